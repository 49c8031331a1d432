"""Money in words, the same on the screen as on paper. Babel is imported at the first call."""

from datetime import date

from shopdesk.printing import texts


def money(minor: int, currency: str, language: str) -> str:
    """An amount of minor units as people write it: "€4.50", "¥450"."""
    return texts.money(minor, currency, language)


def promise(name: str, ends_on: date, use_until: date | None, language: str) -> str:
    """What a shop promises its customers when a programme ends, ready to be changed."""
    first = texts.day(ends_on, language)
    last = texts.day(use_until, language) if use_until else None
    return texts.say("ending.until", language, words=name, first=first, last=last) or texts.say(
        "ending.always", language, words=name, first=first
    )


def warm_up(currency: str, language: str) -> None:
    """Pay for the first call beforehand, in a moment when nobody waits."""
    texts.money(0, currency, language)
