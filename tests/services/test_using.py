"""Using what was earned: discounts on a purchase, what goes together, points as a gift."""

from datetime import date

import pytest

from shopdesk.domain.benefits import Benefit
from shopdesk.domain.errors import NoProgramme, RewardExpired, RewardUsed
from shopdesk.domain.errors_of_cards import (
    AmountNeeded,
    BelowMinimum,
    NextPurchaseOnly,
    NotCombinable,
)
from shopdesk.domain.programmes import PointsReward, PointsTerms
from shopdesk.domain.purchases import NOTHING, Purchase
from shopdesk.services import audit, counter, coupons, programmes, rewards, undo
from shopdesk.store.tables import CardRow, ProgrammeRow

QUARTER = Benefit(
    kind="percent", words="25 % off", percent=25, minimum_minor=5_000, cap_minor=2_000
)
ALONE = Benefit(kind="amount", words="5.00 off", value_minor=500, combines=False)
NEXT = Benefit(kind="percent", words="10 % off next time", percent=10, next_purchase=True)
FIFTY = Benefit(kind="points", words="50 points", points=50)


@pytest.fixture
def somebody(any_till):
    return any_till.customer()


def grant(till, card_id, *gives, **values):
    """A waiting reward on this card."""
    with till.shop.units.write(till.actor) as unit:
        card = unit.session.get_one(CardRow, card_id)
        return rewards.grant_reward(unit, card=card, gives=gives, **values).id


def use(till, reward_id, amount=None, **values):
    purchase = NOTHING if amount is None else Purchase(amount_minor=amount)
    return till.do(counter.redeem_reward, reward_id=reward_id, purchase=purchase, **values)


def use_coupon(till, code, amount=None):
    purchase = NOTHING if amount is None else Purchase(amount_minor=amount)
    return till.do(coupons.redeem_coupon, code=code, purchase=purchase)


def coupon_for(till, customer_id, benefit):
    offer = till.do(
        coupons.make_offer,
        words=benefit.words,
        value_minor=benefit.value_minor,
        valid_from=date(2026, 6, 1),
        valid_until=None,
        gives=benefit,
    )
    return till.coupon(offer, customer_id)


def test_a_quarter_off_is_what_it_was_really_worth(any_till, somebody):
    reward = grant(any_till, somebody.card_id, QUARTER)
    assert any_till.wallet(somebody.customer_id).asks_amount
    with pytest.raises(AmountNeeded):
        use(any_till, reward)
    with pytest.raises(BelowMinimum):
        use(any_till, reward, 4_999)
    assert use(any_till, reward, 6_000).value_minor == 1_500
    with pytest.raises(RewardUsed):
        use(any_till, reward, 6_000)


def test_what_this_visit_earned_for_the_next_one_waits_for_it(any_till, somebody, clock):
    reward = grant(any_till, somebody.card_id, NEXT)
    clock.move(hours=1, minutes=59)
    with pytest.raises(NextPurchaseOnly):
        use(any_till, reward, 3_000)
    clock.move(minutes=1)
    assert use(any_till, reward, 3_000).value_minor == 300


def test_one_that_stands_alone_does_not_join_another_in_one_visit(any_till, somebody, clock):
    quarter = grant(any_till, somebody.card_id, QUARTER)
    alone = grant(any_till, somebody.card_id, ALONE)
    use(any_till, quarter, 8_000)
    with pytest.raises(NotCombinable) as refused:
        use(any_till, alone, 8_000)
    assert refused.value.values == {"words": "5.00 off"}
    clock.move(hours=2)
    assert use(any_till, alone, 8_000).value_minor == 500


def test_after_one_that_stands_alone_no_other_discount_is_taken(any_till, somebody):
    alone = grant(any_till, somebody.card_id, ALONE)
    quarter = grant(any_till, somebody.card_id, QUARTER)
    cake = grant(any_till, somebody.card_id, Benefit(words="a cake"))
    used = use(any_till, alone, 8_000)
    with pytest.raises(NotCombinable) as refused:
        use(any_till, quarter, 8_000)
    assert refused.value.values == {"words": "5.00 off"}
    use(any_till, cake)
    any_till.do(undo.undo_action, action=used.action)
    assert use(any_till, quarter, 8_000).value_minor == 2_000


