"""What a merge remembers, so that it can be taken back: numbers, and the former details."""

from datetime import datetime

import msgspec


class Summed(msgspec.Struct, omit_defaults=True):
    """A card that was added to another. `amount` are stamps, or levels and weeks that were more.

    `lots` are (number, what was left); `owed` are points that were owed, and `settled` what of
    that the lots paid at once. `round` is where the other card stood.
    """

    source_id: int
    target_id: int
    programme_id: int
    kind: str
    round: int
    amount: int = 0
    lots: list[tuple[int, int]] = []
    owed: int = 0
    settled: list[tuple[int, int]] = []
    earned: list[int] = []


class Former(msgspec.Struct):
    """What a customer's row said."""

    texts: dict[str, str]
    household_id: int | None
    created_at: datetime
    visited_at: datetime | None
    left_alone_at: datetime | None


class Guest(msgspec.Struct):
    """An invitation that both had: the merged one's, and how the kept one's stood."""

    event_id: int
    state: str
    invited_at: datetime
    answered_at: datetime | None
    came_at: datetime | None
    kept_state: str
    kept_answered_at: datetime | None
    kept_came_at: datetime | None


class Back(msgspec.Struct):
    """What one card got back when the two were parted, and what was not there any more."""

    programme_id: int
    kind: str
    returned: int
    missing: int


class Moved(msgspec.Struct, omit_defaults=True):
    """All that a merge moved. Lists hold the numbers of rows; `parted` is there once undone."""

    before: Former
    after: Former
    summed: list[Summed] = []
    cards: list[int] = []
    reward_cards: list[tuple[int, int]] = []
    rows: dict[str, list[int]] = {}
    tags: list[str] = []
    ended_consents: list[int] = []
    undone_referrals: list[int] = []
    guests: list[Guest] = []
    parted: list[Back] | None = None


def read(stored: str) -> Moved:
    """What `write` wrote."""
    return msgspec.json.decode(stored, type=Moved)


def write(moved: Moved) -> str:
    """In stored form."""
    return msgspec.json.encode(moved).decode()
