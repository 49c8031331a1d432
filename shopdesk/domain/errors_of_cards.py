"""What can stand in the way of earning, using and ending what a wallet holds."""

from shopdesk.domain.errors import Refusal


class AmountNeeded(Refusal):
    """What this is worth depends on the purchase, and no amount was typed."""


class BelowMinimum(Refusal):
    """The purchase of `amount` is smaller than the `minimum` that the voucher asks for."""


class NextPurchaseOnly(Refusal):
    """What this visit earned counts from the next visit on."""


class NotCombinable(Refusal):
    """Another discount was used in this visit, and `words` does not go together with it."""


class ScanLimitReached(Refusal):
    """`wanted` stamps for one scan; the limit is `limit`."""


class NotEnoughPoints(Refusal):
    """The card has `balance` points; `needed` are needed."""


class PassEmpty(Refusal):
    """Nothing is left on the pass, or all of it has lapsed."""


class PassDayLimit(Refusal):
    """The pass was used `given` times today; the limit is `limit`."""


class PassUsedSince(Refusal):
    """The pass that was sold has been used since, or some of it has lapsed."""


class OccasionTaken(Refusal):
    """The reward for this occasion was given already, `on`."""


class NoOccasion(Refusal):
    """It is not the month for this, or the day is not known."""


class ReferralSelf(Refusal):
    """Nobody brings themselves."""


class ReferralHousehold(Refusal):
    """The two live in one household."""


class ReferralCircle(Refusal):
    """The friend has brought the one who brings them, perhaps over others."""


class ReferralTooLate(Refusal):
    """The friend has been here before, or somebody else has brought them."""


class ReferralLimit(Refusal):
    """The shop counts `most` friends a year."""


class ProgrammeOver(Refusal):
    """The programme ended `on`; nothing can be earned with it any more."""


class VoucherNotByHand(Refusal):
    """The voucher comes with a purchase only."""


class EndInPast(Refusal):
    """A programme cannot have ended before today."""


class ProgrammeNotEnding(Refusal):
    """The programme has no end that could be taken back."""


class NoReferralProgramme(Refusal):
    """The shop has no programme that thanks for bringing friends."""
