"""Workbooks of Excel: one sheet as a table, read as it stands in the file, never as a whole.

A workbook is a zip. What it would become is added up from its own list before anything of it is
opened, and no more than that list says is ever unpacked.
"""

import re
import warnings
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime, time
from itertools import repeat
from pathlib import Path
from typing import Any

from shopdesk.domain.columns import COLUMNS_AT_MOST
from shopdesk.domain.errors import Refusal
from shopdesk.domain.errors_of_files import (
    FileDamaged,
    FileEmpty,
    FileSuspicious,
    SheetUnknown,
    TooManyRows,
)
from shopdesk.services.imports.sources import MEGABYTE, ROWS_AT_MOST, XLSX, Line, Source, Taken

UNPACKED_AT_MOST = 300 * MEGABYTE
_MEMBERS_AT_MOST = 2_000
_LARGE = 10 * MEGABYTE
_RATIO_AT_MOST = 200
"""Lists of people are packed to a tenth or a thirtieth; to a thousandth, only nothing is."""
_EMPTY_AT_MOST = 2_000
"""So many empty rows one after the other are the end, though more may be styled below."""
_DOCTYPE = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_FORMULA = b"<f"
_BLOCK = 1 << 20

FORMULA = "formula"
Cell = Any


def open_sheet(path: Path, *, sheet: str = "") -> Source:
    """A sheet of a workbook as a table: the one that is named, or the first.

    Raises FileSuspicious, FileDamaged, FileEmpty, SheetUnknown, TooManyRows.
    """
    _check_archive(path)
    with _opened(path) as book:
        names = tuple(one.title for one in book.worksheets)
        if not names:
            raise FileEmpty(file=path.name)
        if sheet and sheet not in names:
            raise SheetUnknown(sheet=sheet)
        title = sheet or names[0]
        first = next(_rows(book[title]), None)
    if first is None:
        raise FileEmpty(file=path.name)
    begins, cells = first
    headers = [_text(cell) for cell in cells]
    while headers and not headers[-1].strip():
        headers.pop()
    columns = len(headers)

    def lines() -> Iterator[Line]:
        read = 0
        for number, values, problem in _values(path, title, columns):
            if number <= begins or not any(values):
                continue
            read += 1
            if read > ROWS_AT_MOST:
                raise TooManyRows(most=ROWS_AT_MOST)
            yield Line(number, values, problem)

    return Source(
        path=path,
        taken=Taken(kind=XLSX, sheet=title, sheets=names),
        headers=tuple(header.strip() for header in headers),
        lines=lines,
    )


def _values(path: Path, title: str, columns: int) -> Iterator[tuple[int, tuple[str, ...], str]]:
    """The rows as texts; a formula whose result is not in the file is its row's problem."""
    with _opened(path) as book:
        if not _has_formulas(path):
            for number, cells in _rows(book[title], columns):
                yield number, tuple(map(_text, cells)), ""
            return
        with _opened(path, data_only=False) as written:
            asked = _rows(written[title], columns)
            for (number, cells), (_, formulas) in zip(
                _rows(book[title], columns), asked, strict=False
            ):
                problem = ""
                for value, formula in zip(cells, formulas, strict=False):
                    if value is None and isinstance(formula, str) and formula.startswith("="):
                        problem = FORMULA
                yield number, tuple(map(_text, cells)), problem


def _rows(sheet: Any, columns: int = COLUMNS_AT_MOST) -> Iterator[tuple[int, tuple[Cell, ...]]]:
    """The rows of a sheet that hold anything, with their numbers."""
    # What the sheet says of its own size may be wrong, and is often a million.
    sheet.reset_dimensions()
    empty = 0
    for number, cells in enumerate(sheet.iter_rows(max_col=columns, values_only=True), 1):
        if all(cell is None for cell in cells):
            empty += 1
            if empty == _EMPTY_AT_MOST:
                return
            continue
        empty = 0
        yield number, (*cells, *repeat(None, columns - len(cells)))


def _text(cell: Cell) -> str:
    """A cell as somebody would have typed it."""
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    if isinstance(cell, float) and cell.is_integer() and abs(cell) < 1e15:  # noqa: PLR2004  exact
        return str(int(cell))
    if isinstance(cell, datetime):
        return cell.date().isoformat()
    if isinstance(cell, date | time):
        return cell.isoformat()
    return str(cell)


@contextmanager
def _opened(path: Path, *, data_only: bool = True) -> Iterator[Any]:
    """The workbook, for reading along; whatever is wrong in it is one refusal.

    Raises FileDamaged.
    """
    from openpyxl import load_workbook

    try:
        # Opened by hand: the reader would judge the file by its name.
        with path.open("rb") as file:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")  # of styles and extensions that are not read here
                book = load_workbook(file, read_only=True, data_only=data_only, keep_links=False)
            try:
                yield book
            finally:
                book.close()
    except Refusal:
        raise
    except GeneratorExit:
        raise
    except Exception as error:  # a damaged workbook shows itself in a dozen ways
        raise FileDamaged(file=path.name) from error


def _check_archive(path: Path) -> None:
    """Raises FileSuspicious for what would grow beyond measure, FileDamaged for no zip at all."""
    try:
        with zipfile.ZipFile(path) as archive:
            is_honest = all(_sizes_are_honest(archive.infolist())) and not any(
                _has_doctype(archive, member) for member in archive.infolist()
            )
    except Exception as error:  # zlib, struct, key and value errors: no honest zip
        raise FileDamaged(file=path.name) from error
    if not is_honest:
        raise FileSuspicious(file=path.name)


def _sizes_are_honest(members: list[zipfile.ZipInfo]) -> Iterator[bool]:
    yield len(members) <= _MEMBERS_AT_MOST
    yield sum(member.file_size for member in members) <= UNPACKED_AT_MOST
    for member in members:
        packed = max(member.compress_size, 1)
        yield member.file_size <= max(_LARGE, _RATIO_AT_MOST * packed)


def _has_doctype(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> bool:
    """Whether a part defines words of its own, which could stand for words without end."""
    if not member.filename.endswith((".xml", ".rels")):
        return False
    with archive.open(member) as opened:
        return bool(_DOCTYPE.search(opened.read(_BLOCK // 16)))


def _has_formulas(path: Path) -> bool:
    with zipfile.ZipFile(path) as archive:
        for member in archive.infolist():
            if not member.filename.startswith("xl/worksheets/"):
                continue
            with archive.open(member) as opened:
                end = b""
                while block := opened.read(_BLOCK):
                    text = end + block
                    if _FORMULA + b">" in text or _FORMULA + b" " in text:
                        return True
                    end = block[-2:]
    return False
