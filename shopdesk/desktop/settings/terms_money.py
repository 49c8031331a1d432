"""The terms of what is counted in money: vouchers, points, passes and subscriptions."""

from dataclasses import replace
from typing import Any

from shopdesk.desktop.settings.benefit_editor import BenefitEditor
from shopdesk.desktop.settings.earns_editor import EarnsEditor
from shopdesk.desktop.settings.gift_rows import Columns, Gift, GiftRows
from shopdesk.desktop.settings.programme_words import ProgrammeWords
from shopdesk.desktop.settings.terms_form import TermsForm
from shopdesk.desktop.settings.terms_parts import (
    Fold,
    Part,
    never,
    no_limit,
    number,
    panel,
    tick,
    two_columns,
)
from shopdesk.desktop.widgets.money_field import MoneyField
from shopdesk.domain.benefits import AMOUNT, ITEM, PERCENT
from shopdesk.domain.errors import NameMissing
from shopdesk.domain.programmes import (
    PassTerms,
    PointsReward,
    PointsTerms,
    SubscriptionTerms,
    VoucherTerms,
)

_FIRST_REWARD = 100  # points


class VoucherForm(TermsForm[VoucherTerms]):
    """Edits what a voucher gives and how it is come by."""

    def __init__(self, words: ProgrammeWords, terms: VoucherTerms) -> None:
        super().__init__(words)
        self._before = terms
        self.gives = BenefitEditor(words, terms.gives, kinds=(PERCENT, AMOUNT, ITEM))
        self.by_hand = tick(self.tr("Staff may give it by hand"), is_on=terms.by_hand)
        self.purchase = MoneyField(
            words.currency, terms.for_purchase_of_minor or 0, none=self.tr("not by itself")
        )
        self.inner = [self.gives]
        self.gives.changed.connect(self.changed)
        self.by_hand.toggled.connect(self.changed)
        self.body.addWidget(panel(self.gives, self.tr("What the voucher gives")))
        self.body.addLayout(
            two_columns(
                (
                    self.row(
                        "for_purchase_of_minor",
                        self.tr("Earned by a purchase of at least"),
                        self.purchase,
                        self.tr("Whoever spends that much gets the voucher by itself."),
                    ),
                    self.by_hand,
                )
            )
        )

    def value(self) -> VoucherTerms:
        return replace(
            self._before,
            gives=self.gives.value(),
            by_hand=self.by_hand.isChecked(),
            for_purchase_of_minor=self.purchase.minor or None,
        )


class PointsForm(TermsForm[PointsTerms]):
    """Edits what earns points, when they lapse, and what they are exchanged for."""

    def __init__(self, words: ProgrammeWords, terms: PointsTerms) -> None:
        super().__init__(words)
        self._before = terms
        self.earns = EarnsEditor(words, terms.earns, units_name=self.tr("Points each time"))
        self.months = number(terms.lapses_after_months, never())
        self.days = number(terms.lapses_after_days, never())
        self.per_day = number(terms.per_day, no_limit())
        self.rewards = GiftRows(
            words,
            [Gift(gives=one.gives, number=one.points) for one in terms.rewards],
            Columns(
                number=self.tr("How many points"),
                next_number=lambda before: max(before, default=0) + _FIRST_REWARD,
            ),
            add=self.tr("Add something to exchange them for…"),
        )
        self.inner = [self.earns, self.rewards]
        self.earns.changed.connect(self.changed)
        self.fold = Fold()
        self.body.addWidget(
            self.row("rewards", self.tr("What points are exchanged for"), self.rewards)
        )
        self.body.addWidget(panel(self.earns, self.tr("What earns points")))
        self.body.addWidget(self.fold)
        self.fold.body.addLayout(
            two_columns(
                (
                    self.row(
                        "lapses_after_months",
                        self.tr("Months until points lapse"),
                        self.months,
                        self.tr("Counted from the day they were earned."),
                    ),
                    self.row(
                        "lapses_after_days",
                        self.tr("Days until points lapse"),
                        self.days,
                        self.tr("Instead of months, or whichever comes first."),
                    ),
                    self.row("per_day", self.tr("Points per day"), self.per_day),
                )
            )
        )

    def value(self) -> PointsTerms:
        return replace(
            self._before,
            earns=self.earns.value(),
            lapses_after_days=self.days.value() or None,
            lapses_after_months=self.months.value() or None,
            per_day=self.per_day.value() or None,
            rewards=tuple(
                PointsReward(points=one.number, gives=one.gives) for one in self.rewards.value()
            ),
        )

    def check(self, value: PointsTerms) -> None:
        if not value.rewards:
            raise NameMissing(field="rewards")
        super().check(value)

    def refuse(self, refusal: Any) -> bool:
        if self.field_of(refusal) == "rewards":
            self.rewards.say(self.tr("Add at least one thing that points are exchanged for."))
            return True
        return super().refuse(refusal)

    def part_of(self, field: str) -> Part[Any] | None:
        return self.rewards if field == "points" else None


