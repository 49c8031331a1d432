"""Erasing a person: every row about them goes; the ledger's numbers stay and lead to nobody.

What is theirs is let go first, by entries like any other, so that the balances still follow from
the ledger. There is no way back, and `services.erasure_journal` sees to it that no trace is left in the
database's file and that a copy which is put back does not bring anybody back.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import delete, func, or_, select, tuple_, update

from shopdesk.domain import coupons as coupon_rules
from shopdesk.domain import topics
from shopdesk.domain.errors import OwnerNeeded
from shopdesk.services.cards import new_code
from shopdesk.services.coupons import void_coupon
from shopdesk.services.customers import lock_customer
from shopdesk.services.households import take_out
from shopdesk.services.lots import NOUN_OF_KIND
from shopdesk.services.requests import answered_once
from shopdesk.services.rewards import cancel_reward
from shopdesk.services.staff import check_owner, has_passphrase
from shopdesk.store import search
from shopdesk.store.tables import (
    CardRow,
    ConsentRow,
    ContactRow,
    CouponRow,
    CustomerRow,
    EntryNoteRow,
    EntryRow,
    ErasureRow,
    GuestRow,
    ImportedRow,
    LifeEventRow,
    LotRow,
    MergeRow,
    NotSameRow,
    PersonalOfferRow,
    PurchaseRow,
    RewardRow,
    TagRow,
)
from shopdesk.store.unit import ReadUnit, Unit

ASKED, NOT_SEEN, RESTORED = "asked", "not_seen", "restored"
REASONS = (ASKED, NOT_SEEN, RESTORED)
"""They asked for it; they have not been here for long; a copy from before was put back."""

_PERSONAL = (
    "name",
    "reading",
    "phone",
    "email",
    "birthday",
    "anniversary",
    "favourites",
    "notes",
    "owner_notes",
    "language",
)
_ABOUT = (TagRow, ConsentRow, ContactRow, LifeEventRow, GuestRow, PersonalOfferRow, ImportedRow)
"""The tables whose rows speak of a customer and of nothing else."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Erased:
    """Somebody was erased; only the number is left."""

    action: UUID
    customer_id: int
    at: datetime


@answered_once(Erased)
def erase_customer(
    unit: Unit, *, customer_id: int, why: str, request_id: UUID, allowed_by: int | None = None
) -> Erased:
    """Erase a person, and those entries that were joined with theirs. It cannot be undone.

    `allowed_by` is the owner, who is needed once there is a passphrase; `why` is one of REASONS.
    Raises CustomerUnknown, OwnerNeeded.
    """
    if allowed_by is not None:
        check_owner(unit, allowed_by)
    elif has_passphrase(unit):
        raise OwnerNeeded
    erase(unit, customer_id, why=why, staff_id=allowed_by or unit.actor.staff_id)
    return Erased(action=request_id, customer_id=customer_id, at=unit.now)


def erase(unit: Unit, customer_id: int, *, why: str, staff_id: int | None = None) -> None:
    """`erase_customer` for who has asked already. Raises CustomerUnknown."""
    if why not in REASONS:
        raise ValueError(why)
    rows = _lock(unit, customer_id)
    ids = [row.id for row in rows]
    _let_go(unit, ids)
    for row in rows:
        take_out(unit, row)
        search.remove(unit.session, row.id)
        for name in _PERSONAL:
            setattr(row, name, "")
        row.visited_at = row.left_alone_at = None
        row.state, row.erased_at, row.version = "archived", unit.now, row.version + 1
        unit.session.add(ErasureRow(customer_id=row.id, at=unit.now, staff_id=staff_id, why=why))
        unit.enter("customer.erased", customer_id=row.id, staff_id=staff_id)
        unit.changed(topics.CUSTOMER, row.id)
    unit.session.flush()
    _forget(unit, ids)


def was_erased(unit: ReadUnit, customer_id: int) -> bool:
    """Whether this number led to somebody who was erased."""
    found = unit.session.scalar(
        select(ErasureRow.id).where(ErasureRow.customer_id == customer_id).limit(1)
    )
    return found is not None


def count_erased(unit: ReadUnit) -> int:
    """How many were erased so far."""
    return unit.session.scalar(select(func.count()).select_from(ErasureRow)) or 0


