"""The offers that run: how many coupons are out, how many were used, and what can be done."""

from collections.abc import Sequence

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from shopdesk.desktop import words
from shopdesk.desktop.settings.benefit_words import BenefitWords
from shopdesk.desktop.tokens import space
from shopdesk.desktop.widgets.basics import Heading, Panel, SoftLabel
from shopdesk.desktop.widgets.buttons import KeyButton
from shopdesk.services.coupons import Offer


class TimedOffers(QWidget):
    """Lists offers; what is wanted with one is told."""

    close_wanted = Signal(int)
    extend_wanted = Signal(object)
    """An offer that is to get another last day."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[Panel] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(space(2))
        self._column.addWidget(Heading(self.tr("For many, for a while"), 2))
        self._none = SoftLabel(
            self.tr("No offer runs. “New timed offer…” gives each of a chosen few one coupon.")
        )
        self._column.addWidget(self._none)

    def show_offers(self, offers: Sequence[Offer], say: BenefitWords) -> None:
        """Show these, the newest first."""
        for row in self.rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = [self._row(offer, say) for offer in offers]
        for row in self.rows:
            self._column.addWidget(row)
        self._none.setVisible(not offers)

    def _row(self, offer: Offer, say: BenefitWords) -> Panel:
        row = Panel("card")
        name = QLabel(say.benefit(offer.gives) if offer.gives is not None else offer.words)
        name.setProperty("kind", "strong")
        name.setWordWrap(True)
        said = QVBoxLayout()
        said.setSpacing(space(1))
        said.addWidget(name)
        said.addWidget(SoftLabel(self._facts(offer)))
        extend = KeyButton(self.tr("Last day…"))
        extend.setAccessibleName(self.tr("Another last day for {offer}").format(offer=offer.words))
        extend.clicked.connect(lambda: self.extend_wanted.emit(offer))
        close = KeyButton(self.tr("Close"), kind="quiet")
        close.setAccessibleName(self.tr("Close {offer}").format(offer=offer.words))
        close.clicked.connect(lambda: self.close_wanted.emit(offer.id))
        layout = QHBoxLayout(row)
        layout.setContentsMargins(space(4), space(2), space(3), space(2))
        layout.setSpacing(space(2))
        layout.addLayout(said, 1)
        layout.addWidget(extend)
        layout.addWidget(close)
        return row

    def _facts(self, offer: Offer) -> str:
        until = (
            self.tr("from {first} until {last}").format(
                first=words.short_day(offer.valid_from), last=words.short_day(offer.valid_until)
            )
            if offer.valid_until is not None
            else self.tr("from {first}").format(first=words.short_day(offer.valid_from))
        )
        places = QLocale()
        used = self.tr("{used} of {issued} coupons used").format(
            used=places.toString(offer.redeemed), issued=places.toString(offer.issued)
        )
        return f"{until} · {used}"
