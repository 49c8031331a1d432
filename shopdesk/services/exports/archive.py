"""The zip of a whole shop: its text, its tables, its spreadsheets, and what is in it."""

import hashlib
import json
import zipfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from types import TracebackType
from typing import IO, BinaryIO, Self, cast

from sqlalchemy import Table, func, select

from shopdesk.paths import resource
from shopdesk.services.exports.files import Progress
from shopdesk.services.exports.spreadsheets import Cell, SheetFile
from shopdesk.services.exports.stored import line_of, ordered, tables
from shopdesk.store.migrations import HEAD
from shopdesk.store.unit import ReadUnit

FORMAT = "shopdesk-export"
VERSION = 1
MANIFEST, README = "manifest.json", "README.txt"

_AT_ONCE = 2_000
_ON_SHEETS = ("customer", "purchase", "ledger_entry")
_NEVER = (1980, 1, 1, 0, 0, 0)  # the earliest that a zip can say
_MADE_ON_UNIX, _PRIVATE = 3, 0o100600


class Archive:
    """Writes the parts one after the other; the manifest last, when it is known what there is."""

    def __init__(self, file: BinaryIO, unit: ReadUnit, progress: Progress) -> None:
        self._zip = zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, allowZip64=True)
        self._unit = unit
        self._progress = progress
        self._members: dict[str, dict[str, int | str]] = {}
        self._done = 0
        counts = {table.name: self._count(table) for table in tables()}
        self._total = sum(counts.values()) + sum(counts[name] for name in _ON_SHEETS)
        self.rows = 0

    def add_readme(self, language: str) -> None:
        """The text that explains the zip, in the language of the shop."""
        file = resource("export") / f"readme-{language}.txt"
        if not file.exists():
            file = resource("export/readme-en.txt")
        with self._member(README) as part:
            part.write(file.read_bytes())

    def add_table(self, table: Table) -> None:
        """A table, some rows at a time."""
        line = line_of(table)
        statement = ordered(table, dialect=self._unit.connection.dialect.name)
        found = self._unit.connection.execute(
            statement, execution_options={"yield_per": _AT_ONCE}
        ).partitions()
        with self._member(f"{table.name}.jsonl", rows=0) as part:
            for rows in found:
                part.write(b"".join(map(line, rows)))
                part.rows += len(rows)
                self.rows += len(rows)
                self._go_on(len(rows))

    def add_sheet(self, name: str, rows: Iterable[Iterable[Cell]]) -> None:
        """A spreadsheet, with its header."""
        with self._member(name, rows=0) as part:
            sheet = SheetFile(cast("BinaryIO", part))
            for place, row in enumerate(rows):
                sheet.write(row)
                part.rows = place
                if place and not place % _AT_ONCE:
                    self._go_on(_AT_ONCE)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if kind is None:
            self._add_manifest()
            self._zip.close()
            return
        # Nobody keeps the file, but the zip must know that it is over.
        with suppress(OSError, ValueError):
            self._zip.close()

    def _add_manifest(self) -> None:
        manifest = {
            "format": FORMAT,
            "version": VERSION,
            "schema": HEAD,
            "shop": self._unit.shop.uuid,
            "members": self._members,
        }
        words = json.dumps(manifest, indent=1) + "\n"
        with self._zip.open(_info(MANIFEST), "w") as part:
            part.write(words.encode("ascii"))

    @contextmanager
    def _member(self, name: str, *, rows: int | None = None) -> "Iterator[_Part]":
        with self._zip.open(_info(name), "w", force_zip64=True) as stream:
            part = _Part(stream, rows or 0)
            yield part
        told: dict[str, int | str] = {"bytes": part.size, "sha256": part.sha256.hexdigest()}
        self._members[name] = told if rows is None else told | {"rows": part.rows}

    def _count(self, table: Table) -> int:
        return self._unit.connection.execute(select(func.count()).select_from(table)).scalar_one()

    def _go_on(self, rows: int) -> None:
        self._done += rows
        self._progress(min(self._done, self._total), self._total)


class _Part:
    """A part that is being written, counted and summed up."""

    def __init__(self, stream: IO[bytes], rows: int) -> None:
        self._stream = stream
        self.sha256 = hashlib.sha256()
        self.size = 0
        self.rows = rows

    def write(self, octets: bytes) -> None:
        self.sha256.update(octets)
        self.size += len(octets)
        self._stream.write(octets)


def _info(name: str) -> zipfile.ZipInfo:
    """A member without a time, as any system would write it."""
    info = zipfile.ZipInfo(name, _NEVER)
    info.compress_type = zipfile.ZIP_DEFLATED
    info.create_system = _MADE_ON_UNIX
    info.external_attr = _PRIVATE << 16
    return info
