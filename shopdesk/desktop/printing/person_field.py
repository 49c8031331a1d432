"""Finds one customer by name, reading, phone or e-mail; left empty it means nobody."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView

from shopdesk.desktop import words
from shopdesk.desktop.counter_context import CounterContext
from shopdesk.services.customers import CustomerLine, find_customers

SHOWN_AT_MOST = 8
_NAME = Qt.ItemDataRole.UserRole + 1
_NUMBER = Qt.ItemDataRole.UserRole + 2


class PersonField(QLineEdit):
    """Words become people while they are typed; Enter takes the first, the arrows another."""

    chosen = Signal(object)
    """The number of a customer, or None for nobody."""

    def __init__(self, context: CounterContext) -> None:
        super().__init__()
        self._context = context
        self._person: int | None = None
        self._name = ""
        self._wanted = ""
        self._shown = ""
        self._model = QStandardItemModel(self)
        self._completer = QCompleter(self._model, self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setCompletionRole(_NAME)
        self._completer.setMaxVisibleItems(SHOWN_AT_MOST)
        self._popup = QListView()
        self._popup.setProperty("kind", "popup")
        self._popup.setAccessibleName(self.tr("Customers found"))
        self._popup.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._completer.setPopup(self._popup)
        self._completer.activated[QModelIndex].connect(self._on_activated)  # type: ignore[index]
        self.setCompleter(self._completer)
        self.setClearButtonEnabled(True)
        self.setPlaceholderText(self.tr("Name, reading, phone …"))
        self.textEdited.connect(self._on_edited)
        self.returnPressed.connect(self._on_return)

    def show_person(self, customer_id: int | None, name: str) -> None:
        """Show who was chosen, here or elsewhere; None empties the field."""
        self._person, self._name = customer_id, name if customer_id is not None else ""
        self._wanted = ""
        self.setText(self._name)
        self.setCursorPosition(0)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Words that led to nobody do not stay: the paper would not be for whom they say."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.setText(self._name)

    def _on_edited(self, text: str) -> None:
        if text.strip():
            self._wanted = text
            self._ask()
            return
        self._wanted = ""
        self._model.clear()
        if self._person is not None:
            self.chosen.emit(None)

    def _ask(self) -> None:
        asked = self._wanted
        self._context.look(
            lambda unit: find_customers(unit, asked, limit=SHOWN_AT_MOST),
            owner=self,
            done=lambda people: self._on_found(asked, people),
        )

    def _on_found(self, asked: str, people: tuple[CustomerLine, ...]) -> None:
        if asked != self._wanted:  # somebody typed on
            return
        self._shown = asked
        self._model.clear()
        for line in people:
            name = words.called(line.name, line.phone_end, line.email)
            about = (name, line.phone_end if line.name else "", line.reading)
            item = QStandardItem("  ·  ".join(part for part in about if part))
            item.setData(name, _NAME)
            item.setData(line.id, _NUMBER)
            self._model.appendRow(item)
        if people and self.hasFocus():
            self._completer.complete()
        else:
            self._popup.hide()

    def _on_return(self) -> None:
        if self._popup.currentIndex().isValid():
            return  # the completer takes the marked one itself
        if self._shown == self._wanted != "" and self._model.rowCount():
            self._popup.hide()
            self.chosen.emit(self._model.item(0).data(_NUMBER))

    def _on_activated(self, index: QModelIndex) -> None:
        self.chosen.emit(index.data(_NUMBER))
