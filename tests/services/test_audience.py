"""Who is meant by a filter, and whom of them the shop may write to."""

from datetime import timedelta

import pytest

from shopdesk.domain.audience import Audience, tidy_audience
from shopdesk.domain.errors import DatesReversed, NumberOutOfRange
from shopdesk.domain.purchases import Line, Purchase
from shopdesk.services import audience as audiences
from shopdesk.services import consents, customers, items, life_events, programmes, purchases, undo
from shopdesk.services.items import WantedItem
from shopdesk.services.settings import change_settings
from tests.shops import new_id


def meant(till, **filters):
    return till.see(audiences.customers_in, tidy_audience(Audience(**filters)))


def person(till, name, **details):
    return till.customer(name, **details).customer_id


def buy(till, customer_id, *lines):
    def note(unit, request_id):
        purchases.note_purchase(
            unit,
            customer_id=customer_id,
            purchase=Purchase(lines=tuple(lines)),
            request_id=request_id,
        )

    with till.shop.units.write(till.actor) as unit:
        unit.claim(request := new_id())
        note(unit, request)
        unit.answer("{}")


def test_an_empty_filter_means_everybody_who_is_a_customer(any_till):
    here = person(any_till, "Yuki")
    away = person(any_till, "Hana")
    any_till.do(customers.archive_customer, customer_id=away)
    assert Audience().is_everybody
    assert meant(any_till) == (here,)


def test_tags_are_any_of_them(any_till):
    wine = person(any_till, "Yuki", tags=("wine", "early bird"))
    tea = person(any_till, "Hana", tags=("tea",))
    person(any_till, "Ken")
    assert meant(any_till, tags=("wine", "tea")) == (wine, tea)
    assert meant(any_till, tags=("tea",)) == (tea,)


def test_days_count_back_from_today_in_the_shops_zone(any_till):
    any_till.do(change_settings, time_zone="Asia/Tokyo")
    any_till.shop.reload_identity()
    made = any_till.customer()
    any_till.stamp(made.card_id)  # 1 June, 17:00 in Tokyo
    any_till.clock.move(days=10)
    assert meant(any_till, visited_within_days=10) == (made.customer_id,)
    assert meant(any_till, visited_within_days=9) == ()
    assert meant(any_till, away_for_days=9) == (made.customer_id,)
    assert meant(any_till, away_for_days=10) == ()
    any_till.clock.move(hours=8)  # past midnight in Tokyo, not in UTC
    assert meant(any_till, away_for_days=10) == (made.customer_id,)


def test_somebody_who_never_came_did_not_slip_away(any_till):
    person(any_till, "Yuki")
    any_till.clock.move(days=400)
    assert meant(any_till, away_for_days=30) == ()
    assert meant(any_till, visited_within_days=3000) == ()


def test_visits_are_days_and_an_undone_one_was_none(any_till):
    made = any_till.customer()
    any_till.stamp(made.card_id)
    any_till.clock.move(minutes=5)
    any_till.stamp(made.card_id)
    assert meant(any_till, visits_at_least=1) == (made.customer_id,)
    assert meant(any_till, visits_at_least=2) == ()
    any_till.clock.move(days=1)
    second = any_till.stamp(made.card_id)
    assert meant(any_till, visits_at_least=2) == (made.customer_id,)
    any_till.do(undo.undo_action, action=second.action)
    assert meant(any_till, visits_at_least=2) == ()


def test_who_holds_a_card_and_who_has_a_reward_waiting(any_till):
    made = any_till.customer("Yuki")
    without = person(any_till, "Hana", with_card=False)
    (programme, *_) = any_till.see(programmes.programmes)
    assert meant(any_till, programme_id=programme.id) == (made.customer_id,)
    assert without in meant(any_till)
    assert meant(any_till, reward_waits=True) == ()
    any_till.terms(stamps_needed=2)
    other = any_till.customer("Ken")
    any_till.stamp(other.card_id, 2)
    assert meant(any_till, reward_waits=True) == (other.customer_id,)


