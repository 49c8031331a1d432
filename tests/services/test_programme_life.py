"""The life of programmes: who is affected, moving on purpose and back, ending with a promise."""

from datetime import timedelta
from uuid import uuid4

import pytest

from shopdesk.domain.audience import Audience
from shopdesk.domain.benefits import Benefit
from shopdesk.domain.errors import (
    DatesReversed,
    NoProgramme,
    NothingToUndo,
    ProgrammeUnknown,
    RewardExpired,
    TextTooLong,
    UndoneAlready,
)
from shopdesk.domain.errors_of_cards import EndInPast, ProgrammeNotEnding, ProgrammeOver
from shopdesk.domain.programmes import OccasionTerms, StampTerms, VoucherTerms
from shopdesk.services import (
    audience,
    audit,
    counter,
    customers,
    moving,
    programme_life,
    programmes,
    settings,
    vouchers,
    wallet,
)
from shopdesk.services.programme_life import OnVersion
from tests.shops import COFFEE
from tests.visiting import serve


def the_programme(till):
    return till.see(programmes.programmes)[0]


def affected(till, **changes):
    terms = StampTerms(reward=COFFEE.reward, reward_value_minor=450, **changes)
    return till.see(programme_life.affected, the_programme(till).id, terms)


def move(till, **values):
    return till.do(moving.move_cards, programme_id=the_programme(till).id, **values)


def end(till, *, days=0, use_days=30, **values):
    today = till.clock.at.date()
    return till.do(
        programme_life.end_programme,
        programme_id=values.pop("programme_id", None) or the_programme(till).id,
        ends_on=today + timedelta(days=days),
        use_until=None if use_days is None else today + timedelta(days=use_days),
        **{"promise": "Every full card stays good.", **values},
    )


def stamped(till, *numbers):
    made = [till.customer(str(number)) for number in numbers]
    for customer, number in zip(made, numbers, strict=True):
        till.stamp(customer.card_id, number)
    return made


def card_of(till, made):
    (card,) = till.wallet(made.customer_id).cards
    return card


# -- whom new terms affect -----------------------------------------------------------------


def test_it_is_told_whom_new_terms_would_affect(any_till):
    stamped(any_till, 1, 2, 3, 6, 7)  # the last is full and has a reward
    found = affected(any_till, stamps_needed=3)
    (version,) = found.versions
    assert (version.version, version.cards) == (1, 5)
    assert (found.full, found.nearer, found.farther) == (2, 3, 0)
    assert (found.cards, found.waiting_rewards) == (5, 1)
    found = affected(any_till, stamps_needed=10)
    assert (found.full, found.nearer, found.farther) == (0, 0, 5)
    found = affected(any_till, per_day=4)
    assert (found.full, found.nearer, found.farther) == (0, 0, 0)


def test_it_is_told_how_many_cards_are_on_which_version(any_till):
    stamped(any_till, 1, 2)
    first = the_programme(any_till).terms_id
    any_till.terms(stamps_needed=10)
    stamped(any_till, 1)
    newest = the_programme(any_till).terms_id
    assert affected(any_till, stamps_needed=12).versions == (
        OnVersion(terms_id=first, version=1, cards=2),
        OnVersion(terms_id=newest, version=2, cards=1),
    )


def test_terms_of_another_kind_affect_cards_too(any_till):
    terms = OccasionTerms(gives=Benefit(words="a cake"))
    number = any_till.do(programmes.open_programme, name="Cake", terms=terms, kind="birthday")
    found = any_till.see(programme_life.affected, number, terms)
    assert (found.cards, found.versions, found.full) == (0, (), 0)
    with pytest.raises(ProgrammeUnknown):
        any_till.see(programme_life.affected, 99, terms)


# -- moving cards --------------------------------------------------------------------------


