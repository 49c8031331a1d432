"""The guests of an event: inviting them, what they say, and who came."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

import msgspec
from sqlalchemy import delete, func, insert, select

from shopdesk.domain import events as rules
from shopdesk.domain import topics
from shopdesk.domain.errors import NothingToUndo
from shopdesk.services import audience as audiences
from shopdesk.services import reaching
from shopdesk.services.customers import lock_customer, note_visit
from shopdesk.services.events import EventChanged, lock_event
from shopdesk.services.requests import answered_once
from shopdesk.store.tables import CustomerRow, EntryRow, EventRow, GuestRow, RequestRow
from shopdesk.store.unit import ReadUnit, Unit


@dataclass(frozen=True, slots=True, kw_only=True)
class Guest:
    """Somebody on an event's list. `was_invited` is false for who came without."""

    customer_id: int
    name: str
    reading: str
    phone: str
    email: str
    state: str
    was_invited: bool
    answered_at: datetime | None
    came_at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Expected:
    """An event of today, as the counter sees it for one customer."""

    event_id: int
    name: str
    starts_at: datetime
    state: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Invited:
    """So many were invited at that moment; the others were left out for these reasons."""

    action: UUID
    event_id: int
    at: datetime
    invited: int
    left_out: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """What a guest said, and what stood there before ("" for somebody who was not on the list)."""

    action: UUID
    event_id: int
    customer_id: int
    state: str
    before: str


def guests(unit: ReadUnit, event_id: int) -> tuple[Guest, ...]:
    """The list of an event: those who come, who are there, who were asked, who declined."""
    order = {rules.COMING: 0, rules.CAME: 1, rules.INVITED: 2, rules.DECLINED: 3}
    rows = unit.session.execute(
        select(
            GuestRow.customer_id, CustomerRow.name, CustomerRow.reading, CustomerRow.phone,
            CustomerRow.email, GuestRow.state, GuestRow.invited_at, GuestRow.answered_at,
            GuestRow.came_at,
        )
        .join(CustomerRow, CustomerRow.id == GuestRow.customer_id)
        .where(GuestRow.event_id == event_id, CustomerRow.id.in_(audiences.real_people()))
    )  # fmt: skip
    found = [
        Guest(
            customer_id=row.customer_id,
            name=row.name,
            reading=row.reading,
            phone=row.phone,
            email=row.email,
            state=row.state,
            was_invited=row.invited_at != row.came_at,
            answered_at=row.answered_at,
            came_at=row.came_at,
        )
        for row in rows
    ]
    return tuple(sorted(found, key=lambda one: (order[one.state], one.reading or one.name)))


def event_today(unit: ReadUnit, customer_id: int) -> tuple[Expected, ...]:
    """Events of today to which the customer is invited, or that go on now, the earliest first.

    For the counter: "expected at the tasting, 19:00", and one key that notes that they came.
    """
    begin = unit.day_begins_at(unit.today)
    rows = unit.session.execute(
        select(EventRow.id, EventRow.name, EventRow.starts_at, EventRow.ends_at, GuestRow.state)
        .outerjoin(
            GuestRow, (GuestRow.event_id == EventRow.id) & (GuestRow.customer_id == customer_id)
        )
        .where(EventRow.state == rules.OPEN, EventRow.ends_at >= begin)
        .order_by(EventRow.starts_at, EventRow.id)
    )
    return tuple(
        Expected(event_id=row.id, name=row.name, starts_at=row.starts_at, state=row.state or "")
        for row in rows
        if unit.day_of(row.starts_at) <= unit.today
        and (row.state or row.starts_at <= unit.now < row.ends_at)
    )


# -- inviting ------------------------------------------------------------------------------


@answered_once(Invited)
def invite(unit: Unit, *, event_id: int, request_id: UUID) -> Invited:
    """Put everybody of the event's audience on its list whom the shop may write to.

    Who is on it already stays as they are. More may be invited than there are places.
    Raises EventUnknown, EventCancelled, EventOver.
    """
    row = lock_event(unit, event_id)
    rules.check_takes_place(state=row.state, ends_at=row.ends_at, now=unit.now, zone=unit.shop.zone)
    listed = unit.session.scalars(
        select(GuestRow.customer_id).where(GuestRow.event_id == event_id)
    ).all()
    found = audiences.reach(unit, audiences.read_audience(row.audience), had=listed)
    if found.may:
        unit.session.execute(
            insert(GuestRow),
            [
                {
                    "event_id": event_id,
                    "customer_id": one,
                    "state": rules.INVITED,
                    "invited_at": unit.now,
                }
                for one, _ in found.may
            ],
        )
    reaching.note_contacts(unit, found.may, what=row.name)
    unit.changed(topics.EVENT, event_id)
    return Invited(
        action=request_id,
        event_id=event_id,
        at=unit.now,
        invited=len(found.may),
        left_out=found.left_out,
    )


