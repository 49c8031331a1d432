"""What each kind of programme is called, and the sentence that says what it is good for."""

from PySide6.QtCore import QCoreApplication

from shopdesk.desktop.noop import QT_TRANSLATE_NOOP
from shopdesk.domain.programmes import (
    ANNIVERSARY,
    BADGE,
    BIRTHDAY,
    PASS,
    POINTS,
    REFERRAL,
    STAMPS,
    STREAK,
    SUBSCRIPTION,
    TIER,
    VOUCHER,
)

OPTIONAL = (TIER, STREAK, BADGE)
"""Kinds that are no good without a real benefit; they stand last."""
IN_ORDER = (
    STAMPS,
    VOUCHER,
    POINTS,
    PASS,
    SUBSCRIPTION,
    BIRTHDAY,
    ANNIVERSARY,
    REFERRAL,
    *OPTIONAL,
)

NAMES: dict[str, str] = {
    STAMPS: QT_TRANSLATE_NOOP("ProgrammeKinds", "Stamp card"),
    VOUCHER: QT_TRANSLATE_NOOP("ProgrammeKinds", "Voucher"),
    POINTS: QT_TRANSLATE_NOOP("ProgrammeKinds", "Points"),
    PASS: QT_TRANSLATE_NOOP("ProgrammeKinds", "Prepaid pass"),
    SUBSCRIPTION: QT_TRANSLATE_NOOP("ProgrammeKinds", "Subscription"),
    TIER: QT_TRANSLATE_NOOP("ProgrammeKinds", "Levels"),
    STREAK: QT_TRANSLATE_NOOP("ProgrammeKinds", "Weeks in a row"),
    BADGE: QT_TRANSLATE_NOOP("ProgrammeKinds", "Badge"),
    BIRTHDAY: QT_TRANSLATE_NOOP("ProgrammeKinds", "Birthday gift"),
    ANNIVERSARY: QT_TRANSLATE_NOOP("ProgrammeKinds", "Anniversary gift"),
    REFERRAL: QT_TRANSLATE_NOOP("ProgrammeKinds", "Bring a friend"),
}

SENTENCES: dict[str, str] = {
    STAMPS: QT_TRANSLATE_NOOP("ProgrammeKinds", "A stamp for each visit; a full card is a gift."),
    VOUCHER: QT_TRANSLATE_NOOP(
        "ProgrammeKinds", "Something off a purchase, once: given by hand or for a large purchase."
    ),
    POINTS: QT_TRANSLATE_NOOP(
        "ProgrammeKinds", "Points for what is spent, exchanged for gifts of your choice."
    ),
    PASS: QT_TRANSLATE_NOOP("ProgrammeKinds", "Ten coffees, paid ahead at the till."),
    SUBSCRIPTION: QT_TRANSLATE_NOOP(
        "ProgrammeKinds", "A coffee a day for a month, paid at the till and renewed there."
    ),
    TIER: QT_TRANSLATE_NOOP(
        "ProgrammeKinds", "Silver and gold by visits or spending, each with a benefit of its own."
    ),
    STREAK: QT_TRANSLATE_NOOP(
        "ProgrammeKinds", "A gift for some weeks in a row; a missed week can be forgiven."
    ),
    BADGE: QT_TRANSLATE_NOOP(
        "ProgrammeKinds", "A gift, once, for trying five kinds or coming fifty times."
    ),
    BIRTHDAY: QT_TRANSLATE_NOOP(
        "ProgrammeKinds", "A gift in the month of the birthday, once a year."
    ),
    ANNIVERSARY: QT_TRANSLATE_NOOP(
        "ProgrammeKinds", "A gift in the month in which somebody became a customer."
    ),
    REFERRAL: QT_TRANSLATE_NOOP(
        "ProgrammeKinds", "Who brings a friend gets something, and so does the friend."
    ),
}


def name_of(kind: str) -> str:
    """What a kind of programme is called."""
    words = NAMES[kind]
    return QCoreApplication.translate("ProgrammeKinds", words)


def sentence_of(kind: str) -> str:
    """What a kind of programme is good for, in one sentence."""
    words = SENTENCES[kind]
    return QCoreApplication.translate("ProgrammeKinds", words)
