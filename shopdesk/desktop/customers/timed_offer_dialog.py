"""A timed offer: what it gives, from when until when, and for whom."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from shopdesk.desktop.counter_context import CounterContext
from shopdesk.desktop.customers.audience_field import AudienceField
from shopdesk.desktop.customers.audience_words import Names
from shopdesk.desktop.printing.offer_dialog import NewOffer, OfferDialog, of_shop
from shopdesk.desktop.tokens import space
from shopdesk.desktop.widgets.basics import FormRow, Heading, Panel, SoftLabel
from shopdesk.desktop.widgets.date_field import DateField
from shopdesk.desktop.widgets.dialog import Dialog
from shopdesk.desktop.widgets.scroll import Scroll
from shopdesk.domain.audience import EVERYBODY, Audience
from shopdesk.domain.errors import DatesReversed, Refusal

_FIELDS_WIDE = space(114)
_AUDIENCE_WIDE = space(106)


@dataclass(frozen=True, slots=True, kw_only=True)
class WantedOffer(NewOffer):
    """An offer as it was filled in, and for whom."""

    audience: Audience = EVERYBODY

    @property
    def values(self) -> dict[str, Any]:
        """The offer as the services take it."""
        names = (*NewOffer.__slots__, "audience")
        return {name: getattr(self, name) for name in names}


class TimedOfferDialog(OfferDialog):
    """Asks for an offer and an audience; each of them gets one coupon."""

    def __init__(self, parent: QWidget | None, *, context: CounterContext, names: Names) -> None:
        self.audience = AudienceField(context, EVERYBODY, names)
        super().__init__(
            parent,
            **of_shop(context),
            title=QCoreApplication.translate("TimedOfferDialog", "New timed offer"),
            accept=QCoreApplication.translate("TimedOfferDialog", "Give it"),
        )

    def lay_out(self, fields: QWidget) -> None:
        panel = Panel()
        whom = QVBoxLayout(panel)
        whom.setContentsMargins(space(4), space(4), space(4), space(4))
        whom.setSpacing(space(3))
        whom.addWidget(Heading(self.tr("For whom"), 3))
        whom.addWidget(self.audience)
        whom.addStretch(1)
        whom.addWidget(
            SoftLabel(
                self.tr(
                    "Each gets one coupon, to print or to find at the counter. It can be undone."
                )
            )
        )
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, space(3), 0)
        column.addWidget(fields)
        column.addStretch(1)
        across = QHBoxLayout()
        across.setSpacing(space(4))
        for inside, wide in ((left, _FIELDS_WIDE), (panel, _AUDIENCE_WIDE)):
            area = Scroll(inside)
            area.setMinimumSize(wide, space(126))
            across.addWidget(area, wide)
        self.body.addLayout(across)

    def answer(self) -> WantedOffer:
        audience = self.audience.checked()
        return WantedOffer(**super().answer().values, audience=audience)

    def refuse(self, refusal: Refusal) -> None:
        if not self.audience.hint.text():
            super().refuse(refusal)


@dataclass(frozen=True, slots=True, kw_only=True)
class LastDay:
    """The last day of an offer; None for an offer without one."""

    day: date | None


class LastDayDialog(Dialog[LastDay]):
    """Asks until when an offer is good. Coupons that are out only ever get longer."""

    def __init__(self, parent: QWidget | None, *, until: date, today: date) -> None:
        super().__init__(
            parent,
            title=QCoreApplication.translate("LastDayDialog", "Another last day"),
            accept=QCoreApplication.translate("LastDayDialog", "Save"),
        )
        self._today = today
        self.until = DateField(until)
        self.endless = QCheckBox(self.tr("Without a last day"))
        self.endless.toggled.connect(self.until.setDisabled)
        self._row = FormRow(
            self.tr("Valid until"),
            self.until,
            self.tr("Coupons that are out may be used longer, and never shorter than promised."),
        )
        self.body.addWidget(self._row)
        self.body.addWidget(self.endless)
        self.setMinimumWidth(space(105))

    def answer(self) -> LastDay:
        if self.endless.isChecked():
            return LastDay(day=None)
        if self.until.day < self._today:
            raise DatesReversed
        return LastDay(day=self.until.day)

    def refuse(self, refusal: Refusal) -> None:
        del refusal
        self._row.refuse(self.tr("This day is over. Choose today or a later one."))
