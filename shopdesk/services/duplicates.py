"""People who may be in the list twice: found by what they share, shown to somebody who knows them.

Only those are compared who share a telephone number, an address, a name, its sound, or a name but
for a slip of the keyboard: never each with each.
"""

from array import array
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from heapq import heappush, heapreplace
from itertools import combinations, groupby

from sqlalchemy import delete, select

from shopdesk.domain import topics
from shopdesk.domain.errors_of_people import MergeSame
from shopdesk.domain.likeness import Profile, likeness, profile, slips_allowed
from shopdesk.domain.names import search_key
from shopdesk.services.finding_people import CustomerLine, customer_lines
from shopdesk.store import search
from shopdesk.store.tables import CustomerRow, NotSameRow
from shopdesk.store.unit import ReadUnit, Unit

Progress = Callable[[int, int], None]
Keys = Callable[[Profile], Iterable[str]]

CROWD = 24
"""A number or an address that more people than this have belongs to none of them."""
NAMESAKES = 4
"""A name that more people than this have says nothing about any two of them."""
_STEP = 2_000
_NEAR = 60
_BUCKETS = 64
_MARK = (1 << 40) - 1  # leaves room for 16 million people in a machine word

_PEOPLE = select(
    CustomerRow.id,
    CustomerRow.name,
    CustomerRow.reading,
    CustomerRow.phone,
    CustomerRow.email,
    CustomerRow.birthday,
).where(CustomerRow.state == "active", CustomerRow.merged_into_id.is_(None))


@dataclass(frozen=True, slots=True, kw_only=True)
class LookAlike:
    """Two who may be one: how much speaks for it (to 100), and why, the strongest reason first."""

    one: CustomerLine
    other: CustomerLine
    score: int
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Pair:
    one_id: int
    other_id: int
    score: int
    reasons: tuple[str, ...]


def suggestions(
    unit: ReadUnit, *, limit: int = 200, progress: Progress = lambda _done, _total: None
) -> tuple[LookAlike, ...]:
    """Who may be in the list twice, the most alike first.

    `progress` is told (done, total) now and then and may stop the search by raising.
    """
    people = _profiles(unit, progress)
    apart = _told_apart(unit)
    best: list[tuple[int, int, int, tuple[str, ...]]] = []
    for one, other in _candidates(people, progress):
        found = likeness(one, other)
        pair = (min(one.id, other.id), max(one.id, other.id))
        if not found.is_worth_a_look or pair in apart:
            continue
        # Of equals the earlier customers come first.
        ranked = (found.score, -pair[0], -pair[1], found.reasons)
        if len(best) < limit:
            heappush(best, ranked)
        elif ranked > best[0]:
            heapreplace(best, ranked)
    return _shown(
        unit,
        [
            _Pair(one_id=-one, other_id=-other, score=score, reasons=reasons)
            for score, one, other, reasons in sorted(best, reverse=True)
        ],
    )


def likely_same(unit: ReadUnit, customer_id: int, *, limit: int = 5) -> tuple[LookAlike, ...]:
    """Who else may be this person, the most alike first; they are `other`."""
    mine = unit.session.execute(_PEOPLE.where(CustomerRow.id == customer_id)).first()
    if mine is None:
        return ()
    _, name, reading, phone, email, _ = mine
    words = {*search_key(name).split(), *search_key(reading).split()}
    asked = ["".join(phone.split()), email.strip(), name, reading, *sorted(words)]
    near = {key for said in asked if said for key in search.top(unit.session, said, limit=_NEAR)}
    near.discard(customer_id)
    here = _profile(*mine)
    apart = _told_apart(unit)
    pairs = []
    for row in unit.session.execute(_PEOPLE.where(CustomerRow.id.in_(near))):
        found = likeness(here, _profile(*row))
        pair = (min(row.id, customer_id), max(row.id, customer_id))
        if found.is_worth_a_look and pair not in apart:
            pairs.append(
                _Pair(one_id=customer_id, other_id=row.id, score=found.score, reasons=found.reasons)
            )
    pairs.sort(key=lambda pair: (-pair.score, pair.other_id))
    return _shown(unit, pairs[:limit])


def not_same(unit: Unit, *, one_id: int, other_id: int) -> None:
    """Remember that two who look alike are not the same. Raises MergeSame for one and one."""
    if one_id == other_id:
        raise MergeSame
    one, other = sorted((one_id, other_id))
    if unit.session.get(NotSameRow, (one, other)) is None:
        unit.session.add(NotSameRow(one_id=one, other_id=other))
    for key in (one, other):
        unit.changed(topics.CUSTOMER, key)


def perhaps_same(unit: Unit, *, one_id: int, other_id: int) -> None:
    """Take back that two were told apart."""
    one, other = sorted((one_id, other_id))
    unit.session.execute(
        delete(NotSameRow).where(NotSameRow.one_id == one, NotSameRow.other_id == other)
    )
    for key in (one, other):
        unit.changed(topics.CUSTOMER, key)


def gone(unit: ReadUnit, numbers: set[int]) -> set[int]:
    """Those of these customers who are in no list any more: put away, merged or erased."""
    return numbers - set(
        unit.session.scalars(
            select(CustomerRow.id).where(CustomerRow.id.in_(numbers), CustomerRow.state == "active")
        )
    )


