"""Timed offers: for a chosen few or for everybody, from a day until a day."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import select, update

from shopdesk.domain import coupons as rules
from shopdesk.domain import topics
from shopdesk.domain.audience import Audience, tidy_audience
from shopdesk.domain.benefits import Benefit
from shopdesk.domain.coupons import ISSUED
from shopdesk.domain.errors import DatesReversed, NumberOutOfRange, OfferUnknown
from shopdesk.services import audience as audiences
from shopdesk.services import reaching
from shopdesk.services.coupons import check_open, issue_to_all, make_offer, void_coupon
from shopdesk.services.requests import answered_once
from shopdesk.store.tables import CouponRow, EntryRow, OfferRow
from shopdesk.store.unit import Unit

OFFERED_AT_ONCE = 5_000
"""People in one batch: it is one transaction, and the counter waits for it."""
_AT_A_TIME = 1_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Offered:
    """An offer, and the coupons that were made of it; the others were left out for these reasons."""

    action: UUID
    offer_id: int
    coupon_ids: tuple[int, ...]
    left_out: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferChanged:
    """An offer that was extended, closed or opened again."""

    action: UUID
    offer_id: int


@answered_once(Offered)
def plan_offer(
    unit: Unit,
    *,
    words: str,
    value_minor: int,
    valid_from: date,
    valid_until: date | None,
    audience: Audience,
    request_id: UUID,
    gives: Benefit | None = None,
) -> Offered:
    """Make an offer, and a coupon of it for each of the audience whom the shop may write to.

    Undoing the action calls the coupons back. Raises what `make_offer` does, OfferOver, and
    NumberOutOfRange (more than 5,000 people).
    """
    rules.check_issuable(valid_until=valid_until, today=unit.today)
    offer_id = make_offer(
        unit,
        words=words,
        value_minor=value_minor,
        valid_from=valid_from,
        valid_until=valid_until,
        gives=gives,
    )
    return _offer_to(unit, offer_id, tidy_audience(audience), request_id)


@answered_once(Offered)
def offer_to_more(unit: Unit, *, offer_id: int, audience: Audience, request_id: UUID) -> Offered:
    """A coupon of an offer for each of an audience who has none of it yet.

    Raises OfferUnknown, OfferClosed, OfferOver, NumberOutOfRange.
    """
    row = _lock(unit, offer_id)
    check_open(row)
    rules.check_issuable(valid_until=row.valid_until, today=unit.today)
    return _offer_to(unit, offer_id, tidy_audience(audience), request_id)


@answered_once(OfferChanged)
def extend_offer(
    unit: Unit, *, offer_id: int, valid_until: date | None, request_id: UUID
) -> OfferChanged:
    """Give an offer another last day. Coupons that are out may be used longer, never shorter.

    Raises OfferUnknown, DatesReversed.
    """
    row = _lock(unit, offer_id)
    if valid_until is not None and valid_until < max(row.valid_from, unit.today):
        raise DatesReversed
    row.valid_until = valid_until
    out = update(CouponRow).where(
        CouponRow.offer_id == offer_id,
        CouponRow.state == ISSUED,
        CouponRow.expires_on.is_not(None),
    )
    if valid_until is not None:
        out = out.where(CouponRow.expires_on < valid_until)
    unit.session.execute(out.values(expires_on=valid_until))
    unit.changed(topics.OFFER, offer_id)
    unit.changed(topics.COUPON, 0)
    return OfferChanged(action=request_id, offer_id=offer_id)


@answered_once(OfferChanged)
def close_offer(unit: Unit, *, offer_id: int, request_id: UUID) -> OfferChanged:
    """No more coupons of this offer; those that are out stay good. Raises OfferUnknown."""
    return _set_state(unit, offer_id, "closed", request_id)


@answered_once(OfferChanged)
def open_offer_again(unit: Unit, *, offer_id: int, request_id: UUID) -> OfferChanged:
    """Coupons can be made of this offer again. Raises OfferUnknown."""
    return _set_state(unit, offer_id, "open", request_id)


def take_back_batch(unit: Unit, entries: Sequence[EntryRow]) -> bool:
    """Call back the coupons that were given to several people at once, as far as nobody used them.

    Part of undoing the action that gave them; false when the entries are no such batch. Raises
    CouponUsed when every one was used.
    """
    people = {entry.customer_id for entry in entries}
    if len(people) == 1 or any(entry.kind != "coupon.issued" for entry in entries):
        return False
    called_back = 0
    for first in range(0, len(entries), _AT_A_TIME):
        called_back += _call_back(unit, entries[first : first + _AT_A_TIME])
    if not called_back:
        void_coupon(unit, entries[0].coupon_id or 0)
    for topic in (topics.COUPON, topics.OFFER, topics.CUSTOMER):
        unit.changed(topic, 0)
    return True


def _call_back(unit: Unit, entries: Sequence[EntryRow]) -> int:
    wanted = [entry.coupon_id for entry in entries]
    rows = unit.session.execute(
        select(CouponRow.id, CouponRow.issued_at)
        .where(CouponRow.id.in_(wanted), CouponRow.state == ISSUED)
        .order_by(CouponRow.id)
        .with_for_update()
    ).all()
    unused = dict(rows)
    unit.session.execute(
        update(CouponRow)
        .where(CouponRow.id.in_(list(unused)))
        .values(state=rules.VOID, ended_at=unit.now)
        .execution_options(synchronize_session=False)
    )
    people = []
    for entry in entries:
        if entry.coupon_id not in unused:
            continue
        people.append(entry.customer_id or 0)
        unit.enter(
            "coupon.voided",
            coupon_id=entry.coupon_id,
            customer_id=entry.customer_id,
            undoes_counter_id=entry.counter_id,
            undoes_seq=entry.seq,
        )
    for at in set(unused.values()):
        reaching.forget_contacts(unit, people, at=at)
    return len(unused)


def _offer_to(unit: Unit, offer_id: int, audience: Audience, request_id: UUID) -> Offered:
    have_one = unit.session.scalars(
        select(CouponRow.customer_id).where(
            CouponRow.offer_id == offer_id,
            CouponRow.customer_id.is_not(None),
            CouponRow.state != rules.VOID,
        )
    )
    had = [one for one in have_one if one is not None]
    found = audiences.reach(unit, audience, had=had)
    if len(found.may) > OFFERED_AT_ONCE:
        raise NumberOutOfRange(field="people", least=0, most=OFFERED_AT_ONCE)
    words = unit.session.get_one(OfferRow, offer_id).words
    coupon_ids = issue_to_all(unit, offer_id, [one for one, _ in found.may])
    reaching.note_contacts(unit, found.may, what=words)
    return Offered(
        action=request_id, offer_id=offer_id, coupon_ids=coupon_ids, left_out=found.left_out
    )


def _set_state(unit: Unit, offer_id: int, state: str, request_id: UUID) -> OfferChanged:
    row = _lock(unit, offer_id)
    row.state = state
    unit.changed(topics.OFFER, offer_id)
    return OfferChanged(action=request_id, offer_id=offer_id)


def _lock(unit: Unit, offer_id: int) -> OfferRow:
    row = unit.session.get(OfferRow, offer_id, with_for_update=True, populate_existing=True)
    if row is None:
        raise OfferUnknown
    return row
