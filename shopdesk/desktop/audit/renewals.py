"""Subscriptions whose last paid day is near: a friendly word in time."""

from array import array
from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHeaderView, QVBoxLayout

from shopdesk.desktop.days import long_day
from shopdesk.desktop.paged_model import Column, PagedModel
from shopdesk.desktop.tokens import space
from shopdesk.desktop.widgets.basics import Heading, Panel, SoftLabel
from shopdesk.desktop.widgets.table import Table
from shopdesk.services.passes import RenewalDue

ROWS_SHOWN = 4


class RenewalsPanel(Panel):
    """A table with the soonest in front; a row opens its customer. Hidden while nobody is due."""

    person_wanted = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._due: tuple[RenewalDue, ...] = ()
        self.model: PagedModel[RenewalDue] = PagedModel(
            (
                Column(title=self.tr("Who"), text=lambda one: one.name or self.tr("no name")),
                Column(title=self.tr("Subscription"), text=lambda one: one.programme),
                Column(title=self.tr("Paid until"), text=lambda one: long_day(one.ends_on)),
            ),
            self._fetch,
            self,
        )
        self.table = Table(self.model, self.tr("Subscriptions that end soon"))
        self.table.opened.connect(
            lambda place: self.person_wanted.emit(self._due[place].customer_id)
        )
        header = self.table.horizontalHeader()
        header.setStretchLastSection(False)
        for column in range(2):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.ResizeToContents)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(space(5), space(4), space(5), space(3))
        layout.setSpacing(space(2))
        layout.addWidget(Heading(self.tr("Subscriptions that end soon"), 2))
        layout.addWidget(SoftLabel(self.tr("Ask at the next visit whether they want to go on.")))
        layout.addWidget(self.table, 1)
        self.hide()

    def show_due(self, due: tuple[RenewalDue, ...]) -> None:
        """Show whose subscription ends soon."""
        self._due = due
        self.model.reset_ids(array("q", range(len(due))))
        rows = min(len(due), ROWS_SHOWN) + 1
        self.table.setFixedHeight(rows * self.table.verticalHeader().defaultSectionSize())
        self.setVisible(bool(due))

    def _fetch(self, places: Sequence[int]) -> dict[int, RenewalDue]:
        return {place: self._due[place] for place in places}
