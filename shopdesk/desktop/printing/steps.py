"""The four steps: for whom, what to say, with what, on what paper."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPlainTextEdit,
    QScrollArea,
    QStyleOptionComboBox,
    QVBoxLayout,
    QWidget,
)

from shopdesk.desktop import words
from shopdesk.desktop.counter_context import CounterContext
from shopdesk.desktop.days import long_day
from shopdesk.desktop.printing.person_field import PersonField
from shopdesk.desktop.printing.wish import Wish
from shopdesk.desktop.tokens import space
from shopdesk.desktop.widgets.basics import Choice, Heading, Hint, Panel, SoftLabel
from shopdesk.desktop.widgets.buttons import KeyButton
from shopdesk.domain.codes import shown
from shopdesk.services.coupons import Coupon, Offer
from shopdesk.services.paper import Addressee
from shopdesk.services.words import money

WIDTH = space(85)
NARROWEST = space(80)
_LINE_ROWS = space(24)
_FEW_LETTERS = 12  # a choice may be narrower than its longest entry

NOTE, COUPON, BOTH = "note", "coupon", "both"


class Steps(Panel):
    """Asks the four questions; `changed` says that the paper looks different now."""

    changed = Signal()
    person_chosen = Signal(object)
    offer_chosen = Signal()
    new_offer_wanted = Signal()

    def __init__(self, context: CounterContext) -> None:
        super().__init__()
        self._context = context
        self._to: Addressee | None = None
        self._is_own_words = False
        self._held: tuple[int, ...] = ()
        self._other: tuple[int, ...] = ()
        self.person = PersonField(context)
        self.person.chosen.connect(self.person_chosen)
        self._about_person = SoftLabel()
        self.ready = _Few()
        self.ready.setPlaceholderText(self.tr("In your own words"))
        self.ready.activated.connect(self._on_ready)
        self.line = QPlainTextEdit()
        self.line.setTabChangesFocus(True)
        self.line.setFixedHeight(_LINE_ROWS)
        self.line.textChanged.connect(self._on_line)
        self._line_hint = Hint()
        self.offer = _Few()
        self.offer.activated.connect(self._on_offer)
        self.new_offer = KeyButton(self.tr("New offer…"))
        self.new_offer.clicked.connect(lambda: self.new_offer_wanted.emit())
        self._free = _Box()
        self._about: dict[int, str] = {}
        self._about_offer = SoftLabel()
        self._given = SoftLabel()
        self.use_given = KeyButton(self.tr("Print that one"))
        self.use_given.clicked.connect(self._on_use_given)
        self._issued = Panel("leaf")
        self._issued_words = Heading("", 3)
        self._issued_more = SoftLabel()
        self.another = KeyButton("")
        self.another.clicked.connect(self.let_go)
        self.hint = Hint()
        self.paper = _Few()
        self.paper.activated.connect(lambda: self.changed.emit())
        self._about_paper = SoftLabel()
        self._lay_out()
        self._name_fields()
        self.show_offers(())
        self._show_given(())

    # -- what is wanted ----------------------------------------------------------------------

    def wish(self) -> Wish:
        """The answers so far."""
        paper = self.paper.currentData()
        with_coupon = paper != NOTE
        offer = self.offer.currentData()
        return Wish(
            customer_id=self._to.customer_id if self._to else None,
            says=self.line.toPlainText(),
            with_note=paper != COUPON,
            offer_id=offer if with_coupon and not self._held else None,
            coupon_ids=self._held if with_coupon else (),
        )

    @property
    def chosen_offer(self) -> int | None:
        """The offer in the list, printed or not; None for no coupon."""
        number = self.offer.currentData()
        return number if isinstance(number, int) else None

    @property
    def held(self) -> tuple[int, ...]:
        """The issued coupons that are ready to print, by number."""
        return self._held

    # -- for whom, and what to say -------------------------------------------------------------

    def show_addressee(self, to: Addressee) -> None:
        """Show whom the paper is for and what could be said to them.

        Words that were written before anybody was chosen stay; those for somebody else go.
        """
        before, self._to = self._to, to
        name = words.called(to.name, to.phone_end, to.email)
        self.person.show_person(to.customer_id, name)
        self._about_person.setText(self._say_of(to))
        names = {
            "thank_you": self.tr("Thank you"),
            "favourite": self.tr("What they like"),
            "reward": self.tr("Their reward waits"),
        }
        self.ready.clear()
        for line in to.lines:
            self.ready.addItem(names[line.kind], line.words)
        if self._is_own_words and (before is None or before.customer_id in {None, to.customer_id}):
            self.ready.setCurrentIndex(-1)
        else:
            self.ready.setCurrentIndex(0)
            self._on_ready()

    def _say_of(self, to: Addressee) -> str:
        if to.customer_id is None:
            return self.tr("Leave it empty for nobody in particular.")
        if to.peace == "left_alone":
            return self.tr("This person wants to be left alone: please print nothing for them.")
        if to.peace == "quiet":
            return self.tr("A quiet time for this person: a kind word is welcome, an offer is not.")
        if to.language == "ja":
            return self.tr("On paper in Japanese")
        return self.tr("On paper in English")

    def _on_ready(self) -> None:
        self.line.setPlainText(self.ready.currentData())

    def _on_line(self) -> None:
        text = self.line.toPlainText()
        self.ready.setCurrentIndex(self.ready.findData(text))
        self._is_own_words = bool(text) and self.ready.currentIndex() < 0
        self.changed.emit()

    def tell_line(self, trouble: str) -> None:
        """Say what paper cannot do with the line: "lost" letters, "cut" words, or nothing."""
        said = {
            "lost": self.tr(
                "Some of these letters cannot be printed: the line is left to the pen."
            ),
            "cut": self.tr("Too long for the note, so it ends in “…”. Please shorten it."),
        }
        sentence = said.get(trouble, "")
        if sentence != self._line_hint.text():
            self._line_hint.say(sentence)

    # -- with what -----------------------------------------------------------------------------

    def show_offers(self, offers: Sequence[Offer], *, choose: int | None = None) -> None:
        """Offer these; the choice stays unless `choose` names another."""
        wanted = choose if choose is not None else self.offer.currentData()
        self.offer.clear()
        self._about = {}
        self.offer.addItem(self.tr("No coupon"), None)
        for one in offers:
            self.offer.addItem(one.words, one.id)
            self._about[one.id] = self._say_about(one)
        self.offer.setCurrentIndex(max(0, self.offer.findData(wanted)))
        self._show_papers()
        if self.offer.currentData() != wanted or choose is not None:
            self._on_offer()

    def _say_about(self, offer: Offer) -> str:
        settings = self._context.settings
        said = []
        if offer.valid_until:
            said.append(self.tr("until {day}").format(day=long_day(offer.valid_until)))
        if offer.value_minor:
            value = money(offer.value_minor, settings.currency, self._context.language)
            said.append(self.tr("worth {value}").format(value=value))
        return " · ".join(said)

    def hold(self, coupon_ids: tuple[int, ...]) -> None:
        """From now on these issued coupons are what is printed, however often."""
        self._held = coupon_ids
        self._show_given(())
        self._free.hide()
        self._issued.setVisible(True)
        self.another.set_words(
            self.tr("Another one")
            if self.chosen_offer and len(coupon_ids) == 1
            else self.tr("Something else")
        )
        self._show_papers()
        self.changed.emit()

    def show_held(self, coupons: Sequence[Coupon]) -> None:
        """Say which coupons are ready to print."""
        if not coupons:
            return
        first = coupons[0]
        self._issued_words.setText(first.words)
        several = len(coupons) > 1
        codes = self.tr("%n coupon(s)", "", len(coupons)) if several else shown(first.code)
        state = [self.tr("Issued, not used yet")]
        if first.expires_on:
            state.append(self.tr("until {day}").format(day=long_day(first.expires_on)))
        self._issued_more.setText(codes + "\n" + " · ".join(state))

    def let_go(self) -> None:
        """Hold no issued coupon any more: what is printed next will be a new one."""
        self._held = ()
        self._issued.hide()
        self._free.show()
        self._show_papers()
        self.changed.emit()

    def show_given(self, coupons: Sequence[Coupon]) -> None:
        """Say that the customer has such a coupon already, and offer to print that one."""
        self._show_given(() if self._held else tuple(coupon.id for coupon in coupons))

    def choose_paper(self, paper: str) -> None:
        """Choose NOTE, COUPON or BOTH, if there is that choice."""
        self.paper.setCurrentIndex(max(0, self.paper.findData(paper)))
        self.changed.emit()

    def _show_given(self, coupon_ids: tuple[int, ...]) -> None:
        self._other = coupon_ids
        self._given.setText(self.tr("They have one of these already, not used yet."))
        self._given.setVisible(bool(coupon_ids))
        self.use_given.setVisible(bool(coupon_ids))

    def _on_use_given(self) -> None:
        self.hold(self._other[:1])
        self.offer_chosen.emit()

    def _on_offer(self) -> None:
        self.hint.clear()
        self._show_given(())
        self._show_papers()
        self.offer_chosen.emit()
        self.changed.emit()

    # -- on what paper -------------------------------------------------------------------------

    def _show_papers(self) -> None:
        """A coupon on a sheet of its own; without one there is only the note."""
        before = self.paper.currentData()
        had_coupon = self.paper.count() > 1
        offer = self.offer.currentData()
        has_coupon = bool(self._held) or offer is not None
        self._about_offer.setText(self._about.get(offer, ""))
        self._about_offer.setVisible(offer in self._about)
        self.paper.clear()
        if has_coupon:
            self.paper.addItem(self.tr("A6 note and A6 coupon"), BOTH)
            self.paper.addItem(self.tr("A6 coupon"), COUPON)
        self.paper.addItem(self.tr("A6 note"), NOTE)
        keeps = before if had_coupon == has_coupon else None
        self.paper.setCurrentIndex(max(0, self.paper.findData(keeps)))

    # -- layout --------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        free = QVBoxLayout(self._free)
        free.setContentsMargins(0, 0, 0, 0)
        free.setSpacing(space(2))
        free.addWidget(self.offer)
        free.addWidget(self._about_offer)
        free.addWidget(self._given)
        free.addWidget(self.use_given)
        free.addWidget(self.new_offer)
        issued = QVBoxLayout(self._issued)
        issued.setContentsMargins(space(4), space(3), space(4), space(3))
        issued.setSpacing(space(1))
        issued.addWidget(self._issued_words)
        issued.addWidget(self._issued_more)
        issued.addSpacing(space(1))
        issued.addWidget(self.another)
        self._issued.hide()
        inside = _Box()
        inside.setProperty("scrolled", "true")
        steps = QVBoxLayout(inside)
        steps.setContentsMargins(space(5), space(4), space(5), space(4))
        steps.setSpacing(space(2))
        for title, widgets in (
            (self.tr("1 · For whom"), (self.person, self._about_person)),
            (self.tr("2 · What to say"), (self.ready, self.line, self._line_hint)),
            (self.tr("3 · With what"), (self._free, self._issued, self.hint)),
            (self.tr("4 · On what paper"), (self.paper, self._about_paper)),
        ):
            steps.addWidget(Heading(title, 3))
            for widget in widgets:
                steps.addWidget(widget)
            steps.addSpacing(space(2))
        steps.addStretch(1)
        self._about_paper.setText(
            self.tr("Each on a sheet of its own. On larger paper it lies in the middle, full size.")
        )
        scroll = QScrollArea()
        scroll.setWidget(inside)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(1, space(1), 1, space(1))
        layout.addWidget(scroll)
        self.setMinimumWidth(NARROWEST)
        self.setMaximumWidth(WIDTH)

    def _name_fields(self) -> None:
        self.person.setAccessibleName(self.tr("For whom"))
        self.ready.setAccessibleName(self.tr("What to say"))
        self.line.setAccessibleName(self.tr("The personal line"))
        self.line.setPlaceholderText(self.tr("Left empty, it is written by hand."))
        self.offer.setAccessibleName(self.tr("With what"))
        self.paper.setAccessibleName(self.tr("On what paper"))
        for choice in (self.ready, self.offer, self.paper):
            choice.setSizeAdjustPolicy(
                Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            choice.setMinimumContentsLength(_FEW_LETTERS)


class _Few(Choice):
    """A choice whose entry in front ends in "…" when it is longer than the field."""

    def initStyleOption(self, option: QStyleOptionComboBox) -> None:
        super().initStyleOption(option)
        room = self.width() - space(14)  # the arrow and the padding
        option.currentText = option.fontMetrics.elidedText(
            option.currentText, Qt.TextElideMode.ElideRight, room
        )


class _Box(QWidget):
    """A widget that is only there for its layout, and as narrow as its parent likes."""

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())
