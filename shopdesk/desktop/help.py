"""Help for the page in front: what it is for, and its keys."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QGridLayout, QWidget

from shopdesk.desktop import shortcuts
from shopdesk.desktop.tokens import space
from shopdesk.desktop.widgets.basics import Chip, Prose, Rule, SoftLabel
from shopdesk.desktop.widgets.dialog import Dialog

_WIDTH = space(130)


class HelpDialog(Dialog[bool]):
    """A paragraph about the page, and the table of keys."""

    def __init__(self, parent: QWidget | None, *, words: str) -> None:
        super().__init__(
            parent,
            title=QCoreApplication.translate("HelpDialog", "Help"),
            accept=QCoreApplication.translate("HelpDialog", "Close"),
        )
        self.cancel_button.hide()
        if words:
            self.body.addWidget(Prose(words))
            self.body.addWidget(Rule())
        keys = QGridLayout()
        keys.setVerticalSpacing(space(1))
        keys.setHorizontalSpacing(space(3))
        for place, shortcut in enumerate(shortcuts.TABLE):
            row, column = place // 2, place % 2 * 2
            keys.addWidget(Chip(shortcuts.key_cap(shortcut.id)), row, column)
            keys.addWidget(SoftLabel(shortcuts.words(shortcut.id)), row, column + 1)
        self.body.addLayout(keys)
        self.setMinimumWidth(_WIDTH)

    def answer(self) -> bool:
        return True


def show_help(parent: QWidget, page: QWidget | None) -> None:
    """Show the help of a page; a page says what it is for in `help`."""
    HelpDialog.ask(parent, words=str(getattr(page, "help", "")))
