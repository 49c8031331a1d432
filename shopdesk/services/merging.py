"""Two entries become one person, and two again: sums of cards, details, and all that hangs on them.

Nothing is deleted. The merged person's row stays, put away, and leads to the kept one; what moved
is remembered, so that it goes back where it was even after later stamps and uses.
"""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import select

from shopdesk.domain import topics
from shopdesk.domain.customers import CustomerDetails, tidy
from shopdesk.domain.errors import NothingToUndo, UndoneAlready
from shopdesk.domain.errors_of_people import MergedSince, MergeGone, MergeSame
from shopdesk.domain.merging import FIELDS
from shopdesk.services import merging_record as record
from shopdesk.services.customers import lock_customer, make_findable
from shopdesk.services.merging_cards import add_card, give_back
from shopdesk.services.merging_record import Back, Former, Moved
from shopdesk.services.merging_rows import move_rows, return_rows
from shopdesk.services.requests import answered_once
from shopdesk.store import search
from shopdesk.store.tables import CardRow, CouponRow, CustomerRow, EntryRow, MergeRow, RewardRow
from shopdesk.store.unit import ReadUnit, Unit

_TEXTS = (*FIELDS, "notes")


@dataclass(frozen=True, slots=True, kw_only=True)
class Merged:
    """Two who are one now: how many cards were added up, and the rewards that filled with it."""

    action: UUID
    kept_id: int
    merged_id: int
    cards: int
    rewards: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CardBack:
    """What a card got back, and what of it had been used meanwhile."""

    programme_id: int
    kind: str
    returned: int
    missing: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Parted:
    """Two who are two again."""

    action: UUID
    kept_id: int
    merged_id: int
    cards: tuple[CardBack, ...]

    @property
    def returned(self) -> int:
        return sum(card.returned for card in self.cards)

    @property
    def missing(self) -> int:
        """Stamps, points and uses that could not go back, for they had been used."""
        return sum(card.missing for card in self.cards)


@answered_once(Merged)
def merge_customers(
    unit: Unit, *, kept_id: int, merged_id: int, details: CustomerDetails, request_id: UUID
) -> Merged:
    """Make two entries one person, with the details that were chosen; tags and cards of both.

    What one of them took back or forbade holds for the person.
    Raises CustomerUnknown, MergeSame, MergeGone and the refusals of `create_customer`.
    """
    if kept_id == merged_id:
        raise MergeSame
    clean = tidy(details)
    kept, merged = _lock(unit, kept_id=kept_id, merged_id=merged_id)
    for row in (kept, merged):
        if row.state != "active" or row.merged_into_id is not None:
            raise MergeGone
    moved = Moved(before=_former(kept), after=_former(kept))
    _join_cards(unit, moved, kept_id=kept_id, merged_id=merged_id)
    move_rows(unit, moved, merged_id=merged_id, kept_id=kept_id)
    _join_details(kept, merged, clean)
    moved.after = _former(kept)
    merged.state, merged.merged_into_id = "archived", kept_id
    for row in (kept, merged):
        row.version += 1
        unit.enter("customer.merged", customer_id=row.id)
        unit.changed(topics.CUSTOMER, row.id)
    unit.session.add(
        MergeRow(
            kept_id=kept_id,
            merged_id=merged_id,
            request_id=str(request_id),
            moved=record.write(moved),
            at=unit.now,
        )
    )
    search.remove(unit.session, merged_id)
    make_findable(unit, kept)
    return Merged(
        action=request_id,
        kept_id=kept_id,
        merged_id=merged_id,
        cards=len(moved.summed),
        rewards=tuple(reward for card in moved.summed for reward in card.earned),
    )


