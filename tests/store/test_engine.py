"""Opening a database: its settings, and everything that can stand in the way."""

import os
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import text

from shopdesk.domain.errors import StoreProblem
from shopdesk.services.shop import open_shop
from shopdesk.store import engine
from shopdesk.store.engine import apply_settings, open_store, sqlite_driver

WANTED = {
    "journal_mode": "wal",
    "synchronous": 2,
    "foreign_keys": 1,
    "secure_delete": 1,
    "trusted_schema": 0,
    "cell_size_check": 1,
    "temp_store": 2,
    "busy_timeout": 5000,
}


def problem_of(place, **opening):
    with pytest.raises(StoreProblem) as problem:
        open_shop(place, **opening).close()
    return problem.value


@pytest.mark.parametrize("which", ["writer", "reader"])
def test_every_connection_has_the_settings_that_the_promises_rest_on(till, which):
    with getattr(till.shop.store, which).connect() as connection:
        found = {name: connection.scalar(text(f"PRAGMA {name}")) for name in WANTED}
        assert connection.scalar(text("PRAGMA query_only")) == (which == "reader")
    if sqlite_driver().sqlite_version_info < engine._WAL_IS_SAFE_FROM:
        WANTED["journal_mode"] = "truncate"
    assert found == WANTED


def test_a_setting_that_the_database_refuses_is_refused_in_turn():
    connection = sqlite_driver().connect(":memory:")
    with pytest.raises(StoreProblem) as problem:
        apply_settings(connection, {"journal_mode": "wal"})
    assert problem.value.kind == "settings_refused"
    connection.close()


def test_postgresql_has_the_settings_that_the_promises_rest_on(postgres_till):
    with postgres_till.shop.store.writer.connect() as connection:
        show = lambda name: connection.scalar(text(f"SHOW {name}"))  # noqa: E731
        assert show("synchronous_commit") == "on"
        assert show("fsync") == "on"
        assert (show("lock_timeout"), show("statement_timeout")) == ("3s", "10s")
        assert show("idle_in_transaction_session_timeout") == "5s"
    with postgres_till.shop.store.reader.connect() as connection:
        assert show("transaction_read_only") == "on"
        assert show("transaction_isolation") == "repeatable read"


def test_a_file_that_is_not_there_is_missing(tmp_path):
    problem = problem_of(tmp_path / "none.db")
    assert (problem.kind, problem.place) == ("missing", str(tmp_path / "none.db"))
    assert list(tmp_path.iterdir()) == []


def test_a_new_shop_makes_its_folder(tmp_path):
    open_shop(tmp_path / "new" / "folder" / "shop.db", create=True).close()
    assert (tmp_path / "new" / "folder" / "shop.db").exists()


def test_a_new_shop_cannot_be_made_below_a_file(tmp_path):
    (tmp_path / "file").write_text("x")
    assert problem_of(tmp_path / "file" / "shop.db", create=True).kind == "missing"


def test_a_folder_is_no_database(tmp_path):
    assert problem_of(tmp_path).kind == "not_a_database"


@pytest.mark.parametrize("content", [b"dear diary, " * 400, b"%PDF-1.7\n" + b"\0" * 8000])
def test_another_file_is_no_database_and_stays_as_it_was(tmp_path, content):
    path = tmp_path / "diary.db"
    path.write_bytes(content)
    assert problem_of(path).kind == "not_a_database"
    assert path.read_bytes() == content


def test_an_empty_file_is_no_shop_yet(tmp_path):
    path = tmp_path / "empty.db"
    path.touch()
    assert problem_of(path).kind == "not_a_database"


def test_a_database_of_another_program_is_no_shop(tmp_path):
    path = tmp_path / "music.db"
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE song (title TEXT)")
    connection.close()
    assert problem_of(path).kind == "not_a_database"
    assert problem_of(path, create=True).kind == "not_a_database"


