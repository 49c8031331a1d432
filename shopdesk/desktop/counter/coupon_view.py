"""The right side of the counter when a coupon was scanned: what it is worth, and what became of it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from shopdesk.desktop import shortcuts
from shopdesk.desktop.counter_context import CounterContext
from shopdesk.desktop.days import long_day
from shopdesk.desktop.tokens import space
from shopdesk.desktop.widgets.basics import Heading, Panel, SoftLabel
from shopdesk.desktop.widgets.buttons import KeyButton
from shopdesk.domain.codes import shown
from shopdesk.services.coupons import Coupon
from shopdesk.services.words import money


class CouponView(QWidget):
    """A coupon before it is used, or just after. Green only once it is saved."""

    use_wanted = Signal(str)

    def __init__(self, context: CounterContext) -> None:
        super().__init__()
        self._context = context
        self.coupon: Coupon | None = None
        self._panel = Panel("card")
        self._state = SoftLabel()
        self._words = Heading("", 1)
        self._value = SoftLabel()
        self._details = SoftLabel()
        self.use = KeyButton(self.tr("Use this coupon"), shortcuts.key_cap("stamp"), "primary")
        self.use.clicked.connect(self._on_use)
        inside = QVBoxLayout(self._panel)
        inside.setContentsMargins(space(8), space(8), space(8), space(8))
        inside.setSpacing(space(3))
        inside.addStretch(1)
        for label in (self._state, self._words, self._value, self._details):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            inside.addWidget(label)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.use)
        row.addStretch(1)
        inside.addSpacing(space(2))
        inside.addLayout(row)
        inside.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._panel)

    @property
    def can_use(self) -> bool:
        """Whether Enter uses the coupon that is shown."""
        return self.coupon is not None and not self.use.isHidden()

    def ask(self, coupon: Coupon) -> None:
        """Show a coupon that nobody has used yet, and ask."""
        self._show(coupon, "card", self.tr("A coupon"))
        self.use.show()

    def say_used(self, coupon: Coupon) -> None:
        """Show that the coupon was used just now."""
        self._show(coupon, "leaf", self.tr("Used just now ✓"))
        self.use.hide()

    def clear(self) -> None:
        self.coupon = None
        self.use.hide()

    def _show(self, coupon: Coupon, kind: str, state: str) -> None:
        self.coupon = coupon
        self._panel.set_kind("leaf" if kind == "leaf" else "card")
        self._state.setText(state)
        self._words.setText(coupon.words)
        currency, language = self._context.settings.currency, self._context.language
        self._value.setText(money(coupon.value_minor, currency, language))
        self._value.setVisible(bool(coupon.value_minor))
        parts = (
            coupon.customer_name,
            self.tr("until {day}").format(day=long_day(coupon.expires_on))
            if coupon.expires_on
            else "",
            shown(coupon.code),
        )
        self._details.setText(" · ".join(part for part in parts if part))

    def _on_use(self) -> None:
        if self.coupon is not None:
            self.use_wanted.emit(self.coupon.code)
