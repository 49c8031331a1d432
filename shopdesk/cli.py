"""The command line: the window, the tour, the made-up shop and the check, each a few words away."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, NoReturn, Protocol

import typer

from shopdesk import __version__
from shopdesk.domain.errors import Refusal, StoreProblem

if TYPE_CHECKING:
    from shopdesk.services.audit import Check
    from shopdesk.services.demo import DemoShop
    from shopdesk.services.exports import TakenOut
    from shopdesk.services.imports.batch import BroughtIn

# What a person at a terminal reads; the window has words of its own, in each language.
_PROBLEMS = {
    "busy": "Another program keeps the shop at {place} locked: close it there, or try again later.",
    "unreachable": "The database server does not answer at {place}.",
    "full": "There is no room left on the disk for {place}.",
    "read_only": "The shop at {place} cannot be written: the file or its folder is read-only.",
    "too_new": "The shop at {place} was written by a newer version of ShopDesk: update this one.",
    "damaged": "The file {place} is damaged: put back one of the copies beside it.",
    "not_a_database": "There is no shop in {place}: it is not a ShopDesk database.",
    "missing": "There is no shop at {place}.",
    "synced_folder": "{place} lies in a synchronised or shared folder, where a live database would"
    " be damaged: move it to a folder of this computer alone.",
    "settings_refused": "The database at {place} refuses the settings that keep it safe.",
    "io": "The disk with {place} reports an error.",
}
_REFUSALS = {
    "TextTooLong": "The {field} has {length} characters, and at most {most} fit.",
    "FileCannotBeWritten": "{file} cannot be written there: its folder is missing or protected,"
    " or it is a database.",
    "NotAnExport": "{file} is not a shop that was taken out of ShopDesk.",
    "ExportTooNew": "The file comes from a newer version of ShopDesk ({version}): update this one.",
    "ExportDamaged": "{part} in the file is not as it was written, so nothing was brought in.",
    "ExportUnreadable": "Line {line} of {part} in the file cannot be read, so nothing was brought in.",
    "ExportNotWhole": "The record in the file is not whole ({why}), so nothing was brought in.",
    "ShopHasPeople": "The shop has customers already ({count}): a whole shop needs an empty one.",
    "ShopIsOlder": "The shop is of an earlier version: open it once in the window, then try again.",
    "BackupUnfit": "A copy of the shop did not pass its checks ({why}), so nothing was changed.",
}

_KEEP_SAFE = "Keep it as you keep the shop's key: whoever has it can make coupons."


class Language(StrEnum):
    """The languages of the window and of the made-up shop."""

    EN = "en"
    JA = "ja"


class CustomersAs(StrEnum):
    """The forms in which customers are taken out."""

    CSV = "csv"
    SHOPIFY = "shopify"
    SQUARE = "square"
    VCARD = "vcard"


app = typer.Typer(
    name="shopdesk",
    help="Stamp cards, rewards and coupons for a small shop, on its own computer.",
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    add_completion=False,
)

Database = Annotated[
    str,
    typer.Option(
        "--db",
        envvar="SHOPDESK_DB",
        metavar="DB",
        help="The shop's database: a path or an SQLAlchemy address.",
        show_default="in the platform's data folder",
    ),
]
Json = Annotated[bool, typer.Option("--json", help="Answer with one JSON object.")]
Lang = Annotated[Language, typer.Option("--lang", help="The language of names and words.")]


class OpenWindow(Protocol):
    """What opens the window until it is closed; the exit status."""

    def __call__(
        self, place: str | None, *, demo: bool, language: str | None, counter: str
    ) -> int: ...


def run(open_window: OpenWindow) -> int:
    """Do what the command line says; the exit status."""
    for stream in (sys.stdout, sys.stderr):  # a Windows pipe would have no letter for 雲
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8")
    try:
        app(prog_name="shopdesk", obj=open_window)
    except SystemExit as ended:
        return int(ended.code or 0)
    return 0


@app.callback(invoke_without_command=True)
def window(
    context: typer.Context,
    *,
    db: Database = "",
    demo: Annotated[
        bool, typer.Option("--demo", help="Show a made-up shop, kept in a temporary folder.")
    ] = False,
    lang: Annotated[
        Language | None, typer.Option("--lang", help="The language of the window.")
    ] = None,
    counter: Annotated[
        str, typer.Option("--counter", metavar="NAME", help="The counter this window stands at.")
    ] = "1",
    version: Annotated[bool, typer.Option("--version", help="Say the version.")] = False,
) -> None:
    """Open the window, or do what the command says."""
    if version:
        typer.echo(f"ShopDesk {__version__}")
        return
    if context.invoked_subcommand:
        return
    open_window: OpenWindow = context.obj
    with _told_in_a_sentence():
        status = open_window(
            None if demo else db or None,
            demo=demo,
            language=lang.value if lang else None,
            counter=counter,
        )
    raise typer.Exit(status)


@app.command()
def tour(
    out: Annotated[Path, typer.Option("--out", metavar="DIR", help="Where pictures and PDFs go.")],
    *,
    lang: Lang = Language.EN,
) -> None:
    """Play the main job through the real window, without a display, and leave pictures."""
    from shopdesk.desktop.tour import run

    with _told_in_a_sentence():
        status = run(out, lang.value)
    raise typer.Exit(status)


@app.command()
def demo(
    *,
    db: Annotated[
        str, typer.Option("--db", metavar="DB", help="A new database: a path or an address.")
    ],
    customers: Annotated[int, typer.Option(min=5, max=100_000, help="How many people.")] = 500,
    days: Annotated[int, typer.Option(min=14, max=3650, help="How many days up to today.")] = 365,
    seed: Annotated[int, typer.Option(help="The same seed makes the same shop.")] = 7,
    lang: Lang = Language.EN,
    json: Json = False,
) -> None:
    """Fill a new database with a made-up shop."""
    from shopdesk.services.demo import make_demo_shop

    with _told_in_a_sentence(db):
        try:
            made = make_demo_shop(
                db,
                customers=customers,
                days=days,
                seed=seed,
                language=lang.value,
                progress=_show_progress if sys.stderr.isatty() else None,
            )
        except FileExistsError as error:
            _stop(f"There is a shop at {error} already: name a new database.")
    typer.echo(_as_json(made) if json else _demo_in_words(made))


@app.command()
def check(*, db: Database = "", json: Json = False) -> None:
    """Check that the shop's record is whole; the exit status is 1 when it is not."""
    from shopdesk.paths import shop_database
    from shopdesk.services.audit import check_shop
    from shopdesk.services.shop import look_into

    place = db or shop_database()
    with _told_in_a_sentence(place), look_into(place) as unit:
        found = check_shop(unit)
    if json:
        typer.echo(_as_json(found, first_bad=found.first_bad or None))
    else:
        typer.echo(_check_in_words(found))
    raise typer.Exit(0 if found.is_whole else 1)


