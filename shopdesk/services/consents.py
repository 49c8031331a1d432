"""What people agreed to, with its dates and wording; and whether the shop may write to them now."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import func, select

from shopdesk.domain import names, topics
from shopdesk.domain.consents import (
    CHANNELS,
    EVERY_PURPOSE,
    LEFT_ALONE,
    PURPOSES,
    QUIET,
    WORDING_AT_MOST,
    Permission,
    Standing,
    check_kind,
    permission,
)
from shopdesk.printing.person_file import say
from shopdesk.services.contacts import among, contacts_within_cap, leave_alone, note_contact
from shopdesk.services.customers import lock_customer
from shopdesk.services.requests import answered_once
from shopdesk.services.settings import shop_settings
from shopdesk.store.tables import ConsentRow, CustomerRow, LifeEventRow
from shopdesk.store.unit import ReadUnit, Unit

__all__ = [
    "CHANNELS",
    "EVERY_PURPOSE",
    "PURPOSES",
    "Consent",
    "ConsentChanged",
    "Permission",
    "agree",
    "consent_wording",
    "consents_of",
    "leave_alone",
    "may_contact",
    "note_contact",
    "peace_of",
    "reachable",
]

_NAMED_AT_MOST = 500
"""More people than these are not named one by one: all of them are read, which is quicker."""

_GONE = Standing(is_gone=True)
_ADDRESS = {"email": CustomerRow.email, "phone": CustomerRow.phone}


@dataclass(frozen=True, slots=True, kw_only=True)
class Consent:
    """Somebody agreed, in these words, between these moments; `withdrawn_at` is None while it holds."""

    channel: str
    purpose: str
    wording: str
    given_at: datetime
    withdrawn_at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsentChanged:
    """Somebody agreed to something, or took it back."""

    action: UUID
    customer_id: int


@answered_once(ConsentChanged)
def agree(
    unit: Unit,
    *,
    customer_id: int,
    channel: str,
    purpose: str,
    agreed: bool,
    request_id: UUID,
    wording: str | None = None,
) -> ConsentChanged:
    """Note that somebody agreed to be written to on a channel for a purpose, or took it back.

    `wording` is the sentence they agreed to, the shop's usual one unless another is given. Of a consent to everything, what is left when one
    purpose is taken back keeps its date and its wording. Raises CustomerUnknown, TextTooLong.
    """
    check_kind(channel, purpose)
    row = lock_customer(unit, customer_id)
    live = _live(unit, customer_id, channel)
    usual = consent_wording(unit, channel=channel, purpose=purpose, language=row.language)
    clean = names.clean(
        usual if wording is None else wording, most=WORDING_AT_MOST, field="wording"
    )
    if agreed and not {purpose, EVERY_PURPOSE} & live.keys():
        unit.session.add(
            ConsentRow(
                customer_id=customer_id,
                channel=channel,
                purpose=purpose,
                wording=clean,
                given_at=unit.now,
            )
        )
    elif not agreed:
        _take_back(unit, live, purpose)
    row.version += 1
    unit.enter("customer.changed", customer_id=customer_id)
    unit.changed(topics.CUSTOMER, customer_id)
    return ConsentChanged(action=request_id, customer_id=customer_id)


def consent_wording(unit: ReadUnit, *, channel: str, purpose: str, language: str) -> str:
    """The sentence that somebody agrees to, in the language they read, else the shop's."""
    settings = shop_settings(unit)
    reads = language or settings.language
    return say(
        "consents.wording",
        reads,
        shop=settings.shop_name or "…",
        by=say(f"by.{channel}", reads),
        purpose=say(f"purposes.{purpose or 'every'}", reads),
    )


def consents_of(unit: ReadUnit, customer_id: int) -> tuple[Consent, ...]:
    """All that somebody agreed to, those taken back included, the newest first."""
    rows = unit.session.scalars(
        select(ConsentRow)
        .where(ConsentRow.customer_id == customer_id)
        .order_by(ConsentRow.given_at.desc(), ConsentRow.id.desc())
    )
    return tuple(
        Consent(
            channel=row.channel,
            purpose=row.purpose,
            wording=row.wording,
            given_at=row.given_at,
            withdrawn_at=row.withdrawn_at,
        )
        for row in rows
    )


def may_contact(unit: ReadUnit, customer_id: int, channel: str, purpose: str) -> Permission:
    """Whether the shop may write to somebody now, and why not.

    Obeys consent, leaving alone, quiet times, being put away or erased, and the cap.
    """
    ((_, found),) = reachable(unit, [customer_id], channel, purpose)
    return found


