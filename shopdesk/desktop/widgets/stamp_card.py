"""A card of stamps: what is inked, what is about to be, and the reward at the end."""

import math
from dataclasses import dataclass, replace

from PySide6.QtCore import (
    QEasingCurve,
    QPointF,
    QRectF,
    QSize,
    Qt,
    QVariantAnimation,
)
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from shopdesk.desktop.theme import FontSize, font, motion_allowed, tokens
from shopdesk.desktop.tokens import STAMP_MOTION_MS, space
from shopdesk.desktop.widgets.hanko import paint_hanko, stamp_rotation

GAP = space(3)
MARGIN = space(2)
HALO = 6
LARGEST, SMALLEST = 66, 30
COMFORTABLE = 44


@dataclass(frozen=True, slots=True, kw_only=True)
class _State:
    card_id: int | None = None
    stamps: int = 0
    needed: int = 7
    pending: int = 0
    full: bool = False
    reward_word: str = ""
    mark: str = ""


class StampCardView(QWidget):
    """Shows any number of places from 1 to 50, in as many rows as its width asks for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._state = _State()
        self._fresh = range(0)
        self._landing = QVariantAnimation(self)
        self._landing.setDuration(STAMP_MOTION_MS)
        self._landing.setStartValue(0.0)
        self._landing.setEndValue(1.0)
        self._landing.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._landing.valueChanged.connect(self.update)
        self._name()

    def set_state(
        self,
        *,
        stamps: int,
        needed: int,
        pending: int = 0,
        full: bool = False,
        reward_word: str = "",
        mark: str = "",
        card_id: int = 0,
    ) -> None:
        """Show a card. More stamps than before on the same card land as they are inked.

        `pending` stamps are shown pale after the inked ones; `full` celebrates.
        """
        before = self._state
        self._state = _State(
            card_id=card_id,
            stamps=min(stamps, needed),
            needed=needed,
            pending=pending,
            full=full,
            reward_word=reward_word or self.tr("free"),
            mark=mark,
        )
        if self._state == before:
            return
        if before.card_id != card_id or stamps < before.stamps:
            self._fresh = range(0)
            self._landing.stop()
        elif stamps > before.stamps:
            self._fresh = range(before.stamps, self._state.stamps)
            if motion_allowed() and self.isVisible():
                self._landing.start()
        if before.needed != needed:
            self.updateGeometry()
        self._name()
        self.update()

    def show_pending(self, count: int) -> None:
        """Show `count` pale stamps on the card as it is; 0 takes them back."""
        self._state = replace(self._state, pending=count)
        self._name()
        self.update()

    def _name(self) -> None:
        state = self._state
        name = self.tr("{stamps} of {needed} stamps").format(
            stamps=state.stamps, needed=state.needed
        )
        if state.pending:
            name += " · " + self.tr("{pending} not saved yet").format(pending=state.pending)
        if state.full:
            name += " · " + self.tr("full: {reward}").format(reward=state.reward_word)
        self.setAccessibleName(name)

    # -- size ------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        width = min(self._places, 8) * (LARGEST + GAP) - GAP + 2 * MARGIN
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        width = min(self._places, 5) * (COMFORTABLE + GAP) + 2 * MARGIN
        rows = math.ceil(self._places / _columns(width, SMALLEST))
        return QSize(width, rows * (SMALLEST + GAP) - GAP + 2 * MARGIN)

    def heightForWidth(self, width: int) -> int:
        side = self._comfortable_side(width)
        rows = math.ceil(self._places / _columns(width, side))
        return rows * (side + GAP) - GAP + 2 * MARGIN

    @property
    def _places(self) -> int:
        return self._state.needed + 1

    def _comfortable_side(self, width: int) -> int:
        """The largest side that needs at most two rows, or the smallest that a finger likes."""
        for side in range(LARGEST, COMFORTABLE, -2):
            if self._places <= 2 * _columns(width, side):
                return side
        return COMFORTABLE

    def _squares(self) -> list[QRectF]:
        """Where each place is: the largest squares that fit, in rows of equal length."""
        width, height = self.width(), self.height()
        side = SMALLEST
        for wanted in range(LARGEST, SMALLEST, -1):
            rows = math.ceil(self._places / _columns(width, wanted))
            if rows * (wanted + GAP) - GAP + 2 * MARGIN <= height:
                side = wanted
                break
        rows = math.ceil(self._places / _columns(width, side))
        columns = math.ceil(self._places / rows)
        # A single row spreads over the width, as the places of a printed card do.
        free = width - 2 * MARGIN - columns * side
        gap = min(free / (columns - 1), side * 0.6) if columns > 1 else 0.0
        step_y = side + GAP
        top = (height - rows * step_y + GAP) / 2
        return [
            QRectF(
                MARGIN + place % columns * (side + gap), top + place // columns * step_y, side, side
            )
            for place in range(self._places)
        ]

    # -- painting --------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        *squares, last = self._squares()
        state = self._state
        for index, square in enumerate(squares):
            if index < state.stamps:
                self._paint_inked(painter, square, index)
            elif index < state.stamps + state.pending:
                turn = stamp_rotation(state.card_id or 0, index)
                paint_hanko(painter, square, state.mark, QColor(tokens().hanko), turn, pale=True)
            else:
                _paint_place(painter, square, str(index + 1))
        _paint_reward(painter, last, (state.reward_word, self.tr("free")), full=state.full)

    def _paint_inked(self, painter: QPainter, square: QRectF, index: int) -> None:
        colour = QColor(tokens().hanko)
        landed = 1.0
        if index in self._fresh:
            if self._landing.state() == QVariantAnimation.State.Running:
                landed = float(self._landing.currentValue())
            halo = QColor(colour)
            halo.setAlphaF(0.13 * landed)
            painter.setPen(QPen(halo, HALO))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            around = HALO / 2
            painter.drawEllipse(square.adjusted(-around, -around, around, around))
        painter.save()
        painter.setOpacity(0.34 + 0.66 * landed)
        grow = square.width() * 0.16 * (1 - landed)
        turn = stamp_rotation(self._state.card_id or 0, index)
        inked = square.adjusted(-grow, -grow, grow, grow)
        paint_hanko(painter, inked, self._state.mark, colour, turn)
        painter.restore()


def _columns(width: int, side: int) -> int:
    return max(1, (width - 2 * MARGIN + GAP) // (side + GAP))


def _paint_place(painter: QPainter, square: QRectF, words: str) -> None:
    pen = QPen(QColor(tokens().edge), 1.6)
    pen.setDashPattern([3.2, 2.4])
    pen.setCosmetic(False)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(pen)
    painter.setOpacity(0.6)
    painter.drawEllipse(square.adjusted(1, 1, -1, -1))
    painter.setOpacity(1.0)
    painter.setPen(QColor(tokens().soft))
    painter.setFont(font(FontSize.SMALL))
    painter.drawText(square, Qt.AlignmentFlag.AlignCenter, words)


def _paint_reward(painter: QPainter, square: QRectF, words: tuple[str, ...], *, full: bool) -> None:
    """Paint the last place with the first of `words` that fits into it, else the last."""
    leaf = QColor(tokens().leaf)
    if full:
        _paint_rays(painter, square, leaf)
    painter.setPen(QPen(leaf, 2))
    painter.setBrush(leaf if full else QColor(tokens().leaf_soft))
    painter.drawEllipse(square.adjusted(1, 1, -1, -1))
    painter.setPen(QColor(tokens().on_leaf if full else tokens().leaf_text))
    inside = square.adjusted(5, 5, -5, -5)
    flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
    for word in words:
        for size in (FontSize.SMALL, FontSize.CAPTION, FontSize.TINY):
            painter.setFont(font(size, bold=True))
            if inside.contains(painter.boundingRect(inside, flags, word)):
                painter.drawText(inside, flags, word)
                return
    painter.drawText(inside, flags, words[-1])


def _paint_rays(painter: QPainter, square: QRectF, colour: QColor) -> None:
    """Sixteen short strokes around the reward: a quiet cheer."""
    painter.setPen(QPen(colour, 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    centre, radius = square.center(), square.width() / 2
    for ray in range(16):
        angle = ray * math.tau / 16
        direction = QPointF(math.cos(angle), math.sin(angle))
        inner, outer = radius + 3.5, radius + (6.5 if ray % 2 else 8)
        painter.drawLine(centre + direction * inner, centre + direction * outer)
