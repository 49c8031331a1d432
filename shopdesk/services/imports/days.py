"""Days as files write them: with or without a year, in the order of this country or that."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

_EXCEL_BEGINS = date(1899, 12, 30)
"""Day 0 of Excel, which believes that 1900 was a leap year."""
_SERIAL = re.compile(r"([1-6]\d{4})(?:\.\d+)?")
_YEAR_FIRST = re.compile(r"(\d{4})[-/.年 ]{1,2}(\d{1,2})[-/.月 ]{1,2}(\d{1,2})日?(?:[T ].*)?")
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})(?:T.*)?")
_NO_YEAR = re.compile(r"--(\d{2})-?(\d{2})|(\d{1,2})月(\d{1,2})日")
_ERA = re.compile(
    r"(?:明治|大正|昭和|平成|令和|[MTSHR])(\d{1,2}|元)[年.\-/](\d{1,2})[月.\-/](\d{1,2})日?"
)
_YEAR_LAST = re.compile(r"(\d{1,2})[-/. ](\d{1,2})(?:[-/. ](\d{4}|\d{2}))?\.?(?: .*)?")
_WORDS = re.compile(
    r"(?:(\d{1,2})(?:st|nd|rd|th)?\.? )?([A-Za-z]{3,9})\.?,? ?(?:(\d{1,2})(?:st|nd|rd|th)?)?,? ?(\d{4})?"
)
_MONTHS = {
    name: number
    for number, name in enumerate(
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"],
        start=1,
    )
}
_ERA_YEARS = {"明治": 1867, "大正": 1911, "昭和": 1925, "平成": 1988, "令和": 2018,
              "M": 1867, "T": 1911, "S": 1925, "H": 1988, "R": 2018}  # fmt: skip
_LEAP = 2000
_MONTH_FIRST = frozenset({"US", "PH", "PR", "GU", "AS", "VI", "MP", "FM", "MH", "PW"})


@dataclass(frozen=True, slots=True)
class Day:
    """A day; the year is 0 where none is known."""

    year: int
    month: int
    day: int

    @property
    def in_the_year(self) -> str:
        """Month and day, as birthdays are kept: "05-12"."""
        return f"{self.month:02}-{self.day:02}"

    @property
    def date(self) -> date | None:
        """The day of the calendar; None without a year."""
        return date(self.year, self.month, self.day) if self.year else None


def is_month_first(texts: Iterable[str], region: str) -> bool:
    """Whether a column writes the month before the day; where the values do not tell, the region."""
    for text in texts:
        if found := _YEAR_LAST.fullmatch(text.strip()):
            first, second = int(found[1]), int(found[2])
            if first > 12 >= second:  # noqa: PLR2004  months
                return False
            if second > 12 >= first:  # noqa: PLR2004
                return True
    return region in _MONTH_FIRST


def day_of(text: str, *, month_first: bool) -> Day | None:
    """The day that a text means. Raises ValueError when there is no such day; None for no text."""
    text = " ".join(unicodedata.normalize("NFKC", text).strip().removeprefix("'").split())
    if not text:
        return None
    year, month, day = _parts(text, month_first=month_first)
    date(year or _LEAP, month, day)  # there is such a day, or it says no
    return Day(year, month, day)


def _parts(text: str, *, month_first: bool) -> tuple[int, int, int]:
    if found := _SERIAL.fullmatch(text):
        serial = _EXCEL_BEGINS + timedelta(days=int(found[1]))
        return serial.year, serial.month, serial.day
    if found := _YEAR_FIRST.fullmatch(text) or _COMPACT.fullmatch(text):
        return int(found[1]), int(found[2]), int(found[3])
    if found := _NO_YEAR.fullmatch(text):
        return 0, int(found[1] or found[3]), int(found[2] or found[4])
    if found := _ERA.fullmatch(text):
        began = _ERA_YEARS[text[:2] if text[:2] in _ERA_YEARS else text[0]]
        return began + (1 if found[1] == "元" else int(found[1])), int(found[2]), int(found[3])
    if found := _YEAR_LAST.fullmatch(text):
        first, second = int(found[1]), int(found[2])
        month, day = (first, second) if month_first else (second, first)
        return _full_year(found[3]), month, day
    if (found := _WORDS.fullmatch(text)) and (month := _MONTHS.get(found[2][:3].lower(), 0)):
        return int(found[4] or 0), month, int(found[1] or found[3] or 0)
    raise ValueError(text)


def _full_year(text: str | None) -> int:
    if not text:
        return 0
    year = int(text)
    if year == 0 or len(text) == 4:  # noqa: PLR2004
        return year
    return 1900 + year if year > 30 else 2000 + year  # noqa: PLR2004  born, mostly
