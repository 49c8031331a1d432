"""Fields that take one of many, a secret or a folder.

Each tells of a change only when a person made it: filling a form never looks like an answer.
"""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QWheelEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QCompleter,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QWidget,
)

from shopdesk.desktop.tokens import TOUCH, space
from shopdesk.desktop.widgets.basics import Choice


class StillChoice(Choice):
    """One of a few, deaf to the wheel: what is saved at once is not to be changed in passing."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class SearchField(StillChoice):
    """One of a long list: typing any part of its words finds it."""

    chosen = Signal(str)

    def __init__(
        self,
        items: Sequence[tuple[str, str]] = (),
        current: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._line = QLineEdit()
        self.setLineEdit(self._line)
        self.setInsertPolicy(Choice.InsertPolicy.NoInsert)
        self.setMaxVisibleItems(9)
        self.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        finder = QCompleter(self.model(), self)
        finder.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        finder.setFilterMode(Qt.MatchFlag.MatchContains)
        finder.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setCompleter(finder)
        self._line.returnPressed.connect(self._take_typed)
        self.activated.connect(self._on_activated)
        self._current = current
        self.set_items(items)

    def set_items(self, items: Sequence[tuple[str, str]]) -> None:
        """Offer these values, each with its words; what is chosen stays chosen."""
        self.clear()
        for value, words in items:
            self.addItem(words, value)
        self.set_value(self._current)

    @property
    def value(self) -> str:
        """What is chosen; what is being typed does not count until it is one of the list."""
        return self._current

    def set_value(self, value: str) -> None:
        """Show `value` without telling anybody; one that is not in the list joins it."""
        if value and self.findData(value) < 0:
            self.addItem(value, value)
        self._current = value
        self.setCurrentIndex(self.findData(value))
        self._line.setCursorPosition(0)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._line.selectAll()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self._take_typed()

    def _take_typed(self) -> None:
        """What was typed and left: the one entry that it means, else the earlier choice."""
        row = self._meant(self._line.text().strip().casefold())
        if row is not None and self.itemData(row) != self._current:
            self._on_activated(row)
        else:
            self.set_value(self._current)

    def _meant(self, typed: str) -> int | None:
        """The entry with this value or these words, or the only one that contains them."""
        entries = [
            (row, str(self.itemData(row)).casefold(), self.itemText(row).casefold())
            for row in range(self.count())
        ]
        named = [row for row, value, words in entries if typed in {value, words}]
        partly = [row for row, _, words in entries if typed and typed in words]
        if named:
            return named[0]
        return partly[0] if len(partly) == 1 else None

    def _on_activated(self, row: int) -> None:
        value = str(self.itemData(row))
        if value != self._current:
            self.set_value(value)
            self.chosen.emit(value)


class SecretField(QWidget):
    """A passphrase, hidden until *Show* is ticked; nobody has to type it twice."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = QLineEdit()
        self.line.setEchoMode(QLineEdit.EchoMode.Password)
        self.show_it = QCheckBox(self.tr("Show"))
        self.show_it.setMinimumHeight(TOUCH)
        self.show_it.toggled.connect(self._on_toggled)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(space(3))
        layout.addWidget(self.line, 1)
        layout.addWidget(self.show_it)
        self.setFocusProxy(self.line)

    def text(self) -> str:
        return self.line.text()

    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        self.line.setAccessibleName(name)

    def setAccessibleDescription(self, description: str) -> None:
        super().setAccessibleDescription(description)
        self.line.setAccessibleDescription(description)

    def _on_toggled(self, shown: bool) -> None:  # noqa: FBT001  Qt's signature
        echo = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        self.line.setEchoMode(echo)


def choose_folder(parent: QWidget, *, title: str, start: Path | None) -> Path | None:
    """Ask for a folder with the platform's own dialog; None when it was left."""
    chosen = QFileDialog.getExistingDirectory(parent, title, str(start or ""))
    return Path(chosen) if chosen else None
