"""What the counter sees: whom or what a scan or some words mean, and a customer's wallet."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import aliased

from shopdesk.domain import codes
from shopdesk.domain.benefits import Benefit
from shopdesk.domain.errors import CodeUnknown
from shopdesk.domain.programmes import REFERRAL, VoucherTerms
from shopdesk.services.cards import CustomerCard, WaitingReward, customer_cards, waiting_rewards
from shopdesk.services.coupons import Coupon, coupon_of_code, coupons_of
from shopdesk.services.customers import CustomerLine, customer, customer_lines, find_customers
from shopdesk.services.guests import Expected, event_today
from shopdesk.services.items import Item, items
from shopdesk.services.merged import card_in_use, kept_of, numbers_of
from shopdesk.services.occasions import claims_of
from shopdesk.services.referrals import can_be_brought
from shopdesk.services.undo import UNDOABLE
from shopdesk.services.visits import Claim, Running, programmes_now
from shopdesk.services.wallet_cards import WalletCard, asks_amount, wallet_cards
from shopdesk.store.tables import (
    CardRow,
    CounterRow,
    EntryNoteRow,
    EntryRow,
    ProgrammeRow,
    StaffRow,
)
from shopdesk.store.unit import ReadUnit

_OF_BOTH = ("customer.merged", "customer.parted")


@dataclass(frozen=True, slots=True, kw_only=True)
class ByHand:
    """A voucher that staff may give."""

    programme_id: int
    programme: str
    benefit: Benefit


@dataclass(frozen=True, slots=True, kw_only=True)
class Wallet:
    """Everything that a customer has here, the waiting rewards first.

    `in_front` is the card that a stamp goes to: the one that was scanned, else the oldest.
    `others` are the cards of other kinds, `claims` what may be given now for an occasion, `by_hand`
    the vouchers that staff may give, `expected` the events of today, `items` the shop's buttons;
    `asks_amount` is whether something depends on the amount of the purchase, `can_refer` whether
    it may still be noted who brought the customer.
    """

    line: CustomerLine
    favourites: str
    may_email: bool
    since: datetime
    visits: int
    rewards: tuple[WaitingReward, ...]
    cards: tuple[CustomerCard, ...]
    coupons: tuple[Coupon, ...]
    in_front: CustomerCard | None
    others: tuple[WalletCard, ...] = ()
    claims: tuple[Claim, ...] = ()
    by_hand: tuple[ByHand, ...] = ()
    expected: tuple[Expected, ...] = ()
    can_refer: bool = False
    asks_amount: bool = False
    items: tuple[Item, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What some words or a scan mean: a card's holder, coupons, or people to choose from.

    `cards_besides` counts further cards that the same scan held.
    """

    customer_id: int | None = None
    card_id: int | None = None
    cards_besides: int = 0
    coupons: tuple[Coupon, ...] = ()
    people: tuple[CustomerLine, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryLine:
    """One line of a person's history. `action` is what an undo would take back.

    `programme` is the name of the card's; `value_minor` is what the kind of line is worth.
    """

    at: datetime
    kind: str
    amount: int
    words: str
    counter: str
    staff: str
    action: UUID | None
    can_undo: bool
    was_undone: bool
    programme: str = ""
    value_minor: int = 0


def look_up(unit: ReadUnit, words: str, *, scanned: bool) -> Found:
    """Understand what was scanned, or typed and ended with Enter.

    Raises CodeMistyped, CodeForged, or CodeUnknown for a code with nothing behind it.
    """
    found = codes.read(words, unit.shop.code_keys, scanned=scanned)
    if not found:
        return Found(people=find_customers(unit, words))
    cards = {
        code: (card_id, customer_id)
        for code, card_id, customer_id in unit.session.execute(
            select(CardRow.code, CardRow.id, CardRow.customer_id).where(CardRow.code.in_(found))
        )
    }
    coupons = tuple(c for code in found if (c := coupon_of_code(unit, code)))
    if not cards and not coupons:
        raise CodeUnknown
    first = next((cards[code] for code in found if code in cards), None)
    return Found(
        customer_id=first[1] if first else coupons[0].customer_id,
        card_id=card_in_use(unit, first[0]) if first else None,
        cards_besides=max(0, len(cards) - 1),
        coupons=coupons,
    )


def wallet(unit: ReadUnit, customer_id: int, *, card_id: int | None = None) -> Wallet:
    """A customer's wallet; of somebody who was merged, the kept one's. Raises CustomerUnknown."""
    customer_id = kept_of(unit, customer_id)
    person = customer(unit, customer_id)
    (line,) = customer_lines(unit, [customer_id])
    cards = tuple(customer_cards(unit, [customer_id]).get(customer_id, ()))
    rewards = waiting_rewards(unit, customer_id)
    coupons = tuple(c for c in coupons_of(unit, customer_id) if c.state == "issued")
    every = programmes_now(unit)
    running = [one for one in every if not one.is_over(unit.today)]
    waiting = [one for reward in rewards if not reward.has_expired for one in reward.benefits]
    return Wallet(
        line=line,
        favourites=person.details.favourites,
        may_email=person.left_alone_at is None and "email" in person.details.consents,
        since=person.created_at,
        visits=_visits(unit, customer_id),
        rewards=rewards,
        cards=cards,
        coupons=coupons,
        in_front=_in_front(cards, card_id, {one.programme_id for one in running}),
        others=wallet_cards(unit, customer_id, every),
        claims=claims_of(unit, customer_id),
        by_hand=tuple(_by_hand(running)),
        asks_amount=asks_amount(running, [*waiting, *(c.gives for c in coupons if c.gives)]),
        can_refer=any(one.kind == REFERRAL for one in running)
        and can_be_brought(unit, customer_id),
        expected=event_today(unit, customer_id),
        items=items(unit),
    )


def _in_front(
    cards: Sequence[CustomerCard], card_id: int | None, running: set[int]
) -> CustomerCard | None:
    """The card that was asked for; else the oldest with which something can still be earned."""
    best = [card for card in cards if card.programme_id in running] or cards
    return next((card for card in cards if card.id == card_id), best[0] if best else None)


def _by_hand(running: Iterable[Running]) -> Iterator[ByHand]:
    for one in running:
        if isinstance(one.terms, VoucherTerms) and one.terms.by_hand:
            yield ByHand(programme_id=one.programme_id, programme=one.name, benefit=one.terms.gives)


def history(unit: ReadUnit, customer_id: int, *, limit: int = 100) -> tuple[HistoryLine, ...]:
    """What happened with a customer, the newest first."""
    undoing = aliased(EntryRow)
    rows = unit.session.execute(
        select(
            EntryRow,
            EntryNoteRow.words,
            CounterRow.name,
            StaffRow.name,
            undoing.seq,
            ProgrammeRow.name,
        )
        .outerjoin(
            EntryNoteRow,
            (EntryNoteRow.counter_id == EntryRow.counter_id) & (EntryNoteRow.seq == EntryRow.seq),
        )
        .outerjoin(CounterRow, CounterRow.id == EntryRow.counter_id)
        .outerjoin(StaffRow, StaffRow.id == EntryRow.staff_id)
        .outerjoin(CardRow, CardRow.id == EntryRow.card_id)
        .outerjoin(ProgrammeRow, ProgrammeRow.id == CardRow.programme_id)
        .outerjoin(
            undoing,
            (undoing.undoes_counter_id == EntryRow.counter_id)
            & (undoing.undoes_seq == EntryRow.seq),
        )
        .where(
            EntryRow.customer_id.in_(numbers_of(unit, customer_id)),
            # Both who were merged have an entry of it; one line says so.
            (EntryRow.customer_id == customer_id) | EntryRow.kind.not_in(_OF_BOTH),
        )
        .order_by(EntryRow.at.desc(), EntryRow.seq.desc())
        .limit(limit)
    ).all()
    # What is taken back is a whole action, also where only some of its entries need an answer.
    gone = {entry.request_id for entry, _, _, _, undone, _ in rows if undone is not None}
    return tuple(
        HistoryLine(
            at=entry.at,
            kind=entry.kind,
            amount=entry.amount,
            words=words or "",
            counter=counter or "",
            staff=staff or "",
            action=UUID(entry.request_id) if entry.request_id else None,
            can_undo=entry.kind in UNDOABLE
            and bool(entry.request_id)
            and entry.request_id not in gone,
            was_undone=undone is not None,
            programme=programme or "",
            value_minor=entry.value_minor,
        )
        for entry, words, counter, staff, undone, programme in rows
    )


def _visits(unit: ReadUnit, customer_id: int) -> int:
    """How many actions stamped a card or noted a purchase and were not undone."""
    came = EntryRow.kind.in_(("stamp.given", "purchase.noted"))
    # What a refund's undoing gives back is above zero; that is no visit.
    gone = (EntryRow.kind == "stamp.undone") | (
        (EntryRow.kind == "purchase.undone") & (EntryRow.value_minor <= 0)
    )
    counted = unit.session.execute(
        select(came, func.count(EntryRow.request_id.distinct()))
        .where(EntryRow.customer_id.in_(numbers_of(unit, customer_id)), came | gone)
        .group_by(came)
    )
    numbers = {bool(key): number for key, number in counted}
    return numbers.get(True, 0) - numbers.get(False, 0)
