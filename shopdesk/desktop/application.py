"""Putting the window together: the one place that makes lanes, theme, translators and pages."""

import logging
import sys

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, QSettings, QTimer, QTranslator
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QWidget

from shopdesk.desktop.changes import Changes
from shopdesk.desktop.counter.page import CounterPage
from shopdesk.desktop.counter_context import CounterContext
from shopdesk.desktop.lanes import Lane
from shopdesk.desktop.main_window import MainWindow
from shopdesk.desktop.page import PageSpec
from shopdesk.desktop.theme import Mode, Theme
from shopdesk.paths import resource
from shopdesk.services.shop import Shop
from shopdesk.services.words import warm_up

_log = logging.getLogger(__name__)


def make_application(arguments: list[str] | None = None) -> QApplication:
    """The one QApplication, with our name and icon."""
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    application = QApplication(arguments if arguments is not None else sys.argv[:1])
    application.setApplicationName("ShopDesk")
    application.setApplicationDisplayName("ShopDesk")
    application.setDesktopFileName("shopdesk")
    application.setWindowIcon(QIcon(str(resource("icons/shopdesk.svg"))))
    return application


class Speech(QObject):
    """The language of the screen: Qt's own words and ours."""

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._application = application
        self._translators: list[QTranslator] = []

    def speak(self, language: str) -> None:
        """Change the language; widgets that exist already keep their words."""
        for translator in self._translators:
            self._application.removeTranslator(translator)
        self._translators = []
        QLocale.setDefault(self._locale(language))
        folders = (
            ("qtbase", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)),
            ("shopdesk", str(resource("translations"))),
        )
        for name, folder in folders:
            translator = QTranslator(self)
            if translator.load(f"{name}_{language}", folder):
                self._application.installTranslator(translator)
                self._translators.append(translator)

    @staticmethod
    def _locale(language: str) -> QLocale:
        """The system's own locale when it speaks the language: its days and figures are right."""
        system = QLocale.system()
        return system if system.name().startswith(language) else QLocale(language)


class Desk(QObject):
    """One open shop on the screen, with all that lives as long as its window."""

    def __init__(
        self,
        application: QApplication,
        shop: Shop,
        *,
        language: str | None = None,
        memory: QSettings | None = None,
    ) -> None:
        super().__init__()
        self.shop = shop
        self.counter_lane = Lane("counter", self)
        self.back_room = Lane("back room", self)
        self.changes = Changes(self)
        self.context = CounterContext(
            shop,
            changes=self.changes,
            counter=self.counter_lane,
            back_room=self.back_room,
            language=language,
            parent=self,
        )
        self.theme = Theme(application, self._mode())
        self.speech = Speech(application)
        self.speech.speak(self.context.language)
        self.window = MainWindow(self.context, memory or QSettings("ShopDesk", "ShopDesk"))
        self.window.set_pages(self._places())
        self.context.settings_changed.connect(lambda: self.theme.set_mode(self._mode()))
        QTimer.singleShot(0, self, self._warm_up)

    def show(self) -> None:
        """Show the window as it was left."""
        self.window.come_back()
        self.window.show()

    def close(self) -> None:
        """Finish what was asked for and let the shop go."""
        self.window.close()
        self.context.close()
        self.counter_lane.close()
        self.back_room.close()
        self.shop.close()

    def _mode(self) -> Mode:
        mode = self.context.settings.theme
        return mode if mode in ("light", "dark") else "auto"  # type: ignore[return-value]

    def _places(self) -> list[PageSpec]:
        return [
            PageSpec(id="counter", words=self.tr("Counter"), make=self._counter),
        ]

    def _counter(self) -> QWidget:
        return CounterPage(self.context, self.window.teller)

    def _warm_up(self) -> None:
        """What the first reward would otherwise wait for."""
        settings, language = self.context.settings, self.context.language
        self.back_room.run(
            lambda: warm_up(settings.currency, language),
            done=lambda _nothing: None,
            failed=lambda error: _log.warning("could not warm up: %s", error),
            owner=self,
        )
