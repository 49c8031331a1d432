"""The counter's three questions: who is new, what a paper card holds, may it be one more."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit, QWidget

from shopdesk.desktop.tokens import space
from shopdesk.desktop.widgets.basics import FormRow, NumberField, SoftLabel
from shopdesk.desktop.widgets.dialog import Dialog
from shopdesk.domain.customers import CustomerDetails, tidy
from shopdesk.domain.errors import PassphraseWrong, ReasonMissing

_PHONE_LETTERS = set("0123456789+-() .０１２３４５６７８９ー−‐（）＋　")
_DIGITS_OF_A_PHONE = 4
_WIDTH = space(105)


class NewCustomerDialog(Dialog[CustomerDetails]):
    """One field is enough: a name or a phone number. What was searched for stands in it already."""

    def __init__(self, parent: QWidget | None, *, words: str, language: str) -> None:
        super().__init__(
            parent,
            title=QCoreApplication.translate("NewCustomerDialog", "New customer"),
            accept=QCoreApplication.translate("NewCustomerDialog", "Add"),
        )
        self._language = language
        self.name = QLineEdit()
        self.reading = QLineEdit()
        self.phone = QLineEdit()
        self.email = QLineEdit()
        self._rows = (
            FormRow(self.tr("Name"), self.name, self.tr("A name or a number is enough.")),
            FormRow(self.tr("Reading"), self.reading),
            FormRow(self.tr("Phone"), self.phone),
            FormRow(self.tr("E-mail"), self.email),
        )
        for row in self._rows:
            self.body.addWidget(row)
        self._rows[1].setVisible(language == "ja")
        first = self._place(words.strip())
        first.setFocus()
        self.setMinimumWidth(_WIDTH)

    def _place(self, words: str) -> QLineEdit:
        """Put what was searched for where it belongs; the field to go on with."""
        digits = sum(letter.isdigit() for letter in words)
        if "@" in words:
            self.email.setText(words)
        elif digits >= _DIGITS_OF_A_PHONE and set(words) <= _PHONE_LETTERS:
            self.phone.setText(words)
        else:
            self.name.setText(words)
        return self.name

    def answer(self) -> CustomerDetails:
        return tidy(
            CustomerDetails(
                name=self.name.text(),
                reading=self.reading.text(),
                phone=self.phone.text(),
                email=self.email.text(),
                language=self._language,
            )
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperCard:
    """What somebody read off a paper card, and why it is carried over."""

    punches: int
    reason: str


class PaperCardDialog(Dialog[PaperCard]):
    """How many punches the paper card has. It is taken in and kept, so that it counts once."""

    def __init__(self, parent: QWidget | None, *, most: int) -> None:
        super().__init__(
            parent,
            title=QCoreApplication.translate("PaperCardDialog", "Bring in a paper card"),
            accept=QCoreApplication.translate("PaperCardDialog", "Carry over"),
        )
        self.punches = NumberField(1, most, 1)
        self.reason = QLineEdit(self.tr("old paper card"))
        self.body.addWidget(
            FormRow(
                self.tr("Punches on the card"),
                self.punches,
                self.tr("At most {most}. Keep the paper card, so that it counts only once.").format(
                    most=most
                ),
            )
        )
        self.body.addWidget(FormRow(self.tr("Why"), self.reason))
        self.punches.setFocus()
        self.punches.selectAll()
        self.setMinimumWidth(_WIDTH)

    def answer(self) -> PaperCard:
        if not self.reason.text().strip():
            raise ReasonMissing
        return PaperCard(punches=self.punches.value(), reason=self.reason.text())


class AllowDialog(Dialog[str]):
    """The owner's word for one time: the passphrase, checked by whoever asked."""

    def __init__(self, parent: QWidget | None, *, sentence: str) -> None:
        super().__init__(
            parent,
            title=QCoreApplication.translate("AllowDialog", "Allow it this once"),
            accept=QCoreApplication.translate("AllowDialog", "Allow"),
        )
        self.passphrase = QLineEdit()
        self.passphrase.setEchoMode(QLineEdit.EchoMode.Password)
        self.body.addWidget(SoftLabel(sentence))
        self.body.addWidget(FormRow(self.tr("The owner's passphrase"), self.passphrase))
        self.setMinimumWidth(_WIDTH)

    def answer(self) -> str:
        if not self.passphrase.text():
            raise PassphraseWrong
        return self.passphrase.text()
