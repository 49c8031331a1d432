"""Lots of a locked card: adding one, taking from them, letting go what has expired."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select

from shopdesk.domain import lots as rules
from shopdesk.domain import topics
from shopdesk.domain.errors import CardUnknown
from shopdesk.domain.programmes import PASS, POINTS, SUBSCRIPTION
from shopdesk.services.merged import card_in_use
from shopdesk.store.tables import CardRow, LotRow
from shopdesk.store.unit import ReadUnit, Unit

NOUN_OF_KIND = {POINTS: "points", PASS: "pass", SUBSCRIPTION: "pass"}
"""How the ledger calls what a card with lots holds."""


@dataclass(slots=True, kw_only=True)
class LotCard:
    """A locked card with its lots, the newest last. Both are written as they are changed."""

    row: CardRow
    lots: list[LotRow]

    @property
    def noun(self) -> str:
        return NOUN_OF_KIND[self.row.kind]

    @property
    def in_lots(self) -> int:
        """What all lots together have left."""
        return sum(lot.remaining for lot in self.lots)

    @property
    def owed(self) -> int:
        """What is owed; below zero for a moment, while something owed is forgiven."""
        return self.in_lots - self.row.balance

    def states(self) -> list[rules.Lot]:
        """The lots as the rules speak of them."""
        return [lot_state(lot) for lot in self.lots]

    def lot(self, lot_id: int | None) -> LotRow | None:
        """The lot with this number; nothing for what is owed."""
        return next((lot for lot in self.lots if lot.id == lot_id), None)


def lock_lot_card(unit: Unit, card_id: int, *kinds: str) -> LotCard:
    """A card with its lots, locked, after what has expired was let go. Raises CardUnknown."""
    unit.session.flush()
    row = unit.session.get(CardRow, card_id, with_for_update=True, populate_existing=True)
    if row is not None and row.state == "closed":
        in_use = card_in_use(unit, card_id)
        row = unit.session.get(CardRow, in_use, with_for_update=True, populate_existing=True)
    if row is None or row.kind not in (kinds or NOUN_OF_KIND):
        raise CardUnknown
    return with_lots(unit, row)


def with_lots(unit: Unit, row: CardRow) -> LotCard:
    """A locked card with its lots, after what has expired was let go."""
    lots = unit.session.scalars(
        select(LotRow)
        .where(LotRow.card_id == row.id)
        .order_by(LotRow.id)
        .execution_options(populate_existing=True)
    )
    card = LotCard(row=row, lots=list(lots))
    _lapse(unit, card)
    return card


def add_lot(
    unit: Unit,
    card: LotCard,
    kind: str,
    *,
    amount: int,
    terms_id: int,
    span: rules.Span,
    price_minor: int = 0,
    **fields: Any,
) -> LotRow:
    """Put a new lot on the card, under these terms."""
    lot = LotRow(
        card_id=card.row.id,
        terms_id=terms_id,
        amount=amount,
        remaining=0,
        price_minor=price_minor,
        starts_on=span.starts_on,
        expires_on=span.expires_on,
        earned_at=unit.now,
    )
    unit.session.add(lot)
    unit.session.flush()
    card.lots.append(lot)
    move(unit, card, kind, lot_id=lot.id, amount=amount, value_minor=price_minor, **fields)
    return lot


def move(
    unit: Unit, card: LotCard, kind: str, *, lot_id: int | None, amount: int, **fields: Any
) -> None:
    """Change what a lot has left, or what is owed where there is no lot, and enter it."""
    lot = card.lot(lot_id)
    if lot is not None:
        lot.remaining += amount
    card.row.balance += amount
    unit.enter(
        kind,
        customer_id=card.row.customer_id,
        card_id=card.row.id,
        terms_id=lot.terms_id if lot is not None else card.row.terms_id,
        lot_id=lot_id,
        amount=amount,
        **fields,
    )
    unit.changed(topics.CARD, card.row.id)
    unit.changed(topics.CUSTOMER, card.row.customer_id)


def move_all(
    unit: Unit, card: LotCard, kind: str, taken: Sequence[rules.Taken], *, sign: int, **first: Any
) -> None:
    """Move each part; `first` are fields of the first entry only, for one entry undoes another."""
    for one in taken:
        move(unit, card, kind, lot_id=one.lot_id, amount=sign * one.count, **first)
        first = {name: value for name, value in first.items() if not name.startswith("undoes")}


def settle(unit: Unit, card: LotCard) -> None:
    """Let the lots pay what is owed; what was paid too much goes back into them."""
    owed = card.owed
    if owed > 0:
        parts, sign = rules.settle(card.states(), owed), -1
    elif owed < 0:
        parts, sign = rules.give_back(card.states(), -owed, today=unit.today), 1
    else:
        return
    total = sum(one.count for one in parts)
    if total:
        move_all(unit, card, "points.settled", parts, sign=sign)
        move(unit, card, "points.settled", lot_id=None, amount=-sign * total)


def lapse_due(unit: Unit) -> int:
    """Let go all that has expired, on every card; how many points and uses that were."""
    due = unit.session.scalars(
        select(LotRow.card_id)
        .where(LotRow.remaining > 0, LotRow.expires_on < unit.today)
        .distinct()
        .order_by(LotRow.card_id)
    ).all()
    lapsed = 0
    for card_id in due:
        row = unit.session.get_one(CardRow, card_id, with_for_update=True, populate_existing=True)
        before = row.balance
        lapsed += before - with_lots(unit, row).row.balance
    return lapsed


def lots_of(unit: ReadUnit, card_ids: Sequence[int]) -> dict[int, list[rules.Lot]]:
    """The lots of these cards that have something left, in the order in which they are used."""
    found: dict[int, list[rules.Lot]] = {}
    rows = unit.session.scalars(
        select(LotRow).where(LotRow.card_id.in_(card_ids), LotRow.remaining > 0)
    )
    for row in rows:
        found.setdefault(row.card_id, []).append(lot_state(row))
    return {card_id: rules.in_order(lots) for card_id, lots in found.items()}


def lot_state(row: LotRow) -> rules.Lot:
    """A lot as the rules speak of it."""
    return rules.Lot(
        id=row.id,
        amount=row.amount,
        remaining=row.remaining,
        starts_on=row.starts_on,
        expires_on=row.expires_on,
        earned_at=row.earned_at,
    )


def _lapse(unit: Unit, card: LotCard) -> None:
    for lot in rules.expired(card.states(), today=unit.today):
        move(unit, card, f"{card.noun}.lapsed", lot_id=lot.id, amount=-lot.remaining)
