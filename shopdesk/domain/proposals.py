"""Proposals: a small gift for one person, with the reason that the shop's own records give.

What is proposed follows from somebody's purchases and the day alone, so looking twice finds the
same. A reason is a code with facts; its sentence is content (`resources/texts/`).
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from functools import cached_property
from itertools import pairwise

from shopdesk.domain.benefits import AMOUNT, ITEM, PERCENT, Benefit
from shopdesk.domain.purchases import Scope

WEEKDAY, MISSED, SIBLING, NTH, QUIET_HOUR, FOR_TWO = (
    "weekday", "missed", "sibling", "nth", "quiet_hour", "for_two",
)  # fmt: skip
REASONS = (WEEKDAY, MISSED, SIBLING, NTH, QUIET_HOUR, FOR_TWO)

LOOKS_BACK_DAYS = 365
GOOD_FOR_DAYS = 30
"""How long a personal offer can be used once it was sent."""

_WEIGHTS = {WEEKDAY: 100, MISSED: 90, NTH: 80, FOR_TWO: 70, SIBLING: 60, QUIET_HOUR: 40}
_LEAST_TIMES = 3
_LEAST_VISITS = 4
_MOSTLY = 0.6
_ALWAYS = 0.9
_USUAL = 0.4
_RECENT = timedelta(days=60)
_OVERDUE = 2.5  # of somebody's own gap
_ROUND = (10, 25, 50, 75, 100)
_HUNDRED = 100
_GENEROUS_AFTER = 10
"""Who has spent so many times an item's price gets it as a gift; others get a share off."""
_SHARE = 20  # percent


@dataclass(frozen=True, slots=True, kw_only=True)
class Bought:
    """So many of an item in one purchase, by the shop's own clock."""

    at: datetime
    item_id: int
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Sold:
    """An item that the shop sells now."""

    id: int
    name: str
    group: str
    price_minor: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """What could be given to one person, and why; `score` says which of two is the better one."""

    reason: str
    score: int
    item_id: int | None = None
    other_id: int | None = None
    weekday: int | None = None
    weeks: int | None = None
    number: int | None = None


@dataclass(frozen=True, kw_only=True)
class Past:
    """What one person bought in the last year, and when they were here, the oldest first."""

    visits: tuple[datetime, ...]
    bought: tuple[Bought, ...]
    visits_ever: int = 0
    quiet_hours: frozenset[int] = field(default=frozenset())

    @cached_property
    def days_of(self) -> Mapping[int, tuple[date, ...]]:
        """The days on which each item was bought, in order, each once."""
        found: dict[int, dict[date, None]] = {}
        for one in self.bought:
            found.setdefault(one.item_id, {})[one.at.date()] = None
        return {item_id: tuple(days) for item_id, days in found.items()}


def best_proposal(past: Past, items: Mapping[int, Sold], *, today: date) -> Proposal | None:
    """The proposal that fits best, or None when nothing can be said that is true of this person."""
    if len(past.visits) < _LEAST_TIMES:
        return None
    found = [one for one in _all(past, items, today) if one is not None]
    return max(found, key=lambda one: (one.score, -(one.item_id or 0)), default=None)


