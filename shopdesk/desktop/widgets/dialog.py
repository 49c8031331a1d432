"""The base of all dialogs: a heading, a body, a place for one sentence, and two buttons."""

from typing import Any, Generic, TypeVar

from PySide6.QtCore import QEvent
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from shopdesk.desktop import refusals
from shopdesk.desktop.tokens import space
from shopdesk.desktop.widgets.basics import Heading, Hint
from shopdesk.desktop.widgets.buttons import KeyButton
from shopdesk.domain.errors import Refusal

Answer = TypeVar("Answer")


class Dialog(QDialog, Generic[Answer]):
    """A question. Fill `body`, and give the answer in `answer`; `ask` puts it and waits.

    Tests replace `ask`, and nothing else.
    """

    def __init__(self, parent: QWidget | None, *, title: str, accept: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self._given: Answer | None = None
        self.body = QVBoxLayout()
        self.body.setSpacing(space(4))
        self.hint = Hint()
        self.accept_button = KeyButton(accept, kind="primary")
        self.accept_button.setDefault(True)
        self.accept_button.clicked.connect(self.accept)
        self.cancel_button = KeyButton(self.tr("Cancel"))
        self.cancel_button.clicked.connect(self.reject)
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(space(2))
        self.buttons.addStretch()
        self.buttons.addWidget(self.cancel_button)
        self.buttons.addWidget(self.accept_button)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(space(6), space(5), space(6), space(5))
        self._layout.setSpacing(space(4))
        self._layout.addWidget(Heading(title, 1))
        self._layout.addLayout(self.body)
        self._layout.addWidget(self.hint)

    @classmethod
    def ask(cls, parent: QWidget | None, **given: Any) -> Answer | None:
        """Show the dialog made with `given`; its answer, or None when it was left."""
        dialog = cls(parent, **given)
        try:
            accepted = dialog.exec() == QDialog.DialogCode.Accepted
            return dialog._given if accepted else None
        finally:
            dialog.deleteLater()

    def answer(self) -> Answer:
        """What the person wants. Raises a Refusal when it cannot be that; the dialog stays."""
        raise NotImplementedError

    def showEvent(self, event: QShowEvent) -> None:
        # The buttons join last, so that Tab comes to them after the fields of the body.
        if self.buttons.parent() is None:
            self._layout.addLayout(self.buttons)
        super().showEvent(event)

    def accept(self) -> None:
        try:
            self._given = self.answer()
        except Refusal as refusal:
            self.refuse(refusal)
        else:
            super().accept()

    def refuse(self, refusal: Refusal) -> None:
        """Say why it cannot be that: below the fields, unless a dialog knows the one."""
        self.hint.say(refusals.sentence(refusal))

    def event(self, event: QEvent) -> bool:
        """Grow when the fields need more: Qt asks a dialog for its height only once, too early."""
        handled = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            wanted = self._layout.totalHeightForWidth(self.width())
            if self.height() < wanted:
                self.resize(self.width(), wanted)
        return handled
