"""Whether two entries may be one person: how much speaks for it, and what.

Nothing here decides. A number, an address or a name that two people share is shown to somebody
who knows them; that a family shares one telephone is as likely as that somebody was taken in twice.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from shopdesk.domain import kana
from shopdesk.domain.findable import at_home
from shopdesk.domain.names import search_key

LEAST = 25
"""Below this, two entries are not worth anybody's look."""
MOST = 100

WEIGHTS = {
    "email": 60,
    "phone": 50,
    "name": 40,
    "name_swapped": 38,
    "reading": 36,
    "name_near": 27,
    "name_part": 10,
    "birthday": 20,
    "birthday_differs": -30,
    "names_differ": -22,
    "reading_differs": -15,
    "contact_differs": -8,
}
"""What each reason says for or against one person, of 100."""

_NUMBER_FROM = 6
"""Fewer digits may belong to many numbers."""
_NEAR_FROM, _FAR_FROM = 7, 16
"""From so many letters on, one slip (two slips) of the keyboard leaves a name recognisable."""
_IDEOGRAPH = re.compile("[\u3005-\u3007\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_DOTLESS = ("gmail.com", "googlemail.com")
"""Where dots in an address, and what follows a plus, lead to the same person by rule."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """What of somebody is compared: words of the name as written, and as they sound if known.

    Few short strings, for there may be a hundred thousand of these at once.
    """

    id: int
    name: str
    said: str
    phone: str
    email: str
    birthday: str

    @property
    def written(self) -> tuple[str, ...]:
        """The name as one word, forwards and swapped."""
        return _turns(self.name.split())

    @property
    def sounds(self) -> tuple[str, ...]:
        """Its sound as one word, forwards and swapped."""
        return _turns(self.said.split())

    @property
    def words(self) -> frozenset[str]:
        return frozenset((*self.name.split(), *self.said.split()))


@dataclass(frozen=True, slots=True, kw_only=True)
class Likeness:
    """How alike two people are, 0 to 100, and why; the strongest reason first."""

    score: int
    reasons: tuple[str, ...]

    @property
    def is_worth_a_look(self) -> bool:
        return self.score >= LEAST


def profile(
    number: int,
    *,
    name: str,
    reading: str = "",
    phone: str = "",
    email: str = "",
    birthday: str = "",
) -> Profile:
    """What counts of these details when people are compared."""
    written = " ".join(filter(None, map(_key, name.split())))
    spoken = " ".join(filter(None, map(_key, reading.split()))) or written
    said = " ".join(map(_sound, spoken.split()))
    return Profile(
        id=number,
        name=written,
        said="" if _IDEOGRAPH.search(said) else said,
        phone=phone_key(phone),
        email=email_key(email),
        birthday=birthday,
    )


@lru_cache(maxsize=16_384)
def _key(word: str) -> str:
    """`search_key` of a word; the names of a whole town are made of a few thousand words."""
    return search_key(word)


@lru_cache(maxsize=16_384)
def _sound(word: str) -> str:
    return kana.romaji(word)


def likeness(one: Profile, other: Profile) -> Likeness:
    """What speaks for one person behind two entries, and what against it."""
    reasons = [*_contact(one, other), *_naming(one, other)]
    if one.birthday and other.birthday:
        reasons.append("birthday" if one.birthday == other.birthday else "birthday_differs")
    score = sum(WEIGHTS[reason] for reason in reasons)
    shown = (reason for reason in reasons if reason != "contact_differs")
    return Likeness(
        score=max(0, min(MOST, score)),
        reasons=tuple(sorted(shown, key=lambda reason: -WEIGHTS[reason])),
    )


def phone_key(phone: str) -> str:
    """A number as it is dialled at home; nothing when it is too short to be somebody's."""
    digits = at_home(phone) if phone else ""
    return digits if len(digits) >= _NUMBER_FROM else ""


def email_key(email: str) -> str:
    """An address as its post office reads it: without case, and without dots where they are air."""
    if not email:
        return ""
    box, at, place = unicodedata.normalize("NFKC", email).strip().casefold().partition("@")
    if place in _DOTLESS:
        box, place = box.partition("+")[0].replace(".", ""), _DOTLESS[0]
    return f"{box}@{place}" if at and box and place else ""


def slips(one: str, other: str, *, most: int) -> int:
    """How many letters were typed wrongly, left out, added or swapped; above `most`, `most` + 1."""
    if abs(len(one) - len(other)) > most:
        return most + 1
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        now = [i]
        for j, counterpart in enumerate(other, 1):
            cost = min(row[j] + 1, now[j - 1] + 1, row[j - 1] + (letter != counterpart))
            is_swap = i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == counterpart
            now.append(min(cost, before[j - 2] + 1) if is_swap else cost)
        if min(now) > most:
            return most + 1
        before, row = row, now
    return min(row[-1], most + 1)


def slips_allowed(length: int) -> int:
    """How many slips a name of this length may have and still be near another."""
    return int(length >= _NEAR_FROM) + int(length >= _FAR_FROM)


def _turns(words: Sequence[str]) -> tuple[str, ...]:
    """The words as one, forwards and with the last in front: family name first or last."""
    if not words:
        return ()
    joined = "".join(words)
    return tuple(dict.fromkeys((joined, "".join((words[-1], *words[:-1])))))


def _contact(one: Profile, other: Profile) -> list[str]:
    reasons = []
    for channel in ("email", "phone"):
        mine, theirs = getattr(one, channel), getattr(other, channel)
        if mine and mine == theirs:
            reasons.append(channel)
        elif mine and theirs:
            reasons.append("contact_differs")
    return reasons


def _naming(one: Profile, other: Profile) -> list[str]:
    """What the two names say; nothing where they cannot be compared."""
    if not one.written or not other.written:
        return []
    same_sound = set(one.sounds) & set(other.sounds)
    if set(one.written) & set(other.written):
        reason = "name" if one.written[0] == other.written[0] else "name_swapped"
        is_read_otherwise = bool(one.sounds and other.sounds and not same_sound)
        return [reason, "reading_differs"] if is_read_otherwise else [reason]
    if same_sound:
        return ["reading" if one.sounds[0] == other.sounds[0] else "name_swapped"]
    if one.words <= other.words or other.words <= one.words:
        return ["name_part"]
    return _unequal(one, other)


def _unequal(one: Profile, other: Profile) -> list[str]:
    """What two names say that are not the same: one slip away from it, or another name."""
    if bool(one.sounds) != bool(other.sounds):
        return []  # 佐藤 beside さとう: who knows
    if one.sounds:
        return ["name_near" if _is_near(one.sounds, other.sounds) else "names_differ"]
    is_drawn = _IDEOGRAPH.search(one.written[0] + other.written[0])
    is_near = not is_drawn and _is_near(one.written, other.written)
    return ["name_near" if is_near else "names_differ"]


def _is_near(mine: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    return any(
        (most := slips_allowed(min(len(a), len(b)))) and slips(a, b, most=most) <= most
        for a in mine[:1]
        for b in theirs
    )
