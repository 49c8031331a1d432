"""What the shop remembers with care: who lives together, life events, and when it wrote."""

from collections.abc import Sequence
from datetime import tzinfo

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from shopdesk.desktop import words
from shopdesk.desktop.customers.care_words import life_words, purpose_words
from shopdesk.desktop.customers.channels import channel_words
from shopdesk.desktop.days import long_day
from shopdesk.desktop.tokens import space
from shopdesk.desktop.widgets.basics import Heading, Panel, SoftLabel
from shopdesk.desktop.widgets.buttons import KeyButton
from shopdesk.desktop.widgets.flow import FlowLayout
from shopdesk.services.contacts import Contact
from shopdesk.services.customers import CustomerLine
from shopdesk.services.life_events import LifeEvent

CONTACTS_SHOWN = 5


class _ListPanel(Panel):
    """A heading, lines that change, and a button below them."""

    add_wanted = Signal()

    def __init__(self, title: str, nothing: str, add: str) -> None:
        super().__init__("card")
        self._nothing = nothing
        self._lines = QVBoxLayout()
        self._lines.setSpacing(0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(space(5), space(3), space(5), space(3))
        layout.setSpacing(space(1))
        layout.addWidget(Heading(title, 2))
        layout.addLayout(self._lines)
        self.add = KeyButton(add)
        self.add.clicked.connect(lambda: self.add_wanted.emit())
        self.foot = QHBoxLayout()
        self.foot.addWidget(self.add)
        self.foot.addStretch(1)
        if add:
            layout.addSpacing(space(1))
            layout.addLayout(self.foot)

    def show_lines(self, lines: Sequence[QWidget]) -> None:
        """Show these, or the sentence that there is nothing."""
        while (item := self._lines.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        before: QWidget | None = None
        for line in lines or [SoftLabel(self._nothing)]:
            self._lines.addWidget(line)
            for button in line.findChildren(KeyButton):
                if before is not None:
                    QWidget.setTabOrder(before, button)
                before = button
        if before is not None:
            QWidget.setTabOrder(before, self.add)


class HouseholdPanel(_ListPanel):
    """Who lives with them; a name leads to the person's page."""

    person_wanted = Signal(int)
    leave_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(
            self.tr("Household"),
            self.tr("Nobody who lives with them is noted."),
            self.tr("Add somebody"),
        )
        self.leave = KeyButton(self.tr("Lives alone now"), kind="quiet")
        self.leave.clicked.connect(lambda: self.leave_wanted.emit())
        self.foot.insertWidget(1, self.leave)
        self.names: list[KeyButton] = []

    def show_people(self, people: Sequence[CustomerLine]) -> None:
        """Show the others of the household."""
        self.names = [self._name(one) for one in people]
        rows = []
        for button in self.names:
            row = QWidget()
            inside = QHBoxLayout(row)
            inside.setContentsMargins(0, 0, 0, 0)
            inside.addWidget(button)
            inside.addStretch(1)
            rows.append(row)
        self.show_lines(rows)
        self.leave.setVisible(bool(people))

    def _name(self, one: CustomerLine) -> KeyButton:
        name = words.called(one.name, one.phone_end, one.email)
        button = KeyButton(name.replace("&", "&&"), kind="quiet")
        button.setAccessibleName(self.tr("Open {name}").format(name=name))
        button.clicked.connect(lambda: self.person_wanted.emit(one.id))
        return button


class LifeEventsPanel(_ListPanel):
    """What happened in their life, and until when the shop keeps quiet."""

    remove_wanted = Signal(object)
    """The event that is to be taken off."""

    def __init__(self) -> None:
        super().__init__(
            self.tr("In their life"),
            self.tr("What they told us, good or sad, can be remembered here."),
            self.tr("Remember something"),
        )
        self.removes: list[KeyButton] = []

    def show_events(self, events: Sequence[LifeEvent]) -> None:
        self.removes = []
        self.show_lines([self._line(event) for event in events])

    def _line(self, event: LifeEvent) -> QWidget:
        said = " · ".join(part for part in (life_words(event.kind), event.words) if part)
        facts = [long_day(event.happened_on)]
        if event.quiet_until is not None:
            quiet = self.tr("no offers until {day}")
            facts.append(quiet.format(day=words.short_day(event.quiet_until)))
        line = QWidget()
        text = QVBoxLayout()
        text.setSpacing(0)
        what = SoftLabel(said)
        what.setProperty("kind", "")
        text.addWidget(what)
        text.addWidget(SoftLabel(" · ".join(facts)))
        remove = KeyButton(self.tr("Take off"), kind="quiet")
        remove.setAccessibleName(self.tr("Take off: {what}").format(what=said))
        remove.clicked.connect(lambda: self.remove_wanted.emit(event))
        self.removes.append(remove)
        layout = QHBoxLayout(line)
        layout.setContentsMargins(0, space(1), 0, space(1))
        layout.addLayout(text, 1)
        layout.addWidget(remove)
        return line


class ContactsPanel(_ListPanel):
    """When the shop wrote to them, the newest first."""

    def __init__(self, zone: tzinfo) -> None:
        super().__init__(self.tr("When we wrote"), self.tr("Not yet."), "")
        self._zone = zone

    def show_contacts(self, contacts: Sequence[Contact]) -> None:
        self.show_lines([SoftLabel(self._said(one)) for one in contacts[:CONTACTS_SHOWN]])

    def _said(self, one: Contact) -> str:
        day = words.short_day(one.at.astimezone(self._zone).date())
        parts = (day, channel_words(one.channel), purpose_words(one.purpose), one.what)
        return " · ".join(part for part in parts if part)


class DataPanel(Panel):
    """What the owner does rarely: private notes, handing over all data, erasing."""

    notes_wanted = Signal()
    export_wanted = Signal()
    erase_wanted = Signal()

    def __init__(self) -> None:
        super().__init__("card")
        self.notes = KeyButton(self.tr("Notes of the owner"))
        self.export = KeyButton(self.tr("Give them their data"))
        self.erase = KeyButton(self.tr("Erase"), kind="quiet")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(space(5), space(3), space(5), space(4))
        layout.setSpacing(space(2))
        layout.addWidget(Heading(self.tr("Their data"), 2))
        layout.addWidget(
            SoftLabel(
                self.tr(
                    "Everybody may have a copy of what is noted about them, or ask for it to be "
                    "erased. Notes of the owner are for the owner's eyes only."
                )
            )
        )
        self._buttons = QWidget()
        row = FlowLayout(self._buttons)
        for button, wanted in (
            (self.notes, self.notes_wanted),
            (self.export, self.export_wanted),
            (self.erase, self.erase_wanted),
        ):
            button.clicked.connect(lambda _checked=False, signal=wanted: signal.emit())
            row.addWidget(button)
        layout.addWidget(self._buttons)

    def add_button(self, button: KeyButton) -> None:
        """Another thing that is done rarely."""
        layout = self._buttons.layout()
        assert layout is not None
        layout.addWidget(button)
