"""What all tests share: no display, and nothing said by Qt or the log that nobody expected."""

import logging
import os
from collections.abc import Iterator

os.environ["QT_QPA_PLATFORM"] = "offscreen"  # before anything imports Qt
os.environ.setdefault("QT_LOGGING_RULES", "qt.qpa.fonts.warning=false")

import pytest

pytest_plugins = ["tests.shops"]

QT_WARNINGS_OF_THE_MACHINE = [
    # The offscreen platform says so about every window; it means nothing.
    "This plugin does not support propagateSizeHints",
    "This plugin does not support raise",
    "This plugin does not support grabbing the keyboard",
    "Could not detect a usable accessibility bridge",
]


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "expects_log: this test makes the program log a warning")


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    fails = pytest.mark.qt_log_level_fail("WARNING")
    ignores = pytest.mark.qt_log_ignore(*QT_WARNINGS_OF_THE_MACHINE)
    for item in items:
        if not any(item.iter_markers("qt_log_level_fail")):
            item.add_marker(fails)
        item.add_marker(ignores)


class _Collector(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.said: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.said.append(f"{record.levelname} {record.name}: {record.getMessage()}")


@pytest.fixture(autouse=True)
def _nothing_unexpected_is_logged(request: pytest.FixtureRequest) -> Iterator[None]:
    """A warning in the log is a failure, unless the test is marked `expects_log`."""
    collector = _Collector()
    logging.getLogger().addHandler(collector)
    yield
    logging.getLogger().removeHandler(collector)
    if collector.said and not request.node.get_closest_marker("expects_log"):
        pytest.fail("logged unexpectedly:\n" + "\n".join(collector.said))
