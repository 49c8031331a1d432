"""What can be changed about people, each with its way back."""

from collections.abc import Callable
from dataclasses import replace
from uuid import UUID

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from shopdesk.desktop.counter_context import CounterContext
from shopdesk.desktop.customers.form import Clash, CustomerForm, OpenInstead, placed
from shopdesk.domain.customers import CustomerDetails
from shopdesk.domain.errors import ChangedElsewhere, NoProgramme, Refusal
from shopdesk.domain.programmes import STAMPS
from shopdesk.services import counter, customers
from shopdesk.services.customers import Customer, CustomerCreated
from shopdesk.services.programmes import Programme, programmes
from shopdesk.services.undo import Undone, undo_action


class Changing(QObject):
    """Asks, writes, and says what was done; shows nothing but the form itself."""

    opened = Signal(int)
    """Somebody's page is wanted."""
    left = Signal()
    """Whoever was open is not to be seen any more."""
    done = Signal(str, object)
    """What was done, in words, and the call that takes it back."""
    undone = Signal(object)
    """What undoing an action did: `Undone`."""
    refused = Signal(object)
    """A refusal."""

    def __init__(self, context: CounterContext, page: QWidget) -> None:
        super().__init__(page)
        self._context = context
        self._page = page

    # -- taking in and editing ---------------------------------------------------------------

    def add(self, said: str) -> None:
        """Take somebody in; what was searched for stands in its field already."""
        answer = CustomerForm.ask(
            self._page,
            context=self._context,
            title=self.tr("New customer"),
            accept=self.tr("Add"),
            details=placed(said, self._context.settings.language),
        )
        if isinstance(answer, OpenInstead):
            self.opened.emit(answer.customer_id)
        elif answer is not None:
            self._context.act(
                customers.create_customer,
                owner=self,
                done=self._on_created,
                refused=self.refused.emit,
                details=answer,
            )

    def _on_created(self, result: CustomerCreated) -> None:
        self.opened.emit(result.customer_id)
        self.done.emit(self.tr("Added, with a card"), lambda: self.undo(result.action))

    def edit(self, before: Customer) -> None:
        """Ask what is different about somebody, and write it down."""
        self._fill_in(before, before.details)

    def _fill_in(
        self, before: Customer, details: CustomerDetails, clash: Clash | None = None
    ) -> None:
        answer = CustomerForm.ask(
            self._page,
            context=self._context,
            title=self.tr("Edit"),
            accept=self.tr("Save"),
            details=details,
            customer_id=before.id,
            clash=clash,
        )
        if isinstance(answer, OpenInstead):
            self.opened.emit(answer.customer_id)
        elif answer is not None and answer != before.details:
            self._write(
                before,
                answer,
                self.tr("Saved"),
                on_clash=lambda now: self._on_clash(before, answer, now),
            )

    def _on_clash(self, before: Customer, typed: CustomerDetails, now: Customer) -> None:
        """Somebody else was quicker: the new state, with what was typed on top of it."""
        clash = Clash(before=before.details, typed=typed, theirs=now.details)
        self._fill_in(now, clash.merged, clash)

    def _on_too_late(self, _now: Customer) -> None:
        self.refused.emit(ChangedElsewhere())

    def _write(
        self,
        before: Customer,
        details: CustomerDetails,
        said: str,
        *,
        on_clash: Callable[[Customer], None],
    ) -> None:
        """Save details over those that were read; the way back writes the earlier ones again."""

        def refused(refusal: Refusal) -> None:
            if isinstance(refusal, ChangedElsewhere):
                self._context.look(
                    lambda unit: customers.customer(unit, before.id), owner=self, done=on_clash
                )
            else:
                self.refused.emit(refusal)

        def take_back() -> None:
            written = replace(before, version=before.version + 1, details=details)
            self._write(written, before.details, self.tr("Taken back"), on_clash=self._on_too_late)

        self._context.act(
            customers.edit_customer,
            owner=self,
            done=lambda _result: self.done.emit(said, take_back),
            refused=refused,
            customer_id=before.id,
            version=before.version,
            details=details,
        )

    # -- cards -------------------------------------------------------------------------------

    def give_card(self, customer_id: int, below: QWidget) -> None:
        """Give somebody a card; a menu below the widget asks which, where there are several."""
        self._context.look(
            programmes,
            owner=self,
            done=lambda found: self._on_programmes(customer_id, below, found),
        )

    def _on_programmes(
        self, customer_id: int, below: QWidget, found: tuple[Programme, ...]
    ) -> None:
        # Cards of other kinds open by themselves with the first thing that they earn.
        choice = [one for one in found if one.is_open and one.kind == STAMPS]
        if not choice:
            self.refused.emit(NoProgramme())
        elif len(choice) == 1:
            self._open_card(customer_id, choice[0].id)
        else:
            menu = QMenu(below)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            for one in choice:
                action = menu.addAction(one.name.replace("&", "&&"))
                action.triggered.connect(
                    lambda _checked=False, key=one.id: self._open_card(customer_id, key)
                )
            menu.popup(below.mapToGlobal(QPoint(0, below.height())))

    def _open_card(self, customer_id: int, programme_id: int) -> None:
        self._context.act(
            counter.open_card,
            owner=self,
            done=lambda _result: None,
            refused=self.refused.emit,
            customer_id=customer_id,
            programme_id=programme_id,
        )

    # -- being away --------------------------------------------------------------------------

    def put_away(self, customer_id: int, name: str) -> None:
        """Let somebody not be found at the counter any more."""

        def put(result: CustomerCreated) -> None:
            self.left.emit()
            said = self.tr("{name}: put away").format(name=name)
            self.done.emit(said, lambda: self.undo(result.action))

        self._context.act(
            customers.archive_customer,
            owner=self,
            done=put,
            refused=self.refused.emit,
            customer_id=customer_id,
        )

    def bring_back(self, customer_id: int, name: str) -> None:
        """Let somebody who was put away be found again."""
        said = self.tr("{name}: brought back").format(name=name)
        self._context.act(
            customers.bring_back_customer,
            owner=self,
            done=lambda _result: self.done.emit(said, lambda: self.put_away(customer_id, name)),
            refused=self.refused.emit,
            customer_id=customer_id,
        )

    # -- taking back -------------------------------------------------------------------------

    def undo(self, action: UUID) -> None:
        """Take back all that an action did."""

        def taken_back(result: Undone) -> None:
            if result.kind == "customer.created":
                self.left.emit()
            self.undone.emit(result)

        self._context.act(
            undo_action, owner=self, done=taken_back, refused=self.refused.emit, action=action
        )
