"""Taking out: the whole shop in one zip, or its customers in one file.

The same shop always gives the same bytes: fixed order, fixed times in the zip, no clock. So nothing
is entered in the ledger while a file is written, and nothing at all from the command line, where
the shop is opened for reading only: whoever has the file and a shell has all of it anyway. The
window enters `shop.exported` when its file is complete.

The keys and the owner's passphrase (as argon2id) are in the zip. Without the keys no printed coupon
would be known on a new computer and the ledger could not be checked; without the passphrase whoever
brings the file in would be its owner. The text in the zip and the window say so.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Literal

from sqlalchemy import text

from shopdesk.domain import topics
from shopdesk.domain.errors_of_files import ShopIsOlder
from shopdesk.services.exports import others, sheets, vcards
from shopdesk.services.exports.archive import Archive
from shopdesk.services.exports.files import Progress, no_progress, written_whole
from shopdesk.services.exports.people import Person, number_of_people, people
from shopdesk.services.exports.spreadsheets import SheetFile
from shopdesk.services.exports.stored import tables
from shopdesk.services.settings import shop_settings
from shopdesk.store.migrations import HEAD
from shopdesk.store.unit import ReadUnit, Unit

Form = Literal["csv", "shopify", "square", "vcard"]
FORMS: tuple[Form, ...] = ("csv", "shopify", "square", "vcard")

_OTHERS: dict[str, tuple[tuple[str, ...], Callable[[Person, str], tuple[str, ...]]]] = {
    "shopify": (others.SHOPIFY, others.shopify),
    "square": (others.SQUARE, others.square),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenOut:
    """What is in a file that was taken out; `rows` are those of all tables, `size` is in bytes."""

    customers: int
    rows: int
    size: int


def take_out_shop(unit: ReadUnit, path: Path, *, progress: Progress = no_progress) -> TakenOut:
    """Write the whole shop to a zip, as it is at this moment.

    Raises FileCannotBeWritten, ShopIsOlder, StoreProblem, and what `progress` raises; then no file is left.
    """
    _prepare(unit)
    language = shop_settings(unit).language
    with written_whole(path) as file, Archive(file, unit, progress) as archive:
        archive.add_readme(language)
        for table in tables():
            archive.add_table(table)
        for name, rows in sheets.every_sheet(unit, language).items():
            archive.add_sheet(name, rows)
    return TakenOut(customers=number_of_people(unit), rows=archive.rows, size=path.stat().st_size)


def take_out_customers(
    unit: ReadUnit,
    path: Path,
    *,
    form: Form,
    with_owner_notes: bool = False,
    progress: Progress = no_progress,
) -> TakenOut:
    """Write everybody who was not put away, merged or erased to one file.

    Notes that only the owner sees stay here, unless they are asked for.
    Raises FileCannotBeWritten, ShopIsOlder, StoreProblem, and what `progress` raises; then no file is left.
    """
    _prepare(unit)
    total, done = number_of_people(unit), 0
    with written_whole(path) as file:
        write = _writer(unit, file, form)
        for person in people(unit, with_owner_notes=with_owner_notes):
            write(person)
            done += 1
            progress(done, total)
    return TakenOut(customers=done, rows=done, size=path.stat().st_size)


def note_taken_out(unit: Unit, *, customers: int, allowed_by: int | None = None) -> None:
    """Enter in the ledger that so many people's data left the shop in a file, and by whose word."""
    staff_id = unit.actor.staff_id if allowed_by is None else allowed_by
    unit.enter("shop.exported", amount=customers, staff_id=staff_id)
    unit.changed(topics.LEDGER, 0)


def _writer(unit: ReadUnit, file: BinaryIO, form: Form) -> Callable[[Person], object]:
    """What adds a person to a file of this form, whose first row is written."""
    settings = shop_settings(unit)
    if form == "vcard":
        return lambda person: file.write(vcards.vcard(person, shop=unit.shop.uuid))
    if form == "csv":
        columns = sheets.Customers(unit, settings.language)
        sheet = SheetFile(file)
        sheet.write(columns.header)
        return lambda person: sheet.write(columns.row(person))
    header, row_of = _OTHERS[form]
    plain = SheetFile(file, with_bom=False)
    plain.write(header)
    return lambda person: plain.write(row_of(person, settings.currency))


def _prepare(unit: ReadUnit) -> None:
    """Raises ShopIsOlder where a look from the command line meets tables of an earlier version.

    A server cuts off what takes longer than an action at the counter; this may.
    """
    version = unit.connection.scalar(text("SELECT version_num FROM alembic_version"))
    if version != HEAD:
        raise ShopIsOlder
    if unit.connection.dialect.name == "postgresql":
        for limit in ("statement_timeout", "idle_in_transaction_session_timeout"):
            unit.connection.execute(text(f"SET LOCAL {limit} = 0"))
