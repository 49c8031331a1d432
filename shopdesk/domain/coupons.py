"""Coupons: one code, one use, between two days."""

from dataclasses import dataclass
from datetime import date, datetime

from shopdesk.domain.errors import (
    CouponExpired,
    CouponNotYetValid,
    CouponUsed,
    CouponVoid,
    DatesReversed,
    NameMissing,
    NumberOutOfRange,
    OfferOver,
    TextTooLong,
)

WORDS_AT_MOST = 80
VALUE_AT_MOST = 10**12

ISSUED, REDEEMED, VOID = "issued", "redeemed", "void"


@dataclass(frozen=True, slots=True, kw_only=True)
class CouponState:
    """A coupon as it stands; `expires_on` is its last good day."""

    state: str
    valid_from: date
    expires_on: date | None
    ended_at: datetime | None = None
    counter: str = ""
    staff: str = ""


def check_redeemable(coupon: CouponState, *, today: date) -> None:
    """Raises CouponUsed (when, where, by whom), CouponVoid, CouponExpired, CouponNotYetValid."""
    if coupon.state == REDEEMED:
        raise CouponUsed(at=coupon.ended_at, counter=coupon.counter, staff=coupon.staff)
    if coupon.state == VOID:
        raise CouponVoid(at=coupon.ended_at)
    if coupon.expires_on is not None and today > coupon.expires_on:
        raise CouponExpired(on=coupon.expires_on)
    if today < coupon.valid_from:
        raise CouponNotYetValid(on=coupon.valid_from)


def check_offer(
    *, words: str, value_minor: int, valid_from: date, valid_until: date | None
) -> None:
    """Raises NameMissing, TextTooLong, NumberOutOfRange or DatesReversed."""
    if not words.strip():
        raise NameMissing
    if len(words) > WORDS_AT_MOST:
        raise TextTooLong(field="words", length=len(words), most=WORDS_AT_MOST)
    if not 0 <= value_minor <= VALUE_AT_MOST:
        raise NumberOutOfRange(field="value", least=0, most=VALUE_AT_MOST)
    if valid_until is not None and valid_until < valid_from:
        raise DatesReversed


def check_issuable(*, valid_until: date | None, today: date) -> None:
    """Raises OfferOver when no coupon of this offer could be used any more."""
    if valid_until is not None and today > valid_until:
        raise OfferOver(on=valid_until)
