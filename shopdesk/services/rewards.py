"""Rewards that a card grants: what they give, and giving one once for an occasion."""

from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import msgspec
from sqlalchemy import select

from shopdesk.domain import topics
from shopdesk.domain.benefits import Benefit, expires_on
from shopdesk.domain.programmes import StampTerms, Terms
from shopdesk.store.tables import CardRow, RewardRow
from shopdesk.store.unit import ReadUnit, Unit

if TYPE_CHECKING:
    from shopdesk.services.cards import HeldCard


def grant_reward(
    unit: Unit,
    *,
    card: "CardRow | HeldCard",
    gives: tuple[Benefit, ...],
    occasion: str = "",
    until: date | None = None,
) -> RewardRow | None:
    """Give a card a waiting reward that costs it nothing; None if the occasion had its own before.

    `until` is the last day of use where the benefit names none. Of several benefits one is chosen
    when it is used; the first tells what the reward is worth until then.
    """
    before = _given_for(unit, card.id, occasion) if occasion else []
    if _is_kept(before):
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
        # Its use was taken back and then the thing itself: what comes again takes its place.
        replaces_id=before[-1].id if any(row.state == "redeemed" for row in before) else None,
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
    """Whether the card had a reward for this occasion that was not taken back."""
    return _is_kept(_given_for(unit, card_id, occasion))


def standing_for(unit: Unit, reward_id: int) -> RewardRow:
    """The reward itself, locked, or the one that took its place when its use was taken back."""
    row = unit.session.get_one(RewardRow, reward_id, with_for_update=True, populate_existing=True)
    while row.state == "redeemed":
        heir = unit.session.scalar(
            select(RewardRow).where(RewardRow.replaces_id == row.id).with_for_update()
        )
        if heir is None:
            break
        row = heir
    return row


def use_reward(
    unit: Unit, reward: RewardRow, *, value_minor: int, choice: int | None = None
) -> None:
    """Hand a locked waiting reward over; `value_minor` is what it was really worth."""
    reward.state, reward.ended_at, reward.choice = "redeemed", unit.now, choice
    reward.counter_id, reward.staff_id = unit.actor.counter_id, unit.actor.staff_id
    unit.enter(
        "reward.redeemed",
        customer_id=reward.customer_id,
        card_id=reward.card_id,
        reward_id=reward.id,
        terms_id=reward.terms_id,
        value_minor=value_minor,
    )
    unit.changed(topics.REWARD, reward.id)
    unit.changed(topics.CARD, reward.card_id)
    unit.changed(topics.CUSTOMER, reward.customer_id)


def cancel_reward(unit: Unit, reward: RewardRow, *, stamps: int = 0, **undoes: Any) -> None:
    """Take back a waiting reward; `stamps` go back to its card."""
    reward.state, reward.ended_at = "cancelled", unit.now
    unit.enter(
        "reward.cancelled",
        customer_id=reward.customer_id,
        card_id=reward.card_id,
        reward_id=reward.id,
        terms_id=reward.terms_id,
        amount=stamps,
        **undoes,
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
def read_benefit(stored: str) -> Benefit:
    """A stored benefit, as an offer has one."""
    return msgspec.json.decode(stored, type=Benefit)


@lru_cache(maxsize=256)
def read_benefits(stored: str) -> tuple[Benefit, ...]:
    """Stored benefits."""
    return msgspec.json.decode(stored, type=tuple[Benefit, ...])


def _given_for(unit: ReadUnit, card_id: int, occasion: str) -> list[RewardRow]:
    """All that the card ever had for this occasion, in the order in which it came."""
    return list(
        unit.session.scalars(
            select(RewardRow)
            .where(RewardRow.card_id == card_id, RewardRow.occasion == occasion)
            .order_by(RewardRow.id)
        )
    )


def _is_kept(rows: list[RewardRow]) -> bool:
    """Whether one of them waits, or was used and nothing took its place since."""
    replaced = {row.replaces_id for row in rows}
    return any(
        row.state == "waiting" or (row.state == "redeemed" and row.id not in replaced)
        for row in rows
    )
