"""Birthdays and anniversaries: in the month, once a year, whatever the clock does."""

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from uuid import uuid4

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from shopdesk.domain.benefits import PERCENT, Benefit
from shopdesk.domain.errors import ProgrammeUnknown, Refusal
from shopdesk.domain.errors_of_cards import NoOccasion, OccasionTaken, ProgrammeOver
from shopdesk.domain.programmes import OccasionTerms, PointsReward, PointsTerms
from shopdesk.domain.purchases import NOTHING, Purchase
from shopdesk.services import (
    customers,
    life_events,
    occasions,
    programme_life,
    programmes,
    settings,
    undo,
)
from shopdesk.store.tables import CustomerRow
from tests.visiting import balance_of, gifts_of

CAKE = Benefit(words="a slice of cake", value_minor=480)


def opened(till, kind="birthday", gives=CAKE):
    terms = OccasionTerms(gives=gives)
    return till.do(programmes.open_programme, name=kind.title(), terms=terms, kind=kind)


def claims(till, made):
    return till.see(occasions.claims_of, made.customer_id)


def claim(till, made, programme, **values):
    return till.do(
        occasions.claim_occasion,
        customer_id=made.customer_id,
        programme_id=programme,
        **values,
    )


def change(till, made, **columns):
    """What the customers page writes."""
    with till.shop.units.write(till.actor) as unit:
        row = unit.session.get_one(CustomerRow, made.customer_id)
        for name, value in columns.items():
            setattr(row, name, value)


# -- the month -----------------------------------------------------------------------------


def test_a_birthday_is_claimed_in_its_month_and_handed_over_in_one_action(any_till):
    number = opened(any_till)
    made = any_till.customer(birthday="06-20")
    (found,) = claims(any_till, made)
    assert (found.programme_id, found.programme, found.kind) == (number, "Birthday", "birthday")
    assert (found.benefits, found.until) == ((CAKE,), date(2026, 6, 30))
    claimed = claim(any_till, made, number)
    assert (claimed.was_used, claimed.value_minor) == (True, 480)
    assert claims(any_till, made) == ()
    assert gifts_of(any_till, made.customer_id) == [("birthday:2026", "redeemed")]
    with pytest.raises(OccasionTaken) as refused:
        claim(any_till, made, number)
    assert refused.value.values == {"on": date(2026, 6, 1)}


@pytest.mark.parametrize("birthday", ["", "05-31", "07-01"])
def test_no_other_month_and_no_unknown_day(any_till, birthday):
    number = opened(any_till)
    made = any_till.customer(birthday=birthday)
    assert claims(any_till, made) == ()
    with pytest.raises(NoOccasion):
        claim(any_till, made, number)


def test_the_same_request_gives_it_once(any_till):
    number = opened(any_till)
    made = any_till.customer(birthday="06-20")
    request = uuid4()
    first = claim(any_till, made, number, request_id=request)
    assert claim(any_till, made, number, request_id=request) == first


def test_a_month_begins_and_ends_by_the_clock_of_the_shop(any_till):
    any_till.do(settings.change_settings, time_zone="Asia/Tokyo")
    any_till.shop.reload_identity()
    opened(any_till)
    made = any_till.customer(birthday="07-01")
    any_till.clock.at = datetime(2026, 6, 30, 14, 59, tzinfo=UTC)
    assert claims(any_till, made) == ()
    any_till.clock.move(minutes=1)  # midnight in Tokyo
    assert len(claims(any_till, made)) == 1


@pytest.mark.parametrize("year", [2027, 2028])
def test_a_29_february_has_all_of_february(any_till, year):
    opened(any_till)
    made = any_till.customer(birthday="02-29")
    any_till.clock.at = datetime(year, 2, 28, 12, tzinfo=UTC)
    assert len(claims(any_till, made)) == 1
    any_till.clock.at = datetime(year, 3, 1, 12, tzinfo=UTC)
    assert claims(any_till, made) == ()


def test_the_first_day_here_is_celebrated_from_the_next_year_on(any_till):
    number = opened(any_till, "anniversary")
    made = any_till.customer()
    assert claims(any_till, made) == ()
    any_till.clock.move(days=365)
    assert [one.kind for one in claims(any_till, made)] == ["anniversary"]
    assert claim(any_till, made, number).was_used
    any_till.clock.move(days=366)
    assert len(claims(any_till, made)) == 1


def test_an_anniversary_that_was_noted_goes_before_the_first_day(any_till):
    opened(any_till, "anniversary")
    made = any_till.customer()
    change(any_till, made, anniversary="06-09")
    assert len(claims(any_till, made)) == 1
    change(any_till, made, anniversary="12-09")
    any_till.clock.move(days=365)
    assert claims(any_till, made) == ()


# -- once a year ---------------------------------------------------------------------------


def test_another_birthday_brings_no_second_gift(any_till):
    number = opened(any_till)
    made = any_till.customer(birthday="06-20")
    claim(any_till, made, number)
    change(any_till, made, birthday="07-20")
    any_till.clock.move(days=40)
    assert claims(any_till, made) == ()
    with pytest.raises(OccasionTaken):
        claim(any_till, made, number)


def test_december_and_january_are_not_two_birthdays(any_till):
    number = opened(any_till)
    made = any_till.customer(birthday="12-31")
    any_till.clock.at = datetime(2026, 12, 31, 12, tzinfo=UTC)
    claim(any_till, made, number)
    change(any_till, made, birthday="01-01")
    any_till.clock.move(days=1)
    with pytest.raises(OccasionTaken):
        claim(any_till, made, number)
    any_till.clock.at = datetime(2028, 1, 1, 12, tzinfo=UTC)
    assert claim(any_till, made, number).was_used


