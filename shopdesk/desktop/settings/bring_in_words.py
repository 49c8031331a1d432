"""What the columns, letters and separators of files are called. `BringInWords` is the context."""

from PySide6.QtCore import QCoreApplication

from shopdesk.desktop.noop import QT_TRANSLATE_NOOP
from shopdesk.domain import columns
from shopdesk.services.imports.encodings import (
    SHIFT_JIS,
    UTF_8,
    UTF_16_BE,
    UTF_16_LE,
    WINDOWS_1252,
)
from shopdesk.services.imports.planning import CHANGED, FILL, NEW, OVERWRITE, REFUSED, UNCHANGED

FIELDS: dict[str, str] = {
    columns.IGNORED: QT_TRANSLATE_NOOP("BringInWords", "leave out"),
    columns.NAME: QT_TRANSLATE_NOOP("BringInWords", "Name"),
    columns.FAMILY: QT_TRANSLATE_NOOP("BringInWords", "Family name"),
    columns.GIVEN: QT_TRANSLATE_NOOP("BringInWords", "First name"),
    columns.READING: QT_TRANSLATE_NOOP("BringInWords", "Reading"),
    columns.FAMILY_READING: QT_TRANSLATE_NOOP("BringInWords", "Reading of the family name"),
    columns.GIVEN_READING: QT_TRANSLATE_NOOP("BringInWords", "Reading of the first name"),
    columns.NICKNAME: QT_TRANSLATE_NOOP("BringInWords", "Nickname"),
    columns.PHONE: QT_TRANSLATE_NOOP("BringInWords", "Phone"),
    columns.EMAIL: QT_TRANSLATE_NOOP("BringInWords", "E-mail"),
    columns.BIRTHDAY: QT_TRANSLATE_NOOP("BringInWords", "Birthday"),
    columns.ANNIVERSARY: QT_TRANSLATE_NOOP("BringInWords", "Anniversary"),
    columns.SINCE: QT_TRANSLATE_NOOP("BringInWords", "Customer since"),
    columns.FAVOURITES: QT_TRANSLATE_NOOP("BringInWords", "Favourites"),
    columns.NOTES: QT_TRANSLATE_NOOP("BringInWords", "Notes"),
    columns.TAGS: QT_TRANSLATE_NOOP("BringInWords", "Tags"),
    columns.LANGUAGE: QT_TRANSLATE_NOOP("BringInWords", "Language"),
    columns.AGREED_EMAIL: QT_TRANSLATE_NOOP("BringInWords", "May be sent offers by e-mail"),
    columns.AGREED_PHONE: QT_TRANSLATE_NOOP("BringInWords", "May be sent offers by phone"),
    columns.AGREED_PAPER: QT_TRANSLATE_NOOP("BringInWords", "May be sent offers by post"),
    columns.STAMPS: QT_TRANSLATE_NOOP("BringInWords", "Stamps so far"),
    columns.POINTS: QT_TRANSLATE_NOOP("BringInWords", "Points so far"),
}
ENCODINGS: dict[str, str] = {
    UTF_8: QT_TRANSLATE_NOOP("BringInWords", "Unicode (UTF-8)"),
    SHIFT_JIS: QT_TRANSLATE_NOOP("BringInWords", "Japanese (Shift_JIS)"),
    WINDOWS_1252: QT_TRANSLATE_NOOP("BringInWords", "Western (Windows-1252)"),
    UTF_16_LE: QT_TRANSLATE_NOOP("BringInWords", "Unicode (UTF-16)"),
    UTF_16_BE: QT_TRANSLATE_NOOP("BringInWords", "Unicode (UTF-16, reversed)"),
}
SEPARATORS: dict[str, str] = {
    ",": QT_TRANSLATE_NOOP("BringInWords", "Comma"),
    ";": QT_TRANSLATE_NOOP("BringInWords", "Semicolon"),
    "\t": QT_TRANSLATE_NOOP("BringInWords", "Tab"),
}
POLICIES: dict[str, str] = {
    FILL: QT_TRANSLATE_NOOP("BringInWords", "Fill in what is missing"),
    OVERWRITE: QT_TRANSLATE_NOOP("BringInWords", "Take what the file says"),
}
EFFECTS: dict[str, str] = {
    NEW: QT_TRANSLATE_NOOP("BringInWords", "new"),
    CHANGED: QT_TRANSLATE_NOOP("BringInWords", "changed"),
    UNCHANGED: QT_TRANSLATE_NOOP("BringInWords", "as before"),
    REFUSED: QT_TRANSLATE_NOOP("BringInWords", "not taken"),
}


def said(words: str) -> str:
    """One of these in the language of the screen."""
    return QCoreApplication.translate("BringInWords", words)


def offered(values: dict[str, str]) -> list[tuple[str, str]]:
    """Each value with its words, in order."""
    return [(value, said(words)) for value, words in values.items()]
