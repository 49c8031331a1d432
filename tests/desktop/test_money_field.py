"""An amount, typed as people write it."""

from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from shopdesk.desktop.widgets.money_field import MoneyField


def typed(field: MoneyField, text: str) -> int:
    field.selectAll()
    QTest.keyClicks(field.lineEdit(), text)
    field.clearFocus()
    return field.minor


def test_money_is_whole_minor_units_whatever_the_currency(qtbot: QtBot) -> None:
    euro, yen = MoneyField("EUR", 450), MoneyField("JPY", 450)
    for field in (euro, yen):
        qtbot.addWidget(field)

    assert (euro.text(), euro.minor) == ("4.50 EUR", 450)
    assert (yen.text(), yen.minor) == ("450 JPY", 450)
    euro.set_minor(435)
    assert (euro.value(), euro.minor) == (4.35, 435)


def test_a_comma_parts_the_cents_while_it_is_typed(qtbot: QtBot) -> None:
    field = MoneyField("EUR")
    qtbot.addWidget(field)

    assert typed(field, "12,50") == 1250
    field.interpretText()
    assert field.text() == "12.50 EUR"


def test_yen_have_no_decimals(qtbot: QtBot) -> None:
    field = MoneyField("JPY", 450)
    qtbot.addWidget(field)

    assert typed(field, "1,250") == 1250
    field.lineEdit().setText("５００")
    assert field.minor == 500


def test_letters_are_not_taken(qtbot: QtBot) -> None:
    field = MoneyField("EUR", 450)
    qtbot.addWidget(field)

    assert typed(field, "7x5") == 7500


def test_nothing_is_said_in_words_where_it_means_none(qtbot: QtBot) -> None:
    field = MoneyField("EUR", none="any amount")
    qtbot.addWidget(field)

    assert (field.text(), field.minor) == ("any amount", 0)
    assert typed(field, "50") == 5000
    field.set_minor(0)
    assert field.text() == "any amount"