def test_a_second_programme_for_birthdays_is_no_second_birthday(any_till):
    first, second = opened(any_till), opened(any_till)
    made = any_till.customer(birthday="06-20")
    assert len(claims(any_till, made)) == 2
    claim(any_till, made, first)
    assert claims(any_till, made) == ()
    with pytest.raises(OccasionTaken):
        claim(any_till, made, second)


def test_a_claim_that_is_taken_back_can_be_made_again(any_till):
    number = opened(any_till)
    made = any_till.customer(birthday="06-20")
    claimed = claim(any_till, made, number)
    any_till.do(undo.undo_action, action=claimed.action)
    assert any_till.wallet(made.customer_id).rewards == ()
    assert len(claims(any_till, made)) == 1
    assert claim(any_till, made, number).was_used


STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("clock"), st.integers(-400, 800)),
        st.tuples(st.just("birthday"), st.integers(1, 12)),
        st.tuples(st.just("claim"), st.just(0)),
        st.tuples(st.just("undo"), st.just(0)),
    ),
    max_size=25,
)


@given(STEPS)
@hypothesis_settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_once_a_year_whatever_the_clock_does_and_the_birthday_becomes(till, steps):
    number = next(
        (one.id for one in till.see(programmes.programmes) if one.kind == "birthday"), None
    ) or opened(till)
    made = till.customer(birthday="06-20")
    got: list[tuple[date, object]] = []
    for step, by in [*steps, ("claim", 0)]:
        if step == "clock":
            till.clock.move(days=by)
        elif step == "birthday":
            change(till, made, birthday=f"{by:02}-15")
        elif step == "undo" and got:
            till.do(undo.undo_action, action=got.pop()[1])
        elif step == "claim":
            shown = claims(till, made)
            try:
                claimed = claim(till, made, number)
            except Refusal:
                assert shown == ()
            else:
                assert len(shown) == 1
                with till.shop.units.read() as unit:
                    got.append((unit.today, claimed.action))
    days = [on for on, _ in got]
    assert len({on.year for on in days}) == len(days)
    assert all(later - earlier >= timedelta(days=300) for earlier, later in pairwise(days))


# -- what cannot be used now ---------------------------------------------------------------


def test_a_discount_without_an_amount_waits_and_is_used_with_one(any_till):
    tenth = Benefit(kind=PERCENT, words="10 % off", percent=10)
    number = opened(any_till, gives=tenth)
    made, other = any_till.customer(birthday="06-20"), any_till.customer(birthday="06-21")
    waits = claim(any_till, made, number, purchase=NOTHING)
    assert (waits.was_used, waits.value_minor) == (False, 0)
    assert [one.words for one in any_till.wallet(made.customer_id).rewards] == ["10 % off"]
    assert claims(any_till, made) == ()
    used = claim(any_till, other, number, purchase=Purchase(amount_minor=2_000))
    assert (used.was_used, used.value_minor) == (True, 200)


def test_points_for_a_birthday_are_on_the_card_at_once(any_till):
    points = PointsTerms(rewards=(PointsReward(points=100, gives=CAKE),))
    any_till.do(programmes.open_programme, name="Points", terms=points, kind="points")
    number = opened(any_till, gives=Benefit(kind="points", words="50 points", points=50))
    made = any_till.customer(birthday="06-20")
    claimed = claim(any_till, made, number)
    assert balance_of(any_till, made.customer_id, "points") == 50
    any_till.do(undo.undo_action, action=claimed.action)
    assert balance_of(any_till, made.customer_id, "points") == 0


# -- peace, and programmes that are none ---------------------------------------------------


def test_who_wants_to_be_left_alone_gets_no_claim_shown(any_till):
    opened(any_till)
    made = any_till.customer(birthday="06-20")
    change(any_till, made, left_alone_at=any_till.clock.at)
    assert claims(any_till, made) == ()


def test_in_a_quiet_time_no_claim_is_shown(any_till):
    opened(any_till)
    made = any_till.customer(birthday="06-20")
    any_till.do(
        life_events.add_life_event,
        customer_id=made.customer_id,
        kind="loss",
        words="",
        happened_on=date(2026, 5, 30),
        quiet_until=date(2026, 6, 9),
    )
    assert claims(any_till, made) == ()
    any_till.clock.at = datetime(2026, 6, 10, 12, tzinfo=UTC)
    assert len(claims(any_till, made)) == 1


def test_who_was_put_away_has_no_claims(any_till):
    opened(any_till)
    made = any_till.customer(birthday="06-20")
    any_till.do(customers.archive_customer, customer_id=made.customer_id)
    assert claims(any_till, made) == ()


def test_a_programme_that_is_over_or_another_one_gives_no_gift(any_till):
    number = opened(any_till)
    made = any_till.customer(birthday="06-20")
    today = any_till.clock.at.date()
    any_till.do(programme_life.end_programme, programme_id=number, ends_on=today, use_until=None)
    assert len(claims(any_till, made)) == 1
    any_till.clock.move(days=1)
    assert claims(any_till, made) == ()
    with pytest.raises(ProgrammeOver):
        claim(any_till, made, number)
    coffee = any_till.see(programmes.first_programme)
    with pytest.raises(ProgrammeUnknown):
        claim(any_till, made, coffee.id)
