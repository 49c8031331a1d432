"""Items with a button of their own, and the purchases that were noted with them."""

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from shopdesk.store.tables.base import Base, Number


class ItemRow(Base):
    """Something the shop sells and notes with one key. `grouped` is what "any coffee" means."""

    __tablename__ = "item"

    id: Mapped[int] = mapped_column(Number, primary_key=True)
    name: Mapped[str]
    grouped: Mapped[str] = mapped_column(default="", server_default="")
    price_minor: Mapped[int] = mapped_column(Number)
    position: Mapped[int]
    is_active: Mapped[bool] = mapped_column(default=True)
    created_at: Mapped[datetime]


class PurchaseRow(Base):
    """What somebody bought, as far as it was noted. Without a customer once they are erased."""

    __tablename__ = "purchase"
    __table_args__ = (Index("ix_purchase_customer", "customer_id", "at"),)

    id: Mapped[int] = mapped_column(Number, primary_key=True)
    customer_id: Mapped[int | None] = mapped_column(ForeignKey("customer.id"))
    request_id: Mapped[str] = mapped_column(index=True)
    at: Mapped[datetime] = mapped_column(index=True)
    amount_minor: Mapped[int | None] = mapped_column(Number)
    refunded_minor: Mapped[int] = mapped_column(Number, default=0, server_default="0")
    counter_id: Mapped[int] = mapped_column(Number)
    staff_id: Mapped[int | None] = mapped_column(Number)
    undone_at: Mapped[datetime | None]


class PurchaseLineRow(Base):
    """So many of one item in a purchase, at the price of that day."""

    __tablename__ = "purchase_line"
    __table_args__ = (CheckConstraint("count > 0", name="count"),)

    purchase_id: Mapped[int] = mapped_column(
        ForeignKey("purchase.id", ondelete="CASCADE"), primary_key=True
    )
    item_id: Mapped[int] = mapped_column(ForeignKey("item.id"), primary_key=True)
    count: Mapped[int]
    price_minor: Mapped[int] = mapped_column(Number)
