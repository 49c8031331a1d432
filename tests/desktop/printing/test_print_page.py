"""The print page, step by step, on a real shop."""

import errno
import os
import sys
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QWidget

from shopdesk.desktop.printing.offer_dialog import NewOffer, OfferDialog
from shopdesk.domain.errors import StoreProblem
from shopdesk.services import coupons, paper
from shopdesk.services.undo import undo_action
from tests.shops import new_id

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def anna(till):
    return till.customer("Anna", language="en", favourites="oat latte").customer_id


@pytest.fixture
def cake(till):
    """An offer that is there before the page is."""
    return till.offer()


def choose(choice, data, settle):
    row = choice.findData(data)
    choice.setCurrentIndex(row)
    choice.activated.emit(row)
    settle()


def write(page, line, settle):
    page.steps.line.setPlainText(line)
    settle()


def issued(till):
    return sum(offer.issued for offer in till.see(coupons.offers))


def address(page, customer_id, settle):
    page.set_customer(customer_id)
    settle()


# -- for whom, what to say -----------------------------------------------------------------


def test_the_page_begins_with_a_note_for_nobody_in_particular(page):
    assert page.steps.wish().customer_id is None
    assert page.steps.line.toPlainText() == "Thank you for coming to see us, rain or shine."
    assert "1 sheet" in page.print.text()
    assert page.preview.sheet._image is not None


def test_three_letters_and_enter_address_the_note(till, page, player, settle):
    till.customer("Anna Kowalska", language="en")
    till.customer("Bruno", language="en")
    player.type(page.steps.person, "kow")
    settle()
    player.press(page.steps.person, "\r")
    settle()
    assert page.steps.person.text() == "Anna Kowalska"
    assert page.steps.wish().customer_id is not None


def test_words_that_led_to_nobody_do_not_stay(page, player, settle):
    player.type(page.steps.person, "nobody of that name")
    settle()
    page.steps.ready.setFocus()
    assert page.steps.person.text() == ""
    assert page.steps.wish().customer_id is None


def test_emptying_the_field_addresses_nobody(page, anna, player, settle):
    address(page, anna, settle)
    page.steps.person.selectAll()
    player.press(page.steps.person, "\x7f", key=Qt.Key.Key_Delete)
    settle()
    assert page.steps.wish().customer_id is None


def test_the_line_is_about_the_person(page, anna, settle):
    address(page, anna, settle)
    assert page.steps.line.toPlainText() == "Your oat latte is always a pleasure to make."


def test_a_japanese_customer_is_written_to_in_japanese(till, page, saved, reader, tmp_path, settle):
    misaki = till.customer("佐藤 美咲", language="ja", favourites="オーツラテ").customer_id
    address(page, misaki, settle)
    page.save_pdf()
    settle()
    assert "佐藤 美咲 様" in reader.letters(tmp_path / "out" / saved[0][1])
    assert "いつものオーツラテ" in reader.letters(tmp_path / "out" / saved[0][1])


def test_own_words_written_before_a_person_is_chosen_stay(till, page, anna, settle):
    write(page, "See you soon!", settle)
    address(page, anna, settle)
    assert page.steps.line.toPlainText() == "See you soon!"
    address(page, till.customer("Kim").customer_id, settle)
    assert page.steps.line.toPlainText() != "See you soon!"


def test_a_letter_typed_is_seen_in_the_preview(page, player):
    before = page.preview.sheet._image.copy()
    page.steps.line.setPlainText("See you soon!")
    assert player.until(lambda: page.preview.sheet._image != before)


def test_a_line_too_long_for_the_note_is_told_beside_it(page, settle):
    write(page, "thank you " * 30, settle)
    assert "shorten" in page.steps._line_hint.text()
    write(page, "Thank you!", settle)
    assert page.steps._line_hint.text() == ""


