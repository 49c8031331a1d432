"""May the shop write to somebody: each channel and purpose with its box, and leaving alone."""

from collections.abc import Sequence
from datetime import datetime, tzinfo

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout

from shopdesk.desktop import words
from shopdesk.desktop.customers.care_words import purpose_words
from shopdesk.desktop.customers.channels import channel_words
from shopdesk.desktop.tokens import TOUCH, space
from shopdesk.desktop.widgets.basics import Heading, Panel, SoftLabel
from shopdesk.domain.consents import CHANNELS, EVERY_PURPOSE, PURPOSES
from shopdesk.services.consents import Consent


class _Box(QCheckBox):
    """A box without words, as large as a finger."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setMinimumSize(TOUCH, TOUCH)

    def hitButton(self, place: QPoint) -> bool:
        return self.rect().contains(place)


class ConsentView(Panel):
    """Clicks come out as signals; the boxes follow what is saved."""

    consent_clicked = Signal(str, str, bool)
    """Channel, purpose, and whether it was ticked."""
    alone_clicked = Signal(bool)

    def __init__(self, zone: tzinfo) -> None:
        super().__init__("card")
        self._zone = zone
        self.boxes: dict[tuple[str, str], QCheckBox] = {}
        self._dates: dict[str, SoftLabel] = {}
        self.alone = QCheckBox(self.tr("Leave alone"))
        self.alone.setMinimumHeight(TOUCH)
        self.alone.setAccessibleDescription(
            self.tr("Nothing is sent, printed or offered to this person")
        )
        self.alone.clicked.connect(self.alone_clicked)
        self._since = SoftLabel()
        grid = QGridLayout()
        grid.setHorizontalSpacing(space(2))
        grid.setVerticalSpacing(0)
        for column, purpose in enumerate(PURPOSES):
            title = QLabel(purpose_words(purpose))
            title.setProperty("kind", "caption")
            title.setWordWrap(True)
            grid.addWidget(title, 0, column, Qt.AlignmentFlag.AlignBottom)
            grid.setColumnStretch(column, 1)
        for line, channel in enumerate(CHANNELS):
            self._add_channel(grid, 2 * line + 1, channel)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(space(5), space(3), space(5), space(3))
        layout.setSpacing(space(1))
        layout.addWidget(Heading(self.tr("May be reached by"), 2))
        layout.addSpacing(space(1))
        layout.addLayout(grid)
        layout.addWidget(self.alone)
        layout.addWidget(self._since)

    def show_consents(self, consents: Sequence[Consent], *, left_alone_at: datetime | None) -> None:
        """Show what holds now, since when, and in which words it was agreed."""
        live = {(c.channel, c.purpose): c for c in consents if c.withdrawn_at is None}
        for channel in CHANNELS:
            held: dict[str, Consent] = {}
            for purpose in PURPOSES:
                found = live.get((channel, purpose)) or live.get((channel, EVERY_PURPOSE))
                box = self.boxes[channel, purpose]
                box.setChecked(found is not None)
                box.setToolTip(found.wording if found is not None else "")
                if found is not None:
                    held[purpose] = found
            said = self._since_when(held)
            self._dates[channel].setText(said)
            self._dates[channel].setVisible(bool(said))
        self.alone.setChecked(left_alone_at is not None)
        self.set_kind("gold" if left_alone_at is not None else "card")
        self._since.setVisible(left_alone_at is not None)
        if left_alone_at is not None:
            since = self.tr("Since {day} nothing is sent, printed or offered to them.")
            self._since.setText(since.format(day=self._day(left_alone_at)))

    def _since_when(self, held: dict[str, Consent]) -> str:
        """Since when what is ticked in a row was agreed: once, where it was all on one day."""
        days = {purpose: self._day(one.given_at) for purpose, one in held.items()}
        if len(set(days.values())) <= 1:
            return "".join(self.tr("agreed on {day}").format(day=day) for day in set(days.values()))
        each = self.tr("{purpose} {day}")
        return ", ".join(
            each.format(purpose=purpose_words(purpose), day=day) for purpose, day in days.items()
        )

    def _day(self, at: datetime) -> str:
        return words.short_day(at.astimezone(self._zone).date())

    def _add_channel(self, grid: QGridLayout, row: int, channel: str) -> None:
        title = QLabel(channel_words(channel))
        self._dates[channel] = SoftLabel()
        head = QHBoxLayout()
        head.setContentsMargins(0, space(1), 0, 0)
        head.setSpacing(space(2))
        head.addWidget(title)
        head.addWidget(self._dates[channel], 1)
        grid.addLayout(head, row, 0, 1, len(PURPOSES))
        for column, purpose in enumerate(PURPOSES):
            name = self.tr("{channel}: {purpose}").format(
                channel=channel_words(channel), purpose=purpose_words(purpose)
            )
            box = self.boxes[channel, purpose] = _Box(name)
            box.setAccessibleDescription(self.tr("The customer agreed to this"))
            box.clicked.connect(
                lambda checked, one=channel, what=purpose: self.consent_clicked.emit(
                    one, what, checked
                )
            )
            grid.addWidget(box, row + 1, column)