@answered_once(Parted)
def part_customers(unit: Unit, *, action: UUID, request_id: UUID) -> Parted:
    """Take back a merge, also after later stamps; those stay with the kept person.

    Raises NothingToUndo, UndoneAlready, MergedSince (somebody else was merged later), MergeGone.
    """
    row = _merge_of(unit, action)
    if row is None:
        raise NothingToUndo
    if row.undone_at is not None:
        raise UndoneAlready
    entries = unit.session.scalars(
        select(EntryRow)
        .where(EntryRow.request_id == str(action), EntryRow.kind == "customer.merged")
        .order_by(EntryRow.seq)
    ).all()
    for entry in entries:
        part(unit, entry)
    parted = parted_by(unit, action)
    assert parted is not None
    return Parted(
        action=request_id, kept_id=parted.kept_id, merged_id=parted.merged_id, cards=parted.cards
    )


def part(unit: Unit, entry: EntryRow) -> None:
    """Take back the merge that this `customer.merged` entry belongs to; each of its two is undone.

    Raises MergedSince, MergeGone.
    """
    row = _merge_of(unit, UUID(entry.request_id))
    assert row is not None
    if row.undone_at is None:
        _part(unit, row)
    unit.enter(
        "customer.parted",
        customer_id=entry.customer_id,
        undoes_counter_id=entry.counter_id,
        undoes_seq=entry.seq,
    )


def parted_by(unit: ReadUnit, action: UUID) -> Parted | None:
    """What undoing this merge gave back; None as long as it stands, or if it was none."""
    row = unit.session.scalar(select(MergeRow).where(MergeRow.request_id == str(action)))
    if row is None or row.undone_at is None:
        return None
    backs = record.read(row.moved).parted or []
    return Parted(
        action=action,
        kept_id=row.kept_id,
        merged_id=row.merged_id,
        cards=tuple(_card_back(back) for back in backs),
    )


def last_parted(unit: ReadUnit, customer_id: int) -> Parted | None:
    """What the latest undoing of a merge into somebody gave back."""
    action = unit.session.scalar(
        select(MergeRow.request_id)
        .where(MergeRow.kept_id == customer_id, MergeRow.undone_at.is_not(None))
        .order_by(MergeRow.undone_at.desc(), MergeRow.id.desc())
        .limit(1)
    )
    return None if action is None else parted_by(unit, UUID(action))


def _card_back(back: Back) -> CardBack:
    return CardBack(
        programme_id=back.programme_id,
        kind=back.kind,
        returned=back.returned,
        missing=back.missing,
    )


def _merge_of(unit: Unit, action: UUID) -> MergeRow | None:
    return unit.session.scalar(
        select(MergeRow)
        .where(MergeRow.request_id == str(action))
        .with_for_update()
        .execution_options(populate_existing=True)
    )


def _lock(unit: Unit, *, kept_id: int, merged_id: int) -> tuple[CustomerRow, CustomerRow]:
    """The two, kept one first, with what can be used at a counter locked before them.

    A counter that uses a coupon, stamps a card or hands over a reward locks that first and the
    customer last; and from a card that is closed it goes on to the one that took its place.
    Whoever locked them the other way round would meet it half-way.
    """
    both = (kept_id, merged_id)
    orders: tuple[tuple[Any, tuple[Any, ...]], ...] = (
        (CouponRow, (CouponRow.id,)),
        (CardRow, (CardRow.state, CardRow.customer_id == kept_id, CardRow.id)),
        (RewardRow, (RewardRow.id,)),
    )
    for row, order in orders:
        unit.session.execute(
            select(row.id).where(row.customer_id.in_(both)).order_by(*order).with_for_update()
        )
    found = {number: lock_customer(unit, number, merged_too=True) for number in sorted(both)}
    return found[kept_id], found[merged_id]


def _cards(unit: Unit, *customer_ids: int) -> list[CardRow]:
    return list(
        unit.session.scalars(
            select(CardRow)
            .where(CardRow.customer_id.in_(customer_ids))
            .order_by(CardRow.id)
            .with_for_update()
            .execution_options(populate_existing=True)
        )
    )


