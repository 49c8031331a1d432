"""The files that were brought in before, and those that were begun and not finished."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from shopdesk.services.imports.staging import DONE, UNDONE
from shopdesk.store.tables import ImportRow
from shopdesk.store.unit import ReadUnit

UNFINISHED = select(ImportRow).where(ImportRow.state.not_in((DONE, UNDONE))).order_by(ImportRow.id)


@dataclass(frozen=True, slots=True, kw_only=True)
class PastImport:
    """A file that was brought in before."""

    id: int
    file_name: str
    imported: int
    updated: int
    refused: int
    at: datetime
    undone_at: datetime | None
    can_undo: bool


def has_unfinished(unit: ReadUnit) -> bool:
    """Whether an import was begun and not finished."""
    return unit.session.scalar(UNFINISHED.limit(1)) is not None


def past_imports(unit: ReadUnit, *, limit: int = 50) -> tuple[PastImport, ...]:
    """The files that were brought in, the latest first."""
    rows = unit.session.scalars(
        select(ImportRow)
        .where(ImportRow.state.in_((DONE, UNDONE)))
        .order_by(ImportRow.id.desc())
        .limit(limit)
    )
    return tuple(
        PastImport(
            id=row.id,
            file_name=row.file_name,
            imported=row.imported,
            updated=row.updated,
            refused=row.refused,
            at=row.at,
            undone_at=row.undone_at,
            can_undo=row.state == DONE,
        )
        for row in rows
    )
