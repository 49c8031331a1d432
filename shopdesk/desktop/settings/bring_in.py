"""The files that were brought in, each to be taken back, and the way to bring in another."""

from pathlib import Path
from uuid import uuid4

from PySide6.QtCore import QCoreApplication, QLocale, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from shopdesk.desktop import refusals, words
from shopdesk.desktop.counter_context import CounterContext
from shopdesk.desktop.jobs import Job, JobBar
from shopdesk.desktop.settings.bring_in_dialog import BringInDialog, WantedImport
from shopdesk.desktop.settings.rows import Action, Item, ItemList
from shopdesk.desktop.tell import Teller
from shopdesk.desktop.tokens import space
from shopdesk.desktop.widgets.basics import Heading, Hint, Prose, SoftLabel
from shopdesk.desktop.widgets.buttons import KeyButton
from shopdesk.desktop.widgets.dialog import Dialog
from shopdesk.domain import topics
from shopdesk.domain.errors import Cancelled, Refusal
from shopdesk.domain.errors_of_files import ShopHasPeople
from shopdesk.services.audit import figures
from shopdesk.services.imports import batch, past
from shopdesk.services.imports.batch import BroughtIn
from shopdesk.services.imports.leaving import TakenBack
from shopdesk.services.imports.mapping import remember_mapping
from shopdesk.services.imports.past import PastImport
from shopdesk.services.imports.sources import EXPORT, kind_of

_SHOWN = 4
_WIDTH = space(130)


class _Left(Exception):  # noqa: N818
    """The window was closed; what is certain goes on at the next start."""


