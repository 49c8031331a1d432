"""An event, asked for: what, when, how many, what the invitation says, and for whom."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta

from PySide6.QtCore import QDate, Qt, QTime, QTimer, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QTimeEdit,
    QVBoxLayout,
    QWidget,
)

from shopdesk.desktop import refusals
from shopdesk.desktop.counter_context import CounterContext
from shopdesk.desktop.customers.audience_field import AudienceField
from shopdesk.desktop.customers.audience_words import Names
from shopdesk.desktop.tokens import space
from shopdesk.desktop.widgets.basics import FormRow, Heading, NumberField, Panel, SoftLabel
from shopdesk.desktop.widgets.date_field import DateField
from shopdesk.desktop.widgets.dialog import Dialog
from shopdesk.desktop.widgets.scroll import Scroll
from shopdesk.domain.errors import Refusal
from shopdesk.domain.events import CAPACITY_AT_MOST, EventPlan, at_local, tidy_plan
from shopdesk.services.events import preview

_IN_DAYS = 14
_USUAL_PLACES = 12
_PAUSE_MS = 300
_FIELDS_WIDE = space(114)
_AUDIENCE_WIDE = space(106)


@dataclass(frozen=True, slots=True, kw_only=True)
class WantedEvent:
    """An event as it was filled in, and whether those it is for are invited at once."""

    plan: EventPlan
    invite: bool


class _TimeField(QTimeEdit):
    """A time of day; the wheel turns it only while it has the focus."""

    def __init__(self, at: QTime) -> None:
        super().__init__(at)
        self.setDisplayFormat("HH:mm")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # Fusion does not pad the text of a spin box, whatever the stylesheet says.
        self.lineEdit().setTextMargins(space(3), 0, 0, 0)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class MomentField(QWidget):
    """A day and a time of day as the shop's clock shows them."""

    changed = Signal()

    def __init__(self, local: datetime) -> None:
        super().__init__()
        self.day = DateField(local.date())
        self.time = _TimeField(QTime(local.hour, local.minute))
        self.day.dateChanged.connect(self.changed)
        self.time.timeChanged.connect(self.changed)
        self.setFocusProxy(self.day)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(space(2))
        layout.addWidget(self.day, 3)
        layout.addWidget(self.time, 2)

    def setAccessibleName(self, name: str) -> None:
        self.day.setAccessibleName(name)
        words = self.tr("{field}, time of day")
        self.time.setAccessibleName(words.format(field=name))

    def local(self) -> datetime:
        """The moment without a zone."""
        at = self.time.time()
        return datetime.combine(self.day.day, time(at.hour(), at.minute()))

    def set_local(self, local: datetime) -> None:
        """Show a moment."""
        self.day.setDate(QDate(local.year, local.month, local.day))
        self.time.setTime(QTime(local.hour, local.minute))


