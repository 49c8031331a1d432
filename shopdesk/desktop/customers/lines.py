"""The rows of the list: read in the counter lane as they are painted, not in the window's thread."""

import weakref
from collections import OrderedDict
from collections.abc import Collection, Iterable, Mapping, Sequence

from PySide6.QtCore import QObject, QTimer, Signal

from shopdesk.desktop.counter_context import CounterContext
from shopdesk.services.customers import CustomerLine, customer_lines

KEPT = 600
"""Rows that are remembered to be shown again at once."""


class _Page(dict[int, CustomerLine]):
    """Rows that a model paints from; filled when they arrive, gone when the model lets go."""

    def __init__(self, ids: Sequence[int], known: Mapping[int, CustomerLine]) -> None:
        super().__init__((key, known[key]) for key in ids if key in known)
        self.ids = tuple(ids)


class Lines(QObject):
    """Gives what it knows of some customers at once, and reads the rest of them meanwhile.

    What is asked for last is read first: somebody who drags the bar through 100,000 people
    waits only for where they let go. What has been seen stays in view until it is read anew.
    """

    arrived = Signal(object)
    """The numbers of customers, in their order, whose rows are new or different now."""

    def __init__(self, context: CounterContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._known: OrderedDict[int, CustomerLine] = OrderedDict()
        self._outdated: set[int] = set()
        self._wanted: list[weakref.ref[_Page]] = []
        self._is_reading = False

    def fetch(self, ids: Sequence[int]) -> Mapping[int, CustomerLine]:
        """The rows of these customers, as far as they are known; the others follow."""
        page = _Page(ids, self._known)
        if len(page) < len(page.ids) or not self._outdated.isdisjoint(page.ids):
            self._wanted.append(weakref.ref(page))
            # Not while the view is painting: the lane would take its breath away.
            QTimer.singleShot(0, self, self._read_next)
        return page

    def know(self, lines: Iterable[CustomerLine]) -> None:
        """Keep rows that have just been read."""
        for line in lines:
            self._known[line.id] = line
            self._known.move_to_end(line.id)
        while len(self._known) > KEPT:
            self._known.popitem(last=False)

    def outdate(self, ids: Collection[int]) -> None:
        """These rows are different by now; without any, all are."""
        self._outdated.update(ids or self._known)

    def _read_next(self) -> None:
        while self._wanted and not self._is_reading:
            page = self._wanted.pop()()
            if page is not None:
                self._read(page.ids, weakref.ref(page))

    def _read(self, ids: tuple[int, ...], place: "weakref.ref[_Page]") -> None:
        self._is_reading = True
        self._outdated.difference_update(ids)  # a change from now on is told anew

        def done(lines: tuple[CustomerLine, ...]) -> None:
            self._is_reading = False
            page = place()
            if page is not None:
                before = dict(page)
                page.clear()
                page.update((line.id, line) for line in lines)
                different = tuple(key for key in ids if before.get(key) != page.get(key))
                if different:
                    self.arrived.emit(different)
            self.know(lines)
            self._read_next()

        def failed() -> None:
            self._is_reading = False

        self._context.look(
            lambda unit: customer_lines(unit, ids), owner=self, done=done, failed=failed
        )
