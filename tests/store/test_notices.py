"""What one counter hears of another's actions."""

import threading

import pytest

from shopdesk.domain import topics
from shopdesk.services.shop import open_shop
from shopdesk.store.notices import payload, read_payload


def test_changes_travel_as_numbers():
    changes = frozenset({(topics.CARD, 7), (topics.LEDGER, 0)})
    assert read_payload(payload(changes)) == changes


def test_very_many_changes_travel_as_everything():
    changes = frozenset((topics.COUPON, number) for number in range(1000))
    assert read_payload(payload(changes)) == {(topics.COUPON, 0)}
    assert len(payload(changes)) < 8000


@pytest.mark.postgres
def test_another_counter_hears_of_a_stamp_after_it_was_committed(postgres_till):
    made = postgres_till.customer()
    other = open_shop(postgres_till.place, counter="2", clock=postgres_till.clock)
    heard, arrived = [], threading.Event()

    def listener(changes):
        heard.append(changes)
        if (topics.CARD, made.card_id) in changes:
            arrived.set()

    try:
        other.units.listen(listener)
        for _ in range(50):  # until the other's thread listens
            postgres_till.stamp(made.card_id)
            if arrived.wait(0.1):
                break
        assert arrived.is_set()
    finally:
        other.close()
