"""Who it is that stands at the counter."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout

from shopdesk.desktop import words
from shopdesk.desktop.counter_context import CounterContext
from shopdesk.desktop.tokens import space
from shopdesk.desktop.widgets.basics import Chip, Heading, Panel, SoftLabel
from shopdesk.desktop.widgets.buttons import KeyButton
from shopdesk.services.wallet import Wallet

_CHIPS_AT_MOST = 3
_NAME_WIDTH = space(60)


class PersonPanel(Panel):
    """Who it is: the name large, and what is good to know with a queue behind."""

    person_wanted = Signal(int)

    def __init__(self, context: CounterContext) -> None:
        super().__init__()
        self._context = context
        self._id = 0
        self._name = Heading("", 1)
        self._name.setTextFormat(Qt.TextFormat.PlainText)
        self._reading = QLabel()
        self._reading.setProperty("kind", "soft")
        self._reading.setTextFormat(Qt.TextFormat.PlainText)
        self._reading.setWordWrap(True)
        self._about = SoftLabel()
        self._chips = QHBoxLayout()
        self._chips.setSpacing(space(2))
        open_button = KeyButton(self.tr("Open"), kind="quiet")
        open_button.setToolTip(self.tr("The person's page: details, notes, history"))
        open_button.clicked.connect(lambda: self.person_wanted.emit(self._id))
        names = QHBoxLayout()
        names.setSpacing(space(2))
        names.addWidget(self._name)
        names.addWidget(self._reading, 1)
        names.addWidget(open_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(space(5), space(1), space(3), space(2))
        layout.setSpacing(space(1))
        facts = QHBoxLayout()
        facts.setSpacing(space(3))
        facts.addWidget(self._about, 1)
        facts.addLayout(self._chips)
        layout.addLayout(names)
        layout.addLayout(facts)

    def show_wallet(self, wallet: Wallet) -> None:
        line = wallet.line
        self._id = line.id
        name = words.called(line.name, line.phone_end, line.email)
        self._name.setText(name)
        # A wrapped label asks for a narrow column; a name of usual length stays in one line.
        self._name.ensurePolished()
        wide = self._name.fontMetrics().horizontalAdvance(name) + 1
        self._name.setMinimumWidth(min(wide, _NAME_WIDTH))
        self._reading.setText(line.reading)
        self._about.setText(" · ".join(part for part in self._facts(wallet) if part))
        while (item := self._chips.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        for tag in line.tags[:_CHIPS_AT_MOST]:
            self._chips.addWidget(Chip(tag, "leaf"))
        if wallet.may_email:
            self._chips.addWidget(Chip(self.tr("e-mail ok")))

    def _facts(self, wallet: Wallet) -> tuple[str, ...]:
        zone = self._context.shop.units.shop.zone
        return (
            wallet.favourites,
            self.tr("%n visit(s)", "", wallet.visits) if wallet.visits else self.tr("new here"),
            self.tr("customer since {month}").format(month=words.month(wallet.since, zone)),
        )
