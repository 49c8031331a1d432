"""The tour's second part: every kind of card in one wallet, from its first use to its reward."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget

from shopdesk.desktop.application import Desk
from shopdesk.desktop.counter.page import CounterPage
from shopdesk.desktop.tour.player import Player
from shopdesk.desktop.widgets.buttons import KeyButton
from shopdesk.domain.programmes import BADGE, PASS, POINTS, STREAK, SUBSCRIPTION, TIER, VOUCHER
from shopdesk.services import audit, customers, wallet
from shopdesk.services.demo.wallets import fill_wallets
from shopdesk.services.wallet import Wallet
from shopdesk.services.wallet_cards import WalletCard

VISITS = 12
_FRIEND = {"en": "Amélie Laurent", "ja": "三浦 さくら"}
_SPENT = {"EUR": ("80", "95"), "JPY": ("8000", "9500")}
_CONTROL = Qt.KeyboardModifier.ControlModifier
_ITEM_KEYS = (Qt.Key.Key_F2, Qt.Key.Key_F3, Qt.Key.Key_F6, Qt.Key.Key_F7, Qt.Key.Key_F8)


class Ahead:
    """The computer's clock, some way ahead: weeks at the counter pass in a moment."""

    def __init__(self) -> None:
        self._by = timedelta()

    def __call__(self) -> datetime:
        return datetime.now(UTC) + self._by

    def move(self, **by: float) -> None:
        """Let so many days or hours pass."""
        self._by += timedelta(**by)


