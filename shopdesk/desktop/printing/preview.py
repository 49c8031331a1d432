"""The page as it will lie on the table: the PDF itself, drawn at the screen's own resolution."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from shopdesk.desktop.theme import tokens
from shopdesk.desktop.tokens import Radius, space
from shopdesk.desktop.widgets.buttons import KeyButton
from shopdesk.services.paper import CARD_MM, Picture

_MM_PER_INCH = 25.4
_MARGIN = space(12)
_SHADOW = space(5)


def image_of(picture: Picture) -> QImage:
    """The picture for Qt, which keeps a copy of its own."""
    row = 3 * picture.width
    shown = QImage(picture.rgb, picture.width, picture.height, row, QImage.Format.Format_RGB888)
    return shown.copy()


class Preview(QWidget):
    """Shows one page and leads to the others. What is on them is somebody else's business."""

    page_wanted = Signal(int)
    resolution_changed = Signal()
    """The page has more or less room now and wants other pixels."""

    def __init__(self) -> None:
        super().__init__()
        self._page = 0
        self._pages = 0
        self.sheet = _Sheet()
        self.sheet.resized.connect(self.resolution_changed)
        self.back = KeyButton("‹", kind="quiet")
        self.back.setAccessibleName(self.tr("Previous page"))
        self.back.clicked.connect(lambda: self.page_wanted.emit(self._page - 1))
        self.forward = KeyButton("›", kind="quiet")
        self.forward.setAccessibleName(self.tr("Next page"))
        self.forward.clicked.connect(lambda: self.page_wanted.emit(self._page + 1))
        self._count = QLabel()
        self._count.setProperty("kind", "soft")
        pager = QHBoxLayout()
        pager.setSpacing(space(1))
        pager.addStretch(1)
        for widget in (self.back, self._count, self.forward):
            pager.addWidget(widget)
        pager.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(space(3), space(3), space(3), space(3))
        layout.setSpacing(0)
        layout.addWidget(self.sheet, 1)
        layout.addLayout(pager)
        layout.addSpacing(space(2))
        self._say_page()

    def set_foot(self, foot: QWidget) -> None:
        """Put something below the page."""
        layout = self.layout()
        assert layout is not None
        layout.addWidget(foot)

    @property
    def dpi(self) -> float:
        """How fine the page has to be drawn to fill its room with one dot for each pixel."""
        return self.sheet.dpi

    @property
    def page(self) -> int:
        """The page that is shown, counted from 0."""
        return self._page

    def show_page(self, image: QImage, *, page: int, pages: int, words: str) -> None:
        """Show a page of so many; `words` say to a listener what is on it."""
        self._page, self._pages = page, pages
        self.sheet.show_image(image)
        self._say_page()
        place = self.tr("Page {page} of {pages}").format(page=page + 1, pages=pages)
        self.sheet.setAccessibleName(f"{place}: {words}" if words else place)

    def _say_page(self) -> None:
        several = self._pages > 1
        for widget in (self.back, self._count, self.forward):
            widget.setVisible(several)
        self.back.setEnabled(self._page > 0)
        self.forward.setEnabled(self._page < self._pages - 1)
        self._count.setText(
            self.tr("{page} of {pages}").format(page=self._page + 1, pages=self._pages)
        )

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens().chip))
        painter.drawRoundedRect(QRectF(self.rect()), Radius.LARGE, Radius.LARGE)


class _Sheet(QWidget):
    """A sheet of paper with its shadow, as large as there is room."""

    resized = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._image: QImage | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @property
    def dpi(self) -> float:
        return self._room().width() * self.devicePixelRatioF() / (CARD_MM[0] / _MM_PER_INCH)

    def sizeHint(self) -> QSize:
        return QSize(space(120), space(90))

    def show_image(self, image: QImage) -> None:
        image.setDevicePixelRatio(self.devicePixelRatioF())
        self._image = image
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._image is None:
            return
        painter = QPainter(self)
        place = self._place(self._image)
        _paint_shadow(painter, place)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(place, self._image)

    def _room(self) -> QRectF:
        """Where a sheet of the card's shape fits, in the middle."""
        margin = min(_MARGIN, self.width() / 20)
        width = min(
            self.width() - 2 * margin, (self.height() - 2 * margin) / CARD_MM[1] * CARD_MM[0]
        )
        width = max(width, float(space(10)))
        height = width * CARD_MM[1] / CARD_MM[0]
        return QRectF((self.width() - width) / 2, (self.height() - height) / 2, width, height)

    def _place(self, image: QImage) -> QRectF:
        """The room for the sheet; a picture made for it lies pixel on pixel."""
        room = self._room()
        scale = self.devicePixelRatioF()
        own = image.deviceIndependentSize()
        if abs(own.width() - room.width()) * scale > 2:  # noqa: PLR2004  made for another size
            return room
        left, top = round(room.left() * scale) / scale, round(room.top() * scale) / scale
        return QRectF(left, top, own.width(), own.height())


def _paint_shadow(painter: QPainter, sheet: QRectF) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    shade = QColor(Qt.GlobalColor.black)
    for step in range(_SHADOW, 0, -1):
        shade.setAlphaF(0.005)
        painter.setBrush(shade)
        ground = sheet.translated(0, space(1)).adjusted(-step, -step, step, step)
        painter.drawRoundedRect(ground, step, step)
