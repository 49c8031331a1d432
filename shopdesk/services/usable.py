"""Which waiting rewards can still be used: their own last day, and that of their programme."""

from datetime import date
from typing import Any

from sqlalchemy import BindParameter, ColumnElement, select

from shopdesk.store.tables import ProgrammeRow, RewardRow, TermsRow


def is_usable(today: date | BindParameter[Any]) -> ColumnElement[bool]:
    """That a reward's last day is not past, nor the day until which its programme promised use."""
    past = (
        select(TermsRow.id)
        .join(ProgrammeRow, ProgrammeRow.id == TermsRow.programme_id)
        .where(ProgrammeRow.use_until < today)
    )
    return (RewardRow.expires_on.is_(None) | (RewardRow.expires_on >= today)) & (
        RewardRow.terms_id.not_in(past)
    )
