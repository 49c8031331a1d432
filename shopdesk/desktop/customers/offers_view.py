"""The room of offers: proposals for one person at a time, and offers for many that run for a while."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any
from uuid import uuid4

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from shopdesk.desktop import shortcuts
from shopdesk.desktop.counter_context import CounterContext
from shopdesk.desktop.customers import audience_words
from shopdesk.desktop.customers.audience_field import read_names
from shopdesk.desktop.customers.audience_words import Names
from shopdesk.desktop.customers.proposal_card import ProposalCard
from shopdesk.desktop.customers.timed_offer_dialog import LastDayDialog, TimedOfferDialog
from shopdesk.desktop.customers.timed_offers import TimedOffers
from shopdesk.desktop.jobs import Job, JobBar
from shopdesk.desktop.settings.benefit_words import BenefitWords
from shopdesk.desktop.tell import Teller
from shopdesk.desktop.tokens import space
from shopdesk.desktop.widgets.bars import UndoBar
from shopdesk.desktop.widgets.basics import Heading, SoftLabel
from shopdesk.desktop.widgets.buttons import KeyButton
from shopdesk.desktop.widgets.empty_state import EmptyState
from shopdesk.desktop.widgets.flow import FlowLayout
from shopdesk.desktop.widgets.scroll import Scroll
from shopdesk.domain import topics
from shopdesk.domain.errors import Refusal
from shopdesk.domain.purchases import Scope
from shopdesk.services import items, offers, proposals
from shopdesk.services.coupons import Offer
from shopdesk.services.items import Item
from shopdesk.services.offers import Offered
from shopdesk.services.paper import good_offers
from shopdesk.services.proposals import ProposalDropped, ProposalSent, Proposed, WaitingProposal
from shopdesk.services.proposing import find_proposals
from shopdesk.services.undo import undo_action

SHOWN_AT_ONCE = 40
"""More cards than this are shown when these are decided."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Found:
    """What the room shows."""

    waiting: tuple[WaitingProposal, ...]
    running: tuple[Offer, ...]
    items: tuple[Item, ...]
    has_purchases: bool


def _read(unit: Any) -> _Found:
    return _Found(
        waiting=proposals.waiting_proposals(unit),
        running=good_offers(unit),
        items=items.items(unit, with_former=True),
        has_purchases=proposals.has_purchases(unit),
    )


