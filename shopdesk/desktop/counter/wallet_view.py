"""The right side of the counter: a customer's wallet, what waits first and biggest."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from shopdesk.desktop import shortcuts, words
from shopdesk.desktop.counter.event_line import EventLine
from shopdesk.desktop.counter.person_panel import PersonPanel
from shopdesk.desktop.counter.purchase_bar import PurchaseBar
from shopdesk.desktop.counter.rewards_panel import Ready, RewardsPanel
from shopdesk.desktop.counter.wallet_strip import WalletStrip
from shopdesk.desktop.counter_context import CounterContext
from shopdesk.desktop.days import long_day
from shopdesk.desktop.tokens import TOUCH, space
from shopdesk.desktop.widgets.basics import Heading, Panel, SoftLabel
from shopdesk.desktop.widgets.buttons import KeyButton
from shopdesk.desktop.widgets.scroll import Squeezable
from shopdesk.desktop.widgets.stamp_card import StampCardView
from shopdesk.domain.programmes import AT_ONCE_AT_MOST
from shopdesk.services.cards import CustomerCard
from shopdesk.services.counter import Stamped
from shopdesk.services.wallet import Wallet


class WalletView(QWidget):
    """Shows a wallet and says what is wanted; it changes nothing by itself."""

    stamp_wanted = Signal(int)
    reward_wanted = Signal(object)
    coupon_wanted = Signal(str)
    card_wanted = Signal()
    paper_card_wanted = Signal()
    person_wanted = Signal(int)
    card_chosen = Signal(int)

    def __init__(self, context: CounterContext) -> None:
        super().__init__()
        self._context = context
        self.wallet: Wallet | None = None
        self._pending = 0
        self.person = PersonPanel(context)
        self.person.person_wanted.connect(self.person_wanted)
        self.reward = RewardsPanel(context)
        self.reward.wanted.connect(self.reward_wanted)
        self.purchase = PurchaseBar(context)
        self.card = _CardPanel(context, self.purchase)
        self.card.stamp_wanted.connect(self.stamp_wanted)
        self.card.card_wanted.connect(self.card_wanted)
        self.card.paper_card_wanted.connect(self.paper_card_wanted)
        self.card.card_chosen.connect(self.card_chosen)
        self.card.coupon_wanted.connect(self.coupon_wanted)
        self.strip = WalletStrip(context)
        self.today = EventLine(context)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(space(2))
        layout.addWidget(self.person)
        layout.addWidget(self.reward)
        layout.addWidget(self.today)
        layout.addWidget(self.card, 1)
        layout.addWidget(self.strip, _FIRST)

    @property
    def front(self) -> CustomerCard | None:
        """The card that a stamp goes to."""
        return self.wallet.in_front if self.wallet else None

    @property
    def can_earn(self) -> bool:
        """Whether a visit earns anything: on the card in front, or on one of another kind."""
        return self.wallet is not None and bool(self.wallet.in_front or self.wallet.others)

    @property
    def first_reward(self) -> Ready | None:
        """What is handed over next."""
        return self.reward.first if self.wallet and self.reward.can_hand_over else None

    def show_wallet(self, wallet: Wallet) -> None:
        """Show a customer's wallet as it is in the database."""
        self.wallet = wallet
        self.person.show_wallet(wallet)
        self.reward.show_rewards(wallet.rewards, wallet.claims)
        self.purchase.offer(
            wallet.items, asks_amount=wallet.asks_amount, favourites=wallet.favourites
        )
        self.card.show_wallet(wallet, pending=self._pending)
        self.strip.show_cards(wallet.others, wallet.by_hand, can_refer=wallet.can_refer)
        self.today.show_events(wallet.expected)

    def clear(self) -> None:
        """Show nobody."""
        self.wallet = None
        self._pending = 0
        self.purchase.clear()

    def expect(self, count: int) -> None:
        """Show `count` more stamps pale: asked for, not saved."""
        self._pending += count
        self.card.stamps.show_pending(self._pending)

    def give_up(self, count: int) -> None:
        """Take pale stamps back: they were refused."""
        self._pending = max(0, self._pending - count)
        self.card.stamps.show_pending(self._pending)

    def ink(self, result: Stamped, *, expected: int) -> None:
        """Turn pale stamps into ink: they are saved. More or fewer may have been earned."""
        self._pending = max(0, self._pending - expected)
        self.card.ink(result, pending=self._pending)

    def say_key_of_stamp(self, *, on: bool) -> None:
        """Show the key on the stamp button only while that key would stamp."""
        for button in (self.card.stamp, self.card.note):
            button.set_key(shortcuts.key_cap("stamp") if on else "")


