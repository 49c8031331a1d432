"""The print page: four steps on the left, the real page on the right, and out it goes."""

from collections.abc import Callable
from dataclasses import replace
from uuid import UUID, uuid4

from PySide6.QtCore import QSettings, Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from shopdesk.desktop import shortcuts
from shopdesk.desktop.counter_context import CounterContext
from shopdesk.desktop.printing import files
from shopdesk.desktop.printing.offer_dialog import OfferDialog, of_shop
from shopdesk.desktop.printing.outbox import Outbox
from shopdesk.desktop.printing.preview import Preview, image_of
from shopdesk.desktop.printing.steps import COUPON, Steps
from shopdesk.desktop.printing.wish import Proof, Wish, job_of, proof_of
from shopdesk.desktop.tell import Teller
from shopdesk.desktop.tokens import space
from shopdesk.desktop.widgets.bars import UndoBar
from shopdesk.desktop.widgets.basics import Heading
from shopdesk.desktop.widgets.buttons import KeyButton
from shopdesk.domain import topics
from shopdesk.domain.coupons import ISSUED
from shopdesk.domain.errors import Refusal
from shopdesk.services import paper
from shopdesk.services.coupons import (
    Coupon,
    CouponsIssued,
    coupons_by_number,
    issue_coupons,
    make_offer,
)
from shopdesk.services.undo import Undone, undo_action

QUIET_MS = 40
"""Letters that come faster than this are drawn together."""


