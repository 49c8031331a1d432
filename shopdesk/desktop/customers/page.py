"""The customers page: the list, and one person at a time."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from shopdesk.desktop import refusals, shortcuts, words
from shopdesk.desktop.counter_context import CounterContext
from shopdesk.desktop.customers.caring import Caring
from shopdesk.desktop.customers.changing import Changing
from shopdesk.desktop.customers.merge_flow import MergeFlow
from shopdesk.desktop.customers.parting_ways import PartingWays
from shopdesk.desktop.customers.people_view import PeopleView
from shopdesk.desktop.customers.person import HISTORY_STEP, Person, read_person
from shopdesk.desktop.customers.person_view import PersonView
from shopdesk.desktop.customers.rooms import ROOMS
from shopdesk.desktop.customers.rooms_view import RoomsView
from shopdesk.desktop.tell import Teller
from shopdesk.desktop.tokens import space
from shopdesk.desktop.widgets.bars import UndoBar
from shopdesk.domain import topics
from shopdesk.domain.errors import Refusal
from shopdesk.services.merging import Merged
from shopdesk.services.undo import Undone


class CustomersPage(QWidget):
    """Everybody, and one person at a time. What is changed here can be taken back here."""

    print_wanted = Signal(int)
    """The number of the customer who gets a note or a coupon."""
    coupons_wanted = Signal(object)
    """Numbers of coupons that are to be printed."""

    def __init__(self, context: CounterContext, teller: Teller) -> None:
        super().__init__()
        self._context = context
        self._teller = teller
        self._open: int | None = None
        self._history_lines = HISTORY_STEP
        self._person: PersonView | None = None
        self.setAccessibleName(self.tr("Customers"))
        self.people = PeopleView(context)
        self.rooms = RoomsView(context, teller, self.people, ROOMS)
        self.changing = Changing(context, self)
        self.caring = Caring(context, self)
        self.parting = PartingWays(context, teller, self)
        self.merging = MergeFlow(context, self)
        self.undo_bar = UndoBar()
        # Below the list nothing can jump, so its place is not kept.
        policy = self.undo_bar.sizePolicy()
        policy.setRetainSizeWhenHidden(False)
        self.undo_bar.setSizePolicy(policy)
        views = QWidget()
        self._views = QStackedLayout(views)
        self._views.addWidget(self.rooms)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(space(7), space(6), space(7), space(6))
        layout.setSpacing(space(3))
        layout.addWidget(views, 1)
        layout.addWidget(self.undo_bar)
        self._connect()

    def _connect(self) -> None:
        self.rooms.person_wanted.connect(self.show_person)
        self.rooms.coupons_wanted.connect(self.coupons_wanted)
        self.people.new_wanted.connect(self.changing.add)
        self.changing.opened.connect(self.show_person)
        self.changing.left.connect(self.show_list)
        self.changing.done.connect(self._offer_undo)
        self.changing.undone.connect(self._on_undone)
        self.changing.refused.connect(self._on_refused)
        self.caring.done.connect(self._offer_undo)
        self.caring.refused.connect(self._on_refused)
        self.parting.refused.connect(self._on_refused)
        self.parting.erased.connect(self.show_list)
        self.merging.merged.connect(self._on_merged)
        self.merging.parted.connect(self._on_parted)
        self.merging.refused.connect(self._on_refused)
        self.undo_bar.undo_wanted.connect(lambda take_back: take_back())
        here = Qt.ShortcutContext.WidgetWithChildrenShortcut
        shortcuts.bind("undo", self, self._on_undo_key, here)
        shortcuts.bind("new_customer", self, lambda: self.changing.add(""), here)
        shortcuts.bind("find", self, self.focus_field, here)
        self._context.changes.subscribe(
            self, (topics.CUSTOMER, topics.COUPON, topics.PROGRAMME), self._on_changed
        )
        self._context.settings_changed.connect(self._reload)

    @property
    def person(self) -> PersonView:
        """The view of a person, made when somebody is first opened."""
        if self._person is None:
            view = self._person = PersonView(self._context)
            self._views.addWidget(view)
            view.back_wanted.connect(self.show_list)
            view.edit_wanted.connect(self._with_person(lambda p: self.changing.edit(p.customer)))
            view.card_wanted.connect(
                self._with_person(lambda p: self.changing.give_card(p.customer.id, view.new_card))
            )
            view.print_wanted.connect(self.print_now)
            view.put_away_wanted.connect(
                self._with_person(lambda p: self.changing.put_away(p.customer.id, _name(p)))
            )
            view.bring_back_wanted.connect(
                self._with_person(lambda p: self.changing.bring_back(p.customer.id, _name(p)))
            )
            view.same_person_wanted.connect(
                self._with_person(lambda p: self.merging.look_for_other(p.customer.id))
            )
            self._connect_care(view)
            view.older_wanted.connect(self._show_older)
            view.undo_wanted.connect(self.changing.undo)
        return self._person

    def _connect_care(self, view: PersonView) -> None:
        """What is done with care on a person's page."""
        care, parting, whom = self.caring, self.parting, self._with_person
        view.consents.consent_clicked.connect(
            lambda channel, purpose, agreed: whom(
                lambda p: care.agree(p.customer.id, channel, purpose, agreed=agreed)
            )()
        )
        view.consents.alone_clicked.connect(
            lambda alone: whom(lambda p: care.leave_alone(p.customer.id, alone=alone))()
        )
        view.household.person_wanted.connect(self.show_person)
        view.household.add_wanted.connect(whom(lambda p: care.add_to_household(p.customer.id)))
        view.household.leave_wanted.connect(
            whom(lambda p: care.leave_household(p.customer.id, p.household[0].id))
        )
        view.life.add_wanted.connect(whom(lambda p: care.remember(p.customer.id)))
        view.life.remove_wanted.connect(
            lambda event: whom(lambda p: care.forget(p.customer.id, event))()
        )
        view.data.notes_wanted.connect(
            whom(lambda p: care.open_owner_notes(p.customer.id, _name(p)))
        )
        view.data.export_wanted.connect(whom(lambda p: parting.hand_over(p.customer.id, _name(p))))
        view.data.erase_wanted.connect(whom(lambda p: parting.erase(p.customer.id, _name(p))))

    # -- what the window asks ----------------------------------------------------------------

    @property
    def help(self) -> str:
        """What F1 says here."""
        return self.tr(
            "Type a part of a name, its reading, a phone number, an e-mail address or a code; "
            "the arrows and Enter open a person. Their page shows what the shop knows and what "
            "happened; each step that can be taken back has its own Undo. Somebody who does not "
            "come any more is put away and can be brought back at any time; erasing, below "
            "everything else, is for good."
        )

    def focus_field(self) -> None:
        """Back to the list, ready to search."""
        self.show_list()
        self.rooms.show_people()
        self.people.focus_field()

    def print_now(self) -> None:
        """Print something for the person who is open."""
        if self._open is not None:
            self.print_wanted.emit(self._open)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._open is not None:
            self._reload()
        elif self.rooms.is_list:
            self.people.focus_field()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self._views.currentWidget() is self.rooms:
            self.focus_field()
        else:
            self.show_list()

    # -- moving ------------------------------------------------------------------------------

    def show_person(self, customer_id: int) -> None:
        """Open somebody's page."""
        if customer_id != self._open:
            self.person.clear()
            self._history_lines = HISTORY_STEP
        self._open = customer_id
        self._read()

    def show_list(self) -> None:
        """Back to everybody, where the list was left."""
        last, self._open = self._open, None
        self._views.setCurrentWidget(self.rooms)
        if last is not None:
            self.person.clear()
            self.people.mark(last)
            self.rooms.focus_room()

    def _read(self) -> None:
        asked, lines = self._open, self._history_lines
        if asked is not None:
            self._context.look(
                lambda unit: read_person(unit, asked, lines=lines),
                owner=self,
                done=lambda person: self._on_person(asked, person),
                refused=self._on_gone,
            )

    def _on_person(self, asked: int, person: Person) -> None:
        if asked != self._open:
            return
        self._open = person.customer.id  # another one, if somebody merged them meanwhile
        self.person.show_person(person)
        if self._views.currentWidget() is not self.person:
            self._views.setCurrentWidget(self.person)
            self.person.back.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_gone(self, refusal: Refusal) -> None:
        self.show_list()
        self._teller.tell(refusal)

    def _reload(self) -> None:
        if self.isVisible():
            self._read()

    def _show_older(self) -> None:
        self._history_lines *= 2
        self._read()

    def _on_changed(self, changes: frozenset[topics.Change], _origin: object) -> None:
        others = {(topics.CUSTOMER, key) for topic, key in changes if topic == topics.CUSTOMER}
        others -= {(topics.CUSTOMER, self._open), (topics.CUSTOMER, 0)}
        if changes - others:
            self._reload()

    # -- changing ----------------------------------------------------------------------------

    def _with_person(self, act: Callable[[Person], None]) -> Callable[[], None]:
        """Do something with the person who is shown, if there is one."""

        def do() -> None:
            person = self.person.person
            if person is not None:
                act(person)

        return do

    def _on_undo_key(self) -> None:
        marked = self._person.marked_action if self._person is not None else None
        of_room = getattr(self.rooms.room, "undo_bar", None)
        if self._views.currentWidget() is self.rooms and of_room and of_room.is_offered:
            of_room.undo()
        elif self.undo_bar.is_offered:
            self.undo_bar.undo()
        elif marked is not None:
            self.changing.undo(marked)

    def _offer_undo(self, sentence: str, take_back: Callable[[], None]) -> None:
        if self._person is not None:
            self._person.hint.clear()
        self.undo_bar.offer(sentence, take_back, seconds=self._context.settings.undo_seconds)

    def _on_undone(self, result: Undone) -> None:
        self.undo_bar.dismiss()
        if result.kind == "customer.merged" and result.customer_id is not None:
            self.merging.say_parted(result.customer_id)
        if result.new_coupon_ids:
            self._teller.say(
                "done", self.tr("The old coupon stays used; a new one takes its place.")
            )

    def _on_merged(self, said: str, result: Merged) -> None:
        self.show_person(result.kept_id)
        self._offer_undo(said, lambda: self.changing.undo(result.action))

    def _on_parted(self, missing: str) -> None:
        said = self.tr("Taken back: they are two entries again.")
        self._teller.say("done", f"{said} {missing}".strip())

    def _on_refused(self, refusal: Refusal) -> None:
        """Say why not, and show what is so: a box that was clicked goes back."""
        if self._views.currentWidget() is self.rooms:
            self._teller.tell(refusal)
        else:
            zone = self._context.shop.units.shop.zone
            self.person.hint.say(refusals.sentence(refusal, zone))
        self._reload()


def _name(person: Person) -> str:
    line = person.wallet.line
    return words.called(line.name, line.phone_end, line.email)
