"""What somebody did here before: the moments that a milestone counts."""

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import BigInteger, bindparam, case, func, select, type_coerce
from sqlalchemy.orm import aliased

from shopdesk.domain.ledger import micros
from shopdesk.domain.milestones import Moment
from shopdesk.domain.programmes import VISIT_HOURS
from shopdesk.domain.purchases import Line, Purchase
from shopdesk.services.merged import numbers_of
from shopdesk.store.tables import EntryRow, ItemRow, PurchaseLineRow, PurchaseRow
from shopdesk.store.tables.base import UtcTime
from shopdesk.store.unit import ReadUnit

REAL_VISITS = ("stamp.given", "purchase.noted", "pass.used")
"""Entries that show that somebody was here: not welcome stamps, nor what was brought in."""

_KNOWN = (*REAL_VISITS, "paper.carried", "card.adjusted")
"""Entries of somebody who was here before, if only in another system or on paper."""

_AT_ONCE = 200
_APART = VISIT_HOURS * 3600 * 1_000_000
_EVER = datetime(1970, 1, 1, tzinfo=UTC)

_undoing = aliased(EntryRow)
_WAS_UNDONE = (
    select(_undoing.seq)
    .where(_undoing.undoes_counter_id == EntryRow.counter_id, _undoing.undoes_seq == EntryRow.seq)
    .exists()
)
_customers: Any = bindparam("customers", expanding=True)
_AT = type_coerce(EntryRow.at, BigInteger)  # as it is stored: no conversion on the way
_WAS_HERE = (
    EntryRow.customer_id.in_(_customers),
    EntryRow.at >= bindparam("since", type_=UtcTime()),
    EntryRow.kind.in_(REAL_VISITS),
    ~_WAS_UNDONE,
)
_TIMES = select(_AT).where(*_WAS_HERE).order_by(EntryRow.at.desc())
_IS_COUNTED = (
    PurchaseRow.customer_id.in_(_customers),
    PurchaseRow.at >= bindparam("since", type_=UtcTime()),
    PurchaseRow.undone_at.is_(None),
)
_SPENT = select(
    func.coalesce(func.sum(PurchaseRow.amount_minor - PurchaseRow.refunded_minor), 0)
).where(*_IS_COUNTED)
_PURCHASES = select(
    PurchaseRow.id, PurchaseRow.at, PurchaseRow.amount_minor, PurchaseRow.refunded_minor
).where(*_IS_COUNTED)
_LINES = (
    select(
        PurchaseLineRow.purchase_id,
        PurchaseLineRow.item_id,
        ItemRow.grouped,
        PurchaseLineRow.count,
        PurchaseLineRow.price_minor,
    )
    .join(PurchaseRow, PurchaseRow.id == PurchaseLineRow.purchase_id)
    .join(ItemRow, ItemRow.id == PurchaseLineRow.item_id)
    .where(*_IS_COUNTED)
)
_gaps = (
    select(_AT.label("at"), (_AT - func.lag(_AT).over(order_by=EntryRow.at)).label("gap"))
    .where(*_WAS_HERE)
    .subquery()
)
_VISITS = select(
    func.coalesce(
        func.sum(case((_gaps.c.gap.is_(None) | (_gaps.c.gap >= bindparam("apart")), 1), else_=0)), 0
    ),
    func.max(_gaps.c.at),
)
_TIMES_BY_PAGE = _TIMES.execution_options(yield_per=_AT_ONCE)
_ANY = (
    select(EntryRow.seq)
    .where(EntryRow.customer_id.in_(_customers), EntryRow.kind.in_(_KNOWN), ~_WAS_UNDONE)
    .limit(1)
)


def visits_since(
    unit: ReadUnit, customer_id: int, first: date | None, *, here_now: bool = False
) -> int:
    """How often somebody was here from that day on, or ever; `here_now` counts this moment too."""
    asked = _asked(unit, customer_id, first) | {"apart": _APART}
    number, last = unit.connection.execute(_VISITS, asked).one()
    is_new = here_now and (last is None or micros(unit.now) - last >= _APART)
    return int(number) + is_new


def spent_since(unit: ReadUnit, customer_id: int, first: date | None) -> int:
    """What somebody spent from that day on, or ever, in minor units, less what was refunded."""
    return unit.connection.scalars(_SPENT, _asked(unit, customer_id, first)).one() or 0


def bought_since(unit: ReadUnit, customer_id: int, first: date | None) -> list[Moment]:
    """What somebody bought from that day on, or ever, with its items."""
    asked = _asked(unit, customer_id, first)
    lines: dict[int, list[Line]] = {}
    for purchase_id, item_id, group, count, price in unit.connection.execute(_LINES, asked):
        line = Line(item_id=item_id, group=group, count=count, price_minor=price)
        lines.setdefault(purchase_id, []).append(line)
    return [
        Moment(
            at=at,
            purchase=Purchase(amount_minor=amount, lines=tuple(lines.get(key, ()))),
            refunded_minor=refunded,
        )
        for key, at, amount, refunded in unit.connection.execute(_PURCHASES, asked)
    ]


def moments_here(unit: ReadUnit, customer_id: int) -> Iterator[int]:
    """When somebody was here, in microseconds since 1970, newest first, read no further than asked."""
    with unit.connection.scalars(_TIMES_BY_PAGE, _asked(unit, customer_id, None)) as found:
        yield from found


def has_been_here(unit: ReadUnit, customer_ids: Sequence[int]) -> bool:
    """Whether one of these numbers was here before, and it was not taken back."""
    return unit.connection.scalar(_ANY, {"customers": list(customer_ids)}) is not None


def _asked(unit: ReadUnit, customer_id: int, first: date | None) -> dict[str, Any]:
    since = unit.day_begins_at(first) if first else _EVER
    return {"customers": numbers_of(unit, customer_id), "since": since}
