"""Merging and parting with points, passes, levels and what is given once: nothing is lost or made."""

import pytest
from sqlalchemy import select

from shopdesk.domain.benefits import Benefit
from shopdesk.domain.earning import Earns
from shopdesk.domain.programmes import OccasionTerms, PassTerms, PointsReward, PointsTerms
from shopdesk.domain.purchases import Purchase
from shopdesk.services import (
    customers,
    merging,
    merging_preview,
    passes,
    points,
    programmes,
    purchases,
    serving,
    undo,
)
from shopdesk.services.rewards import grant_reward, was_granted
from shopdesk.store.tables import CardRow, LotRow, RewardRow

POINTS = PointsTerms(
    earns=Earns(by="amount"),
    lapses_after_days=30,
    rewards=(PointsReward(points=10, gives=Benefit(words="a biscuit", value_minor=100)),),
)
TEN = PassTerms(uses=10, price_minor=4000, gives=Benefit(words="a coffee"))


@pytest.fixture
def two(any_till):
    """Two entries in a shop with points and passes."""
    any_till.do(programmes.open_programme, name="Points", kind="points", terms=POINTS)
    any_till.do(programmes.open_programme, name="Ten coffees", kind="pass", terms=TEN)
    return [any_till.customer(name, with_card=False).customer_id for name in ("Yuki", "Anna")]


def merge(till, kept, merged):
    details = till.see(customers.customer, kept).details
    return till.do(merging.merge_customers, kept_id=kept, merged_id=merged, details=details).action


def part(till, action):
    return till.do(merging.part_customers, action=action)


def buy(till, customer_id, points_worth):
    return till.do(
        serving.serve_customer,
        customer_id=customer_id,
        purchase=Purchase(amount_minor=100 * points_worth),
    )


def card(till, customer_id, kind="points"):
    with till.shop.units.read() as unit:
        return unit.session.scalar(
            select(CardRow.id).where(
                CardRow.customer_id == customer_id, CardRow.kind == kind, CardRow.state == "open"
            )
        )


def held(till, customer_id, kind="points"):
    """The balance of somebody's card and what its lots have left."""
    with till.shop.units.read() as unit:
        number = card(till, customer_id, kind)
        row = unit.session.get(CardRow, number) if number else None
        if row is None:
            return (0, [])
        lots = unit.session.scalars(
            select(LotRow.remaining).where(LotRow.card_id == row.id, LotRow.remaining > 0)
        )
        return (row.balance, sorted(lots))


def test_points_keep_their_lots_and_go_back_with_what_is_left(any_till, two):
    one, other = two
    buy(any_till, one, 30)
    any_till.clock.move(days=5)
    buy(any_till, other, 20)
    action = merge(any_till, one, other)
    assert held(any_till, one) == (50, [20, 30])
    any_till.do(points.exchange_points, card_id=card(any_till, one), reward=0)
    assert held(any_till, one) == (40, [20, 20])  # the older lot first
    buy(any_till, one, 5)
    parted = part(any_till, action)
    assert (parted.returned, parted.missing) == (20, 0)
    assert held(any_till, one) == (25, [5, 20])
    assert held(any_till, other) == (20, [20])


def test_points_that_were_used_or_lapsed_are_missing(any_till, two):
    one, other = two
    buy(any_till, other, 20)
    action = merge(any_till, one, other)
    any_till.do(points.exchange_points, card_id=card(any_till, one), reward=0)
    any_till.clock.move(days=31)
    parted = part(any_till, action)
    assert (parted.returned, parted.missing) == (0, 20)
    assert held(any_till, other) == (0, [])


def test_an_exchange_of_moved_points_is_undone_after_parting(any_till, two):
    one, other = two
    buy(any_till, other, 20)
    action = merge(any_till, one, other)
    spent = any_till.do(points.exchange_points, card_id=card(any_till, one), reward=0)
    part(any_till, action)
    assert held(any_till, other) == (10, [10])
    any_till.do(undo.undo_action, action=spent.action)
    assert held(any_till, other) == (20, [20])
    assert held(any_till, one) == (0, [])


def owing(till, customer_id):
    """Somebody who owes ten points: used what was then paid back."""
    served = buy(till, customer_id, 10)
    till.do(points.exchange_points, card_id=card(till, customer_id), reward=0)
    till.do(purchases.refund_purchase, purchase_id=served.purchase_id, amount_minor=1000)
    assert held(till, customer_id) == (-10, [])


@pytest.mark.parametrize("debtor", [0, 1])
def test_points_that_one_owes_are_paid_by_the_other_until_they_part(any_till, two, debtor):
    one, other = two
    buy(any_till, two[1 - debtor], 30)
    owing(any_till, two[debtor])
    action = merge(any_till, one, other)
    assert held(any_till, one) == (20, [20])
    part(any_till, action)
    assert held(any_till, two[1 - debtor]) == (30, [30])
    assert held(any_till, two[debtor]) == (-10, [])


def test_passes_are_added_up_and_the_other_counter_uses_what_is_there(any_till, two):
    one, other = two
    pass_id = any_till.see(programmes.programmes)[2].id
    for number in two:
        any_till.do(passes.sell_pass, customer_id=number, programme_id=pass_id)
    theirs = card(any_till, other, "pass")
    action = merge(any_till, one, other)
    assert held(any_till, one, "pass") == (20, [10, 10])
    used = any_till.do(passes.use_pass, card_id=theirs)
    assert used.customer_id == one
    part(any_till, action)
    balances = held(any_till, one, "pass")[0], held(any_till, other, "pass")[0]
    assert sum(balances) == 19


def test_what_was_given_once_for_an_occasion_is_not_given_again(any_till, two):
    one, other = two
    any_till.do(
        programmes.open_programme,
        name="Birthday",
        kind="birthday",
        terms=OccasionTerms(gives=Benefit(words="cake")),
    )
    with any_till.shop.units.write(any_till.actor) as unit:
        from shopdesk.services.cards import open_card_of

        programme = programmes.programmes(unit)[-1].id
        mine = open_card_of(unit, customer_id=one, programme_id=programme)
        theirs = open_card_of(unit, customer_id=other, programme_id=programme)
        grant_reward(unit, card=theirs, gives=(Benefit(words="cake"),), occasion="birthday:2026")
        kept_card, merged_card = mine.id, theirs.id
    action = merge(any_till, one, other)

    def given(card_id):
        return any_till.see(was_granted, card_id=card_id, occasion="birthday:2026")

    assert given(kept_card)
    part(any_till, action)
    assert not given(kept_card)
    assert given(merged_card)
    with any_till.shop.units.read() as unit:
        assert unit.session.scalar(select(RewardRow.customer_id)) == other


def test_the_sums_are_told_before(any_till, two):
    one, other = two
    buy(any_till, one, 30)
    buy(any_till, other, 20)
    pass_id = any_till.see(programmes.programmes)[2].id
    any_till.do(passes.sell_pass, customer_id=other, programme_id=pass_id)
    seen = any_till.see(merging_preview.side_by_side, one_id=other, other_id=one)
    assert (seen.kept.id, seen.merged.id) == (one, other)
    assert [(s.programme, s.kept, s.merged, s.rest) for s in seen.sums] == [
        ("Points", 30, 20, 50),
        ("Ten coffees", None, 10, 10),
    ]
