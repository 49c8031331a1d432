"""Moving cards to the newest terms, on purpose; and back, as long as nothing came of it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Row, select, update
from sqlalchemy.orm import aliased

from shopdesk.domain import cards as card_rules
from shopdesk.domain import programme_life as rules
from shopdesk.domain import topics
from shopdesk.domain.errors import NothingToUndo, UndoneAlready
from shopdesk.domain.programmes import STAMPS, StampTerms
from shopdesk.services.cards import HeldCard, state_of, write_card
from shopdesk.services.programmes import current_terms, read_terms, stamp_terms_of
from shopdesk.services.requests import answered_once
from shopdesk.services.rewards import cancel_reward
from shopdesk.store.tables import CardRow, EntryRow, ProgrammeRow, RewardRow, TermsRow
from shopdesk.store.unit import ReadUnit, Unit

_AT_ONCE = 500
_HELD = select(
    CardRow.id,
    CardRow.customer_id,
    CardRow.programme_id,
    CardRow.terms_id,
    CardRow.balance,
    CardRow.round,
    CardRow.round_started_on,
    CardRow.state,
).with_for_update()


@dataclass(frozen=True, slots=True, kw_only=True)
class CardsMoved:
    """Cards that are on other terms now; `rewards` are those of rounds that were full by them."""

    action: UUID
    programme_id: int
    terms_id: int
    cards: int
    rewards: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CardsMovedBack:
    """Cards that are on their former terms again; `stayed` have been used since."""

    action: UUID
    cards: int
    stayed: int


@answered_once(CardsMoved)
def move_cards(
    unit: Unit, *, programme_id: int, request_id: UUID, from_terms_id: int | None = None
) -> CardsMoved:
    """Put the cards in use, or those on one version, under the programme's newest terms.

    Stamps stay as they are; a card that holds enough for its reward now fills up. The entry of
    each card names the terms that it left. Raises ProgrammeUnknown.
    """
    newest = current_terms(unit, programme_id)
    kind = unit.session.get_one(ProgrammeRow, programme_id).kind
    wanted = [
        CardRow.programme_id == programme_id,
        CardRow.state == "open",
        CardRow.terms_id != newest.id,
    ]
    if from_terms_id is not None:
        wanted.append(CardRow.terms_id == from_terms_id)
    held = unit.connection.execute(_HELD.where(*wanted).order_by(CardRow.id)).all()
    rewards = 0
    terms = read_terms(newest.rules, kind)
    former = _former(unit, {card.terms_id for card in held}) if kind == STAMPS else {}
    for card in held:
        unit.enter(
            "card.terms_moved",
            customer_id=card.customer_id,
            card_id=card.id,
            terms_id=card.terms_id,
        )
        if kind == STAMPS and card.balance:
            assert isinstance(terms, StampTerms)
            rewards += _settle(unit, card, former[card.terms_id], terms, newest.id)
    _put_under(unit, newest.id, [card.id for card in held])
    if held:
        _say(unit, programme_id)
    return CardsMoved(
        action=request_id,
        programme_id=programme_id,
        terms_id=newest.id,
        cards=len(held),
        rewards=rewards,
    )


@answered_once(CardsMovedBack)
def move_cards_back(unit: Unit, *, action: UUID, request_id: UUID) -> CardsMovedBack:
    """Put the cards that the request `action` moved under the terms that they left.

    A reward that came of it goes back into stamps. A card stays where it is when that reward was
    used, or the card has filled up or was moved again since.
    Raises NothingToUndo, UndoneAlready.
    """
    undoing = aliased(EntryRow)
    entries = unit.connection.execute(
        select(
            EntryRow.counter_id,
            EntryRow.seq,
            EntryRow.at,
            EntryRow.card_id,
            EntryRow.customer_id,
            EntryRow.terms_id,
            undoing.seq.label("undone"),
        )
        .outerjoin(
            undoing,
            (undoing.undoes_counter_id == EntryRow.counter_id)
            & (undoing.undoes_seq == EntryRow.seq),
        )
        .where(
            EntryRow.request_id == str(action),
            EntryRow.kind == "card.terms_moved",
            EntryRow.undoes_seq.is_(None),
        )
        .order_by(EntryRow.card_id)
    ).all()
    if not entries:
        raise NothingToUndo
    if any(entry.undone is not None for entry in entries):
        raise UndoneAlready
    programme_id, moved_to = _moved_to(unit, entries[0].terms_id, entries[0].at)
    kind = unit.session.get_one(ProgrammeRow, programme_id).kind
    held = {
        card.id: card
        for some in _by(_AT_ONCE, [entry.card_id for entry in entries])
        for card in unit.connection.execute(_HELD.where(CardRow.id.in_(some)))
    }
    former = _former(unit, {entry.terms_id for entry in entries}) if kind == STAMPS else {}
    earned = _earned_by(unit, action)
    back: dict[int, list[int]] = {}
    for entry in entries:
        card = held[entry.card_id]
        if card.state != "open" or card.terms_id != moved_to:
            continue
        most = former[entry.terms_id].stamps_needed - 1 if kind == STAMPS else None
        if not _give_back(unit, card, earned.get(card.id, []), most=most):
            continue
        unit.enter(
            "card.terms_moved",
            customer_id=card.customer_id,
            card_id=card.id,
            terms_id=moved_to,
            undoes_counter_id=entry.counter_id,
            undoes_seq=entry.seq,
        )
        back.setdefault(entry.terms_id, []).append(card.id)
    for terms_id, cards in back.items():
        _put_under(unit, terms_id, cards)
    _say(unit, programme_id)
    number = sum(map(len, back.values()))
    return CardsMovedBack(action=request_id, cards=number, stayed=len(entries) - number)


def _settle(
    unit: Unit,
    row: Row[*tuple[Any, ...]],
    former: StampTerms,
    terms: StampTerms,
    terms_id: int,
) -> int:
    """Let go of what had lapsed under the former terms, or fill up; how many rewards came of it."""
    card = _card(row, terms_id)
    if card_rules.has_lapsed(card.state, former, today=unit.today):
        unit.enter(
            "card.lapsed",
            customer_id=card.customer_id,
            card_id=card.id,
            terms_id=row.terms_id,
            amount=-card.state.stamps,
        )
        state = replace(card.state, stamps=0, round_started_on=unit.today)
        write_card(unit, replace(card, state=state))
        return 0
    if card.state.stamps < terms.stamps_needed:
        return 0
    outcome = rules.moved(card.state, terms, today=unit.today)
    for full in outcome.filled:
        _earn(unit, card, terms, full)
    write_card(unit, replace(card, state=outcome.card))
    return len(outcome.filled)


def _earn(unit: Unit, card: HeldCard, terms: StampTerms, full: card_rules.Round) -> None:
    reward = RewardRow(
        card_id=card.id,
        customer_id=card.customer_id,
        terms_id=card.terms_id,
        round=full.round,
        spent=full.spent,
        round_started_on=full.started_on,
        earned_at=unit.now,
        expires_on=card_rules.reward_expires_on(terms, earned_on=unit.today),
    )
    unit.session.add(reward)
    unit.session.flush()
    unit.enter(
        "reward.earned",
        customer_id=card.customer_id,
        card_id=card.id,
        reward_id=reward.id,
        terms_id=card.terms_id,
        amount=-full.spent,
        value_minor=terms.benefits[0].value_minor,
    )
    unit.changed(topics.REWARD, reward.id)


def _earned_by(unit: Unit, action: UUID) -> dict[int, list[RewardRow]]:
    """The rewards that came of a move, by card, each locked, the first round first."""
    rows = unit.session.scalars(
        select(RewardRow)
        .join(EntryRow, EntryRow.reward_id == RewardRow.id)
        .where(EntryRow.request_id == str(action), EntryRow.kind == "reward.earned")
        .order_by(RewardRow.id)
        .with_for_update(of=RewardRow)
    )
    found: dict[int, list[RewardRow]] = {}
    for row in rows:
        found.setdefault(row.card_id, []).append(row)
    return found


def _moved_to(unit: ReadUnit, left_id: int, at: datetime) -> tuple[int, int]:
    """The programme, and the terms that were its newest at that moment."""
    programme_id = unit.session.get_one(TermsRow, left_id).programme_id
    newest = unit.session.scalars(
        select(TermsRow.id)
        .where(TermsRow.programme_id == programme_id, TermsRow.created_at <= at)
        .order_by(TermsRow.version.desc())
        .limit(1)
    ).one()
    return programme_id, newest


def _give_back(
    unit: Unit, row: Row[*tuple[Any, ...]], earned: Sequence[RewardRow], *, most: int | None
) -> bool:
    """Turn the rewards of a move into stamps again; False when the card cannot go back.

    `most` are the stamps that the former terms leave room for.
    """
    state = state_of(row)
    if earned:
        is_untouched = all(reward.state == "waiting" for reward in earned)
        if not is_untouched or state.round != earned[-1].round + 1:
            return False
        state = replace(
            state,
            stamps=state.stamps + sum(reward.spent for reward in earned),
            round=earned[0].round,
            round_started_on=earned[0].round_started_on,
        )
    if most is not None and state.stamps > most:
        return False
    for reward in earned:
        cancel_reward(unit, reward, stamps=reward.spent)
    if earned:
        write_card(unit, replace(_card(row, row.terms_id), state=state))
    return True


def _card(row: Row[*tuple[Any, ...]], terms_id: int) -> HeldCard:
    return HeldCard(
        id=row.id,
        customer_id=row.customer_id,
        programme_id=row.programme_id,
        terms_id=terms_id,
        state=state_of(row),
    )


def _former(unit: ReadUnit, terms_ids: Iterable[int]) -> dict[int, StampTerms]:
    return {terms_id: stamp_terms_of(unit, terms_id) for terms_id in terms_ids}


def _put_under(unit: Unit, terms_id: int, cards: Sequence[int]) -> None:
    for some in _by(_AT_ONCE, cards):
        unit.connection.execute(
            update(CardRow).where(CardRow.id.in_(some)).values(terms_id=terms_id)
        )


def _say(unit: Unit, programme_id: int) -> None:
    unit.changed(topics.PROGRAMME, programme_id)
    unit.changed(topics.CARD, 0)
    unit.changed(topics.CUSTOMER, 0)


def _by(size: int, numbers: Sequence[int]) -> Iterable[Sequence[int]]:
    return (numbers[at : at + size] for at in range(0, len(numbers), size))
