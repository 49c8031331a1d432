"""The left side of the counter: who the words in the field may mean, or who was here last."""

from array import array
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from shopdesk.desktop import shortcuts, words
from shopdesk.desktop.counter_context import CounterContext
from shopdesk.desktop.paged_model import ID_ROLE, Column, PagedModel
from shopdesk.desktop.tokens import space
from shopdesk.desktop.widgets.basics import Panel, Rule, SoftLabel
from shopdesk.desktop.widgets.buttons import KeyButton
from shopdesk.desktop.widgets.people_list import PeopleList, PersonLine
from shopdesk.services.customers import (
    CustomerLine,
    customer_lines,
    found_numbers,
    recent_customers,
)

WIDTH = space(78)
SHOWN_AT_MOST = 50
_SEEN_AT_ONCE = 12
_NAME = Column[CustomerLine](title="", text=lambda line: line.name)


class Finding(Panel):
    """Searches while somebody types, one search at a time, always for the latest words."""

    chosen = Signal(int)
    """Somebody was picked from the list."""
    new_wanted = Signal()
    marked = Signal(int)
    """Somebody else is marked in the list, by the arrows."""
    settled = Signal(str)
    """The list shows the people for these words now."""

    def __init__(self, context: CounterContext) -> None:
        super().__init__()
        self._context = context
        self._lines: dict[int, CustomerLine] = {}
        self._wanted = ""
        self._shown: str | None = None
        self._searching = False
        self._today = context.today
        self.model = PagedModel[CustomerLine]((_NAME,), self._fetch, self)
        self.list = PeopleList(self.model, self._line)
        self.list.opened.connect(self.chosen)
        self._caption = SoftLabel()
        # Of one size whatever it says: each letter that is typed changes it, and would make the
        # whole page lay itself out anew.
        self._caption.setWordWrap(False)
        self._caption.setFixedSize(WIDTH - space(5), space(6))
        new = KeyButton(shortcuts.words("new_customer"), shortcuts.key_cap("new_customer"))
        new.clicked.connect(lambda: self.new_wanted.emit())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(space(2), space(3), space(2), space(3))
        layout.setSpacing(space(2))
        layout.addWidget(self._caption)
        layout.addWidget(self.list, 1)
        layout.addWidget(Rule())
        layout.addWidget(new)
        self._caption.setContentsMargins(space(2), 0, space(2), 0)
        self.setFixedWidth(WIDTH)

    @property
    def people(self) -> Sequence[int]:
        """The numbers of those who are shown, in order."""
        return self.model.ids

    def is_settled_on(self, text: str) -> bool:
        """Whether the list shows the answer to exactly these words."""
        return self._shown == text and not self._searching

    def search(self, text: str) -> None:
        """Show who these words may mean; without words, who was here last."""
        self._wanted = text
        if not self._searching:
            self._ask()

    def refresh(self) -> None:
        """Read the people that are shown again: something about one of them changed."""
        self._shown = None
        self.search(self._wanted)

    def show_people(self, people: Sequence[CustomerLine], text: str) -> None:
        """Show an answer that somebody else has got."""
        self._wanted = text
        self._show([line.id for line in people], tuple(people), text)

    def selected(self) -> int | None:
        """The number of the marked person, else of the first."""
        marked = self.model.id_at(self.list.currentIndex())
        return marked if marked is not None else next(iter(self.people), None)

    def mark_next(self, step: int) -> None:
        """Mark the next or the previous person."""
        rows = self.model.rowCount()
        if rows:
            row = max(0, min(rows - 1, self.list.currentIndex().row() + step))
            index = self.model.index(row, 0)
            self.list.setCurrentIndex(index)
            self.marked.emit(index.data(ID_ROLE))

    def _ask(self) -> None:
        asked = self._wanted
        if asked == self._shown:
            return
        self._searching = True
        self._context.look(
            lambda unit: _found(unit, asked),
            owner=self,
            done=lambda answer: self._on_found(asked, *answer),
        )

    def _on_found(
        self, asked: str, today: date, numbers: Sequence[int], people: tuple[CustomerLine, ...]
    ) -> None:
        self._searching = False
        self._today = today
        if asked != self._wanted:  # somebody typed on
            self._ask()
            return
        self._show(numbers, people, asked)
        if rest := numbers[len(people) :]:
            self._context.look(
                lambda unit: customer_lines(unit, rest), owner=self, done=self._on_rest
            )

    def _on_rest(self, people: tuple[CustomerLine, ...]) -> None:
        """The people further down, whom nobody has seen yet."""
        self._lines |= {line.id: line for line in people}
        self.model.invalidate([line.id for line in people])

    def _show(self, numbers: Sequence[int], people: tuple[CustomerLine, ...], asked: str) -> None:
        self._shown = asked
        self._lines = {line.id: line for line in people}
        self.model.reset_ids(array("q", numbers))
        self._caption.setText(self._caption_for(asked, len(numbers)))
        self.settled.emit(asked)

    def _caption_for(self, asked: str, count: int) -> str:
        if not asked.strip():
            return self.tr("Here last") if count else self.tr("Nobody has been here yet")
        if count == 0:
            return self.tr("Nobody found")
        if count >= SHOWN_AT_MOST:
            return self.tr("The first {count}: type more to narrow it down").format(count=count)
        return self.tr("%n found", "", count)

    def _fetch(self, ids: Sequence[int]) -> Mapping[int, CustomerLine]:
        return {key: self._lines[key] for key in ids if key in self._lines}

    def _line(self, line: CustomerLine) -> PersonLine:
        return words.person_line(line, self._today, self._context.shop.units.shop.zone)


def _found(unit: Any, asked: str) -> tuple[date, Sequence[int], tuple[CustomerLine, ...]]:
    """The shop's day, who fits, and the lines of those who are seen without scrolling."""
    if not asked.strip():
        recent = recent_customers(unit)
        return unit.today, [line.id for line in recent], recent
    numbers = found_numbers(unit, asked, limit=SHOWN_AT_MOST)
    return unit.today, numbers, customer_lines(unit, numbers[:_SEEN_AT_ONCE])
