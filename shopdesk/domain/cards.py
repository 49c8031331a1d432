"""Stamp cards: what a stamp does to a card, and when it is refused."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from shopdesk.domain.errors import (
    CardClosed,
    CarryOverTooLarge,
    DayLimitReached,
    ReasonMissing,
    RewardUsedSince,
    StampCountOutOfRange,
    VisitLimitReached,
)
from shopdesk.domain.errors_of_cards import ScanLimitReached
from shopdesk.domain.programmes import AT_ONCE_AT_MOST, VISIT_HOURS, Interim, StampTerms

EARNED_AT_MOST = 99
"""Stamps that one visit can bring, whatever was bought."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CardState:
    """A stamp card now: stamps of the round that runs, counted from `round_started_on`."""

    stamps: int
    round: int
    round_started_on: date
    is_open: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """Stamps that the card had already got in this visit and on this day."""

    in_visit: int = 0
    today: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Round:
    """One full round: which it was, when it began, and the stamps that its reward cost."""

    round: int
    spent: int
    started_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class StampOutcome:
    """The card afterwards, the rounds that filled up, and whether new terms apply to it."""

    card: CardState
    filled: tuple[Round, ...]

    @property
    def turned_over(self) -> bool:
        return bool(self.filled)


def stamp(
    card: CardState,
    terms: StampTerms,
    next_terms: StampTerms,
    *,
    count: int,
    today: date,
    given: Given,
    limits_lifted: bool = False,
    most: int = AT_ONCE_AT_MOST,
) -> StampOutcome:
    """Give `count` stamps; what is over rolls on to the next round, under `next_terms`.

    `limits_lifted` is the owner's word for one time; `most` are given at once.
    Raises CardClosed, StampCountOutOfRange, VisitLimitReached, DayLimitReached.
    """
    if not card.is_open:
        raise CardClosed
    if not 1 <= count <= most:
        raise StampCountOutOfRange(count=count, most=most)
    if not limits_lifted:
        _check_limits(terms, count, given)
    return _fill(card, terms, next_terms, count, today)


def check_pressed(terms: StampTerms, count: int, *, limits_lifted: bool = False) -> None:
    """Whether so many may be pressed for one scan. Raises StampCountOutOfRange, ScanLimitReached."""
    if not 1 <= count <= AT_ONCE_AT_MOST:
        raise StampCountOutOfRange(count=count, most=AT_ONCE_AT_MOST)
    if terms.per_scan is not None and count > terms.per_scan and not limits_lifted:
        raise ScanLimitReached(wanted=count, limit=terms.per_scan)


