"""The window of the first start: one question at a time, everything written at the end."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from shopdesk.desktop import refusals
from shopdesk.desktop.counter_context import CounterContext
from shopdesk.desktop.settings.choices import long_lists
from shopdesk.desktop.setup.dots import Dots
from shopdesk.desktop.setup.draft import (
    Defaults,
    Draft,
    Known,
    likely_draft,
    what_is_known,
    write_shop,
)
from shopdesk.desktop.setup.steps import (
    CopiesStep,
    PlaceStep,
    ProgrammeStep,
    ShopStep,
    StaffStep,
    Step,
)
from shopdesk.desktop.tell import Teller
from shopdesk.desktop.tokens import space
from shopdesk.desktop.widgets.bars import Banner
from shopdesk.desktop.widgets.basics import Heading, Hint, Panel, SoftLabel
from shopdesk.desktop.widgets.buttons import KeyButton
from shopdesk.desktop.widgets.hanko import HankoView
from shopdesk.desktop.widgets.scroll import Scroll
from shopdesk.domain.errors import Refusal
from shopdesk.services.backup import folder_of_copies

_SIZE = (space(235), space(160))
_SIDE = space(65)
_SEAL = space(34)


class SetupWindow(QWidget):
    """Five short steps to a shop. Left before the end, it leaves nothing behind.

    `finished` says that the shop is written, `demo_wanted` that somebody would rather look at a
    made-up one, `shop_file_wanted` that the shop is in a file. `language_chosen` asks to change the language of the screen; the words follow.
    """

    finished = Signal()
    demo_wanted = Signal()
    shop_file_wanted = Signal(str)
    language_chosen = Signal(str)

    def __init__(self, context: CounterContext, *, language: str | None = None) -> None:
        super().__init__()
        self._context = context
        self.draft: Draft = likely_draft(language)
        self._known: Known | None = None
        self._place = 0
        self._steps: list[Step] = []
        self.banner = Banner()
        self._teller = Teller(self.banner)
        self._seal = HankoView("", _SEAL)
        self._shop_name = Heading("", 2)
        self._shop_name.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._dots = Dots()
        self._title = Heading("", 1)
        self._sentence = SoftLabel()
        self._stack = QStackedWidget()
        self.hint = Hint()
        self.back = KeyButton("")
        self.next = KeyButton("", kind="primary")
        self.back.clicked.connect(self.go_back)
        self.next.clicked.connect(self.go_on)
        self._rebuilding = QTimer(self)
        self._rebuilding.setSingleShot(True)
        self._rebuilding.setInterval(0)
        self._rebuilding.timeout.connect(self._rebuild)
        self._lay_out()
        context.problem.connect(self._on_problem)
        context.bug.connect(self._on_bug)
        context.look(what_is_known, owner=self, done=self._on_known)

    @property
    def step(self) -> Step | None:
        """The step that is open."""
        return self._steps[self._place] if self._steps else None

    def go_on(self) -> None:
        """To the next step; from the last one, write everything."""
        if self.step is None or not self.step.take():
            return
        if self._place + 1 < len(self._steps):
            self._open(self._place + 1)
        else:
            self._finish()

    def go_back(self) -> None:
        """To the step before; what was typed stays."""
        if self.step is not None and self._place:
            self.step.take()
            self._open(self._place - 1)

    # -- layout ------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        side = Panel("sidebar")
        side.setFixedWidth(_SIDE)
        left = QVBoxLayout(side)
        left.setContentsMargins(space(5), space(6), space(5), space(6))
        left.setSpacing(space(4))
        left.addStretch(2)
        left.addWidget(self._seal, 0, Qt.AlignmentFlag.AlignHCenter)
        left.addWidget(self._shop_name)
        left.addStretch(3)
        left.addWidget(self._dots, 0, Qt.AlignmentFlag.AlignHCenter)
        buttons = QHBoxLayout()
        buttons.setSpacing(space(2))
        buttons.addWidget(self.back)
        buttons.addWidget(self.hint, 1)
        buttons.addStretch(0)
        buttons.addWidget(self.next)
        right = QVBoxLayout()
        right.setContentsMargins(space(9), space(9), space(9), space(6))
        right.setSpacing(space(2))
        for widget in (self.banner, self._title, self._sentence):
            right.addWidget(widget)
        right.addSpacing(space(4))
        right.addWidget(Scroll(self._stack), 1)
        right.addSpacing(space(2))
        right.addLayout(buttons)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(side)
        layout.addLayout(right, 1)
        self.resize(*_SIZE)

    # -- steps -------------------------------------------------------------------------------

    def _on_known(self, known: Known) -> None:
        self._known = known
        self._rebuild()
        if self.draft.language != self._context.language:
            self.language_chosen.emit(self.draft.language)

    def _rebuild(self) -> None:
        """Make the steps in the language that is spoken now; what was typed stays."""
        if self._known is None:
            return
        defaults = self._defaults()
        for old in self._steps:
            self._stack.removeWidget(old)
            old.deleteLater()
        self._steps = list(self._made_steps(self._known, defaults))
        for step in self._steps:
            step.changed.connect(self._show_shop)
            self._stack.addWidget(step)
        self.setWindowTitle(self.tr("Welcome to ShopDesk"))
        self.back.set_words(self.tr("Back"))
        self._open(min(self._place, len(self._steps) - 1))

    def _made_steps(self, known: Known, defaults: Defaults) -> list[Step]:
        shop, place = ShopStep(self.draft), PlaceStep(self.draft)
        shop.demo_wanted.connect(self.demo_wanted)
        shop.shop_file_wanted.connect(self.shop_file_wanted)
        language = self.draft.language
        self._context.look(
            lambda _unit: long_lists(language),
            owner=place,
            done=place.offer,
            lane=self._context.back_room,
        )
        place.language_chosen.connect(self.language_chosen)
        steps: list[Step] = [shop, place]
        if not known.has_programme:
            steps.append(ProgrammeStep(self.draft, defaults))
        if not known.has_owner:
            steps.append(StaffStep(self.draft, defaults))
        if self._context.shop.store.is_sqlite:
            steps.append(CopiesStep(self.draft, folder_of_copies(self._context.shop)))
        return steps

    def _defaults(self) -> Defaults:
        return Defaults(
            programme_name=self.tr("Coffee card"),
            reward=self.tr("one free coffee"),
            owner=self.tr("Owner"),
        )

    def _open(self, place: int) -> None:
        self._place = place
        step = self._steps[place]
        if isinstance(step, ProgrammeStep):
            step.show_card()
        self._title.setText(step.title)
        self._sentence.setText(step.sentence)
        self._stack.setCurrentWidget(step)
        self._dots.set_state(place, len(self._steps))
        is_last = place + 1 == len(self._steps)
        self.next.set_words(self.tr("Open the shop") if is_last else self.tr("Next"))
        self.next.set_key(self.tr("Enter"))
        self.back.setVisible(place > 0)
        self.hint.clear()
        self._show_shop()
        step.first_field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_shop(self) -> None:
        self._seal.set_mark(self.draft.mark)
        self._shop_name.setText(self.draft.shop_name)

    # -- the end -----------------------------------------------------------------------------

    def _finish(self) -> None:
        assert self._known is not None
        draft, known, defaults = self.draft, self._known, self._defaults()
        self.next.setEnabled(False)
        self._context.write(
            lambda unit: write_shop(unit, draft, known, defaults),
            owner=self,
            done=lambda _nothing: self.finished.emit(),
            refused=self._on_refused,
        )

    def _on_refused(self, refusal: Refusal) -> None:
        self.next.setEnabled(True)
        self.hint.say(refusals.sentence(refusal))

    def _on_problem(self, error: Exception, again: Callable[[], None]) -> None:
        self.next.setEnabled(True)
        self._teller.tell(error, again=again)

    def _on_bug(self) -> None:
        self.next.setEnabled(True)
        self.banner.say("problem", self.tr("Something went wrong. Nothing was saved."))

    # -- what Qt asks ------------------------------------------------------------------------

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._rebuilding.start()  # several translators come at once

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on, or presses the button that has the focus."""
        if event.key() not in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            super().keyPressEvent(event)
            return
        focused = QApplication.focusWidget()
        if isinstance(focused, QPushButton) and not focused.isCheckable():
            focused.click()
        else:
            self.go_on()
