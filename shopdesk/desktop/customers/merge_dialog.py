"""Two entries side by side: what differs is chosen, and what the cards come to is said before."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QGridLayout,
    QLabel,
    QRadioButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from shopdesk.desktop import words
from shopdesk.desktop.counter_context import CounterContext
from shopdesk.desktop.customers import merge_words
from shopdesk.desktop.tokens import TOUCH, space
from shopdesk.desktop.widgets.basics import Heading, Panel, Prose, SoftLabel
from shopdesk.desktop.widgets.dialog import Dialog
from shopdesk.desktop.widgets.scroll import Scroll
from shopdesk.domain.customers import CustomerDetails, tidy
from shopdesk.domain.merging import Choice, joined
from shopdesk.services.customers import Customer
from shopdesk.services.finding_people import CustomerLine
from shopdesk.services.merging_preview import SideBySide

_WIDTH, _LEAST_HEIGHT = space(200), space(60)
_MARK = space(8)
"""What the ring before a value takes, with its air."""


class MergeDialog(Dialog[CustomerDetails]):
    """Asks which of two details holds, and shows what else comes of it."""

    def __init__(
        self, parent: QWidget | None, *, context: CounterContext, found: SideBySide
    ) -> None:
        super().__init__(
            parent,
            title=self.tr("One person or two?"),
            accept=self.tr("Make one person of them"),
        )
        self._context = context
        self._found = found
        self.sides: dict[str, tuple[QRadioButton, QRadioButton]] = {}
        inside = QWidget()
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(0, 0, space(2), 0)
        layout.setSpacing(space(4))
        layout.addWidget(self._columns())
        layout.addStretch(1)
        area = Scroll(inside)
        area.setMinimumSize(_WIDTH, _LEAST_HEIGHT)
        area.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.body.addWidget(area, 1)
        self.body.addWidget(self._sums())
        self.says = SoftLabel(
            self.tr(
                "Tags, notes, visits, coupons and waiting rewards of both are kept, and each "
                "printed card still works. What either of them has declined stays declined. "
                "You can take this back at any time, from the history."
            )
        )
        self.body.addWidget(self.says)

    def answer(self) -> CustomerDetails:
        """The details that were chosen. Raises the refusals of the form."""
        taken = frozenset(name for name, (_, other) in self.sides.items() if other.isChecked())
        found = self._found
        return tidy(joined(found.kept.details, found.merged.details, from_other=taken))

    def _columns(self) -> QWidget:
        panel = Panel("card")
        grid = QGridLayout(panel)
        grid.setContentsMargins(space(5), space(4), space(5), space(4))
        grid.setHorizontalSpacing(space(4))
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        found = self._found
        for column, (customer, line) in enumerate(
            ((found.kept, found.kept_line), (found.merged, found.merged_line)), start=1
        ):
            grid.addWidget(self._head(customer, line), 0, column, Qt.AlignmentFlag.AlignTop)
        for row, choice in enumerate(found.choices, start=1):
            self._add_choice(grid, row, choice)
        if not found.choices:
            same = SoftLabel(self.tr("Both say the same of name, phone and e-mail."))
            grid.addWidget(same, 1, 1, 1, 2)
        return panel

    def _head(self, customer: Customer, line: CustomerLine) -> QWidget:
        zone, today = self._context.shop.units.shop.zone, self._context.today
        facts = [
            self.tr("customer since {month}").format(month=words.month(customer.created_at, zone))
        ]
        if customer.visited_at is not None:
            last = words.ago(customer.visited_at, today, zone)
            facts.append(self.tr("here last: {day}").format(day=last))
        head = QWidget()
        layout = QVBoxLayout(head)
        layout.setContentsMargins(0, 0, 0, space(2))
        layout.setSpacing(space(1))
        layout.addWidget(Heading(merge_words.called(line), 2))
        layout.addWidget(SoftLabel(" · ".join(facts)))
        return head

    def _add_choice(self, grid: QGridLayout, row: int, choice: Choice) -> None:
        name = merge_words.field(choice.field)
        label = QLabel(name)
        label.setProperty("level", "3")
        grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignVCenter)
        grid.setRowMinimumHeight(row, TOUCH)
        group = QButtonGroup(grid.parentWidget())
        sides = []
        for column, said in ((1, choice.one), (2, choice.other)):
            shown = merge_words.value(choice.field, said)
            button = _Side(shown)
            button.setAccessibleName(self.tr("{field}: {value}").format(field=name, value=shown))
            button.setChecked((column == 2) is choice.takes_other)  # noqa: PLR2004
            group.addButton(button)
            grid.addWidget(button, row, column)
            sides.append(button)
        self.sides[choice.field] = (sides[0], sides[1])

    def _sums(self) -> QWidget:
        panel = Panel("stamp")
        layout = QVBoxLayout(panel)
        layout.setContentsMargins(space(5), space(3), space(5), space(4))
        layout.setSpacing(space(1))
        layout.addWidget(Heading(self.tr("Their cards together"), 2))
        sums = [merge_words.coming_to(one) for one in self._found.sums]
        for said in sums:
            layout.addWidget(Prose(said))
        if not sums:
            layout.addWidget(SoftLabel(self.tr("Only one of them has cards; nothing is added up.")))
        return panel


class _Side(QRadioButton):
    """One side's value; what is too long is cut in the middle and told in full by its tooltip."""

    def __init__(self, said: str) -> None:
        super().__init__()
        self._said = said
        self.setToolTip(said)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = self.width() - _MARK
        fitting = self.fontMetrics().elidedText(self._said, Qt.TextElideMode.ElideMiddle, room)
        self.setText(fitting.replace("&", "&&"))