class WalletScenes:
    """Plays what a wallet can hold, key by key, for one guest and the friend they bring."""

    def __init__(
        self, player: Player, desk: Desk, page: CounterPage, clock: Ahead, language: str
    ) -> None:
        self.player = player
        self.desk = desk
        self.page = page
        self.clock = clock
        self.language = language
        self.guest = self._choose_guest()

    def play(self) -> None:
        """All scenes, in the order in which a guest would meet them."""
        self.desk.window.show_page("counter")
        self.desk.window.activateWindow()  # keys with Ctrl go to the active window only
        self._fill()
        self.one_enter_earns_everywhere()
        self.passes_are_used()
        self.the_month_brings_gifts()
        self.a_voucher_comes_off_the_amount()
        self.points_are_exchanged()
        self.a_friend_is_brought()
        self.weeks_go_by()
        self.player.expect("after all that the ledger is whole", self._is_whole)

    # -- scenes ------------------------------------------------------------------------------

    def one_enter_earns_everywhere(self) -> None:
        """Two items and one key: a stamp here, points there; and one key takes it all back."""
        player, page = self.player, self.page
        self._serve_next()
        player.expect("every card of the guest is in one wallet", page.wallet.strip.isVisible)
        self._picture("wallet")
        before = self._card(POINTS).balance
        for _ in range(2):
            player.press(page.field, "", key=Qt.Key.Key_F3)
        player.press(page.field, "", key=Qt.Key.Key_F7)
        self._picture("wallet-items")
        player.press(page.field, "\r")
        player.expect("points come with the stamp", lambda: self._card(POINTS).balance > before)
        self._settle()
        self._picture("wallet-served")
        player.press(page.field, "\x1a", key=Qt.Key.Key_Z, held=_CONTROL)
        player.expect(
            "Ctrl+Z takes the whole visit back", lambda: self._card(POINTS).balance == before
        )
        self._settle()

    def passes_are_used(self) -> None:
        """Ten coffees paid ahead, and one a day for a month."""
        player, page = self.player, self.page
        left = self._card(PASS).balance
        player.press(page.field, "u")
        player.expect("U uses the pass", lambda: self._card(PASS).balance == left - 1)
        self._settle()
        self._picture("wallet-pass")
        self._button_of(self._card(SUBSCRIPTION)).click()
        player.expect(
            "the month's pass has its daily limit",
            lambda: self._card(SUBSCRIPTION).left_today == 0,
        )
        self._settle()

    def the_month_brings_gifts(self) -> None:
        """The birthday and the anniversary, each once a year."""
        player, page = self.player, self.page
        while page.wallet.first_reward and page.wallet.first_reward.programme_id is None:
            player.press(page.field, "r")  # a level that was reached before
            self._settle()
        for left, name in ((1, "birthday"), (0, "anniversary")):
            self._picture(name)
            player.press(page.field, "r")
            player.expect(f"the {name} gift is handed over once", self._has_claims(left))
            self._settle()

    def a_voucher_comes_off_the_amount(self) -> None:
        """25 % off the next purchase: first the amount is asked for, then it is taken off."""
        player, page = self.player, self.page
        self.clock.move(hours=3)
        self._serve_next()
        self._bring_voucher_to_front()
        player.press(page.field, "r")
        player.expect("a share asks for the amount", lambda: page.wallet.purchase.amount.hasFocus())
        self._picture("voucher-asks")
        player.type(page.wallet.purchase.amount, self._spent[0] + "r")
        player.expect("R takes it off, once", lambda: not self._holds(VOUCHER))
        self._settle()
        self._picture("voucher-used")

    def points_are_exchanged(self) -> None:
        """The same amount earns points; enough of them are exchanged."""
        player, page = self.player, self.page
        player.press(page.wallet.purchase.amount, "\r")
        player.expect("the amount earned points", lambda: self._card(POINTS).balance >= 80)  # noqa: PLR2004
        self._settle()
        had = self._card(POINTS).balance

        def choose(dialog: QWidget) -> None:
            self._picture("points-exchange", dialog)
            player.press(dialog, "1")

        player.in_dialog(choose)
        player.press(page.field, "x")
        player.expect("X exchanges points", lambda: self._card(POINTS).balance < had)
        self._settle()
        self._picture("points-exchanged")

    def a_friend_is_brought(self) -> None:
        """A newcomer says who told them; after their first visit both are thanked."""
        player, page = self.player, self.page
        name, referrer = _FRIEND[self.language], self._wallet().line
        page.clear()
        self._in_form(lambda form: player.type(form.findChildren(QLineEdit)[0], name))
        page.add_customer()
        player.expect("the friend is taken in", lambda: self._shown_name() == name)
        self._settle()
        friend = self._shown_id()

        def say_who(form: QWidget) -> None:
            field = form.findChildren(QLineEdit)[0]
            field.setFocus()
            player.type(field, referrer.name)
            player.press(field, "\r")
            player.pause(300)
            self._picture("brought-by", form)

        self._in_form(say_who)
        page.wallet.strip.referral_wanted.emit()
        self._settle()
        player.press(page.field, "\r")
        player.expect("the friend's first visit thanks the friend", lambda: self._waits(friend))
        player.expect("and the one who brought them", lambda: self._waits(self.guest))
        self._settle()
        self._picture("friend-thanked")

    def weeks_go_by(self) -> None:
        """Visits over some weeks: a level, a badge for tasting five things, weeks in a row."""
        player, page = self.player, self.page
        for number in range(VISITS):
            self.clock.move(days=2.5)
            self._serve_next()
            player.press(page.field, "", key=_ITEM_KEYS[number % len(_ITEM_KEYS)])
            player.press(page.field, "\r")
            self._settle()
        player.expect("a level is reached", lambda: bool(self._card(TIER).level))
        player.expect("the badge is earned", lambda: self._card(BADGE).balance == 1)
        player.expect("weeks in a row are counted", lambda: self._card(STREAK).balance >= 4)  # noqa: PLR2004
        self._serve_next()
        self._picture("wallet-weeks-later")

    def _bring_voucher_to_front(self) -> None:
        panel = self.page.wallet.reward
        words = next(r.words for r in self._wallet().rewards if r.kind == VOUCHER)
        for button in panel.findChildren(QPushButton):
            if button.text() == words:
                button.click()
                return

    # -- hands -------------------------------------------------------------------------------

    def _serve_next(self) -> None:
        """The guest's card is scanned."""
        self.page.clear()
        self._settle()
        self.player.scan(self.page.field, self._wallet().cards[0].code)
        self.player.until(lambda: self._shown_id() == self.guest)
        self._settle()

    def _in_form(self, fill_in: Callable[[QWidget], None]) -> None:
        """Fill in the form that is about to open, and accept it with Enter on its button."""

        def meet(form: QWidget) -> None:
            fill_in(form)
            button = next(b for b in form.findChildren(KeyButton) if b.isDefault())
            button.click()

        self.player.in_dialog(meet)

    def _button_of(self, card: WalletCard) -> KeyButton:
        strip = self.page.wallet.strip
        return next(
            button
            for button in strip.findChildren(KeyButton)
            if button.kind == "primary" and card.programme in button.accessibleName()
        )

    def _settle(self) -> None:
        self.player.pause(120)
        self.player.until(lambda: not self.desk.counter_lane.pending)
        self.player.pause(40)
        QApplication.processEvents()

    def _picture(self, name: str, of: QWidget | None = None) -> None:
        self.player.picture(of or self.desk.window, name)

    # -- what the window and the database say ------------------------------------------------

    @property
    def _spent(self) -> tuple[str, str]:
        return _SPENT[self.desk.context.settings.currency]

    def _shown_id(self) -> int:
        shown = self.page.wallet.wallet
        return shown.line.id if shown else 0

    def _shown_name(self) -> str:
        shown = self.page.wallet.wallet
        return shown.line.name if shown else ""

    def _wallet(self, customer_id: int = 0) -> Wallet:
        with self.desk.shop.units.read() as unit:
            return wallet.wallet(unit, customer_id or self.guest)

    def _card(self, kind: str) -> WalletCard:
        return next(card for card in self._wallet().others if card.kind == kind)

    def _holds(self, kind: str) -> bool:
        return any(reward.kind == kind for reward in self._wallet().rewards)

    def _has_claims(self, number: int) -> Callable[[], bool]:
        return lambda: len(self._wallet().claims) == number

    def _waits(self, customer_id: int) -> bool:
        return bool(self._wallet(customer_id).rewards)

    def _is_whole(self) -> bool:
        with self.desk.shop.units.read() as unit:
            return audit.check_shop(unit).is_whole

    def _choose_guest(self) -> int:
        """Somebody with one plain card, nothing waiting, and a name that leads to nobody else."""
        with self.desk.shop.units.read() as unit:
            for number in customers.customer_numbers(unit, order="visit"):
                found = wallet.wallet(unit, number)
                card = found.in_front
                if card is None or len(found.cards) > 1 or found.rewards or found.coupons:
                    continue
                people = customers.find_customers(unit, found.line.name)
                if card.stamps <= 2 and [line.id for line in people] == [number]:  # noqa: PLR2004
                    return number
        raise LookupError("nobody in the made-up shop has an empty wallet")

    def _fill(self) -> None:
        """Programmes of every kind, items, a pass, a month and a voucher; and two days to keep."""
        shop = self.desk.shop
        with shop.units.write(self.desk.context.actor) as unit:
            fill_wallets(unit, language=self.language, customer_ids=(self.guest,))
            row = customers.lock_customer(unit, self.guest)
            row.birthday = row.anniversary = unit.today.strftime("%m-%d")
        self._settle()
