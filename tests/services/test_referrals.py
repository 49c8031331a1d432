"""Referrals: both are thanked after the friend's first real visit, and nobody cheats."""

from uuid import uuid4

import pytest
from sqlalchemy import update

from shopdesk.domain.benefits import Benefit
from shopdesk.domain.codes import shown
from shopdesk.domain.errors import CodeUnknown, RewardUsedSince
from shopdesk.domain.errors_of_cards import (
    NoReferralProgramme,
    ReferralCircle,
    ReferralHousehold,
    ReferralLimit,
    ReferralSelf,
    ReferralTooLate,
)
from shopdesk.domain.programmes import ReferralTerms
from shopdesk.domain.purchases import Purchase
from shopdesk.services import counter, programmes, referrals, undo
from shopdesk.store.tables import CustomerRow
from tests.visiting import gifts_of, merge, serve

THANKS = ReferralTerms(
    gives=Benefit(words="a coffee, thank you"), gives_friend=Benefit(words="a welcome coffee")
)


@pytest.fixture
def shop(any_till):
    any_till.do(programmes.open_programme, name="Friends", terms=THANKS, kind="referral")
    return any_till


def refer(till, referrer, friend, **values):
    return till.do(
        referrals.refer_friend,
        referrer_id=referrer.customer_id,
        friend_id=friend.customer_id,
        **values,
    )


def words_of(till, customer):
    return [reward.words for reward in till.wallet(customer.customer_id).rewards]


def test_both_are_thanked_after_the_friends_first_real_visit_and_not_before(shop):
    yuki, ren = shop.customer("Yuki"), shop.customer("Ren")
    refer(shop, yuki, ren)
    serve(shop, yuki.customer_id)
    assert words_of(shop, yuki) == words_of(shop, ren) == []
    served = serve(shop, ren.customer_id)
    assert [one.kind for one in served.earned] == ["referral"]
    assert words_of(shop, yuki) == ["a coffee, thank you"]
    assert words_of(shop, ren) == ["a welcome coffee"]
    shop.clock.move(days=1)
    assert serve(shop, ren.customer_id).earned == ()
    assert len(words_of(shop, yuki)) == 1


def test_welcome_stamps_are_no_visit(shop):
    shop.terms(welcome_stamps=2)
    yuki, ren = shop.customer("Yuki"), shop.customer("Ren")
    refer(shop, yuki, ren)
    assert words_of(shop, ren) == []
    serve(shop, ren.customer_id)
    assert words_of(shop, ren) == ["a welcome coffee"]


def test_a_friend_without_a_stamp_card_comes_and_buys(shop):
    yuki, ren = shop.customer("Yuki"), shop.customer("Ren", with_card=False)
    refer(shop, yuki, ren)
    serve(shop, ren.customer_id, Purchase(amount_minor=300))
    assert words_of(shop, yuki) == ["a coffee, thank you"]


def test_any_card_of_the_referrer_tells_who_it_is(shop):
    yuki, ren = shop.customer("Yuki"), shop.customer("Ren")
    code = shop.wallet(yuki.customer_id).cards[0].code
    made = shop.do(referrals.refer_friend, code=shown(code), friend_id=ren.customer_id)
    assert made.referrer_id == yuki.customer_id
    with pytest.raises(CodeUnknown):
        shop.do(referrals.refer_friend, code="hello", friend_id=ren.customer_id)
    coupon = shop.coupon()
    with pytest.raises(CodeUnknown):
        shop.do(referrals.refer_friend, code=coupon.code, friend_id=ren.customer_id)


def test_undoing_the_first_visit_takes_both_back_and_the_next_one_gives_them(shop):
    yuki, ren = shop.customer("Yuki"), shop.customer("Ren")
    refer(shop, yuki, ren)
    served = serve(shop, ren.customer_id)
    shop.do(undo.undo_action, action=served.action)
    assert words_of(shop, yuki) == words_of(shop, ren) == []
    assert shop.see(referrals.referrals_of, ren.customer_id).brought_by.state == "waiting"
    shop.clock.move(hours=1)
    serve(shop, ren.customer_id)
    assert words_of(shop, yuki) == ["a coffee, thank you"]
    assert words_of(shop, ren) == ["a welcome coffee"]


