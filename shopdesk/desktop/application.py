"""Putting the window together: the one place that makes lanes, theme, translators and pages."""

import logging
import sys
from importlib import import_module

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, QSettings, QTimer, QTranslator, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QWidget

from shopdesk.desktop.changes import Changes
from shopdesk.desktop.counter.page import CounterPage
from shopdesk.desktop.counter_context import CounterContext
from shopdesk.desktop.help import show_help
from shopdesk.desktop.lanes import Lane
from shopdesk.desktop.main_window import MainWindow
from shopdesk.desktop.page import PageSpec
from shopdesk.desktop.theme import Mode, Theme
from shopdesk.desktop.widgets.dialog import Dialog
from shopdesk.desktop.widgets.scan_guard import ScanGuard
from shopdesk.domain.errors import Refusal, StoreProblem
from shopdesk.paths import resource
from shopdesk.services import backup
from shopdesk.services.shop import Shop
from shopdesk.services.words import warm_up

_log = logging.getLogger(__name__)

_OFTEN_NEXT = "shopdesk.desktop.customers.page"
"""The page that is opened next most often; its code is read beforehand."""
_WARM_UP_AFTER_MS = 1_500  # when the window stands and its first page has been read


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
    """The language of the screen: Qt's own words and ours. The latest to speak is heard alone."""

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._application = application

    def speak(self, language: str) -> None:
        """Change the language; widgets that exist already keep their words."""
        # Qt asks an earlier translator for what the later one lacks: English has only its plurals.
        for translator in self._application.findChildren(QTranslator):
            self._application.removeTranslator(translator)
            translator.deleteLater()
        QLocale.setDefault(self._locale(language))
        folders = (
            ("qtbase", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)),
            ("shopdesk", str(resource("translations"))),
        )
        for name, folder in folders:
            translator = QTranslator(self)
            if translator.load(f"{name}_{language}", folder):
                self._application.installTranslator(translator)

    @staticmethod
    def _locale(language: str) -> QLocale:
        """The system's own locale when it speaks the language: its days and figures are right."""
        system = QLocale.system()
        return system if system.name().startswith(language) else QLocale(language)


