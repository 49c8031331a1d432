"""The questions of care: a life event, who lives together, the owner's notes, and erasing."""

from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication, QDate
from PySide6.QtWidgets import QCheckBox, QDateEdit, QLineEdit, QPlainTextEdit, QWidget

from shopdesk.desktop import refusals
from shopdesk.desktop.counter_context import CounterContext
from shopdesk.desktop.customers.care_words import life_words
from shopdesk.desktop.printing.person_field import PersonField
from shopdesk.desktop.tokens import TOUCH, space
from shopdesk.desktop.widgets.basics import Choice, FormRow, Prose, SoftLabel
from shopdesk.desktop.widgets.dialog import Dialog
from shopdesk.domain.customers import NOTES_AT_MOST
from shopdesk.domain.errors import (
    CustomerUnknown,
    DatesReversed,
    PassphraseWrong,
    Refusal,
    TextTooLong,
)
from shopdesk.domain.errors_of_people import HouseholdWithSelf, NameDiffers
from shopdesk.domain.life_events import HEAVY, KINDS, OTHER, WORDS_AT_MOST, quiet_until
from shopdesk.domain.names import search_key
from shopdesk.services.customers import customer_lines

_WIDTH = space(115)
_TWO_MONTHS = timedelta(days=60)


@dataclass(frozen=True, slots=True, kw_only=True)
class NewLifeEvent:
    """What somebody told the shop; `quiet_until` is the last day without offers."""

    kind: str
    happened_on: date
    words: str
    quiet_until: date | None


class LifeEventDialog(Dialog[NewLifeEvent]):
    """What it was, when, and until when no offer shall reach them."""

    def __init__(self, parent: QWidget | None, *, context: CounterContext) -> None:
        super().__init__(
            parent,
            title=QCoreApplication.translate("LifeEventDialog", "In their life"),
            accept=QCoreApplication.translate("LifeEventDialog", "Remember"),
        )
        self._days = context.settings.loss_quiet_days
        today = QDate(context.today.year, context.today.month, context.today.day)
        self.kind = Choice()
        for kind in KINDS:
            self.kind.addItem(life_words(kind), kind)
        self.kind.setCurrentIndex(self.kind.findData(OTHER))
        self.words = QLineEdit()
        self.words.setMaxLength(WORDS_AT_MOST)
        self.day = QDateEdit(today)
        self.quiet = QCheckBox(self.tr("No offers until"))
        self.quiet.setMinimumHeight(TOUCH)
        self.until = QDateEdit(today)
        for field in (self.day, self.until):
            field.setCalendarPopup(True)
        self.kind.currentIndexChanged.connect(self._propose)
        self.day.dateChanged.connect(self._propose)
        self.quiet.toggled.connect(self.until.setEnabled)
        self.body.addWidget(FormRow(self.tr("What it was"), self.kind))
        self.body.addWidget(
            FormRow(
                self.tr("In a few words"),
                self.words,
                self.tr("Only what they told us and would not mind us knowing; it may stay empty."),
            )
        )
        self.body.addWidget(FormRow(self.tr("When"), self.day))
        self.body.addWidget(self.quiet)
        self.until.setAccessibleName(self.tr("Last day without offers"))
        self.body.addWidget(self.until)
        self._propose()
        self.setMinimumWidth(_WIDTH)

    def answer(self) -> NewLifeEvent:
        happened_on, until = self.day.date().toPython(), self.until.date().toPython()
        assert isinstance(happened_on, date)
        assert isinstance(until, date)
        is_quiet = self.quiet.isChecked()
        if is_quiet and until < happened_on:
            raise DatesReversed
        return NewLifeEvent(
            kind=str(self.kind.currentData()),
            happened_on=happened_on,
            words=self.words.text(),
            quiet_until=until if is_quiet else None,
        )

    def _propose(self) -> None:
        """A sad event asks for a quiet time; how long is the shop's own habit."""
        kind, day = str(self.kind.currentData()), self.day.date().toPython()
        assert isinstance(day, date)
        until = quiet_until(kind, day, days=self._days) or day + _TWO_MONTHS
        self.until.setDate(QDate(until.year, until.month, until.day))
        self.quiet.setChecked(kind in HEAVY)
        self.until.setEnabled(self.quiet.isChecked())


