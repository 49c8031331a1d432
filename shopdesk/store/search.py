"""The search index: which customers a query finds, in the order of their last visit.

What a person is found by lies in `search_text`, the orders in `search_order`, apart so that a
visit rewrites a few bytes. Two ways lead to a person. Common letters are met soon by walking
from the last visit backwards; rare ones are looked up by their pieces of one, two and three
letters (`store/pieces.py`), which are the words of a full-text index on SQLite
and of arrays with a GIN index on PostgreSQL. The first steps of the walk tell which way is
shorter. Both ways compare whole words in the end; pieces never decide alone.
"""

from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING, Final, Literal

from sqlalchemy import Connection, bindparam, text

from shopdesk.domain.findable import Findable, Word, findable, wanted
from shopdesk.domain.names import sort_key
from shopdesk.store import pieces

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

Order = Literal["name", "visit"]

_SORTED: Final[dict[Order, str]] = {
    "visit": "o.visited_at DESC, o.sort_key, o.customer_id",
    "name": "o.sort_key, o.customer_id",
}

# The walk looks at so many of the last visits; the second, longer one only if the first found
# enough to promise that it will end.
_WALKS = (300, 4_000)
_SAMPLE = 1_000
_CHUNK = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One customer as the index takes it in; `visited_at` in microseconds, 0 for never."""

    customer_id: int
    name: str
    reading: str = ""
    phone: str = ""
    email: str = ""
    codes: Sequence[str] = ()
    visited_at: int = 0


# -- writing -------------------------------------------------------------------------------


def put(conn: "Connection | Session", entry: Entry) -> None:
    """Take in one customer, new or changed."""
    put_many(conn, (entry,))


def put_many(conn: "Connection | Session", entries: Iterable[Entry]) -> None:
    """Take in many customers, new or changed; each at most once."""
    db = _connection(conn)
    rest = iter(entries)
    many = 0
    while chunk := list(islice(rest, _CHUNK)):
        many += len(chunk)
        db.execute(_PUT_ORDER, [_order_of(entry) for entry in chunk])
        held = _held(db, [entry.customer_id for entry in chunk])
        found = {entry.customer_id: _found_by(entry) for entry in chunk}
        changed = {id_: new for id_, new in found.items() if held.get(id_) != new}
        if not changed:
            continue
        _drop_pieces(db, {id_: held[id_] for id_ in changed if id_ in held})
        db.execute(
            _PUT_TEXT,
            [{"id": id_, "body": new.text, "codes": new.codes} for id_, new in changed.items()],
        )
        _put_pieces(db, changed)
    if many >= _CHUNK and _is_postgresql(db):
        # Until it counts again, the server takes the tables for as small as they were, and may
        # look at each of thousands for each of thousands.
        db.execute(text("ANALYZE search_order, search_text, search_piece"))


def touch(conn: "Connection | Session", customer_id: int, visited_at: int) -> None:
    """The customer was here at `visited_at` (microseconds)."""
    _connection(conn).execute(_TOUCH, {"id": customer_id, "at": visited_at})


def remove(conn: "Connection | Session", customer_id: int) -> None:
    """Forget a customer, down to the pieces they were found by."""
    db = _connection(conn)
    _drop_pieces(db, _held(db, [customer_id]))
    for statement in _FORGET:
        db.execute(statement, {"id": customer_id})


def _put_pieces(db: Connection, people: dict[int, Findable]) -> None:
    if _is_postgresql(db):
        statement = "INSERT INTO search_piece (customer_id, pieces) VALUES (:id, :pieces)"
        values = [
            {"id": id_, "pieces": sorted(map(pieces.number, pieces.of(found)))}
            for id_, found in people.items()
        ]
    else:
        statement = "INSERT INTO search_piece (rowid, pieces) VALUES (:id, :pieces)"
        values = [{"id": id_, "pieces": pieces.words(found)} for id_, found in people.items()]
    db.execute(text(statement), values)


def _drop_pieces(db: Connection, people: dict[int, Findable]) -> None:
    """Take out people's pieces; SQLite's index must be told again what it holds of them."""
    if not people:
        return
    if _is_postgresql(db):
        statement = "DELETE FROM search_piece WHERE customer_id = :id"
        db.execute(text(statement), [{"id": id_} for id_ in people])
    else:
        statement = (
            "INSERT INTO search_piece (search_piece, rowid, pieces) VALUES ('delete', :id, :pieces)"
        )
        values = [{"id": id_, "pieces": pieces.words(held)} for id_, held in people.items()]
        db.execute(text(statement), values)


def _held(db: Connection, customer_ids: Sequence[int]) -> dict[int, Findable]:
    rows = db.execute(_HELD, {"ids": customer_ids})
    return {id_: Findable(text=body, codes=codes) for id_, body, codes in rows}


def _found_by(entry: Entry) -> Findable:
    return findable(
        name=entry.name,
        reading=entry.reading,
        phone=entry.phone,
        email=entry.email,
        codes=entry.codes,
    )


def _order_of(entry: Entry) -> dict[str, int | str]:
    key = sort_key(entry.name, entry.reading)
    return {"id": entry.customer_id, "at": entry.visited_at, "key": key}


_PUT_ORDER = text(
    "INSERT INTO search_order (customer_id, visited_at, sort_key) VALUES (:id, :at, :key)"
    " ON CONFLICT (customer_id) DO UPDATE"
    " SET visited_at = excluded.visited_at, sort_key = excluded.sort_key"
)
_PUT_TEXT = text(
    "INSERT INTO search_text (customer_id, body, codes) VALUES (:id, :body, :codes)"
    " ON CONFLICT (customer_id) DO UPDATE SET body = excluded.body, codes = excluded.codes"
)
_TOUCH = text("UPDATE search_order SET visited_at = :at WHERE customer_id = :id")
_HELD = text(
    "SELECT customer_id, body, codes FROM search_text WHERE customer_id IN :ids"
).bindparams(bindparam("ids", expanding=True))
_FORGET = (
    text("DELETE FROM search_text WHERE customer_id = :id"),
    text("DELETE FROM search_order WHERE customer_id = :id"),
)


# -- finding -------------------------------------------------------------------------------


def top(conn: "Connection | Session", query: str, *, limit: int = 50) -> list[int]:
    """The customers that `query` finds, last visit first, then by name; everybody for ""."""
    db = _connection(conn)
    words = wanted(query)
    if not words:
        return _ids(db, _ALL + _end("visit", limit))
    for depth in _WALKS:
        met = _met(db, words, _last(depth), limit=limit)
        if len(met) == limit:
            return met
        if not _is_common(len(met), limit):
            break
    return _looked_up(db, words, limit=limit)


def all_ids(
    conn: "Connection | Session",
    query: str = "",
    *,
    order: Order = "name",
    limit: int | None = None,
) -> "array[int]":
    """All customers that `query` finds, as 64-bit integers in display order; or the first."""
    db = _connection(conn)
    words = wanted(query)
    if not words:
        return array("q", _ids(db, _ALL + _end(order, limit)))
    # A fiftieth of everybody is read through sooner than it is looked up.
    is_common = len(_met(db, words, _last(_SAMPLE))) * 50 > _SAMPLE
    people = _EVERYBODY if is_common else _named(db, words)
    return array("q", _met(db, words, people, order=order, limit=limit))


def count(conn: "Connection | Session", query: str = "") -> int:
    """How many customers `query` finds."""
    if wanted(query):
        return len(all_ids(conn, query))
    return _ids(_connection(conn), "SELECT count(*) FROM search_order")[0]


_ALL = "SELECT o.customer_id FROM search_order o"
_Values = dict[str, str | list[int]]


@dataclass(frozen=True, slots=True)
class _People:
    """Rows of `search_order` to look among: a table or a query in brackets, and its values."""

    source: str
    values: _Values

    @property
    def beside_text(self) -> str:
        return f"{self.source} o CROSS JOIN search_text t WHERE t.customer_id = o.customer_id"


_EVERYBODY = _People("search_order", {})


def _is_common(met: int, limit: int) -> bool:
    """Whether walking on is shorter than looking up.

    With `met` among 300, walking takes 300 · limit / met steps, and of 100,000 people the pieces
    name 333 · met, each two to three times as dear as a step: equal at about met² = limit / 3.
    """
    return 3 * met * met >= limit


def _last(depth: int) -> _People:
    """Those who were here last."""
    return _People(f"(SELECT o.* FROM search_order o{_end('visit', depth)})", {})  # noqa: S608


def _named(db: Connection, words: Sequence[Word], *, first: int | None = None) -> _People:
    """Those with all the pieces of the words, or the `first` of them."""
    if _is_postgresql(db):
        # OFFSET 0 keeps the planner from reading everybody instead of using the indexes.
        wish, values = _containing(words)
        people = (
            f"(SELECT customer_id FROM search_piece WHERE {wish} OFFSET 0) p"  # noqa: S608
            " CROSS JOIN LATERAL (SELECT * FROM search_order s"
            " WHERE s.customer_id = p.customer_id OFFSET 0) o"
        )
    else:
        wish, values = _matching(words)
        # SQLite keeps the order of a CROSS JOIN: from the pieces to the people.
        people = (
            f"search_piece p CROSS JOIN search_order o WHERE {wish} AND o.customer_id = p.rowid"
        )
    end = _end("visit", first) if first else ""
    return _People(f"(SELECT o.* FROM {people}{end})", values)  # noqa: S608


def _looked_up(db: Connection, words: Sequence[Word], *, limit: int) -> list[int]:
    """The first `limit` of those whose pieces and text meet every word."""
    # Nearly all that the pieces name are right: comparing the first few mostly fills the list.
    first = 4 * limit
    people = _named(db, words, first=first)
    is_met, values = _comparison(db, words)
    compared = db.execute(
        _prepared(f"SELECT o.customer_id, {is_met} FROM {people.beside_text}{_end('visit')}"),  # noqa: S608
        values | people.values,
    ).all()
    met = [customer_id for customer_id, right in compared if right][:limit]
    if len(met) == limit or len(compared) < first:
        return met
    return _met(db, words, _named(db, words), limit=limit)


def _met(
    db: Connection,
    words: Sequence[Word],
    people: _People,
    *,
    order: Order = "visit",
    limit: int | None = None,
) -> list[int]:
    """Those of `people` whose text meets every word."""
    is_met, values = _comparison(db, words)
    return _ids(
        db,
        f"SELECT o.customer_id FROM {people.beside_text} AND {is_met}{_end(order, limit)}",  # noqa: S608
        values | people.values,
    )


def _comparison(db: Connection, words: Sequence[Word]) -> tuple[str, _Values]:
    """The condition that the text meets every word."""
    place = "strpos" if _is_postgresql(db) else "instr"
    values: _Values = {}
    every: list[str] = []
    for number, word in enumerate(words):
        asked = [("body", needle) for needle in word.needles]
        asked += [("codes", word.code)] if word.code else []
        some: list[str] = []
        for part, (column, needle) in enumerate(asked):
            values[f"n{number}_{part}"] = needle
            some.append(f"{place}(t.{column}, :n{number}_{part}) > 0")
        every.append(f"({' OR '.join(some)})")
    return f"({' AND '.join(every)})", values


def _end(order: Order, limit: int | None = None) -> str:
    return f" ORDER BY {_SORTED[order]}" + (f" LIMIT {limit}" if limit is not None else "")


def _ids(db: Connection, statement: str, values: _Values | None = None) -> list[int]:
    return list(db.execute(_prepared(statement), values).scalars())


_prepared = lru_cache(maxsize=512)(text)


def _matching(words: Sequence[Word]) -> tuple[str, _Values]:
    """The condition that the pieces are in the full-text index of SQLite."""
    every: list[str] = []
    for word in words:
        some = [
            " AND ".join(f'"{pieces.word(piece)}"' for piece in wish)
            for wish in _alternatives(word)
        ]
        every.append(f"(({') OR ('.join(some)}))")
    return "search_piece MATCH :wish", {"wish": " AND ".join(every)}


def _containing(words: Sequence[Word]) -> tuple[str, _Values]:
    """The condition that the pieces are in the array of PostgreSQL."""
    values: _Values = {}
    every: list[str] = []
    for number, word in enumerate(words):
        some: list[str] = []
        for part, wish in enumerate(_alternatives(word)):
            values[f"p{number}_{part}"] = [*map(pieces.number, wish)]
            some.append(f"pieces @> CAST(:p{number}_{part} AS integer[])")
        every.append(f"({' OR '.join(some)})")
    return " AND ".join(every), values


def _alternatives(word: Word) -> list[list[str]]:
    return [pieces.cover(needle) for needle in (*word.needles, word.code) if needle]


def _is_postgresql(db: Connection) -> bool:
    return db.dialect.name == "postgresql"


def _connection(conn: "Connection | Session") -> Connection:
    return conn if isinstance(conn, Connection) else conn.connection()