def test_discounts_that_combine_join(any_till, somebody):
    for _ in range(2):
        assert use(any_till, grant(any_till, somebody.card_id, QUARTER), 8_000).value_minor == 2_000


def test_a_coupon_may_be_a_discount_and_minds_what_was_used(any_till, somebody):
    coupon = coupon_for(any_till, somebody.customer_id, QUARTER)
    assert coupon.gives == QUARTER
    assert any_till.wallet(somebody.customer_id).asks_amount
    with pytest.raises(AmountNeeded):
        use_coupon(any_till, coupon.code)
    assert use_coupon(any_till, coupon.code, 6_000).value_minor == 1_500
    alone = coupon_for(any_till, somebody.customer_id, ALONE)
    with pytest.raises(NotCombinable):
        use_coupon(any_till, alone.code, 6_000)
    reward = grant(any_till, somebody.card_id, ALONE)
    with pytest.raises(NotCombinable):
        use(any_till, reward, 6_000)


def test_a_coupon_of_nobody_is_taken_off_what_is_bought(any_till):
    coupon = coupon_for(any_till, None, QUARTER)
    assert use_coupon(any_till, coupon.code, 6_000).value_minor == 1_500


def open_points(till):
    terms = PointsTerms(rewards=(PointsReward(points=100, gives=Benefit(words="a mug")),))
    return till.do(programmes.open_programme, name="Points", kind="points", terms=terms)


def test_a_gift_of_points_is_credited_and_taken_back(any_till, somebody):
    reward = grant(any_till, somebody.card_id, FIFTY)
    with pytest.raises(NoProgramme):
        use(any_till, reward)
    open_points(any_till)
    used = use(any_till, reward)
    assert used.points == 50
    assert [card.balance for card in any_till.wallet(somebody.customer_id).others] == [50]
    any_till.do(undo.undo_action, action=used.action)
    assert [card.balance for card in any_till.wallet(somebody.customer_id).others] == [0]
    assert [one.words for one in any_till.wallet(somebody.customer_id).rewards] == ["50 points"]


def test_a_coupon_for_points_is_credited(any_till, somebody):
    open_points(any_till)
    coupon = coupon_for(any_till, somebody.customer_id, FIFTY)
    used = use_coupon(any_till, coupon.code)
    assert any_till.see(audit.figures).points_out == 50
    any_till.do(undo.undo_action, action=used.action)
    assert any_till.see(audit.figures).points_out == 0


def test_a_reward_is_good_until_the_programmes_promise_ends(any_till, somebody, clock):
    any_till.stamp(somebody.card_id, 7)
    with any_till.shop.units.write(any_till.actor) as unit:
        row = unit.session.query(ProgrammeRow).one()
        row.ends_on, row.use_until = date(2026, 6, 2), date(2026, 6, 30)
    (reward,) = any_till.wallet(somebody.customer_id).rewards
    assert (reward.expires_on, reward.has_expired) == (date(2026, 6, 30), False)
    clock.move(days=30)
    assert any_till.wallet(somebody.customer_id).rewards[0].has_expired
    with pytest.raises(RewardExpired) as refused:
        use(any_till, reward.id)
    assert refused.value.values == {"on": date(2026, 6, 30)}


def test_an_occasion_is_given_once_also_after_its_use_was_taken_back(any_till, somebody):
    cake = Benefit(words="a cake")
    first = grant(any_till, somebody.card_id, cake, occasion="birthday:2026")
    with any_till.shop.units.write(any_till.actor) as unit:
        card = unit.session.get_one(CardRow, somebody.card_id)
        again = rewards.grant_reward(unit, card=card, gives=(cake,), occasion="birthday:2026")
    assert again is None
    used = use(any_till, first)
    any_till.do(undo.undo_action, action=used.action)
    with any_till.shop.units.read() as unit:
        assert rewards.was_granted(unit, card_id=somebody.card_id, occasion="birthday:2026")
