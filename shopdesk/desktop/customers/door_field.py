"""The field at the door of an event: a card that is scanned, or a name that means one person."""

from typing import Any

from shopdesk.desktop import words
from shopdesk.desktop.counter_context import CounterContext
from shopdesk.desktop.printing.person_field import PersonField
from shopdesk.domain.errors import Refusal
from shopdesk.services.finding_people import CustomerLine, customer_lines
from shopdesk.services.wallet import look_up


class DoorField(PersonField):
    """Enter takes who is meant, though the list has not opened yet: a scanner does not wait."""

    def __init__(self, context: CounterContext) -> None:
        super().__init__(context)
        self._door = context
        self.setPlaceholderText(self.tr("Who is here? A name, or scan their card"))
        self.setAccessibleName(self.tr("Who is here"))

    def _on_return(self) -> None:
        text = self.text()
        if self._popup.currentIndex().isValid() or not text.strip():
            return
        self._popup.hide()
        self._door.look(
            lambda unit: _meant(unit, text),
            owner=self,
            done=lambda found: self._on_meant(text, found),
            refused=self._on_unclear,
        )

    def _on_meant(self, asked: str, found: tuple[CustomerLine, ...]) -> None:
        if self.text() != asked:
            return
        if len(found) == 1:
            (line,) = found
            self.setText(words.called(line.name, line.phone_end, line.email))
            self.chosen.emit(line.id)
        else:
            self.selectAll()

    def _on_unclear(self, _refusal: Refusal) -> None:
        """A code that is mistyped or not ours: it can be scanned again."""
        self.selectAll()


def _meant(unit: Any, text: str) -> tuple[CustomerLine, ...]:
    """Whose card it is, or everybody whom the words may mean."""
    found = look_up(unit, text, scanned=False)
    if found.customer_id is not None:
        return customer_lines(unit, [found.customer_id])
    return found.people
