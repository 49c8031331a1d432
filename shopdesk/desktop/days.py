"""A day as the screen's language writes it out."""

import re
from datetime import date

from PySide6.QtCore import QDate, QLocale

_WEEKDAY = re.compile(r"\W*dddd\W*")


def long_day(on: date) -> str:
    """A day in full without its weekday: "3 May 2026", "2026年5月3日"."""
    places = QLocale()
    pattern = _WEEKDAY.sub("", places.dateFormat(QLocale.FormatType.LongFormat))
    return places.toString(QDate(on.year, on.month, on.day), pattern)
