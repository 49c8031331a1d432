"""The windows before the shop's own: what is wrong, and a made-up shop in the making."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from shopdesk.desktop.jobs import Job
from shopdesk.desktop.lanes import Lane
from shopdesk.desktop.tokens import space
from shopdesk.desktop.widgets.basics import Heading, Prose, SoftLabel
from shopdesk.desktop.widgets.buttons import KeyButton
from shopdesk.domain.errors import Cancelled
from shopdesk.services.backup import Copy

WIDTH = space(140)
DEMO_CUSTOMERS = 120
DEMO_DAYS = 120


class ProblemWindow(QWidget):
    """Why the shop cannot be opened, and what can be done about it."""

    again_wanted = Signal()
    other_wanted = Signal(str)
    restore_wanted = Signal(str)
    move_wanted = Signal()

    def __init__(
        self, sentence: str, *, place: str, copies: tuple[Copy, ...], may_move: bool = False
    ) -> None:
        super().__init__()
        self.setWindowTitle("ShopDesk")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("ground", "paper")
        self.heading = Heading(self.tr("The shop could not be opened"), 1)
        self.sentence = Prose(sentence)
        where = SoftLabel(place)
        where.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.again = KeyButton(self.tr("Try again"), kind="primary")
        self.again.clicked.connect(lambda: self.again_wanted.emit())
        self.other = KeyButton(self.tr("Open another file…"))
        self.other.clicked.connect(self._choose)
        leave = KeyButton(self.tr("Quit"), kind="quiet")
        leave.clicked.connect(self.close)
        buttons = QHBoxLayout()
        buttons.setSpacing(space(2))
        for button in (self.again, self.other):
            buttons.addWidget(button)
        if copies:
            newest = copies[0]
            restore = KeyButton(self.tr("Put the newest copy back"))
            restore.clicked.connect(lambda: self.restore_wanted.emit(str(newest.path)))
            buttons.addWidget(restore)
        if may_move:
            move = KeyButton(self.tr("Move it to this computer"))
            move.clicked.connect(lambda: self.move_wanted.emit())
            buttons.addWidget(move)
        buttons.addStretch(1)
        buttons.addWidget(leave)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(space(8), space(7), space(8), space(7))
        layout.setSpacing(space(4))
        for widget in (self.heading, self.sentence, where):
            layout.addWidget(widget)
        layout.addLayout(buttons)
        self.setMinimumWidth(max(WIDTH, layout.totalMinimumSize().width()))
        self.adjustSize()
        self.again.setFocus()

    def _choose(self) -> None:
        title = self.tr("Open a shop")
        chosen, _ = QFileDialog.getOpenFileName(self, title, "", self.tr("Shops (*.db)"))
        if chosen:
            self.other_wanted.emit(chosen)


class WorkWindow(QWidget):
    """A shop in the making, with a bar and a way out. `left` says that somebody took it."""

    made = Signal()
    failed = Signal(object)
    left = Signal()

    def __init__(self, title: str, sentence: str, work: Callable[[Job], object]) -> None:
        super().__init__()
        self.setWindowTitle("ShopDesk")
        self._job = Job()
        self._lane = Lane("making", self)
        self._bar = QProgressBar()
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(QCoreApplication.translate("MakingWindow", "Progress"))
        leave = KeyButton(QCoreApplication.translate("MakingWindow", "Cancel"), kind="quiet")
        leave.clicked.connect(self.close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(space(8), space(7), space(8), space(7))
        layout.setSpacing(space(4))
        layout.addWidget(Heading(title, 1))
        layout.addWidget(SoftLabel(sentence))
        layout.addWidget(self._bar)
        layout.addWidget(leave, 0, Qt.AlignmentFlag.AlignRight)
        self.setMinimumWidth(WIDTH)
        self._lane.run(
            lambda: work(self._job),
            done=lambda _nothing: self._on_made(),
            failed=self._on_failed,
            owner=self,
        )
        self.startTimer(100)

    def timerEvent(self, _event: object) -> None:
        done, total = self._job.progress
        self._bar.setRange(0, total)
        self._bar.setValue(done)

    def closeEvent(self, event: object) -> None:
        self._job.cancel()
        super().closeEvent(event)  # type: ignore[arg-type]

    def _on_made(self) -> None:
        self._lane.close()
        self.made.emit()

    def _on_failed(self, error: Exception) -> None:
        self._lane.close()
        if isinstance(error, Cancelled):
            self.left.emit()
        else:
            self.failed.emit(error)


class MakingWindow(WorkWindow):
    """A made-up shop in the making."""

    def __init__(self, place: str, *, language: str) -> None:
        super().__init__(
            QCoreApplication.translate("MakingWindow", "A made-up shop"),
            QCoreApplication.translate(
                "MakingWindow", "Inventing customers and four months of coffee…"
            ),
            lambda job: _make(place, language, job),
        )


class BringingWindow(WorkWindow):
    """A shop that comes in from a file."""

    def __init__(self, place: str, file: Path) -> None:
        super().__init__(
            QCoreApplication.translate("BringingWindow", "Your shop comes in"),
            QCoreApplication.translate(
                "BringingWindow", "Reading {file} and checking every balance…"
            ).format(file=file.name),
            lambda job: _bring(place, file, job),
        )


def _make(place: str, language: str, job: Job) -> None:
    from shopdesk.services.demo import make_demo_shop

    make_demo_shop(place, customers=DEMO_CUSTOMERS, days=DEMO_DAYS, language=language, progress=job)


def _bring(place: str, file: Path, job: Job) -> None:
    from shopdesk.services.exports import bring_back

    bring_back(place, file, progress=job)
