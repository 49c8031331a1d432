"""Lots: points that expire together, and passes that were paid ahead; what is used first.

What is used first is what would be lost first: the soonest to expire, then the oldest, and what
never expires last.
"""

import calendar
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from shopdesk.domain.programmes import PassTerms, PointsTerms, SubscriptionTerms

MONTHS_A_YEAR = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Lot:
    """So many are left of an amount, from `starts_on` to the last day `expires_on`, or for ever."""

    id: int
    amount: int
    remaining: int
    starts_on: date
    expires_on: date | None
    earned_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """So many of one lot; of no lot, when they are owed."""

    lot_id: int | None
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """From the first to the last good day; without a last one it never ends."""

    starts_on: date
    expires_on: date | None


def in_order(lots: Iterable[Lot]) -> list[Lot]:
    """The lots with something left, in the order in which they are used."""
    return sorted((lot for lot in lots if lot.remaining), key=_use_key)


def expired(lots: Iterable[Lot], *, today: date) -> list[Lot]:
    """The lots with something left whose last day is over."""
    return [lot for lot in in_order(lots) if has_expired(lot, today=today)]


def has_expired(lot: Lot, *, today: date) -> bool:
    """Whether the last day of the lot is over."""
    return lot.expires_on is not None and today > lot.expires_on


def left(lots: Iterable[Lot], *, today: date) -> int:
    """How many can be used today: begun, and not expired."""
    return sum(
        lot.remaining
        for lot in lots
        if lot.starts_on <= today and not has_expired(lot, today=today)
    )


def take(lots: Iterable[Lot], count: int) -> tuple[Taken, ...]:
    """Take so many in the order of use; what the lots do not have is owed."""
    taken = []
    for lot in in_order(lots):
        part = min(lot.remaining, count)
        if part:
            taken.append(Taken(lot_id=lot.id, count=part))
            count -= part
    if count > 0:
        taken.append(Taken(lot_id=None, count=count))
    return tuple(taken)


def take_back(lots: Sequence[Lot], count: int, *, first: int) -> tuple[Taken, ...]:
    """Take so many back, of the lot that brought them first, then as they are used."""
    of_it = [lot for lot in lots if lot.id == first]
    taken = [one for one in take(of_it, count) if one.lot_id is not None]
    rest = count - sum(one.count for one in taken)
    if rest:
        taken += take([lot for lot in lots if lot.id != first], rest)
    return tuple(taken)


def settle(lots: Iterable[Lot], owed: int) -> tuple[Taken, ...]:
    """What the lots pay of what is owed, in the order of use."""
    return tuple(one for one in take(lots, owed) if one.lot_id is not None)


def give_back(lots: Iterable[Lot], count: int, *, today: date) -> tuple[Taken, ...]:
    """Where so many points go that were taken wrongly: into lots with room, the last used first."""
    roomy = sorted(
        (lot for lot in lots if lot.remaining < lot.amount),
        key=lambda lot: (not has_expired(lot, today=today), *_use_key(lot)),
        reverse=True,
    )
    given = []
    for lot in roomy:
        part = min(lot.amount - lot.remaining, count)
        if part:
            given.append(Taken(lot_id=lot.id, count=part))
            count -= part
    return tuple(given)


def kept(earned: int, *, total: int, refunded: int) -> int:
    """How many of the points of a purchase stay when so much of it was paid back."""
    return earned * (total - refunded) // total if total else earned


def add_months(day: date, months: int) -> date:
    """The same day so many months later, or the last of that month when it has no such day."""
    number = day.year * MONTHS_A_YEAR + day.month - 1 + months
    year, month = divmod(number, MONTHS_A_YEAR)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def points_expire_on(terms: PointsTerms, *, earned_on: date) -> date | None:
    """The last day of points: the day before the same day so many months later, or so many days."""
    ends = []
    if terms.lapses_after_months is not None:
        ends.append(add_months(earned_on, terms.lapses_after_months) - timedelta(days=1))
    if terms.lapses_after_days is not None:
        ends.append(earned_on + timedelta(days=terms.lapses_after_days))
    return min(ends, default=None)


def pass_span(terms: PassTerms, *, sold_on: date) -> Span:
    """The good days of a pass that is sold on that day."""
    days = terms.lapses_after_days
    return Span(
        starts_on=sold_on, expires_on=None if days is None else sold_on + timedelta(days=days)
    )


def subscription_span(
    terms: SubscriptionTerms, *, sold_on: date, current_ends_on: date | None
) -> Span:
    """The good days of a subscription; renewed in advance, it starts when the current one ends."""
    starts_on = sold_on
    if current_ends_on is not None and current_ends_on >= sold_on:
        starts_on = current_ends_on + timedelta(days=1)
    return Span(
        starts_on=starts_on, expires_on=add_months(starts_on, terms.months) - timedelta(days=1)
    )


def subscription_uses(terms: SubscriptionTerms, span: Span) -> int:
    """How many uses are in it: so many a day, every day."""
    assert span.expires_on is not None
    return ((span.expires_on - span.starts_on).days + 1) * terms.per_day


def renewal_is_due(terms: SubscriptionTerms, *, last_ends_on: date | None, today: date) -> bool:
    """Whether the last month that was paid ends within the days of the reminder."""
    if last_ends_on is None:
        return False
    return today <= last_ends_on <= today + timedelta(days=terms.remind_days_before)


def _use_key(lot: Lot) -> tuple[bool, date, datetime, int]:
    return (lot.expires_on is None, lot.expires_on or date.max, lot.earned_at, lot.id)
