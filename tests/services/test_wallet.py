"""Looking somebody up, and what the counter sees of them."""

import pytest

from shopdesk.domain import codes
from shopdesk.domain.errors import CodeForged, CodeMistyped, CodeUnknown, CustomerUnknown
from shopdesk.services import counter, coupons, customers, staff, undo, wallet


def look_up(till, words, *, scanned=False):
    return till.see(wallet.look_up, words, scanned=scanned)


@pytest.mark.parametrize(
    "words",
    [
        "ヤマダ",
        "やまだ",
        "ﾔﾏﾀﾞ",
        "yamada",
        "YAMADA",
        "山田",
        "山",
        "山田 陽菜",
        "山田　陽菜",
        "山田陽菜",
        "4821",
        "hina@",
    ],
)
def test_she_is_found_however_she_is_written(any_till, words):
    made = any_till.customer(
        "山田 陽菜", reading="やまだ ひな", phone="090-1234-4821", email="hina@mail.example"
    )
    any_till.customer("Anna Smith")
    assert [line.id for line in look_up(any_till, words).people] == [made.customer_id]


def test_a_scanned_card_is_its_holders(any_till):
    made = any_till.customer()
    (card,) = any_till.wallet(made.customer_id).cards
    found = look_up(any_till, codes.shown(card.code).lower(), scanned=True)
    assert (found.customer_id, found.card_id, found.coupons) == (made.customer_id, card.id, ())


def test_a_scanned_coupon_is_shown_with_its_owner(any_till):
    made = any_till.customer()
    coupon = any_till.coupon(customer_id=made.customer_id)
    found = look_up(any_till, coupon.code, scanned=True)
    assert found.customer_id == made.customer_id
    assert [c.id for c in found.coupons] == [coupon.id]


def test_a_card_and_a_coupon_in_one_burst_are_both_understood(any_till):
    made = any_till.customer()
    (card,) = any_till.wallet(made.customer_id).cards
    coupon = any_till.coupon()
    found = look_up(any_till, card.code + coupon.code, scanned=True)
    assert (found.card_id, [c.id for c in found.coupons]) == (card.id, [coupon.id])


def test_a_code_that_is_none_of_ours_says_why(any_till):
    keys = any_till.shop.units.shop.code_keys
    for code, refusal in (
        (codes.make(keys, 5), CodeUnknown),
        (codes.make({0: b"x"}, 5), CodeForged),
        (codes.make(keys, 5)[:-1], CodeMistyped),
    ):
        with pytest.raises(refusal):
            look_up(any_till, code, scanned=True)


def test_words_that_find_nobody_find_nobody(any_till):
    found = look_up(any_till, "nobody of that name")
    assert (found.people, found.customer_id) == ((), None)


def test_a_wallet_has_everything_the_rewards_first(any_till):
    made = any_till.customer("Yuki", favourites="oat latte")
    any_till.stamp(made.card_id, 8)
    coupon = any_till.coupon(customer_id=made.customer_id)
    used = any_till.coupon(customer_id=made.customer_id)
    any_till.do(coupons.redeem_coupon, code=used.code)
    seen = any_till.wallet(made.customer_id)
    assert (seen.line.name, seen.favourites, seen.visits) == ("Yuki", "oat latte", 1)
    assert (len(seen.rewards), len(seen.cards)) == (1, 1)
    assert [c.id for c in seen.coupons] == [coupon.id]
    assert seen.in_front == seen.cards[0]


def test_the_card_that_was_scanned_lies_in_front(any_till):
    made = any_till.customer()
    second = any_till.do(counter.open_card, customer_id=made.customer_id)
    seen = any_till.see(wallet.wallet, made.customer_id, card_id=second.card_id)
    assert seen.in_front.id == second.card_id


def test_nobodys_wallet_is_unknown(any_till):
    with pytest.raises(CustomerUnknown):
        any_till.wallet(99)


def test_history_says_what_when_where_and_by_whom_newest_first(any_till):
    any_till.staff_id = any_till.do(staff.add_colleague, name="Aiko", role="staff")
    made = any_till.customer()
    any_till.clock.move(minutes=5)
    stamped = any_till.stamp(made.card_id, 2)
    lines = any_till.see(wallet.history, made.customer_id)
    assert [line.kind for line in lines] == ["stamp.given", "card.opened", "customer.created"]
    top = lines[0]
    assert (top.amount, top.counter, top.staff) == (2, "1", "Aiko")
    assert (top.at, top.action, top.can_undo) == (any_till.clock.at, stamped.action, True)


def test_history_shows_what_was_undone(any_till):
    made = any_till.customer()
    stamped = any_till.stamp(made.card_id)
    any_till.do(undo.undo_action, action=stamped.action)
    line = next(
        line
        for line in any_till.see(wallet.history, made.customer_id)
        if line.kind == "stamp.given"
    )
    assert (line.was_undone, line.can_undo) == (True, False)


def test_history_is_as_long_as_asked_for(any_till):
    made = any_till.customer()
    for _ in range(5):
        any_till.stamp(made.card_id)
    assert len(any_till.see(wallet.history, made.customer_id, limit=3)) == 3


def test_an_undone_visit_is_no_visit(any_till):
    made = any_till.customer()
    stamped = any_till.stamp(made.card_id)
    any_till.stamp(made.card_id)
    any_till.do(undo.undo_action, action=stamped.action)
    assert any_till.wallet(made.customer_id).visits == 1


def test_somebody_put_away_is_still_found_by_their_card(any_till):
    made = any_till.customer()
    (card,) = any_till.wallet(made.customer_id).cards
    any_till.do(customers.archive_customer, customer_id=made.customer_id)
    assert look_up(any_till, card.code, scanned=True).customer_id == made.customer_id
