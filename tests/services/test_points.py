"""Points: earned in lots, exchanged, lost when a lot expires, owed after a refund."""

from datetime import UTC, date, datetime
from uuid import uuid4

import pytest

from shopdesk.domain.benefits import Benefit
from shopdesk.domain.earning import Earns
from shopdesk.domain.errors import (
    CardUnknown,
    NothingToUndo,
    NumberOutOfRange,
    UndoneAlready,
)
from shopdesk.domain.errors_of_cards import AmountNeeded, NotEnoughPoints, ProgrammeOver
from shopdesk.domain.programmes import PointsReward, PointsTerms
from shopdesk.domain.purchases import NOTHING, Purchase
from shopdesk.services import backup, lots, points, programmes, purchases, serving, undo, wallet
from shopdesk.store.tables import EntryRow, LotRow, ProgrammeRow

MUG = PointsReward(points=100, gives=Benefit(words="a mug", value_minor=900))
TENTH = PointsReward(points=50, gives=Benefit(kind="percent", words="10 % off", percent=10))
LATER = PointsReward(points=20, gives=Benefit(words="a gift next time", next_purchase=True))
NINE_MONTHS = PointsTerms(lapses_after_months=9, rewards=(MUG, TENTH, LATER))


def open_points(till, terms=NINE_MONTHS):
    return till.do(programmes.open_programme, name="Points", kind="points", terms=terms)


def serve(till, customer_id, amount=None, **values):
    purchase = NOTHING if amount is None else Purchase(amount_minor=amount)
    return till.do(serving.serve_customer, customer_id=customer_id, purchase=purchase, **values)


def shown(till, customer_id):
    (card,) = till.wallet(customer_id).others
    return card


def exchange(till, card_id, reward=0, amount=None, **values):
    purchase = NOTHING if amount is None else Purchase(amount_minor=amount)
    return till.do(
        points.exchange_points, card_id=card_id, reward=reward, purchase=purchase, **values
    )


def remaining(till):
    with till.shop.units.read() as unit:
        return [row.remaining for row in unit.session.query(LotRow).order_by(LotRow.id)]


def kinds(till, action):
    with till.shop.units.read() as unit:
        rows = unit.session.query(EntryRow).filter_by(request_id=str(action)).order_by(EntryRow.seq)
        return [(row.kind, row.amount) for row in rows]


@pytest.fixture
def somebody(any_till):
    """Somebody in a shop with points, and no stamp card."""
    open_points(any_till)
    return any_till.customer(with_card=False).customer_id


def test_each_full_hundred_earns_a_point(any_till, somebody):
    served = serve(any_till, somebody, 12_345)
    assert served.stamped is None
    (earned,) = served.earned
    assert (earned.kind, earned.amount, earned.balance) == ("points", 123, 123)
    card = shown(any_till, somebody)
    assert (card.id, card.balance, card.next_expires_on, card.next_expiring) == (
        earned.card_id,
        123,
        date(2027, 2, 28),
        123,
    )


def test_points_cannot_be_earned_before_the_amount_is_known(any_till, somebody):
    with pytest.raises(AmountNeeded):
        serve(any_till, somebody)
    assert any_till.wallet(somebody).asks_amount


def test_the_lots_are_used_and_lost_as_in_the_book(any_till, clock):
    """+300 on 1 January, −50 on 15 January, +100 on 2 February; nine months each."""
    clock.at = datetime(2027, 1, 1, 9, tzinfo=UTC)
    open_points(any_till)
    customer = any_till.customer(with_card=False).customer_id
    card = serve(any_till, customer, 30_000).earned[0].card_id
    clock.at = datetime(2027, 1, 15, 9, tzinfo=UTC)
    exchange(any_till, card, 1, 2_000)
    clock.at = datetime(2027, 2, 2, 9, tzinfo=UTC)
    serve(any_till, customer, 10_000)
    assert remaining(any_till) == [250, 100]
    clock.at = datetime(2027, 9, 30, 23, tzinfo=UTC)
    assert any_till.do(lots.lapse_due) == 0
    clock.at = datetime(2027, 10, 1, 1, tzinfo=UTC)
    assert shown(any_till, customer).balance == 100
    assert any_till.do(lots.lapse_due) == 250
    clock.at = datetime(2027, 11, 2, 1, tzinfo=UTC)
    assert any_till.do(lots.lapse_due) == 100
    assert remaining(any_till) == [0, 0]
    assert shown(any_till, customer).balance == 0


def test_the_end_of_the_day_lets_go_what_has_expired(till, clock):
    open_points(till)
    customer = till.customer(with_card=False).customer_id
    serve(till, customer, 10_000)
    clock.move(days=300)
    backup.close_day(till.shop, till.actor)
    assert remaining(till) == [0]
    assert till.check().is_whole


