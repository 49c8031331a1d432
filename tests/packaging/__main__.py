"""Build the one-folder app and prove it: `python -m tests.packaging [--keep DIR]`.

Builds `shopdesk.spec` in a temporary folder, runs the built program's `tour` in both languages
and says its size and how long it takes to answer `--version`. Not part of the tests: it takes
minutes. Needs `pip install -e '.[package]'`.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def main() -> int:
    """Exit status 0 only if both tours passed."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--keep", type=Path, help="keep the built app and the pictures here")
    keep = options.parse_args().keep
    with tempfile.TemporaryDirectory() as scratch:
        place = keep or Path(scratch)
        place.mkdir(parents=True, exist_ok=True)
        return _build_and_prove(place)


def _build_and_prove(place: Path) -> int:
    subprocess.run(
        [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level=WARN",
         "--distpath", place / "dist", "--workpath", place / "build", ROOT / "shopdesk.spec"],
        check=True,
    )  # fmt: skip
    folder = place / "dist" / "shopdesk"
    program = folder / ("shopdesk.exe" if os.name == "nt" else "shopdesk")
    size = sum(
        file.stat().st_size
        for file in folder.rglob("*")
        if file.is_file() and not file.is_symlink()
    )
    print(f"size: {size / 1e6:.0f} MB")
    print(f"answers in {_median_seconds([program, '--version']):.2f} s")
    failed = 0
    for language in ("en", "ja"):
        pictures = place / f"tour-{language}"
        started = time.perf_counter()
        tour = subprocess.run([program, "tour", "--out", pictures, "--lang", language], check=False)
        passed = "passed" if tour.returncode == 0 else "FAILED"
        print(f"tour {language}: {passed} in {time.perf_counter() - started:.1f} s")
        failed += tour.returncode != 0
    return 1 if failed else 0


def _median_seconds(command: list[object]) -> float:
    times = []
    for _ in range(5):
        started = time.perf_counter()
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        times.append(time.perf_counter() - started)
    return sorted(times)[len(times) // 2]


if __name__ == "__main__":
    sys.exit(main())
