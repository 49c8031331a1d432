"""Proven copies of a SQLite shop: a copy counts only after it was opened and checked.

`VACUUM INTO` a new file, integrity and chain checked in it, flushed, then renamed into its
place; the newest KEPT stay. PostgreSQL has its own tools for this (`pg_dump`).
"""

import os
import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import Connection, func, select, text
from sqlalchemy.exc import DBAPIError

from shopdesk.domain.errors import BackupUnfit, StoreProblem
from shopdesk.store import chain
from shopdesk.store.engine import Store, copy_into, open_alone
from shopdesk.store.problems import told_as_problems
from shopdesk.store.tables import CustomerRow

KEPT = 14
FOLDER = "copies"
DAY_CLOSED = "day-closed"
_NAME = re.compile(r"(?P<at>\d{8}-\d{6})-(?P<reason>[a-z-]+)\.db")
_PARTS_OF_A_DATABASE = ("-wal", "-journal", "")
_STAMP = "%Y%m%d-%H%M%S"


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """A proven copy: when and why it was made, and its size in bytes."""

    path: Path
    made_at: datetime
    reason: str
    size: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """What was found in a copy that passed."""

    entries: int
    customers: int


def folder_of(store: Store) -> Path:
    """Where the copies of this database lie."""
    if store.path is None:
        raise StoreProblem("unreachable", "PostgreSQL is copied with pg_dump", place=store.shown)
    return store.path.parent / FOLDER


def make_copy(store: Store, *, reason: str, now: datetime, folder: Path | None = None) -> Copy:
    """Copy the open database, prove the copy, and let the oldest go.

    Raises StoreProblem (full, io) or BackupUnfit; then no file is left behind.
    """
    folder = folder or folder_of(store)
    target = folder / f"{now.astimezone(UTC):{_STAMP}}-{reason}.db"
    assert store.path is not None
    copy_proved(store.path, target)
    copy = _as_copy(target)
    for old in _spare(list(copies_in(folder)), newest=copy):
        old.path.unlink(missing_ok=True)
    return copy


def copy_proved(source: Path, target: Path) -> None:
    """Copy a database to a new place, where it appears only once it was opened and checked.

    Raises StoreProblem (full, io) or BackupUnfit; then no file is left behind.
    """
    unproved = target.with_suffix(".part")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        unproved.unlink(missing_ok=True)
        copy_into(source, unproved)
        prove(unproved)
        _flush(unproved)
        unproved.replace(target)
    except OSError as error:
        raise StoreProblem("io", str(error), place=str(target.parent)) from error
    finally:
        with suppress(OSError):
            unproved.unlink(missing_ok=True)


def _spare(copies: list[Copy], *, newest: Copy) -> list[Copy]:
    """The copies that may go: earlier closes of the same day, then the oldest.

    A program that is closed and opened all day would else push out the days before.
    """
    others = [one for one in copies if one.path != newest.path]
    same = [
        one
        for one in others
        if one.reason == newest.reason == DAY_CLOSED and one.made_at.date() == newest.made_at.date()
    ]
    return same + [one for one in others if one not in same][KEPT - 1 :]


def copies_in(folder: Path) -> Iterator[Copy]:
    """The copies in a folder, newest first."""
    found = sorted((p for p in folder.glob("*.db") if _NAME.fullmatch(p.name)), reverse=True)
    return (_as_copy(path) for path in found)


def prove(path: Path) -> Proof:
    """Open a copy and check that it is whole. Raises BackupUnfit with what is wrong."""
    engine = open_alone(path)
    try:
        with told_as_problems(str(path)), engine.connect() as connection:
            pages, size = (
                int(connection.exec_driver_sql(f"PRAGMA {name}").scalar_one())
                for name in ("page_count", "page_size")
            )
            if path.stat().st_size != pages * size:  # what is not there would be read as zeros
                raise BackupUnfit(why="cut short")
            return _proved(connection)
    except StoreProblem as problem:
        raise BackupUnfit(why=problem.kind) from problem
    except DBAPIError as error:  # tables that are not there: a database, but not a shop
        raise BackupUnfit(why="not_a_database") from error
    finally:
        engine.dispose()


def put_back(
    copy: Path, target: Path, *, prepare: Callable[[Path], None] = lambda _fresh: None
) -> None:
    """Put a proven copy in the place of a database that nobody has open.

    `prepare` may change the fresh file before it is in its place; it is proved again after that.
    The database that was there stays beside it, as `<name>.replaced`.
    Raises BackupUnfit or StoreProblem("io"); then the old database is still in its place.
    """
    import shutil

    prove(copy)
    fresh = target.with_name(target.name + ".restoring")
    try:
        shutil.copyfile(copy, fresh)
        prepare(fresh)
        prove(fresh)
        _flush(fresh)
        _put_aside(target)
        fresh.replace(target)
    except OSError as error:
        raise StoreProblem("io", str(error), place=str(target)) from error
    finally:
        for suffix in ("", "-wal", "-shm"):
            with suppress(OSError):
                Path(f"{fresh}{suffix}").unlink(missing_ok=True)


def forget_replaced(target: Path) -> None:
    """Delete the database that stayed beside `target` when a copy was put back. Raises OSError."""
    for suffix in _PARTS_OF_A_DATABASE:
        Path(f"{_aside(target)}{suffix}").unlink(missing_ok=True)


def _aside(target: Path) -> Path:
    return target.with_name(target.name + ".replaced")


def _put_aside(target: Path) -> None:
    """Rename a database, with what a killed program left in its journal, to `.replaced`."""
    aside = _aside(target)
    Path(f"{target}-shm").unlink(missing_ok=True)
    for suffix in _PARTS_OF_A_DATABASE:
        Path(f"{aside}{suffix}").unlink(missing_ok=True)
        if (file := Path(f"{target}{suffix}")).exists():
            file.rename(f"{aside}{suffix}")


def _proved(connection: Connection) -> Proof:
    words = connection.execute(text("PRAGMA integrity_check(1)")).scalar()
    if words != "ok":
        raise BackupUnfit(why=str(words))
    if connection.execute(text("PRAGMA foreign_key_check")).first():
        raise BackupUnfit(why="foreign keys")
    verdict = chain.verify(connection)
    if not verdict.intact:
        raise BackupUnfit(why="chain")
    customers = connection.scalar(select(func.count()).select_from(CustomerRow)) or 0
    return Proof(entries=verdict.entries, customers=customers)


def _flush(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def _as_copy(path: Path) -> Copy:
    match = _NAME.fullmatch(path.name)
    assert match
    made_at = datetime.strptime(match["at"], _STAMP).replace(tzinfo=UTC)
    return Copy(path=path, made_at=made_at, reason=match["reason"], size=path.stat().st_size)
