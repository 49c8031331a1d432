"""Those who have not been here for long: shown to the owner, who keeps or erases each."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import Select, func, select

from shopdesk.domain import topics
from shopdesk.domain.consents import KEPT_ON_FILE
from shopdesk.domain.retention import months_before
from shopdesk.services.customers import lock_customer
from shopdesk.services.requests import answered_once
from shopdesk.services.settings import shop_settings
from shopdesk.store.tables import ContactRow, CustomerRow
from shopdesk.store.unit import ReadUnit, Unit


@dataclass(frozen=True, slots=True, kw_only=True)
class NotSeen:
    """Somebody who has not been here for long; `since` is their last visit, or when they came."""

    customer_id: int
    since: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptOnFile:
    """Somebody who is not proposed again until as many months have passed once more."""

    action: UUID
    customer_id: int


def proposed_for_erasure(unit: ReadUnit, *, limit: int | None = None) -> tuple[NotSeen, ...]:
    """Those without a visit for the months of the setting, the longest away first; none if off.

    Those who were put away count as well: they are still known.
    """
    before = _seen_before(unit)
    if before is None:
        return ()
    found = _proposed(before).order_by("since", CustomerRow.id).limit(limit)
    return tuple(
        NotSeen(customer_id=key, since=since) for key, since in unit.session.execute(found)
    )


def count_proposed(unit: ReadUnit) -> int | None:
    """How many are proposed for erasure; None while the setting is off."""
    before = _seen_before(unit)
    if before is None:
        return None
    return unit.session.scalar(select(func.count()).select_from(_proposed(before).subquery()))


def seen_before(unit: ReadUnit) -> date | None:
    """The day before which somebody was last here who is proposed; None while it is off."""
    months = shop_settings(unit).retention_months
    return months_before(unit.today, months) if months else None


@answered_once(KeptOnFile)
def keep_on_file(unit: Unit, *, customer_id: int, request_id: UUID) -> KeptOnFile:
    """Propose somebody no more until as many months have passed again. Raises CustomerUnknown.

    It is noted where the shop notes that it thought of somebody, and counts for no cap.
    """
    lock_customer(unit, customer_id)
    unit.session.add(
        ContactRow(
            customer_id=customer_id,
            at=unit.now,
            channel="",
            purpose=KEPT_ON_FILE,
            what="",
            staff_id=unit.actor.staff_id,
        )
    )
    unit.changed(topics.CUSTOMER, customer_id)
    return KeptOnFile(action=request_id, customer_id=customer_id)


def _seen_before(unit: ReadUnit) -> datetime | None:
    day = seen_before(unit)
    return None if day is None else unit.day_begins_at(day)


def _proposed(before: datetime) -> Select[int, datetime]:
    since = func.coalesce(
        CustomerRow.visited_at, CustomerRow.created_at, type_=CustomerRow.created_at.type
    )
    kept = select(ContactRow.customer_id).where(
        ContactRow.purpose == KEPT_ON_FILE, ContactRow.at >= before
    )
    return select(CustomerRow.id, since.label("since")).where(
        since < before,
        CustomerRow.erased_at.is_(None),
        CustomerRow.merged_into_id.is_(None),
        CustomerRow.id.not_in(kept),
    )
