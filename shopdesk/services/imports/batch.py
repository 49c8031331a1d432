"""Bringing a file in, from the first look to taking it back: what a window or a command calls."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from sqlalchemy import select

from shopdesk.domain import columns
from shopdesk.domain.errors import Cancelled
from shopdesk.domain.errors_of_files import FileCannotBeRead, FileChanged, ImportNotDone
from shopdesk.services.imports import appearing, leaving, staging
from shopdesk.services.imports.leaving import TakenBack
from shopdesk.services.imports.mapping import remembered_fields
from shopdesk.services.imports.past import UNFINISHED
from shopdesk.services.imports.phones import region_of
from shopdesk.services.imports.planning import (
    CHANGED,
    FILL,
    NEW,
    Counts,
    Planned,
    Planning,
)
from shopdesk.services.imports.reasons import CONSENT, OPENING
from shopdesk.services.imports.refused import RefusedLines
from shopdesk.services.imports.sources import Source, Taken, open_source
from shopdesk.services.imports.staging import Pace, Stage, Wording, quick_turns
from shopdesk.services.settings import ShopSettings, shop_settings
from shopdesk.store.staging import one_import_at_a_time
from shopdesk.store.tables import ImportRow

if TYPE_CHECKING:
    from shopdesk.domain.staff import Actor
    from shopdesk.services.shop import Shop

Progress = Callable[[int, int], None]
"""Called with (done, total); it may raise Cancelled."""

SAMPLES = 3
FIRST_LINES = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """What a person decided about a file; what is empty is found out.

    `fields` is the meaning of each column, None for what its header says or was told before.
    """

    encoding: str = ""
    separator: str = ""
    sheet: str = ""
    fields: tuple[str, ...] | None = None
    policy: str = FILL


@dataclass(frozen=True, slots=True, kw_only=True)
class Recognised:
    """What a file was taken for: its columns, what each means, and its first values."""

    taken: Taken
    headers: tuple[str, ...]
    fields: tuple[str, ...]
    samples: tuple[tuple[str, ...], ...]
    is_remembered: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """What would happen: the counts, the first lines, and the state of the file that was read."""

    counts: Counts
    first: tuple[Planned, ...]
    stamp: tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class BroughtIn:
    """What happened. `batch` is None when there was nothing to write."""

    batch: int | None
    imported: int
    updated: int
    unchanged: int
    refused: int
    left_out: int
    refused_file: str


def recognise(shop: "Shop", path: Path, choice: Choice = Choice()) -> Recognised:
    """A first look at a file. Raises the refusals of `sources.open_source`."""
    source = _opened(path, choice)
    fields, remembered = _fields(shop, source, choice)
    first = tuple(islice(source.lines(), SAMPLES))
    return Recognised(
        taken=source.taken,
        headers=source.headers,
        fields=fields,
        samples=tuple(
            tuple(line.values[place] for line in first) for place in range(len(source.headers))
        ),
        is_remembered=remembered,
    )


def preview(
    shop: "Shop", path: Path, choice: Choice = Choice(), *, progress: Progress = lambda *_: None
) -> Preview:
    """What a file would do. Nothing is written. Raises the refusals of reading, NobodyToldApart."""
    stamp = _stamp(path)
    source = _opened(path, choice)
    planning = _planning(shop, source, choice)
    counts, first = Counts(), list[Planned]()
    with quick_turns():
        for chunk in planning.chunks():
            for planned in chunk:
                counts = counts.with_one(planned)
            first += chunk[: FIRST_LINES - len(first)]
            progress(counts.total, 0)
    return Preview(counts=counts, first=tuple(first), stamp=stamp)


def bring_in(
    shop: "Shop",
    path: Path,
    choice: Choice = Choice(),
    *,
    actor: "Actor",
    request_id: UUID,
    seen: Preview | None = None,
    refused_to: Path | None = None,
    language: str = "",
    progress: Progress = lambda *_: None,
) -> BroughtIn:
    """Bring a file in, whole or not at all, a few people at a time.

    `seen` is the preview that was agreed to. Reasons are in the shop's language, or another. The same request again gives the same answer.
    Raises Cancelled before it is certain, and then nothing was changed; FileChanged, ImportNotDone,
    FileCannotBeWritten, NobodyToldApart and the refusals of reading.
    """
    if earlier := _earlier(shop, request_id):
        return earlier
    if seen is not None and seen.stamp != _stamp(path):
        raise FileChanged
    source = _opened(path, choice)
    with one_import_at_a_time(shop.store), quick_turns():
        _mend(shop)
        run = _Run(shop, source, choice, actor, request_id, progress, seen)
        return run.whole(refused_to, language or run.settings.language)


def take_back(
    shop: "Shop",
    batch: int,
    *,
    actor: "Actor",
    request_id: UUID,
    progress: Progress = lambda *_: None,
) -> TakenBack:
    """Take an import back, whole. Raises ImportUnknown, ImportNotDone, ImportTakenBack."""
    pace = Pace(shop, actor)
    with one_import_at_a_time(shop.store), quick_turns():
        begun = pace.write(
            lambda unit: leaving.begin_leaving(unit, batch=batch, request_id=request_id)
        )
        return leaving.let_leave(shop, pace, batch, progress=_deaf(progress, begun.rows))


def mend(shop: "Shop") -> None:
    """Finish what an import left when the program died: forget it, or go on where it stopped.

    Nothing happens while another program is importing.
    """
    try:
        with one_import_at_a_time(shop.store):
            _mend(shop)
    except ImportNotDone:
        return


class _Run:
    """One import while it runs."""

    def __init__(
        self,
        shop: "Shop",
        source: Source,
        choice: Choice,
        actor: "Actor",
        request_id: UUID,
        progress: Progress,
        seen: Preview | None,
    ) -> None:
        self._shop = shop
        self._source = source
        self._choice = choice
        self._request = request_id
        self._progress = progress
        self._total = seen.counts.total if seen else 0
        self._pace = Pace(shop, actor)
        self.settings = _settings(shop)
        self._planning = _planning(shop, source, choice)
        self._batch: int | None = None
        self._counts = Counts()

    def whole(self, refused_to: Path | None, language: str) -> BroughtIn:
        with RefusedLines(
            self._source.path, self._source.headers, language=language, to=refused_to
        ) as refused:
            try:
                self._stage(refused)
            except BaseException:
                if self._batch is not None:
                    staging.remove_staged(self._pace, self._batch)
                raise
            refused.keep()
        counts = self._counts
        if self._batch is not None:
            self._settle(self._batch)
        return BroughtIn(
            batch=self._batch,
            imported=counts.new,
            updated=counts.changed,
            unchanged=counts.unchanged,
            refused=counts.refused,
            left_out=counts.left_out,
            refused_file=str(refused.path or ""),
        )

    def _stage(self, refused: RefusedLines) -> None:
        stage: Stage | None = None
        for chunk in self._planning.chunks():
            if stage is None and any(one.effect in {NEW, CHANGED} for one in chunk):
                stage = self._begin()
            for planned in chunk:
                self._counts = self._counts.with_one(planned)
                refused.add(planned)
            if stage is not None:
                stage.write(chunk, self._planning.balances)
            self._progress(self._counts.total, self._total)

    def _begin(self) -> Stage:
        name = self._source.path.name
        self._batch = self._pace.write(
            partial(staging.begin, file_name=name, request_id=self._request)
        )
        assert self._batch is not None
        language = self.settings.language
        changed = datetime.fromtimestamp(self._source.path.stat().st_mtime, UTC)
        day = changed.astimezone(self._shop.units.shop.zone).date().isoformat()
        wording = Wording(
            consent=CONSENT.get(language, CONSENT["en"]).format(name=name, day=day),
            opening=_opening(name, language),
        )
        return Stage(self._pace, self._batch, policy=self._choice.policy, wording=wording)

    def _settle(self, batch: int) -> None:
        counts = self._counts
        self._pace.write(
            lambda unit: appearing.settle(
                unit,
                batch=batch,
                imported=counts.new,
                updated=counts.changed,
                refused=counts.refused,
                request_id=self._request,
            )
        )
        appearing.let_appear(
            self._shop,
            self._pace,
            batch,
            opening=_opening(self._source.path.name, self.settings.language),
            progress=_deaf(self._progress, counts.new + counts.changed),
        )


def _mend(shop: "Shop") -> None:
    with shop.units.read() as unit:
        found = [(row.id, row.state, row.file_name) for row in unit.session.scalars(UNFINISHED)]
    pace = Pace(shop, shop.actor())
    for batch, state, name in found:
        if state == staging.STAGED:
            staging.remove_staged(pace, batch)
        elif state == staging.APPEARING:
            opening = _opening(name, _settings(shop).language)
            appearing.let_appear(shop, pace, batch, opening=opening, progress=lambda _done: None)
        else:
            leaving.let_leave(shop, pace, batch, progress=lambda _done: None)


def _deaf(progress: Progress, total: int) -> Callable[[int], None]:
    """Progress of what is certain: Cancel comes too late for it, and changes nothing."""

    def tell(done: int) -> None:
        with suppress(Cancelled):
            progress(done, total)

    return tell


def _opened(path: Path, choice: Choice) -> Source:
    return open_source(
        path, encoding=choice.encoding, separator=choice.separator, sheet=choice.sheet
    )


def _planning(shop: "Shop", source: Source, choice: Choice) -> Planning:
    settings = _settings(shop)
    fields, _ = _fields(shop, source, choice)
    region = region_of(
        region=settings.region,
        time_zone=settings.time_zone,
        currency=settings.currency,
        language=settings.language,
    )
    return Planning(shop.units, source, fields, region=region, policy=choice.policy)


def _fields(shop: "Shop", source: Source, choice: Choice) -> tuple[tuple[str, ...], bool]:
    """What the columns mean, and whether somebody said so before."""
    if choice.fields is not None:
        return choice.fields, False
    with shop.units.read() as unit:
        remembered = remembered_fields(unit, source.headers)
    if remembered is not None:
        return remembered, True
    return columns.fields_of(source.headers), False


def _settings(shop: "Shop") -> ShopSettings:
    with shop.units.read() as unit:
        return shop_settings(unit)


def _opening(name: str, language: str) -> str:
    return OPENING.get(language, OPENING["en"]).format(name=name)[:200]


def _stamp(path: Path) -> tuple[int, int]:
    try:
        found = path.stat()
    except OSError as error:
        raise FileCannotBeRead(file=path.name) from error
    return found.st_size, found.st_mtime_ns


def _earlier(shop: "Shop", request_id: UUID) -> BroughtIn | None:
    with shop.units.read() as unit:
        row = unit.session.scalars(
            select(ImportRow).where(
                ImportRow.request_id == str(request_id), ImportRow.state != staging.STAGED
            )
        ).first()
        if row is None:
            return None
        return BroughtIn(
            batch=row.id,
            imported=row.imported,
            updated=row.updated,
            unchanged=0,
            refused=row.refused,
            left_out=0,
            refused_file="",
        )
