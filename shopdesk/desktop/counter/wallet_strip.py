"""The other cards of a wallet: points, passes, levels, weeks in a row; each as one small tile."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from shopdesk.desktop.counter_context import CounterContext
from shopdesk.desktop.tokens import TOUCH, space
from shopdesk.desktop.widgets.basics import Panel
from shopdesk.desktop.widgets.buttons import KeyButton
from shopdesk.desktop.widgets.flow import FlowLayout
from shopdesk.desktop.widgets.scroll import Squeezable
from shopdesk.desktop.words import short_day
from shopdesk.domain.programmes import BADGE, PASS, POINTS, STREAK, SUBSCRIPTION, TIER
from shopdesk.services.wallet import ByHand
from shopdesk.services.wallet_cards import WalletCard

USE_KEY, EXCHANGE_KEY = "U", "X"


class WalletStrip(Squeezable):
    """Shows what else a customer holds, and says what is wanted of it."""

    use_wanted = Signal(object)
    exchange_wanted = Signal(object)
    sell_wanted = Signal(object)
    """The first two with the `WalletCard`; the last with all that may be sold."""
    referral_wanted = Signal()

    def __init__(self, context: CounterContext) -> None:
        inside = QWidget()
        super().__init__(inside, TOUCH + space(3))
        self._context = context
        self._cards: tuple[WalletCard, ...] = ()
        self._besides: tuple[tuple[ByHand, ...], bool] = ((), False)
        self._flow = FlowLayout(inside)
        self.hide()

    @property
    def usable(self) -> WalletCard | None:
        """The pass that U uses."""
        return next((c for c in self._cards if c.kind in {PASS, SUBSCRIPTION} and c.can_use), None)

    @property
    def exchangeable(self) -> WalletCard | None:
        """The points that X exchanges."""
        return next((c for c in self._cards if c.kind == POINTS and c.can_use), None)

    def show_cards(
        self, cards: tuple[WalletCard, ...], by_hand: tuple[ByHand, ...], *, can_refer: bool
    ) -> None:
        """Show these; what nobody holds yet can be sold or given with one button."""
        besides = by_hand, can_refer
        if (cards, besides) == (self._cards, self._besides) and not self.isHidden():
            return
        self._cards, self._besides = cards, besides
        self._flow.clear()
        held = [card for card in cards if card.id is not None and is_begun(card)]
        for card in held:
            self._flow.addWidget(self._tile(card))
        for_sale = tuple(card for card in cards if card.can_sell and not is_begun(card))
        if for_sale or by_hand:
            words = self.tr("Sell or give…") if by_hand else self.tr("Sell a pass…")
            sell = KeyButton(words, kind="quiet")
            sell.clicked.connect(lambda: self.sell_wanted.emit(for_sale))
            self._flow.addWidget(sell)
        if can_refer:
            brought = KeyButton(self.tr("Brought by…"), kind="quiet")
            brought.clicked.connect(lambda: self.referral_wanted.emit())
            self._flow.addWidget(brought)
        self.setVisible(bool(held or for_sale or by_hand or can_refer))
        self.fit()

    def _tile(self, card: WalletCard) -> QWidget:
        tile = Panel("card")
        title = QLabel(card.programme)
        title.setProperty("kind", "soft")
        state = QLabel(standing(card))
        state.setProperty("kind", "strong")
        more = QLabel(details(card))
        more.setProperty("kind", "soft")
        column = QVBoxLayout()
        column.setSpacing(0)
        line = QHBoxLayout()
        line.setSpacing(space(2))
        line.addWidget(state)
        line.addWidget(more)  # not shown before it has its place: it would be a window of its own
        line.addStretch(1)
        column.addWidget(title)
        column.addLayout(line)
        layout = QHBoxLayout(tile)
        layout.setContentsMargins(space(3), space(1), space(2), space(1))
        layout.setSpacing(space(3))
        layout.addLayout(column)
        for button in self._buttons(card):
            layout.addWidget(button)
        tile.setMinimumHeight(TOUCH + space(2))
        tile.setAccessibleName(
            " · ".join(filter(None, (card.programme, state.text(), more.text())))
        )
        return tile

    def _buttons(self, card: WalletCard) -> list[KeyButton]:
        made = []
        if card.kind == POINTS and card.can_use:
            key = EXCHANGE_KEY if card is self.exchangeable else ""
            button = KeyButton(self.tr("Exchange…"), key)
            button.clicked.connect(lambda: self.exchange_wanted.emit(card))
            made.append(button)
        if card.kind in {PASS, SUBSCRIPTION} and card.can_use:
            button = KeyButton(self.tr("Use"), USE_KEY if card is self.usable else "", "primary")
            button.setAccessibleName(self.tr("Use: {pass_name}").format(pass_name=card.programme))
            button.clicked.connect(lambda: self.use_wanted.emit(card))
            made.append(button)
        if card.can_sell and (card.renew_due or not card.balance):
            button = KeyButton(self.tr("Renew"), kind="quiet")
            button.setAccessibleName(self.tr("Renew: {pass_name}").format(pass_name=card.programme))
            button.clicked.connect(lambda: self.sell_wanted.emit((card,)))
            made.append(button)
        return made


def is_begun(card: WalletCard) -> bool:
    """Whether there is anything to show of a card: an empty pass that was never sold is not."""
    if card.id is None:
        return False
    return card.kind not in {PASS, SUBSCRIPTION} or bool(card.lots) or card.balance > 0


def standing(card: WalletCard) -> str:
    """How a card stands, in two or three words."""
    translate = QCoreApplication.translate
    done = translate("WalletStrip", "{done} of {needed}").format(
        done=card.progress, needed=card.needed
    )
    said = {
        POINTS: translate("WalletStrip", "%n point(s)", "", card.balance)
        if card.balance >= 0
        else translate("WalletStrip", "%n point(s) owed", "", -card.balance),
        PASS: translate("WalletStrip", "%n left", "", card.balance),
        SUBSCRIPTION: translate("WalletStrip", "%n left today", "", card.left_today or 0),
        TIER: card.level or translate("WalletStrip", "not yet"),
        STREAK: translate("WalletStrip", "%n week(s) in a row", "", card.balance),
        BADGE: translate("WalletStrip", "earned") if card.balance else done,
    }
    return said.get(card.kind, done)


def details(card: WalletCard) -> str:
    """The one thing that is good to know besides: what comes next, or what lapses."""
    translate = QCoreApplication.translate
    if card.ended_on is not None and card.use_until is not None:
        words = translate("WalletStrip", "ended, use until {day}")
    elif card.kind == POINTS and card.needed > card.balance >= 0:
        return translate("WalletStrip", "%n to go", "", card.needed - card.balance)
    elif card.kind == TIER and card.level_next:
        words = translate("WalletStrip", "{done} of {needed} to {level}")
    elif card.kind in {PASS, POINTS, SUBSCRIPTION} and card.next_expires_on is not None:
        words = translate("WalletStrip", "until {day}")
    elif card.kind in {STREAK, BADGE} and card.benefit is not None and not _is_done(card):
        words = translate("WalletStrip", "then: {reward}")
    else:
        return ""
    last = max((lot.expires_on for lot in card.lots if lot.expires_on), default=None)
    day = card.use_until or (last if card.kind == SUBSCRIPTION else card.next_expires_on)
    return words.format(
        done=card.progress,
        needed=card.needed,
        level=card.level_next,
        day=short_day(day) if day else "",
        reward=card.benefit.words if card.benefit else "",
    )


def _is_done(card: WalletCard) -> bool:
    return card.kind == BADGE and card.balance > 0
