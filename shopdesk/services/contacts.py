"""How often the shop wrote to somebody, and leaving people alone."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import InstrumentedAttribute

from shopdesk.domain import names, topics
from shopdesk.domain.consents import CONTACT_WORDS_AT_MOST, KEPT_ON_FILE, check_kind
from shopdesk.services.customers import lock_customer
from shopdesk.services.requests import answered_once
from shopdesk.services.settings import shop_settings
from shopdesk.services.staff import name_of_colleague
from shopdesk.store.tables import ContactRow
from shopdesk.store.unit import ReadUnit, Unit


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """The shop wrote to somebody or spoke to them, for a purpose; `what` it was in a few words."""

    id: int
    at: datetime
    channel: str
    purpose: str
    what: str
    staff: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftAlone:
    """Somebody is left alone from now on, or not any more."""

    action: UUID
    customer_id: int
    alone: bool


@answered_once(LeftAlone)
def leave_alone(unit: Unit, *, customer_id: int, alone: bool, request_id: UUID) -> LeftAlone:
    """Write to somebody no more, on no channel and for no purpose; or take that back.

    What they agreed to stays noted and holds again afterwards. Raises CustomerUnknown.
    """
    row = lock_customer(unit, customer_id)
    if (row.left_alone_at is not None) != alone:
        row.left_alone_at = unit.now if alone else None
        row.version += 1
        unit.enter("customer.changed", customer_id=customer_id)
        unit.changed(topics.CUSTOMER, customer_id)
    return LeftAlone(action=request_id, customer_id=customer_id, alone=alone)


def note_contact(unit: Unit, *, customer_id: int, channel: str, purpose: str, what: str) -> int:
    """Remember that the shop wrote to somebody just now: the cap counts it. The contact's number.

    Raises TextTooLong.
    """
    check_kind(channel, purpose)
    row = ContactRow(
        customer_id=customer_id,
        at=unit.now,
        channel=channel,
        purpose=purpose,
        what=names.clean(what, most=CONTACT_WORDS_AT_MOST, field="what"),
        staff_id=unit.actor.staff_id,
    )
    unit.session.add(row)
    unit.session.flush()
    unit.changed(topics.CUSTOMER, customer_id)
    return row.id


def contacts_of(unit: ReadUnit, customer_id: int, *, limit: int = 20) -> tuple[Contact, ...]:
    """When the shop wrote to somebody, the newest first."""
    rows = unit.session.scalars(
        select(ContactRow)
        .where(ContactRow.customer_id == customer_id, ContactRow.purpose != KEPT_ON_FILE)
        .order_by(ContactRow.at.desc(), ContactRow.id.desc())
        .limit(limit)
    )
    return tuple(
        Contact(
            id=row.id,
            at=row.at,
            channel=row.channel,
            purpose=row.purpose,
            what=row.what,
            staff=name_of_colleague(unit, row.staff_id),
        )
        for row in rows
    )


def among(
    column: InstrumentedAttribute[int], ids: Sequence[int] | None
) -> tuple[ColumnElement[bool], ...]:
    """The condition that a row is about one of these people; none for everybody."""
    return () if ids is None else (column.in_(ids),)


def contacts_within_cap(
    unit: ReadUnit, customer_ids: Sequence[int] | None, purpose: str
) -> dict[int, int]:
    """How often the shop wrote to each of these, or to anybody, within the days of the cap."""
    since = unit.now - timedelta(days=shop_settings(unit).contact_cap_days)
    rows = unit.session.execute(
        select(ContactRow.customer_id, func.count())
        .where(
            *among(ContactRow.customer_id, customer_ids),
            ContactRow.purpose == purpose,
            ContactRow.at > since,
        )
        .group_by(ContactRow.customer_id)
    )
    return dict(rows.all())
