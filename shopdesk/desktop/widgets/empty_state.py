"""What a page shows while there is nothing to show: what would be here, and the first step."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from shopdesk.desktop.tokens import space
from shopdesk.desktop.widgets.basics import Heading, SoftLabel
from shopdesk.desktop.widgets.buttons import KeyButton


class EmptyState(QWidget):
    """A title, a sentence and, where there is a first step, its button."""

    action_wanted = Signal()

    def __init__(
        self,
        title: str,
        sentence: str,
        action: str = "",
        key: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.title = Heading(title, 2)
        self.sentence = SoftLabel(sentence)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(space(6), space(6), space(6), space(6))
        layout.setSpacing(space(2))
        layout.addStretch()
        for label in (self.title, self.sentence):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            layout.addWidget(label)
        if action:
            button = KeyButton(action, key)
            button.clicked.connect(self._on_clicked)
            layout.addSpacing(space(2))
            layout.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch()

    def _on_clicked(self) -> None:
        self.action_wanted.emit()
