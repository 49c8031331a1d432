"""Several counters at one card of points, each a process of its own, on both engines."""

from collections import Counter
from uuid import uuid4

import pytest

from shopdesk.domain.benefits import Benefit
from shopdesk.domain.programmes import PointsReward, PointsTerms, StampTerms
from shopdesk.domain.purchases import Purchase
from shopdesk.services import counter, programmes, rewards, serving
from shopdesk.store.tables import CardRow
from tests.concurrency.workers import together

MUG = PointsTerms(rewards=(PointsReward(points=100, gives=Benefit(words="a mug")),))


def tasks(till, number, **task):
    return [{"place": till.place, "counter": str(n + 1), **task} for n in range(number)]


def serve(till, customer_id, amount):
    purchase = Purchase(amount_minor=amount)
    return till.do(serving.serve_customer, customer_id=customer_id, purchase=purchase)


def balances(till, customer_id):
    return [card.balance for card in till.wallet(customer_id).others]


@pytest.fixture
def somebody(any_till):
    any_till.do(programmes.open_programme, name="Points", kind="points", terms=MUG)
    return any_till.customer().customer_id


@pytest.mark.parametrize("workers", [2, 4])
def test_the_last_points_are_exchanged_once_whoever_comes_first(any_till, somebody, workers):
    card = serve(any_till, somebody, 34_900).earned[0].card_id
    heard = together(tasks(any_till, workers, do="exchange", card=card, times=3))
    answers = Counter(kind for counter in heard for kind, _ in counter)
    assert answers == {"done": 3, "refused": 3 * workers - 3}
    refused = {word for counter in heard for kind, word in counter if kind == "refused"}
    assert refused == {"NotEnoughPoints"}
    assert balances(any_till, somebody) == [49]


def test_the_same_exchange_asked_for_at_two_counters_happens_once(any_till, somebody):
    card = serve(any_till, somebody, 90_000).earned[0].card_id
    requests = [str(uuid4()) for _ in range(4)]
    heard = together(tasks(any_till, 2, do="exchange", card=card, requests=requests))
    assert heard[0] == heard[1]
    assert balances(any_till, somebody) == [500]


def test_two_counters_that_serve_somebody_new_open_one_card_and_lose_nothing(any_till, somebody):
    heard = together(tasks(any_till, 2, do="serve", customer=somebody, amount=1_000, times=10))
    assert all(answer == ["done", 1] for counter in heard for answer in counter)
    assert balances(any_till, somebody) == [200]
    cards = any_till.wallet(somebody).cards
    assert [(card.round, card.stamps) for card in cards] == [(3, 6)]


def test_whoever_serves_stamps_and_undoes_at_once_nobody_waits_for_ever(any_till, somebody):
    """Cards, rewards and the customer are locked in one order, whatever is done."""
    terms = StampTerms(reward="a cake", stamps_needed=5)
    programme = any_till.do(programmes.open_programme, name="Cakes", terms=terms)
    cake = any_till.do(counter.open_card, customer_id=somebody, programme_id=programme).card_id
    actions = [str(serve(any_till, somebody, 1_000).action) for _ in range(8)]
    work = [
        {"do": "serve", "customer": somebody, "amount": 1_000, "times": 10},
        {"do": "stamp", "card": cake, "times": 10},
        {"do": "undo", "actions": actions},
        {"do": "serve", "customer": somebody, "amount": 500, "times": 10},
    ]
    heard = together(
        [{"place": any_till.place, "counter": str(n), **task} for n, task in enumerate(work, 1)]
    )
    assert {kind for answers in heard for kind, _ in answers} == {"done"}
    assert balances(any_till, somebody) == [150]


def test_of_two_discounts_that_do_not_join_one_is_taken_whoever_comes_first(any_till, somebody):
    alone = Benefit(kind="amount", words="5.00 off", value_minor=500, combines=False)
    with any_till.shop.units.write(any_till.actor) as unit:
        card = unit.session.query(CardRow).filter_by(customer_id=somebody).one()
        given = [rewards.grant_reward(unit, card=card, gives=(alone,)).id for _ in range(6)]
    heard = together(
        [
            {"place": any_till.place, "counter": str(n + 1), "do": "use", "amount": 900, **task}
            for n, task in enumerate(({"rewards": given[:3]}, {"rewards": given[3:]}))
        ]
    )
    answers = Counter(kind for answers in heard for kind, _ in answers)
    assert answers == {"done": 1, "refused": 5}
