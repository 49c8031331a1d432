"""Which items a rule speaks of: everything, or the groups and items that are pressed."""

from typing import TypeVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

from shopdesk.desktop.settings.programme_words import ProgrammeWords
from shopdesk.desktop.settings.terms_parts import Part
from shopdesk.desktop.tokens import space
from shopdesk.desktop.widgets.basics import SoftLabel
from shopdesk.desktop.widgets.buttons import KeyButton
from shopdesk.desktop.widgets.flow import FlowLayout
from shopdesk.domain.purchases import Scope

Key = TypeVar("Key")


class ScopeField(Part[Scope]):
    """A button for each group and each item; none pressed is everything."""

    def __init__(self, words: ProgrammeWords, scope: Scope) -> None:
        super().__init__()
        self._scope = scope
        shown = [one for one in words.items if one.is_active or one.id in scope.items]
        groups = dict.fromkeys(one.grouped for one in shown if one.grouped)
        self.groups = {
            group: self._button(
                self.tr("any {group}").format(group=group), is_on=group in scope.groups
            )
            for group in dict.fromkeys((*groups, *scope.groups))
        }
        self.items = {one.id: self._button(one.name, is_on=one.id in scope.items) for one in shown}
        self._said = SoftLabel()
        row = QWidget()
        flow = FlowLayout(row)
        for button in (*self.groups.values(), *self.items.values()):
            flow.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(space(1))
        layout.addWidget(row)
        row.setVisible(bool(self.groups or self.items))
        layout.addWidget(self._said)
        self._say()

    def value(self) -> Scope:
        return Scope(
            items=_kept(self._scope.items, self.items),
            groups=_kept(self._scope.groups, self.groups),
        )

    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        for button in (*self.groups.values(), *self.items.values()):
            button.setAccessibleDescription(name)

    def _button(self, words: str, *, is_on: bool) -> KeyButton:
        button = KeyButton(words.replace("&", "&&"))
        button.setAccessibleName(words)
        button.setProperty("kind", "choice")
        button.setCheckable(True)
        button.setChecked(is_on)
        button.toggled.connect(lambda _checked: self._on_toggled())
        return button

    def _on_toggled(self) -> None:
        self._say()
        self.changed.emit()

    def _say(self) -> None:
        if not (self.groups or self.items):
            said = self.tr("Everything counts. With item buttons a rule can speak of some only.")
        elif self.value().is_everything:
            said = self.tr("Everything counts; press what alone shall count.")
        else:
            said = ""
        self._said.setText(said)
        self._said.setVisible(bool(said))


def _kept(before: tuple[Key, ...], buttons: dict[Key, KeyButton]) -> tuple[Key, ...]:
    """What is pressed, in the order it had, then what is new."""
    pressed = [key for key, button in buttons.items() if button.isChecked()]
    return (*(key for key in before if key in pressed), *(k for k in pressed if k not in before))
