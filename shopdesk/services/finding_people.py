"""Finding people again: by words, by a number or an address, and the lines of a list."""

from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import BindParameter, bindparam, func, select

from shopdesk.domain import names
from shopdesk.domain.customers import masked_phone
from shopdesk.domain.findable import findable
from shopdesk.services.cards import CustomerCard, customer_cards
from shopdesk.services.usable import is_usable
from shopdesk.store import search
from shopdesk.store.tables import CustomerRow, RewardRow, TagRow
from shopdesk.store.unit import ReadUnit

_PHONE_DIGITS = 6
"""Fewer digits may belong to many numbers."""


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
    is_usable(bindparam("today")),
)


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
    """The numbers of those who were put away and fit, by name; the index does not know them.

    Those who were merged into somebody else, or erased, are not people any more.
    """
    rows = unit.session.execute(
        select(
            CustomerRow.id,
            CustomerRow.name,
            CustomerRow.reading,
            CustomerRow.phone,
            CustomerRow.email,
        ).where(
            CustomerRow.state == "archived",
            CustomerRow.merged_into_id.is_(None),
            CustomerRow.erased_at.is_(None),
        )
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
    tags = tags_of(unit, wanted)
    waiting = _waiting_counts(unit, wanted)
    return tuple(
        _line(rows[key], cards.get(key, []), tags.get(key, ()), waiting.get(key, 0))
        for key in wanted
        if key in rows
    )


def _phone_forms(phone: str) -> frozenset[str]:
    """The digits of a number as it is dialled at home and from abroad; none when too short."""
    if len(names.phone_digits(phone)) < _PHONE_DIGITS:
        return frozenset()
    return frozenset(findable(name="", phone=phone).text.split("\n"))


def tags_of(unit: ReadUnit, ids: list[int]) -> dict[int, tuple[str, ...]]:
    """The tags of each of these customers who has any."""
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
