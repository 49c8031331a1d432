"""What is said when merging, erasing or inviting people does not go."""

from shopdesk.desktop.noop import QT_TRANSLATE_NOOP

WORDS: dict[str, str] = {
    "EventUnknown": QT_TRANSLATE_NOOP(
        "Words", "This event is not in the list any more. Choose another one."
    ),
    "EventFull": QT_TRANSLATE_NOOP(
        "Words", "All {capacity} places of this event are taken. Somebody else may still cancel."
    ),
    "EventOver": QT_TRANSLATE_NOOP(
        "Words", "This event ended on {on}. Who came can still be noted in its list."
    ),
    "EventNotYet": QT_TRANSLATE_NOOP(
        "Words", "This event is on {on}. Who came can be noted from that day on."
    ),
    "EventCancelled": QT_TRANSLATE_NOOP(
        "Words", "This event was cancelled. Bring it back first if it takes place after all."
    ),
    "PlaceholderUnknown": QT_TRANSLATE_NOOP(
        "Words",
        "“{word}” in braces cannot be filled in. There are name, event, day, time and shop.",
    ),
    "OfferClosed": QT_TRANSLATE_NOOP(
        "Words", "This offer is closed. Its coupons stay good; open it again to give more."
    ),
    "ProposalUnknown": QT_TRANSLATE_NOOP(
        "Words", "This proposal is not in the list any more. Look again to see what is new."
    ),
    "ProposalDecided": QT_TRANSLATE_NOOP(
        "Words", "This proposal was sent or dropped before, perhaps at another counter."
    ),
    "ProposalTooSoon": QT_TRANSLATE_NOOP(
        "Words", "This customer had an offer of their own not long ago. The next may come on {on}."
    ),
    "NotToBeAsked": QT_TRANSLATE_NOOP(
        "Words", "This customer is to be left in peace for now, so nothing is sent."
    ),
    "HouseholdWithSelf": QT_TRANSLATE_NOOP(
        "Words", "A household needs two people. Choose somebody else."
    ),
    "LifeEventUnknown": QT_TRANSLATE_NOOP(
        "Words", "This was taken off the list before, perhaps at another counter."
    ),
    "ClubUnknown": QT_TRANSLATE_NOOP(
        "Words", "This club is not in the list any more. Choose another one."
    ),
    "NameDiffers": QT_TRANSLATE_NOOP(
        "Words", "Type the name just as it stands above. Nothing was erased."
    ),
    "MergeSame": QT_TRANSLATE_NOOP(
        "Words", "This is one and the same entry already. Choose another one to join it with."
    ),
    "MergeGone": QT_TRANSLATE_NOOP(
        "Words",
        "One of the two was put away, joined or erased meanwhile. Look at both again first.",
    ),
    "MergedSince": QT_TRANSLATE_NOOP(
        "Words", "This customer was joined with somebody else later. Take that back first."
    ),
}

FIELDS: dict[str, str] = {
    "visited_within_days": QT_TRANSLATE_NOOP("Words", "Visited in the last days"),
    "away_for_days": QT_TRANSLATE_NOOP("Words", "Not here for days"),
    "visits_at_least": QT_TRANSLATE_NOOP("Words", "Visits at least"),
    "birthday_month": QT_TRANSLATE_NOOP("Words", "Birthday month"),
    "capacity": QT_TRANSLATE_NOOP("Words", "Places"),
    "invitation": QT_TRANSLATE_NOOP("Words", "Invitation"),
    "people": QT_TRANSLATE_NOOP("Words", "People at once"),
    "wording": QT_TRANSLATE_NOOP("Words", "Wording"),
    "what": QT_TRANSLATE_NOOP("Words", "What it was"),
    "life_event": QT_TRANSLATE_NOOP("Words", "In a few words"),
    "about": QT_TRANSLATE_NOOP("Words", "About the club"),
    "owner_notes": QT_TRANSLATE_NOOP("Words", "Notes of the owner"),
}
