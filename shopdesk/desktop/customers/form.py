"""The form of a customer: taking somebody in, and writing down what is different."""

from dataclasses import dataclass, fields, replace

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from shopdesk.desktop import refusals, words
from shopdesk.desktop.counter_context import CounterContext
from shopdesk.desktop.customers.channels import channel_words
from shopdesk.desktop.customers.day_field import DayField
from shopdesk.desktop.customers.tags_field import TagsField
from shopdesk.desktop.tokens import space
from shopdesk.desktop.widgets.basics import FormRow, Panel, Prose, announce
from shopdesk.desktop.widgets.buttons import KeyButton
from shopdesk.desktop.widgets.dialog import Dialog
from shopdesk.desktop.widgets.scroll import Scroll
from shopdesk.domain.customers import CHANNELS, CustomerDetails, tidy
from shopdesk.domain.errors import (
    BirthdayUnlikely,
    ChangedElsewhere,
    EmailUnlikely,
    Refusal,
    TextTooLong,
)
from shopdesk.services.customers import CustomerLine, known_tags, same_contact

LOOK_AFTER_MS = 300
_WIDTH, _HEIGHT = space(190), space(192)
_OF_REFUSAL = {EmailUnlikely: "email", BirthdayUnlikely: "birthday"}
_OF_FIELD = {"tag": "tags"}


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenInstead:
    """The form was left for somebody who is here already."""

    customer_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Clash:
    """What somebody typed, and what was saved at another counter meanwhile."""

    before: CustomerDetails
    typed: CustomerDetails
    theirs: CustomerDetails

    @property
    def merged(self) -> CustomerDetails:
        """What was typed, on top of the new state."""
        return replace(self.theirs, **{name: getattr(self.typed, name) for name in self._mine})

    @property
    def contested(self) -> tuple[str, ...]:
        """The fields that both changed, differently."""
        return tuple(
            name
            for name in self._mine
            if getattr(self.theirs, name)
            not in {getattr(self.before, name), getattr(self.typed, name)}
        )

    @property
    def _mine(self) -> tuple[str, ...]:
        return tuple(
            field.name
            for field in fields(CustomerDetails)
            if getattr(self.typed, field.name) != getattr(self.before, field.name)
        )


