"""The check of the ledger and the balances, and the figures of the shop."""

from datetime import timedelta

import pytest
from sqlalchemy import text

from shopdesk.domain.purchases import Purchase
from shopdesk.services import (
    audit,
    counter,
    coupons,
    passes,
    points,
    purchases,
    serving,
    undo,
)
from tests.services.machine import open_all


def busy(till):
    """A shop in which every kind of thing has happened."""
    made = till.customer("Yuki")
    stamped = till.stamp(made.card_id, 9)
    till.do(counter.redeem_reward, reward_id=stamped.rewards[0])
    later = till.stamp(made.card_id, 6)
    till.do(undo.undo_action, action=later.action)
    till.stamp(till.card("Ken"), 8)
    used, _open, void = till.coupons(3, customer_id=made.customer_id)
    redeemed = till.do(coupons.redeem_coupon, code=used.code)
    till.do(undo.undo_action, action=redeemed.action)
    till.do(coupons.call_back_coupon, coupon_id=void.id)
    return made


def change(till, statement):
    """Change a row behind the services' back."""
    with till.shop.store.writer.begin() as connection:
        assert connection.execute(text(statement)).rowcount == 1


def test_a_shop_in_which_everything_happened_is_whole(any_till):
    busy(any_till)
    found = any_till.check()
    assert (found.is_whole, found.intact, found.balances_match, found.first_bad) == (
        True,
        True,
        True,
        "",
    )
    assert found.entries > 15
    assert len(found.anchor) == 8


@pytest.mark.parametrize(
    ("statement", "first_bad"),
    [
        ("UPDATE card SET balance = balance + 1 WHERE id = 1", "card 1"),
        ("UPDATE reward SET state = 'waiting' WHERE id = 1", "reward 1"),
        ("UPDATE reward SET state = 'redeemed' WHERE id = 2", "reward 2"),
        ("UPDATE coupon SET state = 'issued' WHERE id = 1", "coupon 1"),
        ("UPDATE coupon SET state = 'redeemed' WHERE id = 2", "coupon 2"),
        ("UPDATE coupon SET state = 'issued' WHERE id = 3", "coupon 3"),
    ],
)
def test_a_balance_that_does_not_follow_from_the_ledger_is_named(till, statement, first_bad):
    busy(till)
    change(till, statement)
    found = till.check()
    assert (found.is_whole, found.intact, found.balances_match) == (False, True, False)
    assert found.first_bad == first_bad


@pytest.mark.parametrize(
    ("statement", "first_bad"),
    [
        ("UPDATE lot SET remaining = remaining - 1 WHERE id = 1", "lot 1"),
        ("UPDATE lot SET remaining = remaining - 1 WHERE id = 2", "lot 2"),
        ("UPDATE card SET balance = balance + 1 WHERE kind = 'points'", "card 2"),
        ("UPDATE card SET balance = 0 WHERE kind = 'pass'", "card 3"),
        ("UPDATE reward SET state = 'redeemed' WHERE id = 1", "reward 1"),
        ("UPDATE reward SET state = 'waiting' WHERE id = 2", "reward 2"),
    ],
)
def test_points_passes_and_what_was_granted_follow_from_the_ledger(till, statement, first_bad):
    open_all(till)
    made = till.customer()
    purchase = Purchase(amount_minor=2_000)
    till.do(serving.serve_customer, customer_id=made.customer_id, count=2, purchase=purchase)
    till.do(points.exchange_points, card_id=2, reward=0)
    till.do(passes.sell_pass, customer_id=made.customer_id, programme_id=4)
    till.do(passes.use_pass, card_id=3)
    assert till.check().is_whole
    assert [one.kind for one in till.wallet(made.customer_id).others][:2] == ["points", "pass"]
    change(till, statement)
    assert till.check().first_bad == first_bad


def test_figures_count_points_what_is_owed_and_what_was_paid_ahead(any_till):
    open_all(any_till)
    customer = any_till.customer().customer_id
    purchase = Purchase(amount_minor=2_000)
    served = any_till.do(serving.serve_customer, customer_id=customer, purchase=purchase)
    any_till.do(passes.sell_pass, customer_id=customer, programme_id=4)
    found = any_till.see(audit.figures)
    assert (found.points_out, found.points_owed, found.uses_out) == (20, 0, 3)
    (card,) = [one.card_id for one in served.earned if one.kind == "points"]
    any_till.do(points.exchange_points, card_id=card, reward=0)
    any_till.do(purchases.refund_purchase, purchase_id=served.purchase_id)
    found = any_till.see(audit.figures)
    assert (found.points_out, found.points_owed) == (0, 5)
    any_till.clock.move(days=3)
    assert any_till.see(audit.figures).uses_out == 0


def test_a_coupon_that_was_never_issued_is_named(till):
    busy(till)
    change(
        till,
        "INSERT INTO coupon (code, offer_id, state, valid_from, issued_at)"
        " VALUES ('BCDF', 1, 'issued', '2026-06-01', 0)",
    )
    assert till.check().first_bad == "coupon 5"


def test_figures_count_what_is_alive_and_owed(any_till):
    busy(any_till)
    found = any_till.see(audit.figures)
    assert found == audit.Figures(
        customers=2,
        open_cards=2,
        stamps_out=3,
        rewards_waiting=1,
        rewards_value_minor=450,
        coupons_open=2,
    )


def test_an_empty_shop_has_empty_figures(any_till):
    found = any_till.see(audit.figures)
    assert (found.customers, found.stamps_out, found.rewards_value_minor) == (0, 0, 0)


def test_a_lapsed_reward_is_not_owed(any_till):
    any_till.terms(reward_lapses_after_days=10)
    any_till.stamp(any_till.card(), 7)
    any_till.clock.move(days=10)
    assert any_till.see(audit.figures).rewards_waiting == 1
    any_till.clock.move(days=1)
    assert any_till.see(audit.figures).rewards_waiting == 0
    assert any_till.see(audit.unclaimed_rewards) == ()


def test_the_reward_that_waits_longest_is_named_first(any_till):
    for name in ("first", "second"):
        any_till.stamp(any_till.card(name), 7)
        any_till.clock.move(days=1)
    unclaimed = any_till.see(audit.unclaimed_rewards)
    assert [(u.name, u.words, u.value_minor) for u in unclaimed] == [
        ("first", "one free coffee", 450),
        ("second", "one free coffee", 450),
    ]
    assert unclaimed[0].earned_at == any_till.clock.at - timedelta(days=2)


def test_the_anchor_changes_with_every_entry(any_till):
    card = any_till.card()
    anchors = set()
    for _ in range(5):
        any_till.stamp(card)
        anchors.add(any_till.see(audit.anchor_now))
    assert len(anchors) == 5
