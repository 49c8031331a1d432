"""A birthday: a month and a day, without the year."""

from PySide6.QtCore import QDate, QLocale, Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from shopdesk.desktop.tokens import space

_LEAP_YEAR = 2000


class DayField(QWidget):
    """Two lists; "" as long as nothing is chosen in one of them."""

    def __init__(self, day: str) -> None:
        super().__init__()
        self.month = QComboBox()
        self.day = QComboBox()
        self.month.addItem(self.tr("Month"), 0)
        for number in range(1, 13):
            self.month.addItem(QLocale().standaloneMonthName(number), number)
        month, _, of_month = day.partition("-")
        self.month.setCurrentIndex(self.month.findData(int(month or 0)))
        self._fill_days()
        self.day.setCurrentIndex(self.day.findData(int(of_month or 0)))
        self.month.currentIndexChanged.connect(self._fill_days)
        self.setFocusProxy(self.month)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(space(2))
        layout.addWidget(self.month, 3)
        layout.addWidget(self.day, 2)

    def setAccessibleName(self, name: str) -> None:
        for field, part in ((self.month, self.tr("month")), (self.day, self.tr("day"))):
            field.setAccessibleName(self.tr("{field}, {part}").format(field=name, part=part))

    def value(self) -> str:
        """The month and the day as "03-14", or "" for none."""
        month, day = self.month.currentData(), self.day.currentData()
        return f"{month:02}-{day:02}" if month and day else ""

    def _fill_days(self) -> None:
        """The days that the month has; the chosen one stays if it can."""
        chosen = self.day.currentData() or 0
        month = self.month.currentData() or 1
        self.day.clear()
        self.day.addItem(self.tr("Day"), 0)
        for number in range(1, QDate(_LEAP_YEAR, month, 1).daysInMonth() + 1):
            self.day.addItem(QLocale().toString(number), number)
        self.day.setCurrentIndex(max(0, self.day.findData(chosen)))
