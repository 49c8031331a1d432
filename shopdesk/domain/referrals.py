"""Referrals: who may be thanked for bringing whom."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from shopdesk.domain import names
from shopdesk.domain.errors_of_cards import (
    ReferralCircle,
    ReferralHousehold,
    ReferralLimit,
    ReferralSelf,
    ReferralTooLate,
)
from shopdesk.domain.findable import findable

YEAR = timedelta(days=365)
_PHONE_DIGITS = 6
"""Fewer digits may belong to many numbers."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Somebody:
    """What tells whether two customers are one person, or live together."""

    customer_id: int
    phone: str = ""
    email: str = ""
    household_id: int | None = None


def check_referral(
    referrer: Somebody,
    friend: Somebody,
    *,
    brought_by: Mapping[int, int],
    has_been_here: bool,
    friends_lately: int,
    most: int | None,
) -> None:
    """Whether one may be thanked for bringing the other.

    `brought_by` leads from each customer on the way up to the one who brought them;
    `friends_lately` is how many friends the referrer brought within a year.
    Raises ReferralSelf, ReferralHousehold, ReferralTooLate, ReferralCircle, ReferralLimit.
    """
    if is_same(referrer, friend):
        raise ReferralSelf
    if referrer.household_id is not None and referrer.household_id == friend.household_id:
        raise ReferralHousehold
    if friend.customer_id in above(referrer.customer_id, brought_by):
        raise ReferralCircle
    if has_been_here or friend.customer_id in brought_by:
        raise ReferralTooLate
    if most is not None and friends_lately >= most:
        raise ReferralLimit(most=most)


def is_same(one: Somebody, other: Somebody) -> bool:
    """Whether the two are one person: the same row, phone number or e-mail address."""
    if one.customer_id == other.customer_id:
        return True
    if one.email and one.email.casefold() == other.email.casefold():
        return True
    return not _phone_forms(one.phone).isdisjoint(_phone_forms(other.phone))


def above(customer_id: int, brought_by: Mapping[int, int]) -> tuple[int, ...]:
    """Everybody over whom somebody came here, nearest first; a circle in it is walked once."""
    found: list[int] = []
    at = brought_by.get(customer_id)
    while at is not None and at not in found:
        found.append(at)
        at = brought_by.get(at)
    return tuple(found)


def year_before(today: date) -> date:
    """The first day of the year that ends today: friends brought since then are counted."""
    return today - YEAR + timedelta(days=1)


def _phone_forms(phone: str) -> frozenset[str]:
    """The digits of a number as it is dialled at home and from abroad; none when too short."""
    if len(names.phone_digits(phone)) < _PHONE_DIGITS:
        return frozenset()
    return frozenset(findable(name="", phone=phone).text.split("\n"))
