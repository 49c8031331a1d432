"""Earning: what in a visit brings stamps or points, and how many."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shopdesk.domain.earning import Earns, Happy, check_earns, units_besides, units_for
from shopdesk.domain.errors import DatesReversed, NumberOutOfRange
from shopdesk.domain.purchases import NOTHING, Line, Purchase, Scope

MONDAY_NOON = datetime(2026, 6, 1, 12, 0, tzinfo=UTC)
COFFEE = Scope(groups=("coffee",))


def bought(*lines, amount=None):
    return Purchase(
        amount_minor=amount,
        lines=tuple(
            Line(item_id=item, group=group, count=count, price_minor=price)
            for item, group, count, price in lines
        ),
    )


LATTES_AND_CAKE = bought((1, "coffee", 2, 450), (2, "cake", 1, 380))


def units(earns, purchase=NOTHING, **values):
    values.setdefault("local", MONDAY_NOON)
    return units_for(earns, purchase, **values)


def test_a_visit_earns_what_was_pressed():
    assert units(Earns(), count=3) == 3
    assert units(Earns(units=2), count=3) == 6


def test_a_visit_with_nothing_of_the_scope_earns_nothing():
    tea = Earns(scope=Scope(groups=("tea",)))
    assert units(tea, LATTES_AND_CAKE, count=2) == 0
    assert units(Earns(scope=COFFEE), LATTES_AND_CAKE, count=2) == 2


def test_each_item_of_the_scope_earns():
    assert units(Earns(by="item", scope=COFFEE), LATTES_AND_CAKE) == 2
    assert units(Earns(by="item"), LATTES_AND_CAKE) == 3
    assert units(Earns(by="item", scope=Scope(items=(2,))), LATTES_AND_CAKE) == 1
    assert units(Earns(by="item"), count=4) == 4


def test_each_full_part_of_the_amount_earns():
    earns = Earns(by="amount", per_minor=100)
    assert units(earns, bought(amount=1299)) == 12
    assert units(earns, LATTES_AND_CAKE) == 12
    assert units(Earns(by="amount", per_minor=100, scope=COFFEE), LATTES_AND_CAKE) == 9
    assert units(earns) == 0


def test_a_purchase_below_the_minimum_earns_nothing():
    earns = Earns(minimum_minor=1000)
    assert units(earns, bought(amount=999)) == 0
    assert units(earns, bought(amount=1000)) == 1
    assert units(earns) == 0


@pytest.mark.parametrize(
    ("hour", "minute", "times"), [(13, 59, 1), (14, 0, 2), (15, 59, 2), (16, 0, 1)]
)
def test_happy_hours_double_from_their_first_minute_to_their_last(hour, minute, times):
    happy = Happy(weekdays=(0,), since=14 * 60, until=16 * 60)
    local = datetime(2026, 6, 1, hour, minute, tzinfo=UTC)
    assert units(Earns(happy=(happy,)), local=local) == times


def test_of_several_happy_times_the_best_counts():
    earns = Earns(happy=(Happy(weekdays=(0,)), Happy(weekdays=(0, 1), times=3)))
    assert units(earns) == 3
    assert units(earns, local=datetime(2026, 6, 3, 12, 0, tzinfo=UTC)) == 1


def test_the_limit_of_a_scan_counts_before_a_happy_time_multiplies():
    earns = Earns(by="amount", per_minor=100, happy=(Happy(weekdays=(0,)),))
    assert units(earns, bought(amount=5000), at_most=10) == 20


def test_a_card_that_nobody_pressed_for_earns_only_what_is_known():
    assert units_besides(Earns(by="item", scope=COFFEE), NOTHING, local=MONDAY_NOON) == 0
    assert units_besides(Earns(scope=COFFEE), NOTHING, local=MONDAY_NOON) == 0
    assert units_besides(Earns(), NOTHING, local=MONDAY_NOON) == 1
    amount = Earns(by="amount", scope=COFFEE)
    assert units_besides(amount, bought(amount=500), local=MONDAY_NOON) == 5


@given(
    st.integers(1, 10_000),
    st.lists(st.integers(0, 10**6), min_size=1, max_size=6),
)
def test_one_purchase_earns_at_least_what_its_parts_earn(per, amounts):
    earns = Earns(by="amount", per_minor=per)
    parts = sum(units(earns, bought(amount=amount)) for amount in amounts)
    whole = units(earns, bought(amount=sum(amounts)))
    assert parts <= whole < parts + len(amounts)


@pytest.mark.parametrize(
    "earns",
    [
        Earns(units=0),
        Earns(per_minor=0),
        Earns(minimum_minor=-1),
        Earns(happy=(Happy(times=1),)),
        Earns(happy=(Happy(weekdays=()),)),
        Earns(happy=(Happy(weekdays=(7,)),)),
    ],
)
def test_numbers_that_make_no_sense_are_refused(earns):
    with pytest.raises(NumberOutOfRange):
        check_earns(earns)


def test_a_happy_time_that_ends_before_it_begins_is_refused():
    with pytest.raises(DatesReversed):
        check_earns(Earns(happy=(Happy(since=900, until=800),)))
    check_earns(Earns(happy=(Happy(since=0, until=24 * 60),)))
