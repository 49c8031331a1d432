"""A shop with many customers, each with a card, written in bulk for the bench."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path

from sqlalchemy import insert

from shopdesk.domain import codes
from shopdesk.domain.ledger import at_micros
from shopdesk.store import search
from shopdesk.store.tables import CardRow, CustomerRow
from tests.bench.population import population
from tests.shops import Clock, Till, open_coffee_shop

NOW = datetime(2026, 9, 1, 9, tzinfo=UTC)
_AT_ONCE = 5_000


@contextmanager
def many_customers(place: str | None = None, *, customers: int) -> Iterator[Till]:
    """An open shop at the place (or in a temporary file) with so many customers and cards.

    Each customer's number is the number of the card too.
    """
    with tempfile.TemporaryDirectory(prefix="shopdesk-bench-") as folder:
        till = open_coffee_shop(place or str(Path(folder) / "shop.db"), Clock(NOW))
        try:
            _fill(till, customers)
            yield till
        finally:
            till.close()


def _fill(till: Till, customers: int) -> None:
    keys = till.shop.units.shop.code_keys
    with till.shop.store.writer.begin() as connection:
        people, cards, entries = [], [], []
        for person in population(customers):
            number = person.customer_id
            code = codes.make(keys, number * 2_654_435_761)
            visited = at_micros(person.visited_at)
            people.append({
                "id": number, "name": person.name, "reading": person.reading,
                "phone": person.phone, "email": person.email, "birthday": "", "favourites": "",
                "notes": "", "language": "", "state": "active", "version": 1,
                "created_at": NOW, "visited_at": visited,
            })  # fmt: skip
            cards.append({
                "id": number, "code": code, "customer_id": number, "programme_id": 1,
                "terms_id": 1, "kind": "stamps", "balance": 0, "round": 1,
                "round_started_on": date(2026, 6, 1),
                "state": "open", "created_at": NOW, "stamped_at": None,
            })  # fmt: skip
            entries.append(
                search.Entry(
                    customer_id=number,
                    name=person.name,
                    reading=person.reading,
                    phone=person.phone,
                    email=person.email,
                    codes=(code,),
                    visited_at=person.visited_at,
                )
            )
            if len(people) == _AT_ONCE or number == customers:
                connection.execute(insert(CustomerRow), people)
                connection.execute(insert(CardRow), cards)
                search.put_many(connection, entries)
                people, cards, entries = [], [], []
