"""The life of a programme: what new terms would do to a card, and when an end may be."""

from dataclasses import replace
from datetime import date

from shopdesk.domain.cards import CardState, Round, StampOutcome
from shopdesk.domain.errors import DatesReversed
from shopdesk.domain.errors_of_cards import EndInPast
from shopdesk.domain.programmes import StampTerms

PROMISE_AT_MOST = 300

RUNS, ENDS, OVER, CLOSED = "runs", "ends", "over", "closed"
"""It earns; it earns until its last day; what was earned can be used; it is history."""


def phase(*, is_open: bool, ends_on: date | None, use_until: date | None, today: date) -> str:
    """Where in its life a programme is today: RUNS, ENDS, OVER or CLOSED."""
    if not is_open or (use_until is not None and today > use_until):
        return CLOSED
    if ends_on is None:
        return RUNS
    return ENDS if today <= ends_on else OVER


def check_end(ends_on: date, use_until: date | None, *, today: date) -> None:
    """Whether a programme may end so. Raises EndInPast, DatesReversed."""
    if ends_on < today:
        raise EndInPast
    if use_until is not None and use_until < ends_on:
        raise DatesReversed


def moved(card: CardState, terms: StampTerms, *, today: date) -> StampOutcome:
    """The card under other terms: its stamps stay, and what is a full round by now fills up."""
    now, filled = card, []
    while now.stamps >= terms.stamps_needed:
        filled.append(
            Round(round=now.round, spent=terms.stamps_needed, started_on=now.round_started_on)
        )
        now = replace(
            now,
            stamps=now.stamps - terms.stamps_needed,
            round=now.round + 1,
            round_started_on=today,
        )
    return StampOutcome(card=now, filled=tuple(filled))


def stamps_missing(stamps: int, terms: StampTerms) -> int:
    """How many stamps the next reward is away; none for a card that would be full."""
    return max(0, terms.stamps_needed - stamps)
