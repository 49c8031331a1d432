"""Occasions: the month of a birthday, and of the day on which somebody became a customer."""

import calendar
from dataclasses import dataclass
from datetime import date, timedelta

FEWEST_DAYS_BETWEEN = 300
"""Less than this after the last gift there is no next one, whatever day was noted since."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """A gift that was given for an occasion: in the name of which year, and on which day."""

    year: int
    on: date


def birthday_month(birthday: str) -> int | None:
    """The month of a birthday noted as "02-29", or None when it is not noted."""
    return int(birthday[:2]) if birthday else None


def anniversary_month(anniversary: str, came_on: date, today: date) -> int | None:
    """The month of the anniversary that is noted, else of the first day, from the next year on."""
    if anniversary:
        return int(anniversary[:2])
    return came_on.month if today.year > came_on.year else None


def is_now(month: int | None, today: date) -> bool:
    """Whether the occasion falls into the month that runs."""
    return month == today.month


def last_day(today: date) -> date:
    """The last day of the month that runs: until then the gift can be taken."""
    return today.replace(day=calendar.monthrange(today.year, today.month)[1])


def taken_on(given: tuple[Given, ...], today: date) -> date | None:
    """The day of the gift that stands in the way of another one today, or None.

    Once a year by the calendar, and never within FEWEST_DAYS_BETWEEN days of the last one,
    also when the clock went back or another birthday was noted.
    """
    recent = today - timedelta(days=FEWEST_DAYS_BETWEEN)
    in_the_way = [one.on for one in given if one.year >= today.year or one.on > recent]
    return max(in_the_way, default=None)
