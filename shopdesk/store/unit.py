"""Units of work: one user action, one transaction.

`Units.write()` is the only place that commits. It rolls back by default; the ledger's entries of
a unit are chained and written last, when the counter's head is locked for the shortest time.
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from random import Random, SystemRandom
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy import Connection, bindparam, func, insert, select, text, update
from sqlalchemy.orm import Session

from shopdesk.domain import topics
from shopdesk.domain.errors import Refusal
from shopdesk.domain.ledger import GENESIS, KINDS, Entry, hash_entry
from shopdesk.domain.staff import Actor
from shopdesk.store.engine import Store
from shopdesk.store.notices import CHANNEL, payload
from shopdesk.store.problems import told_as_problems
from shopdesk.store.tables import ChainHeadRow, EntryNoteRow, EntryRow, RequestRow
from shopdesk.store.tables.base import UtcTime

# Every action runs these: made once, and run past the ORM, they cost a third.
_CLAIM = text(  # the one statement that both engines spell alike and SQLAlchemy does not
    "INSERT INTO request (id, at) VALUES (:id, :at) ON CONFLICT DO NOTHING"
).bindparams(bindparam("at", type_=UtcTime()))
_ANSWER_OF = select(RequestRow.answer).where(RequestRow.id == bindparam("request"))
_ANSWER = (
    update(RequestRow)
    .where(RequestRow.id == bindparam("request"))
    .values(answer=bindparam("words"))
)
_NEWEST = select(func.max(ChainHeadRow.at))
_LOCK_HEAD = (
    select(ChainHeadRow.seq, ChainHeadRow.at, ChainHeadRow.hash)
    .where(ChainHeadRow.counter_id == bindparam("counter"))
    .with_for_update()
)
_MOVE_HEAD = (
    update(ChainHeadRow)
    .where(ChainHeadRow.counter_id == bindparam("counter"))
    .values(seq=bindparam("last"), at=bindparam("newest"), hash=bindparam("link"))
)
_ENTER, _ENTER_WORDS = insert(EntryRow), insert(EntryNoteRow)
_NOTIFY = text("SELECT pg_notify(:channel, :payload)")

Clock = Callable[[], datetime]
Listener = Callable[[frozenset[topics.Change]], None]

SYSTEM_CHANCE = SystemRandom()
"""Chance that nobody can foretell: whatever is secret comes from here."""


def utc_now() -> datetime:
    """The computer's clock in UTC."""
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class ShopIdentity:
    """What every unit needs to know of the shop: who it is, its keys, and its calendar."""

    uuid: str
    chain_key: bytes
    code_keys: Mapping[int, bytes]
    zone: ZoneInfo


class ReadUnit:
    """A consistent look at the database that cannot write.

    `connection` is the session's own, for statements that need no rows as objects.
    """

    def __init__(self, session: Session, shop: ShopIdentity, now: datetime) -> None:
        self.session = session
        self.connection = session.connection()
        self.shop = shop
        self.now = now

    @property
    def today(self) -> date:
        """The day in the shop's own zone."""
        return self.day_of(self.now)

    def day_of(self, at: datetime) -> date:
        """The day in the shop's own zone on which a moment fell."""
        return at.astimezone(self.shop.zone).date()

    def day_begins_at(self, day: date) -> datetime:
        """The first moment of a day of the shop, in UTC."""
        return datetime(day.year, day.month, day.day, tzinfo=self.shop.zone).astimezone(UTC)


