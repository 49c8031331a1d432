"""Programmes and the versions of their terms."""

from datetime import date, datetime

from sqlalchemy import CheckConstraint, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from shopdesk.store.tables.base import Base, Number


class ProgrammeRow(Base):
    """A kind of card that the shop gives out.

    One that ends has its last day of earning, the last day of use, and the words of the promise.
    """

    __tablename__ = "programme"
    __table_args__ = (CheckConstraint("state IN ('open', 'closed')", name="state"),)

    id: Mapped[int] = mapped_column(Number, primary_key=True)
    name: Mapped[str]
    kind: Mapped[str] = mapped_column(default="stamps")
    state: Mapped[str] = mapped_column(default="open")
    created_at: Mapped[datetime]
    ends_on: Mapped[date | None]
    use_until: Mapped[date | None]
    promise: Mapped[str] = mapped_column(default="", server_default="")


class TermsRow(Base):
    """One version of a programme's rules, as JSON. Rows are never changed."""

    __tablename__ = "terms"
    __table_args__ = (UniqueConstraint("programme_id", "version"),)

    id: Mapped[int] = mapped_column(Number, primary_key=True)
    programme_id: Mapped[int] = mapped_column(ForeignKey("programme.id"))
    version: Mapped[int]
    rules: Mapped[str]
    created_at: Mapped[datetime]
