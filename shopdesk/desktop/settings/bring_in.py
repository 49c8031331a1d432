"""The files that were brought in, each to be taken back, and the way to bring in another."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from shopdesk.desktop.counter_context import CounterContext
from shopdesk.desktop.tell import Teller
from shopdesk.desktop.tokens import space
from shopdesk.desktop.widgets.buttons import KeyButton


class BringIn(QWidget):
    """Chooses a file, and lists what came in before."""

    def __init__(self, context: CounterContext, teller: Teller) -> None:
        super().__init__()
        self._context = context
        self._teller = teller
        self.choose = KeyButton(self.tr("Choose a file…"))
        buttons = QHBoxLayout()
        buttons.addWidget(self.choose)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(space(3))
        layout.addLayout(buttons)

    def search_words(self) -> str:
        """What of it can be found in the settings."""
        return self.choose.text()
