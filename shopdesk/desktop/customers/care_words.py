"""Purposes, reasons and life events in the words of the screen."""

from PySide6.QtCore import QCoreApplication

from shopdesk.desktop.days import long_day
from shopdesk.domain.consents import Permission

# Literal calls, one for each: that is what lupdate can read.
_PURPOSES = {
    "offers": lambda: QCoreApplication.translate("care", "Offers"),
    "kindness": lambda: QCoreApplication.translate("care", "Kind words"),
    "reminders": lambda: QCoreApplication.translate("care", "Reminders"),
    "": lambda: QCoreApplication.translate("care", "Everything"),
}
_LIFE = {
    "birth": lambda: QCoreApplication.translate("care", "A birth"),
    "wedding": lambda: QCoreApplication.translate("care", "A wedding"),
    "move": lambda: QCoreApplication.translate("care", "A move"),
    "exam": lambda: QCoreApplication.translate("care", "An exam"),
    "illness": lambda: QCoreApplication.translate("care", "An illness"),
    "loss": lambda: QCoreApplication.translate("care", "A loss"),
    "other": lambda: QCoreApplication.translate("care", "Something else"),
}
_WHY_NOT = {
    "gone": lambda: QCoreApplication.translate("care", "no longer in the list"),
    "archived": lambda: QCoreApplication.translate("care", "put away"),
    "left_alone": lambda: QCoreApplication.translate("care", "wants to be left alone"),
    "not_agreed": lambda: QCoreApplication.translate("care", "did not agree to this"),
    "no_address": lambda: QCoreApplication.translate("care", "no address or number is noted"),
    "often_enough": lambda: QCoreApplication.translate("care", "written to often enough lately"),
}


def purpose_words(purpose: str) -> str:
    """What a purpose of `domain.consents.PURPOSES` is called."""
    return _PURPOSES[purpose]()


def life_words(kind: str) -> str:
    """What a kind of `domain.life_events.KINDS` is called."""
    return _LIFE[kind]()


def why_not(permission: Permission) -> str:
    """Why somebody may not be written to now, in a few words; empty when they may."""
    if permission.until is not None:
        said = QCoreApplication.translate("care", "a quiet time until {day}")
        return said.format(day=long_day(permission.until))
    return _WHY_NOT[permission.why]() if permission.why else ""
