"""The row `search_100k`, store's part: every prefix that is typed, among 100,000 customers.

The reference is what a program does without an index of its own: an ordered `LIKE '%…%'` over
the names, readings, phones and e-mails of the same people, through the plain driver.
"""

import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, create_engine

from shopdesk.domain.names import sort_key
from shopdesk.store import search
from shopdesk.store.engine import sqlite_driver
from tests.bench.population import Person, population, typed

PEOPLE = 100_000
TYPISTS = 200
SHOWN = 50
REFERENCE_EVERY = 7
"""The reference is some hundred times slower: it answers every seventh query."""


NAMES = ("search_100k_store",)


def measure(people: int = PEOPLE, typists: int = TYPISTS) -> dict[str, Any]:
    """One row of the table; times in seconds."""
    everybody = list(population(people))
    queries = typed(everybody, count=typists)
    with tempfile.TemporaryDirectory() as folder, _filled(Path(folder), everybody) as connection:
        plain = connection.connection.driver_connection
        assert plain is not None
        for query in queries[:50]:
            search.top(connection, query, limit=SHOWN)
        ours: list[float] = []
        reference: list[float] = []
        for number, query in enumerate(queries):
            ours.append(_seconds(search.top, connection, query))
            if number % REFERENCE_EVERY == 0:
                reference.append(_seconds(_like, plain, query))
    ours_median, reference_median = statistics.median(ours), statistics.median(reference)
    ratio = reference_median / ours_median
    p99 = _percentile(ours, 99)
    return {
        "name": "search_100k_store",
        "ours": p99,
        "ours_median": ours_median,
        "reference": _percentile(reference, 99),
        "reference_median": reference_median,
        "ratio": ratio,
        "target": "p99 ≤ 10 ms, median ≤ 3 ms, ≥ 10 × faster in the median",
        "met": p99 <= 0.010 and ours_median <= 0.003 and ratio >= 10,
    }


@contextmanager
def _filled(folder: Path, everybody: list[Person]) -> Iterator[Connection]:
    """A database file with the index and, for the reference, a plain table of the same people."""
    engine = create_engine(f"sqlite:///{folder / 'shop.db'}", module=sqlite_driver())
    first = import_module("shopdesk.store.migrations.versions.0001_first_shop")
    with engine.begin() as db:
        for statement in first.SEARCH["sqlite"]:
            db.exec_driver_sql(statement)
        db.exec_driver_sql(
            "CREATE TABLE person (customer_id INTEGER PRIMARY KEY, name TEXT, reading TEXT,"
            " phone TEXT, email TEXT, visited_at INTEGER, sort_key TEXT)"
        )
        search.put_many(db, map(entry, everybody))
        db.exec_driver_sql(
            "INSERT INTO person VALUES (?, ?, ?, ?, ?, ?, ?)",
            [
                (
                    p.customer_id, p.name, p.reading, p.phone, p.email, p.visited_at,
                    sort_key(p.name, p.reading),
                )
                for p in everybody
            ],
        )  # fmt: skip
    with engine.connect() as connection:
        yield connection
    engine.dispose()


def entry(person: Person) -> search.Entry:
    """A made-up person as the index takes them in."""
    return search.Entry(
        customer_id=person.customer_id,
        name=person.name,
        reading=person.reading,
        phone=person.phone,
        email=person.email,
        codes=person.codes,
        visited_at=person.visited_at,
    )


def _like(plain: Any, query: str, *, limit: int) -> list[int]:
    wanted = f"%{query}%"
    rows = plain.execute(
        "SELECT customer_id FROM person"
        " WHERE name LIKE ? OR reading LIKE ? OR phone LIKE ? OR email LIKE ?"
        " ORDER BY visited_at DESC, sort_key LIMIT ?",
        (wanted, wanted, wanted, wanted, limit),
    )
    return [customer_id for (customer_id,) in rows]


def _seconds(find: Callable[..., list[int]], where: Any, query: str) -> float:
    begun = time.perf_counter()
    find(where, query, limit=SHOWN)
    return time.perf_counter() - begun


def _percentile(values: list[float], percent: int) -> float:
    return sorted(values)[min(len(values) - 1, len(values) * percent // 100)]


if __name__ == "__main__":
    print(measure())
