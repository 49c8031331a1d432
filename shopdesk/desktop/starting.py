"""From the start of the program to a shop on the screen, whatever stands in the way."""

import logging
import os
import tempfile
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale, QLockFile, QObject, QSettings, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from shopdesk.desktop import refusals
from shopdesk.desktop.application import Desk, Speech
from shopdesk.desktop.opening import BringingWindow, MakingWindow, ProblemWindow
from shopdesk.desktop.theme import Theme
from shopdesk.domain.errors import Refusal, StoreProblem
from shopdesk.paths import shop_database
from shopdesk.services import backup
from shopdesk.services.shop import Shop, open_shop

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer

LANGUAGES = ("en", "ja")
_RAISE = b"raise"
_WAIT_MS = 500
_LISTEN_AFTER_MS = 700  # when the window stands
_log = logging.getLogger(__name__)


class Start(QObject):
    """Opens the shop, sets it up if it is new, and says plainly what is wrong when it cannot."""

    def __init__(
        self,
        application: QApplication,
        place: str | os.PathLike[str] | None,
        *,
        demo: bool = False,
        language: str | None = None,
        counter: str = "1",
    ) -> None:
        super().__init__(application)
        self._application = application
        self._place = os.fspath(place) if place else str(shop_database())
        self._demo = demo
        self._language = language
        self._counter = counter
        self._lock: QLockFile | None = None
        self._server: QLocalServer | None = None
        self._demo_folder: tempfile.TemporaryDirectory[str] | None = None
        self._window: QWidget | None = None
        self._theme = Theme.of(application)
        self.desk: Desk | None = None
        application.aboutToQuit.connect(self._on_quit)

    def begin(self) -> bool:
        """Show the first window; False when another one is open already and was raised."""
        self._speak(self._language or system_language())
        if self._demo:
            self._make_demo()
            return True
        if not self._is_alone():
            return False
        self._open()
        return True

    # -- one window at a time ----------------------------------------------------------------

    def _is_alone(self) -> bool:
        """Whether no other window has this file; if one has, it is brought to the front."""
        if "://" in self._place:
            return True
        beside = Path(self._place).with_suffix(".lock")
        if not beside.parent.is_dir():
            return True
        self._lock = QLockFile(str(beside))
        self._lock.setStaleLockTime(0)
        if self._lock.tryLock(0) or self._lock.error() != QLockFile.LockError.LockFailedError:
            QTimer.singleShot(_LISTEN_AFTER_MS, self, self._listen)
            return True
        self._lock = None
        _call_the_other(_server_name(self._place))
        return False

    def _listen(self) -> None:
        """Hear when the program is started again; its own module takes a while to load."""
        from PySide6.QtNetwork import QLocalServer

        name = _server_name(self._place)
        QLocalServer.removeServer(name)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_called)
        self._server.listen(name)

    def _on_called(self) -> None:
        assert self._server is not None
        self._server.nextPendingConnection().deleteLater()
        if self.desk is not None:
            self.desk.window.showNormal()
            self.desk.window.raise_()
            self.desk.window.activateWindow()

    # -- opening -----------------------------------------------------------------------------

    def _open(self) -> None:
        try:
            shop = open_shop(self._place, create=self._may_create(), counter=self._counter)
        except (StoreProblem, Refusal) as problem:
            self._say_problem(problem)
            return
        self._show(shop)

    def _may_create(self) -> bool:
        """A new file in a folder that is there; a wrong path is told instead."""
        return "://" in self._place or Path(self._place).absolute().parent.is_dir()

    def _show(self, shop: Shop) -> None:
        desk = self.desk = Desk(
            self._application,
            shop,
            theme=self._theme,
            language=self._language,
            memory=self._memory(),
        )
        desk.restore_wanted.connect(self._restore)
        desk.demo_wanted.connect(self._leave_for_demo)
        desk.shop_file_wanted.connect(self._bring_in)
        desk.renewal_wanted.connect(self._renew)
        desk.show()
        self._window = None

    def _memory(self) -> QSettings:
        if self._demo_folder is not None:
            name = str(Path(self._demo_folder.name) / "window.ini")
            return QSettings(name, QSettings.Format.IniFormat)
        return QSettings("ShopDesk", "ShopDesk")

    def _say_problem(self, problem: Exception) -> None:
        _log.warning("cannot open %s: %s", self._place, problem)
        window = ProblemWindow(
            refusals.sentence(problem),
            place=self._place,
            copies=self._copies(),
            may_move=self._may_move(problem),
        )
        window.move_wanted.connect(self._move(window))
        window.again_wanted.connect(self._again(window))
        window.other_wanted.connect(self._other(window))
        window.restore_wanted.connect(self._restore)
        window.show()
        self._window = window

    def _again(self, window: ProblemWindow) -> Callable[[], None]:
        def again() -> None:
            window.close()
            self._open()

        return again

    def _other(self, window: ProblemWindow) -> Callable[[str], None]:
        def other(place: str) -> None:
            window.close()
            self._place = place
            self._open()

        return other

    def _may_move(self, problem: Exception) -> bool:
        is_misplaced = isinstance(problem, StoreProblem) and problem.kind == "synced_folder"
        return is_misplaced and backup.may_move_home(Path(self._place))

    def _move(self, window: ProblemWindow) -> Callable[[], None]:
        def move() -> None:
            window.close()
            try:
                self._place = str(backup.move_home(Path(self._place)))
            except (StoreProblem, Refusal) as problem:
                self._say_problem(problem)
                return
            self._open()

        return move

    def _copies(self) -> tuple[backup.Copy, ...]:
        if "://" in self._place:
            return ()
        return backup.copies_beside(Path(self._place))

    # -- another shop, or the same one again -------------------------------------------------

    def _restore(self, copy: str) -> None:
        """Close the shop, put a copy in its place, and open it again."""
        self._put_away()
        try:
            backup.put_back(Path(copy), self._place)
        except (StoreProblem, Refusal) as problem:
            self._say_problem(problem)
            return
        self._open()

    def _bring_in(self, file: str) -> None:
        """Close the shop that was only begun, and bring in a whole one from a file."""

        def bring_in() -> None:
            self._put_away(close_day=False)
            window = BringingWindow(self._place, Path(file))
            # Each of these drops the window, whose own lane is still speaking.
            window.made.connect(lambda: QTimer.singleShot(0, self, self._on_made))
            window.left.connect(lambda: QTimer.singleShot(0, self, self._on_made))
            window.failed.connect(
                lambda problem: QTimer.singleShot(0, self, lambda: self._say_problem(problem))
            )
            window.show()
            self._window = window

        QTimer.singleShot(0, self, bring_in)

    def _renew(self) -> None:
        """Make the window anew: its language has changed."""

        def renew() -> None:
            self._put_away(close_day=False)
            self._open()

        QTimer.singleShot(0, self, renew)

    def _leave_for_demo(self) -> None:
        def leave() -> None:
            self._put_away()
            self._make_demo()

        QTimer.singleShot(0, self, leave)

    def _put_away(self, *, close_day: bool = True) -> None:
        if self._window is not None:
            self._window.deleteLater()
            self._window = None
        if self.desk is not None:
            self._application.setQuitOnLastWindowClosed(False)
            self.desk.close(close_day=close_day)
            self.desk.deleteLater()
            self.desk = None
            self._application.setQuitOnLastWindowClosed(True)

    def on_bug(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Nobody expected this: it is logged, the person is told, the program goes on."""
        _log.error("nobody expected this", exc_info=(kind, error, trace))
        if self.desk is not None:
            self.desk.context.bug.emit()

    def _on_quit(self) -> None:
        self._put_away()
        if self._lock is not None:
            self._lock.unlock()
        if self._demo_folder is not None:
            self._demo_folder.cleanup()

    # -- the made-up shop --------------------------------------------------------------------

    def _make_demo(self) -> None:
        self._demo_folder = tempfile.TemporaryDirectory(
            prefix="shopdesk-", ignore_cleanup_errors=True
        )
        self._place = str(Path(self._demo_folder.name) / "shop.db")
        window = MakingWindow(self._place, language=self._language or system_language())
        window.made.connect(self._on_made)
        window.failed.connect(self._say_problem)
        window.show()
        self._window = window

    def _on_made(self) -> None:
        assert self._window is not None
        self._window.deleteLater()
        self._open()

    def _speak(self, language: str) -> None:
        Speech(self._application).speak(language)


def system_language() -> str:
    """The system's language if we speak it, else English."""
    language = QLocale.system().name().partition("_")[0]
    return language if language in LANGUAGES else LANGUAGES[0]


def _call_the_other(name: str) -> None:
    """Ask the window that has the shop open to come to the front."""
    from PySide6.QtNetwork import QLocalSocket

    socket = QLocalSocket()
    socket.connectToServer(name)
    if socket.waitForConnected(_WAIT_MS):
        socket.write(_RAISE)
        socket.waitForBytesWritten(_WAIT_MS)


def _server_name(place: str) -> str:
    import hashlib

    digest = hashlib.sha256(os.path.realpath(place).encode()).hexdigest()
    return f"{QCoreApplication.applicationName()}-{digest[:16]}"
