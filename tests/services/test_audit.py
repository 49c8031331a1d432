"""The check of the ledger and the balances, and the figures of the shop."""

from datetime import timedelta

import pytest
from sqlalchemy import text

from shopdesk.services import audit, counter, coupons, undo


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
