"""Taking back what moved in lots: points and passes, and the purchases behind them."""

from collections import Counter
from typing import Any

from sqlalchemy import select

from shopdesk.domain import lots as rules
from shopdesk.domain import topics
from shopdesk.domain.errors import UndoneAlready
from shopdesk.domain.errors_of_cards import PassUsedSince
from shopdesk.services.lots import LotCard, lock_lot_card, move, move_all, settle
from shopdesk.services.merged import card_in_use
from shopdesk.services.purchases import Refunded, lapsed_of, points_earned_with
from shopdesk.services.requests import answer_to
from shopdesk.store.tables import EntryRow, LotRow, PurchaseRow
from shopdesk.store.unit import Unit


def undo_points_earned(unit: Unit, entry: EntryRow) -> None:
    """Take the points of a visit back; those that were used meanwhile are owed."""
    card = _card(unit, entry)
    assert entry.lot_id is not None
    back = entry.amount
    purchase = _purchase(unit, entry.request_id)
    if purchase is not None and _is_of_visit(entry):
        back = rules.kept(back, total=purchase.amount_minor or 0, refunded=purchase.refunded_minor)
    back = max(0, back - lapsed_of(unit, entry.lot_id))
    taken = rules.take_back(card.states(), back, first=entry.lot_id)
    nothing = (rules.Taken(lot_id=entry.lot_id, count=0),)
    move_all(unit, card, "points.reversed", taken or nothing, sign=-1, **undoes(entry))


def undo_points_spent(unit: Unit, entry: EntryRow) -> None:
    """Give points back that were exchanged, to the lot that they came from."""
    card = _card(unit, entry)
    _restore(unit, card, entry)
    settle(unit, card)


def undo_pass_sale(unit: Unit, entry: EntryRow) -> None:
    """Take a pass back that nobody used. Raises PassUsedSince."""
    card = _card(unit, entry)
    lot = card.lot(entry.lot_id)
    assert lot is not None
    if lot.remaining != lot.amount:
        raise PassUsedSince
    move(
        unit,
        card,
        "pass.reversed",
        lot_id=lot.id,
        amount=-lot.remaining,
        value_minor=-lot.price_minor,
        **undoes(entry),
    )


def undo_pass_use(unit: Unit, entry: EntryRow) -> None:
    """Give a use back to the pass that it came from."""
    move(
        unit,
        _card(unit, entry),
        "pass.restored",
        lot_id=entry.lot_id,
        amount=-entry.amount,
        **undoes(entry),
    )


def undo_purchase(unit: Unit, entry: EntryRow) -> None:
    """Take back that a purchase was noted."""
    row = _purchase(unit, entry.request_id)
    if row is not None:
        row.undone_at = unit.now
    unit.enter(
        "purchase.undone",
        customer_id=entry.customer_id,
        value_minor=-entry.value_minor,
        **undoes(entry),
    )
    if entry.customer_id is not None:
        unit.changed(topics.CUSTOMER, entry.customer_id)


def undo_refund(unit: Unit, entry: EntryRow) -> None:
    """Take back that a purchase was paid back; its points come again. Raises UndoneAlready."""
    moved = unit.session.scalars(
        select(EntryRow)
        .where(EntryRow.request_id == entry.request_id, EntryRow.kind == "points.reversed")
        .order_by(EntryRow.seq)
    ).all()
    cards: dict[int, LotCard] = {}
    given: Counter[int] = Counter()
    for one in moved:
        card = _card(unit, one)
        card = cards.setdefault(card.row.id, card)
        _restore(unit, card, one)
        given[card.row.id] -= one.amount
    row = _refunded(unit, entry)
    if row is not None:
        if row.undone_at is not None:
            raise UndoneAlready
        row.refunded_minor -= entry.value_minor
        for earned in points_earned_with(unit, row.request_id):
            card = _card(unit, earned)
            card = cards.setdefault(card.row.id, card)
            _round_again(unit, card, earned, row, entry.value_minor, given[card.row.id])
    for card in cards.values():
        settle(unit, card)
    unit.enter(
        "purchase.undone",
        customer_id=entry.customer_id,
        value_minor=entry.value_minor,
        **undoes(entry),
    )
    if entry.customer_id is not None:
        unit.changed(topics.CUSTOMER, entry.customer_id)


def _round_again(
    unit: Unit, card: LotCard, earned: EntryRow, row: PurchaseRow, amount: int, given: int
) -> None:
    """Make good what rounding took too much or too little, as refunds of other parts stay."""
    assert earned.lot_id is not None
    if lapsed_of(unit, earned.lot_id):
        return
    total, refunded = row.amount_minor or 0, row.refunded_minor
    now = rules.kept(earned.amount, total=total, refunded=refunded)
    more = now - rules.kept(earned.amount, total=total, refunded=refunded + amount) - given
    if more > 0:
        move(unit, card, "points.restored", lot_id=None, amount=more)
    elif more < 0:
        taken = rules.take_back(card.states(), -more, first=earned.lot_id)
        move_all(unit, card, "points.reversed", taken, sign=-1)


def undoes(entry: EntryRow) -> dict[str, Any]:
    """What an entry says that takes another one back."""
    return {"undoes_counter_id": entry.counter_id, "undoes_seq": entry.seq}


def _card(unit: Unit, entry: EntryRow) -> LotCard:
    """The card that the entry's lot is on now; for what is owed, the one that stands for its card."""
    if entry.lot_id is not None:
        card_id = unit.session.get_one(LotRow, entry.lot_id, populate_existing=True).card_id
    else:
        assert entry.card_id is not None
        card_id = card_in_use(unit, entry.card_id)
    return lock_lot_card(unit, card_id)


def _restore(unit: Unit, card: LotCard, entry: EntryRow) -> None:
    """Put back what an entry took, as far as its lot has room; the rest stands against debts."""
    lot = card.lot(entry.lot_id)
    count = -entry.amount
    fitting = count if lot is None else min(count, lot.amount - lot.remaining)
    kind = "points.restored"
    move(unit, card, kind, lot_id=entry.lot_id, amount=fitting, **undoes(entry))
    if fitting < count:
        move(unit, card, kind, lot_id=None, amount=count - fitting)


def _is_of_visit(entry: EntryRow) -> bool:
    """Whether a visit earned the points, and no reward or coupon gave them."""
    return entry.reward_id is None and entry.coupon_id is None


def _purchase(unit: Unit, request_id: str) -> PurchaseRow | None:
    return unit.session.scalars(
        select(PurchaseRow).where(PurchaseRow.request_id == request_id).with_for_update()
    ).first()


def _refunded(unit: Unit, entry: EntryRow) -> PurchaseRow | None:
    """The purchase that this entry paid back, as the answer to its request says."""
    answer = answer_to(unit, entry.request_id, Refunded)
    if answer is None:
        return None
    return unit.session.get(
        PurchaseRow, answer.purchase_id, with_for_update=True, populate_existing=True
    )
