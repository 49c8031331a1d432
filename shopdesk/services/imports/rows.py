"""One line of a file as a person: what is understood, what is left out, and why."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from shopdesk.domain import columns, names
from shopdesk.domain.customers import CustomerDetails, tidy
from shopdesk.domain.errors import BirthdayUnlikely, EmailUnlikely, NothingToCallThem, TextTooLong
from shopdesk.domain.programmes import POINTS_AT_MOST
from shopdesk.services.imports.days import Day, day_of, is_month_first
from shopdesk.services.imports.phones import PhoneDamaged, phone_as_written
from shopdesk.services.imports.sources import CELL_AT_MOST, Line

STAMPS_AT_MOST = 1_000
NOBODY = CustomerDetails()

_CJK = re.compile("[぀-ヿ㐀-鿿豈-﫿가-힯\U00020000-\U0003ffff々]")
_AS_TEXT = re.compile(r'="(.*)"', re.DOTALL)
_ESCAPED = re.compile(r"'(?=[=+\-@\t\r'])")
_TAG_ENDS = re.compile("[,;、，；]")
_WHOLE = re.compile(r"-?\d{1,3}(?:,\d{3})*(?:\.0+)?|-?\d+(?:\.0+)?")
_YES_WORDS = (
    "yes y true t 1 x on subscribed optedin optin accepted granted ok ja はい 有 有り あり 可 希望 希望する"
    " 許可 同意 同意する 受信 受け取る 配信 登録 配信希望 ○ 〇 ◯ ✓ ✔ レ"
)
_LANGUAGES = {"ja": "ja", "jp": "ja", "jpn": "ja", "japanese": "ja", "日本語": "ja",
              "en": "en", "eng": "en", "english": "en", "英語": "en"}  # fmt: skip
_CHANNEL_OF = {
    columns.AGREED_EMAIL: "email", columns.AGREED_PHONE: "phone", columns.AGREED_PAPER: "paper",
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """A value that was not taken: its field, and why (a key of `reasons`)."""

    field: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """What a line says of somebody. With a `refused` reason nothing of it is taken.

    `stamps` and `points` are what they bring along; `since` is when they became a customer.
    """

    line: int
    details: CustomerDetails = NOBODY
    since: date | None = None
    stamps: int = 0
    points: int = 0
    left_out: tuple[LeftOut, ...] = ()
    refused: str = ""


class Reader:
    """Understands the lines of one file, each by itself, under one mapping."""

    def __init__(
        self,
        headers: Sequence[str],
        fields: Sequence[str],
        *,
        region: str,
        samples: Sequence[Line] = (),
    ) -> None:
        self._region = region
        places: dict[str, list[int]] = {}
        for place, field in enumerate(fields):
            if field:
                places.setdefault(field, []).append(place)
        # "Phone" before "Default Address Phone", 携帯 before 電話番号: the shorter word is nearer.
        self._places = {
            field: sorted(found, key=lambda place: len(columns.header_key(headers[place])))
            for field, found in places.items()
        }
        self._month_first = {
            field: is_month_first(
                (line.values[place] for line in samples for place in self._places.get(field, ())),
                region,
            )
            for field in (columns.BIRTHDAY, columns.ANNIVERSARY, columns.SINCE)
        }

    def read(self, line: Line, *, today: date) -> Person:
        """The person of a line."""
        if line.problem:
            return Person(line=line.number, refused=line.problem)
        return _Reading(self._places, self._month_first, self._region, line, today).person()


class _Reading:
    """One line while it is being understood."""

    def __init__(
        self,
        places: dict[str, list[int]],
        month_first: dict[str, bool],
        region: str,
        line: Line,
        today: date,
    ) -> None:
        self._places = places
        self._month_first = month_first
        self._region = region
        self._line = line
        self._today = today
        self._left_out: list[LeftOut] = []

    def person(self) -> Person:
        details = CustomerDetails(
            name=self._name(),
            reading=self._reading(),
            phone=self._phone(),
            email=self._email(),
            birthday=self._in_the_year(columns.BIRTHDAY),
            favourites=self._value(columns.FAVOURITES),
            notes="\n".join(dict.fromkeys(self._values(columns.NOTES))),
            language=_LANGUAGES.get(
                self._value(columns.LANGUAGE).casefold().split("-")[0].split("_")[0], ""
            ),
            tags=self._tags(),
            consents=self._consents(),
            anniversary=self._in_the_year(columns.ANNIVERSARY),
        )
        since = self._day(columns.SINCE)
        try:
            clean = self._tidied(details)
        except NothingToCallThem:
            return Person(line=self._line.number, refused="nobody", left_out=tuple(self._left_out))
        except TextTooLong:
            return Person(line=self._line.number, refused="long")
        return Person(
            line=self._line.number,
            details=clean,
            since=since.date if since else None,
            stamps=self._whole(columns.STAMPS, STAMPS_AT_MOST),
            points=self._whole(columns.POINTS, POINTS_AT_MOST),
            left_out=tuple(self._left_out),
        )

    def _tidied(self, details: CustomerDetails) -> CustomerDetails:
        """The details in stored form; what cannot be kept of them is left out."""
        try:
            return tidy(details)
        except EmailUnlikely:
            self._leave(columns.EMAIL, "email")
            return self._tidied(replace(details, email=""))
        except BirthdayUnlikely:
            self._leave(columns.BIRTHDAY, "day")
            return self._tidied(replace(details, birthday=""))
        except TextTooLong as refusal:
            field = refusal.values["field"]
            if field == "tag":
                self._leave(columns.TAGS, "long")
                return self._tidied(replace(details, tags=()))
            if field in {"name", "reading"}:
                raise
            self._leave(field, "long")
            empty: dict[str, Any] = {field: ""}
            return self._tidied(replace(details, **empty))

    # -- values ------------------------------------------------------------------------------

    def _values(self, field: str) -> list[str]:
        """What stands in the columns of a field, without what is empty."""
        found = []
        for place in self._places.get(field, ()):
            value = self._line.values[place]
            if value.startswith("="):
                value = self._formula(field, value)
            elif value.startswith("'"):
                value = _ESCAPED.sub("", value, count=1)
            if len(value) > CELL_AT_MOST:
                self._leave(field, "long")
                continue
            if value := value.strip():
                found.append(value)
        return found

    def _value(self, field: str) -> str:
        found = self._values(field)
        return found[0] if found else ""

    def _formula(self, field: str, value: str) -> str:
        """Spreadsheets keep leading zeros as ="090…"; any other formula is no value."""
        if plain := _AS_TEXT.fullmatch(value):
            return plain[1].replace('""', '"')
        self._leave(field, "formula")
        return ""

    def _leave(self, field: str, why: str) -> None:
        self._left_out.append(LeftOut(field=field, why=why))

    # -- fields ------------------------------------------------------------------------------

    def _name(self) -> str:
        if name := self._value(columns.NAME):
            return name
        family, given = self._value(columns.FAMILY), self._value(columns.GIVEN)
        return joined_name(family, given) or self._value(columns.NICKNAME)

    def _reading(self) -> str:
        if reading := self._value(columns.READING):
            return reading
        family, given = self._value(columns.FAMILY_READING), self._value(columns.GIVEN_READING)
        return joined_name(family, given)

    def _phone(self) -> str:
        for value in self._values(columns.PHONE):
            try:
                if phone := phone_as_written(value, self._region):
                    return phone
            except PhoneDamaged:
                self._leave(columns.PHONE, "phone_damaged")
            else:
                self._leave(columns.PHONE, "phone")
        return ""

    def _email(self) -> str:
        text = unicodedata.normalize("NFKC", self._value(columns.EMAIL))
        return text.removeprefix("mailto:").strip(" <>;,")

    def _tags(self) -> tuple[str, ...]:
        found = [part for value in self._values(columns.TAGS) for part in _TAG_ENDS.split(value)]
        return tuple(part.strip() for part in found if part.strip())

    def _consents(self) -> tuple[str, ...]:
        return tuple(
            channel
            for field, channel in _CHANNEL_OF.items()
            if field in self._places and _is_yes(self._value(field))
        )

    def _day(self, field: str) -> Day | None:
        try:
            found = day_of(self._value(field), month_first=self._month_first[field])
        except ValueError:
            self._leave(field, "day")
            return None
        if field == columns.SINCE and found and (found.date is None or found.date > self._today):
            self._leave(field, "day")
            return None
        return found

    def _in_the_year(self, field: str) -> str:
        found = self._day(field)
        return found.in_the_year if found else ""

    def _whole(self, field: str, most: int) -> int:
        text = unicodedata.normalize("NFKC", self._value(field))
        if not text:
            return 0
        if not _WHOLE.fullmatch(text):
            self._leave(field, "balance")
            return 0
        number = int(text.replace(",", "").partition(".")[0])
        if not 0 <= number <= most:
            self._leave(field, "balance")
            return 0
        return number


def joined_name(family: str, given: str) -> str:
    """One name of two: the family's first where the letters are those of East Asia."""
    parts = (family, given) if _CJK.search(family + given) else (given, family)
    return " ".join(filter(None, parts))


def _yes_key(text: str) -> str:
    return names.search_key(text).replace(" ", "") or text.strip()


_YES = frozenset(map(_yes_key, _YES_WORDS.split()))


def _is_yes(text: str) -> bool:
    return bool(text) and _yes_key(text) in _YES
