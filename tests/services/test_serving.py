"""One action for a visit: what the card in front gets, and what everything else earns."""

from dataclasses import replace
from datetime import UTC, date, datetime
from uuid import uuid4

import pytest

from shopdesk.domain.benefits import Benefit
from shopdesk.domain.earning import Earns, Happy
from shopdesk.domain.errors import (
    CardClosed,
    CardUnknown,
    CustomerUnknown,
    NumberOutOfRange,
    OwnerNeeded,
    RewardUsedSince,
    StampCountOutOfRange,
    UndoneAlready,
    VisitLimitReached,
)
from shopdesk.domain.errors_of_cards import AmountNeeded, ProgrammeOver, ScanLimitReached
from shopdesk.domain.programmes import Interim, PointsReward, PointsTerms, StampTerms
from shopdesk.domain.purchases import NOTHING, Line, Purchase, Scope
from shopdesk.services import counter, items, programmes, purchases, serving, staff, undo, wallet
from shopdesk.services.items import WantedItem
from shopdesk.store.tables import CardRow, EntryRow, ProgrammeRow
from tests.shops import COFFEE

BISCUIT = Interim(at=3, gives=Benefit(words="a biscuit", value_minor=120))


def change(till, **changes):
    """Give the coffee card new terms."""
    (programme, *_) = till.see(programmes.programmes)
    terms = replace(COFFEE, **changes)
    till.do(programmes.change_programme, programme_id=programme.id, name="Coffee", terms=terms)


def open_stamps(till, name="Cake card", **changes):
    terms = StampTerms(reward="a cake", **changes)
    return till.do(programmes.open_programme, name=name, terms=terms)


def open_points(till):
    mug = PointsReward(points=100, gives=Benefit(words="a mug"))
    terms = PointsTerms(rewards=(mug,))
    return till.do(programmes.open_programme, name="Points", kind="points", terms=terms)


def serve(till, customer_id, **values):
    return till.do(serving.serve_customer, customer_id=customer_id, **values)


def give_card(till, customer_id, programme_id):
    opened = till.do(counter.open_card, customer_id=customer_id, programme_id=programme_id)
    return opened.card_id


def paid(amount):
    return Purchase(amount_minor=amount)


def stamps(till, customer_id):
    return [card.stamps for card in till.wallet(customer_id).cards]


def kinds(till, action):
    with till.shop.units.read() as unit:
        rows = unit.session.query(EntryRow).filter_by(request_id=str(action)).order_by(EntryRow.seq)
        return [row.kind for row in rows]


def taken_back(till, action):
    return till.do(undo.undo_action, action=action)


@pytest.fixture
def made(any_till):
    return any_till.customer()


# -- the card in front ---------------------------------------------------------------------


def test_a_visit_stamps_the_oldest_card_as_a_press_of_the_key_does(any_till, made):
    served = serve(any_till, made.customer_id, count=2)
    assert served.stamped is not None
    assert (served.stamped.card_id, served.stamped.stamps) == (made.card_id, 2)
    assert (served.purchase_id, served.earned) == (None, ())
    assert kinds(any_till, served.action) == ["stamp.given"]
    pressed = any_till.stamp(made.card_id)
    assert replace(served.stamped, action=pressed.action, count=1, stamps=3) == pressed


def test_the_card_that_was_scanned_is_the_one_in_front(any_till, made):
    cake = give_card(any_till, made.customer_id, open_stamps(any_till, earns=Earns(by="item")))
    assert serve(any_till, made.customer_id, card_id=cake).stamped.card_id == cake


def test_the_same_request_serves_once(any_till, made):
    request = uuid4()
    first = serve(any_till, made.customer_id, request_id=request, purchase=paid(500))
    assert serve(any_till, made.customer_id, request_id=request, purchase=paid(500)) == first
    assert stamps(any_till, made.customer_id) == [1]
    assert len(any_till.see(purchases.purchases_of, made.customer_id)) == 1


