"""Two entries side by side, and what their cards come to together, before anything is merged."""

from dataclasses import dataclass

from sqlalchemy import func, select

from shopdesk.domain import cards as rules
from shopdesk.domain.errors_of_people import MergeGone, MergeSame
from shopdesk.domain.merging import Choice, choices
from shopdesk.domain.programmes import BADGE, PASS, POINTS, STAMPS, STREAK, SUBSCRIPTION, TIER
from shopdesk.services import programmes
from shopdesk.services.cards import state_of
from shopdesk.services.customers import Customer, customer
from shopdesk.services.finding_people import CustomerLine, customer_lines
from shopdesk.services.merged import kept_of
from shopdesk.store.tables import CardRow, LotRow, ProgrammeRow
from shopdesk.store.unit import ReadUnit

ADDED_UP = (STAMPS, POINTS, PASS, SUBSCRIPTION)
THE_HIGHER = (TIER, STREAK, BADGE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sum:
    """A programme of which both have a card, or the merged one alone (`kept` is None then).

    Together they come to `rewards` full rounds and `rest` on the card.
    """

    programme: str
    kind: str
    kept: int | None
    merged: int
    rewards: int
    rest: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SideBySide:
    """Two entries: the one that stays, the one that is added to it, and what they come to."""

    kept: Customer
    kept_line: CustomerLine
    merged: Customer
    merged_line: CustomerLine
    choices: tuple[Choice, ...]
    sums: tuple[Sum, ...]


def side_by_side(unit: ReadUnit, *, one_id: int, other_id: int) -> SideBySide:
    """Look at two; the earlier entry stays. Raises CustomerUnknown, MergeSame, MergeGone."""
    numbers = [kept_of(unit, number) for number in (one_id, other_id)]
    if numbers[0] == numbers[1]:
        raise MergeSame
    both = [customer(unit, number) for number in numbers]
    if any(one.is_archived for one in both):
        raise MergeGone
    kept, merged = sorted(both, key=lambda one: (one.created_at, one.id))
    seen = [one.visited_at or one.created_at for one in (kept, merged)]
    kept_line, merged_line = customer_lines(unit, [kept.id, merged.id])
    return SideBySide(
        kept=kept,
        kept_line=kept_line,
        merged=merged,
        merged_line=merged_line,
        choices=choices(kept.details, merged.details, other_is_newer=seen[1] > seen[0]),
        sums=_sums(unit, kept.id, merged.id),
    )


def _sums(unit: ReadUnit, kept_id: int, merged_id: int) -> tuple[Sum, ...]:
    rows = unit.session.execute(
        select(CardRow, ProgrammeRow.name)
        .join(ProgrammeRow, ProgrammeRow.id == CardRow.programme_id)
        .where(CardRow.customer_id.in_((kept_id, merged_id)), CardRow.state == "open")
        .order_by(CardRow.programme_id, CardRow.id)
    ).all()
    found = []
    for programme_id in dict.fromkeys(card.programme_id for card, _ in rows):
        here = [(card, name) for card, name in rows if card.programme_id == programme_id]
        mine = [card for card, _ in here if card.customer_id == kept_id]
        theirs = [card for card, _ in here if card.customer_id == merged_id]
        if theirs and theirs[0].kind in (*ADDED_UP, *THE_HIGHER):
            found.append(_sum(unit, here[0][1], mine[0] if mine else None, theirs))
    return tuple(found)


def _sum(unit: ReadUnit, name: str, target: CardRow | None, sources: list[CardRow]) -> Sum:
    kind = sources[0].kind
    merged = [_good(unit, card) for card in sources]
    kept = _good(unit, target) if target is not None else None
    rewards, rest = 0, (kept or 0) + sum(merged)
    if kind in THE_HIGHER:
        rest = max(kept or 0, *merged)
    elif kind == STAMPS:
        rewards, rest = _filled(unit, target or sources[0], kept, sum(merged))
    return Sum(
        programme=name,
        kind=kind,
        kept=kept,
        merged=sum(merged) if kind in ADDED_UP else max(merged),
        rewards=rewards,
        rest=rest,
    )


def _filled(unit: ReadUnit, card: CardRow, kept: int | None, count: int) -> tuple[int, int]:
    state = rules.CardState(
        stamps=kept or 0, round=card.round, round_started_on=card.round_started_on
    )
    outcome = rules.pour(
        state,
        programmes.stamp_terms_of(unit, card.terms_id),
        programmes.read_stamp_terms(programmes.current_terms(unit, card.programme_id).rules),
        count=count,
        today=unit.today,
    )
    return len(outcome.filled), outcome.card.stamps


def _good(unit: ReadUnit, card: CardRow) -> int:
    """What a card counts today: without what has lapsed and was not let go yet."""
    if card.kind == STAMPS:
        terms = programmes.stamp_terms_of(unit, card.terms_id)
        return 0 if rules.has_lapsed(state_of(card), terms, today=unit.today) else card.balance
    if card.kind in THE_HIGHER:
        return card.balance
    lapsed = unit.session.scalar(
        select(func.sum(LotRow.remaining)).where(
            LotRow.card_id == card.id, LotRow.expires_on < unit.today
        )
    )
    return card.balance - int(lapsed or 0)
