"""Customers who come and buy: what tests of programmes have in common."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import select

from shopdesk.domain.purchases import NOTHING, Line, Purchase
from shopdesk.services import customers, items, merging, serving
from shopdesk.store.tables import CardRow, RewardRow
from tests.shops import Till


def serve(
    till: Till, customer_id: int, purchase: Purchase = NOTHING, **values: Any
) -> serving.Served:
    """Somebody comes to the counter."""
    return till.do(serving.serve_customer, customer_id=customer_id, purchase=purchase, **values)


def merge(till: Till, kept: customers.CustomerCreated, merged: customers.CustomerCreated) -> None:
    """Two entries are one person, with the details of the one that is kept."""
    details = till.see(customers.customer, kept.customer_id).details
    till.do(
        merging.merge_customers,
        kept_id=kept.customer_id,
        merged_id=merged.customer_id,
        details=details,
    )


def menu(till: Till, **groups: tuple[str, ...]) -> dict[str, items.Item]:
    """Items of 400 each, by name, in groups."""
    wanted = [
        items.WantedItem(name=name, grouped=group, price_minor=400)
        for group, names in groups.items()
        for name in names
    ]
    return {item.name: item for item in till.do(items.save_items, wanted=wanted)}


def bought(things: Iterable[items.Item]) -> Purchase:
    """One of each of these."""
    return Purchase(
        lines=tuple(
            Line(item_id=one.id, group=one.grouped, price_minor=one.price_minor) for one in things
        )
    )


def balance_of(till: Till, customer_id: int, kind: str) -> int | None:
    """What the customer's card of a kind counts; None without such a card."""
    with till.shop.units.read() as unit:
        return unit.session.scalar(
            select(CardRow.balance).where(CardRow.customer_id == customer_id, CardRow.kind == kind)
        )


def gifts_of(till: Till, customer_id: int) -> list[tuple[str, str]]:
    """The occasions of a customer's rewards and their states, oldest first."""
    with till.shop.units.read() as unit:
        rows = unit.session.execute(
            select(RewardRow.occasion, RewardRow.state)
            .where(RewardRow.customer_id == customer_id, RewardRow.occasion != "")
            .order_by(RewardRow.id)
        )
        return [(occasion, state) for occasion, state in rows]
