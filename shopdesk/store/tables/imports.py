"""Files that were brought in: the batch, each row's effect, and mappings that were corrected."""

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from shopdesk.store.tables.base import Base, Number


class ImportRow(Base):
    """One file that was brought in, whole; it can be taken back, whole.

    `state` is how far it is: "staged" while its people are written and nobody sees them,
    "appearing" from the moment that it is certain until all are there, "leaving" while it is
    taken back.
    """

    __tablename__ = "import_batch"
    __table_args__ = (
        CheckConstraint(
            "state IN ('staged', 'appearing', 'done', 'leaving', 'undone')", name="state"
        ),
    )

    id: Mapped[int] = mapped_column(Number, primary_key=True)
    file_name: Mapped[str]
    request_id: Mapped[str]
    imported: Mapped[int]
    updated: Mapped[int]
    refused: Mapped[int]
    at: Mapped[datetime]
    staff_id: Mapped[int | None] = mapped_column(Number)
    undone_at: Mapped[datetime | None]
    state: Mapped[str] = mapped_column(default="done", server_default="done")


class ImportedRow(Base):
    """What one line of a file did: somebody new, or somebody changed.

    `before` and `after` are JSON: what a changed person had and gets, and what a new one has
    at the opening.
    """

    __tablename__ = "imported_row"
    __table_args__ = (CheckConstraint("effect IN ('new', 'changed')", name="effect"),)

    batch_id: Mapped[int] = mapped_column(
        ForeignKey("import_batch.id", ondelete="CASCADE"), primary_key=True
    )
    customer_id: Mapped[int] = mapped_column(Number, primary_key=True)
    effect: Mapped[str]
    version: Mapped[int]
    before: Mapped[str | None]
    after: Mapped[str | None]


class MappingRow(Base):
    """How somebody read the columns of files with these headers; `fields` is JSON."""

    __tablename__ = "import_mapping"

    headers: Mapped[str] = mapped_column(primary_key=True)
    fields: Mapped[str]
    used_at: Mapped[datetime]
