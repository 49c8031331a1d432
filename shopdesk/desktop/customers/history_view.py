"""A person's history: what, when, where, by whom, and a way to take it back."""

from array import array
from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QVBoxLayout, QWidget

from shopdesk.desktop import words
from shopdesk.desktop.counter_context import CounterContext
from shopdesk.desktop.customers.history_words import happened
from shopdesk.desktop.paged_model import AnyIndex, Column, PagedModel
from shopdesk.desktop.theme import FontSize, font, tokens
from shopdesk.desktop.tokens import TOUCH, space
from shopdesk.desktop.widgets.basics import Heading, Panel
from shopdesk.desktop.widgets.buttons import KeyButton
from shopdesk.desktop.widgets.table import Table
from shopdesk.services.wallet import HistoryLine

WHEN, WHAT, WHERE, BY, UNDO = range(5)
_WIDTHS = {WHEN: space(46), WHERE: space(22), BY: space(26), UNDO: space(30)}


class HistoryModel(PagedModel[HistoryLine]):
    """The lines in order; what was taken back is soft and struck through."""

    def __init__(self, columns: Sequence[Column[HistoryLine]], parent: QWidget) -> None:
        super().__init__(columns, self._lines_of, parent)
        self._lines: tuple[HistoryLine, ...] = ()

    def show_lines(self, lines: tuple[HistoryLine, ...]) -> None:
        self._lines = lines
        self.reset_ids(array("q", range(len(lines))))

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        line = self._lines[index.row()] if index.isValid() else None
        if line is not None and line.was_undone:
            if role == Qt.ItemDataRole.FontRole and index.column() == WHAT:
                struck = font(FontSize.BODY)
                struck.setStrikeOut(True)
                return struck
            if role == Qt.ItemDataRole.ForegroundRole:
                return QColor(tokens().soft)
        return super().data(index, role)

    def _lines_of(self, ids: Sequence[int]) -> Mapping[int, HistoryLine]:
        return {place: self._lines[place] for place in ids}


class _HistoryTable(Table):
    """As high as its lines: the page scrolls, not the table."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for column, width in _WIDTHS.items():
            self.set_width(column, width)
        rest = self.viewport().width() - sum(self.columnWidth(column) for column in _WIDTHS)
        self.setColumnWidth(WHAT, max(space(40), rest))


class HistoryView(Panel):
    """Shows history lines, and says which action is to be taken back."""

    undo_wanted = Signal(object)
    """The action's number."""
    older_wanted = Signal()
    row_marked = Signal(object)
    """Where the marked line is within this panel, as a rectangle."""

    def __init__(self, context: CounterContext) -> None:
        super().__init__("card")
        self._context = context
        self._lines: tuple[HistoryLine, ...] = ()
        self._model = HistoryModel(self._columns(), self)
        self.table = _HistoryTable(self._model, self.tr("History"))
        table = self.table
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        for bars in (table.setHorizontalScrollBarPolicy, table.setVerticalScrollBarPolicy):
            bars(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        table.selectionModel().currentRowChanged.connect(self._on_current)
        self.older = KeyButton(self.tr("Show older"))
        self.older.clicked.connect(lambda: self.older_wanted.emit())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(space(3), space(4), space(3), space(3))
        layout.setSpacing(space(2))
        title = Heading(self.tr("History"), 2)
        title.setContentsMargins(space(2), 0, 0, space(1))
        layout.addWidget(title)
        layout.addWidget(table)
        layout.addWidget(self.older, 0, Qt.AlignmentFlag.AlignHCenter)

    def _columns(self) -> tuple[Column[HistoryLine], ...]:
        zone = self._context.shop.units.shop.zone
        return (
            Column(title=self.tr("When"), text=lambda line: words.moment(line.at, zone)),
            Column(title=self.tr("What"), text=happened),
            Column(title=self.tr("Counter"), text=lambda line: line.counter),
            Column(title=self.tr("Who"), text=lambda line: line.staff),
            Column(title="", text=self._state),
        )

    @property
    def marked_action(self) -> UUID | None:
        """The action of the marked line, if the keyboard is here and it can be taken back."""
        row = self.table.currentIndex().row()
        if not self.table.hasFocus() or not 0 <= row < len(self._lines):
            return None
        line = self._lines[row]
        return line.action if line.can_undo else None

    def show_lines(self, lines: tuple[HistoryLine, ...], *, has_older: bool) -> None:
        """Show these lines, the newest first."""
        self.older.setVisible(has_older)
        if lines == self._lines:
            return
        self._lines = lines
        self._model.show_lines(lines)
        height = self.table.horizontalHeader().sizeHint().height() + len(lines) * TOUCH
        self.table.setFixedHeight(height + 2)
        for row, line in enumerate(lines):
            if line.can_undo and line.action is not None:
                self.table.setIndexWidget(self._model.index(row, UNDO), self._button(line))

    def _button(self, line: HistoryLine) -> KeyButton:
        button = KeyButton(self.tr("Undo"), kind="quiet")
        # By keyboard: the arrows mark a line, and the undo key takes it back.
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setAccessibleName(self.tr("Undo: {what}").format(what=happened(line)))
        action = line.action
        button.clicked.connect(lambda: self.undo_wanted.emit(action))
        return button

    def _state(self, line: HistoryLine) -> str:
        return self.tr("taken back") if line.was_undone else ""

    def _on_current(self, index: AnyIndex) -> None:
        if index.isValid():
            place = self.table.visualRect(self._model.index(index.row(), 0))
            place.moveTo(self.table.viewport().mapTo(self, place.topLeft()))
            self.row_marked.emit(place)