def _lock(unit: Unit, customer_id: int) -> list[CustomerRow]:
    """The person's rows, locked, after their coupons and cards.

    So is the order at the counter: whoever stamps or redeems meanwhile is waited for.
    """
    ids = _joined(unit, customer_id)
    for table in (CouponRow, CardRow):
        theirs = select(table.id).where(table.customer_id.in_(ids)).order_by(table.id)
        unit.session.execute(theirs.with_for_update()).all()
    return [lock_customer(unit, key, merged_too=True) for key in _joined(unit, customer_id)]


def _joined(unit: Unit, customer_id: int) -> list[int]:
    """A person's number and those of the rows that were merged into theirs, at any remove."""
    found, asked = [customer_id], [customer_id]
    while asked:
        asked = list(
            unit.session.scalars(
                select(CustomerRow.id).where(
                    CustomerRow.merged_into_id.in_(asked), CustomerRow.erased_at.is_(None)
                )
            )
        )
        found += asked
    return sorted(set(found))


def _let_go(unit: Unit, ids: Sequence[int]) -> None:
    """Let lapse all that waits for the person, so that nothing is owed to nobody."""
    coupons = select(CouponRow.id).where(
        CouponRow.customer_id.in_(ids), CouponRow.state == coupon_rules.ISSUED
    )
    for coupon_id in unit.session.scalars(coupons.order_by(CouponRow.id)).all():
        void_coupon(unit, coupon_id)
    cards = unit.session.scalars(
        select(CardRow)
        .where(CardRow.customer_id.in_(ids))
        .order_by(CardRow.id)
        .with_for_update()
        .execution_options(populate_existing=True)
    ).all()
    rewards = select(RewardRow).where(RewardRow.customer_id.in_(ids), RewardRow.state == "waiting")
    for reward in unit.session.scalars(rewards.order_by(RewardRow.id).with_for_update()).all():
        cancel_reward(unit, reward)
    for card in cards:
        _close(unit, card)


def _close(unit: Unit, card: CardRow) -> None:
    """Close a card: what is on it lapses, and the code that the person holds leads nowhere."""
    about: dict[str, Any] = {"customer_id": card.customer_id, "card_id": card.id}
    if card.kind in NOUN_OF_KIND:
        lots = select(LotRow).where(LotRow.card_id == card.id, LotRow.remaining > 0)
        for lot in unit.session.scalars(lots.order_by(LotRow.id).with_for_update()).all():
            unit.enter(
                f"{NOUN_OF_KIND[card.kind]}.lapsed",
                **about,
                terms_id=lot.terms_id,
                lot_id=lot.id,
                amount=-lot.remaining,
            )
            card.balance -= lot.remaining
            lot.remaining = 0
    elif card.balance:
        kind = "card.lapsed" if card.kind == "stamps" else "milestone.undone"
        unit.enter(kind, **about, terms_id=card.terms_id, amount=-card.balance)
        card.balance = 0
    card.state, card.code = "closed", new_code(unit)
    unit.changed(topics.CARD, card.id)


def _forget(unit: Unit, ids: Sequence[int]) -> None:
    """Take out every row that says something of these people, and their names from the rest."""
    session = unit.session
    cards = select(CardRow.id).where(CardRow.customer_id.in_(ids))
    entries = select(EntryRow.counter_id, EntryRow.seq).where(
        or_(EntryRow.customer_id.in_(ids), EntryRow.card_id.in_(cards))
    )
    session.execute(
        delete(EntryNoteRow).where(tuple_(EntryNoteRow.counter_id, EntryNoteRow.seq).in_(entries))
    )
    for table in _ABOUT:
        session.execute(delete(table).where(table.customer_id.in_(ids)))
    session.execute(
        delete(NotSameRow).where(or_(NotSameRow.one_id.in_(ids), NotSameRow.other_id.in_(ids)))
    )
    session.execute(
        delete(MergeRow).where(or_(MergeRow.kept_id.in_(ids), MergeRow.merged_id.in_(ids)))
    )
    session.execute(
        update(PurchaseRow).where(PurchaseRow.customer_id.in_(ids)).values(customer_id=None)
    )
