"""The row `export_100k`: the whole shop in a zip, its time a row and its memory as the shop grows.

Each size is taken out by a process of its own, so that the memory is what that work alone added:
the largest the process ever was, less what it was when the shop was open (Linux counts that).
"""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

SIZES = (10_000, 100_000)
RATIO_AT_MOST, MEGABYTES_AT_MOST = 1.3, 100
ROUNDS = 3
NAMES = ("export_100k",)


def measure() -> dict[str, object]:
    """Seconds a row at 100,000 customers (ours) and at 10,000 (reference), and megabytes added."""
    from tests.bench.shop_of_many import many_customers

    found = []
    for customers in SIZES:
        with tempfile.TemporaryDirectory(prefix="shopdesk-bench-") as folder:
            place = Path(folder) / "shop.db"
            with many_customers(str(place), customers=customers):
                pass
            rounds = [_in_a_process(place) for _ in range(ROUNDS)]
            found.append(min(rounds, key=lambda one: one["seconds"]))
    small, large = found
    each = [one["seconds"] / one["rows"] for one in found]
    added = large["megabytes"]
    ratio = each[1] / each[0]
    return {
        "name": "export_100k",
        "ours": large["seconds"],
        "reference": small["seconds"],
        "ratio": ratio,
        "target": f"a row ≤ {RATIO_AT_MOST} × that of 10,000, ≤ {MEGABYTES_AT_MOST} MB more",
        "met": ratio <= RATIO_AT_MOST and (added is None or added <= MEGABYTES_AT_MOST),
        "megabytes_added": added,
        "rows": large["rows"],
        "bytes": large["size"],
    }


def _in_a_process(place: Path) -> dict[str, float]:
    done = subprocess.run(
        [sys.executable, "-m", "tests.bench.rows_export", str(place)],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    result: dict[str, float] = json.loads(done.stdout)
    return result


def _take_out(place: Path) -> dict[str, object]:
    import time

    from shopdesk.services.exports import take_out_shop
    from shopdesk.services.shop import look_into

    with look_into(place) as unit:
        before = _megabytes("VmRSS")
        began = time.perf_counter()
        taken = take_out_shop(unit, place.with_suffix(".zip"))
        seconds = time.perf_counter() - began
        most = _megabytes("VmHWM")
    added = None if before is None or most is None else round(most - before, 1)
    return {"seconds": seconds, "rows": taken.rows, "size": taken.size, "megabytes": added}


def _megabytes(name: str) -> float | None:
    """A figure of this process's memory; None where the system does not tell."""
    status = Path("/proc/self/status")
    if not status.exists():
        return None
    lines = dict(line.split(":", 1) for line in status.read_text().splitlines())
    return int(lines[name].split()[0]) / 1024


if __name__ == "__main__":
    print(json.dumps(_take_out(Path(sys.argv[1]))))
