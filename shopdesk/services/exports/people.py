"""The people of a shop, some at a time, with what is noted of each."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, func, select

from shopdesk.store.tables import ConsentRow, CustomerRow, PurchaseRow, TagRow
from shopdesk.store.unit import ReadUnit

_AT_ONCE = 500

# Kana and the ideographs, compatibility forms and the later planes with them: 𠮷野.
_IDEOGRAPHIC = re.compile("[\u3005-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """A customer as they are taken out. `agreed` are the channels that they may be reached by."""

    number: int
    name: str
    reading: str
    phone: str
    email: str
    birthday: str
    anniversary: str
    favourites: str
    notes: str
    owner_notes: str
    language: str
    is_archived: bool
    created_at: datetime
    visited_at: datetime | None
    tags: tuple[str, ...]
    agreed: frozenset[str]
    spent_minor: int
    purchases: int

    @property
    def remarks(self) -> str:
        """All notes as one text; those of the owner are empty unless they were asked for."""
        return "\n\n".join(text for text in (self.notes, self.owner_notes) if text)


def people(
    unit: ReadUnit, *, with_archived: bool = False, with_owner_notes: bool = False
) -> Iterator[Person]:
    """Everybody by number; never those who were merged into another or erased."""
    last = 0
    while rows := unit.session.execute(
        select(CustomerRow.__table__)
        .where(CustomerRow.id > last, _is_somebody(with_archived=with_archived))
        .order_by(CustomerRow.id)
        .limit(_AT_ONCE)
    ).all():
        first, last = rows[0].id, rows[-1].id
        tags = _tags(unit, first, last)
        agreed = _agreed(unit, first, last)
        spent = _spent(unit, first, last)
        for row in rows:
            spent_minor, purchases = spent.get(row.id, (0, 0))
            yield Person(
                number=row.id,
                name=row.name,
                reading=row.reading,
                phone=row.phone,
                email=row.email,
                birthday=row.birthday,
                anniversary=row.anniversary,
                favourites=row.favourites,
                notes=row.notes,
                owner_notes=row.owner_notes if with_owner_notes else "",
                language=row.language,
                is_archived=row.state == "archived",
                created_at=row.created_at,
                visited_at=row.visited_at,
                tags=tuple(sorted(tags[row.id])),
                agreed=frozenset() if row.left_alone_at else frozenset(agreed[row.id]),
                spent_minor=spent_minor,
                purchases=purchases,
            )


def number_of_people(unit: ReadUnit, *, with_archived: bool = False) -> int:
    """How many `people` gives."""
    wanted = _is_somebody(with_archived=with_archived)
    return unit.session.scalars(select(func.count(CustomerRow.id)).where(wanted)).one()


def family_and_given(name: str) -> tuple[str, str]:
    """The two parts of a name, each as it is written: the family comes first in 佐藤 さくら.

    One word alone is the family's in such letters, else the given name.
    """
    words = name.split()
    if not words:
        return "", ""
    if _IDEOGRAPHIC.search(name):
        return words[0], " ".join(words[1:])
    return (words[-1], " ".join(words[:-1])) if words[1:] else ("", words[0])


def _is_somebody(*, with_archived: bool) -> ColumnElement[bool]:
    there = CustomerRow.merged_into_id.is_(None) & CustomerRow.erased_at.is_(None)
    return there if with_archived else there & (CustomerRow.state == "active")


def _tags(unit: ReadUnit, first: int, last: int) -> dict[int, list[str]]:
    found: dict[int, list[str]] = defaultdict(list)
    for customer_id, tag in unit.session.execute(
        select(TagRow.customer_id, TagRow.tag).where(TagRow.customer_id.between(first, last))
    ):
        found[customer_id].append(tag)
    return found


def _agreed(unit: ReadUnit, first: int, last: int) -> dict[int, set[str]]:
    found: dict[int, set[str]] = defaultdict(set)
    for customer_id, channel in unit.session.execute(
        select(ConsentRow.customer_id, ConsentRow.channel).where(
            ConsentRow.customer_id.between(first, last), ConsentRow.withdrawn_at.is_(None)
        )
    ):
        found[customer_id].add(channel)
    return found


def _spent(unit: ReadUnit, first: int, last: int) -> dict[int, tuple[int, int]]:
    """What each has spent, refunds taken off, and in how many purchases."""
    paid = func.coalesce(PurchaseRow.amount_minor, 0) - PurchaseRow.refunded_minor
    rows = unit.session.execute(
        select(PurchaseRow.customer_id, func.sum(paid), func.count())
        .where(PurchaseRow.customer_id.between(first, last), PurchaseRow.undone_at.is_(None))
        .group_by(PurchaseRow.customer_id)
    )
    return {number: (int(spent), count) for number, spent, count in rows if number is not None}
