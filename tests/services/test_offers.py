"""Timed offers: for an audience, from a day until a day."""

from datetime import date, timedelta

import pytest

from shopdesk.domain.audience import Audience
from shopdesk.domain.benefits import PERCENT, Benefit
from shopdesk.domain.errors import (
    CouponUsed,
    DatesReversed,
    NumberOutOfRange,
    OfferOver,
    UndoneAlready,
)
from shopdesk.domain.errors_of_cards import AmountNeeded, BelowMinimum
from shopdesk.domain.errors_of_people import OfferClosed
from shopdesk.domain.purchases import Purchase
from shopdesk.services import consents, coupons, offers, undo
from shopdesk.services.contacts import contacts_of
from shopdesk.services.settings import change_settings

JUNE = date(2026, 6, 1)
SHARE = Benefit(kind=PERCENT, words="20 % off any cake", percent=20, minimum_minor=500)


def give(till, **changes):
    values = {
        "words": "a slice of cake",
        "value_minor": 380,
        "valid_from": JUNE,
        "valid_until": JUNE + timedelta(days=30),
        "audience": Audience(tags=("wine",)),
    }
    return till.do(offers.plan_offer, **(values | changes))


def fan(till, name="Yuki"):
    return till.customer(name, tags=("wine",), consents=("paper",)).customer_id


def test_each_of_the_audience_gets_one_coupon_and_the_rest_are_counted(any_till):
    yuki, hana = fan(any_till), fan(any_till, "Hana")
    any_till.customer("Ken", tags=("wine",))
    any_till.customer("Rin", consents=("paper",))
    made = give(any_till)
    issued = any_till.see(coupons.coupons_by_number, made.coupon_ids)
    assert [one.customer_id for one in issued] == [yuki, hana]
    assert made.left_out == (("not_agreed", 1),)
    assert len({one.code for one in issued}) == 2
    assert {one.expires_on for one in issued} == {JUNE + timedelta(days=30)}
    assert [one.what for one in any_till.see(contacts_of, yuki)] == ["a slice of cake"]


def test_a_coupon_of_it_is_used_once_at_the_counter(any_till):
    fan(any_till)
    (coupon,) = any_till.see(coupons.coupons_by_number, give(any_till).coupon_ids)
    used = any_till.do(coupons.redeem_coupon, code=coupon.code)
    assert (used.words, used.value_minor) == ("a slice of cake", 380)


def test_an_offer_may_be_a_share(any_till):
    fan(any_till)
    give(any_till, gives=SHARE)
    (offer,) = any_till.see(coupons.offers)
    assert offer.gives == SHARE


def test_a_share_that_cannot_be_is_refused(any_till):
    with pytest.raises(NumberOutOfRange):
        give(any_till, gives=Benefit(kind=PERCENT, words="too much", percent=140))


def test_all_of_it_is_undone_at_once(any_till):
    yuki = fan(any_till)
    fan(any_till, "Hana")
    made = give(any_till)
    any_till.do(undo.undo_action, action=made.action)
    issued = any_till.see(coupons.coupons_by_number, made.coupon_ids)
    assert {one.state for one in issued} == {"void"}
    assert any_till.see(contacts_of, yuki) == ()
    with pytest.raises(UndoneAlready):
        any_till.do(undo.undo_action, action=made.action)


def test_who_has_one_gets_no_second_one(any_till):
    fan(any_till)
    made = give(any_till)
    hana = fan(any_till, "Hana")
    more = any_till.do(offers.offer_to_more, offer_id=made.offer_id, audience=Audience())
    (coupon,) = any_till.see(coupons.coupons_by_number, more.coupon_ids)
    assert coupon.customer_id == hana
    assert more.left_out == (("had_one", 1),)


def test_who_wants_to_be_left_alone_gets_nothing(any_till):
    yuki = fan(any_till)
    any_till.do(consents.leave_alone, customer_id=yuki, alone=True)
    made = give(any_till)
    assert (made.coupon_ids, made.left_out) == ((), (("left_alone", 1),))


def test_the_cap_holds_over_offers(any_till):
    any_till.do(change_settings, contact_cap_count=2)
    fan(any_till)
    assert [len(give(any_till).coupon_ids) for _ in range(3)] == [1, 1, 0]
    any_till.clock.move(days=31)
    assert len(give(any_till, valid_until=None).coupon_ids) == 1


