"""When made-up people come: each by a rhythm of their own, in the shop's open hours."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from functools import partial
from random import Random
from zoneinfo import ZoneInfo

_ALL_DAYS = (1, 1, 1, 1, 1, 1, 1)
_WEEKEND = 5  # Saturday
_LATE_MINUTES = 8  # nobody orders in the last minutes


@dataclass(frozen=True, slots=True, kw_only=True)
class Habit:
    """A way of coming. `share` of all people, visits a week, weights of Monday to Sunday.

    `hours` are the usual times of day with their spread, in hours; `together` the weights of one,
    two, three and four stamps a visit; `ages` those of younger, middle and older people.
    """

    name: str
    share: int
    per_week: tuple[float, float]
    days: Sequence[float] = _ALL_DAYS
    has_own_days: bool = False
    hours: Sequence[tuple[float, float]]
    together: Sequence[int] = (94, 6, 0, 0)
    ages: Sequence[int] = (30, 45, 25)


HABITS = (
    Habit(name="office", share=11, per_week=(1.6, 3.4), days=(1, 1, 1, 1, 0.9, 0, 0),
          hours=((7.5, 0.3), (8.3, 0.3)), ages=(25, 70, 5)),
    Habit(name="weekly", share=16, per_week=(0.7, 0.95), has_own_days=True,
          hours=((9.3, 0.8), (10.7, 0.7), (15.2, 1.0)), ages=(15, 40, 45)),
    Habit(name="family", share=10, per_week=(0.4, 0.9), days=(0, 0, 0, 0, 0.1, 1, 1.1),
          hours=((10.3, 0.7), (15.0, 0.7)), together=(10, 45, 32, 13), ages=(15, 80, 5)),
    Habit(name="lunch", share=12, per_week=(0.7, 1.9), days=(1, 1, 1, 1, 1, 0.1, 0.1),
          hours=((12.5, 0.35), (13.1, 0.3)), together=(86, 14, 0, 0), ages=(30, 62, 8)),
    Habit(name="student", share=11, per_week=(0.6, 2.0), days=(1, 1, 1, 1, 0.8, 0.6, 0.7),
          hours=((14.5, 1.0), (16.3, 0.8)), together=(90, 10, 0, 0), ages=(96, 4, 0)),
    Habit(name="neighbour", share=16, per_week=(0.25, 1.0),
          hours=((8.8, 0.9), (11.0, 1.0), (15.8, 1.0)), together=(80, 18, 2, 0),
          ages=(10, 35, 55)),
    Habit(name="now_and_then", share=14, per_week=(0.1, 0.3), days=(1, 1, 1, 1, 1.2, 1.6, 1.5),
          hours=((10.5, 1.2), (15.0, 1.3)), together=(72, 24, 4, 0)),
    Habit(name="tourist", share=10, per_week=(0, 0), days=(1, 1, 1, 1, 1.3, 1.6, 1.4),
          hours=((9.4, 0.8), (11.0, 0.9), (15.3, 1.1)), together=(48, 44, 6, 2),
          ages=(45, 40, 15)),
)  # fmt: skip
TOURIST = HABITS[-1]


@dataclass(frozen=True, slots=True, kw_only=True)
class Calendar:
    """The shop's days from `first` to `last`, which is over at `until`; its hours in local time."""

    first: date
    last: date
    until: datetime
    zone: ZoneInfo
    closed_weekday: int
    closed_days: frozenset[date]
    opens: int
    opens_at_weekends: int
    closes: int

    @property
    def days(self) -> int:
        return (self.last - self.first).days + 1

    def day(self, number: int) -> date:
        """The day with this number, from 0."""
        return self.first + timedelta(days=number)

    def is_open(self, day: date) -> bool:
        return day.weekday() != self.closed_weekday and day not in self.closed_days

    def open_days(self) -> Iterator[date]:
        return filter(self.is_open, map(self.day, range(self.days)))

    def opening(self, day: date) -> float:
        """The hour of opening on a day."""
        return self.opens_at_weekends if day.weekday() >= _WEEKEND else self.opens

    def at(self, day: date, hour: float) -> datetime:
        """A moment of a day of the shop, `hour` in decimals."""
        seconds = timedelta(seconds=round(hour * 3600))
        return (datetime.combine(day, time()) + seconds).replace(tzinfo=self.zone)


