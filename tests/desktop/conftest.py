"""What the tests of the window share."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QSettings, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from shopdesk.desktop.application import Desk
from shopdesk.desktop.lanes import Lane
from shopdesk.desktop.theme import Theme
from shopdesk.desktop.tour.player import Player
from shopdesk.services.settings import change_settings
from tests.shops import Till


@pytest.fixture(scope="session")
def qapp_cls() -> type[QApplication]:
    return QApplication


@pytest.fixture(scope="session")
def theme(qapp: QApplication) -> Theme:
    """The application dressed, in light unless a test asks otherwise."""
    made = Theme.of(qapp)
    made.set_mode("light")
    return made


@pytest.fixture(autouse=True)
def _light(theme: Theme, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("SHOPDESK_REDUCED_MOTION", "1")
    yield
    theme.set_mode("light")


@pytest.fixture
def lane(qapp: QApplication) -> Iterator[Lane]:
    made = Lane("test")
    yield made
    made.close()


@pytest.fixture
def desk(qapp: QApplication, theme: Theme, till: Till, tmp_path: Path) -> Iterator[Desk]:
    """The real window on the coffee shop, shown, with a memory of its own."""
    till.do(change_settings, shop_name="Café Kumo", shop_mark="雲", is_set_up=True)
    memory = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    made = Desk(qapp, till.shop, theme=theme, memory=memory)
    made.show()
    made.window.resize(1280, 800)
    yield made
    made.close(close_day=False)
    made.deleteLater()


@pytest.fixture
def player(tmp_path: Path) -> Player:
    """Hands that type, scan and wait."""
    return Player(tmp_path)


class Keyboard:
    """Keys with a clock of their own: a person, or a scanner, or both."""

    def __init__(self) -> None:
        self.clock = 1_000_000

    def press(
        self,
        widget: QWidget,
        text: str,
        *,
        after: int = 150,
        modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
        key: Qt.Key | None = None,
    ) -> None:
        """One key, `after` milliseconds after the latest; "\\r" is Enter, "\\t" is Tab."""
        self.clock += after
        known = {"\r": Qt.Key.Key_Return, "\n": Qt.Key.Key_Return, "\t": Qt.Key.Key_Tab}
        named = key or known.get(text) or self._key_of(text)
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, named, modifiers, text)
            event.setTimestamp(self.clock)
            QApplication.sendEvent(widget, event)

    def type(self, widget: QWidget, text: str, *, gap: int = 150) -> None:
        for letter in text:
            self.press(widget, letter, after=gap)

    def scan(self, widget: QWidget, text: str, *, gap: int = 8, pause: int = 500) -> None:
        """A burst as a scanner sends it, `pause` milliseconds after what was before."""
        for place, letter in enumerate(text):
            self.press(widget, letter, after=gap if place else pause)

    @staticmethod
    def _key_of(text: str) -> int:
        if len(text) == 1 and text.isascii() and text.isalnum():
            return ord(text.upper())
        return Qt.Key.Key_unknown.value if text else 0


@pytest.fixture
def keyboard() -> Keyboard:
    return Keyboard()
