"""Days, times and customers in the words of the screen."""

from datetime import date, datetime, tzinfo

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime

from shopdesk.desktop.widgets.people_list import PersonLine
from shopdesk.services.cards import CustomerCard
from shopdesk.services.customers import CustomerLine

_DAYS_IN_WEEK = 7
_DAYS_IN_MONTH = 30
_DAYS_IN_YEAR = 365


def short_day(on: date) -> str:
    """A day, short: "31/12/2026"."""
    return QLocale().toString(QDate(on.year, on.month, on.day), QLocale.FormatType.ShortFormat)


def month(at: datetime, zone: tzinfo) -> str:
    """A month and its year: "April 2025"."""
    local = at.astimezone(zone)
    words = QCoreApplication.translate("words", "MMMM yyyy", "a month and its year, Qt's letters")
    return QLocale().toString(QDate(local.year, local.month, 1), words)


def clock(at: datetime, zone: tzinfo) -> str:
    """A time of day in the shop's zone: "19:00"."""
    local = at.astimezone(zone)
    return QLocale().toString(QTime(local.hour, local.minute), QLocale.FormatType.ShortFormat)


def moment(at: datetime, zone: tzinfo) -> str:
    """A day and a time of day in the shop's zone."""
    return f"{short_day(at.astimezone(zone).date())} {clock(at, zone)}"


def ago(at: datetime | None, today: date, zone: tzinfo) -> str:
    """How long ago a day was: "today", "yesterday", "3 weeks ago"; empty for never."""
    if at is None:
        return ""
    days = (today - at.astimezone(zone).date()).days
    translate = QCoreApplication.translate
    if days <= 1:
        return translate("words", "yesterday") if days == 1 else translate("words", "today")
    if days < 2 * _DAYS_IN_WEEK:
        said = translate("words", "%n day(s) ago", "", days)
    elif days < 2 * _DAYS_IN_MONTH:
        said = translate("words", "%n week(s) ago", "", days // _DAYS_IN_WEEK)
    elif days < 2 * _DAYS_IN_YEAR:
        said = translate("words", "%n month(s) ago", "", days // _DAYS_IN_MONTH)
    else:
        said = translate("words", "%n year(s) ago", "", days // _DAYS_IN_YEAR)
    return said


def called(name: str, phone_end: str, email: str = "") -> str:
    """What to call a customer on the screen when there may be no name."""
    return name or phone_end or email.partition("@")[0]


def counter_called(name: str) -> str:
    """A counter as the screen speaks of it: "Counter 1"; a name of its own stays as it is."""
    if not name.isdigit():
        return name
    return QCoreApplication.translate("words", "Counter {name}").format(name=name)


def person_line(line: CustomerLine, today: date, zone: tzinfo) -> PersonLine:
    """A customer as a row of a list shows one."""
    card = line.card
    translate = QCoreApplication.translate
    several = line.cards > 1 and card is not None
    before = [line.phone_end if line.name else "", card.programme if several and card else ""]
    if card is None:
        before.append(translate("words", "no card yet"))
    return PersonLine(
        name=called(line.name, line.phone_end, line.email),
        reading=line.reading,
        before=" · ".join(word for word in before if word),
        stamps=card.stamps if card else 0,
        needed=card.needed if card else 0,
        after=ago(line.visited_at, today, zone),
        waiting=translate("words", "reward waits") if line.rewards_waiting else "",
    )


def still_missing(card: CustomerCard) -> str:
    """What the next stamps lead to: "2 more and the next one is on the house"."""
    translate = QCoreApplication.translate
    if card.shows_full:
        return translate("words", "This card is full.")
    missing = card.needed - card.stamps
    return translate("words", "%n more, then: {reward}", "", missing).format(reward=card.reward)
