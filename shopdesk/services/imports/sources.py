"""A file as a table: what it was taken for, its headers, and its lines one after the other.

Nothing of a file is believed: its size, its kind and its letters are looked at before it is read,
and every line is bounded, so that no file can fill the memory or never end.
"""

import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from shopdesk.domain.errors_of_files import (
    FileCannotBeRead,
    FileEmpty,
    FileTooLarge,
    NotATable,
    OldExcel,
)

CSV, XLSX, VCARD, EXPORT = "csv", "xlsx", "vcard", "export"

MEGABYTE = 1_000_000
BYTES_AT_MOST = 200 * MEGABYTE
ROWS_AT_MOST = 500_000
CELL_AT_MOST = 32_000
"""Characters of one value: more is not a person's data."""

_HEAD = 4_096
_OLD_EXCEL = b"\xd0\xcf\x11\xe0"
_ZIP = b"PK\x03\x04"
_OTHERS = (
    b"%PDF",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"\x1f\x8b",
    b"SQLite format 3",
    b"7z\xbc",
)
MANIFEST = "manifest.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """What a file was taken for; what does not belong to its kind is empty."""

    kind: str
    encoding: str = ""
    separator: str = ""
    sheet: str = ""
    sheets: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """One record of a file: the number of its line, its values, and why it cannot be read."""

    number: int
    values: tuple[str, ...]
    problem: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A file as a table. `lines` begins anew at each call; it raises the refusals of reading."""

    path: Path
    taken: Taken
    headers: tuple[str, ...]
    lines: Callable[[], Iterator[Line]]


def kind_of(path: Path) -> str:
    """What a file is by what is in it, whatever its name says.

    Raises FileCannotBeRead, FileEmpty, FileTooLarge, OldExcel, NotATable.
    """
    try:
        size = path.stat().st_size
        with path.open("rb") as file:
            head = file.read(_HEAD)
    except OSError as error:
        raise FileCannotBeRead(file=path.name) from error
    if not head.strip(b"\0 \t\r\n\xff\xfe\xef\xbb\xbf"):
        raise FileEmpty(file=path.name)
    if head.startswith(_OLD_EXCEL):
        raise OldExcel(file=path.name)
    if head.startswith(_OTHERS):
        raise NotATable(file=path.name)
    if head.startswith(_ZIP):
        return _kind_of_zip(path)
    if size > BYTES_AT_MOST:
        raise FileTooLarge(size=size // MEGABYTE, most=BYTES_AT_MOST // MEGABYTE)
    plain = head.lstrip(b"\xef\xbb\xbf \t\r\n").replace(b"\0", b"").lstrip(b"\xff\xfe")
    return VCARD if plain[:11].upper() == b"BEGIN:VCARD" else CSV


def open_source(path: Path, *, encoding: str = "", separator: str = "", sheet: str = "") -> Source:
    """The file as a table; what is given by hand is not guessed.

    Raises the refusals of `kind_of`, and NotATable, LineTooLong, QuoteOpen, TooManyColumns,
    FileSuspicious, FileDamaged, SheetUnknown.
    """
    # The other readers, and what they stand on, are read only when such a file comes.
    kind = kind_of(path)
    if kind == CSV:
        from shopdesk.services.imports.reading import open_csv

        return open_csv(path, encoding=encoding, separator=separator)
    if kind == VCARD:
        from shopdesk.services.imports.vcards import open_vcards

        return open_vcards(path, encoding=encoding)
    if kind == XLSX:
        from shopdesk.services.imports.sheets import open_sheet

        return open_sheet(path, sheet=sheet)
    raise NotATable(file=path.name)


def _kind_of_zip(path: Path) -> str:
    try:
        with zipfile.ZipFile(path) as archive:
            names = set(archive.namelist())
    except (OSError, ValueError, zipfile.BadZipFile) as error:
        raise NotATable(file=path.name) from error
    if MANIFEST in names:
        return EXPORT
    if "[Content_Types].xml" in names and any(name.startswith("xl/") for name in names):
        return XLSX
    raise NotATable(file=path.name)
