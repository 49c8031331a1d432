"""One action for one visit: the card in front is stamped, and all that runs earns as well."""

from dataclasses import dataclass
from uuid import UUID

from shopdesk.domain import cards as rules
from shopdesk.domain.earning import VISIT, units_besides, units_for
from shopdesk.domain.errors import CardClosed, CardUnknown
from shopdesk.domain.errors_of_cards import AmountNeeded, ProgrammeOver
from shopdesk.domain.programmes import STAMPS, PointsTerms
from shopdesk.domain.purchases import NOTHING, Purchase
from shopdesk.services.cards import HeldCard, lock_card, lock_cards_of
from shopdesk.services.customers import lock_customer, note_visit
from shopdesk.services.earners import EARNERS
from shopdesk.services.merged import kept_of
from shopdesk.services.purchases import note_purchase
from shopdesk.services.requests import answered_once
from shopdesk.services.staff import check_owner
from shopdesk.services.stamping import (
    PLAIN,
    Stamped,
    given_lately,
    in_force,
    keep,
    lift_limits,
    local_time,
    press,
    ride,
)
from shopdesk.services.visits import Earned, Running, Visit, running_programmes
from shopdesk.store.unit import Unit


@dataclass(frozen=True, slots=True, kw_only=True)
class Served:
    """What one visit brought: stamps on the card in front, and what was earned besides.

    Without a card in front, or when its terms ask for more than was bought, nothing is `stamped`.
    """

    action: UUID
    customer_id: int
    stamped: Stamped | None
    purchase_id: int | None
    earned: tuple[Earned, ...]


@answered_once(Served)
def serve_customer(
    unit: Unit,
    *,
    customer_id: int,
    request_id: UUID,
    card_id: int | None = None,
    count: int = 1,
    purchase: Purchase = NOTHING,
    allowed_by: int | None = None,
) -> Served:
    """Stamp the card in front, note the purchase, and let every programme that runs earn.

    `card_id` is that card; without it, the customer's oldest stamp card. `count` is what was
    pressed; when a purchase is noted, its items or amount count where the terms speak of them,
    and limits cut what is given instead of refusing it. `allowed_by` is the owner's number when
    the owner lifts the limits this once.
    Raises CustomerUnknown, CardUnknown, CardClosed, StampCountOutOfRange, ScanLimitReached,
    VisitLimitReached, DayLimitReached, AmountNeeded, ProgrammeOver, OwnerNeeded,
    NumberOutOfRange.
    """
    cards = lock_cards_of(unit, customer_id)
    if not cards and (kept_id := kept_of(unit, customer_id)) != customer_id:
        customer_id, cards = kept_id, lock_cards_of(unit, kept_id)
    running = running_programmes(unit)
    if allowed_by is not None:
        check_owner(unit, allowed_by)
    stamps = {one.programme_id: one for one in running if one.kind == STAMPS}
    front = _in_front(
        unit, cards, stamps, customer_id=customer_id, card_id=card_id, purchase=purchase
    )
    asked = [one for one in running if one.kind in EARNERS]
    if asked or front is None:
        lock_customer(unit, customer_id)
    purchase_id = None
    if front is None and purchase.is_empty and any(_needs_amount(one) for one in asked):
        raise AmountNeeded
    if front is None or not purchase.is_empty:
        # Without a card to stamp, the visit itself is what is noted.
        purchase_id = note_purchase(
            unit, customer_id=customer_id, purchase=purchase, request_id=request_id
        )
    stamped = None
    if front is not None:
        stamped = _stamp_front(
            unit,
            front,
            stamps[front.programme_id],
            count=count,
            purchase=purchase,
            allowed_by=allowed_by,
            request_id=request_id,
        )
    if stamped is None:
        note_visit(unit, customer_id)
    others = [
        (card, stamps[card.programme_id])
        for card, kind in cards.values()
        if kind == STAMPS and card.programme_id in stamps and (not front or card.id != front.id)
    ]
    earned: tuple[Earned, ...] = ()
    if others or asked:
        visit = Visit(
            customer_id=customer_id,
            request_id=request_id,
            purchase=purchase,
            purchase_id=purchase_id,
            local=local_time(unit),
        )
        earned = _earn_besides(unit, visit, others, asked)
    return Served(
        action=request_id,
        customer_id=customer_id,
        stamped=stamped,
        purchase_id=purchase_id,
        earned=earned,
    )


