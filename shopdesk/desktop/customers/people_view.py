"""The list of customers: any length, filtered as somebody types."""

from array import array
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from shopdesk.desktop import shortcuts, words
from shopdesk.desktop.counter_context import CounterContext
from shopdesk.desktop.customers.cells import CustomerCell
from shopdesk.desktop.customers.lines import Lines
from shopdesk.desktop.paged_model import Column, PagedModel
from shopdesk.desktop.tokens import space
from shopdesk.desktop.widgets.basics import Heading, Panel, SoftLabel
from shopdesk.desktop.widgets.buttons import KeyButton
from shopdesk.desktop.widgets.empty_state import EmptyState
from shopdesk.desktop.widgets.table import Table
from shopdesk.domain import topics
from shopdesk.services.customers import (
    CustomerLine,
    archived_numbers,
    customer_lines,
    customer_numbers,
)

SCREENFUL = 40
SETTLING_MS = 250
"""Changes that follow each other this closely are read once."""

_WIDTHS = {1: space(19), 2: space(30), 3: space(33), 4: space(33)}
_NAME_SHARE = 0.6


@dataclass(frozen=True, slots=True)
class _Question:
    """What the list is asked to show."""

    words: str = ""
    order: Literal["name", "visit"] = "name"
    archived: bool = False


class _PeopleTable(Table):
    """The table: a click opens, letters go to the field, Home and End lead to the ends."""

    typed = Signal(str)

    def keyboardSearch(self, search: str) -> None:
        """Qt would walk through everybody; the field is the one that searches."""
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
            self.setColumnWidth(column, width)
        rest = self.viewport().width() - sum(_WIDTHS.values())
        self.setColumnWidth(0, max(space(40), round(rest * _NAME_SHARE)))


