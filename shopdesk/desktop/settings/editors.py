"""The field of one setting, made from its declaration.

`show_value` fills it and tells nobody; `edited` carries what a person chose. Only the second
is ever saved, so looking at the page cannot change the shop.
"""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QWidget

from shopdesk.desktop.settings import words
from shopdesk.desktop.settings.fields import SearchField, StillChoice, choose_folder
from shopdesk.desktop.tokens import TOUCH, space
from shopdesk.desktop.widgets.buttons import KeyButton
from shopdesk.desktop.widgets.hanko import HankoView
from shopdesk.domain.settings import TEXT_AT_MOST, Setting, Value

_MARK_AT_MOST = 4
_WIDTH, _WIDE = space(80), space(115)


class Editor(QWidget):
    """Shows and takes one value; `field` is what has the focus and the accessible name."""

    edited = Signal(object)

    def __init__(self, field: QWidget, width: int = _WIDTH) -> None:
        super().__init__()
        self.setFixedWidth(width)
        self.field = field
        self.setFocusProxy(field)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(space(2))
        self.row.addWidget(field, 1)

    def show_value(self, value: Value) -> None:
        """Fill the field with what is saved."""
        raise NotImplementedError

    @property
    def is_being_edited(self) -> bool:
        """Whether something was typed that is not saved; then it is not overwritten."""
        return False


class TextEditor(Editor):
    """A line, taken when it is left or at Enter."""

    def __init__(self) -> None:
        self.line = QLineEdit()
        super().__init__(self.line)
        self._saved = ""
        self.line.setMaxLength(TEXT_AT_MOST)
        self.line.editingFinished.connect(self._on_finished)

    def show_value(self, value: Value) -> None:
        self._saved = str(value)
        self.line.setText(self._saved)

    @property
    def is_being_edited(self) -> bool:
        return self.line.isModified() and self.line.text().strip() != self._saved

    def _on_finished(self) -> None:
        if self.is_being_edited:
            self.edited.emit(self.line.text())


class MarkEditor(TextEditor):
    """The mark, and the seal that it makes, while it is typed."""

    def __init__(self) -> None:
        super().__init__()
        self.seal = HankoView("", TOUCH)
        self.line.setMaxLength(_MARK_AT_MOST)
        self.line.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.line.textChanged.connect(self.seal.set_mark)
        self.row.addWidget(self.seal)


class SwitchEditor(Editor):
    """On or off."""

    def __init__(self) -> None:
        self.box = QCheckBox(self.tr("On"))
        super().__init__(self.box)
        self.box.setMinimumHeight(TOUCH)
        self.box.clicked.connect(lambda: self.edited.emit(self.box.isChecked()))

    def show_value(self, value: Value) -> None:
        self.box.setChecked(bool(value))


class ChoiceEditor(Editor):
    """One of a few values."""

    def __init__(self, setting: Setting) -> None:
        self.box = StillChoice()
        super().__init__(self.box)
        for value in setting.choices:
            self.box.addItem(words.choice(setting.name, value), value)
        self.box.activated.connect(lambda row: self.edited.emit(self.box.itemData(row)))

    def show_value(self, value: Value) -> None:
        self.box.setCurrentIndex(self.box.findData(value))


class SearchEditor(Editor):
    """One of many values, found by typing; they may come later than the field."""

    def __init__(self) -> None:
        self.box = SearchField()
        super().__init__(self.box)
        self.box.chosen.connect(self.edited.emit)

    def show_value(self, value: Value) -> None:
        self.box.set_value(str(value))


class FolderEditor(Editor):
    """A folder, chosen with the platform's dialog; the usual one is shown while none is."""

    def __init__(self, usual: Path) -> None:
        self.line = QLineEdit()
        super().__init__(self.line, _WIDE)
        self._usual = usual
        self._title = ""
        self.line.setReadOnly(True)
        self.choose = KeyButton(self.tr("Choose…"))
        self.choose.clicked.connect(self._on_choose)
        self.reset = KeyButton(self.tr("Beside the data"), kind="quiet")
        self.reset.clicked.connect(lambda: self.edited.emit(""))
        self.row.addWidget(self.choose)
        self.row.addWidget(self.reset)

    def show_value(self, value: Value) -> None:
        self.line.setText(str(value) or str(self._usual))
        self.line.setToolTip(self.line.text())
        self.line.setCursorPosition(0)
        self.reset.setVisible(bool(value))

    def _on_choose(self) -> None:
        chosen = choose_folder(
            self, title=words.setting("backup_folder")[0], start=Path(self.line.text())
        )
        if chosen is not None:
            self.edited.emit(str(chosen))


def editor_for(setting: Setting, *, usual_folder: Path | None) -> Editor:
    """The right field for a declared setting; for a folder, `usual_folder` stands for none."""
    if setting.name == "shop_mark":
        return MarkEditor()
    if setting.name in {"currency", "time_zone"}:
        return SearchEditor()
    if usual_folder is not None:
        return FolderEditor(usual_folder)
    if setting.choices:
        return ChoiceEditor(setting)
    return SwitchEditor() if isinstance(setting.default, bool) else TextEditor()
