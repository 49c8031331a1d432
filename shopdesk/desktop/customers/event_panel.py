"""One event: when, for whom, the figures, and the guests with what they said."""

from array import array
from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication, QLocale, QTime, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QHeaderView, QVBoxLayout, QWidget

from shopdesk.desktop import words
from shopdesk.desktop.counter_context import CounterContext
from shopdesk.desktop.customers import audience_words
from shopdesk.desktop.customers.audience_words import Names
from shopdesk.desktop.customers.door_field import DoorField
from shopdesk.desktop.paged_model import Column, PagedModel
from shopdesk.desktop.tokens import space
from shopdesk.desktop.widgets.basics import Chip, Heading, Panel, SoftLabel, announce
from shopdesk.desktop.widgets.buttons import KeyButton
from shopdesk.desktop.widgets.flow import FlowLayout
from shopdesk.desktop.widgets.table import Table
from shopdesk.domain.customers import masked_phone
from shopdesk.domain.events import CAME, COMING, DECLINED
from shopdesk.services.events import Event, invitation_for
from shopdesk.services.guests import Guest

_STATE_WIDE = space(42)


class EventPanel(Panel):
    """Shows an event; what is wanted with it is told, not done."""

    person_wanted = Signal(int)
    change_wanted = Signal()
    cancel_wanted = Signal()
    bring_back_wanted = Signal()
    invite_wanted = Signal()
    answered = Signal(int, str)
    """A guest, and what they said."""
    came = Signal(int, str)
    """Somebody is here: the number, and what they are called."""
    found = Signal(int, str)
    """Somebody was scanned or found at the door."""

    def __init__(self, context: CounterContext) -> None:
        super().__init__("card")
        self._context = context
        self._event: Event | None = None
        self._guests: dict[int, Guest] = {}
        self.heading = Heading("", 2)
        self.when = SoftLabel()
        self.state = Chip("", "gold")
        self.whom = SoftLabel()
        self.figures = SoftLabel()
        self.change = KeyButton(self.tr("Change…"))
        self.invite = KeyButton(self.tr("Invite"))
        self.copy = KeyButton(self.tr("Copy invitation"))
        self.cancel = KeyButton(self.tr("Cancel event"), kind="quiet")
        self.bring_back = KeyButton(self.tr("Bring it back"))
        self.door = DoorField(context)
        self.model = PagedModel[Guest](
            (
                Column(title=self.tr("Guest"), text=_name),
                Column(title=self.tr("Answer"), text=_state_words),
            ),
            self._rows,
            self,
        )
        self.table = Table(self.model, self.tr("Guests"))
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.here = KeyButton(self.tr("Is here"), kind="leaf")
        self.coming = KeyButton(self.tr("Comes"))
        self.declined = KeyButton(self.tr("Declines"))
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(space(2))
        head.addWidget(self.heading, 1)
        head.addWidget(self.state)
        head.addWidget(self.change)
        self._tools_row = QWidget()
        tools = FlowLayout(self._tools_row)
        for button in (self.invite, self.copy, self.cancel, self.bring_back):
            tools.addWidget(button)
        self._guest_row = QWidget()
        guest = QHBoxLayout(self._guest_row)
        guest.setContentsMargins(0, 0, 0, 0)
        guest.setSpacing(space(2))
        for button in (self.here, self.coming, self.declined):
            guest.addWidget(button)
        guest.addStretch(1)
        header = self.table.horizontalHeader()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Fixed)
        self.table.setColumnWidth(1, _STATE_WIDE)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(space(4), space(3), space(4), space(3))
        layout.setSpacing(space(2))
        layout.addLayout(head)
        for label in (self.when, self.whom, self.figures):
            layout.addWidget(label)
        layout.addWidget(self._tools_row)
        layout.addWidget(self.door)
        layout.addWidget(self.table, 1)
        layout.addWidget(self._guest_row)

    def _connect(self) -> None:
        self.change.clicked.connect(lambda: self.change_wanted.emit())
        self.cancel.clicked.connect(lambda: self.cancel_wanted.emit())
        self.bring_back.clicked.connect(lambda: self.bring_back_wanted.emit())
        self.invite.clicked.connect(lambda: self.invite_wanted.emit())
        self.copy.clicked.connect(lambda: self._copy())
        self.coming.clicked.connect(lambda: self._say(COMING))
        self.declined.clicked.connect(lambda: self._say(DECLINED))
        self.here.clicked.connect(lambda: self._is_here())
        self.table.opened.connect(self.person_wanted)
        self.table.selectionModel().currentChanged.connect(lambda *_: self._show_buttons())
        self.door.chosen.connect(self._on_found)

    # -- showing -----------------------------------------------------------------------------

    @property
    def guest(self) -> Guest | None:
        """The guest who is marked."""
        return self.model.row_at(self.table.currentIndex())

    def show_event(self, event: Event, listed: Sequence[Guest], names: Names) -> None:
        """Show an event and its list."""
        self._event = event
        self.heading.setText(event.name)
        self.when.setText(self._when(event))
        self.whom.setText(audience_words.sentence(event.audience, names))
        self.figures.setText(self._figures(event))
        self.state.setText(self.tr("cancelled") if event.is_cancelled else self.tr("over"))
        self.state.setVisible(event.is_cancelled or event.is_over)
        can_act = not (event.is_cancelled or event.is_over)
        for button in (self.invite, self.cancel):
            button.setVisible(can_act)
        self.bring_back.setVisible(event.is_cancelled)
        self._guests = {one.customer_id: one for one in listed}
        ids = array("q", self._guests)
        if ids == self.model.ids:
            self.model.invalidate(())
        else:
            self.model.reset_ids(ids)
        self.table.setVisible(bool(ids))
        self._guest_row.setVisible(bool(ids))
        self.door.setVisible(self._has_begun(event))
        self._show_buttons()

    def _when(self, event: Event) -> str:
        zone = self._context.shop.units.shop.zone
        starts, ends = event.starts_at.astimezone(zone), event.ends_at.astimezone(zone)
        if starts.date() == ends.date():
            short = QLocale.FormatType.ShortFormat
            last = QLocale().toString(QTime(ends.hour, ends.minute), short)
        else:
            last = words.moment(event.ends_at, zone)
        said = self.tr("{starts} – {ends}")
        return said.format(starts=words.moment(event.starts_at, zone), ends=last)

    def _has_begun(self, event: Event) -> bool:
        """Whether guests can be here: from the day of the event on."""
        day = event.starts_at.astimezone(self._context.shop.units.shop.zone).date()
        return not event.is_cancelled and self._context.today >= day

    def _show_buttons(self) -> None:
        guest, event = self.guest, self._event
        if event is None:
            return
        is_open = not (event.is_cancelled or event.is_over)
        state = guest.state if guest is not None else ""
        can_answer = guest is not None and is_open and state != CAME
        self.coming.setEnabled(can_answer and state != COMING)
        self.declined.setEnabled(can_answer and state != DECLINED)
        self.here.setEnabled(guest is not None and state != CAME and self._has_begun(event))

    def _rows(self, ids: Sequence[int]) -> Mapping[int, Guest]:
        return {one: self._guests[one] for one in ids if one in self._guests}

    def _figures(self, event: Event) -> str:
        figures, places = event.figures, QLocale()
        said = [
            self.tr("invited {n}").format(n=places.toString(figures.invited)),
            self.tr("coming {n}").format(n=places.toString(figures.coming)),
            self.tr("declined {n}").format(n=places.toString(figures.declined)),
            self.tr("came {n}").format(n=places.toString(figures.came)),
        ]
        if figures.came_uninvited:
            said.append(
                self.tr("without an invitation {n}").format(
                    n=places.toString(figures.came_uninvited)
                )
            )
        if event.places_left is not None and not event.is_over:
            said.append(
                self.tr("places left {n} of {all}").format(
                    n=places.toString(event.places_left), all=places.toString(event.capacity or 0)
                )
            )
        return " · ".join(said)

    # -- what is wanted ----------------------------------------------------------------------

    def _say(self, state: str) -> None:
        if (guest := self.guest) is not None:
            self.answered.emit(guest.customer_id, state)

    def _is_here(self) -> None:
        if (guest := self.guest) is not None:
            self.came.emit(guest.customer_id, _name(guest))

    def _on_found(self, customer_id: int | None) -> None:
        if customer_id is not None:
            name = self.door.text()
            self.door.show_person(None, "")
            self.found.emit(customer_id, name)

    def _copy(self) -> None:
        """The words for the marked guest, or with a sample's name for nobody in particular."""
        event, guest = self._event, self.guest
        if event is None:
            return
        number = guest.customer_id if guest is not None else None
        self._context.look(
            lambda unit: invitation_for(unit, event.id, number),
            owner=self,
            done=self._on_words,
        )

    def _on_words(self, said: str) -> None:
        QGuiApplication.clipboard().setText(said)
        self.copy.setToolTip(said)
        announce(self.copy, self.tr("The invitation was copied."))


def _name(guest: Guest) -> str:
    return words.called(guest.name, masked_phone(guest.phone), guest.email)


def _state_words(guest: Guest) -> str:
    translate = QCoreApplication.translate
    said = {
        "invited": translate("EventPanel", "invited"),
        "coming": translate("EventPanel", "comes"),
        "declined": translate("EventPanel", "declines"),
        "came": translate("EventPanel", "was here"),
    }[guest.state]
    if guest.state == CAME and not guest.was_invited:
        return translate("EventPanel", "came uninvited")
    return said