class PeopleView(QWidget):
    """Everybody, or those whom the words in the field mean."""

    opened = Signal(int)
    new_wanted = Signal(str)
    """Somebody new, with the words that stand in the field."""
    settled = Signal()
    """The list shows what the field, the order and the box ask for."""

    def __init__(self, context: CounterContext) -> None:
        super().__init__()
        self._context = context
        self._wanted = _Question()
        self._shown: _Question | None = None
        self._asking = False
        self._is_outdated = False
        self._today = context.today
        self.lines = Lines(context, self)
        self.model = PagedModel[CustomerLine](self._columns(), self.lines.fetch, self)
        self.lines.arrived.connect(self._on_arrived)
        self.heading = Heading(self.tr("Customers"), 1)
        self.count = SoftLabel()
        self.field = QLineEdit()
        self.order = QComboBox()
        self.archived = QCheckBox(self.tr("Those put away"))
        self.new = KeyButton(
            shortcuts.words("new_customer"), shortcuts.key_cap("new_customer"), "primary"
        )
        self.table = _PeopleTable(self.model, self.tr("Customers"))
        self._nobody = EmptyState(
            self.tr("Nobody here yet"),
            self.tr("A name or a phone number is enough to begin with."),
            shortcuts.words("new_customer"),
            shortcuts.key_cap("new_customer"),
        )
        self._no_match = EmptyState(
            self.tr("Nobody found"),
            self.tr("Fewer letters find more people. A part of the name or number is enough."),
            shortcuts.words("new_customer"),
            shortcuts.key_cap("new_customer"),
        )
        self._none_archived = EmptyState(
            self.tr("Nobody has been put away"),
            self.tr("People who are put away are not found at the counter, and lose nothing."),
        )
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(SETTLING_MS)
        self._pause.timeout.connect(self._ask)
        self._dress()
        self._lay_out()
        self._connect()

    # -- layout and wiring -------------------------------------------------------------------

    def _columns(self) -> tuple[Column[CustomerLine], ...]:
        return (
            Column(title=self.tr("Name"), text=_full_name),
            Column(title=self.tr("Phone"), text=lambda line: line.phone_end),
            Column(title=self.tr("Card"), text=self._card),
            Column(title=self.tr("Last visit"), text=self._visit),
            Column(title=self.tr("Reward"), text=self._reward),
            Column(title=self.tr("Tags"), text=lambda line: ", ".join(line.tags)),
        )

    def _dress(self) -> None:
        self.field.setPlaceholderText(self.tr("Name, reading, phone, e-mail or code"))
        self.field.setAccessibleName(self.tr("Find a customer"))
        self.field.setClearButtonEnabled(True)
        self.order.addItem(self.tr("By name"), "name")
        self.order.addItem(self.tr("Last visit first"), "visit")
        self.order.setAccessibleName(self.tr("Order"))
        self.archived.setAccessibleDescription(
            self.tr("Shows the people who were put away instead of the others")
        )
        table = self.table
        table.setItemDelegate(CustomerCell(table))
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(space(3))
        head.addWidget(self.heading)
        head.addWidget(self.count, 1, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self.new)
        tools = QHBoxLayout()
        tools.setSpacing(space(3))
        tools.addWidget(self.field, 1)
        tools.addWidget(self.order)
        tools.addWidget(self.archived)
        panel = Panel("card")
        inside = QVBoxLayout(panel)
        inside.setContentsMargins(space(1), space(2), space(1), space(2))
        stack = QWidget()
        self._stack = QStackedLayout(stack)
        for view in (self.table, self._nobody, self._no_match, self._none_archived):
            self._stack.addWidget(view)
        inside.addWidget(stack)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(space(3))
        layout.addLayout(head)
        layout.addLayout(tools)
        layout.addWidget(panel, 1)
        # The button stands above the field, and is reached after it.
        for before, after in (
            (self.field, self.order),
            (self.order, self.archived),
            (self.archived, self.table),
            (self.table, self.new),
        ):
            QWidget.setTabOrder(before, after)

    def _connect(self) -> None:
        self.field.textChanged.connect(self._on_asked)
        self.field.installEventFilter(self)
        self.order.currentIndexChanged.connect(self._on_asked)
        self.archived.clicked.connect(self._on_asked)
        self.table.opened.connect(self.opened)
        self.table.clicked.connect(self._on_clicked)
        self.table.typed.connect(self._on_typed)
        wants: Callable[[], None] = lambda: self.new_wanted.emit(self.field.text())  # noqa: E731
        self.new.clicked.connect(wants)
        self._nobody.action_wanted.connect(wants)
        self._no_match.action_wanted.connect(wants)
        self._context.changes.subscribe(
            self,
            (topics.CUSTOMER, topics.CARD, topics.PROGRAMME, topics.REWARD),
            self._on_changed,
        )

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._ask()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys of the field that mean the list: the arrows, Enter, Esc."""
        if watched is self.field and event.type() == QEvent.Type.KeyPress:
            assert isinstance(event, QKeyEvent)
            return self._takes(Qt.Key(event.key()))
        return super().eventFilter(watched, event)

    def _takes(self, key: Qt.Key) -> bool:
        if key in {Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp}:
            self.focus_list()
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._open_current()
        elif key == Qt.Key.Key_Escape:
            self.field.clear()
        else:
            return False
        return True

    # -- what others ask ---------------------------------------------------------------------

    def focus_field(self) -> None:
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def focus_list(self) -> None:
        """The keyboard moves in the list, from the first row if none is marked."""
        if not self.table.currentIndex().isValid():
            self.table.setCurrentIndex(self.model.index(0, 0))
        self.table.setFocus(Qt.FocusReason.TabFocusReason)

    def mark(self, customer_id: int) -> None:
        """Mark the row of somebody, if they are in the list."""
        row = self.model.row_of_id(customer_id)
        if row >= 0:
            self.table.setCurrentIndex(self.model.index(row, 0))

    # -- asking ------------------------------------------------------------------------------

    def _on_asked(self, *_: object) -> None:
        self._wanted = _Question(
            self.field.text(), self.order.currentData(), self.archived.isChecked()
        )
        self._ask()

    def _ask(self) -> None:
        """Read the numbers, one reading at a time, always for the latest question."""
        if self._asking or not self.isVisible():
            return
        if self._wanted == self._shown and not self._is_outdated:
            return
        asked = self._wanted
        self._asking, self._is_outdated = True, False

        def failed() -> None:
            self._asking, self._is_outdated = False, True

        # A tenth of a second with 100,000 people: in the counter lane, where no long work of
        # the back room (a backup, an import) can keep the list waiting.
        self._context.look(
            lambda unit: _answer(unit, asked),
            owner=self,
            done=lambda answer: self._on_answer(asked, *answer),
            failed=failed,
        )

    def _on_answer(
        self, asked: _Question, ids: "array[int]", first: tuple[CustomerLine, ...]
    ) -> None:
        self._asking = False
        if asked != self._wanted:  # somebody typed on
            self._ask()
            return
        self._today = self._context.today
        self.lines.know(first)
        self._show(ids, keep_place=asked == self._shown)
        self._shown = asked
        self.settled.emit()

    def _show(self, ids: "array[int]", *, keep_place: bool) -> None:
        if ids != self.model.ids:
            bar = self.table.verticalScrollBar()
            place = bar.value() if keep_place else 0
            if not keep_place:
                self.table.setCurrentIndex(QModelIndex())
            self.model.reset_ids(ids)
            bar.setValue(place)
            if not keep_place and self._wanted.words.strip() and len(ids):
                self.table.setCurrentIndex(self.model.index(0, 0))
        self._say_count(len(ids))

    def _say_count(self, count: int) -> None:
        asked = self._wanted
        if count:
            self._stack.setCurrentWidget(self.table)
        elif asked.words.strip():
            self._stack.setCurrentWidget(self._no_match)
        else:
            self._stack.setCurrentWidget(self._none_archived if asked.archived else self._nobody)
        if asked.words.strip():
            said = self.tr("%Ln found", "", count)
        elif asked.archived:
            said = self.tr("%Ln put away", "", count)
        else:
            said = self.tr("%Ln customer(s)", "", count)
        self.count.setText(said)

    # -- what happens ------------------------------------------------------------------------

    def _on_arrived(self, ids: tuple[int, ...]) -> None:
        first = self.model.row_of_id(ids[0])
        if first >= 0:
            last = min(first + len(ids), self.model.rowCount()) - 1
            self.model.dataChanged.emit(
                self.model.index(first, 0), self.model.index(last, self.model.columnCount() - 1)
            )

    def _on_changed(self, changes: frozenset[topics.Change], _origin: object) -> None:
        people = {key for topic, key in changes if topic == topics.CUSTOMER and key}
        if any(topic == topics.PROGRAMME or not key for topic, key in changes):
            people = set()
        elif not people:
            return
        self.lines.outdate(people)
        self.model.invalidate(people)
        self._is_outdated = True
        self._pause.start()

    def _on_typed(self, text: str) -> None:
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.field.insert(text)

    def _on_clicked(self, index: QModelIndex) -> None:
        self._open(self.model.id_at(index))

    def _open_current(self) -> None:
        index = self.table.currentIndex()
        self._open(self.model.id_at(index if index.isValid() else self.model.index(0, 0)))

    def _open(self, customer_id: int | None) -> None:
        if customer_id is not None:
            self.opened.emit(customer_id)

    # -- words -------------------------------------------------------------------------------

    def _card(self, line: CustomerLine) -> str:
        if line.card is None:
            return self.tr("no card yet")
        return self.tr("{stamps} of {needed}").format(
            stamps=line.card.stamps, needed=line.card.needed
        )

    def _visit(self, line: CustomerLine) -> str:
        return words.ago(line.visited_at, self._today, self._context.shop.units.shop.zone)

    def _reward(self, line: CustomerLine) -> str:
        return self.tr("reward waits") if line.rewards_waiting else ""


def _full_name(line: CustomerLine) -> str:
    name = words.called(line.name, line.phone_end, line.email)
    return f"{name} ({line.reading})" if line.reading else name


def _answer(unit: Any, asked: _Question) -> tuple["array[int]", tuple[CustomerLine, ...]]:
    """Everybody's number in order, and the rows that are seen first."""
    if asked.archived:
        ids = archived_numbers(unit, asked.words)
    else:
        ids = customer_numbers(unit, asked.words, order=asked.order)
    return ids, customer_lines(unit, ids[:SCREENFUL])
