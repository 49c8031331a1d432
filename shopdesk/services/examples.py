"""Ready examples of every kind of programme, and items to go with them, in words of a language."""

import tomllib
from collections.abc import Mapping
from functools import cache

from shopdesk.domain.examples import POINTS_AMOUNT_OFF, amount_in, example_terms
from shopdesk.domain.programmes import Terms
from shopdesk.paths import resource
from shopdesk.printing.texts import money, spoken
from shopdesk.services.items import WantedItem

_PRICES = (
    ("coffee", "drinks", 3.5),
    ("latte", "drinks", 4.5),
    ("cappuccino", "drinks", 4.2),
    ("espresso", "drinks", 2.8),
    ("tea", "drinks", 4.0),
    ("cake", "food", 4.8),
    ("croissant", "food", 3.2),
    ("beans", "", 12.0),
)


def example(kind: str, language: str, currency: str) -> tuple[str, Terms]:
    """A name and terms for a programme of a kind, to be changed by the shop.

    A language without words gets English ones. Raises KeyError (no such kind).
    """
    off = money(amount_in(currency)(POINTS_AMOUNT_OFF), currency, language)
    words = {name: text.format(amount=off) for name, text in _words(spoken(language))[kind].items()}
    return words["name"], example_terms(kind, words, currency)


def example_items(language: str, currency: str) -> tuple[WantedItem, ...]:
    """Eight buttons of a café."""
    words, amount = _words(spoken(language))["items"], amount_in(currency)
    return tuple(
        WantedItem(name=words[name], grouped=words.get(group, ""), price_minor=amount(price))
        for name, group, price in _PRICES
    )


@cache
def _words(language: str) -> Mapping[str, dict[str, str]]:
    file = resource(f"examples/{language}.toml")
    return tomllib.loads(file.read_text(encoding="utf-8"))