def test_whose_card_it_is_must_be_so_and_it_must_be_open(any_till, made):
    other = any_till.card("somebody else")
    with pytest.raises(CardUnknown):
        serve(any_till, made.customer_id, card_id=other)
    with pytest.raises(CardUnknown):
        serve(any_till, made.customer_id, card_id=99)
    with pytest.raises(CustomerUnknown):
        serve(any_till, 99)
    with any_till.shop.units.write(any_till.actor) as unit:
        unit.session.get_one(CardRow, made.card_id).state = "closed"
    with pytest.raises(CardClosed):
        serve(any_till, made.customer_id, card_id=made.card_id)


def test_without_a_card_the_visit_itself_is_noted(any_till):
    somebody = any_till.customer(with_card=False).customer_id
    served = serve(any_till, somebody)
    assert (served.stamped, kinds(any_till, served.action)) == (None, ["purchase.noted"])
    assert any_till.wallet(somebody).line.visited_at == any_till.clock.at
    taken_back(any_till, served.action)
    assert any_till.see(purchases.purchases_of, somebody)[0].was_undone


def test_double_stamps_in_the_happy_hour_of_the_shops_own_clock(any_till, made, clock):
    change(any_till, earns=Earns(happy=(Happy(weekdays=(0,), since=8 * 60, until=9 * 60),)))
    clock.at = datetime(2026, 6, 8, 8, 59, tzinfo=UTC)
    card = any_till.customer("new").card_id
    assert any_till.stamp(card).stamps == 2
    clock.move(minutes=1)
    assert any_till.stamp(card).stamps == 3


def test_each_coffee_earns_a_stamp_and_the_cake_none(any_till):
    change(any_till, earns=Earns(by="item", scope=Scope(groups=("coffee",))))
    latte, cake = any_till.do(
        items.save_items,
        wanted=(
            WantedItem(name="Latte", grouped="coffee", price_minor=450),
            WantedItem(name="Cake", price_minor=380),
        ),
    )
    somebody = any_till.customer().customer_id
    both = Purchase(
        lines=(
            Line(item_id=latte.id, group="coffee", count=2, price_minor=450),
            Line(item_id=cake.id, price_minor=380),
        )
    )
    assert serve(any_till, somebody, purchase=both).stamped.stamps == 2
    only_cake = Purchase(lines=(Line(item_id=cake.id, price_minor=380),))
    served = serve(any_till, somebody, purchase=only_cake)
    assert served.stamped is None
    assert stamps(any_till, somebody) == [2]


def test_a_card_by_amount_needs_one_and_a_small_purchase_earns_nothing(any_till):
    change(any_till, earns=Earns(by="amount", per_minor=500, minimum_minor=1_000))
    somebody = any_till.customer()
    assert any_till.wallet(somebody.customer_id).asks_amount
    with pytest.raises(AmountNeeded):
        serve(any_till, somebody.customer_id)
    with pytest.raises(AmountNeeded):
        any_till.stamp(somebody.card_id)
    assert serve(any_till, somebody.customer_id, purchase=paid(999)).stamped is None
    assert serve(any_till, somebody.customer_id, purchase=paid(1_600)).stamped.count == 3


def test_more_than_the_limit_of_a_scan_is_not_pressed_and_not_earned(any_till):
    change(any_till, per_scan=2, earns=Earns(by="amount", per_minor=100))
    somebody = any_till.customer().customer_id
    with pytest.raises(ScanLimitReached) as refused:
        serve(any_till, somebody, count=3, purchase=paid(900))
    assert refused.value.values == {"wanted": 3, "limit": 2}
    assert serve(any_till, somebody, purchase=paid(900)).stamped.count == 2


def test_a_purchase_of_a_million_brings_no_thousand_stamps(any_till):
    change(any_till, earns=Earns(by="amount", per_minor=1))
    somebody = any_till.customer().customer_id
    assert serve(any_till, somebody, purchase=paid(10**9)).stamped.count == 99


def test_limits_refuse_a_press_and_cut_what_a_purchase_earns(any_till):
    change(any_till, per_visit=2)
    somebody = any_till.customer().customer_id
    serve(any_till, somebody)
    with pytest.raises(VisitLimitReached):
        serve(any_till, somebody, count=2)
    served = serve(any_till, somebody, count=2, purchase=paid(900))
    assert served.stamped.count == 1
    again = serve(any_till, somebody, purchase=paid(900))
    assert (again.stamped, again.purchase_id is not None) == (None, True)


