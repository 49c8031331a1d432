"""The counter: one field takes everything, and one key does the next right thing."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from shopdesk.desktop import shortcuts
from shopdesk.desktop.counter.actions import Actions
from shopdesk.desktop.counter.finding import Finding
from shopdesk.desktop.counter.front import FOLLOW_MS, Front
from shopdesk.desktop.counter.keys import Keys, item_place
from shopdesk.desktop.counter.scans import Scans
from shopdesk.desktop.counter.wallet_actions import WalletActions
from shopdesk.desktop.counter_context import CounterContext
from shopdesk.desktop.tell import Teller
from shopdesk.desktop.tokens import space
from shopdesk.desktop.widgets.bars import UndoBar
from shopdesk.desktop.widgets.basics import Hint
from shopdesk.desktop.widgets.buttons import KeyButton
from shopdesk.desktop.widgets.scan_field import ScanField
from shopdesk.domain import topics
from shopdesk.domain.codes import shown
from shopdesk.domain.errors import Refusal
from shopdesk.services.coupons import Coupon
from shopdesk.services.wallet import Found, look_up

_RESTING_MS = 150


class CounterPage(QWidget):
    """Understands what is typed, scanned and pressed, for whoever is in front."""

    person_wanted = Signal(int)
    print_wanted = Signal(object)
    """A tuple of coupon numbers to print."""

    def __init__(self, context: CounterContext, teller: Teller) -> None:
        super().__init__()
        self._context = context
        self._teller = teller
        self._scans = Scans(context, self)
        self._limit = ("", 0)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_RESTING_MS)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(2 * FOLLOW_MS)
        self._later.timeout.connect(self._refresh_list)
        self.setAccessibleName(self.tr("Counter"))
        self.field = ScanField()
        self.hint = Hint()
        self._allow = KeyButton(self.tr("Ask the owner"))
        self._allow.hide()
        self.finding = Finding(context)
        self.front = Front(context)
        self.wallet = self.front.wallet
        self.coupon = self.front.coupon
        self.undo_bar = UndoBar()
        self.doing = Actions(context, self.wallet, self.undo_bar, self)
        self.giving = WalletActions(context, self.doing, self.wallet, self)
        self.keys = Keys(
            self.front,
            stamp=self._stamp,
            next_step=self._next_step,
            redeem=self._with_customer(self.giving.hand_over),
            use=self._with_customer(self.giving.use),
            exchange=self._with_customer(self.giving.exchange),
        )
        self._lay_out()
        self._connect()
        self._update_keys()

    @property
    def help(self) -> str:
        """What F1 says about this page."""
        return self.tr(
            "Scan a card, or type a few letters of a name, its reading, or the last digits of a "
            "phone number. Enter stamps, 2 to 9 stamp that many, R hands over the reward that "
            "waits, Esc makes room for the next customer. A scanned coupon is used at once. "
            "F2 to F12 note what was bought, + goes to the amount; U uses a pass, X exchanges points."
        )

    # -- layout and wiring -------------------------------------------------------------------

    def _lay_out(self) -> None:
        said = QHBoxLayout()
        said.setContentsMargins(space(4), 0, 0, 0)
        said.addWidget(self.hint, 1)
        said.addWidget(self._allow)
        below = QHBoxLayout()
        below.setSpacing(space(4))
        below.addWidget(self.finding)
        below.addWidget(self.front, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(space(7), space(6), space(7), space(6))
        layout.setSpacing(space(3))
        layout.addWidget(self.field)
        layout.addLayout(said)
        layout.addLayout(below, 1)
        layout.addWidget(self.undo_bar)

    def _connect(self) -> None:
        self._allow.clicked.connect(self._on_allow)
        self._soon.timeout.connect(self._preview_first)
        self.field.shortcut_wanted = self.keys.takes
        self.field.scanned.connect(self._on_scanned)
        self.field.typed.connect(self._on_typed)
        self.field.entered.connect(self._on_entered)
        self.field.shortcut.connect(self.keys.press)
        self.wallet.purchase.amount.shortcut_wanted = self.keys.takes
        self.wallet.purchase.amount.shortcut.connect(self.keys.press)
        self._scans.found.connect(lambda found, text: self._on_found(found, text, scanned=True))
        self._scans.refused.connect(self._on_refused)
        self.field.escaped.connect(self.clear)
        self.finding.chosen.connect(self._on_chosen)
        self.finding.marked.connect(self._on_marked)
        self.finding.settled.connect(self._on_settled)
        self.finding.new_wanted.connect(self.add_customer)
        self.front.new_wanted.connect(self.add_customer)
        self.front.changed.connect(self._update_keys)
        self.front.gone.connect(self.clear)
        self.wallet.stamp_wanted.connect(self._stamp)
        self.wallet.reward_wanted.connect(self._with_customer(self.giving.hand_over))
        self.wallet.coupon_wanted.connect(lambda code: self._use_coupon(code, scanned=False))
        self.wallet.card_wanted.connect(self._give_card)
        self.wallet.card_chosen.connect(lambda _card: self.focus_field())
        self.wallet.paper_card_wanted.connect(self._bring_in_paper_card)
        self.wallet.person_wanted.connect(self.person_wanted)
        self.wallet.strip.use_wanted.connect(self._with_customer(self.giving.use))
        self.wallet.strip.exchange_wanted.connect(self._with_customer(self.giving.exchange))
        self.wallet.today.came.connect(self._with_customer(self.giving.came))
        self.wallet.strip.sell_wanted.connect(self._with_customer(self.giving.sell))
        self.wallet.strip.referral_wanted.connect(self.giving.note_who_brought)
        self.wallet.purchase.entered.connect(self._next_step)
        self.wallet.purchase.left.connect(self.focus_field)
        for doing in (self.doing, self.giving):
            doing.amount_wanted.connect(self.wallet.purchase.focus_amount)
        self.coupon.use_wanted.connect(lambda code: self._use_coupon(code, scanned=True))
        self.doing.said.connect(self._say)
        self.doing.limit_met.connect(self._on_limit)
        self.doing.opened.connect(self._on_opened)
        self.doing.coupon_used.connect(self._on_coupon_used)
        self.doing.coupons_replaced.connect(self._on_replaced)
        self.doing.gone.connect(self.clear)
        widget = Qt.ShortcutContext.WidgetWithChildrenShortcut
        shortcuts.bind("undo", self, self.doing.undo_last, widget)
        shortcuts.bind("new_customer", self, self.add_customer, widget)
        shortcuts.bind("find", self, self.focus_field, widget)
        self._context.changes.subscribe(
            self, (topics.CUSTOMER, topics.CARD, topics.PROGRAMME), self._on_changed
        )

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.focus_field()
        self.finding.search(self.field.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Typing anywhere on the page goes to the field; the arrows move in the list."""
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        if (step := steps.get(Qt.Key(event.key()))) is not None:
            self.finding.mark_next(step)
        elif event.key() == Qt.Key.Key_Escape:
            self.clear()
        elif (place := item_place(event)) is not None:
            if not self.wallet.purchase.press(place):
                super().keyPressEvent(event)
        elif event.text():
            self.field.take(event)
        else:
            super().keyPressEvent(event)

    def focus_field(self) -> None:
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def clear(self) -> None:
        """Nobody is at the counter any more; the field waits."""
        self._scans.clear()
        self.field.set_quietly("")
        self._say("")
        self.front.clear()
        self.finding.search("")
        self.finding.list.show_current(None)
        self.focus_field()

    # -- typing ------------------------------------------------------------------------------

    def _on_typed(self, text: str) -> None:
        self._say("")
        self._soon.stop()
        if not text.strip():
            self.front.take_preview_back()
        self.finding.search(text)
        self._update_keys()

    def _on_settled(self, text: str) -> None:
        """The list has answered. The first is shown; if it is the only one, Enter would stamp."""
        people = self.finding.people
        if text.strip() and text == self.field.text():
            if len(people):
                self.finding.list.show_current(people[0])
            if len(people) == 1:
                self._preview_first()
            elif len(people):
                self._soon.start()
        else:
            self.finding.list.show_current(self.front.customer)
        self._update_keys()

    def _preview_first(self) -> None:
        """Show the first of those who are listed; where there are several, once the hand rests."""
        people, text = self.finding.people, self.field.text()
        if text.strip() and len(people) and self.finding.is_settled_on(text):
            self.front.preview(people[0])

    def _on_marked(self, customer_id: int) -> None:
        self._soon.stop()
        self.front.preview(customer_id)

    def _on_entered(self, text: str) -> None:
        if self._is_sure_of(text):
            self._next_step()
            self.field.set_quietly("")
            self._update_keys()
            return
        self._context.look(
            lambda unit: look_up(unit, text, scanned=False),
            owner=self,
            done=lambda found: self._on_found(found, text, scanned=False),
            refused=self._on_refused,
        )

    # -- scanning ----------------------------------------------------------------------------

    def _on_scanned(self, text: str) -> None:
        """The first letter of a scan had looked like typing."""
        self.front.take_preview_back()
        self.finding.search("")
        self._scans.add(text)

    # -- what it meant -----------------------------------------------------------------------

    def _on_found(self, found: Found, text: str, *, scanned: bool) -> None:
        self._say("")
        if found.card_id is not None and found.customer_id is not None:
            self.field.set_quietly("")
            self.front.show_customer(found.customer_id, card_id=found.card_id)
            if found.cards_besides:
                self._say(self.tr("Two cards came in one scan. This is the first one."))
        for coupon in found.coupons:
            self.field.set_quietly("")
            self._meet_coupon(coupon, scanned=scanned)
        if found.card_id is None and not found.coupons:
            self._meet_people(found, text, scanned=scanned)

    def _meet_people(self, found: Found, text: str, *, scanned: bool) -> None:
        """Words that are no code: open the marked person, or the first."""
        marked = self.finding.selected() if self.finding.is_settled_on(text) else None
        self.finding.show_people(found.people, text)
        if not found.people:
            self._say(
                self.tr("This is no card of ours, and nobody is found by it.")
                if scanned
                else self.tr("Nobody found. {key} adds a new customer.").format(
                    key=shortcuts.key_cap("new_customer")
                )
            )
            return
        numbers = [line.id for line in found.people]
        self._on_chosen(marked if marked in numbers else numbers[0])

    def _meet_coupon(self, coupon: Coupon, *, scanned: bool) -> None:
        if self._context.settings.coupon_asks_first and coupon.state == "issued":
            self.front.show_coupon(coupon, used=False)
        else:
            self._use_coupon(coupon.code, scanned=scanned)

    def _on_chosen(self, customer_id: int) -> None:
        self.field.set_quietly("")
        self.front.show_customer(customer_id)
        self.finding.list.show_current(customer_id)
        self.focus_field()

    def _on_opened(self, customer_id: int, card_id: int | None) -> None:
        self.field.set_quietly("")
        self.front.show_customer(customer_id, card_id=card_id)

    def _on_changed(self, _changes: frozenset[topics.Change], _origin: object) -> None:
        self._later.start()

    def _refresh_list(self) -> None:
        if self.isVisible():
            self.finding.refresh()

    # -- keys --------------------------------------------------------------------------------

    def _next_step(self) -> None:
        """What Enter does: use the coupon that asks, let every card earn, or give the first one."""
        if self.coupon.can_use and self.coupon.coupon is not None:
            self._use_coupon(self.coupon.coupon.code, scanned=True)
        elif self.wallet.can_earn:
            self._stamp(1)
        else:
            self._give_card()

    def _is_sure_of(self, text: str) -> bool:
        """Whether these words have led to one person, who is shown."""
        people = self.finding.people
        return (
            self.finding.is_settled_on(text) and len(people) == 1 and self.front.is_shown(people[0])
        )

    def _update_keys(self) -> None:
        text = self.field.text()
        self.wallet.say_key_of_stamp(on=not text.strip() or self._is_sure_of(text))

    # -- doing -------------------------------------------------------------------------------

    def _stamp(self, count: int) -> None:
        self.front.keep()
        self.focus_field()
        self.doing.serve(count)

    def _with_customer(self, act: Callable[[Any], None]) -> Callable[[Any], None]:
        """Do something for whoever is in front; the field has the focus again before that."""

        def do(what: Any) -> None:
            if self.front.customer is not None:
                self.front.keep()
                self.focus_field()
                act(what)

        return do

    def _use_coupon(self, code: str, *, scanned: bool) -> None:
        self.doing.use_coupon(code, scanned=scanned)
        self.focus_field()

    def _give_card(self) -> None:
        if self.front.customer is not None:
            self.front.keep()
            self.doing.give_card(self.front.customer)
        self.focus_field()

    def _bring_in_paper_card(self) -> None:
        self.front.keep()
        self.doing.bring_in_paper_card()
        self.focus_field()

    def add_customer(self) -> None:
        """Ask who is new; what was searched for stands in the form already."""
        self.doing.add_customer(self.field.text())
        self.focus_field()

    def _on_coupon_used(self, coupon: Coupon) -> None:
        if self.front.customer is None or self.front.customer != coupon.customer_id:
            self.front.show_coupon(coupon, used=True)

    def _on_replaced(self, coupons: tuple[Coupon, ...]) -> None:
        """A used coupon never comes back; a new one takes its place, and needs its own paper."""
        self.front.leave_coupon()
        numbers = tuple(coupon.id for coupon in coupons)
        self._teller.say(
            "warning",
            self.tr("The old coupon stays used. Give the customer this new one: {code}").format(
                code=shown(coupons[0].code)
            ),
            action=self.tr("Print it"),
            act=lambda: self.print_wanted.emit(numbers),
        )

    # -- saying ------------------------------------------------------------------------------

    def _on_refused(self, refusal: Refusal) -> None:
        self._say(self._context.sentence(refusal))
        self.focus_field()

    def _say(self, sentence: str) -> None:
        self.hint.say(sentence)
        self._allow.hide()

    def _on_limit(self, sentence: str, count: int) -> None:
        self._limit = sentence, count
        self._allow.show()

    def _on_allow(self) -> None:
        self.doing.ask_owner(*self._limit)
        self.focus_field()
