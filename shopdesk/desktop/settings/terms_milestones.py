"""The terms of what is reached over time: levels, weeks in a row, badges."""

from dataclasses import replace
from typing import Any

from shopdesk.desktop.settings.benefit_editor import BenefitEditor
from shopdesk.desktop.settings.gift_rows import Columns, Gift, GiftRows
from shopdesk.desktop.settings.programme_words import ProgrammeWords
from shopdesk.desktop.settings.scope_field import ScopeField
from shopdesk.desktop.settings.terms_form import TermsForm
from shopdesk.desktop.settings.terms_parts import Part, number, panel, two_columns
from shopdesk.desktop.widgets.basics import Choice, SoftLabel
from shopdesk.desktop.widgets.money_field import MoneyField
from shopdesk.domain.errors import NameMissing, Refusal
from shopdesk.domain.programmes import (
    BadgeTerms,
    Level,
    Measure,
    StreakTerms,
    TierTerms,
    check_terms,
)

_SPENT = "spent"
_STEP, _MINOR = 10, 100


class MeasureEditor(Part[Measure]):
    """What of somebody's history is counted, and over how long."""

    def __init__(self, words: ProgrammeWords, measure: Measure) -> None:
        super().__init__()
        self._before = measure
        self.by = Choice()
        for by, said in (
            ("visits", self.tr("Visits")),
            (_SPENT, self.tr("What was spent")),
            ("items", self.tr("Items")),
            ("kinds", self.tr("Different items")),
        ):
            self.by.addItem(said, by)
        self.by.setCurrentIndex(self.by.findData(measure.by))
        self.within = number(measure.within_days, self.tr("ever"))
        self.scope = ScopeField(words, measure.scope)
        grid = two_columns(
            (
                self.row("by", self.tr("What is counted"), self.by),
                self.row(
                    "within_days",
                    self.tr("Within how many days"),
                    self.within,
                    self.tr("365 is a year up to today."),
                ),
            )
        )
        grid.setContentsMargins(0, 0, 0, 0)
        grid.addWidget(self.row("scope", self.tr("What counts"), self.scope), 1, 0, 1, 2)
        self.setLayout(grid)
        self._show_fields()
        self.by.currentIndexChanged.connect(lambda _row: self._show_fields())

    @property
    def is_money(self) -> bool:
        """Whether what is counted is money."""
        return str(self.by.currentData()) == _SPENT

    def value(self) -> Measure:
        return replace(
            self._before,
            by=str(self.by.currentData()),
            within_days=self.within.value() or None,
            scope=self.scope.value(),
        )

    def _show_fields(self) -> None:
        self.rows["scope"].setVisible(self.by.currentData() != "visits")


class TierForm(TermsForm[TierTerms]):
    """Edits levels: each a name, from how much on, and a benefit of its own."""

    def __init__(self, words: ProgrammeWords, terms: TierTerms) -> None:
        super().__init__(words)
        self._before = terms
        self.measure = MeasureEditor(words, terms.measure)
        self.levels = GiftRows(
            words,
            [_gift(one) for one in terms.levels],
            Columns(
                name=self.tr("Name of the level"),
                number=self.tr("From how much on"),
                is_money=self.measure.is_money,
                next_number=lambda before: max(before, default=0) + self._step(),
            ),
            add=self.tr("Add a level…"),
            rising=True,
        )
        self.levels.changed.connect(self.changed)
        self.inner = [self.measure]
        self.measure.changed.connect(self.changed)
        self.measure.by.currentIndexChanged.connect(
            lambda _row: self.levels.count_money(is_money=self.measure.is_money)
        )
        self.body.addWidget(panel(self.measure, self.tr("What leads upwards")))
        self.body.addWidget(panel(self.levels, self.tr("Levels, from the lowest up")))

    def _step(self) -> int:
        """How much higher the next level begins."""
        return _STEP * _MINOR if self.measure.is_money else _STEP

    def value(self) -> TierTerms:
        levels = tuple(
            Level(name=one.name, needed=one.number, gives=one.gives) for one in self.levels.value()
        )
        return replace(self._before, measure=self.measure.value(), levels=levels)

    def clear(self) -> None:
        super().clear()
        self.levels.clear()

    def refuse(self, refusal: Refusal) -> bool:
        field = self.field_of(refusal)
        if isinstance(refusal, NameMissing) or field == "needed":
            return self.levels.refuse(refusal)
        if field == "levels":
            self.levels.say(self.sentence_of(refusal))
            return True
        return self.measure.refuse(refusal) or super().refuse(refusal)


