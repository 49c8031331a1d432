"""One of a few, chosen with a key: what a full card gives, or what points are exchanged for."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from shopdesk.desktop.tokens import space
from shopdesk.desktop.widgets.basics import SoftLabel
from shopdesk.desktop.widgets.buttons import KeyButton
from shopdesk.desktop.widgets.dialog import Dialog

_WIDTH = space(105)
_KEYS_AT_MOST = 9


@dataclass(frozen=True, slots=True, kw_only=True)
class Choosable:
    """One thing to choose; `why_not` says why it cannot be chosen now."""

    place: int
    words: str
    details: str = ""
    why_not: str = ""


class ChooseDialog(Dialog[int]):
    """A button with a figure for each choice; its place is the answer."""

    def __init__(self, parent: QWidget | None, *, title: str, choices: Sequence[Choosable]) -> None:
        super().__init__(parent, title=title, accept=title)
        self._place: int | None = None
        self._choices = choices
        self.chosen: list[KeyButton] = []
        column = QVBoxLayout()
        column.setSpacing(space(2))
        for number, choice in enumerate(choices, start=1):
            column.addLayout(self._row(number, choice))
        self.body.addLayout(column)
        self.accept_button.hide()
        self.setMinimumWidth(_WIDTH)

    def answer(self) -> int:
        assert self._place is not None
        return self._place

    def keyPressEvent(self, event: QKeyEvent) -> None:
        number = event.key() - Qt.Key.Key_0
        if 1 <= number <= min(len(self.chosen), _KEYS_AT_MOST):
            self.chosen[number - 1].click()
        else:
            super().keyPressEvent(event)

    def accept(self) -> None:
        if self._place is not None:
            super().accept()

    def _row(self, number: int, choice: Choosable) -> QHBoxLayout:
        button = KeyButton(choice.words, str(number) if number <= _KEYS_AT_MOST else "")
        button.setEnabled(not choice.why_not)
        button.clicked.connect(lambda: self._choose(choice.place))
        self.chosen.append(button)
        row = QHBoxLayout()
        row.setSpacing(space(3))
        row.addWidget(button)
        row.addWidget(SoftLabel(choice.why_not or choice.details), 1)
        return row

    def _choose(self, place: int) -> None:
        self._place = place
        self.accept()
