"""Address books: each card of a vCard file as one line of a table.

Cards are cut out of the file one by one, so that a broken one is one refused line; `vobject`
reads what is inside.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from shopdesk.domain.columns import (
    ANNIVERSARY,
    BIRTHDAY,
    EMAIL,
    FAMILY,
    FAMILY_READING,
    GIVEN,
    GIVEN_READING,
    LANGUAGE,
    NAME,
    NICKNAME,
    NOTES,
    PHONE,
    TAGS,
)
from shopdesk.domain.errors_of_files import FileCannotBeRead, LineTooLong, TooManyRows
from shopdesk.services.imports.encodings import UTF_8, encoding_of
from shopdesk.services.imports.sources import CELL_AT_MOST, ROWS_AT_MOST, VCARD, Line, Source, Taken

HEADERS = (
    NAME, FAMILY, GIVEN, FAMILY_READING, GIVEN_READING, NICKNAME, PHONE, EMAIL, BIRTHDAY,
    ANNIVERSARY, LANGUAGE, TAGS, NOTES,
)  # fmt: skip

_CARD_AT_MOST = 2_000_000
"""Characters of one card; those with a photo are long."""
_LINE_AT_MOST = 2_000_000
# What may be large, and is not looked at.
_LEFT_OUT = re.compile(
    r"^(?:[\w-]+\.)?(?:PHOTO|LOGO|SOUND|KEY)[;:].*(?:\n[ \t].*)*\n?", re.IGNORECASE | re.MULTILINE
)
_BASE64_LINES = re.compile(r"^[A-Za-z0-9+/=]{60,}\n", re.MULTILINE)
_NO_TEXT = re.compile("[\0-\x08\x0e-\x1f\x7f\ufffd\udc80-\udcff]")


def open_vcards(path: Path, *, encoding: str = "") -> Source:
    """A vCard file as a table. Raises FileCannotBeRead; its lines LineTooLong, TooManyRows."""
    try:
        encoding = encoding or encoding_of(path)
    except OSError as error:
        raise FileCannotBeRead(file=path.name) from error

    def lines() -> Iterator[Line]:
        for read, (number, text) in enumerate(_cards(path, encoding), 1):
            if read > ROWS_AT_MOST:
                raise TooManyRows(most=ROWS_AT_MOST)
            yield _line(number, text)

    return Source(
        path=path, taken=Taken(kind=VCARD, encoding=encoding), headers=HEADERS, lines=lines
    )


def _cards(path: Path, encoding: str) -> Iterator[tuple[int, str]]:
    """Each card's text from BEGIN to END, with its first line's number."""
    errors = "surrogateescape" if encoding == UTF_8 else "replace"
    began, size = 0, 0
    held: list[str] = []
    with path.open(encoding=encoding, errors=errors) as file:
        number = 0
        while line := file.readline(_LINE_AT_MOST):
            number += 1
            if len(line) == _LINE_AT_MOST:
                raise LineTooLong(line=number, most=_LINE_AT_MOST)
            word = line.strip().lstrip("\ufeff").upper()
            if word == "BEGIN:VCARD":
                if held:  # the card before never ended
                    yield began, ""
                began, held, size = number, [], 0
                line = line.lstrip("\ufeff")
            elif not held:
                continue
            size += len(line)
            if size > _CARD_AT_MOST:
                raise LineTooLong(line=began, most=_CARD_AT_MOST)
            held.append(line)
            if word == "END:VCARD":
                yield began, "".join(held)
                held = []
    if held:
        yield began, ""


def _line(number: int, text: str) -> Line:
    nothing = ("",) * len(HEADERS)
    if not text:
        return Line(number, nothing, "card")
    if _NO_TEXT.search(text):
        return Line(number, nothing, "characters")
    import vobject

    try:
        card = vobject.readOne(_BASE64_LINES.sub("", _LEFT_OUT.sub("", text)), allowQP=True)
        values = tuple(_values(card)[header] for header in HEADERS)
    except Exception:  # noqa: BLE001  the parser has no error of its own for half of what is wrong
        return Line(number, nothing, "card")
    if max(map(len, values)) > CELL_AT_MOST:
        return Line(number, nothing, "card")
    return Line(number, values)


def _values(card: Any) -> dict[str, str]:
    found = dict.fromkeys(HEADERS, "")
    fields = {
        "fn": NAME, "nickname": NICKNAME, "bday": BIRTHDAY, "anniversary": ANNIVERSARY,
        "lang": LANGUAGE, "x-phonetic-last-name": FAMILY_READING,
        "x-phonetic-first-name": GIVEN_READING,
    }  # fmt: skip
    for child in card.getChildren():
        name = child.name.lower()
        value = child.value
        if name in fields and not found[fields[name]]:
            found[fields[name]] = _plain(value)
        elif name == "n":
            found[FAMILY], found[GIVEN] = _plain(value.family), _plain(value.given)
        elif name in {"tel", "email"}:
            _add(found, child, PHONE if name == "tel" else EMAIL)
        elif name == "categories":
            tags = value if isinstance(value, list) else [value]
            found[TAGS] = ",".join([*filter(None, [found[TAGS]]), *map(_plain, tags)])
        elif name == "note":
            found[NOTES] = "\n".join(filter(None, (found[NOTES], _plain(value))))
    return found


def _add(found: dict[str, str], child: Any, field: str) -> None:
    """The first number or address counts, or the one that is preferred; of numbers, a mobile one."""
    value = _plain(child.value).removeprefix("tel:").removeprefix("mailto:")
    types = ",".join(child.params.get("TYPE", []) + getattr(child, "singletonparams", [])).upper()
    preferred = "PREF" in types or "PREF" in child.params or (field == PHONE and "CELL" in types)
    if "FAX" in types:
        return
    if not found[field] or preferred:
        found[field] = value


def _plain(value: Any) -> str:
    return " ".join(map(str, value)) if isinstance(value, list) else str(value)