def test_the_newest_words_win(page, settle, reader):
    for line in ("a", "ab", "abc", "Just so"):
        page.steps.line.setPlainText(line)
        page._draw()
    settle()
    expected = paper.page_picture(_pdf(page), 0, page.preview.dpi)
    shown = page.preview.sheet._image
    assert (shown.width(), shown.height()) == (expected.width, expected.height)
    assert bytes(shown.constBits())[:3000] == expected.rgb[:3000]
    assert "Just so" in page.preview.sheet.accessibleName()


def _pdf(page):
    wish = page.steps.wish()
    with page._context.shop.units.read() as unit:
        job = paper.draft(unit, customer_id=None, says=wish.says, signed_by=page._signed_by)
    return paper.render(job)


def test_the_preview_is_as_fine_as_the_screen(page):
    image = page.preview.sheet._image
    room = page.preview.sheet._room()
    assert image.width() == pytest.approx(room.width() * page.devicePixelRatioF(), abs=2)


# -- coupons ---------------------------------------------------------------------------------


def test_looking_at_an_offer_issues_nothing(till, cake, page, settle):
    choose(page.steps.offer, cake, settle)
    assert "2 sheet" in page.print.text()
    page.preview.forward.click()
    settle()
    assert page.preview.page == 1
    assert issued(till) == 0


def test_printing_issues_the_coupon_and_the_paper_is_redeemed(
    till, cake, page, anna, printed, reader, settle
):
    address(page, anna, settle)
    choose(page.steps.offer, cake, settle)
    page.print_now()
    settle()
    assert printed.asked == 2
    (scan,) = reader.scan(printed.path, 1, dpi=300)
    redeemed = till.do(coupons.redeem_coupon, code=scan, scanned=True)
    assert redeemed.customer_id == anna


def test_printing_again_prints_the_same_coupon(till, cake, page, printed, reader, settle):
    choose(page.steps.offer, cake, settle)
    page.print_now()
    settle()
    first = reader.scan(printed.path, 1, dpi=300)
    assert "again" in page.print.text()
    page.print_now()
    settle()
    assert reader.scan(printed.path, 1, dpi=300) == first
    assert issued(till) == 1


def test_another_one_is_another_coupon(till, cake, page, saved, reader, tmp_path, settle):
    choose(page.steps.offer, cake, settle)
    page.save_pdf()
    settle()
    path = tmp_path / "out" / saved[0][1]
    first = reader.scan(path, 1)
    page.steps.another.click()
    settle()
    assert issued(till) == 1
    page.save_pdf()
    settle()
    assert issued(till) == 2
    assert reader.scan(path, 1) != first


def test_a_second_press_while_the_first_is_under_way_issues_nothing(
    till, cake, page, saved, settle
):
    choose(page.steps.offer, cake, settle)
    page.save_pdf()
    page.save_pdf()
    page.open_pdf()
    settle()
    assert issued(till) == 1
    assert len(saved) == 1


@pytest.mark.expects_log
def test_an_answer_that_got_lost_is_asked_for_again_under_the_same_number(
    till, cake, page, desk, opened, monkeypatch, settle
):
    write_unit = desk.shop.units.write

    @contextmanager
    def committed_but_not_answered(actor):
        with write_unit(actor) as unit:
            yield unit
        raise StoreProblem("unreachable")

    choose(page.steps.offer, cake, settle)
    with monkeypatch.context() as fault:
        fault.setattr(desk.shop.units, "write", committed_but_not_answered)
        page.open_pdf()
        settle()
    assert page.steps.held == ()
    assert page.open.isEnabled()
    assert issued(till) == 1
    page.open_pdf()
    settle()
    assert issued(till) == 1
    assert len(page.steps.held) == 1


def test_a_coupon_goes_to_whom_it_was_chosen_for(
    till, cake, page, anna, saved, reader, tmp_path, settle
):
    address(page, anna, settle)
    choose(page.steps.offer, cake, settle)
    page.save_pdf()
    page.set_customer(None)
    settle()
    path = tmp_path / "out" / "Note and coupon Anna.pdf"
    assert "Dear Anna" in reader.letters(path, 0)
    assert "For Anna" in reader.letters(path, 1)


