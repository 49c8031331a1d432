"""The counter page, key by key, on a real shop."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from shopdesk.desktop.counter.dialogs import (
    AllowDialog,
    NewCustomerDialog,
    PaperCard,
    PaperCardDialog,
)
from shopdesk.domain import codes
from shopdesk.domain.customers import CustomerDetails
from shopdesk.services import coupons, staff
from shopdesk.services.settings import change_settings

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(desk, player):
    page = desk.window.show_page("counter")
    player.until(lambda: desk.counter_lane.pending == 0)
    return page


@pytest.fixture
def settle(desk, player):
    """Wait until everything that was asked for has been answered."""

    def wait():
        player.pause(100)
        page = desk.window.page("counter")
        follow = (page.front._soon, page._later, page._soon)
        for _ in range(2):
            assert player.until(lambda: not any(timer.isActive() for timer in follow))
            assert player.until(lambda: desk.counter_lane.pending == 0)
            player.pause(20)

    return wait


def find(player, page, settle, words):
    player.type(page.field, words)
    settle()


def shown_stamps(page):
    return page.wallet.card.stamps.accessibleName()


def undo(player, page, settle):
    player.press(page.field, "\x1a", key=Qt.Key.Key_Z, held=CTRL)
    settle()


def test_three_letters_and_one_key_stamp(till, page, player, settle):
    made = till.customer("Anna Kowalska")
    find(player, page, settle, "kow")
    player.press(page.field, "\r")
    settle()
    assert shown_stamps(page) == "1 of 7 stamps"
    assert till.wallet(made.customer_id).cards[0].stamps == 1
    assert page.field.text() == ""


def test_enter_right_behind_the_letters_opens_and_does_not_stamp_somebody_unseen(
    till, page, player, settle
):
    made = till.customer("Anna Kowalska")
    for letter in "kow\r":
        player.press(page.field, letter)
    settle()
    assert page.wallet.wallet.line.id == made.customer_id
    assert till.wallet(made.customer_id).cards[0].stamps == 0


def test_among_several_enter_opens_the_marked_one_and_enter_again_stamps(
    till, page, player, settle
):
    till.customer("Sato Miki")
    second = till.customer("Sato Yuko")
    find(player, page, settle, "sato")
    page.keyPressEvent(_key(Qt.Key.Key_Down))
    settle()
    marked = page.finding.selected()
    player.press(page.field, "\r")
    settle()
    assert page.wallet.wallet.line.id == marked == second.customer_id
    assert till.wallet(marked).cards[0].stamps == 0
    player.press(page.field, "\r")
    settle()
    assert till.wallet(marked).cards[0].stamps == 1


def test_a_figure_gives_that_many_stamps_and_control_z_takes_them_back(till, page, player, settle):
    made = till.customer("Anna Kowalska")
    page._on_chosen(made.customer_id)
    settle()
    player.press(page.field, "3")
    player.pause(100)
    settle()
    assert shown_stamps(page) == "3 of 7 stamps"
    undo(player, page, settle)
    assert shown_stamps(page) == "0 of 7 stamps"
    assert till.wallet(made.customer_id).cards[0].stamps == 0


def test_a_stamp_is_pale_until_it_is_saved(till, page, player, settle):
    made = till.customer("Anna Kowalska")
    page._on_chosen(made.customer_id)
    settle()
    page.doing.serve(1)
    assert shown_stamps(page) == "0 of 7 stamps · 1 not saved yet"
    settle()
    assert shown_stamps(page) == "1 of 7 stamps"


def test_a_full_card_is_celebrated_and_r_hands_the_reward_over(till, page, player, settle):
    made = till.customer("Anna Kowalska")
    till.stamp(made.card_id, 6)
    page._on_chosen(made.customer_id)
    settle()
    player.press(page.field, "\r")
    settle()
    assert shown_stamps(page).startswith("7 of 7 stamps")
    assert page.wallet.reward.isVisible()
    player.press(page.field, "r")
    player.pause(100)
    settle()
    assert not page.wallet.reward.isVisible()
    assert shown_stamps(page) == "0 of 7 stamps"
    assert till.wallet(made.customer_id).rewards == ()


def test_scanning_a_card_opens_its_holder_with_the_reward_first(till, page, player, settle):
    made = till.customer("Anna Kowalska")
    till.stamp(made.card_id, 8)
    code = till.wallet(made.customer_id).cards[0].code
    player.scan(page.field, codes.shown(code).lower())
    settle()
    assert page.wallet.wallet.line.id == made.customer_id
    assert page.wallet.reward.isVisible()
    assert page.field.text() == ""


def test_a_coupon_is_used_by_scanning_it_and_only_once(till, page, player, settle):
    coupon = till.coupon()
    player.scan(page.field, coupon.code)
    settle()
    assert till.see(coupons.coupon_of_code, coupon.code).state == "redeemed"
    assert page.coupon.isVisible()
    player.scan(page.field, coupon.code)
    settle()
    assert "used" in page.hint.text()


def test_the_text_of_a_coupon_s_code_works_like_its_bare_letters(till, page, player, settle):
    coupon = till.coupon()
    text = f"Cafe Kumo\r1 free coffee\r{codes.for_scanners(coupon.code)}\rShow this at the counter"
    player.scan(page.field, text)
    settle()
    assert till.see(coupons.coupon_of_code, coupon.code).state == "redeemed"


def test_five_things_can_be_wrong_with_a_coupon_and_each_has_its_sentence(
    till, clock, page, player, settle
):
    used, lapsed = till.coupon(), till.coupon(till.offer(until=date(2026, 6, 5)))
    till.do(coupons.redeem_coupon, code=used.code)
    clock.move(days=30)
    stranger = codes.make({0: b"another shop"}, 7)
    unknown = codes.make(till.shop.units.shop.code_keys, 7)
    mistyped = lapsed.code[:-1] + ("B" if lapsed.code[-1] != "B" else "C")
    sentences = []
    for code in (used.code, lapsed.code, stranger, unknown):
        player.scan(page.field, code)
        settle()
        sentences.append(page.hint.text())
    page.clear()
    settle()
    player.type(page.field, mistyped + "\r")
    settle()
    sentences.append(page.hint.text())
    assert all(sentences)
    assert len(set(sentences)) == 5
    assert codes.shown(lapsed.code) in sentences[-1]


def test_a_coupon_can_be_looked_at_before_it_is_used(till, page, player, settle):
    till.do(change_settings, coupon_asks_first=True)
    settle()
    coupon = till.coupon()
    player.scan(page.field, coupon.code)
    settle()
    assert till.see(coupons.coupon_of_code, coupon.code).state == "issued"
    player.press(page.field, "\r", after=1000)
    settle()
    assert till.see(coupons.coupon_of_code, coupon.code).state == "redeemed"


def test_undoing_a_coupon_s_use_makes_a_new_coupon(till, desk, page, player, settle):
    coupon = till.coupon()
    player.scan(page.field, coupon.code)
    settle()
    undo(player, page, settle)
    settle()
    assert till.see(coupons.coupon_of_code, coupon.code).state == "redeemed"
    (fresh,) = till.see(coupons.coupons_by_number, (coupon.id + 1,))
    assert codes.shown(fresh.code) in desk.window.banner.sentence


def test_a_customer_is_added_with_one_field(till, page, player, settle, monkeypatch):
    monkeypatch.setattr(
        NewCustomerDialog, "ask", lambda *_args, **given: CustomerDetails(name=given["words"])
    )
    find(player, page, settle, "Jean Dupont")
    page.add_customer()
    settle()
    assert page.wallet.wallet.line.name == "Jean Dupont"
    assert page.wallet.front.stamps == 0


def test_what_was_searched_for_stands_in_the_right_field(qtbot):
    for words, field in (("Anna", "name"), ("090-1234", "phone"), ("a@b.de", "email")):
        dialog = NewCustomerDialog(None, words=words, language="ja")
        qtbot.addWidget(dialog)
        assert getattr(dialog, field).text() == words
        assert not dialog.reading.isHidden()


def test_a_paper_card_brings_its_punches(till, page, player, settle, monkeypatch):
    made = till.customer("Anna Kowalska")
    page._on_chosen(made.customer_id)
    settle()
    monkeypatch.setattr(
        PaperCardDialog, "ask", lambda *_args, **_given: PaperCard(punches=5, reason="old card")
    )
    page.doing.bring_in_paper_card()
    settle()
    assert shown_stamps(page) == "5 of 7 stamps"


def test_the_owner_can_lift_a_limit_once(till, page, player, settle, monkeypatch):
    owner = till.do(staff.add_colleague, name="Kenji", role="owner")
    till.do(staff.set_passphrase, staff_id=owner, passphrase="warm milk foam")
    till.terms(per_day=2)
    made = till.customer("Anna Kowalska")
    page._on_chosen(made.customer_id)
    settle()
    player.press(page.field, "2")
    player.pause(100)
    settle()
    player.press(page.field, "\r")
    settle()
    assert "the limit is 2" in page.hint.text()
    assert shown_stamps(page) == "2 of 7 stamps"
    monkeypatch.setattr(AllowDialog, "ask", lambda *_args, **_given: "warm milk foam")
    page._allow.click()
    settle()
    player.pause(200)
    settle()
    assert shown_stamps(page) == "3 of 7 stamps"


def test_the_last_visitors_are_shown_while_the_field_is_empty(till, page, player, settle):
    for number in range(12):
        till.stamp(till.card(f"Guest {number}"))
        till.clock.move(minutes=1)
    settle()
    page.clear()
    settle()
    assert len(page.finding.people) == 10
    assert page.finding._lines[page.finding.people[0]].name == "Guest 11"


def test_escape_makes_room_for_the_next(till, page, player, settle):
    made = till.customer("Anna Kowalska")
    page._on_chosen(made.customer_id)
    settle()
    player.press(page.field, "\x1b")
    settle()
    assert page.wallet.wallet is None
    assert page.field.hasFocus()


def test_a_stamp_at_another_counter_shows_here(till, page, player, settle):
    made = till.customer("Anna Kowalska")
    page._on_chosen(made.customer_id)
    settle()
    till.stamp(made.card_id, 4)
    settle()
    assert shown_stamps(page) == "4 of 7 stamps"


def test_the_first_letter_of_a_scan_shows_nobody_in_the_end(till, page, player, settle):
    till.customer("Charlotte Weber")
    till.stamp(till.card("Carl"))
    coupon = till.coupon()
    till.do(coupons.redeem_coupon, code=coupon.code)
    player.press(page.field, "C", after=1000)
    player.pause(30)
    for letter in f"afe\r{coupon.code}\r":
        player.press(page.field, letter, after=8)
    settle()
    settle()
    assert "used" in page.hint.text()
    assert page.wallet.wallet is None


def test_two_scans_at_once_are_both_read(till, page, player, settle):
    made = till.customer("Anna Kowalska")
    code = till.wallet(made.customer_id).cards[0].code
    coupon = till.coupon()
    player.scan(page.field, f"{code}\r{coupon.code}")
    settle()
    settle()
    assert till.see(coupons.coupon_of_code, coupon.code).state == "redeemed"


def test_a_scan_while_a_form_is_open_waits_and_leaves_the_form_alone(
    till, desk, page, player, settle
):
    made = till.customer("Anna Kowalska")
    code = till.wallet(made.customer_id).cards[0].code
    seen = {}

    def meet(dialog):
        field = dialog.findChildren(QLineEdit)[0]
        field.setText("Jean")
        field.setFocus()
        player.scan(field, code)
        player.pause(150)
        seen["text"], seen["open"] = field.text(), dialog.isVisible()
        seen["said"] = dialog.hint.text()
        dialog.reject()

    player.in_dialog(meet)
    page.add_customer()
    settle()
    settle()
    assert seen["text"] == "Jean"
    assert seen["open"]
    assert "scanned" in seen["said"]
    assert page.wallet.wallet.line.id == made.customer_id


@pytest.mark.parametrize(
    "name", ["李", "😀🎉", "مريم", "A" * 120, "\x07Bell\x00", "﷽" * 40, "田\u202eabc"]
)
def test_every_name_can_be_taken_in_and_found(till, page, player, settle, name):
    made = till.customer(name)
    page._on_chosen(made.customer_id)
    settle()
    assert page.wallet.wallet.line.id == made.customer_id
    QApplication.processEvents()
    assert not page.grab().isNull()


def _key(key):
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QKeyEvent

    return QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier)
