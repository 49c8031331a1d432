"""A new offer: what a coupon is worth in words and in money, and between which days."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QLocale
from PySide6.QtWidgets import QCheckBox, QDateEdit, QLineEdit, QWidget

from shopdesk.desktop import refusals
from shopdesk.desktop.tokens import space
from shopdesk.desktop.widgets.basics import FormRow
from shopdesk.desktop.widgets.dialog import Dialog
from shopdesk.desktop.widgets.money_field import MoneyField
from shopdesk.domain import names
from shopdesk.domain.coupons import WORDS_AT_MOST, check_issuable, check_offer
from shopdesk.domain.errors import Refusal

_MONTHS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class NewOffer:
    """An offer as it was filled in; the value in minor units, 0 when none is named."""

    words: str
    value_minor: int
    valid_from: date
    valid_until: date | None


class OfferDialog(Dialog[NewOffer]):
    """Asks for an offer; what does not go is said beside the field that it concerns."""

    def __init__(self, parent: QWidget | None, *, currency: str, today: date) -> None:
        super().__init__(
            parent,
            title=QCoreApplication.translate("OfferDialog", "New offer"),
            accept=QCoreApplication.translate("OfferDialog", "Add"),
        )
        self._today = today
        self.words = QLineEdit()
        self.words.setPlaceholderText(self.tr("one free coffee"))
        self.value = MoneyField(currency)
        first = QDate(today.year, today.month, today.day)
        self.valid_from = _day_field(first)
        self.valid_until = _day_field(first.addMonths(_MONTHS))
        self.endless = QCheckBox(self.tr("Without a last day"))
        self.endless.toggled.connect(self.valid_until.setDisabled)
        self._words_row = FormRow(
            self.tr("What it gives"), self.words, self.tr("Large on the coupon, so few words.")
        )
        self._value_row = FormRow(
            self.tr("What it is worth"), self.value, self.tr("0 leaves the worth off the paper.")
        )
        self._from_row = FormRow(self.tr("Valid from"), self.valid_from)
        self._until_row = FormRow(self.tr("Valid until"), self.valid_until)
        for row in (self._words_row, self._value_row, self._from_row, self._until_row):
            self.body.addWidget(row)
        self.body.addWidget(self.endless)
        self.words.setFocus()
        self.setMinimumWidth(space(105))

    def answer(self) -> NewOffer:
        offer = NewOffer(
            words=names.clean(self.words.text(), most=WORDS_AT_MOST, field="words"),
            value_minor=self.value.minor,
            valid_from=_day(self.valid_from),
            valid_until=None if self.endless.isChecked() else _day(self.valid_until),
        )
        check_offer(
            words=offer.words,
            value_minor=offer.value_minor,
            valid_from=offer.valid_from,
            valid_until=offer.valid_until,
        )
        check_issuable(valid_until=offer.valid_until, today=self._today)
        return offer

    def refuse(self, refusal: Refusal) -> None:
        for row in (self._words_row, self._value_row, self._until_row):
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


def _day_field(day: QDate) -> QDateEdit:
    field = QDateEdit(day)
    field.setCalendarPopup(True)
    pattern = QLocale().dateFormat(QLocale.FormatType.ShortFormat)
    field.setDisplayFormat(pattern if "yyyy" in pattern else pattern.replace("yy", "yyyy"))
    return field


def _day(field: QDateEdit) -> date:
    day = field.date()
    return date(day.year(), day.month(), day.day())
