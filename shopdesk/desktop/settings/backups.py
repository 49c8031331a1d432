"""The shop's copies: which there are, one more now, and going back to one."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QWidget

from shopdesk.desktop import words
from shopdesk.desktop.counter_context import CounterContext
from shopdesk.desktop.jobs import JobBar
from shopdesk.desktop.settings import words as setting_words
from shopdesk.desktop.settings.rows import Action, Item, ItemList, Section
from shopdesk.desktop.tell import Teller
from shopdesk.desktop.tokens import space
from shopdesk.desktop.widgets.basics import Prose, SoftLabel
from shopdesk.desktop.widgets.buttons import KeyButton
from shopdesk.desktop.widgets.dialog import Dialog
from shopdesk.domain import topics
from shopdesk.services import backup
from shopdesk.services.backup import Copy

_SHOWN_FIRST = 4
_WIDTH = space(130)
BY_HAND = "by-hand"


class BackupsSection(Section):
    """Lists the copies of a SQLite shop; a server's shop is copied by the server's own tools."""

    restore_wanted = Signal(str)
    """The path of the copy that shall take the shop's place."""

    def __init__(self, context: CounterContext, teller: Teller) -> None:
        super().__init__()
        title, sentence = setting_words.group("safety")
        self._context = context
        self._teller = teller
        self._copies: tuple[Copy, ...] = ()
        self._shows_all = False
        self._is_server = not context.shop.store.is_sqlite
        if self._is_server:
            sentence = self.tr(
                "The shop is on a database server. Copies are made there, with the server's own "
                "tools (pg_dump); ask whoever looks after it."
            )
        self.describe(title, sentence)
        self.list = ItemList()
        self.none = SoftLabel(self.tr("No copy yet. The first is made at the close of the day."))
        self.bar = JobBar()
        self.make = KeyButton(self.tr("Make a copy now"))
        self.make.clicked.connect(self.make_copy)
        self.open_folder = KeyButton(self.tr("Open the folder"), kind="quiet")
        self.open_folder.clicked.connect(self._on_open_folder)
        self.more = KeyButton("", kind="quiet")
        self.more.clicked.connect(self._on_more)
        if not self._is_server:
            context.changes.subscribe(self, (topics.BACKUP, topics.SETTING), self._on_changed)
            self.read()

    def lay_out(self) -> None:
        """Put the list below the settings of the section."""
        if self._is_server:
            return
        buttons = QHBoxLayout()
        buttons.setSpacing(space(2))
        for button in (self.make, self.open_folder):
            buttons.addWidget(button)
        buttons.addStretch(1)
        buttons.addWidget(self.more)
        for widget in (self.none, self.list, self.bar):
            self.body.addWidget(widget)
        self.body.addLayout(buttons)

    def search_words(self) -> str:
        return " ".join((self.make.text(), self.tr("Restore this…")))

    def read(self) -> None:
        """Look into the folder."""
        shop = self._context.shop
        self._context.look(
            lambda _unit: backup.copies(shop),
            owner=self,
            done=self._on_read,
            lane=self._context.back_room,
        )

    def make_copy(self) -> None:
        """Copy the shop now, and prove the copy."""
        shop = self._context.shop
        self.make.setEnabled(False)
        self.bar.run(
            self._context.back_room,
            lambda _job: backup.take_copy(shop, reason=BY_HAND),
            words=self.tr("Making a copy and checking it"),
            done=self._on_made,
            failed=self._on_failed,
            owner=self,
        )

    def _on_made(self, copy: Copy | None) -> None:
        self.make.setEnabled(True)
        if copy is not None:
            sentence = self.tr("A copy was made and checked: {name} ({size}).")
            self._teller.say(
                "done", sentence.format(name=copy.path.name, size=size_words(self, copy.size))
            )

    def _on_failed(self, error: Exception) -> None:
        self.make.setEnabled(True)
        self._teller.tell(error, again=self.make_copy)

    # -- the list ----------------------------------------------------------------------------

    def _on_read(self, found: tuple[Copy, ...]) -> None:
        self._copies = found
        self._show()

    def _show(self) -> None:
        shown = self._copies if self._shows_all else self._copies[:_SHOWN_FIRST]
        self.list.show_items([self._item(place, copy) for place, copy in enumerate(shown)])
        self.none.setVisible(not self._copies)
        hidden = len(self._copies) - len(shown)
        self.more.setVisible(hidden > 0)
        self.more.set_words(self.tr("Show %n older one(s)", "", hidden))

    def _item(self, key: int, copy: Copy) -> Item:
        zone = self._context.shop.units.shop.zone
        when = words.moment(copy.made_at, zone)
        parts = (
            words.ago(copy.made_at, self._context.today, zone),
            self._reason(copy.reason),
            size_words(self, copy.size),
        )
        return Item(
            key=key,
            title=when,
            detail=" · ".join(part for part in parts if part),
            actions=(
                Action(words=self.tr("Restore this…"), act=lambda: self._on_restore(copy, when)),
            ),
        )

    def _reason(self, reason: str) -> str:
        known: dict[str, str] = {
            "day-closed": self.tr("at the close of the day"),
            "before-upgrade": self.tr("before a new version"),
            BY_HAND: self.tr("made by hand"),
        }
        return known.get(reason, "")

    def _on_more(self) -> None:
        self._shows_all = True
        self._show()
        self.list.button(_SHOWN_FIRST).setFocus()  # this button goes away

    def _on_changed(self, _changes: frozenset[topics.Change], _origin: object) -> None:
        self.read()

    def _on_restore(self, copy: Copy, when: str) -> None:
        if RestoreDialog.ask(self, when=when, place=self._context.shop.place):
            self.restore_wanted.emit(str(copy.path))

    def _on_open_folder(self) -> None:
        folder = backup.folder_of_copies(self._context.shop)
        folder.mkdir(parents=True, exist_ok=True)
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


class RestoreDialog(Dialog[bool]):
    """Says what going back means, before it is done."""

    def __init__(self, parent: QWidget | None, *, when: str, place: str) -> None:
        super().__init__(
            parent,
            title=QCoreApplication.translate("RestoreDialog", "Go back to an earlier copy?"),
            accept=QCoreApplication.translate("RestoreDialog", "Restore this copy"),
        )
        sentences = (
            self.tr("The shop will be as it was on {when}.").format(when=when),
            self.tr(
                "Stamps, rewards, coupons and customers from after that are not in it, and "
                "Ctrl+Z cannot bring them back."
            ),
            self.tr("The present data is not lost: it stays beside it as {name}.").format(
                name=f"{Path(place).name}.replaced"
            ),
            self.tr("The window closes and opens again with the restored shop."),
        )
        for sentence in sentences:
            self.body.addWidget(Prose(sentence))
        self.setMinimumWidth(_WIDTH)
        self.cancel_button.setFocus()

    def answer(self) -> bool:
        return True


def size_words(widget: QWidget, size: int) -> str:
    """A file's size as people read it: "1.2 MB"."""
    return widget.locale().formattedDataSize(
        size, 1, widget.locale().DataSizeFormat.DataSizeTraditionalFormat
    )
