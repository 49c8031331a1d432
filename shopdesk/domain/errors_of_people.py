"""What can stand in the way with people: merging, households, erasing, inviting."""

from shopdesk.domain.errors import Refusal


class EventUnknown(Refusal):
    """No event has this number."""


class EventFull(Refusal):
    """All `capacity` places of the event are taken."""


class EventOver(Refusal):
    """The event ended `on`."""


class EventNotYet(Refusal):
    """The event is `on`; nobody can have come before."""


class EventCancelled(Refusal):
    """The event was cancelled."""


class PlaceholderUnknown(Refusal):
    """The invitation has `word` in braces, and nothing is known to fill it with."""


class OfferClosed(Refusal):
    """The offer was closed; the coupons that are out stay good."""


class ProposalUnknown(Refusal):
    """No personal offer has this number."""


class ProposalDecided(Refusal):
    """The personal offer was sent or dropped before."""


class ProposalTooSoon(Refusal):
    """The person had an offer of their own; the next one may come `on`."""


class NotToBeAsked(Refusal):
    """The person wants to be left alone, or has a quiet time."""
