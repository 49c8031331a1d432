"""Days and hours in which more is earned: days to press, from, until, how many times as much."""

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from shopdesk.desktop.settings.benefit_words import time_of_day, weekday
from shopdesk.desktop.settings.terms_parts import Part, number, tab_before
from shopdesk.desktop.tokens import space
from shopdesk.desktop.widgets.basics import Choice, Hint
from shopdesk.desktop.widgets.buttons import KeyButton
from shopdesk.desktop.widgets.flow import FlowLayout
from shopdesk.domain.earning import MINUTES_A_DAY, Earns, Happy, check_earns
from shopdesk.domain.errors import DatesReversed, Refusal

_STEP = 30  # minutes
_DAYS = range(7)
_AFTERNOON = Happy(weekdays=(0, 1, 2, 3, 4), since=14 * 60, until=16 * 60)


class HappyRow(Part[Happy]):
    """One such time."""

    removed = Signal()

    def __init__(self, happy: Happy) -> None:
        super().__init__()
        self.hint = Hint()
        self.days = {day: self._day(day, is_on=day in happy.weekdays) for day in _DAYS}
        self.since = self._time(happy.since, self.tr("From"))
        self.until = self._time(happy.until, self.tr("Until"))
        self.times = number(happy.times)
        self.times.setSuffix(self.tr(" times as much"))
        self.times.setAccessibleName(self.tr("How many times as much"))
        self.times.valueChanged.connect(lambda _value: self.changed.emit())
        remove = KeyButton(self.tr("Remove"), kind="quiet")
        remove.clicked.connect(lambda: self.removed.emit())
        week, hours = QWidget(), QWidget()
        days, times = FlowLayout(week), FlowLayout(hours)
        days.setSpacing(space(1))
        for button in self.days.values():
            days.addWidget(button)
        for widget in (self.since, self.until, self.times, remove):
            times.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(space(2))
        layout.addWidget(week)
        layout.addWidget(hours)
        layout.addWidget(self.hint)

    def value(self) -> Happy:
        return Happy(
            weekdays=tuple(day for day, button in self.days.items() if button.isChecked()),
            since=int(self.since.currentData()),
            until=int(self.until.currentData()),
            times=self.times.value(),
        )

    def check(self, value: Happy) -> None:
        check_earns(Earns(happy=(value,)))

    def clear(self) -> None:
        self.hint.clear()

    def refuse(self, refusal: Refusal) -> bool:
        if isinstance(refusal, DatesReversed):
            self.hint.say(self.tr("This time ends before it begins. Please change one of the two."))
            self.until.setFocus(Qt.FocusReason.OtherFocusReason)
        elif refusal.values.get("field") == "weekdays":
            self.hint.say(self.tr("Press at least one day of the week."))
            self.days[0].setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.hint.say(self.sentence_of(refusal))
            self.times.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def _day(self, day: int, *, is_on: bool) -> KeyButton:
        button = KeyButton(weekday(day))
        button.setAccessibleName(QLocale().standaloneDayName(day + 1))
        button.setProperty("kind", "choice")
        button.setCheckable(True)
        button.setChecked(is_on)
        button.toggled.connect(lambda _checked: self.changed.emit())
        return button

    def _time(self, minute: int, name: str) -> Choice:
        field = Choice()
        for step in sorted({minute, *range(0, MINUTES_A_DAY + 1, _STEP)}):
            field.addItem(time_of_day(step), step)
        field.setCurrentIndex(field.findData(minute))
        field.setAccessibleName(name)
        field.setMaxVisibleItems(9)
        field.currentIndexChanged.connect(lambda _row: self.changed.emit())
        return field


class HappyRows(Part[tuple[Happy, ...]]):
    """All such times, with a button for one more."""

    def __init__(self, happy: tuple[Happy, ...]) -> None:
        super().__init__()
        self.parts: list[HappyRow] = []
        self._list = QVBoxLayout()
        self._list.setSpacing(space(3))
        self.add = KeyButton(self.tr("Add a time…"))
        self.add.clicked.connect(lambda: self.append(_AFTERNOON))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(space(2))
        layout.addLayout(self._list)
        for one in happy:
            self._append(one)
        layout.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)

    def value(self) -> tuple[Happy, ...]:
        return tuple(part.value() for part in self.parts)

    def checked(self) -> tuple[Happy, ...]:
        return tuple(part.checked() for part in self.parts)

    def clear(self) -> None:
        for part in self.parts:
            part.clear()

    def append(self, happy: Happy) -> None:
        """One more time; typing goes on there."""
        part = self._append(happy)
        tab_before(self.add, part)
        part.days[0].setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        self.add.setAccessibleDescription(name)

    def _append(self, happy: Happy) -> HappyRow:
        part = HappyRow(happy)
        part.changed.connect(self.changed)
        part.removed.connect(lambda: self._remove(part))
        self.parts.append(part)
        self._list.addWidget(part)
        part.show()  # at once, so that it can have the focus
        return part

    def _remove(self, part: HappyRow) -> None:
        self.parts.remove(part)
        part.hide()
        part.deleteLater()
        self.add.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()
