"""`shopdesk import`, as a person runs it: real processes on real files."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from shopdesk.services import audit
from shopdesk.services.imports.past import has_unfinished
from shopdesk.services.shop import open_shop
from tests.bench.people_file import write_people
from tests.services.imports.files import JAPANESE_SHOPIFY, SHOPIFY, table, write
from tests.test_cli import refused, shopdesk

PROGRAM = [sys.executable, "-c", "from shopdesk.app import main; raise SystemExit(main())"]


@pytest.fixture
def people(tmp_path: Path) -> Path:
    return write(tmp_path / "people.csv", table(SHOPIFY, JAPANESE_SHOPIFY), "cp932")


def answer_of(*words: object) -> dict[str, object]:
    done = shopdesk("import", *words, "--json")
    assert done.returncode == 0, done
    found: dict[str, object] = json.loads(done.stdout)
    return found


def test_a_file_makes_a_shop_that_can_be_used(people: Path, tmp_path: Path) -> None:
    db = tmp_path / "new" / "shop.db"
    assert answer_of(people, "--db", db, "--lang", "ja") == {
        "imported": 3, "updated": 0, "refused": 0, "batch": 1,
    }  # fmt: skip
    with open_shop(db) as shop, shop.units.read() as unit:
        assert audit.figures(unit).open_cards == 3
        assert audit.check_shop(unit).is_whole
    assert answer_of(people, "--db", db) == {
        "imported": 0, "updated": 0, "refused": 0, "batch": None,
    }  # fmt: skip


def test_a_dry_run_writes_nothing_and_makes_nothing(people: Path, tmp_path: Path) -> None:
    db = tmp_path / "shop.db"
    found = answer_of(people, "--db", db, "--dry-run")
    assert found == {"imported": 3, "updated": 0, "refused": 0, "batch": None}
    assert [path.name for path in tmp_path.iterdir()] == ["people.csv"]


def test_a_mapping_and_the_words_for_people(tmp_path: Path) -> None:
    file = write(tmp_path / "odd.csv", "Who,Cell\nAnna,090-1111-2222\n,\n,5\n")
    mapping = write(tmp_path / "mapping.json", '{"Who": "name", "Cell": "notes"}')
    done = shopdesk("import", file, "--db", tmp_path / "shop.db", "--mapping", mapping)
    assert done.returncode == 0
    assert done.stdout == "1 new, 0 changed, 0 as before, 1 refused (batch 1).\n"
    assert "not taken" in done.stderr
    assert "No name, phone number or e-mail" in (tmp_path / "odd - not taken.csv").read_text(
        "utf-8-sig"
    )


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "There is nothing in people.csv"),
        (b"%PDF-1.7", "not a list of people"),
        (b'Name\n"Anna\n', "line 2 is never closed"),
        (b"Colour\nred\n", "Say which column"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_a_sentence_and_makes_nothing(
    tmp_path: Path, content: bytes, words: str
) -> None:
    file = tmp_path / "people.csv"
    file.write_bytes(content)
    assert words in refused(shopdesk("import", file, "--db", tmp_path / "shop.db"))
    assert not (tmp_path / "shop.db").exists()


def test_a_file_or_a_mapping_that_is_not_there_is_told(people: Path, tmp_path: Path) -> None:
    db = tmp_path / "shop.db"
    assert "cannot be opened" in refused(shopdesk("import", tmp_path / "no.csv", "--db", db))
    line = refused(shopdesk("import", people, "--db", db, "--mapping", tmp_path / "no.json"))
    assert '{"Mobile": "phone"}' in line
    odd = write(tmp_path / "odd.json", '{"Shoe": "name"}')
    assert "“Shoe”" in refused(shopdesk("import", people, "--db", db, "--mapping", odd))


def test_our_own_export_makes_the_same_shop(people: Path, tmp_path: Path) -> None:
    first, second = tmp_path / "first.db", tmp_path / "second.db"
    answer_of(people, "--db", first)
    out = shopdesk("export", "--db", first, "--out", tmp_path / "shop.zip")
    assert out.returncode == 0, out
    assert answer_of(tmp_path / "shop.zip", "--db", second, "--dry-run")["imported"] == 3
    assert not second.exists()
    assert answer_of(tmp_path / "shop.zip", "--db", second)["imported"] == 3
    anchors = [
        json.loads(shopdesk("check", "--db", db, "--json").stdout)["anchor"]
        for db in (first, second)
    ]
    assert anchors[0] == anchors[1]


@pytest.mark.skipif(os.name == "nt", reason="there is no SIGKILL on Windows")
@pytest.mark.parametrize("after", ["staged", "appearing"])
def test_killed_in_the_middle_the_next_start_forgets_it_or_finishes_it(
    tmp_path: Path, after: str
) -> None:
    db, count = tmp_path / "shop.db", 900
    file = write_people(tmp_path / "people.csv", count)
    with open_shop(db, create=True):
        pass
    victim = subprocess.Popen(
        [*PROGRAM, "import", str(file), "--db", str(db)],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    _wait_until(db, after, victim)
    assert victim.poll() is None, "it was quicker than the test"
    victim.send_signal(signal.SIGKILL)
    victim.wait()
    with open_shop(db) as shop, shop.units.read() as unit:
        assert not has_unfinished(unit)
        assert audit.check_shop(unit).is_whole
        left = audit.figures(unit).customers
    assert left in ({0, count} if after == "staged" else {count})
    assert answer_of(file, "--db", db)["imported"] == count - left


def _wait_until(db: Path, state: str, victim: "subprocess.Popen[bytes]") -> None:
    """Wait until an import in another process is so far."""
    from shopdesk.store.engine import sqlite_driver

    reader = sqlite_driver().connect(str(db), timeout=5)
    for _ in range(3_000):
        found = reader.execute("SELECT state FROM import_batch").fetchall()
        people = reader.execute("SELECT count(*) FROM imported_row").fetchone()[0]
        if (found == [(state,)] and people > 100) or victim.poll() is not None:
            break
        time.sleep(0.01)
    reader.close()
