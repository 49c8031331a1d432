"""Closing the day, and copies that count only after they were opened."""

import shutil
import sqlite3
import subprocess
import sys
from datetime import timedelta

import pytest

from shopdesk.domain.errors import BackupUnfit, StoreProblem
from shopdesk.services import audit, backup, coupons, settings
from shopdesk.services.shop import open_shop
from shopdesk.store import backup as stored


def close(till):
    return backup.close_day(till.shop, till.actor)


def take(till, reason="test"):
    return backup.take_copy(till.shop, reason=reason)


def test_the_end_of_a_day_counts_and_copies(any_till):
    card = any_till.card()
    any_till.stamp(card)
    any_till.clock.move(days=1)
    any_till.stamp(card, 3)
    any_till.do(coupons.redeem_coupon, code=any_till.coupon().code)
    closed = close(any_till)
    assert (closed.day, closed.stamps, closed.rewards_used, closed.coupons_used) == (
        any_till.clock.at.date(),
        3,
        0,
        1,
    )
    assert closed.anchor == any_till.see(audit.anchor_now)
    assert (closed.copy is None) == (not any_till.shop.store.is_sqlite)


def test_a_day_is_closed_until_something_happens(any_till):
    card = any_till.card()
    assert not any_till.see(backup.was_closed)
    close(any_till)
    assert any_till.see(backup.was_closed)
    any_till.clock.move(seconds=1)
    any_till.stamp(card)
    assert not any_till.see(backup.was_closed)


def test_a_copy_is_a_whole_shop(till):
    card = till.card()
    till.stamp(card, 5)
    copy = take(till)
    assert copy.path.parent == till.shop.folder / "copies"
    assert (copy.reason, copy.made_at) == ("test", till.clock.at)
    with open_shop(copy.path, clock=till.clock) as other, other.units.read() as unit:
        assert audit.check_shop(unit) == till.check()


def test_a_copy_is_made_while_the_shop_is_open_and_holds_the_last_stamp(till):
    card = till.card()
    for count in range(1, 4):
        till.stamp(card)
        till.clock.move(minutes=1)
        with sqlite3.connect(take(till).path) as connection:
            assert connection.execute("SELECT balance FROM card").fetchone() == (count,)
        connection.close()


def test_the_last_fourteen_copies_are_kept(till):
    made = []
    for _ in range(16):
        made.append(take(till).path)
        till.clock.move(hours=1)
    kept = [copy.path for copy in backup.copies(till.shop)]
    assert kept == made[:1:-1]
    assert sorted(p.name for p in kept[0].parent.iterdir()) == sorted(p.name for p in kept)


def test_a_day_that_is_closed_twice_keeps_its_last_copy_and_the_days_before(till):
    monday = close(till).copy
    till.clock.move(days=1)
    till.stamp(till.card("Morning"))
    close(till)
    till.clock.move(hours=2)
    till.stamp(till.card("Evening"))
    evening = close(till).copy
    assert [copy.path for copy in backup.copies(till.shop)] == [evening.path, monday.path]


def test_a_copy_made_under_an_earlier_clock_is_not_the_one_that_goes(till):
    for _ in range(stored.KEPT):
        take(till)
        till.clock.move(hours=1)
    store = till.shop.store
    copy = stored.make_copy(store, reason="before-upgrade", now=till.clock.at - timedelta(days=9))
    assert copy.path.exists()


def test_copies_go_where_the_owner_wants_them(till, tmp_path):
    till.do(settings.change_settings, backup_folder=str(tmp_path / "stick"))
    assert take(till).path.parent == tmp_path / "stick"
    assert len(backup.copies(till.shop)) == 1


def test_a_folder_that_cannot_be_made_is_a_problem_and_the_day_is_closed_all_the_same(
    till, tmp_path
):
    (tmp_path / "file").write_text("x")
    till.do(settings.change_settings, backup_folder=str(tmp_path / "file" / "copies"))
    with pytest.raises(StoreProblem) as problem:
        close(till)
    assert problem.value.kind == "io"
    assert till.see(backup.was_closed)


@pytest.fixture
def copied(till):
    """A shop, closed, with a copy and a stamp since."""
    card = till.card("Yuki")
    till.stamp(card, 2)
    copy = take(till)
    till.stamp(card, 3)
    till.shop.close()
    return till, card, copy


