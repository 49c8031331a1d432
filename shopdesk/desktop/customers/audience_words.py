"""An audience in words, and why somebody of it is left out.

`AudienceWords` is the context of the translations.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication, QLocale

from shopdesk.domain.audience import Audience

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """What the numbers in an audience are called: items, and programmes."""

    items: Mapping[int, str] = field(default_factory=dict)
    programmes: Mapping[int, str] = field(default_factory=dict)
    groups: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()


def sentence(audience: Audience, names: Names) -> str:
    """Who is meant: "Customers with the tag wine, here in the last 30 days"."""
    if audience.is_everybody:
        return translate("AudienceWords", "All customers")
    words = translate("AudienceWords", "Customers {conditions}")
    return words.format(conditions=_listed(_conditions(audience, names)))


def people(number: int) -> str:
    """As in: "34 people"."""
    return translate("AudienceWords", "%Ln people", "", number)


def left_out(reasons: Sequence[tuple[str, int]]) -> str:
    """Why some are left out, each reason with its number; "" when nobody is."""
    said = [_reason(why, number) for why, number in reasons]
    return translate("AudienceWords", " · ", "between reasons").join(said)


def _conditions(audience: Audience, names: Names) -> list[str]:
    said = []
    if audience.tags:
        words = translate("AudienceWords", "with the tag {tags}")
        said.append(words.format(tags=_either(audience.tags)))
    if (days := audience.visited_within_days) is not None:
        said.append(translate("AudienceWords", "here in the last %n day(s)", "", days))
    if (days := audience.away_for_days) is not None:
        said.append(translate("AudienceWords", "not here for %n day(s)", "", days))
    if (visits := audience.visits_at_least) is not None:
        said.append(translate("AudienceWords", "with %n visit(s) or more", "", visits))
    if audience.programme_id is not None:
        name = names.programmes.get(audience.programme_id, "…")
        said.append(translate("AudienceWords", "who hold “{card}”").format(card=name))
    if audience.reward_waits:
        said.append(translate("AudienceWords", "with a reward waiting"))
    if audience.birthday_month is not None:
        words = translate("AudienceWords", "with a birthday in {month}")
        said.append(words.format(month=QLocale().standaloneMonthName(audience.birthday_month)))
    if audience.favourite:
        words = translate("AudienceWords", "who like “{words}”")
        said.append(words.format(words=audience.favourite))
    bought = [*audience.bought_groups, *(names.items.get(i, "…") for i in audience.bought_items)]
    if bought:
        words = translate("AudienceWords", "who bought {items}")
        said.append(words.format(items=_either(bought)))
    return said


def _reason(why: str, number: int) -> str:
    said = {
        "left_alone": lambda: translate("AudienceWords", "left in peace: %Ln", "", number),
        "not_agreed": lambda: translate("AudienceWords", "not agreed yet: %Ln", "", number),
        "no_address": lambda: translate("AudienceWords", "no address: %Ln", "", number),
        "quiet": lambda: translate("AudienceWords", "in a quiet time: %Ln", "", number),
        "often_enough": lambda: translate("AudienceWords", "written to lately: %Ln", "", number),
        "had_one": lambda: translate("AudienceWords", "asked already: %Ln", "", number),
    }
    return said[why]()


def _listed(words: Sequence[str]) -> str:
    return translate("AudienceWords", ", ", "between conditions").join(words)


def _either(words: Sequence[str]) -> str:
    return translate("AudienceWords", " or ", "between tags, or items").join(words)
