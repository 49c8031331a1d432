"""Whose number leads to whom: a person who was merged into another goes by the other's number."""

from sqlalchemy import select
from sqlalchemy.orm import aliased

from shopdesk.store.tables import CardRow, CustomerRow
from shopdesk.store.unit import ReadUnit


def kept_of(unit: ReadUnit, customer_id: int) -> int:
    """The number that a person goes by now: their own, or the one they were merged into."""
    here = customer_id
    while True:
        into = unit.session.scalar(select(CustomerRow.merged_into_id).where(CustomerRow.id == here))
        if into is None:
            return here
        here = into


def numbers_of(unit: ReadUnit, customer_id: int) -> tuple[int, ...]:
    """A person's number, and those of everybody who was merged into them."""
    found, last = [customer_id], [customer_id]
    while last:
        last = list(
            unit.session.scalars(select(CustomerRow.id).where(CustomerRow.merged_into_id.in_(last)))
        )
        found += last
    return tuple(found)


def card_in_use(unit: ReadUnit, card_id: int) -> int:
    """The card that stands for this one: itself, or the one that a merge added it to."""
    closed, kept = aliased(CardRow), aliased(CardRow)
    found = unit.session.scalar(
        select(kept.id)
        .join(
            closed,
            (kept.customer_id == closed.customer_id) & (kept.programme_id == closed.programme_id),
        )
        .where(closed.id == card_id, closed.state == "closed", kept.state == "open")
        .order_by(kept.id)
        .limit(1)
    )
    return card_id if found is None else found
