"""The window: the sidebar with its places, the page in front, and the banner above it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QByteArray, QSettings, Qt, Signal
from PySide6.QtGui import QAction, QCloseEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMainWindow,
    QMenu,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from shopdesk.desktop import shortcuts, words
from shopdesk.desktop.counter_context import CounterContext
from shopdesk.desktop.page import PageSpec
from shopdesk.desktop.tell import Teller
from shopdesk.desktop.tokens import space
from shopdesk.desktop.widgets.bars import Banner
from shopdesk.desktop.widgets.basics import Panel, Rule
from shopdesk.desktop.widgets.buttons import KeyButton, NavButton
from shopdesk.desktop.widgets.hanko import HankoView

SIDEBAR = space(50)
SMALLEST = (1024, 640)
FIRST_SIZE = (1280, 800)


class MainWindow(QMainWindow):
    """Holds the pages; knows nothing of what they do."""

    closing = Signal()
    help_wanted = Signal(object)
    day_close_wanted = Signal()

    def __init__(self, context: CounterContext, memory: QSettings) -> None:
        super().__init__()
        self._context = context
        self._memory = memory
        self._specs: dict[str, PageSpec] = {}
        self._pages: dict[str, QWidget] = {}
        self._buttons: dict[str, NavButton] = {}
        self.banner = Banner()
        self.teller = Teller(self.banner, zone=context.shop.units.shop.zone)
        self._stack = QStackedWidget()
        self._mark = HankoView("")
        self._name = QLabel()
        self._name.setProperty("level", "2")
        self._name.setTextFormat(Qt.TextFormat.PlainText)
        self._name.setWordWrap(True)
        self._nav = QVBoxLayout()
        self._nav.setSpacing(space(1))
        self._who = KeyButton("", kind="quiet")
        self._who.setMenu(QMenu(self._who))
        self._saved = QLabel()
        self._saved.setProperty("kind", "caption")
        self._saved.setWordWrap(True)
        self._lay_out()
        self._bind()
        self._on_settings()
        self._on_staff()
        self._say_saved()

    def set_pages(self, specs: Sequence[PageSpec]) -> None:
        """The places of the sidebar, in order; Alt and a figure lead to each."""
        for place, spec in enumerate(specs, start=1):
            self._specs[spec.id] = spec
            button = NavButton(spec.words)
            button.clicked.connect(lambda _checked=False, page=spec.id: self.show_page(page))
            self._buttons[spec.id] = button
            self._nav.addWidget(button)
            shortcuts.bind(f"page_{place}", self, self._leads_to(spec.id))

    def show_page(self, page_id: str) -> QWidget:
        """Bring a page to the front; it is made the first time."""
        if page_id not in self._pages:
            page = self._specs[page_id].make()
            self._pages[page_id] = page
            self._stack.addWidget(page)
        if self._stack.currentWidget() is not self._pages[page_id]:
            self.banner.leave_if_done()
        self._buttons[page_id].setChecked(True)
        self._stack.setCurrentWidget(self._pages[page_id])
        self._memory.setValue("page", page_id)
        return self._pages[page_id]

    def page(self, page_id: str) -> QWidget:
        """A page, made if need be, without bringing it to the front."""
        in_front = self._stack.currentWidget()
        page = self.show_page(page_id)
        if in_front is not None and in_front is not page:
            self._stack.setCurrentWidget(in_front)
        return page

    @property
    def front(self) -> QWidget | None:
        """The page that is shown."""
        return self._stack.currentWidget()

    def _leads_to(self, page_id: str) -> Callable[[], None]:
        def lead() -> None:
            self.show_page(page_id)

        return lead

    # -- memory ------------------------------------------------------------------------------

    def come_back(self) -> None:
        """Size and page of the last time; a page that is no more leads to the first."""
        geometry = self._memory.value("geometry")
        self.setMinimumSize(*SMALLEST)
        if not isinstance(geometry, QByteArray) or not self.restoreGeometry(geometry):
            self.resize(*FIRST_SIZE)
        last = str(self._memory.value("page") or "")
        self.show_page(last if last in self._specs else next(iter(self._specs)))

    def closeEvent(self, event: QCloseEvent) -> None:
        self._memory.setValue("geometry", self.saveGeometry())
        self.closing.emit()
        super().closeEvent(event)

    # -- layout ------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        side = Panel("sidebar")
        side.setFixedWidth(SIDEBAR)
        head = QHBoxLayout()
        head.setSpacing(space(2))
        head.addWidget(self._mark)
        head.addWidget(self._name, 1)
        left = QVBoxLayout(side)
        left.setContentsMargins(space(3), space(5), space(3), space(4))
        left.setSpacing(space(3))
        left.addLayout(head)
        left.addLayout(self._nav)
        left.addStretch(1)
        left.addWidget(Rule())
        left.addWidget(self._who)
        left.addWidget(self._saved)
        right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        banner_place = QVBoxLayout()
        banner_place.setContentsMargins(space(7), space(3), space(7), 0)
        banner_place.addWidget(self.banner)
        right.addLayout(banner_place)
        right.addWidget(self._stack, 1)
        centre = QWidget()
        layout = QHBoxLayout(centre)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(side)
        layout.addLayout(right, 1)
        self.setCentralWidget(centre)

    def _bind(self) -> None:
        shortcuts.bind("quit", self, self._on_quit)
        shortcuts.bind("help", self, lambda: self.help_wanted.emit(self.front))
        shortcuts.bind("settings", self, self._leads_to("settings"))
        shortcuts.bind("print", self, self._on_print)
        self._context.settings_changed.connect(self._on_settings)
        self._context.staff_changed.connect(self._on_staff)
        self._context.saving_changed.connect(self._say_saved)
        self._context.problem.connect(lambda error, again: self.teller.tell(error, again=again))
        self._context.bug.connect(self._on_bug)

    def _on_quit(self) -> None:
        self.close()

    def _on_print(self) -> None:
        print_now = getattr(self.front, "print_now", None)
        if print_now is not None:
            print_now()
        elif "print" in self._specs:
            self.show_page("print")

    def _on_bug(self) -> None:
        self.teller.say("problem", self.tr("Something went wrong. Nothing was saved."))

    # -- the foot and the head ---------------------------------------------------------------

    def _on_settings(self) -> None:
        settings = self._context.settings
        name = settings.shop_name or "ShopDesk"
        self._mark.set_mark(settings.shop_mark)
        self._name.setText(name)
        self.setWindowTitle(f"{name} — ShopDesk" if settings.shop_name else name)
        self.teller.zone = self._context.shop.units.shop.zone

    def _on_staff(self) -> None:
        context = self._context
        menu = self._who.menu()
        menu.clear()
        for colleague in context.staff:
            if colleague.is_active:
                action = QAction(f"{colleague.name} · {self._role(colleague.role)}", menu)
                action.setCheckable(True)
                action.setChecked(context.colleague == colleague)
                action.triggered.connect(
                    lambda _checked=False, one=colleague: context.stand_in(one)
                )
                menu.addAction(action)
        menu.addSeparator()
        close_day = menu.addAction(self.tr("Close the day…"))
        close_day.triggered.connect(lambda: self.day_close_wanted.emit())
        here = context.colleague
        self._who.set_words(
            f"{here.name} · {self._role(here.role)}" if here else self.tr("Nobody named")
        )
        self._who.setAccessibleName(self.tr("Who is at the counter"))

    def _role(self, role: str) -> str:
        return {
            "owner": self.tr("owner"),
            "manager": self.tr("manager"),
            "staff": self.tr("staff"),
        }[role]

    def _say_saved(self, is_saving: bool = False) -> None:  # noqa: FBT001, FBT002  a signal's
        counter = words.counter_called(self._context.counter_name)
        state = self.tr("saving…") if is_saving else self.tr("all saved ✓")
        self._saved.setText(f"{counter} · {state}")
