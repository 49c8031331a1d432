"""Those who have not been here for long: each is kept, or erased."""

from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from shopdesk.desktop import words
from shopdesk.desktop.counter_context import CounterContext
from shopdesk.desktop.customers.parting_ways import PartingWays
from shopdesk.desktop.days import long_day
from shopdesk.desktop.tell import Teller
from shopdesk.desktop.tokens import space
from shopdesk.desktop.widgets.basics import Heading, Panel, Rule, SoftLabel
from shopdesk.desktop.widgets.buttons import KeyButton
from shopdesk.desktop.widgets.empty_state import EmptyState
from shopdesk.desktop.widgets.scroll import Scroll
from shopdesk.domain import topics
from shopdesk.services.customers import CustomerLine, customer_lines
from shopdesk.services.erasure import NOT_SEEN
from shopdesk.services.retention import (
    NotSeen,
    count_proposed,
    keep_on_file,
    proposed_for_erasure,
)

SHOWN_AT_MOST = 100
SETTLING_MS = 250

Found = tuple[int | None, tuple[tuple[NotSeen, CustomerLine], ...]]


class RetentionView(QWidget):
    """The longest away first. Nobody is erased by itself."""

    person_wanted = Signal(int)

    def __init__(self, context: CounterContext, teller: Teller) -> None:
        super().__init__()
        self._context = context
        self._parting = PartingWays(context, teller, self)
        self._parting.refused.connect(teller.tell)
        self._parting.erased.connect(lambda _number: self._read())
        self._teller = teller
        self._about = SoftLabel()
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self.keeps: dict[int, KeyButton] = {}
        self.erases: dict[int, KeyButton] = {}
        panel = Panel("card")
        inside = QVBoxLayout(panel)
        inside.setContentsMargins(space(5), space(2), space(3), space(2))
        inside.addLayout(self._rows)
        column = QWidget()
        body = QVBoxLayout(column)
        body.setContentsMargins(0, 0, 0, 0)
        body.addWidget(panel)
        body.addStretch(1)
        stack = QWidget()
        self._stack = QStackedLayout(stack)
        self._stack.addWidget(Scroll(column))
        for title, sentence in (
            (
                self.tr("Nobody to be erased"),
                self.tr("Everybody who is noted has been here within the time of the setting."),
            ),
            (
                self.tr("People are remembered without end"),
                self.tr(
                    "Under Settings, People, choose after how many months without a visit "
                    "somebody is proposed here. Nobody is erased by itself."
                ),
            ),
        ):
            self._stack.addWidget(EmptyState(title, sentence))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(space(2))
        layout.addWidget(Heading(self.tr("To be erased"), 1))
        layout.addWidget(self._about)
        layout.addWidget(stack, 1)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(SETTLING_MS)
        self._pause.timeout.connect(self._read)
        context.changes.subscribe(
            self, (topics.CUSTOMER, topics.SETTING), lambda _changes, _origin: self._pause.start()
        )

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._read()

    def _read(self) -> None:
        if self.isVisible():
            self._context.look(_found, owner=self, done=self._show, lane=self._context.back_room)

    def _show(self, found: Found) -> None:
        count, people = found
        self.keeps.clear()
        self.erases.clear()
        while (item := self._rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for number, (seen, line) in enumerate(people):
            if number:
                self._rows.addWidget(Rule())
            self._rows.addWidget(self._row(seen, line))
        self._about.setVisible(bool(people))
        if count:
            said = self.tr(
                "%n person(s) have not been here for so long. Keep or erase each.", "", count
            )
            self._about.setText(said)
        self._stack.setCurrentIndex(0 if people else 2 if count is None else 1)

    def _row(self, seen: NotSeen, line: CustomerLine) -> QWidget:
        name = words.called(line.name, line.phone_end, line.email)
        zone = self._context.shop.units.shop.zone
        who = KeyButton(name.replace("&", "&&"), kind="quiet")
        who.setAccessibleName(self.tr("Open {name}").format(name=name))
        who.clicked.connect(lambda: self.person_wanted.emit(line.id))
        since = self.tr("here last on {day}")
        if line.visited_at is None:
            since = self.tr("never here since {day}")
        keep = self.keeps[line.id] = KeyButton(self.tr("Keep"))
        keep.setAccessibleName(self.tr("Keep {name}").format(name=name))
        keep.clicked.connect(lambda: self._keep(line.id))
        erase = self.erases[line.id] = KeyButton(self.tr("Erase"), kind="quiet")
        erase.setAccessibleName(self.tr("Erase {name}").format(name=name))
        erase.clicked.connect(lambda: self._parting.erase(line.id, name, why=NOT_SEEN))
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, space(1), 0, space(1))
        layout.addWidget(who)
        layout.addWidget(
            SoftLabel(since.format(day=long_day(seen.since.astimezone(zone).date()))), 1
        )
        layout.addWidget(keep)
        layout.addWidget(erase)
        return row

    def _keep(self, customer_id: int) -> None:
        self._context.act(
            keep_on_file,
            owner=self,
            done=lambda _result: self._read(),
            refused=self._teller.tell,
            customer_id=customer_id,
        )


def _found(unit: Any) -> Found:
    seen = proposed_for_erasure(unit, limit=SHOWN_AT_MOST)
    lines = {line.id: line for line in customer_lines(unit, [one.customer_id for one in seen])}
    return count_proposed(unit), tuple((one, lines[one.customer_id]) for one in seen)
