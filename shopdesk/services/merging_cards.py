"""The cards of two people become one person's: what is on them is added up, nothing is lost.

A card that was added to another stays, closed and empty, so that its printed code still leads to
the person. The sum over both cards is the same before and after, in this direction and back.
"""

from sqlalchemy import func, select
from sqlalchemy.orm import aliased

from shopdesk.domain import cards as rules
from shopdesk.domain import topics
from shopdesk.domain.programmes import (
    BADGE,
    PASS,
    POINTS,
    STAMPS,
    STREAK,
    SUBSCRIPTION,
    TIER,
    StampTerms,
)
from shopdesk.services import programmes
from shopdesk.services.cards import new_code, state_of
from shopdesk.services.lots import with_lots
from shopdesk.services.merging_record import Back, Summed
from shopdesk.services.rewards import cancel_reward
from shopdesk.store.tables import CardRow, EntryRow, LotRow, RewardRow
from shopdesk.store.unit import Unit

_IN_LOTS = (POINTS, PASS, SUBSCRIPTION)
_CLIMBED = (TIER, STREAK, BADGE)
"""What cannot be added up: the further of the two counts."""


def add_card(unit: Unit, source: CardRow, target: CardRow | None, *, kept_id: int) -> Summed:
    """Add a card to the kept person's card of its programme, which is opened if they have none."""
    if target is None:
        target = _open_like(unit, source, kept_id)
    summed = Summed(
        source_id=source.id,
        target_id=target.id,
        programme_id=source.programme_id,
        kind=source.kind,
        round=target.round,
    )
    if source.kind == STAMPS:
        _add_stamps(unit, source, target, summed)
    elif source.kind in _IN_LOTS:
        _add_lots(unit, source, target, summed)
    elif source.kind in _CLIMBED and source.balance > target.balance:
        summed.amount = source.balance - target.balance
        _shift(unit, source, target, summed.amount)
        target.round_started_on = max(source.round_started_on, target.round_started_on)
    source.state, source.customer_id = "closed", kept_id
    if source.stamped_at is not None:
        target.stamped_at = max(source.stamped_at, target.stamped_at or source.stamped_at)
    for card in (source, target):
        unit.changed(topics.CARD, card.id)
    return summed


def give_back(unit: Unit, source: CardRow, target: CardRow, summed: Summed, *, to_id: int) -> Back:
    """Open a card again and return to it what is still there of what it brought."""
    source.state, source.customer_id = "open", to_id
    if source.kind == STAMPS:
        wanted = summed.amount + _undone_since(unit, source, target)
        returned = _return_stamps(unit, source, target, summed, wanted)
    elif source.kind in _IN_LOTS:
        wanted = sum(left for _, left in summed.lots) + summed.owed
        returned = _return_lots(unit, source, target, summed)
    else:
        wanted = summed.amount
        returned = min(wanted, target.balance)
        _shift(unit, target, source, returned)
    for card in (source, target):
        unit.changed(topics.CARD, card.id)
    return Back(
        programme_id=summed.programme_id,
        kind=summed.kind,
        returned=returned,
        missing=max(0, wanted - returned),
    )


def _open_like(unit: Unit, source: CardRow, kept_id: int) -> CardRow:
    """An empty card that stands where `source` stands; it is no first card, so nobody is welcomed."""
    card = CardRow(
        code=new_code(unit),
        customer_id=kept_id,
        programme_id=source.programme_id,
        terms_id=source.terms_id,
        kind=source.kind,
        balance=0,
        round=source.round,
        round_started_on=source.round_started_on,
        created_at=unit.now,
        state="open",
    )
    unit.session.add(card)
    unit.session.flush()
    unit.enter("card.opened", customer_id=kept_id, card_id=card.id, terms_id=card.terms_id)
    return card


