"""What the editors of terms are made of: a part with a value, rows in two columns, a fold."""

from collections.abc import Iterable
from typing import Generic, TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QObject, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QGridLayout,
    QLineEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from shopdesk.desktop import refusals
from shopdesk.desktop.tokens import TOUCH, space
from shopdesk.desktop.widgets.basics import FormRow, Heading, NumberField, Panel
from shopdesk.desktop.widgets.buttons import KeyButton
from shopdesk.desktop.widgets.money_field import MoneyField
from shopdesk.desktop.widgets.scroll import Scroll
from shopdesk.domain.benefits import WORDS_AT_MOST
from shopdesk.domain.errors import NumberOutOfRange, Refusal

T = TypeVar("T")
_LEAST = space(60)
MOST_TYPED = 99_999_999
"""More than any rule allows, so that a number too large is refused in words, not swallowed."""


class Part(QWidget, Generic[T]):
    """A piece of a form. `value` is what stands in it; `checked` is that, when it may be so.

    `changed` tells of every edit. A refusal stands beside the row that it names.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.rows: dict[str, FormRow] = {}

    def value(self) -> T:
        """What stands in the fields, whether or not it may be so."""
        raise NotImplementedError

    def check(self, value: T) -> None:
        """Raise a Refusal when it may not be so."""

    def checked(self) -> T:
        """What stands in the fields. Raises a Refusal, and says it beside its field."""
        self.clear()
        value = self.value()
        try:
            self.check(value)
        except Refusal as refusal:
            self.refuse(refusal)
            raise
        return value

    def clear(self) -> None:
        """Take back what was said beside the fields."""
        for row in self.rows.values():
            row.refuse("")

    def refuse(self, refusal: Refusal) -> bool:
        """Say it beside the field that it names; whether there is one."""
        row = self.rows.get(self.field_of(refusal))
        if row is None:
            return False
        unfold(row)
        row.refuse(self.sentence_of(refusal))
        return True

    def field_of(self, refusal: Refusal) -> str:
        """The name of the row that a refusal belongs to."""
        return str(refusal.values.get("field", "name"))

    def sentence_of(self, refusal: Refusal) -> str:
        """What to say about it here, beside the field, whose name need not be said again."""
        if not isinstance(refusal, NumberOutOfRange):
            return refusals.sentence(refusal)
        row = self.rows.get(self.field_of(refusal))
        return out_of_range(refusal, row.field if row is not None else None)

    def row(self, key: str, name: str, field: QWidget, explanation: str = "") -> FormRow:
        """A field under its name, which `key` stands for in a refusal."""
        made = FormRow(name, field, explanation)
        self.rows[key] = made
        follow(field, self)
        return made


class FormScroll(Scroll):
    """A form as high as it likes to be, and no higher than the screen leaves room for."""

    def __init__(self, inside: QWidget, *, width: int, around: int) -> None:
        super().__init__(inside)
        self._inside = inside
        self._width, self._around = width, around
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        handled = super().eventFilter(watched, event)
        if event.type() == QEvent.Type.LayoutRequest and watched is self.widget():
            self._fit()
        return handled

    def _fit(self) -> None:
        room = self.screen().availableGeometry().height() - self._around
        layout = self._inside.layout()
        wanted = layout.totalHeightForWidth(self._width) if layout is not None else 0
        self.setMinimumSize(self._width, max(_LEAST, min(wanted, room)))


class Fold(QWidget):
    """What is rarely needed, behind a button."""

    def __init__(self) -> None:
        super().__init__()
        self.button = KeyButton("", kind="quiet")
        self.button.setCheckable(True)
        self.button.toggled.connect(lambda _checked: self._show())
        self._inside = QWidget()
        self.body = QVBoxLayout(self._inside)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(space(3))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(space(2))
        layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self._inside)
        self._show()

    def unfold(self) -> None:
        """Show what is inside."""
        self.button.setChecked(True)

    def _show(self) -> None:
        is_open = self.button.isChecked()
        self._inside.setVisible(is_open)
        self.button.set_words(self.tr("Less") if is_open else self.tr("More…"))


def unfold(widget: QWidget) -> None:
    """Open every fold that hides a widget."""
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, Fold):
            parent.unfold()
        parent = parent.parentWidget()


def follow(field: QWidget, part: Part[T]) -> None:
    """Let a part tell of every change of one of its fields."""
    match field:
        case QLineEdit():
            field.textChanged.connect(part.changed)
        case QSpinBox() | QDoubleSpinBox():
            field.valueChanged.connect(part.changed)
        case QComboBox():
            field.currentIndexChanged.connect(part.changed)
        case QCheckBox():
            field.toggled.connect(part.changed)
        case Part():
            field.changed.connect(part.changed)


def tab_before(button: QWidget, row: QWidget) -> None:
    """Let Tab come through a new row before it comes to a button that stands below it."""

    def is_stop(widget: QWidget | None) -> bool:
        return widget is not None and bool(
            widget.focusPolicy() & Qt.FocusPolicy.TabFocus
            and not isinstance(widget.parentWidget(), QAbstractSpinBox)
            and widget.window() == row.window()  # not what a list will show on top
        )

    inside = [one for one in row.findChildren(QWidget) if is_stop(one)]
    before: QWidget | None = button.previousInFocusChain()
    while before not in {None, button} and (not is_stop(before) or before in inside):
        before = before.previousInFocusChain() if before is not None else None
    for one in (*inside, button):
        if before is not None and before != button:
            QWidget.setTabOrder(before, one)
        before = one


def two_columns(rows: Iterable[QWidget]) -> QGridLayout:
    """Rows side by side, in reading order."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(space(5))
    grid.setVerticalSpacing(space(3))
    for column in (0, 1):
        grid.setColumnStretch(column, 1)
        grid.setColumnMinimumWidth(column, 1)
    for place, row in enumerate(rows):
        grid.addWidget(row, place // 2, place % 2, Qt.AlignmentFlag.AlignTop)
    return grid


def number(value: int | None, none: str = "") -> NumberField:
    """A number; where there may be none, 0 stands for it, in these words."""
    field = NumberField(0, MOST_TYPED, value or 0)
    field.setSpecialValueText(none)
    return field


def line(words: str) -> QLineEdit:
    """A line as long as the words of a rule may be."""
    field = QLineEdit(words)
    field.setMaxLength(WORDS_AT_MOST)
    return field


def panel(inside: QWidget, title: str = "") -> Panel:
    """A frame around a piece of a form, with what it is about."""
    made = Panel()
    layout = QVBoxLayout(made)
    layout.setContentsMargins(space(4), space(3), space(4), space(3))
    layout.setSpacing(space(2))
    if title:
        layout.addWidget(Heading(title, 2))
    layout.addWidget(inside)
    return made


def tick(words: str, *, is_on: bool) -> QCheckBox:
    """A box to tick, high enough for a finger."""
    box = QCheckBox(words)
    box.setChecked(is_on)
    box.setMinimumHeight(TOUCH)
    return box


def out_of_range(refusal: NumberOutOfRange, field: QWidget | None) -> str:
    """Which numbers, or which amounts, a field can have."""
    least, most = int(refusal.values["least"]), int(refusal.values["most"])
    if isinstance(field, MoneyField):
        if field.minor < least:
            return QCoreApplication.translate("TermsParts", "Type an amount above zero.")
        return QCoreApplication.translate("TermsParts", "This is too much. Type a smaller amount.")
    words = QCoreApplication.translate("TermsParts", "Choose a number from {least} to {most}.")
    say = QLocale().toString
    return words.format(least=say(least), most=say(most))


def no_limit() -> str:
    """The words for a limit that there is not."""
    return QCoreApplication.translate("TermsParts", "no limit")


def never() -> str:
    """The words for what does not lapse."""
    return QCoreApplication.translate("TermsParts", "never")
