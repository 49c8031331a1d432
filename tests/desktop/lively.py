"""Something going on in a made-up shop: an event with guests, offers that run, proposals that wait."""

from datetime import date, timedelta
from uuid import uuid4

from shopdesk.domain.audience import EVERYBODY
from shopdesk.domain.benefits import PERCENT, Benefit
from shopdesk.domain.events import EventPlan
from shopdesk.domain.proposals import Proposal
from shopdesk.services import events, guests, offers, proposals
from shopdesk.services.proposing import Found
from shopdesk.services.shop import Shop


def enliven(shop: Shop, customer_id: int) -> None:
    """Plan an event for today, an offer for everybody, and propose something to one person."""
    with shop.units.write(shop.actor()) as unit:
        plan = EventPlan(
            name="An evening with natural wines",
            starts_at=unit.now,
            ends_at=unit.now + timedelta(hours=3),
            capacity=40,
        )
        number = events.plan_event(unit, plan=plan, request_id=uuid4()).event_id
        guests.invite(unit, event_id=number, request_id=uuid4())
        guests.guest_came(unit, event_id=number, customer_id=customer_id, request_id=uuid4())
        offers.plan_offer(
            unit,
            words="20 % off any cake",
            value_minor=0,
            valid_from=unit.today,
            valid_until=date(2099, 12, 31),
            audience=EVERYBODY,
            gives=Benefit(kind=PERCENT, words="20 % off any cake", percent=20, minimum_minor=500),
            request_id=uuid4(),
        )
        found = Found(
            customer_id=customer_id,
            proposal=Proposal(reason="nth", score=1, number=50),
            gives=Benefit(kind=PERCENT, percent=20),
        )
        proposals.keep_proposals(unit, found=[found], request_id=uuid4())
