"""All that the shop holds about one person, to hand over: as JSON and as a document.

The form is named and versioned, and leaves nothing out but other people: of a household there is
a number, of a friend only that there was one.
"""

import json
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import func, select

from shopdesk.domain.errors import CustomerUnknown, OwnerNeeded
from shopdesk.services.customers import lock_customer
from shopdesk.services.finding_people import tags_of
from shopdesk.services.programmes import terms_of
from shopdesk.services.requests import answered_once
from shopdesk.services.rewards import benefits_of
from shopdesk.services.settings import shop_settings
from shopdesk.services.staff import check_owner, has_passphrase
from shopdesk.store.tables import (
    CardRow,
    ConsentRow,
    ContactRow,
    CouponRow,
    CustomerRow,
    EntryNoteRow,
    EntryRow,
    EventRow,
    GuestRow,
    ImportedRow,
    ImportRow,
    ItemRow,
    LifeEventRow,
    LotRow,
    OfferRow,
    PersonalOfferRow,
    ProgrammeRow,
    PurchaseLineRow,
    PurchaseRow,
    ReferralRow,
    RewardRow,
)
from shopdesk.store.unit import ReadUnit, Unit

FORM = "shopdesk-person"
VERSION = 1

Plain = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class HandedOver:
    """It was entered that somebody's data were handed over."""

    action: UUID
    customer_id: int


@answered_once(HandedOver)
def note_handed_over(
    unit: Unit, *, customer_id: int, request_id: UUID, allowed_by: int | None = None
) -> HandedOver:
    """Enter in the ledger that a person's data leave the shop.

    `allowed_by` is the owner, who is needed once there is a passphrase.
    Raises CustomerUnknown, OwnerNeeded.
    """
    if allowed_by is not None:
        check_owner(unit, allowed_by)
    elif has_passphrase(unit):
        raise OwnerNeeded
    lock_customer(unit, customer_id)
    staff_id = allowed_by or unit.actor.staff_id
    unit.enter("customer.exported", customer_id=customer_id, staff_id=staff_id)
    return HandedOver(action=request_id, customer_id=customer_id)


def person_file(unit: ReadUnit, customer_id: int) -> Plain:
    """Everything that is held about somebody, in plain lists and texts.

    Times are ISO 8601 in UTC, amounts whole minor units. Raises CustomerUnknown.
    """
    row = unit.session.get(CustomerRow, customer_id)
    if row is None or row.erased_at is not None:
        raise CustomerUnknown
    settings = shop_settings(unit)
    return {
        "form": FORM,
        "version": VERSION,
        "shop": settings.shop_name,
        "currency": settings.currency,
        "made_at": _plain(unit.now),
        "person": _person(unit, row),
        "tags": list(tags_of(unit, [customer_id]).get(customer_id, ())),
        "consents": _consents(unit, customer_id),
        "cards": _cards(unit, customer_id),
        "rewards": _rewards(unit, customer_id),
        "coupons": _coupons(unit, customer_id),
        "purchases": _purchases(unit, customer_id),
        "contacts": _contacts(unit, customer_id),
        "life_events": _life_events(unit, customer_id),
        "referrals": _referrals(unit, customer_id),
        "events": _events(unit, customer_id),
        "personal_offers": _personal_offers(unit, customer_id),
        "imports": _imports(unit, customer_id),
        "history": _history(unit, customer_id),
    }


def as_json(file: Plain) -> bytes:
    """The file as JSON that people can read as well."""
    return json.dumps(file, ensure_ascii=False, indent=2).encode() + b"\n"


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date | datetime) else value


def _some(row: Any, *names: str) -> Plain:
    return {name: _plain(getattr(row, name)) for name in names}


def _person(unit: ReadUnit, row: CustomerRow) -> Plain:
    others = 0
    if row.household_id is not None:
        others = unit.session.scalars(
            select(func.count()).where(
                CustomerRow.household_id == row.household_id,
                CustomerRow.id != row.id,
                CustomerRow.merged_into_id.is_(None),
            )
        ).one()
    joined = unit.session.scalars(
        select(func.count()).where(CustomerRow.merged_into_id == row.id)
    ).one()
    said = _some(
        row,
        "id",
        "name",
        "reading",
        "phone",
        "email",
        "birthday",
        "anniversary",
        "favourites",
        "language",
        "notes",
        "owner_notes",
        "state",
        "created_at",
        "visited_at",
        "left_alone_at",
    )
    return {**said, "others_in_household": others, "joined_entries": joined}


def _consents(unit: ReadUnit, customer_id: int) -> list[Plain]:
    rows = unit.session.scalars(
        select(ConsentRow).where(ConsentRow.customer_id == customer_id).order_by(ConsentRow.id)
    )
    return [_some(row, "channel", "purpose", "wording", "given_at", "withdrawn_at") for row in rows]


def _cards(unit: ReadUnit, customer_id: int) -> list[Plain]:
    rows = unit.session.execute(
        select(CardRow, ProgrammeRow.name)
        .join(ProgrammeRow, ProgrammeRow.id == CardRow.programme_id)
        .where(CardRow.customer_id == customer_id)
        .order_by(CardRow.id)
    ).all()
    lots: dict[int, list[Plain]] = {}
    for lot in unit.session.scalars(
        select(LotRow).where(LotRow.card_id.in_([card.id for card, _ in rows])).order_by(LotRow.id)
    ):
        facts = ("amount", "remaining", "price_minor", "starts_on", "expires_on", "earned_at")
        lots.setdefault(lot.card_id, []).append(_some(lot, *facts))
    held = ("id", "kind", "code", "balance", "round", "state", "created_at", "stamped_at")
    return [
        {"programme": programme, **_some(card, *held), "lots": lots.get(card.id, [])}
        for card, programme in rows
    ]


