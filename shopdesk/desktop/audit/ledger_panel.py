"""Is the ledger whole? The check, its verdict in plain words, and the eight letters."""

from PySide6.QtCore import QLocale, Qt, QTime, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout

from shopdesk.desktop.audit import words
from shopdesk.desktop.counter_context import CounterContext
from shopdesk.desktop.jobs import Job, JobBar
from shopdesk.desktop.tell import Teller
from shopdesk.desktop.tokens import space
from shopdesk.desktop.widgets.basics import Heading, Panel, Prose, SoftLabel, announce
from shopdesk.desktop.widgets.buttons import KeyButton
from shopdesk.domain.errors import Cancelled
from shopdesk.services.audit import Check, check_shop
from shopdesk.services.shop import Shop
from shopdesk.services.staff import name_of_counter


class LedgerPanel(Panel):
    """Reads the whole ledger when asked to, in the back room; the counter goes on meanwhile."""

    checked = Signal(object)
    """The `Check` that came back."""

    def __init__(self, context: CounterContext, teller: Teller) -> None:
        super().__init__()
        self._context = context
        self._teller = teller
        self.verdict_panel = Panel()
        self.verdict = Heading("", 2)
        self.reason = Prose()
        self.letters = QLabel()
        self.letters.setProperty("level", "1")
        self.letters.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._letters_about = SoftLabel()
        self._about = SoftLabel(
            self.tr(
                "Reads the ledger from its first entry: nothing changed, nothing missing, and "
                "every balance as it follows from it."
            )
        )
        self.bar = JobBar()
        self.button = KeyButton(self.tr("Check now"))
        self.button.clicked.connect(self.check)
        self._lay_out()

    def _lay_out(self) -> None:
        inside = QVBoxLayout(self.verdict_panel)
        inside.setContentsMargins(space(4), space(3), space(4), space(3))
        inside.setSpacing(space(1))
        inside.addWidget(self.verdict)
        inside.addWidget(self.reason)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(space(5), space(4), space(5), space(4))
        layout.setSpacing(space(3))
        layout.addWidget(Heading(self.tr("Is the ledger whole?"), 2))
        for widget in (self._about, self.verdict_panel, self.letters, self._letters_about):
            layout.addWidget(widget)
        layout.addStretch(1)
        layout.addWidget(self.bar)
        layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        for widget in (self.verdict_panel, self.letters, self._letters_about):
            widget.hide()

    def check(self) -> None:
        """Check the file, the chain and every balance."""
        shop = self._context.shop
        self.button.setEnabled(False)
        self.bar.run(
            self._context.back_room,
            lambda job: _checked(shop, job),
            words=self.tr("Reading the ledger"),
            done=self._on_checked,
            failed=self._on_failed,
            owner=self,
        )

    def _on_checked(self, found: tuple[Check, str]) -> None:
        check, counter = found
        self.button.setEnabled(True)
        self.verdict_panel.set_kind("leaf" if check.is_whole else "hanko")
        self.verdict.setText(words.verdict(check))
        self.reason.setText(words.reason(check, counter))
        self.letters.setText(words.seal(check.anchor))
        self._letters_about.setText(
            self.tr(
                "These letters stand for the whole ledger as it was at {time}. Kept on paper, "
                "they show later whether it was cut or replaced."
            ).format(time=self._time_now())
        )
        self._about.hide()
        for widget in (self.verdict_panel, self.letters, self._letters_about):
            widget.show()
        announce(self, words.verdict(check))
        self.checked.emit(check)

    def _time_now(self) -> str:
        units = self._context.shop.units
        now = units.clock().astimezone(units.shop.zone)
        return self.locale().toString(QTime(now.hour, now.minute), QLocale.FormatType.ShortFormat)

    def _on_failed(self, error: Exception) -> None:
        self.button.setEnabled(True)
        if not isinstance(error, Cancelled):
            self._teller.tell(error, again=self.check)


def _checked(shop: Shop, job: Job) -> tuple[Check, str]:
    """The check, and the name of the counter where the first fault is."""
    with shop.units.read() as unit:
        check = check_shop(unit)
        kind, _, place = check.first_bad.partition(" ")
        counter = name_of_counter(unit, int(place.partition("/")[0])) if kind == "ledger" else ""
    if job.is_cancelling:
        raise Cancelled(0, check.entries)
    return check, counter
