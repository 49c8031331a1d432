"""What the window needs to know of a page."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget


@dataclass(frozen=True, slots=True, kw_only=True)
class PageSpec:
    """A place in the sidebar; the page is made when it is first shown.

    A page may have `focus_field()` (Ctrl+F), `print_now()` (Ctrl+P) and a `help` sentence (F1).
    """

    id: str
    words: str
    make: Callable[[], QWidget]
