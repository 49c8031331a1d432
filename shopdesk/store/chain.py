"""Verifying the ledger's chains: every hash again, from the first entry to each head."""

from dataclasses import dataclass

from sqlalchemy import BigInteger, Connection, select, type_coerce

from shopdesk.domain.ledger import GENESIS, hash_fields
from shopdesk.store.tables import ChainHeadRow, EntryRow, ShopKeyRow, ShopRow
from shopdesk.store.tables.base import UtcTime

_AT_ONCE = 5_000
# The columns as they are stored, times as microseconds: no conversion on the way to the hash.
_STORED = [
    type_coerce(column, BigInteger) if isinstance(column.type, UtcTime) else column
    for column in EntryRow.__table__.columns
]


@dataclass(frozen=True, slots=True, kw_only=True)
class BadEntry:
    """The first entry that does not fit: its counter, its number, and what is wrong.

    `why` is "hash", "gap", "head" (the chain does not end where it should) or "key".
    """

    counter_id: int
    seq: int
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """How many entries there are, and the first that is bad."""

    entries: int
    first_bad: BadEntry | None = None

    @property
    def intact(self) -> bool:
        return self.first_bad is None


def verify(connection: Connection) -> Verdict:
    """Recompute every chain of the database."""
    shop_id = connection.scalar(select(ShopRow.uuid))
    key = connection.scalar(select(ShopKeyRow.secret).where(ShopKeyRow.purpose == "chain"))
    if shop_id is None or key is None:
        return Verdict(entries=0, first_bad=BadEntry(counter_id=0, seq=0, why="key"))
    heads = {
        row.counter_id: (row.seq, row.hash)
        for row in connection.execute(
            select(ChainHeadRow.counter_id, ChainHeadRow.seq, ChainHeadRow.hash)
        )
    }
    ends, entries, bad = _walk(connection, shop_id, key)
    if bad is None:
        for counter_id in sorted(heads.keys() | ends.keys()):
            end = ends.get(counter_id, (0, GENESIS))
            if heads.get(counter_id) != end:
                bad = BadEntry(counter_id=counter_id, seq=end[0], why="head")
                break
    return Verdict(entries=entries, first_bad=bad)


def _walk(
    connection: Connection, shop_id: str, key: bytes
) -> tuple[dict[int, tuple[int, bytes]], int, BadEntry | None]:
    """The end of each chain by its entries, their number, and the first bad one."""
    ends: dict[int, tuple[int, bytes]] = {}
    entries = 0
    statement = select(*_STORED).order_by(EntryRow.counter_id, EntryRow.seq)
    rows = connection.execution_options(yield_per=_AT_ONCE).execute(statement)
    for counter_id, seq, *rest, found, lot_id in rows:
        entries += 1
        last_seq, last_hash = ends.get(counter_id, (0, GENESIS))
        if seq != last_seq + 1:
            return ends, entries, BadEntry(counter_id=counter_id, seq=seq, why="gap")
        fields = (counter_id, seq, *rest)
        if hash_fields(key, shop_id, fields, lot_id, last_hash) != found:
            return ends, entries, BadEntry(counter_id=counter_id, seq=seq, why="hash")
        ends[counter_id] = (seq, bytes(found))
    return ends, entries, None
