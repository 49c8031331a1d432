"""How fast the list of 100,000 customers opens and reaches its end, and what it holds in memory."""

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.bench.shop_of_many import many_customers

FRAME = 1 / 60
FRAMES = 6
MEGABYTES = 20
CUSTOMERS = 100_000
STARTS = 7


NAMES = ("list_100k",)


def measure() -> dict[str, Any]:
    """Seconds from the click to the painted list, and from End to the painted last rows.

    Each in a window that has just been started, so that the page is opened for the first time;
    the medians of seven windows count, and the memory of the one that took most.
    """
    with tempfile.TemporaryDirectory(prefix="shopdesk-bench-") as folder:
        place = Path(folder) / "shop.db"
        with many_customers(str(place), customers=CUSTOMERS) as till:
            from shopdesk.services.settings import change_settings

            till.do(change_settings, shop_name="Bench", is_set_up=True)
        runs = [_fresh_window(place, Path(folder)) for _ in range(STARTS)]
    opened, jumped = (statistics.median(run[what] for run in runs) for what in ("open", "jump"))
    held = [run["memory"] for run in runs if run["memory"] is not None]
    memory = max(held) if held else None
    ours = max(opened, jumped)
    return {
        "name": "list_100k",
        "ours": ours,
        "reference": FRAME,
        "ratio": ours / FRAME,
        "target": f"open and jump to the end each ≤ {FRAMES} frames; added memory ≤ {MEGABYTES} MB",
        "met": ours <= FRAMES * FRAME and (memory is None or memory <= MEGABYTES * 1_000_000),
        "open": opened,
        "jump": jumped,
        "memory_bytes": memory,
    }


def _fresh_window(place: Path, folder: Path) -> dict[str, Any]:
    surroundings = os.environ | {
        "QT_QPA_PLATFORM": "offscreen",
        "SHOPDESK_REDUCED_MOTION": "1",
        "PYTHONPATH": str(Path(__file__).parents[2]),
    }
    said = subprocess.run(
        [sys.executable, "-m", "tests.bench.rows_list", str(place), str(folder / "window.ini")],
        env=surroundings,
        capture_output=True,
        text=True,
        check=True,
    )
    found: dict[str, Any] = json.loads(said.stdout.splitlines()[-1])
    return found


def _play(place: str, memory: str) -> dict[str, Any]:
    """Open the window on the counter, go to the customers, press End."""
    from PySide6.QtCore import QSettings, Qt
    from PySide6.QtTest import QTest

    from shopdesk.desktop.application import Desk, make_application
    from shopdesk.desktop.tour.player import Player
    from shopdesk.services.shop import open_shop

    settings = QSettings(memory, QSettings.Format.IniFormat)
    desk = Desk(make_application([]), open_shop(place), memory=settings)
    desk.window.resize(1280, 800)
    desk.window.show()
    desk.window.show_page("counter")
    Player.pause(2_500)  # the window stands, and has done what it does when nobody waits
    before = _resident()

    def show() -> Any:
        return desk.window.show_page("customers").people.table  # type: ignore[attr-defined]

    table, opened = _until_painted(show, row=0)
    Player(Path()).until(lambda: table.model().rowCount() == CUSTOMERS)
    Player.pause(300)

    def end() -> Any:
        QTest.keyClick(table, Qt.Key.Key_End)
        return table

    _, jumped = _until_painted(end, row=CUSTOMERS - 1)
    Player.pause(300)
    after = _resident()
    desk.close(close_day=False)
    held = None if before is None or after is None else after - before
    return {"open": opened, "jump": jumped, "memory": held}


def _until_painted(act: Callable[[], Any], *, row: int) -> tuple[Any, float]:
    """Seconds from `act`, which gives the table, until it has painted the row's own words."""
    from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer

    loop = QEventLoop()
    ended = 0.0

    class Watch(QObject):
        """Hears of each painting before it is done; what is queued then runs after it."""

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Paint and self._shows():
                watched.removeEventFilter(self)
                QTimer.singleShot(0, self._painted)
            return False

        def _shows(self) -> bool:
            model = table.model()
            if model.rowCount() <= row or model.row_at(model.index(row, 0)) is None:
                return False
            place = table.visualRect(model.index(row, 0))
            return bool(table.viewport().rect().intersects(place))

        def _painted(self) -> None:
            nonlocal ended
            ended = time.perf_counter()
            loop.quit()

    watch = Watch()
    begun = time.perf_counter()
    table = act()
    table.viewport().installEventFilter(watch)
    table.viewport().update()
    loop.exec()
    return table, ended - begun


def _resident() -> int | None:
    """Bytes of memory in use, where the system says it in a file."""
    try:
        said = Path("/proc/self/statm").read_text("ascii")
    except OSError:
        return None
    return int(said.split()[1]) * os.sysconf("SC_PAGE_SIZE")


if __name__ == "__main__":
    print(json.dumps(_play(*sys.argv[1:])))