class StreakForm(TermsForm[StreakTerms]):
    """Edits how many weeks in a row, and how many missed ones do not matter."""

    def __init__(self, words: ProgrammeWords, terms: StreakTerms) -> None:
        super().__init__(words)
        self._before = terms
        self.weeks = number(terms.weeks)
        self.forgiven = number(terms.forgiven, self.tr("none"))
        self.gives = BenefitEditor(words, terms.gives)
        self.inner = [self.gives]
        self.gives.changed.connect(self.changed)
        self.body.addLayout(
            two_columns(
                (
                    self.row(
                        "weeks",
                        self.tr("Weeks in a row"),
                        self.weeks,
                        self.tr("Each with a visit at least."),
                    ),
                    self.row(
                        "forgiven",
                        self.tr("Missed weeks forgiven"),
                        self.forgiven,
                        self.tr("Holidays do not break it."),
                    ),
                )
            )
        )
        self.body.addWidget(panel(self.gives, self.tr("What it gives")))

    def value(self) -> StreakTerms:
        return replace(
            self._before,
            weeks=self.weeks.value(),
            forgiven=self.forgiven.value(),
            gives=self.gives.value(),
        )


class BadgeForm(TermsForm[BadgeTerms]):
    """Edits what is to be reached once, and what it gives."""

    def __init__(self, words: ProgrammeWords, terms: BadgeTerms) -> None:
        super().__init__(words)
        self._before = terms
        self.measure = MeasureEditor(words, terms.measure)
        self.count = number(terms.needed)
        self.spent = MoneyField(words.currency, terms.needed)
        self.gives = BenefitEditor(words, terms.gives)
        self.inner = [self.measure, self.gives]
        for part in (self.measure, self.gives):
            part.changed.connect(self.changed)
        self.body.addWidget(panel(self.measure, self.tr("What leads there")))
        self._count_row = self.row("needed", self.tr("How much is needed"), self.count)
        self._spent_row = self.row("spent", self.tr("How much is needed"), self.spent)
        for row in (self._count_row, self._spent_row):
            self.body.addWidget(row)
        self.body.addWidget(panel(self.gives, self.tr("What it gives")))
        self.body.addWidget(SoftLabel(self.tr("Everybody gets it once.")))
        self._show_fields()
        self.measure.by.currentIndexChanged.connect(lambda _row: self._show_fields())

    def value(self) -> BadgeTerms:
        needed = self.spent.minor if self.measure.is_money else self.count.value()
        return replace(
            self._before, measure=self.measure.value(), needed=needed, gives=self.gives.value()
        )

    def check(self, value: BadgeTerms) -> None:
        check_terms(value)

    def refuse(self, refusal: Refusal) -> bool:
        return self.measure.refuse(refusal) or super().refuse(refusal)

    def field_of(self, refusal: Any) -> str:
        field = super().field_of(refusal)
        return "spent" if field == "needed" and self.measure.is_money else field

    def _show_fields(self) -> None:
        self._count_row.setVisible(not self.measure.is_money)
        self._spent_row.setVisible(self.measure.is_money)


def _gift(level: Level) -> Gift:
    return Gift(gives=level.gives, number=level.needed, name=level.name)
