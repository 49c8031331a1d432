"""What a file would do, line by line, before anything is written."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from sqlalchemy import BindParameter, bindparam, select

from shopdesk.domain import columns
from shopdesk.domain.customers import CustomerDetails
from shopdesk.domain.errors_of_files import NobodyToldApart
from shopdesk.domain.programmes import POINTS, STAMPS
from shopdesk.services.imports.known import Known
from shopdesk.services.imports.rows import LeftOut, Person, Reader
from shopdesk.services.imports.sources import Line, Source
from shopdesk.store.tables import CardRow, ConsentRow, CustomerRow, ProgrammeRow, TagRow
from shopdesk.store.unit import ReadUnit, Units

NEW, CHANGED, UNCHANGED, REFUSED = "new", "changed", "unchanged", "refused"
FILL, OVERWRITE = "fill", "overwrite"
POLICIES = (FILL, OVERWRITE)

_TEXTS = ("name", "reading", "phone", "email", "birthday", "favourites", "notes", "language",
          "anniversary")  # fmt: skip
_SAMPLED = 300
_AT_ONCE = 100

_IDS: BindParameter[int] = bindparam("ids", expanding=True)
_ROWS = select(
    CustomerRow.id, CustomerRow.version, *[getattr(CustomerRow, text) for text in _TEXTS]
).where(CustomerRow.id.in_(_IDS))
_TAGS = select(TagRow.customer_id, TagRow.tag).where(TagRow.customer_id.in_(_IDS))
_CONSENTS = select(ConsentRow.customer_id, ConsentRow.channel).where(
    ConsentRow.customer_id.in_(_IDS), ConsentRow.withdrawn_at.is_(None)
)
_USED_CARDS = select(CardRow.customer_id, CardRow.kind).where(
    CardRow.customer_id.in_(_IDS),
    (CardRow.balance != 0) | (CardRow.round > 1) | CardRow.stamped_at.is_not(None),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Planned:
    """A line and what it would do. `values` are those of the file, `customer_id` the one it means.

    `person` is as the file says; for somebody known, `changes` is what would become different.
    """

    effect: str
    person: Person
    values: tuple[str, ...]
    customer_id: int | None = None
    version: int = 0
    changes: CustomerDetails | None = None
    same_as_line: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """How many lines do what. `left_out` counts lines taken without one of their values."""

    new: int = 0
    changed: int = 0
    unchanged: int = 0
    refused: int = 0
    left_out: int = 0

    @property
    def total(self) -> int:
        return self.new + self.changed + self.unchanged + self.refused

    def with_one(self, planned: Planned) -> "Counts":
        """One line more."""
        return replace(
            self,
            **{planned.effect: getattr(self, planned.effect) + 1},
            left_out=self.left_out + bool(planned.person.left_out and planned.effect != REFUSED),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Balances:
    """The programmes that take what a file brings along: their numbers, or None."""

    stamps: int | None
    points: int | None


class Planning:
    """Goes through a file once and says of each line what it would do."""

    def __init__(
        self,
        units: Units,
        source: Source,
        fields: Sequence[str],
        *,
        region: str,
        policy: str = FILL,
    ) -> None:
        """Raises NobodyToldApart when no column tells a person."""
        if not columns.IDENTIFYING.intersection(fields):
            raise NobodyToldApart
        self._units = units
        self._source = source
        self._policy = policy
        self._known = Known(region)
        samples = tuple(islice(source.lines(), _SAMPLED))
        self._reader = Reader(source.headers, fields, region=region, samples=samples)
        with units.read() as unit:
            self._today = unit.today
            self.balances = balances_of(unit)
        self._touched: dict[int, int] = {}

    def chunks(self) -> Iterator[list[Planned]]:
        """The lines, planned, some at a time. Raises the refusals of reading."""
        lines = self._source.lines()
        while chunk := list(islice(lines, _AT_ONCE)):
            with self._units.read() as unit:
                self._known.learn(unit)
            yield self._planned(chunk)

    def _planned(self, lines: list[Line]) -> list[Planned]:
        found = [self._first_look(line) for line in lines]
        asked = [one.customer_id for one in found if one.customer_id is not None]
        if not asked:
            return found
        with self._units.read() as unit:
            held = held_of(unit, asked)
        return [
            self._compared(one, held.get(one.customer_id)) if one.customer_id is not None else one
            for one in found
        ]

    def _first_look(self, line: Line) -> Planned:
        person = self._reader.read(line, today=self._today)
        person = self._without_homeless(person)
        if person.refused:
            return Planned(effect=REFUSED, person=person, values=line.values)
        keys = self._known.keys_of(person.details)
        meant = self._known.find(keys)
        if len(meant) > 1:
            return _refused(person, line, "several")
        if not meant:
            self._known.add(-line.number, keys)
            return Planned(effect=NEW, person=person, values=line.values)
        (number,) = meant
        if number < 0:
            return _refused(person, line, "same_as_line", same_as_line=-number)
        if number in self._touched:
            return _refused(person, line, "same_as_line", same_as_line=self._touched[number])
        self._touched[number] = line.number
        return Planned(effect=CHANGED, person=person, values=line.values, customer_id=number)

    def _without_homeless(self, person: Person) -> Person:
        """Without balances for which the shop has no card."""
        left_out = []
        if person.stamps and self.balances.stamps is None:
            left_out.append(LeftOut(field=columns.STAMPS, why="no_programme"))
        if person.points and self.balances.points is None:
            left_out.append(LeftOut(field=columns.POINTS, why="no_programme"))
        if not left_out:
            return person
        return replace(
            person,
            stamps=person.stamps if self.balances.stamps is not None else 0,
            points=person.points if self.balances.points is not None else 0,
            left_out=(*person.left_out, *left_out),
        )

    def _compared(self, planned: Planned, held: "Held | None") -> Planned:
        if held is None:  # put away or merged at this moment
            return replace(planned, effect=UNCHANGED)
        changes = changed_details(held.details, planned.person.details, self._policy)
        person = planned.person
        stamps = 0 if STAMPS in held.used_kinds else person.stamps
        points = 0 if POINTS in held.used_kinds else person.points
        person = replace(person, stamps=stamps, points=points)
        if changes == held.details and not stamps and not points:
            return replace(planned, effect=UNCHANGED, person=person)
        return replace(planned, person=person, version=held.version, changes=changes)


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """What is noted of a customer, and the kinds of card on which they have collected."""

    version: int
    details: CustomerDetails
    used_kinds: frozenset[str]


def held_of(unit: ReadUnit, ids: Sequence[int]) -> dict[int, Held]:
    """What is noted of these customers."""
    asked = {"ids": list(ids)}
    tags: dict[int, list[str]] = {}
    for key, tag in unit.connection.execute(_TAGS, asked):
        tags.setdefault(key, []).append(tag)
    consents: dict[int, list[str]] = {}
    for key, channel in unit.connection.execute(_CONSENTS, asked):
        consents.setdefault(key, []).append(channel)
    used: dict[int, set[str]] = {}
    for key, kind in unit.connection.execute(_USED_CARDS, asked):
        used.setdefault(key, set()).add(kind)
    return {
        key: Held(
            version=version,
            details=CustomerDetails(
                **dict(zip(_TEXTS, texts, strict=True)),
                tags=tuple(tags.get(key, ())),
                consents=tuple(consents.get(key, ())),
            ),
            used_kinds=frozenset(used.get(key, ())),
        )
        for key, version, *texts in unit.connection.execute(_ROWS, asked)
    }


def changed_details(held: CustomerDetails, said: CustomerDetails, policy: str) -> CustomerDetails:
    """What is noted after a file spoke of somebody: empty fields filled, or all that it says.

    Tags join those that are there. What somebody agreed to here is never changed by a file.
    """
    texts = {
        text: getattr(said, text)
        for text in _TEXTS
        if getattr(said, text) and (policy == OVERWRITE or not getattr(held, text))
    }
    return replace(held, **texts, tags=tuple(dict.fromkeys((*held.tags, *said.tags))))


def balances_of(unit: ReadUnit) -> Balances:
    """The oldest open programme of stamps and of points."""
    found: dict[str, int] = {}
    for kind, number in unit.connection.execute(
        select(ProgrammeRow.kind, ProgrammeRow.id)
        .where(ProgrammeRow.state == "open", ProgrammeRow.kind.in_((STAMPS, POINTS)))
        .order_by(ProgrammeRow.id)
    ):
        found.setdefault(kind, number)
    return Balances(stamps=found.get(STAMPS), points=found.get(POINTS))


def _refused(person: Person, line: Line, why: str, *, same_as_line: int = 0) -> Planned:
    return Planned(
        effect=REFUSED,
        person=replace(person, refused=why),
        values=line.values,
        same_as_line=same_as_line,
    )