def test_cards_move_on_purpose_keep_their_stamps_and_fill_up_by_the_new_terms(any_till):
    few, many = stamped(any_till, 2, 6)
    any_till.terms(stamps_needed=5)
    moved = move(any_till)
    assert (moved.cards, moved.rewards) == (2, 1)
    assert the_programme(any_till).cards_on_older_terms == 0
    assert (card_of(any_till, few).stamps, card_of(any_till, few).needed) == (2, 5)
    assert (card_of(any_till, many).stamps, card_of(any_till, many).round) == (1, 2)
    (reward,) = any_till.wallet(many.customer_id).rewards
    any_till.do(counter.redeem_reward, reward_id=reward.id)
    lines = any_till.see(wallet.history, few.customer_id)
    assert lines[0].kind == "card.terms_moved"


def test_a_card_may_fill_up_more_than_once(any_till):
    (many,) = stamped(any_till, 6)
    any_till.terms(stamps_needed=2)
    assert move(any_till).rewards == 3
    assert len(any_till.wallet(many.customer_id).rewards) == 3


def test_only_the_cards_of_one_version_are_moved_when_it_is_named(any_till):
    stamped(any_till, 1)
    first = the_programme(any_till).terms_id
    any_till.terms(stamps_needed=8)
    stamped(any_till, 1)
    second = the_programme(any_till).terms_id
    any_till.terms(stamps_needed=9)
    assert move(any_till, from_terms_id=second).cards == 1
    assert the_programme(any_till).cards_on_older_terms == 1
    assert move(any_till, from_terms_id=first).cards == 1
    assert move(any_till).cards == 0


def test_moving_revives_no_stamps_that_had_lapsed(any_till):
    any_till.terms(lapses_after_days=30)
    (made,) = stamped(any_till, 6)
    any_till.terms()
    any_till.clock.move(days=31)
    assert move(any_till).rewards == 0
    assert card_of(any_till, made).stamps == 0


def test_moving_is_one_action_however_often_it_is_asked_for(any_till):
    stamped(any_till, 6)
    any_till.terms(stamps_needed=5)
    request = uuid4()
    assert move(any_till, request_id=request) == move(any_till, request_id=request)


def test_a_move_is_taken_back_with_its_rewards(any_till):
    _, many = stamped(any_till, 2, 6)
    any_till.terms(stamps_needed=5)
    moved = move(any_till)
    back = any_till.do(moving.move_cards_back, action=moved.action)
    assert (back.cards, back.stayed) == (2, 0)
    assert (card_of(any_till, many).stamps, card_of(any_till, many).needed) == (6, 7)
    assert any_till.wallet(many.customer_id).rewards == ()
    assert the_programme(any_till).cards_on_older_terms == 2
    with pytest.raises(UndoneAlready):
        any_till.do(moving.move_cards_back, action=moved.action)
    with pytest.raises(NothingToUndo):
        any_till.do(moving.move_cards_back, action=uuid4())


def test_what_was_used_since_stays_where_it_is(any_till):
    used, full, fine = stamped(any_till, 6, 6, 3)
    any_till.terms(stamps_needed=5)
    moved = move(any_till)
    (reward,) = any_till.wallet(used.customer_id).rewards
    any_till.do(counter.redeem_reward, reward_id=reward.id)
    any_till.stamp(full.card_id, 4)  # it turns over
    any_till.stamp(fine.card_id, 1)
    back = any_till.do(moving.move_cards_back, action=moved.action)
    assert (back.cards, back.stayed) == (1, 2)
    assert (card_of(any_till, fine).stamps, card_of(any_till, fine).needed) == (4, 7)
    assert card_of(any_till, used).needed == card_of(any_till, full).needed == 5


# -- ending --------------------------------------------------------------------------------


def test_a_programme_ends_with_a_date_and_a_promise(any_till):
    made = any_till.customer()
    (reward,) = any_till.stamp(made.card_id, 9).rewards
    end(any_till, days=3, use_days=10)
    found = the_programme(any_till)
    assert (found.phase, found.is_open, found.promise) == (
        "ends",
        True,
        "Every full card stays good.",
    )
    any_till.clock.move(days=3)
    serve(any_till, made.customer_id)  # its last day
    any_till.clock.move(days=1)
    assert (the_programme(any_till).phase, the_programme(any_till).is_open) == ("over", False)
    with pytest.raises(ProgrammeOver):
        any_till.stamp(made.card_id)
    with pytest.raises(NoProgramme):
        any_till.see(programmes.first_programme)
    any_till.clock.move(days=6)
    any_till.do(counter.redeem_reward, reward_id=reward)  # the last day of use
    any_till.clock.move(days=1)
    assert the_programme(any_till).phase == "closed"
    assert len(any_till.see(programmes.programmes)) == 1


