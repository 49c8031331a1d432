"""Money in words, the same on the screen as on paper. Babel is imported at the first call."""

from shopdesk.printing import texts


def money(minor: int, currency: str, language: str) -> str:
    """An amount of minor units as people write it: "€4.50", "¥450"."""
    return texts.money(minor, currency, language)


def warm_up(currency: str, language: str) -> None:
    """Pay for the first call beforehand, in a moment when nobody waits."""
    texts.money(0, currency, language)
