"""Says what stood in the way, in the place where it helps: beside the field, or across the page."""

import logging
from collections.abc import Callable
from datetime import tzinfo

from PySide6.QtCore import QObject

from shopdesk.desktop import refusals
from shopdesk.desktop.widgets.bars import Banner, BannerKind
from shopdesk.desktop.widgets.basics import Hint
from shopdesk.domain.errors import Cancelled, Refusal, StoreProblem

log = logging.getLogger(__name__)


class Teller(QObject):
    """Sorts what a lane brought back as failed.

    A refusal goes beside the field (`hint`), failing surroundings into the banner with *Try
    again*, a bug into the log with one sentence for the person.
    """

    def __init__(
        self, banner: Banner, hint: Hint | None = None, zone: tzinfo | None = None
    ) -> None:
        super().__init__(banner)
        self._banner = banner
        self._hint = hint
        self.zone = zone
        """The shop's zone, in which times are told; None stands for this computer's."""

    def say(
        self,
        kind: BannerKind,
        sentence: str,
        *,
        action: str = "",
        act: Callable[[], None] | None = None,
    ) -> None:
        """Say `sentence` across the page, with a button called `action` if there is one."""
        self._banner.say(kind, sentence, action=action, act=act)

    def tell(
        self,
        error: Exception,
        *,
        again: Callable[[], None] | None = None,
        hint: Hint | None = None,
    ) -> None:
        """Say why it did not go. `again` does the same with the same request id."""
        sentence = refusals.sentence(error, self.zone)
        beside = hint or self._hint
        match error:
            case Refusal() if beside is not None:
                beside.say(sentence)
            case Refusal() | Cancelled():
                self.say("warning", sentence)
            case StoreProblem():
                log.info("%s at %s: %s", error.kind, error.place, error.detail)
                self.say("problem", sentence, action=self.tr("Try again"), act=again)
            case _:
                log.error("A bug", exc_info=error)
                self.say("problem", sentence, action=self.tr("Try again"), act=again)

    def clear(self) -> None:
        """Take back what was said: the next thing has begun."""
        self._banner.dismiss()
        if self._hint is not None:
            self._hint.clear()
