"""Whatever terms a shop has, its form shows them and gives them back: no new version by looking."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from shopdesk.desktop.settings.programme_words import ProgrammeWords
from shopdesk.desktop.settings.terms_dialog import FORMS
from shopdesk.domain.benefits import BENEFIT_KINDS, Benefit, check_benefit
from shopdesk.domain.earning import MINUTES_A_DAY, WAYS, Earns, Happy
from shopdesk.domain.errors import Refusal
from shopdesk.domain.programmes import (
    MEASURES,
    BadgeTerms,
    Interim,
    Level,
    Measure,
    OccasionTerms,
    PassTerms,
    PointsReward,
    PointsTerms,
    ReferralTerms,
    StampTerms,
    StreakTerms,
    SubscriptionTerms,
    Terms,
    TierTerms,
    VoucherTerms,
    check_terms,
)
from shopdesk.domain.purchases import Scope
from shopdesk.services.items import Item

ITEMS = tuple(
    Item(
        id=number,
        name=f"Item {number}",
        grouped="coffee" if number % 2 else "",
        price_minor=100,
        position=number,
        is_active=number < 4,
    )
    for number in range(1, 6)
)
WORDS = ProgrammeWords(currency="EUR", language="en", items=ITEMS)

said = st.sampled_from(("a coffee", "25 % off", "€5.00 off", "コーヒー1杯", "20 points"))
money = st.integers(0, 10_000_00)
some_days = st.none() | st.integers(1, 3650)
scopes = st.builds(
    Scope,
    items=st.lists(st.integers(1, 5), unique=True, max_size=3).map(tuple),
    groups=st.lists(st.sampled_from(("coffee", "cake")), unique=True).map(tuple),
)


def may_be(benefit: Benefit) -> bool:
    try:
        check_benefit(benefit)
    except Refusal:
        return False
    return True


benefits = st.builds(
    Benefit,
    kind=st.sampled_from(BENEFIT_KINDS),
    words=said,
    value_minor=money,
    percent=st.integers(1, 100),
    points=st.integers(1, 1_000_000),
    minimum_minor=money,
    cap_minor=st.none() | st.integers(1, 10_000),
    scope=scopes,
    next_purchase=st.booleans(),
    combines=st.booleans(),
    lapses_after_days=some_days,
).filter(may_be)
several = st.lists(benefits, max_size=3).map(tuple)
happy = st.builds(
    Happy,
    weekdays=st.sets(st.integers(0, 6), min_size=1).map(lambda days: tuple(sorted(days))),
    since=st.integers(0, 700),
    until=st.integers(701, MINUTES_A_DAY),
    times=st.integers(2, 10),
)
earns = st.builds(
    Earns,
    by=st.sampled_from(WAYS),
    units=st.integers(1, 1_000_000),
    per_minor=st.integers(1, 10_000),
    minimum_minor=money,
    scope=scopes,
    happy=st.lists(happy, max_size=2).map(tuple),
)
measures = st.builds(
    Measure,
    by=st.sampled_from(MEASURES),
    within_days=st.none() | st.integers(7, 3650),
    scope=scopes,
)
few = st.none() | st.integers(1, 99)
stamps = st.builds(
    StampTerms,
    stamps_needed=st.just(10),
    reward=said,
    reward_value_minor=money,
    per_scan=few,
    per_visit=few,
    per_day=few,
    lapses_after_days=some_days,
    reward_lapses_after_days=some_days,
    welcome_stamps=st.integers(0, 9),
    carried_over_at_most=st.integers(0, 50),
    earns=earns,
    gives=several,
    interim=st.lists(st.builds(Interim, at=st.integers(1, 9), gives=benefits), max_size=2).map(
        tuple
    ),
)
levels = st.lists(
    st.builds(Level, name=st.just("Silver"), needed=st.integers(1, 1000), gives=benefits),
    min_size=1,
    max_size=3,
    unique_by=lambda level: level.needed,
).map(lambda found: tuple(sorted(found, key=lambda level: level.needed)))
terms = st.one_of(
    stamps,
    st.builds(
        VoucherTerms,
        gives=benefits,
        by_hand=st.booleans(),
        for_purchase_of_minor=st.none() | st.integers(1, 10_000),
    ),
    st.builds(
        PointsTerms,
        earns=earns,
        lapses_after_days=some_days,
        lapses_after_months=st.none() | st.integers(1, 120),
        per_day=st.none() | st.integers(1, 1_000_000),
        rewards=st.lists(
            st.builds(PointsReward, points=st.integers(1, 1_000_000), gives=benefits),
            min_size=1,
            max_size=3,
        ).map(tuple),
    ),
    st.builds(
        PassTerms,
        uses=st.integers(1, 1000),
        price_minor=money,
        gives=benefits,
        per_day=few,
        lapses_after_days=some_days,
    ),
    st.builds(
        SubscriptionTerms,
        months=st.integers(1, 24),
        per_day=st.integers(1, 99),
        price_minor=money,
        gives=benefits,
        remind_days_before=st.integers(0, 60),
    ),
    st.builds(TierTerms, measure=measures, levels=levels),
    st.builds(StreakTerms, weeks=st.integers(2, 104), forgiven=st.integers(0, 4), gives=benefits),
    st.builds(BadgeTerms, measure=measures, needed=st.integers(1, 100_000), gives=benefits),
    st.builds(OccasionTerms, gives=benefits),
    st.builds(
        ReferralTerms,
        gives=benefits,
        gives_friend=benefits,
        friends_a_year=st.none() | st.integers(1, 365),
    ),
)


@pytest.mark.usefixtures("qapp")
@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=(HealthCheck.too_slow, HealthCheck.function_scoped_fixture),
)
@given(shown=terms)
def test_whatever_the_terms_are_their_form_gives_them_back(shown: Terms) -> None:
    check_terms(shown)
    form = FORMS[type(shown)](WORDS, shown)
    try:
        assert form.checked() == shown
    finally:
        form.deleteLater()
        QApplication.processEvents()
