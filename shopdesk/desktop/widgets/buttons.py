"""Buttons that say their key, and the places of the sidebar."""

from typing import Literal

from PySide6.QtCore import QLocale, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QWidget,
)

from shopdesk.desktop.theme import FontSize, font, tokens
from shopdesk.desktop.tokens import TOUCH, Radius, space
from shopdesk.desktop.widgets.basics import repolish

ButtonKind = Literal["plain", "primary", "leaf", "quiet", "bar"]

_TEXT = {"primary": "on_hanko", "leaf": "on_leaf", "bar": "on_bar"}


class KeyButton(QPushButton):
    """A button with the cap of its key behind its words, large enough for a finger."""

    def __init__(
        self,
        text: str,
        key: str = "",
        kind: ButtonKind = "plain",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._key = ""
        self.setProperty("kind", kind)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setAutoDefault(False)
        self.setAccessibleName(text)
        self.set_key(key)

    @property
    def kind(self) -> str:
        return str(self.property("kind"))

    def set_kind(self, kind: ButtonKind) -> None:
        if self.kind != kind:
            self.setProperty("kind", kind)
            repolish(self)

    def set_key(self, key: str) -> None:
        """Change what the cap shows; an empty key takes the cap away."""
        if key == self._key:
            return
        self._key = key
        described = self.tr("Key: {key}").format(key=key) if key else ""
        self.setAccessibleDescription(described)
        self.updateGeometry()
        self.update()

    def set_words(self, text: str) -> None:
        """Change the words; the accessible name follows."""
        self.setText(text)
        self.setAccessibleName(text)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        width = self._text_width() + self._cap_width() + 2 * space(4) + 2
        return QSize(max(TOUCH, round(width)), TOUCH)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QStylePainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        painter.drawControl(QStyle.ControlElement.CE_PushButtonBevel, option)
        ink = self._ink()
        cap_width = self._cap_width()
        text_width = self._text_width()
        left = (self.width() - text_width - cap_width) / 2
        painter.setFont(self._face())
        painter.setPen(ink)
        centred = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(
            QRectF(left, 0, text_width, self.height()),
            centred | Qt.TextFlag.TextShowMnemonic,
            self.text(),
        )
        if self._key:
            _paint_cap(
                painter,
                QRectF(
                    left + text_width + space(2),
                    (self.height() - space(5)) / 2,
                    cap_width - space(2),
                    space(5),
                ),
                self._key,
                ink,
                self._cap_ground(ink),
            )

    def _face(self) -> QFont:
        return font(FontSize.BODY, bold=True)

    def _text_width(self) -> float:
        flags = Qt.TextFlag.TextShowMnemonic
        return QFontMetricsF(self._face()).size(flags, self.text()).width() + 1

    def _cap_width(self) -> float:
        """The cap with the gap before it; 0 without a key."""
        if not self._key:
            return 0.0
        wide = QFontMetricsF(font(FontSize.CAPTION, bold=True)).horizontalAdvance(self._key)
        return max(wide + space(3), space(6)) + space(2)

    def _ink(self) -> QColor:
        name = _TEXT.get(self.kind, "ink") if self.isEnabled() else "soft"
        return QColor(getattr(tokens(), name))

    def _cap_ground(self, ink: QColor) -> QColor:
        if not self.isEnabled():
            return QColor(tokens().chip)
        if self.kind == "bar":
            return QColor(tokens().bar_cap)
        if self.kind not in _TEXT:
            return QColor(tokens().key_cap)
        # Away from the ink, so that the cap's words stand out more, not less.
        away = QColor(Qt.GlobalColor.black if ink.lightnessF() > 0.5 else Qt.GlobalColor.white)  # noqa: PLR2004
        away.setAlphaF(0.2)
        return away


class NavButton(QPushButton):
    """A place in the sidebar, with a count when something waits there."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._count = 0
        self.setProperty("kind", "nav")
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setMinimumHeight(TOUCH)
        self.setAccessibleName(text)

    def set_count(self, count: int) -> None:
        """Show how much waits; 0 shows nothing."""
        self._count = count
        waiting = self.tr("{place}, {count} waiting").format(place=self.text(), count=count)
        self.setAccessibleName(waiting if count else self.text())
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._count:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        words = QLocale().toString(self._count)
        face = font(FontSize.CAPTION, bold=True)
        height = float(space(5))
        width = max(QFontMetricsF(face).horizontalAdvance(words) + space(3), height)
        badge = QRectF(self.width() - width - space(3), (self.height() - height) / 2, width, height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens().hanko))
        painter.drawRoundedRect(badge, height / 2, height / 2)
        painter.setPen(QColor(tokens().on_hanko))
        painter.setFont(face)
        painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, words)


def _paint_cap(painter: QPainter, rect: QRectF, words: str, ink: QColor, ground: QColor) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    painter.drawRoundedRect(rect, Radius.SMALL - 1, Radius.SMALL - 1)
    painter.setPen(ink)
    painter.setFont(font(FontSize.CAPTION, bold=True))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, words)
