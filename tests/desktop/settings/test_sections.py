"""Staff and copies in the settings."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from shopdesk.desktop.application import Desk
from shopdesk.desktop.settings.backups import RestoreDialog
from shopdesk.desktop.settings.page import SettingsPage
from shopdesk.desktop.settings.staff import change_passphrase
from shopdesk.desktop.settings.staff_dialogs import (
    ColleagueDialog,
    PassphraseDialog,
    Passphrases,
    WantedColleague,
)
from shopdesk.desktop.theme import Theme
from shopdesk.desktop.widgets.basics import Prose
from shopdesk.domain.errors import (
    PassphraseTooShort,
    PassphraseWrong,
)
from shopdesk.services import backup, staff
from shopdesk.services.settings import change_settings
from shopdesk.services.staff import Colleague
from tests.desktop.settings.conftest import Answering
from tests.shops import Clock, Till


def colleague(till: Till, name: str) -> Colleague:
    return next(one for one in till.see(staff.everybody) if one.name == name)


# -- staff -------------------------------------------------------------------------------------


def test_a_new_colleague_is_added_and_may_stand_in(
    page: SettingsPage, desk: Desk, answering: Answering, qtbot: QtBot
) -> None:
    answering(ColleagueDialog, WantedColleague(name="Yui", role="manager", is_active=True))

    page.staff.add.click()

    qtbot.waitUntil(lambda: any(one.name == "Yui" for one in desk.context.staff))
    assert "Yui" in page.staff.search_words()


def test_somebody_who_left_stays_in_the_list(
    page: SettingsPage, till: Till, desk: Desk, answering: Answering, qtbot: QtBot
) -> None:
    mika = colleague(till, "Mika")
    asked = answering(ColleagueDialog, WantedColleague(name="Mika", role="staff", is_active=False))

    page.staff.list.button(mika.id).click()

    qtbot.waitUntil(lambda: not colleague(till, "Mika").is_active)
    assert asked == {"colleague": mika, "is_last_owner": False}
    assert "Mika" in page.staff.search_words()


def test_the_last_owner_stays_owner(
    page: SettingsPage, till: Till, answering: Answering, qtbot: QtBot
) -> None:
    kenji = colleague(till, "Kenji")
    asked = answering(ColleagueDialog, None)
    page.staff.list.button(kenji.id).click()
    assert asked["is_last_owner"]

    dialog = ColleagueDialog(None, colleague=kenji, is_last_owner=True)
    qtbot.addWidget(dialog)
    assert not dialog.role.isEnabled()
    assert not dialog.works_here.isEnabled()
    assert dialog.answer() == WantedColleague(name="Kenji", role="owner", is_active=True)


def ask_for_passphrase(page: SettingsPage, till: Till, qtbot: QtBot, asked: Any) -> None:
    asked.clear()
    page.staff.list.button(colleague(till, "Kenji").id, 1).click()
    qtbot.waitUntil(lambda: bool(asked))


def test_a_passphrase_is_changed_only_with_the_present_one(
    page: SettingsPage, till: Till, answering: Answering, qtbot: QtBot
) -> None:
    asked = answering(PassphraseDialog, Passphrases("", "rain on the roof"))
    ask_for_passphrase(page, till, qtbot, asked)
    assert not asked["has_one"]
    qtbot.waitUntil(lambda: bool(till.see(staff.has_passphrase)))

    asked = answering(PassphraseDialog, Passphrases("a guess", "my own now"))
    ask_for_passphrase(page, till, qtbot, asked)
    assert asked["has_one"]
    qtbot.waitUntil(lambda: page.staff.hint.isVisible())
    assert "not the owner's passphrase" in page.staff.hint.text()
    assert till.see(staff.check_passphrase, passphrase="rain on the roof")

    asked = answering(PassphraseDialog, Passphrases("rain on the roof", "snow on the roof"))
    ask_for_passphrase(page, till, qtbot, asked)
    qtbot.waitUntil(lambda: not page.staff.hint.isVisible())
    assert till.see(staff.check_passphrase, passphrase="snow on the roof")


def test_the_passphrase_dialog_refuses_before_it_asks_the_shop(qtbot: QtBot) -> None:
    dialog = PassphraseDialog(None, name="Kenji", has_one=True)
    qtbot.addWidget(dialog)
    with pytest.raises(PassphraseWrong):
        dialog.answer()
    dialog.present.line.setText("rain on the roof")
    dialog.wanted.line.setText("short")
    with pytest.raises(PassphraseTooShort):
        dialog.answer()


def test_an_owner_who_left_with_the_passphrase_locks_nobody_out(
    page: SettingsPage, till: Till, answering: Answering, qtbot: QtBot
) -> None:
    kenji = colleague(till, "Kenji")
    till.do(staff.set_passphrase, staff_id=kenji.id, passphrase="rain on the roof")
    mika = colleague(till, "Mika")
    till.do(staff.change_colleague, staff_id=mika.id, name="Mika", role="owner", is_active=True)
    till.do(staff.change_colleague, staff_id=kenji.id, name="Kenji", role="owner", is_active=False)

    assert not till.see(staff.has_passphrase)
    till.do(lambda unit: change_passphrase(unit, mika.id, Passphrases("", "snow on the roof")))
    assert till.see(staff.check_passphrase, passphrase="snow on the roof") == mika.id


@pytest.mark.parametrize("has_one", [False, True])
def test_no_sentence_of_a_dialog_is_squeezed(qtbot: QtBot, has_one: bool) -> None:
    dialog = PassphraseDialog(None, name="Kenji Nakamura-Lindqvist " * 4, has_one=has_one)
    qtbot.addWidget(dialog)
    dialog.show()

    def all_fit() -> bool:
        prose = [label for label in dialog.findChildren(Prose) if label.isVisible()]
        return bool(prose) and all(one.height() >= one.heightForWidth(one.width()) for one in prose)

    qtbot.waitUntil(all_fit)


# -- copies ------------------------------------------------------------------------------------


def test_a_copy_is_made_and_listed(
    page: SettingsPage, till: Till, desk: Desk, qtbot: QtBot
) -> None:
    page.backups.make.click()

    qtbot.waitUntil(lambda: bool(page.backups._copies))
    assert "A copy was made and checked" in desk.window.banner.sentence
    assert [copy.reason for copy in backup.copies(till.shop)] == ["by-hand"]
    assert page.backups.make.isEnabled()


def test_a_folder_that_cannot_be_written_is_told_with_a_way_to_try_again(
    page: SettingsPage, till: Till, desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "no-folder").write_text("a file")
    till.do(change_settings, backup_folder=str(tmp_path / "no-folder"))

    page.backups.make.click()

    qtbot.waitUntil(lambda: bool(desk.window.banner.sentence))
    assert "disk did not answer" in desk.window.banner.sentence
    assert page.backups.make.isEnabled()


def test_restoring_says_what_it_means_and_names_the_copy(
    page: SettingsPage, till: Till, answering: Answering, qtbot: QtBot
) -> None:
    backup.take_copy(till.shop, reason="day-closed")
    qtbot.waitUntil(lambda: bool(page.backups._copies))
    asked = answering(RestoreDialog, True)

    with qtbot.waitSignal(page.restore_wanted) as wanted:
        page.backups.list.button(0).click()

    assert wanted.args == [str(page.backups._copies[0].path)]
    assert str(date(2026, 6, 1).year)[2:] in asked["when"]


def test_a_restore_that_was_left_changes_nothing(
    page: SettingsPage, till: Till, answering: Answering, qtbot: QtBot
) -> None:
    backup.take_copy(till.shop, reason="day-closed")
    qtbot.waitUntil(lambda: bool(page.backups._copies))
    answering(RestoreDialog, None)

    with qtbot.assertNotEmitted(page.restore_wanted):
        page.backups.list.button(0).click()


def test_older_copies_wait_behind_a_button(page: SettingsPage, till: Till, qtbot: QtBot) -> None:
    for _ in range(6):
        till.clock.move(days=1)
        backup.take_copy(till.shop, reason="day-closed")
    qtbot.waitUntil(lambda: len(page.backups._copies) == 6)
    assert page.backups.more.isVisible()

    page.backups.more.click()

    assert not page.backups.more.isVisible()
    qtbot.waitUntil(lambda: page.backups.list.button(5).isVisible())


@pytest.mark.postgres
def test_a_shop_on_a_server_is_copied_by_the_servers_own_tools(
    qapp: QApplication,
    theme: Theme,
    postgres_place: str,
    clock: Clock,
    tmp_path: Path,
    qtbot: QtBot,
) -> None:
    till = Till(postgres_place, clock)
    till.do(change_settings, is_set_up=True)
    memory = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    desk = Desk(qapp, till.shop, theme=theme, memory=memory)
    try:
        desk.show()
        page = desk.window.show_page("settings")
        assert isinstance(page, SettingsPage)

        assert "backup_folder" not in page.rows
        page.field.setText("pg_dump")
        assert page.backups.isVisible()
        assert not page.backups.make.isVisible()
    finally:
        desk.close(close_day=False)
