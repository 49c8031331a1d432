"""The red seal: a ring and the shop's own mark, a little turned, as by hand."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QLinearGradient, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from shopdesk.desktop.theme import FontSize, font, tokens
from shopdesk.desktop.tokens import space

MOST_DEGREES = 11


def stamp_rotation(card_id: int, index: int) -> float:
    """The turn of stamp `index` on a card, in degrees: its own, and the same for ever."""
    mixed = (card_id * 0x9E3779B1 + (index + 1) * 0x85EBCA77) & 0xFFFFFFFF
    mixed = ((mixed ^ (mixed >> 15)) * 0x2C1B3C6D) & 0xFFFFFFFF
    mixed ^= mixed >> 13
    return (mixed % 2001 / 1000 - 1) * MOST_DEGREES


def paint_hanko(
    painter: QPainter,
    rect: QRectF,
    mark: str,
    colour: QColor,
    rotation: float = 0.0,
    *,
    pale: bool = False,
) -> None:
    """Paint a seal that fills the square in the middle of `rect`; `pale` means not inked yet."""
    side = min(rect.width(), rect.height())
    ring = max(1.5, side * 0.047)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setOpacity(painter.opacity() * (0.34 if pale else 1.0))
    painter.translate(rect.center())
    painter.rotate(rotation)
    round_ = QRectF(-side / 2, -side / 2, side, side).adjusted(
        ring / 2, ring / 2, -ring / 2, -ring / 2
    )
    ground = QColor(colour)
    ground.setAlphaF(0.07)
    painter.setBrush(ground)
    painter.setPen(QPen(_ink(colour, side), ring))
    painter.drawEllipse(round_)
    _paint_mark(painter, round_, mark, colour)
    painter.restore()


def _ink(colour: QColor, side: float) -> QLinearGradient:
    """Ink lies a little thinner where the hand pressed less."""
    thin = QColor(colour)
    thin.setAlphaF(0.78)
    ink = QLinearGradient(QPointF(-side / 2, -side / 2), QPointF(side / 2, side / 2))
    ink.setColorAt(0.0, colour)
    ink.setColorAt(0.55, colour)
    ink.setColorAt(1.0, thin)
    return ink


def _paint_mark(painter: QPainter, rect: QRectF, mark: str, colour: QColor) -> None:
    face = font(FontSize.BODY, bold=True)
    face.setPixelSize(max(1, round(rect.width() * 0.5)))
    wide = QFontMetricsF(face).horizontalAdvance(mark)
    if wide > rect.width() * 0.66:  # two letters share the room of one
        face.setPixelSize(max(1, round(face.pixelSize() * rect.width() * 0.66 / wide)))
    painter.setFont(face)
    painter.setPen(colour)
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip, mark)


class HankoView(QWidget):
    """The shop's seal as a small picture, beside its name."""

    def __init__(self, mark: str, side: int = space(7), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mark = mark
        self.setFixedSize(side, side)

    def set_mark(self, mark: str) -> None:
        self._mark = mark
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        turn = stamp_rotation(0, 0)
        paint_hanko(painter, QRectF(self.rect()), self._mark, QColor(tokens().hanko), turn)
