"""The row of rooms above the list of customers, and the room that is open."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedLayout, QTabBar, QVBoxLayout, QWidget

from shopdesk.desktop.counter_context import CounterContext
from shopdesk.desktop.customers.people_view import PeopleView
from shopdesk.desktop.customers.rooms import RoomSpec
from shopdesk.desktop.tell import Teller
from shopdesk.desktop.tokens import space


class RoomsView(QWidget):
    """The list of people first; the other rooms are made when somebody opens them."""

    person_wanted = Signal(int)
    coupons_wanted = Signal(object)
    """Numbers of coupons that are to be printed."""

    def __init__(
        self,
        context: CounterContext,
        teller: Teller,
        people: PeopleView,
        rooms: Sequence[RoomSpec],
    ) -> None:
        super().__init__()
        self._context = context
        self._teller = teller
        self._rooms = rooms
        self._made: dict[int, QWidget] = {}
        self.people = people
        people.opened.connect(self.person_wanted)
        self.bar = QTabBar()
        self.bar.setAccessibleName(self.tr("Rooms"))
        self.bar.setDrawBase(False)
        self.bar.setExpanding(False)
        self.bar.setUsesScrollButtons(True)
        self.bar.addTab(self.tr("People"))
        for room in rooms:
            self.bar.addTab(room.words())
        self.bar.currentChanged.connect(self._on_chosen)
        stack = QWidget()
        self._stack = QStackedLayout(stack)
        self._stack.addWidget(people)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(space(3))
        layout.addWidget(self.bar, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(stack, 1)
        if not rooms:
            self.bar.hide()
        # Somebody who comes with the keyboard comes for the list.
        QWidget.setTabOrder(people.new, self.bar)

    @property
    def room(self) -> QWidget:
        """What is open: the list of people, or another room."""
        found = self._stack.currentWidget()
        assert found is not None
        return found

    @property
    def is_list(self) -> bool:
        """Whether the list of people is open."""
        return self.room is self.people

    def show_people(self) -> None:
        """Open the list of people."""
        self.bar.setCurrentIndex(0)

    def open_room(self, name: str) -> None:
        """Open the room with this id."""
        names = [room.id for room in self._rooms]
        self.bar.setCurrentIndex(names.index(name) + 1)

    def focus_room(self) -> None:
        """The keyboard goes where the open room wants it."""
        if self.is_list:
            self.people.focus_list()
        elif focus := getattr(self.room, "focus_field", None):
            focus()
        else:
            self.bar.setFocus(Qt.FocusReason.OtherFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._count()

    def _on_chosen(self, place: int) -> None:
        if place and place not in self._made:
            room = self._rooms[place - 1].make(self._context, self._teller)
            wanted = getattr(room, "person_wanted", None)
            if wanted is not None:
                wanted.connect(self.person_wanted)
            to_print = getattr(room, "coupons_wanted", None)
            if to_print is not None:
                to_print.connect(self.coupons_wanted)
            self._made[place] = room
            self._stack.addWidget(room)
        self._stack.setCurrentWidget(self._made[place] if place else self.people)
        self._count()

    def _count(self) -> None:
        """Say beside each room how much waits in it; counted while nobody waits."""
        if self._rooms:
            self._context.look(
                self._counts, owner=self, done=self._say_counts, lane=self._context.back_room
            )

    def _counts(self, unit: Any) -> tuple[int | None, ...]:
        return tuple(room.counts(unit) for room in self._rooms)

    def _say_counts(self, counts: tuple[int | None, ...]) -> None:
        for place, (room, count) in enumerate(zip(self._rooms, counts, strict=True), start=1):
            words = room.words()
            if count:
                counted = self.tr("{room} ({count})")
                words = counted.format(room=words, count=QLocale().toString(count))
            self.bar.setTabText(place, words)
