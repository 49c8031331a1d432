"""Scans, read one after the other: a quick hand with a scanner is never ahead of the answers."""

from collections import deque

from PySide6.QtCore import QObject, Signal

from shopdesk.desktop.counter_context import CounterContext
from shopdesk.domain.errors import Refusal
from shopdesk.services.wallet import Found, look_up


class Scans(QObject):
    """A queue of what was scanned; each is looked up when the one before has been answered."""

    found = Signal(object, str)
    """What a scan means, and its text."""
    refused = Signal(object)

    def __init__(self, context: CounterContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._waiting: deque[str] = deque()

    def add(self, text: str) -> None:
        """Read this one when it is its turn."""
        self._waiting.append(text)
        if len(self._waiting) == 1:
            self._read()

    def clear(self) -> None:
        """Forget those that wait."""
        self._waiting.clear()

    def _read(self) -> None:
        text = self._waiting[0]
        self._context.look(
            lambda unit: look_up(unit, text, scanned=True),
            owner=self,
            done=lambda found: self._on_found(found, text),
            refused=self._on_refused,
        )

    def _on_found(self, found: Found, text: str) -> None:
        self.found.emit(found, text)
        self._next()

    def _on_refused(self, refusal: Refusal) -> None:
        self.refused.emit(refusal)
        self._next()

    def _next(self) -> None:
        if self._waiting:
            self._waiting.popleft()
        if self._waiting:
            self._read()
