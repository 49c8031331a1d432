"""Reading a zip that may come from anywhere: nothing of it is unpacked, believed, or too large."""

import hashlib
import json
import re
import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any, TypeGuard

from sqlalchemy import Table

from shopdesk.domain.errors_of_files import (
    ExportDamaged,
    ExportTooNew,
    ExportUnreadable,
    NotAnExport,
)
from shopdesk.services.exports.archive import FORMAT, MANIFEST, VERSION
from shopdesk.services.exports.stored import Row, Unfit, row_of, tables
from shopdesk.store.migrations import HEAD

_LINE_AT_MOST = 16 * 2**20
_MANIFEST_AT_MOST = 2**20
_DIRECTORY_AT_MOST = 2**20
_ALL_AT_MOST = 64 * 2**30
# Our own lines shrink to a tenth; what shrinks to a five-hundredth holds nothing but a trap.
_SHRINKS_AT_MOST, _SMALL = 500, 2**20
_AT_ONCE = 2**16
_END, _LARGE_END = b"PK\x05\x06", b"PK\x06\x06"
_LONGEST_TAIL = 2**16 + 22 + 20 + 56
_UNREADABLE = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError)

_PEOPLE = "customer.jsonl"
_SCHEMA, _SUM = re.compile(r"\d{4}"), re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class _Member:
    size: int
    sha256: str
    rows: int


class Export:
    """An open zip whose manifest was read; its parts are checked as they are read."""

    def __init__(self, archive: zipfile.ZipFile, manifest: dict[str, Any], name: str) -> None:
        self._zip = archive
        self._members = _members(manifest, name)
        schema = manifest.get("schema")
        if not isinstance(schema, str) or not _SCHEMA.fullmatch(schema):
            raise NotAnExport(file=name)
        if schema > HEAD:
            raise ExportTooNew(version=schema)
        self._is_older = schema < HEAD
        known = {f"{table.name}.jsonl" for table in tables()}
        if unknown := {part for part in self._members if part.endswith(".jsonl")} - known:
            raise ExportDamaged(part=min(unknown))
        self.people = self._members[_PEOPLE].rows if _PEOPLE in self._members else 0
        self.rows = sum(self._members[part].rows for part in known & self._members.keys())

    def rows_of(self, table: Table) -> Iterator[Row]:
        """A table's rows. Raises ExportDamaged or ExportUnreadable, at the end at the latest."""
        part = f"{table.name}.jsonl"
        member = self._members.get(part)
        if member is None:
            if self._is_older:
                return
            raise ExportDamaged(part=part)
        read = row_of(table, is_older=self._is_older)
        number = 0
        for number, line in enumerate(self._lines(part, member), 1):
            try:
                yield read(line)
            except Unfit as why:
                raise ExportUnreadable(part=part, line=number) from why
        if number != member.rows:
            raise ExportDamaged(part=part)

    def _lines(self, part: str, member: _Member) -> Iterator[bytes]:
        """The lines of a part, whose sum must be right in the end."""
        seen, found = 0, hashlib.sha256()
        rest = b""
        try:
            with self._opened(part, member) as stream:
                while octets := stream.read(_AT_ONCE):
                    seen += len(octets)
                    found.update(octets)
                    *lines, rest = (rest + octets).split(b"\n")
                    if seen > member.size or len(rest) > _LINE_AT_MOST:
                        raise ExportDamaged(part=part)
                    yield from lines
        except _UNREADABLE as error:
            raise ExportDamaged(part=part) from error
        if rest or seen != member.size or found.hexdigest() != member.sha256:
            raise ExportDamaged(part=part)

    @contextmanager
    def _opened(self, part: str, member: _Member) -> Iterator[IO[bytes]]:
        try:
            info = self._zip.getinfo(part)
        except KeyError as error:
            raise ExportDamaged(part=part) from error
        is_trap = member.size > _SMALL and member.size > info.compress_size * _SHRINKS_AT_MOST
        if info.file_size != member.size or is_trap:
            raise ExportDamaged(part=part)
        with self._zip.open(info) as stream:
            yield stream


@contextmanager
def opened(path: Path) -> Iterator[Export]:
    """Open a zip for bringing in. Raises NotAnExport, ExportTooNew, ExportDamaged."""
    try:
        if not zipfile.is_zipfile(path) or _directory_size(path) > _DIRECTORY_AT_MOST:
            raise NotAnExport(file=path.name)
        archive = zipfile.ZipFile(path)
    except (OSError, *_UNREADABLE, ValueError) as error:
        raise NotAnExport(file=path.name) from error
    with archive:
        yield Export(archive, _manifest(archive, path.name), path.name)


def is_export(path: Path) -> bool:
    """Whether a file says of itself that it is a whole shop, of whatever version."""
    try:
        with opened(path):
            return True
    except NotAnExport:
        return False
    except (ExportTooNew, ExportDamaged):
        return True


def _manifest(archive: zipfile.ZipFile, name: str) -> dict[str, Any]:
    try:
        info = archive.getinfo(MANIFEST)
        if info.file_size > _MANIFEST_AT_MOST:
            raise NotAnExport(file=name)
        with archive.open(info) as stream:
            found = json.loads(stream.read(_MANIFEST_AT_MOST))
    except (KeyError, ValueError, RecursionError) as error:
        raise NotAnExport(file=name) from error
    except _UNREADABLE as error:
        raise ExportDamaged(part=MANIFEST) from error
    if not isinstance(found, dict) or found.get("format") != FORMAT:
        raise NotAnExport(file=name)
    version = found.get("version")
    if type(version) is not int or version < 1:
        raise NotAnExport(file=name)
    if version > VERSION:
        raise ExportTooNew(version=version)
    return found


def _members(manifest: dict[str, Any], name: str) -> dict[str, _Member]:
    told = manifest.get("members")
    if not isinstance(told, dict):
        raise NotAnExport(file=name)
    members: dict[str, _Member] = {}
    for part, facts in told.items():
        facts = facts if isinstance(facts, dict) else {}  # noqa: PLW2901
        size, rows, summed = (facts.get(name) for name in ("bytes", "rows", "sha256"))
        if not (_is_count(size) and _is_count(rows or 0) and _SUM.fullmatch(str(summed))):
            raise ExportDamaged(part=MANIFEST)
        members[part] = _Member(size, str(summed), rows or 0)
    if sum(member.size for member in members.values()) > _ALL_AT_MOST:
        raise ExportDamaged(part=MANIFEST)
    return members


def _is_count(value: object) -> TypeGuard[int]:
    return type(value) is int and 0 <= value <= _ALL_AT_MOST


def _directory_size(path: Path) -> int:
    """How large the list of a zip's parts says it is: `zipfile` would read any size of it."""
    with path.open("rb") as file:
        file.seek(max(0, path.stat().st_size - _LONGEST_TAIL))
        tail = file.read()
    end = tail.rfind(_END)
    if end < 0 or len(tail) < end + 16:
        return 0
    (size,) = struct.unpack_from("<L", tail, end + 12)
    large = tail.rfind(_LARGE_END)
    if size == 2**32 - 1 and 0 <= large <= len(tail) - 48:
        (size,) = struct.unpack_from("<Q", tail, large + 40)
    return int(size)
