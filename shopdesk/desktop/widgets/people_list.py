"""A list of people: the name, its reading, and one soft line with the card at a glance."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from shopdesk.desktop.paged_model import ROW_ROLE, PagedModel
from shopdesk.desktop.theme import FontSize, font, tokens
from shopdesk.desktop.tokens import Radius, space
from shopdesk.desktop.widgets.table import Table

HEIGHT = space(16)
DOT = 9
DOTS_AT_MOST = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonLine:
    """What a row shows; the words are those of the screen already.

    `before` and `after` stand around the stamps ("…4821 · coffee", "yesterday"); `needed` 0
    means that there is no card. `waiting` is the word for a reward that waits, if any.
    """

    name: str
    reading: str = ""
    before: str = ""
    stamps: int = 0
    needed: int = 0
    after: str = ""
    waiting: str = ""


class PersonDelegate(QStyledItemDelegate):
    """Paints a person's row; `line` turns the model's row into its words."""

    def __init__(self, line: Callable[[Any], PersonLine], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line = line

    def sizeHint(self, _option: Any, _index: Any) -> QSize:
        return QSize(space(40), HEIGHT)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        row = index.data(ROW_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place = QRectF(option.rect).adjusted(0, 1, 0, -1)
        _paint_ground(painter, place, option.state)
        if row is not None:
            inside = place.adjusted(space(3), space(2), -space(3), -space(2))
            _paint_line(painter, inside, self._line(row))
        painter.restore()


class PeopleList(Table):
    """A list of any length; a click, Enter or a double click opens a person.

    It is a table of one column: Qt's list asks for each of 100,000 rows before it shows one.
    """

    def __init__(
        self,
        model: PagedModel[Any],
        line: Callable[[Any], PersonLine],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(model, "", parent)
        self.setProperty("kind", "people")
        self.setAccessibleName(self.tr("Customers"))
        self.setItemDelegate(PersonDelegate(line, self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.horizontalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(HEIGHT)
        for column in range(1, model.columnCount()):
            self.hideColumn(column)
        self._model = model
        self.clicked.connect(self._on_activated)

    def show_current(self, id_: int | None) -> None:
        """Mark a person as the one who is open, without opening; None marks nobody."""
        row = -1 if id_ is None else self._model.row_of_id(id_)
        if row < 0:
            self.selectionModel().clear()
        else:
            self.setCurrentIndex(self._model.index(row, 0))


def _paint_ground(painter: QPainter, place: QRectF, state: QStyle.StateFlag) -> None:
    selected = bool(state & QStyle.StateFlag.State_Selected)
    hovered = bool(state & QStyle.StateFlag.State_MouseOver)
    focused = bool(state & QStyle.StateFlag.State_HasFocus)
    if not (selected or hovered or focused):
        return
    ground = QColor(tokens().hanko_soft if selected else tokens().hover)
    painter.setBrush(ground)
    painter.setPen(QPen(QColor(tokens().ink), 2) if focused else Qt.PenStyle.NoPen)
    painter.drawRoundedRect(place.adjusted(1, 1, -1, -1), Radius.SMALL, Radius.SMALL)


def _paint_line(painter: QPainter, inside: QRectF, line: PersonLine) -> None:
    top = QRectF(inside.left(), inside.top(), inside.width(), inside.height() / 2)
    pen = LinePen(painter, top)
    if line.waiting:
        pen.chip(line.waiting)
    pen.write(line.name, FontSize.BODY, tokens().ink, bold=True)
    pen.skip(space(2))
    pen.write(line.reading, FontSize.SMALL, tokens().soft)
    pen = LinePen(painter, top.translated(0, inside.height() / 2))
    pen.write(line.before, FontSize.SMALL, tokens().soft)
    if line.needed > DOTS_AT_MOST:
        pen.write(f" {line.stamps}/{line.needed}", FontSize.SMALL, tokens().soft)
    elif line.needed:
        pen.skip(space(1) + 2)
        pen.dots(line.stamps, line.needed)
    if line.after:
        pen.write(f" · {line.after}" if line.before or line.needed else line.after,
                  FontSize.SMALL, tokens().soft)  # fmt: skip


class LinePen:
    """Writes from left to right into a line, and shortens what does not fit."""

    def __init__(self, painter: QPainter, place: QRectF) -> None:
        self._painter = painter
        self._left = QRectF(place)

    def skip(self, width: float) -> None:
        self._left.setLeft(self._left.left() + width)

    def write(self, words: str, size: FontSize, colour: str, *, bold: bool = False) -> None:
        room = self._left.width()
        if not words or room < space(2):
            return
        face = font(size, bold=bold)
        metrics = QFontMetricsF(face)
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room)
        self._painter.setFont(face)
        self._painter.setPen(QColor(colour))
        self._painter.drawText(
            self._left, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, shown
        )
        self.skip(metrics.horizontalAdvance(shown))

    def dots(self, filled: int, total: int) -> None:
        colour = QColor(tokens().soft)
        self._painter.setPen(QPen(colour, 1.2))
        for dot in range(total):
            if self._left.width() < DOT:
                return
            circle = QRectF(self._left.left(), self._left.center().y() - DOT / 2 + 1, DOT, DOT)
            self._painter.setBrush(colour if dot < filled else Qt.BrushStyle.NoBrush)
            self._painter.drawEllipse(circle.adjusted(0.6, 0.6, -0.6, -0.6))
            self.skip(DOT + 1.5)

    def chip(self, words: str) -> None:
        """A leaf chip at the right end; what is written later stops before it."""
        face = font(FontSize.CAPTION, bold=True)
        width = QFontMetricsF(face).horizontalAdvance(words) + space(3)
        height = space(5)
        chip = QRectF(
            self._left.right() - width, self._left.center().y() - height / 2, width, height
        )
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(QColor(tokens().leaf_soft))
        self._painter.drawRoundedRect(chip, height / 2, height / 2)
        self._painter.setPen(QColor(tokens().leaf_text))
        self._painter.setFont(face)
        self._painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, words)
        self._left.setRight(chip.left() - space(2))
