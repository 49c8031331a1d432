"""Programmes: the rules of a card, in versions, one class of terms for each kind of card.

A card keeps the terms under which it was issued. Changing a programme makes a new version.
All kinds are made of the same parts: what earns (`earning.Earns`), what it gives
(`benefits.Benefit`), and when it lapses.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from shopdesk.domain.benefits import (
    DAYS_AT_MOST,
    VALUE_AT_MOST,
    WORDS_AT_MOST,
    Benefit,
    check_benefit,
    within,
)
from shopdesk.domain.earning import Earns, check_earns
from shopdesk.domain.errors import NameMissing, NumberOutOfRange, TextTooLong
from shopdesk.domain.purchases import Scope

STAMPS_AT_MOST = 50
AT_ONCE_AT_MOST = 9  # one key of the keyboard
VISIT_HOURS = 2  # stamps less than this apart belong to one visit
POINTS_AT_MOST = 1_000_000
USES_AT_MOST = 1_000
LEVELS_AT_MOST = 10
CHOICES_AT_MOST = 9  # one key of the keyboard

STAMPS, VOUCHER, POINTS = "stamps", "voucher", "points"
PASS, SUBSCRIPTION = "pass", "subscription"
TIER, STREAK, BADGE = "tier", "streak", "badge"
BIRTHDAY, ANNIVERSARY, REFERRAL = "birthday", "anniversary", "referral"


@dataclass(frozen=True, slots=True, kw_only=True)
class Interim:
    """A smaller reward on the way, at the stamp with this number."""

    at: int
    gives: Benefit


@dataclass(frozen=True, slots=True, kw_only=True)
class StampTerms:
    """What a stamp card asks and gives. Days and counts; money in minor units of the shop.

    A full card gives the one item that `reward` names; or, where `gives` is not empty, what the
    customer chooses from it.
    """

    stamps_needed: int = 7
    reward: str = ""
    reward_value_minor: int = 0
    per_scan: int | None = None
    per_visit: int | None = None
    per_day: int | None = None
    lapses_after_days: int | None = None
    reward_lapses_after_days: int | None = None
    welcome_stamps: int = 0
    carried_over_at_most: int = 7
    earns: Earns = Earns()
    gives: tuple[Benefit, ...] = ()
    interim: tuple[Interim, ...] = ()

    @property
    def has_limits(self) -> bool:
        """Whether there is a limit for a visit or a day."""
        return self.per_visit is not None or self.per_day is not None

    @property
    def benefits(self) -> tuple[Benefit, ...]:
        """What a full card gives; of several, one is chosen."""
        return self.gives or (
            Benefit(
                words=self.reward,
                value_minor=self.reward_value_minor,
                lapses_after_days=self.reward_lapses_after_days,
            ),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class VoucherTerms:
    """A voucher: for each purchase of enough, where `earns` asks for one, or by hand."""

    gives: Benefit
    by_hand: bool = True
    for_purchase_of_minor: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PointsReward:
    """What so many points can be exchanged for."""

    points: int
    gives: Benefit


@dataclass(frozen=True, slots=True, kw_only=True)
class PointsTerms:
    """Points in lots: what earns them, when a lot expires, and what they are exchanged for."""

    earns: Earns = Earns(by="amount")
    lapses_after_days: int | None = None
    lapses_after_months: int | None = None
    per_day: int | None = None
    rewards: tuple[PointsReward, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PassTerms:
    """A pass that was paid ahead: so many uses of one thing, until it lapses."""

    uses: int = 10
    price_minor: int = 0
    gives: Benefit
    per_day: int | None = None
    lapses_after_days: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SubscriptionTerms:
    """A pass by time: so many uses a day for a month or so many days, renewed when it is paid."""

    months: int = 1
    per_day: int = 1
    price_minor: int = 0
    gives: Benefit
    remind_days_before: int = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """What of somebody's history is counted, within so many days up to today, or ever.

    `by` is visits, spent (minor units), items, or kinds (different items); `scope` narrows items.
    """

    by: str = "visits"
    within_days: int | None = None
    scope: Scope = Scope()


@dataclass(frozen=True, slots=True, kw_only=True)
class Level:
    """A step of a tier: its name, from how much on, and what it gives when it is reached."""

    name: str
    needed: int
    gives: Benefit


@dataclass(frozen=True, slots=True, kw_only=True)
class TierTerms:
    """Tiers: levels in rising order, by what the measure says today."""

    measure: Measure = Measure(within_days=365)
    levels: tuple[Level, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class StreakTerms:
    """A reward for so many weeks in a row with a visit; `forgiven` missed weeks do not break it."""

    weeks: int = 4
    forgiven: int = 1
    gives: Benefit


@dataclass(frozen=True, slots=True, kw_only=True)
class BadgeTerms:
    """A reward once in a life for reaching so much of a measure."""

    measure: Measure = Measure(by="kinds")
    needed: int = 5
    gives: Benefit


@dataclass(frozen=True, slots=True, kw_only=True)
class OccasionTerms:
    """A reward in the month of the birthday, or of the day somebody became a customer."""

    gives: Benefit


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferralTerms:
    """What both sides get once the friend has really come."""

    gives: Benefit
    gives_friend: Benefit
    friends_a_year: int | None = 12


Terms = (
    StampTerms
    | VoucherTerms
    | PointsTerms
    | PassTerms
    | SubscriptionTerms
    | TierTerms
    | StreakTerms
    | BadgeTerms
    | OccasionTerms
    | ReferralTerms
)

TERMS_OF_KIND: dict[str, type[Terms]] = {
    STAMPS: StampTerms,
    VOUCHER: VoucherTerms,
    POINTS: PointsTerms,
    PASS: PassTerms,
    SUBSCRIPTION: SubscriptionTerms,
    TIER: TierTerms,
    STREAK: StreakTerms,
    BADGE: BadgeTerms,
    BIRTHDAY: OccasionTerms,
    ANNIVERSARY: OccasionTerms,
    REFERRAL: ReferralTerms,
}
KINDS = tuple(TERMS_OF_KIND)
"""Every kind of programme, in the order in which a shop meets them."""

MEASURES = ("visits", "spent", "items", "kinds")


def check_terms(terms: Terms) -> None:
    """Raises NumberOutOfRange, NameMissing (no words for what it gives), TextTooLong,
    DatesReversed.
    """
    _CHECKS[type(terms)](terms)


def _check_voucher(terms: VoucherTerms) -> None:
    check_benefit(terms.gives)
    within("for_purchase_of_minor", terms.for_purchase_of_minor, 1, VALUE_AT_MOST)


def _check_pass(terms: PassTerms) -> None:
    check_benefit(terms.gives)
    within("uses", terms.uses, 1, USES_AT_MOST)
    within("price_minor", terms.price_minor, 0, VALUE_AT_MOST)
    within("per_day", terms.per_day, 1, 99)
    within("lapses_after_days", terms.lapses_after_days, 1, DAYS_AT_MOST)


def _check_subscription(terms: SubscriptionTerms) -> None:
    check_benefit(terms.gives)
    within("months", terms.months, 1, 24)
    within("per_day", terms.per_day, 1, 99)
    within("price_minor", terms.price_minor, 0, VALUE_AT_MOST)
    within("remind_days_before", terms.remind_days_before, 0, 60)


def _check_streak(terms: StreakTerms) -> None:
    check_benefit(terms.gives)
    within("weeks", terms.weeks, 2, 104)
    within("forgiven", terms.forgiven, 0, 4)


def _check_badge(terms: BadgeTerms) -> None:
    check_benefit(terms.gives)
    within("needed", terms.needed, 1, VALUE_AT_MOST)
    _check_measure(terms.measure)


def _check_occasion(terms: OccasionTerms) -> None:
    check_benefit(terms.gives)


def _check_referral(terms: ReferralTerms) -> None:
    check_benefit(terms.gives)
    check_benefit(terms.gives_friend)
    within("friends_a_year", terms.friends_a_year, 1, 365)


def _check_stamps(terms: StampTerms) -> None:
    within("stamps_needed", terms.stamps_needed, 1, STAMPS_AT_MOST)
    within("reward_value_minor", terms.reward_value_minor, 0, VALUE_AT_MOST)
    for field in ("per_scan", "per_visit", "per_day"):
        within(field, getattr(terms, field), 1, 99)
    for field in ("lapses_after_days", "reward_lapses_after_days"):
        within(field, getattr(terms, field), 1, DAYS_AT_MOST)
    within("welcome_stamps", terms.welcome_stamps, 0, terms.stamps_needed - 1)
    within("carried_over_at_most", terms.carried_over_at_most, 0, STAMPS_AT_MOST)
    if not terms.reward.strip():
        raise NameMissing
    if len(terms.reward) > WORDS_AT_MOST:
        raise TextTooLong(field="reward", length=len(terms.reward), most=WORDS_AT_MOST)
    check_earns(terms.earns)
    within("choices", len(terms.gives), 0, CHOICES_AT_MOST)
    for benefit in terms.gives:
        check_benefit(benefit)
    for interim in terms.interim:
        within("interim", interim.at, 1, terms.stamps_needed - 1)
        check_benefit(interim.gives)


def _check_points(terms: PointsTerms) -> None:
    check_earns(terms.earns)
    within("lapses_after_days", terms.lapses_after_days, 1, DAYS_AT_MOST)
    within("lapses_after_months", terms.lapses_after_months, 1, 120)
    within("per_day", terms.per_day, 1, POINTS_AT_MOST)
    if not terms.rewards:
        raise NameMissing
    for reward in terms.rewards:
        within("points", reward.points, 1, POINTS_AT_MOST)
        check_benefit(reward.gives)


def _check_levels(terms: TierTerms) -> None:
    within("levels", len(terms.levels), 1, LEVELS_AT_MOST)
    _check_measure(terms.measure)
    before = 0
    for level in terms.levels:
        if not level.name.strip():
            raise NameMissing
        if level.needed <= before:
            raise NumberOutOfRange(field="needed", least=before + 1, most=VALUE_AT_MOST)
        within("needed", level.needed, 1, VALUE_AT_MOST)
        check_benefit(level.gives)
        before = level.needed


def _check_measure(measure: Measure) -> None:
    if measure.by not in MEASURES:
        raise ValueError(measure.by)
    within("within_days", measure.within_days, 7, DAYS_AT_MOST)


_CHECKS: dict[type, Callable[[Any], None]] = {
    StampTerms: _check_stamps,
    VoucherTerms: _check_voucher,
    PointsTerms: _check_points,
    PassTerms: _check_pass,
    SubscriptionTerms: _check_subscription,
    TierTerms: _check_levels,
    StreakTerms: _check_streak,
    BadgeTerms: _check_badge,
    OccasionTerms: _check_occasion,
    ReferralTerms: _check_referral,
}