@app.command()
def export(
    *,
    db: Database = "",
    out: Annotated[Path, typer.Option("--out", metavar="ZIP", help="The file to write.")],
    customers: Annotated[
        CustomersAs | None,
        typer.Option("--customers", help="Only the customers, in this form, not the whole shop."),
    ] = None,
    json: Json = False,
) -> None:
    """Take the whole shop out in one zip, its keys included; the same shop gives the same bytes."""
    from shopdesk.paths import shop_database
    from shopdesk.services.exports import take_out_customers, take_out_shop
    from shopdesk.services.shop import look_into

    place = db or shop_database()
    progress: dict[str, Any] = {"progress": _show_rows} if sys.stderr.isatty() else {}
    with _told_in_a_sentence(place), look_into(place) as unit:
        if customers:
            taken = take_out_customers(unit, out, form=customers.value, **progress)
        else:
            taken = take_out_shop(unit, out, **progress)
    if json:
        typer.echo(_as_json(taken, file=str(out)))
    elif customers:
        typer.echo(f"{taken.customers} customers are in {out}.")
    else:
        typer.echo(f"{taken.customers} customers and {taken.rows} rows are in {out}. {_KEEP_SAFE}")


@app.command("import")
def import_file(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="CSV, XLSX, vCard, or our export.")],
    *,
    db: Database = "",
    mapping: Annotated[
        Path | None,
        typer.Option("--mapping", metavar="JSON", help='Columns by header: {"Mobile": "phone"}.'),
    ] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Say what would happen.")] = False,
    json: Json = False,
    lang: Annotated[
        Language | None, typer.Option("--lang", help="The language of a new shop and of reasons.")
    ] = None,
) -> None:
    """Bring people in from a file of another program; a database that is not there is made."""
    from shopdesk.paths import shop_database
    from shopdesk.services.imports.command import import_into

    place = db or str(shop_database())
    with _told_in_a_sentence(place):
        done = import_into(
            place,
            file,
            mapping=mapping,
            dry_run=dry_run,
            language=lang.value if lang else "",
            progress=_show_people if sys.stderr.isatty() else None,
        )
    if json:
        answer = {key: getattr(done, key) for key in ("imported", "updated", "refused", "batch")}
        typer.echo(_json_of(answer))
    else:
        typer.echo(_imported_in_words(done, dry_run=dry_run))
    if done.refused_file:
        typer.echo(f"What was not taken is in {done.refused_file}, with the reasons.", err=True)


