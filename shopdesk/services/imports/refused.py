"""The lines that were not taken, as a file to be mended and brought in again."""

import csv
import io
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

from shopdesk.domain.errors_of_files import FileCannotBeWritten
from shopdesk.services.imports.planning import REFUSED, Planned
from shopdesk.services.imports.reasons import why_left_out, why_refused

_HEADERS = {"en": ("Line", "Reason"), "ja": ("行", "理由")}
_NAMES = {"en": "{stem} - not taken", "ja": "{stem} - 取り込めなかった行"}
_DANGEROUS = ("=", "+", "-", "@", "\t", "\r")


class RefusedLines:
    """Writes the lines of a file that were refused, or lost a value, with the reason.

    The file is made at the first of them, and taken away again when the import is not finished.
    """

    def __init__(
        self, source: Path, headers: Sequence[str], *, language: str, to: Path | None = None
    ) -> None:
        self._wanted = to or free_name(source, language)
        self._headers = headers
        self._language = language
        self._file: io.TextIOWrapper | None = None
        self._is_whole = False
        self.count = 0

    @property
    def path(self) -> Path | None:
        """Where the file is, or None while nothing was refused."""
        return self._wanted if self.count else None

    def add(self, planned: Planned) -> None:
        """Write a line if there is something to say about it. Raises FileCannotBeWritten."""
        person = planned.person
        if planned.effect == REFUSED:
            reason = why_refused(person.refused, self._language, line=planned.same_as_line)
        elif person.left_out:
            reason = why_left_out(person.left_out, self._language)
        else:
            return
        self._write([str(person.line), reason, *planned.values])

    def keep(self) -> None:
        """The import is finished: the file stays."""
        self._is_whole = True

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._file is not None:
            self._file.close()
            if not self._is_whole:
                self._wanted.unlink(missing_ok=True)

    def _write(self, values: Sequence[str]) -> None:
        try:
            if self._file is None:
                self._file = self._wanted.open("w", encoding="utf-8-sig", newline="")
                self._row([*_HEADERS.get(self._language, _HEADERS["en"]), *self._headers])
            self._row(values)
        except OSError as error:
            raise FileCannotBeWritten(file=self._wanted.name) from error
        self.count += 1

    def _row(self, values: Sequence[str]) -> None:
        csv.writer(self._file).writerow(map(_safe, values))  # type: ignore[arg-type]


def free_name(source: Path, language: str) -> Path:
    """A name beside the source that nothing has yet."""
    words = _NAMES.get(language, _NAMES["en"]).format(stem=source.stem)
    found = source.with_name(f"{words}.csv")
    number = 2
    while found.exists():
        found = source.with_name(f"{words} {number}.csv")
        number += 1
    return found


def _safe(value: str) -> str:
    """A value that no spreadsheet takes for a formula; what decoding could not read is a mark."""
    seen = value.encode("utf-8", "replace").decode("utf-8").replace("\0", "")
    return f"'{seen}" if seen.startswith(_DANGEROUS) else seen
