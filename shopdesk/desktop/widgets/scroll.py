"""Room for more than fits: a frameless area that scrolls downwards, on the ground it stands on."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget


class Scroll(QScrollArea):
    """Shows `inside`, as wide as there is room; Tab brings what has the focus into sight."""

    def __init__(self, inside: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        inside.setProperty("scrolled", "true")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(inside)


class Squeezable(Scroll):
    """One row of what is inside where there is little room, up to all of it where there is more.

    `least` is that row's height. In a layout it needs a stretch to be given more.
    """

    def __init__(self, inside: QWidget, least: int, parent: QWidget | None = None) -> None:
        self._inside = inside
        super().__init__(inside, parent)
        self._least = least
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)

    def fit(self) -> None:
        """What is inside has changed, or the width: never be higher than that."""
        layout = self._inside.layout()
        assert layout is not None
        full = layout.totalSizeHint().height()
        if layout.hasHeightForWidth():
            full = layout.totalHeightForWidth(max(self.viewport().width(), 1))
        if full != self.maximumHeight():
            self.setMaximumHeight(full)
            self.updateGeometry()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt's own way of looking at what is inside; new widgets take their place a little later."""
        if watched is self._inside and event.type() == QEvent.Type.LayoutRequest:
            self.fit()
        return super().eventFilter(watched, event)

    def sizeHint(self) -> QSize:
        return QSize(self._inside.sizeHint().width(), min(self._least, self.maximumHeight()))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, min(self._least, self.maximumHeight()))
