"""Look-alikes in the real window: side by side, one person or two, and the way back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from shopdesk.desktop.customers.duplicates_view import SHOWN_AT_FIRST
from shopdesk.desktop.customers.merge_dialog import MergeDialog
from shopdesk.desktop.customers.merge_person import SamePersonDialog
from shopdesk.desktop.widgets.buttons import KeyButton
from shopdesk.domain.errors import CustomerUnknown
from shopdesk.services import counter, customers, finding_people, merging
from shopdesk.services.merging_preview import side_by_side


@pytest.fixture
def twice(till):
    """Yuki, who is in the list twice."""
    one = till.customer("Yuki Tanaka", phone="090-1111-2222", notes="Window seat.")
    other = till.customer("Tanaka Yuki", phone="+81 90 1111 2222", email="yuki@example.org")
    till.stamp(one.card_id, 5)
    till.clock.move(days=1)
    till.stamp(other.card_id, 4)
    return one, other


@pytest.fixture
def room(page, player):
    page.rooms.open_room("look-alikes")
    view = page.rooms.room
    assert player.until(lambda: view._looked and view._job is None)
    return view


def words(widget):
    labels = widget.findChildren(QLabel)
    return " | ".join(one.text().replace("\u200b", "") for one in labels if one.isVisibleTo(widget))


def accept(monkeypatch, *, change=lambda _dialog: None):
    """Answer the dialog as it stands, after a change; it is kept to be looked at."""
    seen = []

    def ask(_cls, parent, **given):
        dialog = MergeDialog(parent, **given)
        seen.append(words(dialog))
        change(dialog)
        return dialog.answer()

    monkeypatch.setattr(MergeDialog, "ask", classmethod(ask))
    return seen


def test_a_pair_is_shown_with_its_reasons(twice, room):
    (pair,) = room.pairs
    said = words(pair)
    assert "same phone number" in said
    assert "same name in another order" in said
    assert "Coffee card 5/7" in said
    assert "2222" in said
    assert "090-1111-2222" not in said


def test_a_shop_without_look_alikes_says_so(till, room):
    assert room.pairs == []
    assert "Nobody is in the list twice" in words(room)


def test_two_become_one_with_what_was_chosen(till, twice, room, player, monkeypatch):
    one, other = twice
    seen = accept(monkeypatch, change=lambda dialog: dialog.sides["phone"][1].setChecked(True))
    room.pairs[0].compare.click()
    assert player.until(lambda: room.undo_bar.is_offered)
    assert "Coffee card: 5 + 4 = 9 → 1 reward and 2 stamps" in seen[0]
    details = till.see(customers.customer, one.customer_id).details
    assert (details.phone, details.email) == ("+81 90 1111 2222", "yuki@example.org")
    assert details.notes == "Window seat."
    assert room.pairs == []
    assert till.wallet(other.customer_id).line.id == one.customer_id


def test_the_undo_bar_makes_them_two_again(till, twice, room, player, monkeypatch):
    one, other = twice
    accept(monkeypatch)
    room.pairs[0].compare.click()
    assert player.until(lambda: room.undo_bar.is_offered)
    room.undo_bar.undo()
    assert player.until(lambda: len(room.pairs) == 1)
    for made, stamps in ((one, 5), (other, 4)):
        (card,) = till.wallet(made.customer_id).cards
        assert card.stamps == stamps


def test_what_had_been_used_is_said_when_they_part(till, twice, room, player, desk, monkeypatch):
    accept(monkeypatch)
    room.pairs[0].compare.click()
    assert player.until(lambda: room.undo_bar.is_offered)
    (reward,) = till.wallet(twice[0].customer_id).rewards
    till.do(counter.redeem_reward, reward_id=reward.id)
    room.undo_bar.undo()
    assert player.until(lambda: len(room.pairs) == 1)
    assert "2 stamps, points or uses could not go back" in room._teller._banner.sentence


def test_those_who_are_two_are_remembered_and_can_be_put_back(till, twice, room, player):
    room.pairs[0].two.click()
    assert player.until(lambda: room.pairs == [])
    room.look()
    assert player.until(lambda: room._job is None)
    assert room.pairs == []
    room.undo_bar.undo()
    assert player.until(lambda: len(room.pairs) == 1)


def test_a_pair_that_was_merged_at_another_counter_goes_away(till, twice, room, player):
    one, other = twice
    till.do(
        merging.merge_customers,
        kept_id=one.customer_id,
        merged_id=other.customer_id,
        details=till.see(customers.customer, one.customer_id).details,
    )
    assert player.until(lambda: room.pairs == [])


def test_a_long_list_is_shown_in_steps(till, page, player):
    for number in range(SHOWN_AT_FIRST + 1):
        for _ in range(2):
            till.customer(f"Guest {number:03}", with_card=False, phone=f"090-0000-{number:04}")
    page.rooms.open_room("look-alikes")
    view = page.rooms.room
    assert player.until(lambda: len(view.pairs) == SHOWN_AT_FIRST)
    view.more.click()
    assert len(view.pairs) == SHOWN_AT_FIRST + 1
    assert not view.more.isVisible()


def test_the_search_can_be_cancelled(till, twice, page, player, monkeypatch):
    page.rooms.open_room("look-alikes")
    view = page.rooms.room
    if view._job is not None:
        view._job.cancel()
    assert player.until(lambda: view._job is None)
    assert view.look_again.isEnabled()
    view.look_again.click()
    assert player.until(lambda: len(view.pairs) == 1)


def test_the_keyboard_goes_to_the_first_pair(twice, room, page, desk, player):
    desk.window.activateWindow()
    room.focus_field()
    assert desk.window.focusWidget() is room.pairs[0].compare


def test_each_choice_says_its_field_and_value(desk, till, twice):
    found = till.see(side_by_side, one_id=twice[0].customer_id, other_id=twice[1].customer_id)
    dialog = MergeDialog(desk.window, context=desk.context, found=found)
    mine, theirs = dialog.sides["email"]
    assert theirs.isChecked()
    assert theirs.accessibleName() == "E-mail: yuki@example.org"
    dialog.show()
    assert mine.text() == "–"
    assert {b.height() for pair in dialog.sides.values() for b in pair} == {44}
    assert dialog.focusPolicy() is not None
    assert Qt.FocusPolicy.NoFocus not in {b.focusPolicy() for b in (mine, theirs)}
    dialog.close()
    dialog.deleteLater()


def test_the_merged_one_is_found_by_neither_name_nor_list(till, twice, room, player, monkeypatch):
    accept(monkeypatch)
    room.pairs[0].compare.click()
    assert player.until(lambda: room.undo_bar.is_offered)
    assert [line.id for line in till.see(finding_people.find_customers, "Tanaka")] == [
        twice[0].customer_id
    ]


@pytest.fixture
def opened(twice, page, player):
    """The page of one of the two."""
    page.show_person(twice[1].customer_id)
    assert player.until(lambda: page.person.isVisible())
    return page


def test_on_a_page_the_look_alikes_are_at_hand(till, twice, opened, player, desk):
    dialog = SamePersonDialog(desk.window, context=desk.context, customer_id=twice[1].customer_id)
    assert player.until(lambda: dialog._near.count())
    assert "same phone number" in words(dialog)
    with pytest.raises(CustomerUnknown):
        dialog.answer()
    (button,) = [one for one in dialog.findChildren(KeyButton) if one.text() == "Yuki Tanaka"]
    button.click()
    assert dialog.answer() == twice[0].customer_id
    dialog.deleteLater()


def ask_for(monkeypatch, customer_id):
    monkeypatch.setattr(SamePersonDialog, "ask", classmethod(lambda *_, **__: customer_id))


def test_from_a_page_two_become_one_and_the_page_is_the_kept_one(
    till, twice, opened, player, monkeypatch
):
    one, other = twice
    ask_for(monkeypatch, one.customer_id)
    accept(monkeypatch)
    opened.person.same_person.click()
    assert player.until(lambda: opened.undo_bar.is_offered)
    shown = opened.person
    assert player.until(lambda: shown.person and shown.person.customer.id == one.customer_id)
    opened.undo_bar.undo()
    assert player.until(lambda: "two entries again" in opened._teller._banner.sentence)
    assert till.wallet(other.customer_id).line.id == other.customer_id


def test_a_merge_is_taken_back_from_the_history_much_later(
    till, twice, page, player, desk, monkeypatch
):
    one, other = twice
    done = till.do(
        merging.merge_customers,
        kept_id=one.customer_id,
        merged_id=other.customer_id,
        details=till.see(customers.customer, one.customer_id).details,
    )
    till.do(counter.redeem_reward, reward_id=done.rewards[0])
    till.clock.move(days=90)
    page.show_person(one.customer_id)
    assert player.until(lambda: page.person.isVisible())
    page.changing.undo(done.action)
    assert player.until(lambda: "could not go back" in page._teller._banner.sentence)
    assert till.wallet(other.customer_id).cards[0].stamps == 2


def test_the_page_of_somebody_who_is_merged_elsewhere_follows(till, twice, opened, player):
    one, other = twice
    till.do(
        merging.merge_customers,
        kept_id=one.customer_id,
        merged_id=other.customer_id,
        details=till.see(customers.customer, one.customer_id).details,
    )
    assert player.until(lambda: opened.person.person.customer.id == one.customer_id)


def test_ctrl_z_takes_back_what_was_done_in_the_room(till, twice, room, page, desk, player):
    desk.window.activateWindow()
    room.pairs[0].two.click()
    assert player.until(lambda: room.pairs == [])
    QTest.keyClick(room.look_again, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert player.until(lambda: len(room.pairs) == 1)
