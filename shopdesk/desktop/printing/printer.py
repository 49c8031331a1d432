"""From a paper job to a printer: the platform's own dialog, and pages at their true size."""

from PySide6.QtCore import QCoreApplication, QObject, QRectF, Signal
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from shopdesk.desktop.lanes import Lane
from shopdesk.desktop.printing.preview import image_of
from shopdesk.services.paper import CARD_MM, PROOF_DPI, PaperJob, page_picture, render

_MM_PER_INCH = 25.4


class PrinterError(Exception):
    """The printer did not take the pages: it is off, gone or full of somebody else's work."""


class PaperTooSmallError(Exception):
    """The chosen paper is smaller than the card."""


def ask_for_printer(parent: QWidget, printer: QPrinter, *, sheets: int) -> bool:
    """Let the person choose printer, paper and pages; False when they left it."""
    dialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle(QCoreApplication.translate("PrintPage", "Print"))
    dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintPageRange, sheets > 1)
    dialog.setMinMax(1, sheets)
    try:
        return dialog.exec() == QDialog.DialogCode.Accepted
    finally:
        dialog.deleteLater()


class PrintRun(QObject):
    """Draws a job page by page: one page's pixels at a time, made beside the window.

    Ends with `finished` (the number of sheets) or `failed` (why).
    """

    finished = Signal(int)
    failed = Signal(object)

    def __init__(self, lane: Lane, printer: QPrinter, job: PaperJob, parent: QObject) -> None:
        super().__init__(parent)
        self._lane = lane
        self._printer = printer
        self._job = job
        self._pdf = b""
        self._left = _pages(printer, len(job.sheets))
        self._drawn = 0
        self._painter = QPainter()

    def start(self) -> None:
        """Begin; a sample is refused with ValueError."""
        if self._job.is_sample:
            raise ValueError("a sample is not handed out")
        if card_place(self._printer) is None:
            self._end(PaperTooSmallError())
            return
        job = self._job
        self._lane.run(lambda: render(job), done=self._on_pdf, failed=self._end, owner=self)

    def _on_pdf(self, pdf: bytes) -> None:
        self._pdf = pdf
        self._printer.setFullPage(True)  # the middle is the paper's, not the printable part's
        if self._painter.begin(self._printer):
            self._draw_next()
        else:
            self._end(PrinterError())

    def _draw_next(self) -> None:
        pdf, page = self._pdf, self._left[0]
        dpi = min(self._printer.resolution(), PROOF_DPI)
        self._lane.run(
            lambda: page_picture(pdf, page, dpi),
            done=lambda picture: self._on_picture(image_of(picture)),
            failed=self._end,
            owner=self,
        )

    def _on_picture(self, image: QImage) -> None:
        if self._drawn and not self._printer.newPage():
            self._end(PrinterError())
            return
        place = card_place(self._printer)
        assert place is not None
        draw_card(self._painter, place, image)
        self._drawn += 1
        self._left = self._left[1:]
        if self._left:
            self._draw_next()
            return
        self._end(None if self._painter.end() else PrinterError())

    def _end(self, error: Exception | None) -> None:
        if self._painter.isActive():
            self._printer.abort()
            self._painter.end()
        if error is None:
            self.finished.emit(self._drawn)
        else:
            self.failed.emit(error)
        self.deleteLater()


def card_place(printer: QPrinter) -> QRectF | None:
    """Where the card lies on the printer's paper, in its dots: in the middle, at its true size.

    On a narrow paper it lies upright. None when the paper is too small for it.
    """
    layout = printer.pageLayout()
    paper = QRectF(layout.fullRectPixels(printer.resolution()))
    dots = printer.resolution() / _MM_PER_INCH
    width, height = CARD_MM[0] * dots, CARD_MM[1] * dots
    hair = dots  # papers are rounded to whole points: a millimetre does not make them too small
    for wide, high in ((width, height), (height, width)):
        if wide <= paper.width() + hair and high <= paper.height() + hair:
            return QRectF((paper.width() - wide) / 2, (paper.height() - high) / 2, wide, high)
    return None


def draw_card(painter: QPainter, place: QRectF, image: QImage) -> None:
    """Draw a page into its place, turned by a quarter where the place is upright."""
    painter.save()
    if place.width() < place.height():
        painter.translate(place.right(), place.top())
        painter.rotate(90)
        painter.drawImage(QRectF(0, 0, place.height(), place.width()), image)
    else:
        painter.drawImage(place, image)
    painter.restore()


def _pages(printer: QPrinter, sheets: int) -> tuple[int, ...]:
    """The pages to draw, counted from 0; copies that the printer cannot make by itself too."""
    first, last = 1, sheets
    if printer.printRange() == QPrinter.PrintRange.PageRange:
        first = max(1, printer.fromPage())
        last = min(sheets, printer.toPage() or sheets)
    copies = 1 if printer.supportsMultipleCopies() else max(1, printer.copyCount())
    return tuple(range(first - 1, last)) * copies
