"""A person's page: who it is, what they have, what is known, and what happened."""

from uuid import UUID

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from shopdesk.desktop import shortcuts, words
from shopdesk.desktop.counter.wallet_strip import is_begun
from shopdesk.desktop.counter_context import CounterContext
from shopdesk.desktop.customers.belongings import (
    card_panel,
    coupons_panel,
    other_panel,
    reward_panel,
)
from shopdesk.desktop.customers.care_panels import (
    ContactsPanel,
    DataPanel,
    HouseholdPanel,
    LifeEventsPanel,
)
from shopdesk.desktop.customers.consent_view import ConsentView
from shopdesk.desktop.customers.history_view import HistoryView
from shopdesk.desktop.customers.known_view import KnownView, breakable
from shopdesk.desktop.customers.person import Person
from shopdesk.desktop.tokens import space
from shopdesk.desktop.widgets.basics import Chip, Heading, Hint, Panel, SoftLabel
from shopdesk.desktop.widgets.buttons import KeyButton
from shopdesk.desktop.widgets.flow import FlowLayout
from shopdesk.desktop.widgets.scroll import Scroll

_KNOWN_SHARE, _BELONGINGS_SHARE = 2, 3


class PersonView(QWidget):
    """Shows a person and says what is wanted; it changes nothing by itself."""

    back_wanted = Signal()
    edit_wanted = Signal()
    card_wanted = Signal()
    print_wanted = Signal()
    put_away_wanted = Signal()
    bring_back_wanted = Signal()
    same_person_wanted = Signal()
    older_wanted = Signal()
    undo_wanted = Signal(object)

    def __init__(self, context: CounterContext) -> None:
        super().__init__()
        self._context = context
        self.person: Person | None = None
        self.back = KeyButton(self.tr("‹ Back"), shortcuts.key_cap("clear"), "quiet")
        self.edit = KeyButton(self.tr("Edit"))
        self.new_card = KeyButton(self.tr("New card"))
        self.print = KeyButton(shortcuts.words("print"), shortcuts.key_cap("print"))
        self.put_away = KeyButton(self.tr("Put away"), kind="quiet")
        self.put_away.setToolTip(
            self.tr("Not found at the counter any more; nothing is deleted, and it can be undone")
        )
        self.bring_back = KeyButton(self.tr("Bring back"), kind="primary")
        self.same_person = KeyButton(self.tr("Same person as…"), kind="quiet")
        self.hint = Hint()
        self._head = _Head(context)
        zone = context.shop.units.shop.zone
        self.known = KnownView()
        self.consents = ConsentView(zone)
        self.household = HouseholdPanel()
        self.life = LifeEventsPanel()
        self.contacts = ContactsPanel(zone)
        self.data = DataPanel()
        self._belongings = QVBoxLayout()
        self._belongings.setSpacing(space(3))
        self.history = HistoryView(context)
        self.history.undo_wanted.connect(self.undo_wanted)
        self.history.older_wanted.connect(self.older_wanted)
        self.history.row_marked.connect(self._on_row_marked)
        for button, wanted in (
            (self.back, self.back_wanted),
            (self.edit, self.edit_wanted),
            (self.new_card, self.card_wanted),
            (self.print, self.print_wanted),
            (self.put_away, self.put_away_wanted),
            (self.bring_back, self.bring_back_wanted),
            (self.same_person, self.same_person_wanted),
        ):
            button.clicked.connect(lambda _checked=False, signal=wanted: signal.emit())
        self._lay_out()

    def _lay_out(self) -> None:
        actions = QHBoxLayout()
        actions.setSpacing(space(2))
        actions.addWidget(self.back)
        actions.addStretch(1)
        for button in (self.edit, self.new_card, self.print, self.put_away, self.bring_back):
            actions.addWidget(button)
        columns = QHBoxLayout()
        columns.setSpacing(space(3))
        left = QVBoxLayout()
        left.setSpacing(space(3))
        right = QVBoxLayout()
        right.setSpacing(space(3))
        left.addWidget(self.known)
        left.addWidget(self.consents)
        right.addLayout(self._belongings)
        for panel in (self.household, self.life, self.contacts):
            right.addWidget(panel)
        for column, share in ((left, _KNOWN_SHARE), (right, _BELONGINGS_SHARE)):
            column.addStretch(1)
            columns.addLayout(column, share)
        inside = QWidget()
        body = QVBoxLayout(inside)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(space(3))
        body.addWidget(self._head)
        body.addLayout(columns)
        body.addWidget(self.history)
        self.data.add_button(self.same_person)
        body.addWidget(self.data)
        body.addStretch(1)
        self.area = Scroll(inside)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(space(3))
        layout.addLayout(actions)
        layout.addWidget(self.hint)
        layout.addWidget(self.area, 1)

    @property
    def marked_action(self) -> UUID | None:
        """The action of the history line that the keyboard has marked."""
        return self.history.marked_action

    def show_person(self, person: Person) -> None:
        """Show somebody as they are in the database; the place on the page stays."""
        bar = self.area.verticalScrollBar()
        same = self.person is not None and self.person.customer.id == person.customer.id
        place = bar.value() if same else 0
        self.person = person
        away = person.customer.is_archived
        self.new_card.setVisible(not away)
        self.print.setVisible(not away)
        self.put_away.setVisible(not away)
        self.same_person.setVisible(not away)
        self.bring_back.setVisible(away)
        self._head.show_person(person)
        self.known.show_details(person.customer.details)
        self.consents.show_consents(person.consents, left_alone_at=person.customer.left_alone_at)
        self.household.show_people(person.household)
        self.life.show_events(person.life_events)
        self.contacts.show_contacts(person.contacts)
        self.contacts.setVisible(bool(person.contacts))
        self._show_belongings(person)
        self.history.show_lines(person.history, has_older=person.has_older)
        bar.setValue(place)

    def clear(self) -> None:
        self.person = None
        self.hint.clear()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys that move in a page."""
        bar = self.area.verticalScrollBar()
        places = {
            Qt.Key.Key_Down: bar.value() + space(10),
            Qt.Key.Key_Up: bar.value() - space(10),
            Qt.Key.Key_PageDown: bar.value() + bar.pageStep(),
            Qt.Key.Key_PageUp: bar.value() - bar.pageStep(),
            Qt.Key.Key_Home: bar.minimum(),
            Qt.Key.Key_End: bar.maximum(),
        }
        if (place := places.get(Qt.Key(event.key()))) is not None:
            bar.setValue(place)
        else:
            super().keyPressEvent(event)

    def _show_belongings(self, person: Person) -> None:
        while (item := self._belongings.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        wallet = person.wallet
        for reward in wallet.rewards:
            self._belongings.addWidget(reward_panel(self._context, reward))
        for card in wallet.cards:
            self._belongings.addWidget(card_panel(self._context, card))
        for other in wallet.others:
            if is_begun(other):
                self._belongings.addWidget(other_panel(other))
        if person.coupons:
            self._belongings.addWidget(coupons_panel(self._context, person.coupons))
        if not self._belongings.count():
            self._belongings.addWidget(_nothing_yet(self.tr("No card and no coupon yet.")))

    def _on_row_marked(self, place: QRect) -> None:
        """Bring the marked line of the history into view."""
        inside = self.area.widget()
        assert inside is not None
        where = self.history.mapTo(inside, place.center())
        self.area.ensureVisible(space(2), where.y(), 0, place.height())


class _Head(Panel):
    """The name large, the reading beside it, and the tags."""

    def __init__(self, context: CounterContext) -> None:
        super().__init__("card")
        self._context = context
        self.name = Heading("", 1)
        self.name.setMinimumWidth(1)
        self._reading = QLabel()
        self._reading.setProperty("kind", "soft")
        self._reading.setTextFormat(Qt.TextFormat.PlainText)
        self._reading.setWordWrap(True)
        self._reading.setMinimumWidth(1)
        self._about = SoftLabel()
        self._tags = QWidget()
        self._chips = FlowLayout(self._tags)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(space(5), space(3), space(5), space(4))
        layout.setSpacing(space(1))
        layout.addWidget(self.name)
        layout.addWidget(self._reading)
        layout.addWidget(self._about)
        layout.addSpacing(space(1))
        layout.addWidget(self._tags)

    def show_person(self, person: Person) -> None:
        line = person.wallet.line
        self.name.setText(breakable(words.called(line.name, line.phone_end, line.email)))
        self._reading.setText(breakable(line.reading))
        self._reading.setVisible(bool(line.reading))
        self._about.setText(" · ".join(fact for fact in self._facts(person) if fact))
        self._chips.clear()
        if person.customer.is_archived:
            self._chips.addWidget(Chip(self.tr("put away"), "gold"))
        for tag in line.tags:
            self._chips.addWidget(Chip(tag, "leaf"))
        self._tags.setVisible(bool(line.tags) or person.customer.is_archived)

    def _facts(self, person: Person) -> tuple[str, ...]:
        zone, today = self._context.shop.units.shop.zone, self._context.today
        wallet, visited = person.wallet, person.customer.visited_at
        last = ""
        if visited is not None:
            last = self.tr("here last: {day}").format(day=words.ago(visited, today, zone))
        return (
            self.tr("%n visit(s)", "", wallet.visits) if wallet.visits else self.tr("new here"),
            last,
            self.tr("customer since {month}").format(month=words.month(wallet.since, zone)),
        )


def _nothing_yet(sentence: str) -> Panel:
    panel = Panel("card")
    layout = QVBoxLayout(panel)
    layout.setContentsMargins(space(5), space(4), space(5), space(4))
    layout.addWidget(SoftLabel(sentence))
    return panel
