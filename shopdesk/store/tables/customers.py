"""People: who they are, their tags, and what they agreed to."""

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from shopdesk.store.tables.base import Base, Number


class CustomerRow(Base):
    """A customer. `birthday` is month and day; `visited_at` is a cache of the ledger."""

    __tablename__ = "customer"
    __table_args__ = (CheckConstraint("state IN ('active', 'archived')", name="state"),)

    id: Mapped[int] = mapped_column(Number, primary_key=True)
    name: Mapped[str]
    reading: Mapped[str]
    phone: Mapped[str]
    email: Mapped[str]
    birthday: Mapped[str]
    favourites: Mapped[str]
    notes: Mapped[str]
    language: Mapped[str]
    state: Mapped[str] = mapped_column(default="active")
    version: Mapped[int] = mapped_column(default=1)
    created_at: Mapped[datetime]
    visited_at: Mapped[datetime | None]


class TagRow(Base):
    """One tag of one customer."""

    __tablename__ = "customer_tag"

    customer_id: Mapped[int] = mapped_column(
        ForeignKey("customer.id", ondelete="CASCADE"), primary_key=True
    )
    tag: Mapped[str] = mapped_column(primary_key=True, index=True)


class ConsentRow(Base):
    """A customer agreed to be written to on one channel, or took it back."""

    __tablename__ = "consent"

    id: Mapped[int] = mapped_column(Number, primary_key=True)
    customer_id: Mapped[int] = mapped_column(
        ForeignKey("customer.id", ondelete="CASCADE"), index=True
    )
    channel: Mapped[str]
    given_at: Mapped[datetime]
    withdrawn_at: Mapped[datetime | None]
