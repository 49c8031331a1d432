"""The rules of a coupon and of an offer."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from shopdesk.domain import coupons
from shopdesk.domain.coupons import CouponState
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

FIRST, LAST = date(2026, 6, 1), date(2026, 6, 30)
AT = datetime(2026, 6, 10, 9, tzinfo=UTC)
OPEN = CouponState(state="issued", valid_from=FIRST, expires_on=LAST)


@pytest.mark.parametrize("day", [FIRST, date(2026, 6, 15), LAST])
def test_a_coupon_counts_from_its_first_to_its_last_day(day):
    coupons.check_redeemable(OPEN, today=day)


def test_a_coupon_without_a_last_day_never_lapses():
    coupons.check_redeemable(replace(OPEN, expires_on=None), today=date(2099, 1, 1))


@pytest.mark.parametrize(
    ("coupon", "day", "refusal", "values"),
    [
        (OPEN, date(2026, 7, 1), CouponExpired, {"on": LAST}),
        (OPEN, date(2026, 5, 31), CouponNotYetValid, {"on": FIRST}),
        (replace(OPEN, state="void", ended_at=AT), LAST, CouponVoid, {"at": AT}),
        (
            replace(OPEN, state="redeemed", ended_at=AT, counter="2", staff="Aiko"),
            LAST,
            CouponUsed,
            {"at": AT, "counter": "2", "staff": "Aiko"},
        ),
    ],
)
def test_each_no_has_its_reason(coupon, day, refusal, values):
    with pytest.raises(refusal) as refused:
        coupons.check_redeemable(coupon, today=day)
    assert refused.value.values == values


def test_used_is_said_before_expired():
    used = replace(OPEN, state="redeemed", ended_at=AT)
    with pytest.raises(CouponUsed):
        coupons.check_redeemable(used, today=date(2027, 1, 1))


def offer(**changes):
    values = {"words": "cake", "value_minor": 380, "valid_from": FIRST, "valid_until": LAST}
    coupons.check_offer(**(values | changes))


def test_an_offer_may_last_one_day_or_for_ever():
    offer(valid_until=FIRST)
    offer(valid_until=None)
    offer(value_minor=0)


@pytest.mark.parametrize(
    ("changes", "refusal"),
    [
        ({"words": "  "}, NameMissing),
        ({"words": "x" * 81}, TextTooLong),
        ({"value_minor": -1}, NumberOutOfRange),
        ({"value_minor": 10**12 + 1}, NumberOutOfRange),
        ({"valid_until": date(2026, 5, 31)}, DatesReversed),
    ],
)
def test_an_offer_must_make_sense(changes, refusal):
    with pytest.raises(refusal):
        offer(**changes)


def test_no_coupon_is_made_of_an_offer_that_is_over():
    coupons.check_issuable(valid_until=LAST, today=LAST)
    coupons.check_issuable(valid_until=None, today=LAST)
    with pytest.raises(OfferOver):
        coupons.check_issuable(valid_until=LAST, today=date(2026, 7, 1))
