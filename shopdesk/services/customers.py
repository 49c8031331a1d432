"""Customers: taking somebody in, and changing what is noted about them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import bindparam, delete, insert, select, update

from shopdesk.domain import topics
from shopdesk.domain.consents import EVERY_PURPOSE, PURPOSES
from shopdesk.domain.customers import CHANNELS, CustomerDetails, tidy
from shopdesk.domain.errors import ChangedElsewhere, CustomerUnknown
from shopdesk.domain.ledger import micros
from shopdesk.services.cards import open_card_of
from shopdesk.services.finding_people import (
    CustomerLine,
    archived_numbers,
    customer_lines,
    customer_numbers,
    find_customers,
    found_numbers,
    known_tags,
    recent_customers,
    same_contact,
    tags_of,
)
from shopdesk.services.programmes import card_of_newcomers
from shopdesk.services.requests import answered_once
from shopdesk.store import search
from shopdesk.store.tables import CardRow, ConsentRow, CustomerRow, TagRow
from shopdesk.store.unit import ReadUnit, Unit

__all__ = [
    "Customer",
    "CustomerCreated",
    "CustomerLine",
    "archive_customer",
    "archived_numbers",
    "bring_back_customer",
    "create_customer",
    "customer",
    "customer_lines",
    "customer_numbers",
    "edit_customer",
    "find_customers",
    "found_numbers",
    "known_tags",
    "lock_customer",
    "make_findable",
    "note_visit",
    "recent_customers",
    "same_contact",
    "set_archived",
]

_COLUMNS = (
    "name",
    "reading",
    "phone",
    "email",
    "birthday",
    "favourites",
    "notes",
    "language",
    "anniversary",
)
_NOTE_VISIT = (
    update(CustomerRow)
    .where(CustomerRow.id == bindparam("customer"))
    .values(visited_at=bindparam("now"))
)


@dataclass(frozen=True, slots=True, kw_only=True)
class CustomerCreated:
    """A new customer, with the number of the first card if one was opened."""

    action: UUID
    customer_id: int
    card_id: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Customer:
    """Everything noted about one person. `version` guards against two counters editing at once.

    `left_alone_at` is since when they want to be left alone.
    """

    id: int
    version: int
    details: CustomerDetails
    created_at: datetime
    visited_at: datetime | None
    is_archived: bool
    left_alone_at: datetime | None = None
    household_id: int | None = None


@answered_once(CustomerCreated)
def create_customer(
    unit: Unit, *, details: CustomerDetails, request_id: UUID, with_card: bool = True
) -> CustomerCreated:
    """Take somebody in, with the shop's first stamp card if one runs; a name or number is enough.

    Raises NothingToCallThem, TextTooLong, EmailUnlikely, BirthdayUnlikely, NoProgramme.
    """
    clean = tidy(details)
    row = CustomerRow(
        **_columns(clean), created_at=unit.now, visited_at=None, state="active", version=1
    )
    _leave_alone(unit, row, clean)
    unit.session.add(row)
    unit.session.flush()
    _write_tags(unit, row.id, clean.tags)
    _write_consents(unit, row.id, clean.consents)
    unit.enter("customer.created", customer_id=row.id)
    unit.changed(topics.CUSTOMER, row.id)
    card_id = None
    if with_card and (programme_id := card_of_newcomers(unit)) is not None:
        card_id = open_card_of(unit, customer_id=row.id, programme_id=programme_id).id
    make_findable(unit, row)
    return CustomerCreated(action=request_id, customer_id=row.id, card_id=card_id)


@answered_once(CustomerCreated)
def edit_customer(
    unit: Unit, *, customer_id: int, version: int, details: CustomerDetails, request_id: UUID
) -> CustomerCreated:
    """Write down what is different about somebody.

    `version` is the one that was read: somebody else may have written since.
    Raises CustomerUnknown, ChangedElsewhere and the refusals of `create_customer`.
    """
    clean = tidy(details)
    row = lock_customer(unit, customer_id)
    if row.version != version:
        raise ChangedElsewhere
    for name, value in _columns(clean).items():
        setattr(row, name, value)
    _leave_alone(unit, row, clean)
    row.version += 1
    _write_tags(unit, customer_id, clean.tags)
    _write_consents(unit, customer_id, clean.consents)
    unit.enter("customer.changed", customer_id=customer_id)
    unit.changed(topics.CUSTOMER, customer_id)
    make_findable(unit, row)
    return CustomerCreated(action=request_id, customer_id=customer_id, card_id=None)


@answered_once(CustomerCreated)
def archive_customer(unit: Unit, *, customer_id: int, request_id: UUID) -> CustomerCreated:
    """Put somebody away: not found at the counter any more, nothing deleted, undoable."""
    set_archived(unit, customer_id, archived=True)
    return CustomerCreated(action=request_id, customer_id=customer_id, card_id=None)


@answered_once(CustomerCreated)
def bring_back_customer(unit: Unit, *, customer_id: int, request_id: UUID) -> CustomerCreated:
    """Let somebody who was put away be found again. Raises CustomerUnknown."""
    set_archived(unit, customer_id, archived=False)
    return CustomerCreated(action=request_id, customer_id=customer_id, card_id=None)


def set_archived(unit: Unit, customer_id: int, *, archived: bool, **undoes: Any) -> None:
    """Put somebody away or bring them back, perhaps as the undoing of an entry."""
    row = lock_customer(unit, customer_id)
    if row.merged_into_id is not None and not archived:
        raise CustomerUnknown
    row.state = "archived" if archived else "active"
    row.version += 1
    kind = "customer.archived" if archived else "customer.brought_back"
    unit.enter(kind, customer_id=customer_id, **undoes)
    unit.changed(topics.CUSTOMER, customer_id)
    if archived:
        search.remove(unit.session, customer_id)
    else:
        make_findable(unit, row)


def customer(unit: ReadUnit, customer_id: int) -> Customer:
    """One person. Raises CustomerUnknown, for somebody who was erased as well."""
    row = unit.session.get(CustomerRow, customer_id)
    if row is None or row.erased_at is not None:
        raise CustomerUnknown
    details = CustomerDetails(
        name=row.name,
        reading=row.reading,
        phone=row.phone,
        email=row.email,
        birthday=row.birthday,
        favourites=row.favourites,
        notes=row.notes,
        language=row.language,
        tags=tags_of(unit, [customer_id]).get(customer_id, ()),
        consents=_whole_channels(unit, customer_id),
        anniversary=row.anniversary,
        left_alone=row.left_alone_at is not None,
    )
    return Customer(
        id=row.id,
        version=row.version,
        details=details,
        created_at=row.created_at,
        visited_at=row.visited_at,
        is_archived=row.state == "archived",
        left_alone_at=row.left_alone_at,
        household_id=row.household_id,
    )


def lock_customer(unit: Unit, customer_id: int, *, merged_too: bool = False) -> CustomerRow:
    """The customer, locked and read afresh. Raises CustomerUnknown, for an erased one as well.

    Somebody who was merged into another takes nothing more; `merged_too` is for whoever means both.
    """
    row = unit.session.get(CustomerRow, customer_id, with_for_update=True, populate_existing=True)
    if row is None or row.erased_at is not None:
        raise CustomerUnknown
    if row.merged_into_id is not None and not merged_too:
        raise CustomerUnknown
    return row


def note_visit(unit: Unit, customer_id: int) -> None:
    """Remember that somebody was here just now."""
    unit.connection.execute(_NOTE_VISIT, {"customer": customer_id, "now": unit.now})
    search.touch(unit.connection, customer_id, micros(unit.now))


def make_findable(unit: Unit, row: CustomerRow) -> None:
    """Write what the search knows of a customer; nothing of one who was put away."""
    unit.session.flush()
    if row.state == "archived":
        return
    codes = unit.session.scalars(select(CardRow.code).where(CardRow.customer_id == row.id)).all()
    entry = search.Entry(
        customer_id=row.id,
        name=row.name,
        reading=row.reading,
        phone=row.phone,
        email=row.email,
        codes=codes,
        visited_at=micros(row.visited_at) if row.visited_at else 0,
    )
    search.put(unit.session, entry)


def _columns(details: CustomerDetails) -> dict[str, str]:
    return {name: getattr(details, name) for name in _COLUMNS}


def _leave_alone(unit: Unit, row: CustomerRow, details: CustomerDetails) -> None:
    """Note since when somebody wants to be left alone, where the details say whether they do."""
    if details.left_alone is not None and details.left_alone != (row.left_alone_at is not None):
        row.left_alone_at = unit.now if details.left_alone else None


def _write_tags(unit: Unit, customer_id: int, tags: Iterable[str]) -> None:
    unit.session.execute(delete(TagRow).where(TagRow.customer_id == customer_id))
    if rows := [{"customer_id": customer_id, "tag": tag} for tag in tags]:
        unit.session.execute(insert(TagRow), rows)


def _write_consents(unit: Unit, customer_id: int, channels: Sequence[str]) -> None:
    """Keep what was agreed with its dates: withdrawn consents stay, with the day they ended.

    A channel that somebody agreed to for single purposes only is left as it is.
    """
    whole = _whole_channels(unit, customer_id)
    ended = [channel for channel in whole if channel not in channels]
    if ended:
        unit.session.execute(
            update(ConsentRow)
            .where(
                ConsentRow.customer_id == customer_id,
                ConsentRow.channel.in_(ended),
                ConsentRow.withdrawn_at.is_(None),
            )
            .values(withdrawn_at=unit.now)
        )
    for channel in channels:
        if channel not in whole:
            unit.session.add(
                ConsentRow(customer_id=customer_id, channel=channel, given_at=unit.now)
            )


def _whole_channels(unit: ReadUnit, customer_id: int) -> tuple[str, ...]:
    """The channels that somebody agreed to for every purpose, at once or one by one."""
    unit.session.flush()
    held: dict[str, set[str]] = {}
    for channel, purpose in unit.session.execute(
        select(ConsentRow.channel, ConsentRow.purpose).where(
            ConsentRow.customer_id == customer_id, ConsentRow.withdrawn_at.is_(None)
        )
    ):
        held.setdefault(channel, set()).add(purpose)
    return tuple(
        channel
        for channel in CHANNELS
        if EVERY_PURPOSE in held.get(channel, ()) or held.get(channel, set()) >= set(PURPOSES)
    )
