"""One quiet line when the customer is expected at an event of today."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from shopdesk.desktop import words
from shopdesk.desktop.counter_context import CounterContext
from shopdesk.desktop.tokens import space
from shopdesk.desktop.widgets.basics import Panel, SoftLabel
from shopdesk.desktop.widgets.buttons import KeyButton
from shopdesk.services.guests import Expected

_CAME = "came"


class EventLine(Panel):
    """Says what is on, and takes the word that they came; it is gone once that is noted."""

    came = Signal(object)
    """The `Expected` event to which the customer came."""

    def __init__(self, context: CounterContext) -> None:
        super().__init__("gold")
        self._context = context
        self._event: Expected | None = None
        self._words = SoftLabel()
        self.button = KeyButton(self.tr("Is here"))
        self.button.clicked.connect(lambda: self.came.emit(self._event))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(space(5), space(1), space(2), space(1))
        layout.addWidget(self._words, 1)
        layout.addWidget(self.button)
        self.hide()

    def show_events(self, expected: tuple[Expected, ...]) -> None:
        """Show the first event at which the customer has not been noted yet."""
        event = self._event = next((one for one in expected if one.state != _CAME), None)
        self.setVisible(event is not None)
        if event is None:
            return
        if event.state:
            sentence = self.tr("Expected at {event}, {time}")
        else:
            sentence = self.tr("On now: {event}, since {time}")
        time = words.clock(event.starts_at, self._context.shop.units.shop.zone)
        self._words.setText(sentence.format(event=event.name, time=time))