class PassForm(TermsForm[PassTerms]):
    """Edits what a prepaid pass holds."""

    def __init__(self, words: ProgrammeWords, terms: PassTerms) -> None:
        super().__init__(words)
        self._before = terms
        self.uses = number(terms.uses)
        self.price = MoneyField(words.currency, terms.price_minor)
        self.gives = BenefitEditor(words, terms.gives, kinds=(ITEM,), plain=True)
        self.per_day = number(terms.per_day, no_limit())
        self.lapses = number(terms.lapses_after_days, never())
        self.inner = [self.gives]
        self.gives.changed.connect(self.changed)
        self.body.addLayout(
            two_columns(
                (
                    self.row("uses", self.tr("How many uses"), self.uses),
                    self.row(
                        "price_minor",
                        self.tr("Price of the pass"),
                        self.price,
                        self.tr("The till takes the money; this is noted."),
                    ),
                )
            )
        )
        self.body.addWidget(panel(self.gives, self.tr("What one use gives")))
        self.body.addLayout(
            two_columns(
                (
                    self.row("per_day", self.tr("Uses per day"), self.per_day),
                    self.row(
                        "lapses_after_days",
                        self.tr("Days until it lapses"),
                        self.lapses,
                        self.tr("Counted from the day it was sold."),
                    ),
                )
            )
        )

    def value(self) -> PassTerms:
        return replace(
            self._before,
            uses=self.uses.value(),
            price_minor=self.price.minor,
            gives=self.gives.value(),
            per_day=self.per_day.value() or None,
            lapses_after_days=self.lapses.value() or None,
        )


class SubscriptionForm(TermsForm[SubscriptionTerms]):
    """Edits what a subscription holds and for how long."""

    def __init__(self, words: ProgrammeWords, terms: SubscriptionTerms) -> None:
        super().__init__(words)
        self._before = terms
        self.months = number(terms.months)
        self.price = MoneyField(words.currency, terms.price_minor)
        self.gives = BenefitEditor(words, terms.gives, kinds=(ITEM,), plain=True)
        self.per_day = number(terms.per_day)
        self.remind = number(terms.remind_days_before, self.tr("no reminder"))
        self.inner = [self.gives]
        self.gives.changed.connect(self.changed)
        self.body.addWidget(panel(self.gives, self.tr("What one use gives")))
        self.body.addLayout(
            two_columns(
                (
                    self.row("per_day", self.tr("Uses per day"), self.per_day),
                    self.row("months", self.tr("For how many months"), self.months),
                    self.row(
                        "price_minor",
                        self.tr("Price"),
                        self.price,
                        self.tr("The till takes the money; this is noted."),
                    ),
                    self.row(
                        "remind_days_before",
                        self.tr("Days before the end to remind"),
                        self.remind,
                        self.tr("The counter then shows that it can be renewed."),
                    ),
                )
            )
        )

    def value(self) -> SubscriptionTerms:
        return replace(
            self._before,
            months=self.months.value(),
            per_day=self.per_day.value(),
            price_minor=self.price.minor,
            gives=self.gives.value(),
            remind_days_before=self.remind.value(),
        )