def places_that_matter(copy):
    """The file's head, a page's head, and bytes of an entry's hash, kind and request."""
    whole = copy.read_bytes()
    with sqlite3.connect(copy) as connection:
        hash_, request = connection.execute(
            "SELECT hash, request_id FROM ledger_entry WHERE kind = 'stamp.given'"
        ).fetchone()
    connection.close()
    return [3, 20, 4096, whole.index(hash_) + 5, whole.index(request.encode()) + 7]


def test_a_flipped_byte_is_noticed_and_the_copy_refused(copied):
    till, _card, copy = copied
    whole = copy.path.read_bytes()
    for at in places_that_matter(copy.path):
        copy.path.write_bytes(whole[:at] + bytes([whole[at] ^ 0x10]) + whole[at + 1 :])
        with pytest.raises(BackupUnfit):
            backup.put_back(copy.path, till.place)
    copy.path.write_bytes(whole)
    backup.put_back(copy.path, till.place)


@pytest.mark.parametrize("cut", [1, 4096, 100_000])
def test_a_copy_that_was_cut_short_is_refused_and_nothing_changes(copied, cut):
    till, _card, copy = copied
    copy.path.write_bytes(copy.path.read_bytes()[:-cut])
    before = (till.shop.folder / "shop.db").read_bytes()
    with pytest.raises(BackupUnfit):
        backup.put_back(copy.path, till.place)
    assert (till.shop.folder / "shop.db").read_bytes() == before


def test_a_copy_of_which_the_ledger_was_changed_is_refused(copied):
    till, _card, copy = copied
    with sqlite3.connect(copy.path) as connection:
        connection.execute("DROP TRIGGER ledger_entry_stays")
        connection.execute("UPDATE ledger_entry SET amount = 9 WHERE kind = 'stamp.given'")
    connection.close()
    with pytest.raises(BackupUnfit) as refused:
        backup.put_back(copy.path, till.place)
    assert refused.value.values == {"why": "chain"}


@pytest.mark.parametrize("content", [b"", b"not a database at all " * 300])
def test_a_file_that_is_no_copy_is_refused(copied, content):
    till, _card, copy = copied
    copy.path.write_bytes(content)
    with pytest.raises(BackupUnfit):
        backup.put_back(copy.path, till.place)


def test_a_copy_put_back_is_the_shop_and_what_was_there_stays_beside_it(copied):
    till, card, copy = copied
    backup.put_back(copy.path, till.place)
    till.reopen()
    assert till.stamp(card).stamps == 3
    till.shop.close()
    with open_shop(f"{till.place}.replaced", clock=till.clock) as old, old.units.read() as unit:
        assert audit.check_shop(unit).is_whole
        assert audit.figures(unit).stamps_out == 5


def test_what_was_there_stays_whole_even_when_the_program_had_been_killed(copied):
    till, card, copy = copied
    subprocess.run([sys.executable, "-c", KILLED, till.place, str(card)], check=False)
    assert (till.shop.folder / "shop.db-wal").stat().st_size
    backup.put_back(copy.path, till.place)
    with open_shop(f"{till.place}.replaced", clock=till.clock) as old, old.units.read() as unit:
        assert audit.figures(unit).stamps_out == 6
    till.reopen()
    assert till.check().is_whole
    assert till.see(audit.figures).stamps_out == 2


KILLED = """
import os, signal, sys
from uuid import uuid4
from shopdesk.services.counter import stamp_card
from shopdesk.services.shop import open_shop
shop = open_shop(sys.argv[1])
with shop.units.write(shop.actor()) as unit:
    stamp_card(unit, card_id=int(sys.argv[2]), request_id=uuid4())
os.kill(os.getpid(), 9 if os.name == "posix" else signal.SIGTERM)
"""


def test_a_copy_is_put_back_where_nothing_is(copied, tmp_path):
    till, card, copy = copied
    place = tmp_path / "elsewhere.db"
    backup.put_back(copy.path, place)
    assert sorted(p.name for p in tmp_path.glob("elsewhere*")) == ["elsewhere.db"]
    shutil.rmtree(till.shop.folder / "copies")
    till.shop = open_shop(place, clock=till.clock)
    assert till.stamp(card).stamps == 3


def test_postgresql_is_copied_with_its_own_tools(postgres_till):
    assert take(postgres_till) is None
    assert backup.copies(postgres_till.shop) == ()
