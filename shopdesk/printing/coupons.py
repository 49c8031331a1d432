"""The coupon: what it is worth in large letters, a code for phones and scanners, and the rules.

Left of the perforation is what a person reads, right of it what a machine reads; the seal lies
across both, as a seal does that ties two halves together.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from shopdesk.domain import codes
from shopdesk.printing import fonts, paper, qr, texts
from shopdesk.printing.paper import MM, Shop, Target

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

_LEFT = 16 * MM
_FOLD = 96 * MM
_WORDS_TO = 85 * MM
_EDGE = paper.A6[0] - 6.3 * MM
_PANEL = (_FOLD + _EDGE) / 2
_QR_MM = 37.0
_QR_BOTTOM = 36 * MM
_SEAL = 15.5 * MM
# Lines, largest and smallest size: large words while they are few, and always room below.
_HEADLINES = ((1, 28.0, 20.0), (2, 25.0, 17.0), (3, 20.0, 12.0))


@dataclass(frozen=True, slots=True, kw_only=True)
class CouponPaper:
    """One coupon as printed. `code` is 20 letters, `value` a price in the customer's language.

    Without a code it is a sample, and says so where the code would stand, for eye and phone.
    """

    code: str
    words: str
    value: str | None
    valid_from: date | None
    valid_until: date | None
    customer_name: str | None
    language: str
    anchor: str


def write_coupons(target: Target, shop: Shop, coupons: Iterable[CouponPaper]) -> None:
    """One PDF with a page for each coupon. `target` is a path or a binary stream."""
    with paper.open_paper(target, shop, title="coupon.title") as canvas:
        for coupon in coupons:
            draw_coupon(canvas, shop, coupon)


def draw_coupon(canvas: "Canvas", shop: Shop, coupon: CouponPaper) -> None:
    """Put `coupon` on a page of its own."""
    language = texts.spoken(coupon.language)
    paper.stationery(canvas, f"coupon-{language}", lambda: _stationery(canvas, shop, language))
    _offer(canvas, coupon, language)
    _person_and_days(canvas, coupon, language)
    _machine_half(canvas, shop, coupon)
    paper.anchor_letters(canvas, _EDGE - 5 * MM, 9.2 * MM, coupon.anchor)
    canvas.showPage()


def symbol(shop: Shop, coupon: CouponPaper, side_mm: float = _QR_MM) -> qr.Symbol:
    """The coupon's QR code: lines of text, or the bare code where those are too fine."""
    full = texts.phone_lines(
        coupon.language,
        shop=shop.name,
        words=coupon.words,
        value=coupon.value,
        valid_from=coupon.valid_from,
        valid_until=coupon.valid_until,
        code=coupon.code,
    )
    bare = coupon.code or texts.say("phone.sample", coupon.language)
    return qr.choose((full, bare), side_mm)


def _stationery(canvas: "Canvas", shop: Shop, language: str) -> None:
    """What all coupons of a shop in one language share."""
    paper.frame(canvas, *paper.A6)
    canvas.saveState()
    canvas.setStrokeColorRGB(*paper.SOFT)
    canvas.setLineWidth(0.9)
    canvas.setLineCap(1)
    canvas.setDash([0.01, 3.2])  # round caps make dots
    canvas.line(_FOLD, 7.6 * MM, _FOLD, paper.A6[1] - 7.6 * MM)
    canvas.restoreState()
    faces = fonts.hand(language)
    name = paper.fit(fonts.settle(shop.name).text, faces, _WORDS_TO - _LEFT, size=15, least=9)
    paper.write(canvas, _LEFT, 86 * MM, name.lines[0], faces, name.size)
    paper.rule(canvas, _LEFT, _LEFT + 9 * MM, 82 * MM, ink=paper.HANKO, weight=1.1)
    small = (texts.say("coupon.once", language), fonts.settle(shop.address).text)
    y = 18.2 * MM
    for text in small:
        setting = paper.fit(text, fonts.PLAIN, _FOLD - 4 * MM - _LEFT, size=6.6, least=5.5)
        paper.write(canvas, _LEFT, y, setting.lines[0], fonts.PLAIN, setting.size, ink=paper.SOFT)
        y -= 3.6 * MM
    paper.write(
        canvas,
        _PANEL,
        25 * MM,
        texts.say("coupon.show", language),
        fonts.PLAIN,
        7.5,
        ink=paper.SOFT,
        align="centre",
    )
    paper.hanko(canvas, _FOLD, 86 * MM, _SEAL, shop)


def _offer(canvas: "Canvas", coupon: CouponPaper, language: str) -> None:
    """The words, large, and what they are worth, around the middle of the free space."""
    faces = fonts.headline(language)
    text = fonts.settle(coupon.words).text
    for lines, size, least in _HEADLINES:
        words = paper.fit(text, faces, _WORDS_TO - _LEFT, size=size, least=least, lines=lines)
        if not words.cut:
            break
    worth = fonts.settle(texts.say("coupon.worth", language, value=coupon.value)).text
    leading = words.size * 1.28
    height = leading * len(words.lines) + (16 if worth else 0)
    y = 60 * MM + height / 2 - words.size * 0.92
    for line in words.lines:
        paper.write(canvas, _LEFT, y, line, faces, words.size)
        y -= leading
    y += leading - words.size * 0.3 - 16
    value = paper.fit(worth, fonts.PLAIN, _WORDS_TO - _LEFT, size=12, least=8)
    paper.write(canvas, _LEFT, y, value.lines[0], fonts.PLAIN, value.size, ink=paper.HANKO)


def _person_and_days(canvas: "Canvas", coupon: CouponPaper, language: str) -> None:
    faces = fonts.hand(language)
    width = _FOLD - 5 * MM - _LEFT
    name = fonts.settle(coupon.customer_name or "")
    to = texts.say("coupon.for_name", language, name=texts.addressed(name.text, language))
    if to and name.whole:
        setting = paper.fit(to, faces, width, size=14, least=8)
        paper.write(canvas, _LEFT, 35 * MM, setting.lines[0], faces, setting.size)
    days = texts.validity("coupon", coupon.valid_from, coupon.valid_until, language)
    setting = paper.fit(days, fonts.PLAIN, width, size=9, least=6)
    paper.write(canvas, _LEFT, 27.5 * MM, setting.lines[0], fonts.PLAIN, setting.size)


def _machine_half(canvas: "Canvas", shop: Shop, coupon: CouponPaper) -> None:
    paper.modules(canvas, symbol(shop, coupon), _PANEL - _QR_MM * MM / 2, _QR_BOTTOM, _QR_MM * MM)
    code = codes.shown(coupon.code) or texts.say("coupon.sample", coupon.language)
    setting = paper.fit(code, fonts.PLAIN, _EDGE - _FOLD - 5 * MM, size=8, least=5)
    paper.write(
        canvas, _PANEL, 31 * MM, setting.lines[0], fonts.PLAIN, setting.size, align="centre"
    )
