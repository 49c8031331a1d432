"""Points: earned in lots, exchanged for what the programme offers, lost when a lot expires."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import aliased

from shopdesk.domain import lots as rules
from shopdesk.domain.benefits import POINTS as BENEFIT_POINTS
from shopdesk.domain.benefits import Benefit
from shopdesk.domain.earning import VISIT, units_besides
from shopdesk.domain.errors import NoProgramme, NumberOutOfRange
from shopdesk.domain.errors_of_cards import NotEnoughPoints, ProgrammeOver
from shopdesk.domain.programmes import POINTS, VISIT_HOURS, PointsTerms
from shopdesk.domain.purchases import NOTHING, Purchase
from shopdesk.services import programmes
from shopdesk.services.cards import open_card_of
from shopdesk.services.customers import note_visit
from shopdesk.services.lots import LotCard, add_lot, lock_lot_card, move_all, settle, with_lots
from shopdesk.services.requests import answered_once
from shopdesk.services.rewards import grant_reward, use_reward
from shopdesk.services.using import is_for_later, value_now
from shopdesk.services.visits import (
    Earned,
    Running,
    Visit,
    card_if_any,
    card_in,
    programme_now,
    running_programmes,
    terms_of_card,
)
from shopdesk.store.tables import EntryRow
from shopdesk.store.unit import ReadUnit, Unit

_VISIT = timedelta(hours=VISIT_HOURS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Exchanged:
    """Points that were exchanged. What is for the next visit waits as a reward (`is_used` no)."""

    action: UUID
    card_id: int
    customer_id: int
    points: int
    balance: int
    reward_id: int
    value_minor: int
    is_used: bool


def earn(unit: Unit, visit: Visit, programme: Running) -> tuple[Earned, ...]:
    """Credit the visit's points in a lot of their own; what is owed is paid from them first."""
    newest = programme.terms
    assert isinstance(newest, PointsTerms)
    row = card_if_any(unit, customer_id=visit.customer_id, programme_id=programme.programme_id)
    terms = newest if row is None else terms_of_card(unit, row, programme)
    assert isinstance(terms, PointsTerms)
    points = units_besides(terms.earns, visit.purchase, local=visit.local)
    if points and row is not None and terms.earns.by == VISIT:
        points *= not _earned_since(unit, row.id, unit.now - _VISIT)
    if points and terms.per_day is not None:
        day = unit.day_begins_at(unit.today)
        points = min(points, terms.per_day - (_earned_since(unit, row.id, day) if row else 0))
    if points <= 0:
        return ()
    row = row or open_card_of(
        unit, customer_id=visit.customer_id, programme_id=programme.programme_id
    )
    card = with_lots(unit, row)
    credit(unit, card, terms, points)
    return (
        Earned(
            card_id=row.id,
            programme=programme.name,
            kind=POINTS,
            amount=points,
            balance=row.balance,
        ),
    )


def credit(unit: Unit, card: LotCard, terms: PointsTerms, points: int, **given_for: int) -> None:
    """Put points on a card, as a lot; what the card owes is paid from it.

    `given_for` is the `reward_id` or `coupon_id` that gave them, where no visit earned them.
    """
    span = rules.Span(
        starts_on=unit.today, expires_on=rules.points_expire_on(terms, earned_on=unit.today)
    )
    add_lot(
        unit,
        card,
        "points.earned",
        amount=points,
        terms_id=card.row.terms_id,
        span=span,
        **given_for,
    )
    settle(unit, card)
    card.row.stamped_at = unit.now


def give_points(unit: Unit, benefit: Benefit, customer_id: int | None, **given_for: int) -> None:
    """Credit the points that a benefit gives, if it gives any to somebody. Raises NoProgramme."""
    if benefit.kind == BENEFIT_POINTS and customer_id is not None:
        card, terms = card_for_points(unit, customer_id)
        credit(unit, card, terms, benefit.points, **given_for)


def card_for_points(unit: Unit, customer_id: int) -> tuple[LotCard, PointsTerms]:
    """The card that points go to which a reward gives: of the oldest programme that runs.

    Raises NoProgramme.
    """
    programme = next((one for one in running_programmes(unit) if one.kind == POINTS), None)
    if programme is None:
        raise NoProgramme
    row = card_in(unit, customer_id=customer_id, programme_id=programme.programme_id)
    terms = terms_of_card(unit, row, programme)
    assert isinstance(terms, PointsTerms)
    return with_lots(unit, row), terms


@answered_once(Exchanged)
def exchange_points(
    unit: Unit,
    *,
    card_id: int,
    reward: int,
    request_id: UUID,
    purchase: Purchase = NOTHING,
) -> Exchanged:
    """Exchange points for the programme's reward with this index, and hand it over.

    Raises CardUnknown, ProgrammeOver, NumberOutOfRange, NotEnoughPoints, AmountNeeded,
    BelowMinimum, NotCombinable.
    """
    card = lock_lot_card(unit, card_id, POINTS)
    check_usable(unit, programme_now(unit, card.row.programme_id))
    terms = programmes.terms_of(unit, card.row.terms_id)
    assert isinstance(terms, PointsTerms)
    if not 0 <= reward < len(terms.rewards):
        raise NumberOutOfRange(field="choices", least=1, most=len(terms.rewards))
    wanted = terms.rewards[reward]
    if card.row.balance < wanted.points:
        raise NotEnoughPoints(balance=card.row.balance, needed=wanted.points)
    customer_id, benefit = card.row.customer_id, wanted.gives
    waits = is_for_later(unit, benefit, unit.now)
    value = 0
    if not waits:
        value = value_now(unit, benefit, purchase, customer_id=customer_id)
    taken = rules.take(card.states(), wanted.points)
    granted = grant_reward(unit, card=card.row, gives=(benefit,))
    assert granted is not None
    move_all(unit, card, "points.spent", taken, sign=-1, reward_id=granted.id)
    if not waits:
        use_reward(unit, granted, value_minor=value)
    note_visit(unit, customer_id)
    return Exchanged(
        action=request_id,
        card_id=card.row.id,
        customer_id=customer_id,
        points=wanted.points,
        balance=card.row.balance,
        reward_id=granted.id,
        value_minor=value,
        is_used=not waits,
    )


def check_usable(unit: ReadUnit, programme: Running) -> None:
    """Whether what was earned may still be used. Raises ProgrammeOver."""
    if programme.use_until is not None and unit.today > programme.use_until:
        raise ProgrammeOver(on=programme.use_until)


def _earned_since(unit: Unit, card_id: int, since: datetime) -> int:
    """The points that visits brought since then and that were not taken back."""
    undoing = aliased(EntryRow)
    earned = unit.session.scalar(
        select(func.sum(EntryRow.amount))
        .outerjoin(
            undoing,
            (undoing.undoes_counter_id == EntryRow.counter_id)
            & (undoing.undoes_seq == EntryRow.seq),
        )
        .where(
            EntryRow.card_id == card_id,
            EntryRow.at >= since,
            EntryRow.kind == "points.earned",
            EntryRow.reward_id.is_(None),
            EntryRow.coupon_id.is_(None),
            undoing.seq.is_(None),
        )
    )
    return int(earned or 0)