def test_thanks_that_were_used_stay_used_and_are_not_given_twice(shop):
    yuki, ren = shop.customer("Yuki"), shop.customer("Ren")
    referral = refer(shop, yuki, ren).referral_id
    served = serve(shop, ren.customer_id)
    (reward,) = shop.wallet(yuki.customer_id).rewards
    shop.do(counter.redeem_reward, reward_id=reward.id)
    shop.do(undo.undo_action, action=served.action)
    shop.clock.move(hours=1)
    serve(shop, ren.customer_id)
    assert gifts_of(shop, yuki.customer_id) == [(f"referral:{referral}:referrer", "redeemed")]
    assert [state for _, state in gifts_of(shop, ren.customer_id)] == ["cancelled", "waiting"]


def test_a_use_that_was_taken_back_goes_with_the_visit_as_well(shop):
    yuki, ren = shop.customer("Yuki"), shop.customer("Ren")
    refer(shop, yuki, ren)
    served = serve(shop, ren.customer_id)
    (reward,) = shop.wallet(yuki.customer_id).rewards
    used = shop.do(counter.redeem_reward, reward_id=reward.id)
    shop.do(undo.undo_action, action=used.action)
    shop.do(undo.undo_action, action=served.action)
    assert words_of(shop, yuki) == []


def test_who_was_written_down_by_mistake_can_be_brought_by_somebody_else(shop):
    yuki, mika, ren = (shop.customer(name) for name in ("Yuki", "Mika", "Ren"))
    mistaken = refer(shop, yuki, ren)
    shop.do(undo.undo_action, action=mistaken.action)
    found = shop.see(referrals.referrals_of, yuki.customer_id)
    assert (found.brought, found.brought_by) == ((), None)
    refer(shop, mika, ren)
    serve(shop, ren.customer_id)
    assert words_of(shop, yuki) == []
    assert words_of(shop, mika) == ["a coffee, thank you"]


def test_taking_the_referral_back_takes_the_thanks_unless_they_were_used(shop):
    yuki, mika, ren, sora = (shop.customer(name) for name in ("Yuki", "Mika", "Ren", "Sora"))
    first, second = refer(shop, yuki, ren), refer(shop, mika, sora)
    serve(shop, ren.customer_id)
    serve(shop, sora.customer_id)
    shop.do(undo.undo_action, action=first.action)
    assert words_of(shop, yuki) == words_of(shop, ren) == []
    (reward,) = shop.wallet(mika.customer_id).rewards
    shop.do(counter.redeem_reward, reward_id=reward.id)
    with pytest.raises(RewardUsedSince):
        shop.do(undo.undo_action, action=second.action)


def test_a_friend_is_thanked_even_when_the_referrer_was_erased_since(shop):
    yuki, ren = shop.customer("Yuki"), shop.customer("Ren")
    refer(shop, yuki, ren)
    with shop.shop.units.write(shop.actor) as unit:
        unit.session.get_one(CustomerRow, yuki.customer_id).erased_at = unit.now
    serve(shop, ren.customer_id)
    assert words_of(shop, ren) == ["a welcome coffee"]
    assert gifts_of(shop, yuki.customer_id) == []


def test_who_was_merged_is_thanked_under_the_number_that_was_kept(shop):
    yuki, double, ren = (shop.customer(name) for name in ("Yuki", "Yuki S.", "Ren"))
    refer(shop, double, ren)
    merge(shop, yuki, double)
    serve(shop, ren.customer_id)
    assert words_of(shop, yuki) == ["a coffee, thank you"]


