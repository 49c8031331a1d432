"""The terms of a programme."""

from dataclasses import replace

import pytest

from shopdesk.domain.errors import NameMissing, NumberOutOfRange, TextTooLong
from shopdesk.domain.programmes import StampTerms, check_terms

SEVEN = StampTerms(reward="a coffee")


def test_buy_seven_get_one_is_the_default():
    assert SEVEN.stamps_needed == 7
    check_terms(SEVEN)


@pytest.mark.parametrize(
    "changes",
    [
        {"stamps_needed": 1},
        {"stamps_needed": 50},
        {"per_visit": None, "per_day": 1},
        {"welcome_stamps": 6},
    ],
)
def test_terms_may_be(changes):
    check_terms(replace(SEVEN, **changes))


@pytest.mark.parametrize(
    "changes",
    [
        {"stamps_needed": 0},
        {"stamps_needed": 51},
        {"per_visit": 0},
        {"per_day": 100},
        {"lapses_after_days": 0},
        {"reward_lapses_after_days": 3651},
        {"welcome_stamps": 7},
        {"welcome_stamps": -1},
        {"carried_over_at_most": 51},
        {"reward_value_minor": -1},
    ],
)
def test_terms_may_not_be(changes):
    with pytest.raises(NumberOutOfRange) as refused:
        check_terms(replace(SEVEN, **changes))
    assert refused.value.values["field"] in changes


def test_a_reward_has_words_that_fit():
    with pytest.raises(NameMissing):
        check_terms(replace(SEVEN, reward=" "))
    with pytest.raises(TextTooLong):
        check_terms(replace(SEVEN, reward="x" * 81))
