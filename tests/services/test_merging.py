"""Two entries become one person, and two again."""

from dataclasses import replace

import pytest
from sqlalchemy import func, select

from shopdesk.domain.benefits import Benefit
from shopdesk.domain.customers import CustomerDetails
from shopdesk.domain.errors import CustomerUnknown, NothingToUndo, UndoneAlready
from shopdesk.domain.errors_of_people import MergedSince, MergeGone, MergeSame
from shopdesk.domain.programmes import StampTerms
from shopdesk.services import (
    counter,
    coupons,
    customers,
    finding_people,
    merging,
    programmes,
    serving,
    undo,
    wallet,
)
from shopdesk.store.tables import CardRow, ConsentRow, CustomerRow, PurchaseRow, RewardRow


def merge(till, kept, merged, details=None, **values):
    if details is None:
        details = till.see(customers.customer, kept).details
    return till.do(
        merging.merge_customers, kept_id=kept, merged_id=merged, details=details, **values
    )


def part(till, action):
    return till.do(merging.part_customers, action=action)


def pair(till, kept=4, merged=5):
    """Two entries with so many stamps."""
    one, other = till.customer("Yuki"), till.customer("Anna")
    for made, count in ((one, kept), (other, merged)):
        if count:
            till.stamp(made.card_id, count)
    return one, other


def stamps(till, customer_id):
    return [card.stamps for card in till.wallet(customer_id).cards]


def row(till, number):
    with till.shop.units.read() as unit:
        found = unit.session.get(CustomerRow, number)
        unit.session.expunge(found)
        return found


def total(till):
    """Stamps on cards, and those that waiting rewards cost."""
    with till.shop.units.read() as unit:
        on_cards = unit.session.scalar(select(func.sum(CardRow.balance)))
        spent = unit.session.scalar(
            select(func.sum(RewardRow.spent)).where(RewardRow.state == "waiting")
        )
        return on_cards + (spent or 0)


def test_stamps_are_added_up_and_a_full_round_becomes_a_reward(any_till):
    one, other = pair(any_till)
    done = merge(any_till, one.customer_id, other.customer_id)
    seen = any_till.wallet(one.customer_id)
    assert (stamps(any_till, one.customer_id), len(seen.rewards)) == ([2], 1)
    assert done.rewards == (seen.rewards[0].id,)
    assert any_till.see(finding_people.find_customers, "Anna") == ()


def test_the_same_request_merges_once(any_till):
    one, other = pair(any_till)
    from uuid import uuid4

    request = uuid4()
    details = any_till.see(customers.customer, one.customer_id).details
    first = merge(any_till, one.customer_id, other.customer_id, details, request_id=request)
    again = merge(any_till, one.customer_id, other.customer_id, details, request_id=request)
    assert first == again
    assert stamps(any_till, one.customer_id) == [2]


def test_parting_gives_both_back_what_they_had(any_till):
    one, other = pair(any_till)
    done = merge(any_till, one.customer_id, other.customer_id)
    parted = part(any_till, done.action)
    assert (parted.returned, parted.missing) == (5, 0)
    assert stamps(any_till, one.customer_id) == [4]
    assert stamps(any_till, other.customer_id) == [5]
    assert any_till.wallet(one.customer_id).rewards == ()
    assert [line.id for line in any_till.see(finding_people.find_customers, "Anna")] == [
        other.customer_id
    ]


def test_parting_is_one_undo_away_even_after_a_restart(any_till):
    one, other = pair(any_till)
    done = merge(any_till, one.customer_id, other.customer_id)
    any_till.reopen()
    (line,) = [
        line
        for line in any_till.see(wallet.history, one.customer_id)
        if line.kind == "customer.merged"
    ]
    assert line.can_undo
    undone = any_till.do(undo.undo_action, action=line.action)
    assert undone.kind == "customer.merged"
    assert any_till.see(merging.parted_by, done.action).returned == 5
    assert (stamps(any_till, one.customer_id), stamps(any_till, other.customer_id)) == ([4], [5])
    with pytest.raises(UndoneAlready):
        part(any_till, done.action)


def test_later_stamps_stay_with_the_kept_person(any_till):
    one, other = pair(any_till, 1, 2)
    done = merge(any_till, one.customer_id, other.customer_id)
    any_till.stamp(one.card_id, 3)
    part(any_till, done.action)
    assert (stamps(any_till, one.customer_id), stamps(any_till, other.customer_id)) == ([4], [2])


def test_later_stamps_over_a_full_card_stay_with_the_kept_person(any_till):
    one, other = pair(any_till, 1, 5)
    done = merge(any_till, one.customer_id, other.customer_id)
    any_till.stamp(one.card_id, 3)
    part(any_till, done.action)
    assert (stamps(any_till, one.customer_id), stamps(any_till, other.customer_id)) == ([4], [5])


