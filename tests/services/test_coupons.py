"""Offers and coupons, each used once."""

from datetime import date, timedelta

import pytest

from shopdesk.domain import codes
from shopdesk.domain.errors import (
    CodeForged,
    CodeMistyped,
    CodeUnknown,
    CouponExpired,
    CouponNotYetValid,
    CouponUsed,
    CouponVoid,
    CustomerUnknown,
    DatesReversed,
    NameMissing,
    NumberOutOfRange,
    OfferOver,
    OfferUnknown,
    TextTooLong,
)
from shopdesk.services import coupons, staff


def redeem(till, code, **values):
    return till.do(coupons.redeem_coupon, code=code, **values)


def test_a_coupon_is_redeemed_once(any_till):
    any_till.staff_id = any_till.do(staff.add_colleague, name="Aiko", role="staff")
    made = any_till.customer()
    coupon = any_till.coupon(customer_id=made.customer_id)
    used = redeem(any_till, coupon.code)
    assert (used.coupon_id, used.customer_id) == (coupon.id, made.customer_id)
    assert (used.words, used.value_minor) == ("a slice of cake", 380)
    any_till.clock.move(hours=1)
    with pytest.raises(CouponUsed) as refused:
        redeem(any_till, coupon.code)
    assert refused.value.values == {
        "at": any_till.clock.at - timedelta(hours=1),
        "counter": "1",
        "staff": "Aiko",
    }


def test_a_coupon_is_for_a_customer_or_for_nobody(any_till):
    made = any_till.customer("Yuki")
    offer = any_till.offer()
    theirs, nobodys = (any_till.coupon(offer, who) for who in (made.customer_id, None))
    assert (theirs.customer_id, theirs.customer_name) == (made.customer_id, "Yuki")
    assert (nobodys.customer_id, nobodys.customer_name) == (None, "")
    assert [c.id for c in any_till.see(coupons.coupons_of, made.customer_id)] == [theirs.id]
    assert redeem(any_till, nobodys.code).customer_id is None


def test_the_text_of_a_qr_redeems_as_the_code_alone_does(any_till):
    coupon = any_till.coupon()
    lines = f"Café Cloud\na slice of cake\n{codes.for_scanners(coupon.code)}\nshow this"
    assert redeem(any_till, lines, scanned=True).coupon_id == coupon.id


def test_five_noes_are_five_different_answers(any_till):
    used, slipped, late, early = (
        any_till.coupon(offer)
        for offer in (
            any_till.offer(),
            any_till.offer(),
            any_till.offer(until=date(2026, 6, 1)),
            any_till.do(
                coupons.make_offer,
                words="later",
                value_minor=1,
                valid_from=date(2026, 7, 1),
                valid_until=None,
            ),
        )
    )
    redeem(any_till, used.code)
    any_till.clock.move(days=1)
    keys = any_till.shop.units.shop.code_keys
    other = "BCDFGHJKLNPRSTVX"[slipped.code[7] == "B"]
    for code, refusal in (
        (used.code, CouponUsed),
        (late.code, CouponExpired),
        (early.code, CouponNotYetValid),
        (codes.make({0: b"of another shop"}, 7), CodeForged),
        (slipped.code[:7] + other + slipped.code[8:], CodeMistyped),
        (codes.make(keys, 7), CodeUnknown),
        ("Yuki", CodeUnknown),
    ):
        with pytest.raises(refusal):
            redeem(any_till, code, scanned=True)


def test_a_coupon_called_back_is_void(any_till):
    coupon = any_till.coupon()
    any_till.do(coupons.call_back_coupon, coupon_id=coupon.id)
    with pytest.raises(CouponVoid):
        redeem(any_till, coupon.code)
    with pytest.raises(CouponVoid):
        any_till.do(coupons.call_back_coupon, coupon_id=coupon.id)


def test_a_used_coupon_cannot_be_called_back(any_till):
    coupon = any_till.coupon()
    redeem(any_till, coupon.code)
    with pytest.raises(CouponUsed):
        any_till.do(coupons.call_back_coupon, coupon_id=coupon.id)


def test_many_coupons_at_once_are_all_different(any_till):
    many = any_till.coupons(50)
    assert len({coupon.code for coupon in many}) == 50
    assert [coupon.id for coupon in many] == sorted(coupon.id for coupon in many)


@pytest.mark.parametrize("count", [0, 1_001])
def test_coupons_are_made_within_reason(any_till, count):
    with pytest.raises(NumberOutOfRange):
        any_till.coupons(count)


def test_coupons_need_an_offer_that_is_not_over_and_a_customer_who_exists(any_till):
    issue = {"customer_id": None, "count": 1}
    with pytest.raises(OfferUnknown):
        any_till.do(coupons.issue_coupons, offer_id=99, **issue)
    over = any_till.offer(until=date(2026, 6, 1))
    any_till.clock.move(days=1)
    with pytest.raises(OfferOver):
        any_till.do(coupons.issue_coupons, offer_id=over, **issue)
    with pytest.raises(CustomerUnknown):
        any_till.coupon(any_till.offer(), 99)


@pytest.mark.parametrize(
    ("changes", "refusal"),
    [
        ({"words": " "}, NameMissing),
        ({"words": "x" * 81}, TextTooLong),
        ({"value_minor": -1}, NumberOutOfRange),
        ({"valid_until": date(2026, 5, 1)}, DatesReversed),
    ],
)
def test_an_offer_must_make_sense(any_till, changes, refusal):
    values = {
        "words": "cake",
        "value_minor": 1,
        "valid_from": date(2026, 6, 1),
        "valid_until": None,
    }
    with pytest.raises(refusal):
        any_till.do(coupons.make_offer, **(values | changes))


def test_an_offer_counts_its_coupons(any_till):
    offer = any_till.offer()
    first, *_ = any_till.coupons(3, offer)
    redeem(any_till, first.code)
    (found,) = any_till.see(coupons.offers)
    assert (found.id, found.issued, found.redeemed, found.is_open) == (offer, 3, 1, True)


def test_coupons_are_shown_in_the_order_asked_for(any_till):
    one, two = any_till.coupons(2)
    shown = any_till.see(coupons.coupons_by_number, (two.id, 99, one.id))
    assert [coupon.id for coupon in shown] == [two.id, one.id]
    assert any_till.see(coupons.coupon_of_code, one.code).id == one.id
    assert any_till.see(coupons.coupon_of_code, "B" * 20) is None
