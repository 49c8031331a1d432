"""The words for each refusal and each failure of the surroundings: what is so, what to do next.

They are said aloud at a counter, so they are short, blame nobody, and name no exception.
Placeholders are the refusal's own values. `Words` is the translation context.
"""

from collections.abc import Callable, Mapping
from datetime import date, datetime, tzinfo
from typing import Any

from PySide6.QtCore import QCoreApplication, QLocale, QTime

from shopdesk.desktop.days import long_day
from shopdesk.desktop.noop import QT_TRANSLATE_NOOP
from shopdesk.desktop.sentences import cards, files, people
from shopdesk.domain.errors import Cancelled, Refusal, StoreProblem

REFUSALS: dict[str, str] = {
    # -- cards
    "CardUnknown": QT_TRANSLATE_NOOP(
        "Words", "This card is not in the shop's list. Search for the customer by name."
    ),
    "CardClosed": QT_TRANSLATE_NOOP(
        "Words", "This card is no longer in use. Give the customer a new one."
    ),
    "VisitLimitReached": QT_TRANSLATE_NOOP(
        "Words",
        "Stamps on this visit so far: {given} — the limit is {limit}. "
        "Ask the owner to allow one more.",
    ),
    "VisitLimitReached.at_once": QT_TRANSLATE_NOOP(
        "Words", "The limit is {limit} per visit. Give fewer stamps, or ask the owner."
    ),
    "DayLimitReached": QT_TRANSLATE_NOOP(
        "Words",
        "Stamps today so far: {given} — the limit is {limit}. Ask the owner to allow one more.",
    ),
    "DayLimitReached.at_once": QT_TRANSLATE_NOOP(
        "Words", "The limit is {limit} a day. Give fewer stamps, or ask the owner."
    ),
    "StampCountOutOfRange": QT_TRANSLATE_NOOP(
        "Words", "Stamps at once: {count} does not go. Choose a number from 1 to {most}."
    ),
    "CarryOverTooLarge": QT_TRANSLATE_NOOP(
        "Words",
        "A paper card can bring in {most} stamps at most, not {count}. Ask the owner if it has more.",
    ),
    "ReasonMissing": QT_TRANSLATE_NOOP("Words", "Write a few words about why, then try again."),
    # -- rewards
    "RewardUnknown": QT_TRANSLATE_NOOP(
        "Words", "This reward is not in the shop's list. Open the customer again to see what waits."
    ),
    "RewardUsed": QT_TRANSLATE_NOOP(
        "Words", "This reward was handed over {at}, at {counter}. It works only once."
    ),
    "RewardExpired": QT_TRANSLATE_NOOP(
        "Words", "This reward was good until {on}. Ask the owner whether to honour it."
    ),
    "RewardCancelled": QT_TRANSLATE_NOOP(
        "Words", "The stamps for this reward were taken back, so it does not count any more."
    ),
    "NoRewardWaiting": QT_TRANSLATE_NOOP(
        "Words", "No reward waits yet. Stamps still missing: {missing}."
    ),
    # -- codes and coupons
    "CodeMistyped": QT_TRANSLATE_NOOP(
        "Words", "A letter of this code is not right. Scan it again, or compare it with the paper."
    ),
    "CodeMistyped.near": QT_TRANSLATE_NOOP(
        "Words", "A letter of this code is not right. Did you mean {near}?"
    ),
    "CodeForged": QT_TRANSLATE_NOOP(
        "Words", "This code was not made by this shop. Please do not accept it; tell the owner."
    ),
    "CodeUnknown": QT_TRANSLATE_NOOP(
        "Words",
        "This code was made here, but it is not in the list. "
        "Keep the paper and ask the owner; an older copy of the data may be open.",
    ),
    "CouponUsed": QT_TRANSLATE_NOOP(
        "Words", "This coupon was used {at}, at {counter}, with {staff}. It works only once."
    ),
    "CouponExpired": QT_TRANSLATE_NOOP(
        "Words", "This coupon was good until {on}. Ask the owner whether to honour it."
    ),
    "CouponNotYetValid": QT_TRANSLATE_NOOP(
        "Words", "This coupon is good from {on}. Please keep it until then."
    ),
    "CouponVoid": QT_TRANSLATE_NOOP(
        "Words", "The shop called this coupon back. Ask the owner if the customer has a question."
    ),
    "OfferUnknown": QT_TRANSLATE_NOOP(
        "Words", "This offer is not in the list any more. Choose another one."
    ),
    "OfferOver": QT_TRANSLATE_NOOP(
        "Words", "This offer ended on {on}. Give it a later last day, or choose another one."
    ),
    "DatesReversed": QT_TRANSLATE_NOOP(
        "Words", "The last day is before the first. Please change one of the two."
    ),
    # -- people
    "CustomerUnknown": QT_TRANSLATE_NOOP(
        "Words", "This customer is not in the list any more. Search once more."
    ),
    "NothingToCallThem": QT_TRANSLATE_NOOP(
        "Words", "Enter a name, a phone number or an e-mail address. One of them is enough."
    ),
    "TextTooLong": QT_TRANSLATE_NOOP(
        "Words", "{field}: {length} characters are too many, {most} fit. Please shorten it."
    ),
    "EmailUnlikely": QT_TRANSLATE_NOOP(
        "Words",
        "This does not look like an e-mail address. It has a form like name@example.com; "
        "it may also stay empty.",
    ),
    "BirthdayUnlikely": QT_TRANSLATE_NOOP(
        "Words", "There is no such day. Choose the month and the day again."
    ),
    "ChangedElsewhere": QT_TRANSLATE_NOOP(
        "Words",
        "Somebody changed this at another counter meanwhile. "
        "Nothing was saved; look at the new state and try again.",
    ),
    # -- staff, programmes, settings, backups
    "StaffUnknown": QT_TRANSLATE_NOOP(
        "Words", "This person is not in the list of staff. Choose somebody else."
    ),
    "PassphraseWrong": QT_TRANSLATE_NOOP(
        "Words", "This is not the owner's passphrase. Check Caps Lock and try again."
    ),
    "PassphraseTooShort": QT_TRANSLATE_NOOP(
        "Words", "Please use {least} characters or more. A short sentence is easy to remember."
    ),
    "OwnerNeeded": QT_TRANSLATE_NOOP("Words", "Only the owner can do this. Please ask the owner."),
    "NameMissing": QT_TRANSLATE_NOOP("Words", "Please enter a name."),
    "ProgrammeUnknown": QT_TRANSLATE_NOOP(
        "Words", "This stamp card is not in the list any more. Choose another one."
    ),
    "NoProgramme": QT_TRANSLATE_NOOP(
        "Words", "The shop has no stamp card yet. The owner can make one in Settings."
    ),
    "NumberOutOfRange": QT_TRANSLATE_NOOP(
        "Words", "{field}: choose a number from {least} to {most}."
    ),
    "SettingUnlikely": QT_TRANSLATE_NOOP(
        "Words", "This does not fit here. The earlier value stays."
    ),
    "BackupUnfit": QT_TRANSLATE_NOOP(
        "Words", "This copy did not pass its checks, so nothing was changed. Choose another copy."
    ),
    # -- undo
    "NothingToUndo": QT_TRANSLATE_NOOP("Words", "There is nothing to undo."),
    "UndoneAlready": QT_TRANSLATE_NOOP("Words", "This has been undone already."),
    "RewardUsedSince": QT_TRANSLATE_NOOP(
        "Words",
        "The reward from this stamp has been handed over since. Undo that first, then the stamp.",
    ),
}

