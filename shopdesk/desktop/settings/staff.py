"""Who works here, and the owner's passphrase."""

from typing import Any

from PySide6.QtCore import Qt

from shopdesk.desktop import refusals
from shopdesk.desktop.counter_context import CounterContext
from shopdesk.desktop.settings.rows import Action, Item, ItemList, Section
from shopdesk.desktop.settings.staff_dialogs import (
    ColleagueDialog,
    PassphraseDialog,
    Passphrases,
    is_last_owner,
    role_words,
)
from shopdesk.desktop.widgets.buttons import KeyButton
from shopdesk.domain.errors import Refusal
from shopdesk.domain.staff import OWNER
from shopdesk.services import staff
from shopdesk.services.staff import Colleague


class StaffSection(Section):
    """Lists who works here. Those who left stay, because the ledger names them."""

    def __init__(self, context: CounterContext) -> None:
        super().__init__()
        self.describe(
            self.tr("Who works here"),
            self.tr("Each stamp remembers who gave it. Who has left stays in the history."),
        )
        self._context = context
        self.list = ItemList()
        self.add = KeyButton(self.tr("New colleague…"))
        self.add.clicked.connect(self._on_add)
        self.body.addWidget(self.list)
        self.body.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        context.staff_changed.connect(self._show)
        self._show()

    def search_words(self) -> str:
        return " ".join(one.name for one in self._context.staff)

    def _show(self) -> None:
        here_first = sorted(self._context.staff, key=lambda one: not one.is_active)
        self.list.show_items([self._item(one) for one in here_first])

    def _item(self, colleague: Colleague) -> Item:
        actions = [Action(words=self.tr("Change…"), act=lambda: self._change(colleague))]
        if colleague.role == OWNER and colleague.is_active:
            actions.append(
                Action(words=self.tr("Passphrase…"), act=lambda: self._on_passphrase(colleague))
            )
        role_chip = (role_words(colleague.role), "leaf" if colleague.role == OWNER else "plain")
        return Item(
            key=colleague.id,
            title=colleague.name,
            chips=(role_chip if colleague.is_active else (self.tr("has left"), "plain"),),  # type: ignore[arg-type]
            actions=tuple(actions),
        )

    # -- changing ----------------------------------------------------------------------------

    def _on_add(self) -> None:
        wanted = ColleagueDialog.ask(self, colleague=None, is_last_owner=False)
        if wanted is not None:
            self._write(lambda unit: staff.add_colleague(unit, name=wanted.name, role=wanted.role))

    def _change(self, colleague: Colleague) -> None:
        last = is_last_owner(colleague, self._context.staff)
        wanted = ColleagueDialog.ask(self, colleague=colleague, is_last_owner=last)
        if wanted is not None:
            self._write(
                lambda unit: staff.change_colleague(
                    unit,
                    staff_id=colleague.id,
                    name=wanted.name,
                    role=wanted.role,
                    is_active=wanted.is_active,
                )
            )

    def _on_passphrase(self, owner: Colleague) -> None:
        self._context.look(
            staff.has_passphrase,
            owner=self,
            done=lambda has_one: self._ask_passphrase(owner, has_one=has_one),
        )

    def _ask_passphrase(self, owner: Colleague, *, has_one: bool) -> None:
        wanted = PassphraseDialog.ask(self, name=owner.name, has_one=has_one)
        if wanted is not None:
            self._write(lambda unit: change_passphrase(unit, owner.id, wanted))

    def _write(self, work: Any) -> None:
        self._context.write(
            work,
            owner=self,
            done=lambda _result: self.hint.clear(),
            refused=self._on_refused,
        )

    def _on_refused(self, refusal: Refusal) -> None:
        self.hint.say(refusals.sentence(refusal))


def change_passphrase(unit: Any, staff_id: int, wanted: Passphrases) -> None:
    """Set an owner's passphrase; where one is set, only with it. Raises PassphraseWrong."""
    if staff.has_passphrase(unit):
        staff.check_passphrase(unit, passphrase=wanted.present)
    staff.set_passphrase(unit, staff_id=staff_id, passphrase=wanted.wanted)
