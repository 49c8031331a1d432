"""The command line, as a person runs it: real processes on real files."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from shopdesk import __version__, cli
from shopdesk.domain.errors import PROBLEMS, BackupUnfit, Refusal, RewardUnknown, StoreProblem
from shopdesk.services.shop import open_shop
from shopdesk.store.engine import sqlite_driver

CHECK_KEYS = {"entries", "intact", "balances_match", "first_bad", "anchor"}


def shopdesk(*words: object, env: dict[str, str] | None = None) -> subprocess.CompletedProcess[str]:
    """Run `shopdesk` with these words to its end."""
    return subprocess.run(
        [sys.executable, "-c", "from shopdesk.app import main; raise SystemExit(main())", *map(str, words)],
        capture_output=True, text=True, encoding="utf-8", check=False, timeout=100, env=env,
    )  # fmt: skip


def refused(answer: subprocess.CompletedProcess[str]) -> str:
    """The one sentence of a command that could not do its work."""
    assert answer.returncode == 1, answer
    assert not answer.stdout
    (line,) = answer.stderr.splitlines()
    assert "Traceback" not in line
    assert line.endswith(".")
    return line


@pytest.fixture(scope="session")
def demo_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed made-up shop, made once by the command line."""
    path = tmp_path_factory.mktemp("cli") / "shop.db"
    made = shopdesk("demo", "--db", path, "--customers", 12, "--days", 21)
    assert made.returncode == 0, made
    return path


@pytest.fixture
def shop_file(demo_file: Path, tmp_path: Path) -> Path:
    return Path(shutil.copyfile(demo_file, tmp_path / "shop.db"))


def change(path: Path, *statements: str) -> None:
    """Write to a database by its driver, as somebody would who has the file."""
    driver: ModuleType = sqlite_driver()
    connection = driver.connect(str(path), isolation_level=None)
    for statement in statements:
        connection.execute(statement)
    connection.close()


# -- check ---------------------------------------------------------------------------------


def test_a_whole_shop_passes_the_check(shop_file: Path) -> None:
    answer = shopdesk("check", "--db", shop_file)
    assert answer.returncode == 0
    assert answer.stdout.startswith("Whole: ")
    assert not answer.stderr


def test_the_check_answers_in_json(shop_file: Path) -> None:
    answer = shopdesk("check", "--db", shop_file, "--json")
    found = json.loads(answer.stdout)
    assert answer.returncode == 0
    assert found.keys() == CHECK_KEYS
    assert (found["intact"], found["balances_match"], found["first_bad"]) == (True, True, None)
    assert found["entries"] > 50
    assert len(found["anchor"]) == 8


def test_the_check_finds_the_shop_by_an_address_or_by_the_environment(shop_file: Path) -> None:
    by_address = shopdesk("check", "--db", f"sqlite:///{shop_file.as_posix()}", "--json")
    by_environment = shopdesk("check", "--json", env=os.environ | {"SHOPDESK_DB": str(shop_file)})
    assert by_address.returncode == by_environment.returncode == 0
    assert by_address.stdout == by_environment.stdout


def test_the_check_changes_nothing(shop_file: Path) -> None:
    before = shop_file.read_bytes()
    shopdesk("check", "--db", shop_file)
    assert shop_file.read_bytes() == before
    assert [path.name for path in shop_file.parent.iterdir()] == ["shop.db"]


def test_the_check_sees_what_another_program_that_has_the_shop_open_has_written(
    shop_file: Path,
) -> None:
    before = json.loads(shopdesk("check", "--db", shop_file, "--json").stdout)["entries"]
    with open_shop(shop_file) as shop:
        with shop.units.write(shop.actor()) as unit:
            unit.enter("day.closed")
        answer = shopdesk("check", "--db", shop_file, "--json")
    assert answer.returncode == 0
    assert json.loads(answer.stdout)["entries"] == before + 1


@pytest.mark.parametrize(
    ("statement", "first_bad"),
    [
        ("UPDATE ledger_entry SET amount = 7 WHERE counter_id = 1 AND seq = 20", "ledger 1/20 hash"),
        ("DELETE FROM ledger_entry WHERE counter_id = 1 AND seq = 20", "ledger 1/21 gap"),
        ("UPDATE chain_head SET seq = seq - 1 WHERE counter_id = 1", "ledger 1/"),
        ("UPDATE card SET balance = balance + 2 WHERE id = 3", "card 3"),
    ],
)  # fmt: skip
def test_a_changed_row_is_found(shop_file: Path, statement: str, first_bad: str) -> None:
    change(
        shop_file,
        "DROP TRIGGER ledger_entry_stays",
        "DROP TRIGGER ledger_entry_kept",
        statement,
    )
    answer = shopdesk("check", "--db", shop_file, "--json")
    assert answer.returncode == 1, answer
    found = json.loads(answer.stdout)
    assert found["first_bad"].startswith(first_bad)
    assert not (found["intact"] and found["balances_match"])