for _area in (cards, people, files):
    REFUSALS |= _area.WORDS

PROBLEMS: dict[str, str] = {
    "busy": QT_TRANSLATE_NOOP(
        "Words", "Another counter is saving just now. Nothing was lost; try again in a moment."
    ),
    "unreachable": QT_TRANSLATE_NOOP(
        "Words",
        "The shop's database does not answer. Check the network and the other computer, "
        "then try again.",
    ),
    "full": QT_TRANSLATE_NOOP(
        "Words", "The disk is full, so nothing was saved. Make some room, then try again."
    ),
    "read_only": QT_TRANSLATE_NOOP(
        "Words",
        "The shop's data cannot be written here. Check that the folder is not write-protected, "
        "then try again.",
    ),
    "too_new": QT_TRANSLATE_NOOP(
        "Words",
        "This data was made by a newer ShopDesk. Please install the newest version; "
        "nothing was changed.",
    ),
    "damaged": QT_TRANSLATE_NOOP(
        "Words",
        "The shop's data is damaged. Nothing was changed; restore the latest copy in Settings.",
    ),
    "not_a_database": QT_TRANSLATE_NOOP(
        "Words", "This file is not ShopDesk's data. Nothing was changed; choose another file."
    ),
    "missing": QT_TRANSLATE_NOOP(
        "Words",
        "The shop's data is not where it was. Connect its disk, or restore a copy, then try again.",
    ),
    "synced_folder": QT_TRANSLATE_NOOP(
        "Words",
        "This folder is shared or synchronised with others, which can damage the data. "
        "Choose a folder on this computer.",
    ),
    "settings_refused": QT_TRANSLATE_NOOP(
        "Words",
        "The database did not accept the settings that keep the data safe, so it was not opened. "
        "Ask whoever looks after this computer.",
    ),
    "io": QT_TRANSLATE_NOOP(
        "Words",
        "The disk did not answer as it should. What was saved before is safe; try again, "
        "and check the disk if this comes back.",
    ),
}

