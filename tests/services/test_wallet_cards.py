"""A wallet with cards of every kind: each with what the counter needs to know of it."""

from datetime import date

import pytest

from shopdesk.domain.benefits import Benefit
from shopdesk.domain.programmes import (
    BadgeTerms,
    Level,
    Measure,
    OccasionTerms,
    StreakTerms,
    TierTerms,
    VoucherTerms,
)
from shopdesk.domain.purchases import Purchase
from shopdesk.services import counter, items, programmes, purchases, serving, undo
from shopdesk.store.tables import ProgrammeRow
from tests.services.machine import MONTH, POINTS, TEN, open_all
from tests.shops import COFFEE

MUG = Benefit(words="a mug")
SILVER = Level(name="Silver", needed=2, gives=MUG)
GOLD = Level(name="Gold", needed=5, gives=Benefit(words="a cake"))


def open_one(till, kind, terms):
    return till.do(programmes.open_programme, name=kind, kind=kind, terms=terms)


def serve(till, customer_id, amount=1_000):
    purchase = Purchase(amount_minor=amount)
    return till.do(serving.serve_customer, customer_id=customer_id, purchase=purchase)


@pytest.fixture
def somebody(any_till):
    return any_till.customer(birthday="06-20").customer_id


def only(till, customer_id):
    (card,) = till.wallet(customer_id).others
    return card


def test_a_shop_with_a_stamp_card_shows_nothing_besides(any_till, somebody):
    seen = any_till.wallet(somebody)
    assert (seen.others, seen.claims, seen.asks_amount, seen.items) == ((), (), False, ())


def test_a_card_of_each_programme_is_shown_before_it_is_begun(any_till, somebody):
    for kind, terms in (("points", POINTS), ("pass", TEN), ("subscription", MONTH)):
        open_one(any_till, kind, terms)
    open_one(any_till, "voucher", VoucherTerms(gives=MUG))
    cards = any_till.wallet(somebody).others
    assert [(card.kind, card.id, card.balance, card.can_use) for card in cards] == [
        ("points", None, 0, False),
        ("pass", None, 0, False),
        ("subscription", None, 0, False),
    ]
    assert [card.can_sell for card in cards] == [False, True, True]


def test_points_show_what_they_can_be_exchanged_for_and_what_is_missing(any_till, somebody):
    open_one(any_till, "points", POINTS)
    serve(any_till, somebody, 600)
    card = only(any_till, somebody)
    assert [(one.points, one.benefit.words, one.affordable) for one in card.exchanges] == [
        (5, "a coffee", True),
        (9, "a fifth off", False),
        (12, "5.00 off", False),
    ]
    assert (card.balance, card.progress, card.needed, card.can_use) == (6, 6, 9, True)
    assert (card.next_expires_on, card.next_expiring) == (date(2026, 6, 4), 6)


def test_a_tier_shows_the_level_and_the_way_to_the_next(any_till, somebody, clock):
    open_one(any_till, "tier", TierTerms(measure=Measure(by="visits"), levels=(SILVER, GOLD)))
    for _ in range(3):
        serve(any_till, somebody)
        clock.move(days=1)
    card = only(any_till, somebody)
    assert (card.level, card.level_next, card.progress, card.needed) == ("Silver", "Gold", 3, 5)
    assert [reward.words for reward in any_till.wallet(somebody).rewards] == ["a mug"]


def test_a_streak_shows_its_weeks_and_a_badge_how_far_it_is(any_till, somebody, clock):
    open_one(any_till, "streak", StreakTerms(weeks=4, gives=MUG))
    open_one(any_till, "badge", BadgeTerms(measure=Measure(by="visits"), needed=3, gives=MUG))
    for _ in range(2):
        serve(any_till, somebody)
        clock.move(days=7)
    streak, badge = any_till.wallet(somebody).others
    assert (streak.balance, streak.needed) == (2, 4)
    assert (badge.balance, badge.progress, badge.needed) == (0, 2, 3)
    serve(any_till, somebody)
    badge = any_till.wallet(somebody).others[1]
    assert (badge.balance, badge.progress) == (1, 3)


def test_a_birthday_can_be_claimed_in_its_month(any_till, somebody):
    open_one(any_till, "birthday", OccasionTerms(gives=MUG))
    seen = any_till.wallet(somebody)
    assert seen.others == ()
    assert [(claim.kind, claim.until) for claim in seen.claims] == [("birthday", date(2026, 6, 30))]


@pytest.mark.parametrize(
    ("kind", "terms", "asks"),
    [
        ("points", POINTS, True),
        ("voucher", VoucherTerms(gives=MUG, for_purchase_of_minor=5_000), True),
        ("voucher", VoucherTerms(gives=MUG), False),
        ("tier", TierTerms(measure=Measure(by="spent"), levels=(SILVER,)), True),
        ("pass", TEN, False),
    ],
)
def test_the_amount_is_asked_for_when_something_depends_on_it(
    any_till, somebody, kind, terms, asks
):
    open_one(any_till, kind, terms)
    assert any_till.wallet(somebody).asks_amount is asks


def test_the_shops_buttons_come_with_the_wallet(any_till, somebody):
    any_till.do(items.save_items, wanted=(items.WantedItem(name="Latte", price_minor=450),))
    assert [item.name for item in any_till.wallet(somebody).items] == ["Latte"]


def test_a_visit_counts_once_whatever_it_brought(any_till, somebody):
    open_one(any_till, "points", POINTS)
    serve(any_till, somebody)
    taken = serve(any_till, somebody)
    refunded = any_till.do(purchases.refund_purchase, purchase_id=1, amount_minor=100)
    any_till.stamp(any_till.wallet(somebody).cards[0].id)
    assert any_till.wallet(somebody).visits == 3
    for action in (taken.action, refunded.action):
        any_till.do(undo.undo_action, action=action)
    assert any_till.wallet(somebody).visits == 2


def test_a_card_that_filled_up_is_drawn_full_also_when_a_smaller_reward_waits(any_till):
    open_all(any_till)
    somebody = any_till.customer()
    any_till.stamp(somebody.card_id, 5)
    (card, *_) = any_till.wallet(somebody.customer_id).cards
    assert (card.shows_full, card.stamps, card.needed) == (True, 5, 5)
    assert [one.at for one in card.interim] == [2, 4]


def test_a_card_with_which_nothing_is_earned_any_more_is_not_in_front(any_till, clock):
    somebody = any_till.customer()
    cakes = any_till.do(programmes.open_programme, name="Cakes", terms=COFFEE)
    any_till.do(counter.open_card, customer_id=somebody.customer_id, programme_id=cakes)
    with any_till.shop.units.write(any_till.actor) as unit:
        unit.session.get_one(ProgrammeRow, 1).ends_on = date(2026, 6, 1)
    assert any_till.wallet(somebody.customer_id).in_front.id == somebody.card_id
    clock.move(days=1)
    assert any_till.wallet(somebody.customer_id).in_front.programme == "Cakes"
