"""After an erasure: nothing left in the files, and no copy that brings anybody back."""

from contextlib import suppress
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.exc import DBAPIError

from shopdesk.domain.errors import CustomerUnknown, StoreProblem
from shopdesk.domain.ledger import micros
from shopdesk.services.erasure import RESTORED, erase
from shopdesk.services.settings import shop_settings
from shopdesk.services.shop import Shop, look_into, open_shop
from shopdesk.store import backup
from shopdesk.store import erasures as journal
from shopdesk.store.erasures import Erasure
from shopdesk.store.tables import CounterRow, CustomerRow, ErasureRow
from shopdesk.store.unit import ReadUnit


def settle_erasures(shop: Shop) -> None:
    """Empty the log into the database's file, and note outside of it who was erased.

    The database that an earlier restore has put aside goes, for the person is in it. Copies stay
    until newer ones take their place; the journal keeps them from bringing anybody back.
    Raises StoreProblem; asking again does what is left to do.
    """
    keep_journal(shop)
    shop.store.checkpoint(whole=True)
    if shop.store.path is not None:
        try:
            backup.forget_replaced(shop.store.path)
        except OSError as error:
            raise StoreProblem("io", str(error), place=shop.store.shown) from error


def keep_journal(shop: Shop) -> None:
    """Note beside the database, and beside its copies, all who were erased. Raises StoreProblem.

    PostgreSQL has its own tools for copies, and no journal.
    """
    if shop.folder is None:
        return
    with shop.units.read() as unit:
        erased = _erased(unit)
        chosen = shop_settings(unit).backup_folder
    folders = {shop.folder, Path(chosen) if chosen else backup.folder_of(shop.store)}
    try:
        for folder in folders:
            journal.append(folder, erased)
    except OSError as error:
        raise StoreProblem("io", str(error), place=str(folder)) from error


def erase_again(fresh: Path, *, copy: Path, target: Path) -> None:
    """Erase in a copy that is being put back whoever was erased since it was made.

    They are known from the journals beside the copy and beside the database, and from the
    database that is being replaced, if it can still be read.
    Raises StoreProblem, and the copy must not be used then.
    """
    noted = journal.read(copy.parent) | journal.read(target.parent) | _still_known(target)
    if not noted:
        return
    with look_into(fresh) as unit:
        counter = unit.session.scalars(select(CounterRow.name).order_by(CounterRow.id)).first()
        if unit.shop.uuid not in {one.shop for one in noted}:
            return
    with open_shop(fresh, counter=counter or "1") as shop:
        with shop.units.read() as look:
            people = _still_there(look, noted)
        for customer_id in people:
            # One who was joined with somebody erased just before is gone by now.
            with suppress(CustomerUnknown), shop.units.write(shop.actor()) as writing:
                erase(writing, customer_id, why=RESTORED)
        shop.store.checkpoint(whole=True)


def _erased(unit: ReadUnit) -> frozenset[Erasure]:
    rows = unit.session.execute(
        select(ErasureRow.customer_id, CustomerRow.created_at, ErasureRow.at).join(
            CustomerRow, CustomerRow.id == ErasureRow.customer_id
        )
    )
    return frozenset(
        Erasure(unit.shop.uuid, key, micros(created_at), micros(at)) for key, created_at, at in rows
    )


def _still_known(target: Path) -> frozenset[Erasure]:
    """Who was erased in the database that is being replaced; nobody if it cannot be read."""
    try:
        with look_into(target) as unit:
            return _erased(unit)
    except (StoreProblem, DBAPIError):  # not there, damaged, or of a version without erasures
        return frozenset()


def _still_there(unit: ReadUnit, noted: frozenset[Erasure]) -> list[int]:
    """Those whom a copy still knows; somebody else with the same number is not meant."""
    people = {one.person for one in noted}
    rows = unit.session.execute(
        select(CustomerRow.id, CustomerRow.created_at)
        .where(CustomerRow.id.in_({one.customer_id for one in noted}))
        .where(CustomerRow.erased_at.is_(None))
        .order_by(CustomerRow.id)
    )
    return [key for key, created_at in rows if (unit.shop.uuid, key, micros(created_at)) in people]
