"""Two questions about people: who somebody is here, and the owner's passphrase."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from shopdesk.desktop.settings.fields import SecretField
from shopdesk.desktop.tokens import space
from shopdesk.desktop.widgets.basics import Choice, FormRow, SoftLabel
from shopdesk.desktop.widgets.dialog import Dialog
from shopdesk.domain import names
from shopdesk.domain.errors import NameMissing, PassphraseTooShort, PassphraseWrong
from shopdesk.domain.staff import OWNER, PASSPHRASE_AT_LEAST, ROLES, STAFF
from shopdesk.services.staff import NAME_AT_MOST, Colleague

_WIDTH = space(110)


def role_words(role: str) -> str:
    """What a role is called."""
    return {
        "owner": QCoreApplication.translate("Roles", "owner"),
        "manager": QCoreApplication.translate("Roles", "manager"),
        "staff": QCoreApplication.translate("Roles", "staff"),
    }[role]


@dataclass(frozen=True, slots=True, kw_only=True)
class WantedColleague:
    """How somebody who works here shall be written down."""

    name: str
    role: str
    is_active: bool


class ColleagueDialog(Dialog[WantedColleague]):
    """Name, role, and whether somebody still works here. The last owner stays owner."""

    def __init__(
        self, parent: QWidget | None, *, colleague: Colleague | None, is_last_owner: bool
    ) -> None:
        title = (
            QCoreApplication.translate("ColleagueDialog", "Change a colleague")
            if colleague
            else QCoreApplication.translate("ColleagueDialog", "New colleague")
        )
        super().__init__(
            parent, title=title, accept=QCoreApplication.translate("ColleagueDialog", "Save")
        )
        self.name = QLineEdit(colleague.name if colleague else "")
        self.role = Choice()
        for role in ROLES:
            self.role.addItem(role_words(role), role)
        self.role.setCurrentIndex(self.role.findData(colleague.role if colleague else STAFF))
        self.works_here = QCheckBox(self.tr("Works here"))
        self.works_here.setChecked(colleague is None or colleague.is_active)
        self.body.addWidget(FormRow(self.tr("Name"), self.name))
        self.body.addWidget(FormRow(self.tr("Role"), self.role))
        self.body.addWidget(self.works_here)
        self.works_here.setVisible(colleague is not None)
        if is_last_owner:
            for field in (self.role, self.works_here):
                field.setEnabled(False)
            self.body.addWidget(SoftLabel(self.tr("The shop needs one owner at least.")))
        self.setMinimumWidth(_WIDTH)
        self.name.setFocus()

    def answer(self) -> WantedColleague:
        name = names.clean(self.name.text(), most=NAME_AT_MOST, field="name")
        if not name:
            raise NameMissing
        return WantedColleague(
            name=name, role=self.role.currentData(), is_active=self.works_here.isChecked()
        )


@dataclass(frozen=True, slots=True)
class Passphrases:
    """The present passphrase (empty when there is none) and the one to come."""

    present: str
    wanted: str


class PassphraseDialog(Dialog[Passphrases]):
    """Asks for a new passphrase and, where one is set, for the present one."""

    def __init__(self, parent: QWidget | None, *, name: str, has_one: bool) -> None:
        super().__init__(
            parent,
            title=QCoreApplication.translate("PassphraseDialog", "The owner's passphrase"),
            accept=QCoreApplication.translate("PassphraseDialog", "Save"),
        )
        self.present = SecretField()
        self.wanted = SecretField()
        about = self.tr("With it, {name} allows at the counter what has a limit.")
        self.body.addWidget(SoftLabel(about.format(name=name)))
        present = FormRow(self.tr("Present passphrase"), self.present)
        present.setVisible(has_one)
        self._has_one = has_one
        self.body.addWidget(present)
        self.body.addWidget(
            FormRow(
                self.tr("New passphrase"),
                self.wanted,
                self.tr("{least} characters or more; a short sentence is easy to remember.").format(
                    least=PASSPHRASE_AT_LEAST
                ),
            )
        )
        self.setMinimumWidth(_WIDTH)
        (self.present if has_one else self.wanted).setFocus()

    def answer(self) -> Passphrases:
        if self._has_one and not self.present.text():
            raise PassphraseWrong
        if len(self.wanted.text()) < PASSPHRASE_AT_LEAST:
            raise PassphraseTooShort(least=PASSPHRASE_AT_LEAST)
        return Passphrases(self.present.text(), self.wanted.text())


def is_last_owner(colleague: Colleague, everybody: tuple[Colleague, ...]) -> bool:
    """Whether the shop would have no owner without this one."""
    owners = [one for one in everybody if one.role == OWNER and one.is_active]
    return owners == [colleague]
