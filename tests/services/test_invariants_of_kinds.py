"""Each invariant of points, passes, purchases and discounts notices a fault planted for it."""

from contextlib import suppress
from uuid import uuid4

import pytest
from sqlalchemy.exc import DBAPIError

from shopdesk.domain import lots as lot_rules
from shopdesk.domain.errors import Refusal
from shopdesk.domain.purchases import Purchase
from shopdesk.services import (
    counter,
    lots,
    passes,
    points,
    purchases,
    rewards,
    serving,
    undo,
    undo_lots,
    using,
)
from shopdesk.store.tables import EntryRow
from tests.services.invariants import Memory, broken
from tests.services.machine import open_all
from tests.services.test_invariants import behind_the_back


def busy_days(till, memory):
    """A little of every kind; the invariants are looked at after each step."""
    open_all(till)
    made = till.customer()
    customer, card = made.customer_id, made.card_id
    first, spent, sold, used = uuid4(), uuid4(), uuid4(), uuid4()

    def serve(amount, **values):
        purchase = Purchase(amount_minor=amount)
        till.do(serving.serve_customer, customer_id=customer, purchase=purchase, **values)

    def exchange(reward=0, **values):
        till.do(points.exchange_points, card_id=number("points"), reward=reward, **values)

    def number(kind):
        return next(one.id for one in till.wallet(customer).others if one.kind == kind)

    def use(choice, words):
        found = till.wallet(customer).rewards
        offered = {one.benefits[choice].words: one.id for one in found if one.benefits[choice:]}
        purchase = Purchase(amount_minor=4_000)
        till.do(counter.redeem_reward, reward_id=offered[words], choice=choice, purchase=purchase)

    steps = (
        lambda: serve(1_000, request_id=first),
        lambda: till.clock.move(days=1),
        lambda: serve(1_000),
        lambda: exchange(request_id=spent),
        lambda: till.do(undo.undo_action, action=spent),
        exchange,
        exchange,
        exchange,
        lambda: till.do(purchases.refund_purchase, purchase_id=1),
        lambda: serve(700),
        lambda: serve(700),
        lambda: till.do(passes.sell_pass, customer_id=customer, programme_id=4, request_id=sold),
        lambda: till.do(passes.use_pass, card_id=number("pass"), request_id=used),
        lambda: till.do(undo.undo_action, action=used),
        lambda: till.do(passes.use_pass, card_id=number("pass")),
        lambda: till.do(passes.use_pass, card_id=number("pass")),
        lambda: till.do(passes.use_pass, card_id=number("pass")),
        lambda: till.stamp(card, 2),
        lambda: till.stamp(card, 8),
        lambda: use(1, "a fifth off"),
        lambda: use(0, "5.00 off"),
        lambda: till.do(undo.undo_action, action=first),
        lambda: till.clock.move(days=4),
        exchange,
        lambda: till.do(passes.use_pass, card_id=number("pass")),
        lambda: till.do(lots.lapse_due),
        lambda: serve(900),
    )
    found = broken(till, memory)
    for step in steps:
        with suppress(Refusal, DBAPIError):  # the database itself stops some faults
            step()
        found += broken(till, memory)
    return found


def spends_what_lasts_longest_first(till, patch):
    patch.setattr(lot_rules, "_use_key", lambda lot: -lot.id)


def gives_nothing_back(till, patch):
    def restore(unit, card, entry):
        values = {"lot_id": entry.lot_id, "amount": 0, **undo_lots.undoes(entry)}
        lots.move(unit, card, "points.restored", **values)

    patch.setattr(undo_lots, "_restore", restore)


def nibbles_at_a_lot(till, patch):
    behind_the_back(
        till,
        "CREATE TRIGGER plant AFTER INSERT ON ledger_entry WHEN new.kind = 'points.earned'"
        " BEGIN UPDATE lot SET remaining = remaining - 1 WHERE id = new.lot_id; END",
    )


def lets_nothing_lapse(till, patch):
    patch.setattr(lots, "_lapse", lambda *_: None)


def forgets_the_limit_of_a_day(till, patch):
    patch.setattr(passes, "uses_today", lambda *_: {})


def gives_twice_for_one_occasion(till, patch):
    behind_the_back(till, "DROP INDEX uq_reward_occasion")
    patch.setattr(rewards, "_is_kept", lambda _: False)


def forgets_what_was_paid_back(till, patch):
    behind_the_back(
        till,
        "CREATE TRIGGER plant AFTER UPDATE ON purchase WHEN new.refunded_minor > 0"
        " BEGIN UPDATE purchase SET refunded_minor = 0 WHERE id = new.id; END",
    )


def counts_points_twice(till, patch):
    units = points.units_besides
    patch.setattr(points, "units_besides", lambda *rules, **v: 2 * units(*rules, **v))


def forgives_what_is_owed(till, patch):
    take = lot_rules.take_back

    def lenient(*states, first):
        return tuple(one for one in take(*states, first=first) if one.lot_id is not None)

    patch.setattr(lot_rules, "take_back", lenient)


def never_settles(till, patch):
    patch.setattr(points, "settle", lambda *_: None)


def stacks_discounts(till, patch):
    patch.setattr(using, "_used_lately", lambda *_: [])


def leaves_an_undone_pass_half_full(till, patch):
    move = undo_lots.move
    patch.setattr(undo_lots, "move", lambda *card, amount, **v: move(*card, amount=0, **v))


FAULTS = {
    nibbles_at_a_lot: "lots",
    spends_what_lasts_longest_first: "order",
    lets_nothing_lapse: "lapse",
    never_settles: "owed",
    forgets_the_limit_of_a_day: "limits",
    gives_twice_for_one_occasion: "occasions",
    forgets_what_was_paid_back: "purchases",
    counts_points_twice: "earning",
    forgives_what_is_owed: "earning",
    gives_nothing_back: "undone",
    leaves_an_undone_pass_half_full: "undone",
    stacks_discounts: "discounts",
}


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.__name__)
def test_a_planted_fault_is_noticed(till, monkeypatch, fault):
    memory = Memory()
    assert broken(till, memory) == []
    fault(till, monkeypatch)
    assert FAULTS[fault] in busy_days(till, memory)


def test_without_a_fault_nothing_is_noticed_and_every_step_counts(till):
    assert busy_days(till, Memory()) == []
    with till.shop.units.read() as unit:
        kinds = {kind for (kind,) in unit.session.query(EntryRow.kind)}
    assert kinds >= {
        "points.earned", "points.spent", "points.restored", "points.reversed", "points.settled",
        "points.lapsed", "pass.sold", "pass.used", "pass.restored", "pass.lapsed",
        "purchase.noted", "purchase.undone", "purchase.refunded", "reward.granted",
    }  # fmt: skip


def test_every_invariant_has_its_fault():
    assert set(FAULTS.values()) == {
        "lots", "order", "lapse", "owed", "limits", "occasions", "purchases", "earning", "undone",
        "discounts",
    }  # fmt: skip
