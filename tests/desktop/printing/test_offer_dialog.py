"""A new offer: what was filled in, and what does not go."""

from datetime import date

import pytest
from PySide6.QtCore import QDate

from shopdesk.desktop.printing.offer_dialog import OfferDialog

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
