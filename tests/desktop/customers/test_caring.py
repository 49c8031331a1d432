"""What is done with care on a person's page, and in the rooms beside the list."""

import json
from datetime import date
from pathlib import Path

import pytest

from shopdesk.desktop.counter.dialogs import AllowDialog
from shopdesk.desktop.customers.care_dialogs import (
    EraseAnswer,
    EraseDialog,
    HouseholdDialog,
    LifeEventDialog,
    NewLifeEvent,
    OwnerNotesDialog,
)
from shopdesk.desktop.printing import files
from shopdesk.domain.errors import CustomerUnknown
from shopdesk.domain.errors_of_people import HouseholdWithSelf, NameDiffers
from shopdesk.domain.staff import OWNER, STAFF
from shopdesk.services import (
    clubs,
    consents,
    contacts,
    customers,
    erasure,
    households,
    life_events,
    owner_notes,
    retention,
    staff,
)
from shopdesk.services.settings import change_settings

LOSS = NewLifeEvent(
    kind="loss", happened_on=date(2026, 5, 30), words="her cat", quiet_until=date(2026, 8, 28)
)


@pytest.fixture
def anna(till):
    return till.customer("Anna Kowalska", email="anna@example.com", consents=("email",)).customer_id


@pytest.fixture
def opened(anna, page, player):
    page.show_person(anna)
    assert player.until(lambda: page.person.isVisible())
    return page


def left_alone(till, who) -> bool:
    return till.see(customers.customer, who).left_alone_at is not None


def test_one_click_leaves_alone_and_the_same_click_takes_it_back(opened, anna, till, player):
    view = opened.person.consents
    view.alone.click()
    assert player.until(lambda: left_alone(till, anna))
    assert player.until(lambda: view._since.isVisible())
    view.alone.click()
    assert player.until(lambda: not left_alone(till, anna))
    assert player.until(lambda: not view._since.isVisible())


def test_leaving_alone_can_be_undone_from_the_bar(opened, anna, till, player):
    opened.person.consents.alone.click()
    assert player.until(lambda: opened.undo_bar.is_offered)
    opened.undo_bar.undo()
    assert player.until(lambda: not left_alone(till, anna))


def test_the_boxes_show_what_holds_since_when_and_in_which_words(opened, anna, till, player):
    view = opened.person.consents
    assert [key for key, box in view.boxes.items() if box.isChecked()] == [
        ("email", "offers"),
        ("email", "kindness"),
        ("email", "reminders"),
    ]
    view.boxes["paper", "offers"].click()
    assert player.until(lambda: till.see(consents.may_contact, anna, "paper", "offers").allowed)
    assert player.until(lambda: bool(view.boxes["paper", "offers"].toolTip()))
    assert view.boxes["paper", "offers"].toolTip() == (
        "I would like to get offers from Café Kumo on paper."
    )
    assert view._dates["paper"].text().startswith("agreed on ")


def test_who_lives_together_is_noted_and_a_name_leads_there(
    opened, anna, till, player, monkeypatch
):
    bob = till.customer("Bob").customer_id
    monkeypatch.setattr(HouseholdDialog, "ask", lambda *_, **__: bob)
    opened.person.household.add.click()
    assert player.until(lambda: [one.text() for one in opened.person.household.names] == ["Bob"])
    opened.person.household.names[0].click()
    assert player.until(lambda: opened.person.person and opened.person.person.customer.id == bob)
    opened.person.household.leave.click()
    assert player.until(lambda: not till.see(households.household_of, anna))
    assert player.until(lambda: "Lives alone" in opened.undo_bar.accessibleName())
    opened.undo_bar.undo()
    assert player.until(lambda: bool(till.see(households.household_of, anna)))


def test_a_household_needs_somebody_else(desk, anna, qtbot):
    dialog = HouseholdDialog(desk.window, context=desk.context, customer_id=anna)
    qtbot.addWidget(dialog)
    with pytest.raises(CustomerUnknown):
        dialog.answer()
    dialog._on_chosen(anna)
    with pytest.raises(HouseholdWithSelf):
        dialog.answer()


