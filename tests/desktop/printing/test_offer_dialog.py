"""A new offer: what was filled in, and what does not go."""

from datetime import date

import pytest
from PySide6.QtCore import QDate

from shopdesk.desktop.printing.offer_dialog import OfferDialog
from shopdesk.domain.benefits import AMOUNT, PERCENT, Benefit

TODAY = date(2026, 6, 1)


@pytest.fixture
def dialog(qtbot):
    made = OfferDialog(None, currency="EUR", today=TODAY)
    qtbot.addWidget(made)
    made.words.setText("  one free   coffee ")
    return made


def test_an_offer_is_what_was_filled_in(dialog):
    dialog.value.setValue(4.5)
    offer = dialog.answer()
    assert offer.words == "one free coffee"
    assert offer.value_minor == 450
    assert offer.valid_from == TODAY
    assert offer.valid_until == date(2026, 9, 1)


def test_an_offer_may_have_no_last_day(dialog):
    dialog.endless.setChecked(True)
    assert dialog.answer().valid_until is None
    assert not dialog.valid_until.isEnabled()


@pytest.mark.parametrize(("currency", "digits"), [("EUR", 2), ("JPY", 0), ("KWD", 3)])
def test_the_value_has_the_digits_of_the_currency(qtbot, currency, digits):
    dialog = OfferDialog(None, currency=currency, today=TODAY)
    qtbot.addWidget(dialog)
    assert dialog.value.decimals() == digits


def test_what_does_not_go_is_said_beside_its_field(dialog):
    dialog.words.setText(" ")
    dialog.accept()
    assert "few words" in dialog._words_row.hint.text()
    dialog.words.setText("x" * 81)
    dialog.accept()
    assert "80" in dialog._words_row.hint.text()
    dialog.words.setText("coffee")
    dialog.valid_until.setDate(QDate(2026, 5, 1))
    dialog.accept()
    assert dialog._words_row.hint.text() == ""
    assert "before" in dialog._until_row.hint.text()
    assert dialog.result() == 0


def test_an_offer_that_is_over_before_it_begins_is_refused(dialog):
    dialog.valid_from.setDate(QDate(2026, 4, 1))
    dialog.valid_until.setDate(QDate(2026, 5, 1))
    dialog.accept()
    assert "ended" in dialog._until_row.hint.text()


def test_a_good_offer_closes_the_dialog(dialog):
    dialog.accept()
    assert dialog.result() == OfferDialog.DialogCode.Accepted


def test_a_share_off_a_purchase_needs_no_words_of_its_own(dialog):
    dialog.words.clear()
    dialog.kind.setCurrentIndex(dialog.kind.findData(PERCENT))
    dialog.percent.setValue(25)
    dialog.minimum.setValue(50)
    dialog.cap.setValue(20)
    offer = dialog.answer()
    assert (offer.words, offer.value_minor) == ("25 % off", 0)
    assert offer.gives == Benefit(
        kind=PERCENT, words="25 % off", percent=25, minimum_minor=5000, cap_minor=2000
    )


def test_an_amount_off_a_purchase_of_at_least(dialog):
    dialog.kind.setCurrentIndex(dialog.kind.findData(AMOUNT))
    dialog.value.setValue(5)
    dialog.minimum.setValue(30)
    offer = dialog.answer()
    assert (offer.words, offer.value_minor) == ("one free coffee", 500)
    assert (offer.gives.kind, offer.gives.minimum_minor) == (AMOUNT, 3000)


def test_no_amount_off_is_refused_beside_the_amount(dialog):
    dialog.kind.setCurrentIndex(dialog.kind.findData(AMOUNT))
    dialog.accept()
    assert dialog._value_row.hint.text()
    assert dialog.result() == 0


def test_only_what_the_kind_speaks_of_is_asked(dialog):
    assert not dialog._value_row.isHidden()
    assert dialog._percent_row.isHidden()
    dialog.kind.setCurrentIndex(dialog.kind.findData(PERCENT))
    assert dialog._value_row.isHidden()
    assert not dialog._cap_row.isHidden()
    assert dialog.answer().gives.kind == PERCENT


def test_the_offer_travels_as_the_services_take_it(dialog):
    assert dialog.answer().values == {
        "words": "one free coffee",
        "value_minor": 0,
        "valid_from": TODAY,
        "valid_until": date(2026, 9, 1),
        "gives": None,
    }
