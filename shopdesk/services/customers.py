"""Customers: taking somebody in, changing what is noted, and finding people again."""

from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import BindParameter, bindparam, delete, func, insert, select, update

from shopdesk.domain import names, topics
from shopdesk.domain.customers import CustomerDetails, masked_phone, tidy
from shopdesk.domain.errors import ChangedElsewhere, CustomerUnknown
from shopdesk.domain.findable import findable
from shopdesk.domain.ledger import micros
from shopdesk.services.cards import CustomerCard, customer_cards, open_card_of
from shopdesk.services.programmes import first_programme
from shopdesk.services.requests import answered_once
from shopdesk.store import search
from shopdesk.store.tables import CardRow, ConsentRow, CustomerRow, RewardRow, TagRow
from shopdesk.store.unit import ReadUnit, Unit

_PHONE_DIGITS = 6
"""Fewer digits may belong to many numbers."""

_NOTE_VISIT = (
    update(CustomerRow)
    .where(CustomerRow.id == bindparam("customer"))
    .values(visited_at=bindparam("now"))
)


_ASKED: BindParameter[int] = bindparam("customers", expanding=True)
# What a line of a list is made of; made once, for each letter that is typed asks for it.
_LINES = select(
    CustomerRow.id,
    CustomerRow.name,
    CustomerRow.reading,
    CustomerRow.phone,
    CustomerRow.email,
    CustomerRow.visited_at,
    CustomerRow.state,
).where(CustomerRow.id.in_(_ASKED))
_TAGS = (
    select(TagRow.customer_id, TagRow.tag)
    .where(TagRow.customer_id.in_(_ASKED))
    .order_by(TagRow.tag)
)
_REWARDS = select(RewardRow.customer_id).where(
    RewardRow.customer_id.in_(_ASKED),
    RewardRow.state == "waiting",
    RewardRow.expires_on.is_(None) | (RewardRow.expires_on >= bindparam("today")),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class CustomerCreated:
    """A new customer, with the number of the first card if one was opened."""

    action: UUID
    customer_id: int
    card_id: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CustomerLine:
    """A customer as one line of a list: the phone number masked, the oldest open card."""

    id: int
    name: str
    reading: str
    phone_end: str
    email: str
    tags: tuple[str, ...]
    card: CustomerCard | None
    cards: int
    rewards_waiting: int
    visited_at: datetime | None
    is_archived: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Customer:
    """Everything noted about one person. `version` guards against two counters editing at once."""

    id: int
    version: int
    details: CustomerDetails
    created_at: datetime
    visited_at: datetime | None
    is_archived: bool


@answered_once(CustomerCreated)
def create_customer(
    unit: Unit, *, details: CustomerDetails, request_id: UUID, with_card: bool = True
) -> CustomerCreated:
    """Take somebody in, with a card of the shop's first programme; a name or number is enough.

    Raises NothingToCallThem, TextTooLong, EmailUnlikely, BirthdayUnlikely, NoProgramme.
    """
    clean = tidy(details)
    row = CustomerRow(
        **_columns(clean), created_at=unit.now, visited_at=None, state="active", version=1
    )
    unit.session.add(row)
    unit.session.flush()
    _write_tags(unit, row.id, clean.tags)
    _write_consents(unit, row.id, clean.consents)
    unit.enter("customer.created", customer_id=row.id)
    unit.changed(topics.CUSTOMER, row.id)
    card_id = None
    if with_card:
        card_id = open_card_of(unit, customer_id=row.id, programme_id=first_programme(unit).id).id
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
    """One person. Raises CustomerUnknown."""
    row = unit.session.get(CustomerRow, customer_id)
    if row is None:
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
        tags=_tags(unit, [customer_id]).get(customer_id, ()),
        consents=tuple(
            unit.session.scalars(
                select(ConsentRow.channel).where(
                    ConsentRow.customer_id == customer_id, ConsentRow.withdrawn_at.is_(None)
                )
            )
        ),
    )
    return Customer(
        id=row.id,
        version=row.version,
        details=details,
        created_at=row.created_at,
        visited_at=row.visited_at,
        is_archived=row.state == "archived",
    )


def found_numbers(unit: ReadUnit, query: str, *, limit: int = 50) -> list[int]:
    """The numbers of those whom the words may mean, the most recent visitor first."""
    return search.top(unit.session, query, limit=limit)


def find_customers(unit: ReadUnit, query: str, *, limit: int = 50) -> tuple[CustomerLine, ...]:
    """Who the words may mean, the most recent visitor first; all words must fit."""
    return customer_lines(unit, found_numbers(unit, query, limit=limit))


def recent_customers(unit: ReadUnit, *, limit: int = 10) -> tuple[CustomerLine, ...]:
    """The last visitors, newest first."""
    lines = customer_lines(unit, search.top(unit.session, "", limit=limit))
    return tuple(line for line in lines if line.visited_at is not None)


def customer_numbers(
    unit: ReadUnit, query: str = "", *, order: search.Order = "name", limit: int | None = None
) -> "array[int]":
    """The numbers of all who fit, or of the first, in the order in which a list shows them."""
    return search.all_ids(unit.session, query, order=order, limit=limit)