def test_what_is_bad_is_also_said_in_words(shop_file: Path) -> None:
    change(shop_file, "UPDATE card SET balance = balance + 1 WHERE id = 3")
    answer = shopdesk("check", "--db", shop_file)
    assert answer.returncode == 1
    assert answer.stdout.startswith("Not whole: ")
    assert "card 3" in answer.stdout


@pytest.mark.parametrize("statement", ["DELETE FROM shop_key", "DELETE FROM shop"])
def test_a_shop_without_its_keys_is_damaged(shop_file: Path, statement: str) -> None:
    change(shop_file, statement)
    line = refused(shopdesk("check", "--db", shop_file))
    assert line == f"The file {shop_file} is damaged: put back one of the copies beside it."


# -- what can be wrong with a database -----------------------------------------------------


def test_a_missing_database_is_named(tmp_path: Path) -> None:
    place = tmp_path / "nowhere" / "shop.db"
    assert refused(shopdesk("check", "--db", place)) == f"There is no shop at {place}."
    assert not place.parent.exists()


def test_a_folder_is_not_a_shop(tmp_path: Path) -> None:
    assert "not a ShopDesk database" in refused(shopdesk("check", "--db", tmp_path))


def test_a_file_of_another_kind_is_not_a_shop(tmp_path: Path) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_text("Dear customer, " * 1_000, encoding="utf-8")
    assert "not a ShopDesk database" in refused(shopdesk("check", "--db", letter))
    assert letter.read_text(encoding="utf-8") == "Dear customer, " * 1_000


def test_an_empty_file_and_the_database_of_another_program_are_not_a_shop(tmp_path: Path) -> None:
    empty, other = tmp_path / "empty.db", tmp_path / "other.db"
    empty.touch()
    change(other, "CREATE TABLE recipe (id INTEGER)")
    for place in (empty, other):
        assert "not a ShopDesk database" in refused(shopdesk("check", "--db", place))


def test_a_database_of_a_newer_version_is_left_alone(shop_file: Path) -> None:
    change(shop_file, "UPDATE alembic_version SET version_num = '9999'")
    assert "newer version" in refused(shopdesk("check", "--db", shop_file))


def test_a_damaged_file_is_told(shop_file: Path) -> None:
    whole = shop_file.read_bytes()
    shop_file.write_bytes(whole[:8192] + bytes(reversed(whole[8192:])))
    answer = shopdesk("check", "--db", shop_file)
    assert answer.returncode == 1
    assert "Traceback" not in answer.stderr
    assert len((answer.stdout + answer.stderr).splitlines()) == 1


