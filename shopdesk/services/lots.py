"""Lots of a locked card: adding one, taking from them, letting go what has expired."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import bindparam, case, func, select

from shopdesk.domain import lots as rules
from shopdesk.domain import topics
from shopdesk.domain.errors import CardUnknown
from shopdesk.domain.programmes import PASS, POINTS, SUBSCRIPTION
from shopdesk.services.merged import card_in_use
from shopdesk.store.tables import CardRow, LotRow
from shopdesk.store.unit import ReadUnit, Unit

NOUN_OF_KIND = {POINTS: "points", PASS: "pass", SUBSCRIPTION: "pass"}
"""How the ledger calls what a card with lots holds."""

# Read whenever a wallet is opened, and a busy card has hundreds: rows of the ORM would take ten
# times as long.
_LOTS_OF = select(
    LotRow.card_id,
    LotRow.id,
    LotRow.amount,
    LotRow.remaining,
    LotRow.starts_on,
    LotRow.expires_on,
    LotRow.earned_at,
).where(LotRow.card_id.in_(bindparam("cards", expanding=True)), LotRow.remaining > 0)

_is_good = LotRow.expires_on.is_(None) | (LotRow.expires_on >= bindparam("today"))
_STANDING = (
    select(
        LotRow.card_id,
        func.sum(case((_is_good, 0), else_=LotRow.remaining)).label("lapsed"),
        func.min(case((_is_good, LotRow.expires_on))).label("next_on"),
    )
    .where(LotRow.card_id.in_(bindparam("cards", expanding=True)), LotRow.remaining > 0)
    .group_by(LotRow.card_id)
)
_EXPIRING = select(func.coalesce(func.sum(LotRow.remaining), 0)).where(
    LotRow.card_id == bindparam("card"), LotRow.expires_on == bindparam("day")
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Of a card's lots: what has lapsed and was not let go yet, and what expires next."""

    lapsed: int = 0
    next_expires_on: date | None = None
    next_expiring: int = 0


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
    for row in unit.connection.execute(_LOTS_OF, {"cards": list(card_ids)}):
        found.setdefault(row.card_id, []).append(lot_state(row))
    return {card_id: rules.in_order(lots) for card_id, lots in found.items()}


def standing_of(unit: ReadUnit, card_ids: Sequence[int]) -> dict[int, Standing]:
    """How the lots of these cards stand, without reading each of them."""
    asked = {"cards": list(card_ids), "today": unit.today}
    return {
        row.card_id: Standing(
            lapsed=int(row.lapsed),
            next_expires_on=row.next_on,
            next_expiring=int(
                unit.connection.scalars(_EXPIRING, {"card": row.card_id, "day": row.next_on}).one()
            )
            if row.next_on
            else 0,
        )
        for row in unit.connection.execute(_STANDING, asked).all()
    }


def lot_state(row: Any) -> rules.Lot:
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
