"""Programmes: opening one, changing its terms, and reading them."""

from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache

import msgspec
from sqlalchemy import Row, bindparam, func, select

from shopdesk.domain import names, topics
from shopdesk.domain.benefits import WORDS_AT_MOST
from shopdesk.domain.errors import NameMissing, NoProgramme, ProgrammeUnknown
from shopdesk.domain.programme_life import ENDS, RUNS, phase
from shopdesk.domain.programmes import STAMPS, TERMS_OF_KIND, StampTerms, Terms, check_terms
from shopdesk.store.tables import CardRow, ProgrammeRow, TermsRow
from shopdesk.store.unit import ReadUnit, Unit

_CURRENT_TERMS = (
    select(TermsRow.id, TermsRow.version, TermsRow.rules, TermsRow.created_at)
    .where(TermsRow.programme_id == bindparam("programme"))
    .order_by(TermsRow.version.desc())
    .limit(1)
)

_TERMS_OF = (
    select(TermsRow.rules, ProgrammeRow.kind)
    .join(ProgrammeRow, ProgrammeRow.id == TermsRow.programme_id)
    .where(TermsRow.id == bindparam("terms"))
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Programme:
    """A programme with the terms that new cards get, and how many cards are out.

    `phase` is one of `domain.programme_life`: while it is open something can be earned. One that
    ends has its last day of earning, the last day of use, and what was promised.
    """

    id: int
    name: str
    kind: str
    is_open: bool
    terms_id: int
    version: int
    terms: Terms
    since: datetime
    cards: int
    cards_on_older_terms: int
    phase: str = RUNS
    ends_on: date | None = None
    use_until: date | None = None
    promise: str = ""


def programmes(unit: ReadUnit) -> tuple[Programme, ...]:
    """Every programme, the open ones first, oldest first."""
    rows = unit.session.scalars(select(ProgrammeRow).order_by(ProgrammeRow.id))
    found = [_programme(unit, row) for row in rows]
    return tuple(sorted(found, key=lambda one: not one.is_open))


def first_programme(unit: ReadUnit) -> ProgrammeRow:
    """The stamp card that a new customer gets. Raises NoProgramme."""
    row = unit.session.scalar(
        select(ProgrammeRow)
        .where(
            ProgrammeRow.state == "open",
            ProgrammeRow.kind == STAMPS,
            ProgrammeRow.ends_on.is_(None) | (ProgrammeRow.ends_on >= unit.today),
        )
        .order_by(ProgrammeRow.id)
        .limit(1)
    )
    if row is None:
        raise NoProgramme
    return row


def card_of_newcomers(unit: ReadUnit) -> int | None:
    """The stamp card's programme that a new customer begins with; None where others run without one.

    Raises NoProgramme when the shop runs nothing at all.
    """
    try:
        return first_programme(unit).id
    except NoProgramme:
        if any(programme.is_open for programme in programmes(unit)):
            return None
        raise


def open_programme(unit: Unit, *, name: str, terms: Terms, kind: str = STAMPS) -> int:
    """Begin a programme of a kind; its number.

    Raises NameMissing, NumberOutOfRange, TextTooLong, DatesReversed.
    """
    if not isinstance(terms, TERMS_OF_KIND[kind]):
        raise TypeError(kind)
    check_terms(terms)
    row = ProgrammeRow(name=_name(name), kind=kind, created_at=unit.now)
    unit.session.add(row)
    unit.session.flush()
    terms_id = _add_terms(unit, row.id, 1, terms)
    unit.enter("programme.opened", terms_id=terms_id)
    unit.changed(topics.PROGRAMME, row.id)
    return row.id


def change_programme(unit: Unit, *, programme_id: int, name: str, terms: Terms) -> int:
    """Give new cards and new rounds new terms; the version. Cards in use keep theirs.

    Raises ProgrammeUnknown, NameMissing, NumberOutOfRange, TextTooLong.
    """
    check_terms(terms)
    row = unit.session.get(ProgrammeRow, programme_id, with_for_update=True)
    if row is None:
        raise ProgrammeUnknown
    row.name = _name(name)
    unit.changed(topics.PROGRAMME, programme_id)
    _, version, stored, _ = current_terms(unit, programme_id)
    if read_terms(stored, row.kind) == terms:
        return version
    terms_id = _add_terms(unit, programme_id, version + 1, terms)
    unit.enter("programme.changed", terms_id=terms_id)
    return version + 1


def current_terms(unit: ReadUnit, programme_id: int) -> Row[int, int, str, datetime]:
    """The newest version of a programme's terms: id, version, rules, created_at.

    Raises ProgrammeUnknown.
    """
    row = unit.connection.execute(_CURRENT_TERMS, {"programme": programme_id}).first()
    if row is None:
        raise ProgrammeUnknown
    return row


def terms_of(unit: ReadUnit, terms_id: int) -> Terms:
    """The rules of one version."""
    rules, kind = unit.connection.execute(_TERMS_OF, {"terms": terms_id}).one()
    return read_terms(rules, kind)


def stamp_terms_of(unit: ReadUnit, terms_id: int) -> StampTerms:
    """The rules of one version of a stamp card."""
    terms = terms_of(unit, terms_id)
    assert isinstance(terms, StampTerms)
    return terms


@lru_cache(maxsize=256)
def read_terms(rules: str, kind: str) -> Terms:
    """Stored rules as terms."""
    return msgspec.json.decode(rules, type=TERMS_OF_KIND[kind])


def read_stamp_terms(rules: str) -> StampTerms:
    """Stored rules of a stamp card as terms."""
    terms = read_terms(rules, STAMPS)
    assert isinstance(terms, StampTerms)
    return terms


def _add_terms(unit: Unit, programme_id: int, version: int, terms: Terms) -> int:
    row = TermsRow(
        programme_id=programme_id,
        version=version,
        rules=msgspec.json.encode(terms).decode(),
        created_at=unit.now,
    )
    unit.session.add(row)
    unit.session.flush()
    return row.id


def _programme(unit: ReadUnit, row: ProgrammeRow) -> Programme:
    terms = current_terms(unit, row.id)
    by_terms = dict(
        unit.session.execute(
            select(CardRow.terms_id, func.count())
            .where(CardRow.programme_id == row.id, CardRow.state == "open")
            .group_by(CardRow.terms_id)
        ).all()
    )
    at = phase(
        is_open=row.state == "open",
        ends_on=row.ends_on,
        use_until=row.use_until,
        today=unit.today,
    )
    return Programme(
        id=row.id,
        name=row.name,
        kind=row.kind,
        is_open=at in {RUNS, ENDS},
        terms_id=terms.id,
        version=terms.version,
        terms=read_terms(terms.rules, row.kind),
        since=terms.created_at,
        cards=sum(by_terms.values()),
        cards_on_older_terms=sum(n for key, n in by_terms.items() if key != terms.id),
        phase=at,
        ends_on=row.ends_on,
        use_until=row.use_until,
        promise=row.promise,
    )


def _name(text: str) -> str:
    name = names.clean(text, most=WORDS_AT_MOST, field="name")
    if not name:
        raise NameMissing
    return name
