"""The thank-you note: a beautiful frame, a name, one true line, and room for a pen."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from shopdesk.printing import fonts, paper, texts
from shopdesk.printing.paper import MM, Shop, Target

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

_LEFT = 16 * MM
_RIGHT = paper.A6[0] - _LEFT
_FIRST_RULE = 68.5 * MM
_PITCH = 9.5 * MM
_RULES = 5
_NAME = 19.0
_NAME_AT = 83 * MM
_SEAL_AT = (paper.A6[0] - 24 * MM, 86 * MM)
_SEAL = 15 * MM
_FOOT = 17 * MM


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """One thank-you note. An empty name or line leaves its place to the pen."""

    name: str
    personal_line: str
    language: str
    signed_by: str
    anchor: str


def write_notes(target: Target, shop: Shop, notes: Iterable[Note]) -> None:
    """One PDF with a page for each note. `target` is a path or a binary stream."""
    with paper.open_paper(target, shop, title="note.title") as canvas:
        for note in notes:
            draw_note(canvas, shop, note)


def draw_note(canvas: "Canvas", shop: Shop, note: Note) -> None:
    """Put `note` on a page of its own."""
    language = texts.spoken(note.language)
    paper.stationery(canvas, "note", lambda: _stationery(canvas, shop))
    _name(canvas, note, language)
    _personal_line(canvas, note, language)
    _signature(canvas, shop, note, language)
    paper.anchor_letters(canvas, _RIGHT, 9.2 * MM, note.anchor)
    canvas.showPage()


def _stationery(canvas: "Canvas", shop: Shop) -> None:
    """What all notes of a shop share."""
    paper.frame(canvas, *paper.A6)
    for row in range(_RULES):
        paper.rule(canvas, _LEFT, _RIGHT, _FIRST_RULE - row * _PITCH)
    paper.hanko(canvas, *_SEAL_AT, _SEAL, shop)


def _name(canvas: "Canvas", note: Note, language: str) -> None:
    faces = fonts.hand(language)
    width = _SEAL_AT[0] - _SEAL / 2 - 6 * MM - _LEFT
    name = fonts.settle(note.name)
    if name.text and name.whole:
        greeting = texts.greeting(name.text, language)
        setting = paper.fit(greeting, faces, width, size=_NAME, least=10)
        paper.write(canvas, _LEFT, _NAME_AT, setting.lines[0], faces, setting.size)
        return
    # Nobody's name, or one in letters that no bundled face has, is written by hand.
    before, after = texts.greeting_around(language)
    start = _LEFT + fonts.width(before, faces, _NAME) + (2 * MM if before.strip() else 0)
    end = start + 0.55 * width
    paper.write(canvas, _LEFT, _NAME_AT, before, faces, _NAME)
    paper.rule(canvas, start, end, _NAME_AT - 1.2 * MM)
    paper.write(canvas, end + MM, _NAME_AT, after, faces, _NAME)


def line_is_lost(note: Note) -> bool:
    """Whether the personal line has letters that no face has, and so is left to the pen."""
    return not fonts.settle(note.personal_line).whole


def line_is_cut(note: Note) -> bool:
    """Whether the personal line is longer than its place and ends in "…"."""
    too_long = len(note.personal_line) > fonts.LONGEST
    return too_long or _line(note, texts.spoken(note.language)).cut


def _line(note: Note, language: str) -> paper.Setting:
    line = fonts.settle(note.personal_line)
    text = line.text if line.whole else ""  # half a sentence would say something else
    faces = fonts.hand(language)
    return paper.fit(text, faces, _RIGHT - _LEFT, size=15, least=11, lines=3)


def _personal_line(canvas: "Canvas", note: Note, language: str) -> None:
    faces = fonts.hand(language)
    setting = _line(note, language)
    for row, words in enumerate(setting.lines):
        y = _FIRST_RULE - row * _PITCH + 1.9 * MM
        paper.write(canvas, _LEFT, y, words, faces, setting.size)


def _signature(canvas: "Canvas", shop: Shop, note: Note, language: str) -> None:
    faces = fonts.hand(language)
    signed_by, name = fonts.settle(note.signed_by).text, fonts.settle(shop.name).text
    text = texts.say("note.signature", language, signed_by=signed_by, shop=name) or texts.say(
        "note.signature_of_shop", language, shop=name
    )
    setting = paper.fit(text, faces, _RIGHT - _LEFT, size=15, least=9)
    paper.write(canvas, _RIGHT, _FOOT, setting.lines[0], faces, setting.size, align="right")
