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


class HouseholdWithSelf(Refusal):
    """Two entries are needed for a household, and this is the same one twice."""


class LifeEventUnknown(Refusal):
    """No life event has this number."""


class ClubUnknown(Refusal):
    """No club goes by this tag."""


class NameDiffers(Refusal):
    """What was typed is not what the person is called."""


class MergeSame(Refusal):
    """Both are one entry already."""


class MergeGone(Refusal):
    """One of the two was put away, merged or erased meanwhile."""


class MergedSince(Refusal):
    """The kept person was part of a later merge, which comes first."""
