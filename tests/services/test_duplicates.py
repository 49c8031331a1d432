"""People who may be in the list twice are found by what they share."""

import pytest

from shopdesk.domain.customers import CustomerDetails
from shopdesk.domain.errors import Cancelled
from shopdesk.domain.errors_of_people import MergeSame
from shopdesk.services import customers, duplicates, merging


def pairs(till, **values):
    found = till.see(duplicates.suggestions, **values)
    return [(one.one.name, one.other.name, one.reasons[0]) for one in found]


def take_in(till, *names, **details):
    return [till.customer(name, **details).customer_id for name in names]


def test_a_shop_without_doubles_has_none(any_till):
    take_in(any_till, "Anna Miller", "Peter Brown", "佐藤 健二")
    assert pairs(any_till) == []


def test_doubles_are_found_by_each_key(any_till):
    take_in(any_till, "Ann", phone="090-1111-2222")
    take_in(any_till, "", phone="+81 90 1111 2222")
    take_in(any_till, "Bea Brown", email="B@example.org")
    take_in(any_till, "B. Brown", email="b@example.org")
    take_in(any_till, "さとう けんじ", "Kenji Sato")
    take_in(any_till, "Jonathan Miller", "Jonathon Miller")
    found = pairs(any_till)
    assert ("Ann", "", "phone") in found
    assert ("Bea Brown", "B. Brown", "email") in found
    assert ("さとう けんじ", "Kenji Sato", "name_swapped") in found
    assert ("Jonathan Miller", "Jonathon Miller", "name_near") in found
    assert len(found) == 4


def test_the_most_alike_come_first_and_a_family_last(any_till):
    take_in(any_till, "Anna Miller", "Peter Miller", phone="03-1234-5678")
    take_in(any_till, "Eva Stone", "Eva Stone", phone="03-9999-0000", email="eva@example.org")
    found = any_till.see(duplicates.suggestions)
    assert [(one.one.name, one.reasons) for one in found] == [
        ("Eva Stone", ("email", "phone", "name")),
        ("Anna Miller", ("phone", "names_differ")),
    ]
    assert found[0].score > found[1].score
    assert pairs(any_till, limit=1) == [("Eva Stone", "Eva Stone", "email")]


def test_each_two_are_suggested_once_however_much_they_share(any_till):
    take_in(any_till, "Eva Stone", "Stone Eva", phone="03-9999-0000", email="eva@example.org")
    assert len(pairs(any_till)) == 1


def test_those_who_were_told_apart_are_not_suggested_again_until_that_is_taken_back(any_till):
    one, other = take_in(any_till, "Eva Stone", "Eva Stone")
    any_till.do(duplicates.not_same, one_id=other, other_id=one)
    any_till.do(duplicates.not_same, one_id=one, other_id=other)
    assert pairs(any_till) == []
    assert any_till.see(duplicates.likely_same, one) == ()
    any_till.do(duplicates.perhaps_same, one_id=one, other_id=other)
    assert len(pairs(any_till)) == 1
    with pytest.raises(MergeSame):
        any_till.do(duplicates.not_same, one_id=one, other_id=one)


def test_those_who_are_away_or_merged_are_not_suggested(any_till):
    one, other, third = take_in(any_till, "Eva Stone", "Eva Stone", "Eva Stone")
    assert len(pairs(any_till)) == 3
    any_till.do(customers.archive_customer, customer_id=third)
    assert len(pairs(any_till)) == 1
    any_till.do(
        merging.merge_customers,
        kept_id=one,
        merged_id=other,
        details=CustomerDetails(name="Eva Stone"),
    )
    assert pairs(any_till) == []


def test_a_crowd_of_one_name_is_compared_by_birthday_only(till):
    take_in(till, *["佐藤 健"] * (duplicates.NAMESAKES + 1))
    assert pairs(till) == []
    take_in(till, "佐藤 健", "佐藤 健", birthday="03-14")
    assert pairs(till) == [("佐藤 健", "佐藤 健", "name")]


def test_for_one_person_the_most_likely_come_first(any_till):
    mine, *_ = take_in(any_till, "Eva Stone", phone="03-9999-0000")
    take_in(any_till, "Stone Eva")
    take_in(any_till, "E. S.", phone="+81 3 9999 0000")
    take_in(any_till, "Peter Brown")
    found = any_till.see(duplicates.likely_same, mine)
    assert [(one.one.id, one.other.name) for one in found] == [(mine, "Stone Eva"), (mine, "E. S.")]
    assert any_till.see(duplicates.likely_same, 999) == ()


def test_the_search_says_how_far_it_is_and_can_be_stopped(till):
    take_in(till, "Eva Stone", "Eva Stone")
    seen = []
    till.see(duplicates.suggestions, progress=lambda done, total: seen.append((done, total)))
    assert seen == sorted(seen)
    assert {total for _, total in seen} == {4}

    def stop(done, total):
        raise Cancelled(done, total)

    with pytest.raises(Cancelled):
        till.see(duplicates.suggestions, progress=stop)
