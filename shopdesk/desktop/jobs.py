"""Long work in the back room: how far it is, how long it still takes, and a way to stop it."""

import time
from collections.abc import Callable
from threading import Event
from typing import TypeVar

from PySide6.QtCore import QLocale, QObject, QTimer
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from shopdesk.desktop.lanes import Lane
from shopdesk.desktop.tokens import space
from shopdesk.desktop.widgets.basics import Panel, repolish
from shopdesk.domain.errors import Cancelled

T = TypeVar("T")

SHOWN_AFTER_MS = 400
LOOKED_AT_EVERY_MS = 100


class Job:
    """How far a piece of long work is; the work calls it, the window looks at it.

    Called as `job(done, total)` by the work, in its own thread, as often as it likes: nothing
    crosses to the window but two numbers that the window reads when it paints.
    """

    def __init__(self) -> None:
        self._stop = Event()
        self._progress = (0, 0)
        self._started = time.monotonic()

    def __call__(self, done: int, total: int) -> None:
        """Say that `done` of `total` are finished. Raises Cancelled when somebody wants that."""
        self._progress = (done, total)
        if self._stop.is_set():
            raise Cancelled(done, total)

    def cancel(self) -> None:
        """Ask the work to stop at its next step."""
        self._stop.set()

    @property
    def is_cancelling(self) -> bool:
        return self._stop.is_set()

    @property
    def progress(self) -> tuple[int, int]:
        """(done, total); (0, 0) while nobody knows."""
        return self._progress

    def seconds_left(self) -> float | None:
        """At the pace so far; None while it cannot be told."""
        done, total = self._progress
        passed = time.monotonic() - self._started
        if not done or passed < SHOWN_AFTER_MS / 1000:
            return None
        return passed / done * (total - done)


class JobBar(Panel):
    """Shows a job after 0.4 s: what it does, how far it is, how long it takes, and Cancel."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._job: Job | None = None
        self._words = ""
        self._label = QLabel()
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._left = QLabel()
        self._left.setProperty("kind", "soft")
        self._cancel = QPushButton(self.tr("Cancel"))
        self._cancel.clicked.connect(self._on_cancel)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(space(4), space(2), space(2), space(2))
        layout.setSpacing(space(3))
        layout.addWidget(self._label)
        layout.addWidget(self._bar, 1)
        layout.addWidget(self._left)
        layout.addWidget(self._cancel)
        self._appear = QTimer(self)
        self._appear.setSingleShot(True)
        self._appear.setInterval(SHOWN_AFTER_MS)
        self._appear.timeout.connect(self._on_appear)
        self._look = QTimer(self)
        self._look.setInterval(LOOKED_AT_EVERY_MS)
        self._look.timeout.connect(self._refresh)
        self.hide()

    def run(
        self,
        lane: Lane,
        work: Callable[[Job], T],
        *,
        words: str,
        done: Callable[[T], None],
        failed: Callable[[Exception], None],
        owner: QObject,
    ) -> Job:
        """Do `work(job)` in `lane` and show it here; cancelled, `failed` gets `Cancelled`."""
        job = Job()

        def finish(value: T) -> None:
            self._leave(job)
            done(value)

        def fail(error: Exception) -> None:
            self._leave(job)
            failed(error)

        self.watch(job, words)
        lane.run(lambda: work(job), done=finish, failed=fail, owner=owner)
        return job

    def watch(self, job: Job, words: str) -> None:
        """Show `job` from 0.4 s on, until another one is watched or it is left."""
        self._job = job
        self._words = words
        self._bar.setAccessibleName(words)
        self._cancel.setEnabled(True)
        self._appear.start()

    def _leave(self, job: Job) -> None:
        if job is self._job:
            self._job = None
            self._appear.stop()
            self._look.stop()
            self.hide()

    def _on_appear(self) -> None:
        self._refresh()
        self._look.start()
        self.show()

    def _on_cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()
        self._cancel.setEnabled(False)
        repolish(self._cancel)
        self._refresh()

    def _refresh(self) -> None:
        if self._job is None:
            return
        done, total = self._job.progress
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        places = QLocale()
        count = self.tr("{done} of {total}").format(
            done=places.toString(done), total=places.toString(total)
        )
        self._label.setText(f"{self._words} · {count}" if total else self._words)
        self._left.setText(self._words_for_time_left(self._job))

    def _words_for_time_left(self, job: Job) -> str:
        if job.is_cancelling:
            return self.tr("stopping…")
        seconds = job.seconds_left()
        if seconds is None:
            return ""
        if seconds < 60:  # noqa: PLR2004
            return self.tr("%n second(s) left", "", max(1, round(seconds)))
        return self.tr("%n minute(s) left", "", round(seconds / 60))