def test_a_life_event_is_remembered_taken_off_and_taken_back(
    opened, anna, till, player, monkeypatch
):
    monkeypatch.setattr(LifeEventDialog, "ask", lambda *_, **__: LOSS)
    opened.person.life.add.click()
    assert player.until(lambda: len(opened.person.life.removes) == 1)
    assert till.see(consents.may_contact, anna, "email", "offers").why == "quiet"
    opened.person.life.removes[0].click()
    assert player.until(lambda: not till.see(life_events.life_events_of, anna))
    assert player.until(lambda: "taken off" in opened.undo_bar.accessibleName())
    opened.undo_bar.undo()
    assert player.until(lambda: len(till.see(life_events.life_events_of, anna)) == 1)
    (event,) = till.see(life_events.life_events_of, anna)
    assert (event.kind, event.words, event.quiet_until) == ("loss", "her cat", LOSS.quiet_until)


def test_a_sad_event_asks_for_a_quiet_time_of_the_usual_length(desk, qtbot):
    dialog = LifeEventDialog(desk.window, context=desk.context)
    qtbot.addWidget(dialog)
    assert not dialog.quiet.isChecked()
    assert dialog.answer().quiet_until is None
    dialog.kind.setCurrentIndex(dialog.kind.findData("loss"))
    answer = dialog.answer()
    assert answer.quiet_until is not None
    assert (answer.quiet_until - answer.happened_on).days == 90


@pytest.fixture
def team(till):
    owner = till.do(staff.add_colleague, name="Aiko", role=OWNER)
    till.do(staff.set_passphrase, staff_id=owner, passphrase="a long one")
    other = till.do(staff.add_colleague, name="Ben", role=STAFF)
    return owner, other


def stand_in(desk, who):
    desk.context.stand_in(next(one for one in desk.context.staff if one.id == who))


def test_the_owner_at_the_counter_reads_and_writes_the_owners_notes(
    team, opened, anna, till, desk, player, monkeypatch
):
    owner, _ = team
    stand_in(desk, owner)
    monkeypatch.setattr(OwnerNotesDialog, "ask", lambda *_, **__: "be patient")
    opened.person.data.notes.click()
    assert player.until(
        lambda: till.see(owner_notes.owner_notes, anna, owner_id=owner) == "be patient"
    )


def test_somebody_else_needs_the_owners_passphrase(
    team, opened, anna, till, desk, player, monkeypatch
):
    owner, other = team
    stand_in(desk, other)
    asked = []
    monkeypatch.setattr(OwnerNotesDialog, "ask", lambda *_, **given: asked.append(given) or "x")
    monkeypatch.setattr(AllowDialog, "ask", lambda *_, **__: "not it at all")
    opened.person.data.notes.click()
    assert player.until(lambda: opened.person.hint.isVisible())
    assert not asked
    monkeypatch.setattr(AllowDialog, "ask", lambda *_, **__: "a long one")
    opened.person.data.notes.click()
    assert player.until(lambda: till.see(owner_notes.owner_notes, anna, owner_id=owner) == "x")


def test_their_data_are_saved_as_a_document_and_as_json(
    opened, anna, till, player, monkeypatch, tmp_path, desk
):
    place = tmp_path / "Data of Anna.pdf"
    monkeypatch.setattr(files, "ask_where", lambda *_: place)
    opened.person.data.export.click()
    assert player.until(lambda: place.exists() and "Saved as" in desk.window.banner.sentence)
    assert place.read_bytes().startswith(b"%PDF")
    said = json.loads(place.with_suffix(".json").read_text(encoding="utf-8"))
    assert said["person"]["name"] == "Anna Kowalska"
    assert said["history"][-1]["kind"] == "customer.exported"


def test_without_the_passphrase_no_data_leave(team, opened, player, monkeypatch, tmp_path: Path):
    monkeypatch.setattr(AllowDialog, "ask", lambda *_, **__: "not it at all")
    monkeypatch.setattr(files, "ask_where", lambda *_: tmp_path / "x.pdf")
    opened.person.data.export.click()
    assert player.until(lambda: opened.person.hint.isVisible())
    assert list(tmp_path.glob("*.pdf")) == []


