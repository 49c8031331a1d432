"""The way out, in the real window."""

import csv
import io
import zipfile
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from sqlalchemy import select

from shopdesk.desktop.counter.dialogs import AllowDialog
from shopdesk.desktop.settings.take_out import TakeOut
from shopdesk.services.staff import set_passphrase
from shopdesk.store.tables import EntryRow


@pytest.fixture
def half(page, till):
    till.customer("Anna Schmidt", phone="030 1234")
    till.customer("佐藤 さくら")
    return page.findChild(TakeOut)


@pytest.fixture
def place(tmp_path, monkeypatch):
    """The folder in which somebody saves, under the name that is suggested."""
    folder = tmp_path / "stick"
    folder.mkdir()

    def choose(dialog):
        name = Path(dialog.selectedFiles()[0]).name
        dialog.setDirectory(str(folder))
        dialog.selectFile(name)
        return QFileDialog.DialogCode.Accepted

    monkeypatch.setattr(QFileDialog, "exec", choose)
    return folder


@pytest.fixture
def said(desk, qtbot):
    """Wait for what the banner says."""

    def wait(words):
        banner = desk.window.banner
        qtbot.waitUntil(lambda: words in banner.sentence)
        return banner.sentence

    return wait


def exported(till):
    with till.shop.units.read() as unit:
        wanted = select(EntryRow.amount, EntryRow.staff_id).where(EntryRow.kind == "shop.exported")
        return [tuple(row) for row in unit.session.execute(wanted)]


def test_the_whole_shop_is_saved_and_the_ledger_notes_it(half, till, place, said):
    half.whole.click()
    sentence = said("Caf\u00e9 Kumo")
    (file,) = place.iterdir()
    assert file.name == f"Caf\u00e9 Kumo {half._context.today}.zip"
    assert sentence == (f"2 customers are in {file.name}. Keep it as you keep the key of the shop.")
    assert "shop_key.jsonl" in zipfile.ZipFile(file).namelist()
    assert exported(till) == [(2, 1)]


@pytest.mark.parametrize("form", ["spreadsheet", "shopify", "square", "vcard"])
def test_each_form_of_customers_is_saved(half, till, place, said, form):
    getattr(half, form).click()
    said("2 customers are in")
    (file,) = place.iterdir()
    words = file.read_text("utf-8-sig")
    assert "さくら" in words
    if form == "vcard":
        assert words.count("BEGIN:VCARD") == 2
    else:
        assert len(list(csv.reader(io.StringIO(words, newline="")))) == 3
    assert exported(till) == [(2, 1)]


def test_the_owner_is_asked_where_there_is_a_passphrase(half, till, place, said, answering, qtbot):
    till.do(set_passphrase, staff_id=1, passphrase="under the second stone")
    asked = answering(AllowDialog, "under the third stone")
    half.whole.click()
    qtbot.waitUntil(lambda: "passphrase" in half.hint.text())
    assert "secret keys" in asked["sentence"]
    assert list(place.iterdir()) == []
    assert exported(till) == []
    answering(AllowDialog, "under the second stone")
    half.whole.click()
    said("2 customers are in")
    assert exported(till) == [(2, 1)]


def test_who_leaves_a_dialog_has_taken_nothing(half, till, place, answering, qtbot, monkeypatch):
    monkeypatch.setattr(QFileDialog, "exec", lambda _dialog: QFileDialog.DialogCode.Rejected)
    half.whole.click()
    qtbot.wait(50)
    assert half.whole.isEnabled()
    assert list(place.iterdir()) == []
    assert exported(till) == []


def test_the_folder_is_remembered_with_the_window(half, desk, place, said):
    half.spreadsheet.click()
    said("customers are in")
    assert Path(desk.memory.value("files/folder")) == place


def test_a_place_that_cannot_be_is_said_beside_the_buttons(half, till, place, qtbot, monkeypatch):
    gone = place / "gone" / "customers.vcf"
    monkeypatch.setattr(QFileDialog, "selectedFiles", lambda _dialog: [str(gone)])
    half.vcard.click()
    qtbot.waitUntil(lambda: "Choose another place" in half.hint.text())
    assert half.vcard.isEnabled()
    assert exported(till) == []


def test_it_can_be_stopped_and_leaves_no_file(half, till, place, said, qtbot, monkeypatch):
    from shopdesk.desktop.jobs import Job

    monkeypatch.setattr(Job, "__init__", _stopped(Job.__init__))
    half.whole.click()
    said("Stopped")
    assert list(place.iterdir()) == []
    assert exported(till) == []
    assert half.whole.isEnabled()


def _stopped(made):
    def start(job):
        made(job)
        job.cancel()

    return start


def test_the_settings_find_it(page, half):
    page.field.setText("shopify")
    assert not half.isHidden()
    assert half.isVisibleTo(page)
    page.field.setText("vcard")
    assert half.isVisibleTo(page)


def test_the_owners_notes_go_only_when_they_are_asked_for(half, till, place, said):
    from sqlalchemy import text

    with till.shop.store.writer.begin() as connection:
        connection.execute(text("UPDATE customer SET owner_notes = 'between us'"))
    half.vcard.click()
    said("customers are in")
    (file,) = place.iterdir()
    assert "between us" not in file.read_text("utf-8")
    half.owner_notes.setChecked(True)
    half.spreadsheet.click()
    said(".csv")
    (sheet,) = place.glob("*.csv")
    assert "between us" in sheet.read_text("utf-8")
