"""The fields, by themselves."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from shopdesk.desktop.settings.fields import SearchField, SecretField

ITEMS = (("EUR", "EUR — Euro"), ("GBP", "GBP — British Pound"), ("JPY", "JPY — Japanese Yen"))


def leave(field: SearchField) -> None:
    if (finder := field.completer()) is not None:
        finder.popup().hide()  # as Tab does
    QApplication.sendEvent(
        field, QFocusEvent(QFocusEvent.Type.FocusOut, Qt.FocusReason.TabFocusReason)
    )


def test_filling_a_field_tells_nobody(qtbot: QtBot) -> None:
    field = SearchField(ITEMS, "EUR")
    qtbot.addWidget(field)

    with qtbot.assertNotEmitted(field.chosen):
        field.set_value("JPY")
        leave(field)

    assert field.value == "JPY"


def test_the_code_alone_is_enough(qtbot: QtBot) -> None:
    field = SearchField(ITEMS, "EUR")
    qtbot.addWidget(field)
    line = field.lineEdit()
    assert isinstance(line, QLineEdit)
    line.selectAll()
    QTest.keyClicks(line, "gbp")

    with qtbot.waitSignal(field.chosen) as chosen:
        leave(field)

    assert chosen.args == ["GBP"]
    assert field.currentText() == "GBP — British Pound"


def test_words_that_only_one_entry_has_are_enough_at_enter(qtbot: QtBot) -> None:
    field = SearchField(ITEMS, "EUR")
    qtbot.addWidget(field)
    line = field.lineEdit()
    assert isinstance(line, QLineEdit)
    line.setText("british")

    QTest.keyClick(line, Qt.Key.Key_Return)

    assert field.value == "GBP"


def test_words_that_name_nothing_leave_the_earlier_choice(qtbot: QtBot) -> None:
    field = SearchField(ITEMS, "EUR")
    qtbot.addWidget(field)
    line = field.lineEdit()
    assert isinstance(line, QLineEdit)
    line.setText("shells")

    with qtbot.assertNotEmitted(field.chosen):
        leave(field)

    assert (field.value, field.currentText()) == ("EUR", "EUR — Euro")


def test_any_part_of_the_words_finds_an_entry(qtbot: QtBot) -> None:
    field = SearchField(ITEMS, "EUR")
    qtbot.addWidget(field)
    finder = field.completer()
    assert finder is not None
    finder.setCompletionPrefix("yen")

    assert finder.completionCount() == 1
    assert finder.currentCompletion() == "JPY — Japanese Yen"


def test_a_value_that_no_list_has_is_kept(qtbot: QtBot) -> None:
    field = SearchField(ITEMS, "XTS")
    qtbot.addWidget(field)

    assert field.value == "XTS"


def test_a_secret_has_the_name_of_its_row(qtbot: QtBot) -> None:
    field = SecretField()
    qtbot.addWidget(field)
    field.setAccessibleName("Passphrase")

    assert field.line.accessibleName() == "Passphrase"
