"""Benefits: what a reward, a voucher or an offer gives, and what it takes off a purchase."""

from dataclasses import dataclass
from datetime import date, timedelta

from shopdesk.domain.errors import NameMissing, NumberOutOfRange, TextTooLong
from shopdesk.domain.errors_of_cards import AmountNeeded, BelowMinimum
from shopdesk.domain.purchases import Purchase, Scope

WORDS_AT_MOST = 80
VALUE_AT_MOST = 10**12
DAYS_AT_MOST = 3650
POINTS_AT_MOST = 1_000_000
WHOLE = 100  # percent

ITEM, AMOUNT, PERCENT, POINTS = "item", "amount", "percent", "points"
BENEFIT_KINDS = (ITEM, AMOUNT, PERCENT, POINTS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Benefit:
    """What is given: an item, an amount or a share off a purchase, or points.

    `value_minor` is the item's worth, or the amount taken off. A discount asks for a purchase of
    at least `minimum_minor` and takes off `cap_minor` at most; `scope` says from which items.
    `next_purchase` keeps it for the visit after the one that earned it.
    """

    kind: str = ITEM
    words: str = ""
    value_minor: int = 0
    percent: int = 0
    points: int = 0
    minimum_minor: int = 0
    cap_minor: int | None = None
    scope: Scope = Scope()
    next_purchase: bool = False
    combines: bool = True
    lapses_after_days: int | None = None

    @property
    def is_discount(self) -> bool:
        """Whether it is taken off a purchase, so that the purchase must be known."""
        return self.kind in {AMOUNT, PERCENT}

    @property
    def needs_amount(self) -> bool:
        """Whether nobody can say what it is worth before the purchase is known."""
        return self.kind == PERCENT or (self.kind == AMOUNT and self.minimum_minor > 0)


def worth(benefit: Benefit, purchase: Purchase) -> int:
    """What the benefit is worth for this purchase, in minor units; an item has its own worth.

    Raises AmountNeeded (the purchase has no amount) or BelowMinimum.
    """
    if not benefit.is_discount:
        return benefit.value_minor
    spent = purchase.amount_in(benefit.scope)
    if spent is None:
        if benefit.needs_amount:
            raise AmountNeeded
        return benefit.value_minor
    if spent < benefit.minimum_minor:
        raise BelowMinimum(amount=spent, minimum=benefit.minimum_minor)
    off = spent * benefit.percent // WHOLE if benefit.kind == PERCENT else benefit.value_minor
    if benefit.cap_minor is not None:
        off = min(off, benefit.cap_minor)
    return min(off, spent)


def expires_on(benefit: Benefit, *, earned_on: date) -> date | None:
    """The last day of a benefit that was earned on that day, or None when it never lapses."""
    if benefit.lapses_after_days is None:
        return None
    return earned_on + timedelta(days=benefit.lapses_after_days)


def check_benefit(benefit: Benefit) -> None:
    """Raises NameMissing (no words), TextTooLong or NumberOutOfRange."""
    if not benefit.words.strip():
        raise NameMissing
    if len(benefit.words) > WORDS_AT_MOST:
        raise TextTooLong(field="reward", length=len(benefit.words), most=WORDS_AT_MOST)
    if benefit.kind not in BENEFIT_KINDS:
        raise ValueError(benefit.kind)
    within("reward_value_minor", benefit.value_minor, int(benefit.kind == AMOUNT), VALUE_AT_MOST)
    within("percent", benefit.percent, int(benefit.kind == PERCENT), WHOLE)
    within("points", benefit.points, int(benefit.kind == POINTS), POINTS_AT_MOST)
    within("minimum_minor", benefit.minimum_minor, 0, VALUE_AT_MOST)
    within("cap_minor", benefit.cap_minor, 1, VALUE_AT_MOST)
    within("reward_lapses_after_days", benefit.lapses_after_days, 1, DAYS_AT_MOST)


def within(field: str, value: int | None, least: int, most: int) -> None:
    """Raises NumberOutOfRange unless the value is none or from `least` to `most`."""
    if value is not None and not least <= value <= most:
        raise NumberOutOfRange(field=field, least=least, most=most)
