"""The room of events: what is planned and what was, and the guests of the one that is chosen."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from shopdesk.desktop import shortcuts, words
from shopdesk.desktop.counter_context import CounterContext
from shopdesk.desktop.customers.audience_field import read_names
from shopdesk.desktop.customers.audience_words import Names
from shopdesk.desktop.customers.event_dialog import EventDialog, WantedEvent
from shopdesk.desktop.customers.event_panel import EventPanel
from shopdesk.desktop.tell import Teller
from shopdesk.desktop.tokens import space
from shopdesk.desktop.widgets.bars import UndoBar
from shopdesk.desktop.widgets.basics import Heading, Panel
from shopdesk.desktop.widgets.buttons import KeyButton
from shopdesk.desktop.widgets.empty_state import EmptyState
from shopdesk.domain import topics
from shopdesk.domain.errors import Refusal
from shopdesk.domain.events import EventPlan
from shopdesk.services import events, guests
from shopdesk.services.events import Event, EventChanged
from shopdesk.services.guests import Answered, Guest, Invited
from shopdesk.services.undo import undo_action

_ID = Qt.ItemDataRole.UserRole
_LIST_WIDE = space(54)
_ROW_HIGH = space(15)


class EventsView(QWidget):
    """Events on the left, guests on the right. What is done here can be taken back here."""

    person_wanted = Signal(int)

    def __init__(self, context: CounterContext, teller: Teller) -> None:
        super().__init__()
        self._context = context
        self._teller = teller
        self._names = Names()
        self.events: tuple[Event, ...] = ()
        self.setAccessibleName(self.tr("Events"))
        self.new = KeyButton(self.tr("New event…"), kind="primary")
        self.new.clicked.connect(lambda: self.plan())
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Events"))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.currentItemChanged.connect(lambda *_: self._on_chosen())
        self.panel = EventPanel(context)
        self.undo_bar = UndoBar()
        self._empty = EmptyState(
            self.tr("No events yet"),
            self.tr(
                "An evening for a few, a tasting, a sale before the sale: plan it, choose whom it is "
                "for, and see who comes."
            ),
            self.tr("New event…"),
        )
        self._empty.action_wanted.connect(self.plan)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(Heading(self.tr("Events"), 1), 1)
        head.addWidget(self.new)
        both = QWidget()
        across = QHBoxLayout(both)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(space(3))
        aside = Panel("card")
        aside.setFixedWidth(_LIST_WIDE)
        inside = QVBoxLayout(aside)
        inside.setContentsMargins(space(1), space(2), space(1), space(2))
        inside.addWidget(self.list)
        across.addWidget(aside)
        across.addWidget(self.panel, 1)
        views = QWidget()
        self._views = QStackedLayout(views)
        self._views.addWidget(self._empty)
        self._views.addWidget(both)
        self._both = both
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(space(3))
        layout.addLayout(head)
        layout.addWidget(views, 1)
        policy = self.undo_bar.sizePolicy()
        policy.setRetainSizeWhenHidden(False)
        self.undo_bar.setSizePolicy(policy)
        layout.addWidget(self.undo_bar)

    def _connect(self) -> None:
        self.panel.person_wanted.connect(self.person_wanted)
        self.panel.change_wanted.connect(self.change)
        self.panel.cancel_wanted.connect(self._cancel)
        self.panel.bring_back_wanted.connect(self._bring_back)
        self.panel.invite_wanted.connect(self._invite)
        self.panel.answered.connect(self._answer)
        self.panel.came.connect(self._came)
        self.panel.found.connect(self._on_scanned)
        self.undo_bar.undo_wanted.connect(lambda take_back: take_back())
        here = Qt.ShortcutContext.WidgetWithChildrenShortcut
        shortcuts.bind("undo", self, self.undo_bar.undo, here)
        self._context.changes.subscribe(
            self, (topics.EVENT, topics.ITEM, topics.PROGRAMME), self._on_changed
        )
        self._context.settings_changed.connect(self._read)

    def focus_field(self) -> None:
        """The keyboard moves in the list of events."""
        (self.list if self.events else self.new).setFocus(Qt.FocusReason.OtherFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._read()

    @property
    def current(self) -> Event | None:
        """The event that is chosen."""
        item = self.list.currentItem()
        number = item.data(_ID) if item is not None else None
        return next((one for one in self.events if one.id == number), None)

    # -- reading -----------------------------------------------------------------------------

    def _read(self, choose: int | None = None) -> None:
        if not self.isVisible():
            return
        self._context.look(
            lambda unit: (events.events(unit), read_names(unit)),
            owner=self,
            done=lambda found: self._show(*found, choose=choose),
        )

    def _show(self, found: tuple[Event, ...], names: Names, *, choose: int | None) -> None:
        current = self.current
        self.events, self._names = found, names
        self._views.setCurrentWidget(self._both if found else self._empty)
        self.new.setVisible(bool(found))
        wanted = choose or (current.id if current else None)
        self.list.blockSignals(True)
        self.list.clear()
        for one in found:
            item = QListWidgetItem(self._line(one))
            item.setData(_ID, one.id)
            item.setSizeHint(QSize(0, _ROW_HIGH))
            self.list.addItem(item)
            if one.id == wanted:
                self.list.setCurrentItem(item)
        if self.list.currentItem() is None and found:
            self.list.setCurrentRow(0)
        self.list.blockSignals(False)
        self._on_chosen()

    def _line(self, one: Event) -> str:
        zone = self._context.shop.units.shop.zone
        when = words.moment(one.starts_at, zone)
        if one.is_cancelled:
            day = words.short_day(one.starts_at.astimezone(zone).date())
            when = self.tr("{day} · cancelled").format(day=day)
        return f"{one.name}\n{when}"

    def _on_chosen(self) -> None:
        chosen = self.current
        if chosen is None:
            return
        self._context.look(
            lambda unit: (events.event(unit, chosen.id), guests.guests(unit, chosen.id)),
            owner=self,
            done=lambda found: self._show_guests(*found),
        )

    def _show_guests(self, chosen: Event, listed: tuple[Guest, ...]) -> None:
        if self.current is not None and self.current.id == chosen.id:
            self.panel.show_event(chosen, listed, self._names)

    def _on_changed(self, _changes: frozenset[topics.Change], _origin: object) -> None:
        self._read()

    # -- planning ----------------------------------------------------------------------------

    def plan(self) -> None:
        """Ask for a new event."""
        self._context.look(read_names, owner=self, done=self._ask_new)

    def _ask_new(self, names: Names) -> None:
        wanted = EventDialog.ask(
            self,
            context=self._context,
            names=names,
            title=self.tr("New event"),
            accept=self.tr("Plan it"),
        )
        if wanted is not None:
            self._context.act(
                events.plan_event,
                owner=self,
                done=lambda made: self._on_planned(made, wanted),
                refused=self._teller.tell,
                plan=wanted.plan,
            )

    def change(self) -> None:
        """Ask what is different about the chosen event."""
        chosen = self.current
        if chosen is None:
            return
        wanted = EventDialog.ask(
            self,
            context=self._context,
            names=self._names,
            plan=_plan_of(chosen),
            title=self.tr("Change the event"),
            accept=self.tr("Save"),
        )
        if wanted is None:
            return
        before = _plan_of(chosen)
        self._act(
            events.change_event,
            lambda made: self._on_saved(made, wanted, before),
            event_id=chosen.id,
            plan=wanted.plan,
        )

    def _on_planned(self, made: EventChanged, wanted: WantedEvent) -> None:
        self._read(choose=made.event_id)
        if wanted.invite:
            self._invite_to(made.event_id)

    def _on_saved(self, made: EventChanged, wanted: WantedEvent, before: EventPlan) -> None:
        if wanted.invite:
            self._invite_to(made.event_id)
            return
        self._offer_undo(
            self.tr("Saved"),
            lambda: self._act(
                events.change_event, self._undone, event_id=made.event_id, plan=before
            ),
        )

    def _cancel(self) -> None:
        if (chosen := self.current) is not None:
            self._act(
                events.cancel_event,
                lambda made: self._offer_undo(
                    self.tr("{event}: cancelled").format(event=chosen.name),
                    lambda: self._act(
                        events.bring_back_event, self._undone, event_id=made.event_id
                    ),
                ),
                event_id=chosen.id,
            )

    def _bring_back(self) -> None:
        if (chosen := self.current) is not None:
            self._act(events.bring_back_event, self._undone, event_id=chosen.id)

    # -- guests ------------------------------------------------------------------------------

    def _invite(self) -> None:
        if (chosen := self.current) is not None:
            self._invite_to(chosen.id)

    def _invite_to(self, event_id: int) -> None:
        self._act(guests.invite, self._on_invited, event_id=event_id)

    def _on_invited(self, made: Invited) -> None:
        said = self.tr("%Ln people on the list", "", made.invited)
        self._offer_undo(
            said,
            lambda: self._act(
                guests.take_back_invitations, self._undone, event_id=made.event_id, at=made.at
            ),
        )

    def _answer(self, customer_id: int, state: str) -> None:
        if (chosen := self.current) is not None:
            self._act(
                guests.answer,
                lambda _made: None,
                event_id=chosen.id,
                customer_id=customer_id,
                state=state,
            )

    def _came(self, customer_id: int, name: str) -> None:
        if (chosen := self.current) is not None:
            self._act(
                guests.guest_came,
                lambda made: self._on_came(made, name),
                event_id=chosen.id,
                customer_id=customer_id,
            )

    def _on_came(self, made: Answered, name: str) -> None:
        if made.before == "came":
            return
        self._offer_undo(
            self.tr("{name} is here").format(name=name),
            lambda: self._act(undo_action, self._undone, action=made.action),
        )

    def _on_scanned(self, customer_id: int, name: str) -> None:
        """Somebody was scanned, or typed and chosen with Enter: they are here."""
        self._came(customer_id, name)

    # -- acting ------------------------------------------------------------------------------

    def _act(self, service: Callable[..., Any], done: Callable[[Any], None], **values: Any) -> None:
        self._context.act(service, owner=self, done=done, refused=self._on_refused, **values)

    def _undone(self, _made: object) -> None:
        self.undo_bar.dismiss()

    def _offer_undo(self, sentence: str, take_back: Callable[[], None]) -> None:
        self.undo_bar.offer(sentence, take_back, seconds=self._context.settings.undo_seconds)

    def _on_refused(self, refusal: Refusal) -> None:
        self._teller.tell(refusal)
        self._read()


def _plan_of(event: Event) -> EventPlan:
    return EventPlan(
        name=event.name,
        starts_at=event.starts_at,
        ends_at=event.ends_at,
        invitation=event.invitation,
        capacity=event.capacity,
        audience=event.audience,
    )
