"""Households: people who live under one roof, linked by the number of the first of them."""

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select, update

from shopdesk.domain import topics
from shopdesk.domain.errors_of_people import HouseholdWithSelf
from shopdesk.services.customers import CustomerLine, customer_lines, lock_customer
from shopdesk.services.requests import answered_once
from shopdesk.store.tables import CustomerRow
from shopdesk.store.unit import ReadUnit, Unit


@dataclass(frozen=True, slots=True, kw_only=True)
class HouseholdChanged:
    """Who lives in one household now, by number; nobody when there is none any more."""

    action: UUID
    members: tuple[int, ...]


@answered_once(HouseholdChanged)
def link_household(
    unit: Unit, *, customer_id: int, other_id: int, request_id: UUID
) -> HouseholdChanged:
    """Note that two people live in one household; their households become one.

    Raises CustomerUnknown, HouseholdWithSelf.
    """
    if customer_id == other_id:
        raise HouseholdWithSelf
    rows = [lock_customer(unit, key) for key in sorted((customer_id, other_id))]
    members = {row.id for row in rows}
    for row in rows:
        members.update(_members(unit, row.household_id))
    _settle(unit, members)
    return HouseholdChanged(action=request_id, members=tuple(sorted(members)))


@answered_once(HouseholdChanged)
def leave_household(unit: Unit, *, customer_id: int, request_id: UUID) -> HouseholdChanged:
    """Note that somebody lives on their own now. Raises CustomerUnknown."""
    row = lock_customer(unit, customer_id)
    is_member = row.household_id is not None
    rest = take_out(unit, row)
    if is_member:
        unit.enter("customer.changed", customer_id=customer_id)
        unit.changed(topics.CUSTOMER, customer_id)
    return HouseholdChanged(action=request_id, members=tuple(sorted(rest)) if len(rest) > 1 else ())


def take_out(unit: Unit, row: CustomerRow) -> set[int]:
    """Take a locked customer out of their household; the numbers of those who stay."""
    rest = set(_members(unit, row.household_id)) - {row.id}
    if row.household_id is not None:
        row.household_id = None
        unit.session.flush()
        _settle(unit, rest)
    return rest


def household_of(unit: ReadUnit, customer_id: int) -> tuple[CustomerLine, ...]:
    """The others of somebody's household, as lines."""
    mine = unit.session.scalar(
        select(CustomerRow.household_id).where(CustomerRow.id == customer_id)
    )
    return customer_lines(unit, [key for key in _members(unit, mine) if key != customer_id])


def same_household(unit: ReadUnit, one_id: int, other_id: int) -> bool:
    """Whether two people live in one household."""
    households = unit.session.scalars(
        select(CustomerRow.household_id).where(
            CustomerRow.id.in_((one_id, other_id)), CustomerRow.household_id.is_not(None)
        )
    ).all()
    return one_id != other_id and len(households) == 2 and len(set(households)) == 1  # noqa: PLR2004


def _members(unit: ReadUnit, household_id: int | None) -> list[int]:
    if household_id is None:
        return []
    return list(
        unit.session.scalars(
            select(CustomerRow.id)
            .where(
                CustomerRow.household_id == household_id,
                CustomerRow.merged_into_id.is_(None),
                CustomerRow.erased_at.is_(None),
            )
            .order_by(CustomerRow.id)
        )
    )


def _settle(unit: Unit, members: set[int]) -> None:
    """Let these people be a household, under the lowest number; one alone is none."""
    household = min(members) if len(members) > 1 else None
    differing = select(CustomerRow.id).where(
        CustomerRow.id.in_(members), CustomerRow.household_id.is_distinct_from(household)
    )
    for key in unit.session.scalars(differing.order_by(CustomerRow.id)).all():
        unit.session.execute(
            update(CustomerRow).where(CustomerRow.id == key).values(household_id=household)
        )
        unit.enter("customer.changed", customer_id=key)
        unit.changed(topics.CUSTOMER, key)
