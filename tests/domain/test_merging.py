"""Two entries of one person: what is proposed, and what both become."""

import pytest

from shopdesk.domain.customers import NOTES_AT_MOST, CustomerDetails
from shopdesk.domain.merging import choices, joined


def proposed(one, other, *, other_is_newer):
    found = choices(CustomerDetails(**one), CustomerDetails(**other), other_is_newer=other_is_newer)
    return {choice.field: choice.takes_other for choice in found}


@pytest.mark.parametrize("newer", [True, False])
def test_what_is_the_same_is_no_choice_and_what_is_missing_is_taken(newer):
    one = {"name": "Yuki", "phone": "090", "email": ""}
    other = {"name": "Yuki", "phone": "", "email": "y@example.org"}
    assert proposed(one, other, other_is_newer=newer) == {"phone": False, "email": True}


@pytest.mark.parametrize("newer", [True, False])
def test_of_two_names_the_fuller_and_of_the_rest_the_newer(newer):
    one = {"name": "Yuki Tanaka", "phone": "090-1", "birthday": "03-14"}
    other = {"name": "Yuki", "phone": "090-2", "birthday": "04-01"}
    assert proposed(one, other, other_is_newer=newer) == {
        "name": False,
        "phone": newer,
        "birthday": newer,
    }


def test_names_of_one_length_follow_the_newer():
    one, other = {"name": "Tanaka Yuki"}, {"name": "Yuki Tanaka"}
    assert proposed(one, other, other_is_newer=True) == {"name": True}


def test_tags_and_notes_of_both_are_kept():
    one = CustomerDetails(name="Yuki", notes="Window seat.", tags=("regular",))
    other = CustomerDetails(name="Y.", notes="No milk.", tags=("Regular", "tea"))
    both = joined(one, other, from_other=frozenset({"name"}))
    assert (both.name, both.notes, both.tags) == (
        "Y.",
        "Window seat.\nNo milk.",
        ("regular", "tea"),
    )


@pytest.mark.parametrize(
    ("mine", "theirs", "kept"),
    [
        ("No milk.", "No milk.", "No milk."),
        ("", "No milk.", "No milk."),
        ("Window seat. No milk.", "No milk.", "Window seat. No milk."),
        ("a" * NOTES_AT_MOST, "b", "a" * NOTES_AT_MOST),
    ],
)
def test_notes_are_not_doubled_and_never_too_long(mine, theirs, kept):
    one, other = CustomerDetails(notes=mine), CustomerDetails(notes=theirs)
    assert joined(one, other, from_other=frozenset()).notes == kept
