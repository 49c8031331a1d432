"""The audit: the figures, rewards that wait, who might renew, whether the ledger is whole."""

from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from shopdesk.desktop.audit import words
from shopdesk.desktop.audit.figures import FiguresRow
from shopdesk.desktop.audit.ledger_panel import LedgerPanel
from shopdesk.desktop.audit.renewals import RenewalsPanel
from shopdesk.desktop.audit.unclaimed import UnclaimedPanel
from shopdesk.desktop.counter_context import CounterContext
from shopdesk.desktop.jobs import JobBar
from shopdesk.desktop.tell import Teller
from shopdesk.desktop.tokens import space
from shopdesk.desktop.widgets.basics import Heading
from shopdesk.desktop.widgets.buttons import KeyButton
from shopdesk.desktop.widgets.scroll import Scroll
from shopdesk.domain import topics
from shopdesk.services import audit, backup
from shopdesk.services.audit import Figures, Unclaimed
from shopdesk.services.passes import RenewalDue, renewals_due

_TOPICS = (topics.CUSTOMER, topics.CARD, topics.REWARD, topics.COUPON, topics.PROGRAMME)
_AFTER_CHANGES_MS = 400


class AuditPage(QWidget):
    """What the shop owes, who has not come for it yet, and the end of the day."""

    person_wanted = Signal(int)
    """The number of the customer that somebody wants to see."""

    def __init__(self, context: CounterContext, teller: Teller) -> None:
        super().__init__()
        self._context = context
        self._teller = teller
        self.setAccessibleName(self.tr("Audit"))
        self.close_button = KeyButton(self.tr("Close the day"), kind="primary")
        self.close_button.clicked.connect(self.close_day)
        self.bar = JobBar()
        self.figures = FiguresRow(context)
        self.unclaimed = UnclaimedPanel(context)
        self.unclaimed.person_wanted.connect(self.person_wanted)
        self.renewals = RenewalsPanel()
        self.renewals.person_wanted.connect(self.person_wanted)
        self.ledger = LedgerPanel(context, teller)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_AFTER_CHANGES_MS)
        self._soon.timeout.connect(self.read)
        self._lay_out()
        context.changes.subscribe(self, _TOPICS, self._on_changed)
        context.settings_changed.connect(self._on_settings)

    @property
    def help(self) -> str:
        """What F1 says about this page."""
        return self.tr(
            "The figures say what is out and what is owed. Rewards that wait are listed, the "
            "oldest first: a word to these customers is well spent. Closing the day writes its "
            "end into the ledger and makes a checked copy; do it each evening."
        )

    def focus_field(self) -> None:
        (self.unclaimed.table if self.unclaimed.has_rewards else self.ledger.button).setFocus()

    def read(self) -> None:
        """Read the figures and the rewards anew, beside the counter's work."""
        self._context.look(_read, owner=self, done=self._on_read, lane=self._context.back_room)

    def check(self) -> None:
        """Check whether the ledger is whole."""
        self.ledger.check()

    def close_day(self) -> None:
        """Write the end of the day into the ledger, make a copy, and say how the day was."""
        shop, actor = self._context.shop, self._context.actor
        self.close_button.setEnabled(False)
        self.bar.run(
            self._context.back_room,
            lambda _job: backup.close_day(shop, actor),
            words=self.tr("Closing the day and making a copy"),
            done=self._on_closed,
            failed=self._on_close_failed,
            owner=self,
        )

    # -- layout ------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(Heading(self.tr("Audit"), 1), 1)
        head.addWidget(self.close_button)
        below = QHBoxLayout()
        below.setSpacing(space(4))
        below.addWidget(self.unclaimed, 4)
        below.addWidget(self.ledger, 3)
        inside = QWidget()
        rows = QVBoxLayout(inside)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(space(4))
        rows.addWidget(self.figures)
        rows.addWidget(self.renewals)
        rows.addLayout(below, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(space(7), space(6), space(7), space(6))
        layout.setSpacing(space(4))
        layout.addLayout(head)
        layout.addWidget(self.bar)
        layout.addWidget(Scroll(inside), 1)

    # -- following the shop ------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.read()

    def _on_read(
        self, found: tuple[Figures, tuple[Unclaimed, ...], tuple[RenewalDue, ...]]
    ) -> None:
        figures, rewards, due = found
        self.renewals.show_due(due)
        self.figures.show_figures(figures)
        self.unclaimed.show_rewards(rewards, figures.rewards_waiting)

    def _on_changed(self, _changes: frozenset[topics.Change], _origin: object) -> None:
        if self.isVisible() and not self._soon.isActive():
            self._soon.start()

    def _on_settings(self) -> None:
        if self.isVisible():
            self.read()

    def _on_closed(self, closed: backup.DayClosed) -> None:
        self.close_button.setEnabled(True)
        self._teller.say("done", words.day_closed(closed))

    def _on_close_failed(self, error: Exception) -> None:
        self.close_button.setEnabled(True)
        self._teller.tell(error, again=self.close_day)


def _read(unit: Any) -> tuple[Figures, tuple[Unclaimed, ...], tuple[RenewalDue, ...]]:
    return audit.figures(unit), audit.unclaimed_rewards(unit), renewals_due(unit)
