"""The table of customers: whole rows, and letters that go to the field above it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView

from shopdesk.desktop.customers.cells import CARD, PHONE, REWARD, VISIT, CustomerCell
from shopdesk.desktop.paged_model import PagedModel
from shopdesk.desktop.tokens import space
from shopdesk.desktop.widgets.table import Table
from shopdesk.services.customers import CustomerLine

_WIDTHS = {PHONE: space(19), CARD: space(30), VISIT: space(33), REWARD: space(33)}
_NAME_SHARE = 0.6
"""Of what the other columns leave, the rest being the tags'."""


class PeopleTable(Table):
    """A click opens, Home and End lead to the ends."""

    typed = Signal(str)
    """Letters that were typed while the table had the focus."""

    def __init__(self, model: PagedModel[CustomerLine], name: str) -> None:
        super().__init__(model, name)
        self.setItemDelegate(CustomerCell(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def keyboardSearch(self, search: str) -> None:
        """Qt would read everybody in turn; the field is the one that searches."""
        self.typed.emit(search)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        ends = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: self.model().rowCount() - 1}
        if (row := ends.get(Qt.Key(event.key()))) is not None:
            self.setCurrentIndex(self.model().index(row, 0))
        elif event.key() not in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for column, width in _WIDTHS.items():
            self.set_width(column, width)
        rest = self.viewport().width() - sum(self.columnWidth(column) for column in _WIDTHS)
        self.setColumnWidth(0, max(space(40), round(rest * _NAME_SHARE)))
