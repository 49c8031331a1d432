"""What earns: a visit, each item or an amount, from how much on, of what, and when more."""

from dataclasses import replace

from PySide6.QtWidgets import QVBoxLayout

from shopdesk.desktop.settings.happy_rows import HappyRows
from shopdesk.desktop.settings.programme_words import ProgrammeWords
from shopdesk.desktop.settings.scope_field import ScopeField
from shopdesk.desktop.settings.terms_parts import Part, number, two_columns
from shopdesk.desktop.tokens import space
from shopdesk.desktop.widgets.basics import Choice
from shopdesk.desktop.widgets.money_field import MoneyField
from shopdesk.domain.earning import AMOUNT, ITEM, VISIT, Earns, check_earns


class EarnsEditor(Part[Earns]):
    """Edits what earns stamps or points; `units_name` is how many are given each time."""

    def __init__(self, words: ProgrammeWords, earns: Earns, *, units_name: str) -> None:
        super().__init__()
        self._before = earns
        self.by = Choice()
        for way, said in (
            (VISIT, self.tr("A visit")),
            (ITEM, self.tr("Each item")),
            (AMOUNT, self.tr("What is spent")),
        ):
            self.by.addItem(said, way)
        self.by.setCurrentIndex(self.by.findData(earns.by))
        self.units = number(earns.units)
        self.per_minor = MoneyField(words.currency, earns.per_minor)
        self.minimum = MoneyField(words.currency, earns.minimum_minor, none=self.tr("any amount"))
        self.scope = ScopeField(words, earns.scope)
        self.happy = HappyRows(earns.happy)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(space(3))
        layout.addLayout(
            two_columns(
                (
                    self.row("by", self.tr("What earns"), self.by),
                    self.row("units", units_name, self.units),
                    self.row(
                        "minimum_minor",
                        self.tr("From a purchase of"),
                        self.minimum,
                        self.tr("A smaller one earns nothing."),
                    ),
                    self.row("per_minor", self.tr("For each full"), self.per_minor),
                )
            )
        )
        layout.addWidget(self.row("scope", self.tr("What counts"), self.scope))
        layout.addWidget(self.row("happy", self.tr("Times in which more is earned"), self.happy))
        self._show_fields()
        self.by.currentIndexChanged.connect(lambda _row: self._show_fields())

    def value(self) -> Earns:
        return replace(
            self._before,
            by=str(self.by.currentData()),
            units=self.units.value(),
            per_minor=self.per_minor.minor,
            minimum_minor=self.minimum.minor,
            scope=self.scope.value(),
            happy=self.happy.value(),
        )

    def checked(self) -> Earns:
        self.happy.checked()
        return super().checked()

    def check(self, value: Earns) -> None:
        check_earns(value)

    def clear(self) -> None:
        super().clear()
        self.happy.clear()

    def _show_fields(self) -> None:
        self.rows["per_minor"].setVisible(self.by.currentData() == AMOUNT)
