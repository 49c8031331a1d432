"""The form of one kind of terms: parts below each other, checked from the inside out."""

from typing import Any, Generic, TypeVar

from PySide6.QtWidgets import QVBoxLayout

from shopdesk.desktop.settings.programme_words import ProgrammeWords
from shopdesk.desktop.settings.terms_parts import Fold, Part
from shopdesk.desktop.tokens import space
from shopdesk.domain.errors import Refusal
from shopdesk.domain.programmes import Terms, check_terms

Kind = TypeVar("Kind", bound=Terms)


class TermsForm(Part[Kind], Generic[Kind]):
    """Edits the terms of a kind of programme. What cannot be so is said where it stands."""

    def __init__(self, words: ProgrammeWords) -> None:
        super().__init__()
        self.words = words
        self.inner: list[Part[Any]] = []
        self.folds: list[Fold] = []
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(space(4))

    def check(self, value: Kind) -> None:
        check_terms(value)

    def checked(self) -> Kind:
        for part in self.inner:
            part.checked()
        return super().checked()

    def clear(self) -> None:
        super().clear()
        for part in self.inner:
            part.clear()

    def refuse(self, refusal: Refusal) -> bool:
        """Say it beside the field; what only the whole can know goes to the part it is about."""
        part = self.part_of(self.field_of(refusal))
        return part.refuse(refusal) if part is not None else super().refuse(refusal)

    def part_of(self, _field: str) -> Part[Any] | None:
        """The part that a refusal of the whole belongs to."""
        return None
