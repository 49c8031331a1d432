"""Every page, dialog and step in English, in Japanese, and in words half as long again."""

import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QSettings, QTranslator
from PySide6.QtWidgets import QApplication, QWidget

from shopdesk.desktop import application, refusals
from shopdesk.desktop.application import Desk
from shopdesk.desktop.audit.page import AuditPage
from shopdesk.desktop.counter.dialogs import AllowDialog, NewCustomerDialog, PaperCardDialog
from shopdesk.desktop.counter.page import CounterPage
from shopdesk.desktop.customers.audience_field import read_names
from shopdesk.desktop.customers.care_dialogs import (
    EraseDialog,
    HouseholdDialog,
    LifeEventDialog,
    OwnerNotesDialog,
)
from shopdesk.desktop.customers.clubs_view import ClubDialog
from shopdesk.desktop.customers.event_dialog import EventDialog
from shopdesk.desktop.customers.event_panel import EventPanel
from shopdesk.desktop.customers.form import CustomerForm
from shopdesk.desktop.customers.page import CustomersPage
from shopdesk.desktop.customers.timed_offer_dialog import LastDayDialog, TimedOfferDialog
from shopdesk.desktop.help import HelpDialog
from shopdesk.desktop.opening import ProblemWindow
from shopdesk.desktop.printing.offer_dialog import OfferDialog
from shopdesk.desktop.settings.backups import RestoreDialog
from shopdesk.desktop.settings.benefit_editor import BenefitDialog
from shopdesk.desktop.settings.bring_in import WholeShopDialog
from shopdesk.desktop.settings.bring_in_dialog import BringInDialog
from shopdesk.desktop.settings.happy_rows import HappyRows
from shopdesk.desktop.settings.items_dialog import ItemDialog
from shopdesk.desktop.settings.programme_chooser import KindDialog
from shopdesk.desktop.settings.programme_end import EndDialog
from shopdesk.desktop.settings.programme_kinds import IN_ORDER
from shopdesk.desktop.settings.programme_move import MoveDialog
from shopdesk.desktop.settings.programme_words import ProgrammeWords
from shopdesk.desktop.settings.staff_dialogs import ColleagueDialog, PassphraseDialog
from shopdesk.desktop.settings.terms_dialog import TermsDialog, WantedTerms
from shopdesk.desktop.settings.terms_parts import Fold
from shopdesk.desktop.setup.window import SetupWindow
from shopdesk.desktop.theme import Theme
from shopdesk.desktop.tour.player import Player
from shopdesk.domain.benefits import BENEFIT_KINDS, Benefit
from shopdesk.domain.customers import CustomerDetails
from shopdesk.domain.earning import Happy
from shopdesk.domain.errors import DayLimitReached, StoreProblem
from shopdesk.paths import resource
from shopdesk.services import audit
from shopdesk.services.backup import Copy
from shopdesk.services.demo import make_demo_shop
from shopdesk.services.examples import example, example_items
from shopdesk.services.items import Item, WantedItem
from shopdesk.services.programme_life import affected
from shopdesk.services.programmes import Programme, programmes
from shopdesk.services.shop import Shop, open_shop
from tests.desktop.fitting import cut_off, headings, without_name, words_of
from tests.desktop.lively import enliven
from tests.services.imports.files import JAPANESE_SHOPIFY, SHOPIFY, table

SMALL = (1024, 700)
LONGER = "longer"
LANGUAGES = ("en", "ja", LONGER)
PAGES = ("counter", "customers", "print", "audit", "settings")
_KEPT = re.compile(r"({\w+}|%L?n|\(\*\.\w+\)|\s+)")


