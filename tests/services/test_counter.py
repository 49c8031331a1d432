"""Stamps, limits, paper cards and rewards, as the counter does them."""

from datetime import UTC, datetime, timedelta

import pytest

from shopdesk.domain.errors import (
    CardUnknown,
    CarryOverTooLarge,
    CustomerUnknown,
    DayLimitReached,
    OwnerNeeded,
    ReasonMissing,
    RewardCancelled,
    RewardExpired,
    RewardUnknown,
    RewardUsed,
    StampCountOutOfRange,
    TextTooLong,
    VisitLimitReached,
)
from shopdesk.services import counter, settings, staff, undo, wallet


def carry(till, card, punches, reason="lost"):
    return till.do(counter.carry_over_paper_card, card_id=card, punches=punches, reason=reason)


def use(till, reward, **values):
    return till.do(counter.redeem_reward, reward_id=reward, **values)


def test_a_stamp_is_on_the_card(any_till):
    made = any_till.customer()
    stamped = any_till.stamp(made.card_id)
    assert (stamped.stamps, stamped.needed, stamped.rewards) == (1, 7, ())
    (card,) = any_till.wallet(made.customer_id).cards
    assert (card.stamps, card.stamped_at) == (1, any_till.clock.at)


def test_the_seventh_stamp_earns_the_reward_and_the_card_is_shown_full(any_till):
    made = any_till.customer()
    any_till.stamp(made.card_id, 6)
    full = any_till.stamp(made.card_id)
    assert (full.stamps, len(full.rewards)) == (0, 1)
    seen = any_till.wallet(made.customer_id)
    assert (seen.cards[0].stamps, seen.cards[0].shows_full) == (7, True)
    (reward,) = seen.rewards
    assert (reward.words, reward.value_minor, reward.expires_on) == ("one free coffee", 450, None)


def test_stamps_over_the_brim_roll_on_to_the_next_round(any_till):
    made = any_till.customer()
    any_till.stamp(made.card_id, 6)
    assert any_till.stamp(made.card_id, 9).stamps == 1
    seen = any_till.wallet(made.customer_id)
    assert (len(seen.rewards), seen.cards[0].round, seen.cards[0].shows_full) == (2, 3, False)


def test_a_card_nobody_has_is_unknown(any_till):
    with pytest.raises(CardUnknown):
        any_till.stamp(99)
    with pytest.raises(CustomerUnknown):
        any_till.do(counter.open_card, customer_id=99)


@pytest.mark.parametrize("count", [0, 10])
def test_stamps_come_one_to_nine_at_once(any_till, count):
    card = any_till.card()
    with pytest.raises(StampCountOutOfRange):
        any_till.stamp(card, count)
    assert any_till.check().entries == any_till.check().entries


def test_a_visit_has_its_limit_until_two_hours_have_passed(any_till):
    any_till.terms(per_visit=2)
    card = any_till.card()
    any_till.stamp(card, 2)
    any_till.clock.move(hours=1, minutes=59)
    with pytest.raises(VisitLimitReached) as refused:
        any_till.stamp(card)
    assert refused.value.values == {"given": 2, "limit": 2, "wanted": 1}
    any_till.clock.move(minutes=1)
    assert any_till.stamp(card, 2).stamps == 4


def test_a_day_has_its_limit_until_midnight_in_the_shop(any_till):
    any_till.do(settings.change_settings, time_zone="Asia/Tokyo")
    any_till.shop.reload_identity()
    any_till.terms(per_day=2)
    card = any_till.card()
    any_till.clock.at = datetime(2026, 6, 2, 14, 0, tzinfo=UTC)  # 23:00 in Tokyo
    any_till.stamp(card, 2)
    any_till.clock.move(minutes=59)
    with pytest.raises(DayLimitReached):
        any_till.stamp(card)
    any_till.clock.move(minutes=1)
    assert any_till.stamp(card, 2).stamps == 4


def test_an_undone_stamp_does_not_count_for_the_limits(any_till):
    any_till.terms(per_visit=1, per_day=1)
    card = any_till.card()
    stamped = any_till.stamp(card)
    any_till.do(undo.undo_action, action=stamped.action)
    assert any_till.stamp(card).stamps == 1


