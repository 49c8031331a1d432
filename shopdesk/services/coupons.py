"""Offers and coupons: making, issuing, redeeming once, calling back."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

import msgspec
from sqlalchemy import bindparam, func, insert, select, update

from shopdesk.domain import codes, names, topics
from shopdesk.domain import coupons as rules
from shopdesk.domain.benefits import Benefit, check_benefit
from shopdesk.domain.errors import CodeUnknown, CouponVoid, NumberOutOfRange, OfferUnknown
from shopdesk.domain.errors_of_people import OfferClosed
from shopdesk.domain.purchases import NOTHING, Purchase
from shopdesk.services.cards import new_code
from shopdesk.services.customers import lock_customer
from shopdesk.services.points import give_points
from shopdesk.services.requests import answered_once
from shopdesk.services.rewards import read_benefit
from shopdesk.services.staff import name_of_colleague, name_of_counter
from shopdesk.services.using import value_now
from shopdesk.store.tables import CouponRow, CustomerRow, OfferRow
from shopdesk.store.unit import ReadUnit, Unit

ISSUED_AT_ONCE = 1_000

_LOCK = (
    select(
        CouponRow.id,
        CouponRow.offer_id,
        CouponRow.customer_id,
        CouponRow.state,
        CouponRow.valid_from,
        CouponRow.expires_on,
        CouponRow.ended_at,
        CouponRow.counter_id,
        CouponRow.staff_id,
        OfferRow.words,
        OfferRow.value_minor,
        OfferRow.gives,
    )
    .join(OfferRow, OfferRow.id == CouponRow.offer_id)
    .where(CouponRow.code == bindparam("code"))
    .with_for_update(of=CouponRow)
)
_USE = (
    update(CouponRow)
    .where(CouponRow.id == bindparam("coupon"))
    .values(
        state=rules.REDEEMED,
        ended_at=bindparam("now"),
        counter_id=bindparam("counter"),
        staff_id=bindparam("staff"),
    )
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """What a coupon of this offer is worth, and how many there are."""

    id: int
    words: str
    value_minor: int
    valid_from: date
    valid_until: date | None
    is_open: bool
    issued: int
    redeemed: int
    gives: Benefit | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Coupon:
    """One coupon. `state` is issued, redeemed or void; `expires_on` its last good day."""

    id: int
    code: str
    words: str
    value_minor: int
    customer_id: int | None
    customer_name: str
    state: str
    valid_from: date
    expires_on: date | None
    issued_at: datetime
    ended_at: datetime | None
    gives: Benefit | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CouponsIssued:
    """New coupons, by number."""

    action: UUID
    coupon_ids: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Redeemed:
    """A coupon that was used just now."""

    action: UUID
    coupon_id: int
    customer_id: int | None
    words: str
    value_minor: int


def offers(unit: ReadUnit) -> tuple[Offer, ...]:
    """Every offer, the newest first."""
    counted = {
        (offer_id, state): number
        for offer_id, state, number in unit.session.execute(
            select(CouponRow.offer_id, CouponRow.state, func.count()).group_by(
                CouponRow.offer_id, CouponRow.state
            )
        )
    }
    return tuple(
        Offer(
            id=row.id,
            words=row.words,
            value_minor=row.value_minor,
            valid_from=row.valid_from,
            valid_until=row.valid_until,
            is_open=row.state == "open",
            issued=sum(n for (key, _), n in counted.items() if key == row.id),
            redeemed=counted.get((row.id, rules.REDEEMED), 0),
            gives=msgspec.json.decode(row.gives, type=Benefit) if row.gives else None,
        )
        for row in unit.session.scalars(select(OfferRow).order_by(OfferRow.id.desc()))
    )


def make_offer(
    unit: Unit,
    *,
    words: str,
    value_minor: int,
    valid_from: date,
    valid_until: date | None,
    gives: Benefit | None = None,
) -> int:
    """Write down what a coupon will be worth; the offer's number.

    `gives` is the benefit where it is more than words and a value: a share, a minimum, a cap.
    Raises NameMissing, TextTooLong, NumberOutOfRange, DatesReversed.
    """
    if gives is not None:
        check_benefit(gives)
    words = names.clean(words, most=rules.WORDS_AT_MOST, field="words")
    rules.check_offer(
        words=words, value_minor=value_minor, valid_from=valid_from, valid_until=valid_until
    )
    row = OfferRow(
        words=words,
        value_minor=value_minor,
        valid_from=valid_from,
        valid_until=valid_until,
        created_at=unit.now,
        gives=msgspec.json.encode(gives).decode() if gives is not None else None,
    )
    unit.session.add(row)
    unit.session.flush()
    unit.enter("offer.made", value_minor=value_minor)
    unit.changed(topics.OFFER, row.id)
    return row.id


@answered_once(CouponsIssued)
def issue_coupons(
    unit: Unit, *, offer_id: int, request_id: UUID, customer_id: int | None = None, count: int = 1
) -> CouponsIssued:
    """Make coupons of an offer, for a customer or for nobody.

    Raises OfferUnknown, OfferClosed, OfferOver, CustomerUnknown, NumberOutOfRange.
    """
    offer = unit.session.get(OfferRow, offer_id)
    if offer is None:
        raise OfferUnknown
    check_open(offer)
    rules.check_issuable(valid_until=offer.valid_until, today=unit.today)
    if not 1 <= count <= ISSUED_AT_ONCE:
        raise NumberOutOfRange(field="count", least=1, most=ISSUED_AT_ONCE)
    if customer_id is not None:
        lock_customer(unit, customer_id)
    rows = [_issue(unit, offer, customer_id) for _ in range(count)]
    return CouponsIssued(action=request_id, coupon_ids=tuple(row.id for row in rows))


@answered_once(Redeemed)
def redeem_coupon(
    unit: Unit,
    *,
    code: str,
    request_id: UUID,
    scanned: bool = False,
    purchase: Purchase = NOTHING,
) -> Redeemed:
    """Use a coupon once. The same `request_id` again gives the same answer.

    `code` is what was scanned or typed, in any form; `purchase` is what a discount is taken off.
    Raises CodeMistyped, CodeForged, CodeUnknown, CouponUsed (when, where, by whom),
    CouponExpired, CouponNotYetValid, CouponVoid, AmountNeeded, BelowMinimum, NotCombinable.
    """
    found = codes.read(code, unit.shop.code_keys, scanned=scanned)
    row = unit.connection.execute(_LOCK, {"code": found[0]}).first() if found else None
    if row is None:
        raise CodeUnknown
    rules.check_redeemable(_state(unit, row), today=unit.today)
    value = row.value_minor
    if row.gives:
        benefit = read_benefit(row.gives)
        value = value_now(unit, benefit, purchase, customer_id=row.customer_id)
        give_points(unit, benefit, row.customer_id, coupon_id=row.id)
    by = {"counter": unit.actor.counter_id, "staff": unit.actor.staff_id}
    unit.connection.execute(_USE, {"coupon": row.id, "now": unit.now, **by})
    unit.enter(
        "coupon.redeemed",
        coupon_id=row.id,
        customer_id=row.customer_id,
        value_minor=value,
    )
    _changed(unit, row)
    return Redeemed(
        action=request_id,
        coupon_id=row.id,
        customer_id=row.customer_id,
        words=row.words,
        value_minor=value,
    )


@answered_once(CouponsIssued)
def call_back_coupon(unit: Unit, *, coupon_id: int, request_id: UUID) -> CouponsIssued:
    """Make a coupon void that was not used. Raises CouponUsed, CouponVoid."""
    void_coupon(unit, coupon_id)
    return CouponsIssued(action=request_id, coupon_ids=(coupon_id,))


def void_coupon(unit: Unit, coupon_id: int, **undoes: Any) -> None:
    """Make a coupon void, perhaps as the undoing of an entry. Raises CouponUsed, CouponVoid."""
    row = unit.session.get_one(CouponRow, coupon_id, with_for_update=True, populate_existing=True)
    state = _state(unit, row)
    if state.state == rules.VOID:
        raise CouponVoid(at=state.ended_at)
    if state.state == rules.REDEEMED:
        rules.check_redeemable(state, today=unit.today)
    row.state, row.ended_at = rules.VOID, unit.now
    unit.enter("coupon.voided", coupon_id=row.id, customer_id=row.customer_id, **undoes)
    _changed(unit, row)


def reissue_coupon(unit: Unit, coupon_id: int, **undoes: Any) -> int:
    """A new coupon in the place of one that was used by mistake; its number."""
    old = unit.session.get_one(CouponRow, coupon_id)
    offer = unit.session.get_one(OfferRow, old.offer_id)
    return _issue(unit, offer, old.customer_id, replaces=old, **undoes).id


def coupon_of_code(unit: ReadUnit, code: str) -> Coupon | None:
    """The coupon with this folded code, if there is one."""
    row = unit.session.scalar(select(CouponRow).where(CouponRow.code == code))
    return None if row is None else _coupon(unit, row)


def coupons_by_number(unit: ReadUnit, ids: tuple[int, ...]) -> tuple[Coupon, ...]:
    """These coupons, in the order of their numbers as given."""
    rows = {
        row.id: row for row in unit.session.scalars(select(CouponRow).where(CouponRow.id.in_(ids)))
    }
    return tuple(_coupon(unit, rows[key]) for key in ids if key in rows)


def first_expired(unit: ReadUnit) -> Coupon | None:
    """A coupon that lapsed before anybody used it, if there is one."""
    row = unit.session.scalar(
        select(CouponRow)
        .where(CouponRow.state == rules.ISSUED, CouponRow.expires_on < unit.today)
        .order_by(CouponRow.id)
        .limit(1)
    )
    return None if row is None else _coupon(unit, row)


def coupons_of(unit: ReadUnit, customer_id: int) -> tuple[Coupon, ...]:
    """A customer's coupons, the newest first."""
    rows = unit.session.scalars(
        select(CouponRow).where(CouponRow.customer_id == customer_id).order_by(CouponRow.id.desc())
    )
    return tuple(_coupon(unit, row) for row in rows)