def test_nothing_of_a_programme_is_used_after_its_last_day(any_till):
    made = any_till.customer()
    (reward,) = any_till.stamp(made.card_id, 7).rewards
    end(any_till, use_days=10)
    any_till.clock.move(days=11)
    with pytest.raises(RewardExpired) as refused:
        any_till.do(counter.redeem_reward, reward_id=reward)
    assert refused.value.values["on"] == any_till.clock.at.date() - timedelta(days=1)


def test_what_cannot_be_used_any_more_does_not_wait_any_more(any_till):
    made = any_till.customer()
    any_till.stamp(made.card_id, 7)
    end(any_till, use_days=10)

    def waiting():
        figures = any_till.see(audit.figures)
        (line,) = any_till.see(customers.customer_lines, [made.customer_id])
        wanted = Audience(reward_waits=True)
        return (
            figures.rewards_waiting,
            figures.rewards_value_minor,
            len(any_till.see(audit.unclaimed_rewards)),
            line.rewards_waiting,
            len(any_till.see(audience.customers_in, wanted)),
            affected(any_till).waiting_rewards,
        )

    any_till.clock.move(days=10)
    assert waiting() == (1, 450, 1, 1, 1, 1)
    any_till.clock.move(days=1)
    assert waiting() == (0, 0, 0, 0, 0, 0)


def test_without_a_last_day_of_use_what_was_earned_stays_good(any_till):
    made = any_till.customer()
    (reward,) = any_till.stamp(made.card_id, 7).rewards
    end(any_till, use_days=None)
    any_till.clock.move(days=900)
    assert the_programme(any_till).phase == "over"
    any_till.do(counter.redeem_reward, reward_id=reward)


def test_an_end_makes_sense(any_till):
    with pytest.raises(EndInPast):
        end(any_till, days=-1)
    with pytest.raises(DatesReversed):
        end(any_till, days=5, use_days=4)
    with pytest.raises(TextTooLong):
        end(any_till, promise="x" * 301)
    with pytest.raises(ProgrammeUnknown):
        end(any_till, programme_id=99)
    assert the_programme(any_till).phase == "runs"


def test_today_is_the_day_of_the_shop(any_till):
    any_till.do(settings.change_settings, time_zone="Asia/Tokyo")
    any_till.shop.reload_identity()
    any_till.clock.move(hours=8)  # 16:00 in UTC is tomorrow in Tokyo
    with pytest.raises(EndInPast):
        end(any_till)


def test_an_end_is_said_anew_or_taken_back_before_it_comes_and_not_after(any_till):
    number = the_programme(any_till).id
    with pytest.raises(ProgrammeNotEnding):
        any_till.do(programme_life.reopen_programme, programme_id=number)
    end(any_till, days=5)
    end(any_till, days=9, promise="")
    any_till.do(programme_life.reopen_programme, programme_id=number)
    found = the_programme(any_till)
    assert (found.phase, found.ends_on, found.use_until, found.promise) == ("runs", None, None, "")
    end(any_till, days=1)
    any_till.clock.move(days=2)
    for action in (
        lambda: end(any_till),
        lambda: any_till.do(programme_life.reopen_programme, programme_id=number),
    ):
        with pytest.raises(ProgrammeOver):
            action()


def test_a_programme_that_is_over_gives_no_vouchers_and_the_open_ones_stand_first(any_till):
    terms = VoucherTerms(gives=Benefit(words="a cake"))
    number = any_till.do(programmes.open_programme, name="Cake", terms=terms, kind="voucher")
    end(any_till)
    end(any_till, programme_id=number, days=1)
    any_till.clock.move(days=1)
    assert [one.name for one in any_till.see(programmes.programmes)] == ["Cake", "Coffee card"]
    any_till.clock.move(days=1)
    made = any_till.customer(with_card=False)
    with pytest.raises(ProgrammeOver):
        any_till.do(vouchers.give_voucher, customer_id=made.customer_id, programme_id=number)
