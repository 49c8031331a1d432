"""What is given, and how much of something it asks for, in plain words.

`ProgrammeWords` is the context of the translations.
"""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QLocale, QTime

from shopdesk.domain.benefits import AMOUNT, ITEM, PERCENT, POINTS, Benefit
from shopdesk.domain.earning import MINUTES_A_DAY, Happy
from shopdesk.domain.programmes import Measure
from shopdesk.domain.purchases import Scope
from shopdesk.services.items import Item
from shopdesk.services.words import money

_DAYS_A_YEAR = 365
_DAYS_A_WEEK = 7
_MINUTES = 60

translate = QCoreApplication.translate


class BenefitWords:
    """Says benefits in the shop's money and with the names of its items."""

    def __init__(self, *, currency: str, language: str, items: Sequence[Item] = ()) -> None:
        self.currency = currency
        self.language = language
        self.items = tuple(items)
        self._names = {one.id: one.name for one in items}

    def money(self, minor: int) -> str:
        return money(minor, self.currency, self.language)

    def benefit(self, benefit: Benefit, how_often: str = "") -> str:
        """What is given, how often, and what it asks for."""
        parts = [benefit.words or self.own_words(benefit)]
        if how_often:
            parts.append(how_often)
        if benefit.minimum_minor and benefit.is_discount:
            words = translate("ProgrammeWords", "for a purchase of {amount} or more")
            parts.append(words.format(amount=self.money(benefit.minimum_minor)))
        if benefit.cap_minor and benefit.is_discount:
            words = translate("ProgrammeWords", "{amount} off at most")
            parts.append(words.format(amount=self.money(benefit.cap_minor)))
        if not benefit.scope.is_everything:
            words = translate("ProgrammeWords", "only for {items}")
            parts.append(words.format(items=self.scope(benefit.scope)))
        if benefit.next_purchase:
            parts.append(translate("ProgrammeWords", "from the next visit on"))
        if not benefit.combines:
            parts.append(translate("ProgrammeWords", "not together with others"))
        if benefit.lapses_after_days:
            parts.append(
                translate("ProgrammeWords", "good for %n day(s)", "", benefit.lapses_after_days)
            )
        return translate("ProgrammeWords", ", ", "between the parts of a benefit").join(parts)

    def own_words(self, benefit: Benefit) -> str:
        """The words for a benefit that its numbers say already; "" for an item."""
        if benefit.kind == AMOUNT:
            off = translate("ProgrammeWords", "{amount} off")
            return off.format(amount=self.money(benefit.value_minor))
        if benefit.kind == PERCENT:
            off = translate("ProgrammeWords", "{percent} % off")
            return off.format(percent=benefit.percent)
        if benefit.kind == POINTS:
            return translate("ProgrammeWords", "%n point(s)", "", benefit.points)
        return ""

    def worth(self, benefit: Benefit) -> str:
        """As in: "worth €4.50", where an item is given and somebody has said what it is worth."""
        if benefit.kind != ITEM or not benefit.value_minor:
            return ""
        words = translate("ProgrammeWords", "worth {value}")
        return words.format(value=self.money(benefit.value_minor))

    def scope(self, scope: Scope) -> str:
        """The groups and items that a rule speaks of."""
        named = [self._names[one] for one in scope.items if one in self._names]
        return listed([*scope.groups, *named]) or translate("ProgrammeWords", "everything")

    def happy(self, happy: Happy) -> str:
        """As in: "2 × on Mon, Tue, 14:00–16:00"."""
        days = (
            translate("ProgrammeWords", "every day")
            if len(happy.weekdays) == _DAYS_A_WEEK
            else listed([weekday(one) for one in sorted(happy.weekdays)])
        )
        if (happy.since, happy.until) == (0, MINUTES_A_DAY):
            words = translate("ProgrammeWords", "{times} times as much: {days}")
        else:
            words = translate("ProgrammeWords", "{times} times as much: {days}, {since}–{until}")
        return words.format(
            times=happy.times,
            days=days,
            since=time_of_day(happy.since),
            until=time_of_day(happy.until),
        )

    def measure(self, measure: Measure, number: int) -> str:
        """As in: "10 visits a year", "€200.00 spent", "5 different items"."""
        said = {
            "visits": lambda: translate("ProgrammeWords", "%n visit(s)", "", number),
            "items": lambda: translate("ProgrammeWords", "%n item(s)", "", number),
            "kinds": lambda: translate("ProgrammeWords", "%n different item(s)", "", number),
            "spent": lambda: translate("ProgrammeWords", "{amount} spent").format(
                amount=self.money(number)
            ),
        }[measure.by]()
        if not measure.scope.is_everything:
            words = translate("ProgrammeWords", "{measure} of {items}")
            said = words.format(measure=said, items=self.scope(measure.scope))
        if measure.within_days == _DAYS_A_YEAR:
            return translate("ProgrammeWords", "{measure} a year").format(measure=said)
        if measure.within_days:
            words = translate(
                "ProgrammeWords", "{measure} within %n day(s)", "", measure.within_days
            )
            return words.format(measure=said)
        return said


def weekday(number: int) -> str:
    """The short name of a day; 0 is Monday."""
    return QLocale().standaloneDayName(number + 1, QLocale.FormatType.ShortFormat)


def time_of_day(minute: int) -> str:
    """A minute of the day as a time; the end of the day is 24:00."""
    if minute == MINUTES_A_DAY:
        return "24:00"
    return QTime(minute // _MINUTES, minute % _MINUTES).toString("HH:mm")


def listed(words: Sequence[str]) -> str:
    """Things one after the other, as the language lists them."""
    return translate("ProgrammeWords", ", ", "between things of a list").join(words)
