"""Bring in and take out: files of other programs, and everything of this shop as files."""

from PySide6.QtCore import QSettings

from shopdesk.desktop.counter_context import CounterContext
from shopdesk.desktop.settings.bring_in import BringIn
from shopdesk.desktop.settings.rows import Section
from shopdesk.desktop.settings.take_out import TakeOut
from shopdesk.desktop.tell import Teller
from shopdesk.desktop.widgets.basics import Rule


class FilesSection(Section):
    """The two directions one below the other."""

    def __init__(
        self, context: CounterContext, teller: Teller, memory: QSettings | None = None
    ) -> None:
        super().__init__()
        self.describe(
            self.tr("Bring in and take out"),
            self.tr("Lists from other programs come in here, and all that is yours goes out."),
        )
        self.bring_in = BringIn(context, teller)
        self.body.addWidget(self.bring_in)
        self.body.addWidget(Rule())
        self.take_out = TakeOut(context, teller, memory)
        self.body.addWidget(self.take_out)

    def search_words(self) -> str:
        return f"{self.bring_in.search_words()} {self.take_out.search_words()}"
