"""What happens at the counter: a stamp, a reward, a paper card carried over."""

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import func, select

from shopdesk.domain import cards as rules
from shopdesk.domain import names, topics
from shopdesk.domain.errors import (
    RewardCancelled,
    RewardExpired,
    RewardUnknown,
    RewardUsed,
)
from shopdesk.services import programmes
from shopdesk.services.cards import lock_card, open_card_of
from shopdesk.services.customers import lock_customer, make_findable, note_visit
from shopdesk.services.requests import answered_once
from shopdesk.services.rewards import benefits_of
from shopdesk.services.staff import check_owner, name_of_counter
from shopdesk.services.stamping import (
    Stamped,
    in_force,
    keep,
    lift_limits,
    press,
)
from shopdesk.services.visits import check_running, programme_now
from shopdesk.store.tables import RewardRow
from shopdesk.store.unit import Unit

__all__ = [
    "CardOpened",
    "RewardUse",
    "Stamped",
    "carry_over_paper_card",
    "open_card",
    "redeem_reward",
    "stamp_card",
]

REASON_AT_MOST = 200


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
    OwnerNeeded, ScanLimitReached, ProgrammeOver, AmountNeeded (it is the amount that earns).
    """
    card = lock_card(unit, card_id)
    programme = programme_now(unit, card.programme_id)
    check_running(unit, programme)
    card, force = in_force(unit, card, programme)
    lifted = allowed_by is not None
    outcome, stamps = press(unit, card, force, count=count, lifted=lifted)
    if allowed_by is not None:
        check_owner(unit, allowed_by)
        lift_limits(unit, card, owner_id=allowed_by)
    return keep(unit, card, force, outcome, "stamp.given", stamps, request_id)


@answered_once(Stamped)
def carry_over_paper_card(
    unit: Unit, *, card_id: int, punches: int, reason: str, request_id: UUID
) -> Stamped:
    """Bring in the punches of a paper card, with a reason.

    Raises CardUnknown, CardClosed, ReasonMissing, CarryOverTooLarge, TextTooLong.
    """
    reason = names.clean(reason, most=REASON_AT_MOST, field="reason")
    card = lock_card(unit, card_id)
    programme = programme_now(unit, card.programme_id)
    check_running(unit, programme)
    card, force = in_force(unit, card, programme)
    outcome = rules.carry_over(
        card.state,
        force.terms,
        force.next_terms,
        punches=punches,
        reason=reason,
        today=unit.today,
    )
    return keep(unit, card, force, outcome, "paper.carried", punches, request_id, words=reason)


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
