"""The customers page: the list, a person, and what can be changed about them."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any
from uuid import UUID

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QMenu, QStackedLayout, QVBoxLayout, QWidget

from shopdesk.desktop import refusals, shortcuts, words
from shopdesk.desktop.counter_context import CounterContext
from shopdesk.desktop.customers.channels import channel_words
from shopdesk.desktop.customers.form import Clash, CustomerForm, OpenInstead, placed
from shopdesk.desktop.customers.people_view import PeopleView
from shopdesk.desktop.customers.person import HISTORY_STEP, Person, read_person
from shopdesk.desktop.customers.person_view import PersonView
from shopdesk.desktop.tell import Teller
from shopdesk.desktop.tokens import space
from shopdesk.desktop.widgets.bars import UndoBar
from shopdesk.domain import topics
from shopdesk.domain.customers import CustomerDetails
from shopdesk.domain.errors import ChangedElsewhere, NoProgramme, Refusal
from shopdesk.services import counter, customers
from shopdesk.services.customers import Customer, CustomerCreated
from shopdesk.services.programmes import Programme, programmes
from shopdesk.services.undo import Undone, undo_action

TakeBack = Callable[[], None]


class CustomersPage(QWidget):
    """Everybody, and one person at a time. Whatever is changed here can be undone here."""

    print_wanted = Signal(int)
    """The number of the customer who gets a note or a coupon."""

    def __init__(self, context: CounterContext, teller: Teller) -> None:
        super().__init__()
        self._context = context
        self._teller = teller
        self._open: int | None = None
        self._history_lines = HISTORY_STEP
        self.setAccessibleName(self.tr("Customers"))
        self.people = PeopleView(context)
        self.person = PersonView(context)
        self.undo_bar = UndoBar()
        # Below the list nothing can jump, so its place is not kept.
        policy = self.undo_bar.sizePolicy()
        policy.setRetainSizeWhenHidden(False)
        self.undo_bar.setSizePolicy(policy)
        views = QWidget()
        self._views = QStackedLayout(views)
        self._views.addWidget(self.people)
        self._views.addWidget(self.person)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(space(7), space(6), space(7), space(6))
        layout.setSpacing(space(3))
        layout.addWidget(views, 1)
        layout.addWidget(self.undo_bar)
        self._connect()

    def _connect(self) -> None:
        self.people.opened.connect(self.show_person)
        self.people.new_wanted.connect(self.add_customer)
        person = self.person
        person.back_wanted.connect(self.show_list)
        person.edit_wanted.connect(self.edit)
        person.card_wanted.connect(self._give_card)
        person.print_wanted.connect(self.print_now)
        person.put_away_wanted.connect(self._put_away)
        person.bring_back_wanted.connect(self._bring_back)
        person.consent_clicked.connect(self._on_consent)
        person.older_wanted.connect(self._show_older)
        person.undo_wanted.connect(self._undo)
        self.undo_bar.undo_wanted.connect(lambda take_back: take_back())
        here = Qt.ShortcutContext.WidgetWithChildrenShortcut
        shortcuts.bind("undo", self, self._on_undo_key, here)
        shortcuts.bind("new_customer", self, lambda: self.add_customer(), here)
        shortcuts.bind("find", self, self.focus_field, here)
        self._context.changes.subscribe(
            self, (topics.CUSTOMER, topics.CARD, topics.REWARD, topics.COUPON), self._on_changed
        )
        self._context.settings_changed.connect(self._reload)

    # -- what the window asks ----------------------------------------------------------------

    @property
    def help(self) -> str:
        """What F1 says here."""
        return self.tr(
            "Type a part of a name, its reading, a phone number, an e-mail address or a code; "
            "the arrows and Enter open a person. On the person's page you see everything the shop "
            "knows, and what happened; each step that can be taken back has its own Undo. "
            "Somebody who does not come any more is put away, never deleted, and can be brought "
            "back at any time."
        )

    def focus_field(self) -> None:
        self.show_list()
        self.people.focus_field()

    def print_now(self) -> None:
        """Print something for the person who is open."""
        if self._open is not None and self._views.currentWidget() is self.person:
            self.print_wanted.emit(self._open)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._open is None:
            self.people.focus_field()
        else:
            self._reload()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            if self._views.currentWidget() is self.person:
                self.show_list()
            else:
                self.people.focus_field()
        else:
            super().keyPressEvent(event)

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
        self.person.clear()
        self._views.setCurrentWidget(self.people)
        if last is not None:
            self.people.mark(last)
            self.people.focus_list()

    def _read(self) -> None:
        asked, lines = self._open, self._history_lines
        if asked is None:
            return
        self._context.look(
            lambda unit: read_person(unit, asked, lines=lines),
            owner=self,
            done=self._on_person,
            refused=self._on_gone,
        )

    def _on_person(self, person: Person) -> None:
        if person.customer.id != self._open:
            return
        self.person.show_person(person)
        if self._views.currentWidget() is not self.person:
            self._views.setCurrentWidget(self.person)
            self.person.back.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_gone(self, refusal: Refusal) -> None:
        self.show_list()
        self._teller.tell(refusal)

    def _reload(self) -> None:
        if self._open is not None and self.isVisible():
            self._read()

    def _show_older(self) -> None:
        self._history_lines *= 2
        self._read()

    def _on_changed(self, changes: frozenset[topics.Change], _origin: object) -> None:
        mine = {(topics.CUSTOMER, self._open), (topics.CUSTOMER, 0), (topics.CARD, 0)}
        coupons = any(topic == topics.COUPON for topic, _ in changes)
        if changes & mine or coupons:
            self._reload()

    # -- taking in and editing ---------------------------------------------------------------

    def add_customer(self, said: str = "") -> None:
        """Take somebody in; what was searched for stands in its field already."""
        self._fill_in_new(placed(said, self._context.settings.language))

    def _fill_in_new(self, details: CustomerDetails) -> None:
        answer = CustomerForm.ask(
            self,
            context=self._context,
            title=self.tr("New customer"),
            accept=self.tr("Add"),
            details=details,
        )
        if isinstance(answer, OpenInstead):
            self.show_person(answer.customer_id)
        elif answer is not None:
            self._context.act(
                customers.create_customer,
                owner=self,
                done=self._on_created,
                refused=self._on_refused,
                details=answer,
            )

    def _on_created(self, result: CustomerCreated) -> None:
        self.show_person(result.customer_id)
        self._offer_undo(self.tr("Added, with a card"), lambda: self._undo(result.action))

    def edit(self) -> None:
        """Write down what is different about the open person."""
        if self.person.person is not None:
            before = self.person.person.customer
            self._fill_in(before, before.details)

    def _fill_in(
        self, before: Customer, details: CustomerDetails, clash: Clash | None = None
    ) -> None:
        answer = CustomerForm.ask(
            self,
            context=self._context,
            title=self.tr("Edit"),
            accept=self.tr("Save"),
            details=details,
            customer_id=before.id,
            clash=clash,
        )
        if isinstance(answer, OpenInstead):
            self.show_person(answer.customer_id)
        elif answer is not None and answer != before.details:
            self._write(
                before,
                answer,
                self.tr("Saved"),
                on_clash=lambda theirs: self._on_clash(before, answer, theirs),
            )

    def _write(
        self,
        before: Customer,
        details: CustomerDetails,
        said: str,
        *,
        on_clash: Callable[[Customer], None],
    ) -> None:
        """Save details over those that were read, and offer to write the earlier ones back."""

        def refused(refusal: Refusal) -> None:
            if isinstance(refusal, ChangedElsewhere):
                self._context.look(
                    lambda unit: customers.customer(unit, before.id), owner=self, done=on_clash
                )
            else:
                self._on_refused(refusal)

        def take_back() -> None:
            written = replace(before, version=before.version + 1, details=details)
            self._write(written, before.details, self.tr("Taken back"), on_clash=self._on_too_late)

        self._context.act(
            customers.edit_customer,
            owner=self,
            done=lambda _result: self._offer_undo(said, take_back),
            refused=refused,
            customer_id=before.id,
            version=before.version,
            details=details,
        )

    def _on_clash(self, before: Customer, typed: CustomerDetails, now: Customer) -> None:
        """Somebody else was quicker: the new state, with what was typed on top of it."""
        clash = Clash(before=before.details, typed=typed, theirs=now.details)
        self._fill_in(now, clash.merged, clash)

    def _on_too_late(self, _now: Customer) -> None:
        self._on_refused(ChangedElsewhere())

    def _on_consent(self, channel: str, agreed: bool) -> None:  # noqa: FBT001  a signal's argument
        if self.person.person is None:
            return
        before = self.person.person.customer
        held = set(before.details.consents)
        channels = held | {channel} if agreed else held - {channel}
        said = self.tr("{channel}: agreed") if agreed else self.tr("{channel}: taken back")
        self._write(
            before,
            replace(before.details, consents=tuple(sorted(channels))),
            said.format(channel=channel_words(channel)),
            on_clash=self._on_too_late,
        )

    # -- cards, and being away ---------------------------------------------------------------

    def _give_card(self) -> None:
        self._context.look(programmes, owner=self, done=self._on_programmes)

    def _on_programmes(self, found: tuple[Programme, ...]) -> None:
        choice = [one for one in found if one.is_open]
        if not choice:
            self._on_refused(NoProgramme())
        elif len(choice) == 1:
            self._open_card(choice[0].id)
        else:
            menu = self.menu_of(choice)
            menu.popup(self.person.new_card.mapToGlobal(QPoint(0, self.person.new_card.height())))

    def menu_of(self, choice: list[Programme]) -> QMenu:
        """The programmes of which a card can be given."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for one in choice:
            action = menu.addAction(one.name.replace("&", "&&"))
            action.triggered.connect(lambda _checked=False, key=one.id: self._open_card(key))
        return menu

    def _open_card(self, programme_id: int) -> None:
        self._act_on_person(
            counter.open_card,
            lambda _result: self.person.hint.clear(),
            programme_id=programme_id,
        )

    def _put_away(self) -> None:
        name = self._name()

        def done(result: CustomerCreated) -> None:
            self.show_list()
            self._offer_undo(
                self.tr("{name}: put away").format(name=name),
                lambda: self._undo(result.action),
            )

        self._act_on_person(customers.archive_customer, done)

    def _bring_back(self) -> None:
        said = self.tr("{name}: brought back").format(name=self._name())

        def done(result: CustomerCreated) -> None:
            self._offer_undo(said, lambda: self._put_away_again(result.customer_id))

        self._act_on_person(customers.bring_back_customer, done)

    def _put_away_again(self, customer_id: int) -> None:
        self._context.act(
            customers.archive_customer,
            owner=self,
            done=lambda _result: None,
            refused=self._on_refused,
            customer_id=customer_id,
        )

    def _act_on_person(
        self, service: Callable[..., Any], done: Callable[[Any], None], **values: Any
    ) -> None:
        if self._open is not None:
            self._context.act(
                service,
                owner=self,
                done=done,
                refused=self._on_refused,
                customer_id=self._open,
                **values,
            )

    def _name(self) -> str:
        if self.person.person is None:
            return ""
        line = self.person.person.wallet.line
        return words.called(line.name, line.phone_end, line.email)

    # -- taking back -------------------------------------------------------------------------

    def _on_undo_key(self) -> None:
        marked = self.person.marked_action
        if self.undo_bar.is_offered:
            self.undo_bar.undo()
        elif marked is not None:
            self._undo(marked)

    def _undo(self, action: object) -> None:
        assert isinstance(action, UUID)
        self._context.act(
            undo_action,
            owner=self,
            done=self._on_undone,
            refused=self._on_refused,
            action=action,
        )

    def _on_undone(self, result: Undone) -> None:
        if result.kind == "customer.created":
            self.show_list()
        self.undo_bar.dismiss()
        if result.new_coupon_ids:
            self._teller.say(
                "done", self.tr("The old coupon stays used; a new one takes its place.")
            )

    def _offer_undo(self, sentence: str, take_back: TakeBack) -> None:
        self.person.hint.clear()
        self.undo_bar.offer(sentence, take_back, seconds=self._context.settings.undo_seconds)

    def _on_refused(self, refusal: Refusal) -> None:
        """Say why not, and show what is so: a box that was clicked goes back."""
        sentence = refusals.sentence(refusal, self._context.shop.units.shop.zone)
        if self._views.currentWidget() is self.person:
            self.person.hint.say(sentence)
        else:
            self._teller.say("warning", sentence)
        self._reload()
