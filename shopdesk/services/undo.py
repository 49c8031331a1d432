"""Undo: whatever an action did is taken back by entries of its own, never by deleting."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import aliased

from shopdesk.domain import cards as rules
from shopdesk.domain import topics
from shopdesk.domain.errors import NothingToUndo, RewardUsedSince, UndoneAlready
from shopdesk.services.cards import lock_card, write_card
from shopdesk.services.coupons import reissue_coupon, void_coupon
from shopdesk.services.customers import set_archived
from shopdesk.services.guests import undo_came
from shopdesk.services.merging import part
from shopdesk.services.milestones import take_back
from shopdesk.services.offers import take_back_batch
from shopdesk.services.proposals import unsend
from shopdesk.services.referrals import undo_referral, unearn
from shopdesk.services.requests import answered_once
from shopdesk.services.rewards import cancel_reward, standing_for
from shopdesk.services.undo_lots import (
    undo_pass_sale,
    undo_pass_use,
    undo_points_earned,
    undo_points_spent,
    undo_purchase,
    undo_refund,
    undoes,
)
from shopdesk.store.tables import CardRow, CustomerRow, EntryRow, RequestRow, RewardRow
from shopdesk.store.unit import Unit

UNDOABLE = (
    "customer.merged",
    "stamp.given",
    "paper.carried",
    "points.spent",
    "pass.sold",
    "pass.used",
    "coupon.redeemed",
    "reward.redeemed",
    "coupon.issued",
    "purchase.refunded",
    "purchase.noted",
    "referral.made",
    "reward.granted",
    "points.earned",
    "tier.reached",
    "streak.counted",
    "badge.earned",
    "event.came",
    "customer.created",
    "customer.archived",
)
"""What can be taken back; of all that an action did, the first of these is what it is called."""


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
    Raises NothingToUndo, UndoneAlready, RewardUsedSince, CouponUsed, PassUsedSince, MergedSince,
    MergeGone.
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
    if not entries or _is_of_somebody_erased(unit, entries):
        raise NothingToUndo
    _check_not_undone(unit, action)
    _lock_cards(unit, entries)
    new_coupons: list[int] = []
    given = take_back_batch(unit, entries)
    for entry in entries if not given else ():
        new_coupons += _UNDO[entry.kind](unit, entry) or []
    if any(entry.kind == "reward.granted" for entry in entries):
        unearn(unit, action)
    first = min(entries, key=lambda entry: (UNDOABLE.index(entry.kind), entry.seq))
    return Undone(
        action=request_id,
        kind=first.kind,
        customer_id=first.customer_id,
        card_id=first.card_id,
        new_coupon_ids=tuple(new_coupons),
    )


def _is_of_somebody_erased(unit: Unit, entries: Sequence[EntryRow]) -> bool:
    """Whether what was done was done for somebody who was erased: nothing comes back to nobody."""
    people = {entry.customer_id for entry in entries if entry.customer_id is not None}
    found = unit.session.scalar(
        select(CustomerRow.id)
        .where(CustomerRow.id.in_(people), CustomerRow.erased_at.is_not(None))
        .limit(1)
    )
    return found is not None


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


def _lock_cards(unit: Unit, entries: Sequence[EntryRow]) -> None:
    """Lock every card of the action in their order, as a visit does."""
    cards = sorted({entry.card_id for entry in entries if entry.card_id is not None})
    if len(cards) > 1:
        unit.session.execute(
            select(CardRow.id).where(CardRow.id.in_(cards)).order_by(CardRow.id).with_for_update()
        ).all()


def _undo_stamps(unit: Unit, entry: EntryRow) -> None:
    assert entry.card_id is not None
    card = lock_card(unit, entry.card_id)
    rewards = unit.session.scalars(
        select(RewardRow)
        .where(RewardRow.card_id == card.id, RewardRow.state == "waiting", RewardRow.spent > 0)
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
        **undoes(entry),
    )
    by_id = {row.id: row for row in rewards}
    for earned in taken.unfilled:
        reward = by_id[earned.reward_id]
        cancel_reward(unit, reward, stamps=reward.spent)
        card = replace(card, terms_id=earned.terms_id)
    _give_up_on_the_way(unit, card.id, before=card.state, after=taken.card)
    write_card(unit, replace(card, state=taken.card))


def _give_up_on_the_way(
    unit: Unit, card_id: int, *, before: rules.CardState, after: rules.CardState
) -> None:
    """Cancel the smaller rewards that lie in what was taken back. Raises RewardUsedSince."""
    rows = unit.session.scalars(
        select(RewardRow)
        .where(RewardRow.card_id == card_id, RewardRow.occasion.startswith("stamp:"))
        .order_by(RewardRow.id)
        .with_for_update()
    ).all()
    replaced = {row.replaces_id for row in rows}
    for row in rows:
        if not rules.is_given_up(row.occasion, before=before, after=after):
            continue
        if row.state == "redeemed" and row.id not in replaced:
            raise RewardUsedSince
        if row.state == "waiting":
            cancel_reward(unit, row)


def _undo_grant(unit: Unit, entry: EntryRow) -> None:
    """Take back what was granted. Raises RewardUsedSince.

    Smaller rewards on the way go with their stamps, and thanks for a friend with the visit.
    """
    assert entry.reward_id is not None
    reward = standing_for(unit, entry.reward_id)
    if reward.occasion.startswith(("stamp:", "referral:")) or reward.state == "cancelled":
        return
    if reward.state == "redeemed":
        raise RewardUsedSince
    cancel_reward(unit, reward, **undoes(entry))
    unit.changed(topics.CARD, reward.card_id)
    unit.changed(topics.CUSTOMER, reward.customer_id)


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
        **undoes(entry),
    )
    unit.changed(topics.REWARD, fresh.id)
    unit.changed(topics.CARD, used.card_id)
    unit.changed(topics.CUSTOMER, used.customer_id)


def _undo_coupon_use(unit: Unit, entry: EntryRow) -> list[int]:
    assert entry.coupon_id is not None
    return [reissue_coupon(unit, entry.coupon_id, **undoes(entry))]


def _undo_issue(unit: Unit, entry: EntryRow) -> None:
    assert entry.coupon_id is not None
    void_coupon(unit, entry.coupon_id, **undoes(entry))
    unsend(unit, entry.coupon_id)


def _undo_creation(unit: Unit, entry: EntryRow) -> None:
    assert entry.customer_id is not None
    set_archived(unit, entry.customer_id, archived=True, **undoes(entry))


def _undo_archiving(unit: Unit, entry: EntryRow) -> None:
    assert entry.customer_id is not None
    set_archived(unit, entry.customer_id, archived=False, **undoes(entry))


def _undo_coming(unit: Unit, entry: EntryRow) -> None:
    undo_came(unit, entry, **undoes(entry))


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
    "reward.granted": _undo_grant,
    "points.earned": undo_points_earned,
    "points.spent": undo_points_spent,
    "pass.sold": undo_pass_sale,
    "pass.used": undo_pass_use,
    "purchase.noted": undo_purchase,
    "purchase.refunded": undo_refund,
    "tier.reached": take_back,
    "streak.counted": take_back,
    "badge.earned": take_back,
    "referral.made": undo_referral,
}


def _earned(row: RewardRow) -> rules.EarnedRound:
    return rules.EarnedRound(
        reward_id=row.id,
        terms_id=row.terms_id,
        round=row.round,
        spent=row.spent,
        round_started_on=row.round_started_on,
    )
