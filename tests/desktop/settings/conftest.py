"""The settings page in the real window."""

from collections.abc import Callable
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from shopdesk.desktop.application import Desk
from shopdesk.desktop.settings.page import SettingsPage
from shopdesk.desktop.widgets.dialog import Dialog
from shopdesk.services.staff import add_colleague
from tests.shops import Till


@pytest.fixture
def page(desk: Desk, till: Till, qtbot: QtBot) -> SettingsPage:
    """The page in front, in a shop where Kenji is the owner and Mika works."""
    till.do(add_colleague, name="Kenji", role="owner")
    till.do(add_colleague, name="Mika", role="staff")
    qtbot.waitUntil(lambda: len(desk.context.staff) == 2)
    made = desk.window.show_page("settings")
    assert isinstance(made, SettingsPage)
    qtbot.waitUntil(lambda: bool(made.programmes.search_words()))
    return made


Answering = Callable[[type[Dialog[Any]], object], dict[str, Any]]


@pytest.fixture
def answering(monkeypatch: pytest.MonkeyPatch) -> Answering:
    """Answer a dialog in advance; what it was asked with is in the dict."""

    def answer(dialog: type[Dialog[Any]], value: object) -> dict[str, Any]:
        asked: dict[str, Any] = {}

        def ask(_parent: object, **given: Any) -> object:
            asked.update(given)
            return value

        monkeypatch.setattr(dialog, "ask", ask)
        return asked

    return answer
