"""Bringing a whole shop in: into a new database, or into one without customers. All of it or nothing.

The rows are those of the file, numbers, keys and times included, so that the ledger's chain holds
and printed codes are known. The search index is not in the file; it is made anew.
"""

import os
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from itertools import islice
from pathlib import Path
from zoneinfo import ZoneInfo

from sqlalchemy import Connection, Table, func, insert, select, text
from sqlalchemy.exc import DataError, IntegrityError
from sqlalchemy.orm import Session

from shopdesk.domain.errors import StoreProblem
from shopdesk.domain.errors_of_files import (
    ExportDamaged,
    ExportNotWhole,
    ExportUnreadable,
    ShopHasPeople,
)
from shopdesk.domain.ledger import micros
from shopdesk.services.audit import check_shop
from shopdesk.services.erasure_journal import erase_again
from shopdesk.services.exports.files import Progress, no_progress
from shopdesk.services.exports.reading import Export, is_export, opened
from shopdesk.services.exports.stored import tables
from shopdesk.services.settings import read_settings
from shopdesk.store import backup, migrations, search
from shopdesk.store.engine import Store, one_at_a_time, open_store
from shopdesk.store.place import database_url
from shopdesk.store.problems import told_as_problems
from shopdesk.store.tables import CardRow, CustomerRow, EntryRow, ShopKeyRow, ShopRow
from shopdesk.store.unit import ReadUnit, ShopIdentity, utc_now

__all__ = ["BroughtBack", "bring_back", "is_export"]

_AT_ONCE = 1_000
_SEARCHED = ("search_order", "search_text", "search_piece")


@dataclass(frozen=True, slots=True, kw_only=True)
class BroughtBack:
    """What came in with a whole shop."""

    customers: int
    entries: int
    rows: int


def bring_back(
    place: str | os.PathLike[str], zip_path: Path, *, progress: Progress = no_progress
) -> BroughtBack:
    """Make the database at `place`, which nobody has open, the shop in the zip.

    A shop without customers that is there already stays beside it, as `<name>.replaced`; on a
    server it gives way. Raises ShopHasPeople, NotAnExport, ExportTooNew, ExportDamaged,
    ExportUnreadable, ExportNotWhole, StoreProblem, and what `progress` raises; then all is as it
    was before.
    """
    with opened(zip_path) as export:
        url = database_url(place)
        if url.get_backend_name() == "sqlite":
            return _into_file(Path(url.database or ""), export, progress)
        store = open_store(place)
        try:
            if migrations.is_behind(store):
                _refuse_people(store)
                migrations.upgrade(store)
            return _fill(store, export, progress)
        finally:
            store.close()


def _into_file(place: Path, export: Export, progress: Progress) -> BroughtBack:
    """Fill a file beside the place, and put it there when it is whole."""
    is_there = place.exists()
    if is_there:
        store = open_store(place)
        try:
            _refuse_people(store)
        finally:
            store.close()
    fresh = place.with_name(place.name + ".incoming")
    try:
        _remove(fresh)
        store = open_store(fresh, create=True)
        try:
            migrations.upgrade(store)
            found = _fill(store, export, progress)
        finally:
            store.close()
        # Whoever was erased here since the zip was written does not come back with it.
        erase_again(fresh, copy=place, target=place)
        if is_there:
            backup.put_back(fresh, place)
        else:
            fresh.replace(place)
    except OSError as error:
        raise StoreProblem("io", str(error), place=str(place)) from error
    finally:
        _remove(fresh)
    return found


def _refuse_people(store: Store) -> None:
    """Raises ShopHasPeople; a database without tables has none."""
    if migrations.version_of(store) is None:
        return
    migrations.is_behind(store)  # a newer one cannot be looked into
    with told_as_problems(store.shown), store.reader.connect() as connection:
        _refuse_people_of(connection)


def _refuse_people_of(connection: Connection) -> None:
    if count := connection.scalar(select(func.count(CustomerRow.id))):
        raise ShopHasPeople(count=count)


def _fill(store: Store, export: Export, progress: Progress) -> BroughtBack:
    """Write every table in one transaction, make people findable, and check the whole."""
    with told_as_problems(store.shown), Session(store.writer) as session:
        connection = session.connection()
        one_at_a_time(connection)
        _make_room(connection)
        done, total = 0, export.rows + export.people
        for table in tables():
            try:
                for rows in _written(connection, table, export):
                    done += rows
                    progress(done, total)
            except (IntegrityError, DataError) as error:
                # A row that the tables themselves do not take: nothing of ours wrote it.
                raise ExportUnreadable(part=f"{table.name}.jsonl", line=done) from error
            _go_on_counting(connection, table)
        search.put_many(connection, _findable(connection, partial(_go_on, progress, done, total)))
        unit = ReadUnit(session, _identity(session), utc_now())
        check = check_shop(unit)
        if not check.is_whole:
            raise ExportNotWhole(why=check.first_bad)
        people = select(func.count(CustomerRow.id)).where(CustomerRow.state == "active")
        found = BroughtBack(
            customers=connection.scalar(people) or 0,
            entries=connection.scalar(select(func.count()).select_from(EntryRow)) or 0,
            rows=done,
        )
        session.commit()
    return found


