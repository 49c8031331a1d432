"""Opening a database: its engines, and the settings that its promises rest on.

One writer connection, which alone checkpoints, and readers that cannot write. Each setting is
read back after it was made; a database that refuses one is refused in turn.
"""

import os
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any, cast

from sqlalchemy import URL, Connection, Engine, create_engine, event, text
from sqlalchemy.pool import NullPool, QueuePool

from shopdesk.domain.errors import StoreProblem
from shopdesk.store import place as places
from shopdesk.store.problems import kind_of, told_as_problems

# The WAL-reset bug is fixed from here on (sqlite.org/changes.html); an older library writes with
# a rollback journal instead.
_WAL_IS_SAFE_FROM = (3, 51, 3)
BUSY_MS = 5_000
_READERS = 3
# SQLite would checkpoint within the commit that fills 1,000 pages: one stamp in eighty took a
# tenth of a second. The window checkpoints when the counter rests; this is for when it never does.
_CHECKPOINT_PAGES = 20_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Store:
    """An open database: `writer` for units that write, `reader` for those that cannot."""

    url: URL
    writer: Engine
    reader: Engine

    @property
    def is_sqlite(self) -> bool:
        return self.url.get_backend_name() == "sqlite"

    @property
    def path(self) -> Path | None:
        """The file of a SQLite database."""
        return Path(self.url.database or "") if self.is_sqlite else None

    @property
    def shown(self) -> str:
        """The place in words, without a password."""
        return places.shown(self.url)

    def checkpoint(self, *, whole: bool = False) -> None:
        """Write what the log holds into the database's file, as far as no reader needs it there.

        Meant for a moment when nobody waits: it flushes the file twice. `whole` waits for the
        readers, and leaves an empty log: of what was erased, nothing stays in it.
        """
        if not self.is_sqlite:
            return
        mode = "TRUNCATE" if whole else "PASSIVE"
        with told_as_problems(self.shown):
            connection = self.writer.raw_connection()
            try:
                cursor = connection.cursor()
                (is_busy, *_), *_ = cursor.execute(f"PRAGMA wal_checkpoint({mode})").fetchall()
            finally:
                connection.close()
        if whole and is_busy:
            raise StoreProblem("busy", "the log could not be emptied", place=self.shown)

    def close(self) -> None:
        """Give every connection back; the last one checkpoints."""
        self.reader.dispose()
        self.writer.dispose()


def open_store(place: str | os.PathLike[str], *, create: bool = False) -> Store:
    """Open the database at a path or an address, and check that it can be used.

    Raises StoreProblem: missing, not_a_database, damaged, read_only, busy, unreachable,
    synced_folder, settings_refused.
    """
    url = places.database_url(place)
    store = _sqlite(url, create=create) if url.get_backend_name() == "sqlite" else _postgres(url)
    try:
        with told_as_problems(store.shown), store.writer.connect() as connection:
            connection.execute(text("SELECT 1"))
    except BaseException:
        store.close()
        raise
    return store


def sqlite_driver() -> ModuleType:
    """The newest SQLite there is: the bundled one, or the standard library's."""
    try:
        import sqlcipher3.dbapi2 as driver
    except ImportError:
        import sqlite3 as driver
    return cast("ModuleType", driver)


def _sqlite(url: URL, *, create: bool) -> Store:
    path = Path(url.database or "")
    places.check_safe(path)
    if not path.exists() and not create:
        raise StoreProblem("missing", place=str(path))
    if path.is_dir():
        raise StoreProblem("not_a_database", place=str(path))
    if path.exists() and not os.access(path, os.W_OK):
        raise StoreProblem("read_only", place=str(path))
    if create:
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise StoreProblem("missing", str(error), place=str(path)) from error
    driver = sqlite_driver()
    common: dict[str, Any] = {
        "module": driver,
        "connect_args": {"isolation_level": None, "check_same_thread": False},
        "poolclass": QueuePool,
        "max_overflow": 0,
        "hide_parameters": True,  # a failing statement is logged, the customer's name is not
        "pool_timeout": 2 * BUSY_MS / 1000,
    }
    writer = create_engine(url, pool_size=1, **common)
    reader = create_engine(url, pool_size=_READERS, **common)
    settings = _sqlite_settings(driver)
    checkpoint: dict[str, str | int] = {"wal_autocheckpoint": _CHECKPOINT_PAGES}

    @event.listens_for(writer, "connect")
    def _on_writer_connected(connection: Any, _record: Any) -> None:
        apply_settings(connection, settings | checkpoint)

    @event.listens_for(reader, "connect")
    def _on_reader_connected(connection: Any, _record: Any) -> None:
        apply_settings(connection, settings | {"query_only": 1})

    @event.listens_for(writer, "begin")
    def _on_write_begun(connection: Any) -> None:
        # A plain BEGIN that reads and then writes fails at once with "locked".
        connection.exec_driver_sql("BEGIN IMMEDIATE")

    @event.listens_for(reader, "begin")
    def _on_read_begun(connection: Any) -> None:
        connection.exec_driver_sql("BEGIN")

    return Store(url=url, writer=writer, reader=reader)