class PrintPage(QWidget):
    """Notes and coupons. A coupon is issued first, then drawn from the database, then printed."""

    def __init__(
        self, context: CounterContext, teller: Teller, memory: QSettings | None = None
    ) -> None:
        super().__init__()
        self._context = context
        self._teller = teller
        self._outbox = Outbox(context.back_room, teller, memory, self)
        self._requests: dict[object, UUID] = {}
        self._is_busy = False
        self._was_printed = False
        self._page = 0
        self._asked = 0
        self._person_asked = 0
        self.setAccessibleName(self.tr("Print"))
        self.steps = Steps(context)
        self.preview = Preview()
        self.save = KeyButton(self.tr("Save PDF"))
        self.open = KeyButton(self.tr("Open"))
        self.open.setToolTip(self.tr("Look at it in the program that shows PDFs here"))
        self.print = KeyButton(self.tr("Print"), shortcuts.key_cap("print"), "primary")
        self.undo_bar = UndoBar()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(QUIET_MS)
        self._soon.timeout.connect(self._draw)
        self._lay_out()
        self._connect()
        self.set_customer(None)

    @property
    def help(self) -> str:
        """What F1 says about this page."""
        return self.tr(
            "Choose for whom, what to say, and whether a coupon goes with it; the page on the "
            "right is the very page that will be printed. A coupon gets its code when you print, "
            "save or open it, and printing again gives the same coupon. Undo calls it back as "
            "long as nobody has used it."
        )

    # -- layout and wiring -------------------------------------------------------------------

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(space(2))
        head.addWidget(Heading(self.tr("Print"), 1), 1)
        for button in (self.save, self.open, self.print):
            head.addWidget(button)
        below = QHBoxLayout()
        below.setSpacing(space(4))
        self.preview.set_foot(self.undo_bar)
        below.addWidget(self.steps, 1)
        below.addWidget(self.preview, 2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(space(7), space(6), space(7), space(6))
        layout.setSpacing(space(4))
        layout.addLayout(head)
        layout.addLayout(below, 1)

    def _connect(self) -> None:
        self.save.clicked.connect(self.save_pdf)
        self.open.clicked.connect(self.open_pdf)
        self.print.clicked.connect(self.print_now)
        self.steps.changed.connect(self._refresh)
        self.steps.person_chosen.connect(self.set_customer)
        self.steps.offer_chosen.connect(self._on_offer_chosen)
        self.steps.new_offer_wanted.connect(self._make_offer)
        self.preview.page_wanted.connect(self._on_page_wanted)
        self.preview.resolution_changed.connect(self._soon.start)
        self.undo_bar.undo_wanted.connect(self._undo)
        widget = Qt.ShortcutContext.WidgetWithChildrenShortcut
        shortcuts.bind("find", self, self.focus_field, widget)
        shortcuts.bind("undo", self, self.undo_bar.undo, widget)
        context = self._context
        context.changes.subscribe(
            self, (topics.OFFER, topics.COUPON, topics.CUSTOMER), self._on_changed
        )
        context.settings_changed.connect(lambda: self._address(self.steps.wish().customer_id))
        context.staff_changed.connect(self._refresh)
        self._outbox.ended.connect(self._on_out)
        context.problem.connect(lambda _error, _again: self._set_busy(on=False))
        context.bug.connect(lambda: self._set_busy(on=False))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.focus_field()
        self._read_offers()
        self._refresh()

    def focus_field(self) -> None:
        self.steps.person.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.steps.person.selectAll()

    # -- from elsewhere ------------------------------------------------------------------------

    def set_customer(self, customer_id: object) -> None:
        """Address the paper to a customer, or with None to nobody."""
        assert customer_id is None or isinstance(customer_id, int)
        if self.steps.held and customer_id != self.steps.wish().customer_id:
            self._let_go()
        self._address(customer_id)

    def print_coupons(self, coupon_ids: tuple[int, ...]) -> None:
        """Show these issued coupons, each on a sheet, ready to print."""
        self._was_printed = False
        self.steps.hold(coupon_ids)
        self.steps.choose_paper(COUPON)
        self._read_held(then=self._address_to_holder)

    def _address_to_holder(self, coupons: tuple[Coupon, ...]) -> None:
        """The one person whose coupons they are, else nobody."""
        holders = {coupon.customer_id for coupon in coupons}
        self._address(holders.pop() if len(holders) == 1 else None)

    # -- for whom and with what ----------------------------------------------------------------

    def _address(self, customer_id: int | None) -> None:
        self._person_asked += 1
        asked = self._person_asked

        def show(to: paper.Addressee) -> None:
            if asked == self._person_asked:
                self.steps.show_addressee(to)
                self._on_offer_chosen()

        self._context.look(
            lambda unit: paper.addressee(unit, customer_id),
            owner=self,
            done=show,
            refused=lambda _refusal: self._address(None),
        )

    def _read_offers(self, choose: int | None = None) -> None:
        self._context.look(
            paper.good_offers,
            owner=self,
            done=lambda found: self.steps.show_offers(found, choose=choose),
        )

    def _on_offer_chosen(self) -> None:
        """A coupon of this kind may be in the customer's hands already."""
        if self.steps.held:
            self._read_held()
            return
        customer_id, offer_id = self.steps.wish().customer_id, self.steps.chosen_offer
        if customer_id is None or offer_id is None:
            self.steps.show_given(())
            return
        self._context.look(
            lambda unit: paper.given_already(unit, offer_id=offer_id, customer_id=customer_id),
            owner=self,
            done=lambda found: self._on_given(offer_id, customer_id, found),
        )

    def _on_given(self, offer_id: int, customer_id: int, found: tuple[Coupon, ...]) -> None:
        now = self.steps.wish().customer_id, self.steps.chosen_offer
        if now == (customer_id, offer_id):
            self.steps.show_given(found)

    def _make_offer(self) -> None:
        new = OfferDialog.ask(self, **of_shop(self._context))
        if new is None:
            return
        self._context.write(
            lambda unit: make_offer(unit, **new.values),
            owner=self,
            done=lambda number: self._read_offers(choose=number),
            refused=self._on_refused,
        )

    def _read_held(self, then: Callable[[tuple[Coupon, ...]], None] | None = None) -> None:
        """Look what became of the coupons in hand; those that cannot be used are put away."""
        held = self.steps.held

        def show(coupons: tuple[Coupon, ...]) -> None:
            if held != self.steps.held:
                return
            good = tuple(coupon for coupon in coupons if coupon.state == ISSUED)
            if not good:
                self._let_go()
                return
            if len(good) < len(held):
                self.steps.hold(tuple(coupon.id for coupon in good))
            self.steps.show_held(good)
            if then is not None:
                then(good)

        self._context.look(lambda unit: coupons_by_number(unit, held), owner=self, done=show)

    def _let_go(self) -> None:
        self._was_printed = False
        self.steps.let_go()

    def _on_changed(self, changes: frozenset[topics.Change], _origin: object) -> None:
        kinds = {topic for topic, _ in changes}
        person = self.steps.wish().customer_id
        if topics.OFFER in kinds:
            self._read_offers()
        if topics.COUPON in kinds and self.steps.held:
            self._read_held()
        if person is not None and changes & {(topics.CUSTOMER, person), (topics.CUSTOMER, 0)}:
            self._address(person)

    # -- the preview ---------------------------------------------------------------------------

    def _refresh(self) -> None:
        """The paper looks different now: say how many sheets, and draw it in a moment."""
        if not self.steps.held:
            self._was_printed = False
        sheets = self.steps.wish().sheets
        self.print.set_words(
            self.tr("Print %n sheet(s) again", "", sheets)
            if self._was_printed
            else self.tr("Print %n sheet(s)", "", sheets)
        )
        self._page = min(self._page, sheets - 1)
        self._soon.start()

    def _on_page_wanted(self, page: int) -> None:
        self._page = page
        self._draw()

    def _draw(self) -> None:
        """Draw the page in the back room; an older drawing that comes later is thrown away."""
        if not self.isVisible():
            return
        self._asked += 1
        asked, wish, signed_by = self._asked, self.steps.wish(), self._signed_by
        page, dpi = self._page, self.preview.dpi

        def show(proof: Proof) -> None:
            if asked == self._asked:
                self.steps.tell_line(proof.line_trouble)
                self.preview.show_page(
                    image_of(proof.picture), page=proof.page, pages=proof.pages, words=wish.says
                )

        self._context.look(
            lambda unit: proof_of(unit, wish, signed_by=signed_by, page=page, dpi=dpi),
            owner=self,
            done=show,
            refused=self._on_refused,
            lane=self._context.back_room,
        )

    @property
    def _signed_by(self) -> str:
        colleague = self._context.colleague
        return colleague.name if colleague else ""

    # -- out it goes ---------------------------------------------------------------------------

    def print_now(self) -> None:
        """Ask for the printer, then issue what has to be issued, then print."""
        if self._is_busy:
            return
        if self._outbox.ask_for_printer(self._file_name(), sheets=self.steps.wish().sheets):
            self._with_paper(self._outbox.print)

    def save_pdf(self) -> None:
        """Ask where, then issue what has to be issued, then write the PDF."""
        if self._is_busy:
            return
        path = self._outbox.ask_where(self._file_name())
        if path is not None:
            self._with_paper(lambda job: self._outbox.save(job, path))

    def open_pdf(self) -> None:
        """Issue what has to be issued, and show the PDF in the system's viewer."""
        if self._is_busy:
            return
        name = self._file_name()
        self._with_paper(lambda job: self._outbox.show(job, name))

    def _with_paper(self, then: Callable[[paper.PaperJob], None]) -> None:
        """Issue the coupon if none is in hand, then draft the sheets from the database."""
        self._set_busy(on=True)
        self.steps.hint.clear()
        wish = self.steps.wish()
        if not wish.needs_issuing:
            self._draft(wish, then)
            return

        def issued(result: CouponsIssued) -> None:
            self._requests.pop(wish.coupon, None)
            if self.steps.wish().coupon == wish.coupon:  # else somebody chose on meanwhile
                self.steps.hold(result.coupon_ids)
                self._read_held()
            seconds = self._context.settings.undo_seconds
            self.undo_bar.offer(self.tr("Coupon issued"), result.action, seconds=seconds)
            self._draft(replace(wish, coupon_ids=result.coupon_ids), then)

        self._context.act(
            issue_coupons,
            owner=self,
            done=issued,
            refused=self._on_refused,
            # An answer that got lost is asked for again, never a second coupon.
            request_id=self._requests.setdefault(wish.coupon, uuid4()),
            offer_id=wish.offer_id,
            customer_id=wish.customer_id,
        )

    def _draft(self, wish: Wish, then: Callable[[paper.PaperJob], None]) -> None:
        signed_by = self._signed_by
        self._context.look(
            lambda unit: job_of(unit, wish, signed_by=signed_by),
            owner=self,
            done=then,
            refused=self._on_refused,
        )

    def _on_out(self, is_out: bool) -> None:  # noqa: FBT001  a signal's argument
        self._was_printed |= is_out and bool(self.steps.held)
        self._set_busy(on=False)
        self._refresh()

    def _set_busy(self, *, on: bool) -> None:
        """One at a time: a second press while a coupon is issued would ask for a second one."""
        self._is_busy = on
        for button in (self.save, self.open, self.print):
            button.setEnabled(not on)

    def _file_name(self) -> str:
        wish = self.steps.wish()
        what = files.called(with_note=wish.with_note, with_coupon=wish.has_coupon)
        to = self.steps.person.text() if wish.customer_id is not None else ""
        return files.file_name(what, to or self._context.today.isoformat())

    # -- taking back ---------------------------------------------------------------------------

    def _undo(self, action: object) -> None:
        assert isinstance(action, UUID)
        self._context.act(
            undo_action,
            owner=self,
            done=self._on_undone,
            refused=self._on_refused,
            action=action,
        )

    def _on_undone(self, _result: Undone) -> None:
        if self.steps.held:
            self._read_held()
        self._teller.say(
            "done",
            self.tr("The coupon was called back. If it is on paper already, throw that away."),
        )

    def _on_refused(self, refusal: Refusal) -> None:
        self._requests.clear()
        self._set_busy(on=False)
        self._teller.tell(refusal, hint=self.steps.hint)
        if self.steps.held:
            self._read_held()
