"""The small pieces that pages are made of: panels, headings, chips, rows of a form."""

import html
from typing import Literal

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QLabel,
    QListView,
    QSizePolicy,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from shopdesk.desktop.tokens import LINE_HEIGHT, FontSize, space

PanelKind = Literal["card", "stamp", "leaf", "gold", "hanko", "bar", "sidebar"]
ChipKind = Literal["plain", "leaf", "gold", "hanko"]
HeadingLevel = Literal[1, 2, 3]


def repolish(widget: QWidget) -> None:
    """Dress a widget again after one of the properties that the stylesheet asks for changed."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()


class Panel(QFrame):
    """A framed piece of card on the paper ground."""

    def __init__(self, kind: PanelKind = "card", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", kind)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)

    def set_kind(self, kind: PanelKind) -> None:
        if self.property("panel") != kind:
            self.setProperty("panel", kind)
            repolish(self)


class Heading(QLabel):
    """A heading: level 1 names the page, 2 a panel, 3 a group."""

    def __init__(
        self, text: str = "", level: HeadingLevel = 2, parent: QWidget | None = None
    ) -> None:
        super().__init__(text, parent)
        self.setProperty("level", str(level))
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)


class Prose(QLabel):
    """Sentences that wrap, with air between the lines; never squeezed below their height."""

    def __init__(
        self, text: str = "", size: FontSize = FontSize.BODY, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._plain = ""
        self._line = round(size * LINE_HEIGHT)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setWordWrap(True)
        self.setText(text)

    def text(self) -> str:
        """The words as they were given, without markup."""
        return self._plain

    def setText(self, text: str) -> None:
        self._plain = text
        self.setAccessibleName(text)
        # Japanese faces stand line on line; a face that brings its own air keeps it.
        style = f"margin:0; line-height:{self._line}px; -qt-line-height-type:minimum"
        lines = html.escape(text).replace("\n", "<br>")
        super().setText(f'<p style="{style}">{lines}</p>' if text else "")

    def minimumSizeHint(self) -> QSize:
        """A layout that runs out of room takes it from wrapped labels first: not from this."""
        least = super().minimumSizeHint()
        return QSize(least.width(), self.heightForWidth(self.width())) if self._plain else least

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()


class SoftLabel(Prose):
    """Secondary words."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, FontSize.SMALL, parent)
        self.setProperty("kind", "soft")


class Chip(QLabel):
    """A word in a rounded ground."""

    def __init__(
        self, text: str = "", kind: ChipKind = "plain", parent: QWidget | None = None
    ) -> None:
        super().__init__(text, parent)
        self.setProperty("chip", kind)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def set_kind(self, kind: ChipKind) -> None:
        if self.property("chip") != kind:
            self.setProperty("chip", kind)
            repolish(self)


class Rule(QFrame):
    """A thin line across."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("rule", "true")


class Hint(Prose):
    """The one sentence beside a field: why it did not go, and what can be done."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", FontSize.SMALL, parent)
        self.setProperty("kind", "hint")
        self.hide()

    def say(self, sentence: str) -> None:
        """Show `sentence`, and let a screen reader speak it; an empty one takes it away."""
        self.setText(sentence)
        self.setVisible(bool(sentence))
        if sentence:
            announce(self, sentence)

    def clear(self) -> None:
        self.say("")


class NumberField(QSpinBox):
    """A whole number within bounds. The wheel turns it only while it has the focus."""

    def __init__(self, least: int, most: int, value: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setRange(least, most)
        self.setValue(value)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # Fusion does not pad the text of a spin box, whatever the stylesheet says.
        self.lineEdit().setTextMargins(space(3), 0, 0, 0)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class Choice(QComboBox):
    """One of a few; its rows are high enough for a finger, the wheel needs the focus."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setView(QListView(self))  # the view that comes with it ignores the stylesheet

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class FormRow(QWidget):
    """A field under its name, with a soft explanation and room for a refusal below.

    The name is the field's accessible name and its buddy.
    """

    def __init__(
        self, name: str, field: QWidget, explanation: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.field = field
        self.hint = Hint()
        label = QLabel(name)
        label.setProperty("level", "3")
        label.setBuddy(field)
        field.setAccessibleName(name.replace("&", ""))
        field.setAccessibleDescription(explanation)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(space(1))
        layout.addWidget(label)
        layout.addWidget(field)
        if explanation:
            layout.addWidget(SoftLabel(explanation))
        layout.addWidget(self.hint)

    def refuse(self, sentence: str) -> None:
        """Mark the field and say why; an empty sentence takes both back."""
        self.hint.say(sentence)
        self.field.setProperty("refused", "true" if sentence else "false")
        repolish(self.field)
        if sentence:
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)


def announce(widget: QWidget, sentence: str) -> None:
    """Let a screen reader speak `sentence` now."""
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, sentence))
