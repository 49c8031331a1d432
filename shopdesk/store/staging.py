"""What an import needs of the store: numbers in advance, entries of the index in advance, a lock."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass

from sqlalchemy import Connection, text

from shopdesk.domain.errors_of_files import ImportNotDone
from shopdesk.domain.findable import findable
from shopdesk.domain.names import sort_key
from shopdesk.store import pieces
from shopdesk.store.engine import Store, sqlite_driver

_PUT_TEXT = text("INSERT INTO search_text (customer_id, body, codes) VALUES (:id, :body, :codes)")
_PUT_PIECES = text("INSERT INTO search_piece (rowid, pieces) VALUES (:id, :pieces)")
_PUT_ARRAY = text("INSERT INTO search_piece (customer_id, pieces) VALUES (:id, :pieces)")
_PUT_ORDER = text(
    "INSERT INTO search_order (customer_id, visited_at, sort_key) VALUES (:id, :at, :key)"
)
_ADVISORY = 5468


@dataclass(frozen=True, slots=True)
class Ready:
    """Somebody new as the index will know them, worked out before anything is locked."""

    customer_id: int
    place: str
    body: str
    codes: str
    pieces: str | list[int]


def ready(
    customer_id: int,
    *,
    name: str,
    reading: str,
    phone: str,
    email: str,
    codes: Sequence[str],
    is_sqlite: bool,
) -> Ready:
    """What the index will hold of somebody new who was never here."""
    found = findable(name=name, reading=reading, phone=phone, email=email, codes=codes)
    split: str | list[int] = (
        pieces.words(found) if is_sqlite else sorted(map(pieces.number, pieces.of(found)))
    )
    return Ready(customer_id, sort_key(name, reading), found.text, found.codes, split)


def let_be_found(connection: Connection, people: Sequence[Ready]) -> None:
    """Write the index of these, whom it does not know yet."""
    put = _PUT_PIECES if connection.dialect.name == "sqlite" else _PUT_ARRAY
    connection.execute(
        _PUT_TEXT,
        [{"id": one.customer_id, "body": one.body, "codes": one.codes} for one in people],
    )
    connection.execute(put, [{"id": one.customer_id, "pieces": one.pieces} for one in people])
    connection.execute(
        _PUT_ORDER, [{"id": one.customer_id, "at": 0, "key": one.place} for one in people]
    )


def new_numbers(connection: Connection, table: str, count: int) -> list[int]:
    """So many numbers for new rows of a table, which nobody else will take.

    On SQLite the unit is the only one that writes.
    """
    if connection.dialect.name == "sqlite":
        newest = connection.scalar(text(f"SELECT max(id) FROM {table}")) or 0  # noqa: S608  our word
        return list(range(newest + 1, newest + 1 + count))
    asked = text(
        "SELECT nextval(pg_get_serial_sequence(:name, 'id')) FROM generate_series(1, :count)"
    )
    return list(connection.execute(asked, {"name": table, "count": count}).scalars())


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
