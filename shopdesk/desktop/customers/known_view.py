"""What the shop knows of a person, in full: the page was opened on purpose."""

import re

from PySide6.QtCore import QDate, QLocale, Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from shopdesk.desktop.tokens import space
from shopdesk.desktop.widgets.basics import Heading, Panel, Prose, SoftLabel
from shopdesk.domain.customers import CustomerDetails

_LEAP_YEAR = 2000
_LONG_WORD = re.compile(r"(\S{12})(?=\S)")


class KnownView(QWidget):
    """Contact, days, favourites, and notes."""

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(space(3))
        self._grid.setVerticalSpacing(space(2))
        self._grid.setColumnStretch(1, 1)
        self._values: dict[str, tuple[QLabel, QLabel]] = {}
        for name, words in (
            ("phone", self.tr("Phone")),
            ("email", self.tr("E-mail")),
            ("birthday", self.tr("Birthday")),
            ("anniversary", self.tr("Anniversary")),
            ("language", self.tr("Language")),
            ("favourites", self.tr("Favourites")),
        ):
            self._add_row(name, words)
        self._nothing = SoftLabel(self.tr("Nothing but the name. That is enough."))
        self._notes = Prose()
        self._notes.setMinimumWidth(1)
        self._notes_title = Heading(self.tr("Notes"), 3)
        self._notes_title.setContentsMargins(0, space(2), 0, 0)
        known = Panel("card")
        inside = QVBoxLayout(known)
        inside.setContentsMargins(space(5), space(3), space(5), space(4))
        inside.setSpacing(space(2))
        inside.addWidget(Heading(self.tr("Known"), 2))
        inside.addSpacing(space(1))
        inside.addWidget(self._nothing)
        inside.addLayout(self._grid)
        inside.addWidget(self._notes_title)
        inside.addWidget(self._notes)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(space(3))
        layout.addWidget(known)

    def show_details(self, details: CustomerDetails) -> None:
        """Show these details."""
        shown = {
            "phone": details.phone,
            "email": details.email,
            "birthday": _day_of_year(details.birthday, self.tr("d MMMM")),
            "anniversary": _day_of_year(details.anniversary, self.tr("d MMMM")),
            "language": {"en": "English", "ja": "日本語"}.get(details.language, ""),
            "favourites": details.favourites,
        }
        for name, value in shown.items():
            label, field = self._values[name]
            field.setText(breakable(value))
            field.setAccessibleName(f"{label.text()}: {value}")
            label.setVisible(bool(value))
            field.setVisible(bool(value))
        told = [value for name, value in shown.items() if name != "language"]
        self._nothing.setVisible(not any((*told, details.notes)))
        self._notes.setText(breakable(details.notes))
        self._notes.setVisible(bool(details.notes))
        self._notes_title.setVisible(bool(details.notes))

    def _add_row(self, name: str, words: str) -> None:
        label = QLabel(words)
        label.setProperty("kind", "soft")
        label.setContentsMargins(0, space(1) // 2, 0, 0)
        value = QLabel()
        value.setTextFormat(Qt.TextFormat.PlainText)
        value.setWordWrap(True)
        value.setMinimumWidth(1)
        value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        row = len(self._values)
        self._grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(value, row, 1)
        self._values[name] = (label, value)


def breakable(text: str) -> str:
    """The text with places where a line may end within words that are longer than a line."""
    return _LONG_WORD.sub("\\1\u200b", text)


def _day_of_year(day: str, form: str) -> str:
    """A birthday ("03-14") in words; `form` is in Qt's letters."""
    if not day:
        return ""
    month, _, of_month = day.partition("-")
    return QLocale().toString(QDate(_LEAP_YEAR, int(month), int(of_month)), form)
