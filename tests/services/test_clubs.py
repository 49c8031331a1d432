"""Tags whose members get a note now and then."""

import pytest

from shopdesk.domain.errors import NameMissing
from shopdesk.domain.errors_of_people import ClubUnknown
from shopdesk.services import clubs, contacts, customers


def test_a_tag_becomes_a_club_and_its_people_are_the_members(any_till):
    zoe = any_till.customer("Zoe", tags=("tea",)).customer_id
    anna = any_till.customer("Anna", tags=("tea", "cake")).customer_id
    any_till.customer("Bob")
    any_till.do(clubs.make_club, tag=" tea ", about="Saturday's tasting")
    (club,) = any_till.see(clubs.clubs)
    assert (club.tag, club.about, club.members) == ("tea", "Saturday's tasting", 2)
    assert list(any_till.see(clubs.club_members, "tea")) == [anna, zoe]
    assert any_till.see(clubs.count_clubs) == 1


def test_a_club_without_members_is_a_club(any_till):
    any_till.do(clubs.make_club, tag="chess")
    assert [one.members for one in any_till.see(clubs.clubs)] == [0]


def test_who_was_put_away_is_no_member(any_till):
    zoe = any_till.customer("Zoe", tags=("tea",)).customer_id
    any_till.do(clubs.make_club, tag="tea")
    any_till.do(customers.archive_customer, customer_id=zoe)
    assert any_till.see(clubs.clubs)[0].members == 0
    assert list(any_till.see(clubs.club_members, "tea")) == []


def test_a_club_remembers_its_last_note_and_what_it_is_about_can_change(any_till):
    any_till.do(clubs.make_club, tag="tea", about="old")
    noted = any_till.clock.move(days=1)
    any_till.do(clubs.note_club, tag="tea")
    any_till.do(clubs.make_club, tag="tea", about="new")
    (club,) = any_till.see(clubs.clubs)
    assert (club.about, club.noted_at) == ("new", noted)


def test_a_club_that_ends_leaves_the_tag(any_till):
    who = any_till.customer("Zoe", tags=("tea",)).customer_id
    any_till.do(clubs.make_club, tag="tea")
    any_till.do(clubs.end_club, tag="tea")
    assert any_till.see(clubs.clubs) == ()
    assert any_till.see(customers.customer, who).details.tags == ("tea",)
    with pytest.raises(ClubUnknown):
        any_till.do(clubs.note_club, tag="tea")
    with pytest.raises(NameMissing):
        any_till.do(clubs.make_club, tag="  ")


def test_how_many_members_may_be_written_to(any_till):
    any_till.do(clubs.make_club, tag="tea")
    any_till.customer("Anna", tags=("tea",), consents=("paper",))
    left = any_till.customer("Bob", tags=("tea",), consents=("paper",)).customer_id
    any_till.customer("Zoe", tags=("tea",))
    any_till.do(contacts.leave_alone, customer_id=left, alone=True)
    found = any_till.see(clubs.writable, "tea", channel="paper", purpose="kindness")
    assert (found.members, found.allowed) == (3, 1)