def test_a_file_cut_short_is_damaged(coffee_file, tmp_path):
    path = tmp_path / "shop.db"
    path.write_bytes(coffee_file.read_bytes()[:9000])
    assert problem_of(path).kind == "damaged"


def test_a_newer_version_is_left_alone(coffee_file, tmp_path):
    path = tmp_path / "shop.db"
    shutil.copyfile(coffee_file, path)
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()
    assert problem_of(path).kind == "too_new"


def test_a_synced_folder_is_refused(tmp_path):
    assert problem_of(tmp_path / "Dropbox" / "shop.db", create=True).kind == "synced_folder"


def test_a_database_that_another_program_holds_is_busy(coffee_file, tmp_path, monkeypatch):
    monkeypatch.setattr(engine, "BUSY_MS", 50)
    path = tmp_path / "shop.db"
    shutil.copyfile(coffee_file, path)
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    try:
        assert holder.stdout.readline() == b"held\n"
        assert problem_of(path).kind == "busy"
    finally:
        holder.communicate(b"\n")
    open_shop(path).close()


HOLDER = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("PRAGMA locking_mode=EXCLUSIVE")
connection.execute("BEGIN EXCLUSIVE")
print("held", flush=True)
sys.stdin.readline()
connection.close()
"""


def test_a_file_that_may_not_be_written_is_read_only(coffee_file, tmp_path, as_somebody):
    folder = tmp_path / "held"
    folder.mkdir()
    path = folder / "shop.db"
    shutil.copyfile(coffee_file, path)
    path.chmod(0o444)
    folder.chmod(0o555)
    try:
        assert as_somebody(f"open_shop({str(path)!r})") == "read_only"
    finally:
        folder.chmod(0o755)


@pytest.fixture
def as_somebody(tmp_path):
    """Run one expression as a user without rights over others' files; the problem's kind."""
    if sys.platform == "win32":
        pytest.skip("Windows has no permission bits for this")
    for parent in (tmp_path, *tmp_path.parents[:3]):
        if parent.stat().st_uid == os.geteuid() and "pytest" in str(parent):
            parent.chmod(0o755)

    def run(expression):
        code = (
            "import os, sys\n"
            "sys.path[:0] = [sys.argv[1]]\n"
            "from shopdesk.domain.errors import StoreProblem\n"
            "from shopdesk.services.shop import open_shop\n"
            "open_shop(sys.argv[2], create=True).close()\n"  # loads all that it needs
            "os.geteuid() or os.setuid(65534)\n"
            "try:\n"
            f"    {expression}\n"
            "except StoreProblem as problem:\n"
            "    print(problem.kind)\n"
        )
        done = subprocess.run(
            [sys.executable, "-I", "-c", code, str(Path.cwd()), str(tmp_path / "mine.db")],
            capture_output=True,
            text=True,
            check=False,
        )
        assert not done.stderr, done.stderr
        return done.stdout.strip()

    return run


def test_a_server_that_does_not_answer_is_unreachable():
    pytest.importorskip("psycopg")
    assert problem_of("postgresql://nobody@127.0.0.1:1/shop").kind == "unreachable"


def test_a_database_that_the_server_does_not_have_is_missing(postgres_server):
    url = postgres_server.set(database="no_such_shop").render_as_string(hide_password=False)
    assert problem_of(url).kind == "missing"


def test_a_wrong_password_is_told_without_the_password(postgres_server):
    url = postgres_server.set(password="wr0ng").render_as_string(hide_password=False)
    problem = problem_of(url)
    assert problem.kind == "unreachable"
    assert "wr0ng" not in problem.place


def test_a_failed_opening_leaves_no_connection_behind(tmp_path):
    path = tmp_path / "diary.db"
    path.write_bytes(b"dear diary " * 999)
    problem_of(path)
    path.rename(tmp_path / "moved.db")
    store = open_store(tmp_path / "fresh.db", create=True)
    store.close()
    assert not (tmp_path / "fresh.db-wal").exists()