def test_leaving_the_printers_dialog_issues_nothing(till, cake, page, printed, settle):
    choose(page.steps.offer, cake, settle)
    printed.leaves = True
    page.print_now()
    settle()
    assert issued(till) == 0
    assert not printed.path.exists()


def test_undo_calls_the_coupon_back(till, cake, page, saved, reader, player, tmp_path, settle):
    choose(page.steps.offer, cake, settle)
    page.save_pdf()
    settle()
    (scan,) = reader.scan(tmp_path / "out" / saved[0][1], 1)
    player.press(page.steps.offer, "\x1a", key=Qt.Key.Key_Z, held=CTRL)
    page.undo_bar.undo()
    settle()
    assert page.steps.held == ()
    with pytest.raises(coupons.CouponVoid):
        till.do(coupons.redeem_coupon, code=scan, scanned=True)


def test_a_coupon_used_meanwhile_is_put_away(till, cake, page, saved, settle):
    choose(page.steps.offer, cake, settle)
    page.save_pdf()
    settle()
    (coupon,) = till.see(coupons.coupons_by_number, page.steps.held)
    till.do(coupons.redeem_coupon, code=coupon.code)
    settle()
    assert page.steps.held == ()
    assert "again" not in page.print.text()


def test_a_coupon_that_somebody_has_already_is_offered_first(till, cake, page, anna, settle):
    coupon = till.coupon(cake, anna)
    address(page, anna, settle)
    choose(page.steps.offer, cake, settle)
    assert page.steps.use_given.isVisibleTo(page)
    page.steps.use_given.click()
    settle()
    assert page.steps.held == (coupon.id,)


def test_another_person_needs_another_coupon(till, cake, page, anna, saved, settle):
    address(page, anna, settle)
    choose(page.steps.offer, cake, settle)
    page.save_pdf()
    settle()
    address(page, till.customer("Kim").customer_id, settle)
    assert page.steps.held == ()
    assert page.steps.wish().needs_issuing


def test_the_coupon_that_replaces_a_used_one_is_ready_to_print(
    till, cake, page, anna, desk, saved, reader, tmp_path, settle
):
    old = till.coupon(cake, anna)
    action = new_id()
    till.do(coupons.redeem_coupon, code=old.code, request_id=action)
    undone = till.do(undo_action, action=action)
    desk.window.page("counter").print_wanted.emit(undone.new_coupon_ids)
    settle()
    assert desk.window.front is page
    assert page.steps.held == undone.new_coupon_ids
    assert page.steps.person.text() == "Anna"
    assert "1 sheet" in page.print.text()
    page.save_pdf()
    settle()
    assert saved[0][1] == "Coupon Anna.pdf"
    (scan,) = reader.scan(tmp_path / "out" / "Coupon Anna.pdf")
    assert till.do(coupons.redeem_coupon, code=scan, scanned=True).customer_id == anna


def test_a_new_offer_is_chosen_at_once(till, page, monkeypatch, settle):
    new = NewOffer(
        words="one free coffee",
        value_minor=450,
        valid_from=till.clock().date(),
        valid_until=None,
    )
    monkeypatch.setattr(OfferDialog, "ask", lambda *_args, **_given: new)
    page.steps.new_offer.click()
    settle()
    (offer,) = till.see(coupons.offers)
    assert page.steps.chosen_offer == offer.id
    assert offer.words == "one free coffee"


def test_an_offer_that_is_over_is_not_in_the_list(till, cake, page, settle):
    till.clock.move(days=300)
    page._read_offers()
    settle()
    assert page.steps.offer.findData(cake) < 0


# -- out it goes -----------------------------------------------------------------------------


def test_the_folder_is_remembered(page, saved, tmp_path, settle):
    for _ in range(2):
        page.save_pdf()
        settle()
    assert saved[1][0] == tmp_path / "out"


