"""A document of A4 pages about one person: sections of lines, each with its label."""

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from typing import TYPE_CHECKING, Any

from shopdesk.paths import resource
from shopdesk.printing import fonts, paper, texts
from shopdesk.printing.paper import MM, Shop

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

A4 = (210 * MM, 297 * MM)
_LEFT, _RIGHT = 22 * MM, A4[0] - 18 * MM
_TOP, _BOTTOM = A4[1] - 24 * MM, 22 * MM
_LABEL = 46 * MM
_TITLE, _HEADING, _SIZE = 17.0, 11.5, 9.0
_LEADING = 13.5
_FACES = fonts.PLAIN


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A label on the left and words on the right, each on as many lines as they need."""

    label: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A heading and its lines."""

    title: str
    lines: tuple[Line, ...]


def say(key: str, language: str, **values: str) -> str:
    """A word of the document ("sections.cards"), filled with `values`."""
    section, name = key.split(".")
    words: str = _words(texts.spoken(language))[section][name]
    return words.format_map(values)


@cache
def _words(language: str) -> Mapping[str, Any]:
    path = resource(f"texts/person_file/{language}.toml")
    return tomllib.loads(path.read_text(encoding="utf-8"))


def draw_person_file(
    shop: Shop, *, title: str, about: str, sections: Sequence[Section], language: str
) -> bytes:
    """The document as a PDF with its fonts inside. The same sections give the same bytes."""
    from reportlab import rl_config
    from reportlab.pdfgen.canvas import Canvas

    fonts.register()
    rl_config.useA85 = 0
    pages = _paged(title, about, sections)
    buffer = BytesIO()
    canvas = Canvas(
        buffer,
        pagesize=A4,
        pageCompression=1,
        invariant=1,
        initialFontName=fonts.TEXT.name,  # type: ignore[arg-type]
        lang=texts.spoken(language),
    )
    canvas.setTitle(fonts.settle(title).text)
    canvas.setAuthor(fonts.settle(shop.name).text)
    canvas.setCreator("ShopDesk")
    for number, page in enumerate(pages, start=1):
        for piece in page:
            piece.draw(canvas)
        foot = say("document.page", language, number=str(number), count=str(len(pages)))
        paper.write(canvas, _RIGHT, 12 * MM, foot, _FACES, 8, ink=paper.SOFT, align="right")
        paper.write(canvas, _LEFT, 12 * MM, fonts.settle(shop.name).text, _FACES, 8, ink=paper.SOFT)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


@dataclass(frozen=True, slots=True)
class _Piece:
    """Words at a place of a page; a heading has a rule below."""

    x: float
    y: float
    text: str
    size: float
    is_heading: bool = False
    is_soft: bool = False

    def draw(self, canvas: "Canvas") -> None:
        faces = fonts.STRONG if self.is_heading else _FACES
        ink = paper.SOFT if self.is_soft else paper.INK
        paper.write(canvas, self.x, self.y, self.text, faces, self.size, ink=ink)
        if self.is_heading and self.size == _HEADING:
            paper.rule(canvas, _LEFT, _RIGHT, self.y - 1.6 * MM)


def _paged(title: str, about: str, sections: Sequence[Section]) -> list[list[_Piece]]:
    """Where everything stands; a heading is never the last on its page."""
    pages: list[list[_Piece]] = [[]]
    y = _TOP
    for text, size, is_soft in ((title, _TITLE, False), (about, _SIZE, True)):
        for words in _wrapped(text, _RIGHT - _LEFT, size):
            pages[-1].append(_Piece(_LEFT, y, words, size, not is_soft, is_soft))
            y -= size * 1.5
    for section in sections:
        if y - 3 * _LEADING - 6 * MM < _BOTTOM:
            pages.append([])
            y = _TOP
        else:
            y -= 6 * MM
        pages[-1].append(_Piece(_LEFT, y, fonts.settle(section.title).text, _HEADING, True))
        y -= _LEADING + 2 * MM
        for left, right in _rows(section):
            if y < _BOTTOM:
                pages.append([])
                y = _TOP
            if left:
                pages[-1].append(_Piece(_LEFT, y, left, _SIZE, is_soft=True))
            if right:
                pages[-1].append(_Piece(_LEFT + _LABEL, y, right, _SIZE))
            y -= _LEADING
    return pages


def _rows(section: Section) -> Iterator[tuple[str, str]]:
    """The lines of a section as they stand: label and words side by side."""
    for line in section.lines:
        left = _wrapped(line.label, _LABEL - 4 * MM, _SIZE)
        right = _wrapped(line.words, _RIGHT - _LEFT - _LABEL, _SIZE)
        for place in range(max(len(left), len(right))):
            yield (
                left[place] if place < len(left) else "",
                right[place] if place < len(right) else "",
            )


def _wrapped(text: str, width: float, size: float) -> list[str]:
    """Every line of a text, broken to a width; long ones in parts that the faces take."""
    lines: list[str] = []
    for paragraph in text.split("\n"):
        for first in range(0, len(paragraph), fonts.LONGEST // 2):
            part = fonts.settle(paragraph[first : first + fonts.LONGEST // 2]).text
            lines += paper.wrap(part, _FACES, width, size)
    return lines