FIELDS: dict[str, str] = {
    "name": QT_TRANSLATE_NOOP("Words", "Name"),
    "reading": QT_TRANSLATE_NOOP("Words", "Reading"),
    "phone": QT_TRANSLATE_NOOP("Words", "Phone"),
    "email": QT_TRANSLATE_NOOP("Words", "E-mail"),
    "notes": QT_TRANSLATE_NOOP("Words", "Notes"),
    "tags": QT_TRANSLATE_NOOP("Words", "Tags"),
    "favourites": QT_TRANSLATE_NOOP("Words", "Favourites"),
    "reason": QT_TRANSLATE_NOOP("Words", "Reason"),
    "words": QT_TRANSLATE_NOOP("Words", "Words"),
    "value": QT_TRANSLATE_NOOP("Words", "Value"),
    "reward": QT_TRANSLATE_NOOP("Words", "Reward"),
    "tag": QT_TRANSLATE_NOOP("Words", "Tag"),
    "count": QT_TRANSLATE_NOOP("Words", "How many"),
    "counter": QT_TRANSLATE_NOOP("Words", "Counter"),
    "stamps_needed": QT_TRANSLATE_NOOP("Words", "Stamps for a reward"),
    "reward_value_minor": QT_TRANSLATE_NOOP("Words", "What the reward is worth"),
    "per_visit": QT_TRANSLATE_NOOP("Words", "Stamps per visit"),
    "per_day": QT_TRANSLATE_NOOP("Words", "Stamps per day"),
    "lapses_after_days": QT_TRANSLATE_NOOP("Words", "Days until a card lapses"),
    "reward_lapses_after_days": QT_TRANSLATE_NOOP("Words", "Days until a reward lapses"),
    "welcome_stamps": QT_TRANSLATE_NOOP("Words", "Welcome stamps"),
    "carried_over_at_most": QT_TRANSLATE_NOOP("Words", "Stamps from a paper card"),
}
for _area in (cards, people, files):
    FIELDS |= _area.FIELDS
"""What a refusal's `field` is called on the screen; others are shown as they are."""

_NOBODY: dict[str, str] = {
    "counter": QT_TRANSLATE_NOOP("Words", "another counter"),
    "staff": QT_TRANSLATE_NOOP("Words", "a colleague"),
}

_AMOUNTS = {"amount", "minimum"}
"""Values that are money."""

_COUNTER = QT_TRANSLATE_NOOP("Words", "counter {number}")

_VARIANTS: dict[str, tuple[str, Callable[[Mapping[str, Any]], bool]]] = {
    "CodeMistyped": ("near", lambda values: bool(values.get("near"))),
    "VisitLimitReached": ("at_once", lambda values: values.get("given") == 0),
    "DayLimitReached": ("at_once", lambda values: values.get("given") == 0),
}


Money = Callable[[int], str]
"""Minor units as money in words."""


def sentence(problem: Exception, zone: tzinfo | None = None, money: Money = str) -> str:
    """What to say about a Refusal, a StoreProblem, a Cancelled, or a bug.

    Times are those of `zone`, the shop's; without it, of this computer.
    """
    if isinstance(problem, Refusal):
        words = _translated(REFUSALS[_variant(problem)])
        return words.format_map(_Filled(problem.values, zone, money))
    if isinstance(problem, StoreProblem):
        return _translated(PROBLEMS[problem.kind])
    if isinstance(problem, Cancelled):
        stopped = QCoreApplication.translate("Words", "Stopped at {done} of {total}.")
        return stopped.format_map(
            _Filled({"done": problem.done, "total": problem.total}, zone, money)
        )
    return QCoreApplication.translate(
        "Words", "Something went wrong. Nothing was saved. Please try once more."
    )


def _variant(refusal: Refusal) -> str:
    name, applies = _VARIANTS.get(refusal.code, ("", lambda _values: False))
    return f"{refusal.code}.{name}" if applies(refusal.values) else refusal.code


def _translated(words: str) -> str:
    return QCoreApplication.translate("Words", words)


class _Filled(dict[str, str]):
    """The values of a refusal, each as a person reads it."""

    def __init__(self, values: Mapping[str, Any], zone: tzinfo | None, money: Money) -> None:
        super().__init__(
            {
                name: money(value) if name in _AMOUNTS else _shown(name, value, zone)
                for name, value in values.items()
            }
        )


def _shown(name: str, value: Any, zone: tzinfo | None) -> str:
    if not value and name in _NOBODY:
        said = _translated(_NOBODY[name])
    elif isinstance(value, datetime):
        said = _when(value.astimezone(zone), datetime.now(zone).date())
    elif isinstance(value, date):
        said = long_day(value)
    elif isinstance(value, int):
        said = QLocale().toString(value)
    elif name == "counter" and str(value).isdigit():
        said = _translated(_COUNTER).format(number=value)
    elif name == "field" and value in FIELDS:
        said = _translated(FIELDS[value])
    else:
        said = str(value)
    return said


def _when(at: datetime, today: date) -> str:
    """A moment within a sentence: "today at 14:05" or "on 3 May 2026 at 14:05"."""
    time = QLocale().toString(QTime(at.hour, at.minute), QLocale.FormatType.ShortFormat)
    if at.date() == today:
        return QCoreApplication.translate("Words", "today at {time}").format(time=time)
    words = QCoreApplication.translate("Words", "on {day} at {time}")
    return words.format(day=long_day(at.date()), time=time)
