"""The first start, as somebody goes through it with the keyboard."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from shopdesk.desktop.application import Desk
from shopdesk.desktop.counter_context import CounterContext
from shopdesk.desktop.setup import steps
from shopdesk.desktop.setup.steps import (
    CopiesStep,
    PlaceStep,
    ProgrammeStep,
    ShopStep,
    StaffStep,
    Step,
)
from shopdesk.desktop.setup.window import SetupWindow
from shopdesk.desktop.theme import Theme
from shopdesk.domain.errors import PassphraseWrong, StoreProblem
from shopdesk.domain.programmes import StampTerms
from shopdesk.services import programmes, staff
from shopdesk.services.shop import Shop


def enter(window: SetupWindow) -> None:
    QTest.keyClick(window.focusWidget() or window, Qt.Key.Key_Return)


def write(field: QLineEdit, text: str) -> None:
    field.setFocus()
    field.selectAll()
    field.insert(text)
    field.textEdited.emit(text)


def is_at(window: SetupWindow, kind: type[Step]) -> bool:
    return isinstance(window.step, kind)


def name_it(window: SetupWindow, name: str = "Café Kumo") -> None:
    assert isinstance(window.step, ShopStep)
    write(window.step.name, name)


def test_five_times_enter_and_a_name_make_a_shop(
    window: SetupWindow, new_context: CounterContext, new_shop: Shop, qtbot: QtBot
) -> None:
    name_it(window)
    for kind in (ShopStep, PlaceStep, ProgrammeStep, StaffStep):
        assert is_at(window, kind)
        enter(window)
    assert is_at(window, CopiesStep)

    with qtbot.waitSignal(window.finished):
        enter(window)

    qtbot.waitUntil(lambda: new_context.settings.is_set_up)
    assert new_context.settings.shop_name == "Café Kumo"
    assert new_context.settings.shop_mark == "C"
    with new_shop.units.read() as unit:
        (card,) = programmes.programmes(unit)
        (owner,) = staff.everybody(unit)
        assert not staff.has_passphrase(unit)
    assert card.terms == StampTerms(reward="one free coffee")
    assert (owner.name, owner.role) == ("Owner", "owner")


def test_every_answer_is_written(window: SetupWindow, new_shop: Shop, qtbot: QtBot) -> None:
    name_it(window)
    write(window.step.mark, "雲")  # type: ignore[union-attr]
    enter(window)
    place = window.step
    assert isinstance(place, PlaceStep)
    qtbot.waitUntil(lambda: place.zone.count() > 400)
    place.currency.set_value("JPY")
    place.zone.set_value("Asia/Tokyo")
    enter(window)
    card = window.step
    assert isinstance(card, ProgrammeStep)
    enter(window)
    window.go_back()
    card = window.step
    assert isinstance(card, ProgrammeStep)
    write(card.name, "Cake card")
    write(card.reward, "a slice of cake")
    card.needed.setValue(9)
    enter(window)
    people = window.step
    assert isinstance(people, StaffStep)
    write(people.owner, "Kenji")
    write(people.passphrase.line, "rain on the roof")
    write(people.others, "Mika, Yui")
    enter(window)
    with qtbot.waitSignal(window.finished, timeout=10_000):
        enter(window)

    with new_shop.units.read() as unit:
        (programme,) = programmes.programmes(unit)
        names = [(one.name, one.role) for one in staff.everybody(unit)]
        assert staff.check_passphrase(unit, passphrase="rain on the roof")
        with pytest.raises(PassphraseWrong):
            staff.check_passphrase(unit, passphrase="rain on the road")
    assert (programme.name, programme.terms.stamps_needed) == ("Cake card", 9)
    assert programme.terms.reward == "a slice of cake"
    assert names == [("Kenji", "owner"), ("Mika", "staff"), ("Yui", "staff")]


def test_the_shops_name_is_the_one_thing_that_is_needed(window: SetupWindow) -> None:
    enter(window)

    assert is_at(window, ShopStep)
    assert any(label.text() == "Please enter a name." for label in window.findChildren(QLabel))


def test_the_seal_shows_the_mark_while_it_is_typed(window: SetupWindow) -> None:
    name_it(window, "kumo")
    assert window._seal._mark == "K"

    assert isinstance(window.step, ShopStep)
    write(window.step.mark, "雲")
    assert window._seal._mark == "雲"
    assert window._shop_name.text() == "kumo"


def test_a_short_passphrase_is_told_beside_its_field(window: SetupWindow) -> None:
    name_it(window)
    for _ in range(3):
        enter(window)
    assert isinstance(window.step, StaffStep)
    write(window.step.passphrase.line, "short")

    enter(window)

    assert isinstance(window.step, StaffStep)
    assert "8 characters" in window.step._passphrase_row.hint.text()


def test_the_passphrase_is_shown_on_demand_instead_of_asked_twice(window: SetupWindow) -> None:
    name_it(window)
    for _ in range(3):
        enter(window)
    assert isinstance(window.step, StaffStep)
    field = window.step.passphrase

    assert field.line.echoMode() == QLineEdit.EchoMode.Password
    field.show_it.click()
    assert field.line.echoMode() == QLineEdit.EchoMode.Normal


def test_leaving_before_the_end_leaves_nothing(
    window: SetupWindow, new_context: CounterContext, new_shop: Shop
) -> None:
    name_it(window)
    for _ in range(4):
        enter(window)

    window.close()

    assert not new_context.settings.is_set_up
    with new_shop.units.read() as unit:
        assert programmes.programmes(unit) == ()
        assert staff.everybody(unit) == ()


def test_a_made_up_shop_is_one_click_away(window: SetupWindow, qtbot: QtBot) -> None:
    assert isinstance(window.step, ShopStep)
    with qtbot.waitSignal(window.demo_wanted):
        window.step.demo_wanted.emit()


def test_another_language_changes_the_words_at_once_and_keeps_the_answers(
    window: SetupWindow, qtbot: QtBot
) -> None:
    name_it(window)
    enter(window)
    before = window.step
    assert isinstance(before, PlaceStep)
    with qtbot.waitSignal(window.language_chosen) as chosen:
        before.languages["ja"].click()
    assert chosen.args == ["ja"]

    QApplication.sendEvent(window, QEvent(QEvent.Type.LanguageChange))

    qtbot.waitUntil(lambda: window.step is not before)
    assert isinstance(window.step, PlaceStep)
    assert window.step.languages["ja"].isChecked()
    assert window.draft.shop_name == "Café Kumo"


def test_what_the_shop_has_already_is_not_asked_again(
    new_shop: Shop, new_context: CounterContext, qtbot: QtBot
) -> None:
    with new_shop.units.write(new_shop.actor()) as unit:
        programmes.open_programme(unit, name="Tea card", terms=StampTerms(reward="tea"))
        staff.add_colleague(unit, name="Kenji", role="owner")
    window = SetupWindow(new_context, language="en")
    qtbot.addWidget(window)
    qtbot.waitUntil(lambda: window.step is not None)
    name_it(window)

    enter(window)
    enter(window)
    assert is_at(window, CopiesStep)
    with qtbot.waitSignal(window.finished):
        enter(window)

    with new_shop.units.read() as unit:
        assert [one.name for one in programmes.programmes(unit)] == ["Tea card"]


def test_another_folder_for_copies_is_chosen_and_taken_back(
    window: SetupWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(steps, "choose_folder", lambda *_args, **_values: tmp_path / "stick")
    name_it(window)
    for _ in range(4):
        enter(window)
    step = window.step
    assert isinstance(step, CopiesStep)

    step.choose.click()
    assert window.draft.backup_folder == str(tmp_path / "stick")
    step.back_to_usual.click()
    assert window.draft.backup_folder == ""
    assert step.folder.text() == str(tmp_path / "copies")


def test_enter_presses_the_button_that_has_the_focus(window: SetupWindow) -> None:
    name_it(window)
    enter(window)
    window.back.setFocus()

    enter(window)

    assert is_at(window, ShopStep)


def test_every_field_has_a_name_for_a_screen_reader(window: SetupWindow) -> None:
    name_it(window)
    for _ in range(5):
        assert window.step is not None
        for field in window.step.findChildren(QLineEdit):
            inner = field.parent()
            is_named = field.accessibleName() or (inner is not None and inner.accessibleName())  # type: ignore[attr-defined]
            assert is_named, (window.step.title, field)
        if not is_at(window, CopiesStep):
            enter(window)


def test_a_full_disk_is_told_and_the_last_step_can_be_tried_again(
    window: SetupWindow, new_context: CounterContext
) -> None:
    tries = []
    window.next.setEnabled(False)

    new_context.problem.emit(StoreProblem("full"), lambda: tries.append(1))

    assert "disk is full" in window.banner.sentence
    assert window.next.isEnabled()
    window.banner._action.click()
    assert tries == [1]


def test_a_new_shop_is_set_up_before_its_window_opens(
    new_shop: Shop, qapp: QApplication, theme: Theme, tmp_path: Path, qtbot: QtBot
) -> None:
    memory = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    desk = Desk(qapp, new_shop, theme=theme, memory=memory)
    try:
        desk.show()
        window = desk._setup
        assert isinstance(window, SetupWindow)
        assert not desk.window.isVisible()
        window.draft.language = "en"
        qtbot.waitUntil(lambda: window.step is not None)
        name_it(window)
        for _ in range(5):
            enter(window)

        qtbot.waitUntil(desk.window.isVisible)
        qtbot.waitUntil(lambda: desk.window.windowTitle().startswith("Café Kumo"))
    finally:
        desk.close(close_day=False)
