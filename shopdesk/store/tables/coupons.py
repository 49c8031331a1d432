"""Offers and coupons: what is given, and each single code of it."""

from datetime import date, datetime

from sqlalchemy import CheckConstraint, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from shopdesk.store.tables.base import Base, Number


class OfferRow(Base):
    """What a coupon is worth, in words and in minor units, and between which days.

    `gives` is the benefit as JSON where it is more than that: a share, a minimum, a cap.
    """

    __tablename__ = "offer"
    __table_args__ = (CheckConstraint("state IN ('open', 'closed')", name="state"),)

    id: Mapped[int] = mapped_column(Number, primary_key=True)
    words: Mapped[str]
    value_minor: Mapped[int] = mapped_column(Number)
    valid_from: Mapped[date]
    valid_until: Mapped[date | None]
    state: Mapped[str] = mapped_column(default="open")
    created_at: Mapped[datetime]
    gives: Mapped[str | None]


class CouponRow(Base):
    """One code, for one use. Its state is a cache of the ledger."""

    __tablename__ = "coupon"
    __table_args__ = (
        UniqueConstraint("code"),
        CheckConstraint("state IN ('issued', 'redeemed', 'void')", name="state"),
    )

    id: Mapped[int] = mapped_column(Number, primary_key=True)
    code: Mapped[str]
    offer_id: Mapped[int] = mapped_column(ForeignKey("offer.id"), index=True)
    customer_id: Mapped[int | None] = mapped_column(ForeignKey("customer.id"), index=True)
    replaces_id: Mapped[int | None] = mapped_column(ForeignKey("coupon.id"))
    state: Mapped[str] = mapped_column(default="issued", index=True)
    valid_from: Mapped[date]
    expires_on: Mapped[date | None]
    issued_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]
    counter_id: Mapped[int | None] = mapped_column(ForeignKey("counter.id"))
    staff_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