def _sqlite_settings(driver: ModuleType) -> dict[str, str | int]:
    wal = driver.sqlite_version_info >= _WAL_IS_SAFE_FROM
    return {
        "busy_timeout": BUSY_MS,
        "journal_mode": "wal" if wal else "truncate",
        "synchronous": 2,
        "foreign_keys": 1,
        "secure_delete": 1,
        "trusted_schema": 0,
        "cell_size_check": 1,
        "temp_store": 2,
    }


def apply_settings(connection: Any, settings: dict[str, str | int]) -> None:
    """Make each setting on a driver's connection and read it back.

    Raises StoreProblem("settings_refused") when the database has another value afterwards.
    """
    cursor = connection.cursor()
    try:
        for name, value in settings.items():
            cursor.execute(f"PRAGMA {name}={value}")
            cursor.execute(f"PRAGMA {name}")
            (found,) = cursor.fetchone()
            if found != value:
                raise StoreProblem("settings_refused", f"{name} is {found!r}, not {value!r}")
    finally:
        cursor.close()


def _postgres(url: URL) -> Store:
    options = (
        "-c synchronous_commit=on -c lock_timeout=3s -c statement_timeout=10s "
        "-c idle_in_transaction_session_timeout=5s -c timezone=UTC"
    )
    try:
        writer = create_engine(
            url,
            connect_args={"options": options, "connect_timeout": 5},
            pool_size=2,
            pool_pre_ping=True,
            hide_parameters=True,
        )
    except ModuleNotFoundError as error:
        raise StoreProblem("unreachable", str(error), place=places.shown(url)) from error
    # One look is one moment: a check of the ledger must not meet a stamp halfway through.
    looking = (
        "-c default_transaction_read_only=on -c default_transaction_isolation=repeatable\\ read"
    )
    reader = create_engine(
        url,
        connect_args={
            "options": f"{options} {looking}",
            "connect_timeout": 5,
        },
        pool_size=_READERS,
        pool_pre_ping=True,
        hide_parameters=True,
    )
    return Store(url=url, writer=writer, reader=reader)


def one_at_a_time(connection: Connection) -> None:
    """Wait until no other counter founds or upgrades the shop, to the end of the transaction.

    SQLite has one writer anyway.
    """
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(5467)"))


def copy_into(source: Path, target: Path) -> None:
    """Write a consistent copy of a SQLite database to a new file, though it may be in use.

    Raises StoreProblem (full, io, busy, not_a_database).
    """
    driver = sqlite_driver()
    try:
        connection = driver.connect(source, isolation_level=None)
        try:
            apply_settings(connection, {"busy_timeout": BUSY_MS, "secure_delete": 1})
            connection.execute("VACUUM INTO ?", (str(target),))
        finally:
            connection.close()
    except driver.Error as error:
        kind = kind_of(error) or "io"
        raise StoreProblem(kind, str(error), place=str(target)) from error


def open_alone(path: Path) -> Engine:
    """An engine on a SQLite file that nobody else has open: a copy that is being proved."""
    engine = create_engine(
        URL.create("sqlite", database=str(path)),
        module=sqlite_driver(),
        connect_args={"isolation_level": None},
        poolclass=NullPool,
    )

    @event.listens_for(engine, "connect")
    def _on_connected(connection: Any, _record: Any) -> None:
        apply_settings(connection, {"trusted_schema": 0, "cell_size_check": 1, "query_only": 1})

    return engine
