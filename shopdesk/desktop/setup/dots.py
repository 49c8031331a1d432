"""How far one is: a dot for each step, the present one long."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from shopdesk.desktop.theme import tokens
from shopdesk.desktop.tokens import space

_DOT, _LONG, _GAP = space(2), space(6), space(2)


class Dots(QWidget):
    """Dots for some steps; what is done and the present one are inked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._steps = 0
        self._present = 0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_state(self, present: int, steps: int) -> None:
        """Show that step `present` of `steps` is open, counted from 0."""
        self._present, self._steps = present, steps
        self.setAccessibleName(
            self.tr("Step {step} of {steps}").format(step=present + 1, steps=steps)
        )
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize((self._steps - 1) * (_DOT + _GAP) + _LONG, _DOT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        left = 0
        for step in range(self._steps):
            width = _LONG if step == self._present else _DOT
            inked = step <= self._present
            painter.setBrush(QColor(tokens().hanko if inked else tokens().edge))
            painter.drawRoundedRect(QRectF(left, 0, width, _DOT), _DOT / 2, _DOT / 2)
            left += width + _GAP
