"""A table of any length: the numbers of all rows in order, the rows themselves when painted."""

from array import array
from collections import OrderedDict
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import (
    QAbstractTableModel,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtWidgets import QAbstractItemView

Row = TypeVar("Row")
AnyIndex = QModelIndex | QPersistentModelIndex

PAGE = 200
PAGES_KEPT = 12

ROW_ROLE = Qt.ItemDataRole.UserRole
"""The row's dataclass, or None when it is gone from the database."""
ID_ROLE = Qt.ItemDataRole.UserRole + 1
"""The row's number."""

_START = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
_END = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter


# Not slotted: Python 3.11 cannot call `Column[Row](…)` on a frozen class with slots.
@dataclass(frozen=True, kw_only=True)
class Column(Generic[Row]):
    """A column: its translated title and the words of a row in it; figures stand at the end."""

    title: str
    text: Callable[[Row], str]
    is_figure: bool = False


class PagedModel(QAbstractTableModel, Generic[Row]):
    """Shows ids in the order given; `fetch` reads the rows of some ids, a page at a time.

    `fetch` runs in the window's thread and has to be short (a page by primary key).
    """

    def __init__(
        self,
        columns: Sequence[Column[Row]],
        fetch: Callable[[Sequence[int]], Mapping[int, Row]],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._columns = tuple(columns)
        self._fetch = fetch
        self._ids = array("q")
        self._pages: OrderedDict[int, Mapping[int, Row]] = OrderedDict()

    # -- what it holds ---------------------------------------------------------------------

    @property
    def ids(self) -> "array[int]":
        """All ids in display order; not to be changed."""
        return self._ids

    def reset_ids(self, ids: "array[int]") -> None:
        """Show these rows instead, read anew when painted."""
        self.beginResetModel()
        self._ids = ids
        self._pages.clear()
        self.endResetModel()

    def invalidate(self, ids: Collection[int]) -> None:
        """Read these rows again when they are next painted; an empty collection means all."""
        wanted = set(ids)
        stale = [
            number for number, rows in self._pages.items() if not wanted or wanted & rows.keys()
        ]
        for number in stale:
            del self._pages[number]
            first, last = number * PAGE, min((number + 1) * PAGE, len(self._ids)) - 1
            self.dataChanged.emit(self.index(first, 0), self.index(last, self.columnCount() - 1))

    def row_of_id(self, id_: int) -> int:
        """Where an id stands, or -1."""
        try:
            return self._ids.index(id_)
        except ValueError:
            return -1

    def id_at(self, index: AnyIndex) -> int | None:
        return self._ids[index.row()] if index.isValid() else None

    def row_at(self, index: AnyIndex) -> Row | None:
        """The row at `index`; None when it is gone from the database."""
        return self._row(index.row()) if index.isValid() else None

    def _row(self, place: int) -> Row | None:
        number = place // PAGE
        page = self._pages.get(number)
        if page is None:
            page = self._fetch(self._ids[number * PAGE : (number + 1) * PAGE])
            self._pages[number] = page
            if len(self._pages) > PAGES_KEPT:
                self._pages.popitem(last=False)
        else:
            self._pages.move_to_end(number)
        return page.get(self._ids[place])

    # -- what Qt asks ----------------------------------------------------------------------

    def rowCount(self, parent: AnyIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._ids)

    def columnCount(self, parent: AnyIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._columns)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role == ID_ROLE:
            return self._ids[index.row()]
        if role == ROW_ROLE:
            return self._row(index.row())
        column = self._columns[index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _END if column.is_figure else _START
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            row = self._row(index.row())
            return "" if row is None else column.text(row)
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if orientation == Qt.Orientation.Horizontal and section < len(self._columns):
            column = self._columns[section]
            if role == Qt.ItemDataRole.DisplayRole:
                return column.title
            if role == Qt.ItemDataRole.TextAlignmentRole:
                return _END if column.is_figure else _START
        return None


class SelectionKeeper(QObject):
    """Keeps a view's current and selected rows by their ids when its model is reset.

    Made after the view has its model. What is no longer there is no longer selected.
    """

    def __init__(self, view: QAbstractItemView, model: PagedModel[Any]) -> None:
        super().__init__(view)
        self._view = view
        self._model = model
        self._current: int | None = None
        self._selected: list[int] = []
        model.modelAboutToBeReset.connect(self._remember)
        model.modelReset.connect(self._restore)

    def _remember(self) -> None:
        selection = self._view.selectionModel()
        self._current = self._model.id_at(selection.currentIndex())
        self._selected = [self._model.ids[index.row()] for index in selection.selectedRows()]

    def _restore(self) -> None:
        flag = QItemSelectionModel.SelectionFlag
        selection = self._view.selectionModel()
        for id_ in self._selected:
            if (row := self._model.row_of_id(id_)) >= 0:
                selection.select(self._model.index(row, 0), flag.Select | flag.Rows)
        if self._current is not None and (row := self._model.row_of_id(self._current)) >= 0:
            index = self._model.index(row, 0)
            selection.setCurrentIndex(index, flag.NoUpdate)
            self._view.scrollTo(index)
