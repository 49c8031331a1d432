"""`python -m tests.bench [--json FILE] [--only NAME]`: how fast the shop is, against a reference.

Each module `rows_*.py` beside this one has the `NAMES` of its rows and `measure()`, which returns
one row or several (then it takes the name of the only one that is wanted, or ""):
`name`, `ours` and `reference` in seconds, `ratio` as its target means it, `target` in words, and
whether it is `met`. Ours and the reference run in the same process, interleaved.
"""

import argparse
import importlib
import json
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from types import ModuleType
from typing import Any

KEYS = ("name", "ours", "reference", "ratio", "target", "met")
Row = Mapping[str, Any]


class Unmeasured(Exception):  # noqa: N818
    """This machine lacks what a row needs; the reason says what."""


def modules() -> list[ModuleType]:
    """The modules with rows, by name."""
    found = sorted(path.stem for path in Path(__file__).parent.glob("rows_*.py"))
    return [importlib.import_module(f"tests.bench.{name}") for name in found]


def rows(only: str = "", *, said: Callable[[str], object] = lambda _: None) -> Iterator[Row]:
    """Measure and give each row as it is ready; with `only`, that row alone."""
    for module in modules():
        wanted = [name for name in module.NAMES if only in {"", name}]
        if not wanted:
            continue
        said(", ".join(wanted))
        try:
            measured = module.measure(only) if len(module.NAMES) > 1 else module.measure()
        except Unmeasured as reason:
            said(f"{module.__name__}: left out, {reason}")
            continue
        for row in [measured] if isinstance(measured, dict) else measured:
            if row["name"].startswith(tuple(wanted)):  # `redeem` has a row for each engine
                yield row


def shown(row: Row) -> str:
    """A row as a line of the table."""
    mark = "met" if row["met"] else "MISSED"
    return (
        f"{row['name']:<16} {_time(row['ours']):>10} {_time(row['reference']):>10}"
        f" {row['ratio']:>8.2f}   {mark:<6}  {row['target']}"
    )


def _time(seconds: Any) -> str:
    if seconds is None:
        return "-"
    return f"{seconds:.2f} s" if seconds >= 1 else f"{seconds * 1000:.2f} ms"


def main(arguments: list[str] | None = None) -> int:
    """Print the table; 0 when every target that was measured is met."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench")
    parser.add_argument("--json", metavar="FILE", type=Path, help="write the rows there as well")
    parser.add_argument("--only", metavar="NAME", default="", help="only this row")
    chosen = parser.parse_args(arguments)
    began = time.perf_counter()
    print(f"{'name':<16} {'ours':>10} {'reference':>10} {'ratio':>8}   {'':<6}  target")
    measured = []
    for row in rows(chosen.only, said=lambda words: print(words, file=sys.stderr)):
        measured.append(row)
        print(shown(row), flush=True)
    print(f"{time.perf_counter() - began:.0f} s", file=sys.stderr)
    if chosen.json:
        chosen.json.write_text(json.dumps(measured, indent=1, ensure_ascii=False) + "\n", "utf-8")
    if not measured:
        print(f"nothing was measured for {chosen.only!r}", file=sys.stderr)
        return 2
    return 0 if all(row["met"] for row in measured) else 1


if __name__ == "__main__":
    raise SystemExit(main())
