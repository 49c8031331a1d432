"""An open shop: its database, brought up to date, with its keys and its counter."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from random import Random
from types import TracebackType
from typing import Self
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from shopdesk.domain import names
from shopdesk.domain.errors import StoreProblem
from shopdesk.domain.staff import Actor
from shopdesk.services.settings import read_settings
from shopdesk.store import backup, migrations
from shopdesk.store.engine import Store, one_at_a_time, open_store
from shopdesk.store.notices import Listening
from shopdesk.store.problems import told_as_problems
from shopdesk.store.tables import CounterRow, ImportRow, ShopKeyRow, ShopRow
from shopdesk.store.unit import (
    SYSTEM_CHANCE,
    Clock,
    ReadUnit,
    ShopIdentity,
    Units,
    start_chain,
    utc_now,
)

_KEY_BYTES = 32
COUNTER_NAME_AT_MOST = 40


class Shop:
    """The open database with its units of work. Close it when the day is over."""

    def __init__(self, store: Store, units: Units, counter_id: int) -> None:
        self.store = store
        self.units = units
        self.counter_id = counter_id
        self._listening = None if store.is_sqlite else Listening(store.url, units.announce)

    @property
    def place(self) -> str:
        """Where the database is, without a password."""
        return self.store.shown

    @property
    def folder(self) -> Path | None:
        """The folder of the database's file, where its copies lie beside it."""
        path = self.store.path
        return path.parent if path else None

    def actor(self, staff_id: int | None = None) -> Actor:
        """Somebody at this program's counter."""
        return Actor(counter_id=self.counter_id, staff_id=staff_id)

    def reload_identity(self) -> None:
        """Read the shop's zone and keys again, after a setting changed them."""
        with Session(self.store.reader) as session:
            self.units.shop = _identity(session)

    def rest(self) -> None:
        """Do what can wait until nobody does: bring the log of the last actions into the file.

        Raises StoreProblem.
        """
        self.store.checkpoint()

    def close(self) -> None:
        """Stop listening and give the database back."""
        if self._listening:
            self._listening.stop()
        self.store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


def open_shop(
    place: str | os.PathLike[str],
    *,
    create: bool = False,
    counter: str = "1",
    clock: Clock = utc_now,
    chance: Random = SYSTEM_CHANCE,
) -> Shop:
    """Open the shop at a path or an address; a new database gets its tables and keys.

    Keys and codes come from `chance`, which nobody can foretell except in a made-up shop.
    A database of an older version is copied, the copy proved, and then migrated.
    Raises StoreProblem.
    """
    store = open_store(place, create=create)
    try:
        _bring_up_to_date(store, create=create, now=clock())
        with told_as_problems(store.shown), Session(store.writer) as session:
            one_at_a_time(session.connection())
            identity = (
                _identity(session) if _has_shop(session) else _found_shop(session, clock(), chance)
            )
            counter_id = _counter(session, counter, clock())
            session.commit()
    except BaseException:
        store.close()
        raise
    shop = Shop(store, Units(store, identity, clock=clock, chance=chance), counter_id)
    try:
        _finish_imports(shop)
    except BaseException:
        shop.close()
        raise
    return shop


def _finish_imports(shop: Shop) -> None:
    """Forget or finish an import in which the program died; it is read only when there is one."""
    with shop.units.read() as unit:
        states = unit.session.scalars(select(ImportRow.state).distinct()).all()
    if not {"staged", "appearing", "leaving"}.isdisjoint(states):
        from shopdesk.services.imports.batch import mend

        mend(shop)


@contextmanager
def look_into(place: str | os.PathLike[str], *, clock: Clock = utc_now) -> Iterator[ReadUnit]:
    """A look at the shop at a path or an address that changes nothing in it, its version included.

    Raises StoreProblem.
    """
    store = open_store(place)
    try:
        migrations.is_behind(store)  # a newer version cannot be read
        if migrations.version_of(store) is None:
            raise StoreProblem("not_a_database", "an empty database", place=store.shown)
        with told_as_problems(store.shown), Session(store.reader) as session:
            identity = _identity(session)
        with Units(store, identity, clock=clock).read() as unit:
            yield unit
    finally:
        store.close()


def _bring_up_to_date(store: Store, *, create: bool, now: datetime) -> None:
    version = migrations.version_of(store)
    if version is None and not create:
        raise StoreProblem("not_a_database", "an empty database", place=store.shown)
    if not migrations.is_behind(store):
        return
    if version is not None and store.path:
        backup.make_copy(store, reason="before-upgrade", now=now)
    migrations.upgrade(store)


def _has_shop(session: Session) -> bool:
    return session.scalar(select(ShopRow.id)) is not None


def _found_shop(session: Session, now: datetime, chance: Random) -> ShopIdentity:
    """Write the shop's first row and its keys."""
    session.execute(
        insert(ShopRow).values(
            id=1, uuid=str(UUID(int=chance.getrandbits(128), version=4)), created_at=now
        )
    )
    session.execute(
        insert(ShopKeyRow),
        [
            {
                "purpose": purpose,
                "epoch": 0,
                "secret": chance.randbytes(_KEY_BYTES),
                "created_at": now,
            }
            for purpose in ("chain", "codes")
        ],
    )
    return _identity(session)


def _identity(session: Session) -> ShopIdentity:
    """Who the shop is. Raises StoreProblem("damaged") when that, or a key, is not there."""
    uuid = session.scalar(select(ShopRow.uuid))
    keys = session.execute(select(ShopKeyRow.purpose, ShopKeyRow.epoch, ShopKeyRow.secret)).all()
    purposes = {purpose: secret for purpose, _, secret in keys}
    if uuid is None or purposes.keys() != {"chain", "codes"}:
        raise StoreProblem("damaged", "no identity or no keys")
    return ShopIdentity(
        uuid=uuid,
        chain_key=purposes["chain"],
        code_keys={epoch: secret for purpose, epoch, secret in keys if purpose == "codes"},
        zone=ZoneInfo(read_settings(session).time_zone),
    )


def _counter(session: Session, name: str, now: datetime) -> int:
    """The number of the counter with this name, made when it is new."""
    name = names.clean(name, most=COUNTER_NAME_AT_MOST, field="counter") or "1"
    found = session.scalar(select(CounterRow.id).where(CounterRow.name == name))
    if found is not None:
        return found
    row = CounterRow(name=name, created_at=now)
    session.add(row)
    session.flush()
    start_chain(session, row.id, now)
    return row.id
