"""Who told a newcomer about the shop: a card that is scanned, or a name."""

from PySide6.QtWidgets import QWidget

from shopdesk.desktop.counter_context import CounterContext
from shopdesk.desktop.customers.door_field import DoorField
from shopdesk.desktop.tokens import space
from shopdesk.desktop.widgets.basics import FormRow
from shopdesk.desktop.widgets.dialog import Dialog
from shopdesk.domain.errors import CustomerUnknown

_WIDTH = space(115)


class BroughtByDialog(Dialog[int]):
    """Asks for the one who brought somebody; both get theirs after the friend's first visit."""

    def __init__(self, parent: QWidget | None, *, context: CounterContext, friend: str) -> None:
        super().__init__(
            parent,
            title=self.tr("Who brought {friend}?").format(friend=friend),
            accept=self.tr("Write it down"),
        )
        self._chosen: int | None = None
        self.person = DoorField(context)
        self.person.setPlaceholderText(self.tr("A name, or scan their card"))
        self.person.setAccessibleName(self.tr("Who brought them"))
        self.person.chosen.connect(self._on_chosen)
        self.body.addWidget(
            FormRow(
                self.tr("Brought by"),
                self.person,
                self.tr("Both are thanked once the friend has really come."),
            )
        )
        self.setMinimumWidth(_WIDTH)
        self.person.setFocus()

    def answer(self) -> int:
        """The number of the one who brought them. Raises CustomerUnknown."""
        if self._chosen is None:
            raise CustomerUnknown
        return self._chosen

    def _on_chosen(self, customer_id: int | None) -> None:
        self._chosen = customer_id
