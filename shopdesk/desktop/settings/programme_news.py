"""What has just happened to a programme, and what can be done about it."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QScrollArea

from shopdesk.desktop.tokens import space
from shopdesk.desktop.widgets.basics import Panel, Prose, announce
from shopdesk.desktop.widgets.buttons import KeyButton


class NewsPanel(Panel):
    """A sentence, an action at hand, and a button that puts it away."""

    def __init__(self) -> None:
        super().__init__("leaf")
        self.said = Prose()
        self.action = KeyButton("")
        self.action.clicked.connect(lambda: self._act())
        self._do: Callable[[], None] | None = None
        away = KeyButton(self.tr("OK"), kind="quiet")
        away.clicked.connect(lambda: self.hide())
        across = QHBoxLayout(self)
        across.setContentsMargins(space(4), space(2), space(2), space(2))
        across.setSpacing(space(2))
        across.addWidget(self.said, 1)
        for button in (self.action, away):
            across.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        self.hide()

    def say(self, sentence: str, action: str = "", do: Callable[[], None] | None = None) -> None:
        """Show it, with a button for `action` when there is one."""
        self.said.setText(sentence)
        self._do = do
        self.action.set_words(action)
        self.action.setVisible(do is not None)
        self.show()
        announce(self, sentence)
        QTimer.singleShot(0, self, self._come_into_sight)  # when it has its place

    def _come_into_sight(self) -> None:
        parent = self.parentWidget()
        while parent is not None and not isinstance(parent, QScrollArea):
            parent = parent.parentWidget()
        if parent is not None:
            parent.ensureWidgetVisible(self)

    def _act(self) -> None:
        if self._do is not None:
            self._do()
