"""What somebody's purchases suggest, and what goes with it."""

from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from shopdesk.domain import proposals as rules
from shopdesk.domain.benefits import AMOUNT, ITEM, PERCENT
from shopdesk.domain.proposals import Bought, Past, Proposal, Sold, best_proposal, gift

LATTE, MOCHA, CAKE = 1, 2, 3
ITEMS = {
    LATTE: Sold(id=LATTE, name="oat latte", group="coffee", price_minor=450),
    MOCHA: Sold(id=MOCHA, name="mocha", group="coffee", price_minor=480),
    CAKE: Sold(id=CAKE, name="cheesecake", group="", price_minor=380),
}
FRIDAY = datetime(2026, 6, 5, 10, 0, tzinfo=UTC)
TODAY = FRIDAY.date()


def past(*bought, **more):
    lines = tuple(Bought(at=at, item_id=item, count=n) for at, item, n in sorted(bought))
    visits = tuple(sorted({at for at, _, _ in bought}))
    return Past(visits=visits, bought=lines, **more)


def weeks_ago(number, *, day=0):
    return FRIDAY - timedelta(weeks=number, days=day)


def test_the_same_thing_every_friday_is_their_friday():
    found = best_proposal(
        past(*((weeks_ago(n), LATTE, 1) for n in range(1, 6)), (weeks_ago(2, day=3), CAKE, 1)),
        ITEMS,
        today=TODAY,
    )
    assert found is not None
    assert (found.reason, found.item_id, found.weekday) == ("weekday", LATTE, 4)


def test_what_was_their_friday_long_ago_is_not_said():
    found = best_proposal(
        past(*((weeks_ago(n), CAKE, 1) for n in range(20, 25)), (weeks_ago(1), MOCHA, 1)),
        ITEMS,
        today=TODAY,
    )
    assert found is not None
    assert found.reason != "weekday"


def test_the_usual_that_was_not_bought_for_long_is_missed():
    found = best_proposal(
        past(*((weeks_ago(10 + n / 2), CAKE, 1) for n in range(6))), ITEMS, today=TODAY
    )
    assert found is not None
    assert (found.reason, found.item_id, found.weeks) == ("missed", CAKE, 10)


def test_always_the_same_suggests_another_of_its_group():
    found = best_proposal(
        past(*((weeks_ago(n / 3), LATTE, 1) for n in range(1, 9))), ITEMS, today=TODAY
    )
    assert found is not None
    assert (found.reason, found.item_id, found.other_id) == ("sibling", LATTE, MOCHA)


def test_what_is_bought_for_two_is_noticed():
    found = best_proposal(
        past(*((weeks_ago(n / 3), CAKE, 2) for n in range(1, 6))), ITEMS, today=TODAY
    )
    assert found is not None
    assert (found.reason, found.item_id) == ("for_two", CAKE)


def test_a_round_visit_is_near_only_just_before_it():
    bought = [(weeks_ago(0, day=5 * n), n % 3 + 1, 1) for n in range(1, 9)]
    near = [
        best_proposal(past(*bought, visits_ever=ever), ITEMS, today=TODAY)
        for ever in (47, 48, 49, 50)
    ]
    numbers = [one.number if one else None for one in near]
    assert numbers == [None, 50, 50, None]


def test_who_comes_in_the_quiet_hour_is_thanked_for_it():
    bought = [(weeks_ago(0, day=5 * n).replace(hour=15), n % 3 + 1, 1) for n in range(1, 9)]
    found = best_proposal(past(*bought, quiet_hours=frozenset({15})), ITEMS, today=TODAY)
    assert found is not None
    assert found.reason == "quiet_hour"
    assert rules.quiet_hours({9: 100, 10: 120, 15: 20}) == {15}
    assert rules.quiet_hours({}) == frozenset()


def test_of_somebody_hardly_known_nothing_is_said():
    assert best_proposal(past((weeks_ago(1), LATTE, 1)), ITEMS, today=TODAY) is None


def test_what_is_not_sold_any_more_is_not_proposed():
    gone = {CAKE: ITEMS[CAKE]}
    found = best_proposal(past(*((weeks_ago(n), LATTE, 1) for n in range(1, 9))), gone, today=TODAY)
    assert found is None


def test_a_gift_is_small_against_what_was_spent():
    friday = Proposal(reason="weekday", score=1, item_id=LATTE, weekday=4)
    assert gift(friday, ITEMS, spent_minor=4500).kind == ITEM
    share = gift(friday, ITEMS, spent_minor=4499)
    assert (share.kind, share.percent, share.scope.items) == (PERCENT, 20, (LATTE,))
    two = gift(Proposal(reason="for_two", score=1, item_id=CAKE), ITEMS, spent_minor=0)
    assert (two.kind, two.value_minor, two.minimum_minor) == (AMOUNT, 190, 760)
    anything = gift(Proposal(reason="nth", score=1, number=50), ITEMS, spent_minor=0)
    assert (anything.kind, anything.scope.is_everything) == (PERCENT, True)


moments = st.datetimes(
    min_value=FRIDAY.replace(year=2025, tzinfo=None),
    max_value=FRIDAY.replace(tzinfo=None),
    timezones=st.just(UTC),
)
purchases = st.lists(
    st.tuples(moments, st.sampled_from((LATTE, MOCHA, CAKE, 99)), st.integers(1, 3)), max_size=40
)


@given(purchases, st.integers(0, 300), st.frozensets(st.integers(0, 23)), st.integers(0, 50_000))
def test_whatever_was_bought_the_proposal_is_true_small_and_the_same_again(
    bought, ever, quiet, spent
):
    known = past(*bought, visits_ever=ever, quiet_hours=quiet)
    found = best_proposal(known, ITEMS, today=TODAY)
    assert found == best_proposal(known, ITEMS, today=TODAY)
    if found is None:
        return
    assert found.reason in rules.REASONS
    for item in (found.item_id, found.other_id):
        assert item is None or item in ITEMS
    if found.reason == "weekday":
        assert any(one.at.weekday() == found.weekday for one in known.bought)
    if found.other_id is not None:
        assert found.other_id not in {one.item_id for one in known.bought}
    gives = gift(found, ITEMS, spent_minor=spent)
    assert gives.percent <= 20
    assert gives.kind != ITEM or gives.value_minor * 10 <= spent


def test_the_next_one_may_come_when_the_cap_is_over():
    day = date(2026, 6, 1)
    assert rules.next_allowed(day, cap_days=60) == date(2026, 7, 31)
    assert rules.next_allowed(None, cap_days=60) is None
