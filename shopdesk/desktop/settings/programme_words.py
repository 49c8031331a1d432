"""The rules of a programme in one plain sentence, as the owner reads and edits them.

`ProgrammeWords` is the context of the translations.
"""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, QLocale

from shopdesk.desktop.settings.benefit_words import BenefitWords
from shopdesk.domain.earning import AMOUNT as BY_AMOUNT
from shopdesk.domain.earning import ITEM as BY_ITEM
from shopdesk.domain.earning import Earns
from shopdesk.domain.programmes import (
    BIRTHDAY,
    BadgeTerms,
    OccasionTerms,
    PassTerms,
    PointsTerms,
    ReferralTerms,
    StampTerms,
    StreakTerms,
    SubscriptionTerms,
    Terms,
    TierTerms,
    VoucherTerms,
)

_BETWEEN = " · "

translate = QCoreApplication.translate


class ProgrammeWords(BenefitWords):
    """Says the rules of all kinds of programmes."""

    def rule(self, kind: str, terms: Terms) -> str:
        """Everything that the terms say, in one line."""
        said = self._rules()[type(terms)](terms)
        if isinstance(terms, OccasionTerms):
            said[0] = _occasion(kind).format(gift=said[0])
        return _BETWEEN.join(part for part in said if part)

    def _rules(self) -> dict[type, Callable[[Any], list[str]]]:
        return {
            StampTerms: self._stamps,
            VoucherTerms: self._voucher,
            PointsTerms: self._points,
            PassTerms: self._pass,
            SubscriptionTerms: self._subscription,
            TierTerms: self._tier,
            StreakTerms: self._streak,
            BadgeTerms: self._badge,
            OccasionTerms: self._occasion,
            ReferralTerms: self._referral,
        }

    # -- each kind ---------------------------------------------------------------------------

    def _stamps(self, terms: StampTerms) -> list[str]:
        gives = _either([self.benefit(one) for one in terms.benefits])
        rule = translate("ProgrammeWords", "%n stamp(s) → {gift}", "", terms.stamps_needed)
        parts = [rule.format(gift=gives)]
        if len(terms.benefits) == 1:
            parts.append(self.worth(terms.benefits[0]))
        for interim in terms.interim:
            words = translate("ProgrammeWords", "at stamp {number}: {gift}")
            parts.append(words.format(number=interim.at, gift=self.benefit(interim.gives)))
        parts += self._earned(terms.earns)
        limits = (
            (terms.per_scan, translate("ProgrammeWords", "at most {count} per scan")),
            (terms.per_visit, translate("ProgrammeWords", "at most {count} per visit")),
            (terms.per_day, translate("ProgrammeWords", "at most {count} a day")),
        )
        parts += [words.format(count=count) for count, words in limits if count]
        if terms.welcome_stamps:
            parts.append(
                translate("ProgrammeWords", "%n welcome stamp(s)", "", terms.welcome_stamps)
            )
        if terms.lapses_after_days:
            parts.append(_lapse(terms.lapses_after_days))
        return parts

    def _earned(self, earns: Earns) -> list[str]:
        """How stamps are earned, where it is not simply a visit."""
        parts = []
        scope = self.scope(earns.scope)
        if earns.by == BY_AMOUNT:
            words = translate("ProgrammeWords", "%n for each {amount}", "", earns.units)
            parts.append(words.format(amount=self.money(earns.per_minor)))
        elif earns.by == BY_ITEM:
            words = translate("ProgrammeWords", "%n for each of: {items}", "", earns.units)
            parts.append(words.format(items=scope))
        elif earns.units > 1:
            parts.append(translate("ProgrammeWords", "%n for each visit", "", earns.units))
        if earns.by != BY_ITEM and not earns.scope.is_everything:
            words = translate("ProgrammeWords", "only for {items}")
            parts.append(words.format(items=scope))
        return parts + self._asked(earns)

    def _asked(self, earns: Earns) -> list[str]:
        parts = []
        if earns.minimum_minor:
            words = translate("ProgrammeWords", "for a purchase of {amount} or more")
            parts.append(words.format(amount=self.money(earns.minimum_minor)))
        return parts + [self.happy(one) for one in earns.happy]

    def _voucher(self, terms: VoucherTerms) -> list[str]:
        once = translate("ProgrammeWords", "once")
        parts = [self.benefit(terms.gives, once), self.worth(terms.gives)]
        if terms.for_purchase_of_minor:
            words = translate("ProgrammeWords", "earned by a purchase of {amount} or more")
            parts.append(words.format(amount=self.money(terms.for_purchase_of_minor)))
        if terms.by_hand:
            parts.append(translate("ProgrammeWords", "given by hand"))
        return parts

    def _points(self, terms: PointsTerms) -> list[str]:
        earns = terms.earns
        if earns.by == BY_AMOUNT:
            words = translate("ProgrammeWords", "%n point(s) per {amount}", "", earns.units)
            parts = [words.format(amount=self.money(earns.per_minor))]
        elif earns.by == BY_ITEM:
            words = translate("ProgrammeWords", "%n point(s) for each of: {items}", "", earns.units)
            parts = [words.format(items=self.scope(earns.scope))]
        else:
            parts = [translate("ProgrammeWords", "%n point(s) per visit", "", earns.units)]
        if earns.by != BY_ITEM and not earns.scope.is_everything:
            words = translate("ProgrammeWords", "only for {items}")
            parts.append(words.format(items=self.scope(earns.scope)))
        parts += self._asked(earns)
        for reward in terms.rewards:
            words = translate("ProgrammeWords", "%n point(s) → {gift}", "", reward.points)
            parts.append(words.format(gift=self.benefit(reward.gives)))
        if terms.per_day:
            words = translate("ProgrammeWords", "at most {count} a day")
            parts.append(words.format(count=QLocale().toString(terms.per_day)))
        if terms.lapses_after_months:
            months = terms.lapses_after_months
            parts.append(translate("ProgrammeWords", "points lapse after %n month(s)", "", months))
        if terms.lapses_after_days:
            days = terms.lapses_after_days
            parts.append(translate("ProgrammeWords", "points lapse after %n day(s)", "", days))
        return parts

    def _pass(self, terms: PassTerms) -> list[str]:
        words = translate("ProgrammeWords", "{uses} × {gift} for {price}")
        parts = [
            words.format(
                uses=terms.uses,
                gift=self.benefit(terms.gives),
                price=self.money(terms.price_minor),
            )
        ]
        if terms.per_day:
            words = translate("ProgrammeWords", "at most {count} a day")
            parts.append(words.format(count=terms.per_day))
        if terms.lapses_after_days:
            parts.append(
                translate("ProgrammeWords", "good for %n day(s)", "", terms.lapses_after_days)
            )
        return parts

    def _subscription(self, terms: SubscriptionTerms) -> list[str]:
        parts = [
            self.benefit(terms.gives),
            translate("ProgrammeWords", "%n time(s) a day", "", terms.per_day),
            translate("ProgrammeWords", "for %n month(s)", "", terms.months),
            self.money(terms.price_minor),
        ]
        if terms.remind_days_before:
            days = terms.remind_days_before
            parts.append(
                translate("ProgrammeWords", "a reminder %n day(s) before the end", "", days)
            )
        return parts

    def _tier(self, terms: TierTerms) -> list[str]:
        words = translate("ProgrammeWords", "{level} from {reached} → {gift}")
        return [
            words.format(
                level=one.name,
                reached=self.measure(terms.measure, one.needed),
                gift=self.benefit(one.gives),
            )
            for one in terms.levels
        ]

    def _streak(self, terms: StreakTerms) -> list[str]:
        words = translate("ProgrammeWords", "%n week(s) in a row → {gift}", "", terms.weeks)
        parts = [words.format(gift=self.benefit(terms.gives)), self.worth(terms.gives)]
        if terms.forgiven:
            parts.append(
                translate("ProgrammeWords", "%n missed week(s) forgiven", "", terms.forgiven)
            )
        return parts

    def _badge(self, terms: BadgeTerms) -> list[str]:
        words = translate("ProgrammeWords", "{reached} → {gift}")
        reached = self.measure(terms.measure, terms.needed)
        return [
            words.format(
                reached=reached,
                gift=self.benefit(terms.gives, translate("ProgrammeWords", "once")),
            ),
            self.worth(terms.gives),
        ]

    def _occasion(self, terms: OccasionTerms) -> list[str]:
        often = translate("ProgrammeWords", "once a year")
        return [self.benefit(terms.gives, often), self.worth(terms.gives)]

    def _referral(self, terms: ReferralTerms) -> list[str]:
        parts = [
            translate("ProgrammeWords", "for the one who brings somebody: {gift}").format(
                gift=self.benefit(terms.gives)
            ),
            translate("ProgrammeWords", "for the friend: {gift}").format(
                gift=self.benefit(terms.gives_friend)
            ),
        ]
        if terms.friends_a_year:
            friends = terms.friends_a_year
            parts.append(translate("ProgrammeWords", "at most %n friend(s) a year", "", friends))
        return parts


def _occasion(kind: str) -> str:
    if kind == BIRTHDAY:
        return translate("ProgrammeWords", "in the birthday month → {gift}")
    return translate("ProgrammeWords", "in the month they became a customer → {gift}")


def _lapse(days: int) -> str:
    return translate("ProgrammeWords", "the card lapses after %n day(s)", "", days)


def _either(words: Sequence[str]) -> str:
    return translate("ProgrammeWords", " or ", "between things to choose from").join(words)
