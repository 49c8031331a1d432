"""Several gifts in small rows, each with what it is given for: a number, or a name and a number."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDoubleSpinBox, QHBoxLayout, QLineEdit, QSpinBox, QVBoxLayout

from shopdesk.desktop.settings.benefit_editor import BenefitDialog
from shopdesk.desktop.settings.programme_words import ProgrammeWords
from shopdesk.desktop.settings.terms_parts import Part, line, number, tab_before, unfold
from shopdesk.desktop.tokens import space
from shopdesk.desktop.widgets.basics import Hint, SoftLabel
from shopdesk.desktop.widgets.buttons import KeyButton
from shopdesk.desktop.widgets.money_field import MoneyField
from shopdesk.domain.benefits import Benefit
from shopdesk.domain.errors import NameMissing, Refusal

_NAME_WIDTH, _NUMBER_WIDTH, _MONEY_WIDTH = space(32), space(28), space(36)


@dataclass(frozen=True, slots=True, kw_only=True)
class Gift:
    """What is given, and for what: `number` of something, `name` of a level."""

    gives: Benefit
    number: int = 0
    name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Columns:
    """What a row asks for before its gift: the words for a name and a number, "" for neither."""

    name: str = ""
    number: str = ""
    suffix: str = ""
    is_money: bool = False
    next_number: Callable[[Sequence[int]], int] = field(default=lambda _before: 1)


class GiftRow(Part[Gift]):
    """One gift."""

    removed = Signal()

    def __init__(self, words: ProgrammeWords, gift: Gift, columns: Columns) -> None:
        super().__init__()
        self._words = words
        self._gives = gift.gives
        self.name = line(gift.name)
        self.number = number(0 if columns.is_money else gift.number)
        self.number.setSuffix(columns.suffix)
        self.money = MoneyField(words.currency, gift.number if columns.is_money else 0)
        self._is_money = columns.is_money
        self.hint = Hint()
        self._said = SoftLabel()
        change = KeyButton(self.tr("Change…"))
        remove = KeyButton(self.tr("Remove"), kind="quiet")
        self.change_button = change
        change.clicked.connect(lambda: self.change())
        remove.clicked.connect(lambda: self.removed.emit())
        across = QHBoxLayout()
        across.setSpacing(space(2))
        for there, widget, width, said in (
            (bool(columns.name), self.name, _NAME_WIDTH, columns.name),
            (bool(columns.number), self.number, _NUMBER_WIDTH, columns.number),
            (bool(columns.number), self.money, _MONEY_WIDTH, columns.number),
        ):
            if there:
                widget.setFixedWidth(width)
                widget.setAccessibleName(said)
                across.addWidget(widget)
        if columns.number:
            across.addWidget(SoftLabel("→"))
        across.addWidget(self._said, 1)
        across.addWidget(change)
        across.addWidget(remove)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(space(1))
        layout.addLayout(across)
        layout.addWidget(self.hint)
        self.name.textChanged.connect(self.changed)
        for counted in (self.number, self.money):
            counted.valueChanged.connect(self.changed)
        if columns.number:
            self._show_number()
        self._say()

    def value(self) -> Gift:
        count = self.money.minor if self._is_money else self.number.value()
        return Gift(gives=self._gives, number=count, name=self.name.text().strip())

    def clear(self) -> None:
        self.hint.clear()

    def change(self) -> None:
        """Ask what is given instead."""
        wanted = BenefitDialog.ask(self, words=self._words, benefit=self._gives)
        if wanted is not None:
            self._gives = wanted
            self._say()
            self.changed.emit()

    def mark(self, sentence: str, at: QLineEdit | QSpinBox | QDoubleSpinBox) -> None:
        """Say why this row may not be so."""
        unfold(self)
        self.hint.say(sentence)
        at.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def counted(self) -> QSpinBox | QDoubleSpinBox:
        """The field of the number, whether it counts things or money."""
        return self.money if self._is_money else self.number

    def count_money(self, *, is_money: bool) -> None:
        """Count money instead of things, or things again; the figure stays."""
        if is_money != self._is_money:
            figure = self.counted.value()
            self._is_money = is_money
            self.counted.setValue(int(figure))
            self._show_number()

    def _show_number(self) -> None:
        self.number.setVisible(not self._is_money)
        self.money.setVisible(self._is_money)

    def _say(self) -> None:
        parts = (self._words.benefit(self._gives), self._words.worth(self._gives))
        self._said.setText(" · ".join(part for part in parts if part))


class GiftRows(Part[tuple[Gift, ...]]):
    """Several gifts, with a button for one more. `rising` numbers follow each other upwards."""

    def __init__(
        self,
        words: ProgrammeWords,
        gifts: Sequence[Gift],
        columns: Columns,
        *,
        add: str,
        rising: bool = False,
    ) -> None:
        super().__init__()
        self._words = words
        self._columns = columns
        self._rising = rising
        self.parts: list[GiftRow] = []
        self.hint = Hint()
        self._list = QVBoxLayout()
        self._list.setSpacing(space(2))
        self.add = KeyButton(add)
        self.add.clicked.connect(lambda: self.ask_for_one())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(space(2))
        layout.addLayout(self._list)
        for gift in gifts:
            self._append(gift)
        layout.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self.hint)

    def value(self) -> tuple[Gift, ...]:
        return tuple(part.value() for part in self.parts)

    def clear(self) -> None:
        self.hint.clear()
        for part in self.parts:
            part.clear()

    def ask_for_one(self) -> None:
        """Ask for one more gift."""
        wanted = BenefitDialog.ask(self, words=self._words, benefit=None)
        if wanted is not None:
            numbers = [one.number for one in self.value()]
            self.append(Gift(gives=wanted, number=self._columns.next_number(numbers)))

    def append(self, gift: Gift) -> None:
        """One more gift at the end."""
        part = self._append(gift)
        tab_before(self.add, part)
        (part.name if self._columns.name else part.counted).setFocus()
        self.changed.emit()

    def count_money(self, *, is_money: bool) -> None:
        """Count money instead of things, or things again."""
        self._columns = replace(self._columns, is_money=is_money)
        for part in self.parts:
            part.count_money(is_money=is_money)
        self.changed.emit()

    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        self.add.setAccessibleDescription(name)

    def say(self, sentence: str) -> None:
        """Say below the rows why they may not be so."""
        unfold(self)
        self.hint.say(sentence)
        self.add.setFocus(Qt.FocusReason.OtherFocusReason)

    def refuse(self, refusal: Refusal) -> bool:
        """Say it in the first row that it is about."""
        said = self.sentence_of(refusal)
        least, most = int(refusal.values.get("least", 0)), int(refusal.values.get("most", 0))
        before = 0
        for part in self.parts:
            gift = part.value()
            if isinstance(refusal, NameMissing):
                if self._columns.name and not gift.name:
                    part.mark(said, part.name)
                    return True
            elif gift.number <= before if self._rising else not least <= gift.number <= most:
                part.mark(self._why(refusal), part.counted)
                return True
            before = gift.number
        self.say(said)
        return True

    def _why(self, refusal: Refusal) -> str:
        if self._rising:
            return self.tr("Each begins higher than the one before, the first above zero.")
        return self.sentence_of(refusal)

    def _append(self, gift: Gift) -> GiftRow:
        part = GiftRow(self._words, gift, self._columns)
        part.changed.connect(self.changed)
        part.removed.connect(lambda: self._remove(part))
        self.parts.append(part)
        self._list.addWidget(part)
        part.show()  # at once, so that it can have the focus
        return part

    def _remove(self, part: GiftRow) -> None:
        self.parts.remove(part)
        part.hide()
        part.deleteLater()
        self.add.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()