def _written(connection: Connection, table: Table, export: Export) -> Iterator[int]:
    """Write a table's rows; after each lot, how many it were."""
    statement = insert(table)
    rows = export.rows_of(table)
    while lot := list(islice(rows, _AT_ONCE)):
        connection.execute(statement, lot)
        yield len(lot)


def _make_room(connection: Connection) -> None:
    """Empty a server's shop that has no customers: its settings, programmes and first entries.

    The guards of the ledger stand aside for this alone; they are back when anybody looks.
    A new file has nothing to be taken out of it.
    """
    _refuse_people_of(connection)
    if connection.dialect.name != "postgresql":
        return
    connection.execute(text("SET LOCAL statement_timeout = 0"))
    names = ", ".join([table.name for table in tables()] + list(_SEARCHED))
    connection.execute(text("ALTER TABLE ledger_entry DISABLE TRIGGER USER"))
    connection.execute(text(f"TRUNCATE {names} RESTART IDENTITY"))
    connection.execute(text("ALTER TABLE ledger_entry ENABLE TRIGGER USER"))


def _go_on_counting(connection: Connection, table: Table) -> None:
    """Let a server give the next row the number after the last."""
    key = [*table.primary_key.columns]
    if connection.dialect.name != "postgresql" or len(key) != 1:
        return
    name = key[0].name
    counter = connection.scalar(
        text("SELECT pg_get_serial_sequence(:of, :key)"), {"of": table.name, "key": name}
    )
    if counter and (last := connection.scalar(select(func.max(key[0])))) is not None:
        connection.execute(
            text("SELECT setval(:counter, :last)"), {"counter": counter, "last": last}
        )


def _go_on(progress: Progress, rows: int, total: int, people: int) -> None:
    progress(min(rows + people, total), total)


def _findable(connection: Connection, told: Callable[[int], None]) -> Iterator[search.Entry]:
    """Everybody who was not put away, as the search knows them; `told` hears how many they are."""
    last = found = 0
    while rows := connection.execute(
        select(
            CustomerRow.id,
            CustomerRow.name,
            CustomerRow.reading,
            CustomerRow.phone,
            CustomerRow.email,
            CustomerRow.visited_at,
        )
        .where(CustomerRow.id > last, CustomerRow.state != "archived")
        .order_by(CustomerRow.id)
        .limit(_AT_ONCE)
    ).all():
        first, last = rows[0].id, rows[-1].id
        codes: dict[int, list[str]] = {}
        for customer_id, code in connection.execute(
            select(CardRow.customer_id, CardRow.code).where(
                CardRow.customer_id.between(first, last)
            )
        ):
            codes.setdefault(customer_id, []).append(code)
        found += len(rows)
        told(found)
        for row in rows:
            yield search.Entry(
                customer_id=row.id,
                name=row.name,
                reading=row.reading,
                phone=row.phone,
                email=row.email,
                codes=codes.get(row.id, ()),
                visited_at=micros(row.visited_at) if row.visited_at else 0,
            )


def _identity(session: Session) -> ShopIdentity:
    """Who the shop is that came in. Raises ExportDamaged when the file does not say."""
    uuid = session.scalar(select(ShopRow.uuid))
    secrets = session.execute(select(ShopKeyRow.purpose, ShopKeyRow.epoch, ShopKeyRow.secret)).all()
    keys = {purpose: secret for purpose, _, secret in secrets}
    if uuid is None or keys.keys() != {"chain", "codes"}:
        raise ExportDamaged(part="shop_key.jsonl" if uuid else "shop.jsonl")
    try:
        zone = ZoneInfo(read_settings(session).time_zone)
    except (KeyError, OSError, ValueError, TypeError, AttributeError) as error:
        raise ExportDamaged(part="setting.jsonl") from error
    return ShopIdentity(
        uuid=uuid,
        chain_key=keys["chain"],
        code_keys={epoch: secret for purpose, epoch, secret in secrets if purpose == "codes"},
        zone=zone,
    )


def _remove(file: Path) -> None:
    for suffix in ("", "-wal", "-shm", "-journal"):
        with suppress(OSError):
            Path(f"{file}{suffix}").unlink(missing_ok=True)
