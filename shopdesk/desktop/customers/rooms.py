"""What the customers page holds besides the list: a room for each, made when it is first opened.

A further room is one line in ROOMS.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from shopdesk.desktop.counter_context import CounterContext
from shopdesk.desktop.customers.duplicates_view import DuplicatesView
from shopdesk.desktop.customers.events_view import EventsView
from shopdesk.desktop.customers.offers_view import OffersView
from shopdesk.desktop.tell import Teller
from shopdesk.services.proposals import waiting_count


def _uncounted(_unit: Any) -> int | None:
    return None


@dataclass(frozen=True, slots=True, kw_only=True)
class RoomSpec:
    """A room: its words as they are in the language of the screen, and how it is made.

    `counts` says how much waits in it, read in a unit that cannot write; None shows no number.
    A room's widget may have the signal `person_wanted(int)`, one `coupons_wanted(object)`
    with numbers of coupons to be printed, and `focus_field()`.
    """

    id: str
    words: Callable[[], str]
    make: Callable[[CounterContext, Teller], QWidget]
    counts: Callable[[Any], int | None] = _uncounted


ROOMS: tuple[RoomSpec, ...] = (
    RoomSpec(
        id="look-alikes",
        words=lambda: QCoreApplication.translate("rooms", "Look-alikes"),
        make=DuplicatesView,
    ),
    RoomSpec(
        id="events",
        words=lambda: QCoreApplication.translate("rooms", "Events"),
        make=EventsView,
    ),
    RoomSpec(
        id="offers",
        words=lambda: QCoreApplication.translate("rooms", "Offers"),
        make=OffersView,
        counts=waiting_count,
    ),
)
