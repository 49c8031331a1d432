"""What the shop notes with one key: its items, in the order of their buttons."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select

from shopdesk.domain import names, topics
from shopdesk.domain.benefits import VALUE_AT_MOST, within
from shopdesk.domain.errors import NameMissing
from shopdesk.domain.purchases import ITEMS_AT_MOST
from shopdesk.store.tables import ItemRow
from shopdesk.store.unit import ReadUnit, Unit

NAME_AT_MOST = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """Something with a button of its own; `grouped` is what "any coffee" means."""

    id: int
    name: str
    grouped: str
    price_minor: int
    position: int
    is_active: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class WantedItem:
    """An item as the owner wants it; without a number it is new."""

    id: int | None = None
    name: str
    grouped: str = ""
    price_minor: int = 0


def items(unit: ReadUnit, *, with_former: bool = False) -> tuple[Item, ...]:
    """The items with a button, in their order; those that were taken off last, if asked."""
    rows = select(ItemRow).order_by(ItemRow.is_active.desc(), ItemRow.position, ItemRow.id)
    if not with_former:
        rows = rows.where(ItemRow.is_active.is_(True))
    return tuple(
        Item(
            id=row.id,
            name=row.name,
            grouped=row.grouped,
            price_minor=row.price_minor,
            position=row.position,
            is_active=row.is_active,
        )
        for row in unit.session.scalars(rows)
    )


def save_items(unit: Unit, *, wanted: Sequence[WantedItem]) -> tuple[Item, ...]:
    """Give the shop these buttons, in this order; an item left out keeps its past and its number.

    Raises NameMissing, TextTooLong, NumberOutOfRange (more than 24, or a price).
    """
    within("items", len(wanted), 0, ITEMS_AT_MOST)
    known = {row.id: row for row in unit.session.scalars(select(ItemRow).with_for_update())}
    kept = set()
    for position, item in enumerate(wanted):
        row = known.get(item.id) if item.id is not None else None
        if row is None:
            row = ItemRow(created_at=unit.now)
            unit.session.add(row)
        row.name, row.grouped = _words(item)
        within("price_minor", item.price_minor, 0, VALUE_AT_MOST)
        row.price_minor, row.position, row.is_active = item.price_minor, position, True
        kept.add(row)
    for row in known.values():
        if row not in kept and row.is_active:
            row.is_active = False
    unit.session.flush()
    unit.changed(topics.ITEM, 0)
    return items(unit)


def _words(item: WantedItem) -> tuple[str, str]:
    name = names.clean(item.name, most=NAME_AT_MOST, field="name")
    if not name:
        raise NameMissing
    return name, names.clean(item.grouped, most=NAME_AT_MOST, field="group")
