"""The month of a birthday and of an anniversary; once a year, whatever the clock does."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shopdesk.domain import occasions
from shopdesk.domain.occasions import Given

DAYS = st.dates(date(2024, 1, 1), date(2031, 12, 31))


@pytest.mark.parametrize("year", [2026, 2027, 2028])
def test_who_was_born_on_a_29_february_has_all_of_february_every_year(year):
    month = occasions.birthday_month("02-29")
    assert occasions.is_now(month, date(year, 2, 1))
    assert occasions.is_now(month, occasions.last_day(date(year, 2, 5)))
    assert not occasions.is_now(month, date(year, 3, 1))


def test_a_month_ends_on_its_last_day():
    assert occasions.last_day(date(2026, 12, 3)) == date(2026, 12, 31)
    assert occasions.last_day(date(2026, 2, 3)) == date(2026, 2, 28)
    assert occasions.last_day(date(2028, 2, 3)) == date(2028, 2, 29)


def test_a_birthday_that_is_not_noted_has_no_month():
    assert occasions.birthday_month("") is None
    assert not occasions.is_now(None, date(2026, 1, 1))


def test_the_first_day_here_is_an_anniversary_from_the_next_year_on():
    came = date(2026, 6, 1)
    assert occasions.anniversary_month("", came, date(2026, 6, 30)) is None
    assert occasions.anniversary_month("", came, date(2027, 1, 1)) == 6
    assert occasions.anniversary_month("03-09", came, date(2026, 3, 9)) == 3


def test_a_year_later_is_the_next_time_and_not_before():
    december = (Given(year=2026, on=date(2026, 12, 31)),)
    assert occasions.taken_on(december, date(2026, 12, 31)) == date(2026, 12, 31)
    assert occasions.taken_on(december, date(2027, 1, 1)) == date(2026, 12, 31)
    assert occasions.taken_on(december, date(2027, 10, 26)) == date(2026, 12, 31)
    assert occasions.taken_on(december, date(2027, 10, 27)) is None
    assert occasions.taken_on((), date(2027, 1, 1)) is None


def test_the_last_day_of_one_month_and_the_first_of_it_a_year_later_are_two_years():
    given_on = (Given(year=2026, on=date(2026, 6, 30)),)
    assert occasions.taken_on(given_on, date(2027, 6, 1)) is None


@given(st.lists(DAYS, max_size=30))
def test_nobody_gets_two_in_a_year_or_two_close_together(days):
    """The days come in any order: the clock goes back and forth."""
    got: tuple[Given, ...] = ()
    for today in days:
        if occasions.taken_on(got, today) is None:
            got = (*got, Given(year=today.year, on=today))
    taken = sorted(one.on for one in got)
    assert len({one.year for one in got}) == len(got)
    assert all(b - a >= timedelta(days=occasions.FEWEST_DAYS_BETWEEN) for a, b in pairwise(taken))
