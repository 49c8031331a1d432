"""Rows as lines of JSON and back, exactly: what is stored is what is written, and nothing else.

A row is one object with the table's columns in their declared order. Times are ISO 8601 in UTC
with microseconds, days ISO 8601, bytes base64; whole numbers, texts, true, false and null are JSON's.
"""

import json
from base64 import b64decode, b64encode
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, date, datetime
from functools import cache
from typing import Any, cast

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ColumnElement,
    Date,
    Integer,
    LargeBinary,
    Select,
    String,
    Table,
    select,
    type_coerce,
)

from shopdesk.domain.ledger import at_micros
from shopdesk.store.tables import Base
from shopdesk.store.tables.base import UtcTime

_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
_LARGEST, _LARGEST_SMALL = 2**63 - 1, 2**31 - 1
_TIME = "%Y-%m-%dT%H:%M:%S.%fZ"

Read = Callable[[Any], Any]


class Unfit(Exception):  # noqa: N818  answered where the line's number is known
    """A line is not a row of its table: what is wrong, for the log."""


@cache
def tables() -> tuple[Table, ...]:
    """Every table of a shop, each after those that it leans on."""
    return tuple(Base.metadata.sorted_tables)


def ordered(table: Table, *, dialect: str) -> Select[Any]:
    """The stored values of a table's rows, in the order of the key; the same on both engines."""
    key = [_in_bytes(column, dialect) for column in table.primary_key.columns]
    return select(*(_as_stored(column) for column in table.columns)).order_by(*key)


def line_of(table: Table) -> Callable[[Sequence[Any]], bytes]:
    """What writes a row, as `ordered` reads it, as a line."""
    names = [column.name for column in table.columns]
    shown = [
        (place, write)
        for place, column in enumerate(table.columns)
        if (write := _writer(column)) is not None
    ]

    def line(row: Sequence[Any]) -> bytes:
        values = list(row)
        for place, write in shown:
            if values[place] is not None:
                values[place] = write(values[place])
        return f"{_encode(dict(zip(names, values, strict=True)))}\n".encode()

    return line


def row_of(table: Table, *, is_older: bool) -> Callable[[bytes], dict[str, Any]]:
    """What reads a line as the values of a row. It raises Unfit.

    A file of an `is_older` schema may lack columns that came later and have a default.
    """
    readers = {column.name: _reader(column) for column in table.columns}
    later = {
        column.name: _default(column)
        for column in table.columns
        if is_older and (column.nullable or column.server_default is not None)
    }

    def row(line: bytes) -> dict[str, Any]:
        try:
            found = json.loads(line, object_pairs_hook=_once)
        except (ValueError, RecursionError) as error:
            raise Unfit(f"no JSON: {error}") from None
        if not isinstance(found, dict):
            raise Unfit("no object")
        if unknown := found.keys() - readers.keys():
            raise Unfit(f"unknown columns {sorted(unknown)}")
        if missing := readers.keys() - found.keys() - later.keys():
            raise Unfit(f"missing columns {sorted(missing)}")
        return later | {name: readers[name](value) for name, value in found.items()}

    return row


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise Unfit("a column twice")
    return found


def _as_stored(column: Column[Any]) -> ColumnElement[Any]:
    """The column without a conversion that the line would undo again."""
    return type_coerce(column, BigInteger) if isinstance(column.type, UtcTime) else column


def _in_bytes(column: Column[Any], dialect: str) -> ColumnElement[Any]:
    """The column as SQLite compares it; a server's own language would order texts by its own rules."""
    is_text = isinstance(column.type, String)
    return column.collate("C") if is_text and dialect == "postgresql" else column


def _default(column: Column[Any]) -> Any:
    if column.server_default is None:
        return None
    words = cast("Any", column.server_default).arg
    return int(words) if isinstance(column.type, Integer) else words


def time_text(micros: int) -> str:
    """Microseconds since 1970 as a line has them: "2026-06-01T08:00:00.000000Z"."""
    return at_micros(micros).strftime(_TIME).rjust(27, "0")


def _writer(column: Column[Any]) -> Callable[[Any], Any] | None:
    """How a value is written, where JSON has no form of its own for it."""
    match column.type:
        case UtcTime():
            return time_text
        case Date():
            return date.isoformat
        case LargeBinary():
            return lambda value: b64encode(value).decode("ascii")
        case _:
            return None


def _reader(column: Column[Any]) -> Read:
    """How a value is read. It raises Unfit for one that the column cannot have."""
    read = _of(column)

    def reader(value: Any) -> Any:
        if value is None:
            if column.nullable:
                return None
            raise Unfit(f"{column.name} is empty")
        try:
            return read(value)
        except (ValueError, TypeError, OverflowError):
            raise Unfit(f"{column.name} cannot be so") from None

    return reader


def _of(column: Column[Any]) -> Read:
    match column.type:
        case UtcTime():
            return _time
        case Date():
            return _day
        case LargeBinary():
            return lambda value: b64decode(_a(str, value), validate=True)
        case Boolean():
            return lambda value: _a(bool, value)
        case String():
            return _text
        case Integer():
            # SQLite keeps any whole number; a server's INTEGER has 32 bits.
            is_large = isinstance(column.type, BigInteger)
            return _whole(_LARGEST if is_large else _LARGEST_SMALL)
        case other:
            raise TypeError(other)


def _a(kind: type, value: Any) -> Any:
    if type(value) is not kind:
        raise TypeError(kind)
    return value


def _text(value: Any) -> str:
    text: str = _a(str, value)
    text.encode()  # half a letter is none
    if "\0" in text:
        raise ValueError("NUL")
    return text


def _whole(most: int) -> Read:
    def whole(value: Any) -> int:
        number: int = _a(int, value)
        if not -most - 1 <= number <= most:
            raise ValueError(number)
        return number

    return whole


def _day(value: Any) -> date:
    found = date.fromisoformat(_a(str, value))
    if found.isoformat() != value:
        raise ValueError(value)
    return found


def _time(value: Any) -> datetime:
    found = datetime.strptime(_a(str, value), _TIME).replace(tzinfo=UTC)
    if found.strftime(_TIME).rjust(27, "0") != value:
        raise ValueError(value)
    return found


Row = Mapping[str, Any]