def test_the_owner_lifts_the_limits_once(any_till):
    change(any_till, per_visit=1, per_scan=1)
    somebody = any_till.customer().customer_id
    colleague = any_till.do(staff.add_colleague, name="Ken", role="staff")
    owner = any_till.do(staff.add_colleague, name="Mori", role="owner")
    with pytest.raises(OwnerNeeded):
        serve(any_till, somebody, count=3, allowed_by=colleague)
    served = serve(any_till, somebody, count=3, allowed_by=owner)
    assert served.stamped.stamps == 3
    assert kinds(any_till, served.action) == ["limit.lifted", "stamp.given"]


@pytest.mark.parametrize("count", [0, 10])
def test_one_to_nine_are_pressed(any_till, made, count):
    for purchase in (NOTHING, paid(500)):
        with pytest.raises(StampCountOutOfRange):
            serve(any_till, made.customer_id, count=count, purchase=purchase)


@pytest.mark.parametrize(
    "purchase",
    [
        paid(-1),
        paid(10**13),
        Purchase(lines=(Line(item_id=1, count=0),)),
        Purchase(lines=(Line(item_id=1, count=100),)),
        Purchase(lines=(Line(item_id=1, price_minor=-5),)),
    ],
)
def test_a_purchase_that_makes_no_sense_is_refused(any_till, made, purchase):
    with pytest.raises(NumberOutOfRange):
        serve(any_till, made.customer_id, purchase=purchase)


def end(till, programme_id, ends_on):
    with till.shop.units.write(till.actor) as unit:
        unit.session.get_one(ProgrammeRow, programme_id).ends_on = ends_on


def test_a_programme_that_ended_earns_nothing_and_says_so_when_asked(any_till, made, clock):
    (programme, *_) = any_till.see(programmes.programmes)
    any_till.stamp(made.card_id, 7)
    end(any_till, programme.id, date(2026, 6, 1))
    any_till.stamp(made.card_id)
    clock.move(days=1)
    with pytest.raises(ProgrammeOver) as refused:
        any_till.stamp(made.card_id)
    assert refused.value.values == {"on": date(2026, 6, 1)}
    with pytest.raises(ProgrammeOver):
        serve(any_till, made.customer_id, card_id=made.card_id)
    assert serve(any_till, made.customer_id, purchase=paid(500)).stamped is None
    any_till.do(counter.redeem_reward, reward_id=1)


# -- what else earns -----------------------------------------------------------------------


def test_a_second_card_is_stamped_along_once_for_a_visit(any_till, made, clock):
    give_card(any_till, made.customer_id, open_stamps(any_till))
    served = serve(any_till, made.customer_id, count=3)
    (earned,) = served.earned
    assert (earned.kind, earned.programme, earned.amount) == ("stamps", "Cake card", 1)
    assert serve(any_till, made.customer_id).earned == ()
    assert stamps(any_till, made.customer_id) == [4, 1]
    clock.move(hours=3)
    serve(any_till, made.customer_id)
    assert stamps(any_till, made.customer_id) == [5, 2]


def test_a_card_for_certain_items_does_not_ride_along_when_none_was_noted(any_till, made):
    cake = open_stamps(any_till, earns=Earns(by="item", scope=Scope(groups=("cake",))))
    give_card(any_till, made.customer_id, cake)
    assert serve(any_till, made.customer_id).earned == ()


def test_one_key_stamps_notes_and_earns_and_one_undo_takes_all_of_it_back(any_till, made):
    give_card(any_till, made.customer_id, open_stamps(any_till))
    open_points(any_till)
    served = serve(any_till, made.customer_id, purchase=paid(1_250))
    assert [(one.kind, one.amount) for one in served.earned] == [("stamps", 1), ("points", 12)]
    undone = taken_back(any_till, served.action)
    assert (undone.kind, undone.card_id) == ("stamp.given", made.card_id)
    assert stamps(any_till, made.customer_id) == [0, 0]
    assert [card.balance for card in any_till.wallet(made.customer_id).others] == [0]
    assert any_till.see(purchases.purchases_of, made.customer_id)[0].was_undone
    with pytest.raises(UndoneAlready):
        taken_back(any_till, served.action)
    assert not any(
        line.can_undo
        for line in any_till.see(wallet.history, made.customer_id)
        if line.kind != "customer.created"
    )


