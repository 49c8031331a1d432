"""The rules of a stamp card."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shopdesk.domain import cards
from shopdesk.domain.cards import CardState, EarnedRound, Given
from shopdesk.domain.errors import (
    CardClosed,
    CarryOverTooLarge,
    DayLimitReached,
    ReasonMissing,
    RewardUsedSince,
    StampCountOutOfRange,
    VisitLimitReached,
)
from shopdesk.domain.programmes import StampTerms

TODAY = date(2026, 6, 1)
NOON = datetime(2026, 6, 1, 12, tzinfo=UTC)
SEVEN = StampTerms(reward="a coffee")
FRESH = CardState(stamps=0, round=1, round_started_on=TODAY)


def stamp(card=FRESH, count=1, *, terms=SEVEN, next_terms=None, given=Given(), **values):  # noqa: B008
    values.setdefault("today", TODAY)
    return cards.stamp(card, terms, next_terms or terms, count=count, given=given, **values)


def needing(number):
    return StampTerms(reward="a coffee", stamps_needed=number)


def test_a_card_fills_with_its_seventh_stamp_and_not_before():
    six = stamp(count=6)
    assert (six.card.stamps, six.turned_over) == (6, False)
    seven = stamp(six.card)
    assert (seven.card.stamps, seven.card.round, seven.turned_over) == (0, 2, True)
    (full,) = seven.filled
    assert (full.round, full.spent) == (1, 7)


@given(st.integers(1, 50), st.integers(0, 49), st.integers(1, 9))
def test_stamps_are_never_lost_or_won_when_a_card_turns_over(needed, had, count):
    had %= needed
    card = replace(FRESH, stamps=had)
    outcome = stamp(card, count, terms=needing(needed))
    assert outcome.card.stamps < needed
    assert outcome.card.stamps + sum(r.spent for r in outcome.filled) == had + count
    assert outcome.card.round == 1 + len(outcome.filled)
    assert [r.round for r in outcome.filled] == list(range(1, 1 + len(outcome.filled)))


def test_what_is_over_rolls_on_through_several_rounds_under_the_newest_terms():
    outcome = stamp(replace(FRESH, stamps=5), 9, terms=needing(7), next_terms=needing(3))
    assert [(r.round, r.spent) for r in outcome.filled] == [(1, 7), (2, 3), (3, 3)]
    assert (outcome.card.stamps, outcome.card.round) == (1, 4)


def test_a_shorter_card_in_the_next_round_does_not_change_the_round_that_runs():
    outcome = stamp(replace(FRESH, stamps=5), 1, terms=needing(7), next_terms=needing(3))
    assert (outcome.card.stamps, outcome.filled) == (6, ())


@pytest.mark.parametrize("count", [0, -1, 10, 10_000])
def test_stamps_come_one_to_nine_at_once(count):
    with pytest.raises(StampCountOutOfRange) as refused:
        stamp(count=count)
    assert refused.value.values == {"count": count, "most": 9}


def test_a_closed_card_takes_no_stamp():
    with pytest.raises(CardClosed):
        stamp(replace(FRESH, is_open=False))


def test_a_visit_has_a_limit():
    terms = replace(SEVEN, per_visit=2)
    assert stamp(count=2, terms=terms).card.stamps == 2
    with pytest.raises(VisitLimitReached) as refused:
        stamp(count=2, terms=terms, given=Given(in_visit=1, today=1))
    assert refused.value.values == {"given": 1, "limit": 2, "wanted": 2}


def test_a_day_has_a_limit():
    terms = replace(SEVEN, per_day=3)
    with pytest.raises(DayLimitReached):
        stamp(count=1, terms=terms, given=Given(in_visit=0, today=3))


def test_the_owners_word_lifts_the_limits():
    terms = replace(SEVEN, per_visit=1, per_day=1)
    outcome = stamp(count=5, terms=terms, given=Given(in_visit=1, today=1), limits_lifted=True)
    assert outcome.card.stamps == 5


def test_no_word_lifts_the_number_of_stamps_at_once():
    with pytest.raises(StampCountOutOfRange):
        stamp(count=10, limits_lifted=True)


# -- visits --------------------------------------------------------------------------------


def lately(*stamps, now=NOON, began=None):
    """What was given lately, from (hours ago, number)."""
    times = [(now - timedelta(hours=hours), number) for hours, number in stamps]
    began = began or now.replace(hour=0)
    return cards.given_lately(times, now=now, day_began_at=began)


def test_stamps_less_than_two_hours_apart_are_one_visit():
    assert lately((0.5, 1), (1.9, 2)) == Given(in_visit=3, today=3)


def test_a_long_stay_is_one_visit_as_long_as_no_gap_is_two_hours():
    assert lately((1.5, 1), (3.0, 1), (4.5, 1)).in_visit == 3


def test_two_hours_apart_are_two_visits():
    assert lately((2.0, 4)) == Given(in_visit=0, today=4)
    assert lately((1.0, 1), (3.0, 4)) == Given(in_visit=1, today=5)


def test_yesterday_does_not_count_for_today():
    assert lately((1, 1), (13, 5)) == Given(in_visit=1, today=1)


def test_a_visit_goes_on_past_midnight():
    at_half_past_midnight = datetime(2026, 6, 2, 0, 30, tzinfo=UTC)
    found = lately(
        (1.0, 2), now=at_half_past_midnight, began=at_half_past_midnight.replace(minute=0)
    )
    assert found == Given(in_visit=2, today=0)


# -- paper cards ---------------------------------------------------------------------------


def carry(punches, reason="lost in the wash", terms=SEVEN, card=FRESH):
    return cards.carry_over(card, terms, terms, punches=punches, reason=reason, today=TODAY)


def test_a_paper_card_brings_its_punches():
    assert carry(5).card.stamps == 5


def test_a_paper_card_may_fill_the_card():
    assert carry(7).turned_over


def test_a_paper_card_brings_no_more_than_the_terms_allow():
    with pytest.raises(CarryOverTooLarge) as refused:
        carry(8)
    assert refused.value.values == {"count": 8, "most": 7}


@pytest.mark.parametrize("reason", ["", "  ", "\n"])
def test_a_paper_card_needs_a_reason(reason):
    with pytest.raises(ReasonMissing):
        carry(3, reason)


def test_a_paper_card_without_punches_brings_nothing():
    with pytest.raises(StampCountOutOfRange):
        carry(0)


def test_a_closed_card_takes_no_punches():
    with pytest.raises(CardClosed):
        carry(1, card=replace(FRESH, is_open=False))


# -- lapsing -------------------------------------------------------------------------------

LAPSING = replace(SEVEN, lapses_after_days=30)


def test_stamps_lapse_after_the_days_of_the_terms_counted_from_the_first_stamp():
    card = stamp(terms=LAPSING, today=TODAY).card
    last = TODAY + timedelta(days=30)
    assert cards.lapses_on(card, LAPSING) == last
    assert not cards.has_lapsed(card, LAPSING, today=last)
    assert cards.has_lapsed(card, LAPSING, today=last + timedelta(days=1))


def test_an_empty_card_never_lapses():
    assert cards.lapses_on(FRESH, LAPSING) is None
    assert not cards.has_lapsed(FRESH, LAPSING, today=TODAY + timedelta(days=999))


def test_a_card_that_lies_empty_begins_with_its_first_stamp():
    later = TODAY + timedelta(days=100)
    assert stamp(terms=LAPSING, today=later).card.round_started_on == later


def test_without_days_in_the_terms_stamps_count_for_ever():
    assert cards.lapses_on(replace(FRESH, stamps=3), SEVEN) is None


def test_a_reward_lapses_only_when_the_terms_say_so():
    assert cards.reward_expires_on(SEVEN, earned_on=TODAY) is None
    terms = replace(SEVEN, reward_lapses_after_days=14)
    assert cards.reward_expires_on(terms, earned_on=TODAY) == date(2026, 6, 15)


# -- taking back ---------------------------------------------------------------------------


@given(
    st.integers(2, 9),
    st.integers(2, 9),
    st.lists(st.integers(1, 9), min_size=1, max_size=8),
    st.randoms(use_true_random=False),
)
def test_taking_back_every_stamp_in_any_order_leaves_the_card_as_it_was(
    first, later, counts, chance
):
    card, waiting, number = FRESH, [], 0
    terms = {1: needing(first), 2: needing(later)}
    current = 1
    for count in counts:
        outcome = stamp(card, count, terms=terms[current], next_terms=terms[2])
        for full in outcome.filled:
            number += 1
            waiting.append(
                EarnedRound(
                    reward_id=number,
                    terms_id=current,
                    round=full.round,
                    spent=full.spent,
                    round_started_on=full.started_on,
                )
            )
            current = 2
        card = outcome.card
    chance.shuffle(counts)
    left = sum(counts)
    for count in counts:
        taken = cards.take_back(card, count=count, waiting=tuple(reversed(waiting)))
        gone = {earned.reward_id for earned in taken.unfilled}
        waiting = [earned for earned in waiting if earned.reward_id not in gone]
        card, left = taken.card, left - count
        assert card.stamps + sum(earned.spent for earned in waiting) == left
        assert card.stamps < terms[2 if waiting else 1].stamps_needed
    assert (card.stamps, card.round, waiting) == (0, 1, [])


def test_stamps_of_a_used_reward_cannot_be_taken_back():
    card = stamp(count=8).card
    with pytest.raises(RewardUsedSince):
        cards.take_back(card, count=8, waiting=())


def test_only_as_many_rewards_go_as_must():
    rounds = tuple(
        EarnedRound(reward_id=n, terms_id=1, round=n, spent=7, round_started_on=TODAY)
        for n in (2, 1)
    )
    card = CardState(stamps=1, round=3, round_started_on=TODAY)
    taken = cards.take_back(card, count=3, waiting=rounds)
    assert [earned.reward_id for earned in taken.unfilled] == [2]
    assert (taken.card.stamps, taken.card.round) == (5, 2)
