"""One page from a file to the button that brings it in: what it is, what it means, what happens."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QLocale, QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from shopdesk.desktop import refusals
from shopdesk.desktop.counter_context import CounterContext
from shopdesk.desktop.jobs import Job, JobBar
from shopdesk.desktop.settings import bring_in_words as words
from shopdesk.desktop.settings.bring_in_columns import ColumnChoices
from shopdesk.desktop.settings.bring_in_preview import PreviewTable
from shopdesk.desktop.tokens import space
from shopdesk.desktop.widgets.basics import Choice, FormRow, Heading, SoftLabel
from shopdesk.desktop.widgets.dialog import Dialog
from shopdesk.desktop.widgets.scroll import Scroll
from shopdesk.domain.errors import Cancelled, Refusal
from shopdesk.domain.errors_of_files import FileEmpty
from shopdesk.services.imports import batch
from shopdesk.services.imports.batch import Preview, Recognised
from shopdesk.services.imports.planning import FILL
from shopdesk.services.imports.sources import XLSX

T = TypeVar("T")
_WIDTH, _HEIGHT = space(244), space(160)
_LETTERS = 14
_LOOK_AFTER_MS = 300


@dataclass(frozen=True, slots=True, kw_only=True)
class WantedImport:
    """A file to bring in, as it was looked at; `by_hand` when somebody changed what columns mean."""

    path: Path
    choice: batch.Choice
    headers: tuple[str, ...]
    by_hand: bool
    preview: Preview


class BringInDialog(Dialog[WantedImport]):
    """Shows what a file was taken for and what it would do; each change is looked at anew."""

    def __init__(self, parent: QWidget | None, *, context: CounterContext, path: Path) -> None:
        super().__init__(parent, title=self.tr("Bring in {file}"), accept=self.tr("Bring in"))
        self._context = context
        self._path = path
        self._found: Recognised | None = None
        self._preview: Preview | None = None
        self._by_hand = False
        self._job: Job | None = None
        self.setWindowTitle(self.windowTitle().format(file=path.name))
        self.setAccessibleName(self.windowTitle())
        for heading in self.findChildren(Heading):
            heading.setText(self.windowTitle())
        self.encoding = self._choice_of(words.offered(words.ENCODINGS))
        self.separator = self._choice_of(words.offered(words.SEPARATORS))
        self.sheet = self._choice_of(())
        self.policy = self._choice_of(words.offered(words.POLICIES))
        self.columns = ColumnChoices()
        self.columns.edited.connect(self._on_columns)
        self.preview = PreviewTable(context.settings.language)
        self.bar = JobBar()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_LOOK_AFTER_MS)
        self._soon.timeout.connect(self._look)
        self._lay_out()
        for choice in (self.encoding, self.separator, self.sheet):
            choice.activated.connect(lambda _index: self._recognise(by_hand=True))
        self.policy.activated.connect(lambda _index: self._wait())
        self._set_ready(None)
        self._recognise()

    def answer(self) -> WantedImport:
        if self._preview is None or self._found is None:
            raise FileEmpty(file=self._path.name)
        return WantedImport(
            path=self._path,
            choice=self._choice(),
            headers=self._found.headers,
            by_hand=self._by_hand,
            preview=self._preview,
        )

    def done(self, result: int) -> None:
        """Whoever leaves waits for nothing."""
        if self._job is not None:
            self._job.cancel()
        super().done(result)

    # -- layout ------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, space(3), 0)
        column.setSpacing(space(4))
        taken = QHBoxLayout()
        taken.setSpacing(space(4))
        self._encoding_row = FormRow(self.tr("Letters"), self.encoding)
        self._separator_row = FormRow(self.tr("Between the values"), self.separator)
        self._sheet_row = FormRow(self.tr("Sheet"), self.sheet)
        policy = FormRow(self.tr("Known customers"), self.policy)
        for row in (self._encoding_row, self._separator_row, self._sheet_row, policy):
            taken.addWidget(row, 1)
        self.remembered = SoftLabel(self.tr("Read as you read such a file before."))
        self.remembered.hide()
        column.addLayout(taken)
        column.addWidget(Heading(self.tr("What would happen"), 3))
        column.addWidget(self.bar)
        column.addWidget(self.preview)
        column.addWidget(Heading(self.tr("What each column is"), 3))
        column.addWidget(self.remembered)
        column.addWidget(self.columns)
        column.addStretch(1)
        self.body.addWidget(Scroll(inside), 1)
        self.resize(_WIDTH, _HEIGHT)

    @staticmethod
    def _choice_of(items: Sequence[tuple[str, str]]) -> Choice:
        choice = Choice()
        choice.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        choice.setMinimumContentsLength(_LETTERS)
        for value, text in items:
            choice.addItem(text, value)
        return choice

    # -- looking -----------------------------------------------------------------------------

    def _choice(self) -> batch.Choice:
        is_sheet = self._found is not None and self._found.taken.kind == XLSX
        return batch.Choice(
            encoding="" if is_sheet else str(self.encoding.currentData() or ""),
            separator="" if is_sheet else str(self.separator.currentData() or ""),
            sheet=str(self.sheet.currentData() or "") if is_sheet else "",
            fields=self.columns.fields if self._found is not None else None,
            policy=str(self.policy.currentData() or FILL),
        )

    def _recognise(self, *, by_hand: bool = False) -> None:
        """Find out what the file is, or read it as it was chosen by hand."""
        shop, path = self._context.shop, self._path
        choice = self._choice() if by_hand else batch.Choice()
        anew = batch.Choice(
            encoding=choice.encoding, separator=choice.separator, sheet=choice.sheet
        )
        self._set_ready(None)
        self._run(lambda _job: batch.recognise(shop, path, anew), self._on_recognised)

    def _on_recognised(self, found: Recognised) -> None:
        self._found = found
        self._by_hand = False
        taken = found.taken
        self.hint.clear()
        for row, choice, value in (
            (self._encoding_row, self.encoding, taken.encoding),
            (self._separator_row, self.separator, taken.separator),
        ):
            row.setVisible(bool(value))
            choice.setCurrentIndex(choice.findData(value))
        self._sheet_row.setVisible(len(taken.sheets) > 1)
        self.sheet.clear()
        for name in taken.sheets:
            self.sheet.addItem(name, name)
        self.sheet.setCurrentIndex(self.sheet.findData(taken.sheet))
        self.remembered.setVisible(found.is_remembered)
        self.columns.show_columns(found)
        self._look()

    def _on_columns(self) -> None:
        self._by_hand = True
        self._wait()

    def _wait(self) -> None:
        """Look again when nobody has changed anything for a moment."""
        self._set_ready(None)
        self._soon.start()

    def _look(self) -> None:
        """Work out what would happen."""
        shop, path, choice = self._context.shop, self._path, self._choice()
        self._run(lambda job: batch.preview(shop, path, choice, progress=job), self._set_ready)

    def _run(self, work: Callable[[Job], T], done: Callable[[T], None]) -> None:
        if self._job is not None:
            self._job.cancel()
        mine: list[Job] = []

        def finished(value: T) -> None:
            if mine and mine[0] is self._job:
                done(value)

        def failed(error: Exception) -> None:
            if mine and mine[0] is self._job and not isinstance(error, Cancelled):
                self.hint.say(refusals.sentence(error))

        job = self.bar.run(
            self._context.back_room,
            work,
            words=self.tr("Reading the file"),
            done=finished,
            failed=failed,
            owner=self,
        )
        mine.append(job)
        self._job = job

    def _set_ready(self, found: Preview | None) -> None:
        self._preview = found
        self.preview.show_preview(found)
        count = found.counts.new + found.counts.changed if found else 0
        self.accept_button.setEnabled(count > 0)
        if found is None:
            self.accept_button.set_words(self.tr("Bring in"))
            return
        self.hint.clear()
        if count:
            sentence = self.tr("Bring in %n people", "", count)
            self.accept_button.set_words(sentence.replace(str(count), QLocale().toString(count)))
        else:
            self.accept_button.set_words(self.tr("Nothing to bring in"))

    def refuse(self, refusal: Refusal) -> None:
        """Say it below the page."""
        self.hint.say(refusals.sentence(refusal))
