"""A table of any length, dressed and set for reading: whole rows, no grid, figures at the end."""

from typing import Any

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from shopdesk.desktop.paged_model import ID_ROLE, PagedModel, SelectionKeeper
from shopdesk.desktop.tokens import TOUCH


class Table(QTableView):
    """Shows a paged model; Enter or a double click opens a row."""

    opened = Signal(int)
    """The number of the row that was chosen to be opened."""

    def __init__(self, model: PagedModel[Any], name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setAccessibleName(name)
        self.setShowGrid(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(TOUCH)
        columns = self.horizontalHeader()
        columns.setHighlightSections(False)
        columns.setStretchLastSection(True)
        columns.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        self.activated.connect(self._on_activated)
        SelectionKeeper(self, model)

    def set_width(self, column: int, width: int) -> None:
        """Make a column so wide, or as wide as its title where that needs more."""
        self.setColumnWidth(column, max(width, self.horizontalHeader().sectionSizeHint(column)))

    def _on_activated(self, index: QModelIndex) -> None:
        self.opened.emit(index.data(ID_ROLE))