class Unit(ReadUnit):
    """One action that writes. Nothing is kept unless the block around it ends well."""

    def __init__(
        self, session: Session, shop: ShopIdentity, now: datetime, actor: Actor, chance: Random
    ) -> None:
        super().__init__(session, shop, now)
        self.actor = actor
        self.chance = chance
        self.keeps_refusal = False
        self._request_id: UUID | None = None
        self._entries: list[tuple[Entry, str]] = []
        self._noted_before: tuple[int, set[topics.Change]] = (0, set())
        self._changes: set[topics.Change] = set()

    def pass_time(self, now: datetime, *, actor: Actor) -> None:
        """Let what follows in this unit happen at `now`, by `actor`: many actions, one transaction.

        Time never runs back; an earlier `now` leaves it where it is.
        """
        self.now = max(self.now, now)
        self.actor = actor

    # -- requests ----------------------------------------------------------------------

    def claim(self, request_id: UUID) -> str | None:
        """Take the request for this unit, or the answer that it got before."""
        self._request_id = request_id
        self._noted_before = len(self._entries), set(self._changes)
        claimed = self.connection.execute(_CLAIM, {"id": str(request_id), "at": self.now})
        if claimed.rowcount == 0:
            return self.connection.scalar(_ANSWER_OF, {"request": str(request_id)})
        self.session.flush()
        self.connection.exec_driver_sql("SAVEPOINT action")
        return None

    def answer(self, words: str) -> None:
        """Store the answer of the request that this unit has claimed."""
        self.session.flush()
        self.connection.exec_driver_sql("RELEASE SAVEPOINT action")
        self.connection.execute(_ANSWER, {"request": str(self._request_id), "words": words})

    def refuse(self, words: str) -> None:
        """Take back all since the request was claimed, and store the refusal as its answer.

        When the unit did something before, that and the refusal are kept together or not at all.
        """
        entries, self._changes = self._noted_before
        del self._entries[entries:]
        self.session.expunge_all()
        self.connection.exec_driver_sql("ROLLBACK TO SAVEPOINT action")
        self.keeps_refusal = not self._changes
        self.answer(words)

    # -- the ledger --------------------------------------------------------------------

    def enter(self, kind: str, *, words: str = "", **fields: Any) -> None:
        """Note an entry for the ledger; `words` say why, and are kept apart from it."""
        if kind not in KINDS:
            raise ValueError(kind)
        fields.setdefault("staff_id", self.actor.staff_id)
        entry = Entry(
            counter_id=self.actor.counter_id,
            seq=0,
            at=self.now,
            kind=kind,
            request_id=str(self._request_id or ""),
            **fields,
        )
        self._entries.append((entry, words))
        self._changes.add((topics.LEDGER, 0))

    def changed(self, topic: str, key: int) -> None:
        """Say that a row of a topic is different after this unit."""
        self._changes.add((topic, key))

    @property
    def changes(self) -> frozenset[topics.Change]:
        return frozenset(self._changes)

    @property
    def _dialect(self) -> str:
        return self.connection.dialect.name

    def seal(self) -> None:
        """Chain and write the entries, and tell the other counters. The heads are locked last."""
        self.session.flush()
        for counter_id in sorted({entry.counter_id for entry, _ in self._entries}):
            self._chain(counter_id)
        self._entries.clear()
        if self._changes and self._dialect == "postgresql":
            self.connection.execute(_NOTIFY, {"channel": CHANNEL, "payload": payload(self.changes)})

    def _chain(self, counter_id: int) -> None:
        head = self.connection.execute(_LOCK_HEAD, {"counter": counter_id}).one()
        seq, at, last = head.seq, head.at, head.hash
        rows, notes = [], []
        for pending, words in self._entries:
            if pending.counter_id != counter_id:
                continue
            seq, at = seq + 1, max(at, pending.at)
            row: dict[str, Any] = {name: getattr(pending, name) for name in Entry.__slots__}
            row["seq"], row["at"] = seq, at
            last = hash_entry(self.shop.chain_key, self.shop.uuid, Entry(**row), last)
            row["hash"] = last
            rows.append(row)
            if words:
                notes.append({"counter_id": counter_id, "seq": seq, "words": words})
        self.connection.execute(_ENTER, rows)
        if notes:
            self.connection.execute(_ENTER_WORDS, notes)
        self.connection.execute(
            _MOVE_HEAD, {"counter": counter_id, "last": seq, "newest": at, "link": last}
        )


def start_chain(connection: Connection | Session, counter_id: int, at: datetime) -> None:
    """Give a new counter its empty chain."""
    connection.execute(
        insert(ChainHeadRow),
        [{"counter_id": counter_id, "seq": 0, "at": at, "hash": GENESIS}],
    )


class Units:
    """Opens units on a store, and tells listeners what changed after each commit."""

    def __init__(
        self,
        store: Store,
        shop: ShopIdentity,
        *,
        clock: Clock = utc_now,
        chance: Random = SYSTEM_CHANCE,
    ) -> None:
        self.store = store
        self.shop = shop
        self.clock = clock
        self.chance = chance
        self._listeners: list[Listener] = []

    def listen(self, listener: Listener) -> None:
        """Call the listener after each commit, in the thread that committed."""
        self._listeners.append(listener)

    def announce(self, changes: frozenset[topics.Change]) -> None:
        """Tell every listener what is different now."""
        for listener in self._listeners:
            listener(changes)

    @contextmanager
    def write(self, actor: Actor) -> Iterator[Unit]:
        """One transaction that writes. A refusal is kept only when it was stored as an answer.

        Raises StoreProblem. After it the outcome is looked up under the request's id, never
        guessed: a COMMIT that failed may have happened.
        """
        with told_as_problems(self.store.shown), Session(self.store.writer) as session:
            unit = Unit(session, self.shop, self._now(session), actor, self.chance)
            try:
                yield unit
            except Refusal:
                if unit.keeps_refusal:
                    session.commit()
                raise
            unit.seal()
            session.commit()
        if unit.changes:
            self.announce(unit.changes)

    @contextmanager
    def read(self) -> Iterator[ReadUnit]:
        """A look that cannot write. Raises StoreProblem."""
        with told_as_problems(self.store.shown), Session(self.store.reader) as session:
            yield ReadUnit(session, self.shop, self._now(session))

    def _now(self, session: Session) -> datetime:
        """The later of the clock and the newest time in the ledger: time never runs back."""
        newest = session.connection().scalar(_NEWEST)
        now = self.clock()
        return max(now, newest) if newest else now
