"""Paper: its sizes and inks, how letters are set on it, and how a file of it is written.

Lengths are points inside the program and millimetres where people meet them.
"""

import math
import os
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from secrets import token_hex
from typing import TYPE_CHECKING, BinaryIO, Literal

from shopdesk.printing import fonts, texts
from shopdesk.printing.fonts import Faces
from shopdesk.printing.qr import QUIET_ZONE, Symbol

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

MM = 72 / 25.4
A6 = (148 * MM, 105 * MM)  # landscape

Ink = tuple[float, float, float]
INK: Ink = (0.169, 0.141, 0.125)
SOFT: Ink = (0.435, 0.392, 0.357)
LINE: Ink = (0.78, 0.74, 0.68)
HANKO: Ink = (0.761, 0.255, 0.176)

Target = str | os.PathLike[str] | BinaryIO
Align = Literal["left", "centre", "right"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Shop:
    """The shop as its paper shows it; `mark` is the character in its seal."""

    name: str
    mark: str
    address: str
    language: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """Lines of text at the size at which they fit; `cut` when they do not hold all of it."""

    size: float
    lines: tuple[str, ...]
    cut: bool = False


# -- a file --------------------------------------------------------------------------------


@contextmanager
def open_paper(target: Target, shop: Shop, *, title: str) -> "Iterator[Canvas]":
    """A canvas of A6 pages of `shop` that is written to `target` at the end, whole or not at all.

    A path is written beside and renamed, so that a file that is open elsewhere, or a full disk,
    never leaves half a document. The same pages give the same bytes. `title` is the key of a
    sentence ("note.title").
    """
    from reportlab import rl_config
    from reportlab.pdfgen.canvas import Canvas

    fonts.register()
    rl_config.useA85 = 0  # plain binary streams: a fifth smaller, and every reader takes them
    buffer = BytesIO()
    canvas = Canvas(
        buffer,
        pagesize=A6,
        pageCompression=1,
        invariant=1,
        # Else reportlab names a Helvetica that is not inside; the stubs think it is a number.
        initialFontName=fonts.TEXT.name,  # type: ignore[arg-type]
        lang=texts.spoken(shop.language),
    )
    canvas.setTitle(texts.say(title, shop.language))
    canvas.setAuthor(fonts.settle(shop.name).text)
    canvas.setSubject("")
    canvas.setCreator("ShopDesk")
    canvas.setViewerPreference("DisplayDocTitle", "true")
    yield canvas
    canvas.save()
    _deliver(buffer.getvalue(), target)


def _deliver(document: bytes, target: Target) -> None:
    if not isinstance(target, str | os.PathLike):
        target.write(document)
        return
    path = Path(target)
    beside = path.with_name(f".{path.name}.{token_hex(4)}")
    try:
        with beside.open("xb") as file:
            file.write(document)
        beside.replace(path)
    except BaseException:
        with suppress(OSError):
            beside.unlink()
        raise


# -- letters -------------------------------------------------------------------------------


def write(
    canvas: "Canvas",
    x: float,
    y: float,
    text: str,
    faces: Faces,
    size: float,
    *,
    ink: Ink = INK,
    align: Align = "left",
    spacing: float = 0.0,
) -> None:
    """Set settled `text` with its baseline at `y`; each letter in the first face that has it."""
    if not text:
        return
    if align != "left":
        x -= fonts.width(text, faces, size, spacing) / (2 if align == "centre" else 1)
    line = canvas.beginText(x, y)
    line.setFillColorRGB(*ink)
    if spacing:
        line.setCharSpace(spacing)
    for face, run in fonts.runs(text, faces):
        line.setFont(face.name, size * face.scale)
        line.textOut(run)
    if spacing:
        line.setCharSpace(0)
    canvas.drawText(line)


def fit(
    text: str, faces: Faces, width: float, *, size: float, least: float, lines: int = 1
) -> Setting:
    """Settled `text` within `width`: shrunk down to `least`, then wrapped, then cut with "…".

    Wrapping is tried at each size once one line at `least` is too long, so that long words are
    as large as their lines allow.
    """
    wanted = fonts.width(text, faces, size)
    if wanted <= width:
        return Setting(size=size, lines=(text,))
    if wanted * least / size <= width:
        return Setting(size=math.floor(size * width / wanted * 10) / 10, lines=(text,))
    tried = size
    while tried > least:
        wrapped = wrap(text, faces, width, tried)
        if len(wrapped) <= lines:
            return Setting(size=tried, lines=_balanced(text, faces, width, tried, wrapped))
        tried -= 1
    wrapped = wrap(text, faces, width, least)
    cut = len(wrapped) > lines
    if cut:
        kept = wrapped[lines - 1]
        while kept and fonts.width(kept + "…", faces, least) > width:
            kept = kept[:-1]
        wrapped = [*wrapped[: lines - 1], kept.rstrip() + "…"]
    return Setting(size=least, lines=tuple(wrapped), cut=cut)


def _balanced(
    text: str, faces: Faces, width: float, size: float, wrapped: list[str]
) -> tuple[str, ...]:
    """The same number of lines in a narrower measure when the last would be left nearly empty."""
    if fonts.width(wrapped[-1], faces, size) < 0.4 * width:
        for share in (0.55, 0.65, 0.75, 0.85):
            narrow = wrap(text, faces, width * share, size)
            if len(narrow) == len(wrapped):
                return tuple(narrow)
    return tuple(wrapped)


# Between Japanese phrases: after a mark, and after a particle before the next noun, but not
# between the parts of a word such as 飲み物 or 引き換え.
_PHRASE_END = re.compile(
    r"(?<=[\s、。！？」』）])(?=[^\s、。！？」』）])"
    r"|(?<=[のはがをにへともでやてたるうくすだなよねら])(?=[おご]?[\u4e00-\u9fff々ァ-ヶA-Za-z0-9])"
)
_NOT_FIRST = (
    "、。，．・：；？！）」』】〕〉》ーぁぃぅぇぉっゃゅょァィゥェォッャュョ々…‥,.:;?!)]}％%"
)
_NOT_LAST = "（「『【〔〈《([{￥¥$£€"


def wrap(text: str, faces: Faces, width: float, size: float) -> list[str]:
    """Lines no wider than `width`, broken between words, or between Japanese phrases.

    A phrase wider than a line is broken anywhere, but no line begins with a closing mark or a
    small kana, or ends with an opening one.
    """
    lines: list[str] = []
    line = ""
    for piece in _pieces(text, faces, width, size):
        if fonts.width((line + piece).rstrip(), faces, size) > width and line.strip():
            lines.append(line.strip())
            line = piece.lstrip()
        else:
            line += piece
    return [*lines, line.strip()] if line.strip() else lines


def _pieces(text: str, faces: Faces, width: float, size: float) -> Iterator[str]:
    """What stays together on a line of `width`."""
    for phrase in _PHRASE_END.split(text):
        if fonts.width(phrase.rstrip(), faces, size) <= width:
            yield phrase
            continue
        piece = ""
        for ch in phrase:
            if piece and ch not in _NOT_FIRST and piece[-1] not in _NOT_LAST:
                yield piece
                piece = ""
            piece += ch
            if fonts.width(piece, faces, size) > width / 2:  # a row of nothing but marks
                yield piece
                piece = ""
        if piece:
            yield piece


# -- codes ---------------------------------------------------------------------------------

_DARK_RUN = re.compile("1+")


def modules(canvas: "Canvas", symbol: Symbol, x: float, y: float, side: float) -> None:
    """Draw `symbol` with its quiet zone on a square of `side`, (`x`, `y`) its lower left corner.

    One path in units of a module: runs of dark modules, and equal runs in neighbouring rows,
    are one rectangle, so nothing can show between them.
    """
    module = side / symbol.side
    drawn: list[str] = []
    above: dict[tuple[int, int], int] = {}
    for y_module, row in enumerate((*symbol.rows(), "")):
        here = {run.span(): above.get(run.span(), y_module) for run in _DARK_RUN.finditer(row)}
        drawn += (
            f"{left} {top} {right - left} {y_module - top} re"
            for (left, right), top in above.items()
            if (left, right) not in here
        )
        above = here
    canvas.saveState()
    canvas.setFillGray(0)
    margin = QUIET_ZONE * module
    canvas.transform(module, 0, 0, -module, x + margin, y + side - margin)
    canvas.addLiteral("\n".join(drawn))
    canvas.addLiteral("f")
    canvas.restoreState()


# -- ornaments -----------------------------------------------------------------------------


def stationery(canvas: "Canvas", name: str, draw: Callable[[], None]) -> None:
    """What the pages of one kind share: drawn once for a document, then only referred to."""
    if not canvas.hasForm(name):
        canvas.beginForm(name)
        draw()
        canvas.endForm()
    canvas.doForm(name)


def rule(
    canvas: "Canvas", x1: float, x2: float, y: float, *, ink: Ink = LINE, weight: float = 0.4
) -> None:
    """A horizontal hairline."""
    canvas.setStrokeColorRGB(*ink)
    canvas.setLineWidth(weight)
    canvas.line(x1, y, x2, y)


def frame(canvas: "Canvas", width: float, height: float) -> None:
    """A double frame with hollow corners, as on a visiting card."""
    canvas.setStrokeColorRGB(*SOFT)
    _hollow(canvas, width, height, inset=5 * MM, corner=4 * MM, weight=0.7)
    _hollow(canvas, width, height, inset=6.3 * MM, corner=4 * MM, weight=0.25)


def _hollow(
    canvas: "Canvas", width: float, height: float, *, inset: float, corner: float, weight: float
) -> None:
    left, bottom, right, top = inset, inset, width - inset, height - inset
    k = corner * 0.5523  # a quarter circle as a Bézier curve
    path = canvas.beginPath()
    path.moveTo(left + corner, bottom)
    path.lineTo(right - corner, bottom)
    path.curveTo(right - corner, bottom + k, right - k, bottom + corner, right, bottom + corner)
    path.lineTo(right, top - corner)
    path.curveTo(right - k, top - corner, right - corner, top - k, right - corner, top)
    path.lineTo(left + corner, top)
    path.curveTo(left + corner, top - k, left + k, top - corner, left, top - corner)
    path.lineTo(left, bottom + corner)
    path.curveTo(left + k, bottom + corner, left + corner, bottom + k, left + corner, bottom)
    path.close()
    canvas.setLineWidth(weight)
    canvas.drawPath(path, stroke=1, fill=0)


def hanko(
    canvas: "Canvas", x: float, y: float, diameter: float, shop: Shop, *, turn: float = -7.0
) -> None:
    """The shop's seal around (`x`, `y`), `turn` degrees off upright, as a hand would press it.

    A mark that cannot be drawn gives way to the first letter of the shop's name.
    """
    sign = (fonts.settle(shop.mark).text or fonts.settle(shop.name).text)[:1]
    canvas.saveState()
    canvas.translate(x, y)
    canvas.rotate(turn)
    canvas.setStrokeColorRGB(*HANKO)
    canvas.setLineWidth(diameter * 0.055)
    canvas.circle(0, 0, diameter * 0.4725)
    size = diameter * 0.56
    middle = size * (0.36 if sign.isascii() else 0.38)  # of the letter, above its baseline
    write(canvas, 0, -middle, sign, fonts.STRONG, size, ink=HANKO, align="centre")
    canvas.restoreState()


def anchor_letters(canvas: "Canvas", x: float, y: float, anchor: str) -> None:
    """The eight letters that tie this paper to the ledger, small, ending at `x`."""
    text = fonts.settle(" ".join((anchor[:4], anchor[4:8]))).text
    write(canvas, x, y, text, fonts.PLAIN, 5.5, ink=SOFT, align="right", spacing=0.6)
