"""Lots: what is used first, what expires when, and what is owed."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shopdesk.domain import lots as rules
from shopdesk.domain.benefits import Benefit
from shopdesk.domain.lots import Lot, Taken
from shopdesk.domain.programmes import PointsTerms, SubscriptionTerms

BEGAN = datetime(2026, 1, 1, tzinfo=UTC)
X, Y = date(2026, 3, 31), date(2026, 6, 30)


def lot(key, remaining, expires_on=None, *, amount=None, day=0):
    return Lot(
        id=key,
        amount=remaining if amount is None else amount,
        remaining=remaining,
        starts_on=BEGAN.date(),
        expires_on=expires_on,
        earned_at=BEGAN + timedelta(days=day),
    )


def after(lots, taken):
    """The lots when that was taken."""
    counts = {one.lot_id: one.count for one in taken}
    return [lot(o.id, o.remaining - counts.get(o.id, 0), o.expires_on) for o in lots]


def test_spending_180_of_100_and_200_leaves_120_that_expire_last():
    lots = [lot(2, 200, Y), lot(1, 100, X)]
    taken = rules.take(lots, 180)
    assert taken == (Taken(lot_id=1, count=100), Taken(lot_id=2, count=80))
    (left,) = rules.in_order(after(lots, taken))
    assert (left.remaining, left.expires_on) == (120, Y)


def test_points_of_nine_months_are_lost_on_the_day_they_expire():
    """+300 on 1 January, −50 on 15 January, +100 on 2 February."""
    terms = PointsTerms(lapses_after_months=9)
    first = lot(1, 300, rules.points_expire_on(terms, earned_on=date(2026, 1, 1)))
    second = lot(2, 100, rules.points_expire_on(terms, earned_on=date(2026, 2, 2)), day=32)
    lots = after([first, second], rules.take([first], 50))
    assert rules.expired(lots, today=date(2026, 9, 30)) == []
    assert [one.remaining for one in rules.expired(lots, today=date(2026, 10, 1))] == [250]
    lots = after(lots, [Taken(lot_id=1, count=250)])
    assert rules.expired(lots, today=date(2026, 11, 1)) == []
    assert [one.remaining for one in rules.expired(lots, today=date(2026, 11, 2))] == [100]


def test_what_never_expires_is_used_last_and_of_equals_the_oldest_first():
    lots = [lot(1, 5), lot(2, 5, Y, day=9), lot(3, 5, Y, day=2), lot(4, 5, X, day=20), lot(5, 0)]
    assert [one.id for one in rules.in_order(lots)] == [4, 3, 2, 1]


def test_what_the_lots_do_not_have_is_owed():
    assert rules.take([lot(1, 30)], 50) == (
        Taken(lot_id=1, count=30),
        Taken(lot_id=None, count=20),
    )
    assert rules.take([], 0) == ()


def test_points_are_taken_back_from_the_lot_that_brought_them_first():
    lots = [lot(1, 40, X), lot(2, 20, Y)]
    assert rules.take_back(lots, 50, first=2) == (
        Taken(lot_id=2, count=20),
        Taken(lot_id=1, count=30),
    )


def test_what_is_given_back_goes_where_there_is_room_and_is_good_longest():
    lots = [lot(1, 0, X, amount=50), lot(2, 60, Y, amount=100), lot(3, 10, amount=30)]
    given_back = rules.give_back(lots, 90, today=date(2026, 4, 1))
    assert given_back == (
        Taken(lot_id=3, count=20),
        Taken(lot_id=2, count=40),
        Taken(lot_id=1, count=30),
    )


@pytest.mark.parametrize(("refunded", "stays"), [(0, 10), (525, 5), (1, 9), (1050, 0)])
def test_points_stay_in_proportion_to_what_was_not_paid_back(refunded, stays):
    assert rules.kept(10, total=1050, refunded=refunded) == stays


def test_points_of_a_purchase_without_an_amount_stay():
    assert rules.kept(10, total=0, refunded=0) == 10


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2024, 1, 31), 1, date(2024, 2, 29)),
        (date(2026, 11, 15), 2, date(2027, 1, 15)),
        (date(2026, 12, 1), 12, date(2027, 12, 1)),
    ],
)
def test_months_are_those_of_the_calendar(day, months, expected):
    assert rules.add_months(day, months) == expected


@given(st.dates(date(1990, 1, 1), date(2200, 1, 1)), st.integers(1, 120))
def test_so_many_months_later_is_in_that_month_and_never_after_the_day(day, months):
    later = rules.add_months(day, months)
    assert (later.year - day.year) * 12 + later.month - day.month == months
    assert later.day == day.day or (later + timedelta(days=1)).day == 1


def test_the_shorter_of_days_and_months_counts():
    terms = PointsTerms(lapses_after_months=1, lapses_after_days=10)
    assert rules.points_expire_on(terms, earned_on=date(2026, 1, 1)) == date(2026, 1, 11)
    assert rules.points_expire_on(PointsTerms(), earned_on=date(2026, 1, 1)) is None


MONTH = SubscriptionTerms(per_day=2, gives=Benefit(words="a coffee"), remind_days_before=5)


def test_a_subscription_renewed_in_advance_begins_when_the_current_one_ends():
    first = rules.subscription_span(MONTH, sold_on=date(2026, 1, 31), current_ends_on=None)
    assert (first.starts_on, first.expires_on) == (date(2026, 1, 31), date(2026, 2, 27))
    early = rules.subscription_span(
        MONTH, sold_on=date(2026, 2, 20), current_ends_on=first.expires_on
    )
    assert (early.starts_on, early.expires_on) == (date(2026, 2, 28), date(2026, 3, 27))
    late = rules.subscription_span(
        MONTH, sold_on=date(2026, 3, 5), current_ends_on=first.expires_on
    )
    assert late.starts_on == date(2026, 3, 5)
    assert rules.subscription_uses(MONTH, first) == 28 * 2


def test_a_renewal_is_due_in_the_last_days_only():
    ends = date(2026, 2, 27)
    due = [
        rules.renewal_is_due(MONTH, last_ends_on=ends, today=date(2026, 2, day))
        for day in (21, 22, 27, 28)
    ]
    assert due == [False, True, True, False]
    assert not rules.renewal_is_due(MONTH, last_ends_on=None, today=ends)


SOME = st.lists(
    st.tuples(st.integers(0, 50), st.none() | st.dates(X, Y), st.integers(0, 60)), max_size=6
).map(lambda rows: [lot(key, n, on, day=day) for key, (n, on, day) in enumerate(rows, 1)])


@given(SOME, st.integers(0, 400))
def test_what_is_taken_is_what_was_asked_and_never_more_than_a_lot_has(lots, count):
    taken = rules.take(lots, count)
    assert sum(one.count for one in taken) == count
    has = {one.id: one.remaining for one in lots}
    assert all(0 < one.count <= has.get(one.lot_id, count) for one in taken)
    owed = [one for one in taken if one.lot_id is None]
    assert not owed or sum(has.values()) + owed[0].count == count


@given(SOME, st.integers(1, 400))
def test_nothing_is_taken_while_something_sooner_is_left(lots, count):
    taken = {one.lot_id: one.count for one in rules.take(lots, count)}
    rest = [one for one in lots if one.remaining - taken.get(one.id, 0) > 0]
    for left in rest:
        for other in lots:
            if taken.get(other.id) and left.expires_on is not None:
                assert other.expires_on is not None
                assert other.expires_on <= left.expires_on


@given(SOME, st.integers(0, 400), st.integers(1, 6))
def test_taking_back_takes_as_much_as_spending_would(lots, count, first):
    taken = rules.take_back(lots, count, first=first)
    assert sum(one.count for one in taken) == count
    assert len({one.lot_id for one in taken}) == len(taken)
    of_first = next((one.remaining for one in lots if one.id == first), 0)
    if count and of_first:
        assert taken[0] == Taken(lot_id=first, count=min(count, of_first))


@given(SOME, st.integers(0, 400))
def test_what_is_given_back_never_overfills_a_lot(lots, count):
    used = [lot(one.id, one.remaining // 2, one.expires_on, amount=one.remaining) for one in lots]
    room = {one.id: one.amount - one.remaining for one in used}
    back = rules.give_back(used, count, today=X)
    assert sum(one.count for one in back) == min(count, sum(room.values()))
    assert all(0 < one.count <= room[one.lot_id] for one in back)


@given(st.integers(0, 10_000), st.integers(1, 10**6), st.data())
def test_refunds_in_parts_take_back_what_one_refund_takes(earned, total, data):
    part = data.draw(st.integers(0, total))
    first = earned - rules.kept(earned, total=total, refunded=part)
    second = rules.kept(earned, total=total, refunded=part) - rules.kept(
        earned, total=total, refunded=total
    )
    assert 0 <= first <= earned
    assert first + second == earned
