"""Work beside the window: one thread per lane, answers in order on the window's own thread.

A `QRunnable` that owns its signals loses answers and crashes; one relay that lives as long as
its lane loses none.
"""

import weakref
from collections import deque
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any, TypeVar

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Answer:
    owner: weakref.ref[QObject]
    tell: Callable[[Any], None]
    value: Any


class Lane(QObject):
    """One thread that does one thing after the other, and brings each answer back.

    Two are made by the application: *counter* for short work whose order matters, and
    *back room* for long work. `pending_changed` says how much is under way.
    """

    pending_changed = Signal(int)
    _arrived = Signal()

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix=name)
        self._answers: deque[_Answer] = deque()
        self._pending = 0
        self._arrived.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    @property
    def pending(self) -> int:
        """How many pieces of work have not been answered yet."""
        return self._pending

    def run(
        self,
        work: Callable[[], T],
        *,
        done: Callable[[T], None],
        failed: Callable[[Exception], None],
        owner: QObject,
    ) -> None:
        """Do `work` in the lane's thread, then `done` or `failed` in the window's.

        `work` takes and gives plain data only. When `owner` is gone by then, nobody is told.
        Raises RuntimeError after `close`.
        """
        listener = weakref.ref(owner)

        def do() -> None:
            try:
                value = work()
            except Exception as error:  # noqa: BLE001  whoever asked decides what it means
                answer = _Answer(owner=listener, tell=failed, value=error)
            else:
                answer = _Answer(owner=listener, tell=done, value=value)
            self._answers.append(answer)
            self._arrived.emit()

        self._thread.submit(do)
        self._pending += 1
        self.pending_changed.emit(self._pending)

    def close(self) -> None:
        """Finish all that was asked for, tell whoever still listens, and stop."""
        self._thread.shutdown(wait=True)
        while self._answers:
            self._deliver()

    def _deliver(self) -> None:
        if not self._answers:  # `close` was quicker than the signal
            return
        answer = self._answers.popleft()
        self._pending -= 1
        try:
            owner = answer.owner()
            if owner is not None and shiboken6.isValid(owner):
                answer.tell(answer.value)
        finally:
            self.pending_changed.emit(self._pending)
