"""The one field of the counter: a scanner's burst, a person's typing, and single-key shortcuts.

A scanner is told from a person by the time between keys. What a person types appears at once;
only when two keys come faster than a hand does the field hold its breath until the run has
ended, and then either types it after all or reports it whole.
"""

import time
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, field

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QGuiApplication,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from shopdesk.desktop.theme import tokens
from shopdesk.desktop.tokens import space

FAST_MS = 35
"""A scanner's mean gap between keys at most; no hand keeps this up."""
SILENCE_MS = 60
"""A gap this long ends a run of keys."""
SHORTEST_SCAN = 6
"""Fewer keys than this are a person's, however fast."""
TAIL_MS = 250
"""An Enter this soon after a scan is the scanner's late suffix, not a wish."""

GLASS = space(4)
"""The side of the magnifying glass in front of the text."""

BREAKS = {"\r", "\n", "\t"}
_MODIFIERS = {
    Qt.Key.Key_Shift,
    Qt.Key.Key_Control,
    Qt.Key.Key_Alt,
    Qt.Key.Key_AltGr,
    Qt.Key.Key_Meta,
    Qt.Key.Key_CapsLock,
    Qt.Key.Key_NumLock,
}
KEYS_AS_TEXT = {
    Qt.Key.Key_Return: "\r",
    Qt.Key.Key_Enter: "\r",
    Qt.Key.Key_Tab: "\t",
}


@dataclass(slots=True)
class _Run:
    """Keys that followed each other without a silence; those from `held_from` on wait unseen."""

    started: int
    latest: int
    keys: list[str] = field(default_factory=list)
    held_from: int | None = None

    def is_scan(self) -> bool:
        gaps = len(self.keys) - 1
        long_enough = len(self.keys) >= SHORTEST_SCAN
        return long_enough and self.latest - self.started <= FAST_MS * gaps


