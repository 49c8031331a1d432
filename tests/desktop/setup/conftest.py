"""A shop that nobody has set up yet, and the window that does it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from shopdesk.desktop.changes import Changes
from shopdesk.desktop.counter_context import CounterContext
from shopdesk.desktop.lanes import Lane
from shopdesk.desktop.setup.window import SetupWindow
from shopdesk.services.shop import Shop, open_shop


@pytest.fixture
def new_shop(tmp_path: Path) -> Iterator[Shop]:
    with open_shop(tmp_path / "shop.db", create=True) as shop:
        yield shop


@pytest.fixture
def new_context(new_shop: Shop, qapp: QApplication) -> Iterator[CounterContext]:
    lanes = Lane("counter"), Lane("back room")
    context = CounterContext(new_shop, changes=Changes(), counter=lanes[0], back_room=lanes[1])
    yield context
    context.close()
    for lane in lanes:
        lane.close()


@pytest.fixture
def window(new_context: CounterContext, qtbot: QtBot) -> SetupWindow:
    made = SetupWindow(new_context, language="en")
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: made.step is not None)
    return made
