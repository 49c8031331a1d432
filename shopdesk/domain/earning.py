"""Earning: what in a visit earns stamps or points, and how many."""

from dataclasses import dataclass
from datetime import datetime

from shopdesk.domain.benefits import POINTS_AT_MOST, VALUE_AT_MOST, within
from shopdesk.domain.errors import DatesReversed, NumberOutOfRange
from shopdesk.domain.purchases import Purchase, Scope

VISIT, ITEM, AMOUNT = "visit", "item", "amount"
WAYS = (VISIT, ITEM, AMOUNT)
MINUTES_A_DAY = 24 * 60
TIMES_AT_MOST = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Happy:
    """Days of the week (0 is Monday) and minutes of the day in which more is earned.

    `times` is what everything is multiplied with. `until` is the first minute after it.
    """

    weekdays: tuple[int, ...] = (0, 1, 2, 3, 4, 5, 6)
    since: int = 0
    until: int = MINUTES_A_DAY
    times: int = 2

    def is_now(self, local: datetime) -> bool:
        """Whether it is on, by the shop's own clock."""
        minute = local.hour * 60 + local.minute
        return local.weekday() in self.weekdays and self.since <= minute < self.until


@dataclass(frozen=True, slots=True, kw_only=True)
class Earns:
    """What earns: a visit, each item, or each full `per_minor` of an amount, `units` each time.

    A purchase under `minimum_minor` earns nothing; only what `scope` speaks of counts.
    """

    by: str = VISIT
    units: int = 1
    per_minor: int = 100
    minimum_minor: int = 0
    scope: Scope = Scope()
    happy: tuple[Happy, ...] = ()

    @property
    def needs_amount(self) -> bool:
        """Whether nothing can be earned before the amount is known."""
        return self.by == AMOUNT or self.minimum_minor > 0


def times_now(earns: Earns, local: datetime) -> int:
    """What is earned now is multiplied with this: the best of the happy times that are on."""
    return max((one.times for one in earns.happy if one.is_now(local)), default=1)


def units_for(
    earns: Earns,
    purchase: Purchase,
    *,
    local: datetime,
    count: int = 1,
    at_most: int | None = None,
) -> int:
    """How many units this visit earns, by the shop's own clock.

    `count` is what staff pressed: so many visits or items, where no items were noted. `at_most`
    is the limit for one scan; a happy time multiplies what is within it.
    """
    amount = purchase.amount_in(earns.scope)
    if earns.minimum_minor and (amount is None or amount < earns.minimum_minor):
        return 0
    if earns.by == AMOUNT:
        number = (amount or 0) // earns.per_minor
    else:
        items = purchase.items_in(earns.scope)
        number = count if items is None else items if earns.by == ITEM else min(items, 1) * count
    units = number * earns.units
    if at_most is not None:
        units = min(units, at_most)
    return units * times_now(earns, local)


def units_besides(
    earns: Earns, purchase: Purchase, *, local: datetime, at_most: int | None = None
) -> int:
    """How many units the visit earns on a card that nobody pressed a key for.

    What was not noted counts for it only when it speaks of every item.
    """
    if not (purchase.lines or earns.scope.is_everything or earns.by == AMOUNT):
        return 0
    return units_for(earns, purchase, local=local, at_most=at_most)


def check_earns(earns: Earns) -> None:
    """Raises NumberOutOfRange or DatesReversed (a happy time that ends before it begins)."""
    if earns.by not in WAYS:
        raise ValueError(earns.by)
    within("units", earns.units, 1, POINTS_AT_MOST)
    within("per_minor", earns.per_minor, 1, VALUE_AT_MOST)
    within("minimum_minor", earns.minimum_minor, 0, VALUE_AT_MOST)
    for happy in earns.happy:
        within("times", happy.times, 2, TIMES_AT_MOST)
        if not happy.weekdays or not set(happy.weekdays) <= set(range(7)):
            raise NumberOutOfRange(field="weekdays", least=1, most=7)
        if not 0 <= happy.since < happy.until <= MINUTES_A_DAY:
            raise DatesReversed
