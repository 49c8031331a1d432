"""The composition root: the one place that knows every layer."""

import gc
import logging
import os
import sys

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

    logging.basicConfig(level=logging.WARNING, stream=sys.stderr)
    application = make_application()
    start = Start(application, place, demo=demo, language=language, counter=counter)
    if not start.begin():
        return 1
    gc.freeze()
    gc.enable()
    return application.exec()


def _has_no_display() -> bool:
    shown_by = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return sys.platform.startswith("linux") and not any(map(os.environ.get, shown_by))
