"""What a benefit gives and asks, in the words of the screen."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from shopdesk.domain.benefits import AMOUNT, PERCENT, POINTS, Benefit

Told = Callable[[int], str]
"""Minor units as money in words."""


def conditions(benefit: Benefit, money: Told) -> str:
    """What a benefit asks, after its own words: "from €50.00 on · at most €20.00 off"."""
    translate = QCoreApplication.translate
    parts = []
    if benefit.minimum_minor:
        words = translate("benefits", "from {amount} on")
        parts.append(words.format(amount=money(benefit.minimum_minor)))
    if benefit.cap_minor is not None:
        words = translate("benefits", "at most {amount} off")
        parts.append(words.format(amount=money(benefit.cap_minor)))
    if benefit.scope.groups:
        words = translate("benefits", "for {groups}")
        parts.append(words.format(groups=", ".join(benefit.scope.groups)))
    if benefit.next_purchase:
        parts.append(translate("benefits", "from the next visit on"))
    if not benefit.combines:
        parts.append(translate("benefits", "on its own"))
    return " · ".join(parts)


def value(benefit: Benefit, money: Told) -> str:
    """What a benefit is worth: "worth €4.50", "25 % off", "€5.00 off", "50 points"."""
    translate = QCoreApplication.translate
    if benefit.kind == PERCENT:
        return translate("benefits", "{percent} % off").format(percent=benefit.percent)
    if benefit.kind == AMOUNT:
        return translate("benefits", "{amount} off").format(amount=money(benefit.value_minor))
    if benefit.kind == POINTS:
        return translate("benefits", "%n point(s)", "", benefit.points)
    if benefit.value_minor:
        return translate("benefits", "worth {value}").format(value=money(benefit.value_minor))
    return ""
