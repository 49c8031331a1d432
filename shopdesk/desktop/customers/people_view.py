"""The list of customers: any length, filtered as somebody types."""

from array import array

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from shopdesk.desktop import shortcuts, words
from shopdesk.desktop.counter_context import CounterContext
from shopdesk.desktop.customers.lines import Lines
from shopdesk.desktop.customers.people_table import PeopleTable
from shopdesk.desktop.customers.roll import Answer, Question, Roll
from shopdesk.desktop.paged_model import Column, PagedModel
from shopdesk.desktop.tokens import space
from shopdesk.desktop.widgets.basics import Heading, Panel
from shopdesk.desktop.widgets.buttons import KeyButton
from shopdesk.desktop.widgets.empty_state import EmptyState
from shopdesk.domain import topics
from shopdesk.services.customers import CustomerLine

SETTLING_MS = 250
"""Changes that follow each other this closely are read once."""


class PeopleView(QWidget):
    """Everybody, or those whom the words in the field mean."""

    opened = Signal(int)
    new_wanted = Signal(str)
    """Somebody new, with the words that stand in the field."""

    def __init__(self, context: CounterContext) -> None:
        super().__init__()
        self._context = context
        self._shown: Question | None = None
        self._is_outdated = False
        self._roll = Roll(context, self)
        self._roll.answered.connect(self._on_answered)
        self._roll.ask(Question())
        self._today = context.today
        self.lines = Lines(context, self)
        self.model = PagedModel[CustomerLine](self._columns(), self.lines.fetch, self)
        self.lines.arrived.connect(self._on_arrived)
        self.heading = Heading(self.tr("Customers"), 1)
        self.count = QLabel()
        self.count.setProperty("kind", "soft")
        self.field = QLineEdit()
        self.order = QComboBox()
        self.archived = QCheckBox(self.tr("Those put away"))
        self.new = KeyButton(
            shortcuts.words("new_customer"), shortcuts.key_cap("new_customer"), "primary"
        )
        self.table = PeopleTable(self.model, self.tr("Customers"))
        self._empty: EmptyState | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(SETTLING_MS)
        self._pause.timeout.connect(self._read_again)
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
        self._stack.addWidget(self.table)
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
        self.new.clicked.connect(self._on_new)
        self._context.changes.subscribe(
            self,
            (topics.CUSTOMER, topics.CARD, topics.PROGRAMME, topics.REWARD),
            self._on_changed,
        )

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_outdated:
            self._read_again()

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
        self._roll.ask(
            Question(
                words=self.field.text(),
                order=self.order.currentData(),
                archived=self.archived.isChecked(),
            )
        )

    def _on_answered(self, answer: Answer) -> None:
        self._today = self._context.today
        self.lines.know(answer.first)
        is_new, self._shown = answer.question != self._shown, answer.question
        if answer.ids != self.model.ids:
            self._show(answer.ids, is_new=is_new)
        if answer.is_whole:
            self._say_count(answer.question, len(answer.ids))

    def _show(self, ids: "array[int]", *, is_new: bool) -> None:
        """Show these people; the place in the list stays unless another question was asked."""
        bar = self.table.verticalScrollBar()
        place = bar.value()
        if is_new:
            self.table.setCurrentIndex(QModelIndex())
        self.model.reset_ids(ids)
        if not is_new:
            bar.setValue(place)
        elif self.field.text().strip() and len(ids):
            self.table.setCurrentIndex(self.model.index(0, 0))

    def _read_again(self) -> None:
        if self.isVisible():
            self._is_outdated = False
            self._roll.ask_again()

    def _say_count(self, asked: Question, count: int) -> None:
        if self._empty is not None:
            self._stack.removeWidget(self._empty)
            self._empty.deleteLater()
            self._empty = None
        if not count:
            self._empty = self._nobody(asked)
            self._empty.action_wanted.connect(self._on_new)
            self._stack.addWidget(self._empty)
        self._stack.setCurrentWidget(self._empty or self.table)
        if asked.words.strip():
            said = self.tr("%Ln found", "", count)
        elif asked.archived:
            said = self.tr("%Ln put away", "", count)
        else:
            said = self.tr("%Ln customer(s)", "", count)
        self.count.setText(said)

    def _nobody(self, asked: Question) -> EmptyState:
        """What stands in the place of an empty list, with the first step."""
        new = shortcuts.words("new_customer"), shortcuts.key_cap("new_customer")
        if asked.words.strip():
            return EmptyState(
                self.tr("Nobody found"),
                self.tr("Fewer letters find more people. A part of the name or number is enough."),
                *new,
            )
        if asked.archived:
            return EmptyState(
                self.tr("Nobody has been put away"),
                self.tr("People who are put away are not found at the counter, and lose nothing."),
            )
        return EmptyState(
            self.tr("Nobody here yet"),
            self.tr("A name or a phone number is enough to begin with."),
            *new,
        )

    # -- what happens ------------------------------------------------------------------------

    def _on_arrived(self, ids: tuple[int, ...]) -> None:
        rows = [row for key in (ids[0], ids[-1]) if (row := self.model.row_of_id(key)) >= 0]
        if rows:
            last = self.model.columnCount() - 1
            self.model.dataChanged.emit(
                self.model.index(min(rows), 0), self.model.index(max(rows), last)
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

    def _on_new(self) -> None:
        self.new_wanted.emit(self.field.text())

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