def _join_cards(unit: Unit, moved: Moved, *, kept_id: int, merged_id: int) -> None:
    cards = _cards(unit, kept_id, merged_id)
    in_use: dict[int, CardRow] = {}
    for card in cards:
        if card.customer_id == kept_id and card.state == "open":
            in_use.setdefault(card.programme_id, card)
    for card in [card for card in cards if card.customer_id == merged_id]:
        if card.state == "closed":
            card.customer_id = kept_id
            moved.cards.append(card.id)
            continue
        target = in_use.get(card.programme_id)
        summed = add_card(unit, card, target, kept_id=kept_id)
        moved.summed.append(summed)
        if target is None:
            in_use[card.programme_id] = unit.session.get_one(CardRow, summed.target_id)
    unit.session.flush()


def _former(row: CustomerRow) -> Former:
    texts = {name: getattr(row, name) for name in (*_TEXTS, "owner_notes")}
    return Former(
        texts=texts,
        household_id=row.household_id,
        created_at=row.created_at,
        visited_at=row.visited_at,
        left_alone_at=row.left_alone_at,
    )


def _join_details(kept: CustomerRow, merged: CustomerRow, chosen: CustomerDetails) -> None:
    for name in _TEXTS:
        setattr(kept, name, getattr(chosen, name))
    notes = dict.fromkeys(filter(None, (kept.owner_notes, merged.owner_notes)))
    kept.owner_notes = "\n".join(notes)
    kept.household_id = kept.household_id or merged.household_id
    kept.created_at = min(kept.created_at, merged.created_at)
    visits = [at for at in (kept.visited_at, merged.visited_at) if at is not None]
    kept.visited_at = max(visits, default=None)
    alone = [at for at in (kept.left_alone_at, merged.left_alone_at) if at is not None]
    kept.left_alone_at = min(alone, default=None)


def _part(unit: Unit, row: MergeRow) -> None:
    moved = record.read(row.moved)
    kept, merged = _lock_to_part(unit, row)
    by_number = {card.id: card for card in _cards(unit, kept.id)}
    backs = []
    for summed in reversed(moved.summed):
        source, target = by_number[summed.source_id], by_number[summed.target_id]
        backs.append(give_back(unit, source, target, summed, to_id=merged.id))
    for number in moved.cards:
        by_number[number].customer_id = merged.id
    unit.session.flush()
    return_rows(unit, moved, merged_id=merged.id, kept_id=kept.id, merged_at=row.at)
    _restore(kept, moved)
    merged.state, merged.merged_into_id = "active", None
    moved.parted = backs
    row.moved, row.undone_at = record.write(moved), unit.now
    for person in (kept, merged):
        person.version += 1
        unit.changed(topics.CUSTOMER, person.id)
    search.remove(unit.session, kept.id)
    for person in (kept, merged):
        make_findable(unit, person)


def _lock_to_part(unit: Unit, row: MergeRow) -> tuple[CustomerRow, CustomerRow]:
    kept, merged = _lock(unit, kept_id=row.kept_id, merged_id=row.merged_id)
    later = unit.session.scalar(
        select(MergeRow.id)
        .where(
            MergeRow.id > row.id,
            MergeRow.undone_at.is_(None),
            (MergeRow.kept_id == kept.id) | (MergeRow.merged_id == kept.id),
        )
        .limit(1)
    )
    if later is not None:
        raise MergedSince
    if kept.erased_at or merged.erased_at or merged.merged_into_id != kept.id:
        raise MergeGone
    return kept, merged


def _restore(kept: CustomerRow, moved: Moved) -> None:
    """Details that the merge chose go back, except where somebody has changed them since."""
    for name, after in moved.after.texts.items():
        if getattr(kept, name) == after:
            setattr(kept, name, moved.before.texts[name])
    for name in ("household_id", "created_at", "visited_at", "left_alone_at"):
        if getattr(kept, name) == getattr(moved.after, name):
            setattr(kept, name, getattr(moved.before, name))
