"""May the shop write to somebody: on which channel, for which purpose, and why not."""

from dataclasses import dataclass
from datetime import date

from shopdesk.domain.customers import CHANNELS as CHANNELS  # noqa: PLC0414  it belongs to both

OFFERS, KINDNESS, REMINDERS = "offers", "kindness", "reminders"
PURPOSES = (OFFERS, KINDNESS, REMINDERS)
EVERY_PURPOSE = ""
"""What was agreed before purposes were told apart holds for each of them."""

CAPPED = (OFFERS, KINDNESS)
"""What may reach somebody only so often. A reminder is of something they have."""

KEPT_ON_FILE = "kept"
"""Noted among the contacts when the shop decided to go on remembering somebody; it is none."""

WORDING_AT_MOST = 1_000
CONTACT_WORDS_AT_MOST = 200

GONE, ARCHIVED, LEFT_ALONE = "gone", "archived", "left_alone"
NOT_AGREED, NO_ADDRESS, QUIET, OFTEN_ENOUGH = "not_agreed", "no_address", "quiet", "often_enough"
REASONS = (GONE, ARCHIVED, LEFT_ALONE, NOT_AGREED, NO_ADDRESS, QUIET, OFTEN_ENOUGH)


@dataclass(frozen=True, slots=True, kw_only=True)
class Permission:
    """Whether somebody may be written to; `why` is empty, or the first of REASONS that forbids it.

    `until` is the last day of a quiet time.
    """

    allowed: bool
    why: str = ""
    until: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What decides about one person, one channel and one purpose.

    `contacts` counts how often the shop wrote for this purpose within the days of the cap.
    """

    is_gone: bool = False
    is_archived: bool = False
    is_left_alone: bool = False
    has_agreed: bool = False
    has_address: bool = True
    quiet_until: date | None = None
    contacts: int = 0


def check_kind(channel: str, purpose: str) -> None:
    """Raises ValueError for a channel or a purpose that nobody declared."""
    if channel not in CHANNELS:
        raise ValueError(channel)
    if purpose not in (*PURPOSES, EVERY_PURPOSE):
        raise ValueError(purpose)


def permission(standing: Standing, *, purpose: str, today: date, cap: int) -> Permission:
    """May it be? `cap` is how many contacts are enough; 0 sets no limit.

    A quiet time keeps offers away; a kind word and a reminder are the shop's to weigh.
    """
    quiet = standing.quiet_until
    is_quiet = purpose == OFFERS and quiet is not None and today <= quiet
    forbids = {
        GONE: standing.is_gone,
        ARCHIVED: standing.is_archived,
        LEFT_ALONE: standing.is_left_alone,
        NOT_AGREED: not standing.has_agreed,
        NO_ADDRESS: not standing.has_address,
        QUIET: is_quiet,
        OFTEN_ENOUGH: purpose in CAPPED and 0 < cap <= standing.contacts,
    }
    why = next((why for why in REASONS if forbids[why]), "")
    return Permission(allowed=not why, why=why, until=quiet if why == QUIET else None)
