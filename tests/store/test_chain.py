"""Tampering: whatever is done to the ledger's rows is noticed, and the first bad one named."""

import shutil
import sqlite3
from contextlib import closing

import pytest

from shopdesk.domain.ledger import Entry
from shopdesk.services import audit, coupons, undo
from shopdesk.services.shop import look_into
from shopdesk.store import chain
from shopdesk.store.engine import open_alone

SAMPLE = 6  # the entry that is tampered with: a stamp in the middle


@pytest.fixture(scope="module")
def tampered_with(coffee_file, tmp_path_factory):
    """A closed shop with some twenty entries."""
    from tests.shops import Clock, Till

    path = tmp_path_factory.mktemp("ledger") / "shop.db"
    shutil.copyfile(coffee_file, path)
    till = Till(str(path), Clock())
    card = till.card()
    for count in (2, 3, 4, 5):
        till.clock.move(hours=3)
        stamped = till.stamp(card, count)
    till.do(undo.undo_action, action=stamped.action)
    till.do(coupons.redeem_coupon, code=till.coupon().code)
    till.close()
    return path


@pytest.fixture
def ledger(tampered_with, tmp_path):
    """A copy of it whose triggers are gone, and what `verify` says of it."""
    path = tmp_path / "shop.db"
    shutil.copyfile(tampered_with, path)
    return Ledger(path)


class Ledger:
    def __init__(self, path):
        self.path = path
        self.run("DROP TRIGGER ledger_entry_stays", "DROP TRIGGER ledger_entry_kept")

    def run(self, *statements):
        with closing(sqlite3.connect(self.path, isolation_level=None)) as connection:
            return [connection.execute(statement).fetchall() for statement in statements]

    def verdict(self):
        engine = open_alone(self.path)
        with engine.connect() as connection:
            found = chain.verify(connection)
        engine.dispose()
        return found

    @property
    def length(self):
        return self.run("SELECT count(*) FROM ledger_entry")[0][0][0]

    def first_bad(self):
        found = self.verdict()
        assert not found.intact
        return found.first_bad.seq, found.first_bad.why


def test_an_untouched_ledger_is_intact(ledger):
    found = ledger.verdict()
    assert (found.intact, found.entries) == (True, ledger.length)


CHANGES = {
    "counter_id": "9", "seq": "seq + 1000", "at": "at + 1", "kind": "'paper.carried'",
    "request_id": "request_id || 'x'", "customer_id": "customer_id + 1", "card_id": "NULL",
    "reward_id": "1", "coupon_id": "'-'", "terms_id": "terms_id + 1", "staff_id": "0",
    "amount": "amount + 1", "value_minor": "450", "undoes_counter_id": "''", "undoes_seq": "1",
    "hash": "zeroblob(32)", "lot_id": "1",
}  # fmt: skip


def test_every_column_is_tried():
    assert set(CHANGES) == {*Entry.__slots__, "hash"}


@pytest.mark.parametrize("column", CHANGES)
def test_a_changed_column_is_noticed_in_its_row(ledger, column):
    ledger.run(f"UPDATE ledger_entry SET {column} = {CHANGES[column]} WHERE seq = {SAMPLE}")
    seq, why = ledger.first_bad()
    if column in {"counter_id", "seq"}:  # the row is gone from where it was
        assert (seq, why) == (SAMPLE + 1, "gap")
    else:
        assert (seq, why) == (SAMPLE, "hash")


def test_a_deleted_row_is_noticed_at_the_next(ledger):
    ledger.run(f"DELETE FROM ledger_entry WHERE seq = {SAMPLE}")
    assert ledger.first_bad() == (SAMPLE + 1, "gap")


def test_a_deleted_row_is_noticed_when_the_rest_is_renumbered(ledger):
    ledger.run(
        f"DELETE FROM ledger_entry WHERE seq = {SAMPLE}", *renumber(SAMPLE, ledger.length, -1)
    )
    assert ledger.first_bad() == (SAMPLE, "hash")


