"""The room of look-alikes: two who may be one person, with the reasons, and what can be done."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from shopdesk.desktop.counter_context import CounterContext
from shopdesk.desktop.customers.merge_flow import MergeFlow
from shopdesk.desktop.customers.merge_pair import PairPanel
from shopdesk.desktop.jobs import Job, JobBar
from shopdesk.desktop.tell import Teller
from shopdesk.desktop.tokens import space
from shopdesk.desktop.widgets.bars import UndoBar
from shopdesk.desktop.widgets.basics import SoftLabel
from shopdesk.desktop.widgets.buttons import KeyButton
from shopdesk.desktop.widgets.empty_state import EmptyState
from shopdesk.desktop.widgets.scroll import Scroll
from shopdesk.domain import topics
from shopdesk.domain.errors import Cancelled, Refusal
from shopdesk.services import duplicates
from shopdesk.services.duplicates import LookAlike, suggestions
from shopdesk.services.merging import Merged

SHOWN_AT_FIRST = 20


class DuplicatesView(QWidget):
    """Looks for doubles in the back room, and shows the most alike first."""

    person_wanted = Signal(int)

    def __init__(self, context: CounterContext, teller: Teller) -> None:
        super().__init__()
        self._context = context
        self._teller = teller
        self._job: Job | None = None
        self._looked = False
        self._found: list[LookAlike] = []
        self._shown = SHOWN_AT_FIRST
        self.pairs: list[PairPanel] = []
        self.setAccessibleName(self.tr("Look-alikes"))
        self.flow = MergeFlow(context, self)
        self.look_again = KeyButton(self.tr("Look again"))
        self.bar = JobBar()
        self.empty = EmptyState(
            self.tr("Nobody is in the list twice"),
            self.tr(
                "Two entries with the same phone number, e-mail address or name, or with names "
                "one slip apart, would be shown here."
            ),
        )
        self.more = KeyButton(self.tr("Show more"))
        self.undo_bar = UndoBar()
        policy = self.undo_bar.sizePolicy()
        policy.setRetainSizeWhenHidden(False)
        self.undo_bar.setSizePolicy(policy)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        about = SoftLabel(
            self.tr(
                "Each two of these may be one person. Look at both side by side; nothing is lost, and "
                "all of it can be taken back."
            )
        )
        head = QHBoxLayout()
        head.setSpacing(space(3))
        head.addWidget(about, 1)
        head.addWidget(self.look_again, 0, Qt.AlignmentFlag.AlignTop)
        inside = QWidget()
        self._list = QVBoxLayout(inside)
        self._list.setContentsMargins(0, 0, space(2), 0)
        self._list.setSpacing(space(3))
        self._list.addWidget(self.more, 0, Qt.AlignmentFlag.AlignHCenter)
        self._list.addStretch(1)
        self.area = Scroll(inside)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(space(3))
        layout.addLayout(head)
        layout.addWidget(self.bar)
        layout.addWidget(self.empty, 1)
        layout.addWidget(self.area, 1)
        layout.addWidget(self.undo_bar)
        self._show()

    def _connect(self) -> None:
        self.look_again.clicked.connect(lambda _checked=False: self.look())
        self.more.clicked.connect(lambda _checked=False: self._show_more())
        self.undo_bar.undo_wanted.connect(lambda take_back: take_back())
        self.flow.merged.connect(self._on_merged)
        self.flow.parted.connect(self._on_parted)
        self.flow.refused.connect(self._on_refused)
        self._context.changes.subscribe(self, (topics.CUSTOMER,), self._on_changed)

    def focus_field(self) -> None:
        """The keyboard goes to the first pair, or to where another search begins."""
        first = self.pairs[0].compare if self.pairs else self.look_again
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._looked:
            self.look()

    # -- looking -----------------------------------------------------------------------------

    def look(self) -> None:
        """Search the whole list anew, in the back room."""
        if self._job is not None:
            return
        self._looked = True
        self.look_again.setEnabled(False)

        def work(job: Job) -> tuple[LookAlike, ...]:
            with self._context.shop.units.read() as unit:
                return suggestions(unit, progress=job)

        self._job = self.bar.run(
            self._context.back_room,
            work,
            words=self.tr("Comparing"),
            done=self._on_found,
            failed=self._on_failed,
            owner=self,
        )

    def _on_found(self, found: tuple[LookAlike, ...]) -> None:
        self._rest()
        self._found = list(found)
        self._shown = SHOWN_AT_FIRST
        self._show()

    def _on_failed(self, error: Exception) -> None:
        self._rest()
        if not isinstance(error, Cancelled):
            self._looked = False
            self._teller.tell(error)

    def _rest(self) -> None:
        self._job = None
        self.look_again.setEnabled(True)

    def _show(self) -> None:
        """Show as many pairs as are wanted; those that are there already stay."""
        wanted = self._found[: self._shown]
        kept = {panel.pair: panel for panel in self.pairs}
        for panel in self.pairs:
            if panel.pair not in wanted:
                self._list.removeWidget(panel)
                panel.hide()
                panel.deleteLater()
        self.pairs = []
        for place, pair in enumerate(wanted):
            panel = kept.get(pair) or self._panel(pair)
            self._list.insertWidget(place, panel)
            self.pairs.append(panel)
        self.more.setVisible(len(self._found) > self._shown)
        self.area.setVisible(bool(wanted))
        self.empty.setVisible(not wanted and self._looked and self._job is None)

    def _show_more(self) -> None:
        first_new = len(self.pairs)
        self._shown += SHOWN_AT_FIRST
        self._show()
        self.pairs[first_new].compare.setFocus(Qt.FocusReason.OtherFocusReason)

    def _panel(self, pair: LookAlike) -> PairPanel:
        panel = PairPanel(pair)
        panel.opened.connect(self.person_wanted)
        panel.compare.clicked.connect(
            lambda _checked=False: self.flow.compare(pair.one.id, pair.other.id)
        )
        panel.two.clicked.connect(lambda _checked=False: self._tell_apart(pair))
        return panel

    # -- doing -------------------------------------------------------------------------------

    def _tell_apart(self, pair: LookAlike) -> None:
        one, other = pair.one.id, pair.other.id

        def done(_nothing: None) -> None:
            self._drop({pair})
            self._offer(self.tr("Remembered: they are two"), partial(self._perhaps_same, pair))

        self._context.write(
            lambda unit: duplicates.not_same(unit, one_id=one, other_id=other),
            owner=self,
            done=done,
            refused=self._on_refused,
        )

    def _perhaps_same(self, pair: LookAlike) -> None:
        one, other = pair.one.id, pair.other.id
        self._context.write(
            lambda unit: duplicates.perhaps_same(unit, one_id=one, other_id=other),
            owner=self,
            done=lambda _nothing: self._bring_back([pair]),
            refused=self._on_refused,
        )

    def _on_merged(self, said: str, result: Merged) -> None:
        gone = [pair for pair in self._found if result.merged_id in {pair.one.id, pair.other.id}]
        self._drop(set(gone))
        take_back = partial(self.flow.part, result.action, done=lambda: self._bring_back(gone))
        self._offer(said, take_back)

    def _on_parted(self, missing: str) -> None:
        said = self.tr("Taken back: they are two entries again.")
        self._teller.say("done", f"{said} {missing}".strip())

    def _offer(self, said: str, take_back: Callable[[], None]) -> None:
        self.undo_bar.offer(said, take_back, seconds=self._context.settings.undo_seconds)

    def _drop(self, pairs: set[LookAlike]) -> None:
        place = next((n for n, panel in enumerate(self.pairs) if panel.pair in pairs), 0)
        self._found = [pair for pair in self._found if pair not in pairs]
        self._show()
        if self.pairs:
            self.pairs[min(place, len(self.pairs) - 1)].compare.setFocus(
                Qt.FocusReason.OtherFocusReason
            )
        else:
            self.look_again.setFocus(Qt.FocusReason.OtherFocusReason)

    def _bring_back(self, pairs: list[LookAlike]) -> None:
        self._found = sorted({*self._found, *pairs}, key=lambda pair: -pair.score)
        self._show()

    def _on_refused(self, refusal: Refusal) -> None:
        self._teller.tell(refusal)
        self.look()

    def _on_changed(self, changes: frozenset[topics.Change], _origin: object) -> None:
        """Whoever was merged, put away or erased elsewhere does not stay in a pair."""
        changed = {key for _, key in changes}
        near = {
            number
            for pair in self._found
            for number in (pair.one.id, pair.other.id)
            if number in changed
        }
        if near:
            self._context.look(
                lambda unit: duplicates.gone(unit, near),
                owner=self,
                done=self._on_gone,
            )

    def _on_gone(self, gone: set[int]) -> None:
        stale = {pair for pair in self._found if {pair.one.id, pair.other.id} & gone}
        if stale:
            self._found = [pair for pair in self._found if pair not in stale]
            self._show()