def _earn_besides(
    unit: Unit, visit: Visit, others: list[tuple[HeldCard, Running]], asked: list[Running]
) -> tuple[Earned, ...]:
    """What the visit earns on the cards that are not in front, stamp cards first."""
    earned: tuple[Earned, ...] = ()
    for card, programme in others:
        earned += _ride_along(unit, card, programme, visit)
    for programme in asked:
        earned += EARNERS[programme.kind](unit, visit, programme)
    return earned


def _in_front(
    unit: Unit,
    cards: dict[int, tuple[HeldCard, str]],
    stamps: dict[int, Running],
    *,
    customer_id: int,
    card_id: int | None,
    purchase: Purchase,
) -> HeldCard | None:
    """The card that is stamped. Raises CardUnknown, CardClosed, ProgrammeOver."""
    if card_id is None:
        return next(
            (
                card
                for card, kind in cards.values()
                if kind == STAMPS and card.programme_id in stamps
            ),
            None,
        )
    if card_id not in cards:
        in_use = lock_card(unit, card_id)  # what a merge added it to, if one did
        if in_use.id not in cards:
            raise CardClosed if in_use.customer_id == customer_id else CardUnknown
        card_id = in_use.id
    card, kind = cards[card_id]
    if kind == STAMPS and card.programme_id in stamps:
        return card
    if kind == STAMPS and purchase.is_empty:
        raise ProgrammeOver(on=unit.today)
    return None


def _stamp_front(
    unit: Unit,
    card: HeldCard,
    programme: Running,
    *,
    count: int,
    purchase: Purchase,
    allowed_by: int | None,
    request_id: UUID,
) -> Stamped | None:
    """Stamp the card in front; None when what was bought earns nothing on it."""
    card, force = in_force(unit, card, programme)
    lifted = allowed_by is not None
    if purchase.is_empty:
        outcome, stamps = press(unit, card, force, count=count, lifted=lifted)
    else:
        rules.check_pressed(force.terms, count, limits_lifted=lifted)
        earned = count
        if force.terms.earns != PLAIN:
            earned = units_for(
                force.terms.earns,
                purchase,
                local=local_time(unit),
                count=count,
                at_most=None if lifted else force.terms.per_scan,
            )
        ridden = ride(unit, card, force, earned, lifted=lifted)
        if ridden is None:
            return None
        outcome, stamps = ridden
    if allowed_by is not None:
        lift_limits(unit, card, owner_id=allowed_by)
    return keep(unit, card, force, outcome, "stamp.given", stamps, request_id)


def _ride_along(unit: Unit, card: HeldCard, programme: Running, visit: Visit) -> tuple[Earned, ...]:
    """Stamp a card that was not in front, as far as the visit earns on it; once for one visit."""
    card, force = in_force(unit, card, programme)
    earns = force.terms.earns
    stamps = units_besides(earns, visit.purchase, local=visit.local, at_most=force.terms.per_scan)
    if stamps and earns.by == VISIT and given_lately(unit, card).in_visit:
        stamps = 0
    ridden = ride(unit, card, force, stamps)
    if ridden is None:
        return ()
    outcome, given = ridden
    kept = keep(unit, card, force, outcome, "stamp.given", given, visit.request_id)
    return (
        Earned(
            card_id=card.id,
            programme=programme.name,
            kind=STAMPS,
            amount=given,
            balance=kept.stamps,
            rewards=(*kept.rewards, *kept.on_the_way),
        ),
    )


def _needs_amount(programme: Running) -> bool:
    terms = programme.terms
    return isinstance(terms, PointsTerms) and terms.earns.needs_amount
