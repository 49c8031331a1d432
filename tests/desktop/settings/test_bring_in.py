"""Bringing a file in from the settings: looked at, changed by hand, brought in, taken back."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from shopdesk.desktop.application import Desk
from shopdesk.desktop.settings import bring_in_words
from shopdesk.desktop.settings.bring_in import BringIn, WholeShopDialog
from shopdesk.desktop.settings.bring_in_dialog import BringInDialog, WantedImport
from shopdesk.desktop.settings.page import SettingsPage
from shopdesk.desktop.theme import Theme
from shopdesk.domain import columns
from shopdesk.services import audit, finding_people
from shopdesk.services.exports import take_out_shop
from shopdesk.services.imports import batch
from shopdesk.services.imports.encodings import ENCODINGS
from shopdesk.services.imports.past import has_unfinished
from shopdesk.services.imports.planning import POLICIES
from shopdesk.services.imports.reading import SEPARATORS
from shopdesk.services.settings import change_settings
from shopdesk.services.shop import open_shop
from tests.bench.people_file import write_people
from tests.desktop.settings.conftest import Answering
from tests.services.imports.files import JAPANESE_SHOPIFY, SHOPIFY, table, workbook, write
from tests.shops import Till

Look = Callable[[Path], BringInDialog]


@pytest.fixture
def people(tmp_path: Path) -> Path:
    return write(tmp_path / "people.csv", table(SHOPIFY, JAPANESE_SHOPIFY), "cp932")


@pytest.fixture
def look(desk: Desk, qtbot: QtBot) -> Look:
    """Look at a file in the dialog, until all is worked out."""

    def looked(path: Path) -> BringInDialog:
        dialog = BringInDialog(desk.window, context=desk.context, path=path)
        qtbot.addWidget(dialog)
        qtbot.waitUntil(lambda: dialog.preview.counts.text() != "" or dialog.hint.text() != "")
        return dialog

    return looked


@pytest.fixture
def files(page: SettingsPage) -> BringIn:
    return page.files.bring_in


def names(till: Till) -> list[str]:
    return [line.name for line in till.see(finding_people.find_customers, "")]


def cells(dialog: BringInDialog, row: int) -> list[str]:
    found = dialog.preview.table
    return [found.item(row, column).text() for column in range(found.columnCount())]


def settled(qtbot: QtBot, dialog: BringInDialog) -> None:
    qtbot.waitUntil(lambda: dialog.preview.counts.text() != "")


# -- looking -----------------------------------------------------------------------------------


def test_a_file_is_shown_as_it_was_understood(look: Look, people: Path) -> None:
    dialog = look(people)
    assert dialog.encoding.currentText() == "Japanese (Shift_JIS)"
    assert dialog.separator.currentText() == "Comma"
    assert dialog.preview.counts.text() == "3 new"
    assert dialog.accept_button.text() == "Bring in 3 people"
    assert cells(dialog, 0)[:4] == ["2", "new", "山田 花子", "+81 90-1234-5678"]
    shown = [choice.currentText() for choice in dialog.columns.choices]
    assert shown[:5] == [
        "leave out", "First name", "Family name", "E-mail", "May be sent offers by e-mail",
    ]  # fmt: skip


def test_what_is_not_taken_says_why(look: Look, tmp_path: Path) -> None:
    dialog = look(write(tmp_path / "people.csv", "Name,Phone,Notes\n,,x\nAnna,8.2E+11,\n"))
    assert dialog.preview.counts.text() == "1 new · 1 not taken · 1 taken without a value"
    assert cells(dialog, 0)[-1] == "No name, phone number or e-mail address"
    assert "last digits are lost" in cells(dialog, 1)[-1]


def test_a_column_is_given_another_meaning_and_looked_at_anew(
    look: Look, tmp_path: Path, qtbot: QtBot
) -> None:
    dialog = look(write(tmp_path / "people.csv", "Name,Remark,Word\nAnna,tea,x\n"))
    choice = dialog.columns.choices[2]
    choice.setCurrentIndex(choice.findData(columns.TAGS))
    assert not dialog.accept_button.isEnabled()
    settled(qtbot, dialog)
    assert "x" in cells(dialog, 0)[-1]
    wanted = dialog.answer()
    assert wanted.by_hand
    assert wanted.choice.fields == ("name", "", "tags")


def test_without_a_column_that_tells_people_there_is_nothing_to_bring_in(
    look: Look, tmp_path: Path, qtbot: QtBot
) -> None:
    dialog = look(write(tmp_path / "people.csv", "Colour\nred\n"))
    assert dialog.hint.text().startswith("Say which column")
    assert not dialog.accept_button.isEnabled()
    choice = dialog.columns.choices[0]
    choice.setCurrentIndex(choice.findData(columns.NAME))
    settled(qtbot, dialog)
    assert dialog.hint.text() == ""
    assert dialog.accept_button.isEnabled()


def test_letters_and_sheets_are_chosen_by_hand(
    look: Look, people: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    dialog = look(people)
    dialog.encoding.setCurrentIndex(dialog.encoding.findData("utf-8"))
    dialog.encoding.activated.emit(0)
    settled(qtbot, dialog)
    assert "not taken" in dialog.preview.counts.text()
    dialog = look(workbook(tmp_path / "people.xlsx", [["Name"], ["Anna"]]))
    assert dialog.encoding.isVisibleTo(dialog) is False
    assert dialog.preview.counts.text() == "1 new"


@pytest.mark.parametrize(
    ("content", "words"), [(b"", "nothing in people.csv"), (b"%PDF-1", "not a list of people")]
)
def test_a_file_that_is_no_list_is_told_in_the_dialog(
    look: Look, tmp_path: Path, content: bytes, words: str
) -> None:
    path = tmp_path / "people.csv"
    path.write_bytes(content)
    dialog = look(path)
    assert words in dialog.hint.text()
    assert not dialog.accept_button.isEnabled()


def test_everything_that_can_be_chosen_has_words() -> None:
    assert set(bring_in_words.FIELDS) == {*columns.FIELDS, columns.IGNORED}
    assert set(bring_in_words.ENCODINGS) == set(ENCODINGS)
    assert set(bring_in_words.SEPARATORS) == set(SEPARATORS)
    assert set(bring_in_words.POLICIES) == set(POLICIES)


# -- bringing in and taking back ---------------------------------------------------------------


def wanted_of(look: Look, path: Path) -> WantedImport:
    return look(path).answer()


def test_a_file_is_brought_in_and_taken_back(
    files: BringIn,
    look: Look,
    people: Path,
    till: Till,
    answering: Answering,
    qtbot: QtBot,
    desk: Desk,
) -> None:
    asked = answering(BringInDialog, wanted_of(look, people))
    files.ask(people)
    assert asked["path"] == people
    qtbot.waitUntil(lambda: len(names(till)) == 3)
    qtbot.waitUntil(lambda: "3 new customers are here" in desk.window.banner.sentence)
    qtbot.waitUntil(lambda: bool(files.list._buttons))
    assert till.check().is_whole

    files.list.button(1).click()
    qtbot.waitUntil(lambda: names(till) == [])
    qtbot.waitUntil(lambda: not files.list._buttons)
    qtbot.waitUntil(lambda: "3 customers were put away" in desk.window.banner.sentence)
    assert till.see(audit.figures).customers == 0


def test_the_meaning_given_by_hand_is_remembered(
    files: BringIn, look: Look, tmp_path: Path, till: Till, answering: Answering, qtbot: QtBot
) -> None:
    path = write(tmp_path / "people.csv", "Who,Word\nAnna,x\n")
    dialog = look(path)
    dialog.columns.choices[0].setCurrentIndex(dialog.columns.choices[0].findData(columns.NAME))
    settled(qtbot, dialog)
    answering(BringInDialog, dialog.answer())
    files.ask(path)
    qtbot.waitUntil(lambda: names(till) == ["Anna"])
    again = look(path)
    assert again.remembered.isVisibleTo(again)
    assert again.columns.fields == ("name", "")


def test_cancelled_it_says_that_nothing_was_brought_in(
    files: BringIn, look: Look, people: Path, till: Till, qtbot: QtBot, desk: Desk
) -> None:
    files.bring_in(wanted_of(look, people))
    job = files.bar._job
    assert job is not None
    job.cancel()
    qtbot.waitUntil(lambda: bool(desk.window.banner.sentence))
    said = desk.window.banner.sentence
    assert said == "Stopped. Nothing was brought in." or "3 new customers" in said
    assert len(names(till)) == (0 if said.startswith("Stopped") else 3)


def test_a_file_that_changed_meanwhile_is_refused_beside_the_button(
    files: BringIn, look: Look, people: Path, till: Till, qtbot: QtBot
) -> None:
    wanted = wanted_of(look, people)
    people.write_bytes(people.read_bytes() + b"\r\n")
    files.bring_in(wanted)
    qtbot.waitUntil(lambda: "changed after you looked" in files.hint.text())
    assert names(till) == []
    assert files.choose.isEnabled()


def test_our_own_export_is_known_and_comes_only_into_an_empty_shop(
    files: BringIn, till: Till, tmp_path: Path, answering: Answering, qtbot: QtBot
) -> None:
    with till.shop.units.read() as unit:
        take_out_shop(unit, tmp_path / "shop.zip")
    asked = answering(WholeShopDialog, value=True)
    with qtbot.waitSignal(files.whole_shop_wanted) as wanted:
        files.ask(tmp_path / "shop.zip")
    assert wanted.args == [str(tmp_path / "shop.zip")]
    assert asked["path"] == tmp_path / "shop.zip"
    till.customer("Anna")
    files.ask(tmp_path / "shop.zip")
    qtbot.waitUntil(lambda: "has customers already" in files.hint.text())


def test_when_the_window_closes_meanwhile_it_is_forgotten_or_finished_at_the_next_start(
    qapp: QApplication, theme: Theme, till: Till, tmp_path: Path, qtbot: QtBot
) -> None:
    till.do(change_settings, shop_name="Café Kumo", is_set_up=True)
    memory = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    desk = Desk(qapp, till.shop, theme=theme, memory=memory)
    desk.show()
    page = desk.window.show_page("settings")
    assert isinstance(page, SettingsPage)
    path = write_people(tmp_path / "people.csv", 2_000)
    seen = batch.preview(till.shop, path)
    page.files.bring_in.bring_in(
        WantedImport(path=path, choice=batch.Choice(), headers=(), by_hand=False, preview=seen)
    )
    qtbot.waitUntil(lambda: till.see(has_unfinished), timeout=20_000)
    desk.close(close_day=False)
    desk.deleteLater()

    with open_shop(till.place) as shop, shop.units.read() as unit:
        assert not has_unfinished(unit)
        assert audit.check_shop(unit).is_whole
        assert audit.figures(unit).customers in {0, 2_000}
