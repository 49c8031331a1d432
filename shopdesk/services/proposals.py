"""Offers for one person: proposed from what they bought, then sent or dropped by the owner."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import msgspec
from sqlalchemy import delete, func, insert, select

from shopdesk.domain import proposals as rules
from shopdesk.domain import topics
from shopdesk.domain.benefits import Benefit
from shopdesk.domain.errors_of_people import (
    NotToBeAsked,
    ProposalDecided,
    ProposalTooSoon,
    ProposalUnknown,
)
from shopdesk.domain.proposals import Proposal
from shopdesk.services import audience, proposal_words, reaching
from shopdesk.services.coupons import issue_to_all, make_offer
from shopdesk.services.customers import lock_customer
from shopdesk.services.proposing import Found, find_proposals, had_lately
from shopdesk.services.requests import answered_once
from shopdesk.services.settings import shop_settings
from shopdesk.store.engine import one_at_a_time
from shopdesk.store.tables import (
    CouponRow,
    CustomerRow,
    ItemRow,
    OfferRow,
    PersonalOfferRow,
    PurchaseRow,
)
from shopdesk.store.unit import ReadUnit, Unit

PROPOSED, SENT, DROPPED = "proposed", "sent", "dropped"


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitingProposal:
    """A proposal that waits for the owner, with its sentence in the customer's language.

    `channel` is how it may reach the person; "" when it can only be offered at the counter.
    """

    id: int
    customer_id: int
    name: str
    phone: str
    email: str
    reason: str
    sentence: str
    gives: Benefit
    channel: str
    proposed_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposed:
    """So many proposals wait now."""

    action: UUID
    waiting: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalSent:
    """A proposal that became a coupon. `channel` is "" when it is offered at the counter only."""

    action: UUID
    proposal_id: int
    customer_id: int
    coupon_id: int
    channel: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalDropped:
    """A proposal that was dropped, or brought back."""

    action: UUID
    proposal_id: int
    customer_id: int


def waiting_proposals(unit: ReadUnit) -> tuple[WaitingProposal, ...]:
    """What waits for the owner, the best first; nobody who wants peace by now."""
    rows = unit.session.execute(
        select(PersonalOfferRow, CustomerRow)
        .join(CustomerRow, CustomerRow.id == PersonalOfferRow.customer_id)
        .where(
            PersonalOfferRow.state == PROPOSED,
            CustomerRow.id.in_(audience.real_people()),
        )
        .order_by(PersonalOfferRow.id)
    ).all()
    away = reaching.in_peace(unit) | had_lately(unit)
    ways = reaching.ways_to_few(unit, [person.id for _, person in rows])
    settings, names = shop_settings(unit), _names(unit)
    return tuple(
        WaitingProposal(
            id=row.id,
            customer_id=person.id,
            name=person.name,
            phone=person.phone,
            email=person.email,
            reason=row.reason,
            sentence=proposal_words.sentence(
                _read(row), names, person.language or settings.language
            ),
            gives=msgspec.json.decode(row.gives, type=Benefit),
            channel=ways.get(person.id, ""),
            proposed_on=row.proposed_on,
        )
        for row, person in rows
        if person.id not in away
    )


def waiting_count(unit: ReadUnit) -> int:
    """How many proposals wait for the owner."""
    found = select(func.count()).where(
        PersonalOfferRow.state == PROPOSED,
        PersonalOfferRow.customer_id.in_(audience.real_people()),
    )
    return unit.session.scalar(found) or 0


def has_purchases(unit: ReadUnit) -> bool:
    """Whether anything was noted at the counter that a proposal could follow from."""
    return unit.session.scalar(select(PurchaseRow.id).limit(1)) is not None


@answered_once(Proposed)
def propose(unit: Unit, *, request_id: UUID) -> Proposed:
    """Look through the purchases and keep the best proposals; in one unit, for a small shop."""
    return _keep(unit, find_proposals(unit), request_id)


@answered_once(Proposed)
def keep_proposals(unit: Unit, *, found: Iterable[Found], request_id: UUID) -> Proposed:
    """Let these proposals wait, in the place of those that nobody decided about.

    What was found before may have been read a while ago: who had an offer since, or wants peace,
    is left out.
    """
    return _keep(unit, found, request_id)


@answered_once(ProposalSent)
def send_offer(unit: Unit, *, proposal_id: int, request_id: UUID) -> ProposalSent:
    """Make a coupon of a proposal, for that person; undoing the action calls it back.

    Raises ProposalUnknown, ProposalDecided, CustomerUnknown, NotToBeAsked, ProposalTooSoon.
    """
    row = _lock(unit, proposal_id)
    lock_customer(unit, row.customer_id)
    if reaching.wants_peace(unit, row.customer_id):
        raise NotToBeAsked
    _check_cap(unit, row.customer_id)
    channel = reaching.way_to(unit, row.customer_id)
    gives = msgspec.json.decode(row.gives, type=Benefit)
    offer_id = make_offer(
        unit,
        words=gives.words,
        value_minor=gives.value_minor,
        valid_from=unit.today,
        valid_until=unit.today + timedelta(days=rules.GOOD_FOR_DAYS),
        gives=gives,
    )
    (coupon_id,) = issue_to_all(unit, offer_id, [row.customer_id])
    # Meant for one: nobody else is to get a coupon of it.
    unit.session.get_one(OfferRow, offer_id).state = "closed"
    if channel:
        reaching.note_contacts(unit, [(row.customer_id, channel)], what=gives.words)
    row.state, row.decided_at, row.coupon_id = SENT, unit.now, coupon_id
    _changed(unit, row)
    return ProposalSent(
        action=request_id,
        proposal_id=proposal_id,
        customer_id=row.customer_id,
        coupon_id=coupon_id,
        channel=channel,
    )


@answered_once(ProposalDropped)
def drop_offer(unit: Unit, *, proposal_id: int, request_id: UUID) -> ProposalDropped:
    """Not this one; the person gets no other within the cap. Raises ProposalUnknown, …Decided."""
    row = _lock(unit, proposal_id)
    row.state, row.decided_at = DROPPED, unit.now
    _changed(unit, row)
    return ProposalDropped(action=request_id, proposal_id=proposal_id, customer_id=row.customer_id)


@answered_once(ProposalDropped)
def bring_back_offer(unit: Unit, *, proposal_id: int, request_id: UUID) -> ProposalDropped:
    """Let a dropped proposal wait again. Raises ProposalUnknown, ProposalDecided."""
    row = _lock(unit, proposal_id, state=DROPPED)
    row.state, row.decided_at = PROPOSED, None
    _changed(unit, row)
    return ProposalDropped(action=request_id, proposal_id=proposal_id, customer_id=row.customer_id)


def unsend(unit: Unit, coupon_id: int) -> None:
    """A coupon was called back by undoing: what it was sent for waits again, and was not sent."""
    coupon = unit.session.get_one(CouponRow, coupon_id)
    if coupon.customer_id is None:
        return
    reaching.forget_contacts(unit, [coupon.customer_id], at=coupon.issued_at)
    row = unit.session.scalar(
        select(PersonalOfferRow).where(PersonalOfferRow.coupon_id == coupon_id).with_for_update()
    )
    if row is not None and row.state == SENT:
        row.state, row.decided_at, row.coupon_id = PROPOSED, None, None
        _changed(unit, row)


# -- below the surface ---------------------------------------------------------------------


def _keep(unit: Unit, found: Iterable[Found], request_id: UUID) -> Proposed:
    one_at_a_time(unit.connection)
    unit.session.execute(delete(PersonalOfferRow).where(PersonalOfferRow.state == PROPOSED))
    away = reaching.in_peace(unit) | had_lately(unit)
    people = set(unit.session.scalars(audience.real_people()))
    kept = [one for one in found if one.customer_id in people and one.customer_id not in away]
    names, languages = _names(unit), _languages(unit, [one.customer_id for one in kept])
    rows = [
        {
            "customer_id": one.customer_id,
            "reason": one.proposal.reason,
            "facts": msgspec.json.encode(one.proposal).decode(),
            "gives": msgspec.json.encode(_in_words(one, names, languages)).decode(),
            "state": PROPOSED,
            "proposed_on": unit.today,
        }
        for one in kept
    ]
    if rows:
        unit.session.execute(insert(PersonalOfferRow), rows)
    unit.changed(topics.OFFER, 0)
    return Proposed(action=request_id, waiting=len(rows))


def _in_words(found: Found, names: dict[int, str], languages: dict[int, str]) -> Benefit:
    words = proposal_words.gift(found.gives, names, languages[found.customer_id])
    return replace(found.gives, words=words)


def _lock(unit: Unit, proposal_id: int, *, state: str = PROPOSED) -> PersonalOfferRow:
    """Raises ProposalUnknown, or ProposalDecided unless it is in that state."""
    row = unit.session.get(
        PersonalOfferRow, proposal_id, with_for_update=True, populate_existing=True
    )
    if row is None:
        raise ProposalUnknown
    if row.state != state:
        raise ProposalDecided
    return row


def _check_cap(unit: Unit, customer_id: int) -> None:
    """Asked under the customer's lock: two counters that send at once cannot both be first.

    Raises ProposalTooSoon.
    """
    latest = unit.session.scalar(
        select(func.max(PersonalOfferRow.decided_at)).where(
            PersonalOfferRow.customer_id == customer_id, PersonalOfferRow.state == SENT
        )
    )
    if latest is None:
        return
    cap = shop_settings(unit).proposal_cap_days
    on = rules.next_allowed(unit.day_of(latest), cap_days=cap)
    if on is not None and unit.today < on:
        raise ProposalTooSoon(on=on)


def _read(row: PersonalOfferRow) -> Proposal:
    return msgspec.json.decode(row.facts, type=Proposal)


def _names(unit: ReadUnit) -> dict[int, str]:
    return dict(unit.session.execute(select(ItemRow.id, ItemRow.name)).all())


def _languages(unit: ReadUnit, people: list[int]) -> dict[int, str]:
    """What each of these people reads."""
    of_shop = shop_settings(unit).language
    rows: Any = unit.session.execute(
        select(CustomerRow.id, CustomerRow.language).where(CustomerRow.id.in_(people))
    )
    return {customer_id: language or of_shop for customer_id, language in rows}


def _changed(unit: Unit, row: PersonalOfferRow) -> None:
    unit.changed(topics.OFFER, 0)
    unit.changed(topics.CUSTOMER, row.customer_id)
