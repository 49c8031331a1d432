"""Notes about a person that only the owner reads and writes."""

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select

from shopdesk.domain import names, topics
from shopdesk.domain.customers import NOTES_AT_MOST
from shopdesk.domain.errors import CustomerUnknown
from shopdesk.services.customers import lock_customer
from shopdesk.services.requests import answered_once
from shopdesk.services.staff import check_owner
from shopdesk.store.tables import CustomerRow
from shopdesk.store.unit import ReadUnit, Unit


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnerNoted:
    """The owner wrote something down about a person."""

    action: UUID
    customer_id: int


def owner_notes(unit: ReadUnit, customer_id: int, *, owner_id: int) -> str:
    """What the owner noted about somebody. Raises CustomerUnknown, OwnerNeeded."""
    check_owner(unit, owner_id)
    words = unit.session.scalar(
        select(CustomerRow.owner_notes).where(
            CustomerRow.id == customer_id, CustomerRow.erased_at.is_(None)
        )
    )
    if words is None:
        raise CustomerUnknown
    return words


@answered_once(OwnerNoted)
def note_for_owner(
    unit: Unit, *, customer_id: int, words: str, owner_id: int, request_id: UUID
) -> OwnerNoted:
    """Write down what only the owner reads. Raises CustomerUnknown, OwnerNeeded, TextTooLong."""
    check_owner(unit, owner_id)
    clean = names.clean_lines(words, most=NOTES_AT_MOST, field="owner_notes")
    row = lock_customer(unit, customer_id)
    if row.owner_notes != clean:
        row.owner_notes = clean
        unit.enter("customer.changed", customer_id=customer_id, staff_id=owner_id)
        unit.changed(topics.CUSTOMER, customer_id)
    return OwnerNoted(action=request_id, customer_id=customer_id)
