"""A stamp card's terms, each in plain words, and whom a change concerns."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QGridLayout, QLineEdit, QVBoxLayout, QWidget

from shopdesk.desktop.tokens import space
from shopdesk.desktop.widgets.basics import FormRow, NumberField, SoftLabel
from shopdesk.desktop.widgets.dialog import Dialog
from shopdesk.desktop.widgets.money_field import MoneyField
from shopdesk.desktop.widgets.scroll import Scroll
from shopdesk.domain import names
from shopdesk.domain.benefits import WORDS_AT_MOST
from shopdesk.domain.errors import NameMissing
from shopdesk.domain.programmes import STAMPS_AT_MOST, StampTerms, check_terms
from shopdesk.services.programmes import Programme

_WIDTH, _AROUND = space(190), space(60)
_MOST_A_DAY, _MOST_DAYS = 99, 3650


@dataclass(frozen=True, slots=True, kw_only=True)
class WantedTerms:
    """A programme's name and terms as somebody wants them."""

    name: str
    terms: StampTerms


class TermsDialog(Dialog[WantedTerms]):
    """Asks for the terms of a new stamp card, or of the next version of one."""

    def __init__(
        self, parent: QWidget | None, *, programme: Programme | None, currency: str
    ) -> None:
        title = (
            QCoreApplication.translate("TermsDialog", "Change a stamp card")
            if programme
            else QCoreApplication.translate("TermsDialog", "New stamp card")
        )
        super().__init__(
            parent, title=title, accept=QCoreApplication.translate("TermsDialog", "Save")
        )
        terms = programme.terms if programme else StampTerms(reward=self.tr("one free coffee"))
        assert isinstance(terms, StampTerms)
        self.name = QLineEdit(programme.name if programme else "")
        self.name.setMaxLength(WORDS_AT_MOST)
        self.needed = NumberField(1, STAMPS_AT_MOST, terms.stamps_needed)
        self.reward = QLineEdit(terms.reward)
        self.reward.setMaxLength(WORDS_AT_MOST)
        self.value = MoneyField(currency, terms.reward_value_minor)
        self.per_visit = self._limit(_MOST_A_DAY, terms.per_visit, self.tr("no limit"))
        self.per_day = self._limit(_MOST_A_DAY, terms.per_day, self.tr("no limit"))
        self.lapses = self._limit(_MOST_DAYS, terms.lapses_after_days, self.tr("never"))
        self.reward_lapses = self._limit(
            _MOST_DAYS, terms.reward_lapses_after_days, self.tr("never")
        )
        self.welcome = NumberField(0, STAMPS_AT_MOST - 1, terms.welcome_stamps)
        self.carried = NumberField(0, STAMPS_AT_MOST, terms.carried_over_at_most)
        self._lay_out(programme)

    def answer(self) -> WantedTerms:
        name = names.clean(self.name.text(), most=WORDS_AT_MOST, field="name")
        if not name:
            self.name.setFocus()
            raise NameMissing
        terms = StampTerms(
            stamps_needed=self.needed.value(),
            reward=names.clean(self.reward.text(), most=WORDS_AT_MOST, field="reward"),
            reward_value_minor=self.value.minor,
            per_visit=self.per_visit.value() or None,
            per_day=self.per_day.value() or None,
            lapses_after_days=self.lapses.value() or None,
            reward_lapses_after_days=self.reward_lapses.value() or None,
            welcome_stamps=self.welcome.value(),
            carried_over_at_most=self.carried.value(),
        )
        check_terms(terms)
        return WantedTerms(name=name, terms=terms)

    @staticmethod
    def _limit(most: int, value: int | None, none: str) -> NumberField:
        """A number, where 0 stands for none."""
        field = NumberField(0, most, value or 0)
        field.setSpecialValueText(none)
        return field

    def _lay_out(self, programme: Programme | None) -> None:
        if programme is not None and programme.cards:
            self.body.addWidget(SoftLabel(self._whom_it_concerns(programme)))
        grid = QGridLayout()
        grid.setHorizontalSpacing(space(5))
        grid.setVerticalSpacing(space(3))
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        for place, row in enumerate(self._rule_rows()):
            grid.addWidget(row, place // 2, place % 2, Qt.AlignmentFlag.AlignTop)
        for place, row in enumerate(self._limit_rows()):
            grid.addWidget(row, 2 + place // 2, place % 2, Qt.AlignmentFlag.AlignTop)
        inside = QWidget()
        holder = QVBoxLayout(inside)
        holder.setContentsMargins(0, 0, space(3), 0)
        holder.addLayout(grid)
        holder.addStretch(1)
        scroll = Scroll(inside)
        room = self.screen().availableGeometry().height() - _AROUND
        scroll.setMinimumSize(_WIDTH, min(holder.heightForWidth(_WIDTH), room))
        self.body.addWidget(scroll)
        self.name.setFocus()

    def _whom_it_concerns(self, programme: Programme) -> str:
        if programme.cards_on_older_terms:
            return self.tr(
                "%n card(s) in use keep the terms they began with until they fill up; "
                "new cards and new rounds follow what you write here.",
                "",
                programme.cards,
            )
        return self.tr(
            "%n card(s) in use keep version {version} until they fill up; "
            "new cards and new rounds follow what you write here.",
            "",
            programme.cards,
        ).format(version=programme.version)

    def _rule_rows(self) -> tuple[FormRow, ...]:
        return (
            FormRow(self.tr("Name of the card"), self.name),
            FormRow(self.tr("Stamps for a reward"), self.needed),
            FormRow(self.tr("The reward"), self.reward, self.tr("As customers read it.")),
            FormRow(
                self.tr("What the reward is worth"),
                self.value,
                self.tr("For the audit; customers do not see it."),
            ),
        )

    def _limit_rows(self) -> tuple[FormRow, ...]:
        return (
            FormRow(
                self.tr("Stamps per visit"),
                self.per_visit,
                self.tr("Stamps within two hours count as one visit."),
            ),
            FormRow(
                self.tr("Stamps per day"),
                self.per_day,
                self.tr("The owner may allow one more at the counter."),
            ),
            FormRow(
                self.tr("Days until a card lapses"),
                self.lapses,
                self.tr("Counted from the day the card was begun."),
            ),
            FormRow(
                self.tr("Days until a reward lapses"),
                self.reward_lapses,
                self.tr("Counted from the day it was earned."),
            ),
            FormRow(
                self.tr("Welcome stamps"),
                self.welcome,
                self.tr("On a new card, before the first visit."),
            ),
            FormRow(
                self.tr("Stamps from a paper card"),
                self.carried,
                self.tr("At most this many are carried over."),
            ),
        )
