"""The counter with every kind of card in one wallet, key by key, on a real shop."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt

from shopdesk.desktop.counter.brought_by import BroughtByDialog
from shopdesk.desktop.counter.choosing import Choosable, ChooseDialog
from shopdesk.desktop.counter.dialogs import AllowDialog
from shopdesk.domain.benefits import Benefit
from shopdesk.domain.earning import Earns
from shopdesk.domain.events import EventPlan
from shopdesk.domain.programmes import (
    BIRTHDAY,
    PASS,
    REFERRAL,
    SUBSCRIPTION,
    VOUCHER,
    OccasionTerms,
    PassTerms,
    PointsReward,
    PointsTerms,
    ReferralTerms,
    StampTerms,
    SubscriptionTerms,
    VoucherTerms,
)
from shopdesk.domain.purchases import Scope
from shopdesk.services import events, guests, items, passes, programmes, vouchers
from shopdesk.services.wallet import wallet

COFFEE = Benefit(words="a coffee", value_minor=350)
QUARTER = Benefit(kind="percent", percent=25, words="25 % off", minimum_minor=5000, cap_minor=2000)
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def page(desk, player):
    page = desk.window.show_page("counter")
    player.until(lambda: desk.counter_lane.pending == 0)
    return page


@pytest.fixture
def settle(desk, player):
    """Wait until everything that was asked for has been answered."""

    def wait():
        player.pause(100)
        page = desk.window.page("counter")
        follow = (page.front._soon, page._later, page._soon)
        for _ in range(2):
            assert player.until(lambda: not any(timer.isActive() for timer in follow))
            assert player.until(lambda: desk.counter_lane.pending == 0)
            player.pause(20)

    return wait


@pytest.fixture
def open_up(till, page, settle):
    """Open programmes and items, then a customer; what they are called by."""

    def prepare(**kinds):
        numbers = {
            kind: till.do(programmes.open_programme, name=f"my {kind}", terms=terms, kind=kind)
            for kind, terms in kinds.items()
        }
        made = till.customer("Anna Kowalska")
        return numbers, made.customer_id

    return prepare


def points(**changes):
    terms = {
        "earns": Earns(by="amount", per_minor=100),
        "rewards": (PointsReward(points=20, gives=COFFEE),),
    }
    return PointsTerms(**(terms | changes))


def show(page, settle, customer_id):
    page._on_chosen(customer_id)
    settle()


def press(player, page, settle, text, **more):
    player.press(page.field, text, **more)
    player.pause(100)
    settle()


def tiles(page):
    return [
        page.wallet.strip._flow.itemAt(place).widget().accessibleName()
        for place in range(page.wallet.strip._flow.count())
    ]


def test_one_enter_stamps_and_earns_points_on_the_amount_that_was_typed(
    till, page, player, settle, open_up
):
    _, anna = open_up(points=points())
    show(page, settle, anna)
    press(player, page, settle, "+")
    assert page.wallet.purchase.amount.hasFocus()
    for key in "12,50\r":
        player.press(page.wallet.purchase.amount, key)
    settle()
    assert till.wallet(anna).cards[0].stamps == 1
    assert tiles(page) == ["my points · 12 points · 8 to go"]
    assert page.undo_bar.accessibleName() == "Anna Kowalska: stamped — 1 of 7 · 12 points"
    assert page.wallet.purchase.purchase.is_empty


def test_control_z_takes_the_whole_visit_back(till, page, player, settle, open_up):
    _, anna = open_up(points=points())
    show(page, settle, anna)
    page.wallet.purchase.amount.setText("30")
    press(player, page, settle, "\r")
    press(player, page, settle, "\x1a", key=Qt.Key.Key_Z, held=Qt.KeyboardModifier.ControlModifier)
    seen = till.wallet(anna)
    assert (seen.cards[0].stamps, seen.others[0].balance) == (0, 0)
    assert till.check().is_whole


def test_without_an_amount_a_visit_still_stamps(till, page, player, settle, open_up):
    _, anna = open_up(points=points())
    show(page, settle, anna)
    press(player, page, settle, "\r")
    seen = till.wallet(anna)
    assert (seen.cards[0].stamps, seen.others[0].balance) == (1, 0)


def test_what_is_no_amount_is_said_and_nothing_is_done(till, page, player, settle, open_up):
    _, anna = open_up(points=points())
    show(page, settle, anna)
    page.wallet.purchase.amount.setText("12.x0.4")
    press(player, page, settle, "\r")
    assert page.hint.text().startswith("This is no amount.")
    assert till.wallet(anna).cards[0].stamps == 0
    assert page.wallet.purchase.amount.text() == "12.x0.4"


def test_an_item_is_noted_with_one_key_and_earns_where_its_group_counts(
    till, page, player, settle, open_up
):
    till.terms(earns=Earns(by="item", scope=Scope(groups=("coffee",))))
    till.do(
        items.save_items,
        wanted=[
            items.WantedItem(name="Latte", grouped="coffee", price_minor=450),
            items.WantedItem(name="Cake", grouped="cakes", price_minor=400),
        ],
    )
    _, anna = open_up(points=points())
    show(page, settle, anna)
    for key in (Qt.Key.Key_F2, Qt.Key.Key_F2, Qt.Key.Key_F3, Qt.Key.Key_F9):
        player.press(page.field, "", key=key)
    press(player, page, settle, "\r")
    seen = till.wallet(anna)
    assert (seen.cards[0].stamps, seen.others[0].balance) == (2, 13)


def test_a_group_that_does_not_count_earns_no_stamp_and_that_is_said(
    till, page, player, settle, open_up
):
    till.terms(earns=Earns(by="item", scope=Scope(groups=("coffee",))))
    till.do(items.save_items, wanted=[items.WantedItem(name="Cake", price_minor=400)])
    _, anna = open_up()
    show(page, settle, anna)
    player.press(page.field, "", key=Qt.Key.Key_F2)
    press(player, page, settle, "\r")
    assert till.wallet(anna).cards[0].stamps == 0
    assert "no card earns from this" in page.undo_bar.accessibleName()


def test_r_takes_a_discount_off_the_amount_and_asks_for_it_first(
    till, page, player, settle, open_up
):
    numbers, anna = open_up(voucher=VoucherTerms(gives=QUARTER))
    till.do(vouchers.give_voucher, customer_id=anna, programme_id=numbers[VOUCHER])
    show(page, settle, anna)
    press(player, page, settle, "r")
    assert "Type its amount first" in page.hint.text()
    assert page.wallet.purchase.amount.hasFocus()
    page.wallet.purchase.amount.setText("40")
    press(player, page, settle, "r")
    assert page.hint.text().startswith(
        "This is for purchases of €50.00 or more; this one is €40.00."
    )
    page.wallet.purchase.amount.setText("62")
    press(player, page, settle, "r")
    assert page.undo_bar.accessibleName() == "Anna Kowalska: 25 % off — take €15.50 off"
    assert not till.wallet(anna).rewards
    assert page.wallet.purchase.purchase.amount_minor == 6200


def test_r_hands_over_while_the_amount_is_being_typed(till, page, player, settle, open_up):
    numbers, anna = open_up(voucher=VoucherTerms(gives=QUARTER))
    till.do(vouchers.give_voucher, customer_id=anna, programme_id=numbers[VOUCHER])
    show(page, settle, anna)
    press(player, page, settle, "+")
    for key in "62r":
        player.press(page.wallet.purchase.amount, key)
    settle()
    assert page.undo_bar.accessibleName() == "Anna Kowalska: 25 % off — take €15.50 off"


def test_of_several_rewards_one_is_chosen(till, page, player, settle, open_up, monkeypatch):
    till.terms(stamps_needed=1, gives=(COFFEE, Benefit(words="a cake", value_minor=400)))
    _, anna = open_up()
    show(page, settle, anna)
    press(player, page, settle, "\r")
    offered = []

    def choose(_parent, **given):
        offered.extend(choice.words for choice in given["choices"])
        return 1

    monkeypatch.setattr(ChooseDialog, "ask", choose)
    press(player, page, settle, "r")
    assert offered == ["a coffee", "a cake"]
    assert page.undo_bar.accessibleName() == "Anna Kowalska: handed over: a cake"


def test_the_dialog_that_chooses_listens_to_figures(player, qapp):
    def second(dialog):
        player.press(dialog, "2")

    choices = [Choosable(place=n, words=words) for n, words in enumerate(("tea", "cake"))]
    player.in_dialog(second)
    assert ChooseDialog.ask(None, title="Which one?", choices=choices) == 1


def test_x_exchanges_points_and_u_uses_a_pass(till, page, player, settle, open_up, monkeypatch):
    ten = PassTerms(uses=10, price_minor=3000, gives=COFFEE)
    numbers, anna = open_up(points=points(), **{PASS: ten})
    till.do(passes.sell_pass, customer_id=anna, programme_id=numbers[PASS])
    show(page, settle, anna)
    page.wallet.purchase.amount.setText("25")
    press(player, page, settle, "\r")
    press(player, page, settle, "u")
    assert page.undo_bar.accessibleName() == "Anna Kowalska: my pass used — 9 left"
    monkeypatch.setattr(ChooseDialog, "ask", lambda _parent, **_given: 0)
    press(player, page, settle, "x")
    assert page.undo_bar.accessibleName() == "Anna Kowalska: handed over: a coffee"
    assert [card.balance for card in till.wallet(anna).others] == [5, 9]


def test_a_pass_is_sold_and_the_till_takes_the_money(
    till, page, player, settle, open_up, monkeypatch
):
    month = SubscriptionTerms(price_minor=3900, gives=COFFEE)
    _, anna = open_up(**{SUBSCRIPTION: month})
    show(page, settle, anna)
    assert tiles(page) == ["Sell a pass…"]
    monkeypatch.setattr(ChooseDialog, "ask", lambda _parent, **_given: 0)
    page.wallet.strip._flow.itemAt(0).widget().click()
    settle()
    assert (
        page.undo_bar.accessibleName()
        == "Anna Kowalska: my subscription sold — charge €39.00 at the till"
    )
    press(player, page, settle, "u")
    press(player, page, settle, "u")
    assert tiles(page)[0].startswith("my subscription · 0 left today")


def test_the_gift_of_the_birthday_month_is_offered_once(till, page, player, settle, open_up):
    till.do(
        programmes.open_programme,
        name="Birthday",
        kind=BIRTHDAY,
        terms=OccasionTerms(gives=Benefit(words="a slice of cake", value_minor=400)),
    )
    anna = till.customer("Anna Kowalska", birthday="06-20").customer_id
    show(page, settle, anna)
    assert page.wallet.reward.first.words == "a slice of cake"
    press(player, page, settle, "r")
    assert page.undo_bar.accessibleName() == "Anna Kowalska: handed over: a slice of cake"
    assert page.wallet.reward.first is None
    press(player, page, settle, "r")
    assert page.field.text() == "r"


def test_a_wallet_without_a_stamp_card_earns_with_enter(till, page, player, settle, open_up):
    open_up(points=points())
    anna = till.customer("Berta", with_card=False).customer_id
    show(page, settle, anna)
    page.wallet.purchase.amount.setText("21")
    press(player, page, settle, "\r")
    assert [card.balance for card in till.wallet(anna).others] == [21]
    assert not till.wallet(anna).cards


def test_an_owner_lifts_the_limit_for_a_purchase_too(
    till, page, player, settle, open_up, monkeypatch
):
    from shopdesk.services import staff

    owner = till.do(staff.add_colleague, name="Mori", role="owner")
    till.do(staff.set_passphrase, staff_id=owner, passphrase="open sesame")
    till.terms(per_scan=2)
    _, anna = open_up(points=points())
    show(page, settle, anna)
    press(player, page, settle, "3")
    assert page.hint.text().startswith("At most 2 stamps for one scan")
    monkeypatch.setattr(AllowDialog, "ask", lambda *_args, **_given: "open sesame")
    page._allow.click()
    settle()
    assert till.wallet(anna).cards[0].stamps == 3


def test_leaving_a_customer_clears_what_was_noted(till, page, player, settle, open_up):
    _, anna = open_up(points=points())
    other = till.customer("Zoe").customer_id
    show(page, settle, anna)
    page.wallet.purchase.amount.setText("30")
    show(page, settle, other)
    assert page.wallet.purchase.amount.text() == ""
    with till.shop.units.read() as unit:
        assert wallet(unit, anna).others[0].balance == 0


def test_two_rewards_wait_and_the_other_one_can_be_handed_over_first(
    till, page, player, settle, open_up
):
    till.terms(stamps_needed=1)
    numbers, anna = open_up(voucher=VoucherTerms(gives=Benefit(words="a tote bag")))
    till.do(vouchers.give_voucher, customer_id=anna, programme_id=numbers[VOUCHER])
    show(page, settle, anna)
    press(player, page, settle, "\r")
    assert page.wallet.reward.first.words == "a tote bag"
    page.wallet.reward._others.itemAt(0).widget().click()
    press(player, page, settle, "r")
    assert page.undo_bar.accessibleName() == "Anna Kowalska: handed over: one free coffee"
    assert page.wallet.reward.first.words == "a tote bag"


def test_a_newcomer_is_brought_by_somebody_and_both_are_thanked_after_the_first_visit(
    till, page, player, settle, open_up, monkeypatch
):
    thanks = ReferralTerms(
        gives=Benefit(words="a bag of beans"), gives_friend=Benefit(words="a biscuit")
    )
    _, anna = open_up(**{REFERRAL: thanks})
    zoe = till.customer("Zoe").customer_id
    show(page, settle, zoe)
    assert tiles(page) == ["Brought by…"]
    monkeypatch.setattr(BroughtByDialog, "ask", lambda _parent, **_given: anna)
    page.wallet.strip._flow.itemAt(0).widget().click()
    settle()
    assert page.undo_bar.accessibleName() == "Zoe: it is written down who brought them"
    press(player, page, settle, "\r")
    assert [reward.words for reward in till.wallet(zoe).rewards] == ["a biscuit"]
    assert [reward.words for reward in till.wallet(anna).rewards] == ["a bag of beans"]
    assert tiles(page) == []


def test_somebody_cannot_bring_themselves(till, page, player, settle, open_up, monkeypatch):
    thanks = ReferralTerms(gives=Benefit(words="beans"), gives_friend=Benefit(words="a biscuit"))
    _, anna = open_up(**{REFERRAL: thanks})
    show(page, settle, anna)
    monkeypatch.setattr(BroughtByDialog, "ask", lambda _parent, **_given: anna)
    page.wallet.strip._flow.itemAt(0).widget().click()
    settle()
    assert page.hint.text().startswith("Nobody can bring themselves.")


def test_the_one_who_brought_them_is_found_by_name(till, desk, player):
    from PySide6.QtWidgets import QLineEdit

    anna = till.customer("Anna Kowalska").customer_id

    def find(dialog):
        field = dialog.findChildren(QLineEdit)[0]
        field.setFocus()
        player.type(field, "kowal")
        player.press(field, "\r")
        player.until(lambda: field.text() == "Anna Kowalska")
        dialog.accept()

    player.in_dialog(find)
    assert BroughtByDialog.ask(None, context=desk.context, friend="Zoe") == anna


def test_who_is_expected_today_is_noted_with_one_click(till, page, player, settle, open_up):
    now = till.clock()
    event = till.do(
        events.plan_event,
        plan=EventPlan(
            name="Tasting",
            invitation="Come and taste",
            starts_at=now + timedelta(hours=2),
            ends_at=now + timedelta(hours=4),
        ),
    )
    _, anna = open_up()
    till.do(guests.answer, event_id=event.event_id, customer_id=anna, state="coming")
    show(page, settle, anna)
    assert page.wallet.today.isVisible()
    page.wallet.today.button.click()
    settle()
    assert page.undo_bar.accessibleName() == "Anna Kowalska: at Tasting, noted"
    assert not page.wallet.today.isVisible()


def test_showing_a_wallet_opens_no_window_of_its_own(till, desk, page, player, settle, open_up):
    ten = PassTerms(uses=10, price_minor=3000, gives=COFFEE)
    numbers, anna = open_up(points=points(), **{PASS: ten})
    till.do(passes.sell_pass, customer_id=anna, programme_id=numbers[PASS])
    desk.window.activateWindow()
    player.until(desk.window.isActiveWindow)
    show(page, settle, anna)
    assert desk.window.isActiveWindow()


def test_the_stamp_terms_of_the_test_are_what_they_seem():
    assert StampTerms(reward="a").benefits == (Benefit(words="a"),)
