"""How a customer's row looks in the list: the name large, the card as dots, tags as chips."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter
from PySide6.QtWidgets import (
    QApplication,
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

NAME, PHONE, CARD, VISIT, REWARD, TAGS = range(6)
CHIP = space(5)
FOCUS_BAR = 3


class CustomerCell(QStyledItemDelegate):
    """Paints each column of a customer's row; grounds and lines stay the stylesheet's."""

    def sizeHint(self, _option: Any, _index: Any) -> QSize:
        return QSize(space(20), TOUCH)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        plain = QStyleOptionViewItem(option)
        self.initStyleOption(plain, index)
        plain.text = ""
        style = option.widget.style() if option.widget else QApplication.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, plain, painter, option.widget)
        line: CustomerLine | None = index.data(ROW_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place = QRectF(option.rect)
        if index.column() == NAME and _is_current(option.widget, index):
            bar = place.adjusted(0, space(2), FOCUS_BAR - place.width(), -space(2))
            painter.fillRect(bar, QColor(tokens().ink))
        if line is not None:
            inside = place.adjusted(space(2), 0, -space(1), 0)
            _paint(painter, inside, index.column(), line, str(index.data() or ""))
        painter.restore()


def _is_current(view: QWidget | None, index: QModelIndex | QPersistentModelIndex) -> bool:
    return (
        view is not None and view.hasFocus() and view.currentIndex().row() == index.row()  # type: ignore[attr-defined]
    )


def _paint(painter: QPainter, place: QRectF, column: int, line: CustomerLine, text: str) -> None:
    pen = LinePen(painter, place)
    if column == NAME:
        name = words.called(line.name, line.phone_end, line.email)
        pen.write(name, FontSize.BODY, tokens().ink, bold=True)
        pen.skip(space(2))
        pen.write(line.reading, FontSize.SMALL, tokens().soft)
    elif column == CARD and line.card is not None and line.card.needed <= DOTS_AT_MOST - 2:
        pen.dots(line.card.stamps, line.card.needed)
        if line.cards > 1:
            pen.write(f" +{line.cards - 1}", FontSize.SMALL, tokens().soft)
    elif column == REWARD and text:
        paint_chips(painter, place, [text], leaf=True)
    elif column == TAGS:
        paint_chips(painter, place, line.tags)
    else:
        pen.write(text, FontSize.SMALL, tokens().soft)


def paint_chips(
    painter: QPainter, place: QRectF, texts: Sequence[str], *, leaf: bool = False
) -> None:
    """Chips from left to right; a count stands for those that do not fit."""
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
