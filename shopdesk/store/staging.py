"""What an import needs of the store: numbers in advance, people whom no search finds yet, a lock.

The search finds people by way of `search_order`. Whoever lies in `search_text` and `search_piece`
alone is written and not found, so that the dear part of the index is made before they appear.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass

from sqlalchemy import Connection, Table, func, select, text

from shopdesk.domain.errors_of_files import ImportNotDone
from shopdesk.domain.findable import findable
from shopdesk.domain.names import sort_key
from shopdesk.store import pieces
from shopdesk.store.engine import Store, sqlite_driver

_PUT_TEXT = text("INSERT INTO search_text (customer_id, body, codes) VALUES (:id, :body, :codes)")
_PUT_PIECES = text("INSERT INTO search_piece (rowid, pieces) VALUES (:id, :pieces)")
_PUT_ARRAY = text("INSERT INTO search_piece (customer_id, pieces) VALUES (:id, :pieces)")
_SHOW = text("INSERT INTO search_order (customer_id, visited_at, sort_key) VALUES (:id, :at, :key)")
_ADVISORY = 5468


@dataclass(frozen=True, slots=True)
class Unseen:
    """Somebody as the index will know them, worked out before anything is locked."""

    body: str
    codes: str
    pieces: str | list[int]


def unseen(
    *, name: str, reading: str, phone: str, email: str, codes: Sequence[str], is_sqlite: bool
) -> Unseen:
    """What the index will hold of somebody."""
    found = findable(name=name, reading=reading, phone=phone, email=email, codes=codes)
    split: str | list[int] = (
        pieces.words(found) if is_sqlite else sorted(map(pieces.number, pieces.of(found)))
    )
    return Unseen(found.text, found.codes, split)


def write_unseen(connection: Connection, people: Sequence[tuple[int, Unseen]]) -> None:
    """Write what the index holds of these new people, so that nobody finds them yet."""
    connection.execute(
        _PUT_TEXT, [{"id": key, "body": one.body, "codes": one.codes} for key, one in people]
    )
    put = _PUT_PIECES if connection.dialect.name == "sqlite" else _PUT_ARRAY
    connection.execute(put, [{"id": key, "pieces": one.pieces} for key, one in people])


def order_key(name: str, reading: str) -> str:
    """Where somebody will stand in the lists."""
    return sort_key(name, reading)


def show(connection: Connection, people: Sequence[tuple[int, str]]) -> None:
    """Let these be found: their numbers, and their places in the lists."""
    connection.execute(_SHOW, [{"id": key, "at": 0, "key": place} for key, place in people])


def new_numbers(connection: Connection, table: Table, count: int) -> list[int]:
    """So many numbers for new rows of a table, which nobody else will take.

    On SQLite the unit is the only one that writes.
    """
    if connection.dialect.name == "sqlite":
        newest = connection.scalar(select(func.max(table.c.id))) or 0
        return list(range(newest + 1, newest + 1 + count))
    asked = text(
        "SELECT nextval(pg_get_serial_sequence(:name, 'id')) FROM generate_series(1, :count)"
    )
    return list(connection.execute(asked, {"name": table.name, "count": count}).scalars())


@contextmanager
def one_import_at_a_time(store: Store) -> Iterator[None]:
    """Hold what only one program can hold, and loses when it dies, however it dies.

    So whoever gets it knows that an unfinished import is nobody's any more.
    Raises ImportNotDone when another program holds it.
    """
    if store.path is None:
        with store.writer.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            if not connection.scalar(text("SELECT pg_try_advisory_lock(:key)"), {"key": _ADVISORY}):
                raise ImportNotDone
            try:
                yield
            finally:
                connection.execute(text("SELECT pg_advisory_unlock(:key)"), {"key": _ADVISORY})
        return
    # A lock of SQLite's own on a file of its own: the same on every platform.
    beside = store.path.with_name(f"{store.path.name}.importing")
    driver = sqlite_driver()
    holder = driver.connect(str(beside), isolation_level=None, timeout=0)
    try:
        try:
            holder.execute("BEGIN EXCLUSIVE")
        except driver.OperationalError as error:
            raise ImportNotDone from error
        yield
    finally:
        holder.close()
        with suppress(OSError):  # another program may have opened it since
            beside.unlink()