def within_limits(terms: StampTerms, count: int, given: Given) -> int:
    """How many of `count` stamps the limits for a visit and a day leave room for."""
    if terms.per_visit is not None:
        count = min(count, terms.per_visit - given.in_visit)
    if terms.per_day is not None:
        count = min(count, terms.per_day - given.today)
    return max(count, 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reached:
    """A smaller reward on the way, in the round in which the card has come that far."""

    round: int
    interim: Interim

    @property
    def occasion(self) -> str:
        """What names it, so that it is given once."""
        return stamp_occasion(self.round, self.interim.at)


def stamp_occasion(number: int, at: int) -> str:
    """The occasion of the reward at a stamp of a round."""
    return f"stamp:{number}:{at}"


def reached(outcome: StampOutcome, terms: StampTerms, next_terms: StampTerms) -> list[Reached]:
    """The smaller rewards on the way up to where the card stands after stamps."""
    found = []
    for full in outcome.filled:
        found += [Reached(round=full.round, interim=one) for one in terms.interim]
        terms = next_terms
    now = outcome.card
    found += [
        Reached(round=now.round, interim=one) for one in terms.interim if one.at <= now.stamps
    ]
    return found


def is_given_up(occasion: str, *, before: CardState, after: CardState) -> bool:
    """Whether a smaller reward on the way lies in what was taken back from the card."""
    word, _, rest = occasion.partition(":")
    if word != "stamp":
        return False
    number, _, at = rest.partition(":")
    there = (int(number), int(at))
    return (after.round, after.stamps) < there <= (before.round, before.stamps)


def carry_over(
    card: CardState,
    terms: StampTerms,
    next_terms: StampTerms,
    *,
    punches: int,
    reason: str,
    today: date,
) -> StampOutcome:
    """Bring in the punches of a paper card, with a reason and within the terms' limit.

    Raises CardClosed, ReasonMissing, CarryOverTooLarge, StampCountOutOfRange.
    """
    if not card.is_open:
        raise CardClosed
    if not reason.strip():
        raise ReasonMissing
    if punches < 1:
        raise StampCountOutOfRange(count=punches, most=terms.carried_over_at_most)
    if punches > terms.carried_over_at_most:
        raise CarryOverTooLarge(count=punches, most=terms.carried_over_at_most)
    return _fill(card, terms, next_terms, punches, today)


def pour(
    card: CardState, terms: StampTerms, next_terms: StampTerms, *, count: int, today: date
) -> StampOutcome:
    """Bring in the stamps of another card of the same person; full rounds become rewards."""
    return _fill(card, terms, next_terms, count, today)


@dataclass(frozen=True, slots=True, kw_only=True)
class EarnedRound:
    """A reward of the card that still waits: its round, and what the round was before it filled."""

    reward_id: int
    terms_id: int
    round: int
    spent: int
    round_started_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenBack:
    """The card after stamps were taken back, and the rounds that are not full any more."""

    card: CardState
    unfilled: tuple[EarnedRound, ...]


def take_back(card: CardState, *, count: int, waiting: tuple[EarnedRound, ...]) -> TakenBack:
    """Take `count` stamps back, from waiting rewards (newest first) when the round has too few.

    Raises RewardUsedSince when that is not enough, because a reward of them has been used.
    """
    now = replace(card, stamps=card.stamps - count)
    unfilled = []
    for earned in waiting:
        if now.stamps >= 0:
            break
        unfilled.append(earned)
        now = replace(
            now,
            stamps=now.stamps + earned.spent,
            round=earned.round,
            round_started_on=earned.round_started_on,
        )
    if now.stamps < 0:
        raise RewardUsedSince
    return TakenBack(card=now, unfilled=tuple(unfilled))


def given_lately(
    stamps: Sequence[tuple[datetime, int]], *, now: datetime, day_began_at: datetime
) -> Given:
    """What a card got in this visit and today, from its (time, stamps), newest first.

    Stamps less than VISIT_HOURS apart belong to one visit.
    """
    in_visit, edge = 0, now - timedelta(hours=VISIT_HOURS)
    for at, count in stamps:
        if at <= edge:
            break
        in_visit += count
        edge = at - timedelta(hours=VISIT_HOURS)
    return Given(in_visit=in_visit, today=sum(n for at, n in stamps if at >= day_began_at))


def lapses_on(card: CardState, terms: StampTerms) -> date | None:
    """The last day on which the stamps of this round count, or None when they always do."""
    if terms.lapses_after_days is None or card.stamps == 0:
        return None
    return card.round_started_on + timedelta(days=terms.lapses_after_days)


def has_lapsed(card: CardState, terms: StampTerms, *, today: date) -> bool:
    """Whether the stamps of the round that runs have lapsed."""
    last = lapses_on(card, terms)
    return last is not None and today > last


def reward_expires_on(terms: StampTerms, *, earned_on: date) -> date | None:
    """The last day of a reward earned on that day, or None when it never lapses."""
    own = terms.gives[0].lapses_after_days if terms.gives else None
    days = terms.reward_lapses_after_days if own is None else own
    return None if days is None else earned_on + timedelta(days=days)


def _check_limits(terms: StampTerms, count: int, given: Given) -> None:
    if terms.per_visit is not None and given.in_visit + count > terms.per_visit:
        raise VisitLimitReached(given=given.in_visit, limit=terms.per_visit, wanted=count)
    if terms.per_day is not None and given.today + count > terms.per_day:
        raise DayLimitReached(given=given.today, limit=terms.per_day, wanted=count)


def _fill(
    card: CardState, terms: StampTerms, next_terms: StampTerms, count: int, today: date
) -> StampOutcome:
    started_on = card.round_started_on if card.stamps else today
    now = replace(card, stamps=card.stamps + count, round_started_on=started_on)
    needed = terms.stamps_needed
    filled = []
    while now.stamps >= needed:
        filled.append(Round(round=now.round, spent=needed, started_on=now.round_started_on))
        now = replace(now, stamps=now.stamps - needed, round=now.round + 1, round_started_on=today)
        needed = next_terms.stamps_needed
    return StampOutcome(card=now, filled=tuple(filled))
