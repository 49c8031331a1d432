"""What happens at the counter: a stamp, a reward, a paper card carried over."""

from dataclasses import dataclass, replace
from datetime import timedelta
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import aliased

from shopdesk.domain import cards as rules
from shopdesk.domain import names, topics
from shopdesk.domain.errors import (
    RewardCancelled,
    RewardExpired,
    RewardUnknown,
    RewardUsed,
)
from shopdesk.domain.programmes import StampTerms
from shopdesk.services import programmes
from shopdesk.services.cards import HeldCard, lock_card, open_card_of, write_card
from shopdesk.services.customers import lock_customer, make_findable, note_visit
from shopdesk.services.requests import answered_once
from shopdesk.services.rewards import benefits_of
from shopdesk.services.staff import check_owner, name_of_counter
from shopdesk.store.tables import EntryRow, RewardRow
from shopdesk.store.unit import Unit

REASON_AT_MOST = 200
_ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stamped:
    """A card after stamps. `rewards` are those that this action earned, `lapsed` old stamps lost."""

    action: UUID
    card_id: int
    customer_id: int
    count: int
    stamps: int
    needed: int
    rewards: tuple[int, ...]
    lapsed: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class RewardUse:
    """A reward that was used, and how many still wait."""

    action: UUID
    reward_id: int
    card_id: int
    customer_id: int
    value_minor: int
    still_waiting: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CardOpened:
    """A card that a customer has got."""

    action: UUID
    card_id: int
    customer_id: int


@answered_once(CardOpened)
def open_card(
    unit: Unit, *, customer_id: int, request_id: UUID, programme_id: int | None = None
) -> CardOpened:
    """Give a customer a card, of the shop's first programme unless another is named.

    Raises CustomerUnknown, NoProgramme.
    """
    customer = lock_customer(unit, customer_id)
    chosen = programme_id or programmes.first_programme(unit).id
    card = open_card_of(unit, customer_id=customer_id, programme_id=chosen)
    make_findable(unit, customer)
    return CardOpened(action=request_id, card_id=card.id, customer_id=customer_id)


@answered_once(Stamped)
def stamp_card(
    unit: Unit,
    *,
    card_id: int,
    request_id: UUID,
    count: int = 1,
    allowed_by: int | None = None,
) -> Stamped:
    """Give stamps; a full round becomes a waiting reward and the rest rolls on to the next.

    `allowed_by` is the owner's number when the owner lifts the limits this once.
    Raises CardUnknown, CardClosed, StampCountOutOfRange, VisitLimitReached, DayLimitReached,
    OwnerNeeded.
    """
    card, in_force, lapsed = _lock(unit, card_id)
    is_limited = allowed_by is None and in_force.terms.has_limits
    outcome = rules.stamp(
        card.state,
        in_force.terms,
        in_force.next_terms,
        count=count,
        today=unit.today,
        given=_given(unit, card) if is_limited else rules.Given(),
        limits_lifted=allowed_by is not None,
    )
    if allowed_by is not None:
        check_owner(unit, allowed_by)
        unit.enter(
            "limit.lifted", card_id=card.id, customer_id=card.customer_id, staff_id=allowed_by
        )
    return _keep(unit, card, in_force, outcome, "stamp.given", count, request_id, lapsed=lapsed)


@answered_once(Stamped)
def carry_over_paper_card(
    unit: Unit, *, card_id: int, punches: int, reason: str, request_id: UUID
) -> Stamped:
    """Bring in the punches of a paper card, with a reason.

    Raises CardUnknown, CardClosed, ReasonMissing, CarryOverTooLarge, TextTooLong.
    """
    reason = names.clean(reason, most=REASON_AT_MOST, field="reason")
    card, in_force, lapsed = _lock(unit, card_id)
    outcome = rules.carry_over(
        card.state,
        in_force.terms,
        in_force.next_terms,
        punches=punches,
        reason=reason,
        today=unit.today,
    )
    return _keep(
        unit,
        card,
        in_force,
        outcome,
        "paper.carried",
        punches,
        request_id,
        words=reason,
        lapsed=lapsed,
    )