def test_nobody_brings_themselves_their_household_or_in_a_circle(shop):
    yuki = shop.customer("Yuki", phone="090-1234-5678")
    again = shop.customer("Y.", phone="+81 90 1234 5678")
    mother, ren, sora = (shop.customer(name) for name in ("Mother", "Ren", "Sora"))
    with shop.shop.units.write(shop.actor) as unit:
        unit.session.execute(
            update(CustomerRow)
            .where(CustomerRow.id.in_((yuki.customer_id, mother.customer_id)))
            .values(household_id=1)
        )
    for friend in (yuki, again):
        with pytest.raises(ReferralSelf):
            refer(shop, yuki, friend)
    with pytest.raises(ReferralHousehold):
        refer(shop, yuki, mother)
    refer(shop, yuki, ren)
    refer(shop, ren, sora)
    with pytest.raises(ReferralCircle):
        refer(shop, sora, yuki)


def test_a_friend_who_was_here_or_has_a_referrer_is_too_late(shop):
    yuki, mika, ren, sora = (shop.customer(name) for name in ("Yuki", "Mika", "Ren", "Sora"))
    visit = serve(shop, ren.customer_id)
    with pytest.raises(ReferralTooLate):
        refer(shop, yuki, ren)
    shop.do(undo.undo_action, action=visit.action)
    refer(shop, yuki, ren)
    refer(shop, yuki, sora)
    with pytest.raises(ReferralTooLate):
        refer(shop, mika, sora)


def test_who_brings_a_paper_card_was_here_before(shop):
    yuki, ren = shop.customer("Yuki"), shop.customer("Ren")
    carried = shop.do(
        counter.carry_over_paper_card, card_id=ren.card_id, punches=3, reason="an old card"
    )
    with pytest.raises(ReferralTooLate):
        refer(shop, yuki, ren)
    shop.do(undo.undo_action, action=carried.action)
    refer(shop, yuki, ren)


def test_it_is_told_of_whom_it_can_still_be_noted_who_brought_them(shop):
    yuki, ren = shop.customer("Yuki"), shop.customer("Ren")
    serve(shop, yuki.customer_id)
    made = refer(shop, yuki, ren)
    asked = (yuki, ren)
    assert [shop.see(referrals.can_be_brought, one.customer_id) for one in asked] == [False, False]
    shop.do(undo.undo_action, action=made.action)
    assert [shop.see(referrals.can_be_brought, one.customer_id) for one in asked] == [False, True]


def test_a_shop_counts_so_many_friends_a_year(shop):
    (number,) = [p.id for p in shop.see(programmes.programmes) if p.kind == "referral"]
    few = ReferralTerms(gives=THANKS.gives, gives_friend=THANKS.gives_friend, friends_a_year=2)
    shop.do(programmes.change_programme, programme_id=number, name="Friends", terms=few)
    yuki = shop.customer("Yuki")
    friends = [shop.customer(str(n)) for n in range(4)]
    refer(shop, yuki, friends[0])
    refer(shop, yuki, friends[1])
    with pytest.raises(ReferralLimit):
        refer(shop, yuki, friends[2])
    shop.clock.move(days=365)
    refer(shop, yuki, friends[2])


def test_without_a_programme_there_are_no_referrals(any_till):
    yuki, ren = any_till.customer("Yuki"), any_till.customer("Ren")
    with pytest.raises(NoReferralProgramme):
        refer(any_till, yuki, ren)


def test_the_same_request_brings_a_friend_once(shop):
    yuki, ren = shop.customer("Yuki"), shop.customer("Ren")
    request = uuid4()
    assert refer(shop, yuki, ren, request_id=request) == refer(shop, yuki, ren, request_id=request)


def test_a_persons_page_says_who_brought_whom(shop):
    yuki, ren, sora = (shop.customer(name) for name in ("Yuki", "Ren", "Sora"))
    refer(shop, yuki, ren)
    refer(shop, ren, sora)
    serve(shop, ren.customer_id)
    found = shop.see(referrals.referrals_of, ren.customer_id)
    assert (found.brought_by.name, found.brought_by.state) == ("Yuki", "done")
    assert [(one.name, one.state) for one in found.brought] == [("Sora", "waiting")]
