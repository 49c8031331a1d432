"""Files appear whole or not at all, and a database is never written over."""

import sys
from pathlib import Path

import pytest

from shopdesk.domain.errors import Cancelled, StoreProblem
from shopdesk.domain.errors_of_files import FileCannotBeWritten, ShopIsOlder
from shopdesk.services import exports
from shopdesk.services.shop import look_into
from shopdesk.store import migrations
from shopdesk.store.engine import open_store
from tests.services.exports.conftest import NASTY, parts


def take_customers(till, path, **values):
    return till.see(exports.take_out_customers, path, **values)


def test_cancelled_it_leaves_no_file_and_what_was_there_stays(full_till, tmp_path):
    out = tmp_path / "files" / "shop.zip"
    out.parent.mkdir()
    out.write_bytes(b"yesterday's")

    def stop(done, total):
        if done > total // 2:
            raise Cancelled(done, total)

    with pytest.raises(Cancelled):
        full_till.see(exports.take_out_shop, out, progress=stop)
    for form in exports.FORMS:
        with pytest.raises(Cancelled):
            take_customers(full_till, out, form=form, progress=stop)
    assert [file.name for file in out.parent.iterdir()] == ["shop.zip"]
    assert out.read_bytes() == b"yesterday's"


def test_it_says_how_far_it_is(full_till, tmp_path):
    steps = []
    full_till.see(
        exports.take_out_shop, tmp_path / "a.zip", progress=lambda *step: steps.append(step)
    )
    assert steps == sorted(steps)
    assert len({total for _, total in steps}) == 1
    assert all(0 <= done <= total for done, total in steps)


@pytest.mark.skipif(sys.platform == "win32", reason="only Unix can limit a file's size")
@pytest.mark.parametrize("room", [0, 1, 1000, 9000])
def test_a_full_disk_is_said_and_leaves_no_file(full_till, tmp_path, room):
    from tests.faults.test_no_room import no_file_larger_than

    out = tmp_path / "files" / "shop.zip"
    out.parent.mkdir()
    with no_file_larger_than(room), pytest.raises(StoreProblem) as problem:
        full_till.see(exports.take_out_shop, out)
    assert problem.value.kind == "full"
    assert problem.value.place == str(out)
    with no_file_larger_than(min(room, 500)), pytest.raises(StoreProblem):
        take_customers(full_till, out, form="vcard")
    assert list(out.parent.iterdir()) == []
    full_till.see(exports.take_out_shop, out)
    assert out.exists()


def test_a_database_is_never_written_over(full_till, tmp_path):
    place = Path(full_till.place)
    before = place.read_bytes()
    with pytest.raises(FileCannotBeWritten) as refused:
        full_till.see(exports.take_out_shop, place)
    assert refused.value.values == {"file": place.name}
    assert place.read_bytes() == before


def test_a_folder_that_is_not_there_is_said(full_till, tmp_path):
    for out in (tmp_path / "gone" / "a.zip", tmp_path):
        with pytest.raises(FileCannotBeWritten):
            full_till.see(exports.take_out_shop, out)
    assert not list(tmp_path.glob("*.part"))


def test_an_earlier_version_is_opened_in_the_window_first(tmp_path):
    store = open_store(tmp_path / "old.db", create=True)
    migrations.upgrade(store, to="0001")
    from sqlalchemy import text

    with store.writer.begin() as connection:
        connection.execute(text("INSERT INTO shop VALUES (1, 'x', 0)"))
        for purpose in ("chain", "codes"):
            connection.execute(text(f"INSERT INTO shop_key VALUES ('{purpose}', 0, x'00', 0)"))
    store.close()
    with look_into(tmp_path / "old.db") as unit, pytest.raises(ShopIsOlder):
        exports.take_out_shop(unit, tmp_path / "a.zip")


def test_the_text_in_the_zip_speaks_the_shops_language_and_warns(full_till, till, take_out):
    words = parts(take_out(full_till))["README.txt"].decode()
    assert "鍵" in words
    assert "shopdesk-export" in words


def test_the_counts_are_those_of_the_people(full_till, tmp_path):
    from shopdesk.services.customers import archive_customer

    full_till.do(archive_customer, customer_id=1)
    for form in exports.FORMS:
        assert take_customers(full_till, tmp_path / form, form=form).customers == len(NASTY)
