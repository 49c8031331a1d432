"""A visit as the programmes of the shop see it: who came, what was bought, what is running."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Row, bindparam, func, select
from sqlalchemy.orm import aliased

from shopdesk.domain.benefits import Benefit
from shopdesk.domain.errors import ProgrammeUnknown
from shopdesk.domain.errors_of_cards import ProgrammeOver
from shopdesk.domain.programmes import Terms
from shopdesk.domain.purchases import Purchase
from shopdesk.services import programmes
from shopdesk.services.cards import open_card_of
from shopdesk.store.tables import CardRow, ProgrammeRow, TermsRow
from shopdesk.store.unit import ReadUnit, Unit

_other = aliased(TermsRow)
_NEWEST = (
    select(func.max(_other.version))
    .where(_other.programme_id == ProgrammeRow.id)
    .correlate(ProgrammeRow)
    .scalar_subquery()
)
_PROGRAMMES = (
    select(
        ProgrammeRow.id,
        ProgrammeRow.name,
        ProgrammeRow.kind,
        ProgrammeRow.state,
        ProgrammeRow.ends_on,
        ProgrammeRow.use_until,
        TermsRow.id.label("terms_id"),
        TermsRow.rules,
    )
    .join(TermsRow, (TermsRow.programme_id == ProgrammeRow.id) & (TermsRow.version == _NEWEST))
    .order_by(ProgrammeRow.id)
)
_RUNNING = _PROGRAMMES.where(
    ProgrammeRow.state == "open",
    ProgrammeRow.ends_on.is_(None) | (ProgrammeRow.ends_on >= bindparam("today")),
)
_ONE = _PROGRAMMES.where(ProgrammeRow.id == bindparam("programme"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """Somebody is at the counter now, with what they bought as far as it was noted.

    The stamps and entries of this visit are not in the ledger's table yet, its purchase is in its
    own. `local` is the moment by the shop's own clock.
    """

    customer_id: int
    request_id: UUID
    purchase: Purchase
    purchase_id: int | None
    local: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Running:
    """A programme with its newest terms. `ends_on` is the last day on which it earns."""

    programme_id: int
    name: str
    kind: str
    terms_id: int
    terms: Terms
    is_open: bool
    ends_on: date | None
    use_until: date | None

    def is_over(self, today: date) -> bool:
        """Whether nothing can be earned with it any more."""
        return not self.is_open or (self.ends_on is not None and today > self.ends_on)


@dataclass(frozen=True, slots=True, kw_only=True)
class Earned:
    """What a visit earned on one card: stamps, points, levels, weeks; and rewards by number."""

    card_id: int
    programme: str
    kind: str
    amount: int
    balance: int
    rewards: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """Something that the customer may be given now, until that day: a birthday, an anniversary."""

    programme_id: int
    programme: str
    kind: str
    benefits: tuple[Benefit, ...]
    until: date


def running_programmes(unit: ReadUnit) -> tuple[Running, ...]:
    """Every programme with which something can be earned today, oldest first."""
    rows = unit.connection.execute(_RUNNING, {"today": unit.today})
    return tuple(_running(row) for row in rows)


def programmes_now(unit: ReadUnit) -> tuple[Running, ...]:
    """Every programme with its newest terms, those that are over as well, oldest first."""
    return tuple(_running(row) for row in unit.connection.execute(_PROGRAMMES))


def programme_now(unit: ReadUnit, programme_id: int) -> Running:
    """A programme with its newest terms, whether it runs or not. Raises ProgrammeUnknown."""
    row = unit.connection.execute(_ONE, {"programme": programme_id}).first()
    if row is None:
        raise ProgrammeUnknown
    return _running(row)


def check_running(unit: ReadUnit, programme: Running) -> None:
    """Raises ProgrammeOver."""
    if programme.is_over(unit.today):
        raise ProgrammeOver(on=programme.ends_on or unit.today)


def card_if_any(unit: Unit, *, customer_id: int, programme_id: int) -> CardRow | None:
    """The customer's card of a programme, locked, if they have one."""
    unit.session.flush()
    return unit.session.scalars(
        select(CardRow)
        .where(
            CardRow.customer_id == customer_id,
            CardRow.programme_id == programme_id,
            CardRow.state == "open",
        )
        .order_by(CardRow.id)
        .limit(1)
        .with_for_update()
        .execution_options(populate_existing=True)
    ).first()


def card_in(unit: Unit, *, customer_id: int, programme_id: int) -> CardRow:
    """The customer's card of a programme that has one for each, locked; opened on demand."""
    found = card_if_any(unit, customer_id=customer_id, programme_id=programme_id)
    return found or open_card_of(unit, customer_id=customer_id, programme_id=programme_id)


def terms_of_card(unit: ReadUnit, card: CardRow, programme: Running) -> Terms:
    """The terms that this card is under: those it was issued with until it is moved."""
    if card.terms_id == programme.terms_id:
        return programme.terms
    return programmes.terms_of(unit, card.terms_id)


def _running(row: Row[*tuple[Any, ...]]) -> Running:
    key, name, kind, state, ends_on, use_until, terms_id, rules = row
    return Running(
        programme_id=key,
        name=name,
        kind=kind,
        terms_id=terms_id,
        terms=programmes.read_terms(rules, kind),
        is_open=state == "open",
        ends_on=ends_on,
        use_until=use_until,
    )
