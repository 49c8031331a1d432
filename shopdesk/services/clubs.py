"""Clubs: a tag whose members get a note now and then."""

from array import array
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select, text

from shopdesk.domain import names, topics
from shopdesk.domain.customers import TAG_AT_MOST
from shopdesk.domain.errors import NameMissing
from shopdesk.domain.errors_of_people import ClubUnknown
from shopdesk.services.consents import reachable
from shopdesk.store.tables import ClubRow, CustomerRow, TagRow
from shopdesk.store.unit import ReadUnit, Unit

ABOUT_AT_MOST = 300

# The index knows everybody who is a customer now, in the order of lists.
_MEMBERS = text(
    "SELECT o.customer_id FROM customer_tag t JOIN search_order o ON o.customer_id = t.customer_id"
    " WHERE t.tag = :tag ORDER BY o.sort_key, o.customer_id"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Club:
    """A club: what it is about, how many members it has, and when they last got a note."""

    tag: str
    about: str
    members: int
    noted_at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Writable:
    """Of so many members, so many may be written to on a channel now."""

    channel: str
    members: int
    allowed: int


def make_club(unit: Unit, *, tag: str, about: str = "") -> None:
    """Let the people with a tag be a club, or say anew what it is about.

    Raises NameMissing, TextTooLong.
    """
    tag = names.clean(tag, most=TAG_AT_MOST, field="tag")
    if not tag:
        raise NameMissing
    about = names.clean_lines(about, most=ABOUT_AT_MOST, field="about")
    row = unit.session.get(ClubRow, tag)
    if row is None:
        unit.session.add(ClubRow(tag=tag, about=about, noted_at=None, created_at=unit.now))
    else:
        row.about = about
    unit.changed(topics.CUSTOMER, 0)


def end_club(unit: Unit, *, tag: str) -> None:
    """Let a tag be a tag again; nobody loses it. Raises ClubUnknown."""
    unit.session.delete(_row(unit, tag))
    unit.changed(topics.CUSTOMER, 0)


def note_club(unit: Unit, *, tag: str) -> None:
    """Remember that the members got a note just now. Raises ClubUnknown."""
    _row(unit, tag).noted_at = unit.now
    unit.changed(topics.CUSTOMER, 0)


def clubs(unit: ReadUnit) -> tuple[Club, ...]:
    """Every club, by its tag."""
    rows = unit.session.execute(
        select(ClubRow.tag, ClubRow.about, ClubRow.noted_at, func.count(CustomerRow.id))
        .outerjoin(TagRow, TagRow.tag == ClubRow.tag)
        .outerjoin(
            CustomerRow,
            (CustomerRow.id == TagRow.customer_id) & (CustomerRow.state == "active"),
        )
        .group_by(ClubRow.tag, ClubRow.about, ClubRow.noted_at)
        .order_by(func.lower(ClubRow.tag), ClubRow.tag)
    )
    return tuple(
        Club(tag=tag, about=about, members=members, noted_at=noted_at)
        for tag, about, noted_at, members in rows
    )


def count_clubs(unit: ReadUnit) -> int:
    """How many clubs there are."""
    return unit.session.scalar(select(func.count()).select_from(ClubRow)) or 0


def club_members(unit: ReadUnit, tag: str) -> "array[int]":
    """The numbers of a club's members, by name as a list shows them."""
    return array("q", unit.connection.scalars(_MEMBERS, {"tag": tag}))


def writable(unit: ReadUnit, tag: str, *, channel: str, purpose: str) -> Writable:
    """How many of a club's members may be written to now."""
    found = reachable(unit, club_members(unit, tag), channel, purpose)
    return Writable(
        channel=channel,
        members=len(found),
        allowed=sum(permission.allowed for _, permission in found),
    )


def _row(unit: Unit, tag: str) -> ClubRow:
    row = unit.session.get(ClubRow, tag)
    if row is None:
        raise ClubUnknown
    return row
