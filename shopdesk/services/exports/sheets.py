"""The shop's tables as people read them in a spreadsheet: names beside numbers, the shop's own time.

The zone is the setting's as this look finds it: an open shop may not have heard of a new one yet.
"""

import tomllib
from collections.abc import Iterable, Iterator
from datetime import datetime
from functools import cache
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Executable, select

from shopdesk.paths import resource
from shopdesk.services.exports.people import Person, people
from shopdesk.services.exports.spreadsheets import Cell, amount, apart, listed
from shopdesk.services.settings import shop_settings
from shopdesk.store.tables import (
    CounterRow,
    CustomerRow,
    EntryNoteRow,
    EntryRow,
    ItemRow,
    PurchaseLineRow,
    PurchaseRow,
    StaffRow,
)
from shopdesk.store.unit import ReadUnit

_AT_ONCE = 2_000

Rows = Iterable[Iterable[Cell]]


def every_sheet(unit: ReadUnit, language: str) -> dict[str, Rows]:
    """The spreadsheets of a whole shop by their files' names, each with its header."""
    return {
        "customers.csv": _customers(unit, language),
        "purchases.csv": _purchases(unit, language),
        "ledger.csv": _ledger(unit, language),
    }


class Customers:
    """The columns of the shop's own list of customers."""

    def __init__(self, unit: ReadUnit, language: str) -> None:
        words, settings = _words(language), shop_settings(unit)
        self._zone = ZoneInfo(settings.time_zone)
        self._currency = settings.currency
        self._yes: str = words["yes"]
        self.header: list[str] = words["customers"]

    def row(self, person: Person) -> tuple[Cell, ...]:
        """A person in these columns."""
        return (
            person.number,
            person.name,
            person.reading,
            person.phone,
            person.email,
            person.birthday,
            person.anniversary,
            person.favourites,
            listed(person.tags),
            person.notes,
            person.owner_notes,
            person.language,
            listed(sorted(person.agreed)),
            self._yes if person.is_archived else "",
            _day(self._zone, person.created_at),
            _day(self._zone, person.visited_at),
            person.purchases,
            amount(person.spent_minor, self._currency),
        )


def _customers(unit: ReadUnit, language: str) -> Iterator[Iterable[Cell]]:
    columns = Customers(unit, language)
    yield columns.header
    for person in people(unit, with_archived=True, with_owner_notes=True):
        yield columns.row(person)


def _purchases(unit: ReadUnit, language: str) -> Iterator[Iterable[Cell]]:
    words, settings = _words(language), shop_settings(unit)
    zone, currency = ZoneInfo(settings.time_zone), settings.currency
    yield words["purchases"]
    statement = (
        select(
            PurchaseRow.id,
            PurchaseRow.at,
            PurchaseRow.customer_id,
            CustomerRow.name,
            ItemRow.name.label("item"),
            PurchaseLineRow.count,
            PurchaseLineRow.price_minor,
            PurchaseRow.amount_minor,
            PurchaseRow.refunded_minor,
            PurchaseRow.undone_at,
        )
        .outerjoin(CustomerRow, CustomerRow.id == PurchaseRow.customer_id)
        .outerjoin(PurchaseLineRow, PurchaseLineRow.purchase_id == PurchaseRow.id)
        .outerjoin(ItemRow, ItemRow.id == PurchaseLineRow.item_id)
        .order_by(PurchaseRow.id, PurchaseLineRow.item_id)
    )
    last = None
    for number, at, customer, name, item, count, price, paid, back, undone in _all(unit, statement):
        is_first = number != last  # a purchase of three items is paid once
        last = number
        yield (
            number,
            _moment(zone, at),
            customer,
            name,
            item,
            count,
            amount(price, currency),
            amount(paid, currency) if is_first else "",
            amount(back, currency) if is_first and back else "",
            words["yes"] if undone else "",
        )


def _ledger(unit: ReadUnit, language: str) -> Iterator[Iterable[Cell]]:
    settings = shop_settings(unit)
    zone, currency = ZoneInfo(settings.time_zone), settings.currency
    yield _words(language)["ledger"]
    statement = (
        select(
            CounterRow.name.label("counter"),
            EntryRow.seq,
            EntryRow.at,
            EntryRow.kind,
            EntryRow.customer_id,
            CustomerRow.name,
            EntryRow.card_id,
            EntryRow.reward_id,
            EntryRow.coupon_id,
            EntryRow.amount,
            EntryRow.value_minor,
            StaffRow.name.label("staff"),
            EntryNoteRow.words,
        )
        .outerjoin(CounterRow, CounterRow.id == EntryRow.counter_id)
        .outerjoin(CustomerRow, CustomerRow.id == EntryRow.customer_id)
        .outerjoin(StaffRow, StaffRow.id == EntryRow.staff_id)
        .outerjoin(
            EntryNoteRow,
            (EntryNoteRow.counter_id == EntryRow.counter_id) & (EntryNoteRow.seq == EntryRow.seq),
        )
        .order_by(EntryRow.counter_id, EntryRow.seq)
    )
    for counter, seq, at, *rest, number, minor, staff, why in _all(unit, statement):
        added, taken = apart(number)
        gained, lost = (amount(part, currency) for part in apart(minor))
        yield (counter, seq, _moment(zone, at), *rest, added, taken, gained, lost, staff, why)


def _all(unit: ReadUnit, statement: Executable) -> Iterator[Any]:
    yield from unit.connection.execute(statement, execution_options={"yield_per": _AT_ONCE})


def _day(zone: ZoneInfo, at: datetime | None) -> str:
    return at.astimezone(zone).date().isoformat() if at else ""


def _moment(zone: ZoneInfo, at: datetime) -> str:
    return at.astimezone(zone).strftime("%Y-%m-%d %H:%M:%S")


def _words(language: str) -> dict[str, Any]:
    every = _every_language()
    return every.get(language, every["en"])


@cache
def _every_language() -> dict[str, dict[str, Any]]:
    return tomllib.loads(resource("export/columns.toml").read_text(encoding="utf-8"))