class EventDialog(Dialog[WantedEvent]):
    """Asks for an event; what does not go is said beside its field."""

    def __init__(
        self,
        parent: QWidget | None,
        *,
        context: CounterContext,
        names: Names,
        plan: EventPlan | None = None,
        title: str,
        accept: str,
    ) -> None:
        super().__init__(parent, title=title, accept=accept)
        self._context = context
        self._zone = context.shop.units.shop.zone
        self._asked = 0
        given = plan or self._usual()
        self.name = QLineEdit(given.name)
        self.name.setPlaceholderText(self.tr("Tasting evening"))
        self.starts = MomentField(given.starts_at.astimezone(self._zone))
        self.ends = MomentField(given.ends_at.astimezone(self._zone))
        self._begun = self.starts.local()
        self.starts.changed.connect(self._on_moved)
        self.limited = QCheckBox(self.tr("Limited places"))
        self.limited.setChecked(given.capacity is not None)
        self.places = NumberField(1, CAPACITY_AT_MOST, given.capacity or _USUAL_PLACES)
        self.places.setAccessibleName(self.tr("Places"))
        self.places.setEnabled(self.limited.isChecked())
        self.limited.toggled.connect(self.places.setEnabled)
        self.invitation = QPlainTextEdit(given.invitation)
        self.invitation.setTabChangesFocus(True)
        self.invitation.setFixedHeight(space(21))
        self.preview = SoftLabel()
        self.audience = AudienceField(context, given.audience, names)
        self.invite = QCheckBox(self.tr("Invite them now"))
        self.invite.setChecked(plan is None)
        self.warning = SoftLabel()
        self._lay_out()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._read_preview)
        self.name.textChanged.connect(self._pause.start)
        self.invitation.textChanged.connect(self._pause.start)
        self.starts.changed.connect(self._pause.start)
        self.audience.changed.connect(self._pause.start)
        self.limited.toggled.connect(self._pause.start)
        self.places.valueChanged.connect(self._pause.start)
        self._pause.start()
        self.name.setFocus()

    # -- layout ------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self._name_row = FormRow(self.tr("What it is called"), self.name)
        self._starts_row = FormRow(self.tr("Begins"), self.starts)
        self._ends_row = FormRow(self.tr("Ends"), self.ends)
        self._invitation_row = FormRow(
            self.tr("Invitation"),
            self.invitation,
            self.tr("Filled in for each: {name} {event} {day} {time} {shop}"),
        )
        self._places_row = QWidget()
        places = QHBoxLayout(self._places_row)
        places.setContentsMargins(0, 0, 0, 0)
        places.addWidget(self.limited)
        places.addWidget(self.places, 1)
        left = QWidget()
        fields = QVBoxLayout(left)
        fields.setContentsMargins(0, 0, space(3), 0)
        fields.setSpacing(space(3))
        fields.addWidget(self._name_row)
        fields.addWidget(self._starts_row)
        fields.addWidget(self._ends_row)
        fields.addWidget(self._places_row)
        fields.addWidget(self._invitation_row)
        fields.addWidget(self.preview)
        fields.addStretch(1)
        right = Panel()
        whom = QVBoxLayout(right)
        whom.setContentsMargins(space(4), space(4), space(4), space(4))
        whom.setSpacing(space(3))
        whom.addWidget(Heading(self.tr("For whom"), 3))
        whom.addWidget(self.audience)
        whom.addStretch(1)
        whom.addWidget(self.warning)
        whom.addWidget(self.invite)
        across = QHBoxLayout()
        across.setSpacing(space(4))
        for inside, wide in ((left, _FIELDS_WIDE), (right, _AUDIENCE_WIDE)):
            area = Scroll(inside)
            area.setMinimumSize(wide, space(126))
            across.addWidget(area, wide)
        self.body.addLayout(across)

    # -- what was filled in --------------------------------------------------------------------

    def plan(self) -> EventPlan:
        """The plan as it stands in the fields."""
        return EventPlan(
            name=self.name.text(),
            starts_at=self._moment(self.starts),
            ends_at=self._moment(self.ends),
            invitation=self.invitation.toPlainText(),
            capacity=self.places.value() if self.limited.isChecked() else None,
            audience=self.audience.value(),
        )

    def answer(self) -> WantedEvent:
        self.audience.checked()
        return WantedEvent(plan=tidy_plan(self.plan()), invite=self.invite.isChecked())

    def refuse(self, refusal: Refusal) -> None:
        rows = (self._name_row, self._ends_row, self._invitation_row)
        for row in rows:
            row.refuse("")
        if self.audience.hint.text():
            return
        said = refusals.sentence(refusal, self._zone)
        match refusal.code:
            case "NameMissing":
                self._name_row.refuse(self.tr("Give the event a name, as guests will read it."))
            case "DatesReversed":
                self._ends_row.refuse(self.tr("It ends before it begins. Change one of the two."))
            case "TextTooLong" if refusal.values["field"] == "name":
                self._name_row.refuse(said)
            case _:
                self._invitation_row.refuse(said)

    def _usual(self) -> EventPlan:
        """What an event is like when nobody has said anything yet."""
        day = self._context.today + timedelta(days=_IN_DAYS)
        return EventPlan(
            name="",
            starts_at=at_local(day, time(19), self._zone),
            ends_at=at_local(day, time(21), self._zone),
            invitation=self.tr(
                "Dear {name},\nwe would love to have you with us: {event}, on {day} at {time}.\n{shop}"
            ),
        )

    def _moment(self, field: MomentField) -> datetime:
        local = field.local()
        return at_local(local.date(), local.time(), self._zone)

    def _on_moved(self) -> None:
        """An event that is moved keeps its length."""
        moved = self.starts.local() - self._begun
        self._begun = self.starts.local()
        self.ends.set_local(self.ends.local() + moved)

    # -- what is said while somebody types -------------------------------------------------------

    def _read_preview(self) -> None:
        self._warn()
        self._asked += 1
        asked, plan = self._asked, self.plan()

        def show(said: str) -> None:
            if asked == self._asked:
                self.preview.setText(said)

        self._context.look(lambda unit: preview(unit, plan=plan), owner=self, done=show)

    def _warn(self) -> None:
        """More may be invited than there are places: that is said, not forbidden."""
        reach = self.audience.reach
        many = reach is not None and self.limited.isChecked()
        if many and reach is not None and len(reach.may) > self.places.value():
            self.warning.setText(
                self.tr("More people than places: who answers first gets a place.")
            )
        else:
            self.warning.setText("")
