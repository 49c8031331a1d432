"""Whatever happens at a counter, in any order: what must be true stays true.

Each invariant is shown to notice a fault that is planted for it.
"""

import shutil
from contextlib import suppress
from dataclasses import replace
from uuid import uuid4

import pytest
from hypothesis import HealthCheck, settings
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from shopdesk.domain import cards as card_rules
from shopdesk.domain import coupons as coupon_rules
from shopdesk.domain.errors import Refusal
from shopdesk.services import counter, coupons, undo
from shopdesk.store import unit as units
from tests.services.invariants import Memory, broken
from tests.services.machine import Counters, open_all
from tests.shops import Clock, Till


def test_what_must_be_true_stays_true_whatever_happens(coffee_file, tmp_path):
    Counters.template = tmp_path / "every kind.db"
    shutil.copyfile(coffee_file, Counters.template)
    till = Till(str(Counters.template), Clock())
    open_all(till)
    till.close()
    Counters.TestCase.settings = settings(
        max_examples=30,
        stateful_step_count=24,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
    Counters.TestCase("runTest").runTest()


# -- planted faults ------------------------------------------------------------------------


def busy_day(till, memory):
    """A little of everything; the invariants are looked at after each step."""
    found = []
    card = till.card()
    till.terms(per_visit=6)
    fresh = till.card("under the new terms")
    code = till.coupon().code
    request = uuid4()
    steps = (
        lambda: till.stamp(card, 5, request_id=request),
        lambda: till.stamp(card, 5, request_id=request),
        lambda: till.stamp(card, 4),
        lambda: till.do(counter.redeem_reward, reward_id=1),
        lambda: till.stamp(fresh, 4),
        lambda: till.stamp(fresh, 4),
        lambda: till.do(coupons.redeem_coupon, code=code),
        lambda: till.do(coupons.redeem_coupon, code=code),
        lambda: till.do(undo.undo_action, action=request),
    )
    found += broken(till, memory)
    for step in steps:
        with suppress(Refusal, DBAPIError):  # the database itself stops some faults
            step()
        found += broken(till, memory)
    return found


def behind_the_back(till, *statements):
    with till.shop.store.writer.begin() as connection:
        for statement in statements:
            connection.execute(text(statement))


def forgets_an_entry(till, patch):
    enter = units.Unit.enter
    patch.setattr(
        units.Unit, "enter", lambda u, kind, **v: kind == "stamp.given" or enter(u, kind, **v)
    )


def doubles_a_stamp(till, patch):
    stamp = card_rules.stamp
    patch.setattr(card_rules, "stamp", lambda c, *t, count, **v: stamp(c, *t, count=2 * count, **v))


def fills_a_card_too_early(till, patch):
    fill = card_rules._fill

    def early(card, terms, following, count, today):
        fewer = replace(terms, stamps_needed=terms.stamps_needed - 1)
        return fill(card, fewer, following, count, today)

    patch.setattr(card_rules, "_fill", early)


def never_fills_a_card(till, patch):
    fill = card_rules._fill

    def late(card, terms, following, count, today):
        more = replace(terms, stamps_needed=99)
        return fill(card, more, more, count, today)

    patch.setattr(card_rules, "_fill", late)


def forgets_the_limits(till, patch):
    patch.setattr(card_rules, "_check_limits", lambda *_: None)


def forgets_the_requests(till, patch):
    claim = units.Unit.claim

    def forgetful(unit, request_id):
        unit.connection.execute(text("DELETE FROM request WHERE id = :id"), {"id": str(request_id)})
        return claim(unit, request_id)

    patch.setattr(units.Unit, "claim", forgetful)


def honours_a_used_coupon(till, patch):
    behind_the_back(till, "DROP INDEX uq_ledger_entry_coupon_redeemed")
    patch.setattr(coupon_rules, "check_redeemable", lambda *_, **__: None)


def brings_a_used_coupon_back(till, patch):
    behind_the_back(
        till,
        "CREATE TRIGGER plant AFTER UPDATE ON coupon WHEN new.state = 'redeemed'"
        " BEGIN UPDATE coupon SET state = 'issued' WHERE id = new.id; END",
    )


def brings_a_used_reward_back_later(till, patch):
    behind_the_back(
        till,
        "CREATE TRIGGER plant AFTER UPDATE ON coupon WHEN new.state = 'redeemed'"
        " BEGIN UPDATE reward SET state = 'waiting'; END",
    )


def edits_a_cache(till, patch):
    behind_the_back(
        till,
        "CREATE TRIGGER plant AFTER INSERT ON ledger_entry WHEN new.kind = 'stamp.given'"
        " BEGIN UPDATE card SET balance = balance + 1; END",
    )


def skips_a_number(till, patch):
    behind_the_back(till, "UPDATE chain_head SET seq = seq + 1")


def hashes_wrongly(till, patch):
    patch.setattr(units, "hash_entry", lambda *_: b"\0" * 32)


def rewrites_the_past(till, patch):
    """With the key at hand: the first entry is given another time and the chain made anew."""
    from shopdesk.domain.ledger import GENESIS, Entry, hash_entry
    from shopdesk.store.tables import EntryRow

    seal = units.Unit.seal

    def rewriting(unit):
        seal(unit)
        last = GENESIS
        for row in unit.session.query(EntryRow).order_by(EntryRow.seq):
            row.value_minor += row.seq == 1
            fields = {name: getattr(row, name) for name in Entry.__slots__}
            last = row.hash = hash_entry(unit.shop.chain_key, unit.shop.uuid, Entry(**fields), last)
        unit.session.flush()
        unit.session.execute(text("UPDATE chain_head SET hash = :hash"), {"hash": last})

    behind_the_back(till, "DROP TRIGGER ledger_entry_stays")
    patch.setattr(units.Unit, "seal", rewriting)


def turns_time_back(till, patch):
    patch.setattr(units.Units, "_now", lambda self, _session: self.clock())
    patch.setattr(units, "max", lambda _newest, at: at, raising=False)
    chained = units.Unit._chain

    def backwards(unit, counter_id):
        till.clock.move(hours=-1)
        chained(unit, counter_id)

    patch.setattr(units.Unit, "_chain", backwards)


FAULTS = {
    forgets_an_entry: "balances",
    doubles_a_stamp: "balances",
    edits_a_cache: "balances",
    fills_a_card_too_early: "threshold",
    never_fills_a_card: "threshold",
    forgets_the_limits: "limits",
    forgets_the_requests: "requests",
    honours_a_used_coupon: "once",
    brings_a_used_coupon_back: "balances",
    brings_a_used_reward_back_later: "states",
    skips_a_number: "gaps",
    hashes_wrongly: "chain",
    rewrites_the_past: "prefix",
    turns_time_back: "time",
}


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.__name__)
def test_a_planted_fault_is_noticed(till, monkeypatch, fault):
    memory = Memory()
    assert broken(till, memory) == []
    fault(till, monkeypatch)
    assert FAULTS[fault] in busy_day(till, memory)


def test_without_a_fault_nothing_is_noticed(till):
    assert busy_day(till, Memory()) == []


def test_every_invariant_has_its_fault():
    assert set(FAULTS.values()) == {
        "chain", "gaps", "prefix", "time", "balances", "threshold", "once", "requests", "limits", "states",
    }  # fmt: skip
