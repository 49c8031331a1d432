"""Who else a person is: those who look like them at hand, anybody else by name."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from shopdesk.desktop.counter_context import CounterContext
from shopdesk.desktop.customers import merge_words
from shopdesk.desktop.printing.person_field import PersonField
from shopdesk.desktop.tokens import space
from shopdesk.desktop.widgets.basics import FormRow, SoftLabel
from shopdesk.desktop.widgets.buttons import KeyButton
from shopdesk.desktop.widgets.dialog import Dialog
from shopdesk.domain.errors import CustomerUnknown
from shopdesk.domain.errors_of_people import MergeSame
from shopdesk.services.duplicates import LookAlike, likely_same
from shopdesk.services.finding_people import CustomerLine, customer_lines

_WIDTH = space(125)


class SamePersonDialog(Dialog[int]):
    """Asks for the other entry; nothing is merged yet."""

    def __init__(
        self, parent: QWidget | None, *, context: CounterContext, customer_id: int
    ) -> None:
        super().__init__(
            parent,
            title=self.tr("Who else is this?"),
            accept=self.tr("Side by side"),
        )
        self._context = context
        self._customer_id = customer_id
        self._chosen: int | None = None
        self.person = PersonField(context)
        self.person.chosen.connect(self._on_chosen)
        self.body.addWidget(
            FormRow(
                self.tr("The other entry"),
                self.person,
                self.tr("Both are shown side by side before anything is done."),
            )
        )
        self._near = QVBoxLayout()
        self._near.setSpacing(space(2))
        self.body.addLayout(self._near)
        self.setMinimumWidth(_WIDTH)
        context.look(lambda unit: likely_same(unit, customer_id), owner=self, done=self._show_near)

    def answer(self) -> int:
        """The number of the other entry. Raises CustomerUnknown, MergeSame."""
        if self._chosen is None:
            raise CustomerUnknown
        if self._chosen == self._customer_id:
            raise MergeSame
        return self._chosen

    def _show_near(self, found: tuple[LookAlike, ...]) -> None:
        if not found:
            return
        self._near.addWidget(SoftLabel(self.tr("These look alike:")))
        for pair in found:
            button = KeyButton(merge_words.called(pair.other))
            reasons = " · ".join(map(merge_words.reason, pair.reasons))
            button.setAccessibleDescription(reasons)
            button.clicked.connect(partial(self._take, pair.other))
            self._near.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
            about = " · ".join(filter(None, (merge_words.about(pair.other), reasons)))
            self._near.addWidget(SoftLabel(about))

    def _take(self, line: CustomerLine, _checked: bool = False) -> None:  # noqa: FBT001, FBT002  a signal's argument
        self._choose(line)
        self.accept()

    def _on_chosen(self, customer_id: int | None) -> None:
        self._chosen = customer_id
        if customer_id is not None:
            self._context.look(
                lambda unit: customer_lines(unit, [customer_id]),
                owner=self,
                done=lambda lines: self._choose(lines[0]),
            )

    def _choose(self, line: CustomerLine) -> None:
        self._chosen = line.id
        self.person.show_person(line.id, merge_words.called(line))