def test_what_was_used_since_is_missing_and_said(any_till):
    one, other = pair(any_till)
    done = merge(any_till, one.customer_id, other.customer_id)
    any_till.do(counter.redeem_reward, reward_id=done.rewards[0])
    before = total(any_till)
    parted = part(any_till, done.action)
    assert (parted.returned, parted.missing) == (2, 3)
    assert (stamps(any_till, one.customer_id), stamps(any_till, other.customer_id)) == ([0], [2])
    assert total(any_till) == before


def test_a_reward_that_waited_before_the_merge_is_not_touched_by_parting(any_till):
    one, other = pair(any_till, 7, 5)
    done = merge(any_till, one.customer_id, other.customer_id)
    any_till.do(undo.undo_action, action=any_till.stamp(one.card_id, 1).action)
    part(any_till, done.action)
    assert len(any_till.wallet(one.customer_id).rewards) == 1
    assert (stamps(any_till, one.customer_id), stamps(any_till, other.customer_id))[1] == [5]


def test_a_waiting_reward_moves_and_goes_back_even_when_its_use_was_undone(any_till):
    one, other = pair(any_till, 0, 7)
    done = merge(any_till, one.customer_id, other.customer_id)
    (reward,) = any_till.wallet(one.customer_id).rewards
    used = any_till.do(counter.redeem_reward, reward_id=reward.id)
    assert used.customer_id == one.customer_id
    any_till.do(undo.undo_action, action=used.action)
    part(any_till, done.action)
    assert any_till.wallet(one.customer_id).rewards == ()
    assert len(any_till.wallet(other.customer_id).rewards) == 1


def test_the_printed_code_of_either_card_leads_to_the_kept_person(any_till):
    one, other = pair(any_till)
    (card,) = any_till.wallet(other.customer_id).cards
    done = merge(any_till, one.customer_id, other.customer_id)
    found = any_till.see(wallet.look_up, card.code, scanned=True)
    assert (found.customer_id, found.card_id) == (one.customer_id, one.card_id)
    assert any_till.see(finding_people.found_numbers, card.code) == [one.customer_id]
    part(any_till, done.action)
    found = any_till.see(wallet.look_up, card.code, scanned=True)
    assert (found.customer_id, found.card_id) == (other.customer_id, other.card_id)


def test_the_other_counter_that_has_the_merged_person_open_stamps_the_kept_card(any_till):
    one, other = pair(any_till, 1, 2)
    merge(any_till, one.customer_id, other.customer_id)
    stamped = any_till.stamp(other.card_id)
    assert (stamped.card_id, stamped.customer_id, stamped.stamps) == (
        one.card_id,
        one.customer_id,
        4,
    )
    assert any_till.wallet(other.customer_id).line.id == one.customer_id


@pytest.mark.parametrize("names_the_card", [True, False])
def test_a_visit_of_the_merged_person_is_the_kept_one_s(any_till, names_the_card):
    one, other = pair(any_till, 1, 2)
    merge(any_till, one.customer_id, other.customer_id)
    served = any_till.do(
        serving.serve_customer,
        customer_id=other.customer_id,
        card_id=other.card_id if names_the_card else None,
    )
    assert (served.customer_id, served.stamped.card_id) == (one.customer_id, one.card_id)
    assert served.stamped.stamps == 4


def test_nothing_new_is_given_to_somebody_who_was_merged(any_till):
    one, other = pair(any_till)
    done = merge(any_till, one.customer_id, other.customer_id)
    with pytest.raises(CustomerUnknown):
        any_till.do(counter.open_card, customer_id=other.customer_id)
    with pytest.raises(CustomerUnknown):
        any_till.do(customers.bring_back_customer, customer_id=other.customer_id)
    part(any_till, done.action)
    any_till.do(counter.open_card, customer_id=other.customer_id)


def test_a_stamp_from_before_can_still_be_taken_back(any_till):
    one, other = any_till.customer("Yuki"), any_till.customer("Anna")
    any_till.stamp(one.card_id, 2)
    any_till.stamp(other.card_id, 1)
    late = any_till.stamp(other.card_id, 2)
    done = merge(any_till, one.customer_id, other.customer_id)
    any_till.do(undo.undo_action, action=late.action)
    assert stamps(any_till, one.customer_id) == [3]
    parted = part(any_till, done.action)
    assert (parted.returned, parted.missing) == (1, 0)
    assert (stamps(any_till, one.customer_id), stamps(any_till, other.customer_id)) == ([2], [1])


