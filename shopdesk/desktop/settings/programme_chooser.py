"""Which kind of programme to begin: each with a sentence and a ready example."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from shopdesk.desktop.settings.programme_kinds import OPTIONAL, name_of, sentence_of
from shopdesk.desktop.settings.programme_words import ProgrammeWords
from shopdesk.desktop.settings.terms_dialog import WantedTerms
from shopdesk.desktop.tokens import space
from shopdesk.desktop.widgets.basics import Heading, Panel, Prose, SoftLabel
from shopdesk.desktop.widgets.buttons import KeyButton
from shopdesk.desktop.widgets.dialog import Dialog
from shopdesk.desktop.widgets.scroll import Scroll

_WIDTH, _HEIGHT = space(180), space(130)


class KindDialog(Dialog[WantedTerms]):
    """Asks for a kind of programme; the answer is its example, to be changed."""

    def __init__(
        self, parent: QWidget | None, *, words: ProgrammeWords, starts: Sequence[WantedTerms]
    ) -> None:
        super().__init__(
            parent,
            title=QCoreApplication.translate("KindDialog", "Which kind of programme?"),
            accept=QCoreApplication.translate("KindDialog", "Choose"),
        )
        self._words = words
        self._chosen: WantedTerms | None = None
        self.buttons_of: dict[str, KeyButton] = {}
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, space(3), 0)
        column.setSpacing(space(3))
        said = False
        for start in starts:
            if start.kind in OPTIONAL and not said:
                said = True
                column.addSpacing(space(2))
                column.addWidget(
                    Prose(
                        self.tr(
                            "The rest is for shops that want more. Each of them needs a real "
                            "benefit: a level or a badge alone brings nobody back."
                        )
                    )
                )
            column.addWidget(self._row(start))
        column.addStretch(1)
        scroll = Scroll(inside)
        scroll.setMinimumSize(_WIDTH, _HEIGHT)
        self.body.addWidget(scroll)
        self.accept_button.hide()
        next(iter(self.buttons_of.values())).setFocus()

    def answer(self) -> WantedTerms:
        assert self._chosen is not None
        return self._chosen

    def choose(self, start: WantedTerms) -> None:
        """Begin with this one."""
        self._chosen = start
        self.accept()

    def _row(self, start: WantedTerms) -> Panel:
        row = Panel()
        name = name_of(start.kind)
        button = KeyButton(self.tr("Choose"))
        button.setAccessibleName(self.tr("Choose: {kind}").format(kind=name))
        button.setAutoDefault(True)
        button.clicked.connect(lambda: self.choose(start))
        self.buttons_of[start.kind] = button
        left = QVBoxLayout()
        left.setSpacing(space(1))
        left.addWidget(Heading(name, 3))
        left.addWidget(Prose(sentence_of(start.kind)))
        example = self.tr("For example: {rule}")
        left.addWidget(SoftLabel(example.format(rule=self._words.rule(start.kind, start.terms))))
        across = QHBoxLayout(row)
        across.setContentsMargins(space(4), space(3), space(4), space(3))
        across.setSpacing(space(4))
        across.addLayout(left, 1)
        across.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        return row
