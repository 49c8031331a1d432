"""Events: planning one, whom it is for, its guests, and who is at the door."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QDate, QTime
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from shopdesk.desktop.customers.event_dialog import EventDialog, WantedEvent
from shopdesk.domain.audience import Audience
from shopdesk.domain.events import EventPlan
from shopdesk.services import events, guests
from tests.shops import MONDAY


@pytest.fixture
def people(till):
    """Two who like wine and may be written to, and one who did not agree."""
    return [
        till.customer(name, tags=("wine",), consents=consents).customer_id
        for name, consents in (("Anna", ("paper",)), ("Bob", ("paper",)), ("Ken", ()))
    ]


def planned(till, *, hours=6, **changes):
    plan = EventPlan(
        name="Tasting",
        starts_at=MONDAY + timedelta(hours=hours),
        ends_at=MONDAY + timedelta(hours=hours + 2),
        invitation="Dear {name}, {event}!",
        audience=Audience(tags=("wine",)),
    )
    return till.do(events.plan_event, plan=replace(plan, **changes)).event_id


@pytest.fixture
def room(page):
    page.rooms.open_room("events")
    return page.rooms.room


def guest_rows(room):
    model = room.panel.model
    return [
        (model.index(row, 0).data(), model.index(row, 1).data()) for row in range(model.rowCount())
    ]


def figures(till, number):
    return till.see(events.event, number).figures


def test_an_empty_room_says_what_events_are_for(people, room, player):
    assert player.until(lambda: room._views.currentWidget() is room._empty)
    assert "tasting" in room._empty.sentence.text()


def test_a_new_event_is_planned_and_its_guests_invited(till, people, room, player, monkeypatch):
    wanted = WantedEvent(
        plan=EventPlan(
            name="Tasting",
            starts_at=MONDAY + timedelta(days=3),
            ends_at=MONDAY + timedelta(days=3, hours=2),
            audience=Audience(tags=("wine",)),
        ),
        invite=True,
    )
    monkeypatch.setattr(EventDialog, "ask", lambda *_args, **_given: wanted)
    room.new.click()
    assert player.until(lambda: len(guest_rows(room)) == 2)
    assert guest_rows(room) == [("Anna", "invited"), ("Bob", "invited")]
    assert room.panel.heading.text() == "Tasting"
    assert "invited 2" in room.panel.figures.text()
    room.undo_bar.undo()
    assert player.until(lambda: not guest_rows(room))


def test_guests_answer_and_come_and_the_last_step_is_undone(till, people, room, player):
    number = planned(till)
    till.do(guests.invite, event_id=number)
    room._read()
    assert player.until(lambda: len(guest_rows(room)) == 2)
    table, panel = room.panel.table, room.panel
    table.setCurrentIndex(panel.model.index(0, 0))
    panel.coming.click()
    assert player.until(lambda: ("Anna", "comes") in guest_rows(room))
    panel.here.click()
    assert player.until(lambda: figures(till, number).came == 1)
    assert player.until(lambda: room.undo_bar.is_offered)
    assert "Anna" in room.undo_bar.accessibleName()
    room.undo_bar.undo()
    assert player.until(lambda: figures(till, number).coming == 1)


def test_a_card_that_is_scanned_at_the_door_checks_its_holder_in(till, people, room, player):
    number = planned(till)
    stranger = till.customer("Mio")
    (card,) = till.wallet(stranger.customer_id).cards
    room._read()
    assert player.until(lambda: room.panel.door.isVisible())
    player.scan(room.panel.door, card.code)
    assert player.until(lambda: figures(till, number).came_uninvited == 1)
    assert player.until(lambda: ("Mio", "came uninvited") in guest_rows(room))


def test_a_full_event_is_said_politely(till, people, room, player, desk):
    number = planned(till, capacity=1)
    till.do(guests.invite, event_id=number)
    till.do(guests.answer, event_id=number, customer_id=people[0], state="coming")
    room._read()
    assert player.until(lambda: len(guest_rows(room)) == 2)
    room.panel.table.setCurrentIndex(room.panel.model.index(1, 0))
    room.panel.coming.click()
    assert player.until(lambda: "All 1 places" in desk.window.banner.sentence)


def test_the_door_is_not_open_before_the_day(till, people, room, player):
    planned(till, hours=48)
    room._read()
    assert player.until(lambda: room.panel.heading.text() == "Tasting")
    assert not room.panel.door.isVisible()
    assert not room.panel.here.isEnabled()


def test_cancelling_is_undone_and_brought_back(till, people, room, player):
    number = planned(till)
    room._read()
    assert player.until(lambda: room.panel.cancel.isVisible())
    room.panel.cancel.click()
    assert player.until(lambda: till.see(events.event, number).is_cancelled)
    assert player.until(lambda: room.panel.bring_back.isVisible())
    room.undo_bar.undo()
    assert player.until(lambda: not till.see(events.event, number).is_cancelled)


def test_the_invitation_is_copied_for_the_guest_who_is_marked(till, people, room, player):
    till.do(guests.invite, event_id=planned(till))
    room._read()
    assert player.until(lambda: len(guest_rows(room)) == 2)
    room.panel.table.setCurrentIndex(room.panel.model.index(1, 0))
    room.panel.copy.click()
    assert player.until(lambda: QGuiApplication.clipboard().text() == "Dear Bob, Tasting!")


def test_a_guest_opens_as_a_customer(till, people, room, page, player):
    till.do(guests.invite, event_id=planned(till))
    room._read()
    assert player.until(lambda: len(guest_rows(room)) == 2)
    room.panel.table.opened.emit(people[0])
    assert player.until(lambda: page.person.isVisible())


# -- the dialog ------------------------------------------------------------------------------


@pytest.fixture
def dialog(till, people, room, desk, player):
    made = EventDialog(
        desk.window, context=desk.context, names=room._names, title="New event", accept="Plan it"
    )
    made.show()
    yield made
    made.close()
    made.deleteLater()


def test_a_plan_is_what_was_filled_in(dialog):
    dialog.name.setText("  Wine   evening ")
    dialog.starts.day.setDate(QDate(2026, 6, 20))
    dialog.starts.time.setTime(QTime(18, 30))
    dialog.limited.setChecked(True)
    dialog.places.setValue(9)
    wanted = dialog.answer()
    assert (wanted.plan.name, wanted.plan.capacity, wanted.invite) == ("Wine evening", 9, True)
    assert f"{wanted.plan.starts_at:%Y-%m-%d %H:%M}" == "2026-06-20 18:30"


def test_moving_the_beginning_keeps_the_length(dialog):
    dialog.starts.day.setDate(QDate(2026, 8, 1))
    dialog.starts.time.setTime(QTime(23, 0))
    assert dialog.ends.day.day == date(2026, 8, 2)
    assert dialog.ends.time.time() == QTime(1, 0)


def test_an_event_that_ends_before_it_begins_is_refused_beside_its_end(dialog):
    dialog.name.setText("Tasting")
    dialog.ends.day.setDate(QDate(2026, 6, 1))
    dialog.accept()
    assert "before" in dialog._ends_row.hint.text()
    assert dialog.result() == 0


def test_a_field_that_cannot_be_filled_in_is_said(dialog):
    dialog.name.setText("Tasting")
    dialog.invitation.setPlainText("Hello {nmae}")
    dialog.accept()
    assert "nmae" in dialog._invitation_row.hint.text()


def test_those_who_are_meant_are_counted_while_it_is_filled_in(dialog, player):
    assert player.until(lambda: dialog.audience.count.text() == "3 people; 2 may be written to")
    assert dialog.audience.why.text() == "not agreed yet: 1"
    dialog.audience.add_condition("favourite")
    dialog.audience.field_of("favourite").setText("tea")
    assert player.until(lambda: dialog.audience.count.text() == "0 people; 0 may be written to")
    assert "who like “tea”" in dialog.audience.said.text()


def test_more_people_than_places_is_said_and_not_forbidden(dialog, player):
    dialog.limited.setChecked(True)
    dialog.places.setValue(1)
    dialog.name.setText("Tasting")
    assert player.until(lambda: dialog.audience.reach is not None)
    dialog.places.setValue(2)
    dialog.places.setValue(1)
    assert player.until(lambda: "answers first" in dialog.warning.text())
    dialog.accept()
    assert dialog.result() == EventDialog.DialogCode.Accepted


def test_conditions_that_exclude_each_other_keep_the_dialog_open(dialog, player):
    dialog.name.setText("Tasting")
    for kind in ("visited_within_days", "away_for_days"):
        dialog.audience.add_condition(kind)
    dialog.accept()
    assert dialog.audience.hint.text()
    assert dialog.result() == 0


def test_each_condition_can_be_chosen_and_taken_away(dialog, player):
    field = dialog.audience
    kinds = [field.add.itemData(n) for n in range(1, field.add.count())]
    for kind in kinds:
        field.add_condition(kind)
    QApplication.processEvents()
    for kind in kinds:
        field._remove(kind)
    assert field.value().is_everybody
