"""An amount of money, typed as people write it: "12,50", "1,250.00", or in full-width digits."""

import re
import unicodedata

from PySide6.QtCore import Qt
from PySide6.QtGui import QValidator, QWheelEvent
from PySide6.QtWidgets import QDoubleSpinBox, QWidget

from shopdesk.desktop.tokens import space
from shopdesk.domain.money import MAJOR_AT_MOST, exponent, minor_of

_TYPED = re.compile(r"[\d.,'。、 ]*")


class MoneyField(QDoubleSpinBox):
    """An amount in a currency; `minor` is its whole number of minor units.

    `none` are the words for nothing at all, where nothing means that there is no such amount.
    """

    def __init__(
        self, currency: str, minor: int = 0, parent: QWidget | None = None, *, none: str = ""
    ) -> None:
        super().__init__(parent)
        self._currency = currency
        self._scale: int = 10 ** exponent(currency)
        self.setDecimals(exponent(currency))
        self.setRange(0, MAJOR_AT_MOST)
        self.setSuffix(f" {currency}")
        self.setSpecialValueText(none)
        self.setValue(minor / self._scale)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # Fusion does not pad the text of a spin box, whatever the stylesheet says.
        self.lineEdit().setTextMargins(space(3), 0, 0, 0)

    @property
    def minor(self) -> int:
        return round(self.value() * self._scale)

    def set_minor(self, minor: int) -> None:
        """Show an amount of minor units."""
        self.setValue(minor / self._scale)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    # -- what Qt asks about what is typed ----------------------------------------------------

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        if text == self.specialValueText():
            return _FINE, text, position
        bare = self._bare(text)
        if not _TYPED.fullmatch(bare):
            return _NEVER, text, position
        return _FINE if minor_of(bare, self._currency) is not None else _ON_THE_WAY, text, position

    def valueFromText(self, text: str) -> float:
        return (minor_of(self._bare(text), self._currency) or 0) / self._scale

    def _bare(self, text: str) -> str:
        """What was typed, without the currency and the words for nothing."""
        none = self.specialValueText()
        plain = unicodedata.normalize("NFKC", text.replace(none, "") if none else text)
        return plain.strip().removesuffix(self._currency).strip()


_FINE = QValidator.State.Acceptable
_ON_THE_WAY = QValidator.State.Intermediate
_NEVER = QValidator.State.Invalid