def gift(proposal: Proposal, items: Mapping[int, Sold], *, spent_minor: int) -> Benefit:
    """A small benefit that goes with the reason. Its words are filled in where they are said."""
    if proposal.reason == FOR_TWO:
        item = items[_known(proposal.item_id)]
        return Benefit(
            kind=AMOUNT,
            value_minor=max(1, item.price_minor // 2),
            minimum_minor=2 * item.price_minor,
            scope=Scope(items=(item.id,)),
        )
    given = proposal.other_id or proposal.item_id
    if given is None:
        return Benefit(kind=PERCENT, percent=_SHARE)
    item = items[given]
    if spent_minor >= _GENEROUS_AFTER * item.price_minor:
        return Benefit(kind=ITEM, value_minor=item.price_minor, scope=Scope(items=(item.id,)))
    return Benefit(kind=PERCENT, percent=_SHARE, scope=Scope(items=(item.id,)))


def next_allowed(latest: date | None, *, cap_days: int) -> date | None:
    """From when on the next offer may come after one that was sent or dropped."""
    return None if latest is None else latest + timedelta(days=cap_days)


def quiet_hours(by_hour: Mapping[int, int]) -> frozenset[int]:
    """Hours of the day in which far fewer come than usual, by the number of visits in each."""
    if not by_hour:
        return frozenset()
    usual = sum(by_hour.values()) / len(by_hour)
    return frozenset(hour for hour, number in by_hour.items() if number < usual / 2)


# -- the reasons ---------------------------------------------------------------------------


def _all(past: Past, items: Mapping[int, Sold], today: date) -> Iterable[Proposal | None]:
    usual = _usual_item(past, items)
    yield from (_weekday(past, item_id, today) for item_id in past.days_of if item_id in items)
    if usual is not None:
        yield _missed(past, usual, today)
        yield _sibling(past, usual, items)
        yield _for_two(past, usual, items)
    yield _nth(past, usual)
    yield _quiet_hour(past, usual)


def _usual_item(past: Past, items: Mapping[int, Sold]) -> int | None:
    """What is bought in many of the visits, more than anything else."""
    days = [(len(days), -one) for one, days in past.days_of.items() if one in items]
    times, number = max(days, default=(0, 0))
    visits = len({at.date() for at in past.visits})
    return -number if times >= _LEAST_TIMES and times >= _USUAL * visits else None


def _weekday(past: Past, item_id: int, today: date) -> Proposal | None:
    """Bought again and again, mostly on one day of the week, and lately too."""
    days = past.days_of[item_id]
    (weekday, times), *_ = Counter(day.weekday() for day in days).most_common(1)
    if times < _LEAST_TIMES or times < _MOSTLY * len(days) or today - days[-1] > _RECENT:
        return None
    return Proposal(reason=WEEKDAY, score=_score(WEEKDAY, times), item_id=item_id, weekday=weekday)


def _missed(past: Past, item_id: int, today: date) -> Proposal | None:
    """The usual one has not been bought for far longer than usual."""
    days = past.days_of[item_id]
    if len(days) < _LEAST_VISITS:
        return None
    gaps = sorted((later - day).days for day, later in pairwise(days))
    gap = max(1, gaps[len(gaps) // 2])
    since = (today - days[-1]).days
    weeks = since // 7
    if since < _OVERDUE * gap or weeks < 2:  # noqa: PLR2004
        return None
    return Proposal(reason=MISSED, score=_score(MISSED, len(days)), item_id=item_id, weeks=weeks)


def _sibling(past: Past, item_id: int, items: Mapping[int, Sold]) -> Proposal | None:
    """Always the same of its group; another one of the group was never tried."""
    group = items[item_id].group
    if not group:
        return None
    same = [
        one for one in past.bought if one.item_id in items and items[one.item_id].group == group
    ]
    times = sum(one.item_id == item_id for one in same)
    if times < _LEAST_VISITS or times < _ALWAYS * len(same):
        return None
    price = items[item_id].price_minor
    untried = [one for one in items.values() if one.group == group and one.id not in past.days_of]
    if not untried:
        return None
    other = min(untried, key=lambda one: (abs(one.price_minor - price), one.id))
    return Proposal(
        reason=SIBLING, score=_score(SIBLING, times), item_id=item_id, other_id=other.id
    )


def _for_two(past: Past, item_id: int, items: Mapping[int, Sold]) -> Proposal | None:
    """Bought for two, again and again."""
    by_visit: Counter[datetime] = Counter()
    for one in past.bought:
        if one.item_id == item_id:
            by_visit[one.at] += one.count
    times = sum(number >= 2 for number in by_visit.values())  # noqa: PLR2004
    if times < _LEAST_TIMES or times < _MOSTLY * len(by_visit) or not items[item_id].price_minor:
        return None
    return Proposal(reason=FOR_TWO, score=_score(FOR_TWO, times), item_id=item_id)


def _nth(past: Past, usual: int | None) -> Proposal | None:
    """The next visit but one, at most, is a round number."""
    for ahead in (1, 2):
        number = past.visits_ever + ahead
        if number in _ROUND or number % _HUNDRED == 0:
            return Proposal(reason=NTH, score=_score(NTH, 3 - ahead), item_id=usual, number=number)
    return None


def _quiet_hour(past: Past, usual: int | None) -> Proposal | None:
    """Comes mostly when hardly anybody else does."""
    quiet = sum(at.hour in past.quiet_hours for at in past.visits)
    if quiet < _LEAST_VISITS or quiet < _MOSTLY * len(past.visits):
        return None
    return Proposal(reason=QUIET_HOUR, score=_score(QUIET_HOUR, quiet), item_id=usual)


def _score(reason: str, times: int) -> int:
    """The kind of reason counts most, then how often it was so."""
    return _WEIGHTS[reason] * 10 + min(times, 99)


def _known(item_id: int | None) -> int:
    assert item_id is not None
    return item_id