@answered_once(RewardUse)
def redeem_reward(unit: Unit, *, reward_id: int, request_id: UUID) -> RewardUse:
    """Use a waiting reward, once.

    Raises RewardUnknown, RewardUsed (when, where), RewardExpired, RewardCancelled.
    """
    reward = unit.session.get(RewardRow, reward_id, with_for_update=True, populate_existing=True)
    if reward is None:
        raise RewardUnknown
    if reward.state == "redeemed":
        raise RewardUsed(at=reward.ended_at, counter=name_of_counter(unit, reward.counter_id))
    if reward.state == "cancelled":
        raise RewardCancelled
    if reward.expires_on is not None and unit.today > reward.expires_on:
        raise RewardExpired(on=reward.expires_on)
    benefits = benefits_of(reward.gives, programmes.terms_of(unit, reward.terms_id))
    value = benefits[0].value_minor
    reward.state, reward.ended_at = "redeemed", unit.now
    reward.counter_id, reward.staff_id = unit.actor.counter_id, unit.actor.staff_id
    unit.enter(
        "reward.redeemed",
        customer_id=reward.customer_id,
        card_id=reward.card_id,
        reward_id=reward.id,
        terms_id=reward.terms_id,
        value_minor=value,
    )
    unit.changed(topics.REWARD, reward.id)
    unit.changed(topics.CARD, reward.card_id)
    unit.changed(topics.CUSTOMER, reward.customer_id)
    note_visit(unit, reward.customer_id)
    return RewardUse(
        action=request_id,
        reward_id=reward.id,
        card_id=reward.card_id,
        customer_id=reward.customer_id,
        value_minor=value,
        still_waiting=_number_waiting(unit, reward.customer_id),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _InForce:
    """The terms of the round that runs, and those that the next round will have."""

    terms: StampTerms
    next_terms: StampTerms
    next_id: int


def _lock(unit: Unit, card_id: int) -> tuple[HeldCard, _InForce, int]:
    """The card, the terms it is under now, and how many old stamps lapsed under its former ones.

    Raises CardUnknown.
    """
    card = lock_card(unit, card_id)
    current = programmes.current_terms(unit, card.programme_id)
    newest = programmes.read_stamp_terms(current.rules)
    terms = (
        newest if card.terms_id == current.id else programmes.stamp_terms_of(unit, card.terms_id)
    )
    lapsed = 0
    if rules.has_lapsed(card.state, terms, today=unit.today):
        lapsed, terms = card.state.stamps, newest
        card = _lapse(unit, card, current.id)
    return card, _InForce(terms=terms, next_terms=newest, next_id=current.id), lapsed


def _lapse(unit: Unit, card: HeldCard, terms_id: int) -> HeldCard:
    """Let the stamps of the card go; the card as it begins again under these terms."""
    unit.enter(
        "card.lapsed",
        customer_id=card.customer_id,
        card_id=card.id,
        terms_id=card.terms_id,
        amount=-card.state.stamps,
    )
    state = replace(card.state, stamps=0, round_started_on=unit.today)
    return replace(card, state=state, terms_id=terms_id)


def _given(unit: Unit, card: HeldCard) -> rules.Given:
    """What the card got lately; stamps that were taken back do not count."""
    began = unit.day_begins_at(unit.today)
    undoing = aliased(EntryRow)
    recent = unit.session.execute(
        select(EntryRow.at, EntryRow.amount)
        .outerjoin(
            undoing,
            (undoing.undoes_counter_id == EntryRow.counter_id)
            & (undoing.undoes_seq == EntryRow.seq),
        )
        .where(
            EntryRow.card_id == card.id,
            EntryRow.at >= began - _ONE_DAY,
            EntryRow.kind == "stamp.given",
            undoing.seq.is_(None),
        )
        .order_by(EntryRow.at.desc())
    )
    stamps = [(at, amount) for at, amount in recent]
    return rules.given_lately(stamps, now=unit.now, day_began_at=began)


def _keep(
    unit: Unit,
    card: HeldCard,
    in_force: _InForce,
    outcome: rules.StampOutcome,
    kind: str,
    count: int,
    request_id: UUID,
    *,
    words: str = "",
    lapsed: int,
) -> Stamped:
    """Write the card, its rewards and the ledger's entries."""
    terms, next_terms, next_id = in_force.terms, in_force.next_terms, in_force.next_id
    unit.enter(
        kind,
        words=words,
        customer_id=card.customer_id,
        card_id=card.id,
        terms_id=card.terms_id,
        amount=count,
    )
    rewards = []
    for full in outcome.filled:
        rewards.append(_earn(unit, card, terms, full))
        # The next round is under the newest terms.
        card, terms = replace(card, terms_id=next_id), next_terms
    write_card(unit, replace(card, state=outcome.card), stamped_at=unit.now)
    note_visit(unit, card.customer_id)
    return Stamped(
        action=request_id,
        card_id=card.id,
        customer_id=card.customer_id,
        count=count,
        stamps=outcome.card.stamps,
        needed=terms.stamps_needed,
        rewards=tuple(rewards),
        lapsed=lapsed,
    )


def _earn(unit: Unit, card: HeldCard, terms: StampTerms, full: rules.Round) -> int:
    """Turn one full round into a waiting reward; its number."""
    reward = RewardRow(
        card_id=card.id,
        customer_id=card.customer_id,
        terms_id=card.terms_id,
        round=full.round,
        spent=full.spent,
        round_started_on=full.started_on,
        earned_at=unit.now,
        expires_on=rules.reward_expires_on(terms, earned_on=unit.today),
    )
    unit.session.add(reward)
    unit.session.flush()
    unit.enter(
        "reward.earned",
        customer_id=card.customer_id,
        card_id=card.id,
        reward_id=reward.id,
        terms_id=card.terms_id,
        amount=-full.spent,
        value_minor=terms.benefits[0].value_minor,
    )
    unit.changed(topics.REWARD, reward.id)
    return reward.id


def _number_waiting(unit: Unit, customer_id: int) -> int:
    unit.session.flush()
    return unit.session.scalars(
        select(func.count())
        .select_from(RewardRow)
        .where(
            RewardRow.customer_id == customer_id,
            RewardRow.state == "waiting",
            RewardRow.expires_on.is_(None) | (RewardRow.expires_on >= unit.today),
        )
    ).one()