def test_a_birthday_month_and_favourite_words_however_they_are_written(any_till):
    yuki = person(any_till, "Yuki", birthday="03-14", favourites="ｵｰﾂﾗﾃ と Cheesecake")
    person(any_till, "Hana", birthday="10-03", favourites="tea")
    assert meant(any_till, birthday_month=3) == (yuki,)
    assert meant(any_till, favourite="オーツラテ") == (yuki,)
    assert meant(any_till, favourite="CHEESE") == (yuki,)
    assert meant(any_till, favourite="cheese tea") == ()


def test_what_was_bought_by_item_and_by_group(any_till):
    latte, bean, _cake = (
        one.id
        for one in any_till.do(
            items.save_items,
            wanted=(
                WantedItem(name="Latte", grouped="coffee", price_minor=450),
                WantedItem(name="Beans", grouped="beans", price_minor=1200),
                WantedItem(name="Cake", price_minor=380),
            ),
        )
    )
    yuki, hana = person(any_till, "Yuki"), person(any_till, "Hana")
    buy(any_till, yuki, Line(item_id=latte, group="coffee", price_minor=450))
    buy(any_till, hana, Line(item_id=bean, group="beans", price_minor=1200))
    assert meant(any_till, bought_items=(latte,)) == (yuki,)
    assert meant(any_till, bought_groups=("beans",)) == (hana,)
    assert meant(any_till, bought_items=(latte,), bought_groups=("beans",)) == (yuki, hana)


def test_all_parts_of_a_filter_must_hold(any_till):
    person(any_till, "Yuki", tags=("wine",), birthday="03-14")
    both = person(any_till, "Hana", tags=("wine",), birthday="04-01")
    assert meant(any_till, tags=("wine",), birthday_month=4) == (both,)


@pytest.mark.parametrize(
    ("filters", "refusal"),
    [
        ({"visited_within_days": 0}, NumberOutOfRange),
        ({"birthday_month": 13}, NumberOutOfRange),
        ({"visits_at_least": 0}, NumberOutOfRange),
        ({"visited_within_days": 30, "away_for_days": 60}, DatesReversed),
    ],
)
def test_a_filter_that_cannot_be_is_refused(filters, refusal):
    with pytest.raises(refusal):
        tidy_audience(Audience(**filters))


def test_a_filter_is_kept_as_it_is(any_till):
    kept = Audience(tags=("wine",), visits_at_least=3, bought_groups=("coffee",), favourite="tea")
    assert audiences.read_audience(audiences.write_audience(kept)) == kept


def test_those_who_may_not_be_written_to_are_counted_by_reason(any_till):
    agreed = person(any_till, "Yuki", consents=("email",), email="yuki@example.com")
    person(any_till, "Hana")
    alone = person(any_till, "Ken", consents=("paper",))
    any_till.do(consents.leave_alone, customer_id=alone, alone=True)
    quiet = person(any_till, "Mio", consents=("paper",))
    any_till.do(
        life_events.add_life_event,
        customer_id=quiet,
        kind="loss",
        words="",
        happened_on=any_till.clock.at.date(),
        quiet_until=any_till.clock.at.date() + timedelta(days=5),
    )
    person(any_till, "Rin", consents=("email",))
    found = any_till.see(audiences.reach, Audience())
    assert found.may == ((agreed, "email"),)
    assert found.left_out == (
        ("left_alone", 1),
        ("not_agreed", 1),
        ("no_address", 1),
        ("quiet", 1),
    )
    assert len(found.people) == 5


def test_the_many_are_judged_as_the_one_is(any_till):
    """The set-based reading and `may_contact` give one answer for each person."""
    people = [
        person(any_till, "A", consents=("paper", "email"), email="a@example.com"),
        person(any_till, "B", consents=("phone",)),
        person(any_till, "C", consents=("phone",), phone="080-1111-2222"),
        person(any_till, "D"),
    ]
    any_till.do(consents.leave_alone, customer_id=people[0], alone=True)
    found = dict(any_till.see(audiences.reach, Audience()).may)
    for one in people:
        allowed = [
            channel
            for channel in consents.CHANNELS
            if any_till.see(consents.may_contact, one, channel, "offers").allowed
        ]
        assert found.get(one, "") == (allowed[0] if allowed else "")
