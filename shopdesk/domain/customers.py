"""Customers: what may be noted about a person, and in what form."""

import re
from dataclasses import dataclass
from datetime import date

from shopdesk.domain import names
from shopdesk.domain.errors import BirthdayUnlikely, EmailUnlikely, NothingToCallThem

NAME_AT_MOST = 120
PHONE_AT_MOST = 40
EMAIL_AT_MOST = 254  # RFC 5321, the longest path
NOTES_AT_MOST = 4_000
TAG_AT_MOST = 40
TAGS_AT_MOST = 30
CHANNELS = ("paper", "email", "phone")

_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
_LEAP_YEAR = 2000


@dataclass(frozen=True, slots=True, kw_only=True)
class CustomerDetails:
    """What the shop notes about a person. A name or a number is enough.

    `birthday` and `anniversary` are month and day ("03-14"), without the year. `language` is what
    the customer reads; `consents` are the channels that they agreed to for every purpose.
    `left_alone` of None leaves it as it is whether they want to be left alone.
    """

    name: str = ""
    reading: str = ""
    phone: str = ""
    email: str = ""
    birthday: str = ""
    favourites: str = ""
    notes: str = ""
    language: str = ""
    tags: tuple[str, ...] = ()
    consents: tuple[str, ...] = ()
    anniversary: str = ""
    left_alone: bool | None = None


def tidy(details: CustomerDetails) -> CustomerDetails:
    """The details in stored form: normalised, trimmed, tags once each.

    Raises NothingToCallThem, TextTooLong, EmailUnlikely, BirthdayUnlikely.
    """
    clean = CustomerDetails(
        name=names.clean(details.name, most=NAME_AT_MOST, field="name"),
        reading=names.clean(details.reading, most=NAME_AT_MOST, field="reading"),
        phone=names.clean(details.phone, most=PHONE_AT_MOST, field="phone"),
        email=names.clean(details.email, most=EMAIL_AT_MOST, field="email"),
        birthday=_birthday(details.birthday),
        favourites=names.clean(details.favourites, most=NAME_AT_MOST, field="favourites"),
        notes=names.clean_lines(details.notes, most=NOTES_AT_MOST, field="notes"),
        language=details.language,
        tags=tidy_tags(details.tags),
        consents=tuple(channel for channel in CHANNELS if channel in details.consents),
        anniversary=_birthday(details.anniversary),
        left_alone=details.left_alone,
    )
    if not (clean.name or clean.phone or clean.email):
        raise NothingToCallThem
    if clean.email and not _EMAIL.fullmatch(clean.email):
        raise EmailUnlikely
    return clean


def tidy_tags(tags: tuple[str, ...]) -> tuple[str, ...]:
    """Tags in the order given, each once however it is written. Raises TextTooLong."""
    kept: dict[str, str] = {}
    for tag in tags[:TAGS_AT_MOST]:
        if text := names.clean(tag, most=TAG_AT_MOST, field="tag"):
            kept.setdefault(names.search_key(text), text)
    return tuple(kept.values())


def masked_phone(phone: str) -> str:
    """The last four digits, as the counter shows them to a queue: "…4821"."""
    digits = names.phone_digits(phone)
    return f"…{digits[-4:]}" if len(digits) >= 4 else ""  # noqa: PLR2004


def _birthday(text: str) -> str:
    if not (text := text.strip()):
        return ""
    try:
        month, day = (int(part) for part in text.split("-"))
        return date(_LEAP_YEAR, month, day).strftime("%m-%d")
    except ValueError:
        raise BirthdayUnlikely from None