def check_open(offer: OfferRow) -> None:
    """Raises OfferClosed."""
    if offer.state != "open":
        raise OfferClosed


def _issue(
    unit: Unit,
    offer: OfferRow,
    customer_id: int | None,
    *,
    replaces: CouponRow | None = None,
    **undoes: Any,
) -> CouponRow:
    row = CouponRow(
        code=new_code(unit),
        offer_id=offer.id,
        customer_id=customer_id,
        replaces_id=replaces.id if replaces else None,
        valid_from=replaces.valid_from if replaces else offer.valid_from,
        expires_on=replaces.expires_on if replaces else offer.valid_until,
        issued_at=unit.now,
    )
    unit.session.add(row)
    unit.session.flush()
    unit.enter(
        "coupon.issued",
        coupon_id=row.id,
        customer_id=customer_id,
        value_minor=offer.value_minor,
        **undoes,
    )
    _changed(unit, row)
    return row


def issue_to_all(unit: Unit, offer_id: int, customer_ids: Sequence[int]) -> tuple[int, ...]:
    """One coupon of an offer for each of these people, in their order; the coupons' numbers."""
    if not customer_ids:
        return ()
    offer = unit.session.get_one(OfferRow, offer_id)
    ids = unit.session.scalars(
        insert(CouponRow).returning(CouponRow.id, sort_by_parameter_order=True),
        [
            {
                "code": new_code(unit),
                "offer_id": offer_id,
                "customer_id": customer_id,
                "state": rules.ISSUED,
                "valid_from": offer.valid_from,
                "expires_on": offer.valid_until,
                "issued_at": unit.now,
            }
            for customer_id in customer_ids
        ],
    ).all()
    for coupon_id, customer_id in zip(ids, customer_ids, strict=True):
        unit.enter(
            "coupon.issued",
            coupon_id=coupon_id,
            customer_id=customer_id,
            value_minor=offer.value_minor,
        )
    for topic, key in ((topics.COUPON, 0), (topics.OFFER, offer_id), (topics.CUSTOMER, 0)):
        unit.changed(topic, key)
    return tuple(ids)


