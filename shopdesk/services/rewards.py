"""Rewards that a card grants: what they give, and giving one once for an occasion."""

from datetime import date
from functools import lru_cache

import msgspec
from sqlalchemy import select

from shopdesk.domain import topics
from shopdesk.domain.benefits import Benefit, expires_on
from shopdesk.domain.programmes import StampTerms, Terms
from shopdesk.store.tables import CardRow, RewardRow
from shopdesk.store.unit import ReadUnit, Unit


def grant_reward(
    unit: Unit,
    *,
    card: CardRow,
    gives: tuple[Benefit, ...],
    occasion: str = "",
    until: date | None = None,
) -> RewardRow | None:
    """Give a card a waiting reward that costs it nothing; None if the occasion had its own before.

    `until` is the last day of use where the benefit names none. Of several benefits one is chosen
    when it is used; the first tells what the reward is worth until then.
    """
    if occasion and was_granted(unit, card_id=card.id, occasion=occasion):
        return None
    reward = RewardRow(
        card_id=card.id,
        customer_id=card.customer_id,
        terms_id=card.terms_id,
        round=card.round,
        spent=0,
        round_started_on=card.round_started_on,
        state="waiting",
        earned_at=unit.now,
        expires_on=expires_on(gives[0], earned_on=unit.today) or until,
        gives=write_benefits(gives),
        occasion=occasion,
    )
    unit.session.add(reward)
    unit.session.flush()
    unit.enter(
        "reward.granted",
        customer_id=card.customer_id,
        card_id=card.id,
        reward_id=reward.id,
        terms_id=card.terms_id,
        value_minor=gives[0].value_minor,
    )
    unit.changed(topics.REWARD, reward.id)
    unit.changed(topics.CARD, card.id)
    unit.changed(topics.CUSTOMER, card.customer_id)
    return reward


def was_granted(unit: ReadUnit, *, card_id: int, occasion: str) -> bool:
    """Whether the card had a reward for this occasion that was not cancelled."""
    found = unit.session.scalar(
        select(RewardRow.id)
        .where(
            RewardRow.card_id == card_id,
            RewardRow.occasion == occasion,
            RewardRow.state != "cancelled",
        )
        .limit(1)
    )
    return found is not None


def cancel_reward(unit: Unit, reward: RewardRow, *, stamps: int = 0) -> None:
    """Take back a waiting reward; `stamps` go back to its card."""
    reward.state, reward.ended_at = "cancelled", unit.now
    unit.enter(
        "reward.cancelled",
        customer_id=reward.customer_id,
        card_id=reward.card_id,
        reward_id=reward.id,
        terms_id=reward.terms_id,
        amount=stamps,
    )
    unit.changed(topics.REWARD, reward.id)


def benefits_of(gives: str | None, terms: Terms) -> tuple[Benefit, ...]:
    """What a reward gives, to choose from: its own, or the one its stamp card's terms name."""
    if gives is not None:
        return read_benefits(gives)
    assert isinstance(terms, StampTerms)
    return terms.benefits


def write_benefits(gives: tuple[Benefit, ...]) -> str:
    """Benefits in stored form."""
    return msgspec.json.encode(gives).decode()


@lru_cache(maxsize=256)
def read_benefits(stored: str) -> tuple[Benefit, ...]:
    """Stored benefits."""
    return msgspec.json.decode(stored, type=tuple[Benefit, ...])