def _shift(
    unit: Unit, source: CardRow, target: CardRow, amount: int, *, lot_id: int | None = None
) -> None:
    """Take an amount from one card and put it on another; below zero it is a debt."""
    if not amount:
        return
    for card, change in ((source, -amount), (target, amount)):
        card.balance += change
        unit.enter(
            "card.moved",
            customer_id=card.customer_id,
            card_id=card.id,
            terms_id=card.terms_id,
            amount=change,
            lot_id=lot_id,
        )


# -- stamps --------------------------------------------------------------------------------


def _add_stamps(unit: Unit, source: CardRow, target: CardRow, summed: Summed) -> None:
    for card in (source, target):
        _let_lapse(unit, card)
    summed.amount = source.balance
    if source.balance:
        started_on = source.round_started_on
        if target.balance:
            started_on = max(started_on, target.round_started_on)
        target.round_started_on = started_on
        before = state_of(target)
        _shift(unit, source, target, source.balance)
        summed.earned = _fill(unit, target, before, summed.amount)


def _fill(unit: Unit, card: CardRow, before: rules.CardState, count: int) -> list[int]:
    """Let full rounds of a card become rewards; their numbers. The stamps are on it already."""
    newest = programmes.current_terms(unit, card.programme_id)
    next_terms = programmes.read_stamp_terms(newest.rules)
    terms = programmes.stamp_terms_of(unit, card.terms_id)
    outcome = rules.pour(before, terms, next_terms, count=count, today=unit.today)
    earned = []
    for full in outcome.filled:
        earned.append(_earn(unit, card, terms, full))
        card.terms_id, terms = newest.id, next_terms
    card.balance, card.round = outcome.card.stamps, outcome.card.round
    card.round_started_on = (
        outcome.card.round_started_on if outcome.filled else card.round_started_on
    )
    return earned


