"""What is bought: the shop's item buttons, each with a key, and an amount. No till."""

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from shopdesk.desktop.counter_context import CounterContext
from shopdesk.desktop.tokens import TOUCH, space
from shopdesk.desktop.widgets.amount_field import AmountField
from shopdesk.desktop.widgets.basics import SoftLabel
from shopdesk.desktop.widgets.buttons import KeyButton
from shopdesk.desktop.widgets.flow import FlowLayout
from shopdesk.desktop.widgets.scroll import Squeezable
from shopdesk.domain.purchases import NOTHING, Line, Purchase
from shopdesk.services.items import Item
from shopdesk.services.words import money

KEYS = tuple(f"F{number}" for number in range(2, 13))
"""The keys of the first buttons; F1 is help. With Shift they are the next eleven."""
AMOUNT_KEY = "+"


def key_of(place: int) -> str:
    """The key of the button at this place, from 0; empty beyond the last that has one."""
    if place < len(KEYS):
        return KEYS[place]
    if place < 2 * len(KEYS):
        return f"⇧{KEYS[place - len(KEYS)]}"
    return ""


class PurchaseBar(QObject):
    """Collects one purchase with `buttons` and an `amount_row`; whoever acts takes it and clears it."""

    entered = Signal()
    """Enter in the amount: do what Enter does."""
    left = Signal()
    """Esc in the amount: back to the field."""
    changed = Signal()

    def __init__(self, context: CounterContext) -> None:
        super().__init__(context)
        self._context = context
        self._items: tuple[Item, ...] = ()
        self._favourites = ""
        self._counts: dict[int, int] = {}
        self._buttons: dict[int, KeyButton] = {}
        self.amount = AmountField(context.settings.currency)
        self.amount.setAccessibleName(self.tr("Amount of the purchase"))
        self.amount.setToolTip(self.tr("Key: {key}").format(key=AMOUNT_KEY))
        self.amount.entered.connect(self.entered)
        self.amount.left.connect(self.left)
        self.amount.textEdited.connect(lambda _text: self.changed.emit())
        context.settings_changed.connect(
            lambda: self.amount.set_currency(self._context.settings.currency)
        )
        self._total = SoftLabel()
        self._total.setWordWrap(False)
        self.reset = KeyButton(self.tr("Clear"), kind="quiet")
        self.reset.setAccessibleName(self.tr("Clear the purchase"))
        self.reset.clicked.connect(lambda: self.clear())
        self.amount_row = QWidget()
        row = QHBoxLayout(self.amount_row)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(space(2))
        row.addWidget(self.amount)
        row.addWidget(self._total)
        row.addWidget(self.reset)
        holder = QWidget()
        self._flow = FlowLayout(holder)
        self.buttons = Squeezable(holder, TOUCH)
        self.amount_row.hide()
        self.buttons.hide()

    @property
    def purchase(self) -> Purchase:
        """What was collected so far."""
        lines = tuple(
            Line(
                item_id=item.id,
                group=item.grouped,
                count=self._counts[item.id],
                price_minor=item.price_minor,
            )
            for item in self._items
            if self._counts.get(item.id)
        )
        amount = self.amount.minor
        return Purchase(amount_minor=amount, lines=lines) if lines or amount else NOTHING

    @property
    def is_unclear(self) -> bool:
        """Whether something stands in the amount that is none."""
        return self.amount.is_unclear

    def offer(self, items: tuple[Item, ...], *, asks_amount: bool, favourites: str) -> None:
        """Show the shop's buttons, and the amount where a programme needs one."""
        self.amount_row.setVisible(bool(items) or asks_amount)
        self.buttons.setVisible(bool(items))
        if (items, favourites) != (self._items, self._favourites):
            self._items, self._favourites = items, favourites
            self._make_buttons()
        self._show()

    def press(self, place: int) -> bool:
        """Press the button at this place, from 0; whether there is one."""
        if place >= len(self._items):
            return False
        self._add(self._items[place].id)
        return True

    def focus_amount(self) -> None:
        """Go to the amount; what stands there is typed over."""
        self.amount.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.amount.selectAll()

    def clear(self) -> None:
        """The next purchase begins."""
        self._counts.clear()
        self.amount.clear()
        self._show()

    def _add(self, item_id: int) -> None:
        self._counts[item_id] = self._counts.get(item_id, 0) + 1
        self._show()
        self.changed.emit()

    def _make_buttons(self) -> None:
        self._flow.clear()
        self._buttons = {}
        for place, item in enumerate(self._items):
            button = KeyButton(item.name, key_of(place))
            button.setProperty("kind", "choice")
            button.setCheckable(True)
            button.clicked.connect(lambda _checked=False, key=item.id: self._add(key))
            if item.price_minor:
                button.setToolTip(self._money(item.price_minor))
            self._buttons[item.id] = button
            self._flow.addWidget(button)

    def _show(self) -> None:
        for item in self._items:
            count = self._counts.get(item.id, 0)
            button = self._buttons[item.id]
            favourite = bool(item.name) and item.name.casefold() in self._favourites.casefold()
            name = f"♥ {item.name}" if favourite else item.name
            button.setText(f"{name} ×{count}" if count else name)
            button.setAccessibleName(
                self.tr("{item}, {count} noted").format(item=item.name, count=count)
            )
            button.setChecked(count > 0)
            button.updateGeometry()
        purchase = self.purchase
        total = purchase.total_minor
        self.reset.setVisible(not purchase.is_empty)
        self._total.setText(self._money(total) if total and self.amount.minor is None else "")
        self._flow.invalidate()
        self.buttons.fit()

    def _money(self, minor: int) -> str:
        return money(minor, self._context.settings.currency, self._context.language)


def amount_unclear() -> str:
    """What is said about an amount that is none."""
    return QCoreApplication.translate(
        "PurchaseBar", "This is no amount. Type it as on the till, for instance 12.50."
    )
