"""Purchases: noting what somebody bought, and taking points back when it is paid back."""

from collections import Counter
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import aliased

from shopdesk.domain import lots as rules
from shopdesk.domain import topics
from shopdesk.domain.benefits import VALUE_AT_MOST, within
from shopdesk.domain.errors import NothingToUndo, NumberOutOfRange, UndoneAlready
from shopdesk.domain.purchases import Purchase
from shopdesk.services.lots import lock_lot_card, move_all
from shopdesk.services.requests import answered_once
from shopdesk.store.tables import EntryRow, ItemRow, PurchaseLineRow, PurchaseRow
from shopdesk.store.unit import ReadUnit, Unit

OF_ONE_ITEM_AT_MOST = 99


@dataclass(frozen=True, slots=True, kw_only=True)
class BoughtItem:
    """So many of an item in a purchase, at the price of that day."""

    name: str
    count: int
    price_minor: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Bought:
    """A purchase that was noted; `refunded_minor` of it was paid back."""

    id: int
    at: datetime
    total_minor: int | None
    refunded_minor: int
    items: tuple[BoughtItem, ...]
    was_undone: bool

    @property
    def can_refund(self) -> bool:
        return not self.was_undone and (self.total_minor or 0) > self.refunded_minor


@dataclass(frozen=True, slots=True, kw_only=True)
class Refunded:
    """What was paid back of a purchase, and the points that went with it."""

    action: UUID
    purchase_id: int
    customer_id: int
    amount_minor: int
    points: int


def note_purchase(unit: Unit, *, customer_id: int, purchase: Purchase, request_id: UUID) -> int:
    """Write down what somebody bought; the purchase's number. Raises NumberOutOfRange."""
    check_purchase(purchase)
    total = purchase.total_minor
    row = PurchaseRow(
        customer_id=customer_id,
        request_id=str(request_id),
        at=unit.now,
        amount_minor=total,
        refunded_minor=0,
        counter_id=unit.actor.counter_id,
        staff_id=unit.actor.staff_id,
    )
    unit.session.add(row)
    unit.session.flush()
    counts: Counter[int] = Counter()
    for line in purchase.lines:
        counts[line.item_id] += line.count
    prices = {line.item_id: line.price_minor for line in purchase.lines}
    unit.session.add_all(
        PurchaseLineRow(
            purchase_id=row.id, item_id=item_id, count=count, price_minor=prices[item_id]
        )
        for item_id, count in counts.items()
    )
    unit.session.flush()
    unit.enter("purchase.noted", customer_id=customer_id, value_minor=total or 0)
    unit.changed(topics.CUSTOMER, customer_id)
    return row.id


def check_purchase(purchase: Purchase) -> None:
    """Raises NumberOutOfRange."""
    within("amount_minor", purchase.amount_minor, 0, VALUE_AT_MOST)
    for line in purchase.lines:
        within("count", line.count, 1, OF_ONE_ITEM_AT_MOST)
        within("price_minor", line.price_minor, 0, VALUE_AT_MOST)


@answered_once(Refunded)
def refund_purchase(
    unit: Unit, *, purchase_id: int, request_id: UUID, amount_minor: int | None = None
) -> Refunded:
    """Note that a purchase was paid back, or a part of it, and take its points back in proportion.

    Points that were used meanwhile are owed: the balance goes below zero.
    Raises NothingToUndo (no such purchase), UndoneAlready, NumberOutOfRange.
    """
    asked = unit.session.get(PurchaseRow, purchase_id)
    if asked is None or asked.customer_id is None:
        raise NothingToUndo
    earned = points_earned_with(unit, asked.request_id)
    cards = {
        entry.card_id: lock_lot_card(unit, entry.card_id)
        for entry in sorted(earned, key=lambda entry: entry.card_id or 0)
        if entry.card_id is not None
    }
    row = unit.session.get_one(
        PurchaseRow, purchase_id, with_for_update=True, populate_existing=True
    )
    total = row.amount_minor or 0
    rest = total - row.refunded_minor
    if row.undone_at is not None or rest <= 0:
        raise UndoneAlready
    amount = rest if amount_minor is None else amount_minor
    if not 1 <= amount <= rest:
        raise NumberOutOfRange(field="amount_minor", least=1, most=rest)
    before, row.refunded_minor = row.refunded_minor, row.refunded_minor + amount
    unit.enter("purchase.refunded", customer_id=row.customer_id, value_minor=amount)
    points = 0
    for entry in earned:
        assert entry.card_id is not None
        assert entry.lot_id is not None
        card = cards[entry.card_id]
        had = rules.kept(entry.amount, total=total, refunded=before)
        stays = rules.kept(entry.amount, total=total, refunded=row.refunded_minor)
        back = min(had - stays, max(0, had - lapsed_of(unit, entry.lot_id)))
        taken = rules.take_back(card.states(), back, first=entry.lot_id)
        move_all(unit, card, "points.reversed", taken, sign=-1)
        points += back
    unit.changed(topics.CUSTOMER, asked.customer_id)
    return Refunded(
        action=request_id,
        purchase_id=purchase_id,
        customer_id=asked.customer_id,
        amount_minor=amount,
        points=points,
    )


def purchases_of(unit: ReadUnit, customer_id: int, *, limit: int = 20) -> tuple[Bought, ...]:
    """What somebody bought, the newest first."""
    rows = unit.session.scalars(
        select(PurchaseRow)
        .where(PurchaseRow.customer_id == customer_id)
        .order_by(PurchaseRow.at.desc(), PurchaseRow.id.desc())
        .limit(limit)
    ).all()
    items: dict[int, list[BoughtItem]] = {}
    lines = unit.session.execute(
        select(
            PurchaseLineRow.purchase_id,
            ItemRow.name,
            PurchaseLineRow.count,
            PurchaseLineRow.price_minor,
        )
        .join(ItemRow, ItemRow.id == PurchaseLineRow.item_id)
        .where(PurchaseLineRow.purchase_id.in_([row.id for row in rows]))
        .order_by(ItemRow.position, ItemRow.id)
    )
    for purchase_id, name, count, price in lines:
        item = BoughtItem(name=name, count=count, price_minor=price)
        items.setdefault(purchase_id, []).append(item)
    return tuple(
        Bought(
            id=row.id,
            at=row.at,
            total_minor=row.amount_minor,
            refunded_minor=row.refunded_minor,
            items=tuple(items.get(row.id, ())),
            was_undone=row.undone_at is not None,
        )
        for row in rows
    )


def lapsed_of(unit: ReadUnit, lot_id: int) -> int:
    """How many points of a lot have expired."""
    amounts = unit.session.scalars(
        select(EntryRow.amount).where(EntryRow.lot_id == lot_id, EntryRow.kind == "points.lapsed")
    )
    return -sum(amounts)


def points_earned_with(unit: ReadUnit, request_id: str) -> list[EntryRow]:
    """The points that the action earned which noted a purchase, as far as they were not undone."""
    undoing = aliased(EntryRow)
    return list(
        unit.session.scalars(
            select(EntryRow)
            .outerjoin(
                undoing,
                (undoing.undoes_counter_id == EntryRow.counter_id)
                & (undoing.undoes_seq == EntryRow.seq),
            )
            .where(
                EntryRow.request_id == request_id,
                EntryRow.kind == "points.earned",
                undoing.seq.is_(None),
            )
            .order_by(EntryRow.seq)
        )
    )