def _earn(unit: Unit, card: CardRow, terms: StampTerms, full: rules.Round) -> int:
    reward = RewardRow(
        card_id=card.id,
        customer_id=card.customer_id,
        terms_id=card.terms_id,
        round=full.round,
        spent=full.spent,
        round_started_on=full.started_on,
        earned_at=unit.now,
        expires_on=rules.reward_expires_on(terms, earned_on=unit.today),
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
    return reward.id


def _let_lapse(unit: Unit, card: CardRow) -> None:
    terms = programmes.stamp_terms_of(unit, card.terms_id)
    if rules.has_lapsed(state_of(card), terms, today=unit.today):
        unit.enter(
            "card.lapsed",
            customer_id=card.customer_id,
            card_id=card.id,
            terms_id=card.terms_id,
            amount=-card.balance,
        )
        card.balance, card.round_started_on = 0, unit.today
        card.terms_id = programmes.current_terms(unit, card.programme_id).id


def _undone_since(unit: Unit, source: CardRow, target: CardRow) -> int:
    """Stamps of the source that were taken back from the target meanwhile, below zero."""
    undoing, original = aliased(EntryRow), aliased(EntryRow)
    taken = unit.session.scalar(
        select(func.sum(undoing.amount))
        .join(
            original,
            (undoing.undoes_counter_id == original.counter_id)
            & (undoing.undoes_seq == original.seq),
        )
        .where(
            undoing.card_id == target.id,
            undoing.kind.in_(("stamp.undone", "paper.undone")),
            original.card_id == source.id,
        )
    )
    return int(taken or 0)


def _return_stamps(
    unit: Unit, source: CardRow, target: CardRow, summed: Summed, wanted: int
) -> int:
    """Stamps go back, if need be from rewards that were earned since and still wait."""
    rewards = unit.session.scalars(
        select(RewardRow)
        .where(
            RewardRow.card_id == target.id,
            RewardRow.state == "waiting",
            RewardRow.spent > 0,
            RewardRow.round >= summed.round,
        )
        .order_by(RewardRow.round.desc(), RewardRow.id.desc())
        .with_for_update()
        .execution_options(populate_existing=True)
    ).all()
    there = target.balance + sum(row.spent for row in rewards)
    returned = max(0, min(wanted, there))
    taken = rules.take_back(
        state_of(target), count=returned, waiting=tuple(_earned(row) for row in rewards)
    )
    by_id = {row.id: row for row in rewards}
    for earned in taken.unfilled:
        reward = by_id[earned.reward_id]
        cancel_reward(unit, reward, stamps=reward.spent)
        target.balance += reward.spent
        target.terms_id = earned.terms_id
    before = state_of(source)
    _shift(unit, target, source, returned)
    target.round, target.round_started_on = taken.card.round, taken.card.round_started_on
    _fill(unit, source, before, returned)
    return returned


def _earned(row: RewardRow) -> rules.EarnedRound:
    return rules.EarnedRound(
        reward_id=row.id,
        terms_id=row.terms_id,
        round=row.round,
        spent=row.spent,
        round_started_on=row.round_started_on,
    )


# -- points and passes: lots ---------------------------------------------------------------


def _lots(unit: Unit, card: CardRow) -> list[LotRow]:
    return list(
        unit.session.scalars(
            select(LotRow)
            .where(LotRow.card_id == card.id)
            .order_by(LotRow.expires_on.is_(None), LotRow.expires_on, LotRow.id)
            .with_for_update()
            .execution_options(populate_existing=True)
        )
    )


def _owed(card: CardRow, lots: list[LotRow]) -> int:
    """What a card owes beyond its lots: zero, or below."""
    return card.balance - sum(lot.remaining for lot in lots)


def _add_lots(unit: Unit, source: CardRow, target: CardRow, summed: Summed) -> None:
    for card in (source, target):
        with_lots(unit, card)  # what has expired pays nothing
    lots = _lots(unit, source)
    summed.owed = _owed(source, lots)
    summed.lots = [(lot.id, lot.remaining) for lot in lots]
    for lot in lots:
        _shift(unit, source, target, lot.remaining, lot_id=lot.id)
        lot.card_id = target.id
    _shift(unit, source, target, summed.owed)
    unit.session.flush()
    summed.settled = _settle(unit, target)


def _settle(unit: Unit, card: CardRow) -> list[tuple[int, int]]:
    """Let lots pay what the card owes, the soonest expiring first; (lot, points) of each."""
    lots = _lots(unit, card)
    owed, paid = -_owed(card, lots), []
    for lot in lots:
        part = min(owed, lot.remaining)
        if part > 0:
            _pay(unit, card, lot, part, kind="points.settled")
            paid.append((lot.id, part))
            owed -= part
    return paid


def _pay(unit: Unit, card: CardRow, lot: LotRow, points: int, *, kind: str) -> None:
    """Points of a lot stand against what the card owes; the balance stays."""
    lot.remaining -= points
    for lot_id, change in ((lot.id, -points), (None, points)):
        unit.enter(
            kind,
            customer_id=card.customer_id,
            card_id=card.id,
            terms_id=card.terms_id,
            amount=change,
            lot_id=lot_id,
        )


def _return_lots(unit: Unit, source: CardRow, target: CardRow, summed: Summed) -> int:
    """Lots go back with what is left of them, and the debt with what of it was not paid since."""
    with_lots(unit, target)
    lots = {lot.id: lot for lot in _lots(unit, target)}
    for number, points in summed.settled:
        if number in lots:
            back = min(points, lots[number].amount - lots[number].remaining)
            if back:
                _pay(unit, target, lots[number], -back, kind="card.moved")
    owed = max(summed.owed, _owed(target, list(lots.values())))
    returned = 0
    for number, _ in summed.lots:
        if number in lots:
            lot = lots[number]
            _shift(unit, target, source, lot.remaining, lot_id=lot.id)
            lot.card_id = source.id
            returned += lot.remaining
    _shift(unit, target, source, min(0, owed))
    return returned + min(0, owed)
