"""The five steps of the set-up. Each shows the draft, and takes what was typed into it."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from shopdesk.desktop import refusals
from shopdesk.desktop.settings.choices import Choices
from shopdesk.desktop.settings.fields import SearchField, SecretField, choose_folder
from shopdesk.desktop.setup.draft import Defaults, Draft
from shopdesk.desktop.setup.other_ways import OtherWays
from shopdesk.desktop.tokens import space
from shopdesk.desktop.widgets.basics import FormRow, Heading, NumberField, Panel, SoftLabel
from shopdesk.desktop.widgets.buttons import KeyButton
from shopdesk.desktop.widgets.money_field import MoneyField
from shopdesk.desktop.widgets.stamp_card import StampCardView
from shopdesk.domain import names
from shopdesk.domain.benefits import WORDS_AT_MOST
from shopdesk.domain.errors import NameMissing, PassphraseTooShort, Refusal
from shopdesk.domain.programmes import STAMPS_AT_MOST
from shopdesk.domain.settings import TEXT_AT_MOST, checked
from shopdesk.domain.staff import PASSPHRASE_AT_LEAST
from shopdesk.services.staff import NAME_AT_MOST

_MARK_WIDTH = space(24)
_LANGUAGES = (("en", "English"), ("ja", "日本語"))  # each in its own words, whatever is spoken


class Step(QWidget):
    """One question. `changed` tells that something shown elsewhere may look different now."""

    changed = Signal()

    def __init__(self, draft: Draft) -> None:
        super().__init__()
        self.draft = draft
        self.title = ""
        self.sentence = ""
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(space(4))

    def describe(self, title: str, sentence: str) -> None:
        """Say what the step asks, in a question and one sentence."""
        self.title, self.sentence = title, sentence
        self.setAccessibleName(title)
        self.setAccessibleDescription(sentence)

    @property
    def first_field(self) -> QWidget:
        """Where typing begins."""
        raise NotImplementedError

    def take(self) -> bool:
        """Put the fields into the draft; False when one of them says why it cannot be so."""
        raise NotImplementedError


class ShopStep(Step):
    """The shop's name, and the character in its seal."""

    demo_wanted = Signal()
    shop_file_wanted = Signal(str)
    """The zip file of a whole shop, which comes in instead of a new one."""

    def __init__(self, draft: Draft) -> None:
        super().__init__(draft)
        self.describe(
            self.tr("What is your shop called?"),
            self.tr("The name stands on screen, notes and coupons; the mark is in every stamp."),
        )
        self.name = QLineEdit(draft.shop_name)
        self.name.setMaxLength(TEXT_AT_MOST)
        self.name.setPlaceholderText(self.tr("Café Kumo"))
        self.mark = QLineEdit(draft.shop_mark or "")
        self.mark.setMaxLength(4)
        self.mark.setFixedWidth(_MARK_WIDTH)
        self.mark.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._name_row = FormRow(self.tr("Name of the shop"), self.name)
        self._mark_row = FormRow(
            self.tr("Mark"),
            self.mark,
            self.tr("One character: a letter, a kanji or an emoji. You can change it later."),
        )
        self.other_ways = OtherWays()
        self.other_ways.demo_wanted.connect(self.demo_wanted)
        self.other_ways.shop_file_wanted.connect(self.shop_file_wanted)
        self.body.addWidget(self._name_row)
        self.body.addWidget(self._mark_row)
        self.body.addStretch(1)
        self.body.addWidget(self.other_ways)
        self.name.textEdited.connect(self._on_edited)
        self.mark.textEdited.connect(self._on_edited)
        self._show_default_mark()

    @property
    def first_field(self) -> QWidget:
        return self.name

    def take(self) -> bool:
        self._read()
        if not self.draft.shop_name:
            self._name_row.refuse(refusals.sentence(NameMissing()))
            return False
        return True

    def _on_edited(self) -> None:
        self._name_row.refuse("")
        self._read()
        self._show_default_mark()
        self.changed.emit()

    def _read(self) -> None:
        self.draft.shop_name = names.clean(self.name.text(), most=TEXT_AT_MOST, field="name")
        try:
            self.draft.shop_mark = str(checked("shop_mark", self.mark.text()))
        except Refusal:  # empty: the first letter of the name
            self.draft.shop_mark = None

    def _show_default_mark(self) -> None:
        self.mark.setPlaceholderText(self.draft.mark)


