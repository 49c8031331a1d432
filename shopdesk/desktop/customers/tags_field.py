"""Tags as chips: typed and ended with Enter or a comma, or picked from those in use."""

from collections.abc import Sequence

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QPushButton, QVBoxLayout, QWidget

from shopdesk.desktop.tokens import space
from shopdesk.desktop.widgets.flow import FlowLayout
from shopdesk.domain.customers import TAGS_AT_MOST
from shopdesk.domain.names import search_key

SUGGESTED = 5
_ENDS = ",、，;"


class _Words(QLineEdit):
    """The field behind the chips. Enter ends a tag, and the dialog only when there is none."""

    ended = Signal()
    emptied = Signal()
    """Backspace in the empty field."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if self.text().strip() and (enter or event.text() in tuple(_ENDS)):
            self.ended.emit()
        elif event.key() == Qt.Key.Key_Backspace and not self.text():
            self.emptied.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.ended.emit()


class TagsField(QWidget):
    """Edits the tags of one person."""

    changed = Signal()

    def __init__(self, tags: Sequence[str]) -> None:
        super().__init__()
        self._tags = list(tags)
        self._known: tuple[str, ...] = ()
        self.field = _Words()
        self.field.setPlaceholderText(self.tr("Add a tag"))
        self.field.ended.connect(self._on_ended)
        self.field.emptied.connect(self._on_emptied)
        self.field.textEdited.connect(self._on_edited)
        self._completions = QStringListModel(self)
        completer = QCompleter(self._completions, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        # Queued: the completer still writes the word into the field after it said so.
        completer.activated.connect(self._on_ended, Qt.ConnectionType.QueuedConnection)
        self.field.setCompleter(completer)
        self.setFocusProxy(self.field)
        self._chips_row, self._chips = _flow()
        self._offers_row, self._offers = _flow()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(space(2))
        layout.addWidget(self._chips_row)
        layout.addWidget(self.field)
        layout.addWidget(self._offers_row)
        self._refresh()

    def setAccessibleName(self, name: str) -> None:
        self.field.setAccessibleName(name)

    def tags(self) -> tuple[str, ...]:
        """The tags as they are now, with the one that is being typed."""
        return (*self._tags, *self._typed())

    def suggest(self, known: tuple[str, ...]) -> None:
        """Offer these tags, the most frequent first."""
        self._known = known
        self._refresh()

    def _typed(self) -> list[str]:
        text = self.field.text()
        for end in _ENDS:
            text = text.replace(end, "\n")
        return [tag for part in text.split("\n") if (tag := part.strip()) and self._is_new(tag)]

    def _is_new(self, tag: str) -> bool:
        return search_key(tag) not in {search_key(other) for other in self._tags}

    def _add(self, tag: str) -> None:
        if self._is_new(tag) and len(self._tags) < TAGS_AT_MOST:
            self._tags.append(tag)
        self._refresh()
        self.changed.emit()

    def _remove(self, tag: str) -> None:
        self._tags.remove(tag)
        self._refresh()
        self.changed.emit()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_ended(self) -> None:
        typed = self._typed()
        self.field.clear()
        for tag in typed:
            self._add(tag)

    def _on_emptied(self) -> None:
        if self._tags:
            self._remove(self._tags[-1])

    def _on_edited(self, text: str) -> None:
        if any(end in text for end in _ENDS):  # pasted, or from an input method
            self._on_ended()

    def _refresh(self) -> None:
        self._chips.clear()
        for tag in self._tags:
            chip = _TagButton(f"{tag}  ×", self.tr("Take away the tag {tag}").format(tag=tag))
            chip.clicked.connect(lambda _checked=False, one=tag: self._remove(one))
            self._chips.addWidget(chip)
        self._chips_row.setVisible(bool(self._tags))
        unused = [tag for tag in self._known if self._is_new(tag)]
        self._completions.setStringList(unused)
        self._offers.clear()
        for tag in unused[:SUGGESTED]:
            offer = _TagButton(f"+ {tag}", self.tr("Add the tag {tag}").format(tag=tag))
            offer.setProperty("offer", "true")
            # For fingers; the keyboard has the field's own list.
            offer.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            offer.clicked.connect(lambda _checked=False, one=tag: self._add(one))
            self._offers.addWidget(offer)
        self._offers_row.setVisible(bool(unused) and len(self._tags) < TAGS_AT_MOST)
        self.field.setEnabled(len(self._tags) < TAGS_AT_MOST)


class _TagButton(QPushButton):
    def __init__(self, text: str, name: str) -> None:
        super().__init__(text.replace("&", "&&"))
        self.setProperty("kind", "tag")
        self.setAccessibleName(name)
        self.setAutoDefault(False)


def _flow() -> tuple[QWidget, FlowLayout]:
    row = QWidget()
    return row, FlowLayout(row)