def _rewards(unit: ReadUnit, customer_id: int) -> list[Plain]:
    rows = unit.session.scalars(
        select(RewardRow).where(RewardRow.customer_id == customer_id).order_by(RewardRow.id)
    )
    facts = ("id", "card_id", "state", "earned_at", "expires_on", "ended_at")
    return [
        {
            "words": [one.words for one in benefits_of(row.gives, terms_of(unit, row.terms_id))],
            **_some(row, *facts),
        }
        for row in rows
    ]


def _coupons(unit: ReadUnit, customer_id: int) -> list[Plain]:
    rows = unit.session.execute(
        select(CouponRow, OfferRow.words, OfferRow.value_minor)
        .join(OfferRow, OfferRow.id == CouponRow.offer_id)
        .where(CouponRow.customer_id == customer_id)
        .order_by(CouponRow.id)
    )
    facts = ("id", "code", "state", "valid_from", "expires_on", "issued_at", "ended_at")
    return [
        {"words": words, "value_minor": value, **_some(coupon, *facts)}
        for coupon, words, value in rows
    ]


def _purchases(unit: ReadUnit, customer_id: int) -> list[Plain]:
    rows = unit.session.scalars(
        select(PurchaseRow).where(PurchaseRow.customer_id == customer_id).order_by(PurchaseRow.id)
    ).all()
    items: dict[int, list[Plain]] = {}
    for line, name in unit.session.execute(
        select(PurchaseLineRow, ItemRow.name)
        .join(ItemRow, ItemRow.id == PurchaseLineRow.item_id)
        .join(PurchaseRow, PurchaseRow.id == PurchaseLineRow.purchase_id)
        .where(PurchaseRow.customer_id == customer_id)
        .order_by(PurchaseLineRow.purchase_id, ItemRow.position)
    ):
        items.setdefault(line.purchase_id, []).append(
            {"name": name, **_some(line, "count", "price_minor")}
        )
    facts = ("at", "amount_minor", "refunded_minor", "undone_at")
    return [{**_some(row, *facts), "items": items.get(row.id, [])} for row in rows]


def _contacts(unit: ReadUnit, customer_id: int) -> list[Plain]:
    rows = unit.session.scalars(
        select(ContactRow).where(ContactRow.customer_id == customer_id).order_by(ContactRow.id)
    )
    return [_some(row, "at", "channel", "purpose", "what") for row in rows]


def _life_events(unit: ReadUnit, customer_id: int) -> list[Plain]:
    rows = unit.session.scalars(
        select(LifeEventRow)
        .where(LifeEventRow.customer_id == customer_id)
        .order_by(LifeEventRow.happened_on, LifeEventRow.id)
    )
    facts = ("kind", "words", "happened_on", "quiet_until", "created_at")
    return [_some(row, *facts) for row in rows]


def _referrals(unit: ReadUnit, customer_id: int) -> list[Plain]:
    rows = unit.session.scalars(
        select(ReferralRow)
        .where((ReferralRow.referrer_id == customer_id) | (ReferralRow.friend_id == customer_id))
        .order_by(ReferralRow.id)
    )
    return [
        {
            "role": "referrer" if row.referrer_id == customer_id else "friend",
            **_some(row, "state", "made_at", "ended_at"),
        }
        for row in rows
    ]


def _events(unit: ReadUnit, customer_id: int) -> list[Plain]:
    rows = unit.session.execute(
        select(GuestRow, EventRow.name, EventRow.starts_at)
        .join(EventRow, EventRow.id == GuestRow.event_id)
        .where(GuestRow.customer_id == customer_id)
        .order_by(EventRow.starts_at)
    )
    facts = ("state", "invited_at", "answered_at", "came_at")
    return [
        {"name": name, "starts_at": _plain(starts_at), **_some(guest, *facts)}
        for guest, name, starts_at in rows
    ]


def _personal_offers(unit: ReadUnit, customer_id: int) -> list[Plain]:
    rows = unit.session.scalars(
        select(PersonalOfferRow)
        .where(PersonalOfferRow.customer_id == customer_id)
        .order_by(PersonalOfferRow.id)
    )
    facts = ("reason", "state", "proposed_on", "decided_at")
    return [
        {**_some(row, *facts), "facts": json.loads(row.facts), "gives": json.loads(row.gives)}
        for row in rows
    ]


def _imports(unit: ReadUnit, customer_id: int) -> list[Plain]:
    rows = unit.session.execute(
        select(
            ImportRow.file_name,
            ImportRow.at,
            ImportedRow.effect,
            ImportedRow.before,
            ImportedRow.after,
        )
        .join(ImportRow, ImportRow.id == ImportedRow.batch_id)
        .where(ImportedRow.customer_id == customer_id)
        .order_by(ImportRow.at)
    )
    return [
        {
            "file_name": file_name,
            "at": _plain(at),
            "effect": effect,
            "before": json.loads(before) if before else None,
            "after": json.loads(after) if after else None,
        }
        for file_name, at, effect, before, after in rows
    ]


def _history(unit: ReadUnit, customer_id: int) -> list[Plain]:
    rows = unit.session.execute(
        select(EntryRow, EntryNoteRow.words)
        .outerjoin(
            EntryNoteRow,
            (EntryNoteRow.counter_id == EntryRow.counter_id) & (EntryNoteRow.seq == EntryRow.seq),
        )
        .where(EntryRow.customer_id == customer_id)
        .order_by(EntryRow.at, EntryRow.counter_id, EntryRow.seq)
    )
    return [
        {**_some(entry, "at", "kind", "amount", "value_minor", "card_id"), "words": words or ""}
        for entry, words in rows
    ]
