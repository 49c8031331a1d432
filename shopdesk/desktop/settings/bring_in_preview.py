"""What a file would do: the counts in a sentence, and its first people as they will be."""

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from shopdesk.desktop.settings import bring_in_words as words
from shopdesk.desktop.tokens import TOUCH, space
from shopdesk.desktop.widgets.basics import Prose
from shopdesk.services.imports.batch import Preview
from shopdesk.services.imports.planning import REFUSED, Counts, Planned
from shopdesk.services.imports.reasons import why_left_out, why_refused

_ROWS_SEEN = 5
_WIDTHS = (space(13), space(36), space(32), space(42), space(46))


class PreviewTable(QWidget):
    """The first people of a file, and how many there are of each sort."""

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self.counts = Prose()
        titles = (
            self.tr("Line"),
            self.tr("What happens"),
            self.tr("Name"),
            self.tr("Phone"),
            self.tr("E-mail"),
            self.tr("More"),
        )
        self.table = QTableWidget(0, len(titles))
        self.table.setAccessibleName(self.tr("The first people of the file"))
        self.table.setHorizontalHeaderLabels(titles)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setShowGrid(False)
        self.table.setWordWrap(False)
        self.table.setTabKeyNavigation(False)
        rows = self.table.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(TOUCH)
        header = self.table.horizontalHeader()
        header.setHighlightSections(False)
        header.setStretchLastSection(True)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        for column, width in enumerate(_WIDTHS):
            self.table.setColumnWidth(column, max(width, header.sectionSizeHint(column)))
        self.table.setMinimumHeight(TOUCH * (_ROWS_SEEN + 1))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(space(2))
        layout.addWidget(self.counts)
        layout.addWidget(self.table)

    def show_preview(self, found: Preview | None) -> None:
        """Show what was worked out, or nothing."""
        self.counts.setText(self._sentence(found.counts) if found else "")
        self.table.setRowCount(len(found.first) if found else 0)
        for row, planned in enumerate(found.first if found else ()):
            for column, text in enumerate(self._cells(planned)):
                item = QTableWidgetItem(text)
                item.setToolTip(text)
                self.table.setItem(row, column, item)

    def _sentence(self, counts: Counts) -> str:
        said = [
            self.tr("%n new", "", counts.new),
            self.tr("%n known and changed", "", counts.changed),
            self.tr("%n known and as before", "", counts.unchanged),
            self.tr("%n not taken", "", counts.refused),
        ]
        numbers = (counts.new, counts.changed, counts.unchanged, counts.refused)
        shown = [text for text, number in zip(said, numbers, strict=True) if number]
        if counts.left_out:
            shown.append(self.tr("%n taken without a value", "", counts.left_out))
        return self.tr(" · ").join(shown) or self.tr("There is nobody in this file.")

    def _cells(self, planned: Planned) -> tuple[str, ...]:
        person = planned.person
        details = planned.changes or person.details
        name = f"{details.name} {details.reading}".strip()
        if planned.effect == REFUSED:
            shown = tuple(value for value in planned.values if value)[:3]
            name = " · ".join(shown)
        return (
            QLocale().toString(person.line),
            words.said(words.EFFECTS[planned.effect]),
            name,
            details.phone,
            details.email,
            self._more(planned),
        )

    def _more(self, planned: Planned) -> str:
        person = planned.person
        if planned.effect == REFUSED:
            return why_refused(person.refused, self._language, line=planned.same_as_line)
        parts = []
        if person.stamps:
            parts.append(self.tr("%n stamp(s)", "", person.stamps))
        if person.points:
            parts.append(self.tr("%n point(s)", "", person.points))
        parts += person.details.tags
        if person.left_out:
            parts.append(why_left_out(person.left_out, self._language))
        return " · ".join(parts)