def test_undoing_yesterdays_stamp_gives_no_room_for_more_today(any_till):
    any_till.terms(per_visit=1, per_day=1)
    card = any_till.card()
    yesterday = any_till.stamp(card)
    any_till.clock.move(days=1)
    any_till.do(undo.undo_action, action=yesterday.action)
    any_till.stamp(card)
    with pytest.raises(VisitLimitReached):
        any_till.stamp(card)
    any_till.clock.move(hours=3)
    with pytest.raises(DayLimitReached):
        any_till.stamp(card)


def test_the_owners_word_lifts_a_limit_once_and_is_in_the_ledger(any_till):
    owner = any_till.do(staff.add_colleague, name="Mori", role="owner")
    any_till.terms(per_visit=1)
    made = any_till.customer()
    any_till.stamp(made.card_id)
    assert any_till.stamp(made.card_id, 3, allowed_by=owner).stamps == 4
    lines = any_till.see(wallet.history, made.customer_id)
    assert [line.staff for line in lines if line.kind == "limit.lifted"] == ["Mori"]
    with pytest.raises(VisitLimitReached):
        any_till.stamp(made.card_id)


def test_nobody_but_the_owner_lifts_a_limit(any_till):
    any_till.terms(per_visit=1)
    card = any_till.card()
    helper = any_till.do(staff.add_colleague, name="Aiko", role="staff")
    owner = any_till.do(staff.add_colleague, name="Mori", role="owner")
    gone = {"name": "Mori", "role": "owner", "is_active": False}
    any_till.do(staff.change_colleague, staff_id=owner, **gone)
    for somebody in (helper, owner, 99):
        with pytest.raises(OwnerNeeded):
            any_till.stamp(card, 3, allowed_by=somebody)
    assert any_till.stamp(card).stamps == 1


# -- days and clocks -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("zone", "night"),
    [
        ("Europe/Berlin", datetime(2027, 3, 27, 23, 0, tzinfo=UTC)),  # 23 hours
        ("Europe/Berlin", datetime(2026, 10, 24, 22, 0, tzinfo=UTC)),  # 25 hours
        ("Africa/Cairo", datetime(2027, 4, 29, 22, 0, tzinfo=UTC)),  # no midnight: 00:00 is 01:00
        ("America/Havana", datetime(2026, 11, 1, 4, 0, tzinfo=UTC)),  # midnight twice
        ("Asia/Kathmandu", datetime(2026, 6, 1, 18, 15, tzinfo=UTC)),
        ("Asia/Tokyo", datetime(2026, 6, 1, 15, 0, tzinfo=UTC)),
    ],
)
def test_a_day_begins_at_midnight_whatever_the_clocks_of_the_country_do(till, zone, night):
    till.do(settings.change_settings, time_zone=zone)
    till.shop.reload_identity()
    till.terms(per_day=1)
    card = till.card()
    till.clock.at = night - timedelta(minutes=1)
    till.stamp(card)
    till.clock.at = night
    with till.shop.units.read() as unit:
        assert unit.day_begins_at(unit.today) == night
    assert till.stamp(card).stamps == 2
    with pytest.raises(DayLimitReached):
        till.stamp(card)


def test_a_clock_set_back_a_week_revives_nothing_and_reorders_nothing(any_till):
    any_till.terms(lapses_after_days=30, reward_lapses_after_days=3, per_day=9)
    made = any_till.customer()
    (reward,) = any_till.stamp(made.card_id, 7).rewards
    coupon = any_till.coupon(any_till.offer(until=any_till.clock.at.date()))
    any_till.clock.move(days=10)
    any_till.stamp(made.card_id)
    any_till.clock.move(days=-17)
    any_till.reopen()
    with any_till.shop.units.read() as unit:
        assert unit.now == any_till.clock.at + timedelta(days=17)
    with pytest.raises(RewardExpired):
        use(any_till, reward)
    from shopdesk.domain.errors import CouponExpired
    from shopdesk.services import coupons

    with pytest.raises(CouponExpired):
        any_till.do(coupons.redeem_coupon, code=coupon.code)
    any_till.stamp(made.card_id)
    times = [line.at for line in any_till.see(wallet.history, made.customer_id)]
    assert times == sorted(times, reverse=True)