# -- smaller rewards on the way, and several to choose from ---------------------------------


@pytest.fixture
def with_biscuit(any_till):
    """Somebody whose card gives a biscuit at the third stamp of seven."""
    change(any_till, interim=(BISCUIT,))
    return any_till.customer()


def words(till, customer_id):
    return [reward.words for reward in till.wallet(customer_id).rewards]


def test_the_third_stamp_gives_a_biscuit_once_in_each_round(any_till, with_biscuit):
    customer, card = with_biscuit.customer_id, with_biscuit.card_id
    any_till.stamp(card, 2)
    assert len(any_till.stamp(card).on_the_way) == 1
    assert any_till.stamp(card).on_the_way == ()
    assert words(any_till, customer) == ["a biscuit"]
    any_till.stamp(card, 9)
    assert words(any_till, customer) == ["a biscuit", "one free coffee", "a biscuit"]
    assert stamps(any_till, customer) == [6]


def test_nine_at_once_on_a_small_card_reach_every_biscuit(any_till):
    change(any_till, stamps_needed=4, interim=(BISCUIT,))
    somebody = any_till.customer()
    stamped = any_till.stamp(somebody.card_id, 8)
    assert (len(stamped.rewards), len(stamped.on_the_way)) == (2, 2)


def test_stamps_that_are_taken_back_take_the_biscuit_along_and_bring_it_again(
    any_till, with_biscuit
):
    customer, card = with_biscuit.customer_id, with_biscuit.card_id
    first = any_till.stamp(card, 2)
    any_till.stamp(card)
    taken_back(any_till, first.action)
    assert words(any_till, customer) == []
    any_till.stamp(card, 2)
    assert words(any_till, customer) == ["a biscuit"]


def test_stamps_that_are_taken_back_leave_a_biscuit_that_is_still_earned(any_till, with_biscuit):
    customer, card = with_biscuit.customer_id, with_biscuit.card_id
    any_till.stamp(card, 2)
    third = any_till.stamp(card)
    any_till.stamp(card, 2)
    taken_back(any_till, third.action)
    assert (stamps(any_till, customer), words(any_till, customer)) == ([4], ["a biscuit"])


def test_a_biscuit_that_was_eaten_keeps_its_stamps(any_till, with_biscuit):
    stamped = any_till.stamp(with_biscuit.card_id, 3)
    used = any_till.do(counter.redeem_reward, reward_id=stamped.on_the_way[0])
    assert used.value_minor == 120
    with pytest.raises(RewardUsedSince):
        taken_back(any_till, stamped.action)
    taken_back(any_till, used.action)
    taken_back(any_till, stamped.action)
    assert words(any_till, with_biscuit.customer_id) == []
    assert len(any_till.stamp(with_biscuit.card_id, 3).on_the_way) == 1


def test_stamps_of_several_rounds_are_taken_back_with_all_they_gave(any_till, with_biscuit):
    stamped = any_till.stamp(with_biscuit.card_id, 9)
    any_till.stamp(with_biscuit.card_id, 2)
    taken_back(any_till, stamped.action)
    customer = with_biscuit.customer_id
    assert (stamps(any_till, customer), words(any_till, customer)) == ([2], [])


def test_of_several_rewards_the_customer_chooses_one(any_till):
    change(
        any_till,
        gives=(
            Benefit(words="a coffee", value_minor=450, lapses_after_days=30),
            Benefit(words="a cake", value_minor=380),
        ),
    )
    somebody = any_till.customer()
    any_till.stamp(somebody.card_id, 7)
    (reward,) = any_till.wallet(somebody.customer_id).rewards
    assert [one.words for one in reward.benefits] == ["a coffee", "a cake"]
    assert reward.expires_on == date(2026, 7, 1)
    with pytest.raises(NumberOutOfRange):
        any_till.do(counter.redeem_reward, reward_id=reward.id, choice=2)
    used = any_till.do(counter.redeem_reward, reward_id=reward.id, choice=1)
    assert (used.value_minor, used.choice) == (380, 1)
