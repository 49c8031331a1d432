"""The shop itself: its identity, keys, settings, counters and staff."""

from datetime import datetime

from sqlalchemy import CheckConstraint, LargeBinary, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from shopdesk.store.tables.base import Base, Number


class ShopRow(Base):
    """One row: which shop this database belongs to."""

    __tablename__ = "shop"

    id: Mapped[int] = mapped_column(Number, primary_key=True)
    uuid: Mapped[str]
    created_at: Mapped[datetime]


class ShopKeyRow(Base):
    """The shop's secrets: one for the ledger's chain, one for each epoch of codes."""

    __tablename__ = "shop_key"
    __table_args__ = (CheckConstraint("purpose IN ('chain', 'codes')", name="purpose"),)

    purpose: Mapped[str] = mapped_column(primary_key=True)
    epoch: Mapped[int] = mapped_column(primary_key=True)
    secret: Mapped[bytes] = mapped_column(LargeBinary)
    created_at: Mapped[datetime]


class SettingRow(Base):
    """A setting that differs from its default, as JSON."""

    __tablename__ = "setting"

    name: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[str]


class CounterRow(Base):
    """A counter: one till point, one chain of the ledger."""

    __tablename__ = "counter"
    __table_args__ = (UniqueConstraint("name"),)

    id: Mapped[int] = mapped_column(Number, primary_key=True)
    name: Mapped[str]
    created_at: Mapped[datetime]


class StaffRow(Base):
    """Somebody who works here. `passphrase_hash` is argon2id, for the owner."""

    __tablename__ = "staff"
    __table_args__ = (CheckConstraint("role IN ('owner', 'manager', 'staff')", name="role"),)

    id: Mapped[int] = mapped_column(Number, primary_key=True)
    name: Mapped[str]
    role: Mapped[str]
    passphrase_hash: Mapped[str] = mapped_column(default="")
    is_active: Mapped[bool] = mapped_column(default=True)