def reachable(
    unit: ReadUnit, customer_ids: Iterable[int], channel: str, purpose: str
) -> tuple[tuple[int, Permission], ...]:
    """For each of these people, in their order, whether the shop may write to them now."""
    check_kind(channel, purpose)
    ids = list(customer_ids)
    cap, today = shop_settings(unit).contact_cap_count, unit.today
    named = ids if len(ids) <= _NAMED_AT_MOST else None
    standing = _standing(unit, named, channel, purpose)
    said: dict[Standing, Permission] = {}  # there are few different ones among many
    for one in {_GONE, *standing.values()}:
        said[one] = permission(one, purpose=purpose, today=today, cap=cap)
    return tuple((key, said[standing.get(key, _GONE)]) for key in ids)


def peace_of(unit: ReadUnit, customer_id: int) -> str:
    """What somebody's peace asks for: "left_alone", "quiet" (no offers now), or nothing."""
    left_alone_at = unit.session.scalar(
        select(CustomerRow.left_alone_at).where(CustomerRow.id == customer_id)
    )
    if left_alone_at is not None:
        return LEFT_ALONE
    return QUIET if _quiet(unit, [customer_id]) else ""


def _standing(
    unit: ReadUnit, ids: Sequence[int] | None, channel: str, purpose: str
) -> dict[int, Standing]:
    """What decides about each of these, or about everybody."""
    agreed = _agreed(unit, ids, channel, purpose)
    quiet = _quiet(unit, ids)
    contacts = contacts_within_cap(unit, ids, purpose)
    address = _ADDRESS.get(channel)
    standing: dict[int, Standing] = {}
    rows = unit.connection.execute(
        select(
            CustomerRow.id,
            CustomerRow.state,
            CustomerRow.merged_into_id,
            CustomerRow.erased_at,
            CustomerRow.left_alone_at,
            *([] if address is None else [address]),
        ).where(*among(CustomerRow.id, ids))
    )
    for key, state, merged_into, erased_at, left_alone_at, *reached_at in rows:
        standing[key] = Standing(
            is_gone=merged_into is not None or erased_at is not None,
            is_archived=state == "archived",
            is_left_alone=left_alone_at is not None,
            has_agreed=key in agreed,
            has_address=all(reached_at),
            quiet_until=quiet.get(key),
            contacts=contacts.get(key, 0),
        )
    return standing


def _agreed(unit: ReadUnit, ids: Sequence[int] | None, channel: str, purpose: str) -> set[int]:
    unit.session.flush()
    return set(
        unit.connection.scalars(
            select(ConsentRow.customer_id).where(
                *among(ConsentRow.customer_id, ids),
                ConsentRow.channel == channel,
                ConsentRow.purpose.in_({purpose, EVERY_PURPOSE}),
                ConsentRow.withdrawn_at.is_(None),
            )
        )
    )


def _quiet(unit: ReadUnit, ids: Sequence[int] | None) -> dict[int, date]:
    rows = unit.session.execute(
        select(LifeEventRow.customer_id, func.max(LifeEventRow.quiet_until))
        .where(*among(LifeEventRow.customer_id, ids), LifeEventRow.quiet_until >= unit.today)
        .group_by(LifeEventRow.customer_id)
    )
    return {key: until for key, until in rows if until is not None}


def _live(unit: Unit, customer_id: int, channel: str) -> dict[str, ConsentRow]:
    rows = unit.session.scalars(
        select(ConsentRow).where(
            ConsentRow.customer_id == customer_id,
            ConsentRow.channel == channel,
            ConsentRow.withdrawn_at.is_(None),
        )
    )
    return {row.purpose: row for row in rows}


def _take_back(unit: Unit, live: dict[str, ConsentRow], purpose: str) -> None:
    """End what was agreed for a purpose, or for every one."""
    if purpose == EVERY_PURPOSE:
        for row in live.values():
            row.withdrawn_at = unit.now
        return
    if (one := live.get(purpose)) is not None:
        one.withdrawn_at = unit.now
    if (whole := live.get(EVERY_PURPOSE)) is not None:
        whole.withdrawn_at = unit.now
        unit.session.add_all(
            ConsentRow(
                customer_id=whole.customer_id,
                channel=whole.channel,
                purpose=other,
                wording=whole.wording,
                given_at=whole.given_at,
            )
            for other in PURPOSES
            if other != purpose and other not in live
        )
