"""Audiences: who is meant by a filter, and whom of them the shop may write to."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import msgspec
from sqlalchemy import BigInteger, ColumnElement, Select, func, select, type_coerce
from sqlalchemy.orm import aliased

from shopdesk.domain import audience as rules
from shopdesk.domain.audience import Audience
from shopdesk.services import reaching
from shopdesk.services.usable import is_usable
from shopdesk.store.tables import (
    CardRow,
    CustomerRow,
    EntryRow,
    ItemRow,
    PurchaseLineRow,
    PurchaseRow,
    RewardRow,
    TagRow,
)
from shopdesk.store.unit import ReadUnit

VISITS = ("stamp.given", "purchase.noted", "reward.redeemed", "pass.used", "points.earned")
"""Entries that are made when somebody stands at the counter."""

_A_DAY = timedelta(days=1) // timedelta(microseconds=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reach:
    """Whom of an audience the shop may write to, each with a channel; and why not to the others:
    so many for each reason.
    """

    people: tuple[int, ...]
    may: tuple[tuple[int, str], ...]
    left_out: tuple[tuple[str, int], ...]


def real_people() -> Select[Any]:
    """The numbers of all customers who are people still: not put away, merged, or erased."""
    return select(CustomerRow.id).where(
        CustomerRow.state == "active",
        CustomerRow.merged_into_id.is_(None),
        CustomerRow.erased_at.is_(None),
    )


def customers_in(unit: ReadUnit, audience: Audience) -> tuple[int, ...]:
    """The numbers of the people who are meant, in their order."""
    wanted = real_people().where(*_conditions(unit, audience)).order_by(CustomerRow.id)
    if not audience.favourite:
        return tuple(unit.connection.scalars(wanted))
    # People write ﾗﾃ, ラテ and "Latte": compared as the search does, each wording once.
    known: dict[str, bool] = {}
    found = []
    rows = wanted.add_columns(CustomerRow.favourites).where(CustomerRow.favourites != "")
    for customer_id, favourites in unit.connection.execute(rows):
        if favourites not in known:
            known[favourites] = rules.likes(favourites, audience.favourite)
        if known[favourites]:
            found.append(customer_id)
    return tuple(found)


def reach(unit: ReadUnit, audience: Audience, *, had: Sequence[int] = ()) -> Reach:
    """Whom of an audience the shop may write to about events and offers.

    `had` have the thing already.
    """
    people = customers_in(unit, audience)
    ways = reaching.ways_to(unit, people)
    ways |= {one: ("", rules.HAD_ONE) for one in had if one in ways}
    counted = Counter(why for channel, why in ways.values() if not channel)
    return Reach(
        people=people,
        may=tuple((one, channel) for one, (channel, _) in ways.items() if channel),
        left_out=tuple((why, counted[why]) for why in rules.REASONS if counted[why]),
    )


def write_audience(audience: Audience) -> str:
    """An audience in stored form."""
    return msgspec.json.encode(audience).decode()


def read_audience(stored: str) -> Audience:
    """A stored audience."""
    return msgspec.json.decode(stored, type=Audience)


def _conditions(unit: ReadUnit, audience: Audience) -> list[ColumnElement[bool]]:
    """What the database can decide, each as a set of numbers."""
    found: list[ColumnElement[bool]] = []
    since, away = audience.visited_within_days, audience.away_for_days
    if since is not None:
        found.append(CustomerRow.visited_at >= unit.day_begins_at(unit.today - timedelta(since)))
    if away is not None:
        found.append(CustomerRow.visited_at < unit.day_begins_at(unit.today - timedelta(away)))
    if audience.birthday_month is not None:
        found.append(CustomerRow.birthday.like(f"{audience.birthday_month:02}-%"))
    sets: list[Select[Any]] = []
    if audience.tags:
        sets.append(select(TagRow.customer_id).where(TagRow.tag.in_(audience.tags)))
    if audience.visits_at_least is not None:
        sets.append(_frequent(unit, audience.visits_at_least))
    if audience.programme_id is not None:
        sets.append(
            select(CardRow.customer_id).where(
                CardRow.programme_id == audience.programme_id, CardRow.state == "open"
            )
        )
    if audience.reward_waits:
        sets.append(
            select(RewardRow.customer_id).where(
                RewardRow.state == "waiting",
                is_usable(unit.today),
            )
        )
    if audience.bought_items or audience.bought_groups:
        sets.append(_buyers(audience))
    return found + [CustomerRow.id.in_(one) for one in sets]


def visit_days(unit: ReadUnit) -> tuple[Select[Any], ColumnElement[int]]:
    """Everybody's visits grouped by customer, and on how many days they were; undone ones left out.

    Days are told apart by today's offset of the shop's zone: an hour of summer time matters only
    to a shop that is open at midnight.
    """
    offset = unit.now.astimezone(unit.shop.zone).utcoffset() or timedelta()
    at = type_coerce(EntryRow.at, BigInteger) + offset // timedelta(microseconds=1)
    undone = aliased(EntryRow)
    grouped = (
        select(EntryRow.customer_id)
        .where(
            EntryRow.kind.in_(VISITS),
            EntryRow.customer_id.is_not(None),
            ~select(undone.seq)
            .where(
                undone.undoes_seq.is_not(None),
                undone.undoes_counter_id == EntryRow.counter_id,
                undone.undoes_seq == EntryRow.seq,
            )
            .exists(),
        )
        .group_by(EntryRow.customer_id)
    )
    return grouped, func.count(func.distinct(at // _A_DAY))


def _frequent(unit: ReadUnit, least: int) -> Select[Any]:
    """Who was here on so many days or more."""
    grouped, days = visit_days(unit)
    return grouped.having(days >= least)


def _buyers(audience: Audience) -> Select[Any]:
    return (
        select(PurchaseRow.customer_id)
        .join(PurchaseLineRow, PurchaseLineRow.purchase_id == PurchaseRow.id)
        .join(ItemRow, ItemRow.id == PurchaseLineRow.item_id)
        .where(
            PurchaseRow.undone_at.is_(None),
            PurchaseRow.customer_id.is_not(None),
            PurchaseLineRow.item_id.in_(audience.bought_items)
            | ItemRow.grouped.in_(audience.bought_groups),
        )
    )
