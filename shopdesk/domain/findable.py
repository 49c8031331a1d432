"""What a person is found by, and what a query asks for: two sides of one comparison.

A person's `Findable.text` has one line for each way to write something about them, without
spaces. Roman spellings of Japanese sounds stand in capitals, which nothing else does, so that
"satou" can mean さとう without "lou" meaning "lo". A query is words; each must be met by one of
its `needles` being part of the text (or, for pieces of a code, of the codes).
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from shopdesk.domain import codes as card_codes
from shopdesk.domain import kana
from shopdesk.domain.names import phone_digits, search_key

QUERY_LENGTH = 100
"""Letters of a query that count."""

_CODE = re.compile(f"[{card_codes.ALPHABET}]{{4,}}")
"""A piece of a code long enough not to be a piece of everybody's code."""

# Western names that could be Japanese are found from kana too, in an alphabet of their own.
_WIDE = {letter: letter + 0xFEE0 for letter in range(ord("A"), ord("Z") + 1)}

_INTERNATIONAL = re.compile(r"^\s*(?:\+|00)\s*(81|82|44|49|33|61|64|31|32|41|43|46|66|84|886)")
"""Countries whose numbers begin with a 0 that is left out after the country's own number."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Findable:
    """A person as the search sees them: lines of `text`, and `codes` apart by spaces."""

    text: str
    codes: str = ""

    def meets(self, query: str) -> bool:
        """Whether every word of `query` finds this person."""
        return all(
            any(needle in self.text for needle in word.needles)
            or bool(word.code and word.code in self.codes)
            for word in wanted(query)
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """One word of a query: any of `needles` in the text, or `code` in the codes."""

    needles: tuple[str, ...]
    code: str = ""


def findable(
    *, name: str, reading: str = "", phone: str = "", email: str = "", codes: Sequence[str] = ()
) -> Findable:
    """What a person of this name, reading, phone, e-mail and these card codes is found by."""
    lines: dict[str, None] = {}
    for text in (search_key(name), search_key(reading)):
        lines[text.replace(" ", "")] = None
        lines |= dict.fromkeys(_roman_lines(text.split()))
    lines |= dict.fromkeys((*_phone_forms(phone), search_key(email).replace(" ", "")))
    said = [line for line in lines if not any(line in other for other in lines if other != line)]
    return Findable(
        text="\n".join(said),
        codes=" ".join(map(card_codes.fold, codes)),
    )


@lru_cache(maxsize=256)
def wanted(query: str) -> tuple[Word, ...]:
    """The words of `query`, longest first; none when it asks for nothing."""
    found: dict[str, Word] = {}
    for raw in query[:QUERY_LENGTH].split():
        for key in search_key(raw).split():
            found[key] = _word(key, raw)
    return tuple(sorted(found.values(), key=lambda word: -len(word.needles[0])))


def at_home(phone: str) -> str:
    """The digits of a number as they are dialled in its country, however it was noted."""
    return phone_digits(_national(phone)) or phone_digits(phone)


def _word(key: str, raw: str) -> Word:
    needles = [key]
    if phone_digits(key) == key and (number := phone_digits(_national(raw))):
        needles.append(number)
    elif kana.is_kana(key):
        needles += [_capitals(form).translate(_WIDE) for form in kana.spellings(key)]
    elif key.isascii():
        needles += [_capitals(form) for form in (*kana.read(key), key) if kana.read(key)]
    else:
        roman = kana.romaji(key)  # "やまd", as an input method leaves it
        needles += [_capitals(form) for form in kana.read(roman)]
    code = key.upper()
    return Word(needles=_broadest(needles), code=code if _CODE.fullmatch(code) else "")


def _broadest(needles: Sequence[str]) -> tuple[str, ...]:
    """`needles` without those that find nothing which another does not find."""
    kept = dict.fromkeys(filter(None, needles))
    return tuple(n for n in kept if not any(other != n and other in n for other in kept))


def _roman_lines(words: Sequence[str]) -> tuple[str, ...]:
    """The words with a Japanese sound in capitals, and Western ones among them wide as well."""
    once, twice, western = "", "", ""
    for word in words:
        if kana.is_kana(word):
            forms = kana.spellings(word)
            once, twice = once + forms[0], twice + forms[-1]
        elif kana.is_roman(word):
            sound = kana.read(word)[0]
            once, twice, western = once + sound, twice + sound, western + sound
    return _capitals(once), _capitals(twice), _capitals(western).translate(_WIDE)


def _capitals(text: str) -> str:
    return text.upper() if text.isascii() else ""


def _phone_forms(phone: str) -> tuple[str, ...]:
    return phone_digits(phone), phone_digits(_national(phone))


def _national(phone: str) -> str:
    """An international number as it is dialled at home, other text as "": +81 90… → 090…."""
    if not (country := _INTERNATIONAL.match(phone)):
        return ""
    return "0" + phone_digits(phone[country.end() :]).lstrip("0")