def test_what_has_expired_cannot_be_exchanged_even_before_the_day_is_closed(
    any_till, somebody, clock
):
    card = serve(any_till, somebody, 10_000).earned[0].card_id
    clock.move(days=300)
    with pytest.raises(NotEnoughPoints) as refused:
        exchange(any_till, card)
    assert refused.value.values == {"balance": 0, "needed": 100}


def test_points_are_exchanged_and_handed_over_in_one_action(any_till, somebody):
    card = serve(any_till, somebody, 12_000).earned[0].card_id
    result = exchange(any_till, card)
    assert (result.points, result.balance, result.value_minor, result.is_used) == (
        100,
        20,
        900,
        True,
    )
    assert kinds(any_till, result.action) == [
        ("reward.granted", 0),
        ("points.spent", -100),
        ("reward.redeemed", 0),
    ]
    assert any_till.wallet(somebody).rewards == ()


def test_a_share_is_worth_what_the_purchase_makes_it(any_till, somebody):
    card = serve(any_till, somebody, 6_000).earned[0].card_id
    with pytest.raises(AmountNeeded):
        exchange(any_till, card, 1)
    assert exchange(any_till, card, 1, 4_250).value_minor == 425


def test_what_is_for_the_next_visit_waits(any_till, somebody):
    card = serve(any_till, somebody, 6_000).earned[0].card_id
    result = exchange(any_till, card, 2)
    assert not result.is_used
    (waiting,) = any_till.wallet(somebody).rewards
    assert (waiting.id, waiting.words) == (result.reward_id, "a gift next time")


def test_the_same_request_exchanges_once(any_till, somebody):
    card = serve(any_till, somebody, 30_000).earned[0].card_id
    request = uuid4()
    assert exchange(any_till, card, request_id=request) == exchange(
        any_till, card, request_id=request
    )
    assert shown(any_till, somebody).balance == 200


def test_too_few_points_no_such_reward_and_no_such_card(any_till, somebody):
    card = serve(any_till, somebody, 9_900).earned[0].card_id
    with pytest.raises(NotEnoughPoints):
        exchange(any_till, card)
    with pytest.raises(NumberOutOfRange):
        exchange(any_till, card, 3)
    with pytest.raises(CardUnknown):
        exchange(any_till, 999)
    with pytest.raises(CardUnknown):
        exchange(any_till, any_till.card("with stamps"))


def test_an_exchange_that_is_undone_puts_the_points_where_they_were(any_till, somebody, clock):
    card = serve(any_till, somebody, 6_000).earned[0].card_id
    clock.move(days=40)
    serve(any_till, somebody, 6_000)
    result = exchange(any_till, card)
    assert remaining(any_till) == [0, 20]
    undone = any_till.do(undo.undo_action, action=result.action)
    assert undone.kind == "points.spent"
    assert remaining(any_till) == [60, 60]
    assert any_till.wallet(somebody).rewards == ()
    with pytest.raises(UndoneAlready):
        any_till.do(undo.undo_action, action=result.action)


def test_a_visit_that_is_undone_takes_its_points_back_and_those_used_are_owed(any_till, somebody):
    served = serve(any_till, somebody, 10_000)
    card = served.earned[0].card_id
    exchange(any_till, card)
    any_till.do(undo.undo_action, action=served.action)
    assert shown(any_till, somebody).balance == -100
    assert any_till.see(purchases.purchases_of, somebody)[0].was_undone


def test_a_refund_takes_points_back_in_proportion(any_till, somebody):
    served = serve(any_till, somebody, 10_050)
    refund(any_till, served.purchase_id, 5_025)
    assert shown(any_till, somebody).balance == 50
    again = refund(any_till, served.purchase_id)
    assert (again.amount_minor, again.points) == (5_025, 50)
    assert shown(any_till, somebody).balance == 0
    with pytest.raises(UndoneAlready):
        refund(any_till, served.purchase_id)


def refund(till, purchase_id, amount=None, **values):
    return till.do(
        purchases.refund_purchase, purchase_id=purchase_id, amount_minor=amount, **values
    )


def test_a_refund_of_more_than_was_paid_or_of_nothing_is_refused(any_till, somebody):
    served = serve(any_till, somebody, 1_000)
    for amount in (0, 1_001):
        with pytest.raises(NumberOutOfRange):
            refund(any_till, served.purchase_id, amount)
    with pytest.raises(NothingToUndo):
        refund(any_till, 99)


def test_a_refund_may_leave_the_card_below_zero_and_the_next_points_pay_it(any_till, somebody):
    served = serve(any_till, somebody, 10_000)
    card = served.earned[0].card_id
    exchange(any_till, card)
    refund(any_till, served.purchase_id)
    assert shown(any_till, somebody).balance == -100
    with pytest.raises(NotEnoughPoints):
        exchange(any_till, card, 2)
    (earned,) = serve(any_till, somebody, 13_000).earned
    assert (earned.amount, earned.balance) == (130, 30)
    assert remaining(any_till) == [0, 30]


