"""Two entries of one person: what of each is proposed, field by field, before somebody chooses."""

from dataclasses import dataclass, replace

from shopdesk.domain.customers import NOTES_AT_MOST, CustomerDetails, tidy_tags
from shopdesk.domain.names import search_key

FIELDS = (
    "name",
    "reading",
    "phone",
    "email",
    "birthday",
    "anniversary",
    "favourites",
    "language",
)
"""What one person has once, so that one of two has to be chosen; tags and notes are kept both."""
_FULLER = ("name", "reading")
"""Where more is better; elsewhere what was noted last is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """A field in which two entries differ. `takes_other` is what is proposed."""

    field: str
    one: str
    other: str
    takes_other: bool


def choices(
    one: CustomerDetails, other: CustomerDetails, *, other_is_newer: bool
) -> tuple[Choice, ...]:
    """The fields that are not the same on both sides; where one is empty, the other is proposed."""
    found = []
    for field in FIELDS:
        mine, theirs = getattr(one, field), getattr(other, field)
        if mine == theirs:
            continue
        takes_other = not mine or (bool(theirs) and other_is_newer)
        if field in _FULLER and mine and theirs:
            lengths = len(search_key(mine)), len(search_key(theirs))
            if lengths[0] != lengths[1]:
                takes_other = lengths[1] > lengths[0]
        found.append(Choice(field=field, one=mine, other=theirs, takes_other=takes_other))
    return tuple(found)


def joined(
    one: CustomerDetails, other: CustomerDetails, *, from_other: frozenset[str]
) -> CustomerDetails:
    """The details of both in one: these fields from the other entry, tags and notes from both."""
    taken = {field: getattr(other, field) for field in FIELDS if field in from_other}
    return replace(
        one,
        **taken,
        notes=_notes(one.notes, other.notes),
        tags=tidy_tags((*one.tags, *other.tags)),
    )


def _notes(mine: str, theirs: str) -> str:
    """Both, one below the other; the longer where both are too long, or one holds the other."""
    both = f"{mine}\n{theirs}"
    if not mine or not theirs or mine in theirs or theirs in mine or len(both) > NOTES_AT_MOST:
        return max(mine, theirs, key=len)
    return both