def test_a_card_that_the_kept_person_does_not_have_is_opened_for_them(any_till):
    one = any_till.customer("Yuki", with_card=False)
    other = any_till.customer("Anna")
    any_till.stamp(other.card_id, 3)
    done = merge(any_till, one.customer_id, other.customer_id)
    assert stamps(any_till, one.customer_id) == [3]
    (card,) = any_till.wallet(one.customer_id).cards
    any_till.stamp(card.id, 2)
    part(any_till, done.action)
    assert (stamps(any_till, one.customer_id), stamps(any_till, other.customer_id)) == ([2], [3])


def test_stamps_that_had_lapsed_are_not_brought_along(any_till):
    any_till.terms(lapses_after_days=30)
    one, other = pair(any_till, 0, 3)
    any_till.clock.move(days=40)
    merge(any_till, one.customer_id, other.customer_id)
    assert stamps(any_till, one.customer_id) == [0]


def test_details_are_those_that_were_chosen_and_go_back_unless_changed_since(any_till):
    one = any_till.customer("Yuki", phone="090-1", favourites="tea")
    other = any_till.customer("Yuki Tanaka", email="yuki@example.org")
    chosen = CustomerDetails(
        name="Yuki Tanaka", phone="090-1", email="yuki@example.org", favourites="latte"
    )
    done = merge(any_till, one.customer_id, other.customer_id, chosen)
    now = any_till.see(customers.customer, one.customer_id)
    assert (now.details.name, now.details.email) == ("Yuki Tanaka", "yuki@example.org")
    any_till.do(
        customers.edit_customer,
        customer_id=one.customer_id,
        version=now.version,
        details=replace(now.details, favourites="mocha"),
    )
    part(any_till, done.action)
    back = any_till.see(customers.customer, one.customer_id).details
    assert (back.name, back.email, back.favourites) == ("Yuki", "", "mocha")
    theirs = any_till.see(customers.customer, other.customer_id)
    assert (theirs.details.name, theirs.is_archived) == ("Yuki Tanaka", False)


def test_tags_come_together_and_part_again(any_till):
    one, other = any_till.customer(tags=("regular",)), any_till.customer(tags=("Regular", "tea"))
    done = merge(any_till, one.customer_id, other.customer_id)
    assert any_till.see(customers.customer, one.customer_id).details.tags == ("regular", "tea")
    part(any_till, done.action)
    assert any_till.see(customers.customer, one.customer_id).details.tags == ("regular",)
    assert set(any_till.see(customers.customer, other.customer_id).details.tags) == {
        "Regular",
        "tea",
    }


def withdraw(till, made):
    now = till.see(customers.customer, made.customer_id)
    till.do(
        customers.edit_customer,
        customer_id=made.customer_id,
        version=now.version,
        details=replace(now.details, consents=()),
    )


@pytest.mark.parametrize("strict", [0, 1])
def test_a_consent_that_either_took_back_is_not_given_by_the_other(any_till, strict):
    people = [any_till.customer(consents=("email",), email=f"{n}@example.org") for n in "ab"]
    withdraw(any_till, people[strict])
    any_till.clock.move(minutes=1)
    done = merge(any_till, people[0].customer_id, people[1].customer_id)
    details = any_till.see(customers.customer, people[0].customer_id).details
    assert details.consents == ()
    part(any_till, done.action)
    given = [any_till.see(customers.customer, p.customer_id).details.consents for p in people]
    assert given[strict] == ()
    assert given[1 - strict] == ("email",)


def test_a_consent_that_only_one_was_asked_for_holds(any_till):
    one, other = any_till.customer(), any_till.customer(consents=("paper",))
    merge(any_till, one.customer_id, other.customer_id)
    assert any_till.see(customers.customer, one.customer_id).details.consents == ("paper",)


def test_two_live_consents_are_one(any_till):
    one, other = any_till.customer(consents=("paper",)), any_till.customer(consents=("paper",))
    done = merge(any_till, one.customer_id, other.customer_id)
    with any_till.shop.units.read() as unit:
        rows = unit.session.scalars(
            select(ConsentRow).where(ConsentRow.customer_id == one.customer_id)
        ).all()
    assert len(rows) == 1
    part(any_till, done.action)
    assert any_till.see(customers.customer, other.customer_id).details.consents == ("paper",)


def leave_alone(till, number):
    with till.shop.units.write(till.actor) as unit:
        unit.session.get(CustomerRow, number).left_alone_at = unit.now


def test_whoever_is_left_alone_stays_so(any_till):
    one, other = any_till.customer(), any_till.customer()
    leave_alone(any_till, other.customer_id)
    done = merge(any_till, one.customer_id, other.customer_id)
    assert row(any_till, one.customer_id).left_alone_at is not None
    part(any_till, done.action)
    assert row(any_till, one.customer_id).left_alone_at is None