def test_a_refund_that_is_undone_gives_the_points_back_even_after_they_were_paid(
    any_till, somebody
):
    served = serve(any_till, somebody, 10_000)
    exchange(any_till, served.earned[0].card_id)
    refunded = refund(any_till, served.purchase_id)
    serve(any_till, somebody, 13_000)
    any_till.do(undo.undo_action, action=refunded.action)
    assert shown(any_till, somebody).balance == 130
    assert sum(remaining(any_till)) == 130
    bought = any_till.see(purchases.purchases_of, somebody)[-1]
    assert (bought.refunded_minor, bought.can_refund) == (0, True)


def test_refunds_that_are_undone_in_any_order_leave_no_point_too_many(any_till, somebody):
    served = serve(any_till, somebody, 1_300)
    parts = [refund(any_till, served.purchase_id, amount) for amount in (50, 50)]
    assert shown(any_till, somebody).balance == 12
    for part, balance in zip(parts, (12, 13), strict=True):
        any_till.do(undo.undo_action, action=part.action)
        left = 1_300 - any_till.see(purchases.purchases_of, somebody)[0].refunded_minor
        assert shown(any_till, somebody).balance == 13 * left // 1_300 == balance


def test_points_that_lapsed_are_not_taken_back_once_more(any_till, somebody, clock):
    served = serve(any_till, somebody, 10_000)
    clock.move(days=300)
    any_till.do(lots.lapse_due)
    assert refund(any_till, served.purchase_id).points == 0
    assert shown(any_till, somebody).balance == 0


def test_a_purchase_of_which_a_part_was_paid_back_is_undone_to_nothing(any_till, somebody):
    served = serve(any_till, somebody, 10_000)
    refund(any_till, served.purchase_id, 4_000)
    any_till.do(undo.undo_action, action=served.action)
    assert shown(any_till, somebody).balance == 0


def test_no_more_than_the_limit_is_earned_on_a_day(any_till, clock):
    open_points(any_till, PointsTerms(per_day=30, rewards=(MUG,)))
    customer = any_till.customer(with_card=False).customer_id
    assert serve(any_till, customer, 2_000).earned[0].amount == 20
    assert serve(any_till, customer, 2_000).earned[0].amount == 10
    assert serve(any_till, customer, 2_000).earned == ()
    clock.move(days=1)
    assert serve(any_till, customer, 2_000).earned[0].amount == 20


def test_points_for_a_visit_come_once_for_one_visit(any_till, clock):
    open_points(any_till, PointsTerms(earns=Earns(units=5), rewards=(MUG,)))
    customer = any_till.customer(with_card=False).customer_id
    assert serve(any_till, customer).earned[0].amount == 5
    assert serve(any_till, customer).earned == ()
    clock.move(hours=3)
    assert serve(any_till, customer).earned[0].balance == 10


def test_a_card_keeps_the_terms_it_was_issued_with(any_till, somebody):
    serve(any_till, somebody, 10_000)
    (programme,) = [p for p in any_till.see(programmes.programmes) if p.kind == "points"]
    dearer = PointsTerms(earns=Earns(by="amount", per_minor=1_000), rewards=(MUG,))
    any_till.do(programmes.change_programme, programme_id=programme.id, name="Points", terms=dearer)
    assert serve(any_till, somebody, 10_000).earned[0].amount == 100
    newcomer = any_till.customer("new", with_card=False).customer_id
    assert serve(any_till, newcomer, 10_000).earned[0].amount == 10


def end_points(till, *, ends_on, use_until=None):
    with till.shop.units.write(till.actor) as unit:
        row = unit.session.query(ProgrammeRow).filter_by(kind="points").one()
        row.ends_on, row.use_until = ends_on, use_until


def test_what_a_programme_gave_can_be_used_until_the_promised_day(any_till, somebody, clock):
    card = serve(any_till, somebody, 30_000).earned[0].card_id
    end_points(any_till, ends_on=date(2026, 6, 10), use_until=date(2026, 7, 10))
    clock.at = datetime(2026, 7, 10, 9, tzinfo=UTC)
    assert serve(any_till, somebody, 5_000).earned == ()
    assert shown(any_till, somebody).ended_on == date(2026, 6, 10)
    assert exchange(any_till, card).balance == 200
    clock.move(days=1)
    with pytest.raises(ProgrammeOver) as refused:
        exchange(any_till, card)
    assert refused.value.values == {"on": date(2026, 7, 10)}
    assert any_till.wallet(somebody).others == ()


def test_history_says_which_programme_it_was(any_till, somebody):
    serve(any_till, somebody, 1_000)
    lines = any_till.see(wallet.history, somebody)
    assert [(line.kind, line.programme, line.can_undo) for line in lines[:2]] == [
        ("points.earned", "Points", True),
        ("card.opened", "Points", False),
    ]
