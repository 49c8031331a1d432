"""The life of a programme: whom new terms affect, and an end with a date and a promise."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import func, select

from shopdesk.domain import names, topics
from shopdesk.domain import programme_life as rules
from shopdesk.domain.errors import ProgrammeUnknown
from shopdesk.domain.errors_of_cards import ProgrammeNotEnding, ProgrammeOver
from shopdesk.domain.programmes import StampTerms, Terms
from shopdesk.services.programmes import current_terms, read_terms
from shopdesk.services.requests import answered_once
from shopdesk.services.usable import is_usable
from shopdesk.store.tables import CardRow, ProgrammeRow, RewardRow, TermsRow
from shopdesk.store.unit import ReadUnit, Unit


@dataclass(frozen=True, slots=True, kw_only=True)
class OnVersion:
    """How many cards in use are on a version of the terms."""

    terms_id: int
    version: int
    cards: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Affected:
    """Whom new terms would affect if the cards were moved to them.

    Of stamp cards, `full` would be full at once; for the others the next reward would be
    `nearer` or `farther`. `waiting_rewards` keep what they promise, whatever the terms become.
    """

    cards: int
    versions: tuple[OnVersion, ...]
    full: int
    nearer: int
    farther: int
    waiting_rewards: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Ended:
    """A programme with an end, or without one again: the last days of earning and of use."""

    action: UUID
    programme_id: int
    ends_on: date | None
    use_until: date | None


def affected(unit: ReadUnit, programme_id: int, terms: Terms) -> Affected:
    """Whom these terms would affect. Raises ProgrammeUnknown."""
    if unit.session.get(ProgrammeRow, programme_id) is None:
        raise ProgrammeUnknown
    rows = unit.session.execute(
        select(TermsRow.id, TermsRow.version, TermsRow.rules, CardRow.balance, func.count())
        .join(CardRow, CardRow.terms_id == TermsRow.id)
        .where(CardRow.programme_id == programme_id, CardRow.state == "open")
        .group_by(TermsRow.id, TermsRow.version, TermsRow.rules, CardRow.balance)
        .order_by(TermsRow.version)
    )
    versions: dict[tuple[int, int], int] = {}
    full = nearer = farther = 0
    for terms_id, version, stored, stamps, cards in rows:
        versions[terms_id, version] = versions.get((terms_id, version), 0) + cards
        if not isinstance(terms, StampTerms):
            continue
        old = read_terms(stored, "stamps")
        assert isinstance(old, StampTerms)
        missing = rules.stamps_missing(stamps, terms)
        change = missing - rules.stamps_missing(stamps, old)
        full += cards * (missing == 0)
        nearer += cards * (change < 0 < missing)
        farther += cards * (change > 0)
    return Affected(
        cards=sum(versions.values()),
        versions=tuple(
            OnVersion(terms_id=terms_id, version=version, cards=cards)
            for (terms_id, version), cards in versions.items()
        ),
        full=full,
        nearer=nearer,
        farther=farther,
        waiting_rewards=_waiting(unit, programme_id),
    )


@answered_once(Ended)
def end_programme(
    unit: Unit,
    *,
    programme_id: int,
    ends_on: date,
    use_until: date | None,
    promise: str = "",
    request_id: UUID,
) -> Ended:
    """Give a programme its last day of earning, and the last day on which all of it can be used.

    Without a last day of use, what was earned stays good for ever. May be said anew while it
    still runs.
    Raises ProgrammeUnknown, ProgrammeOver, EndInPast, DatesReversed, TextTooLong.
    """
    promise = names.clean_lines(promise, most=rules.PROMISE_AT_MOST, field="promise")
    row = _lock(unit, programme_id)
    _check_not_over(unit, row)
    rules.check_end(ends_on, use_until, today=unit.today)
    row.ends_on, row.use_until, row.promise = ends_on, use_until, promise
    return _changed(unit, row, "programme.ended", request_id)


@answered_once(Ended)
def reopen_programme(unit: Unit, *, programme_id: int, request_id: UUID) -> Ended:
    """Let a programme go on whose end was announced and has not come yet.

    Raises ProgrammeUnknown, ProgrammeOver, ProgrammeNotEnding.
    """
    row = _lock(unit, programme_id)
    _check_not_over(unit, row)
    if row.ends_on is None:
        raise ProgrammeNotEnding
    row.ends_on, row.use_until, row.promise = None, None, ""
    return _changed(unit, row, "programme.opened", request_id)


def _lock(unit: Unit, programme_id: int) -> ProgrammeRow:
    row = unit.session.get(ProgrammeRow, programme_id, with_for_update=True, populate_existing=True)
    if row is None:
        raise ProgrammeUnknown
    return row


def _check_not_over(unit: ReadUnit, row: ProgrammeRow) -> None:
    if row.state != "open" or (row.ends_on is not None and row.ends_on < unit.today):
        raise ProgrammeOver(on=row.ends_on or unit.today)


def _changed(unit: Unit, row: ProgrammeRow, kind: str, request_id: UUID) -> Ended:
    unit.enter(kind, terms_id=current_terms(unit, row.id).id)
    unit.changed(topics.PROGRAMME, row.id)
    unit.changed(topics.CARD, 0)
    return Ended(
        action=request_id, programme_id=row.id, ends_on=row.ends_on, use_until=row.use_until
    )


def _waiting(unit: ReadUnit, programme_id: int) -> int:
    return unit.session.scalars(
        select(func.count())
        .select_from(RewardRow)
        .join(TermsRow, TermsRow.id == RewardRow.terms_id)
        .where(
            TermsRow.programme_id == programme_id,
            RewardRow.state == "waiting",
            is_usable(unit.today),
        )
    ).one()
