"""What may be noted about a person, and in what form."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shopdesk.domain.customers import CustomerDetails, masked_phone, tidy, tidy_tags
from shopdesk.domain.errors import (
    BirthdayUnlikely,
    EmailUnlikely,
    NothingToCallThem,
    Refusal,
    TextTooLong,
)


@pytest.mark.parametrize(
    "details", [{"name": "一"}, {"phone": "090-1234-4821"}, {"email": "a@b.example"}]
)
def test_a_name_or_a_number_is_enough(details):
    tidy(CustomerDetails(**details))


@pytest.mark.parametrize(
    "details", [{}, {"name": " \u200b "}, {"reading": "やまだ"}, {"notes": "tall"}]
)
def test_there_must_be_something_to_call_them(details):
    with pytest.raises(NothingToCallThem):
        tidy(CustomerDetails(**details))


@pytest.mark.parametrize(
    ("field", "length"),
    [
        ("name", 10_000),
        ("reading", 121),
        ("phone", 41),
        ("email", 255),
        ("favourites", 121),
        ("notes", 4_001),
    ],
)
def test_too_long_a_text_is_refused_and_never_cut(field, length):
    with pytest.raises(TextTooLong) as refused:
        tidy(CustomerDetails(**({"name": "Yuki"} | {field: "x" * length})))
    assert refused.value.values["field"] == field
    assert refused.value.values["length"] == length


@pytest.mark.parametrize("email", ["nobody", "a@b", "a b@c.example", "@c.example", "a@@b.example"])
def test_an_unlikely_address_is_refused(email):
    with pytest.raises(EmailUnlikely):
        tidy(CustomerDetails(name="Yuki", email=email))


@pytest.mark.parametrize(
    ("written", "kept"), [("", ""), ("3-4", "03-04"), (" 02-29 ", "02-29"), ("12-31", "12-31")]
)
def test_a_birthday_is_month_and_day(written, kept):
    assert tidy(CustomerDetails(name="Yuki", birthday=written)).birthday == kept


@pytest.mark.parametrize("birthday", ["13-01", "02-30", "0-1", "1990-03-04", "March", "3"])
def test_a_day_that_is_in_no_year_is_refused(birthday):
    with pytest.raises(BirthdayUnlikely):
        tidy(CustomerDetails(name="Yuki", birthday=birthday))


def test_tags_stand_once_however_they_are_written():
    assert tidy_tags(("Oat milk", "oat  MILK", "ＯＡＴ ＭＩＬＫ", "", "dog")) == ("Oat milk", "dog")


def test_consents_are_for_known_channels_only():
    clean = tidy(CustomerDetails(name="Yuki", consents=("email", "fax", "paper")))
    assert clean.consents == ("paper", "email")


def test_notes_keep_their_lines():
    assert tidy(CustomerDetails(name="Yuki", notes="one\r\ntwo\n")).notes == "one\ntwo"


@pytest.mark.parametrize(("phone", "shown"), [("090-1234-4821", "…4821"), ("12", ""), ("", "")])
def test_the_counter_shows_the_end_of_a_number(phone, shown):
    assert masked_phone(phone) == shown


anything = st.text(max_size=200)


@given(anything, anything, anything, anything)
def test_whatever_is_typed_is_tidied_once_and_for_all_or_refused(name, reading, phone, notes):
    details = CustomerDetails(name=name, reading=reading, phone=phone, notes=notes)
    try:
        clean = tidy(details)
    except Refusal:
        return
    assert tidy(clean) == clean
    f"{clean.name}{clean.notes}".encode()  # no half characters reach the database