class PlaceStep(Step):
    """Language, currency and time zone, as this computer has them."""

    language_chosen = Signal(str)

    def __init__(self, draft: Draft) -> None:
        super().__init__(draft)
        self.describe(
            self.tr("Which language, which money?"),
            self.tr("These come from this computer; change what does not fit."),
        )
        buttons = QHBoxLayout()
        buttons.setSpacing(space(2))
        self._group = QButtonGroup(self)
        self.languages: dict[str, KeyButton] = {}
        for language, words in _LANGUAGES:
            button = KeyButton(words)
            button.setProperty("kind", "choice")
            button.setCheckable(True)
            button.setChecked(language == draft.language)
            button.clicked.connect(lambda _checked=False, one=language: self._on_language(one))
            self._group.addButton(button)
            buttons.addWidget(button)
            self.languages[language] = button
        buttons.addStretch(1)
        language_label = QLabel(self.tr("Language"))
        language_label.setProperty("level", "3")
        language_rows = QVBoxLayout()
        language_rows.setSpacing(space(1))
        language_rows.addWidget(language_label)
        language_rows.addLayout(buttons)
        self.currency = SearchField(current=draft.currency)
        self.currency.chosen.connect(self._on_chosen)
        self.zone = SearchField(current=draft.time_zone)
        self.zone.chosen.connect(self._on_chosen)
        self.body.addLayout(language_rows)
        self.body.addWidget(
            FormRow(self.tr("Currency"), self.currency, self.tr("Type to find another one."))
        )
        self.body.addWidget(
            FormRow(
                self.tr("Time zone"), self.zone, self.tr("Decides when a day of the shop begins.")
            )
        )
        self.body.addStretch(1)

    @property
    def first_field(self) -> QWidget:
        return self.languages[self.draft.language]

    def offer(self, lists: dict[str, Choices]) -> None:
        """Fill the long lists, by the names of their settings."""
        self.currency.set_items(lists["currency"])
        self.zone.set_items(lists["time_zone"])

    def take(self) -> bool:
        self._on_chosen()
        return True

    def _on_chosen(self) -> None:
        self.draft.currency = self.currency.value
        self.draft.time_zone = self.zone.value
        self.changed.emit()

    def _on_language(self, language: str) -> None:
        self._on_chosen()
        if language != self.draft.language:
            self.draft.language = language
            self.language_chosen.emit(language)


class ProgrammeStep(Step):
    """The first stamp card, with the card to be seen."""

    def __init__(self, draft: Draft, defaults: Defaults) -> None:
        super().__init__(draft)
        self.describe(
            self.tr("Your first stamp card"),
            self.tr("Buy seven, get one: change it, or begin with it as it is."),
        )
        self._defaults = defaults
        self.name = QLineEdit(draft.programme_name or defaults.programme_name)
        self.name.setMaxLength(WORDS_AT_MOST)
        self.needed = NumberField(1, STAMPS_AT_MOST, draft.stamps_needed)
        self.reward = QLineEdit(draft.reward or defaults.reward)
        self.reward.setMaxLength(WORDS_AT_MOST)
        self.value = MoneyField(draft.currency, draft.reward_value_minor)
        self.card = StampCardView()
        self._rule = SoftLabel()
        preview = Panel("stamp")
        inside = QVBoxLayout(preview)
        inside.setContentsMargins(space(4), space(3), space(4), space(3))
        inside.setSpacing(space(2))
        self._title = Heading("", 2)
        inside.addWidget(self._title)
        inside.addWidget(self.card, 1)
        inside.addWidget(self._rule)
        grid = QGridLayout()
        grid.setHorizontalSpacing(space(4))
        grid.setVerticalSpacing(space(3))
        grid.addWidget(FormRow(self.tr("Name of the card"), self.name), 0, 0)
        grid.addWidget(FormRow(self.tr("Stamps for a reward"), self.needed), 0, 1)
        grid.addWidget(FormRow(self.tr("The reward"), self.reward), 1, 0)
        grid.addWidget(FormRow(self.tr("What it is worth"), self.value), 1, 1)
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(1, 2)
        self.body.addLayout(grid)
        self.body.addWidget(preview, 1)
        self.body.addWidget(
            SoftLabel(
                self.tr(
                    "Points, vouchers, passes, birthday gifts and others can join it later, in "
                    "Settings under Programmes."
                )
            )
        )
        for line in (self.name, self.reward):
            line.textEdited.connect(self.show_card)
        for number in (self.needed, self.value):
            number.valueChanged.connect(self.show_card)
        self.show_card()

    @property
    def first_field(self) -> QWidget:
        return self.name

    def take(self) -> bool:
        name, reward = self.name.text().strip(), self.reward.text().strip()
        self.draft.programme_name = name if name != self._defaults.programme_name else None
        self.draft.reward = reward if reward != self._defaults.reward else None
        self.draft.stamps_needed = self.needed.value()
        self.draft.reward_value_minor = self.value.minor
        return True

    def show_card(self) -> None:
        """Show the card as a customer's first two visits would leave it."""
        needed = self.needed.value()
        self._title.setText(self.name.text().strip() or self._defaults.programme_name)
        self._rule.setText(
            self.tr("%n stamp(s) → {reward}", "", needed).format(
                reward=self.reward.text().strip() or self._defaults.reward
            )
        )
        self.card.set_state(stamps=min(2, needed), needed=needed, mark=self.draft.mark)


