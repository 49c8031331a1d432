"""Passes that were paid ahead, by uses or by time: sold, used, renewed. No money moves here."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import aliased

from shopdesk.domain import lots as rules
from shopdesk.domain.errors import CardClosed, ProgrammeUnknown
from shopdesk.domain.errors_of_cards import PassDayLimit, PassEmpty
from shopdesk.domain.programmes import PASS, SUBSCRIPTION, PassTerms, SubscriptionTerms
from shopdesk.services import programmes
from shopdesk.services.customers import lock_customer, make_findable, note_visit
from shopdesk.services.lots import add_lot, lock_lot_card, move, with_lots
from shopdesk.services.merged import kept_of
from shopdesk.services.points import check_usable
from shopdesk.services.requests import answered_once
from shopdesk.services.visits import card_in, check_running, programme_now
from shopdesk.store.tables import CardRow, CustomerRow, EntryRow, LotRow, ProgrammeRow, TermsRow
from shopdesk.store.unit import ReadUnit, Unit


@dataclass(frozen=True, slots=True, kw_only=True)
class PassSold:
    """A pass that was sold: its uses, its price, and its good days."""

    action: UUID
    card_id: int
    customer_id: int
    uses: int
    balance: int
    price_minor: int
    starts_on: date
    expires_on: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PassUsed:
    """One use of a pass; how many are left in all, and today where a day has its limit."""

    action: UUID
    card_id: int
    customer_id: int
    balance: int
    left_today: int | None
    value_minor: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RenewalDue:
    """A subscription whose last paid day is near."""

    customer_id: int
    name: str
    card_id: int
    programme: str
    ends_on: date


@answered_once(PassSold)
def sell_pass(unit: Unit, *, customer_id: int, programme_id: int, request_id: UUID) -> PassSold:
    """Sell a pass or another month under the programme's newest terms; the till takes the money.

    A subscription that is renewed in advance goes on where the current one ends.
    Raises CustomerUnknown, ProgrammeUnknown, ProgrammeOver.
    """
    programme = programme_now(unit, programme_id)
    terms = programme.terms
    if not isinstance(terms, PassTerms | SubscriptionTerms):
        raise ProgrammeUnknown
    check_running(unit, programme)
    customer_id = kept_of(unit, customer_id)
    customer = lock_customer(unit, customer_id)
    card = with_lots(unit, card_in(unit, customer_id=customer_id, programme_id=programme_id))
    card.row.terms_id = programme.terms_id
    if isinstance(terms, SubscriptionTerms):
        span = rules.subscription_span(
            terms, sold_on=unit.today, current_ends_on=_last_day(card.states())
        )
        uses = rules.subscription_uses(terms, span)
    else:
        span, uses = rules.pass_span(terms, sold_on=unit.today), terms.uses
    lot = add_lot(
        unit,
        card,
        "pass.sold",
        amount=uses,
        terms_id=programme.terms_id,
        span=span,
        price_minor=terms.price_minor,
    )
    make_findable(unit, customer)
    return PassSold(
        action=request_id,
        card_id=card.row.id,
        customer_id=customer_id,
        uses=uses,
        balance=card.row.balance,
        price_minor=lot.price_minor,
        starts_on=span.starts_on,
        expires_on=span.expires_on,
    )


@answered_once(PassUsed)
def use_pass(unit: Unit, *, card_id: int, request_id: UUID) -> PassUsed:
    """Use a pass once, from what expires first.

    Raises CardUnknown, CardClosed, ProgrammeOver, PassEmpty, PassDayLimit.
    """
    card = lock_lot_card(unit, card_id, PASS, SUBSCRIPTION)
    if card.row.state != "open":
        raise CardClosed
    check_usable(unit, programme_now(unit, card.row.programme_id))
    lot = next((lot for lot in rules.in_order(card.states()) if lot.starts_on <= unit.today), None)
    row = card.lot(lot.id) if lot is not None else None
    if row is None:
        raise PassEmpty
    terms = programmes.terms_of(unit, row.terms_id)
    assert isinstance(terms, PassTerms | SubscriptionTerms)
    card_id = card.row.id  # another one, if a merge added the card to it
    used = uses_today(unit, [card_id]).get(card_id, 0)
    if terms.per_day is not None and used >= terms.per_day:
        raise PassDayLimit(given=used, limit=terms.per_day)
    value = terms.gives.value_minor
    move(unit, card, "pass.used", lot_id=row.id, amount=-1, value_minor=value)
    card.row.stamped_at = unit.now
    note_visit(unit, card.row.customer_id)
    left = rules.left(card.states(), today=unit.today)
    return PassUsed(
        action=request_id,
        card_id=card_id,
        customer_id=card.row.customer_id,
        balance=card.row.balance,
        left_today=None if terms.per_day is None else min(left, terms.per_day - used - 1),
        value_minor=value,
    )


def renewals_due(unit: ReadUnit) -> tuple[RenewalDue, ...]:
    """The subscriptions whose last paid day is within the days of their reminder, soonest first."""
    last = func.max(LotRow.expires_on)
    ends = (
        select(LotRow.card_id, last.label("ends_on"))
        .where(LotRow.remaining > 0)
        .group_by(LotRow.card_id)
        .having(last >= unit.today)
        .subquery()
    )
    rows = unit.session.execute(
        select(
            CardRow.id, CustomerRow.id, CustomerRow.name, ProgrammeRow.name, ends.c.ends_on,
            TermsRow.rules,
        )
        .join(ends, ends.c.card_id == CardRow.id)
        .join(CustomerRow, CustomerRow.id == CardRow.customer_id)
        .join(ProgrammeRow, ProgrammeRow.id == CardRow.programme_id)
        .join(TermsRow, TermsRow.id == CardRow.terms_id)
        .where(
            CardRow.kind == SUBSCRIPTION,
            CardRow.state == "open",
            CustomerRow.state == "active",
            ProgrammeRow.state == "open",
            ProgrammeRow.ends_on.is_(None) | (ProgrammeRow.ends_on >= unit.today),
        )
        .order_by(ends.c.ends_on, CardRow.id)
    )  # fmt: skip
    return tuple(
        RenewalDue(
            customer_id=customer_id,
            name=name,
            card_id=card_id,
            programme=programme,
            ends_on=ends_on,
        )
        for card_id, customer_id, name, programme, ends_on, stored in rows
        if _is_due(stored, ends_on, today=unit.today)
    )


def uses_today(unit: ReadUnit, card_ids: Sequence[int]) -> dict[int, int]:
    """How often each of these passes was used today; a use that came back does not count."""
    undoing = aliased(EntryRow)
    rows = unit.session.execute(
        select(EntryRow.card_id, func.count())
        .outerjoin(
            undoing,
            (undoing.undoes_counter_id == EntryRow.counter_id)
            & (undoing.undoes_seq == EntryRow.seq),
        )
        .where(
            EntryRow.card_id.in_(card_ids),
            EntryRow.kind == "pass.used",
            EntryRow.at >= unit.day_begins_at(unit.today),
            undoing.seq.is_(None),
        )
        .group_by(EntryRow.card_id)
    )
    return {card_id: number for card_id, number in rows if card_id is not None}


def _last_day(lots: Sequence[rules.Lot]) -> date | None:
    """The last day that is paid for, whether its uses are used up or not."""
    return max((lot.expires_on for lot in lots if lot.expires_on is not None), default=None)


def _is_due(stored: str, ends_on: date, *, today: date) -> bool:
    terms = programmes.read_terms(stored, SUBSCRIPTION)
    assert isinstance(terms, SubscriptionTerms)
    return rules.renewal_is_due(terms, last_ends_on=ends_on, today=today)
