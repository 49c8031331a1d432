"""What is done with care: consent, leaving alone, households, life events, the owner's notes."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from shopdesk.desktop.counter.dialogs import AllowDialog
from shopdesk.desktop.counter_context import CounterContext
from shopdesk.desktop.customers.care_dialogs import (
    HouseholdDialog,
    LifeEventDialog,
    NewLifeEvent,
    OwnerNotesDialog,
)
from shopdesk.desktop.customers.care_words import life_words, purpose_words
from shopdesk.desktop.customers.channels import channel_words
from shopdesk.domain.staff import OWNER
from shopdesk.services import consents, contacts, households, life_events
from shopdesk.services.life_events import LifeEvent
from shopdesk.services.owner_notes import note_for_owner, owner_notes
from shopdesk.services.staff import check_passphrase


class Caring(QObject):
    """Asks, writes, and says what was done, with the way back where there is one."""

    done = Signal(str, object)
    """What was done, in words, and the call that takes it back."""
    refused = Signal(object)

    def __init__(self, context: CounterContext, page: QWidget) -> None:
        super().__init__(page)
        self._context = context
        self._page = page

    # -- may we write ------------------------------------------------------------------------

    def agree(self, customer_id: int, channel: str, purpose: str, *, agreed: bool) -> None:
        """Somebody agreed to be written to on a channel for a purpose, or took it back."""
        said = self.tr("{channel}, {purpose}: agreed")
        if not agreed:
            said = self.tr("{channel}, {purpose}: withdrawn")
        said = said.format(channel=channel_words(channel), purpose=purpose_words(purpose))
        self._do(
            consents.agree,
            said,
            lambda: self.agree(customer_id, channel, purpose, agreed=not agreed),
            customer_id=customer_id,
            channel=channel,
            purpose=purpose,
            agreed=agreed,
        )

    def leave_alone(self, customer_id: int, *, alone: bool) -> None:
        """Somebody wants to be left alone, or not any more."""
        said = self.tr("Left alone from now on") if alone else self.tr("May be written to again")
        self._do(
            contacts.leave_alone,
            said,
            lambda: self.leave_alone(customer_id, alone=not alone),
            customer_id=customer_id,
            alone=alone,
        )

    # -- who lives together ------------------------------------------------------------------

    def add_to_household(self, customer_id: int) -> None:
        """Ask who lives with somebody, and note it."""
        other = HouseholdDialog.ask(self._page, context=self._context, customer_id=customer_id)
        if other is not None:
            self._link(customer_id, other)

    def _link(self, customer_id: int, other_id: int) -> None:
        self._do(
            households.link_household,
            self.tr("Noted as one household"),
            lambda: self.leave_household(other_id, customer_id),
            customer_id=customer_id,
            other_id=other_id,
        )

    def leave_household(self, customer_id: int, other_id: int) -> None:
        """Somebody lives on their own now; `other_id` is one of those they lived with."""
        self._do(
            households.leave_household,
            self.tr("Lives alone now"),
            lambda: self._link(other_id, customer_id),
            customer_id=customer_id,
        )

    # -- in their life -----------------------------------------------------------------------

    def remember(self, customer_id: int) -> None:
        """Ask what happened in somebody's life, and note it."""
        answer = LifeEventDialog.ask(self._page, context=self._context)
        if answer is not None:
            self._add_event(customer_id, answer)

    def forget(self, customer_id: int, event: LifeEvent) -> None:
        """Take a life event off; taking that back notes it again."""
        again = NewLifeEvent(
            kind=event.kind,
            happened_on=event.happened_on,
            words=event.words,
            quiet_until=event.quiet_until,
        )
        self._do(
            life_events.remove_life_event,
            self.tr("{what}: taken off").format(what=life_words(event.kind)),
            lambda: self._add_event(customer_id, again),
            event_id=event.id,
        )

    def _add_event(self, customer_id: int, event: NewLifeEvent) -> None:
        said = self.tr("{what}: remembered").format(what=life_words(event.kind))

        def noted(result: life_events.LifeEventChanged) -> None:
            self.done.emit(said, lambda: self._drop_event(result.event_id))

        self._context.act(
            life_events.add_life_event,
            owner=self,
            done=noted,
            refused=self.refused.emit,
            customer_id=customer_id,
            kind=event.kind,
            happened_on=event.happened_on,
            words=event.words,
            quiet_until=event.quiet_until,
        )

    def _drop_event(self, event_id: int) -> None:
        self._context.act(
            life_events.remove_life_event,
            owner=self,
            done=lambda _result: None,
            refused=self.refused.emit,
            event_id=event_id,
        )

    # -- for the owner's eyes ----------------------------------------------------------------

    def open_owner_notes(self, customer_id: int, name: str) -> None:
        """Show the owner's notes to the owner: at the counter, or by the passphrase."""
        colleague = self._context.colleague
        if colleague is not None and colleague.role == OWNER:
            self._read_notes(customer_id, name, colleague.id)
            return
        sentence = self.tr("These notes are for the owner only.")
        passphrase = AllowDialog.ask(self._page, sentence=sentence)
        if passphrase is not None:
            self._context.look(
                lambda unit: check_passphrase(unit, passphrase=passphrase),
                owner=self,
                done=lambda owner: self._read_notes(customer_id, name, owner),
                refused=self.refused.emit,
            )

    def _read_notes(self, customer_id: int, name: str, owner_id: int) -> None:
        self._context.look(
            lambda unit: owner_notes(unit, customer_id, owner_id=owner_id),
            owner=self,
            done=lambda notes: self._edit_notes(customer_id, name, owner_id, notes),
            refused=self.refused.emit,
        )

    def _edit_notes(self, customer_id: int, name: str, owner_id: int, notes: str) -> None:
        answer = OwnerNotesDialog.ask(self._page, name=name, notes=notes)
        if answer is not None and answer != notes:
            self._write_notes(customer_id, owner_id, notes, answer)

    def _write_notes(self, customer_id: int, owner_id: int, before: str, notes: str) -> None:
        self._do(
            note_for_owner,
            self.tr("Notes of the owner: saved"),
            lambda: self._write_notes(customer_id, owner_id, notes, before),
            customer_id=customer_id,
            words=notes,
            owner_id=owner_id,
        )

    def _do(
        self,
        service: Callable[..., object],
        said: str,
        take_back: Callable[[], None],
        **values: Any,
    ) -> UUID:
        return self._context.act(
            service,
            owner=self,
            done=lambda _result: self.done.emit(said, take_back),
            refused=self.refused.emit,
            **values,
        )
