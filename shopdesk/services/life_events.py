"""Life events: noted with care, and obeyed: no offer reaches somebody in a quiet time."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import select

from shopdesk.domain import life_events as rules
from shopdesk.domain import names, topics
from shopdesk.domain.errors import DatesReversed
from shopdesk.domain.errors_of_people import LifeEventUnknown
from shopdesk.services.customers import lock_customer
from shopdesk.services.requests import answered_once
from shopdesk.services.settings import shop_settings
from shopdesk.store.tables import LifeEventRow
from shopdesk.store.unit import ReadUnit, Unit


@dataclass(frozen=True, slots=True, kw_only=True)
class LifeEvent:
    """Something in somebody's life; no offer reaches them until the end of `quiet_until`."""

    id: int
    kind: str
    words: str
    happened_on: date
    quiet_until: date | None
    noted_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class LifeEventChanged:
    """A life event that was noted, or is not any more."""

    action: UUID
    customer_id: int
    event_id: int


@answered_once(LifeEventChanged)
def add_life_event(
    unit: Unit,
    *,
    customer_id: int,
    kind: str,
    happened_on: date,
    request_id: UUID,
    words: str = "",
    quiet_until: date | None = None,
) -> LifeEventChanged:
    """Remember something in somebody's life; `quiet_until` as given, nothing is added to it.

    `usual_quiet` says what the window proposes.
    Raises CustomerUnknown, TextTooLong, DatesReversed (quiet ends before it happened).
    """
    if kind not in rules.KINDS:
        raise ValueError(kind)
    if quiet_until is not None and quiet_until < happened_on:
        raise DatesReversed
    clean = names.clean(words, most=rules.WORDS_AT_MOST, field="life_event")
    lock_customer(unit, customer_id)
    row = LifeEventRow(
        customer_id=customer_id,
        kind=kind,
        words=clean,
        happened_on=happened_on,
        quiet_until=quiet_until,
        created_at=unit.now,
        staff_id=unit.actor.staff_id,
    )
    unit.session.add(row)
    unit.session.flush()
    unit.enter("customer.changed", customer_id=customer_id)
    unit.changed(topics.CUSTOMER, customer_id)
    return LifeEventChanged(action=request_id, customer_id=customer_id, event_id=row.id)


@answered_once(LifeEventChanged)
def remove_life_event(unit: Unit, *, event_id: int, request_id: UUID) -> LifeEventChanged:
    """Forget a life event; adding it again is the way back. Raises LifeEventUnknown."""
    row = unit.session.get(LifeEventRow, event_id, with_for_update=True)
    if row is None:
        raise LifeEventUnknown
    customer_id = row.customer_id
    unit.session.delete(row)
    unit.enter("customer.changed", customer_id=customer_id)
    unit.changed(topics.CUSTOMER, customer_id)
    return LifeEventChanged(action=request_id, customer_id=customer_id, event_id=event_id)


def life_events_of(unit: ReadUnit, customer_id: int) -> tuple[LifeEvent, ...]:
    """What the shop remembers of somebody's life, the newest first."""
    rows = unit.session.scalars(
        select(LifeEventRow)
        .where(LifeEventRow.customer_id == customer_id)
        .order_by(LifeEventRow.happened_on.desc(), LifeEventRow.id.desc())
    )
    return tuple(
        LifeEvent(
            id=row.id,
            kind=row.kind,
            words=row.words,
            happened_on=row.happened_on,
            quiet_until=row.quiet_until,
            noted_at=row.created_at,
        )
        for row in rows
    )


def usual_quiet(unit: ReadUnit, *, kind: str, happened_on: date) -> date | None:
    """The last quiet day that the shop usually keeps after an event of this kind."""
    return rules.quiet_until(kind, happened_on, days=shop_settings(unit).loss_quiet_days)