class ScanField(QLineEdit):
    """Tells apart what is scanned, typed, entered, and pressed as a shortcut.

    `shortcut_wanted` is asked with "2" to "9", a capital letter or "Enter" while the field is
    empty; where it says yes, the key comes out of `shortcut` instead of going into the field.
    """

    scanned = Signal(str)
    """The whole text of a scanner's burst, lines and control characters included."""
    typed = Signal(str)
    """The field's text after each change by a person."""
    entered = Signal(str)
    """Enter after typing, with the field's text; never with an empty field."""
    shortcut = Signal(str)
    """A single key that `shortcut_wanted` asked for."""
    escaped = Signal()
    """Esc; the field is empty then."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "scan")
        self.setTextMargins(GLASS + space(3), 0, 0, 0)
        self.setAccessibleName(self.tr("Scan a card, or type a name, phone or code"))
        self.setPlaceholderText(self.tr("Scan a card, or type a name, phone or code"))
        self.shortcut_wanted: Callable[[str], bool] = lambda _key: False
        self._run: _Run | None = None
        self._told = ""
        self._tail_until = 0
        self._composed_tail_until = 0
        self._composing: list[int] = []
        self._silence = QTimer(self)
        self._silence.setSingleShot(True)
        self._silence.setInterval(SILENCE_MS)
        self._silence.setTimerType(Qt.TimerType.PreciseTimer)
        # Keys that waited behind a busy window are read first: they may belong to the run.
        self._silence.timeout.connect(lambda: QTimer.singleShot(0, self, self._on_silence))
        self.textEdited.connect(self._tell_typed)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(tokens().soft), 2))
        painter.translate(space(4), (self.height() - GLASS) / 2)
        lens = GLASS * 0.68
        painter.drawEllipse(QRectF(1, 1, lens, lens))
        painter.drawLine(QPointF(lens, lens), QPointF(GLASS, GLASS))

    def set_quietly(self, text: str) -> None:
        """Show `text` without telling anybody; an empty one makes room for the next scan."""
        self._run = None
        self._told = text
        self.setText(text)

    def take(self, event: QKeyEvent) -> None:
        """Receive a key that was pressed elsewhere on the page, and the focus with it."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        QApplication.sendEvent(self, event)

    # -- keys ------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.ShortcutOverride:
                return self._claim(event)
            if event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Tab:
                # Qt would move the focus before a key press is seen; a scanner may send Tab.
                at = moment(event)
                if self._continues(at) or self._is_tail(at):
                    self._take_key("\t", at, lambda: None)
                    return True
        return super().event(event)

    def _claim(self, event: QKeyEvent) -> bool:
        """Whether a key is the field's own before it is anybody's shortcut."""
        if self._run is not None and self._continues(moment(event)):
            event.accept()  # a control character in a burst is no command
            return True
        if event.matches(QKeySequence.StandardKey.Undo) and not self.text():
            event.ignore()  # nothing to undo here: the page's own undo
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        at = moment(event)
        text = KEYS_AS_TEXT.get(Qt.Key(event.key()), event.text())
        plain = bool(text) and (text.isprintable() or text in BREAKS)
        part_of_run = bool(text) and self._continues(at)
        if event.isAutoRepeat() or event.key() in {Qt.Key.Key_Backspace, Qt.Key.Key_Delete}:
            plain = part_of_run = False
        if event.key() == Qt.Key.Key_Escape:
            self._escape()
        elif (plain and not _commands(event)) or part_of_run:
            self._take_key(text, at, lambda: super(ScanField, self).keyPressEvent(event))
        elif event.matches(QKeySequence.StandardKey.Paste) and self._paste_lines():
            pass
        elif event.key() not in _MODIFIERS:
            self._end_run()
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._end_run()
        super().focusOutEvent(event)

    def _take_key(self, text: str, at: int, put: Callable[[], None]) -> None:
        """Add a key to the run, or begin one; `put` shows it unless it has to wait."""
        if not self._continues(at):
            self._end_run()
        if text in BREAKS and self._run is None:
            if not self._is_tail(at):
                self._press_enter()
            return
        if self._run is None:
            run = self._run = _Run(started=at, latest=at)
            # The shortcut may be the first letter of a scan: wait and see.
            waits = not self.text() and self.shortcut_wanted(_shortcut_name(text))
        else:
            run = self._run
            waits = at - run.latest <= FAST_MS or text in BREAKS
        if waits and run.held_from is None:
            run.held_from = len(run.keys)
        run.keys.append(text)
        run.latest = at
        if run.held_from is None:
            put()
        self._silence.start()

    def _continues(self, at: int) -> bool:
        # Window systems count in 32 bits: after 49 days the clock starts again.
        return self._run is not None and 0 <= at - self._run.latest <= SILENCE_MS

    def _is_tail(self, at: int) -> bool:
        """Whether a break at `at` is still the suffix of the latest scan."""
        return 0 <= self._tail_until - at <= TAIL_MS or _now() <= self._composed_tail_until

    def _press_enter(self) -> None:
        if self.text():
            self.entered.emit(self.text())
        elif self.shortcut_wanted("Enter"):
            self.shortcut.emit("Enter")

    def _escape(self) -> None:
        self._run = None
        self._silence.stop()
        self.clear()
        self._tell_typed(self.text())
        self.escaped.emit()

    def _paste_lines(self) -> bool:
        """A pasted text of several lines is what a scanner would have sent."""
        text = QGuiApplication.clipboard().text()
        if not any(line_break in text.strip() for line_break in "\r\n"):
            return False
        self._end_run()
        self._report_scan(text)
        return True

    # -- the end of a run ------------------------------------------------------------------

    def _on_silence(self) -> None:
        if not self._silence.isActive():  # no further key came meanwhile
            self._end_run()

    def _end_run(self) -> None:
        self._silence.stop()
        run, self._run = self._run, None
        if run is None:
            return
        if run.is_scan():
            self._tail_until = run.latest + TAIL_MS
            self._report_scan("".join(run.keys))
        elif run.held_from is not None:
            self._release(run)

    def _report_scan(self, text: str) -> None:
        self.clear()
        self._tell_typed("")
        self.scanned.emit(text)

    def _release(self, run: _Run) -> None:
        """A person was quick: do now what was held back."""
        held = run.keys[run.held_from :]
        if len(run.keys) == 1 and self.shortcut_wanted(_shortcut_name(held[0])):
            self.shortcut.emit(_shortcut_name(held[0]))
            return
        for key in held:
            if key in BREAKS:
                self._press_enter()
            elif key.isprintable():
                self.insert(key)
                self._tell_typed(self.text())

    def _tell_typed(self, text: str) -> None:
        if text != self._told:
            self._told = text
            self.typed.emit(text)

    # -- input methods ---------------------------------------------------------------------

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Japanese input: a burst may come as a composition that grows faster than a hand."""
        at = _now()
        commit = event.commitString()
        if not commit:
            self._composing = [*self._composing, at] if event.preeditString() else []
            super().inputMethodEvent(event)
            return
        grown, self._composing = self._composing, []
        if not grown and len(commit) == 1:  # some input methods hand on each key like this
            self._take_key(commit, at, lambda: super(ScanField, self).inputMethodEvent(event))
            return
        self._end_run()
        fast = len(grown) >= SHORTEST_SCAN and grown[-1] - grown[0] <= FAST_MS * (len(grown) - 1)
        if fast and len(commit) >= SHORTEST_SCAN:
            event.setCommitString("")
            super().inputMethodEvent(event)  # ends the composition
            self._composed_tail_until = at + TAIL_MS
            self._report_scan(commit)
            return
        super().inputMethodEvent(event)
        self._tell_typed(self.text())


def _now() -> int:
    return time.monotonic_ns() // 1_000_000


def moment(event: QKeyEvent) -> int:
    """When the key was pressed, in milliseconds of the window system's clock or our own."""
    return event.timestamp() or _now()


def _commands(event: QKeyEvent) -> bool:
    """Whether a modifier makes a command of the key; AltGr, which writes letters, does not."""
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    control, alt = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
    held = modifiers & (control | alt | Qt.KeyboardModifier.MetaModifier)
    alt_gr = control | alt
    return bool(held) and held != alt_gr


def _shortcut_name(text: str) -> str:
    """The key as the page names it: full-width and small letters come out as plain capitals."""
    return unicodedata.normalize("NFKC", text).upper()
