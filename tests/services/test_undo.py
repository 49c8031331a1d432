"""Undo: entries of its own, never a deletion; each action once."""

from uuid import uuid4

import pytest
from sqlalchemy import select

from shopdesk.domain.errors import (
    CouponUsed,
    NothingToUndo,
    RewardUsedSince,
    UndoneAlready,
)
from shopdesk.services import counter, coupons, customers, undo, wallet
from shopdesk.store.tables import EntryRow, RewardRow


def undo_it(till, action, **values):
    return till.do(undo.undo_action, action=action, **values)


def card_of(till, customer_id):
    (card,) = till.wallet(customer_id).cards
    return card


def test_a_stamp_is_taken_back(any_till):
    made = any_till.customer()
    any_till.stamp(made.card_id, 2)
    stamped = any_till.stamp(made.card_id, 3)
    undone = undo_it(any_till, stamped.action)
    assert (undone.kind, undone.card_id) == ("stamp.given", made.card_id)
    assert card_of(any_till, made.customer_id).stamps == 2


def test_undo_deletes_nothing(any_till):
    made = any_till.customer()
    stamped = any_till.stamp(made.card_id)
    before = any_till.check().entries
    undo_it(any_till, stamped.action)
    assert any_till.check().entries == before + 1
    lines = any_till.see(wallet.history, made.customer_id)
    assert [(line.kind, line.amount) for line in lines[:2]] == [
        ("stamp.undone", -1),
        ("stamp.given", 1),
    ]
    assert lines[1].was_undone
    assert not lines[1].can_undo


def test_an_action_is_undone_once(any_till):
    stamped = any_till.stamp(any_till.card())
    undo_it(any_till, stamped.action)
    with pytest.raises(UndoneAlready):
        undo_it(any_till, stamped.action)


def test_the_same_undo_request_gives_the_same_answer(any_till):
    stamped = any_till.stamp(any_till.card())
    request = uuid4()
    assert undo_it(any_till, stamped.action, request_id=request) == undo_it(
        any_till, stamped.action, request_id=request
    )


def test_an_earlier_stamp_is_taken_back_after_later_ones(any_till):
    made = any_till.customer()
    first = any_till.stamp(made.card_id, 2)
    any_till.stamp(made.card_id, 3)
    undo_it(any_till, first.action)
    assert card_of(any_till, made.customer_id).stamps == 3


def test_taking_back_a_stamp_that_filled_the_card_takes_the_reward_with_it(any_till):
    made = any_till.customer()
    any_till.stamp(made.card_id, 5)
    full = any_till.stamp(made.card_id, 4)
    undo_it(any_till, full.action)
    seen = any_till.wallet(made.customer_id)
    assert (seen.rewards, seen.cards[0].stamps, seen.cards[0].round) == ((), 5, 1)


def test_taking_back_an_earlier_stamp_unfills_the_card(any_till):
    made = any_till.customer()
    first = any_till.stamp(made.card_id, 5)
    any_till.stamp(made.card_id, 4)
    undo_it(any_till, first.action)
    seen = any_till.wallet(made.customer_id)
    assert (seen.rewards, seen.cards[0].stamps, seen.cards[0].round) == ((), 4, 1)


def test_the_round_comes_back_with_its_own_terms(any_till):
    made = any_till.customer()
    any_till.stamp(made.card_id, 6)
    any_till.terms(stamps_needed=3)
    full = any_till.stamp(made.card_id, 5)
    assert (full.needed, len(full.rewards)) == (3, 2)
    undo_it(any_till, full.action)
    card = card_of(any_till, made.customer_id)
    assert (card.stamps, card.needed, card.round) == (6, 7, 1)


def test_stamps_whose_reward_was_used_cannot_be_taken_back(any_till):
    made = any_till.customer()
    full = any_till.stamp(made.card_id, 7)
    any_till.do(counter.redeem_reward, reward_id=full.rewards[0])
    with pytest.raises(RewardUsedSince):
        undo_it(any_till, full.action)


def test_when_the_use_is_undone_first_the_stamps_can_be_taken_back_too(any_till):
    made = any_till.customer()
    full = any_till.stamp(made.card_id, 7)
    used = any_till.do(counter.redeem_reward, reward_id=full.rewards[0])
    undo_it(any_till, used.action)
    undo_it(any_till, full.action)
    seen = any_till.wallet(made.customer_id)
    assert (seen.rewards, seen.cards[0].stamps, seen.cards[0].round) == ((), 0, 1)


