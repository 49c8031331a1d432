"""The figures at the head of the audit: four, and two more where there are points and passes."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from shopdesk.desktop.counter_context import CounterContext
from shopdesk.desktop.tokens import space
from shopdesk.desktop.widgets.basics import Panel, SoftLabel
from shopdesk.services.audit import Figures
from shopdesk.services.words import money


class FigureTile(Panel):
    """A name, a large figure, and what it counts."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self.figure = QLabel("…")
        self.figure.setProperty("kind", "figure")
        self.figure.setTextFormat(Qt.TextFormat.PlainText)
        self.about = SoftLabel()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(space(5), space(4), space(4), space(4))
        layout.setSpacing(space(1))
        layout.addWidget(SoftLabel(name))
        layout.addWidget(self.figure)
        layout.addWidget(self.about)
        layout.addStretch(1)

    def say(self, figure: int, about: str) -> None:
        """Show a count and the words below it."""
        shown = self.locale().toString(figure)
        self.figure.setText(shown)
        self.about.setText(about)
        self.setAccessibleName(f"{self._name}: {shown}. {about}")


class FiguresRow(QWidget):
    """Who is a customer, what is out, what is owed."""

    def __init__(self, context: CounterContext) -> None:
        super().__init__()
        self._context = context
        self.customers = FigureTile(self.tr("Customers"))
        self.stamps = FigureTile(self.tr("Stamps out"))
        self.rewards = FigureTile(self.tr("Rewards waiting"))
        self.coupons = FigureTile(self.tr("Coupons open"))
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setHorizontalSpacing(space(4))
        for column, tile in enumerate((self.customers, self.stamps, self.rewards, self.coupons)):
            layout.addWidget(tile, 0, column)
            layout.setColumnStretch(column, 1)
        self.points = FigureTile(self.tr("Points out"))
        self.uses = FigureTile(self.tr("Uses paid ahead"))
        for column, tile in ((0, self.points), (2, self.uses)):
            layout.addWidget(tile, 1, column, 1, 2)
            tile.hide()
        layout.setVerticalSpacing(space(4))

    def show_figures(self, figures: Figures) -> None:
        settings, language = self._context.settings, self._context.language
        worth = money(figures.rewards_value_minor, settings.currency, language)
        self.customers.say(figures.customers, self.tr("%n card(s) in use", "", figures.open_cards))
        self.stamps.say(figures.stamps_out, self.tr("on the way to a reward"))
        self.rewards.say(
            figures.rewards_waiting, self.tr("promised, worth {value}").format(value=worth)
        )
        self.coupons.say(figures.coupons_open, self.tr("given out, not used yet"))
        owed = self.locale().toString(figures.points_owed)
        self.points.say(
            figures.points_out,
            self.tr("that can be used; {owed} are owed after refunds").format(owed=owed)
            if figures.points_owed
            else self.tr("that can be used"),
        )
        self.points.setVisible(bool(figures.points_out or figures.points_owed))
        self.uses.say(figures.uses_out, self.tr("left on passes and subscriptions"))
        self.uses.setVisible(bool(figures.uses_out))
