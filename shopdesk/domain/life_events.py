"""Life events: what the shop remembers with care, and how long it keeps quiet for it."""

from datetime import date, timedelta

BIRTH, WEDDING, MOVE, EXAM, ILLNESS, LOSS, OTHER = (
    "birth", "wedding", "move", "exam", "illness", "loss", "other",
)  # fmt: skip
KINDS = (BIRTH, WEDDING, MOVE, EXAM, ILLNESS, LOSS, OTHER)
HEAVY = (ILLNESS, LOSS)
"""After these an offer would be out of place for a while."""

WORDS_AT_MOST = 200


def quiet_until(kind: str, happened_on: date, *, days: int) -> date | None:
    """The last day without offers after an event of this kind; None where none is needed."""
    return happened_on + timedelta(days=days) if kind in HEAVY else None
