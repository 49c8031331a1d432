"""Merging and parting with what ties people to others and to events, and what cannot be added up."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from shopdesk.domain.benefits import Benefit
from shopdesk.domain.programmes import Level, Measure, ReferralTerms, TierTerms
from shopdesk.services import customers, merging, programmes
from shopdesk.services.cards import open_card_of
from shopdesk.store.tables import CardRow, CustomerRow, EventRow, GuestRow, ReferralRow


@pytest.fixture
def two(any_till):
    return [any_till.customer(name, with_card=False).customer_id for name in ("Yuki", "Anna")]


def merge(till, kept, merged):
    details = till.see(customers.customer, kept).details
    return till.do(merging.merge_customers, kept_id=kept, merged_id=merged, details=details).action


def part(till, action):
    return till.do(merging.part_customers, action=action)


def add(till, *rows):
    with till.shop.units.write(till.actor) as unit:
        for row in rows:
            unit.session.add(row)
            unit.session.flush()


def event(till, name):
    now = till.clock.at
    row = EventRow(
        name=name, invitation="", audience="{}", created_at=now, starts_at=now,
        ends_at=now + timedelta(hours=2), capacity=None,
    )  # fmt: skip
    with till.shop.units.write(till.actor) as unit:
        unit.session.add(row)
        unit.session.flush()
        return row.id


def guests(till):
    with till.shop.units.read() as unit:
        rows = unit.session.execute(
            select(GuestRow.event_id, GuestRow.customer_id, GuestRow.state).order_by(
                GuestRow.event_id, GuestRow.customer_id
            )
        )
        return [tuple(row) for row in rows]


def test_of_two_invitations_the_one_that_went_further_stays(any_till, two):
    one, other = two
    both, alone = event(any_till, "Tasting"), event(any_till, "Concert")
    now = any_till.clock.at
    add(
        any_till,
        GuestRow(event_id=both, customer_id=one, state="invited", invited_at=now),
        GuestRow(event_id=both, customer_id=other, state="coming", invited_at=now, answered_at=now),
        GuestRow(event_id=alone, customer_id=other, state="declined", invited_at=now),
    )
    before = guests(any_till)
    action = merge(any_till, one, other)
    assert guests(any_till) == [(both, one, "coming"), (alone, one, "declined")]
    part(any_till, action)
    assert guests(any_till) == before


def referrals(till):
    with till.shop.units.read() as unit:
        rows = unit.session.execute(
            select(ReferralRow.referrer_id, ReferralRow.friend_id, ReferralRow.state).order_by(
                ReferralRow.id
            )
        )
        return [tuple(row) for row in rows]


def test_who_brought_whom_follows_and_nobody_brings_themselves(any_till, two):
    one, other = two
    friend = any_till.customer("Friend", with_card=False).customer_id
    programme = any_till.do(
        programmes.open_programme,
        name="Friends",
        kind="referral",
        terms=ReferralTerms(gives=Benefit(words="cake"), gives_friend=Benefit(words="tea")),
    )
    add(
        any_till,
        *(
            ReferralRow(
                programme_id=programme, referrer_id=by, friend_id=whom, made_at=any_till.clock.at
            )
            for by, whom in ((other, friend), (other, one))
        ),
    )
    before = referrals(any_till)
    action = merge(any_till, one, other)
    assert referrals(any_till) == [(one, friend, "waiting"), (other, one, "undone")]
    part(any_till, action)
    assert referrals(any_till) == before


def levels(till):
    with till.shop.units.read() as unit:
        return [
            tuple(row)
            for row in unit.session.execute(
                select(CardRow.customer_id, CardRow.balance, CardRow.state).order_by(CardRow.id)
            )
        ]


@pytest.mark.parametrize(("mine", "theirs"), [(1, 2), (2, 1), (2, 2)])
def test_of_two_levels_the_higher_stays(any_till, two, mine, theirs):
    one, other = two
    silver, gold = (
        Level(name=name, needed=needed, gives=Benefit(words="tea"))
        for name, needed in (("Silver", 5), ("Gold", 20))
    )
    terms = TierTerms(measure=Measure(), levels=(silver, gold))
    programme = any_till.do(programmes.open_programme, name="Levels", kind="tier", terms=terms)
    with any_till.shop.units.write(any_till.actor) as unit:
        for number, level in ((one, mine), (other, theirs)):
            card = open_card_of(unit, customer_id=number, programme_id=programme)
            card.balance = level
            unit.enter("tier.reached", customer_id=number, card_id=card.id, amount=level)
    before = levels(any_till)
    action = merge(any_till, one, other)
    assert levels(any_till) == [
        (one, max(mine, theirs), "open"),
        (one, min(mine, theirs), "closed"),
    ]
    part(any_till, action)
    assert levels(any_till) == before


def test_a_household_and_the_earlier_day_are_kept_and_go_back(any_till, two):
    one, other = two
    with any_till.shop.units.write(any_till.actor) as unit:
        row = unit.session.get_one(CustomerRow, other)
        row.household_id, row.owner_notes = 7, "Pays by card."
        row.created_at = unit.now - timedelta(days=30)

    def known(number):
        with any_till.shop.units.read() as unit:
            row = unit.session.get_one(CustomerRow, number)
            return row.household_id, row.owner_notes, row.created_at

    before = known(one)
    action = merge(any_till, one, other)
    assert known(one) == known(other)
    part(any_till, action)
    assert known(one) == before
