"""A PostgreSQL server for the tests: the one that is named, or a private one on loopback.

`SHOPDESK_TEST_POSTGRES` names a server by an address whose user may create databases. Without it
an installation is looked for, and a cluster of its own is started in a temporary folder.
"""

import getpass
import glob
import os
import secrets
import shutil
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from graphlib import TopologicalSorter
from pathlib import Path
from typing import Any

from sqlalchemy import URL, make_url

VARIABLE = "SHOPDESK_TEST_POSTGRES"
_USER = "shopdesk"
_PLACES = (
    "/usr/lib/postgresql/*/bin",
    "/usr/pgsql-*/bin",
    "/opt/homebrew/opt/postgresql*/bin",
    "/usr/local/opt/postgresql*/bin",
    "/Applications/Postgres.app/Contents/Versions/*/bin",
    "C:/Program Files/PostgreSQL/*/bin",
)


class NoServer(Exception):  # noqa: N818
    """There is no PostgreSQL here, and why."""


@contextmanager
def server() -> Iterator[URL]:
    """The address of a running server, stopped afterwards if it is ours. Raises NoServer."""
    if named := os.environ.get(VARIABLE):
        yield make_url(named).set(drivername="postgresql")
        return
    try:
        import psycopg  # noqa: F401
    except ImportError:
        raise NoServer("psycopg is not installed") from None
    programs = _programs()
    yield from _own_cluster(programs, Path(tempfile.mkdtemp(prefix="shopdesk-pg-")))


def create(server: URL, name: str) -> URL:
    """A new, empty database on the server."""
    _run(server, f'CREATE DATABASE "{name}"')
    return server.set(database=name)


def drop(server: URL, name: str) -> None:
    """Remove a database and whoever is still in it."""
    _run(server, f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')


class Snapshot:
    """A database that can be put back to how it was: sooner done than a new copy of it."""

    def __init__(self, url: URL) -> None:
        self.address = url.render_as_string(hide_password=False)
        import psycopg

        with psycopg.connect(self.address) as connection:
            self._tables = _in_order(connection)
            connection.execute("CREATE SCHEMA kept")
            for table in self._tables:
                connection.execute(f"CREATE TABLE kept.{table} AS TABLE public.{table}")
            self._sequences = connection.execute(
                "SELECT sequencename, last_value FROM pg_sequences WHERE schemaname = 'public'"
            ).fetchall()

    def put_back(self) -> None:
        """Make every row what it was; whoever is still connected is sent away."""
        import psycopg

        with psycopg.connect(self.address) as connection:
            connection.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                " WHERE datname = current_database() AND pid <> pg_backend_pid()"
            )
            connection.execute("SET LOCAL synchronous_commit = off")
            connection.execute("ALTER TABLE ledger_entry DISABLE TRIGGER USER")
            for table in reversed(self._tables):
                connection.execute(f"DELETE FROM public.{table}")
            for table in self._tables:
                connection.execute(f"INSERT INTO public.{table} SELECT * FROM kept.{table}")
            connection.execute("ALTER TABLE ledger_entry ENABLE TRIGGER USER")
            for name, value in self._sequences:
                connection.execute("SELECT setval(%s, %s, %s)", (name, value or 1, bool(value)))


def _in_order(connection: Any) -> list[str]:
    """The tables, each after those that it refers to."""
    rows = connection.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
    links = connection.execute(
        "SELECT conrelid::regclass::text, confrelid::regclass::text FROM pg_constraint"
        " WHERE contype = 'f' AND conrelid <> confrelid"
    )
    needs: dict[str, set[str]] = {name: set() for (name,) in rows}
    for table, needed in links:
        needs[table].add(needed)
    return list(TopologicalSorter(needs).static_order())


def _run(server: URL, statement: str) -> None:
    import psycopg

    address = server.render_as_string(hide_password=False)
    with psycopg.connect(address, autocommit=True) as connection:
        connection.execute(statement)


def _programs() -> Path:
    found = [Path(place) for pattern in _PLACES for place in sorted(glob.glob(pattern))]  # noqa: PTH207
    if on_path := shutil.which("initdb"):
        found.append(Path(on_path).parent)
    for folder in reversed(found):
        if shutil.which("initdb", path=folder) and shutil.which("pg_ctl", path=folder):
            return folder
    raise NoServer(f"no PostgreSQL installation found, and {VARIABLE} is not set")


# Its input ends when the tests do, however they end: killed, crashed or well.
_WATCH = """
import shutil, subprocess, sys
sys.stdin.read()
quiet = {"stdin": subprocess.DEVNULL, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
subprocess.run(sys.argv[2:], check=False, **quiet)
shutil.rmtree(sys.argv[1], ignore_errors=True)
"""


def _own_cluster(programs: Path, folder: Path) -> Iterator[URL]:
    try:
        as_user = _not_as_root(folder)
    except NoServer:
        folder.rmdir()
        raise
    control = [*as_user, programs / "pg_ctl", "--pgdata", folder / "data", "--wait"]
    stop = [*control, "--mode", "immediate", "stop"]
    with subprocess.Popen(
        [str(word) for word in (sys.executable, "-c", _WATCH, folder, *stop)],
        stdin=subprocess.PIPE,
        cwd=tempfile.gettempdir(),
        start_new_session=True,  # what is sent to the tests' group does not reach it
    ):
        yield _started(programs, folder, as_user, control)


def _started(programs: Path, folder: Path, as_user: list[str], control: list[str | Path]) -> URL:
    """The address of a new cluster in the folder, begun by `control`."""
    data, log, word = folder / "data", folder / "log", folder / "word"
    password = secrets.token_hex(16)
    word.write_text(password)
    if as_user:
        shutil.chown(word, "postgres")
    _call([
        *as_user, programs / "initdb", "--pgdata", data, "--username", _USER,
        "--auth", "password", "--pwfile", word, "--encoding", "UTF8", "--no-locale", "--no-sync",
    ])  # fmt: skip
    port = _free_port()
    options = f"-p {port} -c listen_addresses=127.0.0.1 -c fsync=on -c max_connections=60"
    if sys.platform != "win32":
        options += f" -c unix_socket_directories={folder}"
    _call([*control, "--log", log, "--options", options, "start"])
    return URL.create(
        "postgresql", _USER, password, host="127.0.0.1", port=port, database="postgres"
    )


def _not_as_root(folder: Path) -> list[str]:
    """The words before a command that make it run as `postgres`: initdb refuses root."""
    if sys.platform == "win32" or os.geteuid() != 0:
        return []
    runuser = shutil.which("runuser")
    try:
        shutil.chown(folder, "postgres")
    except LookupError:
        raise NoServer(f"no user `postgres`, and initdb refuses {getpass.getuser()}") from None
    if runuser is None:
        raise NoServer("no `runuser`, and initdb refuses root")
    return [runuser, "-u", "postgres", "--"]


def _call(command: list[str | Path]) -> None:
    # Not through pipes: the server would inherit them, and reading would never end.
    with tempfile.TemporaryFile() as said:
        done = subprocess.run(
            [str(word) for word in command],
            cwd=tempfile.gettempdir(),
            stdin=subprocess.DEVNULL,
            stdout=said,
            stderr=subprocess.STDOUT,
            timeout=60,
            check=False,
        )
        if done.returncode:
            said.seek(0)
            raise NoServer(f"{command} failed: {said.read().decode(errors='replace')[-500:]}")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