class OffersView(QWidget):
    """The owner sends or drops each proposal; everything can be taken back."""

    person_wanted = Signal(int)
    coupons_wanted = Signal(object)
    """Numbers of coupons that are to be printed."""

    def __init__(self, context: CounterContext, teller: Teller) -> None:
        super().__init__()
        self._context = context
        self._teller = teller
        self._shown: _Found | None = None
        self._sent: list[int] = []
        self.cards: list[ProposalCard] = []
        self.setAccessibleName(self.tr("Offers"))
        self.look_again = KeyButton(self.tr("Look again"))
        self.send_all = KeyButton(self.tr("Send all…"))
        self.print_sent = KeyButton("", kind="leaf")
        self.print_sent.hide()
        self.new_timed = KeyButton(self.tr("New timed offer…"))
        self.timed = TimedOffers()
        self.job_bar = JobBar()
        self.undo_bar = UndoBar()
        self._more = SoftLabel()
        self._empty: EmptyState | None = None
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(Heading(self.tr("Offers"), 1), 1)
        tools_row = QWidget()
        tools = FlowLayout(tools_row)
        for button in (self.look_again, self.send_all, self.print_sent, self.new_timed):
            tools.addWidget(button)
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 0, space(2), 0)
        self._column.setSpacing(space(2))
        self._column.addWidget(Heading(self.tr("For one person"), 2))
        self._cards = QVBoxLayout()
        self._cards.setSpacing(space(2))
        self._column.addLayout(self._cards)
        self._column.addWidget(self._more)
        self._column.addSpacing(space(3))
        self._column.addWidget(self.timed)
        self._column.addStretch(1)
        policy = self.undo_bar.sizePolicy()
        policy.setRetainSizeWhenHidden(False)
        self.undo_bar.setSizePolicy(policy)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(space(3))
        layout.addLayout(head)
        layout.addWidget(tools_row)
        layout.addWidget(self.job_bar)
        layout.addWidget(Scroll(inside), 1)
        layout.addWidget(self.undo_bar)

    def _connect(self) -> None:
        self.look_again.clicked.connect(lambda: self.look())
        self.send_all.clicked.connect(lambda: self._on_send_all())
        self.print_sent.clicked.connect(lambda: self._on_print())
        self.new_timed.clicked.connect(lambda: self.plan())
        self.timed.close_wanted.connect(self._close)
        self.timed.extend_wanted.connect(self._extend)
        self.undo_bar.undo_wanted.connect(lambda take_back: take_back())
        here = Qt.ShortcutContext.WidgetWithChildrenShortcut
        shortcuts.bind("undo", self, self.undo_bar.undo, here)
        self._context.changes.subscribe(
            self, (topics.OFFER, topics.COUPON, topics.CUSTOMER, topics.ITEM), self._on_changed
        )
        self._context.settings_changed.connect(self._read)

    def focus_field(self) -> None:
        """The keyboard goes to the first proposal."""
        first = self.cards[0].send if self.cards else self.look_again
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._read()

    # -- reading -----------------------------------------------------------------------------

    def _read(self) -> None:
        if self.isVisible():
            self._context.look(_read, owner=self, done=self._show, lane=self._context.back_room)

    def _on_changed(self, _changes: frozenset[topics.Change], _origin: object) -> None:
        self._read()

    def _show(self, found: _Found) -> None:
        if found == self._shown:
            return
        self._shown = found
        had_focus = any(card.isAncestorOf(self.focusWidget()) for card in self.cards)
        self._clear()
        say = BenefitWords(
            currency=self._context.settings.currency,
            language=self._context.language,
            items=found.items,
        )
        for proposal in found.waiting[:SHOWN_AT_ONCE]:
            self._add(ProposalCard(proposal, say.benefit(replace(proposal.gives, scope=Scope()))))
        further = len(found.waiting) - len(self.cards)
        self._more.setText(self.tr("and %n more, when these are decided", "", further))
        self._more.setVisible(further > 0)
        if not found.waiting:
            self._empty = self._nothing(found)
            self._empty.action_wanted.connect(self.look)
            self._cards.addWidget(self._empty)
        self.send_all.setEnabled(len(found.waiting) > 1)
        self.timed.show_offers(found.running, say)
        if had_focus:
            self.focus_field()

    def _add(self, card: ProposalCard) -> None:
        card.send_wanted.connect(self._send)
        card.drop_wanted.connect(self._drop)
        card.person_wanted.connect(self.person_wanted)
        self._cards.addWidget(card)
        self.cards.append(card)

    def _clear(self) -> None:
        for widget in (*self.cards, self._empty):
            if widget is not None:
                self._cards.removeWidget(widget)
                widget.hide()
                widget.deleteLater()
        self.cards.clear()
        self._empty = None

    def _nothing(self, found: _Found) -> EmptyState:
        if not found.has_purchases:
            return EmptyState(
                self.tr("Nothing to go by yet"),
                self.tr(
                    "Proposals come from what people buy. Note purchases at the counter with the "
                    "item buttons, and after a few weeks something will be found here."
                ),
            )
        return EmptyState(
            self.tr("No proposals wait"),
            self.tr("Look again, and what people bought lately is read once more."),
            self.tr("Look again"),
        )

    # -- looking -----------------------------------------------------------------------------

    def look(self) -> None:
        """Read the purchases in the back room, and let the best proposals wait."""
        shop, actor, request = self._context.shop, self._context.actor, uuid4()

        def work(job: Job) -> Proposed:
            with shop.units.read() as unit:
                found = find_proposals(unit, progress=job)
            with shop.units.write(actor) as unit:
                return proposals.keep_proposals(unit, found=found, request_id=request)

        self.look_again.setEnabled(False)
        self.job_bar.run(
            self._context.back_room,
            work,
            words=self.tr("Looking through the purchases"),
            done=self._on_looked,
            failed=self._on_failed,
            owner=self,
        )

    def _on_looked(self, made: Proposed) -> None:
        self.look_again.setEnabled(True)
        self._teller.say("done", self.tr("%n proposal(s) wait for you", "", made.waiting))
        self._read()

    def _on_failed(self, error: Exception) -> None:
        self.look_again.setEnabled(True)
        self._teller.tell(error, again=self.look)

    # -- deciding ----------------------------------------------------------------------------

    def _send(self, proposal_id: int) -> None:
        self._act(proposals.send_offer, self._on_sent, proposal_id=proposal_id)

    def _on_sent(self, made: ProposalSent) -> None:
        self._keep_to_print((made.coupon_id,))
        self._offer_undo(
            self.tr("A coupon was made; it is good for 30 days")
            if made.channel
            else self.tr("A coupon was made: offer it when they are here"),
            lambda: self._take_back(made.action, (made.coupon_id,)),
        )

    def _drop(self, proposal_id: int) -> None:
        self._act(proposals.drop_offer, self._on_dropped, proposal_id=proposal_id)

    def _on_dropped(self, made: ProposalDropped) -> None:
        self._offer_undo(
            self.tr("Dropped"),
            lambda: self._act(
                proposals.bring_back_offer, self._undone, proposal_id=made.proposal_id
            ),
        )

    def _on_send_all(self) -> None:
        """Each is an action of its own: one that does not go stops none of the others."""
        waiting = self._shown.waiting if self._shown is not None else ()
        question = self.tr("Make %n coupon(s), one for each of these people?", "", len(waiting))
        self._teller.say(
            "warning",
            question,
            action=self.tr("Send all"),
            act=lambda: self._send_each(waiting),
        )

    def _send_each(self, waiting: tuple[WaitingProposal, ...]) -> None:
        for one in waiting:
            self._send(one.id)

    def _take_back(self, action: object, coupon_ids: tuple[int, ...]) -> None:
        self._sent = [one for one in self._sent if one not in coupon_ids]
        self._say_sent()
        self._act(undo_action, self._undone, action=action)

    # -- printing ----------------------------------------------------------------------------

    def _keep_to_print(self, coupon_ids: tuple[int, ...]) -> None:
        self._sent += coupon_ids
        self._say_sent()

    def _say_sent(self) -> None:
        self.print_sent.set_words(self.tr("Print %n coupon(s)", "", len(self._sent)))
        self.print_sent.setVisible(bool(self._sent))

    def _on_print(self) -> None:
        sent, self._sent = tuple(self._sent), []
        self._say_sent()
        self.coupons_wanted.emit(sent)

    # -- timed offers ------------------------------------------------------------------------

    def plan(self) -> None:
        """Ask for a timed offer."""
        self._context.look(read_names, owner=self, done=self._ask_offer)

    def _ask_offer(self, names: Names) -> None:
        wanted = TimedOfferDialog.ask(self, context=self._context, names=names)
        if wanted is not None:
            self._act(offers.plan_offer, self._on_planned, **wanted.values)

    def _on_planned(self, made: Offered) -> None:
        self._keep_to_print(made.coupon_ids)
        said = self.tr("%n coupon(s) made", "", len(made.coupon_ids))
        if made.left_out:
            parts = self.tr("{done} · {others}")
            said = parts.format(done=said, others=audience_words.left_out(made.left_out))
        if made.coupon_ids:
            self._offer_undo(said, lambda: self._take_back(made.action, made.coupon_ids))
        else:
            self._teller.say("warning", said)

    def _close(self, offer_id: int) -> None:
        self._act(
            offers.close_offer,
            lambda _made: self._offer_undo(
                self.tr("Closed; its coupons stay good"),
                lambda: self._act(offers.open_offer_again, self._undone, offer_id=offer_id),
            ),
            offer_id=offer_id,
        )

    def _extend(self, offer: Offer) -> None:
        today = self._context.today
        wanted = LastDayDialog.ask(self, until=offer.valid_until or today, today=today)
        if wanted is not None:
            self._act(offers.extend_offer, self._undone, offer_id=offer.id, valid_until=wanted.day)

    # -- acting ------------------------------------------------------------------------------

    def _act(self, service: Callable[..., Any], done: Callable[[Any], None], **values: Any) -> None:
        self._context.act(service, owner=self, done=done, refused=self._on_refused, **values)

    def _undone(self, _made: object) -> None:
        self.undo_bar.dismiss()

    def _offer_undo(self, sentence: str, take_back: Callable[[], None]) -> None:
        self.undo_bar.offer(sentence, take_back, seconds=self._context.settings.undo_seconds)

    def _on_refused(self, refusal: Refusal) -> None:
        self._teller.tell(refusal)
        self._read()
