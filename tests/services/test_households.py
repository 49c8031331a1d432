"""Who lives under one roof."""

import pytest

from shopdesk.domain.errors import CustomerUnknown
from shopdesk.domain.errors_of_people import HouseholdWithSelf
from shopdesk.services import households


def people(till, count):
    return [till.customer(f"Person {n}", with_card=False).customer_id for n in range(count)]


def link(till, one, other):
    return till.do(households.link_household, customer_id=one, other_id=other)


def others(till, who):
    return [line.id for line in till.see(households.household_of, who)]


def test_two_people_are_a_household_for_both_of_them(any_till):
    one, other = people(any_till, 2)
    assert link(any_till, other, one).members == (one, other)
    assert (others(any_till, one), others(any_till, other)) == ([other], [one])
    assert any_till.see(households.same_household, one, other)


def test_two_households_become_one_under_the_lowest_number(any_till):
    a, b, c, d = people(any_till, 4)
    link(any_till, c, d)
    link(any_till, a, b)
    assert link(any_till, d, b).members == (a, b, c, d)
    assert others(any_till, d) == [a, b, c]


def test_who_leaves_is_alone_and_the_others_stay_together(any_till):
    a, b, c = people(any_till, 3)
    link(any_till, a, b)
    link(any_till, b, c)
    assert any_till.do(households.leave_household, customer_id=a).members == (b, c)
    assert (others(any_till, a), others(any_till, b)) == ([], [c])


def test_a_household_of_one_is_none(any_till):
    a, b = people(any_till, 2)
    link(any_till, a, b)
    assert any_till.do(households.leave_household, customer_id=a).members == ()
    assert (others(any_till, a), others(any_till, b)) == ([], [])
    assert not any_till.see(households.same_household, a, b)


def test_nobody_lives_with_themselves_or_with_nobody(any_till):
    (a,) = people(any_till, 1)
    with pytest.raises(HouseholdWithSelf):
        link(any_till, a, a)
    with pytest.raises(CustomerUnknown):
        link(any_till, a, 4_711)
    assert not any_till.see(households.same_household, a, a)
