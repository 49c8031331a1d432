"""What is given, edited: only the fields that matter for the kind of benefit are shown."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from shopdesk.desktop.settings.programme_words import ProgrammeWords
from shopdesk.desktop.settings.scope_field import ScopeField
from shopdesk.desktop.settings.terms_parts import (
    Fold,
    FormScroll,
    Part,
    line,
    never,
    number,
    panel,
    tick,
    two_columns,
)
from shopdesk.desktop.tokens import space
from shopdesk.desktop.widgets.basics import Choice, SoftLabel
from shopdesk.desktop.widgets.dialog import Dialog
from shopdesk.desktop.widgets.money_field import MoneyField
from shopdesk.domain.benefits import (
    AMOUNT,
    BENEFIT_KINDS,
    ITEM,
    PERCENT,
    POINTS,
    Benefit,
    check_benefit,
)
from shopdesk.domain.errors import NameMissing, Refusal

_WIDTH, _AROUND = space(190), space(70)
_BARE = Benefit()
_OF_KIND = {
    ITEM: {"value_minor"},
    AMOUNT: {"value_minor", "minimum_minor", "scope"},
    PERCENT: {"percent", "minimum_minor", "cap_minor", "scope"},
    POINTS: {"points"},
}
_OF_SOME = ("value_minor", "percent", "points", "minimum_minor", "cap_minor", "scope")


class BenefitEditor(Part[Benefit]):
    """Edits a benefit. `kinds` are the ones to choose from; a `plain` one has no conditions."""

    def __init__(
        self,
        words: ProgrammeWords,
        benefit: Benefit,
        *,
        kinds: tuple[str, ...] = BENEFIT_KINDS,
        plain: bool = False,
    ) -> None:
        super().__init__()
        self._words = words
        self._before = benefit
        currency = words.currency
        self.kind = Choice()
        for kind in kinds if benefit.kind in kinds else (*kinds, benefit.kind):
            self.kind.addItem(_kind_words(kind), kind)
        self.kind.setCurrentIndex(self.kind.findData(benefit.kind))
        own = words.own_words(benefit)
        self.words = line("" if benefit.words == own else benefit.words)
        self.value_minor = MoneyField(currency, benefit.value_minor)
        self.percent = number(benefit.percent)
        self.percent.setSuffix(" %")
        self.points = number(benefit.points)
        self.minimum = MoneyField(currency, benefit.minimum_minor, none=self.tr("any amount"))
        self.cap = MoneyField(currency, benefit.cap_minor or 0, none=self.tr("no limit"))
        self.scope = ScopeField(words, benefit.scope)
        self.next_purchase = tick(
            self.tr("Only from the next visit on"), is_on=benefit.next_purchase
        )
        self.combines = tick(self.tr("Goes together with other rewards"), is_on=benefit.combines)
        self.lapses = number(benefit.lapses_after_days, never())
        self.fold = Fold()
        self._lay_out(plain=plain, choice=self.kind.count() > 1)
        self._show_fields()
        self.changed.connect(self._show_fields)

    def value(self) -> Benefit:
        kind = str(self.kind.currentData())
        made = replace(
            self._before,
            kind=kind,
            words=self.words.text().strip(),
            value_minor=self.value_minor.minor,
            percent=self.percent.value(),
            points=self.points.value(),
            minimum_minor=self.minimum.minor,
            cap_minor=self.cap.minor or None,
            scope=self.scope.value(),
            next_purchase=self.next_purchase.isChecked(),
            combines=self.combines.isChecked(),
            lapses_after_days=self.lapses.value() or None,
        )
        # What the kind does not speak of stays as it was, or goes when the kind is another.
        other = self._before if kind == self._before.kind else _BARE
        unspoken = {one: getattr(other, one) for one in _OF_SOME if one not in _OF_KIND[kind]}
        made = replace(made, **unspoken)
        return made if made.words else replace(made, words=self._words.own_words(made))

    def check(self, value: Benefit) -> None:
        check_benefit(value)

    def field_of(self, refusal: Refusal) -> str:
        field = super().field_of(refusal)
        if field == "reward_value_minor":
            return "value_minor"
        return "words" if field in {"name", "reward"} else field

    def sentence_of(self, refusal: Refusal) -> str:
        if isinstance(refusal, NameMissing):
            return self.tr("Write what customers get, as they will read it.")
        return super().sentence_of(refusal)

    def _lay_out(self, *, plain: bool, choice: bool) -> None:
        rows = [
            self.row("kind", self.tr("What is given"), self.kind),
            self.row("words", self.tr("In words"), self.words, self.tr("As customers read it.")),
        ]
        worth = self.row(
            "value_minor",
            self.tr("What it is worth"),
            self.value_minor,
            self.tr("For the audit; customers do not see it."),
        )
        off = self.row("percent", self.tr("Percent off"), self.percent)
        points = self.row("points", self.tr("How many points"), self.points)
        self._minimum = self.row(
            "minimum_minor", self.tr("For a purchase of at least"), self.minimum
        )
        if not choice:
            rows = rows[1:]
        grid = two_columns(rows)
        places = [(1, 0), (1, 1)] if choice else [(0, 1), (1, 0)]
        for row in (worth, off, points):
            grid.addWidget(row, *places[0], Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self._minimum, *places[1], Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(space(2))
        layout.addLayout(grid)
        layout.addWidget(self.fold)
        self.fold.setVisible(not plain)
        self.fold.body.addLayout(
            two_columns(
                (
                    self.row(
                        "reward_lapses_after_days",
                        self.tr("Days until it lapses"),
                        self.lapses,
                        self.tr("Counted from the day it was earned."),
                    ),
                    self.row("cap_minor", self.tr("At most off"), self.cap),
                )
            )
        )
        self.fold.body.addWidget(self.row("scope", self.tr("Only for"), self.scope))
        for box in (self.next_purchase, self.combines):
            box.toggled.connect(self.changed)
            self.fold.body.addWidget(box)

    def _show_fields(self) -> None:
        kind = str(self.kind.currentData())
        for field in _OF_SOME:
            self.rows[field].setVisible(field in _OF_KIND[kind])
        own = self._words.own_words(replace(self.value(), words=""))
        self.words.setPlaceholderText(own)


class BenefitDialog(Dialog[Benefit]):
    """Asks what is given, where a list of gifts has no room for the fields."""

    def __init__(
        self, parent: QWidget | None, *, words: ProgrammeWords, benefit: Benefit | None
    ) -> None:
        super().__init__(
            parent,
            title=QCoreApplication.translate("BenefitDialog", "What is given"),
            accept=QCoreApplication.translate("BenefitDialog", "Use this"),
        )
        self.editor = BenefitEditor(words, benefit or Benefit())
        self._said = SoftLabel()
        self._words = words
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, space(3), 0)
        column.addWidget(panel(self.editor))
        self.body.addWidget(FormScroll(inside, width=_WIDTH, around=_AROUND), 1)
        self.body.addWidget(self._said)
        self.editor.changed.connect(self._say)
        self._say()
        self.editor.words.setFocus()

    def answer(self) -> Benefit:
        return self.editor.checked()

    def refuse(self, refusal: Refusal) -> None:
        """It stands beside its field."""

    def _say(self) -> None:
        value = self.editor.value()
        parts = (self._words.benefit(value), self._words.worth(value))
        self._said.setText(" · ".join(part for part in parts if part))


def _kind_words(kind: str) -> str:
    translate = QCoreApplication.translate
    return {
        ITEM: translate("BenefitEditor", "Something from the shop"),
        AMOUNT: translate("BenefitEditor", "An amount off"),
        PERCENT: translate("BenefitEditor", "A share off"),
        POINTS: translate("BenefitEditor", "Points"),
    }[kind]
