"""What can stand in the way: a rule that says no, or surroundings that fail.

The words for a person live in the outermost layer (`desktop/refusals.py`); here is only
what is so, with the values that the words need.
"""

from typing import Any


class Refusal(Exception):  # noqa: N818  a refusal is an answer, not an error
    """A rule says no. `code` names the rule, `values` fill its sentence."""

    def __init__(self, **values: Any) -> None:
        super().__init__(values)
        self.values: dict[str, Any] = values

    @property
    def code(self) -> str:
        return type(self).__name__

    def __str__(self) -> str:
        return f"{self.code}({', '.join(f'{k}={v!r}' for k, v in self.values.items())})"


def all_refusals() -> dict[str, type[Refusal]]:
    """Every refusal there is, by its code."""
    # They make themselves known when their modules are read.
    from shopdesk.domain import (  # noqa: F401
        errors_of_cards,
        errors_of_files,
        errors_of_people,
    )

    return {kind.__name__: kind for kind in Refusal.__subclasses__()}


# -- cards ---------------------------------------------------------------------------------


class CardUnknown(Refusal):
    """No card has this number."""


class CardClosed(Refusal):
    """The card is not in use any more."""


class VisitLimitReached(Refusal):
    """`given` stamps in this visit already; the limit is `limit`."""


class DayLimitReached(Refusal):
    """`given` stamps today already; the limit is `limit`."""


class StampCountOutOfRange(Refusal):
    """`count` stamps at once is not between 1 and `most`."""


class CarryOverTooLarge(Refusal):
    """A paper card brings in `count` stamps; at most `most` are allowed."""


class ReasonMissing(Refusal):
    """A reason is needed, and none was given."""


# -- rewards -------------------------------------------------------------------------------


class RewardUnknown(Refusal):
    """No reward has this number."""


class RewardUsed(Refusal):
    """The reward was used `at`, at `counter`."""


class RewardExpired(Refusal):
    """The reward lapsed `on`."""


class RewardCancelled(Refusal):
    """The stamps of this reward were taken back."""


class NoRewardWaiting(Refusal):
    """Nothing waits; `missing` stamps are missing."""


# -- codes and coupons ---------------------------------------------------------------------


class CodeMistyped(Refusal):
    """The letters do not make a code; `near` is the code that was perhaps meant."""


class CodeForged(Refusal):
    """A whole code that this shop's key did not make."""


class CodeUnknown(Refusal):
    """The shop's own key, but no such card or coupon in this database."""


class CouponUsed(Refusal):
    """The coupon was used `at`, at `counter`, with `staff`."""


class CouponExpired(Refusal):
    """The coupon lapsed `on`."""


class CouponNotYetValid(Refusal):
    """The coupon counts from `on`."""


class CouponVoid(Refusal):
    """The coupon was called back `at`."""


class OfferUnknown(Refusal):
    """No offer has this number."""


class OfferOver(Refusal):
    """The offer ended `on`; no coupon can be made for it."""


class DatesReversed(Refusal):
    """The last day stands before the first."""


# -- people --------------------------------------------------------------------------------


class CustomerUnknown(Refusal):
    """No customer has this number."""


class NothingToCallThem(Refusal):
    """A customer needs at least a name, a phone number or an e-mail address."""


class TextTooLong(Refusal):
    """`field` has `length` characters; `most` fit."""


class EmailUnlikely(Refusal):
    """The e-mail address has no form that a mail server would take."""


class BirthdayUnlikely(Refusal):
    """There is no such day in the year."""


class ChangedElsewhere(Refusal):
    """The record was changed at another counter while it was open here."""


# -- staff, programmes, settings, backups --------------------------------------------------


class StaffUnknown(Refusal):
    """Nobody who works here has this number."""


class PassphraseWrong(Refusal):
    """The owner's passphrase does not match."""


class PassphraseTooShort(Refusal):
    """The passphrase has fewer than `least` characters."""


class OwnerNeeded(Refusal):
    """Only the owner may do this."""


class NameMissing(Refusal):
    """A name is needed here."""


class ProgrammeUnknown(Refusal):
    """No programme has this number."""


class NoProgramme(Refusal):
    """The shop has no open programme yet."""


class NumberOutOfRange(Refusal):
    """`field` must be from `least` to `most`."""


class SettingUnlikely(Refusal):
    """The setting `name` cannot have this value."""


class BackupUnfit(Refusal):
    """The copy did not pass its checks: `why`."""


# -- undo ----------------------------------------------------------------------------------


class NothingToUndo(Refusal):
    """There is nothing that could be undone."""


class UndoneAlready(Refusal):
    """The action was undone before."""


class RewardUsedSince(Refusal):
    """The reward that this stamp earned has been used since."""


# -- surroundings --------------------------------------------------------------------------

PROBLEMS = (
    "busy",
    "unreachable",
    "full",
    "read_only",
    "too_new",
    "damaged",
    "not_a_database",
    "missing",
    "synced_folder",
    "settings_refused",
    "io",
)


class StoreProblem(Exception):  # noqa: N818
    """The surroundings fail: `kind` is one of PROBLEMS, `detail` is for the log."""

    def __init__(self, kind: str, detail: str = "", *, place: str = "") -> None:
        super().__init__(kind, detail, place)
        self.kind = kind
        self.detail = detail
        self.place = place


class Cancelled(Exception):  # noqa: N818
    """Somebody pressed Cancel after `done` of `total`."""

    def __init__(self, done: int, total: int) -> None:
        super().__init__(done, total)
        self.done = done
        self.total = total