class HouseholdDialog(Dialog[int]):
    """Who lives with somebody: found by name, reading, phone or e-mail."""

    def __init__(
        self, parent: QWidget | None, *, context: CounterContext, customer_id: int
    ) -> None:
        super().__init__(
            parent,
            title=QCoreApplication.translate("HouseholdDialog", "Who lives with them?"),
            accept=QCoreApplication.translate("HouseholdDialog", "Add"),
        )
        self._context = context
        self._customer_id = customer_id
        self._chosen: int | None = None
        self.person = PersonField(context)
        self.person.chosen.connect(self._on_chosen)
        self.body.addWidget(
            FormRow(
                self.tr("Name"),
                self.person,
                self.tr("Only customers of the shop can be added; each keeps cards of their own."),
            )
        )
        self.setMinimumWidth(_WIDTH)

    def answer(self) -> int:
        if self._chosen is None:
            raise CustomerUnknown
        if self._chosen == self._customer_id:
            raise HouseholdWithSelf
        return self._chosen

    def _on_chosen(self, customer_id: int | None) -> None:
        self._chosen = customer_id
        if customer_id is not None:
            self._context.look(
                lambda unit: customer_lines(unit, [customer_id]),
                owner=self,
                done=lambda lines: self.person.show_person(customer_id, lines[0].name),
            )


class OwnerNotesDialog(Dialog[str]):
    """What only the owner reads about somebody."""

    def __init__(self, parent: QWidget | None, *, name: str, notes: str) -> None:
        super().__init__(
            parent,
            title=QCoreApplication.translate("OwnerNotesDialog", "Notes of the owner"),
            accept=QCoreApplication.translate("OwnerNotesDialog", "Save"),
        )
        self.notes = QPlainTextEdit(notes)
        self.notes.setTabChangesFocus(True)
        self.notes.setMinimumHeight(space(40))
        self.body.addWidget(
            FormRow(
                name,
                self.notes,
                self.tr(
                    "Never on the counter; part of what they get when they ask for their data."
                ),
            )
        )
        self.setMinimumWidth(_WIDTH)

    def answer(self) -> str:
        text = self.notes.toPlainText()
        if len(text) > NOTES_AT_MOST:
            raise TextTooLong(field="owner_notes", length=len(text), most=NOTES_AT_MOST)
        return text


@dataclass(frozen=True, slots=True, kw_only=True)
class EraseAnswer:
    """The name was typed; `passphrase` is the owner's, where one is set."""

    passphrase: str


class EraseDialog(Dialog[EraseAnswer]):
    """The one question that cannot be undone: what goes, what stays, and the name to be typed."""

    def __init__(self, parent: QWidget | None, *, name: str, has_passphrase: bool) -> None:
        super().__init__(
            parent,
            title=QCoreApplication.translate("EraseDialog", "Erase {name}?").format(name=name),
            accept=QCoreApplication.translate("EraseDialog", "Erase for good"),
        )
        self._name = name
        self._asks_passphrase = has_passphrase
        self.typed = QLineEdit()
        self.passphrase = QLineEdit()
        self.passphrase.setEchoMode(QLineEdit.EchoMode.Password)
        self.body.addWidget(
            Prose(
                self.tr(
                    "Name, contact, notes, consents, cards and coupons go, and cannot be brought "
                    "back. The counts of stamps and sales stay, without the person."
                )
            )
        )
        self.body.addWidget(
            SoftLabel(
                self.tr(
                    "Older copies of the shop still hold the data until newer ones take their "
                    "place; when one is put back, the person is erased in it again."
                )
            )
        )
        self._row = FormRow(
            self.tr("Type the name to erase it: {name}").format(name=name), self.typed
        )
        self.body.addWidget(self._row)
        if has_passphrase:
            self.body.addWidget(FormRow(self.tr("The owner's passphrase"), self.passphrase))
        # Enter must not erase by itself.
        self.accept_button.setDefault(False)
        self.cancel_button.setDefault(True)
        self.setMinimumWidth(_WIDTH)

    def answer(self) -> EraseAnswer:
        self._row.refuse("")
        if search_key(self.typed.text()) != search_key(self._name):
            raise NameDiffers
        if self._asks_passphrase and not self.passphrase.text():
            raise PassphraseWrong
        return EraseAnswer(passphrase=self.passphrase.text())

    def refuse(self, refusal: Refusal) -> None:
        if isinstance(refusal, NameDiffers):
            self._row.refuse(refusals.sentence(refusal))
        else:
            super().refuse(refusal)
