"""What each setting is called and the sentence that explains it. `SettingWords` is the context."""

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
    return _translated(CHOICES[name, value])


def _translated(words: str) -> str:
    return QCoreApplication.translate("SettingWords", words)
