"""May the shop write to somebody? The rule, without a database."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shopdesk.domain import consents
from shopdesk.domain.consents import PURPOSES, Standing, permission

TODAY = date(2026, 6, 1)

standings = st.builds(
    Standing,
    is_gone=st.booleans(),
    is_archived=st.booleans(),
    is_left_alone=st.booleans(),
    has_agreed=st.booleans(),
    has_address=st.booleans(),
    quiet_until=st.none()
    | st.dates(min_value=TODAY - timedelta(days=5), max_value=TODAY + timedelta(days=5)),
    contacts=st.integers(0, 5),
)


def asked(purpose="offers", cap=2, **standing):
    return permission(
        Standing(**{"has_agreed": True} | standing), purpose=purpose, today=TODAY, cap=cap
    )


def test_who_agreed_may_be_written_to():
    assert asked().allowed


@pytest.mark.parametrize(
    ("standing", "why"),
    [
        ({"is_gone": True}, "gone"),
        ({"is_archived": True}, "archived"),
        ({"is_left_alone": True}, "left_alone"),
        ({"has_agreed": False}, "not_agreed"),
        ({"has_address": False}, "no_address"),
        ({"quiet_until": TODAY}, "quiet"),
        ({"contacts": 2}, "often_enough"),
    ],
)
def test_each_reason_forbids_by_itself(standing, why):
    found = asked(**standing)
    assert (found.allowed, found.why) == (False, why)


def test_a_quiet_time_ends_with_its_last_day_and_keeps_only_offers_away():
    assert asked(quiet_until=TODAY).until == TODAY
    assert asked(quiet_until=TODAY - timedelta(days=1)).allowed
    assert asked(purpose="kindness", quiet_until=TODAY).allowed
    assert asked(purpose="reminders", quiet_until=TODAY).allowed


def test_reminders_are_not_counted_and_no_cap_is_no_limit():
    assert asked(purpose="reminders", contacts=9).allowed
    assert asked(cap=0, contacts=9).allowed
    assert not asked(purpose="kindness", contacts=2).allowed


@given(standings, st.sampled_from(PURPOSES), st.integers(0, 3))
def test_nobody_is_written_to_who_did_not_agree_or_wants_to_be_left_alone(standing, purpose, cap):
    found = permission(standing, purpose=purpose, today=TODAY, cap=cap)
    assert found.allowed == (not found.why)
    assert not found.why or found.why in consents.REASONS
    if found.allowed:
        assert standing.has_agreed
        assert not standing.is_left_alone
        assert not standing.is_gone
        assert not standing.is_archived
        assert purpose == "reminders" or not cap or standing.contacts < cap


def test_a_purpose_that_nobody_declared_is_a_mistake_in_the_program():
    with pytest.raises(ValueError, match="pigeon"):
        consents.check_kind("pigeon", "offers")
    with pytest.raises(ValueError, match="fun"):
        consents.check_kind("paper", "fun")
