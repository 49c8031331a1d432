"""The words of the made-up shop: names, favourites and notes in one language."""

import tomllib
from functools import cache

import msgspec

from shopdesk.paths import resource

LANGUAGES = ("en", "ja")


class ShopWords(msgspec.Struct, frozen=True, kw_only=True):
    """The shop itself. Hours are local; closed days are month and day."""

    name: str
    mark: str
    address: str
    currency: str
    time_zone: str
    opens: int
    opens_at_weekends: int
    closes: int
    closed_days: tuple[str, ...]
    staff: tuple[str, str, str]


class ProgrammeWords(msgspec.Struct, frozen=True, kw_only=True):
    """The programme, its value in minor units."""

    name: str
    reward: str
    reward_value_minor: int


class OfferWords(msgspec.Struct, frozen=True, kw_only=True):
    """What a coupon is worth, in minor units."""

    words: str
    value_minor: int


class Offers(msgspec.Struct, frozen=True, kw_only=True):
    """An offer that is over, one for customers, and one for whoever holds the paper."""

    past: OfferWords
    customers: OfferWords
    nobody: OfferWords


class Details(msgspec.Struct, frozen=True, kw_only=True):
    """What is noted about people. Each # in a phone number stands for a digit.

    `notes_once` are those that fit one person only.
    """

    paper_card: tuple[str, ...]
    languages: tuple[str, ...]
    phones: tuple[str, ...]
    phones_from_afar: tuple[str, ...]
    mail: tuple[str, ...]
    favourites: tuple[str, ...]
    notes: tuple[str, ...]
    notes_once: tuple[str, ...]
    nicknames: tuple[str, ...]
    tags: dict[str, tuple[str, ...]]


class Origin(msgspec.Struct, frozen=True, kw_only=True):
    """Names that go together, the most common first; either `given` or all three ages.

    Where `family_first`, each name is followed by its reading.
    """

    share: int
    family: str
    given: str = ""
    younger: str = ""
    middle: str = ""
    older: str = ""
    family_first: bool = False
    from_afar: bool = False
    language: str = ""


class Names(msgspec.Struct, frozen=True, kw_only=True):
    """All origins; `mixed` is how often a family name is of another one."""

    mixed: float
    tourists_from_afar: float
    origins: tuple[Origin, ...]


class DemoWords(msgspec.Struct, frozen=True, kw_only=True):
    """Everything that a made-up shop says."""

    shop: ShopWords
    programme: ProgrammeWords
    offers: Offers
    words: Details
    names: Names


@cache
def demo_words(language: str) -> DemoWords:
    """The words in a language. Raises ValueError for a language without any."""
    if language not in LANGUAGES:
        raise ValueError(language)
    text = resource(f"demo/{language}.toml").read_text(encoding="utf-8")
    return msgspec.convert(tomllib.loads(text), DemoWords)