class BringIn(QWidget):
    """Chooses a file, brings it in beside the counter's work, and lists what came in before."""

    whole_shop_wanted = Signal(str)
    """The path of a whole shop that shall take the place of this empty one."""

    def __init__(self, context: CounterContext, teller: Teller) -> None:
        super().__init__()
        self._context = context
        self._teller = teller
        self._folder = Path.home()
        self.title = Heading(self.tr("Bring in"), 3)
        self.sentence = SoftLabel(
            self.tr(
                "Customers from a CSV, Excel (.xlsx) or vCard file. You see what would happen "
                "before anything does, and all of it can be taken back."
            )
        )
        self.hint = Hint()
        self.choose = KeyButton(self.tr("Choose a file…"))
        self.choose.clicked.connect(lambda: self.ask())
        self.bar = JobBar()
        self.list = ItemList()
        buttons = QHBoxLayout()
        buttons.addWidget(self.choose)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(space(3))
        head = QVBoxLayout()
        head.setSpacing(0)
        head.addWidget(self.title)
        head.addWidget(self.sentence)
        layout.addLayout(head)
        layout.addWidget(self.hint)
        layout.addLayout(buttons)
        layout.addWidget(self.bar)
        layout.addWidget(self.list)
        context.changes.subscribe(self, (topics.IMPORT,), lambda _changes, _origin: self.read())
        self.read()

    def search_words(self) -> str:
        """What of it can be found in the settings."""
        return f"{self.title.text()} {self.sentence.text()} {self.choose.text()}"

    def read(self) -> None:
        """Look which files came in before."""
        self._context.look(
            lambda unit: past.past_imports(unit, limit=_SHOWN), owner=self, done=self._show
        )

    # -- bringing in -------------------------------------------------------------------------

    def ask(self, path: Path | None = None) -> None:
        """Choose a file, look at it, and bring it in when that is wanted."""
        self.hint.clear()
        path = path or self._chosen()
        if path is None:
            return
        self._folder = path.parent
        if _is_whole_shop(path):
            self._ask_for_whole_shop(path)
            return
        wanted = BringInDialog.ask(self, context=self._context, path=path)
        if wanted is not None:
            self.bring_in(wanted)

    def _ask_for_whole_shop(self, path: Path) -> None:
        """Our own export: it takes the place of an empty shop, so the window closes for it."""

        def go(customers: int) -> None:
            if customers:
                self.hint.say(refusals.sentence(ShopHasPeople(count=customers)))
            elif WholeShopDialog.ask(self, path=path):
                self.whole_shop_wanted.emit(str(path))

        self._context.look(lambda unit: figures(unit).customers, owner=self, done=go)

    def bring_in(self, wanted: WantedImport) -> None:
        """Bring a file in as it was looked at, while the counter goes on."""
        shop, actor, request = self._context.shop, self._context.actor, uuid4()
        if wanted.by_hand and wanted.choice.fields is not None:
            self._remember(wanted)

        def work(job: Job) -> BroughtIn:
            return batch.bring_in(
                shop,
                wanted.path,
                wanted.choice,
                actor=actor,
                request_id=request,
                seen=wanted.preview,
                progress=self._watched(job),
            )

        self._busy(is_busy=True)
        self.bar.run(
            self._context.back_room,
            work,
            words=self.tr("Bringing in {file}").format(file=wanted.path.name),
            done=self._on_done,
            failed=self._on_failed,
            owner=self,
        )

    def _on_done(self, done: BroughtIn) -> None:
        self._busy(is_busy=False)
        places = QLocale()
        sentence = self.tr(
            "{new} new customers are here, {changed} known ones were changed, {refused} lines were "
            "not taken."
        ).format(
            new=places.toString(done.imported),
            changed=places.toString(done.updated),
            refused=places.toString(done.refused),
        )
        if done.refused_file:
            self._teller.say(
                "done",
                sentence,
                action=self.tr("Show what was not taken"),
                act=lambda: _open(done.refused_file),
            )
        else:
            self._teller.say("done", sentence)

    def _on_failed(self, error: Exception) -> None:
        self._busy(is_busy=False)
        if isinstance(error, Cancelled):
            self._teller.say("warning", self.tr("Stopped. Nothing was brought in."))
        elif not isinstance(error, _Left):  # then nobody is there to be told
            self._teller.tell(error, hint=self.hint)

    def _remember(self, wanted: WantedImport) -> None:
        fields = wanted.choice.fields or ()
        self._context.write(
            lambda unit: remember_mapping(unit, headers=wanted.headers, fields=fields),
            owner=self,
            done=lambda _nothing: None,
            refused=lambda _refusal: None,
        )

    def _chosen(self) -> Path | None:
        chosen, _ = QFileDialog.getOpenFileName(
            self,
            self.tr("Choose a file"),
            str(self._folder),
            self.tr("Lists of people (*.csv *.tsv *.txt *.xlsx *.vcf);;All files (*)"),
        )
        return Path(chosen) if chosen else None

    # -- taking back -------------------------------------------------------------------------

    def take_back(self, number: int) -> None:
        """Take a file back, whole."""
        shop, actor, request = self._context.shop, self._context.actor, uuid4()
        self.hint.clear()
        self._busy(is_busy=True)
        self.bar.run(
            self._context.back_room,
            lambda job: batch.take_back(
                shop, number, actor=actor, request_id=request, progress=self._watched(job)
            ),
            words=self.tr("Taking it back"),
            done=self._on_taken_back,
            failed=self._on_failed,
            owner=self,
        )

    def _on_taken_back(self, found: TakenBack) -> None:
        self._busy(is_busy=False)
        places = QLocale()
        sentence = self.tr(
            "Taken back: {away} customers were put away, {back} are as they were before."
        ).format(away=places.toString(found.put_away), back=places.toString(found.put_back))
        if found.kept:
            sentence += " " + self.tr(
                "%n stayed: they were here or were changed since.", "", found.kept
            )
        self._teller.say("done", sentence)

    # -- the list ----------------------------------------------------------------------------

    def _show(self, found: tuple[PastImport, ...]) -> None:
        self.list.show_items([self._item(one) for one in found])

    def _item(self, one: PastImport) -> Item:
        places = QLocale()
        zone = self._context.shop.units.shop.zone
        detail = self.tr("{when} · {new} new, {changed} changed, {refused} not taken").format(
            when=words.moment(one.at, zone),
            new=places.toString(one.imported),
            changed=places.toString(one.updated),
            refused=places.toString(one.refused),
        )
        actions = (
            (Action(words=self.tr("Take it back"), act=lambda: self.take_back(one.id)),)
            if one.can_undo
            else ()
        )
        return Item(
            key=one.id,
            title=one.file_name,
            detail=detail,
            chips=() if one.can_undo else ((self.tr("taken back"), "plain"),),
            actions=actions,
        )

    def _busy(self, *, is_busy: bool) -> None:
        self.choose.setEnabled(not is_busy)
        self.list.setEnabled(not is_busy)

    def _watched(self, job: Job) -> batch.Progress:
        def tell(done: int, total: int) -> None:
            if self._context.is_closed:
                raise _Left
            job(done, total)

        return tell


class WholeShopDialog(Dialog[bool]):
    """Says what bringing in a whole shop means, before it is done."""

    def __init__(self, parent: QWidget | None, *, path: Path) -> None:
        super().__init__(
            parent,
            title=QCoreApplication.translate("WholeShopDialog", "Bring in a whole shop?"),
            accept=QCoreApplication.translate("WholeShopDialog", "Bring it in"),
        )
        for sentence in (
            self.tr("{file} is a whole shop that was taken out of ShopDesk.").format(
                file=path.name
            ),
            self.tr("It takes the place of this one, which has no customers yet."),
            self.tr("The window closes and opens again with it."),
        ):
            self.body.addWidget(Prose(sentence))
        self.setMinimumWidth(_WIDTH)

    def answer(self) -> bool:
        return True


def _is_whole_shop(path: Path) -> bool:
    try:
        return kind_of(path) == EXPORT
    except Refusal:
        return False  # what it is instead, the dialog says


def _open(path: str) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(path))
