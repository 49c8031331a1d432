"""What happens at the counter: a stamp, a reward, a paper card carried over."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import func, select

from shopdesk.domain import cards as rules
from shopdesk.domain import names
from shopdesk.domain.benefits import POINTS as GIVES_POINTS
from shopdesk.domain.errors import (
    RewardCancelled,
    RewardExpired,
    RewardUnknown,
    RewardUsed,
)
from shopdesk.domain.purchases import NOTHING, Purchase
from shopdesk.services import programmes
from shopdesk.services.cards import lock_card, open_card_of
from shopdesk.services.customers import lock_customer, make_findable, note_visit
from shopdesk.services.points import card_for_points, credit
from shopdesk.services.requests import answered_once
from shopdesk.services.rewards import benefits_of, use_reward
from shopdesk.services.staff import check_owner, name_of_counter
from shopdesk.services.stamping import (
    Stamped,
    in_force,
    keep,
    lift_limits,
    press,
)
from shopdesk.services.usable import is_usable
from shopdesk.services.using import chosen, value_now
from shopdesk.services.visits import check_running, programme_now
from shopdesk.store.tables import ProgrammeRow, RewardRow, TermsRow
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
    """A reward that was used, what it was worth, the points it gave, and how many still wait."""

    action: UUID
    reward_id: int
    card_id: int
    customer_id: int
    value_minor: int
    still_waiting: int
    choice: int = 0
    points: int = 0


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
def redeem_reward(
    unit: Unit,
    *,
    reward_id: int,
    request_id: UUID,
    choice: int = 0,
    purchase: Purchase = NOTHING,
) -> RewardUse:
    """Use a waiting reward, once; of several benefits the one with the index `choice`.

    Raises RewardUnknown, RewardUsed (when, where), RewardExpired, RewardCancelled, and for a
    discount on `purchase` AmountNeeded, BelowMinimum, NextPurchaseOnly, NotCombinable.
    """
    asked = unit.session.get(RewardRow, reward_id)
    if asked is None:
        raise RewardUnknown
    rules_of, kind, use_until = unit.session.execute(
        select(TermsRow.rules, ProgrammeRow.kind, ProgrammeRow.use_until)
        .join(ProgrammeRow, ProgrammeRow.id == TermsRow.programme_id)
        .where(TermsRow.id == asked.terms_id)
    ).one()
    benefit = chosen(benefits_of(asked.gives, programmes.read_terms(rules_of, kind)), choice)
    # Cards are locked before rewards.
    to = card_for_points(unit, asked.customer_id) if benefit.kind == GIVES_POINTS else None
    reward = _lock_waiting(unit, reward_id, use_until)
    value = value_now(
        unit,
        benefit,
        purchase,
        customer_id=reward.customer_id,
        earned_at=reward.earned_at,
    )
    use_reward(unit, reward, value_minor=value, choice=choice)
    if to is not None:
        credit(unit, *to, benefit.points, reward_id=reward.id)
    note_visit(unit, reward.customer_id)
    return RewardUse(
        action=request_id,
        reward_id=reward.id,
        card_id=reward.card_id,
        customer_id=reward.customer_id,
        value_minor=value,
        still_waiting=_number_waiting(unit, reward.customer_id),
        choice=choice,
        points=benefit.points,
    )


def _lock_waiting(unit: Unit, reward_id: int, use_until: date | None) -> RewardRow:
    """The reward, locked and read afresh. Raises RewardUsed, RewardCancelled, RewardExpired."""
    reward = unit.session.get_one(
        RewardRow, reward_id, with_for_update=True, populate_existing=True
    )
    if reward.state == "redeemed":
        raise RewardUsed(at=reward.ended_at, counter=name_of_counter(unit, reward.counter_id))
    if reward.state == "cancelled":
        raise RewardCancelled
    last = min(filter(None, (reward.expires_on, use_until)), default=None)
    if last is not None and unit.today > last:
        raise RewardExpired(on=last)
    return reward


def _number_waiting(unit: Unit, customer_id: int) -> int:
    unit.session.flush()
    return unit.session.scalars(
        select(func.count())
        .select_from(RewardRow)
        .where(
            RewardRow.customer_id == customer_id,
            RewardRow.state == "waiting",
            is_usable(unit.today),
        )
    ).one()