def test_a_locked_database_is_told(shop_file: Path) -> None:
    driver = sqlite_driver()
    holder = driver.connect(str(shop_file), isolation_level=None)
    holder.execute("PRAGMA locking_mode=EXCLUSIVE")
    holder.execute("BEGIN EXCLUSIVE")
    try:
        assert "locked" in refused(shopdesk("check", "--db", shop_file))
    finally:
        holder.close()


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that other users can look into."""
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o755)
    yield folder
    shutil.rmtree(folder)


@pytest.mark.skipif(os.name == "nt", reason="permissions are of another kind on Windows")
def test_a_read_only_database_is_told(demo_file: Path, open_folder: Path) -> None:
    place = Path(shutil.copyfile(demo_file, open_folder / "shop.db"))
    place.chmod(0o444)
    # Nothing is read-only for root; somebody else may not be able to import the program.
    code = (
        "import os; from shopdesk.app import main;"
        "os.geteuid() or (main(), os.setuid(65534)); raise SystemExit(main())"
    )
    answer = subprocess.run(
        [sys.executable, "-c", code, "check", "--db", str(place)],
        capture_output=True, text=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert answer.returncode == 1, answer
    assert answer.stderr.splitlines() == [
        f"The shop at {place} cannot be written: the file or its folder is read-only."
    ]


def test_an_address_that_leads_nowhere_is_told_without_its_password() -> None:
    line = refused(shopdesk("check", "--db", "postgresql://anna:secret@127.0.0.1:1/shop"))
    assert "does not answer" in line
    assert "secret" not in line
    assert "There is no shop" in refused(shopdesk("check", "--db", "oracle://host/shop"))


# -- the made-up shop ----------------------------------------------------------------------


def test_the_demo_says_what_is_in_it(tmp_path: Path) -> None:
    words = ("--customers", 8, "--days", 14, "--lang", "ja", "--json")
    first = shopdesk("demo", "--db", tmp_path / "a.db", *words)
    second = shopdesk("demo", "--db", tmp_path / "b.db", *words)
    assert first.returncode == 0, first
    assert first.stdout == second.stdout
    made = json.loads(first.stdout)
    assert (made["shop_name"], made["language"], made["customers"]) == ("カフェ雲", "ja", 8)
    assert made["entries"] == json.loads(
        shopdesk("check", "--db", tmp_path / "a.db", "--json").stdout
    )["entries"]  # fmt: skip


def test_the_demo_leaves_a_shop_alone(shop_file: Path) -> None:
    before = shop_file.read_bytes()
    line = refused(shopdesk("demo", "--db", shop_file, "--customers", 8, "--days", 14))
    assert line == f"There is a shop at {shop_file} already: name a new database."
    assert shop_file.read_bytes() == before


def test_the_demo_leaves_a_file_of_another_kind_alone(tmp_path: Path) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_text("Dear customer", encoding="utf-8")
    assert "not a ShopDesk database" in refused(shopdesk("demo", "--db", letter))
    assert letter.read_text(encoding="utf-8") == "Dear customer"


@pytest.mark.parametrize(
    "words", [("demo",), ("demo", "--db", "x.db", "--days", "3"), ("--lang", "fr"), ("brew",)]
)
def test_words_that_make_no_sense_end_with_the_usage(words: tuple[str, ...]) -> None:
    answer = shopdesk(*words)
    assert answer.returncode == 2
    assert "Usage: shopdesk" in answer.stderr
    assert "Traceback" not in answer.stderr


# -- the window ----------------------------------------------------------------------------


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere there is a display")
@pytest.mark.parametrize("words", [(), ("--demo",), ("--lang", "ja", "--counter", "2")])
def test_without_a_display_the_window_names_the_tour(words: tuple[str, ...]) -> None:
    shown_by = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    nowhere = {name: value for name, value in os.environ.items() if name not in shown_by}
    assert "`shopdesk tour --out DIR`" in refused(shopdesk(*words, env=nowhere))


def test_the_window_gets_what_the_command_line_says(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    asked: list[tuple[str | None, bool, str | None, str]] = []

    def open_window(place: str | None, *, demo: bool, language: str | None, counter: str) -> int:
        asked.append((place, demo, language, counter))
        return 3

    def run(*words: str) -> None:
        monkeypatch.setattr(sys, "argv", ["shopdesk", *words])
        assert cli.run(open_window) == 3

    place = str(tmp_path / "shop.db")
    monkeypatch.delenv("SHOPDESK_DB", raising=False)
    run()
    run("--db", place, "--counter", "bar")
    run("--db", place, "--demo", "--lang", "ja")
    monkeypatch.setenv("SHOPDESK_DB", place)
    run()
    assert asked == [
        (None, False, None, "1"),
        (place, False, None, "bar"),
        (None, True, "ja", "1"),
        (place, False, None, "1"),
    ]


def test_the_version_is_told() -> None:
    answer = shopdesk("--version")
    assert (answer.returncode, answer.stdout) == (0, f"ShopDesk {__version__}\n")


def test_the_command_line_itself_needs_no_window_and_no_database() -> None:
    code = (
        "import sys; from shopdesk import cli; from shopdesk.services import demo, audit;"
        "print([name for name in sys.modules if name.startswith('PySide6')])"
    )
    assert subprocess.check_output([sys.executable, "-c", code], text=True).strip() == "[]"
    heavy = "import sys, shopdesk.cli; print('sqlalchemy' in sys.modules)"
    assert subprocess.check_output([sys.executable, "-c", heavy], text=True).strip() == "False"


# -- sentences -----------------------------------------------------------------------------


def test_every_problem_has_a_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    assert set(cli._PROBLEMS) == set(PROBLEMS)
    for kind in PROBLEMS:
        with pytest.raises(cli.typer.Exit), cli._told_in_a_sentence():
            raise StoreProblem(kind, "detail for the log", place="shop.db")
        said = capsys.readouterr().err
        assert "shop.db" in said
        assert "detail" not in said


@pytest.mark.parametrize("refusal", [BackupUnfit(why="chain"), RewardUnknown()])
def test_a_refusal_is_a_sentence_too(refusal: Refusal, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(cli.typer.Exit), cli._told_in_a_sentence():
        raise refusal
    assert capsys.readouterr().err.endswith(".\n")