@dataclass(frozen=True, slots=True, kw_only=True)
class Life:
    """How long somebody is a customer: visits fade to `faded` of their number from a day on.

    Days are numbers in the calendar; `away` are holidays, as first and last day.
    """

    begins: int
    ends: int
    fades_from: int
    faded: float = 0.15
    away: tuple[tuple[int, int], ...] = ()
    moved_away: bool = False


def draw_life(chance: Random, calendar: Calendar) -> Life:
    """When somebody begins to come, and whether they move away, drift off, or stay."""
    days = calendar.days
    rush = min(42, days // 3)  # a new programme fills in its first weeks
    joins_early = chance.random() < 0.45
    begins = int(rush * chance.random() ** 2) if joins_early else chance.randrange(days)
    rest = days - begins
    away = tuple(
        (start, start + chance.randint(5, 15))
        for quarter in range(begins, days, 90)
        if chance.random() < 0.7
        for start in (quarter + chance.randrange(90),)
    )
    life = Life(begins=begins, ends=days, fades_from=days, away=away)
    fate = chance.random()
    if fate < 0.07:
        return replace(life, ends=begins + int(rest * chance.uniform(0.35, 0.8)), moved_away=True)
    if fate < 0.17:
        return replace(life, ends=begins + int(rest * chance.uniform(0.1, 0.7)))
    if fate < 0.26:
        return replace(life, fades_from=days - min(chance.randint(30, 65), rest // 2))
    return life


def visits(chance: Random, habit: Habit, life: Life, calendar: Calendar) -> list[datetime]:
    """Every visit of one person in order, at least one."""
    usual = chance.gauss(*chance.choice(habit.hours))
    wobble = chance.uniform(0.1, 0.45)
    drawn = (_stay if habit is TOURIST else partial(_rhythm, habit=habit))(
        chance, life=life, calendar=calendar
    )
    found = [calendar.at(day, _hour(chance, calendar, day, usual, wobble)) for day in drawn]
    if some := [at for at in found if at <= calendar.until]:
        return some
    day = _some_open_day(chance, life, calendar)
    return [calendar.at(day, _hour(chance, calendar, day, usual, wobble))]


def _rhythm(chance: Random, *, habit: Habit, life: Life, calendar: Calendar) -> list[date]:
    rate = chance.uniform(*habit.per_week)
    weights = [weight * chance.uniform(0.3, 1.7) for weight in habit.days]
    if habit.has_own_days:
        own = chance.choice([day for day in range(7) if day != calendar.closed_weekday])
        weights = [1 if day == own else 0.03 for day in range(7)]
    weights[calendar.closed_weekday] = 0
    whole = sum(weights)
    found = []
    for number in range(life.begins, min(life.ends, calendar.days)):
        day, luck = calendar.day(number), chance.random()
        if any(start <= number <= end for start, end in life.away) or not calendar.is_open(day):
            continue
        fading = life.faded if number >= life.fades_from else 1
        if luck < fading * rate * weights[day.weekday()] / whole:
            found.append(day)
    return found


def _stay(chance: Random, *, life: Life, calendar: Calendar) -> list[date]:
    """The days of somebody who is in town for a week and comes once, or a few times."""
    times = chance.choices((1, 2, 3, 4), (55, 20, 18, 7))[0]
    numbers = sorted({life.begins + chance.randrange(7) for _ in range(times)})
    days = [calendar.day(number) for number in numbers]
    return [day for day in days if day <= calendar.last and calendar.is_open(day)]


def _some_open_day(chance: Random, life: Life, calendar: Calendar) -> date:
    """A day of somebody's life here, or one of the latest; never the last, which is not over."""
    before = [day for day in calendar.open_days() if day < calendar.last]
    own = [day for day in before if calendar.day(life.begins) <= day < calendar.day(life.ends)]
    return chance.choice(own or before[-14:])


def _hour(chance: Random, calendar: Calendar, day: date, usual: float, wobble: float) -> float:
    """A moment near the usual one, in the open hours."""
    opens, closes = calendar.opening(day), calendar.closes - _LATE_MINUTES / 60
    hour = chance.gauss(usual, wobble)
    if opens < hour < closes:
        return hour
    early = hour <= opens
    return opens + chance.expovariate(3) % 2 if early else closes - chance.expovariate(1.5) % 3