def stretched(words: str) -> str:
    """Words half as long again, with their places; a date in Qt's letters stays."""
    if not set(words) - set("dMy "):
        return words
    parts = _KEPT.split(re.sub(r"\((e?s|ies)\)", r"\1", words))
    return "".join(
        part if _KEPT.fullmatch(part) else part + part[: len(part) // 2] for part in parts
    )


@pytest.fixture(scope="module")
def longer(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of translations where English is half as long again."""
    folder = tmp_path_factory.mktemp("translations")
    tree = ET.parse(resource("translations/shopdesk_ja.ts"))
    tree.getroot().set("language", "en")
    for message in tree.iter("message"):
        words = stretched(message.findtext("source", ""))
        translation = message.find("translation")
        assert translation is not None
        translation.clear()
        if message.get("numerus"):
            for _ in range(2):
                ET.SubElement(translation, "numerusform").text = words
        else:
            translation.text = words
    tree.write(folder / "shopdesk_en.ts", encoding="utf-8", xml_declaration=True)
    lrelease = shutil.which("pyside6-lrelease", path=str(Path(sys.executable).parent))
    assert lrelease is not None
    subprocess.run([lrelease, "-silent", str(folder / "shopdesk_en.ts")], check=True)
    return folder


@pytest.fixture(scope="module")
def shops(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """A made-up shop in each language, with people, rewards, coupons and a history."""
    made = {}
    for language in ("en", "ja"):
        place = tmp_path_factory.mktemp("shops") / f"{language}.db"
        make_demo_shop(place, customers=30, days=30, language=language)
        made[language] = place
    return made


@pytest.fixture(params=LANGUAGES)
def language(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    if request.param != LONGER:
        return str(request.param)
    folder = request.getfixturevalue("longer")

    def elsewhere(name: str) -> Path:
        return folder if name == "translations" else resource(name)

    monkeypatch.setattr(application, "resource", elsewhere)
    return "en"


@pytest.fixture
def shop(language: str, shops: dict[str, Path], tmp_path: Path) -> Shop:
    place = tmp_path / "shop.db"
    shutil.copy(shops[language], place)
    return open_shop(place)


@pytest.fixture
def desk(
    qapp: QApplication, theme: Theme, shop: Shop, language: str, tmp_path: Path
) -> Iterator[Desk]:
    memory = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    made = Desk(qapp, shop, theme=theme, language=language, memory=memory)
    made.show()
    made.window.resize(*SMALL)
    yield made
    put_away(made)


def put_away(desk: Desk) -> None:
    """Close the window and leave the application in plain English."""
    desk.close(close_day=False)
    desk.speech.speak("en")
    for translator in desk.speech.findChildren(QTranslator):
        QApplication.removeTranslator(translator)


def quiet(desk: Desk, player: Player) -> None:
    """Wait until everything that was asked for has come and is laid out."""
    for _ in range(3):
        assert player.until(lambda: not (desk.counter_lane.pending or desk.back_room.pending))
        player.pause(60)


def assert_readable(window: QWidget) -> None:
    is_longer = application.resource is not resource
    cut = cut_off(window, placeholders=not is_longer)
    assert not cut, "\n".join(["cut off:", *cut])
    assert not without_name(window), "\n".join(["without a name:", *without_name(window)])
    assert not [said for said in words_of(window) if "(s)" in said or "(es)" in said]


# -- pages ----------------------------------------------------------------------------------------


def with_somebody(page: CounterPage, number: int) -> None:
    page._on_chosen(number)


def with_a_refusal(page: CounterPage, number: int) -> None:
    page._on_chosen(number)
    page._on_refused(DayLimitReached(given=2, limit=2, wanted=1))
    page._allow.show()


def with_nobody_found(page: CounterPage, _number: int) -> None:
    page.field.set_quietly("xyzxyz")
    page.finding.search("xyzxyz")


def with_a_person(page: CustomersPage, number: int) -> None:
    page.show_person(number)


def with_a_room(name: str) -> Callable[[CustomersPage, int], None]:
    def play(page: CustomersPage, _number: int) -> None:
        page.show_list()
        page.rooms.open_room(name)

    return play


def with_something_going_on(name: str) -> Callable[[CustomersPage, int], None]:
    """A room for inviting people, with an event, an offer and a proposal in it."""

    def play(page: CustomersPage, number: int) -> None:
        if not page.rooms.room.findChildren(EventPanel):
            enliven(page._context.shop, number)
        with_a_room(name)(page, number)

    return play


def with_a_check(page: AuditPage, _number: int) -> None:
    page.check()


SCENES: dict[str, tuple[str, Callable[[Any, int], None] | None]] = {
    **{page: (page, None) for page in PAGES},
    "counter, somebody": ("counter", with_somebody),
    "counter, a refusal": ("counter", with_a_refusal),
    "counter, nobody": ("counter", with_nobody_found),
    "customers, a person": ("customers", with_a_person),
    "customers, clubs": ("customers", with_a_room("clubs")),
    "customers, to be erased": ("customers", with_a_room("to-be-erased")),
    "customers, events": ("customers", with_something_going_on("events")),
    "customers, offers": ("customers", with_a_room("offers")),
    "audit, checked": ("audit", with_a_check),
}


@pytest.mark.timeout(300)
def test_every_page_is_readable_in_a_small_window(desk: Desk, player: Player):
    with desk.shop.units.read() as unit:
        number = audit.unclaimed_rewards(unit)[0].customer_id
    troubles = []
    for scene, (page_id, play) in SCENES.items():
        page = desk.window.show_page(page_id)
        quiet(desk, player)
        if play is not None:
            play(page, number)
            quiet(desk, player)
        try:
            assert (desk.window.width(), desk.window.height()) == SMALL
            assert_readable(desk.window)
            assert headings(page) or page.accessibleName()
        except AssertionError as trouble:
            troubles.append(f"-- {scene}\n{trouble}")
    assert not troubles, "\n".join(troubles)


def test_what_undo_and_the_banner_say_fits(desk: Desk, player: Player):
    page = desk.window.show_page("counter")
    assert isinstance(page, CounterPage)
    page.undo_bar.offer("Anna Kowalska: stamped", object())
    problem = StoreProblem("unreachable")
    desk.window.teller.tell(problem, again=lambda: None)
    quiet(desk, player)
    assert_readable(desk.window)


# -- dialogs --------------------------------------------------------------------------------------


def dialogs(desk: Desk) -> Iterator[QWidget]:
    """Every dialog of the window, with something in it."""
    window, context = desk.window, desk.context
    with desk.shop.units.read() as unit:
        programme = programmes(unit)[0]
    mika = context.staff[0]
    yield NewCustomerDialog(window, words="Yuki", language="ja")
    yield PaperCardDialog(window, most=7)
    limit = refusals.sentence(DayLimitReached(given=2, limit=2, wanted=1))
    yield AllowDialog(window, sentence=limit)
    yield CustomerForm(
        window,
        context=context,
        title="Yuki",
        accept="OK",
        details=CustomerDetails(name="Yuki", tags=("regular", "terrace")),
    )
    yield LifeEventDialog(window, context=context)
    yield HouseholdDialog(window, context=context, customer_id=1)
    yield OwnerNotesDialog(window, name="Yuki", notes="")
    yield EraseDialog(window, name="Anna Kowalska", has_passphrase=True)
    yield ClubDialog(window, title="Yuki", known=("regular", "terrace"), club=None)
    for page_id in PAGES:
        yield HelpDialog(window, words=getattr(window.page(page_id), "help", ""))
    yield OfferDialog(window, currency="EUR", today=date(2026, 6, 1))
    yield from offer_dialogs(desk, window)
    yield RestoreDialog(window, when="2026-06-01 18:00", place="shop.db")
    yield WholeShopDialog(window, path=Path("shop.zip"))
    assert desk.shop.folder is not None
    file = desk.shop.folder / "people.csv"
    file.write_bytes(table(SHOPIFY, [*JAPANESE_SHOPIFY, [""] * 19 + ["x"]]).encode("cp932"))
    yield BringInDialog(window, context=context, path=file)
    for colleague in (None, mika):
        yield ColleagueDialog(window, colleague=colleague, is_last_owner=True)
    for has_one in (False, True):
        yield PassphraseDialog(window, name=mika.name, has_one=has_one)
    yield from programme_dialogs(desk, window, programme)
    copy = Copy(path=Path("copy.db"), made_at=desk.shop.units.clock(), reason="by-hand", size=1)
    yield ProblemWindow(
        refusals.sentence(StoreProblem("synced_folder")), place="shop.db", copies=(copy,)
    )


def offer_dialogs(desk: Desk, window: QWidget) -> Iterator[QWidget]:
    """What is asked about offers and events, each way that an offer can count."""
    context, today = desk.context, date(2026, 6, 1)
    with desk.shop.units.read() as unit:
        names = read_names(unit)
    for kind in range(3):
        timed = TimedOfferDialog(window, context=context, names=names)
        timed.kind.setCurrentIndex(kind)
        yield timed
    event = EventDialog(window, context=context, names=names, title="Yuki", accept="OK")
    for kind in ("tags", "visited_within_days", "birthday_month", "reward_waits"):
        event.audience.add_condition(kind)
    yield event
    yield LastDayDialog(window, until=today, today=today)


def programme_dialogs(desk: Desk, window: QWidget, programme: Programme) -> Iterator[QWidget]:
    """Every dialog about programmes, each kind with its example and with everything unfolded."""
    settings, today = desk.context.settings, date(2026, 6, 1)
    items = tuple(
        Item(id=place, position=place, is_active=True, **wanted_values(one))
        for place, one in enumerate(example_items(settings.language, settings.currency))
    )
    words = ProgrammeWords(currency=settings.currency, language=settings.language, items=items)
    starts = [
        WantedTerms(name=name, terms=terms, kind=kind)
        for kind in IN_ORDER
        for name, terms in (example(kind, settings.language, settings.currency),)
    ]
    yield KindDialog(window, words=words, starts=starts)
    yield TermsDialog(window, words=words, programme=programme)
    for start in starts:
        made = TermsDialog(window, words=words, start=start)
        for fold in made.findChildren(Fold):
            fold.unfold()
        for happy in made.findChildren(HappyRows):
            happy.append(Happy())
        yield made
    for kind in BENEFIT_KINDS:
        benefit = BenefitDialog(window, words=words, benefit=Benefit(kind=kind, words="…"))
        benefit.editor.fold.unfold()
        yield benefit
    with desk.shop.units.read() as unit:
        whom = affected(unit, programme.id, programme.terms)
    much = replace(whom, full=3, nearer=4, farther=5, waiting_rewards=6)
    yield MoveDialog(window, words=words, programme=programme, affected=much)
    yield EndDialog(
        window, programme=programme, affected=much, today=today, language=settings.language
    )
    for item in (None, items[0]):
        yield ItemDialog(window, item=item, groups=["coffee"], currency=settings.currency)


def wanted_values(wanted: WantedItem) -> dict[str, Any]:
    return {
        "name": wanted.name,
        "grouped": wanted.grouped,
        "price_minor": wanted.price_minor,
    }


@pytest.mark.timeout(300)
def test_every_dialog_is_readable(desk: Desk, player: Player):
    assert player.until(lambda: desk.context.staff)
    troubles = []
    for dialog in dialogs(desk):
        dialog.show()
        quiet(desk, player)
        try:
            assert dialog.width() <= SMALL[0]
            assert dialog.height() <= dialog.screen().availableGeometry().height()
            assert_readable(dialog)
            assert headings(dialog)
        except AssertionError as trouble:
            troubles.append(f"-- {type(dialog).__name__}\n{trouble}")
        dialog.close()
    assert not troubles, "\n".join(troubles)


def test_every_step_of_the_set_up_is_readable(
    qapp: QApplication, theme: Theme, language: str, tmp_path: Path, player: Player
):
    shop = open_shop(tmp_path / "new.db", create=True)
    memory = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    desk = Desk(qapp, shop, theme=theme, language=language, memory=memory)
    setup = SetupWindow(desk.context, language=language)
    setup.show()
    troubles = []
    assert player.until(lambda: setup.step is not None)
    setup.draft.shop_name = "Café Kumo"
    for place in range(len(setup._steps)):
        setup._open(place)
        quiet(desk, player)
        try:
            assert setup.width() <= SMALL[0]
            assert setup.height() <= SMALL[1]
            assert_readable(setup)
            assert headings(setup)
        except AssertionError as trouble:
            troubles.append(f"-- {type(setup.step).__name__}\n{trouble}")
    setup.close()
    put_away(desk)
    assert not troubles, "\n".join(troubles)