def archived_numbers(unit: ReadUnit, query: str = "") -> "array[int]":
    """The numbers of those who were put away and fit, by name; the index does not know them."""
    rows = unit.session.execute(
        select(
            CustomerRow.id,
            CustomerRow.name,
            CustomerRow.reading,
            CustomerRow.phone,
            CustomerRow.email,
        ).where(CustomerRow.state == "archived")
    )
    fitting = sorted(
        (names.sort_key(name, reading), key)
        for key, name, reading, phone, email in rows
        if findable(name=name, reading=reading, phone=phone, email=email).meets(query)
    )
    return array("q", (key for _, key in fitting))


def same_contact(
    unit: ReadUnit, *, phone: str, email: str, besides: int | None = None
) -> CustomerLine | None:
    """Who has this phone number or e-mail address already, other than `besides`.

    Numbers are compared by their digits, at home and from abroad.
    """
    digits = _phone_forms(phone)
    address = email.strip().casefold()
    asked = ["".join(phone.split())] if digits else []
    asked += [address] if "@" in address else []
    near = [key for words in asked for key in search.top(unit.session, words) if key != besides]
    rows = unit.session.execute(
        select(CustomerRow.id, CustomerRow.phone, CustomerRow.email).where(CustomerRow.id.in_(near))
    )
    for key, other_phone, other_email in rows:
        if digits & _phone_forms(other_phone) or (address and address == other_email.casefold()):
            return customer_lines(unit, [key])[0]
    return None


def known_tags(unit: ReadUnit) -> tuple[str, ...]:
    """Every tag in use, the most frequent first."""
    rows = unit.session.scalars(
        select(TagRow.tag).group_by(TagRow.tag).order_by(func.count().desc(), TagRow.tag)
    )
    return tuple(rows)


def customer_lines(unit: ReadUnit, ids: Sequence[int]) -> tuple[CustomerLine, ...]:
    """These customers as lines, in the order of their numbers as given; unknown ones left out."""
    if not ids:
        return ()
    wanted = list(ids)
    rows = {row.id: row for row in unit.session.execute(_LINES, {"customers": wanted})}
    cards = customer_cards(unit, wanted)
    tags = _tags(unit, wanted)
    waiting = _waiting_counts(unit, wanted)
    return tuple(
        _line(rows[key], cards.get(key, []), tags.get(key, ()), waiting.get(key, 0))
        for key in wanted
        if key in rows
    )


def lock_customer(unit: Unit, customer_id: int) -> CustomerRow:
    """The customer, locked and read afresh. Raises CustomerUnknown."""
    row = unit.session.get(CustomerRow, customer_id, with_for_update=True, populate_existing=True)
    if row is None:
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


def _phone_forms(phone: str) -> frozenset[str]:
    """The digits of a number as it is dialled at home and from abroad; none when too short."""
    if len(names.phone_digits(phone)) < _PHONE_DIGITS:
        return frozenset()
    return frozenset(findable(name="", phone=phone).text.split("\n"))


def _columns(details: CustomerDetails) -> dict[str, str]:
    columns = ("name", "reading", "phone", "email", "birthday", "favourites", "notes", "language")
    return {name: getattr(details, name) for name in columns}


def _write_tags(unit: Unit, customer_id: int, tags: Iterable[str]) -> None:
    unit.session.execute(delete(TagRow).where(TagRow.customer_id == customer_id))
    if rows := [{"customer_id": customer_id, "tag": tag} for tag in tags]:
        unit.session.execute(insert(TagRow), rows)


def _write_consents(unit: Unit, customer_id: int, channels: Sequence[str]) -> None:
    """Keep what was agreed with its dates: withdrawn consents stay, with the day they ended."""
    live = {
        row.channel: row
        for row in unit.session.scalars(
            select(ConsentRow).where(
                ConsentRow.customer_id == customer_id, ConsentRow.withdrawn_at.is_(None)
            )
        )
    }
    for channel, row in live.items():
        if channel not in channels:
            row.withdrawn_at = unit.now
    for channel in channels:
        if channel not in live:
            unit.session.add(
                ConsentRow(customer_id=customer_id, channel=channel, given_at=unit.now)
            )


def _tags(unit: ReadUnit, ids: list[int]) -> dict[int, tuple[str, ...]]:
    found: dict[int, tuple[str, ...]] = {}
    for customer_id, tag in unit.session.execute(_TAGS, {"customers": ids}):
        found[customer_id] = (*found.get(customer_id, ()), tag)
    return found


def _waiting_counts(unit: ReadUnit, ids: list[int]) -> dict[int, int]:
    found: dict[int, int] = {}
    rows = unit.session.execute(_REWARDS, {"customers": ids, "today": unit.today})
    for (customer_id,) in rows:
        found[customer_id] = found.get(customer_id, 0) + 1
    return found


def _line(row: Any, cards: list[CustomerCard], tags: tuple[str, ...], waiting: int) -> CustomerLine:
    return CustomerLine(
        id=row.id,
        name=row.name,
        reading=row.reading,
        phone_end=masked_phone(row.phone),
        email=row.email,
        tags=tags,
        card=cards[0] if cards else None,
        cards=len(cards),
        rewards_waiting=waiting,
        visited_at=row.visited_at,
        is_archived=row.state == "archived",
    )
