"""Rewards that people have earned and not used: nobody's is forgotten."""

from array import array
from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHeaderView, QStackedLayout, QVBoxLayout, QWidget

from shopdesk.desktop import words
from shopdesk.desktop.counter_context import CounterContext
from shopdesk.desktop.paged_model import Column, PagedModel
from shopdesk.desktop.tokens import space
from shopdesk.desktop.widgets.basics import Heading, Panel, SoftLabel
from shopdesk.desktop.widgets.empty_state import EmptyState
from shopdesk.desktop.widgets.table import Table
from shopdesk.services.audit import Unclaimed


class _RewardsTable(Table):
    """Its columns share the width, and none is narrower than the longest title."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        header = self.horizontalHeader()
        header.setMinimumSectionSize(
            max(header.sectionSizeHint(column) for column in range(header.count()))
        )


class UnclaimedPanel(Panel):
    """A table with the oldest reward first; a row opens its customer."""

    person_wanted = Signal(int)

    def __init__(self, context: CounterContext) -> None:
        super().__init__()
        self._context = context
        self._rewards: tuple[Unclaimed, ...] = ()
        self.model: PagedModel[Unclaimed] = PagedModel(
            (
                Column(title=self.tr("Who"), text=self._who),
                Column(title=self.tr("Reward"), text=lambda one: one.words),
                Column(title=self.tr("Since"), text=self._since),
            ),
            self._fetch,
            self,
        )
        self.table = _RewardsTable(self.model, self.tr("Rewards that wait"))
        self.table.opened.connect(self._on_opened)
        header = self.table.horizontalHeader()
        header.setStretchLastSection(False)
        for column, mode in enumerate(
            (
                QHeaderView.ResizeMode.Stretch,
                QHeaderView.ResizeMode.Stretch,
                QHeaderView.ResizeMode.ResizeToContents,
            )
        ):
            header.setSectionResizeMode(column, mode)
        self._about = SoftLabel()
        none = EmptyState(
            self.tr("No reward waits"),
            self.tr("As soon as somebody fills a card, the reward stands here until it is used."),
        )
        body = QWidget()
        self._stack = QStackedLayout(body)
        self._stack.addWidget(none)
        self._stack.addWidget(self.table)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(space(5), space(4), space(5), space(3))
        layout.setSpacing(space(2))
        layout.addWidget(Heading(self.tr("Rewards that wait"), 2))
        layout.addWidget(self._about)
        layout.addWidget(body, 1)

    @property
    def has_rewards(self) -> bool:
        return bool(self._rewards)

    def show_rewards(self, rewards: tuple[Unclaimed, ...], waiting: int) -> None:
        """Show the oldest rewards of all that are `waiting`."""
        self._rewards = rewards
        self.model.reset_ids(array("q", range(len(rewards))))
        self._stack.setCurrentIndex(1 if rewards else 0)
        self._about.setVisible(bool(rewards))
        if len(rewards) < waiting:
            self._about.setText(
                self.tr("The %n oldest are shown. Enter opens the customer.", "", len(rewards))
            )
        else:
            self._about.setText(
                self.tr("The oldest first. Enter or a double click opens the customer.")
            )

    def _fetch(self, places: Sequence[int]) -> dict[int, Unclaimed]:
        return {place: self._rewards[place] for place in places}

    def _who(self, reward: Unclaimed) -> str:
        return words.called(reward.name, reward.phone_end) or self.tr("no name")

    def _since(self, reward: Unclaimed) -> str:
        zone = self._context.shop.units.shop.zone
        return words.ago(reward.earned_at, self._context.today, zone)

    def _on_opened(self, place: int) -> None:
        self.person_wanted.emit(self._rewards[place].customer_id)
