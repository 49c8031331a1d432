"""The faces that come with the program, and which of them draws which letter.

A letter that the wanted face lacks is drawn by the next one in its hand; no face ever draws a
box. Letters that none of them has are told apart by `settle`, so that the paper can leave room
to write by hand instead.
"""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import groupby
from threading import Lock
from typing import cast

from shopdesk.paths import resource

LONGEST = 400  # characters of one text that can matter on paper


@dataclass(frozen=True, slots=True, kw_only=True)
class Face:
    """A bundled font file; `scale` makes its letters as large as those of the others."""

    name: str
    scale: float = 1.0


HAND = Face(name="KleeOne-SemiBold")
LATIN_HAND = Face(name="Caveat-SemiBold", scale=1.28)
TEXT = Face(name="BIZUDPGothic-Regular")
BOLD = Face(name="BIZUDPGothic-Bold")

Faces = tuple[Face, ...]


def hand(language: str) -> Faces:
    """Faces that look written by hand, the language's own first."""
    return (HAND, TEXT) if language == "ja" else (LATIN_HAND, HAND, TEXT)


def headline(language: str) -> Faces:
    """Faces for large words; the bold one has stunted descenders, which Japanese does not show."""
    return (BOLD, TEXT, HAND) if language == "ja" else hand(language)


PLAIN: Faces = (TEXT, HAND)
STRONG: Faces = (BOLD, TEXT, HAND)


@dataclass(frozen=True, slots=True, kw_only=True)
class Settled:
    """A text that the bundled faces can draw; `whole` is False when letters or marks are missing."""

    text: str
    whole: bool


@lru_cache(maxsize=2048)
def settle(text: str) -> Settled:
    """`text` on one line, without what cannot be drawn, at most LONGEST characters.

    Control characters go, spaces are evened out, a missing letter is replaced by its plain form
    (Ọ̈ by O) where there is one. A symbol without a form, such as an emoji, just goes.
    """
    kept: list[str] = []
    whole = True
    for ch in unicodedata.normalize("NFC", text[: 2 * LONGEST]):
        if ch.isspace():
            kept.append("\u3000" if ch == "\u3000" else " ")
        elif _drawn(ch):
            kept.append(ch)
        else:
            parts = [c for c in unicodedata.normalize("NFKD", ch) if c != ch]
            plain = [c for c in parts if _drawn(c) and not unicodedata.combining(c)]
            kept += plain
            loses_marks = any(unicodedata.combining(c) for c in parts)
            is_said = bool(plain) and not loses_marks  # Đỗ without its marks is another name
            whole &= is_said or unicodedata.category(ch)[0] not in "LN"
    line = "".join(kept).strip()
    while "  " in line:
        line = line.replace("  ", " ")
    if len(line) > LONGEST:
        line = line[: LONGEST - 1] + "…"
    return Settled(text=line, whole=whole)


def _drawn(ch: str) -> bool:
    return unicodedata.category(ch)[0] != "C" and any(
        ord(ch) in _glyphs(face) for face in (TEXT, HAND)
    )


@lru_cache(maxsize=4096)
def runs(text: str, faces: Faces) -> tuple[tuple[Face, str], ...]:
    """Settled `text` cut where the face changes: for each letter the first face that has it."""
    chosen = ((_face_of(ch, faces), ch) for ch in text)
    return tuple(
        (face, "".join(ch for _, ch in part)) for face, part in groupby(chosen, lambda p: p[0])
    )


def _face_of(ch: str, faces: Iterable[Face]) -> Face:
    return next((face for face in (*faces, TEXT, HAND) if ord(ch) in _glyphs(face)), TEXT)


@lru_cache(maxsize=4096)
def width(text: str, faces: Faces, size: float, spacing: float = 0.0) -> float:
    """The width of settled `text` in points; `spacing` points follow each letter but the last."""
    total = sum(
        face.scale * sum(_advances(face).get(ord(ch), 0.0) for ch in run)
        for face, run in runs(text, faces)
    )
    return total * size / 1000 + spacing * max(0, len(text) - 1)


_registering = Lock()


@cache
def _loaded(face: Face) -> tuple[dict[int, int], dict[int, float]]:
    """Glyphs and advances (in thousandths) by code point; makes reportlab know the face.

    The lock keeps two threads from registering two objects under one name, which would split
    a document's subset.
    """
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont

    with _registering:
        if face.name not in pdfmetrics.getRegisteredFontNames():
            path = resource(f"fonts/{face.name}.ttf")
            pdfmetrics.registerFont(TTFont(face.name, str(path)))
        font = cast("TTFont", pdfmetrics.getFont(face.name)).face
    return font.charToGlyph, font.charWidths


def _glyphs(face: Face) -> dict[int, int]:
    return _loaded(face)[0]


def _advances(face: Face) -> dict[int, float]:
    return _loaded(face)[1]


def register() -> None:
    """Load every bundled face now; otherwise each is loaded when a letter first needs it."""
    for face in (HAND, LATIN_HAND, TEXT, BOLD):
        _loaded(face)
