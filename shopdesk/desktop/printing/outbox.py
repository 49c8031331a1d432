"""Where finished sheets go: to a printer, into a file, to the system's viewer."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtPrintSupport import QPrinter

from shopdesk.desktop.lanes import Lane
from shopdesk.desktop.printing import files
from shopdesk.desktop.printing.printer import PaperTooSmallError, PrinterError, PrintRun
from shopdesk.desktop.tell import Teller
from shopdesk.services.paper import PaperJob, write_pdf


class Outbox(QObject):
    """Takes a job out and tells the person how it went; *Try again* takes the same job."""

    ended = Signal(bool)
    """A job is out (True), or it is not and the person knows why."""

    def __init__(self, lane: Lane, teller: Teller, parent: QObject) -> None:
        super().__init__(parent)
        self._lane = lane
        self._teller = teller
        self._folder = files.PrivateFolder()

    def print(self, job: PaperJob, printer: QPrinter) -> None:
        """Print all sheets."""
        run = PrintRun(self._lane, printer, job, self)
        run.finished.connect(self._on_printed)
        run.failed.connect(lambda error: self._on_not_printed(error, job, printer))
        run.start()

    def save(self, job: PaperJob, path: Path) -> None:
        """Write a PDF where the person wants it."""
        self._write(job, path, self._say_saved, lambda: self.save(job, path))

    def show(self, job: PaperJob, name: str) -> None:
        """Write a PDF that is only looked at, and open it in the system's viewer."""
        try:
            path = self._folder.place(name)
        except OSError as error:
            self._on_not_written(error, Path(name), lambda: self.show(job, name))
        else:
            self._write(job, path, self._show, lambda: self.show(job, name))

    def _on_printed(self, sheets: int) -> None:
        self.ended.emit(True)
        self._teller.say("done", self.tr("%n sheet(s) sent to the printer.", "", sheets))

    def _on_not_printed(self, error: Exception, job: PaperJob, printer: QPrinter) -> None:
        self.ended.emit(False)
        if isinstance(error, PaperTooSmallError):
            said = self.tr("This paper is smaller than an A6 card. Print again on a larger one.")
            self._teller.say("warning", said)
        elif isinstance(error, PrinterError):
            self._teller.say(
                "problem",
                self.tr("The printer did not take it. See whether it is on, then try again."),
                action=self.tr("Try again"),
                act=lambda: self.print(job, printer),
            )
        else:
            self._teller.tell(error, again=lambda: self.print(job, printer))

    def _write(
        self, job: PaperJob, path: Path, then: Callable[[Path], None], again: Callable[[], None]
    ) -> None:
        def written(_nothing: None) -> None:
            self.ended.emit(True)
            then(path)

        self._lane.run(
            lambda: write_pdf(job, path),
            done=written,
            failed=lambda error: self._on_not_written(error, path, again),
            owner=self,
        )

    def _on_not_written(self, error: Exception, path: Path, again: Callable[[], None]) -> None:
        self.ended.emit(False)
        if isinstance(error, OSError):
            sentence = files.why_not_written(error, path)
            self._teller.say("problem", sentence, action=self.tr("Try again"), act=again)
        else:
            self._teller.tell(error, again=again)

    def _say_saved(self, path: Path) -> None:
        self._teller.say(
            "done",
            self.tr("Saved as {file}.").format(file=path.name),
            action=self.tr("Open"),
            act=lambda: self._show(path),
        )

    def _show(self, path: Path) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            self._teller.say(
                "warning",
                self.tr("No program on this computer shows PDFs. Save it and take it to one."),
            )
