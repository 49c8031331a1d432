"""What the customers page holds besides the list: a room for each, made when it is first opened.

A further room is one line in ROOMS.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from shopdesk.desktop.counter_context import CounterContext
from shopdesk.desktop.tell import Teller
from shopdesk.services.clubs import count_clubs
from shopdesk.services.proposals import waiting_count
from shopdesk.services.retention import count_proposed


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


# Each reads its view when somebody opens the room: the list does not wait for any of them.


def _look_alikes(context: CounterContext, teller: Teller) -> QWidget:
    from shopdesk.desktop.customers.duplicates_view import DuplicatesView

    return DuplicatesView(context, teller)


def _clubs(context: CounterContext, teller: Teller) -> QWidget:
    from shopdesk.desktop.customers.clubs_view import ClubsView

    return ClubsView(context, teller)


def _events(context: CounterContext, teller: Teller) -> QWidget:
    from shopdesk.desktop.customers.events_view import EventsView

    return EventsView(context, teller)


def _offers(context: CounterContext, teller: Teller) -> QWidget:
    from shopdesk.desktop.customers.offers_view import OffersView

    return OffersView(context, teller)


def _to_be_erased(context: CounterContext, teller: Teller) -> QWidget:
    from shopdesk.desktop.customers.retention_view import RetentionView

    return RetentionView(context, teller)


ROOMS: tuple[RoomSpec, ...] = (
    RoomSpec(
        id="look-alikes",
        words=lambda: QCoreApplication.translate("rooms", "Look-alikes"),
        make=_look_alikes,
    ),
    RoomSpec(
        id="clubs",
        words=lambda: QCoreApplication.translate("rooms", "Clubs"),
        make=_clubs,
        counts=count_clubs,
    ),
    RoomSpec(
        id="events",
        words=lambda: QCoreApplication.translate("rooms", "Events"),
        make=_events,
    ),
    RoomSpec(
        id="offers",
        words=lambda: QCoreApplication.translate("rooms", "Offers"),
        make=_offers,
        counts=waiting_count,
    ),
    RoomSpec(
        id="to-be-erased",
        words=lambda: QCoreApplication.translate("rooms", "To be erased"),
        make=_to_be_erased,
        counts=count_proposed,
    ),
)
