"""The ledger, its chain heads, and the answers that were given.

Triggers (in the migration) refuse UPDATE and DELETE of entries. The ledger has no foreign keys:
it must stay as it was when a person's rows are erased.
"""

from datetime import datetime

from sqlalchemy import Index, LargeBinary, text
from sqlalchemy.orm import Mapped, mapped_column

from shopdesk.store.tables.base import Base, Number


class EntryRow(Base):
    """One entry; the columns are the fields of `domain.ledger.Entry`, in their order,
    with the hash before the lot: that came later.
    """

    __tablename__ = "ledger_entry"
    __table_args__ = (
        Index(
            "uq_ledger_entry_coupon_redeemed",
            "coupon_id",
            unique=True,
            sqlite_where=text("kind = 'coupon.redeemed'"),
            postgresql_where=text("kind = 'coupon.redeemed'"),
        ),
        Index(
            "uq_ledger_entry_reward_redeemed",
            "reward_id",
            unique=True,
            sqlite_where=text("kind = 'reward.redeemed'"),
            postgresql_where=text("kind = 'reward.redeemed'"),
        ),
        Index(
            "uq_ledger_entry_undoes",
            "undoes_counter_id",
            "undoes_seq",
            unique=True,
            sqlite_where=text("undoes_seq IS NOT NULL"),
            postgresql_where=text("undoes_seq IS NOT NULL"),
        ),
        Index("ix_ledger_entry_request", "request_id"),
        Index("ix_ledger_entry_card", "card_id", "at"),
        Index("ix_ledger_entry_customer", "customer_id", "at"),
        Index("ix_ledger_entry_at", "at"),
    )

    counter_id: Mapped[int] = mapped_column(Number, primary_key=True, autoincrement=False)
    seq: Mapped[int] = mapped_column(Number, primary_key=True, autoincrement=False)
    at: Mapped[datetime]
    kind: Mapped[str]
    request_id: Mapped[str]
    customer_id: Mapped[int | None] = mapped_column(Number)
    card_id: Mapped[int | None] = mapped_column(Number)
    reward_id: Mapped[int | None] = mapped_column(Number)
    coupon_id: Mapped[int | None] = mapped_column(Number)
    terms_id: Mapped[int | None] = mapped_column(Number)
    staff_id: Mapped[int | None] = mapped_column(Number)
    amount: Mapped[int]
    value_minor: Mapped[int] = mapped_column(Number)
    undoes_counter_id: Mapped[int | None] = mapped_column(Number)
    undoes_seq: Mapped[int | None] = mapped_column(Number)
    hash: Mapped[bytes] = mapped_column(LargeBinary)
    lot_id: Mapped[int | None] = mapped_column(Number)


class ChainHeadRow(Base):
    """The last entry of each counter's chain; the lock that is taken last."""

    __tablename__ = "chain_head"

    counter_id: Mapped[int] = mapped_column(Number, primary_key=True, autoincrement=False)
    seq: Mapped[int] = mapped_column(Number)
    at: Mapped[datetime]
    hash: Mapped[bytes] = mapped_column(LargeBinary)


class RequestRow(Base):
    """An action that was asked for, and the answer it got. Holds no personal data."""

    __tablename__ = "request"

    id: Mapped[str] = mapped_column(primary_key=True)
    at: Mapped[datetime]
    answer: Mapped[str | None]


class EntryNoteRow(Base):
    """Why an entry was made, in somebody's words. Kept apart: it can be erased, the ledger not."""

    __tablename__ = "entry_note"

    counter_id: Mapped[int] = mapped_column(Number, primary_key=True, autoincrement=False)
    seq: Mapped[int] = mapped_column(Number, primary_key=True, autoincrement=False)
    words: Mapped[str]
