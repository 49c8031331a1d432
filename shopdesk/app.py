"""The composition root: the one place that knows every layer."""

import gc
import logging
import os
import sys
from contextlib import suppress

_LOG_BYTES = 500_000
_TURN_SECONDS = 0.001
_NO_DISPLAY = (
    "There is no display to show a window on; `shopdesk tour --out DIR` plays the main job"
    " without one and leaves pictures."
)


def main() -> int:
    """Start ShopDesk with the arguments of the command line; the exit status.

    Without arguments, as its icon starts it, the command line is not even imported: that would
    cost a fifth of the way to the window.
    """
    if len(sys.argv) == 1:
        return run_window(os.environ.get("SHOPDESK_DB") or None)
    from shopdesk.cli import run

    return run(run_window)


def run_window(
    place: str | os.PathLike[str] | None = None,
    *,
    demo: bool = False,
    language: str | None = None,
    counter: str = "1",
) -> int:
    """Open the window on the shop at `place` (the shop's own by default) until it is closed.

    With `demo`, a made-up shop in a temporary folder. The exit status of the application.
    """
    if _has_no_display():
        sys.stderr.write(_NO_DISPLAY + "\n")
        return 1
    # Nothing that is loaded here can go away again: the collector would only look at it.
    gc.disable()
    # Before Qt: PySide6 reads the source of every module that is imported after it.
    import shopdesk.services.shop
    import shopdesk.services.undo
    import shopdesk.services.wallet  # noqa: F401
    from shopdesk.desktop.application import make_application
    from shopdesk.desktop.starting import Start

    keep_log()
    application = make_application()
    start = Start(application, place, demo=demo, language=language, counter=counter)
    sys.excepthook = start.on_bug
    if not start.begin():
        return 1
    stand_ready()
    return application.exec()


def stand_ready() -> None:
    """What the process does once its window stands, so that a key press is not kept waiting."""
    gc.freeze()
    gc.enable()
    # The window paints in Python while a lane works: five milliseconds are too long for its turn.
    sys.setswitchinterval(_TURN_SECONDS)


def keep_log() -> None:
    """Write warnings and bugs to the log, and to the terminal where there is one."""
    from logging.handlers import RotatingFileHandler

    from shopdesk.paths import log_file

    handlers: list[logging.Handler] = []
    if sys.stderr is not None:  # a window on Windows has none
        handlers.append(logging.StreamHandler(sys.stderr))
    with suppress(OSError):
        handlers.append(
            RotatingFileHandler(log_file(), maxBytes=_LOG_BYTES, backupCount=2, encoding="utf-8")
        )
    logging.basicConfig(
        level=logging.WARNING,
        format="%(asctime)s %(levelname)s %(name)s: %(message)s",
        handlers=handlers,
    )


def _has_no_display() -> bool:
    shown_by = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return sys.platform.startswith("linux") and not any(map(os.environ.get, shown_by))
