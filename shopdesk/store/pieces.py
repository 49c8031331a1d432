"""The pieces of one to three letters by which the search index knows a text."""

from collections.abc import Iterable, Iterator
from itertools import chain
from zlib import crc32

from shopdesk.domain.findable import Findable

# The full-text index folds and splits ASCII; what must stay apart is moved out of its reach.
_APART = {
    code: 0x100 + code for code in range(1, 128) if not (chr(code).islower() or chr(code).isdigit())
}
_MOST = 8
_BETWEEN = "\0"  # no letter of a name


def of(found: Findable) -> set[str]:
    """The pieces of one to three letters in the lines, and of three in the codes."""
    lines = found.text.split("\n")
    return {
        *chain.from_iterable(lines),
        *_runs(lines, 2),
        *_runs((*lines, *found.codes.split()), 3),
    }


def cover(needle: str) -> list[str]:
    """Pieces of three letters, or `needle` itself, that whoever is meant must have."""
    return [*dict.fromkeys(_runs((needle,), 3))][:_MOST] or [needle]


def word(piece: str) -> str:
    """A piece as one word for SQLite's full-text index."""
    return piece.translate(_APART)


def words(found: Findable) -> str:
    """All pieces of a person as one text for SQLite's full-text index."""
    # Each piece moved by itself would be a hundred calls for each person.
    return _BETWEEN.join(sorted(of(found))).translate(_APART).replace(_BETWEEN, " ")


def number(piece: str) -> int:
    """A piece as a signed 32-bit number for PostgreSQL's array, seldom shared with another."""
    return crc32(piece.encode()) - 2**31


def _runs(lines: Iterable[str], size: int) -> Iterator[str]:
    return (line[at : at + size] for line in lines for at in range(len(line) - size + 1))
