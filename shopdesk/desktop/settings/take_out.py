"""The way out: the whole shop in one zip, or its customers for another program."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QSettings, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QCheckBox, QDialog, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from shopdesk.desktop import refusals
from shopdesk.desktop.counter.dialogs import AllowDialog
from shopdesk.desktop.counter_context import CounterContext
from shopdesk.desktop.jobs import Job, JobBar
from shopdesk.desktop.printing import files
from shopdesk.desktop.tell import Teller
from shopdesk.desktop.tokens import space
from shopdesk.desktop.widgets.basics import Heading, Hint, SoftLabel
from shopdesk.desktop.widgets.buttons import KeyButton
from shopdesk.desktop.widgets.flow import FlowLayout
from shopdesk.domain.errors import Refusal
from shopdesk.services import exports
from shopdesk.services.exports import Form, TakenOut
from shopdesk.services.staff import check_passphrase, has_passphrase

_FOLDER = "files/folder"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What shall be taken out; without a form, the whole shop. `called` is what its file is called."""

    form: Form | None
    ending: str
    called: str
    with_owner_notes: bool = False


class TakeOut(QWidget):
    """Buttons for each kind of file. The owner is asked, the ledger notes that data left the shop."""

    def __init__(
        self, context: CounterContext, teller: Teller, memory: QSettings | None = None
    ) -> None:
        super().__init__()
        self._context = context
        self._teller = teller
        self._memory = memory
        self._folder = files.documents()
        self.hint = Hint()
        self.bar = JobBar()
        self.whole = KeyButton(self.tr("Save the whole shop…"))
        self.spreadsheet = KeyButton(self.tr("Spreadsheet…"))
        self.shopify = KeyButton("Shopify…")
        self.square = KeyButton("Square…")
        self.vcard = KeyButton(self.tr("Address book (vCard)…"))
        self.owner_notes = QCheckBox(self.tr("With the notes that only the owner sees"))
        self._buttons = (self.whole, self.spreadsheet, self.shopify, self.square, self.vcard)
        self.whole.clicked.connect(lambda: self._on_wanted(self._whole_shop()))
        self.spreadsheet.clicked.connect(lambda: self._on_wanted(self._customers("csv", "csv")))
        self.shopify.clicked.connect(lambda: self._on_wanted(self._customers("shopify", "csv")))
        self.square.clicked.connect(lambda: self._on_wanted(self._customers("square", "csv")))
        self.vcard.clicked.connect(lambda: self._on_wanted(self._customers("vcard", "vcf")))
        self._lay_out()

    def search_words(self) -> str:
        """What of it can be found in the settings."""
        return " ".join(
            (
                self.tr("Take out the whole shop"),
                self.tr("Take out the customers"),
                *(button.text() for button in self._buttons),
            )
        )

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(space(3))
        across = QHBoxLayout()
        across.setSpacing(space(5))
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addWidget(Heading(self.tr("Take out the whole shop"), 3))
        left.addWidget(
            SoftLabel(
                self.tr(
                    "Everything in one zip file, to move to another computer or to keep. It holds "
                    "the secret keys of your coupons: keep it as you keep the key of the shop."
                )
            )
        )
        across.addLayout(left, 1)
        across.addWidget(self.whole)
        layout.addLayout(across)
        layout.addSpacing(space(1))
        below = QVBoxLayout()
        below.setSpacing(0)
        below.addWidget(Heading(self.tr("Take out the customers"), 3))
        below.addWidget(
            SoftLabel(self.tr("For another program. People who were put away are left out."))
        )
        layout.addLayout(below)
        row = FlowLayout()
        for button in (self.spreadsheet, self.shopify, self.square, self.vcard):
            row.addWidget(button)
        layout.addLayout(row)
        for widget in (self.owner_notes, self.hint, self.bar):
            layout.addWidget(widget)

    # -- from the wish to the file -------------------------------------------------------------

    def _whole_shop(self) -> Wish:
        return Wish(form=None, ending="zip", called=self._context.settings.shop_name)

    def _customers(self, form: Form, ending: str) -> Wish:
        called = {"shopify": "Shopify", "square": "Square"}.get(form, "")
        return Wish(
            form=form,
            ending=ending,
            called=f"{self.tr('Customers')} {called}",
            with_owner_notes=self.owner_notes.isChecked(),
        )

    def _on_wanted(self, wish: Wish) -> None:
        self.hint.clear()
        self._context.look(
            has_passphrase,
            owner=self,
            done=lambda is_set: self._ask_owner(wish) if is_set else self._ask_where(wish, None),
        )

    def _ask_owner(self, wish: Wish) -> None:
        if wish.form is None:
            sentence = self.tr("The whole shop and its secret keys go into this file.")
        else:
            sentence = self.tr("What you know of your customers goes into this file.")
        passphrase = AllowDialog.ask(self, sentence=sentence)
        if passphrase is None:
            return
        self._context.look(
            lambda unit: check_passphrase(unit, passphrase=passphrase),
            owner=self,
            done=lambda owner: self._ask_where(wish, owner),
            refused=self._on_refused,
            lane=self._context.back_room,
        )

    def _ask_where(self, wish: Wish, allowed_by: int | None) -> None:
        path = self.ask_for_place(wish)
        if path is not None:
            self._write(wish, path, allowed_by)

    def ask_for_place(self, wish: Wish) -> Path | None:
        """Ask with the platform's own dialog where to save; None when it was left."""
        day = self._context.today.isoformat()
        name = Path(files.file_name(wish.called, day)).with_suffix(f".{wish.ending}").name
        kept = str(self._memory.value(_FOLDER) or "") if self._memory is not None else ""
        folder = Path(kept) if kept else self._folder
        dialog = QFileDialog(
            self.window(),
            self.tr("Save the file"),
            str(folder if folder.is_dir() else files.documents()),
            f"{wish.ending.upper()} (*.{wish.ending})",
        )
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(wish.ending)
        dialog.selectFile(name)
        try:
            if dialog.exec() != QDialog.DialogCode.Accepted:
                return None
            path = Path(dialog.selectedFiles()[0])
        finally:
            dialog.deleteLater()
        self._folder = path.parent
        if self._memory is not None:
            self._memory.setValue(_FOLDER, str(path.parent))
        return path

    def _write(self, wish: Wish, path: Path, allowed_by: int | None) -> None:
        shop = self._context.shop

        def work(job: Job) -> TakenOut:
            with shop.units.read() as unit:
                if wish.form is None:
                    return exports.take_out_shop(unit, path, progress=job)
                return exports.take_out_customers(
                    unit,
                    path,
                    form=wish.form,
                    with_owner_notes=wish.with_owner_notes,
                    progress=job,
                )

        self._set_busy(True)
        self.bar.run(
            self._context.back_room,
            work,
            words=self.tr("Writing {file}").format(file=path.name),
            done=lambda taken: self._on_written(wish, taken, path, allowed_by),
            failed=lambda error: self._on_failed(error, wish, path, allowed_by),
            owner=self,
        )

    def _on_written(self, wish: Wish, taken: TakenOut, path: Path, allowed_by: int | None) -> None:
        self._set_busy(False)
        self._context.write(
            lambda unit: exports.note_taken_out(
                unit, customers=taken.customers, allowed_by=allowed_by
            ),
            owner=self,
            done=lambda _nothing: self._say_done(wish, taken, path),
            refused=self._on_refused,
        )

    def _say_done(self, wish: Wish, taken: TakenOut, path: Path) -> None:
        said = self.tr("%n customer(s) are in {file}.", "", taken.customers).format(file=path.name)
        if wish.form is None:
            said += " " + self.tr("Keep it as you keep the key of the shop.")
        self._teller.say(
            "done",
            said,
            action=self.tr("Show the folder"),
            act=lambda: self._show_folder(path.parent),
        )

    def _show_folder(self, folder: Path) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))

    def _on_failed(self, error: Exception, wish: Wish, path: Path, allowed_by: int | None) -> None:
        self._set_busy(False)
        self._teller.tell(error, again=lambda: self._write(wish, path, allowed_by), hint=self.hint)

    def _on_refused(self, refusal: Refusal) -> None:
        self.hint.say(refusals.sentence(refusal))

    def _set_busy(self, busy: bool) -> None:  # noqa: FBT001  a state, named by the method
        for button in self._buttons:
            button.setEnabled(not busy)