def test_a_pdf_to_look_at_lies_in_a_folder_of_its_own(page, opened, reader, settle):
    page.open_pdf()
    settle()
    page.open_pdf()
    settle()
    first, second = (Path(path) for path in opened)
    assert first.parent == second.parent
    assert first != second
    assert "Thank you" in reader.letters(first)
    if os.name == "posix":
        assert first.parent.stat().st_mode & 0o077 == 0


def test_a_computer_without_a_viewer_is_told_so(page, desk, monkeypatch, settle):
    from PySide6.QtGui import QDesktopServices

    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: False)
    page.open_pdf()
    settle()
    assert "No program" in desk.window.banner.sentence


def test_a_folder_that_is_gone_loses_nothing(
    till, cake, page, desk, monkeypatch, tmp_path, reader, settle
):
    from shopdesk.desktop.printing import files

    gone = tmp_path / "gone" / "note.pdf"
    monkeypatch.setattr(files, "ask_where", lambda *_args: gone)
    choose(page.steps.offer, cake, settle)
    page.save_pdf()
    settle()
    assert "note.pdf" in desk.window.banner.sentence
    held = page.steps.held
    gone.parent.mkdir()
    desk.window.banner._on_action()
    settle()
    assert page.steps.held == held
    assert issued(till) == 1
    assert len(reader.scan(gone, 1)) == 1


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (OSError(errno.ENOSPC, "full"), "disk is full"),
        (PermissionError(errno.EACCES, "locked"), "open in another program"),
        (OSError(errno.EROFS, "read-only"), "protected"),
        (FileNotFoundError(errno.ENOENT, "gone"), "not there any more"),
        (OSError(errno.EIO, "bad"), "could not be saved"),
    ],
)
def test_each_trouble_with_a_file_has_its_sentence(qapp, error, words):
    from shopdesk.desktop.printing.files import why_not_written

    assert words in why_not_written(error, Path("note.pdf"))


@pytest.mark.parametrize(
    ("name", "file"),
    [
        ("Anna", "Note Anna.pdf"),
        ("佐藤 美咲", "Note 佐藤 美咲.pdf"),
        ('a/b\\c:d*?"<>|\n', "Note a b c d.pdf"),
        ("x" * 500, "Note " + "x" * 55 + ".pdf"),
        ("Dr. ...", "Note Dr.pdf"),
    ],
)
def test_a_file_has_a_name_that_every_system_takes(name, file):
    from shopdesk.desktop.printing.files import file_name

    assert file_name("Note", name) == file


@pytest.mark.skipif(sys.platform == "win32", reason="folders are protected otherwise there")
@pytest.mark.skipif(hasattr(os, "geteuid") and os.geteuid() == 0, reason="root writes anywhere")
def test_a_protected_folder_is_told(page, desk, monkeypatch, tmp_path, settle):
    from shopdesk.desktop.printing import files

    shut = tmp_path / "shut"
    shut.mkdir(mode=0o500)
    monkeypatch.setattr(files, "ask_where", lambda *_args: shut / "note.pdf")
    page.save_pdf()
    settle()
    assert "protected" in desk.window.banner.sentence


# -- hands and ears --------------------------------------------------------------------------


def test_every_control_has_a_name(page, cake, settle):
    choose(page.steps.offer, cake, settle)
    for widget in page.findChildren(QWidget):
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible():
            interface = QAccessible.queryAccessibleInterface(widget)
            assert interface.text(QAccessible.Text.Name), widget


def test_tab_goes_down_the_steps(page, cake, player, settle):
    choose(page.steps.offer, cake, settle)
    page.focus_field()
    steps = page.steps
    order = [steps.person, steps.ready, steps.line, steps.offer, steps.new_offer, steps.paper]
    met = [QApplication.focusWidget()]
    while len(met) < len(order):
        page.focusNextChild()
        met.append(QApplication.focusWidget())
    assert met == order


def test_ctrl_p_prints_the_page_in_front(desk, page, printed, settle):
    desk.window._on_print()
    settle()
    assert printed.path.exists()
    assert page.help
