"""The tour's script: a morning at the counter, from three letters to a coupon that is used."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QFileDialog, QLineEdit, QPlainTextEdit, QSpinBox, QWidget

from shopdesk.desktop.application import Desk, make_application
from shopdesk.desktop.audit.page import AuditPage
from shopdesk.desktop.counter.page import CounterPage
from shopdesk.desktop.customers.page import CustomersPage
from shopdesk.desktop.printing.page import PrintPage
from shopdesk.desktop.theme import Theme
from shopdesk.desktop.tour.player import Player
from shopdesk.desktop.tour.wallets import Ahead, WalletScenes
from shopdesk.domain import codes
from shopdesk.services import audit, coupons, customers, paper, settings, wallet
from shopdesk.services.cards import CustomerCard
from shopdesk.services.demo import make_demo_shop
from shopdesk.services.shop import Shop, open_shop

CUSTOMERS, DAYS, SEED = 80, 90, 7
SIZE = (1280, 800)
SMALL = (1024, 700)
_CONTROL = Qt.KeyboardModifier.ControlModifier
_NEWCOMER = {"en": "Jean Dupont", "ja": "岡本 つむぎ"}
_LINE = {
    "en": "Your Friday oat latte is the best part of our week.",
    "ja": "毎週金曜日のオーツラテ、私たちの楽しみです。",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Hero:
    """The customer of the tour: one stamp short of a full card; `words` lead to nobody else."""

    customer_id: int
    card_id: int
    words: str


def play(scratch: Path, out: Path, language: str) -> int:
    """Play every scene on a made-up shop in `scratch`; 0 when nothing was missing."""
    place = scratch / "shop.db"
    make_demo_shop(place, customers=CUSTOMERS, days=DAYS, seed=SEED, language=language)
    player = Player(out)
    clock = Ahead()
    with _desk(place, scratch, language, clock) as desk:
        tour = _Tour(player, desk, out, language)
        tour.at_the_counter()
        tour.somebody_new()
        tour.on_paper()
        tour.back_at_the_counter()
        tour.round_the_house()
        tour.in_other_light()
        WalletScenes(player, desk, tour.page, clock, language).play()
    if player.failures:
        print(f"{len(player.failures)} steps did not show what they should.")  # noqa: T201
    return 1 if player.failures else 0


@contextmanager
def _desk(place: Path, scratch: Path, language: str, clock: Ahead) -> Iterator[Desk]:
    application = make_application([])
    memory = QSettings(str(scratch / "window.ini"), QSettings.Format.IniFormat)
    theme = Theme(application, "light")
    shop = open_shop(place, clock=clock)
    desk = Desk(application, shop, theme=theme, language=language, memory=memory)
    desk.context.write(
        lambda unit: settings.change_settings(unit, theme="light"),
        owner=desk,
        done=lambda _nothing: None,
        refused=lambda _refusal: None,
    )
    desk.show()
    desk.window.resize(*SIZE)
    try:
        yield desk
    finally:
        desk.close(close_day=False)


class _Tour:
    def __init__(self, player: Player, desk: Desk, out: Path, language: str) -> None:
        self.player = player
        self.desk = desk
        self.window = desk.window
        self.shop: Shop = desk.shop
        self.out = out
        self.language = language
        page = self.window.show_page("counter")
        assert isinstance(page, CounterPage)
        self.page = page
        self.hero = self._find_hero()
        self._settle()

    # -- scenes ------------------------------------------------------------------------------

    def at_the_counter(self) -> None:
        """A few letters, one key: stamped, full, handed over, taken back, handed over."""
        player, page, hero = self.player, self.page, self.hero
        player.expect("the last visitors are shown", lambda: len(page.finding.people) >= 5)  # noqa: PLR2004
        self._picture("counter-waits")
        player.type(page.field, hero.words)
        player.expect("a few letters lead to one customer", self._hero_is_shown)
        self._settle()
        self._picture("counter-found")
        player.press(page.field, "\r")
        player.expect("the last stamp fills the card", lambda: len(self._good_rewards()) == 1)
        player.expect("the reward is the first thing seen", page.wallet.reward.isVisible)
        player.expect("undo is offered", lambda: page.undo_bar.is_offered)
        self._settle()
        self._picture("counter-full-card")
        player.press(page.field, "r")
        player.expect("R hands the reward over", lambda: not self._good_rewards())
        self._settle()
        self._picture("counter-handed-over")
        self._undo()
        player.expect("Ctrl+Z brings the reward back", lambda: len(self._good_rewards()) == 1)
        self._settle()
        player.press(page.field, "r")
        player.expect("and R hands it over again", lambda: not self._good_rewards())
        self._settle()
        player.press(page.field, "2")
        player.expect("2 gives two stamps", lambda: self._card().stamps == 2)  # noqa: PLR2004
        self._settle()
        self._picture("counter-two-stamps")

    def somebody_new(self) -> None:
        """A name is enough; and the old paper card comes along."""
        player, page = self.player, self.page
        name = _NEWCOMER[self.language]
        page.clear()

        def fill_in(dialog: QWidget) -> None:
            player.type(dialog.findChildren(QLineEdit)[0], name)
            self._picture("new-customer", dialog)
            player.press(dialog, "\r")

        player.in_dialog(fill_in)
        page.add_customer()
        player.expect("one field is enough for a new customer", lambda: self._shown() == name)
        self._settle()

        def punch(dialog: QWidget) -> None:
            dialog.findChildren(QSpinBox)[0].setValue(5)
            self._picture("paper-card", dialog)
            player.press(dialog, "\r")

        player.in_dialog(punch)
        page.wallet.paper_card_wanted.emit()
        player.expect(
            "a paper card's punches are carried over",
            lambda: page.wallet.front is not None and page.wallet.front.stamps == 5,  # noqa: PLR2004
        )
        self._settle()
        self._picture("counter-newcomer")

    def on_paper(self) -> None:
        """A note and a coupon for the customer, saved as a PDF, the code read back from it."""
        player = self.player
        page = self.window.show_page("print")
        assert isinstance(page, PrintPage)
        page.set_customer(self.hero.customer_id)
        offer = self._open_offer()
        player.expect("the offers are listed", lambda: page.steps.offer.findData(offer) > 0)
        page.steps.offer.setCurrentIndex(page.steps.offer.findData(offer))
        page.steps.offer.activated.emit(page.steps.offer.currentIndex())
        self._write(page.steps.line, _LINE[self.language])
        self._settle()
        player.pause(600)
        self._picture("print")
        self.pdf = self.out / "note-and-coupon.pdf"

        def save(dialog: QWidget) -> None:
            if isinstance(dialog, QFileDialog):
                # selectFile() leaves a name alone in which somebody could be typing.
                dialog.findChildren(QLineEdit)[0].setText(str(self.pdf))
                dialog.done(QFileDialog.DialogCode.Accepted)

        player.in_dialog(save)
        page.save_pdf()
        player.expect("the note and the coupon are one PDF", self.pdf.exists)
        self._settle()
        self._picture("print-saved")
        self.held = page.steps.held
        player.expect("the coupon's QR reads back from the paper", lambda: self._code_on_paper())

    def back_at_the_counter(self) -> None:
        """The coupon is scanned and used once; then everything that can be wrong with one."""
        player, page = self.player, self.page
        self.window.show_page("counter")
        page.clear()
        self._settle()
        text = self._code_on_paper().replace("\n", "\r")
        player.scan(page.field, text)
        player.expect("a scan uses the coupon", lambda: self._coupon().state == "redeemed")
        self._settle()
        self._picture("coupon-used")
        said = []
        for name, code in self._bad_codes(text):
            page.clear()
            self._settle()
            player.scan(page.field, code)
            player.expect(f"a coupon that is {name} is told so", page.hint.text)
            self._settle()
            said.append(page.hint.text())
            self._picture(f"coupon-{name}")
        page.clear()
        self._settle()
        mistyped = _with_a_slip(self._coupon().code)
        player.type(page.field, codes.shown(mistyped))
        player.press(page.field, "\r")
        player.expect("a slip of the hand is told apart", page.hint.text)
        self._settle()
        said.append(page.hint.text())
        self._picture("coupon-mistyped")
        player.expect("each has its own sentence", lambda: len(set(said)) == len(said))

    def round_the_house(self) -> None:
        """The other pages, and the audit's verdict."""
        player = self.player
        page = self.window.show_page("customers")
        assert isinstance(page, CustomersPage)
        self._settle()
        self._picture("customers")
        page.show_person(self.hero.customer_id)
        self._settle()
        self._picture("person")
        house = self.window.show_page("audit")
        assert isinstance(house, AuditPage)
        self._settle()
        house.ledger.button.click()
        player.expect("the ledger is whole", lambda: self._check().is_whole)
        self._settle()
        player.pause(300)
        self._picture("audit")
        self.window.show_page("settings")
        self._settle()
        self._picture("settings")

    def in_other_light(self) -> None:
        """Dark, and a small screen."""
        page = self.page
        self.window.show_page("counter")
        page.clear()
        self.player.type(page.field, self.hero.words)
        self.player.expect("the customer is found again", self._hero_is_shown)
        self._settle()
        self.window.resize(*SMALL)
        self._picture("counter-small")
        self.desk.theme.set_mode("dark")
        self.window.resize(*SIZE)
        self._picture("counter-dark")
        self.window.show_page("print")
        self._settle()
        self._picture("print-dark")
        self.desk.theme.set_mode("light")

    # -- hands and eyes ----------------------------------------------------------------------

    def _settle(self) -> None:
        """Wait until all that was asked for has been answered and shown."""
        self.player.pause(120)
        lanes = (self.desk.counter_lane, self.desk.back_room)
        self.player.until(lambda: not any(lane.pending for lane in lanes))
        self.player.pause(40)

    def _picture(self, name: str, of: QWidget | None = None) -> None:
        self.player.picture(of or self.window, name)

    def _undo(self) -> None:
        self.player.press(self.page.field, "\x1a", key=Qt.Key.Key_Z, held=_CONTROL)

    def _write(self, field: QPlainTextEdit, words: str) -> None:
        field.selectAll()
        field.insertPlainText(words)

    def _hero_is_shown(self) -> bool:
        shown = self.page.wallet.wallet
        return shown is not None and shown.line.id == self.hero.customer_id

    def _shown(self) -> str:
        shown = self.page.wallet.wallet
        return shown.line.name if shown else ""

    # -- what the database says --------------------------------------------------------------

    def _find_hero(self) -> Hero:
        with self.shop.units.read() as unit:
            for number in customers.customer_numbers(unit, order="visit"):
                found = wallet.wallet(unit, number)
                card = found.in_front
                if card is None or card.shows_full or card.stamps != card.needed - 1:
                    continue
                name = found.line.reading or found.line.name
                for end in range(2, len(name) + 1):
                    people = customers.find_customers(unit, name[:end])
                    if [line.id for line in people] == [number] and not found.rewards:
                        return Hero(customer_id=number, card_id=card.id, words=name[:end])
        raise LookupError("nobody in the made-up shop is one stamp short of a full card")

    def _good_rewards(self) -> list[object]:
        with self.shop.units.read() as unit:
            waiting = wallet.wallet(unit, self.hero.customer_id).rewards
        return [reward for reward in waiting if not reward.has_expired]

    def _card(self) -> CustomerCard:
        with self.shop.units.read() as unit:
            front = wallet.wallet(unit, self.hero.customer_id, card_id=self.hero.card_id).in_front
        assert front is not None
        return front

    def _open_offer(self) -> int:
        with self.shop.units.read() as unit:
            today = unit.today
            return next(
                offer.id
                for offer in coupons.offers(unit)
                if offer.is_open and (offer.valid_until is None or offer.valid_until >= today)
            )

    def _coupon(self) -> coupons.Coupon:
        with self.shop.units.read() as unit:
            return coupons.coupons_by_number(unit, self.held)[0]

    def _code_on_paper(self) -> str:
        """The text of the QR on the coupon's page, if it holds the issued code."""
        found = paper.codes_on(self.pdf.read_bytes(), 1)
        letters = codes.for_scanners(self._coupon().code)
        return next((text for text in found if letters in text), "")

    def _bad_codes(self, used: str) -> Iterator[tuple[str, str]]:
        keys = self.shop.units.shop.code_keys
        yield "used", used
        with self.shop.units.read() as unit:
            if lapsed := coupons.first_expired(unit):
                yield "expired", lapsed.code
        yield "forged", codes.make({0: b"another shop"}, 1)
        yield "unknown", codes.make(keys, 1)

    def _check(self) -> audit.Check:
        with self.shop.units.read() as unit:
            return audit.check_shop(unit)


def _with_a_slip(code: str) -> str:
    """The code with its last letter wrong."""
    other = next(letter for letter in codes.ALPHABET if letter != code[-1])
    return code[:-1] + other
