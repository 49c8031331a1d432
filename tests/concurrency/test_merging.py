"""One counter merges and parts while another stamps and hands over rewards: no deadlock, no loss."""

from contextlib import suppress
from threading import Thread

import pytest
from sqlalchemy import func, select

from shopdesk.domain.customers import CustomerDetails
from shopdesk.domain.errors import RewardCancelled
from shopdesk.services import counter, merging
from shopdesk.store.tables import CardRow, RewardRow
from tests.shops import Clock, Till

ROUNDS = 12


@pytest.mark.parametrize("merged", [0, 1])
def test_merging_and_stamping_meet_at_two_counters(any_place, merged):
    first, second = Till(any_place, Clock()), Till(any_place, Clock(), counter="Second")
    people = [first.customer(name) for name in ("Yuki", "Anna")]
    kept_one, merged_one = people[1 - merged], people[merged]
    failed = []
    given = 0

    def stamp():
        nonlocal given
        for number in range(2 * ROUNDS):
            try:
                stamped = second.stamp(people[number % 2].card_id, 3)
                given += 3
                for reward in stamped.rewards:
                    with suppress(RewardCancelled):  # its stamps went back with a parting
                        second.do(counter.redeem_reward, reward_id=reward)
                        given -= 7
            except Exception as error:
                failed.append(error)

    def merge_and_part():
        for _ in range(ROUNDS):
            try:
                done = first.do(
                    merging.merge_customers,
                    kept_id=kept_one.customer_id,
                    merged_id=merged_one.customer_id,
                    details=CustomerDetails(name="Yuki"),
                )
                first.do(merging.part_customers, action=done.action)
            except Exception as error:
                failed.append(error)

    threads = [Thread(target=stamp), Thread(target=merge_and_part)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with first.shop.units.read() as unit:
        left = unit.session.scalar(select(func.sum(CardRow.balance)))
        left += unit.session.scalar(
            select(func.coalesce(func.sum(RewardRow.spent), 0)).where(RewardRow.state == "waiting")
        )
    check = first.check()
    for till in (first, second):
        till.close()
    assert failed == []
    assert check.is_whole, check.first_bad
    assert left == given