def test_stamps_lapse_and_the_lapse_is_told(any_till):
    any_till.terms(lapses_after_days=30)
    made = any_till.customer()
    any_till.stamp(made.card_id, 5)
    any_till.clock.move(days=30)
    assert any_till.wallet(made.customer_id).cards[0].stamps == 5
    any_till.clock.move(days=1)
    card = any_till.wallet(made.customer_id).cards[0]
    assert (card.stamps, card.lapsed) == (0, 5)
    stamped = any_till.stamp(made.card_id)
    assert (stamped.stamps, stamped.lapsed) == (1, 5)


def test_a_refused_stamp_lets_nothing_lapse(any_till):
    any_till.terms(lapses_after_days=30, per_visit=1)
    card = any_till.card()
    any_till.stamp(card)
    before = any_till.check().entries
    any_till.clock.move(days=31)
    with pytest.raises(VisitLimitReached):
        any_till.stamp(card, 2)
    assert any_till.check().entries == before


# -- paper cards ---------------------------------------------------------------------------


def test_a_paper_card_brings_its_punches_and_the_reason_is_kept(any_till):
    made = any_till.customer()
    assert carry(any_till, made.card_id, 5, "coffee stains").stamps == 5
    (line, *_) = any_till.see(wallet.history, made.customer_id)
    assert (line.kind, line.amount, line.words) == ("paper.carried", 5, "coffee stains")


def test_a_full_paper_card_earns_the_reward(any_till):
    card = any_till.card()
    any_till.stamp(card, 2)
    assert len(carry(any_till, card, 7).rewards) == 1


def test_a_paper_card_needs_a_reason_and_has_a_limit(any_till):
    card = any_till.card()
    for punches, reason, refusal in (
        (3, " ", ReasonMissing),
        (8, "x", CarryOverTooLarge),
        (0, "x", StampCountOutOfRange),
        (3, "x" * 201, TextTooLong),
    ):
        with pytest.raises(refusal):
            carry(any_till, card, punches, reason)


def test_punches_of_a_paper_card_do_not_count_for_the_limits(any_till):
    any_till.terms(per_visit=1)
    card = any_till.card()
    carry(any_till, card, 5)
    assert any_till.stamp(card).stamps == 6


# -- rewards -------------------------------------------------------------------------------


def test_a_reward_is_used_once(any_till):
    made = any_till.customer()
    first, second = (
        any_till.stamp(made.card_id, 9).rewards + any_till.stamp(made.card_id, 9).rewards
    )
    used = use(any_till, first)
    assert (used.value_minor, used.still_waiting) == (450, 1)
    any_till.clock.move(minutes=5)
    with pytest.raises(RewardUsed) as refused:
        use(any_till, first)
    assert refused.value.values == {
        "at": any_till.clock.at - timedelta(minutes=5),
        "counter": "1",
    }
    assert [reward.id for reward in any_till.wallet(made.customer_id).rewards] == [second]


def test_a_reward_counts_through_its_last_day(any_till):
    any_till.terms(reward_lapses_after_days=14)
    made = any_till.customer()
    first, second = (any_till.stamp(made.card_id, 7).rewards[0] for _ in range(2))
    any_till.clock.move(days=14)
    use(any_till, first)
    any_till.clock.move(days=1)
    with pytest.raises(RewardExpired) as refused:
        use(any_till, second)
    assert refused.value.values["on"] == any_till.clock.at.date() - timedelta(days=1)
    assert any_till.wallet(made.customer_id).rewards[0].has_expired


def test_the_reward_that_lapses_first_waits_in_front(any_till):
    made = any_till.customer()
    any_till.stamp(made.card_id, 7)
    any_till.terms(reward_lapses_after_days=30)
    any_till.stamp(made.card_id, 7)
    any_till.stamp(made.card_id, 7)
    expiries = [reward.expires_on for reward in any_till.wallet(made.customer_id).rewards]
    assert expiries[0] is not None
    assert expiries[-1] is None


def test_a_reward_whose_stamps_were_taken_back_is_gone(any_till):
    card = any_till.card()
    stamped = any_till.stamp(card, 7)
    any_till.do(undo.undo_action, action=stamped.action)
    with pytest.raises(RewardCancelled):
        use(any_till, stamped.rewards[0])
    with pytest.raises(RewardUnknown):
        use(any_till, 99)
