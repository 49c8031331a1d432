"""The life of a programme: its phases, its end, and a card that moves to other terms."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shopdesk.domain import programme_life
from shopdesk.domain.cards import CardState
from shopdesk.domain.errors import DatesReversed
from shopdesk.domain.errors_of_cards import EndInPast
from shopdesk.domain.programmes import StampTerms

TODAY = date(2026, 6, 10)
DAY = timedelta(days=1)


def phase(ends_on=None, use_until=None, *, is_open=True):
    return programme_life.phase(is_open=is_open, ends_on=ends_on, use_until=use_until, today=TODAY)


def test_a_programme_runs_then_ends_then_is_over_then_history():
    assert phase() == "runs"
    assert phase(TODAY, TODAY + 30 * DAY) == "ends"
    assert phase(TODAY - DAY, TODAY) == "over"
    assert phase(TODAY - DAY) == "over"
    assert phase(TODAY - 30 * DAY, TODAY - DAY) == "closed"
    assert phase(is_open=False) == "closed"


def test_an_end_is_not_in_the_past_and_use_ends_no_earlier():
    programme_life.check_end(TODAY, TODAY, today=TODAY)
    programme_life.check_end(TODAY + DAY, None, today=TODAY)
    with pytest.raises(EndInPast):
        programme_life.check_end(TODAY - DAY, TODAY + DAY, today=TODAY)
    with pytest.raises(DatesReversed):
        programme_life.check_end(TODAY + 2 * DAY, TODAY + DAY, today=TODAY)


def test_a_card_of_eight_moves_to_five_and_is_full_with_three_over():
    card = CardState(stamps=8, round=2, round_started_on=TODAY - 9 * DAY)
    outcome = programme_life.moved(card, StampTerms(stamps_needed=5), today=TODAY)
    assert (outcome.card.stamps, outcome.card.round, outcome.card.round_started_on) == (3, 3, TODAY)
    assert [(full.round, full.spent) for full in outcome.filled] == [(2, 5)]


@given(st.integers(0, 60), st.integers(1, 50))
def test_no_stamp_is_won_or_lost_by_moving(stamps, needed):
    card = CardState(stamps=stamps, round=1, round_started_on=TODAY - DAY)
    outcome = programme_life.moved(card, StampTerms(stamps_needed=needed), today=TODAY)
    assert outcome.card.stamps + sum(full.spent for full in outcome.filled) == stamps
    assert outcome.card.stamps < needed
    assert outcome.card.round == 1 + len(outcome.filled)
    if not outcome.filled:
        assert outcome.card == card
