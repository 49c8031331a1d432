"""Programmes: the rules of a card, in versions.

A card keeps the terms under which it was issued. Changing a programme makes a new version.
"""

from dataclasses import dataclass

from shopdesk.domain.errors import NameMissing, NumberOutOfRange, TextTooLong

STAMPS_AT_MOST = 50
AT_ONCE_AT_MOST = 9  # one key of the keyboard
WORDS_AT_MOST = 80
VISIT_HOURS = 2  # stamps less than this apart belong to one visit


@dataclass(frozen=True, slots=True, kw_only=True)
class StampTerms:
    """What a stamp card asks and gives. Days and counts; money in minor units of the shop."""

    stamps_needed: int = 7
    reward: str = ""
    reward_value_minor: int = 0
    per_visit: int | None = None
    per_day: int | None = None
    lapses_after_days: int | None = None
    reward_lapses_after_days: int | None = None
    welcome_stamps: int = 0
    carried_over_at_most: int = 7

    @property
    def has_limits(self) -> bool:
        """Whether there is a limit for a visit or a day."""
        return self.per_visit is not None or self.per_day is not None


_RANGES = {
    "stamps_needed": (1, STAMPS_AT_MOST),
    "reward_value_minor": (0, 10**12),
    "per_visit": (1, 99),
    "per_day": (1, 99),
    "lapses_after_days": (1, 3650),
    "reward_lapses_after_days": (1, 3650),
    "welcome_stamps": (0, STAMPS_AT_MOST - 1),
    "carried_over_at_most": (0, STAMPS_AT_MOST),
}


def check_terms(terms: StampTerms) -> None:
    """Raises NumberOutOfRange, NameMissing (no words for the reward) or TextTooLong."""
    for field, (least, most) in _RANGES.items():
        value = getattr(terms, field)
        if value is not None and not least <= value <= most:
            raise NumberOutOfRange(field=field, least=least, most=most)
    if terms.welcome_stamps >= terms.stamps_needed:
        raise NumberOutOfRange(field="welcome_stamps", least=0, most=terms.stamps_needed - 1)
    if not terms.reward.strip():
        raise NameMissing
    if len(terms.reward) > WORDS_AT_MOST:
        raise TextTooLong(field="reward", length=len(terms.reward), most=WORDS_AT_MOST)
