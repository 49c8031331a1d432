"""Reading what people bought, to propose an offer for one: any number of people, a few at a time."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from heapq import nlargest
from itertools import groupby
from typing import Any

from sqlalchemy import BigInteger, func, select, type_coerce

from shopdesk.domain import proposals as rules
from shopdesk.domain.benefits import Benefit
from shopdesk.domain.proposals import Bought, Past, Proposal, Sold
from shopdesk.services import audience, reaching
from shopdesk.services.items import items
from shopdesk.services.settings import shop_settings
from shopdesk.store.tables import EntryRow, PersonalOfferRow, PurchaseLineRow, PurchaseRow
from shopdesk.store.unit import ReadUnit

PROPOSED_AT_ONCE = 200
"""More than an owner can look through; the best ones are kept."""

_AT_A_TIME = 1_000
_LEAST_PURCHASES = 3
_AN_HOUR = timedelta(hours=1) // timedelta(microseconds=1)

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A proposal for somebody, and what would be given; its words are still to come."""

    customer_id: int
    proposal: Proposal
    gives: Benefit


def find_proposals(
    unit: ReadUnit, *, progress: Progress = lambda _done, _total: None
) -> tuple[Found, ...]:
    """The best proposals that the purchases of the last year suggest, the best one first.

    Nobody who had one within the cap, who wants peace, or who is not a customer any more. The
    same day and the same purchases give the same. Raises what `progress` does, to stop.
    """
    sold = {
        one.id: Sold(id=one.id, name=one.name, group=one.grouped, price_minor=one.price_minor)
        for one in items(unit)
    }
    people = _candidates(unit)
    quiet = _quiet_hours(unit)
    best: list[Found] = []
    for first in range(0, len(people), _AT_A_TIME):
        progress(first, len(people))
        some = people[first : first + _AT_A_TIME]
        best = nlargest(PROPOSED_AT_ONCE, (*best, *_look_at(unit, some, sold, quiet)), key=_order)
    progress(len(people), len(people))
    return tuple(best)


def had_lately(unit: ReadUnit) -> frozenset[int]:
    """Those whose last offer of their own was sent or dropped within the cap."""
    latest = unit.connection.execute(
        select(PersonalOfferRow.customer_id, func.max(PersonalOfferRow.decided_at))
        .where(PersonalOfferRow.state != "proposed")
        .group_by(PersonalOfferRow.customer_id)
    )
    cap = shop_settings(unit).proposal_cap_days
    return frozenset(
        customer_id
        for customer_id, at in latest
        if at is not None
        and (on := rules.next_allowed(unit.day_of(at), cap_days=cap))
        and unit.today < on
    )


def _order(found: Found) -> tuple[int, int]:
    return found.proposal.score, -found.customer_id


def _candidates(unit: ReadUnit) -> list[int]:
    """Who bought often enough to know them a little, and may be offered something."""
    frequent = (
        select(PurchaseRow.customer_id)
        .where(PurchaseRow.undone_at.is_(None), PurchaseRow.at >= _since(unit))
        .group_by(PurchaseRow.customer_id)
        .having(func.count() >= _LEAST_PURCHASES)
    )
    found = set(unit.connection.scalars(audience.real_people()))
    found &= set(unit.connection.scalars(frequent))
    return sorted(found - had_lately(unit) - reaching.in_peace(unit))


def _since(unit: ReadUnit) -> Any:
    return unit.day_begins_at(unit.today - timedelta(days=rules.LOOKS_BACK_DAYS))


def _quiet_hours(unit: ReadUnit) -> frozenset[int]:
    """Hours of the day, by the shop's clock of today, in which few purchases are noted."""
    offset = unit.now.astimezone(unit.shop.zone).utcoffset() or timedelta()
    at = type_coerce(PurchaseRow.at, BigInteger) + offset // timedelta(microseconds=1)
    hour = (at // _AN_HOUR) % 24
    counted = unit.connection.execute(
        select(hour, func.count())
        .where(PurchaseRow.undone_at.is_(None), PurchaseRow.at >= _since(unit))
        .group_by(hour)
    )
    return rules.quiet_hours({int(one): number for one, number in counted})


def _look_at(
    unit: ReadUnit, people: Sequence[int], sold: dict[int, Sold], quiet: frozenset[int]
) -> Iterator[Found]:
    ever = _visits_ever(unit, people)
    for customer_id, rows in groupby(_purchases(unit, people), key=lambda row: row.customer_id):
        past, spent = _past(unit, list(rows), ever.get(customer_id, 0), quiet)
        proposal = rules.best_proposal(past, sold, today=unit.today)
        if proposal is not None:
            gives = rules.gift(proposal, sold, spent_minor=spent)
            yield Found(customer_id=customer_id, proposal=proposal, gives=gives)


def _purchases(unit: ReadUnit, people: Sequence[int]) -> Iterator[Any]:
    """The purchases of these people with their lines, by person and time."""
    wanted = set(people)
    rows = unit.connection.execute(
        select(
            PurchaseRow.customer_id, PurchaseRow.id, PurchaseRow.at, PurchaseRow.amount_minor,
            PurchaseLineRow.item_id, PurchaseLineRow.count.label("number"),
            PurchaseLineRow.price_minor,
        )
        .outerjoin(PurchaseLineRow, PurchaseLineRow.purchase_id == PurchaseRow.id)
        .where(
            PurchaseRow.customer_id.between(people[0], people[-1]),
            PurchaseRow.at >= _since(unit),
            PurchaseRow.undone_at.is_(None),
        )
        .order_by(
            PurchaseRow.customer_id, PurchaseRow.at, PurchaseRow.id, PurchaseLineRow.item_id
        )
    )  # fmt: skip
    return (row for row in rows if row.customer_id in wanted)


def _past(unit: ReadUnit, rows: list[Any], ever: int, quiet: frozenset[int]) -> tuple[Past, int]:
    """One person's year, and what was spent in it as far as it was noted."""
    visits, bought, spent = {}, [], 0
    for row in rows:
        local = row.at.astimezone(unit.shop.zone)
        if row.id not in visits:
            visits[row.id] = local
            spent += row.amount_minor or 0
        if row.item_id is not None:
            bought.append(Bought(at=local, item_id=row.item_id, count=row.number))
            spent += row.number * row.price_minor if row.amount_minor is None else 0
    past = Past(
        visits=tuple(visits.values()), bought=tuple(bought), visits_ever=ever, quiet_hours=quiet
    )
    return past, spent


def _visits_ever(unit: ReadUnit, people: Sequence[int]) -> dict[int, int]:
    grouped, days = audience.visit_days(unit)
    rows = unit.connection.execute(
        grouped.add_columns(days).where(EntryRow.customer_id.between(people[0], people[-1]))
    )
    return dict(rows.all())
