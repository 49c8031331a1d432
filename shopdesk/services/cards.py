"""Opening cards, and looking at them the way the counter does."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import bindparam, func, select, update

from shopdesk.domain import cards as rules
from shopdesk.domain import codes, topics
from shopdesk.domain.benefits import Benefit
from shopdesk.domain.errors import CardUnknown
from shopdesk.domain.programmes import STAMPS, Interim, StampTerms
from shopdesk.services import programmes
from shopdesk.services.merged import card_in_use
from shopdesk.services.rewards import benefits_of
from shopdesk.store.tables import CardRow, ProgrammeRow, RewardRow, TermsRow
from shopdesk.store.tables.base import UtcTime
from shopdesk.store.unit import ReadUnit, Unit

# Read for each line of a list, so by columns and made once: rows of the ORM take three times as long.
_OPEN_CARDS = (
    select(
        CardRow.id,
        CardRow.code,
        CardRow.customer_id,
        CardRow.balance,
        CardRow.round,
        CardRow.round_started_on,
        CardRow.state,
        CardRow.stamped_at,
        CardRow.programme_id,
        ProgrammeRow.name.label("programme"),
        TermsRow.rules,
    )
    .join(ProgrammeRow, ProgrammeRow.id == CardRow.programme_id)
    .join(TermsRow, TermsRow.id == CardRow.terms_id)
    .where(
        CardRow.customer_id.in_(bindparam("customers", expanding=True)),
        CardRow.state == "open",
        CardRow.kind == STAMPS,
    )
    .order_by(CardRow.id)
)
_WAITING_ROUNDS = (
    select(RewardRow.card_id, RewardRow.round, RewardRow.spent)
    .where(
        RewardRow.card_id.in_(bindparam("cards", expanding=True)),
        RewardRow.state == "waiting",
        RewardRow.spent > 0,
    )
    .order_by(RewardRow.round)
)


@dataclass(frozen=True, slots=True, kw_only=True)
class CustomerCard:
    """A customer's card as it is shown.

    `shows_full` is a card that filled up with its last stamp and whose reward still waits: it is
    drawn full, though the next stamp begins a new round. `lapsed` counts stamps that lapsed.
    `interim` are the smaller rewards on the way.
    """

    id: int
    code: str
    programme: str
    reward: str
    stamps: int
    needed: int
    round: int
    shows_full: bool
    lapses_on: date | None
    lapsed: int
    carried_over_at_most: int
    stamped_at: datetime | None
    programme_id: int = 0
    interim: tuple[Interim, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitingReward:
    """A reward that was earned and not used. Value in minor units; `expires_on` its last day.

    Of several `benefits` the customer chooses one; `words` and `value_minor` are the first one's.
    """

    id: int
    card_id: int
    programme: str
    kind: str
    words: str
    value_minor: int
    benefits: tuple[Benefit, ...]
    earned_at: datetime
    expires_on: date | None
    has_expired: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldCard:
    """A card that a unit has locked: what an action reads of it and writes back."""

    id: int
    customer_id: int
    programme_id: int
    terms_id: int
    state: rules.CardState

    @property
    def round(self) -> int:
        return self.state.round

    @property
    def round_started_on(self) -> date:
        return self.state.round_started_on


_HELD = (
    select(
        CardRow.id,
        CardRow.customer_id,
        CardRow.programme_id,
        CardRow.terms_id,
        CardRow.balance,
        CardRow.round,
        CardRow.round_started_on,
        CardRow.state,
        CardRow.kind,
    )
    .order_by(CardRow.id)
    .with_for_update()
)
_LOCK = _HELD.where(CardRow.id == bindparam("card"))
_LOCK_ALL = _HELD.where(CardRow.customer_id == bindparam("customer"), CardRow.state == "open")
_WRITE = (
    update(CardRow)
    .where(CardRow.id == bindparam("card"))
    .values(
        terms_id=bindparam("terms"),
        balance=bindparam("count"),
        round=bindparam("number"),
        round_started_on=bindparam("since"),
        stamped_at=func.coalesce(bindparam("now", type_=UtcTime()), CardRow.stamped_at),
    )
)


def open_card_of(unit: Unit, *, customer_id: int, programme_id: int) -> CardRow:
    """Give a customer a card under the programme's newest terms, welcome stamps included."""
    terms_row = programmes.current_terms(unit, programme_id)
    terms = programmes.terms_of(unit, terms_row.id)
    welcome = terms.welcome_stamps if isinstance(terms, StampTerms) else 0
    kind = unit.session.scalars(
        select(ProgrammeRow.kind).where(ProgrammeRow.id == programme_id)
    ).one()
    card = CardRow(
        code=new_code(unit),
        customer_id=customer_id,
        programme_id=programme_id,
        terms_id=terms_row.id,
        kind=kind,
        balance=welcome,
        round=1,
        round_started_on=unit.today,
        created_at=unit.now,
    )
    unit.session.add(card)
    unit.session.flush()
    unit.enter(
        "card.opened",
        customer_id=customer_id,
        card_id=card.id,
        terms_id=terms_row.id,
        amount=welcome,
    )
    unit.changed(topics.CARD, card.id)
    unit.changed(topics.CUSTOMER, customer_id)
    return card


