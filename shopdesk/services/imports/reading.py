"""Files of separated values, read line by line in any of the encodings that shops bring."""

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from shopdesk.domain.columns import COLUMNS_AT_MOST, IGNORED, fields_of
from shopdesk.domain.errors_of_files import (
    FileCannotBeRead,
    FileEmpty,
    LineTooLong,
    NotATable,
    QuoteOpen,
    TooManyColumns,
    TooManyRows,
)
from shopdesk.services.imports.encodings import UTF_8, encoding_of
from shopdesk.services.imports.sources import CSV, ROWS_AT_MOST, Line, Source, Taken

SEPARATORS = (",", ";", "\t")

_LINE_AT_MOST = 400_000
"""Characters of one line as it stands in the file."""
_LINES_OF_A_RECORD = 500
_LOOKED_AT = 30
# What no text has, and what decoding put in the place of bytes that are no letters.
_NO_TEXT = re.compile("[\0-\x08\x0e-\x1f\x7f\ufffd\udc80-\udcff]")
_BINARY = 8


def open_csv(path: Path, *, encoding: str = "", separator: str = "") -> Source:
    """A file of separated values as a table. Raises the refusals of `open_source`."""
    try:
        encoding = encoding or encoding_of(path)
        separator = separator or _separator_of(path, encoding)
        first = next(_records(path, encoding, separator), None)
    except OSError as error:
        raise FileCannotBeRead(file=path.name) from error
    if first is None:
        raise FileEmpty(file=path.name)
    names = _headers(path, first[1])

    def lines() -> Iterator[Line]:
        records = _records(path, encoding, separator)
        next(records, None)
        read = 0
        for number, values in records:
            if not any(values):
                continue
            read += 1
            if read > ROWS_AT_MOST:
                raise TooManyRows(most=ROWS_AT_MOST)
            yield _line(number, values, len(names))

    return Source(
        path=path,
        taken=Taken(kind=CSV, encoding=encoding, separator=separator),
        headers=names,
        lines=lines,
    )


def _headers(path: Path, headers: list[str]) -> tuple[str, ...]:
    """The first line as headers. Raises NotATable, FileEmpty, TooManyColumns."""
    if len(_NO_TEXT.findall("".join(headers))) > _BINARY:
        raise NotATable(file=path.name)
    while headers and not headers[-1].strip():
        headers.pop()
    if not headers:
        raise FileEmpty(file=path.name)
    if len(headers) > COLUMNS_AT_MOST:
        raise TooManyColumns(count=len(headers), most=COLUMNS_AT_MOST)
    return tuple(header.strip().lstrip("\ufeff") for header in headers)


def _line(number: int, values: list[str], columns: int) -> Line:
    problem = ""
    if len(values) != columns:
        if any(values[columns:]):
            problem = "columns"
        values = (values + [""] * columns)[:columns]
    if _NO_TEXT.search("\0".join(values).replace("\0", "", columns - 1)):
        problem = "characters"
    return Line(number, tuple(values), problem)


def _records(path: Path, encoding: str, separator: str) -> Iterator[tuple[int, list[str]]]:
    """Each record with the number of the line on which it begins.

    Raises LineTooLong, QuoteOpen (a quotation mark that no line within reach closes).
    """
    errors = "surrogateescape" if encoding == UTF_8 else "replace"
    with io.open(path, encoding=encoding, errors=errors, newline="") as file:  # noqa: UP020
        feed = _Feed(file)
        reader = csv.reader(feed, delimiter=separator)
        while True:
            begins = feed.number + 1
            feed.begins = begins
            try:
                values = next(reader)
            except StopIteration:
                return
            except csv.Error as error:
                if feed.number > begins:
                    raise QuoteOpen(line=begins) from error
                raise LineTooLong(line=begins, most=csv.field_size_limit()) from error
            yield begins, values


class _Feed:
    """The lines of a file for the reader of one record after the other."""

    def __init__(self, file: io.TextIOWrapper) -> None:
        self._file = file
        self.number = 0
        self.begins = 1

    def __iter__(self) -> "_Feed":
        return self

    def __next__(self) -> str:
        line = self._file.readline(_LINE_AT_MOST)
        is_within = self.number >= self.begins  # the record began on an earlier line
        if not line:
            if is_within:
                raise QuoteOpen(line=self.begins)
            raise StopIteration
        self.number += 1
        if len(line) == _LINE_AT_MOST:
            raise LineTooLong(line=self.number, most=_LINE_AT_MOST)
        if self.number - self.begins > _LINES_OF_A_RECORD:
            raise QuoteOpen(line=self.begins)
        return line.removeprefix("\ufeff") if self.number == 1 else line


def _separator_of(path: Path, encoding: str) -> str:
    """The separator by which the headers are best understood, and the lines have as many values."""
    best, best_score = ",", (-1, -1, -1)
    for separator in SEPARATORS:
        sample = _sample(path, encoding, separator)
        if not sample:
            continue
        counts = Counter(map(len, sample))
        known = sum(field != IGNORED for field in fields_of(sample[0]))
        columns = len(sample[0])
        score = (known if columns > 1 else 0, counts[columns] if columns > 1 else 0, columns)
        if score > best_score:
            best, best_score = separator, score
    return best


def _sample(path: Path, encoding: str, separator: str) -> list[list[str]]:
    found: list[list[str]] = []
    try:
        for _, values in _records(path, encoding, separator):
            found.append(values)
            if len(found) == _LOOKED_AT:
                break
    except (LineTooLong, QuoteOpen):
        pass  # told when the file is read in earnest
    return found
