"""Eyes for a window: what is cut off, and what has no name."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QFontMetrics
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QToolButton,
    QWidget,
)

CONTROLS = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
)
LETTERS_IN_A_LINE = 6
"""A sentence in a narrower column than this is not read but spelled."""


def cut_off(window: QWidget, *, placeholders: bool = True) -> list[str]:
    """What does not fit in a window as it stands, one line for each widget.

    Qt itself ends a long placeholder in "…"; without `placeholders` that is well enough.
    """
    return [
        f"{_told(widget)}: {why}"
        for widget in [window, *window.findChildren(QWidget)]
        if widget.isVisible()
        and widget.width()
        and (placeholders or not isinstance(widget, QLineEdit))
        and (why := _trouble(widget))
    ]


def without_name(window: QWidget) -> list[str]:
    """Every control that a listener could reach but not tell apart from others."""
    return [
        f"{type(widget).__name__} {widget.objectName()}"
        for widget in window.findChildren(QWidget)
        if isinstance(widget, CONTROLS)
        and widget.isVisible()
        and widget.isEnabled()
        and not _is_inside_a_control(widget)
        and not _name_of(widget)
    ]


def headings(window: QWidget) -> list[str]:
    """The visible headings of the first level."""
    return [
        label.text()
        for label in window.findChildren(QLabel)
        if label.isVisible() and label.property("level") == "1" and label.text()
    ]


def words_of(window: QWidget) -> Iterator[str]:
    """Every word that stands in a window, for eyes and for ears."""
    for widget in [window, *window.findChildren(QWidget)]:
        if widget.isVisible():
            yield from (widget.accessibleName(), widget.toolTip())
            for getter in ("text", "placeholderText", "currentText"):
                if callable(get := getattr(widget, getter, None)):
                    yield str(get())


def _trouble(widget: QWidget) -> str:  # noqa: PLR0911  one for each kind of widget
    match widget:
        case QLabel():
            return _trouble_of_a_label(widget)
        case QPushButton() | QCheckBox() | QRadioButton():
            return _too_small(widget, widget.sizeHint().width())
        case QHeaderView() if widget.orientation() == Qt.Orientation.Horizontal:
            return _trouble_of_a_header(widget)
        case QScrollArea():
            inside = widget.widget()
            if inside is not None and inside.width() > widget.viewport().width():
                return f"{inside.width()} wide in {widget.viewport().width()}"
        case QLineEdit() if not widget.text():
            said = widget.placeholderText()
            margins = widget.textMargins()
            room = widget.contentsRect().width() - margins.left() - margins.right()
            needed = QFontMetrics(widget.font()).horizontalAdvance(said)
            if said and needed > room:
                return f"{said!r} needs {needed} of {room}"
        case QComboBox() if not widget.isEditable():
            needed = QFontMetrics(widget.font()).horizontalAdvance(widget.currentText())
            if needed > widget.width():
                return f"{widget.currentText()!r} needs {needed} of {widget.width()}"
    return ""


def _trouble_of_a_label(label: QLabel) -> str:
    text = label.text()
    if not text:
        return ""
    if not label.wordWrap():
        return _too_small(label, label.sizeHint().width())
    if label.heightForWidth(label.width()) > label.height() + 1:
        return f"{text!r} needs the height {label.heightForWidth(label.width())}"
    wide = LETTERS_IN_A_LINE * QFontMetrics(label.font()).averageCharWidth()
    if len(text) > LETTERS_IN_A_LINE and label.contentsRect().width() < wide:
        return f"{text!r} is squeezed into {label.width()}"
    return _out_of_sight(label)


def _too_small(widget: QWidget, width: int) -> str:
    needed = widget.sizeHint()
    if width > widget.width() or needed.height() > widget.height():
        size = widget.size()
        return (
            f"{_words(widget)!r} needs {width} × {needed.height()} "
            f"and has {size.width()} × {size.height()}"
        )
    return _out_of_sight(widget)


def _out_of_sight(widget: QWidget) -> str:
    """Whether something else hides a part of it; what can be scrolled to is in sight."""
    parent = widget.parentWidget()
    while parent is not None and not parent.isWindow():
        if isinstance(parent.parentWidget(), QAbstractScrollArea):
            return ""
        parent = parent.parentWidget()
    seen = widget.visibleRegion().boundingRect().size()
    if seen.width() < widget.width() or seen.height() < widget.height():
        return f"{_words(widget)!r} is hidden by something else"
    return ""


def _trouble_of_a_header(header: QHeaderView) -> str:
    narrow = [
        str(header.model().headerData(section, Qt.Orientation.Horizontal))
        for section in range(header.count())
        if not header.isSectionHidden(section)
        and header.sectionSizeFromContents(section).width() > header.sectionSize(section)
    ]
    return f"columns too narrow for {narrow}" if narrow else ""


def _words(widget: QWidget) -> str:
    get = getattr(widget, "text", None)
    return str(get()) if callable(get) else ""


def _told(widget: QWidget) -> str:
    parents = []
    place: QWidget | None = widget
    while place is not None:
        if not type(place).__module__.startswith("PySide6") or place is widget:
            parents.append(type(place).__name__)
        place = place.parentWidget()
    return " < ".join(parents)


def _name_of(widget: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name) if interface is not None else ""


def _is_inside_a_control(widget: QWidget) -> bool:
    """Whether it is a part of another control, which has the name: a list's corner, a field's ×."""
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QComboBox | QAbstractSpinBox | QLineEdit):
            return True
        if isinstance(parent, QAbstractItemView) and isinstance(widget, QToolButton | QHeaderView):
            return True
        parent = parent.parentWidget()
    return isinstance(widget, QHeaderView) or widget.objectName().startswith("qt_")
