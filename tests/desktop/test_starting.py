"""From the start of the program to a shop on the screen, whatever stands in the way."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication, QFileDialog

from shopdesk.desktop.opening import ProblemWindow
from shopdesk.desktop.setup.window import SetupWindow
from shopdesk.desktop.starting import Start
from shopdesk.services import backup
from shopdesk.services.customers import found_numbers
from shopdesk.services.settings import change_settings
from tests.shops import Till


@pytest.fixture(autouse=True)
def _memory_of_its_own(tmp_path, monkeypatch):
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))


@pytest.fixture
def begin(qapp, tmp_path, player):
    """Start the program on a place, and put it away afterwards."""
    starts = []

    def start(place: Path | None = None, **options) -> Start:
        made = Start(qapp, place or tmp_path / "new.db", **options)
        starts.append(made)
        assert made.begin()
        player.pause(50)
        return made

    yield start
    for made in starts:
        made._on_quit()
        made.deleteLater()


@pytest.fixture
def shop_file(till: Till, clock) -> Path:
    """A closed shop that is set up."""
    till.do(change_settings, shop_name="Café Kumo", is_set_up=True)
    till.close()
    return Path(till.place)


def problem(start: Start) -> ProblemWindow:
    assert isinstance(start._window, ProblemWindow)
    return start._window


def test_a_shop_that_is_set_up_opens_at_the_counter(begin, shop_file, player):
    start = begin(shop_file)
    assert start.desk is not None
    assert start.desk.window.isVisible()
    assert player.until(lambda: type(QApplication.focusWidget()).__name__ == "ScanField")


def test_a_new_shop_is_set_up_first(begin):
    start = begin()
    assert not start.desk.window.isVisible()
    assert isinstance(start.desk._setup, SetupWindow)
    assert start.desk._setup.isVisible()


@pytest.mark.expects_log
def test_a_file_that_is_no_shop_is_told_in_a_sentence_and_another_can_be_opened(
    begin, tmp_path, shop_file, player
):
    wrong = tmp_path / "holiday.db"
    wrong.write_bytes(b"not a database at all" * 100)
    start = begin(wrong)
    assert "is not ShopDesk's data" in problem(start).sentence.text()
    problem(start).other_wanted.emit(str(shop_file))
    player.pause(50)
    assert start.desk.window.isVisible()
    assert wrong.read_bytes().startswith(b"not a database")


@pytest.mark.expects_log
def test_a_locked_shop_opens_when_it_is_free_again(begin, shop_file, player, monkeypatch):
    monkeypatch.setattr("shopdesk.store.engine.BUSY_MS", 100)
    # Another process: two libraries in one would not see each other's locks.
    script = (
        "import sqlite3, sys; c = sqlite3.connect(sys.argv[1], isolation_level=None);"
        "c.execute('BEGIN IMMEDIATE'); print('locked', flush=True); sys.stdin.read()"
    )
    other = subprocess.Popen(
        [sys.executable, "-c", script, str(shop_file)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert other.stdout.readline().strip() == "locked"
    start = begin(shop_file)
    window = problem(start)
    other.communicate()
    window.again.click()
    player.pause(50)
    assert start.desk.window.isVisible()


@pytest.mark.expects_log
def test_a_folder_in_place_of_a_file_is_told(begin, tmp_path):
    assert problem(begin(tmp_path)).sentence.text()


@pytest.mark.expects_log
def test_a_path_into_nowhere_is_told_and_makes_nothing(begin, tmp_path):
    start = begin(tmp_path / "no such folder" / "shop.db")
    assert problem(start).sentence.text()
    assert not (tmp_path / "no such folder").exists()


@pytest.mark.expects_log
def test_a_damaged_shop_offers_its_newest_copy(begin, shop_file, clock, player):
    till = Till(str(shop_file), clock)
    backup.close_day(till.shop, till.actor)
    till.close()
    shop_file.write_bytes(b"coffee" * 5_000)
    start = begin(shop_file)
    problem(start).restore_wanted.emit(str(backup.copies_beside(shop_file)[0].path))
    player.pause(50)
    assert start.desk.window.isVisible()
    assert start.desk.context.settings.shop_name == "Café Kumo"


@pytest.mark.expects_log
def test_a_shop_in_a_synchronised_folder_is_refused_and_can_be_moved(
    begin, shop_file, tmp_path, player, monkeypatch
):
    home = tmp_path / "home" / "shopdesk.db"
    monkeypatch.setattr("shopdesk.services.backup.shop_database", lambda: home)
    synced = tmp_path / "Dropbox" / "shop.db"
    synced.parent.mkdir()
    shop_file.rename(synced)
    start = begin(synced)
    assert "synchronised" in problem(start).sentence.text()
    problem(start).move_wanted.emit()
    player.pause(50)
    assert start.desk.window.isVisible()
    assert home.is_file()
    assert synced.is_file()


def test_putting_a_copy_back_reopens_the_shop_as_it_was(begin, shop_file, clock, player):
    till = Till(str(shop_file), clock)
    copy = backup.close_day(till.shop, till.actor).copy
    till.customer("Somebody new")
    till.close()
    start = begin(shop_file)
    start.desk.restore_wanted.emit(str(copy.path))
    player.pause(50)
    with start.desk.shop.units.read() as unit:
        from shopdesk.services.customers import find_customers

        assert find_customers(unit, "Somebody") == ()
    assert shop_file.with_name(shop_file.name + ".replaced").exists()


def test_another_language_makes_the_window_anew(begin, shop_file, player):
    start = begin(shop_file)
    first = start.desk
    first.context.write(
        lambda unit: change_settings(unit, language="ja"),
        owner=first,
        done=lambda _nothing: None,
        refused=lambda refusal: pytest.fail(str(refusal)),
    )
    assert player.until(lambda: start.desk is not None and start.desk is not first)
    assert start.desk.window.isVisible()
    start.desk.speech.speak("en")


def test_a_second_start_raises_the_first_window(begin, shop_file, qapp):
    begin(shop_file)
    script = (
        "import sys; from PySide6.QtWidgets import QApplication;"
        "from shopdesk.desktop.starting import Start;"
        "application = QApplication([]); application.setApplicationName('ShopDesk');"
        "print(Start(application, sys.argv[1]).begin())"
    )
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    second = subprocess.run(
        [sys.executable, "-c", script, str(shop_file)],
        capture_output=True,
        text=True,
        timeout=60,
        env=environment,
        check=True,
    )
    assert second.stdout.strip() == "False"


def test_closing_the_program_closes_the_day_with_a_proven_copy(begin, shop_file, clock):
    till = Till(str(shop_file), clock)
    till.stamp(till.card())
    till.close()
    start = begin(shop_file)
    start._on_quit()
    (copy,) = backup.copies_beside(shop_file)
    assert copy.reason == "day-closed"


def test_the_made_up_shop_is_made_in_a_folder_that_goes_away(begin, player, monkeypatch):
    monkeypatch.setattr("shopdesk.desktop.opening.DEMO_CUSTOMERS", 8)
    monkeypatch.setattr("shopdesk.desktop.opening.DEMO_DAYS", 14)
    start = begin(demo=True, language="en")
    assert player.until(lambda: start.desk is not None)
    folder = Path(start._demo_folder.name)
    assert start.desk.window.isVisible()
    start._on_quit()
    assert not folder.exists()


def test_without_a_display_the_program_says_so_and_names_the_tour(tmp_path):
    environment = {
        name: value
        for name, value in os.environ.items()
        if name not in {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    }
    if not sys.platform.startswith("linux"):
        pytest.skip("only Linux has windows without a display")
    ended = subprocess.run(
        [sys.executable, "main.py", "--db", str(tmp_path / "shop.db")],
        capture_output=True,
        text=True,
        timeout=60,
        env=environment,
        check=False,
        cwd=Path(__file__).parents[2],
    )
    assert ended.returncode == 1
    assert "tour" in ended.stderr
    assert len(ended.stderr.strip().splitlines()) == 1


@pytest.fixture
def taken_out(till: Till, tmp_path) -> Path:
    """The zip of a shop with somebody in it."""
    from shopdesk.services.exports import take_out_shop

    till.do(change_settings, shop_name="Café Kumo", is_set_up=True)
    till.customer("Anna Schmidt")
    till.see(take_out_shop, tmp_path / "kumo.zip")
    return tmp_path / "kumo.zip"


def choose(monkeypatch, file: Path) -> None:
    """Choose the file in the platform's own dialog."""
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))


