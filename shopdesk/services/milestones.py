"""Milestones: after a visit, the level, the weeks in a row and the badge that it leads to."""

from shopdesk.domain import milestones as rules
from shopdesk.domain import topics
from shopdesk.domain.ledger import at_micros, micros
from shopdesk.domain.milestones import Run
from shopdesk.domain.programmes import BadgeTerms, Level, Measure, StreakTerms, Terms, TierTerms
from shopdesk.services.past import bought_since, moments_here, spent_since, visits_since
from shopdesk.services.rewards import grant_reward
from shopdesk.services.visits import Earned, Running, Visit, card_if_any, card_in, terms_of_card
from shopdesk.store.tables import CardRow, EntryRow
from shopdesk.store.unit import ReadUnit, Unit


def earn_tier(unit: Unit, visit: Visit, programme: Running) -> tuple[Earned, ...]:
    """The level that somebody has with this visit; each that is reached gives its reward.

    A level is lost when its window has moved on: that is noted at the next visit, and what it
    gave is kept.
    """
    card, terms = _held(unit, visit, programme)
    assert isinstance(terms, TierTerms)
    before = card.balance if card else 0
    level = rules.level_reached(
        terms.levels, measured_now(unit, visit.customer_id, terms.measure, here_now=True)
    )
    if level == before:
        return ()
    card = card or _opened(unit, visit, programme)
    _count(unit, card, "tier.reached", level - before)
    gained = terms.levels[before:level]
    rewards = [
        _granted(unit, card, one, f"tier:{number}:{unit.today.year}")
        for number, one in enumerate(gained, start=before + 1)
    ]
    return _told(programme, card, level - before, rewards)


def earn_streak(unit: Unit, visit: Visit, programme: Running) -> tuple[Earned, ...]:
    """The weeks in a row that this visit continues; a reward each time they are enough."""
    card, terms = _held(unit, visit, programme)
    assert isinstance(terms, StreakTerms)
    before = card.balance if card else 0
    run = run_of(unit, visit.customer_id, terms, here_now=True)
    if run.weeks == before:
        return ()
    card = card or _opened(unit, visit, programme)
    _count(unit, card, "streak.counted", run.weeks - before)
    rewards: list[int | None] = []
    if times := rules.times_reached(run, terms.weeks):
        rewards.append(_granted(unit, card, terms, f"streak:{run.since}:{times}"))
    return _told(programme, card, run.weeks - before, rewards)


def earn_badge(unit: Unit, visit: Visit, programme: Running) -> tuple[Earned, ...]:
    """The badge, once in a life, when so much is reached; nobody loses it again."""
    card, terms = _held(unit, visit, programme)
    assert isinstance(terms, BadgeTerms)
    if card is not None and card.balance:
        return ()
    if measured_now(unit, visit.customer_id, terms.measure, here_now=True) < terms.needed:
        return ()
    card = card or _opened(unit, visit, programme)
    _count(unit, card, "badge.earned", 1)
    return _told(programme, card, 1, [_granted(unit, card, terms, "badge")])


def take_back(unit: Unit, entry: EntryRow) -> None:
    """Take back the levels, weeks or badge of an entry; the next visit counts all anew."""
    card = unit.session.get_one(
        CardRow, entry.card_id, with_for_update=True, populate_existing=True
    )
    change = max(-entry.amount, -card.balance)
    card.balance += change
    unit.enter(
        "milestone.undone",
        customer_id=card.customer_id,
        card_id=card.id,
        terms_id=card.terms_id,
        amount=change,
        undoes_counter_id=entry.counter_id,
        undoes_seq=entry.seq,
    )
    unit.changed(topics.CARD, card.id)
    unit.changed(topics.CUSTOMER, card.customer_id)


def measured_now(
    unit: ReadUnit, customer_id: int, measure: Measure, *, here_now: bool = False
) -> int:
    """What somebody's history comes to today.

    `here_now` counts a visit that is not in the ledger's table yet; its purchase is in its own.
    """
    first = rules.counts_since(measure, unit.today)
    if measure.scope.is_everything and measure.by == "spent":
        return spent_since(unit, customer_id, first)
    if measure.scope.is_everything and measure.by == "visits":
        return visits_since(unit, customer_id, first, here_now=here_now)
    history = rules.visits(bought_since(unit, customer_id, first), unit.day_of)
    return rules.measured(history, measure, unit.today)


def run_of(unit: ReadUnit, customer_id: int, terms: StreakTerms, *, here_now: bool = False) -> Run:
    """The weeks in a row that stand today; `here_now` counts this week whatever is written."""
    this_week = rules.week_of(unit.today)
    weeks = [this_week] if here_now else []
    begins_at = micros(unit.day_begins_at(this_week)) if here_now else None
    for at in moments_here(unit, customer_id):
        if begins_at is not None and at >= begins_at:
            continue
        week = rules.week_of(unit.day_of(at_micros(at)))
        if weeks and rules.breaks_for_sure(week, weeks[-1]):
            break
        weeks.append(week)
        begins_at = micros(unit.day_begins_at(week))
    return rules.streak(weeks, this_week, terms.forgiven)


def _held(unit: Unit, visit: Visit, programme: Running) -> tuple[CardRow | None, Terms]:
    """The customer's card of the programme if there is one, and the terms that it is under."""
    card = card_if_any(unit, customer_id=visit.customer_id, programme_id=programme.programme_id)
    return card, terms_of_card(unit, card, programme) if card else programme.terms


def _opened(unit: Unit, visit: Visit, programme: Running) -> CardRow:
    return card_in(unit, customer_id=visit.customer_id, programme_id=programme.programme_id)


def _count(unit: Unit, card: CardRow, kind: str, change: int) -> None:
    card.balance += change
    unit.enter(
        kind,
        customer_id=card.customer_id,
        card_id=card.id,
        terms_id=card.terms_id,
        amount=change,
    )
    unit.changed(topics.CARD, card.id)
    unit.changed(topics.CUSTOMER, card.customer_id)


def _granted(
    unit: Unit, card: CardRow, one: Level | StreakTerms | BadgeTerms, occasion: str
) -> int | None:
    reward = grant_reward(unit, card=card, gives=(one.gives,), occasion=occasion)
    return reward.id if reward else None


def _told(
    programme: Running, card: CardRow, change: int, rewards: list[int | None]
) -> tuple[Earned, ...]:
    return (
        Earned(
            card_id=card.id,
            programme=programme.name,
            kind=programme.kind,
            amount=change,
            balance=card.balance,
            rewards=tuple(number for number in rewards if number is not None),
        ),
    )
