"""The end of a programme: the last day of earning, until when all of it can be used, the promise."""

from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from shopdesk.desktop import refusals
from shopdesk.desktop.settings.terms_parts import tick, two_columns
from shopdesk.desktop.tokens import space
from shopdesk.desktop.widgets.basics import FormRow, SoftLabel
from shopdesk.desktop.widgets.date_field import DateField
from shopdesk.desktop.widgets.dialog import Dialog
from shopdesk.domain import names
from shopdesk.domain import programme_life as rules
from shopdesk.domain.errors import DatesReversed, Refusal, TextTooLong
from shopdesk.services.programme_life import Affected
from shopdesk.services.programmes import Programme
from shopdesk.services.words import promise

_WIDTH = space(150)
_LINES = space(24)
_EARN_DAYS, _USE_DAYS = 30, 90


@dataclass(frozen=True, slots=True, kw_only=True)
class WantedEnd:
    """How a programme shall end; without a last day of use, what was earned stays good."""

    ends_on: date
    use_until: date | None
    promise: str


class EndDialog(Dialog[WantedEnd]):
    """Asks for an end. The promise follows the days until somebody writes another one."""

    def __init__(
        self,
        parent: QWidget | None,
        *,
        programme: Programme,
        affected: Affected,
        today: date,
        language: str,
    ) -> None:
        super().__init__(
            parent,
            title=QCoreApplication.translate("EndDialog", "End “{name}”").format(
                name=programme.name
            ),
            accept=QCoreApplication.translate("EndDialog", "Announce the end"),
        )
        self._name, self._today, self._language = programme.name, today, language
        ends_on = programme.ends_on or today + timedelta(days=_EARN_DAYS)
        is_endless = programme.ends_on is not None and programme.use_until is None
        self.ends = DateField(ends_on)
        self.until = DateField(programme.use_until or ends_on + timedelta(days=_USE_DAYS))
        self.endless = tick(self.tr("What was earned stays good for ever"), is_on=is_endless)
        self.promise = QPlainTextEdit(programme.promise)
        self.promise.setTabChangesFocus(True)
        self.promise.setFixedHeight(_LINES)
        self._ends_row = FormRow(
            self.tr("Last day of earning"),
            self.ends,
            self.tr("Until then everything goes on as it is."),
        )
        self._until_row = FormRow(
            self.tr("Can be used until"), self.until, self.tr("Rewards, points and passes.")
        )
        self._promise_row = FormRow(
            self.tr("What you promise your customers"),
            self.promise,
            self.tr("In their language, as staff read it to them."),
        )
        for words in (self._whom_it_concerns(affected), self._what_it_means()):
            self.body.addWidget(SoftLabel(words))
        self.body.addLayout(two_columns((self._ends_row, self._until_row)))
        self.body.addWidget(self.endless)
        self.body.addWidget(self._promise_row)
        self._ready = programme.promise or self._ready_promise()
        self._own = bool(programme.promise) and programme.promise != self._ready_promise()
        self.promise.setPlainText(self._ready)
        self._show_until()
        for field in (self.ends, self.until):
            field.dateChanged.connect(lambda _day: self._follow_days())
        self.endless.toggled.connect(lambda _checked: self._follow_days())
        self.promise.textChanged.connect(self._on_written)
        self.setMinimumWidth(_WIDTH)
        self.ends.setFocus()

    def answer(self) -> WantedEnd:
        for row in (self._ends_row, self._until_row, self._promise_row):
            row.refuse("")
        wanted = WantedEnd(
            ends_on=self.ends.day,
            use_until=self._last_day(),
            promise=names.clean_lines(
                self.promise.toPlainText(), most=rules.PROMISE_AT_MOST, field="promise"
            ),
        )
        rules.check_end(wanted.ends_on, wanted.use_until, today=self._today)
        return wanted

    def refuse(self, refusal: Refusal) -> None:
        """Say it beside the day or the words that it is about."""
        row = self._ends_row
        if isinstance(refusal, DatesReversed):
            row = self._until_row
        elif isinstance(refusal, TextTooLong):
            row = self._promise_row
        row.refuse(refusals.sentence(refusal))

    def _last_day(self) -> date | None:
        return None if self.endless.isChecked() else self.until.day

    def _ready_promise(self) -> str:
        return promise(self._name, self.ends.day, self._last_day(), self._language)

    def _follow_days(self) -> None:
        self._show_until()
        if not self._own:
            self._ready = self._ready_promise()
            self.promise.setPlainText(self._ready)

    def _show_until(self) -> None:
        self.until.setEnabled(not self.endless.isChecked())

    def _on_written(self) -> None:
        self._own = self.promise.toPlainText() != self._ready

    def _whom_it_concerns(self, affected: Affected) -> str:
        cards = self.tr("%n card(s) in use are concerned.", "", affected.cards)
        if not affected.waiting_rewards:
            return cards
        waiting = self.tr("%n reward(s) wait to be used.", "", affected.waiting_rewards)
        return QCoreApplication.translate("EndDialog", "{cards} {rewards}").format(
            cards=cards, rewards=waiting
        )

    def _what_it_means(self) -> str:
        return self.tr(
            "Nothing is taken away before these days, and until the last day of earning you can "
            "take the end back."
        )