def test_a_new_computer_gets_the_whole_shop_from_a_file(begin, taken_out, player, monkeypatch):
    start = begin()
    choose(monkeypatch, taken_out)
    start.desk._setup.step.other_ways.from_file.click()
    assert player.until(lambda: start.desk is not None and start.desk.window.isVisible())
    assert start.desk.context.settings.shop_name == "Café Kumo"
    with start.desk.shop.units.read() as unit:
        assert found_numbers(unit, "schmidt")


def test_another_file_is_told_beside_the_button_and_the_set_up_goes_on(
    begin, tmp_path, monkeypatch
):
    start = begin()
    other = tmp_path / "list.csv"
    other.write_text("Name\nAnna\n")
    choose(monkeypatch, other)
    ways = start.desk._setup.step.other_ways
    ways.from_file.click()
    assert "list.csv is not a shop" in ways.hint.text()
    assert start.desk._setup.isVisible()


@pytest.mark.expects_log
def test_a_damaged_shop_in_a_file_is_told_and_the_set_up_can_be_done_again(
    begin, taken_out, player, monkeypatch
):
    content = bytearray(taken_out.read_bytes())
    content[content.find(b"ledger_entry.jsonl") + 100] ^= 1
    taken_out.write_bytes(content)
    start = begin()
    choose(monkeypatch, taken_out)
    start.desk._setup.step.other_ways.from_file.click()
    assert player.until(lambda: isinstance(start._window, ProblemWindow))
    assert "nothing was brought in" in problem(start).sentence.text()
    problem(start).again.click()
    player.pause(50)
    assert isinstance(start.desk._setup, SetupWindow)


def test_who_stops_the_bringing_in_is_back_in_the_set_up(begin, taken_out, player, monkeypatch):
    from shopdesk.desktop import opening

    def stopped(_place, _file, job):
        job.cancel()
        job(1, 2)

    monkeypatch.setattr(opening, "_bring", stopped)
    start = begin()
    choose(monkeypatch, taken_out)
    start.desk._setup.step.other_ways.from_file.click()
    assert player.until(lambda: start.desk is not None and start.desk._setup is not None)
    assert start.desk._setup.isVisible()
