"""Birthdays and anniversaries: in the month, once a year, whatever the clock does."""

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import aliased

from shopdesk.domain import occasions as rules
from shopdesk.domain.benefits import POINTS
from shopdesk.domain.errors import ProgrammeUnknown, Refusal
from shopdesk.domain.errors_of_cards import (
    AmountNeeded,
    BelowMinimum,
    NextPurchaseOnly,
    NoOccasion,
    NotCombinable,
    OccasionTaken,
)
from shopdesk.domain.programmes import ANNIVERSARY, BIRTHDAY, OccasionTerms
from shopdesk.domain.purchases import NOTHING, Purchase
from shopdesk.services.consents import peace_of
from shopdesk.services.customers import lock_customer, note_visit
from shopdesk.services.merged import kept_of, numbers_of
from shopdesk.services.points import card_for_points, credit
from shopdesk.services.requests import answered_once
from shopdesk.services.rewards import grant_reward, use_reward
from shopdesk.services.using import chosen, value_now
from shopdesk.services.visits import (
    Claim,
    Running,
    check_running,
    programme_now,
    running_programmes,
)
from shopdesk.services.vouchers import card_under_newest
from shopdesk.store.tables import CustomerRow, RewardRow
from shopdesk.store.unit import ReadUnit, Unit

KINDS = (BIRTHDAY, ANNIVERSARY)
_NOT_NOW: tuple[type[Refusal], ...] = (AmountNeeded, BelowMinimum, NextPurchaseOnly, NotCombinable)


@dataclass(frozen=True, slots=True, kw_only=True)
class OccasionClaimed:
    """A gift for a birthday or an anniversary: handed over, or waiting for a visit it fits."""

    action: UUID
    customer_id: int
    card_id: int
    reward_id: int
    was_used: bool
    value_minor: int


def claims_of(unit: ReadUnit, customer_id: int) -> tuple[Claim, ...]:
    """What somebody may be given now for their birthday or anniversary.

    Nothing for who wants to be left alone or has a quiet time.
    """
    programmes = [one for one in running_programmes(unit) if one.kind in KINDS]
    if not programmes:
        return ()
    row = unit.session.get(CustomerRow, customer_id)
    if row is None or row.state != "active" or row.erased_at is not None:
        return ()
    due = [one for one in programmes if _is_now(unit, one, row)]
    if not due or peace_of(unit, customer_id):
        return ()
    return tuple(
        _claim(unit, one)
        for one in due
        if rules.taken_on(_given(unit, customer_id, one.kind), unit.today) is None
    )


@answered_once(OccasionClaimed)
def claim_occasion(
    unit: Unit,
    *,
    customer_id: int,
    programme_id: int,
    request_id: UUID,
    choice: int = 0,
    purchase: Purchase = NOTHING,
) -> OccasionClaimed:
    """Give somebody the gift of their month, and hand it over at once where it can be used now.

    Raises CustomerUnknown, ProgrammeUnknown, ProgrammeOver, NoOccasion, OccasionTaken (on),
    NumberOutOfRange.
    """
    customer_id = kept_of(unit, customer_id)
    row = lock_customer(unit, customer_id)
    programme = programme_now(unit, programme_id)
    terms = programme.terms
    if not isinstance(terms, OccasionTerms):
        raise ProgrammeUnknown
    check_running(unit, programme)
    if not _is_now(unit, programme, row):
        raise NoOccasion
    if on := rules.taken_on(_given(unit, customer_id, programme.kind), unit.today):
        raise OccasionTaken(on=on)
    benefit = chosen((terms.gives,), choice)
    card = card_under_newest(unit, customer_id=customer_id, programme=programme)
    points = card_for_points(unit, customer_id) if benefit.kind == POINTS else None
    reward = grant_reward(
        unit,
        card=card,
        gives=(terms.gives,),
        occasion=f"{programme.kind}:{unit.today.year}",
    )
    assert reward is not None  # nothing was given this year
    value: int | None
    try:
        value = value_now(
            unit, benefit, purchase, customer_id=customer_id, earned_at=reward.earned_at
        )
    except _NOT_NOW:
        value = None  # it waits
    else:
        use_reward(unit, reward, value_minor=value, choice=choice)
        if points is not None:
            credit(unit, *points, benefit.points, reward_id=reward.id)
        note_visit(unit, customer_id)
    return OccasionClaimed(
        action=request_id,
        customer_id=customer_id,
        card_id=card.id,
        reward_id=reward.id,
        was_used=value is not None,
        value_minor=value or 0,
    )


def _is_now(unit: ReadUnit, programme: Running, row: CustomerRow) -> bool:
    if programme.kind == BIRTHDAY:
        month = rules.birthday_month(row.birthday)
    else:
        came_on = unit.day_of(row.created_at)
        month = rules.anniversary_month(row.anniversary, came_on, unit.today)
    return rules.is_now(month, unit.today)


def _given(unit: ReadUnit, customer_id: int, kind: str) -> tuple[rules.Given, ...]:
    """The gifts of a kind that somebody got, over all programmes: one birthday is one a year."""
    heir = aliased(RewardRow)
    rows = unit.session.execute(
        select(RewardRow.occasion, RewardRow.earned_at)
        .outerjoin(
            heir,
            (heir.replaces_id == RewardRow.id) & (heir.customer_id == RewardRow.customer_id),
        )
        .where(
            heir.id.is_(None),
            RewardRow.customer_id.in_(numbers_of(unit, customer_id)),
            RewardRow.occasion.startswith(f"{kind}:"),
            RewardRow.state != "cancelled",
        )
    )
    return tuple(
        rules.Given(year=int(occasion.split(":")[1]), on=unit.day_of(at)) for occasion, at in rows
    )


def _claim(unit: ReadUnit, programme: Running) -> Claim:
    terms = programme.terms
    assert isinstance(terms, OccasionTerms)
    return Claim(
        programme_id=programme.programme_id,
        programme=programme.name,
        kind=programme.kind,
        benefits=(terms.gives,),
        until=rules.last_day(unit.today),
    )
