"""What each setting is called and the sentence that explains it. `SettingWords` is the context."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from shopdesk.desktop.noop import QT_TRANSLATE_NOOP
from shopdesk.domain.settings import Value

GROUPS: dict[str, tuple[str, str]] = {
    "shop": (
        QT_TRANSLATE_NOOP("SettingWords", "The shop"),
        QT_TRANSLATE_NOOP("SettingWords", "What stands on the screen, on notes and on coupons."),
    ),
    "language": (
        QT_TRANSLATE_NOOP("SettingWords", "Language and money"),
        QT_TRANSLATE_NOOP("SettingWords", "How words, amounts and days are written."),
    ),
    "screen": (
        QT_TRANSLATE_NOOP("SettingWords", "Screen and counter"),
        QT_TRANSLATE_NOOP("SettingWords", "How the window looks, and how the counter works."),
    ),
    "people": (
        QT_TRANSLATE_NOOP("SettingWords", "People"),
        QT_TRANSLATE_NOOP(
            "SettingWords", "How often the shop writes to somebody, and how long it remembers."
        ),
    ),
    "safety": (
        QT_TRANSLATE_NOOP("SettingWords", "Copies"),
        QT_TRANSLATE_NOOP(
            "SettingWords",
            "At each close of the day a copy of the shop is made and checked; the last 14 stay.",
        ),
    ),
}

SETTINGS: dict[str, tuple[str, str]] = {
    "shop_name": (
        QT_TRANSLATE_NOOP("SettingWords", "Name"),
        QT_TRANSLATE_NOOP("SettingWords", "As customers know the shop."),
    ),
    "shop_mark": (
        QT_TRANSLATE_NOOP("SettingWords", "Mark"),
        QT_TRANSLATE_NOOP(
            "SettingWords", "One character in every stamp: a letter, a kanji or an emoji."
        ),
    ),
    "shop_address": (
        QT_TRANSLATE_NOOP("SettingWords", "Address"),
        QT_TRANSLATE_NOOP("SettingWords", "Printed small on notes and coupons; it may stay empty."),
    ),
    "language": (
        QT_TRANSLATE_NOOP("SettingWords", "Language"),
        QT_TRANSLATE_NOOP(
            "SettingWords", "The window opens anew in it. Customers keep their own on paper."
        ),
    ),
    "currency": (
        QT_TRANSLATE_NOOP("SettingWords", "Currency"),
        QT_TRANSLATE_NOOP(
            "SettingWords", "For the worth of rewards and coupons. Figures are not converted."
        ),
    ),
    "time_zone": (
        QT_TRANSLATE_NOOP("SettingWords", "Time zone"),
        QT_TRANSLATE_NOOP("SettingWords", "Decides when a day of the shop begins and ends."),
    ),
    "region": (
        QT_TRANSLATE_NOOP("SettingWords", "Country of phone numbers"),
        QT_TRANSLATE_NOOP(
            "SettingWords", "Two letters, such as JP or GB. Empty: the country of the time zone."
        ),
    ),
    "theme": (
        QT_TRANSLATE_NOOP("SettingWords", "Light or dark"),
        QT_TRANSLATE_NOOP("SettingWords", "Follows this computer unless you choose one."),
    ),
    "sound": (
        QT_TRANSLATE_NOOP("SettingWords", "Sound of a stamp"),
        QT_TRANSLATE_NOOP("SettingWords", "A short sound when a stamp is saved."),
    ),
    "undo_seconds": (
        QT_TRANSLATE_NOOP("SettingWords", "Time to undo"),
        QT_TRANSLATE_NOOP(
            "SettingWords", "How long Undo stays on the screen; later, undo from the history."
        ),
    ),
    "coupon_asks_first": (
        QT_TRANSLATE_NOOP("SettingWords", "Ask before a coupon is used"),
        QT_TRANSLATE_NOOP(
            "SettingWords", "Show a scanned coupon first, and use it with one more key."
        ),
    ),
    "contact_cap_count": (
        QT_TRANSLATE_NOOP("SettingWords", "Often enough"),
        QT_TRANSLATE_NOOP(
            "SettingWords", "So many offers, and so many kind words, reach one person at most."
        ),
    ),
    "contact_cap_days": (
        QT_TRANSLATE_NOOP("SettingWords", "Within"),
        QT_TRANSLATE_NOOP("SettingWords", "The days in which they are counted; reminders are not."),
    ),
    "proposal_cap_days": (
        QT_TRANSLATE_NOOP("SettingWords", "Offers for one"),
        QT_TRANSLATE_NOOP("SettingWords", "So long nobody gets a second one of their own."),
    ),
    "loss_quiet_days": (
        QT_TRANSLATE_NOOP("SettingWords", "Quiet after a loss"),
        QT_TRANSLATE_NOOP("SettingWords", "So long no offer reaches somebody who lost someone."),
    ),
    "retention_months": (
        QT_TRANSLATE_NOOP("SettingWords", "Propose for erasure"),
        QT_TRANSLATE_NOOP(
            "SettingWords", "Those who have not been here for so long are shown under Customers."
        ),
    ),
    "backup_folder": (
        QT_TRANSLATE_NOOP("SettingWords", "Folder for copies"),
        QT_TRANSLATE_NOOP(
            "SettingWords", "Another disk or a memory stick helps when this computer breaks."
        ),
    ),
}

CHOICES: dict[tuple[str, Value], str] = {
    ("language", "en"): "English",  # each in its own words, whatever is spoken
    ("language", "ja"): "日本語",
    ("theme", "auto"): QT_TRANSLATE_NOOP("SettingWords", "As this computer"),
    ("theme", "light"): QT_TRANSLATE_NOOP("SettingWords", "Light"),
    ("theme", "dark"): QT_TRANSLATE_NOOP("SettingWords", "Dark"),
    ("contact_cap_count", 0): QT_TRANSLATE_NOOP("SettingWords", "no limit"),
    ("retention_months", 0): QT_TRANSLATE_NOOP("SettingWords", "never"),
}

# Literal calls, one for each: that is what lupdate can read.
_COUNTED: dict[str, Callable[[int], str]] = {
    "contact_cap_count": lambda n: QCoreApplication.translate("SettingWords", "%n time(s)", "", n),
    "contact_cap_days": lambda n: QCoreApplication.translate("SettingWords", "%n day(s)", "", n),
    "proposal_cap_days": lambda n: QCoreApplication.translate("SettingWords", "%n day(s)", "", n),
    "loss_quiet_days": lambda n: QCoreApplication.translate("SettingWords", "%n day(s)", "", n),
    "retention_months": lambda n: QCoreApplication.translate(
        "SettingWords", "after %n month(s)", "", n
    ),
}


def group(name: str) -> tuple[str, str]:
    """The title of a group and its sentence, in the language of the screen."""
    title, sentence = GROUPS[name]
    return _translated(title), _translated(sentence)


def setting(name: str) -> tuple[str, str]:
    """What a setting is called, and its sentence."""
    title, sentence = SETTINGS[name]
    return _translated(title), _translated(sentence)


def choice(name: str, value: Value) -> str:
    """What one value of a setting is called."""
    if name == "undo_seconds":
        assert isinstance(value, int)
        return QCoreApplication.translate("SettingWords", "%n second(s)", "", value)
    if name in _COUNTED and value:
        assert isinstance(value, int)
        return _COUNTED[name](value)
    return _translated(CHOICES[name, value])


def _translated(words: str) -> str:
    return QCoreApplication.translate("SettingWords", words)
