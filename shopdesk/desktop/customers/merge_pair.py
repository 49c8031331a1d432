"""Two who look alike, as one panel of a list: who they are, why, and what can be done."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from shopdesk.desktop.customers import merge_words
from shopdesk.desktop.customers.known_view import breakable
from shopdesk.desktop.tokens import space
from shopdesk.desktop.widgets.basics import Chip, Heading, Panel, SoftLabel
from shopdesk.desktop.widgets.buttons import KeyButton
from shopdesk.desktop.widgets.flow import FlowLayout
from shopdesk.services.duplicates import LookAlike
from shopdesk.services.finding_people import CustomerLine


class PairPanel(Panel):
    """One pair. What its buttons mean is up to whoever shows it."""

    opened = Signal(int)
    """Somebody's own page is wanted."""

    def __init__(self, pair: LookAlike) -> None:
        super().__init__("card")
        self.pair = pair
        both = tuple(merge_words.called(line) for line in (pair.one, pair.other))
        names = self.tr("{one} and {other}").format(one=both[0], other=both[1])
        self.setAccessibleName(names)
        self.compare = KeyButton(self.tr("Side by side"), kind="primary")
        self.two = KeyButton(self.tr("Not the same"))
        for button in (self.compare, self.two):
            button.setAccessibleDescription(names)
        people = QHBoxLayout()
        people.setSpacing(space(4))
        for line in (pair.one, pair.other):
            people.addWidget(self._person(line), 1, Qt.AlignmentFlag.AlignTop)
        reasons = QWidget()
        chips = FlowLayout(reasons)
        for code in pair.reasons:
            against = merge_words.speaks_against(code)
            chips.addWidget(Chip(merge_words.reason(code), "gold" if against else "leaf"))
        below = QHBoxLayout()
        below.setSpacing(space(2))
        below.addWidget(reasons, 1)
        below.addWidget(self.two)
        below.addWidget(self.compare)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(space(5), space(3), space(3), space(3))
        layout.setSpacing(space(2))
        layout.addLayout(people)
        layout.addLayout(below)

    def _person(self, line: CustomerLine) -> QWidget:
        person = QWidget()
        layout = QVBoxLayout(person)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(space(1))
        layout.addWidget(Heading(breakable(merge_words.called(line)), 2))
        about = SoftLabel(breakable(merge_words.about(line)))
        about.setMinimumWidth(1)
        layout.addWidget(about)
        return person
