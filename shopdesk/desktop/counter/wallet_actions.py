"""What is handed over, exchanged, used and sold from a wallet."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from shopdesk.desktop import benefit_words, words
from shopdesk.desktop.counter.actions import Actions
from shopdesk.desktop.counter.brought_by import BroughtByDialog
from shopdesk.desktop.counter.choosing import Choosable, ChooseDialog
from shopdesk.desktop.counter.rewards_panel import Ready
from shopdesk.desktop.counter.wallet_view import WalletView
from shopdesk.desktop.counter_context import CounterContext
from shopdesk.domain.benefits import POINTS, Benefit
from shopdesk.domain.errors import Refusal
from shopdesk.domain.errors_of_cards import AmountNeeded
from shopdesk.services.counter import redeem_reward
from shopdesk.services.guests import Expected, guest_came
from shopdesk.services.occasions import claim_occasion
from shopdesk.services.passes import PassSold, PassUsed, sell_pass, use_pass
from shopdesk.services.points import exchange_points
from shopdesk.services.referrals import refer_friend
from shopdesk.services.vouchers import give_voucher
from shopdesk.services.wallet import ByHand
from shopdesk.services.wallet_cards import WalletCard
from shopdesk.services.words import money


class WalletActions(QObject):
    """Asks what is to be chosen, does it once, and says what it came to."""

    amount_wanted = Signal()
    """What was asked for depends on the amount of the purchase, and none is there."""

    def __init__(
        self, context: CounterContext, doing: Actions, wallet: WalletView, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._page = parent
        self._context = context
        self._doing = doing
        self._wallet = wallet

    # -- rewards, gifts, points ----------------------------------------------------------------

    def hand_over(self, ready: Ready) -> None:
        """Hand over a reward that waits, or the gift of an occasion."""
        place = self._choose(self.tr("Which one?"), ready.benefits)
        if place is None:
            return
        benefit = ready.benefits[place]

        def done(result: Any) -> None:
            self._say_given(benefit, result.value_minor, result)

        if ready.reward_id is not None:
            self._act(redeem_reward, done, reward_id=ready.reward_id, choice=place, bought=True)
        else:
            self._act(
                claim_occasion,
                done,
                customer_id=self._customer_id,
                programme_id=ready.programme_id,
                choice=place,
                bought=True,
            )

    def exchange(self, card: WalletCard) -> None:
        """Exchange points for one of the things that they are good for."""
        choices = [
            Choosable(
                place=one.reward,
                words=one.benefit.words,
                details=self._points(one.points),
                why_not=""
                if one.affordable
                else self.tr("%n more point(s)", "", one.points - card.balance),
            )
            for one in card.exchanges
        ]
        title = self.tr("Exchange points")
        place = ChooseDialog.ask(self._page, title=title, choices=choices)
        if place is None:
            return
        benefit = card.exchanges[place].benefit
        self._act(
            exchange_points,
            lambda result: self._say_given(benefit, result.value_minor, result),
            card_id=card.id,
            reward=place,
            bought=True,
        )

    def _choose(self, title: str, benefits: tuple[Benefit, ...]) -> int | None:
        """The place of the one that the customer takes; the only one is not asked about."""
        if len(benefits) == 1:
            return 0
        choices = [
            Choosable(
                place=place,
                words=benefit.words,
                details=" · ".join(
                    filter(
                        None,
                        (
                            benefit_words.value(benefit, self._money),
                            benefit_words.conditions(benefit, self._money),
                        ),
                    )
                ),
            )
            for place, benefit in enumerate(benefits)
        ]
        return ChooseDialog.ask(self._page, title=title, choices=choices)

    def _say_given(self, benefit: Benefit, value_minor: int, result: Any) -> None:
        if not getattr(result, "is_used", True):
            sentence = self.tr("waiting from the next visit on: {reward}")
        elif benefit.is_discount:
            sentence = self.tr("{reward} — take {amount} off").replace(
                "{amount}", self._money(value_minor)
            )
        elif benefit.kind == POINTS:
            sentence = self.tr("{reward} — the points are on the card")
        else:
            sentence = self.tr("handed over: {reward}")
        self._doing.finish(sentence.format(reward=benefit.words), result)

    # -- passes --------------------------------------------------------------------------------

    def use(self, card: WalletCard) -> None:
        """Use a pass or a subscription once."""

        def done(result: PassUsed) -> None:
            if result.left_today is not None:
                left = self.tr("%n left today", "", result.left_today)
            else:
                left = self.tr("%n left", "", result.balance)
            sentence = self.tr("{pass_name} used — {left}")
            self._doing.finish(sentence.format(pass_name=card.programme, left=left), result)

        self._act(use_pass, done, card_id=card.id)

    def sell(self, cards: tuple[WalletCard, ...]) -> None:
        """Sell a pass or another month, the till takes the money; or give a voucher."""
        by_hand = self._wallet.wallet.by_hand if self._wallet.wallet else ()
        choices = [
            Choosable(place=place, words=card.programme, details=self._money(card.price_minor))
            for place, card in enumerate(cards)
        ]
        choices += [
            Choosable(
                place=len(cards) + place,
                words=voucher.programme,
                details=benefit_words.conditions(voucher.benefit, self._money)
                or self.tr("by hand, free"),
            )
            for place, voucher in enumerate(by_hand)
        ]
        title = self.tr("Sell or give") if by_hand else self.tr("Sell a pass")
        place = ChooseDialog.ask(self._page, title=title, choices=choices)
        if place is None:
            return
        if place < len(cards):
            self._sell_pass(cards[place])
        else:
            self._give_voucher(by_hand[place - len(cards)])

    def _sell_pass(self, card: WalletCard) -> None:
        def done(result: PassSold) -> None:
            sentence = self.tr("{pass_name} sold — charge {price} at the till").format(
                pass_name=card.programme, price=self._money(result.price_minor)
            )
            self._doing.finish(sentence, result)

        self._act(sell_pass, done, customer_id=self._customer_id, programme_id=card.programme_id)

    def _give_voucher(self, voucher: ByHand) -> None:
        sentence = self.tr("given: {reward}").format(reward=voucher.benefit.words)
        self._act(
            give_voucher,
            lambda result: self._doing.finish(sentence, result),
            customer_id=self._customer_id,
            programme_id=voucher.programme_id,
        )

    # -- friends -------------------------------------------------------------------------------

    def note_who_brought(self) -> None:
        """Write down who brought the customer in front."""
        shown = self._wallet.wallet
        if shown is None:
            return
        line, friend_id = shown.line, shown.line.id
        friend = words.called(line.name, line.phone_end, line.email)
        referrer = BroughtByDialog.ask(self._page, context=self._context, friend=friend)
        if referrer is None:
            return
        self._context.act(
            refer_friend,
            owner=self,
            done=lambda result: self._doing.offer_undo(
                self.tr("{friend}: it is written down who brought them").format(friend=friend),
                result.action,
            ),
            refused=self._on_refused,
            friend_id=friend_id,
            referrer_id=referrer,
        )

    # -- events --------------------------------------------------------------------------------

    def came(self, event: Expected) -> None:
        """Note that somebody came to the event of today."""
        sentence = self.tr("at {event}, noted").format(event=event.name)
        self._act(
            guest_came,
            lambda result: self._doing.finish(sentence, result),
            event_id=event.event_id,
            customer_id=self._customer_id,
        )

    # -- all of it -----------------------------------------------------------------------------

    def _act(
        self,
        service: Callable[..., Any],
        done: Callable[[Any], None],
        *,
        bought: bool = False,
        **values: Any,
    ) -> None:
        """Do it, with what is bought where that matters."""
        if bought:
            if not self._doing.amount_is_clear():
                return
            values["purchase"] = self._wallet.purchase.purchase
        self._doing.said.emit("")
        self._context.act(service, owner=self, done=done, refused=self._on_refused, **values)

    def _on_refused(self, refusal: Refusal) -> None:
        self._doing.refuse(refusal)
        if isinstance(refusal, AmountNeeded):
            self.amount_wanted.emit()

    @property
    def _customer_id(self) -> int:
        assert self._wallet.wallet is not None
        return self._wallet.wallet.line.id

    def _points(self, points: int) -> str:
        return self.tr("%n point(s)", "", points)

    def _money(self, minor: int) -> str:
        return money(minor, self._context.settings.currency, self._context.language)