def _profile(
    number: int, name: str, reading: str, phone: str, email: str, birthday: str
) -> Profile:
    return profile(number, name=name, reading=reading, phone=phone, email=email, birthday=birthday)


def _profiles(unit: ReadUnit, progress: Progress) -> list[Profile]:
    """Everybody as they are compared; reading them is the longer half of the work."""
    keys = unit.session.scalars(
        select(CustomerRow.id).where(
            CustomerRow.state == "active", CustomerRow.merged_into_id.is_(None)
        )
    ).all()
    total = 2 * len(keys)
    people: list[Profile] = []
    rows = unit.session.execute(_PEOPLE.order_by(CustomerRow.id).execution_options(yield_per=_STEP))
    for number, row in enumerate(rows):
        if number % _STEP == 0:
            progress(number, total)
        people.append(_profile(*row))
    return people


def _told_apart(unit: ReadUnit) -> set[tuple[int, int]]:
    rows = unit.session.execute(select(NotSameRow.one_id, NotSameRow.other_id))
    return {(one, other) for one, other in rows}


def _candidates(people: list[Profile], progress: Progress) -> Iterator[tuple[Profile, Profile]]:
    """Each two who share a key, once: under the first key that they share."""
    total = 2 * len(people)
    for place, kind in enumerate(_KINDS):
        done = len(people) + place * len(people) // len(_KINDS)
        breathe = partial(progress, done, total)
        for mark, block in _blocks(people, kind, breathe):
            for one, other in combinations(block, 2):
                if _is_met_here(one, other, place, mark):
                    yield one, other


def _is_met_here(one: Profile, other: Profile, place: int, mark: int) -> bool:
    """Whether no surer kind of key, and no smaller key of this kind, brought these two together."""
    if place > _BY_NAME and one.name == other.name and one.said == other.said:
        return False  # the most frequent case, told at a glance
    earlier = any(_shared(one, other, kind) for kind in _KINDS[:place])
    return not earlier and mark == min(_shared(one, other, _KINDS[place]), default=mark)


def _blocks(
    people: list[Profile], kind: "_Kind", breathe: Callable[[], None]
) -> Iterator[tuple[int, list[Profile]]]:
    """Those who share a key, with its mark. Of a crowd, only those who share a birthday too.

    Marks and places stand together in machine words: a hundred thousand names with each slip of
    each are more than a million keys.
    """
    bits = max(1, len(people).bit_length())
    buckets = [array("Q") for _ in range(_BUCKETS)]
    for place, one in enumerate(people):
        if place % _STEP == 0:
            breathe()
        for key in kind.keys_of(one):
            mark = hash(key) & _MARK
            buckets[mark % _BUCKETS].append((mark << bits) | place)
    for bucket in buckets:
        breathe()
        for mark, run in groupby(sorted(bucket), key=lambda word: word >> bits):
            places = [word & ((1 << bits) - 1) for word in run]
            if len(places) > kind.crowd:
                for group in _closer([people[place] for place in places]):
                    yield mark, group
            elif len(places) > 1:
                yield mark, [people[place] for place in places]


def _closer(crowd: list[Profile]) -> Iterator[list[Profile]]:
    groups: dict[tuple[str, str], list[Profile]] = {}
    for one in crowd:
        if one.birthday:
            groups.setdefault((one.birthday, one.name), []).append(one)
    for group in groups.values():
        if 1 < len(group) <= CROWD:
            yield group


def _slipped(one: Profile) -> Iterator[str]:
    """The name without each of its letters in turn, and whole: a slip leaves one of them alike."""
    name = (one.said or one.name).replace(" ", "")
    if slips_allowed(len(name)):
        yield name
        for place in range(len(name)):
            yield name[:place] + name[place + 1 :]


@dataclass(frozen=True, slots=True)
class _Kind:
    """Something that two may share. What more than `crowd` share says nothing about two of them."""

    keys_of: Keys
    crowd: int


_KINDS = (
    _Kind(lambda one: (one.phone,) if one.phone else (), CROWD),
    _Kind(lambda one: (one.email,) if one.email else (), CROWD),
    _Kind(lambda one: one.written, NAMESAKES),
    _Kind(lambda one: one.sounds, NAMESAKES),
    _Kind(_slipped, NAMESAKES),
)
"""The surest first."""
_BY_NAME = 2


def _mark(key: str) -> int:
    """A number for a key that fits beside the place of its owner."""
    return hash(key) & _MARK


def _shared(one: Profile, other: Profile, kind: _Kind) -> set[int]:
    return {*map(_mark, kind.keys_of(one))} & {*map(_mark, kind.keys_of(other))}


def _shown(unit: ReadUnit, pairs: list[_Pair]) -> tuple[LookAlike, ...]:
    numbers = list(dict.fromkeys(key for pair in pairs for key in (pair.one_id, pair.other_id)))
    lines: dict[int, CustomerLine] = {}
    for start in range(0, len(numbers), _STEP):
        lines |= {line.id: line for line in customer_lines(unit, numbers[start : start + _STEP])}
    return tuple(
        LookAlike(
            one=lines[pair.one_id],
            other=lines[pair.other_id],
            score=pair.score,
            reasons=pair.reasons,
        )
        for pair in pairs
        if pair.one_id in lines and pair.other_id in lines
    )
