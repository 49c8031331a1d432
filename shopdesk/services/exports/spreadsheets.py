"""CSV that a spreadsheet shows and never runs, and that is read back to the letter."""

import csv
import io
from collections.abc import Iterable, Sequence
from typing import BinaryIO

from shopdesk.domain.money import exponent

BOM = "\ufeff"
"""What Excel needs to read UTF-8. Other shops' programs take it for a letter of the first header."""

# What a spreadsheet takes for the beginning of a formula; full-width letters become plain ones in
# some, and a line end or a tab is passed over.
_SIGNS = tuple("=+-@\t\r\n＝＋－＠")

Cell = str | int | None


def safe(text: str) -> str:
    """A text as a cell: an apostrophe before what would be a formula; `read_back` takes it off."""
    return f"'{text}" if text.lstrip("'").startswith(_SIGNS) else text


def read_back(cell: str) -> str:
    """The text that `safe` made the cell of."""
    return cell[1:] if cell.startswith("'") and cell.lstrip("'").startswith(_SIGNS) else cell


class SheetFile:
    """A CSV file in UTF-8, written row by row."""

    def __init__(self, file: BinaryIO, *, with_bom: bool = True) -> None:
        self._file = file
        self._page = io.StringIO(newline="")
        self._writer = csv.writer(self._page)
        if with_bom:
            self._page.write(BOM)

    def write(self, row: Iterable[Cell]) -> None:
        """Add a row. Whole numbers below zero are texts like any other: give none to add up."""
        self._writer.writerow(["" if cell is None else safe(str(cell)) for cell in row])
        self._file.write(self._page.getvalue().encode("utf-8"))
        self._page.seek(0)
        self._page.truncate()


def amount(minor: int | None, currency: str) -> str:
    """Minor units as a spreadsheet counts them: 1250 of EUR is "12.50", of JPY "1250"."""
    if minor is None:
        return ""
    places = exponent(currency)
    if not places:
        return str(minor)
    whole, part = divmod(abs(minor), 10**places)
    return f"{'-' if minor < 0 else ''}{whole}.{part:0{places}}"


def apart(number: int) -> tuple[int | None, int | None]:
    """What came and what went, in two columns: a spreadsheet may take a minus for a formula."""
    return (number, None) if number > 0 else (None, -number) if number < 0 else (None, None)


def listed(words: Sequence[str]) -> str:
    """Tags in one cell."""
    return ", ".join(words)
