"""What appears after something was done, or could not be: the undo bar and the banner."""

from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from shopdesk.desktop import shortcuts
from shopdesk.desktop.tokens import space
from shopdesk.desktop.widgets.basics import Panel, PanelKind, Prose, announce
from shopdesk.desktop.widgets.buttons import KeyButton

UNDO_SECONDS = 10

BannerKind = Literal["problem", "warning", "done"]
_PANELS: dict[BannerKind, PanelKind] = {"problem": "hanko", "warning": "gold", "done": "leaf"}


class UndoBar(Panel):
    """Says what was just done and takes it back, for ten seconds.

    Its place stays kept while it is away, so that nothing on the page moves.
    """

    undo_wanted = Signal(object)
    """What was given to `offer` as the thing to undo."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("bar", parent)
        self._what: object = None
        self._label = QLabel()
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._undo = KeyButton(shortcuts.words("undo"), shortcuts.key_cap("undo"), "bar")
        self._undo.clicked.connect(self.undo)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(space(4), space(1), space(1), space(1))
        layout.addWidget(self._label, 1)
        layout.addWidget(self._undo)
        policy = self.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.setSizePolicy(policy)
        self._away = QTimer(self)
        self._away.setSingleShot(True)
        self._away.timeout.connect(self.dismiss)
        self.hide()

    @property
    def is_offered(self) -> bool:
        return self._away.isActive()

    def offer(self, sentence: str, what: object, *, seconds: int = UNDO_SECONDS) -> None:
        """Show `sentence` and offer to undo `what` for some seconds; replaces an earlier offer."""
        self._what = what
        self._label.setText(sentence)
        self.setAccessibleName(sentence)
        self._undo.show()
        self._away.start(seconds * 1000)
        self.show()
        announce(self, sentence)

    def undo(self) -> None:
        """Take back what is offered, as the button and its key do; otherwise nothing."""
        if self.is_offered:
            what = self._what
            self.dismiss()
            self.undo_wanted.emit(what)

    def dismiss(self) -> None:
        self._away.stop()
        self._what = None
        self.hide()


class Banner(Panel):
    """A sentence across the page that stays until it is dealt with or closed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("hanko", parent)
        self._act: Callable[[], None] | None = None
        self._label = Prose()
        self._action = KeyButton("")
        self._action.clicked.connect(self._on_action)
        self._close = KeyButton(self.tr("Close"), kind="quiet")
        self._close.clicked.connect(self.dismiss)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(space(4), space(2), space(2), space(2))
        layout.setSpacing(space(2))
        layout.addWidget(self._label, 1)
        layout.addWidget(self._action)
        layout.addWidget(self._close)
        self.hide()

    @property
    def sentence(self) -> str:
        """What it says; empty when it is away."""
        return "" if self.isHidden() else self._label.text()

    def say(
        self,
        kind: BannerKind,
        sentence: str,
        *,
        action: str = "",
        act: Callable[[], None] | None = None,
    ) -> None:
        """Show `sentence`, with a button called `action` that closes the banner and acts."""
        self.set_kind(_PANELS[kind])
        self._label.setText(sentence)
        self.setAccessibleName(sentence)
        self._act = act
        self._action.set_words(action)
        self._action.setVisible(act is not None)
        self.show()
        announce(self, sentence)

    def dismiss(self) -> None:
        self._act = None
        self.hide()

    def leave_if_done(self) -> None:
        """Go away with the page, unless what it says has still to be dealt with."""
        if self.property("panel") == _PANELS["done"]:
            self.dismiss()

    def _on_action(self) -> None:
        act = self._act
        self.dismiss()
        if act is not None:
            act()
