"""Events: planning, inviting, answering, and who came."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import func, select

from shopdesk.domain import events as rules
from shopdesk.domain import topics
from shopdesk.domain.audience import Audience
from shopdesk.domain.errors_of_people import EventUnknown
from shopdesk.domain.events import EventPlan, Figures
from shopdesk.printing import texts
from shopdesk.services import audience as audiences
from shopdesk.services.requests import answered_once
from shopdesk.services.settings import shop_settings
from shopdesk.store.tables import CustomerRow, EventRow, GuestRow
from shopdesk.store.unit import ReadUnit, Unit


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """An event with its figures. `is_over` by the clock of the shop."""

    id: int
    name: str
    invitation: str
    starts_at: datetime
    ends_at: datetime
    capacity: int | None
    audience: Audience
    is_cancelled: bool
    is_over: bool
    figures: Figures

    @property
    def places_left(self) -> int | None:
        """None when everybody fits in; never below zero."""
        if self.capacity is None:
            return None
        return max(0, self.capacity - self.figures.places_taken)


@dataclass(frozen=True, slots=True, kw_only=True)
class EventChanged:
    """An event that was planned, changed, cancelled or brought back."""

    action: UUID
    event_id: int


def events(unit: ReadUnit) -> tuple[Event, ...]:
    """Every event: those to come with the next one in front, then the past, the latest first."""
    rows = unit.session.scalars(select(EventRow).order_by(EventRow.starts_at, EventRow.id)).all()
    counted = _figures(unit)
    all_of_them = [_event(unit, row, counted.get(row.id, Figures())) for row in rows]
    coming = [one for one in all_of_them if not one.is_over]
    past = [one for one in reversed(all_of_them) if one.is_over]
    return (*coming, *past)


def event(unit: ReadUnit, event_id: int) -> Event:
    """One event. Raises EventUnknown."""
    row = unit.session.get(EventRow, event_id)
    if row is None:
        raise EventUnknown
    return _event(unit, row, _figures(unit, event_id).get(event_id, Figures()))


# -- planning ------------------------------------------------------------------------------


@answered_once(EventChanged)
def plan_event(unit: Unit, *, plan: EventPlan, request_id: UUID) -> EventChanged:
    """Write down a new event; nobody is invited yet.

    Raises NameMissing, TextTooLong, DatesReversed, NumberOutOfRange, PlaceholderUnknown.
    """
    plan = rules.tidy_plan(plan)
    row = EventRow(**_columns(plan), state=rules.OPEN, created_at=unit.now)
    unit.session.add(row)
    unit.session.flush()
    unit.changed(topics.EVENT, row.id)
    return EventChanged(action=request_id, event_id=row.id)


@answered_once(EventChanged)
def change_event(unit: Unit, *, event_id: int, plan: EventPlan, request_id: UUID) -> EventChanged:
    """Write down what is different. Who has said that they come keeps their place.

    Raises EventUnknown and the refusals of `plan_event`.
    """
    plan = rules.tidy_plan(plan)
    row = lock_event(unit, event_id)
    for name, value in _columns(plan).items():
        setattr(row, name, value)
    unit.changed(topics.EVENT, event_id)
    return EventChanged(action=request_id, event_id=event_id)


@answered_once(EventChanged)
def cancel_event(unit: Unit, *, event_id: int, request_id: UUID) -> EventChanged:
    """The event does not take place; its list stays. Raises EventUnknown, EventOver."""
    row = lock_event(unit, event_id)
    rules.check_takes_place(
        state=rules.OPEN, ends_at=row.ends_at, now=unit.now, zone=unit.shop.zone
    )
    row.state = rules.CANCELLED
    unit.changed(topics.EVENT, event_id)
    return EventChanged(action=request_id, event_id=event_id)


@answered_once(EventChanged)
def bring_back_event(unit: Unit, *, event_id: int, request_id: UUID) -> EventChanged:
    """The event takes place after all. Raises EventUnknown."""
    row = lock_event(unit, event_id)
    row.state = rules.OPEN
    unit.changed(topics.EVENT, event_id)
    return EventChanged(action=request_id, event_id=event_id)


def lock_event(unit: Unit, event_id: int) -> EventRow:
    """The event, locked: its places are counted under this lock. Raises EventUnknown."""
    row = unit.session.get(EventRow, event_id, with_for_update=True, populate_existing=True)
    if row is None:
        raise EventUnknown
    return row


# -- the invitation's words ----------------------------------------------------------------


def invitation_for(unit: ReadUnit, event_id: int, customer_id: int | None = None) -> str:
    """The invitation as somebody reads it, with their name; with a sample's for nobody.

    Raises EventUnknown.
    """
    row = unit.session.get(EventRow, event_id)
    if row is None:
        raise EventUnknown
    return preview(
        unit,
        plan=EventPlan(
            name=row.name,
            starts_at=row.starts_at,
            ends_at=row.ends_at,
            invitation=row.invitation,
        ),
        customer_id=customer_id,
    )


def preview(unit: ReadUnit, *, plan: EventPlan, customer_id: int | None = None) -> str:
    """The invitation of a plan as somebody would read it."""
    settings = shop_settings(unit)
    person = unit.session.get(CustomerRow, customer_id) if customer_id is not None else None
    language = texts.spoken((person.language if person else "") or settings.language)
    name = person.name if person else texts.sample_value("name", language)
    begins = plan.starts_at.astimezone(unit.shop.zone)
    return rules.fill(
        plan.invitation,
        name=texts.addressed(name, language),
        event=plan.name.strip() or "…",
        day=texts.day(begins.date(), language),
        time=f"{begins:%H:%M}",
        shop=settings.shop_name or texts.sample_value("shop", language),
    )


# -- below the surface ---------------------------------------------------------------------


def _columns(plan: EventPlan) -> dict[str, Any]:
    return {
        "name": plan.name,
        "invitation": plan.invitation,
        "starts_at": plan.starts_at,
        "ends_at": plan.ends_at,
        "capacity": plan.capacity,
        "audience": audiences.write_audience(plan.audience),
    }


def _figures(unit: ReadUnit, *event_ids: int) -> dict[int, Figures]:
    uninvited = GuestRow.came_at.is_not(None) & (GuestRow.came_at == GuestRow.invited_at)
    counting = select(GuestRow.event_id, GuestRow.state, uninvited, func.count()).group_by(
        GuestRow.event_id, GuestRow.state, uninvited
    )
    if event_ids:
        counting = counting.where(GuestRow.event_id.in_(event_ids))
    found: dict[int, dict[str, int]] = {}
    for event_id, state, without, number in unit.session.execute(counting):
        counts = found.setdefault(event_id, dict.fromkeys(Figures.__slots__, 0))
        if state != rules.INVITED:
            counts[state] += number
        counts["came_uninvited" if without else "invited"] += number
    return {event_id: Figures(**counts) for event_id, counts in found.items()}


def _event(unit: ReadUnit, row: EventRow, figures: Figures) -> Event:
    return Event(
        id=row.id,
        name=row.name,
        invitation=row.invitation,
        starts_at=row.starts_at,
        ends_at=row.ends_at,
        capacity=row.capacity,
        audience=audiences.read_audience(row.audience),
        is_cancelled=row.state == rules.CANCELLED,
        is_over=unit.now >= row.ends_at,
        figures=figures,
    )