def test_coupons_and_purchases_move_and_go_back(any_till):
    one, other = any_till.customer(), any_till.customer()
    coupon = any_till.coupon(customer_id=other.customer_id)
    with any_till.shop.units.write(any_till.actor) as unit:
        unit.session.add(
            PurchaseRow(customer_id=other.customer_id, request_id="x", at=unit.now, counter_id=1)
        )
    done = merge(any_till, one.customer_id, other.customer_id)
    assert [c.id for c in any_till.wallet(one.customer_id).coupons] == [coupon.id]
    part(any_till, done.action)
    assert any_till.wallet(one.customer_id).coupons == ()
    assert [c.id for c in any_till.wallet(other.customer_id).coupons] == [coupon.id]
    with any_till.shop.units.read() as unit:
        assert unit.session.scalar(select(PurchaseRow.customer_id)) == other.customer_id


def test_a_coupon_used_and_reissued_meanwhile_goes_back(any_till):
    one, other = any_till.customer(), any_till.customer()
    coupon = any_till.coupon(customer_id=other.customer_id)
    done = merge(any_till, one.customer_id, other.customer_id)
    used = any_till.do(coupons.redeem_coupon, code=coupon.code)
    (fresh,) = any_till.do(undo.undo_action, action=used.action).new_coupon_ids
    part(any_till, done.action)
    assert [c.id for c in any_till.wallet(other.customer_id).coupons] == [fresh]


def test_the_past_of_both_is_one_history_until_they_part(any_till):
    one, other = pair(any_till, 1, 2)
    done = merge(any_till, one.customer_id, other.customer_id)

    def given(number):
        lines = any_till.see(wallet.history, number)
        return sorted(line.amount for line in lines if line.kind == "stamp.given")

    assert given(one.customer_id) == [1, 2]
    assert any_till.wallet(one.customer_id).visits == 2
    part(any_till, done.action)
    assert (given(one.customer_id), given(other.customer_id)) == ([1], [2])


def test_nobody_is_merged_with_themselves_or_with_somebody_who_is_gone(any_till):
    one, other = pair(any_till)
    with pytest.raises(MergeSame):
        merge(any_till, one.customer_id, one.customer_id)
    merge(any_till, one.customer_id, other.customer_id)
    third = any_till.customer()
    for kept, merged in ((third, other), (other, third)):
        with pytest.raises(MergeGone):
            merge(any_till, kept.customer_id, merged.customer_id)


def test_what_is_no_merge_is_not_parted(any_till):
    stamped = any_till.stamp(any_till.card())
    with pytest.raises(NothingToUndo):
        part(any_till, stamped.action)


def test_merges_on_top_of_each_other_are_taken_back_from_the_top(any_till):
    one, other, third = (any_till.customer(name) for name in ("A", "B", "C"))
    for made, count in ((one, 1), (other, 2), (third, 3)):
        any_till.stamp(made.card_id, count)
    first = merge(any_till, one.customer_id, other.customer_id)
    second = merge(any_till, third.customer_id, one.customer_id)
    assert stamps(any_till, third.customer_id) == [6]
    assert any_till.wallet(other.customer_id).line.id == third.customer_id
    with pytest.raises(MergedSince):
        part(any_till, first.action)
    part(any_till, second.action)
    part(any_till, first.action)
    assert [stamps(any_till, made.customer_id) for made in (one, other, third)] == [[1], [2], [3]]


def test_two_merged_into_one_person_are_parted_newest_first(any_till):
    one, other, third = (any_till.customer(name) for name in ("A", "B", "C"))
    for made, count in ((one, 1), (other, 5), (third, 3)):
        any_till.stamp(made.card_id, count)
    first = merge(any_till, one.customer_id, other.customer_id)
    second = merge(any_till, one.customer_id, third.customer_id)
    with pytest.raises(MergedSince):
        part(any_till, first.action)
    part(any_till, second.action)
    part(any_till, first.action)
    assert [stamps(any_till, made.customer_id) for made in (one, other, third)] == [[1], [5], [3]]


def test_cards_of_several_programmes_each_find_theirs(any_till):
    tea = StampTerms(stamps_needed=5, reward="a pot of tea", gives=(Benefit(words="tea"),))
    any_till.do(programmes.open_programme, name="Tea card", terms=tea)
    tea_id = any_till.see(programmes.programmes)[1].id
    one, other = pair(any_till, 1, 2)
    cards = [
        any_till.do(counter.open_card, customer_id=made.customer_id, programme_id=tea_id).card_id
        for made in (one, other)
    ]
    for card, count in zip(cards, (3, 4), strict=True):
        any_till.stamp(card, count)
    done = merge(any_till, one.customer_id, other.customer_id)
    assert stamps(any_till, one.customer_id) == [3, 2]
    part(any_till, done.action)
    assert (stamps(any_till, one.customer_id), stamps(any_till, other.customer_id)) == (
        [1, 3],
        [2, 4],
    )
