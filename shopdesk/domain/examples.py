"""Ready examples of every kind of programme: terms that make sense, whatever the currency."""

from collections.abc import Callable, Mapping

from shopdesk.domain.benefits import AMOUNT, PERCENT, Benefit
from shopdesk.domain.earning import Earns
from shopdesk.domain.money import exponent
from shopdesk.domain.programmes import (
    ANNIVERSARY,
    BADGE,
    BIRTHDAY,
    PASS,
    POINTS,
    REFERRAL,
    STAMPS,
    STREAK,
    SUBSCRIPTION,
    TIER,
    VOUCHER,
    BadgeTerms,
    Level,
    Measure,
    OccasionTerms,
    PassTerms,
    PointsReward,
    PointsTerms,
    ReferralTerms,
    StampTerms,
    StreakTerms,
    SubscriptionTerms,
    Terms,
    TierTerms,
    VoucherTerms,
)

Amount = Callable[[float], int]
Words = Mapping[str, str]

POINTS_AMOUNT_OFF = 10
"""What the larger reward for points takes off, in units of `amount`."""

# How much of a currency stands for one euro in an example: rounded, so that amounts stay round.
_ONE = {
    "AED": 4, "ARS": 1000, "BRL": 5, "CLP": 1000, "CNY": 7, "CZK": 25, "DKK": 8, "HKD": 9,
    "HUF": 400, "IDR": 15_000, "INR": 50, "ISK": 150, "JPY": 100, "KRW": 1000, "MXN": 20,
    "MYR": 5, "NOK": 10, "PHP": 60, "PLN": 5, "RON": 5, "SEK": 10, "THB": 30, "TRY": 40,
    "TWD": 30, "UAH": 40, "VND": 20_000, "ZAR": 20,
}  # fmt: skip
_ONE_OF_SMALL = 100  # of another currency that has nothing behind the point


def amount_in(currency: str) -> Amount:
    """A function from euros, roughly, to minor units of a currency."""
    digits = exponent(currency)
    one = _ONE.get(currency.upper(), 1 if digits else _ONE_OF_SMALL)
    return lambda euros: max(1, round(euros * one * 10**digits))


def example_terms(kind: str, words: Words, currency: str) -> Terms:
    """Terms of a kind with these words, ready to be changed. Raises KeyError (no such kind)."""
    return _EXAMPLES[kind](words, amount_in(currency))


def _stamps(words: Words, amount: Amount) -> Terms:
    return StampTerms(reward=words["reward"], reward_value_minor=amount(4.5))


def _voucher(words: Words, amount: Amount) -> Terms:
    gives = Benefit(
        kind=PERCENT,
        words=words["gives"],
        percent=25,
        minimum_minor=amount(50),
        cap_minor=amount(25),
        next_purchase=True,
        combines=False,
        lapses_after_days=60,
    )
    return VoucherTerms(gives=gives, for_purchase_of_minor=amount(50))


def _points(words: Words, amount: Amount) -> Terms:
    small = Benefit(words=words["small"], value_minor=amount(4.5))
    large = Benefit(kind=AMOUNT, words=words["large"], value_minor=amount(POINTS_AMOUNT_OFF))
    return PointsTerms(
        earns=Earns(by="amount", per_minor=amount(1)),
        lapses_after_months=12,
        rewards=(PointsReward(points=80, gives=small), PointsReward(points=150, gives=large)),
    )


def _pass(words: Words, amount: Amount) -> Terms:
    gives = Benefit(words=words["gives"], value_minor=amount(4.5))
    return PassTerms(uses=10, price_minor=amount(40), gives=gives, lapses_after_days=365)


def _subscription(words: Words, amount: Amount) -> Terms:
    gives = Benefit(words=words["gives"], value_minor=amount(4.5))
    return SubscriptionTerms(price_minor=amount(50), gives=gives)


def _tier(words: Words, amount: Amount) -> Terms:
    levels = (("first", 12, 5), ("second", 30, 9), ("third", 60, 24))
    return TierTerms(
        measure=Measure(by="visits", within_days=365),
        levels=tuple(
            Level(
                name=words[step],
                needed=needed,
                gives=Benefit(words=words[f"{step}_gives"], value_minor=amount(worth)),
            )
            for step, needed, worth in levels
        ),
    )


def _streak(words: Words, amount: Amount) -> Terms:
    return StreakTerms(gives=Benefit(words=words["gives"], value_minor=amount(2)))


def _badge(words: Words, amount: Amount) -> Terms:
    gives = Benefit(words=words["gives"], value_minor=amount(5))
    return BadgeTerms(measure=Measure(by="kinds"), needed=5, gives=gives)


def _occasion(words: Words, amount: Amount) -> Terms:
    return OccasionTerms(gives=Benefit(words=words["gives"], value_minor=amount(5)))


def _referral(words: Words, amount: Amount) -> Terms:
    return ReferralTerms(
        gives=Benefit(words=words["gives"], value_minor=amount(4.5), lapses_after_days=90),
        gives_friend=Benefit(
            words=words["gives_friend"],
            value_minor=amount(4.5),
            next_purchase=True,
            lapses_after_days=90,
        ),
    )


_EXAMPLES: dict[str, Callable[[Words, Amount], Terms]] = {
    STAMPS: _stamps,
    VOUCHER: _voucher,
    POINTS: _points,
    PASS: _pass,
    SUBSCRIPTION: _subscription,
    TIER: _tier,
    STREAK: _streak,
    BADGE: _badge,
    BIRTHDAY: _occasion,
    ANNIVERSARY: _occasion,
    REFERRAL: _referral,
}