class Desk(QObject):
    """One open shop on the screen, with all that lives as long as its window.

    `restore_wanted` names the copy to put back, `shop_file_wanted` the file of a whole shop to bring
    in, `demo_wanted` asks for the made-up shop and `renewal_wanted` for a new window: these need
    the shop closed, and whoever opened it does them.
    """

    restore_wanted = Signal(str)
    demo_wanted = Signal()
    shop_file_wanted = Signal(str)
    renewal_wanted = Signal()

    def __init__(
        self,
        application: QApplication,
        shop: Shop,
        *,
        theme: Theme | None = None,
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
        self._asked_language = language
        self.theme = theme or Theme.of(application)
        self.theme.set_mode(self._mode())
        self.speech = Speech(application)
        self._spoken = self.context.language
        self.speech.speak(self._spoken)
        self.memory = memory or QSettings("ShopDesk", "ShopDesk")
        self.window = MainWindow(self.context, self.memory)
        self.window.set_pages(self._places())
        self.window.help_wanted.connect(lambda page: show_help(self.window, page))
        self.window.day_close_wanted.connect(self._close_day)
        self.guard = ScanGuard(application)
        self.guard.scanned.connect(self._on_stray_scan)
        self.context.settings_changed.connect(self._on_settings)
        self._setup: QWidget | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._warm_up)
        self._soon.start(_WARM_UP_AFTER_MS)

    def show(self) -> None:
        """Show the window as it was left, or the set-up of a new shop."""
        if self.context.settings.is_set_up:
            self.window.come_back()
            self.window.show()
        else:
            self._show_setup()

    def close(self, *, close_day: bool = True) -> None:
        """Finish what was asked for, close the day with a proven copy, and let the shop go."""
        self._soon.stop()
        self.guard.deleteLater()
        for window in (self._setup, self.window):
            if window is not None:
                window.close()
                window.deleteLater()  # nobody is its parent
        self.context.close()
        self.counter_lane.close()
        self.back_room.close()
        if close_day:
            self._close_day_quietly()
        self.shop.close()

    # -- pages -------------------------------------------------------------------------------

    def _places(self) -> list[PageSpec]:
        return [
            PageSpec(id="counter", words=self.tr("Counter"), make=self._counter),
            PageSpec(id="customers", words=self.tr("Customers"), make=self._customers),
            PageSpec(id="print", words=self.tr("Print"), make=self._print),
            PageSpec(id="audit", words=self.tr("Audit"), make=self._audit),
            PageSpec(id="settings", words=self.tr("Settings"), make=self._settings),
        ]

    def _counter(self) -> QWidget:
        page = CounterPage(self.context, self.window.teller)
        page.print_wanted.connect(self._print_coupons)
        page.person_wanted.connect(self._open_person)
        return page

    def _customers(self) -> QWidget:
        from shopdesk.desktop.customers.page import CustomersPage

        page = CustomersPage(self.context, self.window.teller)
        page.print_wanted.connect(self._print_for)
        page.coupons_wanted.connect(self._print_coupons)
        return page

    def _open_person(self, customer_id: int) -> None:
        from shopdesk.desktop.customers.page import CustomersPage

        page = self.window.show_page("customers")
        if isinstance(page, CustomersPage):
            page.show_person(customer_id)

    def _print(self) -> QWidget:
        from shopdesk.desktop.printing.page import PrintPage

        return PrintPage(self.context, self.window.teller, self.memory)

    def _audit(self) -> QWidget:
        from shopdesk.desktop.audit.page import AuditPage

        page = AuditPage(self.context, self.window.teller)
        page.person_wanted.connect(self._open_person)
        return page

    def _settings(self) -> QWidget:
        from shopdesk.desktop.settings.page import SettingsPage

        page = SettingsPage(self.context, self.window.teller, self.memory)
        page.restore_wanted.connect(self.restore_wanted)
        page.shop_file_wanted.connect(self.shop_file_wanted)
        return page

    def _print_for(self, customer_id: int) -> None:
        from shopdesk.desktop.printing.page import PrintPage

        page = self.window.show_page("print")
        if isinstance(page, PrintPage):
            page.set_customer(customer_id)

    def _print_coupons(self, coupon_ids: tuple[int, ...]) -> None:
        from shopdesk.desktop.printing.page import PrintPage

        page = self.window.show_page("print")
        if isinstance(page, PrintPage):
            page.print_coupons(coupon_ids)

    def _show_setup(self) -> None:
        from shopdesk.desktop.setup.window import SetupWindow

        setup = SetupWindow(self.context, language=self._asked_language)
        setup.finished.connect(self._on_set_up)
        setup.demo_wanted.connect(self.demo_wanted)
        setup.shop_file_wanted.connect(self.shop_file_wanted)
        setup.language_chosen.connect(self.speech.speak)
        setup.show()
        self._setup = setup

    def _on_set_up(self) -> None:
        if self._setup is not None:
            self._setup.deleteLater()
            self._setup = None
        self.window.come_back()
        self.window.show()

    # -- what concerns every page ------------------------------------------------------------

    def _on_settings(self) -> None:
        self.theme.set_mode(self._mode())
        if self.context.language != self._spoken and self.context.settings.is_set_up:
            self.renewal_wanted.emit()

    def _on_stray_scan(self, text: str) -> None:
        """A scan that landed in a form or on another page: it waits for the form, then counts."""
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, Dialog):
            dialog.hint.say(
                self.tr("A card was scanned. It is looked up as soon as this is closed.")
            )
            dialog.finished.connect(lambda _result: self._bring_to_counter(text))
        elif dialog is None:
            self._bring_to_counter(text)

    def _bring_to_counter(self, text: str) -> None:
        page = self.window.show_page("counter")
        if isinstance(page, CounterPage):
            page.field.scanned.emit(text)

    def _close_day(self) -> None:
        actor = self.context.actor
        self.back_room.run(
            lambda: backup.close_day(self.shop, actor),
            done=self._on_day_closed,
            failed=self.window.teller.tell,
            owner=self,
        )

    def _on_day_closed(self, closed: backup.DayClosed) -> None:
        from shopdesk.desktop.audit.words import day_closed

        self.window.teller.say("done", day_closed(closed))

    def _close_day_quietly(self) -> None:
        """At the end of the program: a failure is told at the next start by the copy's age."""
        try:
            with self.shop.units.read() as unit:
                if backup.was_closed(unit) or not self.context.settings.is_set_up:
                    return
            backup.close_day(self.shop, self.context.actor)
        except (StoreProblem, Refusal) as problem:
            _log.warning("the day was not closed: %s", problem)

    def _mode(self) -> Mode:
        mode = self.context.settings.theme
        return mode if mode in ("light", "dark") else "auto"  # type: ignore[return-value]

    def _warm_up(self) -> None:
        """What the first reward and the first list would otherwise wait for."""
        import_module(_OFTEN_NEXT)  # Qt's classes are made in the window's own thread
        settings, language = self.context.settings, self.context.language
        self.back_room.run(
            lambda: warm_up(settings.currency, language),
            done=lambda _nothing: None,
            failed=lambda error: _log.warning("could not warm up: %s", error),
            owner=self,
        )