def renumber(first, last, by):
    numbers = range(first, last + 1) if by < 0 else range(last, first - 1, -1)
    return [f"UPDATE ledger_entry SET seq = seq + {by} WHERE seq = {n}" for n in numbers]


def test_an_inserted_row_is_noticed(ledger):
    columns = ", ".join(["seq", *(c for c in CHANGES if c != "seq")])
    values = columns.replace("seq", str(SAMPLE), 1)
    ledger.run(
        *renumber(SAMPLE, ledger.length, +1),
        f"INSERT INTO ledger_entry ({columns}) SELECT {values} FROM ledger_entry WHERE seq = {SAMPLE + 1}",
    )
    assert ledger.first_bad() == (SAMPLE + 1, "hash")


def test_swapped_rows_are_noticed(ledger):
    ledger.run(
        f"UPDATE ledger_entry SET seq = 9999 WHERE seq = {SAMPLE}",
        f"UPDATE ledger_entry SET seq = {SAMPLE} WHERE seq = {SAMPLE + 1}",
        f"UPDATE ledger_entry SET seq = {SAMPLE + 1} WHERE seq = 9999",
    )
    assert ledger.first_bad() == (SAMPLE, "hash")


def test_a_cut_end_is_noticed_by_the_head(ledger):
    last = ledger.length
    ledger.run(f"DELETE FROM ledger_entry WHERE seq > {last - 3}")
    assert ledger.first_bad() == (last - 3, "head")


def test_a_cut_beginning_is_noticed(ledger):
    ledger.run("DELETE FROM ledger_entry WHERE seq < 3")
    assert ledger.first_bad() == (3, "gap")


def test_an_emptied_ledger_is_noticed(ledger):
    ledger.run("DELETE FROM ledger_entry")
    assert ledger.first_bad() == (0, "head")


def test_a_changed_head_is_noticed(ledger):
    ledger.run("UPDATE chain_head SET hash = zeroblob(32)")
    assert ledger.first_bad() == (ledger.length, "head")


def test_a_missing_head_is_noticed(ledger):
    ledger.run("DELETE FROM chain_head")
    assert ledger.first_bad() == (ledger.length, "head")


def test_another_key_or_another_shop_is_noticed_at_the_first_row(ledger):
    ledger.run("UPDATE shop SET uuid = 'another'")
    assert ledger.first_bad() == (1, "hash")
    ledger.run("DELETE FROM shop_key")
    assert ledger.first_bad() == (0, "key")


def anchor_of(path):
    with look_into(path) as unit:
        return audit.anchor_now(unit), audit.check_shop(unit).is_whole


def test_a_ledger_cut_with_its_head_is_noticed_by_the_letters_on_paper(ledger):
    printed, _ = anchor_of(ledger.path)
    last = ledger.length
    ledger.run(
        f"DELETE FROM ledger_entry WHERE seq > {last - 2}",
        f"UPDATE chain_head SET seq = {last - 2},"
        f" hash = (SELECT hash FROM ledger_entry WHERE seq = {last - 2})",
    )
    assert ledger.verdict().intact  # nothing inside the file can tell
    assert anchor_of(ledger.path)[0] != printed


def test_yesterdays_file_put_back_is_noticed_by_the_letters_on_paper(till):
    card = till.card()
    till.stamp(card)
    till.shop.close()
    yesterday = till.shop.folder / "yesterday.db"
    shutil.copyfile(till.place, yesterday)
    till.reopen()
    till.stamp(card)
    printed = till.see(audit.anchor_now)
    till.shop.close()
    shutil.copyfile(yesterday, till.place)
    assert anchor_of(till.place) == (anchor_of(yesterday)[0], True)
    assert anchor_of(till.place)[0] != printed


def test_a_check_of_the_shop_names_the_row(till):
    till.stamp(till.card())
    with till.shop.store.writer.begin() as connection:
        connection.exec_driver_sql("DROP TRIGGER ledger_entry_stays")
        connection.exec_driver_sql("UPDATE ledger_entry SET value_minor = 1 WHERE seq = 4")
    found = till.check()
    assert (found.intact, found.first_bad) == (False, "ledger 1/4 hash")
