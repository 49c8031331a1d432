"""A scan that lands anywhere but in the scan field: a form, a list, a dialog that is open.

The scanner types into whatever has the focus and ends with Enter, which would press a dialog's
button. The guard takes the burst back out of the field and hands it over whole.
"""

from dataclasses import dataclass, field

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from shopdesk.desktop.widgets.scan_field import (
    FAST_MS,
    KEYS_AS_TEXT,
    SILENCE_MS,
    ScanField,
    moment,
)

SHORTEST = 12
"""Shorter bursts in a form may be a fast hand; a code has twenty letters."""


@dataclass(slots=True)
class _Burst:
    into: QWidget
    before: str
    latest: int
    started: int
    keys: list[str] = field(default_factory=list)
    is_scan: bool = False

    @property
    def is_fast(self) -> bool:
        gaps = len(self.keys) - 1
        return len(self.keys) >= SHORTEST and self.latest - self.started <= FAST_MS * gaps


class ScanGuard(QObject):
    """Watches the keys of whatever has the focus; `scanned` gives a burst that went astray."""

    scanned = Signal(str)

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._burst: _Burst | None = None
        self._silence = QTimer(self)
        self._silence.setSingleShot(True)
        self._silence.setInterval(SILENCE_MS)
        self._silence.timeout.connect(self._on_silence)
        application.focusChanged.connect(self._on_focus)
        self._on_focus(None, QApplication.focusWidget())

    def _on_focus(self, before: QWidget | None, now: QWidget | None) -> None:
        """Look only where keys arrive: at all events of the program it would cost at each paint."""
        if before is not None:
            before.removeEventFilter(self)
        if now is not None and not isinstance(now, ScanField):
            now.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return isinstance(watched, QWidget) and self._meet(watched, event)
        return False

    def _meet(self, widget: QWidget, event: QKeyEvent) -> bool:
        """Whether the key is part of a scan, and so nobody else's."""
        text = KEYS_AS_TEXT.get(Qt.Key(event.key()), event.text())
        if not text:
            return False
        at = moment(event)
        burst = self._burst
        if burst is None or burst.into is not widget or at - burst.latest > SILENCE_MS:
            burst = self._burst = _Burst(
                into=widget, before=_text_of(widget), latest=at, started=at
            )
        burst.keys.append(text)
        burst.latest = at
        self._silence.start()
        if text in "\r\t" and burst.is_fast:
            burst.is_scan = True
        return burst.is_scan

    def _on_silence(self) -> None:
        burst, self._burst = self._burst, None
        if burst is not None and burst.is_scan:
            _put_back(burst.into, burst.before)
            self.scanned.emit("".join(burst.keys))


def _text_of(widget: QWidget) -> str:
    if isinstance(widget, QLineEdit):
        return widget.text()
    return widget.toPlainText() if isinstance(widget, QPlainTextEdit) else ""


def _put_back(widget: QWidget, text: str) -> None:
    if isinstance(widget, QLineEdit):
        widget.setText(text)
    elif isinstance(widget, QPlainTextEdit):
        widget.setPlainText(text)
