"""One effect and one answer for each request, whatever happens in between."""

from datetime import timedelta
from uuid import uuid4

import pytest
from sqlalchemy import select

from shopdesk.domain.errors import (
    CouponExpired,
    CouponUsed,
    NoProgramme,
    Refusal,
    VisitLimitReached,
)
from shopdesk.services import counter, coupons, customers, undo
from shopdesk.store.tables import CouponRow, ProgrammeRow, RequestRow


def test_the_same_request_has_one_effect_and_one_answer(any_till):
    card, request = any_till.card(), uuid4()
    first = any_till.stamp(card, 8, request_id=request)
    assert any_till.stamp(card, 8, request_id=request) == first
    assert any_till.stamp(card).stamps == 2


def test_an_answer_survives_a_restart(any_till):
    coupon, request = any_till.coupon(), uuid4()
    first = any_till.do(coupons.redeem_coupon, code=coupon.code, request_id=request)
    any_till.reopen()
    again = any_till.do(coupons.redeem_coupon, code=coupon.code, request_id=request)
    assert again == first


def test_a_refusal_is_an_answer_too_and_survives_a_restart(any_till):
    coupon, request = any_till.coupon(), uuid4()
    any_till.do(coupons.redeem_coupon, code=coupon.code)
    any_till.clock.move(hours=1)
    heard = []
    for _ in range(3):
        with pytest.raises(CouponUsed) as refused:
            any_till.do(coupons.redeem_coupon, code=coupon.code, request_id=request)
        heard.append(refused.value.values)
        any_till.clock.move(days=400)
        any_till.reopen()
    assert heard[0]["at"] == heard[2]["at"] == any_till.clock.at - timedelta(days=1200, hours=1)
    assert heard[0] == heard[1] == heard[2]


def test_a_refusal_with_a_day_in_it_comes_back_with_the_day(any_till):
    coupon, request = any_till.coupon(), uuid4()
    any_till.clock.move(days=1000)
    for _ in range(2):
        with pytest.raises(CouponExpired) as refused:
            any_till.do(coupons.redeem_coupon, code=coupon.code, request_id=request)
        assert refused.value.values == {"on": coupon.expires_on}


def test_a_refusal_stays_even_when_the_reason_for_it_has_gone(any_till):
    any_till.terms(per_visit=1)
    card, request = any_till.card(), uuid4()
    any_till.stamp(card)
    with pytest.raises(VisitLimitReached):
        any_till.stamp(card, request_id=request)
    any_till.clock.move(days=1)
    with pytest.raises(VisitLimitReached):
        any_till.stamp(card, request_id=request)
    assert any_till.stamp(card).stamps == 2


def test_a_refused_action_leaves_nothing_but_its_answer(any_till):
    issued = any_till.do(coupons.issue_coupons, offer_id=any_till.offer(), count=3)
    first, *_ = any_till.see(coupons.coupons_by_number, issued.coupon_ids)
    any_till.do(coupons.redeem_coupon, code=first.code)
    before = any_till.check().entries
    with pytest.raises(CouponUsed):  # the others were voided before the used one was met
        any_till.do(undo.undo_action, action=issued.action)
    assert any_till.check().entries == before
    with any_till.shop.units.read() as unit:
        assert set(unit.session.scalars(select(CouponRow.state))) == {"issued", "redeemed"}


def test_an_answer_holds_no_personal_data(any_till):
    made = any_till.customer("Marker Markersdottir", phone="+354 555 1234", notes="Marker")
    any_till.stamp(made.card_id, 9)
    any_till.do(customers.archive_customer, customer_id=made.customer_id)
    with any_till.shop.units.read() as unit:
        answers = " ".join(a for a in unit.session.scalars(select(RequestRow.answer)) if a)
    assert "Marker" not in answers
    assert "555" not in answers


def test_a_request_must_be_a_number_of_its_own(till):
    with pytest.raises(TypeError):
        till.stamp(till.card(), request_id="yesterday")


# -- several actions in one unit -----------------------------------------------------------


def test_a_refusal_caught_inside_a_unit_leaves_what_stood_before_it(any_till):
    card, coupon, request = any_till.card(), any_till.coupon(), uuid4()
    any_till.do(coupons.redeem_coupon, code=coupon.code)
    with any_till.shop.units.write(any_till.actor) as unit:
        counter.stamp_card(unit, card_id=card, count=3, request_id=uuid4())
        with pytest.raises(CouponUsed):
            coupons.redeem_coupon(unit, code=coupon.code, request_id=request)
        counter.stamp_card(unit, card_id=card, count=2, request_id=uuid4())
    assert any_till.stamp(card).stamps == 6
    with pytest.raises(CouponUsed):
        any_till.do(coupons.redeem_coupon, code=coupon.code, request_id=request)


def test_a_refusal_that_ends_a_unit_keeps_nothing_of_what_stood_before_it(any_till):
    card, coupon = any_till.card(), any_till.coupon()
    any_till.do(coupons.redeem_coupon, code=coupon.code)
    with pytest.raises(CouponUsed), any_till.shop.units.write(any_till.actor) as unit:
        counter.stamp_card(unit, card_id=card, count=3, request_id=uuid4())
        coupons.redeem_coupon(unit, code=coupon.code, request_id=uuid4())
    assert any_till.stamp(card).stamps == 1


def test_a_refusal_takes_back_rows_that_were_written_already(till):
    with till.shop.units.write(till.actor) as unit:
        unit.session.query(ProgrammeRow).update({"state": "closed"})
    with till.shop.units.write(till.actor) as unit:
        with pytest.raises(NoProgramme):
            customers.create_customer(
                unit, details=customers.CustomerDetails(name="half"), request_id=uuid4()
            )
        customers.create_customer(
            unit,
            details=customers.CustomerDetails(name="whole"),
            request_id=uuid4(),
            with_card=False,
        )
    assert [line.name for line in till.see(customers.find_customers, "")] == ["whole"]
    assert till.check().is_whole


def test_a_bug_in_an_action_keeps_nothing_and_the_request_may_be_tried_again(any_till):
    card, request = any_till.card(), uuid4()
    with pytest.raises(ZeroDivisionError), any_till.shop.units.write(any_till.actor) as unit:
        counter.stamp_card(unit, card_id=card, request_id=request)
        raise ZeroDivisionError
    assert any_till.stamp(card, request_id=request).stamps == 1


def test_every_refusal_is_recalled_as_what_it_was():
    from shopdesk.domain.errors import all_refusals
    from shopdesk.services.requests import _recalled, _refused

    values = {"at": None, "count": 3, "counter": "1", "field": "name", "near": "BCDF"}
    for kind in all_refusals().values():
        with pytest.raises(Refusal) as recalled:
            _recalled(_refused(kind(**values)), int)
        assert (type(recalled.value), recalled.value.values) == (kind, values)
