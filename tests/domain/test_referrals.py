"""Who may be thanked for bringing whom."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shopdesk.domain import referrals
from shopdesk.domain.errors import Refusal
from shopdesk.domain.errors_of_cards import (
    ReferralCircle,
    ReferralHousehold,
    ReferralLimit,
    ReferralSelf,
    ReferralTooLate,
)
from shopdesk.domain.referrals import Somebody


def check(referrer, friend, **values):
    values = {
        "brought_by": {},
        "has_been_here": False,
        "friends_lately": 0,
        "most": 12,
    } | values
    referrals.check_referral(referrer, friend, **values)


YUKI = Somebody(customer_id=1, phone="+81 90 1234 5678", email="yuki@example.jp", household_id=7)
REN = Somebody(customer_id=2)


def test_a_stranger_may_be_brought():
    check(YUKI, REN)
    check(YUKI, Somebody(customer_id=3, phone="080-1234-5678", household_id=8))


@pytest.mark.parametrize(
    "friend",
    [
        Somebody(customer_id=1),
        Somebody(customer_id=2, phone="090-1234-5678"),
        Somebody(customer_id=2, phone="090 1234 5678"),
        Somebody(customer_id=2, email="Yuki@Example.JP"),
    ],
)
def test_nobody_brings_themselves(friend):
    with pytest.raises(ReferralSelf):
        check(YUKI, friend)


def test_short_numbers_and_no_numbers_are_nobodys():
    check(Somebody(customer_id=1, phone="110"), Somebody(customer_id=2, phone="110"))
    check(Somebody(customer_id=1), Somebody(customer_id=2))


def test_a_household_is_no_friend():
    with pytest.raises(ReferralHousehold):
        check(YUKI, Somebody(customer_id=2, household_id=7))


def test_a_circle_is_seen_over_several():
    with pytest.raises(ReferralCircle):
        check(YUKI, REN, brought_by={1: 4, 4: 3, 3: 2})


def test_a_friend_is_new_and_has_nobody_else():
    with pytest.raises(ReferralTooLate):
        check(YUKI, REN, has_been_here=True)
    with pytest.raises(ReferralTooLate):
        check(YUKI, REN, brought_by={2: 9})


def test_a_shop_counts_so_many_friends_a_year():
    check(YUKI, REN, friends_lately=2, most=3)
    check(YUKI, REN, friends_lately=200, most=None)
    with pytest.raises(ReferralLimit) as refused:
        check(YUKI, REN, friends_lately=3, most=3)
    assert refused.value.values == {"most": 3}


def test_the_year_ends_today():
    assert referrals.year_before(date(2026, 6, 1)) == date(2025, 6, 2)


@given(st.lists(st.tuples(st.integers(1, 8), st.integers(1, 8)), max_size=40))
def test_whoever_is_brought_in_whatever_order_there_is_never_a_circle(pairs):
    brought_by: dict[int, int] = {}
    for referrer, friend in pairs:
        try:
            check(
                Somebody(customer_id=referrer), Somebody(customer_id=friend), brought_by=brought_by
            )
        except Refusal:
            continue
        brought_by[friend] = referrer
    for somebody in range(1, 9):
        assert somebody not in referrals.above(somebody, brought_by)
