"""Two entries for one person: what speaks for it, and what against."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shopdesk.domain.likeness import email_key, likeness, phone_key, profile, slips


def compared(one, other):
    return likeness(profile(1, **one), profile(2, **other))


def same(one, other):
    return compared({"name": one}, {"name": other})


def test_the_same_number_from_home_and_from_abroad_is_one_number():
    assert phone_key("090-1234-5678") == phone_key("+81 90 1234 5678") == "09012345678"
    assert phone_key("12345") == ""


@pytest.mark.parametrize(
    ("one", "other", "is_same"),
    [
        ("Yuki@Example.org", "yuki@example.ORG", True),
        ("y.u.k.i+shop@gmail.com", "yuki@googlemail.com", True),
        ("y.uki@example.org", "yuki@example.org", False),
        ("yuki+shop@example.org", "yuki@example.org", False),
    ],
)
def test_dots_in_an_address_are_air_only_where_they_are_known_to_be(one, other, is_same):
    assert (email_key(one) == email_key(other)) is is_same


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        ("佐藤 健二", "佐藤　健二", "name"),
        ("髙橋 渡邉", "高橋渡辺", "name"),
        ("さとう けんじ", "サトウ ケンジ", "name"),
        ("Sato Kenji", "さとうけんじ", "reading"),
        ("Kenji Sato", "さとう けんじ", "name_swapped"),
        ("Anna Miller", "Miller, Anna", "name_swapped"),
        ("Jonathan Miller", "Jonathon Miller", "name_near"),
        ("Müller Anna", "Muler Anna", "name_near"),
        ("Yuki", "Yuki Tanaka", "name_part"),
        ("山田 太郎", "山田 一郎", "names_differ"),
        ("Anna Miller", "Peter Miller", "names_differ"),
    ],
)
def test_what_two_names_say(one, other, reason):
    assert same(one, other).reasons == (reason,)


def test_characters_without_a_reading_say_nothing_about_kana():
    assert same("佐藤 健二", "さとう けんじ").reasons == ()
    found = compared({"name": "佐藤 健二", "reading": "さとう けんじ"}, {"name": "Kenji Sato"})
    assert found.reasons == ("name_swapped",)


def test_a_name_that_is_read_in_two_ways_counts_less():
    one, other = {"name": "裕子", "reading": "ひろこ"}, {"name": "裕子", "reading": "ゆうこ"}
    assert compared(one, other).score < same("裕子", "裕子").score


def test_a_family_with_one_telephone_is_shown_last_and_with_the_reason():
    phone = {"phone": "03-1234-5678"}
    family = compared({"name": "Anna Miller", **phone}, {"name": "Peter Miller", **phone})
    twice = compared({"name": "Anna Miller", **phone}, {"name": "Ana Miller", **phone})
    assert family.reasons == ("phone", "names_differ")
    assert family.is_worth_a_look
    assert family.score < twice.score


def test_a_birthday_raises_and_another_one_lowers():
    plain = same("Anna Miller", "Anna Miller").score
    born = {"name": "Anna Miller", "birthday": "03-14"}
    assert compared(born, born).score > plain
    assert compared(born, {**born, "birthday": "04-01"}).score < plain


@pytest.mark.parametrize(
    ("one", "other", "count"),
    [
        ("anna", "anna", 0),
        ("anna", "ana", 1),
        ("anna", "naan", 2),
        ("ab", "ba", 1),
        ("ab", "xyz", 3),
    ],
)
def test_slips_are_counted(one, other, count):
    assert slips(one, other, most=9) == count


text = st.text(st.sampled_from("abcさとう山"), max_size=8)


@given(text, text, st.integers(0, 4))
def test_slips_do_not_depend_on_the_order_and_stop_above_the_most(one, other, most):
    found = slips(one, other, most=most)
    assert found == slips(other, one, most=most) == min(slips(one, other, most=9), most + 1)
    assert (found == 0) is (one == other)


details = st.fixed_dictionaries(
    {
        "name": st.sampled_from(
            ["", "Anna Miller", "Miller Anna", "さとう けんじ", "佐藤 健二", "Ana"]
        ),
        "reading": st.sampled_from(["", "さとう けんじ", "サトウケンジ"]),
        "phone": st.sampled_from(["", "09012345678", "+81 90 1234 5678", "0312345678"]),
        "email": st.sampled_from(["", "a@example.org", "A@example.org"]),
        "birthday": st.sampled_from(["", "03-14", "04-01"]),
    }
)


@given(details, details)
def test_who_is_compared_with_whom_makes_no_difference(one, other):
    there, back = compared(one, other), compared(other, one)
    assert (there.score, set(there.reasons)) == (back.score, set(back.reasons))
    assert 0 <= there.score <= 100