def test_erasing_asks_for_the_name_to_be_typed(desk, qtbot):
    dialog = EraseDialog(desk.window, name="Anna Kowalska", has_passphrase=False)
    qtbot.addWidget(dialog)
    dialog.typed.setText("Anna")
    with pytest.raises(NameDiffers):
        dialog.answer()
    dialog.typed.setText("anna kowalska ")
    assert dialog.answer() == EraseAnswer(passphrase="")
    assert not dialog.accept_button.isDefault()


def test_somebody_is_erased_and_the_list_does_not_know_them(
    opened, anna, till, player, monkeypatch, desk
):
    monkeypatch.setattr(EraseDialog, "ask", lambda *_, **__: EraseAnswer(passphrase=""))
    opened.person.data.erase.click()
    assert player.until(lambda: "Erased on" in desk.window.banner.sentence)
    assert till.see(erasure.was_erased, anna)
    assert opened.rooms.isVisible()
    for path in Path(till.place).parent.glob("shop.db*"):
        assert b"Kowalska" not in path.read_bytes()


def test_left_without_the_name_nobody_is_erased(opened, anna, till, player, monkeypatch):
    monkeypatch.setattr(EraseDialog, "ask", lambda *_, **__: None)
    opened.person.data.erase.click()
    player.pause(50)
    assert not till.see(erasure.was_erased, anna)


# -- rooms ---------------------------------------------------------------------------------------


def test_a_club_shows_its_members_and_how_many_may_be_written_to(till, page, player):
    anna = till.customer("Anna", tags=("tea",), consents=("paper",)).customer_id
    away = till.customer("Bob", tags=("tea",), consents=("paper",)).customer_id
    till.do(contacts.leave_alone, customer_id=away, alone=True)
    till.do(clubs.make_club, tag="tea", about="Saturday's tasting")
    page.rooms.open_room("clubs")
    room = page.rooms.room
    assert player.until(lambda: room._list.count() == 1)
    panel = room._list.itemAt(0).widget()
    assert [one.text() for one in panel.names] == ["Anna", "Bob"]
    said = panel._reach((till.see(clubs.writable, "tea", channel="paper", purpose="kindness"),))
    assert said.endswith("Paper 1")
    panel.names[0].click()
    assert player.until(lambda: page.person.isVisible())
    assert page.person.person.customer.id == anna


def test_a_club_is_made_and_ended(till, page, player, monkeypatch, desk):
    from shopdesk.desktop.customers.clubs_view import ClubDialog

    page.rooms.open_room("clubs")
    room = page.rooms.room
    monkeypatch.setattr(ClubDialog, "ask", lambda *_, **__: ("tea", "tasting"))
    room.new.click()
    assert player.until(lambda: room._list.count() == 1)
    room._list.itemAt(0).widget().end.click()
    assert player.until(lambda: till.see(clubs.clubs) == ())
    assert player.until(lambda: "no club any more" in desk.window.banner.sentence)
    desk.window.banner._action.click()
    assert player.until(lambda: [one.about for one in till.see(clubs.clubs)] == ["tasting"])


def test_who_is_to_be_erased_can_be_kept_or_erased(till, page, player, monkeypatch):
    first = till.customer("Once").customer_id
    other = till.customer("Twice").customer_id
    till.clock.move(days=400)
    till.do(change_settings, retention_months=12)
    page.rooms.open_room("to-be-erased")
    room = page.rooms.room
    assert player.until(lambda: list(room.keeps) == [first, other])
    room.keeps[first].click()
    assert player.until(lambda: list(room.keeps) == [other])
    monkeypatch.setattr(EraseDialog, "ask", lambda *_, **__: EraseAnswer(passphrase=""))
    room.erases[other].click()
    assert player.until(lambda: till.see(erasure.was_erased, other))
    assert player.until(lambda: room._stack.currentIndex() == 1)
    assert till.see(retention.count_proposed) == 0
