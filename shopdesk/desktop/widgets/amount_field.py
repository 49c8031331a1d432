"""One field for an amount of money, typed as it is read off the till."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from shopdesk.desktop.tokens import TOUCH, space
from shopdesk.domain.money import exponent, minor_of

_WIDTH = space(32)


class AmountField(QLineEdit):
    """Takes "12.50", "12,5" or full-width figures; `minor` is what was meant.

    `entered` is Enter, `left` is Esc: the page goes on from there. No letter belongs to an amount:
    where `shortcut_wanted` says yes to one, it comes out of `shortcut`.
    """

    entered = Signal()
    left = Signal()
    shortcut = Signal(str)

    def __init__(self, currency: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._currency = currency
        self.shortcut_wanted: Callable[[str], bool] = lambda _key: False
        self.setFixedWidth(_WIDTH)
        self.setMinimumHeight(TOUCH)
        self.setMaxLength(20)
        self.set_currency(currency)

    def set_currency(self, currency: str) -> None:
        """The shop has changed its currency."""
        self._currency = currency
        zero = f"0.{'0' * exponent(currency)}".rstrip(".")
        self.setPlaceholderText(f"{zero} {currency}")

    @property
    def minor(self) -> int | None:
        """The amount in minor units; None when nothing was typed, or nothing that is one."""
        return minor_of(self.text(), self._currency) if self.text().strip() else None

    @property
    def is_unclear(self) -> bool:
        """Whether something was typed that is no amount."""
        return bool(self.text().strip()) and self.minor is None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        text = event.text()
        if text in {"\r", "\n"}:
            self.entered.emit()
        elif text == "\x1b":
            self.clear()
            self.left.emit()
        elif text.isalpha() and self.shortcut_wanted(text.upper()):
            self.shortcut.emit(text.upper())
        else:
            super().keyPressEvent(event)