@contextmanager
def _told_in_a_sentence(place: str | Path = "this place") -> Iterator[None]:
    """End with a sentence where the surroundings fail or a rule says no.

    `place` is the database, where the problem itself does not know it.
    """
    try:
        yield
    except StoreProblem as problem:
        _stop(_PROBLEMS[problem.kind].format(place=problem.place or place))
    except Refusal as refusal:
        from shopdesk.desktop.sentences.files import WORDS

        words = WORDS | _REFUSALS
        sentence = words.get(refusal.code, "The shop's rules do not allow this ({code}).")
        _stop(sentence.format(code=refusal.code, **refusal.values))


def _stop(sentence: str) -> NoReturn:
    typer.echo(sentence, err=True)
    raise typer.Exit(1)


def _show_progress(done: int, total: int) -> None:
    typer.echo(f"\rDay {done} of {total}", err=True, nl=done == total)


def _show_rows(done: int, total: int) -> None:
    typer.echo(f"\r{done} of {total} rows", err=True, nl=done == total)


def _show_people(done: int, total: int) -> None:
    of = f" of {total}" if total else ""
    typer.echo(f"\r{done}{of} people", err=True, nl=done == total)


def _json_of(answer: dict[str, object]) -> str:
    import json

    return json.dumps(answer, ensure_ascii=False, indent=2)


def _imported_in_words(done: "BroughtIn", *, dry_run: bool) -> str:
    would = "would be " if dry_run else ""
    counts = (
        f"{done.imported} {would}new, {done.updated} {would}changed, {done.unchanged} as before,"
        f" {done.refused} {would}refused"
    )
    return f"{counts}." if done.batch is None else f"{counts} (batch {done.batch})."


def _as_json(found: "DemoShop | Check | TakenOut", **instead: object) -> str:
    import json
    from dataclasses import asdict

    return json.dumps(asdict(found) | instead, default=str, ensure_ascii=False, indent=2)


def _check_in_words(found: "Check") -> str:
    if found.is_whole:
        return f"Whole: {found.entries} entries, every balance follows from them. Anchor {found.anchor}."
    return f"Not whole: {found.entries} entries, the first that is bad: {found.first_bad}."


def _demo_in_words(made: "DemoShop") -> str:
    return (
        f"{made.shop_name}: {made.customers} customers, {made.visits} visits from {made.first_day}"
        f" to {made.last_day}, {made.rewards_used} rewards used and {made.rewards_waiting} waiting,"
        f" {made.coupons_issued} coupons, {made.entries} entries in the ledger."
    )
