"""The row `import_100k`: a file of 100,000 people, brought in while a counter could stamp.

The reference is the plain driver, which inserts the same rows of the same tables in one
transaction: it reads no file, understands nothing, and keeps everybody waiting.
"""

import tempfile
import time
from pathlib import Path
from typing import Any
from uuid import uuid4

from shopdesk.services.imports import batch
from shopdesk.store.engine import apply_settings, sqlite_driver
from tests.bench.people_file import write_people
from tests.shops import Clock, Till, open_coffee_shop

PEOPLE = 100_000
MOST = 12
NAMES = ("import_100k",)

# The pieces of the full-text index are not kept as they were given: they are made anew for it.
_TABLES = (
    "customer", "card", "customer_tag", "import_batch", "imported_row", "reward", "ledger_entry",
    "entry_note", "search_order", "search_text",
)  # fmt: skip


def measure(people: int = PEOPLE) -> dict[str, object]:
    """Seconds for all people, ours and the plain driver's."""
    with tempfile.TemporaryDirectory(prefix="shopdesk-bench-") as name:
        folder = Path(name)
        file = write_people(folder / "people.csv", people)
        till = open_coffee_shop(str(folder / "ours.db"), Clock())
        began = time.perf_counter()
        done = batch.bring_in(till.shop, file, actor=till.actor, request_id=uuid4())
        ours = time.perf_counter() - began
        assert done.imported == people, done
        assert till.check().is_whole
        reference = _plain(till, folder / "plain.db")
        till.close()
    return {
        "name": "import_100k",
        "ours": ours,
        "reference": reference,
        "ratio": ours / reference,
        "target": f"{people:,} people, ≤ {MOST} × the plain driver",
        "met": ours <= MOST * reference,
        "rows_a_second": people / ours,
    }


def _plain(till: Till, place: Path) -> float:
    """Seconds in which the plain driver inserts what the import wrote, in one transaction."""
    from shopdesk.domain.findable import Findable
    from shopdesk.store import pieces

    open_coffee_shop(str(place), Clock()).close()
    driver = sqlite_driver()
    source = driver.connect(till.place)
    rows: dict[str, list[tuple[Any, ...]]] = {
        table: source.execute(f"SELECT * FROM {table}").fetchall() for table in _TABLES
    }
    texts = source.execute("SELECT customer_id, body, codes FROM search_text").fetchall()
    source.close()
    letters = [(key, pieces.words(Findable(text=body, codes=codes))) for key, body, codes in texts]
    plain = driver.connect(str(place), isolation_level=None)
    apply_settings(plain, {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1})
    (newest,) = plain.execute("SELECT max(seq) FROM ledger_entry").fetchone()
    rows["ledger_entry"] = [row for row in rows["ledger_entry"] if row[1] > newest]
    cursor = plain.cursor()
    began = time.perf_counter()
    cursor.execute("BEGIN IMMEDIATE")
    for table, values in rows.items():
        if values:
            marks = ",".join("?" * len(values[0]))
            cursor.executemany(f"INSERT INTO {table} VALUES ({marks})", values)
    cursor.executemany("INSERT INTO search_piece (rowid, pieces) VALUES (?,?)", letters)
    cursor.execute("COMMIT")
    spent = time.perf_counter() - began
    plain.close()
    return spent
