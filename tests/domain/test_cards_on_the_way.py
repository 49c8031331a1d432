"""Smaller rewards on the way to a full card, and what one scan may bring."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shopdesk.domain import cards
from shopdesk.domain.benefits import Benefit
from shopdesk.domain.cards import CardState, Given
from shopdesk.domain.errors import StampCountOutOfRange
from shopdesk.domain.errors_of_cards import ScanLimitReached
from shopdesk.domain.programmes import Interim, StampTerms

TODAY = date(2026, 6, 1)
FRESH = CardState(stamps=0, round=1, round_started_on=TODAY)
BISCUIT = Benefit(words="a biscuit")
TERMS = StampTerms(
    reward="a coffee",
    stamps_needed=7,
    interim=(Interim(at=3, gives=BISCUIT), Interim(at=5, gives=BISCUIT)),
)


def occasions(card, count, terms=TERMS):
    outcome = cards.stamp(
        card, terms, terms, count=count, today=TODAY, given=Given(), most=cards.EARNED_AT_MOST
    )
    return [one.occasion for one in cards.reached(outcome, terms, terms)], outcome.card


@pytest.mark.parametrize(
    ("count", "expected"),
    [
        (2, []),
        (3, ["stamp:1:3"]),
        (6, ["stamp:1:3", "stamp:1:5"]),
        (7, ["stamp:1:3", "stamp:1:5"]),
        (10, ["stamp:1:3", "stamp:1:5", "stamp:2:3"]),
    ],
)
def test_what_lies_on_the_way_is_reached_round_by_round(count, expected):
    assert occasions(FRESH, count)[0] == expected


@given(st.integers(0, 6), st.integers(1, 40), st.integers(1, 40))
def test_what_is_given_up_is_what_was_reached_since(start, first, second):
    """Taking the second stamps back gives up exactly what they had reached."""
    begun = replace(FRESH, stamps=start)
    before, middle = occasions(begun, first)
    _, after = occasions(middle, second)
    reached = set(occasions(begun, first + second)[0])
    given_up = {one for one in reached if cards.is_given_up(one, before=after, after=middle)}
    assert given_up == reached - set(before)


def test_other_occasions_are_never_given_up_with_stamps():
    for occasion in ("", "birthday:2026", "referral:3:friend"):
        assert not cards.is_given_up(occasion, before=replace(FRESH, stamps=6), after=FRESH)


@pytest.mark.parametrize("count", [0, 10])
def test_one_to_nine_are_pressed_for_one_scan(count):
    with pytest.raises(StampCountOutOfRange):
        cards.check_pressed(TERMS, count, limits_lifted=True)


def test_a_scan_has_its_limit_unless_the_owner_lifts_it():
    two = replace(TERMS, per_scan=2)
    cards.check_pressed(two, 2)
    cards.check_pressed(two, 3, limits_lifted=True)
    with pytest.raises(ScanLimitReached):
        cards.check_pressed(two, 3)


@given(st.integers(0, 20), st.integers(0, 9), st.integers(0, 9), st.none() | st.integers(1, 9))
def test_limits_leave_so_much_room_and_never_less_than_none(count, in_visit, today, limit):
    terms = replace(TERMS, per_visit=limit, per_day=limit)
    room = cards.within_limits(terms, count, Given(in_visit=in_visit, today=today))
    assert 0 <= room <= count
    if limit is not None and room:
        assert max(in_visit, today) + room <= limit
