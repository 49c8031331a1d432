"""People: who they are, their tags, and what they agreed to."""

from datetime import date, datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from shopdesk.store.tables.base import Base, Number


class CustomerRow(Base):
    """A customer. `birthday` and `anniversary` are month and day; `visited_at` is a cache.

    Somebody who was merged into another, or erased, stays as an archived row without a name of
    their own use: the ledger's numbers lead somewhere.
    """

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
    anniversary: Mapped[str] = mapped_column(default="", server_default="")
    owner_notes: Mapped[str] = mapped_column(default="", server_default="")
    household_id: Mapped[int | None] = mapped_column(Number, index=True)
    merged_into_id: Mapped[int | None] = mapped_column(Number, index=True)
    erased_at: Mapped[datetime | None]
    left_alone_at: Mapped[datetime | None]


class TagRow(Base):
    """One tag of one customer."""

    __tablename__ = "customer_tag"

    customer_id: Mapped[int] = mapped_column(
        ForeignKey("customer.id", ondelete="CASCADE"), primary_key=True
    )
    tag: Mapped[str] = mapped_column(primary_key=True, index=True)


class ConsentRow(Base):
    """A customer agreed to be written to on one channel for one purpose, or took it back.

    An empty `purpose` stands for every purpose: so it was asked before purposes were told apart.
    `wording` is the sentence that was agreed to.
    """

    __tablename__ = "consent"

    id: Mapped[int] = mapped_column(Number, primary_key=True)
    customer_id: Mapped[int] = mapped_column(
        ForeignKey("customer.id", ondelete="CASCADE"), index=True
    )
    channel: Mapped[str]
    given_at: Mapped[datetime]
    withdrawn_at: Mapped[datetime | None]
    purpose: Mapped[str] = mapped_column(default="", server_default="")
    wording: Mapped[str] = mapped_column(default="", server_default="")


class ContactRow(Base):
    """The shop wrote to somebody, or spoke to them: what the cap on how often counts."""

    __tablename__ = "contact"

    id: Mapped[int] = mapped_column(Number, primary_key=True)
    customer_id: Mapped[int] = mapped_column(
        ForeignKey("customer.id", ondelete="CASCADE"), index=True
    )
    at: Mapped[datetime]
    channel: Mapped[str]
    purpose: Mapped[str]
    what: Mapped[str]
    staff_id: Mapped[int | None] = mapped_column(Number)


class ClubRow(Base):
    """A tag whose members get a note now and then."""

    __tablename__ = "club"

    tag: Mapped[str] = mapped_column(primary_key=True)
    about: Mapped[str] = mapped_column(default="", server_default="")
    noted_at: Mapped[datetime | None]
    created_at: Mapped[datetime]


class LifeEventRow(Base):
    """Something in a person's life that the shop remembers with care.

    Until `quiet_until` no offer and no jolly text reaches them.
    """

    __tablename__ = "life_event"
    __table_args__ = (
        CheckConstraint(
            "kind IN ('birth', 'wedding', 'move', 'exam', 'illness', 'loss', 'other')", name="kind"
        ),
    )

    id: Mapped[int] = mapped_column(Number, primary_key=True)
    customer_id: Mapped[int] = mapped_column(
        ForeignKey("customer.id", ondelete="CASCADE"), index=True
    )
    kind: Mapped[str]
    words: Mapped[str]
    happened_on: Mapped[date]
    quiet_until: Mapped[date | None]
    created_at: Mapped[datetime]
    staff_id: Mapped[int | None] = mapped_column(Number)


class MergeRow(Base):
    """Two rows that were one person. `moved` is JSON: what undoing puts back where it was."""

    __tablename__ = "merge"

    id: Mapped[int] = mapped_column(Number, primary_key=True)
    kept_id: Mapped[int] = mapped_column(ForeignKey("customer.id"), index=True)
    merged_id: Mapped[int] = mapped_column(ForeignKey("customer.id"), index=True)
    request_id: Mapped[str] = mapped_column(index=True)
    moved: Mapped[str]
    at: Mapped[datetime]
    undone_at: Mapped[datetime | None]


class NotSameRow(Base):
    """Two people who look alike and are not the same; the smaller number first."""

    __tablename__ = "not_same"

    one_id: Mapped[int] = mapped_column(
        ForeignKey("customer.id", ondelete="CASCADE"), primary_key=True
    )
    other_id: Mapped[int] = mapped_column(
        ForeignKey("customer.id", ondelete="CASCADE"), primary_key=True
    )


class ErasureRow(Base):
    """Somebody was erased: when, by whom, and why. Nothing of the person is in it."""

    __tablename__ = "erasure"
    __table_args__ = (Index("ix_erasure_customer_id", "customer_id"),)

    id: Mapped[int] = mapped_column(Number, primary_key=True)
    customer_id: Mapped[int] = mapped_column(Number)
    at: Mapped[datetime]
    staff_id: Mapped[int | None] = mapped_column(Number)
    why: Mapped[str]