class StaffStep(Step):
    """Who works here, and the owner's passphrase."""

    def __init__(self, draft: Draft, defaults: Defaults) -> None:
        super().__init__(draft)
        self.describe(
            self.tr("Who works here?"),
            self.tr("Each stamp remembers who gave it; the owner may allow what has a limit."),
        )
        self.owner = QLineEdit(draft.owner or "")
        self.owner.setPlaceholderText(defaults.owner)
        self.others = QLineEdit(draft.others)
        self.others.setPlaceholderText(self.tr("Mika, Kenji"))
        self.passphrase = SecretField()
        self.passphrase.line.setText(draft.passphrase)
        self._passphrase_row = FormRow(
            self.tr("The owner's passphrase"),
            self.passphrase,
            self.tr("Recommended, {least} characters or more. It may stay empty.").format(
                least=PASSPHRASE_AT_LEAST
            ),
        )
        self._owner_row = FormRow(self.tr("The owner's name"), self.owner)
        self._others_row = FormRow(
            self.tr("Who else?"), self.others, self.tr("Names with a comma between them.")
        )
        for row in (self._owner_row, self._passphrase_row, self._others_row):
            self.body.addWidget(row)
        self.body.addStretch(1)
        self.passphrase.line.textEdited.connect(lambda _text: self._passphrase_row.refuse(""))

    @property
    def first_field(self) -> QWidget:
        return self.owner

    def take(self) -> bool:
        secret = self.passphrase.text()
        self.draft.owner = self.owner.text().strip() or None
        self.draft.others = self.others.text()
        self.draft.passphrase = secret
        if not _fits(self._owner_row, (self.draft.owner or "",)):
            return False
        if not _fits(self._others_row, self.draft.other_names):
            return False
        if 0 < len(secret) < PASSPHRASE_AT_LEAST:
            refusal = PassphraseTooShort(least=PASSPHRASE_AT_LEAST)
            self._passphrase_row.refuse(refusals.sentence(refusal))
            return False
        return True


class CopiesStep(Step):
    """Where the copies of the shop go."""

    def __init__(self, draft: Draft, usual: Path) -> None:
        super().__init__(draft)
        self.describe(
            self.tr("Where shall the copies go?"),
            self.tr("Each evening a checked copy of the shop is made; the last 14 are kept."),
        )
        self._usual = usual
        self.folder = QLineEdit()
        self.folder.setReadOnly(True)
        self.choose = KeyButton(self.tr("Choose a folder…"))
        self.choose.clicked.connect(self._on_choose)
        self.back_to_usual = KeyButton(self.tr("Beside the data"), kind="quiet")
        self.back_to_usual.clicked.connect(self._on_usual)
        buttons = QHBoxLayout()
        buttons.setSpacing(space(2))
        buttons.addWidget(self.choose)
        buttons.addWidget(self.back_to_usual)
        buttons.addStretch(1)
        self.body.addWidget(
            FormRow(
                self.tr("Folder"),
                self.folder,
                self.tr("A memory stick or another disk also helps when this computer breaks."),
            )
        )
        self.body.addLayout(buttons)
        self.body.addStretch(1)
        self._show(draft.backup_folder)

    @property
    def first_field(self) -> QWidget:
        return self.folder

    def take(self) -> bool:
        return True

    def _on_choose(self) -> None:
        start = Path(self.draft.backup_folder or self._usual.parent)
        chosen = choose_folder(self, title=self.title, start=start)
        if chosen is not None:
            self._show(str(chosen))

    def _on_usual(self) -> None:
        self._show("")
        self.choose.setFocus()

    def _show(self, folder: str) -> None:
        self.draft.backup_folder = folder
        self.folder.setText(folder or str(self._usual))
        self.folder.setCursorPosition(0)
        self.back_to_usual.setVisible(bool(folder))


def _fits(row: FormRow, written: Sequence[str]) -> bool:
    """Whether all names could be stored; the row says why not."""
    try:
        for name in written:
            names.clean(name, most=NAME_AT_MOST, field="name")
    except Refusal as refusal:
        row.refuse(refusals.sentence(refusal))
        return False
    return True
