"""A file brought in from the command line: whatever it is, into whatever is there."""

import json
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

from shopdesk.domain import columns
from shopdesk.domain.errors import StoreProblem
from shopdesk.domain.errors_of_files import MappingUnreadable, NobodyToldApart
from shopdesk.services.imports.batch import (
    BroughtIn,
    Choice,
    Progress,
    bring_in,
    preview,
    recognise,
)
from shopdesk.services.imports.first_shop import furnish
from shopdesk.services.imports.mapping import fields_by_name
from shopdesk.services.imports.sources import EXPORT, kind_of, open_source
from shopdesk.services.shop import open_shop

if TYPE_CHECKING:
    from shopdesk.services.shop import Shop

_EXAMPLE = '{"Mobile": "phone"}'


def import_into(
    place: str,
    file: Path,
    *,
    mapping: Path | None = None,
    dry_run: bool = False,
    language: str = "",
    progress: Progress | None = None,
) -> BroughtIn:
    """Bring a file into the shop at a place, which is made when it is not there.

    A whole shop that was taken out takes the place of an empty one. With `dry_run` nothing is
    written, and no shop is made. Raises StoreProblem and the refusals of the file.
    """
    progress = progress or (lambda _done, _total: None)
    if kind_of(file) == EXPORT:
        return _whole_shop(place, file, progress, dry_run=dry_run)
    by_hand = _mapping(mapping) if mapping else {}
    try:
        shop = open_shop(place)
    except StoreProblem as problem:
        if not _is_not_there(problem):
            raise
        if dry_run:
            with tempfile.TemporaryDirectory() as folder:
                nobodys = _founded(str(Path(folder) / "shop.db"), language)
                with nobodys:
                    return _previewed(nobodys, file, by_hand, progress)
        _read_through(file, by_hand)  # whether it can be is known before a shop is made for it
        shop = _founded(place, language)
    with shop:
        if dry_run:
            return _previewed(shop, file, by_hand, progress)
        return bring_in(
            shop,
            file,
            _choice(shop, file, by_hand),
            actor=shop.actor(),
            request_id=uuid4(),
            language=language,
            progress=progress,
        )


def _founded(place: str, language: str) -> "Shop":
    shop = open_shop(place, create=True)
    furnish(shop, language=language or "en")
    return shop


def _read_through(file: Path, by_hand: dict[str, str]) -> None:
    """Read a file to its end. Raises what reading raises, and NobodyToldApart."""
    source = open_source(file)
    if not columns.IDENTIFYING.intersection(fields_by_name(source.headers, by_hand)):
        raise NobodyToldApart
    for _ in source.lines():
        pass


def _is_not_there(problem: StoreProblem) -> bool:
    return problem.kind == "missing" or (
        problem.kind == "not_a_database" and problem.detail == "an empty database"
    )


def _previewed(shop: "Shop", file: Path, by_hand: dict[str, str], progress: Progress) -> BroughtIn:
    counts = preview(shop, file, _choice(shop, file, by_hand), progress=progress).counts
    return BroughtIn(
        batch=None,
        imported=counts.new,
        updated=counts.changed,
        unchanged=counts.unchanged,
        refused=counts.refused,
        left_out=counts.left_out,
        refused_file="",
    )


def _choice(shop: "Shop", file: Path, by_hand: dict[str, str]) -> Choice:
    if not by_hand:
        return Choice()
    return Choice(fields=fields_by_name(recognise(shop, file).headers, by_hand))


def _mapping(path: Path) -> dict[str, str]:
    """A mapping in a file. Raises MappingUnreadable."""
    try:
        found = json.loads(path.read_text("utf-8-sig"))
    except (OSError, ValueError, RecursionError) as error:
        raise MappingUnreadable(file=path.name, example=_EXAMPLE) from error
    if not isinstance(found, dict) or not all(
        isinstance(field, str | None) for field in found.values()
    ):
        raise MappingUnreadable(file=path.name, example=_EXAMPLE)
    return {header: field or "" for header, field in found.items()}


def _whole_shop(place: str, file: Path, progress: Progress, *, dry_run: bool) -> BroughtIn:
    from shopdesk.services.exports import bring_back

    target = place
    with tempfile.TemporaryDirectory() as folder:
        if dry_run:
            target = str(Path(folder) / "shop.db")
        back = bring_back(target, file, progress=progress)
    return BroughtIn(
        batch=None,
        imported=back.customers,
        updated=0,
        unchanged=0,
        refused=0,
        left_out=0,
        refused_file="",
    )
