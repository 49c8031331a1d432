"""Who is at the counter: nobody, a customer with a wallet, or a coupon on its own."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from shopdesk.desktop import shortcuts
from shopdesk.desktop.counter.coupon_view import CouponView
from shopdesk.desktop.counter.wallet_view import WalletView
from shopdesk.desktop.counter_context import CounterContext
from shopdesk.desktop.widgets.basics import Panel
from shopdesk.desktop.widgets.empty_state import EmptyState
from shopdesk.domain import topics
from shopdesk.domain.errors import Refusal
from shopdesk.services.coupons import Coupon
from shopdesk.services.wallet import Wallet, wallet

FOLLOW_MS = 40
"""What changed is read again a little later: what was done here is inked and painted first."""


class Front(QWidget):
    """Shows the one who is served, as they are in the database, and follows what changes.

    Letters that are being typed only preview somebody: a scan takes the preview back.
    """

    changed = Signal()
    """Somebody else, or something else, is shown now."""
    gone = Signal()
    """The customer who was open is not there any more."""
    new_wanted = Signal()

    def __init__(self, context: CounterContext) -> None:
        super().__init__()
        self._context = context
        self.customer: int | None = None
        self.card: int | None = None
        self._is_preview = False
        self._before: tuple[int | None, int | None] = (None, None)
        self.wallet = WalletView(context)
        self.coupon = CouponView(context)
        self._nobody = Panel("card")
        empty = EmptyState(
            self.tr("Scan a card, or type a few letters"),
            self.tr("A name, its reading, the last digits of a phone number, or a code."),
            shortcuts.words("new_customer"),
            shortcuts.key_cap("new_customer"),
        )
        empty.action_wanted.connect(self.new_wanted)
        QVBoxLayout(self._nobody).addWidget(empty)
        self._views = QStackedLayout(self)
        for view in (self._nobody, self.wallet, self.coupon):
            self._views.addWidget(view)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(FOLLOW_MS)
        self._soon.timeout.connect(self.reload)
        self.wallet.card_chosen.connect(self._on_card_chosen)
        context.changes.subscribe(
            self, (topics.CUSTOMER, topics.CARD, topics.PROGRAMME), self._on_changed
        )
        context.settings_changed.connect(self.reload)

    def show_customer(self, customer_id: int, *, card_id: int | None = None) -> None:
        """Open somebody's wallet because that was asked for."""
        self.keep()
        self._read(customer_id, card_id=card_id)

    def preview(self, customer_id: int) -> None:
        """Show who the letters so far may mean; nobody has been chosen by that."""
        if not self._is_preview:
            self._is_preview, self._before = True, (self.customer, self.card)
        self._read(customer_id)

    def keep(self) -> None:
        """Whoever is shown was meant: something is being done for them."""
        self._is_preview = False

    def take_preview_back(self) -> None:
        """Show again who was there before the letters."""
        if not self._is_preview:
            return
        customer_id, card_id = self._before
        if customer_id is None:
            self.clear()
        else:
            self.show_customer(customer_id, card_id=card_id)

    def show_coupon(self, coupon: Coupon, *, used: bool) -> None:
        """Show a coupon, before it is used or just after."""
        self.clear()
        if used:
            self.coupon.say_used(coupon)
        else:
            self.coupon.ask(coupon)
        self._views.setCurrentWidget(self.coupon)
        self.changed.emit()

    def leave_coupon(self) -> None:
        """Show nobody in the place of a coupon."""
        if self._views.currentWidget() is self.coupon:
            self.clear()

    def clear(self) -> None:
        """Nobody is served."""
        self.customer = self.card = None
        self._is_preview = False
        self.wallet.clear()
        self.coupon.clear()
        self._views.setCurrentWidget(self._nobody)
        self.changed.emit()

    def reload(self) -> None:
        """Read the open wallet again."""
        if self.customer is not None and self._views.currentWidget() is self.wallet:
            self._read(self.customer, card_id=self.card)

    def is_shown(self, customer_id: int) -> bool:
        """Whether this customer's wallet has been read and stands there."""
        shown = self.wallet.wallet
        return shown is not None and shown.line.id == customer_id

    def _read(self, customer_id: int, *, card_id: int | None = None) -> None:
        if customer_id != self.customer:
            self.wallet.clear()
            self.card = None
        self.customer, self.card = customer_id, card_id or self.card
        card = self.card
        self._context.look(
            lambda unit: wallet(unit, customer_id, card_id=card),
            owner=self,
            done=self._on_wallet,
            refused=self._on_gone,
        )

    def _on_wallet(self, shown: Wallet) -> None:
        if shown.line.id != self.customer:
            return
        self.wallet.show_wallet(shown)
        if shown.in_front is not None:
            self.card = shown.in_front.id
        self.coupon.clear()
        self._views.setCurrentWidget(self.wallet)
        self.changed.emit()

    def _on_gone(self, _refusal: Refusal) -> None:
        self.clear()
        self.gone.emit()

    def _on_card_chosen(self, card_id: int) -> None:
        if self.customer is not None:
            self.show_customer(self.customer, card_id=card_id)

    def _on_changed(self, changes: frozenset[topics.Change], _origin: object) -> None:
        mine = {
            (topics.CUSTOMER, self.customer),
            (topics.CUSTOMER, 0),
            (topics.CARD, self.card),
            (topics.CARD, 0),
        }
        if changes & mine or any(topic == topics.PROGRAMME for topic, _ in changes):
            self._soon.start()