def test_rounds_come_back_newest_first_even_when_an_older_reward_was_reissued(any_till):
    made = any_till.customer()
    first = any_till.stamp(made.card_id, 7)
    used = any_till.do(counter.redeem_reward, reward_id=first.rewards[0])
    any_till.stamp(made.card_id, 6)
    any_till.terms(stamps_needed=5)
    second = any_till.stamp(made.card_id, 1)  # fills round 2, under the old terms
    undo_it(any_till, used.action)  # the reward of round 1 waits again, under a newer number
    undo_it(any_till, second.action)
    seen = any_till.wallet(made.customer_id)
    assert (seen.cards[0].stamps, seen.cards[0].round, seen.cards[0].needed) == (6, 2, 7)
    assert [reward.id for reward in seen.rewards] != list(second.rewards)


def test_a_used_reward_waits_again_under_a_new_number(any_till):
    made = any_till.customer()
    (reward,) = any_till.stamp(made.card_id, 7).rewards
    used = any_till.do(counter.redeem_reward, reward_id=reward)
    undo_it(any_till, used.action)
    (waiting,) = any_till.wallet(made.customer_id).rewards
    assert waiting.id != reward
    with any_till.shop.units.read() as unit:
        assert unit.session.get(RewardRow, reward).state == "redeemed"
    any_till.do(counter.redeem_reward, reward_id=waiting.id)
    assert any_till.wallet(made.customer_id).rewards == ()


def test_a_used_coupon_stays_used_and_a_new_one_takes_its_place(any_till):
    coupon = any_till.coupon()
    used = any_till.do(coupons.redeem_coupon, code=coupon.code)
    undone = undo_it(any_till, used.action)
    (fresh,) = any_till.see(coupons.coupons_by_number, undone.new_coupon_ids)
    assert fresh.code != coupon.code
    assert (fresh.state, fresh.expires_on, fresh.value_minor) == ("issued", coupon.expires_on, 380)
    with pytest.raises(CouponUsed):
        any_till.do(coupons.redeem_coupon, code=coupon.code)
    any_till.do(coupons.redeem_coupon, code=fresh.code)


def issue(till, count):
    return till.do(coupons.issue_coupons, offer_id=till.offer(), count=count)


def test_issuing_is_undone_as_a_whole(any_till):
    issued = issue(any_till, 3)
    undo_it(any_till, issued.action)
    states = {c.state for c in any_till.see(coupons.coupons_by_number, issued.coupon_ids)}
    assert states == {"void"}


def test_issuing_is_not_undone_in_part_when_one_coupon_was_used(any_till):
    issued = issue(any_till, 3)
    first, *_ = any_till.see(coupons.coupons_by_number, issued.coupon_ids)
    any_till.do(coupons.redeem_coupon, code=first.code)
    with pytest.raises(CouponUsed):
        undo_it(any_till, issued.action)
    states = [c.state for c in any_till.see(coupons.coupons_by_number, issued.coupon_ids)]
    assert states == ["redeemed", "issued", "issued"]


def test_taking_somebody_in_is_undone_by_putting_them_away(any_till):
    made = any_till.customer("Yuki")
    undo_it(any_till, made.action)
    assert any_till.see(customers.find_customers, "Yuki") == ()
    assert any_till.see(customers.customer, made.customer_id).is_archived


def test_somebody_put_away_comes_back_and_is_found_by_name_and_card(any_till):
    made = any_till.customer("Yuki")
    code = card_of(any_till, made.customer_id).code
    away = any_till.do(customers.archive_customer, customer_id=made.customer_id)
    undo_it(any_till, away.action)
    for words in ("Yuki", code[3:9]):
        assert [line.id for line in any_till.see(customers.find_customers, words)] == [
            made.customer_id
        ]


def test_a_carried_over_paper_card_is_taken_back(any_till):
    made = any_till.customer()
    carried = any_till.do(
        counter.carry_over_paper_card, card_id=made.card_id, punches=5, reason="stained"
    )
    undo_it(any_till, carried.action)
    assert card_of(any_till, made.customer_id).stamps == 0


def test_what_never_happened_cannot_be_undone(any_till):
    with pytest.raises(NothingToUndo):
        undo_it(any_till, uuid4())


def test_an_undo_cannot_be_undone(any_till):
    stamped = any_till.stamp(any_till.card())
    undone = undo_it(any_till, stamped.action)
    with pytest.raises(NothingToUndo):
        undo_it(any_till, undone.action)


def test_each_undoing_entry_names_the_entry_that_it_undoes(any_till):
    stamped = any_till.stamp(any_till.card())
    undone = undo_it(any_till, stamped.action)
    with any_till.shop.units.read() as unit:
        entries = {
            entry.request_id: entry
            for entry in unit.session.scalars(
                select(EntryRow).where(EntryRow.kind.in_(("stamp.given", "stamp.undone")))
            )
        }
        was, by = entries[str(stamped.action)], entries[str(undone.action)]
        assert (by.undoes_counter_id, by.undoes_seq) == (was.counter_id, was.seq)
