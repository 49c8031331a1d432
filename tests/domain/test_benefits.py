"""Benefits: what they take off a purchase."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shopdesk.domain.benefits import Benefit, check_benefit, expires_on, worth
from shopdesk.domain.errors import NameMissing, NumberOutOfRange, TextTooLong
from shopdesk.domain.errors_of_cards import AmountNeeded, BelowMinimum
from shopdesk.domain.purchases import NOTHING, Line, Purchase, Scope

QUARTER = Benefit(kind="percent", words="25 % off", percent=25, minimum_minor=5000, cap_minor=2000)
FIVE = Benefit(kind="amount", words="5.00 off", value_minor=500)


def of(amount):
    return Purchase(amount_minor=amount)


def test_a_quarter_off_a_purchase_of_fifty_or_more_and_never_more_than_the_cap():
    assert worth(QUARTER, of(5000)) == 1250
    assert worth(QUARTER, of(8001)) == 2000
    with pytest.raises(BelowMinimum) as refused:
        worth(QUARTER, of(4999))
    assert refused.value.values == {"amount": 4999, "minimum": 5000}


def test_a_share_needs_the_amount():
    with pytest.raises(AmountNeeded):
        worth(QUARTER, NOTHING)


def test_an_amount_off_is_never_more_than_the_purchase():
    assert worth(FIVE, of(420)) == 420
    assert worth(FIVE, NOTHING) == 500
    assert not FIVE.needs_amount


def test_an_item_is_worth_what_it_is_whatever_was_bought():
    cake = Benefit(words="a cake", value_minor=380)
    assert worth(cake, NOTHING) == worth(cake, of(10)) == 380


def test_a_discount_on_some_items_is_taken_off_those_only():
    half = Benefit(kind="percent", words="half", percent=50, scope=Scope(groups=("cake",)))
    purchase = Purchase(
        lines=(
            Line(item_id=1, group="cake", price_minor=400),
            Line(item_id=2, group="coffee", count=3, price_minor=450),
        )
    )
    assert worth(half, purchase) == 200


@given(st.integers(1, 100), st.none() | st.integers(1, 10_000), st.integers(0, 10**6))
def test_a_share_is_between_nothing_and_the_purchase(percent, cap, amount):
    benefit = Benefit(kind="percent", words="x", percent=percent, cap_minor=cap)
    assert 0 <= worth(benefit, of(amount)) <= min(amount, cap or amount)


def test_a_benefit_lapses_after_its_days():
    assert expires_on(FIVE, earned_on=date(2026, 6, 1)) is None
    soon = Benefit(words="x", lapses_after_days=14)
    assert expires_on(soon, earned_on=date(2026, 6, 1)) == date(2026, 6, 15)


@pytest.mark.parametrize(
    ("benefit", "refusal"),
    [
        (Benefit(words=" "), NameMissing),
        (Benefit(words="x" * 81), TextTooLong),
        (Benefit(kind="percent", words="x", percent=140), NumberOutOfRange),
        (Benefit(kind="percent", words="x"), NumberOutOfRange),
        (Benefit(kind="amount", words="x"), NumberOutOfRange),
        (Benefit(kind="points", words="x"), NumberOutOfRange),
        (Benefit(words="x", cap_minor=0), NumberOutOfRange),
    ],
)
def test_what_makes_no_sense_is_refused(benefit, refusal):
    with pytest.raises(refusal):
        check_benefit(benefit)
