"""Who brings whom, events with their guests, and offers that are meant for one person."""

from datetime import date, datetime

from sqlalchemy import CheckConstraint, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from shopdesk.store.tables.base import Base, Number


class ReferralRow(Base):
    """Somebody brought a friend. Both get theirs after the friend's first real visit."""

    __tablename__ = "referral"
    __table_args__ = (
        UniqueConstraint("friend_id"),
        CheckConstraint("state IN ('waiting', 'done', 'undone')", name="state"),
    )

    id: Mapped[int] = mapped_column(Number, primary_key=True)
    programme_id: Mapped[int] = mapped_column(ForeignKey("programme.id"))
    referrer_id: Mapped[int] = mapped_column(ForeignKey("customer.id"), index=True)
    friend_id: Mapped[int] = mapped_column(ForeignKey("customer.id"))
    state: Mapped[str] = mapped_column(default="waiting")
    made_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]


class EventRow(Base):
    """An evening, a tasting, a sale for a few. `audience` is JSON: the filter of those invited."""

    __tablename__ = "event"
    __table_args__ = (CheckConstraint("state IN ('open', 'cancelled')", name="state"),)

    id: Mapped[int] = mapped_column(Number, primary_key=True)
    name: Mapped[str]
    invitation: Mapped[str]
    starts_at: Mapped[datetime]
    ends_at: Mapped[datetime]
    capacity: Mapped[int | None]
    audience: Mapped[str]
    state: Mapped[str] = mapped_column(default="open")
    created_at: Mapped[datetime]


class GuestRow(Base):
    """Somebody who was invited to an event, and what became of it."""

    __tablename__ = "event_guest"
    __table_args__ = (
        CheckConstraint("state IN ('invited', 'coming', 'declined', 'came')", name="state"),
    )

    event_id: Mapped[int] = mapped_column(
        ForeignKey("event.id", ondelete="CASCADE"), primary_key=True
    )
    customer_id: Mapped[int] = mapped_column(
        ForeignKey("customer.id", ondelete="CASCADE"), primary_key=True, index=True
    )
    state: Mapped[str] = mapped_column(default="invited")
    invited_at: Mapped[datetime]
    answered_at: Mapped[datetime | None]
    came_at: Mapped[datetime | None]


class PersonalOfferRow(Base):
    """An offer that the shop's own records suggest for one person, with the reason.

    `reason` names the sentence and `facts` fill it (JSON); `gives` is the benefit (JSON).
    """

    __tablename__ = "personal_offer"
    __table_args__ = (CheckConstraint("state IN ('proposed', 'sent', 'dropped')", name="state"),)

    id: Mapped[int] = mapped_column(Number, primary_key=True)
    customer_id: Mapped[int] = mapped_column(
        ForeignKey("customer.id", ondelete="CASCADE"), index=True
    )
    reason: Mapped[str]
    facts: Mapped[str]
    gives: Mapped[str]
    state: Mapped[str] = mapped_column(default="proposed", index=True)
    proposed_on: Mapped[date]
    decided_at: Mapped[datetime | None]
    coupon_id: Mapped[int | None] = mapped_column(Number)
