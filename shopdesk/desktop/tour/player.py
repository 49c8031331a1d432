"""Hands for a window: keys with a clock of their own, patience, and a camera."""

import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QEventLoop, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

HAND_MS = 140
SCANNER_MS = 8
PATIENCE_S = 10.0
_NAMED = {
    "\r": Qt.Key.Key_Return,
    "\n": Qt.Key.Key_Return,
    "\t": Qt.Key.Key_Tab,
    "\x1b": Qt.Key.Key_Escape,
}


class Player:
    """Presses keys in a window as a person or a scanner does, and looks at what it shows."""

    def __init__(self, out: Path) -> None:
        self._out = out
        self._clock = 1_000_000
        self._pictures = 0
        self.failures: list[str] = []

    def type(self, widget: QWidget, text: str) -> None:
        """Type like a hand."""
        for letter in text:
            self.press(widget, letter)

    def scan(self, widget: QWidget, text: str) -> None:
        """Send a burst like a scanner's, Enter at its end included."""
        self._clock += 1_000
        for letter in text + "\r":
            self.press(widget, letter, after=SCANNER_MS)

    def press(
        self,
        widget: QWidget,
        text: str,
        *,
        key: Qt.Key | None = None,
        held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
        after: int = HAND_MS,
    ) -> None:
        """One key, `after` milliseconds after the latest by the events' own clock."""
        self._clock += after
        code = key or _NAMED.get(text) or self._code_of(text)
        for kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, code, held, text)
            event.setTimestamp(self._clock)
            QApplication.sendEvent(widget, event)

    @staticmethod
    def pause(milliseconds: int) -> None:
        """Let the window live for a while."""
        loop = QEventLoop()
        QTimer.singleShot(milliseconds, loop.quit)
        loop.exec()

    def until(self, condition: Callable[[], object]) -> bool:
        """Wait until something is so; False when patience ends first."""
        deadline = time.monotonic() + PATIENCE_S
        while not condition():
            if time.monotonic() > deadline:
                return False
            self.pause(15)
        return True

    def expect(self, what: str, condition: Callable[[], object]) -> None:
        """Note a failure when something is not so in the end."""
        passed = self.until(condition)
        print(f"{'ok ' if passed else 'NOT'} {what}", flush=True)  # noqa: T201  the tour's report
        if not passed:
            self.failures.append(what)

    def picture(self, window: QWidget, name: str) -> Path:
        """A numbered picture of a window."""
        self.pause(60)
        self._pictures += 1
        path = self._out / f"{self._pictures:02}-{name}.png"
        window.grab().save(str(path))
        return path

    def in_dialog(self, act: Callable[[QWidget], None]) -> None:
        """Do something in the dialog that is about to open."""

        def meet() -> None:
            dialog = QApplication.activeModalWidget()
            if dialog is None:
                QTimer.singleShot(20, meet)
            else:
                act(dialog)

        QTimer.singleShot(20, meet)

    @staticmethod
    def _code_of(text: str) -> int:
        is_plain = len(text) == 1 and text.isascii() and text.isalnum()
        return ord(text.upper()) if is_plain else int(Qt.Key.Key_unknown.value)
