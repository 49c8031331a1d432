"""Every key of the window in one place: what it is called, its default, and what it does."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut

from shopdesk.desktop.noop import QT_TRANSLATE_NOOP


@dataclass(frozen=True, slots=True, kw_only=True)
class Shortcut:
    """A key and its words in English; plain keys are the scan field's business."""

    id: str
    keys: str
    words: str


TABLE: tuple[Shortcut, ...] = (
    Shortcut(id="stamp", keys="Enter", words=QT_TRANSLATE_NOOP("Shortcuts", "Stamp")),
    Shortcut(id="stamp_many", keys="2", words=QT_TRANSLATE_NOOP("Shortcuts", "That many stamps")),
    Shortcut(id="redeem", keys="R", words=QT_TRANSLATE_NOOP("Shortcuts", "Hand over the reward")),
    Shortcut(id="undo", keys="Ctrl+Z", words=QT_TRANSLATE_NOOP("Shortcuts", "Undo")),
    Shortcut(id="clear", keys="Esc", words=QT_TRANSLATE_NOOP("Shortcuts", "Clear")),
    Shortcut(
        id="new_customer", keys="Ctrl+N", words=QT_TRANSLATE_NOOP("Shortcuts", "New customer")
    ),
    Shortcut(id="find", keys="Ctrl+F", words=QT_TRANSLATE_NOOP("Shortcuts", "Go to the field")),
    Shortcut(id="print", keys="Ctrl+P", words=QT_TRANSLATE_NOOP("Shortcuts", "Print")),
    Shortcut(id="help", keys="F1", words=QT_TRANSLATE_NOOP("Shortcuts", "Help for this page")),
    Shortcut(id="settings", keys="Ctrl+,", words=QT_TRANSLATE_NOOP("Shortcuts", "Settings")),
    Shortcut(id="quit", keys="Ctrl+Q", words=QT_TRANSLATE_NOOP("Shortcuts", "Quit")),
    Shortcut(id="page_1", keys="Alt+1", words=QT_TRANSLATE_NOOP("Shortcuts", "First page")),
    Shortcut(id="page_2", keys="Alt+2", words=QT_TRANSLATE_NOOP("Shortcuts", "Second page")),
    Shortcut(id="page_3", keys="Alt+3", words=QT_TRANSLATE_NOOP("Shortcuts", "Third page")),
    Shortcut(id="page_4", keys="Alt+4", words=QT_TRANSLATE_NOOP("Shortcuts", "Fourth page")),
    Shortcut(id="page_5", keys="Alt+5", words=QT_TRANSLATE_NOOP("Shortcuts", "Fifth page")),
    Shortcut(id="page_6", keys="Alt+6", words=QT_TRANSLATE_NOOP("Shortcuts", "Sixth page")),
)

_BY_ID = {shortcut.id: shortcut for shortcut in TABLE}


def words(id_: str) -> str:
    """What the key does, in the language of the screen."""
    return QCoreApplication.translate("Shortcuts", _BY_ID[id_].words)


def key_cap(id_: str) -> str:
    """The key as a cap shows it: "Ctrl Z", on a Mac "⌘Z"."""
    native = QKeySequence(_BY_ID[id_].keys).toString(QKeySequence.SequenceFormat.NativeText)
    return native if len(native) < 3 else native.replace("+", " ")  # noqa: PLR2004  "+" may be the key


def bind(
    id_: str,
    owner: QObject,
    slot: Callable[[], None],
    context: Qt.ShortcutContext = Qt.ShortcutContext.WindowShortcut,
) -> QShortcut:
    """Call `slot` when the key is pressed in `owner`'s window."""
    made = QShortcut(QKeySequence(_BY_ID[id_].keys), owner)
    made.setContext(context)
    made.activated.connect(slot)
    return made
