"""The customers' words: sentences, money and dates in the language of the one who reads them.

Each language is one file in `resources/texts/`. A language without a file falls back to English.
"""

import tomllib
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from functools import cache, lru_cache
from string import Formatter
from typing import Any
from unicodedata import category

from shopdesk.domain import codes
from shopdesk.domain.money import exponent
from shopdesk.paths import resource

FALLBACK = "en"


def spoken(language: str) -> str:
    """The language whose words are used for `language`: ja-JP is ja, an unknown one English."""
    short = language.replace("_", "-").split("-")[0].lower()
    return short if short in languages() else FALLBACK


@cache
def languages() -> frozenset[str]:
    """The languages that have a file of words."""
    return frozenset(file.stem for file in resource("texts").glob("*.toml"))


@cache
def _words(language: str) -> Mapping[str, Any]:
    return tomllib.loads(resource(f"texts/{language}.toml").read_text(encoding="utf-8"))


def _word(key: str, language: str) -> Any:
    section, name = key.split(".")
    return _words(language)[section][name]


def say(key: str, language: str, **values: str | None) -> str:
    """The sentence `key` ("coupon.until") with `values` in it; "" when one of them is missing."""
    template: str = _word(key, spoken(language))
    kept = {name: value for name, value in values.items() if value and value.strip()}
    if _fields(template) - kept.keys():
        return ""
    return template.format_map(kept)


@cache
def _fields(template: str) -> frozenset[str]:
    return frozenset(field for _, field, _, _ in Formatter().parse(template) if field)


def sample(key: str, language: str) -> str:
    """The sentence `key` with the language's sample values, for a preview without data."""
    return say(key, language, **_words(spoken(language))["samples"])


def sample_value(field: str, language: str) -> str:
    """What stands in for `field` in a preview."""
    value: str = _words(spoken(language))["samples"][field]
    return value


def addressed(name: str | None, language: str) -> str:
    """`name` as one writes it to its owner (山田 様), never with a second title; "" for nobody."""
    kept = (name or "").strip()
    if kept.endswith(tuple(_word("name.titles", spoken(language)))):
        return kept
    return say("name.addressed", language, name=kept)


def greeting(name: str | None, language: str) -> str:
    """How a note begins; "" for nobody."""
    return say("note.greeting", language, name=addressed(name, language))


def greeting_around(language: str) -> tuple[str, str]:
    """What stands before and after a name that is left to the pen."""
    before, _, after = greeting("{}", language).partition("{}")
    return before, after


def personal_line(language: str, *, reward: str | None = None, favourite: str | None = None) -> str:
    """One sentence that is true of this person: what waits, what they like, or plain thanks."""
    return (
        say("note.reward", language, reward=reward)
        or say("note.favourite", language, favourite=favourite)
        or say("note.thank_you", language)
    )


def validity(section: str, first: date | None, last: date | None, language: str) -> str:
    """From when until when, in the words of `section` (coupon, phone); "" without an end or start."""
    days = {
        "first": day(first, language) if first else None,
        "last": day(last, language) if last else None,
    }
    return (
        say(f"{section}.between", language, **days)
        or say(f"{section}.until", language, **days)
        or say(f"{section}.from", language, **days)
    )


def phone_lines(
    language: str,
    *,
    shop: str,
    words: str,
    value: str | None,
    valid_from: date | None,
    valid_until: date | None,
    code: str,
) -> str:
    """What a phone shows when it reads a coupon: a few lines, the code on one of its own.

    The code stands in groups parted by spaces: a scanner that types them gets them right on any
    keyboard. Shop and words keep letters that the paper lacks; the phone has them. Without a
    code the lines are those of a sample, and say so.
    """
    offer = _one_line(words)
    lines = (
        say("phone.shop", language, shop=_one_line(shop)),
        say("phone.offer", language, words=offer, value=value)
        or say("phone.offer_without_value", language, words=offer),
        validity("phone", valid_from, valid_until, language),
        say("phone.code", language, code=codes.for_scanners(code)) or say("phone.sample", language),
        say("phone.show", language),
    )
    return "\n".join(line for line in lines if line)


_JOINERS = "\u200c\u200d"  # they make one letter or one picture of two


def _one_line(text: str) -> str:
    """`text` without line breaks, control characters and marks that turn the writing around."""
    kept = (ch for ch in " ".join(text.split()) if ch in _JOINERS or category(ch)[0] != "C")
    return "".join(kept)


@lru_cache(maxsize=1024)
def money(minor: int, currency: str, language: str) -> str:
    """`minor` units of `currency` as a reader of `language` writes them: ¥450, £4.50."""
    from babel.numbers import format_currency

    amount = Decimal(minor).scaleb(-exponent(currency))
    return format_currency(amount, currency, locale=spoken(language))


@cache
def weekday(number: int, language: str) -> str:
    """The name of a day of the week, 0 being Monday."""
    from babel.dates import get_day_names

    names: Mapping[int, str] = get_day_names(locale=spoken(language))
    return names[number]


@lru_cache(maxsize=1024)
def day(on: date, language: str) -> str:
    """`on` as a reader of `language` writes it: 31 December 2026."""
    from babel.dates import format_date

    known = spoken(language)
    return format_date(on, _word("formats.day", known), locale=known)
