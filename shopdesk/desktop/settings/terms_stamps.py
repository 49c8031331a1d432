"""A stamp card's terms: four fields at a glance, and everything else behind "More…"."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from shopdesk.desktop.settings.benefit_editor import BenefitDialog
from shopdesk.desktop.settings.earns_editor import EarnsEditor
from shopdesk.desktop.settings.gift_rows import Columns, Gift, GiftRows
from shopdesk.desktop.settings.programme_words import ProgrammeWords
from shopdesk.desktop.settings.terms_form import TermsForm
from shopdesk.desktop.settings.terms_parts import (
    Fold,
    Part,
    line,
    never,
    no_limit,
    number,
    panel,
    two_columns,
)
from shopdesk.desktop.tokens import space
from shopdesk.desktop.widgets.buttons import KeyButton
from shopdesk.desktop.widgets.money_field import MoneyField
from shopdesk.domain.benefits import AMOUNT, ITEM, Benefit
from shopdesk.domain.errors import NameMissing, Refusal
from shopdesk.domain.programmes import Interim, StampTerms

_HAS_VALUE = {ITEM, AMOUNT}


class StampForm(TermsForm[StampTerms]):
    """Edits the terms of a stamp card."""

    def __init__(self, words: ProgrammeWords, terms: StampTerms) -> None:
        super().__init__(words)
        self._before = terms
        first = terms.benefits[0]
        # The card may speak of its gifts in other words than those of the first of them.
        self._is_headed = _plain(terms) != _plain_of(first)
        self._main = _plain(terms) if self._is_headed else first
        self.needed = number(terms.stamps_needed)
        self.reward = line(terms.reward)
        self.value_minor = MoneyField(words.currency, terms.reward_value_minor)
        self.per_scan = number(terms.per_scan, no_limit())
        self.per_visit = number(terms.per_visit, no_limit())
        self.per_day = number(terms.per_day, no_limit())
        self.lapses = number(terms.lapses_after_days, never())
        self.reward_lapses = number(terms.reward_lapses_after_days, never())
        self.welcome = number(terms.welcome_stamps)
        self.carried = number(terms.carried_over_at_most)
        self.earns = EarnsEditor(words, terms.earns, units_name=self.tr("Stamps each time"))
        others = terms.gives if self._is_headed else terms.gives[1:]
        self.others = GiftRows(
            words,
            [Gift(gives=one) for one in others],
            Columns(),
            add=self.tr("Add a reward to choose…"),
        )
        self.interim = GiftRows(
            words,
            [Gift(gives=one.gives, number=one.at) for one in terms.interim],
            Columns(
                number=self.tr("At which stamp"),
                next_number=lambda before: max(before, default=2) + 1,
            ),
            add=self.tr("Add a smaller reward…"),
        )
        self.other_kind = KeyButton(self.tr("Let the card give something else…"))
        self.other_kind.clicked.connect(lambda: self.ask_what_is_given())
        self.fold = Fold()
        self.inner = [self.earns, self.others, self.interim]
        self._lay_out()
        self._show_fields()

    def value(self) -> StampTerms:
        made = replace(
            self._before,
            stamps_needed=self.needed.value(),
            reward=self.reward.text().strip(),
            reward_value_minor=self.value_minor.minor,
            per_scan=self.per_scan.value() or None,
            per_visit=self.per_visit.value() or None,
            per_day=self.per_day.value() or None,
            lapses_after_days=self.lapses.value() or None,
            reward_lapses_after_days=self.reward_lapses.value() or None,
            welcome_stamps=self.welcome.value(),
            carried_over_at_most=self.carried.value(),
            earns=self.earns.value(),
            interim=tuple(Interim(at=one.number, gives=one.gives) for one in self.interim.value()),
        )
        return replace(made, gives=self._gives(made))

    def ask_what_is_given(self) -> None:
        """Ask what a full card gives, where it is more than one thing from the shop."""
        wanted = BenefitDialog.ask(self, words=self.words, benefit=self._given(self.value()))
        if wanted is None:
            return
        self._main = wanted
        self.reward.setText(wanted.words)
        self.value_minor.set_minor(wanted.value_minor)
        self.reward_lapses.setValue(wanted.lapses_after_days or 0)
        self._show_fields()
        self.changed.emit()

    def part_of(self, field: str) -> Part[Any] | None:
        return {"choices": self.others, "interim": self.interim}.get(field)

    def field_of(self, refusal: Refusal) -> str:
        field = super().field_of(refusal)
        return "reward" if field == "name" else field

    def sentence_of(self, refusal: Refusal) -> str:
        if isinstance(refusal, NameMissing):
            return self.tr("Write what a full card gives, as customers will read it.")
        return super().sentence_of(refusal)

    def _given(self, made: StampTerms) -> Benefit:
        """What a full card gives, by the fields of the first glance."""
        return replace(
            self._main,
            words=made.reward,
            value_minor=made.reward_value_minor,
            lapses_after_days=made.reward_lapses_after_days,
        )

    def _gives(self, made: StampTerms) -> tuple[Benefit, ...]:
        others = tuple(one.gives for one in self.others.value())
        given = self._given(made)
        if self._is_headed:
            return others
        if others or given != _plain(made):
            return (given, *others)
        return self._before.gives if self._before.gives == (given,) else ()

    # -- layout ------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.body.addLayout(
            two_columns(
                (
                    self.row("stamps_needed", self.tr("Stamps for a reward"), self.needed),
                    self.row(
                        "reward",
                        self.tr("The reward"),
                        self.reward,
                        self.tr("As customers read it."),
                    ),
                    self.row(
                        "reward_value_minor",
                        self.tr("What the reward is worth"),
                        self.value_minor,
                        self.tr("For the audit; customers do not see it."),
                    ),
                    self.row(
                        "welcome_stamps",
                        self.tr("Welcome stamps"),
                        self.welcome,
                        self.tr("On a new card, before the first visit."),
                    ),
                )
            )
        )
        self.body.addWidget(self.fold)
        self.fold.body.addWidget(panel(self._limits(), self.tr("Limits")))
        self.fold.body.addWidget(panel(self._rewards(), self.tr("More about the reward")))
        self.fold.body.addWidget(panel(self.earns, self.tr("What earns a stamp")))

    def _limits(self) -> QWidget:
        inside = QWidget()
        grid = two_columns(
            (
                self.row(
                    "per_visit",
                    self.tr("Stamps per visit"),
                    self.per_visit,
                    self.tr("Stamps within two hours count as one visit."),
                ),
                self.row(
                    "per_day",
                    self.tr("Stamps per day"),
                    self.per_day,
                    self.tr("The owner may allow one more at the counter."),
                ),
                self.row("per_scan", self.tr("Stamps per scan"), self.per_scan),
                self.row(
                    "carried_over_at_most",
                    self.tr("Stamps from a paper card"),
                    self.carried,
                    self.tr("At most this many are carried over."),
                ),
                self.row(
                    "lapses_after_days",
                    self.tr("Days until a card lapses"),
                    self.lapses,
                    self.tr("Counted from the day the card was begun."),
                ),
                self.row(
                    "reward_lapses_after_days",
                    self.tr("Days until a reward lapses"),
                    self.reward_lapses,
                    self.tr("Counted from the day it was earned."),
                ),
            )
        )
        grid.setContentsMargins(0, 0, 0, 0)
        inside.setLayout(grid)
        return inside

    def _rewards(self) -> QWidget:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(3))
        column.addWidget(self.other_kind, 0, Qt.AlignmentFlag.AlignLeft)
        for key, name, rows, explanation in (
            (
                "choices",
                self.tr("Other rewards to choose from"),
                self.others,
                self.tr("With these, customers choose when the card is full."),
            ),
            (
                "interim",
                self.tr("Rewards on the way"),
                self.interim,
                self.tr("Something small at a stamp before the last."),
            ),
        ):
            column.addWidget(self.row(key, name, rows, explanation))
        return inside

    def _show_fields(self) -> None:
        self.rows["reward_value_minor"].setVisible(self._main.kind in _HAS_VALUE)


def _plain(terms: StampTerms) -> Benefit:
    """The one thing that a card without more words gives."""
    return Benefit(
        words=terms.reward,
        value_minor=terms.reward_value_minor,
        lapses_after_days=terms.reward_lapses_after_days,
    )


def _plain_of(benefit: Benefit) -> Benefit:
    """A benefit as the first glance shows it."""
    return Benefit(
        words=benefit.words,
        value_minor=benefit.value_minor,
        lapses_after_days=benefit.lapses_after_days,
    )
