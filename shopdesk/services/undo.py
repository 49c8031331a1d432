"""Undo: whatever an action did is taken back by entries of its own, never by deleting."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import aliased

from shopdesk.domain import cards as rules
from shopdesk.domain import topics
from shopdesk.domain.errors import NothingToUndo, UndoneAlready
from shopdesk.services.cards import lock_card, write_card
from shopdesk.services.coupons import reissue_coupon, void_coupon
from shopdesk.services.customers import set_archived
from shopdesk.services.guests import undo_came
from shopdesk.services.merging import part
from shopdesk.services.proposals import unsend
from shopdesk.services.requests import answered_once
from shopdesk.services.rewards import cancel_reward
from shopdesk.store.tables import EntryRow, RequestRow, RewardRow
from shopdesk.store.unit import Unit

UNDOABLE = (
    "stamp.given",
    "paper.carried",
    "reward.redeemed",
    "coupon.redeemed",
    "coupon.issued",
    "customer.created",
    "customer.archived",
    "event.came",
    "customer.merged",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Undone:
    """What was taken back: the kind of the action, and the coupons that replace used ones."""

    action: UUID
    kind: str
    customer_id: int | None
    card_id: int | None
    new_coupon_ids: tuple[int, ...]


@answered_once(Undone)
def undo_action(unit: Unit, *, action: UUID, request_id: UUID) -> Undone:
    """Take back all that the request `action` did.

    A used coupon stays used, and a new one takes its place; a used reward likewise.
    Raises NothingToUndo, UndoneAlready, RewardUsedSince, CouponUsed, MergedSince, MergeGone.
    """
    # Two counters that undo the same action wait for each other here, and the later one is told.
    unit.session.execute(
        select(RequestRow.id).where(RequestRow.id == str(action)).with_for_update()
    )
    entries = unit.session.scalars(
        select(EntryRow)
        .where(EntryRow.request_id == str(action), EntryRow.kind.in_(UNDOABLE))
        .order_by(EntryRow.seq.desc())
    ).all()
    if not entries:
        raise NothingToUndo
    _check_not_undone(unit, action)
    new_coupons: list[int] = []
    for entry in entries:
        new_coupons += _UNDO[entry.kind](unit, entry) or []
    first = entries[-1]
    return Undone(
        action=request_id,
        kind=first.kind,
        customer_id=first.customer_id,
        card_id=first.card_id,
        new_coupon_ids=tuple(new_coupons),
    )


def _check_not_undone(unit: Unit, action: UUID) -> None:
    undone, original = aliased(EntryRow), aliased(EntryRow)
    found = unit.session.scalar(
        select(undone.seq)
        .join(
            original,
            (undone.undoes_counter_id == original.counter_id) & (undone.undoes_seq == original.seq),
        )
        .where(original.request_id == str(action))
        .limit(1)
    )
    if found is not None:
        raise UndoneAlready


def _undo_stamps(unit: Unit, entry: EntryRow) -> None:
    assert entry.card_id is not None
    card = lock_card(unit, entry.card_id)
    rewards = unit.session.scalars(
        select(RewardRow)
        .where(RewardRow.card_id == card.id, RewardRow.state == "waiting")
        .order_by(RewardRow.round.desc(), RewardRow.id.desc())
        .with_for_update()
    ).all()
    taken = rules.take_back(
        card.state, count=entry.amount, waiting=tuple(_earned(row) for row in rewards)
    )
    unit.enter(
        "paper.undone" if entry.kind == "paper.carried" else "stamp.undone",
        customer_id=card.customer_id,
        card_id=card.id,
        terms_id=card.terms_id,
        amount=-entry.amount,
        **_undoes(entry),
    )
    by_id = {row.id: row for row in rewards}
    for earned in taken.unfilled:
        reward = by_id[earned.reward_id]
        cancel_reward(unit, reward, stamps=reward.spent)
        card = replace(card, terms_id=earned.terms_id)
    write_card(unit, replace(card, state=taken.card))


def _undo_reward_use(unit: Unit, entry: EntryRow) -> None:
    used = unit.session.get_one(RewardRow, entry.reward_id)
    fresh = RewardRow(
        card_id=used.card_id,
        customer_id=used.customer_id,
        terms_id=used.terms_id,
        round=used.round,
        spent=used.spent,
        round_started_on=used.round_started_on,
        earned_at=used.earned_at,
        expires_on=used.expires_on,
        gives=used.gives,
        occasion=used.occasion,
        replaces_id=used.id,
    )
    unit.session.add(fresh)
    unit.session.flush()
    unit.enter(
        "reward.reissued",
        customer_id=used.customer_id,
        card_id=used.card_id,
        reward_id=fresh.id,
        terms_id=used.terms_id,
        **_undoes(entry),
    )
    unit.changed(topics.REWARD, fresh.id)
    unit.changed(topics.CARD, used.card_id)
    unit.changed(topics.CUSTOMER, used.customer_id)


def _undo_coupon_use(unit: Unit, entry: EntryRow) -> list[int]:
    assert entry.coupon_id is not None
    return [reissue_coupon(unit, entry.coupon_id, **_undoes(entry))]


def _undo_issue(unit: Unit, entry: EntryRow) -> None:
    assert entry.coupon_id is not None
    void_coupon(unit, entry.coupon_id, **_undoes(entry))
    unsend(unit, entry.coupon_id)


def _undo_creation(unit: Unit, entry: EntryRow) -> None:
    assert entry.customer_id is not None
    set_archived(unit, entry.customer_id, archived=True, **_undoes(entry))


def _undo_archiving(unit: Unit, entry: EntryRow) -> None:
    assert entry.customer_id is not None
    set_archived(unit, entry.customer_id, archived=False, **_undoes(entry))


def _undo_coming(unit: Unit, entry: EntryRow) -> None:
    undo_came(unit, entry, **_undoes(entry))


_UNDO: dict[str, Callable[[Unit, EntryRow], list[int] | None]] = {
    "stamp.given": _undo_stamps,
    "paper.carried": _undo_stamps,
    "reward.redeemed": _undo_reward_use,
    "coupon.redeemed": _undo_coupon_use,
    "coupon.issued": _undo_issue,
    "customer.created": _undo_creation,
    "customer.archived": _undo_archiving,
    "event.came": _undo_coming,
    "customer.merged": part,
}


def _undoes(entry: EntryRow) -> dict[str, Any]:
    return {"undoes_counter_id": entry.counter_id, "undoes_seq": entry.seq}


def _earned(row: RewardRow) -> rules.EarnedRound:
    return rules.EarnedRound(
        reward_id=row.id,
        terms_id=row.terms_id,
        round=row.round,
        spent=row.spent,
        round_started_on=row.round_started_on,
    )