def test_a_longer_offer_makes_its_coupons_longer_and_a_shorter_one_leaves_them(any_till):
    fan(any_till)
    made = give(any_till)

    def last():
        (coupon,) = any_till.see(coupons.coupons_by_number, made.coupon_ids)
        return coupon.expires_on

    for until, expected in (
        (JUNE + timedelta(days=60), JUNE + timedelta(days=60)),
        (JUNE + timedelta(days=10), JUNE + timedelta(days=60)),
        (None, None),
        (JUNE + timedelta(days=90), None),
    ):
        any_till.do(offers.extend_offer, offer_id=made.offer_id, valid_until=until)
        assert last() == expected
    with pytest.raises(DatesReversed):
        any_till.do(
            offers.extend_offer, offer_id=made.offer_id, valid_until=JUNE - timedelta(days=1)
        )


def test_a_closed_offer_gives_no_more_and_its_coupons_stay_good(any_till):
    fan(any_till)
    made = give(any_till)
    any_till.do(offers.close_offer, offer_id=made.offer_id)
    with pytest.raises(OfferClosed):
        any_till.do(coupons.issue_coupons, offer_id=made.offer_id)
    with pytest.raises(OfferClosed):
        any_till.do(offers.offer_to_more, offer_id=made.offer_id, audience=Audience())
    (coupon,) = any_till.see(coupons.coupons_by_number, made.coupon_ids)
    any_till.do(coupons.redeem_coupon, code=coupon.code)
    any_till.do(offers.open_offer_again, offer_id=made.offer_id)
    any_till.do(coupons.issue_coupons, offer_id=made.offer_id)


def test_an_offer_that_is_over_is_not_given(any_till):
    with pytest.raises(OfferOver):
        give(any_till, valid_from=JUNE - timedelta(days=9), valid_until=JUNE - timedelta(days=1))


def test_the_same_request_gives_the_same_coupons(any_till):
    fan(any_till)
    made = give(any_till)
    assert give(any_till, request_id=made.action) == made
    (offer,) = any_till.see(coupons.offers)
    assert offer.issued == 1


def test_what_was_used_stays_used_when_the_rest_is_called_back(any_till):
    fan(any_till)
    fan(any_till, "Hana")
    made = give(any_till)
    (first, _) = any_till.see(coupons.coupons_by_number, made.coupon_ids)
    any_till.do(coupons.redeem_coupon, code=first.code)
    any_till.do(undo.undo_action, action=made.action)
    issued = any_till.see(coupons.coupons_by_number, made.coupon_ids)
    assert [one.state for one in issued] == ["redeemed", "void"]


def test_a_batch_that_was_used_up_cannot_be_called_back(any_till):
    fan(any_till)
    fan(any_till, "Hana")
    made = give(any_till)
    for one in any_till.see(coupons.coupons_by_number, made.coupon_ids):
        any_till.do(coupons.redeem_coupon, code=one.code)
    with pytest.raises(CouponUsed):
        any_till.do(undo.undo_action, action=made.action)


def test_more_people_than_one_batch_holds_are_refused(any_till, monkeypatch):
    monkeypatch.setattr(offers, "OFFERED_AT_ONCE", 1)
    fan(any_till)
    fan(any_till, "Hana")
    with pytest.raises(NumberOutOfRange):
        give(any_till)
    assert any_till.see(coupons.offers) == ()


def test_a_share_is_worked_out_from_the_purchase_at_the_counter(any_till):
    fan(any_till)
    (coupon,) = any_till.see(coupons.coupons_by_number, give(any_till, gives=SHARE).coupon_ids)
    with pytest.raises(AmountNeeded):
        any_till.do(coupons.redeem_coupon, code=coupon.code)
    with pytest.raises(BelowMinimum):
        any_till.do(coupons.redeem_coupon, code=coupon.code, purchase=Purchase(amount_minor=499))
    used = any_till.do(
        coupons.redeem_coupon, code=coupon.code, purchase=Purchase(amount_minor=1000)
    )
    assert used.value_minor == 200
