"""Stamps on a locked card: what they earn on the way, what fills up, what had lapsed before."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import aliased

from shopdesk.domain import cards as rules
from shopdesk.domain import topics
from shopdesk.domain.earning import Earns, units_for
from shopdesk.domain.errors_of_cards import AmountNeeded
from shopdesk.domain.programmes import StampTerms
from shopdesk.domain.purchases import NOTHING
from shopdesk.services import programmes
from shopdesk.services.cards import HeldCard, write_card
from shopdesk.services.customers import note_visit
from shopdesk.services.rewards import grant_reward
from shopdesk.services.visits import Running
from shopdesk.store.tables import EntryRow, RewardRow
from shopdesk.store.unit import Unit

PLAIN = Earns()
"""A stamp for a visit, as staff press it: nothing needs to be worked out."""
_ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stamped:
    """A card after stamps. `rewards` are those that this action earned, `lapsed` old stamps lost.

    `on_the_way` are the smaller rewards that were reached before the card was full.
    """

    action: UUID
    card_id: int
    customer_id: int
    count: int
    stamps: int
    needed: int
    rewards: tuple[int, ...]
    lapsed: int = 0
    on_the_way: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class InForce:
    """The terms of the round that runs, those that the next will have, and stamps that lapsed."""

    terms: StampTerms
    next_terms: StampTerms
    next_id: int
    lapsed: int = 0


def in_force(unit: Unit, card: HeldCard, programme: Running) -> tuple[HeldCard, InForce]:
    """The card and the terms it is under now; what lapsed under its former ones is let go."""
    newest = programme.terms
    assert isinstance(newest, StampTerms)
    is_newest = card.terms_id == programme.terms_id
    terms = newest if is_newest else programmes.stamp_terms_of(unit, card.terms_id)
    lapsed = 0
    if rules.has_lapsed(card.state, terms, today=unit.today):
        lapsed, terms = card.state.stamps, newest
        card = _lapse(unit, card, programme.terms_id)
    return card, InForce(terms=terms, next_terms=newest, next_id=programme.terms_id, lapsed=lapsed)


def press(
    unit: Unit, card: HeldCard, force: InForce, *, count: int, lifted: bool = False
) -> tuple[rules.StampOutcome, int]:
    """The card after so many presses of the key, and how many stamps those are by its terms.

    `lifted` is the owner's word, and then stamps can be given that only an amount would earn.
    Raises CardClosed, StampCountOutOfRange, ScanLimitReached, AmountNeeded, VisitLimitReached,
    DayLimitReached.
    """
    terms, stamps = force.terms, count
    rules.check_pressed(terms, count, limits_lifted=lifted)
    if terms.earns != PLAIN:
        if not terms.earns.needs_amount:
            local = local_time(unit)
            stamps = units_for(terms.earns, NOTHING, local=local, count=count, at_most=None)
        elif not lifted:
            raise AmountNeeded
    return _stamp(unit, card, force, stamps, lifted=lifted), stamps


def ride(
    unit: Unit, card: HeldCard, force: InForce, stamps: int, *, lifted: bool = False
) -> tuple[rules.StampOutcome, int] | None:
    """The card after so many earned stamps, as far as its limits leave room, and how many.

    None when none are left to give.
    """
    terms = force.terms
    stamps = min(stamps, rules.EARNED_AT_MOST)
    if stamps and terms.has_limits and not lifted:
        stamps = rules.within_limits(terms, stamps, given_lately(unit, card))
    if stamps:
        return _stamp(unit, card, force, stamps, lifted=True), stamps
    if force.lapsed:
        write_card(unit, card)
    return None


def local_time(unit: Unit) -> datetime:
    """The moment by the shop's own clock."""
    return unit.now.astimezone(unit.shop.zone)


def given_lately(unit: Unit, card: HeldCard) -> rules.Given:
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


def lift_limits(unit: Unit, card: HeldCard, *, owner_id: int) -> None:
    """Write down that the owner lifted the limits this once."""
    unit.enter("limit.lifted", card_id=card.id, customer_id=card.customer_id, staff_id=owner_id)


def keep(
    unit: Unit,
    card: HeldCard,
    force: InForce,
    outcome: rules.StampOutcome,
    kind: str,
    count: int,
    request_id: UUID,
    *,
    words: str = "",
) -> Stamped:
    """Write the card, its rewards and the ledger's entries."""
    unit.enter(
        kind,
        words=words,
        customer_id=card.customer_id,
        card_id=card.id,
        terms_id=card.terms_id,
        amount=count,
    )
    terms, rewards, first = force.terms, [], card
    for full in outcome.filled:
        rewards.append(_earn(unit, card, terms, full))
        # The next round is under the newest terms.
        card, terms = replace(card, terms_id=force.next_id), force.next_terms
    card = replace(card, state=outcome.card)
    on_the_way = _reach(unit, first, card, force, outcome)
    write_card(unit, card, stamped_at=unit.now)
    note_visit(unit, card.customer_id)
    return Stamped(
        action=request_id,
        card_id=card.id,
        customer_id=card.customer_id,
        count=count,
        stamps=outcome.card.stamps,
        needed=terms.stamps_needed,
        rewards=tuple(rewards),
        lapsed=force.lapsed,
        on_the_way=on_the_way,
    )


def _stamp(
    unit: Unit, card: HeldCard, force: InForce, stamps: int, *, lifted: bool
) -> rules.StampOutcome:
    is_limited = force.terms.has_limits and not lifted
    return rules.stamp(
        card.state,
        force.terms,
        force.next_terms,
        count=stamps,
        today=unit.today,
        given=given_lately(unit, card) if is_limited else rules.Given(),
        limits_lifted=lifted,
        most=rules.EARNED_AT_MOST,
    )


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


def _reach(
    unit: Unit,
    before: HeldCard,
    after: HeldCard,
    force: InForce,
    outcome: rules.StampOutcome,
) -> tuple[int, ...]:
    """Grant the smaller rewards on the way that were not granted yet; their numbers."""
    if not (force.terms.interim or (outcome.filled and force.next_terms.interim)):
        return ()
    granted = []
    for one in rules.reached(outcome, force.terms, force.next_terms):
        of_first = one.round == before.state.round
        reward = grant_reward(
            unit,
            card=before if of_first else after,
            gives=(one.interim.gives,),
            occasion=one.occasion,
        )
        if reward is not None:
            granted.append(reward.id)
    return tuple(granted)
