"""Where finished sheets go: to a printer, into a file, to the system's viewer."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QSettings, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget

from shopdesk.desktop.lanes import Lane
from shopdesk.desktop.printing import files, printer
from shopdesk.desktop.tell import Teller
from shopdesk.services.paper import PaperJob, write_pdf

_FOLDER = "print/folder"


class Outbox(QObject):
    """Asks where a job goes, takes it out and tells how it went; *Try again* takes the same job.

    `memory` keeps the folder for the next time.
    """

    ended = Signal(bool)
    """A job is out (True), or it is not and the person knows why."""

    def __init__(
        self, lane: Lane, teller: Teller, memory: QSettings | None, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._window = parent
        self._memory = memory
        self._printer: QPrinter | None = None
        self._lane = lane
        self._teller = teller
        self._folder = files.PrivateFolder()

    def ask_for_printer(self, name: str, *, sheets: int) -> bool:
        """Let the person choose the printer, which is kept with all its settings; False if left."""
        if self._printer is None:
            self._printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        self._printer.setDocName(name)
        return printer.ask_for_printer(self._window, self._printer, sheets=sheets)

    def print(self, job: PaperJob) -> None:
        """Print all sheets on the printer that was chosen last."""
        assert self._printer is not None
        run = printer.PrintRun(self._lane, self._printer, job, self)
        run.finished.connect(self._on_printed)
        run.failed.connect(lambda error: self._on_not_printed(error, job))
        run.start()

    def ask_where(self, name: str) -> Path | None:
        """Let the person choose a place for a PDF; None when they left it."""
        kept = str(self._memory.value(_FOLDER) or "") if self._memory is not None else ""
        folder = Path(kept) if kept else files.documents()
        path = files.ask_where(self._window, folder, name)
        if path is not None and self._memory is not None:
            self._memory.setValue(_FOLDER, str(path.parent))
        return path

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

    def _on_not_printed(self, error: Exception, job: PaperJob) -> None:
        self.ended.emit(False)
        if isinstance(error, printer.PaperTooSmallError):
            said = self.tr("This paper is smaller than an A6 card. Print again on a larger one.")
            self._teller.say("warning", said)
        elif isinstance(error, printer.PrinterError):
            self._teller.say(
                "problem",
                self.tr("The printer did not take it. See whether it is on, then try again."),
                action=self.tr("Try again"),
                act=lambda: self.print(job),
            )
        else:
            self._teller.tell(error, again=lambda: self.print(job))

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
