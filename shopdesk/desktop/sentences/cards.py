"""What is said when earning, using or ending something in a wallet does not go."""

from shopdesk.desktop.noop import QT_TRANSLATE_NOOP

WORDS: dict[str, str] = {
    "AmountNeeded": QT_TRANSLATE_NOOP(
        "Words", "What this takes off depends on the purchase. Type its amount first."
    ),
    "BelowMinimum": QT_TRANSLATE_NOOP(
        "Words",
        "This is for purchases of {minimum} or more; this one is {amount}. It stays good for another day.",
    ),
    "NextPurchaseOnly": QT_TRANSLATE_NOOP(
        "Words", "This was earned today and is good from the next visit on."
    ),
    "NotCombinable": QT_TRANSLATE_NOOP(
        "Words",
        "“{words}” does not go together with what was used just now. It stays good for another visit.",
    ),
    "ScanLimitReached": QT_TRANSLATE_NOOP(
        "Words", "At most {limit} stamps for one scan, not {wanted}. Give fewer, or ask the owner."
    ),
    "NotEnoughPoints": QT_TRANSLATE_NOOP(
        "Words", "{needed} points are needed; the card has {balance}."
    ),
    "PassEmpty": QT_TRANSLATE_NOOP(
        "Words", "Nothing is left on this pass. Sell a new one, or charge this one at the till."
    ),
    "PassDayLimit": QT_TRANSLATE_NOOP(
        "Words", "This pass was used {given} times today; {limit} a day are included."
    ),
    "PassUsedSince": QT_TRANSLATE_NOOP(
        "Words", "This pass has been used since it was sold. Take back its uses first."
    ),
    "OccasionTaken": QT_TRANSLATE_NOOP("Words", "This year's gift was given already, on {on}."),
    "NoOccasion": QT_TRANSLATE_NOOP(
        "Words", "It is not the month for this gift, or the day is not noted yet."
    ),
    "ReferralSelf": QT_TRANSLATE_NOOP(
        "Words", "Nobody can bring themselves. Choose the person who told them about the shop."
    ),
    "ReferralHousehold": QT_TRANSLATE_NOOP(
        "Words", "The two belong to one household, so this does not count as bringing a friend."
    ),
    "ReferralCircle": QT_TRANSLATE_NOOP(
        "Words",
        "This customer has been brought by the other one already, so it does not count both ways.",
    ),
    "ReferralTooLate": QT_TRANSLATE_NOOP(
        "Words", "This customer has been here before, or somebody else has brought them."
    ),
    "ReferralLimit": QT_TRANSLATE_NOOP(
        "Words", "At most {most} friends a year count. Thank them in another way."
    ),
    "ProgrammeOver": QT_TRANSLATE_NOOP(
        "Words", "This programme ended on {on}. What was earned stays good as promised."
    ),
    "VoucherNotByHand": QT_TRANSLATE_NOOP(
        "Words", "This voucher comes with a purchase and is not given by hand."
    ),
    "EndInPast": QT_TRANSLATE_NOOP(
        "Words", "A programme can end today at the earliest. Choose a later day."
    ),
    "ProgrammeNotEnding": QT_TRANSLATE_NOOP(
        "Words", "This programme goes on. There is no end to take back."
    ),
    "NoReferralProgramme": QT_TRANSLATE_NOOP(
        "Words",
        "The shop has no programme for bringing friends. The owner can open one in Settings.",
    ),
}

FIELDS: dict[str, str] = {
    "percent": QT_TRANSLATE_NOOP("Words", "Percent"),
    "points": QT_TRANSLATE_NOOP("Words", "Points"),
    "minimum_minor": QT_TRANSLATE_NOOP("Words", "Purchases from"),
    "cap_minor": QT_TRANSLATE_NOOP("Words", "At most off"),
    "units": QT_TRANSLATE_NOOP("Words", "How many each time"),
    "per_minor": QT_TRANSLATE_NOOP("Words", "For each full"),
    "times": QT_TRANSLATE_NOOP("Words", "How many times as much"),
    "weekdays": QT_TRANSLATE_NOOP("Words", "Days of the week"),
    "per_scan": QT_TRANSLATE_NOOP("Words", "Stamps per scan"),
    "uses": QT_TRANSLATE_NOOP("Words", "Uses"),
    "price_minor": QT_TRANSLATE_NOOP("Words", "Price"),
    "months": QT_TRANSLATE_NOOP("Words", "Months"),
    "remind_days_before": QT_TRANSLATE_NOOP("Words", "Days before the end"),
    "weeks": QT_TRANSLATE_NOOP("Words", "Weeks"),
    "forgiven": QT_TRANSLATE_NOOP("Words", "Missed weeks forgiven"),
    "needed": QT_TRANSLATE_NOOP("Words", "From how much on"),
    "within_days": QT_TRANSLATE_NOOP("Words", "Counted over so many days"),
    "friends_a_year": QT_TRANSLATE_NOOP("Words", "Friends a year"),
    "choices": QT_TRANSLATE_NOOP("Words", "Rewards to choose from"),
    "interim": QT_TRANSLATE_NOOP("Words", "At which stamp"),
    "levels": QT_TRANSLATE_NOOP("Words", "Levels"),
    "lapses_after_months": QT_TRANSLATE_NOOP("Words", "Months until points lapse"),
    "for_purchase_of_minor": QT_TRANSLATE_NOOP("Words", "For a purchase of"),
    "items": QT_TRANSLATE_NOOP("Words", "Items with a button"),
    "group": QT_TRANSLATE_NOOP("Words", "Group of items"),
    "amount_minor": QT_TRANSLATE_NOOP("Words", "Amount"),
    "promise": QT_TRANSLATE_NOOP("Words", "Promise"),
}