class CustomerForm(Dialog[CustomerDetails | OpenInstead]):
    """All that can be noted about a person. A name or a number is enough."""

    def __init__(
        self,
        parent: QWidget | None,
        *,
        context: CounterContext,
        title: str,
        accept: str,
        details: CustomerDetails,
        customer_id: int | None = None,
        clash: Clash | None = None,
    ) -> None:
        super().__init__(parent, title=title, accept=accept)
        self._context = context
        self._customer_id = customer_id
        self.name = QLineEdit(details.name)
        self.reading = QLineEdit(details.reading)
        self.phone = QLineEdit(details.phone)
        self.email = QLineEdit(details.email)
        self.birthday = DayField(details.birthday)
        self.anniversary = DayField(details.anniversary)
        self.language = _language_field(details.language or context.settings.language)
        self.favourites = QLineEdit(details.favourites)
        self.tags = TagsField(details.tags)
        self.notes = QPlainTextEdit(details.notes)
        self.notes.setTabChangesFocus(True)
        self.notes.setMinimumHeight(space(20))
        self.consents = {channel: QCheckBox(channel_words(channel)) for channel in CHANNELS}
        for channel, box in self.consents.items():
            box.setChecked(channel in details.consents)
        self.left_alone = QCheckBox(self.tr("Nothing is sent"))
        self.left_alone.setChecked(bool(details.left_alone))
        self.rows = self._rows()
        self._same = Panel("gold")
        self.same = Prose()
        self._open = KeyButton(self.tr("Open"), kind="quiet")
        self._same.hide()
        self._found: CustomerLine | None = None
        self._open.clicked.connect(self._on_open)
        self._look = QTimer(self)
        self._look.setSingleShot(True)
        self._look.setInterval(LOOK_AFTER_MS)
        self._look.timeout.connect(self._look_for_same)
        for field in (self.phone, self.email):
            field.textChanged.connect(self._look.start)
        self._lay_out()
        if clash is not None:
            self._say_clash(clash)
        context.look(known_tags, owner=self, done=self.tags.suggest)
        self.name.setFocus()

    def _rows(self) -> dict[str, FormRow]:
        consents = QWidget()
        boxes = QHBoxLayout(consents)
        boxes.setContentsMargins(0, 0, 0, 0)
        boxes.setSpacing(space(5))
        for box in self.consents.values():
            boxes.addWidget(box)
        boxes.addStretch(1)
        consents.setFocusProxy(self.consents[CHANNELS[0]])
        return {
            "name": FormRow(self.tr("Name"), self.name),
            "reading": FormRow(self.tr("Reading"), self.reading),
            "phone": FormRow(self.tr("Phone"), self.phone),
            "email": FormRow(self.tr("E-mail"), self.email),
            "birthday": FormRow(self.tr("Birthday"), self.birthday),
            "anniversary": FormRow(self.tr("Anniversary"), self.anniversary),
            "language": FormRow(self.tr("Language of what they get"), self.language),
            "favourites": FormRow(self.tr("Favourites"), self.favourites),
            "consents": FormRow(self.tr("May be reached by"), consents),
            "left_alone": FormRow(self.tr("Leave alone"), self.left_alone),
            "tags": FormRow(self.tr("Tags"), self.tags),
            "notes": FormRow(self.tr("Notes"), self.notes),
        }

    def _lay_out(self) -> None:
        inside = QWidget()
        grid = QGridLayout(inside)
        grid.setContentsMargins(0, 0, space(2), 0)
        grid.setHorizontalSpacing(space(4))
        grid.setVerticalSpacing(space(3))
        same = QHBoxLayout(self._same)
        same.setContentsMargins(space(4), space(1), space(1), space(1))
        same.addWidget(self.same, 1)
        same.addWidget(self._open)
        rows = self.rows
        beside = (
            ("name", "reading"),
            ("phone", "email"),
            ("birthday", "anniversary"),
            ("language", "favourites"),
            ("consents", "left_alone"),
        )
        # In the order of reading, which is the order of Tab.
        for line, pair in enumerate(beside):
            for column, name in enumerate(pair):
                grid.addWidget(rows[name], 2 * line, column, Qt.AlignmentFlag.AlignTop)
            if "email" in pair:
                grid.addWidget(self._same, 2 * line + 1, 0, 1, 2)
        for line, name in enumerate(("tags", "notes")):
            grid.addWidget(rows[name], 2 * len(beside) + line, 0, 1, 2)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        grid.setRowStretch(grid.rowCount(), 1)
        area = Scroll(inside)
        area.setMinimumSize(space(160), space(100))
        self.body.addWidget(area)
        parent = self.parentWidget()
        room = parent.window().height() if parent is not None else _HEIGHT
        self.resize(_WIDTH, min(_HEIGHT, room))

    # -- the answer --------------------------------------------------------------------------

    def answer(self) -> CustomerDetails | OpenInstead:
        for row in self.rows.values():
            row.refuse("")
        return tidy(
            CustomerDetails(
                name=self.name.text(),
                reading=self.reading.text(),
                phone=self.phone.text(),
                email=self.email.text(),
                birthday=self.birthday.value(),
                favourites=self.favourites.text(),
                notes=self.notes.toPlainText(),
                language=str(self.language.currentData()),
                tags=self.tags.tags(),
                consents=tuple(name for name, box in self.consents.items() if box.isChecked()),
                anniversary=self.anniversary.value(),
                left_alone=self.left_alone.isChecked(),
            )
        )

    def refuse(self, refusal: Refusal) -> None:
        """Say why beside the field that it is about."""
        name = _OF_REFUSAL.get(type(refusal), "name")
        if isinstance(refusal, TextTooLong):
            field = str(refusal.values["field"])
            name = _OF_FIELD.get(field, field)
        self.rows[name].refuse(refusals.sentence(refusal))

    def _say_clash(self, clash: Clash) -> None:
        self.hint.say(refusals.sentence(ChangedElsewhere()))
        for name in clash.contested:
            there = getattr(clash.theirs, name)
            if isinstance(there, bool):
                there = self.left_alone.text() if there else ""
            said = ", ".join(there) if isinstance(there, tuple) else there
            self.rows[name].refuse(
                self.tr("At the other counter: {value}").format(value=said or self.tr("empty"))
            )

    # -- somebody who is here already --------------------------------------------------------

    def _look_for_same(self) -> None:
        phone, email = self.phone.text(), self.email.text()
        self._context.look(
            lambda unit: same_contact(unit, phone=phone, email=email, besides=self._customer_id),
            owner=self,
            done=self._on_same,
        )

    def _on_same(self, found: CustomerLine | None) -> None:
        self._found = found
        self._same.setVisible(found is not None)
        if found is not None:
            name = words.called(found.name, found.phone_end, found.email)
            said = self.tr("Somebody with this number or address is here already: {name}")
            self.same.setText(said.format(name=name))
            announce(self.same, self.same.text())

    def _on_open(self) -> None:
        if self._found is not None:
            self._given = OpenInstead(customer_id=self._found.id)
            super(Dialog, self).accept()


def _language_field(language: str) -> QComboBox:
    field = QComboBox()
    # Each language is called as its own readers call it.
    for code, name in (("en", "English"), ("ja", "日本語")):
        field.addItem(name, code)
    field.setCurrentIndex(max(0, field.findData(language)))
    return field


def placed(said: str, language: str) -> CustomerDetails:
    """A new customer's details, with what was searched for in the field where it belongs."""
    text = said.strip()
    digits = sum(letter.isdigit() for letter in text)
    letters = sum(letter.isalpha() for letter in text)
    if "@" in text:
        return CustomerDetails(email=text, language=language)
    if digits and not letters:
        return CustomerDetails(phone=text, language=language)
    return CustomerDetails(name=text, language=language)
