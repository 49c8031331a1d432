"""What is done at the counter: each action asked for once, shown only as far as it is saved."""

from typing import Any
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget

from shopdesk.desktop import refusals, words
from shopdesk.desktop.counter.dialogs import AllowDialog, NewCustomerDialog, PaperCardDialog
from shopdesk.desktop.counter.purchase_bar import amount_unclear
from shopdesk.desktop.counter.wallet_view import WalletView
from shopdesk.desktop.counter_context import CounterContext
from shopdesk.desktop.widgets.bars import UndoBar
from shopdesk.domain.errors import DayLimitReached, Refusal, VisitLimitReached
from shopdesk.domain.errors_of_cards import AmountNeeded, ScanLimitReached
from shopdesk.domain.programmes import POINTS
from shopdesk.services import counter, customers
from shopdesk.services.coupons import Coupon, Redeemed, coupons_by_number, redeem_coupon
from shopdesk.services.serving import Served, serve_customer
from shopdesk.services.staff import check_passphrase
from shopdesk.services.undo import Undone, undo_action
from shopdesk.services.visits import Earned
from shopdesk.services.words import money


class Actions(QObject):
    """Does what the page wants, and says what became of it."""

    said = Signal(str)
    """A sentence for beside the field; an empty one takes the last back."""
    limit_met = Signal(str, int)
    """The sentence of a limit, and how many stamps it stopped: the owner may lift it."""
    opened = Signal(int, object)
    """A customer to show, and the card in front."""
    coupon_used = Signal(object)
    """The coupon that was used just now."""
    coupons_replaced = Signal(object)
    """New coupons, in the place of used ones."""
    gone = Signal()
    """The customer who was open is not there any more."""

    amount_wanted = Signal()
    """Nothing can be earned before the amount of the purchase is typed."""

    def __init__(
        self, context: CounterContext, wallet: WalletView, undo_bar: UndoBar, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._page = parent
        self._context = context
        self._wallet = wallet
        self._purchase = wallet.purchase
        self._undo_bar = undo_bar
        undo_bar.undo_wanted.connect(self.undo)

    # -- stamps ------------------------------------------------------------------------------

    def serve(self, count: int, *, allowed_by: int | None = None) -> None:
        """Let every card earn: stamps on the one in front, pale now, ink when they are saved."""
        wallet, card = self._wallet.wallet, self._wallet.front
        if wallet is None or not self.amount_is_clear():
            return
        self.said.emit("")
        if card is not None:
            self._wallet.expect(count)
        self._context.act(
            serve_customer,
            owner=self,
            done=lambda served: self._on_served(served, count),
            refused=lambda refusal: self._on_serve_refused(refusal, count),
            failed=lambda: self._wallet.give_up(count),
            customer_id=wallet.line.id,
            card_id=card.id if card is not None else None,
            count=count,
            purchase=self._purchase.purchase,
            allowed_by=allowed_by,
        )

    def amount_is_clear(self) -> bool:
        """Whether the amount is one, or empty; if not, that is said."""
        if self._purchase.is_unclear:
            self.said.emit(amount_unclear())
            self.amount_wanted.emit()
        return not self._purchase.is_unclear

    def ask_owner(self, sentence: str, count: int) -> None:
        """Ask for the owner's passphrase, and give the stamps that a limit stopped."""
        passphrase = AllowDialog.ask(self._page, sentence=sentence)
        if passphrase is None:
            return
        self._context.look(
            lambda unit: check_passphrase(unit, passphrase=passphrase),
            owner=self,
            done=lambda owner: self.serve(count, allowed_by=owner),
            refused=self._on_refused,
        )

    def _on_served(self, served: Served, count: int) -> None:
        self._purchase.clear()
        if served.stamped is None:
            self._wallet.give_up(count)
            parts = []
        else:
            self._wallet.ink(served.stamped, expected=count)
            parts = [self._words_for_stamps(served.stamped)]
        parts += [said for one in served.earned if (said := self._words_for_earned(one))]
        self.finish(" · ".join(parts) or self.tr("noted — no card earns from this"), served)

    def _words_for_stamps(self, result: counter.Stamped) -> str:
        if result.rewards:
            sentence = self.tr("card full — a reward is waiting now")
        else:
            sentence = self.tr("stamped — {stamps} of {needed}").format(
                stamps=result.stamps, needed=result.needed
            )
        if result.lapsed:
            sentence += " · " + self.tr("%n old stamp(s) had lapsed", "", result.lapsed)
        return sentence

    def _words_for_earned(self, one: Earned) -> str:
        """What a visit brought on another card; nothing where nothing is to be told."""
        if one.rewards:
            sentence = self.tr("{programme}: a reward is waiting")
        elif one.kind == POINTS and one.amount:
            return self.tr("%n point(s)", "", one.amount)
        elif one.amount > 0:
            sentence = self.tr("{programme}: {balance}")
        else:
            return ""
        return sentence.format(programme=one.programme, balance=one.balance)

    def finish(self, sentence: str, result: Any) -> None:
        """Something was done for the customer: say it by name, and offer to take it back."""
        self._sound()
        self.offer_undo(self._named(sentence, result.customer_id), result.action)

    def _on_serve_refused(self, refusal: Refusal, count: int) -> None:
        self._wallet.give_up(count)
        self.refuse(refusal)
        if isinstance(refusal, VisitLimitReached | DayLimitReached | ScanLimitReached):
            self.limit_met.emit(refusals.sentence(refusal), count)
        if isinstance(refusal, AmountNeeded):
            self.amount_wanted.emit()

    # -- coupons -------------------------------------------------------------------------------

    def use_coupon(self, code: str, *, scanned: bool) -> None:
        """Use a coupon, once."""
        self.said.emit("")
        self._context.act(
            redeem_coupon,
            owner=self,
            done=self._on_coupon_used,
            refused=self._on_refused,
            code=code,
            scanned=scanned,
            purchase=self._purchase.purchase,
        )

    def _on_coupon_used(self, result: Redeemed) -> None:
        self._sound()
        said = self.tr("Coupon used: {words}").format(words=result.words)
        if result.value_minor:
            settings = self._context.settings
            said += " · " + money(result.value_minor, settings.currency, self._context.language)
        self.offer_undo(said, result.action)
        self._context.look(
            lambda unit: coupons_by_number(unit, (result.coupon_id,)),
            owner=self,
            done=lambda found: self.coupon_used.emit(found[0]),
        )

    # -- people and cards --------------------------------------------------------------------

    def add_customer(self, said: str) -> None:
        """Take somebody in; ten seconds, one field."""
        language = self._context.settings.language
        details = NewCustomerDialog.ask(self._page, words=said, language=language)
        if details is None:
            return
        self._context.act(
            customers.create_customer,
            owner=self,
            done=self._on_created,
            refused=self._on_refused,
            details=details,
        )

    def _on_created(self, result: customers.CustomerCreated) -> None:
        self.opened.emit(result.customer_id, result.card_id)
        self.offer_undo(self.tr("Added, with a card"), result.action)

    def give_card(self, customer_id: int) -> None:
        """Give a customer the shop's first card."""
        self._context.act(
            counter.open_card,
            owner=self,
            done=lambda result: self.opened.emit(result.customer_id, result.card_id),
            refused=self._on_refused,
            customer_id=customer_id,
        )

    def bring_in_paper_card(self) -> None:
        """Carry the punches of a paper card over to the open one."""
        card = self._wallet.front
        if card is None:
            return
        paper = PaperCardDialog.ask(self._page, most=card.carried_over_at_most)
        if paper is None:
            return
        self._context.act(
            counter.carry_over_paper_card,
            owner=self,
            done=self._on_carried_over,
            refused=self._on_refused,
            card_id=card.id,
            punches=paper.punches,
            reason=paper.reason,
        )

    def _on_carried_over(self, result: counter.Stamped) -> None:
        sentence = self.tr("%n punch(es) carried over", "", result.count)
        self.offer_undo(self._named(sentence, result.customer_id), result.action)

    # -- taking back -------------------------------------------------------------------------

    def undo_last(self) -> None:
        """What Ctrl+Z does: take back what the bar offers."""
        if self._undo_bar.is_offered:
            self._undo_bar.undo()
        else:
            self.said.emit(
                self.tr("Nothing to undo here. Older steps are in the customer's history.")
            )

    def undo(self, action: object) -> None:
        """Take an action back by its request."""
        assert isinstance(action, UUID)
        self._context.act(
            undo_action,
            owner=self,
            done=self._on_undone,
            refused=self._on_refused,
            action=action,
        )

    def _on_undone(self, result: Undone) -> None:
        if result.kind == "customer.created":
            self.gone.emit()
        self.said.emit(self.tr("Taken back."))
        if not result.new_coupon_ids:
            return
        numbers = result.new_coupon_ids
        self._context.look(
            lambda unit: coupons_by_number(unit, numbers),
            owner=self,
            done=self._on_replaced,
        )

    def _on_replaced(self, coupons: tuple[Coupon, ...]) -> None:
        self.coupons_replaced.emit(coupons)

    def offer_undo(self, sentence: str, action: UUID) -> None:
        """Say what was done, and offer to take it back."""
        self._undo_bar.offer(sentence, action, seconds=self._context.settings.undo_seconds)

    # -- saying ------------------------------------------------------------------------------

    def _on_refused(self, refusal: Refusal) -> None:
        self.refuse(refusal)
        if isinstance(refusal, AmountNeeded):
            self.amount_wanted.emit()

    def refuse(self, refusal: Refusal) -> None:
        """Say why not."""
        self.said.emit(self._context.sentence(refusal))

    def _named(self, sentence: str, customer_id: int) -> str:
        """The sentence with the customer's name before it: the next one may be open already."""
        wallet = self._wallet.wallet
        if wallet is None or wallet.line.id != customer_id:
            return sentence
        line = wallet.line
        name = words.called(line.name, line.phone_end, line.email)
        return self.tr("{name}: {sentence}").format(name=name, sentence=sentence)

    def _sound(self) -> None:
        if self._context.settings.sound:
            QApplication.beep()