@answered_once(EventChanged)
def take_back_invitations(
    unit: Unit, *, event_id: int, at: datetime, request_id: UUID
) -> EventChanged:
    """Take those off the list who were invited at that moment and have not answered yet.

    Raises EventUnknown.
    """
    lock_event(unit, event_id)
    silent = (
        GuestRow.event_id == event_id,
        GuestRow.invited_at == at,
        GuestRow.state == rules.INVITED,
    )
    reaching.forget_contacts(unit, select(GuestRow.customer_id).where(*silent), at=at)
    unit.session.execute(delete(GuestRow).where(*silent))
    unit.changed(topics.EVENT, event_id)
    return EventChanged(action=request_id, event_id=event_id)


@answered_once(Answered)
def answer(
    unit: Unit, *, event_id: int, customer_id: int, state: str, request_id: UUID
) -> Answered:
    """Note what somebody said: coming, declined, or only invited again.

    Who was not on the list and comes is put on it.
    Raises EventUnknown, EventCancelled, EventOver, EventFull, CustomerUnknown.
    """
    if state not in {rules.INVITED, rules.COMING, rules.DECLINED}:
        raise ValueError(state)
    row = lock_event(unit, event_id)
    rules.check_takes_place(state=row.state, ends_at=row.ends_at, now=unit.now, zone=unit.shop.zone)
    guest, before = _guest(unit, row, customer_id)
    if state == rules.COMING and before not in {rules.COMING, rules.CAME}:
        rules.check_room(capacity=row.capacity, taken=_taken(unit, event_id))
    if before == rules.CAME:
        raise NothingToUndo  # that somebody was there is taken back by its own undo
    guest.state, guest.answered_at = state, unit.now
    _changed(unit, guest)
    return Answered(
        action=request_id, event_id=event_id, customer_id=customer_id, state=state, before=before
    )


# -- who came ------------------------------------------------------------------------------


@answered_once(Answered)
def guest_came(unit: Unit, *, event_id: int, customer_id: int, request_id: UUID) -> Answered:
    """Somebody is there, invited or not; it can be undone. Twice is once.

    Raises EventUnknown, EventCancelled, EventNotYet, EventFull, CustomerUnknown.
    """
    row = lock_event(unit, event_id)
    rules.check_has_begun(
        state=row.state, starts_at=row.starts_at, today=unit.today, zone=unit.shop.zone
    )
    guest, before = _guest(unit, row, customer_id)
    if before != rules.CAME:
        if before != rules.COMING:
            rules.check_room(capacity=row.capacity, taken=_taken(unit, event_id))
        guest.state, guest.came_at = rules.CAME, unit.now
        unit.enter("event.came", customer_id=customer_id, amount=1)
        if unit.now < row.ends_at:
            note_visit(unit, customer_id)
        _changed(unit, guest)
    return Answered(
        action=request_id,
        event_id=event_id,
        customer_id=customer_id,
        state=rules.CAME,
        before=before,
    )


def undo_came(unit: Unit, entry: EntryRow, **undoes: Any) -> None:
    """Somebody was not there after all: part of undoing the action that noted it.

    Raises NothingToUndo when the entry is itself an undoing.
    """
    if entry.amount < 0:
        raise NothingToUndo
    words = unit.session.scalar(select(RequestRow.answer).where(RequestRow.id == entry.request_id))
    came = msgspec.json.decode(words or "{}", type=_Stored).result
    if came is None:
        raise NothingToUndo
    unit.enter("event.came", customer_id=came.customer_id, amount=-1, **undoes)
    lock_event(unit, came.event_id)
    guest = unit.session.get(GuestRow, (came.event_id, came.customer_id), populate_existing=True)
    if guest is None:  # the person was erased since
        return
    if came.before:
        guest.state, guest.came_at = came.before, None
    else:
        unit.session.delete(guest)
    _changed(unit, guest)


class _Stored(msgspec.Struct):
    """The stored answer of `guest_came`."""

    result: Answered | None = None


def _guest(unit: Unit, row: EventRow, customer_id: int) -> tuple[GuestRow, str]:
    """Somebody's line in the list, and what stood there; a new line when there was none.

    Raises CustomerUnknown.
    """
    lock_customer(unit, customer_id)
    guest = unit.session.get(GuestRow, (row.id, customer_id), populate_existing=True)
    if guest is not None:
        return guest, guest.state
    guest = GuestRow(event_id=row.id, customer_id=customer_id, invited_at=unit.now)
    unit.session.add(guest)
    return guest, ""


def _taken(unit: Unit, event_id: int) -> int:
    with unit.session.no_autoflush:
        return (
            unit.session.scalar(
                select(func.count()).where(
                    GuestRow.event_id == event_id, GuestRow.state.in_((rules.COMING, rules.CAME))
                )
            )
            or 0
        )


def _changed(unit: Unit, guest: GuestRow) -> None:
    unit.changed(topics.EVENT, guest.event_id)
    unit.changed(topics.CUSTOMER, guest.customer_id)
