"""The reference: the same rows as a service writes, by the plain driver in one transaction.

It reads nothing, checks nothing, and knows every value beforehand.
"""

import secrets
from collections.abc import Callable
from typing import Any
from uuid import uuid4

from shopdesk.domain.ledger import micros
from shopdesk.store.engine import apply_settings, sqlite_driver
from tests.shops import Till

ENTRY = (
    "INSERT INTO ledger_entry (counter_id, seq, at, kind, request_id, customer_id, card_id,"
    " coupon_id, terms_id, amount, value_minor, hash) VALUES (?,?,?,?,?,?,?,?,?,?,?,?)"
)
HEAD = "UPDATE chain_head SET seq=?, at=?, hash=? WHERE counter_id=?"
REQUEST = "INSERT INTO request (id, at, answer) VALUES (?,?,?)"
ANSWER = '{"result":{"action":"%s","card_id":1,"customer_id":1,"count":1,"stamps":1,"needed":7}}'
Statement = tuple[str, tuple[Any, ...]]


class Plain:
    """A connection of the plain driver, and a counter of its own in the ledger."""

    def __init__(self, till: Till) -> None:
        self.seq = 0
        self.counter_id = 2
        self._now = micros(till.clock.at)
        if till.shop.store.is_sqlite:
            self._connection = sqlite_driver().connect(till.place, isolation_level=None)
            apply_settings(
                self._connection,
                {"busy_timeout": 5000, "journal_mode": "wal", "synchronous": 2, "foreign_keys": 1},
            )
            self._begin, self._mark = "BEGIN IMMEDIATE", "?"
        else:
            import psycopg

            self._connection = psycopg.connect(till.place, autocommit=True)
            self._begin, self._mark = "BEGIN", "%s"
        self.run([
            ("INSERT INTO counter (id, name, created_at) VALUES (?,?,?)", (2, "plain", self._now)),
            ("INSERT INTO chain_head (counter_id, seq, at, hash) VALUES (?,?,?,?)",
             (2, 0, self._now, b"")),
        ])  # fmt: skip

    def run(self, statements: list[Statement]) -> None:
        """All of it, durably, or nothing."""
        cursor = self._connection.cursor()
        cursor.execute(self._begin)
        for statement, values in statements:
            cursor.execute(statement.replace("?", self._mark), values)
        cursor.execute("COMMIT")
        cursor.close()

    def stamp(self, card_id: int) -> None:
        """The rows of one stamp on a card whose customer has the same number."""
        request, seq, hash_ = self._next()
        self.run([
            (REQUEST, (request, self._now, ANSWER % request)),
            ("UPDATE card SET balance=balance+1, stamped_at=? WHERE id=?", (self._now, card_id)),
            ("UPDATE customer SET visited_at=? WHERE id=?", (self._now, card_id)),
            ("UPDATE search_order SET visited_at=? WHERE customer_id=?", (self._now, card_id)),
            (ENTRY, (2, seq, self._now, "stamp.given", request, card_id, card_id, None, 1, 1, 0, hash_)),
            (HEAD, (seq, self._now, hash_, 2)),
        ])  # fmt: skip

    def redeem(self, coupon_id: int) -> None:
        """The rows of one redemption."""
        request, seq, hash_ = self._next()
        self.run([
            (REQUEST, (request, self._now, ANSWER % request)),
            ("UPDATE coupon SET state='redeemed', ended_at=?, counter_id=? WHERE id=?",
             (self._now, 2, coupon_id)),
            (ENTRY, (2, seq, self._now, "coupon.redeemed", request, None, None, coupon_id, None, 0, 380, hash_)),
            (HEAD, (seq, self._now, hash_, 2)),
        ])  # fmt: skip

    def close(self) -> None:
        self._connection.close()

    def _next(self) -> tuple[str, int, bytes]:
        self.seq += 1
        return str(uuid4()), self.seq, secrets.token_bytes(32)


def each(act: Callable[[Any], object], things: list[Any]) -> Callable[[int], object]:
    """Do it with the next of the things at each turn."""
    return lambda turn: act(things[turn])
