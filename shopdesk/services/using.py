"""Using a benefit: what it takes off a purchase now, and what it does not go together with."""

from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import aliased

from shopdesk.domain.benefits import Benefit, worth
from shopdesk.domain.errors import NumberOutOfRange
from shopdesk.domain.errors_of_cards import NextPurchaseOnly, NotCombinable
from shopdesk.domain.programmes import VISIT_HOURS
from shopdesk.domain.purchases import Purchase
from shopdesk.services.customers import lock_customer
from shopdesk.services.programmes import terms_of
from shopdesk.services.rewards import benefits_of, read_benefit
from shopdesk.store.tables import CouponRow, EntryRow, OfferRow, RewardRow
from shopdesk.store.unit import Unit

_VISIT = timedelta(hours=VISIT_HOURS)


def chosen(benefits: tuple[Benefit, ...], choice: int) -> Benefit:
    """The one that the customer takes. Raises NumberOutOfRange."""
    if not 0 <= choice < len(benefits):
        raise NumberOutOfRange(field="choices", least=1, most=len(benefits))
    return benefits[choice]


def value_now(
    unit: Unit,
    benefit: Benefit,
    purchase: Purchase,
    *,
    customer_id: int | None,
    earned_at: datetime | None = None,
) -> int:
    """What the benefit is worth for this purchase, in minor units.

    Raises NextPurchaseOnly, AmountNeeded, BelowMinimum, NotCombinable.
    """
    if is_for_later(unit, benefit, earned_at):
        raise NextPurchaseOnly
    value = worth(benefit, purchase)
    if benefit.is_discount and customer_id is not None:
        # Two discounts at two counters wait for each other here.
        lock_customer(unit, customer_id)
        for other in _used_lately(unit, customer_id):
            alone = benefit if not benefit.combines else other
            if other.is_discount and not alone.combines:
                raise NotCombinable(words=alone.words)
    return value


def is_for_later(unit: Unit, benefit: Benefit, earned_at: datetime | None) -> bool:
    """Whether it was earned in this visit and is meant for the next one."""
    return benefit.next_purchase and earned_at is not None and unit.now < earned_at + _VISIT


def _used_lately(unit: Unit, customer_id: int) -> list[Benefit]:
    """What the customer used in this visit and did not give back."""
    undoing = aliased(EntryRow)
    entries = unit.session.scalars(
        select(EntryRow)
        .outerjoin(
            undoing,
            (undoing.undoes_counter_id == EntryRow.counter_id)
            & (undoing.undoes_seq == EntryRow.seq),
        )
        .where(
            EntryRow.customer_id == customer_id,
            EntryRow.at > unit.now - _VISIT,
            EntryRow.kind.in_(("reward.redeemed", "coupon.redeemed")),
            undoing.seq.is_(None),
        )
    )
    found = []
    for entry in entries:
        if entry.reward_id is not None:
            reward = unit.session.get(RewardRow, entry.reward_id)
            if reward is not None:
                terms = terms_of(unit, reward.terms_id)
                found.append(benefits_of(reward.gives, terms)[reward.choice or 0])
        elif entry.coupon_id is not None:
            gives = unit.session.scalar(
                select(OfferRow.gives)
                .join(CouponRow, CouponRow.offer_id == OfferRow.id)
                .where(CouponRow.id == entry.coupon_id)
            )
            if gives is not None:
                found.append(read_benefit(gives))
    return found
