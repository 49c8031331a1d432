"""A new offer: what a coupon is worth in words and in money, and between which days."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from shopdesk.desktop import refusals
from shopdesk.desktop.counter_context import CounterContext
from shopdesk.desktop.settings.benefit_words import BenefitWords
from shopdesk.desktop.tokens import space
from shopdesk.desktop.widgets.basics import Choice, FormRow, NumberField
from shopdesk.desktop.widgets.date_field import DateField
from shopdesk.desktop.widgets.dialog import Dialog
from shopdesk.desktop.widgets.money_field import MoneyField
from shopdesk.domain import names
from shopdesk.domain.benefits import AMOUNT, ITEM, PERCENT, WHOLE, Benefit, check_benefit
from shopdesk.domain.coupons import WORDS_AT_MOST, check_issuable, check_offer
from shopdesk.domain.errors import Refusal

_MONTHS = 3
_USUAL_PERCENT = 20
_OF_KIND = {ITEM: ("value",), PERCENT: ("percent", "minimum", "cap"), AMOUNT: ("value", "minimum")}


@dataclass(frozen=True, slots=True, kw_only=True)
class NewOffer:
    """An offer as it was filled in; the value in minor units, 0 when none is named.

    `gives` is there when it takes something off a purchase.
    """

    words: str
    value_minor: int
    valid_from: date
    valid_until: date | None
    gives: Benefit | None = None

    @property
    def values(self) -> dict[str, Any]:
        """The offer as the services take it."""
        return {name: getattr(self, name) for name in NewOffer.__slots__}


class OfferDialog(Dialog[NewOffer]):
    """Asks for an offer; what does not go is said beside the field that it concerns."""

    def __init__(
        self,
        parent: QWidget | None,
        *,
        currency: str,
        today: date,
        language: str = "en",
        title: str = "",
        accept: str = "",
    ) -> None:
        super().__init__(
            parent,
            title=title or QCoreApplication.translate("OfferDialog", "New offer"),
            accept=accept or QCoreApplication.translate("OfferDialog", "Add"),
        )
        self._today = today
        self._say = BenefitWords(currency=currency, language=language)
        self.words = QLineEdit()
        self.kind = Choice()
        self.kind.addItem(self.tr("What the words say"), ITEM)
        self.kind.addItem(self.tr("A share off a purchase"), PERCENT)
        self.kind.addItem(self.tr("An amount off a purchase"), AMOUNT)
        self.value = MoneyField(currency)
        self.percent = NumberField(1, WHOLE, _USUAL_PERCENT)
        self.percent.setSuffix(" %")
        self.minimum = MoneyField(currency, none=self.tr("any amount"))
        self.cap = MoneyField(currency, none=self.tr("no limit"))
        self.valid_from = DateField(today)
        self.valid_until = DateField(today)
        self.valid_until.setDate(self.valid_from.date().addMonths(_MONTHS))
        self.endless = QCheckBox(self.tr("Without a last day"))
        self.endless.toggled.connect(self.valid_until.setDisabled)
        self._words_row = FormRow(
            self.tr("What it gives"), self.words, self.tr("Large on the coupon, so few words.")
        )
        self._kind_row = FormRow(self.tr("How it counts"), self.kind)
        self._value_row = FormRow(
            self.tr("What it is worth"), self.value, self.tr("0 leaves the worth off the paper.")
        )
        self._percent_row = FormRow(self.tr("Percent off"), self.percent)
        self._minimum_row = FormRow(self.tr("For a purchase of at least"), self.minimum)
        self._cap_row = FormRow(self.tr("At most off"), self.cap)
        self._from_row = FormRow(self.tr("Valid from"), self.valid_from)
        self._until_row = FormRow(self.tr("Valid until"), self.valid_until)
        self._rows = {
            "value": self._value_row,
            "percent": self._percent_row,
            "minimum": self._minimum_row,
            "cap": self._cap_row,
        }
        self.lay_out(self._fields())
        self.kind.currentIndexChanged.connect(self._show_fields)
        for field in (self.value, self.percent):
            field.valueChanged.connect(self._show_fields)
        self._show_fields()
        self.words.setFocus()

    def lay_out(self, fields: QWidget) -> None:
        """Put the fields of the offer into the body."""
        self.body.addWidget(fields)
        self.setMinimumWidth(space(105))

    def _fields(self) -> QWidget:
        made = QWidget()
        layout = QVBoxLayout(made)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(space(3))
        for row in (self._words_row, self._kind_row):
            layout.addWidget(row)
        for pair in (
            (self._value_row, self._percent_row, self._cap_row),
            (self._minimum_row,),
            (self._from_row, self._until_row),
        ):
            across = QHBoxLayout()
            across.setSpacing(space(3))
            for row in pair:
                across.addWidget(row, 1, Qt.AlignmentFlag.AlignTop)
            layout.addLayout(across)
        layout.addWidget(self.endless)
        return made

    def _show_fields(self) -> None:
        """Only what the kind speaks of; words that the figures say need not be typed."""
        kind = str(self.kind.currentData())
        for name, row in self._rows.items():
            row.setVisible(name in _OF_KIND[kind])
        own = self._say.own_words(self._benefit(kind, ""))
        self.words.setPlaceholderText(own or self.tr("one free coffee"))

    def _benefit(self, kind: str, words: str) -> Benefit:
        return Benefit(
            kind=kind,
            words=words,
            value_minor=0 if kind == PERCENT else self.value.minor,
            percent=self.percent.value() if kind == PERCENT else 0,
            minimum_minor=0 if kind == ITEM else self.minimum.minor,
            cap_minor=(self.cap.minor or None) if kind == PERCENT else None,
        )

    def answer(self) -> NewOffer:
        kind = str(self.kind.currentData())
        words = names.clean(self.words.text(), most=WORDS_AT_MOST, field="words")
        gives = self._benefit(kind, words or self._say.own_words(self._benefit(kind, "")))
        offer = NewOffer(
            words=gives.words,
            value_minor=gives.value_minor,
            valid_from=self.valid_from.day,
            valid_until=None if self.endless.isChecked() else self.valid_until.day,
            gives=None if kind == ITEM else gives,
        )
        if offer.gives is not None:
            check_benefit(offer.gives)
        check_offer(
            words=offer.words,
            value_minor=offer.value_minor,
            valid_from=offer.valid_from,
            valid_until=offer.valid_until,
        )
        check_issuable(valid_until=offer.valid_until, today=self._today)
        return offer

    def refuse(self, refusal: Refusal) -> None:
        for row in (self._words_row, *self._rows.values(), self._until_row):
            row.refuse("")
        match refusal.code:
            case "NameMissing":
                self._words_row.refuse(self.tr("Write in a few words what the coupon gives."))
            case "TextTooLong":
                self._words_row.refuse(refusals.sentence(refusal))
            case "NumberOutOfRange":
                self._value_row.refuse(refusals.sentence(refusal))
            case _:
                self._until_row.refuse(refusals.sentence(refusal))


def of_shop(context: CounterContext) -> dict[str, Any]:
    """What the dialog needs to know of the shop."""
    return {
        "currency": context.settings.currency,
        "today": context.today,
        "language": context.language,
    }
