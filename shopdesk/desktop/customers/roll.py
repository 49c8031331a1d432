"""Reads who is in the list: what fits on the screen first, then everybody."""

from array import array
from dataclasses import dataclass
from typing import Any, Literal

from PySide6.QtCore import QObject, QTimer, Signal

from shopdesk.desktop.counter_context import CounterContext
from shopdesk.services.customers import (
    CustomerLine,
    archived_numbers,
    customer_lines,
    customer_numbers,
)

SCREENFUL = 40
WHOLE_AFTER_MS = 40
"""The screenful is painted first; somebody who types on spares the shop the rest."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What the list is asked to show."""

    words: str = ""
    order: Literal["name", "visit"] = "name"
    archived: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """Numbers in display order, the rows of the first, and whether these are all numbers."""

    question: Question
    ids: "array[int]"
    first: tuple[CustomerLine, ...]
    is_whole: bool


class Roll(QObject):
    """Answers the latest question, one reading at a time.

    A new question is answered twice: at once with a screenful, then whole, which takes a tenth
    of a second with 100,000 people. Both in the counter lane: behind a backup or an import in
    the back room the list would wait for seconds.
    """

    answered = Signal(object)

    def __init__(self, context: CounterContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._wanted = Question()
        self._known: Question | None = None
        self._is_answered = False
        self._is_reading = False
        self._whole = QTimer(self)
        self._whole.setSingleShot(True)
        self._whole.setInterval(WHOLE_AFTER_MS)
        self._whole.timeout.connect(self._read_on)

    def ask(self, question: Question) -> None:
        """Answer this question, unless that has been done."""
        self._wanted = question
        self._read_on()

    def ask_again(self) -> None:
        """Answer the question again: something has changed. The screenful is not read apart."""
        self._is_answered = False
        self._read_on()

    def _read_on(self) -> None:
        if self._is_reading or (self._known == self._wanted and self._is_answered):
            return
        asked = self._wanted
        limit = None if self._known == asked else SCREENFUL
        self._is_reading = self._is_answered = True

        def failed() -> None:
            self._is_reading = self._is_answered = False

        self._context.look(
            lambda unit: _answer(unit, asked, limit),
            owner=self,
            done=self._on_read,
            failed=failed,
        )

    def _on_read(self, answer: Answer) -> None:
        self._is_reading = False
        if answer.question == self._wanted:  # else somebody typed on
            self._known = answer.question
            # `ask_again` may have come meanwhile.
            self._is_answered = self._is_answered and answer.is_whole
            self.answered.emit(answer)
            self._whole.start()
        else:
            self._read_on()


def _answer(unit: Any, asked: Question, limit: int | None) -> Answer:
    if asked.archived:
        ids = archived_numbers(unit, asked.words)
    else:
        ids = customer_numbers(unit, asked.words, order=asked.order, limit=limit)
    return Answer(
        question=asked,
        ids=ids,
        first=customer_lines(unit, ids[:SCREENFUL]),
        is_whole=limit is None or len(ids) < limit or asked.archived,
    )
