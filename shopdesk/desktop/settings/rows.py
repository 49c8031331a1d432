"""What a section of the settings is made of: its frame, a setting's row, a list of things."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from shopdesk.desktop.settings import words
from shopdesk.desktop.settings.editors import Editor
from shopdesk.desktop.tokens import space
from shopdesk.desktop.widgets.basics import (
    Chip,
    ChipKind,
    Heading,
    Hint,
    Panel,
    Rule,
    SoftLabel,
    repolish,
)
from shopdesk.desktop.widgets.buttons import KeyButton
from shopdesk.desktop.widgets.flow import FlowLayout
from shopdesk.domain.names import search_key
from shopdesk.domain.settings import Value


class Section(Panel):
    """A titled panel of the page that can be asked whether it speaks of something."""

    def __init__(self) -> None:
        super().__init__()
        self._words = ""
        self._title = Heading("", 2)
        self._sentence = SoftLabel()
        self.hint = Hint()
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(space(5), space(4), space(5), space(4))
        self.body.setSpacing(space(3))
        for widget in (self._title, self._sentence, self.hint):
            self.body.addWidget(widget)
        self._rows: list[SettingRow] = []

    def describe(self, title: str, sentence: str) -> None:
        """Give the section its title and what it is about."""
        self.setAccessibleName(title)
        self._words = f"{title} {sentence}"
        self._title.setText(title)
        self._sentence.setText(sentence)

    def add_row(self, row: "SettingRow") -> None:
        """A setting below the others."""
        row.lead(Rule())
        self._rows.append(row)
        self.body.addWidget(row)

    def search_words(self) -> str:
        """What else of the section can be found."""
        return ""

    def narrow(self, needle: str) -> bool:
        """Show what speaks of `needle` (a search key); whether anything does.

        When the title does, or what the section lists, all of it stays.
        """
        whole = needle in search_key(f"{self._words} {self.search_words()}")
        found = False
        for row in self._rows:
            speaks = whole or needle in row.key
            row.setVisible(speaks)
            found = found or speaks
        self.setVisible(whole or found)
        return whole or found


class SettingRow(QWidget):
    """A setting: its name and sentence on the left, its field on the right, a refusal below."""

    edited = Signal(str, object)

    def __init__(self, name: str, editor: Editor) -> None:
        super().__init__()
        title, sentence = words.setting(name)
        self.name = name
        self.editor = editor
        self.key = search_key(f"{title} {sentence}")
        self.hint = Hint()
        label = QLabel(title)
        label.setProperty("level", "3")
        label.setBuddy(editor.field)
        editor.field.setAccessibleName(title)
        editor.field.setAccessibleDescription(sentence)
        editor.edited.connect(lambda value: self.edited.emit(self.name, value))
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addStretch(1)
        left.addWidget(label)
        left.addWidget(SoftLabel(sentence))
        left.addStretch(1)
        across = QHBoxLayout()
        across.setSpacing(space(5))
        across.addLayout(left, 1)
        across.addWidget(editor, 0, Qt.AlignmentFlag.AlignVCenter)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(space(3))
        self._layout.addLayout(across)
        self._layout.addWidget(self.hint)

    def lead(self, rule: Rule) -> None:
        """Part it from what stands above."""
        self._layout.insertWidget(0, rule)

    def show_value(self, value: Value) -> None:
        """Show what is saved, unless somebody is typing here."""
        if not self.editor.is_being_edited:
            self.editor.show_value(value)
            self.refuse("")

    def refuse(self, sentence: str) -> None:
        """Say why it cannot be so; the focus stays where it is."""
        self.hint.say(sentence)
        self.editor.field.setProperty("refused", "true" if sentence else "false")
        repolish(self.editor.field)


@dataclass(frozen=True, slots=True, kw_only=True)
class Action:
    """Something that can be done with one thing of a list, or not now."""

    words: str
    act: Callable[[], None]
    is_possible: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One thing of a list."""

    key: int
    title: str
    detail: str = ""
    chips: tuple[tuple[str, ChipKind], ...] = ()
    actions: tuple[Action, ...] = ()


class ItemList(QWidget):
    """A short list of things, each with its buttons. The focus survives a new list.

    The buttons stand beside a thing, or `below` it where there is much to say.
    """

    def __init__(self, *, below: bool = False) -> None:
        super().__init__()
        self._below = below
        self._buttons: dict[tuple[int, int], KeyButton] = {}
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(space(2))

    def button(self, key: int, place: int = 0) -> KeyButton:
        """The button of an action, by the thing's key and the action's place."""
        return self._buttons[key, place]

    def show_items(self, items: Sequence[Item]) -> None:
        focused = next((key for key, one in self._buttons.items() if one.hasFocus()), None)
        self._buttons.clear()
        while (taken := self._layout.takeAt(0)) is not None:
            if (widget := taken.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for item in items:
            self._layout.addWidget(Rule())
            self._layout.addWidget(self._row(item))
        self._order_tabs()
        if focused in self._buttons:
            self._buttons[focused].setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._order_tabs()

    def _order_tabs(self) -> None:
        """Let Tab come to the new buttons here: Qt has put them after all older fields."""
        before: QWidget | None = self.previousInFocusChain()
        while before is not None and before is not self:
            if before.focusPolicy() != Qt.FocusPolicy.NoFocus:
                break
            before = before.previousInFocusChain()
        for button in self._buttons.values():
            if before is not None:
                QWidget.setTabOrder(before, button)
            before = button

    def _row(self, item: Item) -> QWidget:
        row = QWidget()
        title = QLabel(item.title)
        title.setProperty("level", "3")
        title.setTextFormat(Qt.TextFormat.PlainText)
        named = QHBoxLayout()
        named.setSpacing(space(2))
        named.addWidget(title)
        for text, kind in item.chips:
            named.addWidget(Chip(text, kind))
        named.addStretch(1)
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addStretch(1)
        left.addLayout(named)
        if item.detail:
            left.addWidget(SoftLabel(item.detail))
        left.addStretch(1)
        across: QHBoxLayout | FlowLayout
        if self._below:
            column = QVBoxLayout(row)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(space(2))
            column.addLayout(left)
            across = FlowLayout()
            column.addLayout(across)
        else:
            across = QHBoxLayout(row)
            across.setContentsMargins(0, 0, 0, 0)
            across.setSpacing(space(2))
            across.addLayout(left, 1)
        for place, action in enumerate(item.actions):
            button = KeyButton(action.words)
            button.setAccessibleName(f"{action.words} {item.title}")
            button.clicked.connect(lambda _checked=False, one=action: one.act())
            button.setEnabled(action.is_possible)
            across.addWidget(button)
            self._buttons[item.key, place] = button
        return row
