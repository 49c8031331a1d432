"""How a customer's row looks in the list: the name large, the card as dots, tags as chips."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter
from PySide6.QtWidgets import (
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from shopdesk.desktop import words
from shopdesk.desktop.paged_model import ROW_ROLE
from shopdesk.desktop.theme import FontSize, font, tokens
from shopdesk.desktop.tokens import TOUCH, space
from shopdesk.desktop.widgets.people_list import DOTS_AT_MOST, LinePen
from shopdesk.services.customers import CustomerLine

Index = QModelIndex | QPersistentModelIndex

NAME, PHONE, CARD, VISIT, REWARD, TAGS = range(6)
CHIP = space(5)
FOCUS_BAR = 3


class CustomerCell(QStyledItemDelegate):
    """Paints each column of a customer's row."""

    def sizeHint(self, _option: Any, _index: Any) -> QSize:
        return QSize(space(20), TOUCH)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> None:
        # By hand, not by the style: it would ask the model eight questions for each cell.
        line: CustomerLine | None = index.data(ROW_ROLE)
        place = QRectF(option.rect)
        colours = tokens()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(place, QColor(colours.hanko_soft))
        painter.fillRect(place.adjusted(0, place.height() - 1, 0, 0), QColor(colours.line))
        if index.column() == NAME and _is_current(option.widget, index):
            bar = place.adjusted(0, space(2), FOCUS_BAR - place.width(), -space(2))
            painter.fillRect(bar, QColor(colours.ink))
        if line is not None:
            inside = place.adjusted(space(2), 0, -space(1), 0)
            _paint(painter, inside, index, line)
        painter.restore()


def _is_current(view: QWidget | None, index: Index) -> bool:
    return (
        view is not None and view.hasFocus() and view.currentIndex().row() == index.row()  # type: ignore[attr-defined]
    )


def _paint(painter: QPainter, place: QRectF, index: Index, line: CustomerLine) -> None:
    colours, column = tokens(), index.column()
    if column == TAGS:
        paint_chips(painter, place, line.tags)
    elif column == REWARD:
        if line.rewards_waiting:
            paint_chips(painter, place, [str(index.data())], leaf=True)
    elif column == NAME:
        pen = LinePen(painter, place)
        name = words.called(line.name, line.phone_end, line.email)
        pen.write(name, FontSize.BODY, colours.ink, bold=True)
        pen.skip(space(2))
        pen.write(line.reading, FontSize.SMALL, colours.soft)
    elif column == CARD and line.card is not None and line.card.needed <= DOTS_AT_MOST - 2:
        pen = LinePen(painter, place)
        pen.dots(line.card.stamps, line.card.needed)
        if line.cards > 1:
            pen.write(f" +{line.cards - 1}", FontSize.SMALL, colours.soft)
    elif text := index.data():
        LinePen(painter, place).write(text, FontSize.SMALL, colours.soft)


def paint_chips(
    painter: QPainter, place: QRectF, texts: Sequence[str], *, leaf: bool = False
) -> None:
    """Chips from left to right; a count stands for those that do not fit."""
    if not texts:
        return
    face = font(FontSize.CAPTION, bold=True)
    metrics = QFontMetricsF(face)
    colours = tokens()
    left, gap, padding = place.left(), space(1), space(2)
    for number, text in enumerate(texts):
        more = len(texts) - number - 1
        room = place.right() - left - (metrics.horizontalAdvance(f"+{more}") + gap if more else 0)
        if room < space(10):
            left_over = f"+{more + 1}"
            painter.setFont(face)
            painter.setPen(QColor(colours.soft))
            painter.drawText(
                QRectF(left, place.top(), place.right() - left, place.height()),
                Qt.AlignmentFlag.AlignVCenter,
                left_over,
            )
            return
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room - 2 * padding)
        chip = QRectF(
            left,
            place.center().y() - CHIP / 2,
            metrics.horizontalAdvance(shown) + 2 * padding,
            CHIP,
        )
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.leaf_soft if leaf else colours.chip))
        painter.drawRoundedRect(chip, CHIP / 2, CHIP / 2)
        painter.setFont(face)
        painter.setPen(QColor(colours.leaf_text if leaf else colours.soft))
        painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, shown)
        left = chip.right() + gap
