"""Files that appear whole or not at all: written beside their place, flushed, then renamed."""

import errno
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from shopdesk.domain.errors import StoreProblem
from shopdesk.domain.errors_of_files import FileCannotBeWritten

Progress = Callable[[int, int], None]
"""Called with how many are done of how many; what it raises ends the work, with no file left."""

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG} if hasattr(errno, "EDQUOT") else {errno.ENOSPC}
_DATABASE = b"SQLite format 3\0"


def no_progress(_done: int, _total: int) -> None:
    """Nobody wants to know how far it is."""


@contextmanager
def written_whole(path: Path) -> Iterator[BinaryIO]:
    """A new file that takes its place when the block ends well; else nothing is left of it.

    Raises FileCannotBeWritten, or StoreProblem (full, io). A database is never written over.
    """
    unfinished = path.with_name(path.name + ".part")
    try:
        if _is_database(path):
            raise FileCannotBeWritten(file=path.name)
        with unfinished.open("wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        unfinished.replace(path)
    except OSError as error:
        raise _problem(error, path) from error
    finally:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)


def _is_database(path: Path) -> bool:
    """Whether a live shop, or a copy of one, is there: a slip of the hand must not end it."""
    if not path.is_file():
        return False
    with path.open("rb") as file:
        return file.read(len(_DATABASE)) == _DATABASE


def _problem(error: OSError, path: Path) -> Exception:
    if error.errno in _FULL:
        return StoreProblem("full", str(error), place=str(path))
    if error.errno == errno.EIO:
        return StoreProblem("io", str(error), place=str(path))
    return FileCannotBeWritten(file=path.name)
