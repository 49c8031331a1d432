"""What a history comes to: measures, weeks in a row, levels."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shopdesk.domain import milestones
from shopdesk.domain.benefits import Benefit
from shopdesk.domain.milestones import Moment, PastVisit, Run, streak
from shopdesk.domain.programmes import Level, Measure
from shopdesk.domain.purchases import Line, Purchase, Scope

TODAY = date(2026, 6, 10)
WEEK = timedelta(days=7)
THIS_WEEK = date(2026, 6, 8)
COFFEE, CAKE, BEANS = 1, 2, 3


def weeks(text):
    """Weeks up to this one from a picture: "x" with a visit, "." without."""
    return [THIS_WEEK - (len(text) - 1 - at) * WEEK for at, mark in enumerate(text) if mark == "x"]


def bought(days_ago, *lines, amount=None, refunded=0):
    on = TODAY - timedelta(days=days_ago)
    at = datetime(on.year, on.month, on.day, 9, tzinfo=UTC)
    purchase = Purchase(amount_minor=amount, lines=lines)
    return PastVisit(on=on, moments=(Moment(at=at, purchase=purchase, refunded_minor=refunded),))


def coffee(count=1):
    return Line(item_id=COFFEE, group="coffee", count=count, price_minor=400)


def cake():
    return Line(item_id=CAKE, group="cake", price_minor=500)


# -- weeks in a row ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("picture", "forgiven", "expected"),
    [
        ("", 1, 0),
        ("x", 1, 1),
        ("xxxx", 1, 4),
        ("xx.x", 1, 3),  # one missed week is forgiven, and does not count
        ("xx.x", 0, 1),
        ("xx..x", 1, 1),
        ("xx..x", 4, 1),  # two in a row break it, however much is forgiven
        ("x.x.x", 1, 1),  # the second missed week breaks the run
        ("x.x.x", 2, 3),
        ("xx.xx.xx.xx", 2, 2),  # and what came before does not join again
        ("xxx.", 0, 3),  # this week is not over yet
        ("xxx..", 1, 3),
        ("xxx..", 0, 0),
        ("xxx...", 1, 0),
        ("x.xx..", 1, 0),
    ],
)
def test_a_streak_counts_weeks_with_a_visit(picture, forgiven, expected):
    assert streak(weeks(picture), THIS_WEEK, forgiven).weeks == expected


def test_a_run_begins_with_its_first_week():
    assert streak(weeks("x..xx.x"), THIS_WEEK, 1) == Run(weeks=3, since=THIS_WEEK - 3 * WEEK)


def test_a_year_of_weeks_goes_over_new_year_and_a_53rd_week():
    monday = date(2020, 12, 14)
    visited = [milestones.week_of(monday + n * WEEK) for n in range(5)]
    assert visited[2].isocalendar().week == 53
    assert streak(visited, visited[-1], 0).weeks == 5


@pytest.mark.parametrize(("run", "times"), [(0, 0), (3, 0), (4, 1), (7, 1), (8, 2)])
def test_a_streak_is_rewarded_once_every_so_many_weeks(run, times):
    assert milestones.times_reached(Run(weeks=run, since=THIS_WEEK), 4) == times


PICTURES = st.text("x.", max_size=40)


@given(PICTURES, st.integers(0, 4))
def test_one_more_week_makes_a_run_one_longer_or_begins_anew(picture, forgiven):
    before = streak([week - WEEK for week in weeks(picture)], THIS_WEEK - WEEK, forgiven)
    after = streak([*(week - WEEK for week in weeks(picture)), THIS_WEEK], THIS_WEEK, forgiven)
    assert after.weeks in {before.weeks + 1, 1}
    assert after.since in {before.since, THIS_WEEK}


@given(PICTURES, st.integers(0, 4))
def test_a_run_holds_no_more_gaps_than_are_forgiven(picture, forgiven):
    visited = set(weeks(picture))
    run = streak(visited, THIS_WEEK, forgiven)
    inside = [run.since + n * WEEK for n in range((THIS_WEEK - run.since) // WEEK)]
    missed = [week for week in inside if week not in visited]
    assert len(missed) <= forgiven
    assert not any(week + WEEK in missed for week in missed)
    assert run.weeks == len([week for week in visited if week >= run.since and run.weeks])


@given(PICTURES, st.integers(0, 4))
def test_what_stands_before_a_sure_break_changes_nothing(picture, forgiven):
    visited = sorted(weeks(picture))
    kept = visited
    for at in range(len(visited) - 1):
        if milestones.breaks_for_sure(visited[at], visited[at + 1]):
            kept = visited[at + 1 :]
    assert streak(kept, THIS_WEEK, forgiven) == streak(visited, THIS_WEEK, forgiven)


# -- measures ------------------------------------------------------------------------------


def test_each_measure_of_a_plain_history():
    history = (
        bought(20, coffee(2), cake()),
        bought(5, coffee()),
        bought(0, amount=1_250),
    )
    assert milestones.measured(history, Measure(by="visits"), TODAY) == 3
    assert milestones.measured(history, Measure(by="spent"), TODAY) == 1_300 + 400 + 1_250
    assert milestones.measured(history, Measure(by="items"), TODAY) == 4
    assert milestones.measured(history, Measure(by="kinds"), TODAY) == 2


def test_a_scope_narrows_what_counts():
    history = (bought(20, coffee(2), cake()), bought(5, cake()), bought(0, amount=700))
    coffees = Scope(groups=("coffee",))
    assert milestones.measured(history, Measure(by="visits", scope=coffees), TODAY) == 1
    assert milestones.measured(history, Measure(by="items", scope=coffees), TODAY) == 2
    assert milestones.measured(history, Measure(by="kinds", scope=coffees), TODAY) == 1
    # Without items only the whole is known, and it stands for the scope.
    assert milestones.measured(history, Measure(by="spent", scope=coffees), TODAY) == 800 + 700


def test_a_window_counts_today_and_the_days_before_it():
    history = tuple(bought(days) for days in (0, 6, 7, 30))
    assert milestones.measured(history, Measure(within_days=7), TODAY) == 2
    assert milestones.measured(history, Measure(within_days=8), TODAY) == 3
    assert milestones.measured(history, Measure(), TODAY) == 4


def test_what_was_refunded_is_not_spent():
    history = (bought(1, coffee(2), refunded=300), bought(0, cake(), refunded=500))
    assert milestones.measured(history, Measure(by="spent"), TODAY) == 500
    assert milestones.measured(history, Measure(by="items"), TODAY) == 2
    assert milestones.measured(history, Measure(by="kinds"), TODAY) == 1


@given(
    st.lists(st.integers(0, 400), max_size=30),
    st.integers(7, 400),
    st.integers(0, 100),
)
def test_a_window_that_moves_on_only_lets_go(days, within, later):
    history = tuple(bought(day, amount=100) for day in days)
    measure = Measure(by="spent", within_days=within)
    now = milestones.measured(history, measure, TODAY)
    assert milestones.measured(history, measure, TODAY + timedelta(days=later)) <= now
    assert now == 100 * sum(day < within for day in days)


# -- visits --------------------------------------------------------------------------------


def test_less_than_two_hours_apart_is_one_visit():
    nine = datetime(2026, 6, 10, 9, tzinfo=UTC)
    hours = (0, 1.9, 3.8, 5.8, 30)
    moments = [Moment(at=nine + timedelta(hours=h)) for h in hours]
    found = milestones.visits(moments, datetime.date)
    assert [len(visit.moments) for visit in found] == [3, 1, 1]
    assert [visit.on for visit in found] == [TODAY, TODAY, TODAY + timedelta(days=1)]


@given(st.lists(st.integers(0, 100_000), max_size=40))
def test_no_moment_is_lost_and_their_order_does_not_matter(minutes):
    begin = datetime(2026, 1, 1, tzinfo=UTC)
    moments = [Moment(at=begin + timedelta(minutes=m)) for m in minutes]
    found = milestones.visits(moments, datetime.date)
    assert sum(len(visit.moments) for visit in found) == len(minutes)
    assert found == milestones.visits(reversed(moments), datetime.date)


# -- levels --------------------------------------------------------------------------------


def test_a_level_is_the_highest_that_is_reached():
    gives = Benefit(words="a cake")
    levels = tuple(Level(name=str(n), needed=n, gives=gives) for n in (10, 25, 50))
    reached = [milestones.level_reached(levels, n) for n in (0, 9, 10, 24, 25, 50, 500)]
    assert reached == [0, 0, 1, 1, 2, 3, 3]
