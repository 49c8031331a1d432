"""Cards and the rewards they earned. Stamps and states are caches of the ledger."""

from datetime import date, datetime

from sqlalchemy import CheckConstraint, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from shopdesk.store.tables.base import Base, Number


class CardRow(Base):
    """A customer's card of one programme; its code stays when it turns over."""

    __tablename__ = "card"
    __table_args__ = (
        UniqueConstraint("code"),
        CheckConstraint("stamps >= 0", name="stamps"),
        CheckConstraint("state IN ('open', 'closed')", name="state"),
    )

    id: Mapped[int] = mapped_column(Number, primary_key=True)
    code: Mapped[str]
    customer_id: Mapped[int] = mapped_column(ForeignKey("customer.id"), index=True)
    programme_id: Mapped[int] = mapped_column(ForeignKey("programme.id"))
    terms_id: Mapped[int] = mapped_column(ForeignKey("terms.id"))
    stamps: Mapped[int]
    round: Mapped[int]
    round_started_on: Mapped[date]
    state: Mapped[str] = mapped_column(default="open")
    created_at: Mapped[datetime]
    stamped_at: Mapped[datetime | None]


class RewardRow(Base):
    """What one full round of a card earned. It never goes back from used to waiting."""

    __tablename__ = "reward"
    __table_args__ = (
        CheckConstraint("state IN ('waiting', 'redeemed', 'cancelled')", name="state"),
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
