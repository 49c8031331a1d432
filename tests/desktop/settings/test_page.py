"""The settings page: what is changed is saved, what is only looked at is not."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from shopdesk.desktop.application import Desk
from shopdesk.desktop.settings.editors import (
    ChoiceEditor,
    MarkEditor,
    SearchEditor,
    SwitchEditor,
    TextEditor,
)
from shopdesk.desktop.settings.page import SettingsPage
from shopdesk.desktop.theme import tokens
from shopdesk.domain.settings import DECLARED
from shopdesk.services.settings import change_settings, shop_settings
from tests.shops import Till


def write(line: QLineEdit, text: str) -> None:
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, text)
    QTest.keyClick(line, Qt.Key.Key_Return)


def text_of(page: SettingsPage, name: str) -> QLineEdit:
    editor = page.rows[name].editor
    assert isinstance(editor, TextEditor)
    return editor.line


def test_every_declared_setting_has_its_row(page: SettingsPage) -> None:
    assert page.rows.keys() == {setting.name for setting in DECLARED if setting.group}
    for row in page.rows.values():
        assert row.editor.field.accessibleName()
        assert row.editor.field.accessibleDescription()


def test_opening_the_page_and_leaving_every_field_writes_nothing(
    page: SettingsPage, desk: Desk, till: Till, qtbot: QtBot
) -> None:
    before = till.see(shop_settings)
    told = []
    desk.changes.changed.connect(lambda changes, _origin: told.append(changes))

    for row in page.rows.values():
        row.editor.field.setFocus()
    page.field.setFocus()
    qtbot.wait(50)

    assert told == []
    assert till.see(shop_settings) == before


def test_a_name_is_saved_at_enter_and_stands_in_the_window_at_once(
    page: SettingsPage, desk: Desk, till: Till, qtbot: QtBot
) -> None:
    write(text_of(page, "shop_name"), "Kumo & Ame")

    qtbot.waitUntil(lambda: desk.window.windowTitle().startswith("Kumo & Ame"))
    assert till.see(shop_settings).shop_name == "Kumo & Ame"


def test_the_theme_changes_at_once(page: SettingsPage, desk: Desk, qtbot: QtBot) -> None:
    editor = page.rows["theme"].editor
    assert isinstance(editor, ChoiceEditor)

    editor.box.activated.emit(editor.box.findData("dark"))

    qtbot.waitUntil(lambda: tokens().name == "dark")
    assert desk.context.settings.theme == "dark"


def test_the_wheel_changes_no_setting_in_passing(page: SettingsPage) -> None:
    for name in ("theme", "currency"):
        box = page.rows[name].editor.field
        before = box.currentIndex()  # type: ignore[attr-defined]
        box.setFocus()
        turn = QWheelEvent(
            QPointF(5, 5),
            box.mapToGlobal(QPointF(5, 5)),
            QPoint(0, -120),
            QPoint(0, -120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(box, turn)
        assert box.currentIndex() == before  # type: ignore[attr-defined]


def test_a_switch_is_saved(page: SettingsPage, till: Till, qtbot: QtBot) -> None:
    editor = page.rows["sound"].editor
    assert isinstance(editor, SwitchEditor)

    editor.box.click()

    qtbot.waitUntil(lambda: till.see(shop_settings).sound)


def test_one_of_many_is_saved(page: SettingsPage, till: Till, qtbot: QtBot) -> None:
    editor = page.rows["currency"].editor
    assert isinstance(editor, SearchEditor)
    qtbot.waitUntil(lambda: editor.box.count() > 100)
    assert editor.box.currentText() == "EUR — Euro"

    editor.box.activated.emit(editor.box.findData("JPY"))

    qtbot.waitUntil(lambda: till.see(shop_settings).currency == "JPY")


def test_a_refusal_stands_beside_its_field_and_what_was_typed_stays(
    page: SettingsPage, till: Till, qtbot: QtBot
) -> None:
    row = page.rows["shop_mark"]
    line = text_of(page, "shop_mark")
    line.setFocus()
    line.selectAll()
    QTest.keyClick(line, Qt.Key.Key_Space)
    QTest.keyClick(line, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: row.hint.isVisible())
    assert "earlier value stays" in row.hint.text()
    assert till.see(shop_settings).shop_mark == "雲"
    assert line.text() == " "


def test_the_seal_follows_the_mark_while_it_is_typed(page: SettingsPage) -> None:
    editor = page.rows["shop_mark"].editor
    assert isinstance(editor, MarkEditor)
    editor.line.selectAll()
    QTest.keyClicks(editor.line, "K")

    assert editor.seal._mark == "K"


def test_what_another_counter_changed_is_shown_unless_somebody_types_here(
    page: SettingsPage, till: Till, desk: Desk, qtbot: QtBot
) -> None:
    address = text_of(page, "shop_address")
    address.setFocus()
    QTest.keyClicks(address, "1 Rain St")

    till.do(change_settings, shop_name="Kumo", shop_address="2 Sun St")

    qtbot.waitUntil(lambda: text_of(page, "shop_name").text() == "Kumo")
    assert address.text() == "1 Rain St"


@pytest.mark.parametrize(
    ("typed", "stays"),
    [
        ("undo", {"undo_seconds"}),
        ("CURRENCY", {"currency"}),
        ("language and money", {"language", "currency", "time_zone", "region"}),
        ("no such words", set()),
    ],
)
def test_typing_finds_settings(page: SettingsPage, typed: str, stays: set[str]) -> None:
    page.field.setText(typed)

    assert {name for name, row in page.rows.items() if row.isVisible()} == stays
    assert page._nothing.isVisible() == (not stays)


def test_stamp_cards_and_staff_are_found_by_their_names(page: SettingsPage) -> None:
    page.field.setText("coffee card")
    assert (page.programmes.isVisible(), page.staff.isVisible()) == (True, False)
    page.field.setText("mika")
    assert (page.programmes.isVisible(), page.staff.isVisible()) == (False, True)
    page.field.clear()
    assert all(section.isVisible() for section in page.sections)


def test_ctrl_f_leads_to_the_field(page: SettingsPage) -> None:
    text_of(page, "shop_name").setFocus()

    page.focus_field()

    assert page.field.hasFocus()
    assert page.help


def test_tab_follows_the_page_from_top_to_bottom(page: SettingsPage, qtbot: QtBot) -> None:
    page.focus_field()
    names: list[str] = []
    while (focused := QApplication.focusWidget()) and page.isAncestorOf(focused):
        name = focused.accessibleName()
        if name in names:
            break
        names.append(name)
        QTest.keyClick(focused, Qt.Key.Key_Tab)

    def place(start: str) -> int:
        return next(n for n, name in enumerate(names) if name.startswith(start))

    order = [
        "Find a setting",
        "Name",
        "Address",
        "Change… Coffee card",
        "New programme",
        "Add an item",
        "Change… Kenji",
        "Passphrase… Kenji",
        "Change… Mika",
        "New colleague",
        "Language",
        "Light or dark",
        "Make a copy now",
        "Data:",
    ]
    assert [place(name) for name in order] == sorted(place(name) for name in order)
