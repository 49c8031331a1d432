"""Made-up people: names that go together, and what a shop would note about somebody."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from random import Random

from shopdesk.domain.customers import CustomerDetails
from shopdesk.domain.names import romaji, search_key
from shopdesk.services.demo.habits import HABITS, TOURIST, Habit
from shopdesk.services.demo.words import DemoWords, Origin

_TRIES = 30
_AGES = ("younger", "middle", "older")


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody who will come to the shop, and in which way."""

    details: CustomerDetails
    habit: Habit


@dataclass(frozen=True, slots=True)
class _Name:
    name: str
    reading: str
    origin: Origin


def draw_people(words: DemoWords, count: int, *, seed: int) -> list[Person]:
    """`count` people; of two with one name there are few, as in life."""
    taken: set[str] = set()
    return [_person(words, Random(f"{seed}/person/{n}"), taken) for n in range(count)]


def _person(words: DemoWords, chance: Random, taken: set[str]) -> Person:
    habit = chance.choices(HABITS, [habit.share for habit in HABITS])[0]
    name = _free_name(words, chance, habit, taken)
    return Person(habit=habit, details=_details(words, chance, habit, name, taken))


def _free_name(words: DemoWords, chance: Random, habit: Habit, taken: set[str]) -> _Name:
    for _ in range(_TRIES):
        name = _some_name(words, chance, habit)
        if name.name not in taken or chance.random() < 0.02:
            break
    taken.add(name.name)
    return name


def _some_name(words: DemoWords, chance: Random, habit: Habit) -> _Name:
    """A full name; of some people only the first or the family name is known, or what they are called."""
    origins = words.names.origins
    from_afar = [origin for origin in origins if origin.from_afar]
    if habit is TOURIST and chance.random() < words.names.tourists_from_afar:
        origins = tuple(from_afar)
    origin = chance.choices(origins, [origin.share for origin in origins])[0]
    other = origin
    if chance.random() < words.names.mixed and not origin.family_first:
        other = chance.choice([one for one in origins if not one.family_first])
    age = chance.choices(_AGES, habit.ages)[0]
    given = _common(chance, origin.given or getattr(origin, age), in_pairs=origin.family_first)
    family = _common(chance, other.family, in_pairs=other.family_first)
    known = chance.random()
    if habit is not TOURIST and known < 0.012:
        return _called(words, chance)
    if not origin.family_first:
        text = given[0] if known < 0.06 else f"{given[0]} {family[0]}"
        return _Name(text, "", origin)
    if known < 0.05:
        return _Name(family[0], family[1], origin)
    return _Name(f"{family[0]} {given[0]}", f"{family[1]} {given[1]}", origin)


def _called(words: DemoWords, chance: Random) -> _Name:
    called = chance.choice(words.words.nicknames)
    home = words.names.origins[0]
    if not home.family_first:
        return _Name(called, "", home)
    name, reading = called.split()
    return _Name(name, reading, home)


def _details(
    words: DemoWords, chance: Random, habit: Habit, name: _Name, taken: set[str]
) -> CustomerDetails:
    said = words.words
    is_tourist = habit is TOURIST
    phone = email = ""
    if chance.random() < (0.2 if is_tourist else 0.78):
        afar = is_tourist or name.origin.from_afar
        forms = said.phones_from_afar if afar else said.phones
        phone = _free(taken, lambda: _number(chance, forms))
    if chance.random() < (0.3 if is_tourist else 0.34):
        email = _free(taken, lambda: _address(words, chance, name))
    consents = [channel for channel, share in (("paper", 0.5), ("phone", 0.08))
                if chance.random() < share and (channel != "phone" or phone)]  # fmt: skip
    if email and chance.random() < 0.7:
        consents.append("email")
    tags = list(said.tags[habit.name])
    if habit.per_week[1] > 1.5 and chance.random() < 0.6:
        tags += said.tags["often"]
    if chance.random() < 0.16:
        tags.append(chance.choice(said.tags["sometimes"]))
    return CustomerDetails(
        name=name.name,
        reading=name.reading,
        phone=phone,
        email=email,
        birthday=_birthday(chance) if chance.random() < 0.4 and not is_tourist else "",
        favourites=chance.choice(said.favourites) if chance.random() < 0.55 else "",
        notes="" if is_tourist else _note(words, chance, taken),
        language=name.origin.language or chance.choice(said.languages),
        tags=tuple(tags),
        consents=tuple(consents),
    )


def _note(words: DemoWords, chance: Random, taken: set[str]) -> str:
    luck = chance.random()
    if luck < 0.03:
        return _free(taken, lambda: chance.choice(words.words.notes_once))
    return chance.choice(words.words.notes) if luck < 0.11 else ""


def _free(taken: set[str], draw: Callable[[], str]) -> str:
    """Something that nobody has yet, or nothing."""
    found = next((one for _ in range(_TRIES) if (one := draw()) not in taken), "")
    taken.add(found)
    return found


def _number(chance: Random, forms: Sequence[str]) -> str:
    form = chance.choice(forms)
    return "".join(str(chance.randrange(10)) if sign == "#" else sign for sign in form)


def _address(words: DemoWords, chance: Random, name: _Name) -> str:
    spoken = romaji(name.reading) if name.reading else search_key(name.name)
    plain = "".join(sign if sign.isascii() and sign.isalnum() else " " for sign in spoken).split()
    parts = plain or ["hello"]
    handle = chance.choice((".".join(parts), "_".join(reversed(parts)), "".join(parts)))
    number = str(chance.randint(1, 99)) if chance.random() < 0.45 else ""
    return f"{handle}{number}@{chance.choice(words.words.mail)}"


def _birthday(chance: Random) -> str:
    return f"{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"


def _common(chance: Random, names: str, *, in_pairs: bool) -> tuple[str, str]:
    """A name and its reading, the first in the list most likely."""
    table, weights = _table(names, in_pairs=in_pairs)
    return chance.choices(table, weights)[0]


@cache
def _table(names: str, *, in_pairs: bool) -> tuple[list[tuple[str, str]], list[float]]:
    items = [item.replace("_", " ") for item in names.split()]
    table = (
        list(zip(items[::2], items[1::2], strict=True))
        if in_pairs
        else [(item, "") for item in items]
    )
    return table, [1 / (rank + 12) for rank in range(len(table))]
