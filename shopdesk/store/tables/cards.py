"""Cards, their lots, and the rewards they earned. Balances and states are caches of the ledger."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from shopdesk.store.tables.base import Base, Number

_IS_ONCE = text("occasion != '' AND state != 'cancelled' AND replaces_id IS NULL")
_ONCE: dict[str, Any] = {"sqlite_where": _IS_ONCE, "postgresql_where": _IS_ONCE}


class CardRow(Base):
    """A customer's card of one programme; its code stays when it turns over.

    `balance` is what the kind of card counts: stamps of the round that runs, points, uses that are
    left, the level, weeks in a row. Only points may be owed.
    """

    __tablename__ = "card"
    __table_args__ = (
        UniqueConstraint("code"),
        CheckConstraint("balance >= 0 OR kind = 'points'", name="balance"),
        CheckConstraint("state IN ('open', 'closed')", name="state"),
    )

    id: Mapped[int] = mapped_column(Number, primary_key=True)
    code: Mapped[str]
    customer_id: Mapped[int] = mapped_column(ForeignKey("customer.id"), index=True)
    programme_id: Mapped[int] = mapped_column(ForeignKey("programme.id"))
    terms_id: Mapped[int] = mapped_column(ForeignKey("terms.id"))
    balance: Mapped[int]
    round: Mapped[int]
    round_started_on: Mapped[date]
    state: Mapped[str] = mapped_column(default="open")
    created_at: Mapped[datetime]
    stamped_at: Mapped[datetime | None]
    kind: Mapped[str] = mapped_column(default="stamps")


class LotRow(Base):
    """Points that expire together, or one sale of a pass: `remaining` of `amount` are left.

    Its number is written into each entry that changes it, so that it can be derived again.
    """

    __tablename__ = "lot"
    __table_args__ = (CheckConstraint("remaining >= 0 AND remaining <= amount", name="remaining"),)

    id: Mapped[int] = mapped_column(Number, primary_key=True)
    card_id: Mapped[int] = mapped_column(ForeignKey("card.id"), index=True)
    terms_id: Mapped[int] = mapped_column(ForeignKey("terms.id"))
    amount: Mapped[int]
    remaining: Mapped[int]
    price_minor: Mapped[int] = mapped_column(Number, default=0)
    starts_on: Mapped[date]
    expires_on: Mapped[date | None] = mapped_column(index=True)
    earned_at: Mapped[datetime]


class RewardRow(Base):
    """What a card earned. It never goes back from used to waiting.

    `gives` is what it gives as JSON, to choose from; without it, the one item of its terms.
    `occasion` names what is given once only: "stamp:2:3" (third stamp of the second round),
    "birthday:2026", "referral:17". `replaces_id` is the one whose use was taken back.
    """

    __tablename__ = "reward"
    __table_args__ = (
        CheckConstraint("state IN ('waiting', 'redeemed', 'cancelled')", name="state"),
        Index("uq_reward_occasion", "card_id", "occasion", unique=True, **_ONCE),
    )

    id: Mapped[int] = mapped_column(Number, primary_key=True)
    card_id: Mapped[int] = mapped_column(ForeignKey("card.id"), index=True)
    customer_id: Mapped[int] = mapped_column(ForeignKey("customer.id"), index=True)
    terms_id: Mapped[int] = mapped_column(ForeignKey("terms.id"))
    round: Mapped[int]
    spent: Mapped[int]
    round_started_on: Mapped[date]
    state: Mapped[str] = mapped_column(default="waiting", index=True)
    earned_at: Mapped[datetime]
    expires_on: Mapped[date | None]
    ended_at: Mapped[datetime | None]
    counter_id: Mapped[int | None] = mapped_column(ForeignKey("counter.id"))
    staff_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    gives: Mapped[str | None]
    occasion: Mapped[str] = mapped_column(default="", server_default="")
    choice: Mapped[int | None]
    replaces_id: Mapped[int | None] = mapped_column(Number)
