"""The composition root: the one place that knows every layer."""

import logging
import os
import sys

def main() -> int:
    """Start ShopDesk with the arguments of the command line; the exit status."""
    from shopdesk.cli import run

    return run()


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
    from shopdesk.desktop.application import make_application
    from shopdesk.desktop.starting import Start

    logging.basicConfig(level=logging.WARNING, stream=sys.stderr)
    application = make_application()
    start = Start(application, place, demo=demo, language=language, counter=counter)
    return application.exec() if start.begin() else 1
