"""The columns of a file, each with its first values and the choice of what it means."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from shopdesk.desktop.settings import bring_in_words as words
from shopdesk.desktop.tokens import space
from shopdesk.desktop.widgets.basics import Choice, SoftLabel
from shopdesk.services.imports.batch import Recognised

_SHOWN_AT_MOST = 60
"""Columns that are offered; the others keep the meaning that their header has."""
_SAMPLE_AT_MOST = 60
_HEADER_AT_MOST = 40
_CHOICE = space(90)


class ColumnChoices(QWidget):
    """One row for each column; `edited` when somebody chose another meaning."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fields: list[str] = []
        self.choices: list[Choice] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(space(4))
        self._grid.setVerticalSpacing(space(1))
        self._grid.setColumnStretch(1, 1)

    @property
    def fields(self) -> tuple[str, ...]:
        """What each column means now."""
        return tuple(self._fields)

    def show_columns(self, found: Recognised) -> None:
        """Show the columns of a file as they were understood."""
        while (taken := self._grid.takeAt(0)) is not None:
            if (widget := taken.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._fields = list(found.fields)
        self.choices = []
        for place, header in enumerate(found.headers[:_SHOWN_AT_MOST]):
            self._add(place, header, found.samples[place])

    def _add(self, place: int, header: str, samples: Sequence[str]) -> None:
        name = QLabel(_short(header, _HEADER_AT_MOST) or self.tr("(without a name)"))
        name.setTextFormat(Qt.TextFormat.PlainText)
        name.setToolTip(header)
        sample = SoftLabel(
            _short(" · ".join(one for one in samples if one).replace("\n", " "), _SAMPLE_AT_MOST)
        )
        choice = Choice()
        choice.setFixedWidth(_CHOICE)
        for value, text in words.offered(words.FIELDS):
            choice.addItem(text, value)
        choice.setCurrentIndex(choice.findData(self._fields[place]))
        choice.setAccessibleName(self.tr("What “{column}” is").format(column=header))
        choice.currentIndexChanged.connect(
            lambda _index, place=place, choice=choice: self._on_chosen(place, choice)
        )
        for column, widget in enumerate((name, sample, choice)):
            self._grid.addWidget(widget, place, column, Qt.AlignmentFlag.AlignVCenter)
        self.choices.append(choice)

    def _on_chosen(self, place: int, choice: Choice) -> None:
        self._fields[place] = str(choice.currentData())
        self.edited.emit()


def _short(text: str, most: int) -> str:
    return text if len(text) <= most else f"{text[: most - 1]}…"
