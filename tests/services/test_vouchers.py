"""Vouchers: by hand, or with a purchase that is large enough."""

from dataclasses import replace
from uuid import uuid4

import pytest

from shopdesk.domain.benefits import PERCENT, Benefit
from shopdesk.domain.errors import CustomerUnknown, ProgrammeUnknown
from shopdesk.domain.errors_of_cards import BelowMinimum, NextPurchaseOnly, VoucherNotByHand
from shopdesk.domain.programmes import VoucherTerms
from shopdesk.domain.purchases import Purchase
from shopdesk.services import counter, programmes, undo, vouchers
from tests.visiting import gifts_of, serve

QUARTER = VoucherTerms(
    gives=Benefit(
        kind=PERCENT,
        words="25 % off",
        percent=25,
        minimum_minor=5_000,
        next_purchase=True,
        lapses_after_days=60,
    ),
    for_purchase_of_minor=5_000,
)


def opened(till, terms=QUARTER):
    return till.do(programmes.open_programme, name="Quarter", terms=terms, kind="voucher")


def use(till, reward, amount):
    purchase = Purchase(amount_minor=amount)
    return till.do(counter.redeem_reward, reward_id=reward, purchase=purchase)


def test_a_quarter_off_the_next_purchase_of_fifty_or_more(any_till):
    opened(any_till)
    made = any_till.customer()
    (earned,) = serve(any_till, made.customer_id, Purchase(amount_minor=5_000)).earned
    assert earned.kind == "voucher"
    (reward,) = earned.rewards
    with pytest.raises(NextPurchaseOnly):
        use(any_till, reward, 6_000)
    any_till.clock.move(days=1)
    with pytest.raises(BelowMinimum):
        use(any_till, reward, 4_999)
    assert use(any_till, reward, 6_000).value_minor == 1_500


@pytest.mark.parametrize("amount", [None, 0, 4_999])
def test_a_smaller_purchase_brings_none(any_till, amount):
    opened(any_till)
    made = any_till.customer()
    assert serve(any_till, made.customer_id, Purchase(amount_minor=amount)).earned == ()


def test_each_purchase_brings_its_own_and_undoing_it_takes_it_back(any_till):
    opened(any_till)
    made = any_till.customer()
    first, second = (
        serve(any_till, made.customer_id, Purchase(amount_minor=9_000)) for _ in range(2)
    )
    any_till.do(undo.undo_action, action=first.action)
    assert gifts_of(any_till, made.customer_id) == [
        (f"purchase:{first.purchase_id}", "cancelled"),
        (f"purchase:{second.purchase_id}", "waiting"),
    ]


def test_a_voucher_is_given_by_hand_as_often_as_staff_like_and_once_for_a_request(any_till):
    number = opened(any_till)
    made = any_till.customer()
    request = uuid4()
    values = {"customer_id": made.customer_id, "programme_id": number}
    given = any_till.do(vouchers.give_voucher, request_id=request, **values)
    assert any_till.do(vouchers.give_voucher, request_id=request, **values) == given
    again = any_till.do(vouchers.give_voucher, **values)
    assert (again.card_id, again.reward_id) != (given.card_id, given.reward_id)
    assert again.card_id == given.card_id
    assert len(any_till.wallet(made.customer_id).rewards) == 2
    any_till.do(undo.undo_action, action=given.action)
    assert len(any_till.wallet(made.customer_id).rewards) == 1


def test_a_voucher_that_comes_with_a_purchase_only_is_not_given_by_hand(any_till):
    number = opened(any_till, replace(QUARTER, by_hand=False))
    made = any_till.customer()
    with pytest.raises(VoucherNotByHand):
        any_till.do(vouchers.give_voucher, customer_id=made.customer_id, programme_id=number)


def test_what_is_no_voucher_or_nobody_is_refused(any_till):
    number = opened(any_till)
    made = any_till.customer()
    coffee = any_till.see(programmes.first_programme).id
    for programme in (coffee, 99):
        with pytest.raises(ProgrammeUnknown):
            any_till.do(vouchers.give_voucher, customer_id=made.customer_id, programme_id=programme)
    with pytest.raises(CustomerUnknown):
        any_till.do(vouchers.give_voucher, customer_id=99, programme_id=number)


def test_a_new_voucher_is_under_the_newest_terms_and_the_old_one_keeps_its_own(any_till):
    number = opened(any_till)
    made = any_till.customer()
    values = {"customer_id": made.customer_id, "programme_id": number}
    any_till.do(vouchers.give_voucher, **values)
    tenth = replace(QUARTER, gives=replace(QUARTER.gives, percent=10, words="10 % off"))
    any_till.do(programmes.change_programme, programme_id=number, name="Tenth", terms=tenth)
    any_till.do(vouchers.give_voucher, **values)
    found = [reward.benefits[0].percent for reward in any_till.wallet(made.customer_id).rewards]
    assert found == [25, 10]