def new_code(unit: Unit) -> str:
    """A fresh code under the shop's newest key; 48 random bits do not meet twice by chance."""
    return codes.make(unit.shop.code_keys, unit.chance.getrandbits(codes.RANDOM_BITS))


def lock_card(unit: Unit, card_id: int) -> HeldCard:
    """The card, locked and read afresh; the one it was added to by a merge. Raises CardUnknown."""
    row = unit.connection.execute(_LOCK, {"card": card_id}).first()
    if row is None:
        raise CardUnknown
    if row.state == "closed" and (in_use := card_in_use(unit, card_id)) != card_id:
        return lock_card(unit, in_use)
    return _held(row)


def lock_cards_of(unit: Unit, customer_id: int) -> dict[int, tuple[HeldCard, str]]:
    """Every open card of a customer with its kind, by number, all locked in their order."""
    rows = unit.connection.execute(_LOCK_ALL, {"customer": customer_id})
    return {row.id: (_held(row), row.kind) for row in rows}


def write_card(unit: Unit, card: HeldCard, *, stamped_at: datetime | None = None) -> None:
    """Write what is different about a locked card; `stamped_at` only when it was stamped now."""
    unit.connection.execute(
        _WRITE,
        {
            "card": card.id,
            "terms": card.terms_id,
            "count": card.state.stamps,
            "number": card.state.round,
            "since": card.state.round_started_on,
            "now": stamped_at,
        },
    )
    unit.changed(topics.CARD, card.id)
    unit.changed(topics.CUSTOMER, card.customer_id)


def _held(row: Any) -> HeldCard:
    return HeldCard(
        id=row.id,
        customer_id=row.customer_id,
        programme_id=row.programme_id,
        terms_id=row.terms_id,
        state=state_of(row),
    )


def state_of(card: Any) -> rules.CardState:
    """The part of a card's row that the rules speak of."""
    return rules.CardState(
        stamps=card.balance,
        round=card.round,
        round_started_on=card.round_started_on,
        is_open=card.state == "open",
    )


def customer_cards(unit: ReadUnit, customer_ids: Sequence[int]) -> dict[int, list[CustomerCard]]:
    """The open stamp cards of each of these customers, oldest first."""
    rows = unit.session.execute(_OPEN_CARDS, {"customers": customer_ids}).all()
    empty = [card.id for card in rows if card.balance == 0]
    full = _just_filled(unit, empty) if empty else {}
    today = unit.today
    found: dict[int, list[CustomerCard]] = {}
    for card in rows:
        shown = _shown(card, full.get(card.id), today=today)
        found.setdefault(card.customer_id, []).append(shown)
    return found


def waiting_rewards(unit: ReadUnit, customer_id: int) -> tuple[WaitingReward, ...]:
    """What a customer has earned and not used, the one that lapses first in front."""
    rows = unit.session.execute(
        select(
            RewardRow, TermsRow.rules, ProgrammeRow.kind, ProgrammeRow.name, ProgrammeRow.use_until
        )
        .join(TermsRow, TermsRow.id == RewardRow.terms_id)
        .join(ProgrammeRow, ProgrammeRow.id == TermsRow.programme_id)
        .where(RewardRow.customer_id == customer_id, RewardRow.state == "waiting")
        .order_by(RewardRow.expires_on.is_(None), RewardRow.expires_on, RewardRow.id)
    ).all()
    return tuple(_waiting(unit, *row) for row in rows)


def _waiting(
    unit: ReadUnit,
    reward: RewardRow,
    stored: str,
    kind: str,
    programme: str,
    use_until: date | None,
) -> WaitingReward:
    last = min(filter(None, (reward.expires_on, use_until)), default=None)
    benefits = benefits_of(reward.gives, programmes.read_terms(stored, kind))
    return WaitingReward(
        id=reward.id,
        card_id=reward.card_id,
        programme=programme,
        kind=kind,
        words=benefits[0].words,
        value_minor=benefits[0].value_minor,
        benefits=benefits,
        earned_at=reward.earned_at,
        expires_on=last,
        has_expired=last is not None and unit.today > last,
    )


def _just_filled(unit: ReadUnit, card_ids: list[int]) -> dict[int, tuple[int, int]]:
    """For each card whose newest round waits as a reward: that round and the stamps it took."""
    rows = unit.session.execute(_WAITING_ROUNDS, {"cards": card_ids})
    return {card_id: (number, spent) for card_id, number, spent in rows}


def _shown(card: Any, filled: tuple[int, int] | None, *, today: date) -> CustomerCard:
    terms = programmes.read_stamp_terms(card.rules)
    state = state_of(card)
    lapsed = rules.has_lapsed(state, terms, today=today)
    shows_full = card.balance == 0 and filled is not None and filled[0] == card.round - 1
    needed = filled[1] if shows_full and filled else terms.stamps_needed
    return CustomerCard(
        id=card.id,
        code=card.code,
        programme=card.programme,
        reward=terms.reward,
        stamps=needed if shows_full else 0 if lapsed else card.balance,
        needed=needed,
        round=card.round,
        shows_full=shows_full,
        lapses_on=rules.lapses_on(state, terms),
        lapsed=card.balance if lapsed else 0,
        carried_over_at_most=terms.carried_over_at_most,
        stamped_at=card.stamped_at,
        programme_id=card.programme_id,
        interim=terms.interim,
    )
