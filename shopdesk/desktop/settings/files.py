"""Bring in and take out: files of other programs, and everything of this shop as files."""

from shopdesk.desktop.counter_context import CounterContext
from shopdesk.desktop.settings.bring_in import BringIn
from shopdesk.desktop.settings.rows import Section
from shopdesk.desktop.tell import Teller
from shopdesk.desktop.widgets.basics import Rule


class FilesSection(Section):
    """The two directions one below the other."""

    def __init__(self, context: CounterContext, teller: Teller) -> None:
        super().__init__()
        self.describe(
            self.tr("Bring in and take out"),
            self.tr("Lists from other programs come in here, and all that is yours goes out."),
        )
        self.bring_in = BringIn(context, teller)
        self.body.addWidget(self.bring_in)
        self.body.addWidget(Rule())
        # The half that takes out follows here.

    def search_words(self) -> str:
        return self.bring_in.search_words()
