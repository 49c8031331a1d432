"""The words of merging: why two look alike, the fields they differ in, and what cards come to."""

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from shopdesk.desktop import words
from shopdesk.domain.programmes import PASS, POINTS, STAMPS, STREAK, SUBSCRIPTION, TIER
from shopdesk.services.finding_people import CustomerLine
from shopdesk.services.merging_preview import Sum

_LEAP_YEAR = 2000
_LANGUAGES = {"en": "English", "ja": "日本語"}


def reason(code: str) -> str:
    """Why two look alike, or what speaks against it."""
    translate = QCoreApplication.translate
    return {
        "phone": translate("merging", "same phone number"),
        "email": translate("merging", "same e-mail address"),
        "name": translate("merging", "same name"),
        "name_swapped": translate("merging", "same name in another order"),
        "reading": translate("merging", "same reading"),
        "name_near": translate("merging", "names one slip apart"),
        "name_part": translate("merging", "one name is part of the other"),
        "birthday": translate("merging", "same birthday"),
        "birthday_differs": translate("merging", "but other birthdays"),
        "names_differ": translate("merging", "but other names: perhaps a family"),
        "reading_differs": translate("merging", "but read in another way"),
    }[code]


def speaks_against(code: str) -> bool:
    """Whether this says that they may be two."""
    return code.endswith(("_differs", "_differ"))


def field(name: str) -> str:
    """A field of a person as the form calls it."""
    translate = QCoreApplication.translate
    return {
        "name": translate("merging", "Name"),
        "reading": translate("merging", "Reading"),
        "phone": translate("merging", "Phone"),
        "email": translate("merging", "E-mail"),
        "birthday": translate("merging", "Birthday"),
        "anniversary": translate("merging", "Anniversary"),
        "favourites": translate("merging", "Favourites"),
        "language": translate("merging", "Language"),
    }[name]


def value(name: str, said: str) -> str:
    """What a field says; a dash where it says nothing."""
    if name in {"birthday", "anniversary"} and said:
        month, day = map(int, said.split("-"))
        form = QCoreApplication.translate("merging", "d MMMM", "a day of the year, Qt's letters")
        return QLocale().toString(QDate(_LEAP_YEAR, month, day), form)
    return (_LANGUAGES.get(said, said) if name == "language" else said) or "–"


def called(line: CustomerLine) -> str:
    """What to call somebody."""
    return words.called(line.name, line.phone_end, line.email)


def about(line: CustomerLine) -> str:
    """What tells somebody apart from others of their name: reading, number, address, stamps."""
    stamps = ""
    if line.card is not None:
        stamps = QCoreApplication.translate("merging", "{programme} {stamps}/{needed}").format(
            programme=line.card.programme, stamps=line.card.stamps, needed=line.card.needed
        )
    facts = (line.reading, line.phone_end if line.name else "", line.email, stamps)
    return " · ".join(filter(None, facts))


def coming_to(one: Sum) -> str:
    """What the cards of a programme come to: "Coffee card: 5 + 4 = 9 → 1 reward and 2 stamps"."""
    if one.kind not in _COUNTED:
        return _higher(one)
    translate = QCoreApplication.translate
    whole = (one.kept or 0) + one.merged
    rest = _COUNTED[one.kind](one.rest)
    if one.rewards:
        rewards = translate("merging", "%n reward(s)", "", one.rewards)
        rest = translate("merging", "{rewards} and {rest}").format(rewards=rewards, rest=rest)
    if one.kept is None:
        said = translate("merging", "{programme}: {rest}")
    elif one.rewards:
        said = translate("merging", "{programme}: {kept} + {merged} = {whole} → {rest}")
    else:
        said = translate("merging", "{programme}: {kept} + {merged} → {rest}")
    return said.format(
        programme=one.programme, kept=one.kept, merged=one.merged, whole=whole, rest=rest
    )


def _higher(one: Sum) -> str:
    translate = QCoreApplication.translate
    if one.kind == TIER:
        said = translate("merging", "{programme}: the higher level stays")
    elif one.kind == STREAK:
        said = translate("merging", "{programme}: the longer streak stays")
    else:
        said = translate("merging", "{programme}: stays")
    return said.format(programme=one.programme)


_COUNTED = {
    STAMPS: lambda n: QCoreApplication.translate("merging", "%n stamp(s)", "", n),
    POINTS: lambda n: QCoreApplication.translate("merging", "%n point(s)", "", n),
    PASS: lambda n: QCoreApplication.translate("merging", "%n use(s)", "", n),
    SUBSCRIPTION: lambda n: QCoreApplication.translate("merging", "%n use(s)", "", n),
}