_NARROW = space(130)
_FIRST = 20
"""The stretch of what shall be seen whole before the stamps get more room."""


class _CardPanel(Panel):
    """The card in front, and what can be done with it."""

    stamp_wanted = Signal(int)
    card_wanted = Signal()
    paper_card_wanted = Signal()
    card_chosen = Signal(int)
    coupon_wanted = Signal(str)

    def __init__(self, context: CounterContext, purchase: PurchaseBar) -> None:
        super().__init__("stamp")
        self._context = context
        self._purchase = purchase
        self._card: CustomerCard | None = None
        self._title = Heading("", 2)
        self._rule = SoftLabel()
        self._others = QHBoxLayout()
        self._others.setSpacing(space(2))
        self.stamps = StampCardView()
        self._note = SoftLabel()
        coupons = QWidget()
        self._coupons = QVBoxLayout(coupons)
        self._coupons.setContentsMargins(0, 0, 0, 0)
        self._coupons.setSpacing(space(1))
        self._coupon_area = Squeezable(coupons, TOUCH)
        self._none = SoftLabel(self.tr("No card yet. Give one, and the first stamp can go on it."))
        self.give = KeyButton(self.tr("Give a card"), shortcuts.key_cap("stamp"), "primary")
        self.give.clicked.connect(lambda: self.card_wanted.emit())
        self.note = KeyButton(self.tr("Note the visit"), shortcuts.key_cap("stamp"), "primary")
        self.note.clicked.connect(lambda: self.stamp_wanted.emit(1))
        self.stamp = KeyButton(shortcuts.words("stamp"), shortcuts.key_cap("stamp"), "primary")
        self.stamp.clicked.connect(lambda: self.stamp_wanted.emit(1))
        self._more = [self._stamp_many(count) for count in (2, 3)]
        self._paper = KeyButton(self.tr("Paper card…"), kind="quiet")
        self._paper.clicked.connect(lambda: self.paper_card_wanted.emit())
        self._hint = SoftLabel()
        self._lay_out()

    def _lay_out(self) -> None:
        titles = QVBoxLayout()
        titles.setSpacing(0)
        titles.addWidget(self._title)
        titles.addWidget(self._rule)
        head = QHBoxLayout()
        head.addLayout(titles, 1)
        head.addWidget(self._paper)
        actions = QHBoxLayout()
        actions.setSpacing(space(2))
        for widget in (self.note, self.give, self.stamp, *self._more):
            actions.addWidget(widget)
        actions.addWidget(self._purchase.amount_row)
        actions.addWidget(self._hint, 1)
        actions.addStretch()
        self._actions = actions
        layout = QVBoxLayout(self)
        layout.setContentsMargins(space(5), space(3), space(4), space(3))
        layout.setSpacing(space(2))
        layout.addLayout(head)
        layout.addLayout(self._others)
        layout.addWidget(self._none)
        layout.addStretch(1)
        layout.addWidget(self.stamps)
        layout.addStretch(1)
        layout.addWidget(self._note)
        layout.addWidget(self._coupon_area, _FIRST)
        layout.addWidget(self._purchase.buttons, _FIRST)
        layout.addLayout(actions)

    def _stamp_many(self, count: int) -> KeyButton:
        button = KeyButton(str(count), str(count))
        button.setAccessibleName(self.tr("%n stamp(s)", "", count))
        button.clicked.connect(lambda: self.stamp_wanted.emit(count))
        button.setToolTip(
            self.tr("The keys 2 to {most} give that many stamps").format(most=AT_ONCE_AT_MOST)
        )
        return button

    def show_wallet(self, wallet: Wallet, *, pending: int) -> None:
        card = self._card = wallet.in_front
        has_card = card is not None
        for widget in (self.stamps, self.stamp, *self._more, self._paper):
            widget.setVisible(has_card)
        # With buttons below there is no room to say the rule; the card shows it.
        self._rule.setVisible(has_card and not wallet.items)
        earns = bool(wallet.others)
        self._none.setVisible(not has_card)
        self.note.setVisible(not has_card and earns)
        self.give.setVisible(not has_card)
        self.give.set_kind("plain" if earns else "primary")
        self.give.set_key("" if earns else shortcuts.key_cap("stamp"))
        self._title.setText(card.programme if card else self.tr("No card"))
        self._note.setVisible(False)
        self._show_others(wallet)
        self._show_coupons(wallet)
        if card is None:
            self._hint.hide()
            return
        self._rule.setText(
            self.tr("%n stamp(s) → {reward}", "", card.needed).format(reward=card.reward)
        )
        self._hint.setText(words.still_missing(card))
        self._fit_hint()
        self._show_stamps(card.stamps, card.needed, pending=pending, full=card.shows_full)
        self._tell_lapses(card)

    def ink(self, result: Stamped, *, pending: int) -> None:
        if self._card is None or self._card.id != result.card_id:
            return
        full = bool(result.rewards) and result.stamps == 0
        shown = self._card.needed if full else result.stamps
        needed = self._card.needed if full else result.needed
        self._show_stamps(shown, needed, pending=pending, full=full)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_hint()

    def _fit_hint(self) -> None:
        """Show what is missing beside the buttons if it fits there in one line."""
        amount = self._purchase.amount_row
        if self._card is not None:
            few = not amount.isHidden() and self.contentsRect().width() < _NARROW
            for button in self._more:  # their keys go on working
                button.setVisible(not few)
        buttons = [one for one in (self.stamp, *self._more, amount) if not one.isHidden()]
        taken = sum(one.sizeHint().width() + self._actions.spacing() for one in buttons)
        needed = self._hint.fontMetrics().horizontalAdvance(self._hint.text())
        room = self.contentsRect().width() - 2 * space(5) - taken
        self._hint.setVisible(self._card is not None and needed < room)

    def _show_stamps(self, stamps: int, needed: int, *, pending: int, full: bool) -> None:
        assert self._card is not None
        self.stamps.set_state(
            stamps=stamps,
            needed=needed,
            pending=pending,
            full=full,
            reward_word=self.tr("free"),
            mark=self._context.settings.shop_mark,
            card_id=self._card.id,
        )

    def _tell_lapses(self, card: CustomerCard) -> None:
        if card.lapsed:
            sentence = self.tr("%n stamp(s) lapsed on {day}", "", card.lapsed)
        elif card.lapses_on and card.stamps:
            sentence = self.tr("These stamps count until {day}")
        else:
            return
        assert card.lapses_on is not None
        self._note.setText(sentence.format(day=long_day(card.lapses_on)))
        self._note.setVisible(True)

    def _show_others(self, wallet: Wallet) -> None:
        _empty(self._others)
        if len(wallet.cards) < 2:  # noqa: PLR2004  one card needs no choice
            return
        for card in wallet.cards:
            button = KeyButton(f"{card.programme}  {card.stamps}/{card.needed}")
            button.setProperty("kind", "choice")
            button.setCheckable(True)
            button.setChecked(wallet.in_front is not None and card.id == wallet.in_front.id)
            button.clicked.connect(lambda _checked=False, key=card.id: self.card_chosen.emit(key))
            self._others.addWidget(button)
        self._others.addStretch(1)

    def _show_coupons(self, wallet: Wallet) -> None:
        _empty(self._coupons)
        today = self._context.today
        for coupon in wallet.coupons:
            if coupon.expires_on is not None and coupon.expires_on < today:
                continue
            row = QWidget()
            line = QHBoxLayout(row)
            line.setContentsMargins(0, 0, 0, 0)
            said = self.tr("Coupon: {words}").format(words=coupon.words)
            if coupon.expires_on:
                said += " · " + self.tr("until {day}").format(day=long_day(coupon.expires_on))
            line.addWidget(SoftLabel(said), 1)
            use = KeyButton(self.tr("Use"), kind="quiet")
            use.setAccessibleName(self.tr("Use the coupon: {words}").format(words=coupon.words))
            use.clicked.connect(
                lambda _checked=False, code=coupon.code: self.coupon_wanted.emit(code)
            )
            line.addWidget(use)
            self._coupons.addWidget(row)
        self._coupon_area.setVisible(self._coupons.count() > 0)
        self._coupon_area.fit()


def _empty(layout: QHBoxLayout | QVBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