def _state(unit: ReadUnit, row: Any) -> rules.CouponState:
    return rules.CouponState(
        state=row.state,
        valid_from=row.valid_from,
        expires_on=row.expires_on,
        ended_at=row.ended_at,
        counter=name_of_counter(unit, row.counter_id) if row.counter_id else "",
        staff=name_of_colleague(unit, row.staff_id) if row.staff_id else "",
    )


def _coupon(unit: ReadUnit, row: CouponRow) -> Coupon:
    offer = unit.session.get_one(OfferRow, row.offer_id)
    person = unit.session.get(CustomerRow, row.customer_id) if row.customer_id else None
    return Coupon(
        id=row.id,
        code=row.code,
        words=offer.words,
        value_minor=offer.value_minor,
        customer_id=row.customer_id,
        customer_name=person.name if person else "",
        state=row.state,
        valid_from=row.valid_from,
        expires_on=row.expires_on,
        issued_at=row.issued_at,
        ended_at=row.ended_at,
        gives=read_benefit(offer.gives) if offer.gives else None,
    )


def _changed(unit: Unit, row: Any) -> None:
    unit.changed(topics.COUPON, row.id)
    unit.changed(topics.OFFER, row.offer_id)
    if row.customer_id is not None:
        unit.changed(topics.CUSTOMER, row.customer_id)
