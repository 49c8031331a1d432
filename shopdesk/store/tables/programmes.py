"""Programmes and the versions of their terms."""

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from shopdesk.store.tables.base import Base, Number


class ProgrammeRow(Base):
    """A kind of card that the shop gives out."""

    __tablename__ = "programme"
    __table_args__ = (CheckConstraint("state IN ('open', 'closed')", name="state"),)

    id: Mapped[int] = mapped_column(Number, primary_key=True)
    name: Mapped[str]
    kind: Mapped[str] = mapped_column(default="stamps")
    state: Mapped[str] = mapped_column(default="open")
    created_at: Mapped[datetime]


class TermsRow(Base):
    """One version of a programme's rules, as JSON. Rows are never changed."""

    __tablename__ = "terms"
    __table_args__ = (UniqueConstraint("programme_id", "version"),)

    id: Mapped[int] = mapped_column(Number, primary_key=True)
    programme_id: Mapped[int] = mapped_column(ForeignKey("programme.id"))
    version: Mapped[int]
    rules: Mapped[str]
    created_at: Mapped[datetime]
