"""Merging step by step: look at both, choose, do it, and offer the way back."""

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from shopdesk.desktop.counter_context import CounterContext
from shopdesk.desktop.customers import merge_words
from shopdesk.desktop.customers.merge_dialog import MergeDialog
from shopdesk.desktop.customers.merge_person import SamePersonDialog
from shopdesk.services import merging
from shopdesk.services.merging_preview import SideBySide, side_by_side


class MergeFlow(QObject):
    """Asks and writes; what was done is said by its signals."""

    merged = Signal(str, object)
    """What was done in words, and `merging.Merged`."""
    parted = Signal(str)
    """What taking a merge back came to, in words; empty when everything went back."""
    refused = Signal(object)
    """A refusal."""

    def __init__(self, context: CounterContext, page: QWidget) -> None:
        super().__init__(page)
        self._context = context
        self._page = page

    def compare(self, one_id: int, other_id: int) -> None:
        """Show two side by side, and make them one if that is wanted."""
        self._context.look(
            lambda unit: side_by_side(unit, one_id=one_id, other_id=other_id),
            owner=self,
            done=self._ask,
            refused=self.refused.emit,
        )

    def look_for_other(self, customer_id: int) -> None:
        """Ask who else somebody is, and show both."""
        other = SamePersonDialog.ask(self._page, context=self._context, customer_id=customer_id)
        if other is not None:
            self.compare(customer_id, other)

    def say_parted(self, customer_id: int) -> None:
        """Say what the latest parting of somebody came to, wherever it was asked for."""
        self._context.look(
            lambda unit: merging.last_parted(unit, customer_id),
            owner=self,
            done=lambda parted: self.parted.emit(self._missing(parted.missing if parted else 0)),
        )

    def part(self, action: UUID, *, done: Callable[[], None] = lambda: None) -> None:
        """Take a merge back."""

        def parted(result: merging.Parted) -> None:
            done()
            self.parted.emit(self._missing(result.missing))

        self._context.act(
            merging.part_customers,
            owner=self,
            done=parted,
            refused=self.refused.emit,
            action=action,
        )

    def _ask(self, found: SideBySide) -> None:
        details = MergeDialog.ask(self._page, context=self._context, found=found)
        if details is None:
            return
        name = merge_words.called(found.kept_line) if not details.name else details.name

        def merged(result: merging.Merged) -> None:
            said = self.tr("{name}: two entries are one now").format(name=name)
            self.merged.emit(said, result)

        self._context.act(
            merging.merge_customers,
            owner=self,
            done=merged,
            refused=self.refused.emit,
            kept_id=found.kept.id,
            merged_id=found.merged.id,
            details=details,
        )

    def _missing(self, count: int) -> str:
        """What is said when something had been used meanwhile; nothing when all went back."""
        if not count:
            return ""
        return self.tr(
            "%n stamp(s), point(s) or use(s) could not go back: they had been used meanwhile.",
            "",
            count,
        )
