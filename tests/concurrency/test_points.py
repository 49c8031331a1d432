"""Several counters at one card of points, each a process of its own, on both engines."""

from collections import Counter
from uuid import uuid4

import pytest

from shopdesk.domain.benefits import Benefit
from shopdesk.domain.programmes import PointsReward, PointsTerms
from shopdesk.domain.purchases import Purchase
from shopdesk.services import programmes, serving
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
