"""The single keys of the counter: which act while the field is empty, and what they do."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from shopdesk.desktop.counter.front import Front
from shopdesk.desktop.counter.purchase_bar import AMOUNT_KEY, KEYS
from shopdesk.desktop.counter.wallet_strip import EXCHANGE_KEY, USE_KEY

ENTER, REDEEM = "Enter", "R"
_COUNTS = frozenset("23456789")


class Keys:
    """Asked by the field before a letter is typed; each key belongs to what is in front."""

    def __init__(
        self,
        front: Front,
        *,
        stamp: Callable[[int], None],
        next_step: Callable[[], None],
        redeem: Callable[[Any], None],
        use: Callable[[Any], None],
        exchange: Callable[[Any], None],
    ) -> None:
        self._front = front
        self._wallet = front.wallet
        self._stamp = stamp
        self._next_step = next_step
        self._redeem = redeem
        self._use = use
        self._exchange = exchange

    def takes(self, key: str) -> bool:
        """Whether this key acts now, instead of being typed."""
        if self._front.coupon.can_use:
            return key == ENTER
        if self._front.customer is None:
            return False
        if key in _COUNTS:
            return self._wallet.front is not None
        if key == AMOUNT_KEY:
            return self._wallet.purchase.amount.isVisible()
        return key == ENTER or self._what(key) is not None

    def press(self, key: str) -> None:
        """Do what the key stands for."""
        what = self._what(key)
        if key in _COUNTS:
            self._stamp(int(key))
        elif key == AMOUNT_KEY:
            self._wallet.purchase.focus_amount()
        elif what is None:
            self._next_step()
        else:
            {REDEEM: self._redeem, USE_KEY: self._use, EXCHANGE_KEY: self._exchange}[key](what)

    def _what(self, key: str) -> object | None:
        """What this key would act on: the reward, the pass or the points in front."""
        if self._wallet.wallet is None:
            return None
        if key == REDEEM:
            return self._wallet.first_reward
        if key == USE_KEY:
            return self._wallet.strip.usable
        return self._wallet.strip.exchangeable if key == EXCHANGE_KEY else None


def item_place(event: QKeyEvent) -> int | None:
    """The place of the item button whose key this is; with Shift those after the eleventh."""
    place = event.key() - Qt.Key.Key_F2
    if not 0 <= place < len(KEYS):
        return None
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if held == Qt.KeyboardModifier.ShiftModifier:
        return place + len(KEYS)
    return place if not held else None
