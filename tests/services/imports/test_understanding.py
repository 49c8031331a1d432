"""Days, phone numbers and whole lines, as they are understood."""

from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shopdesk.domain import columns
from shopdesk.services.imports.days import Day, day_of, is_month_first
from shopdesk.services.imports.phones import PhoneDamaged, phone_as_written, region_of
from shopdesk.services.imports.rows import LeftOut, Reader, joined_name
from shopdesk.services.imports.sources import Line

TODAY = date(2026, 6, 1)


# -- days --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("0000-05-12", Day(0, 5, 12)),
        ("1990-05-12", Day(1990, 5, 12)),
        ("1990/5/12", Day(1990, 5, 12)),
        ("1990-05-12 08:30:00", Day(1990, 5, 12)),
        ("19900512", Day(1990, 5, 12)),
        ("1990年5月12日", Day(1990, 5, 12)),
        ("昭和55年5月12日", Day(1980, 5, 12)),
        ("R1.5.12", Day(2019, 5, 12)),
        ("5月12日", Day(0, 5, 12)),
        ("--0512", Day(0, 5, 12)),
        ("--05-12", Day(0, 5, 12)),
        ("12/05/1990", Day(1990, 5, 12)),
        ("12.5.", Day(0, 5, 12)),
        ("12/05/85", Day(1985, 5, 12)),
        ("May 12, 1990", Day(1990, 5, 12)),
        ("12 May", Day(0, 5, 12)),
        ("45123", Day(2023, 7, 16)),
        ("29/02", Day(0, 2, 29)),
        ("１２/０５/１９９０", Day(1990, 5, 12)),
    ],
)
def test_a_day_is_read_in_many_forms(text, day):
    assert day_of(text, month_first=False) == day


@pytest.mark.parametrize(
    "text", ["31/02/2024", "2024-13-01", "0000-00-00", "soon", "29/02/2023", "99/99/9999", "5"]
)
def test_what_is_no_day_is_refused(text):
    with pytest.raises(ValueError):
        day_of(text, month_first=False)


def test_the_order_of_day_and_month_is_the_column_s_own_before_the_country_s():
    assert not is_month_first(["03/04/1990", "25/04/1990"], "US")
    assert is_month_first(["03/04/1990", "04/25/1990"], "DE")
    assert is_month_first(["03/04/1990"], "US")
    assert not is_month_first(["03/04/1990"], "DE")


@given(st.text(max_size=40), st.booleans())
def test_any_text_is_a_day_or_none(text, month_first):
    try:
        found = day_of(text, month_first=month_first)
    except ValueError:
        return
    assert found is None or (1 <= found.month <= 12 and 1 <= found.day <= 31)


# -- phone numbers -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "region", "kept"),
    [
        ("090-1234-5678", "JP", "090-1234-5678"),
        ("(090)12345678", "JP", "090-1234-5678"),
        ("９０１２３４５６７８", "JP", "090-1234-5678"),
        ("'+81 90-1234-5678", "JP", "090-1234-5678"),
        ("819012345678", "JP", "090-1234-5678"),
        ("9012345678.0", "JP", "090-1234-5678"),
        ("+81 90-1234-5678", "GB", "+81 90-1234-5678"),
        ("020 7946 0958", "GB", "020 7946 0958"),
        ("+44 20 7946 0958", "JP", "+44 20 7946 0958"),
        ("12345", "JP", "12345"),
        ("call home", "JP", ""),
        ("", "JP", ""),
    ],
)
def test_a_number_is_kept_as_people_of_the_country_write_it(text, region, kept):
    assert phone_as_written(text, region) == kept


@pytest.mark.parametrize("text", ["8.19012E+11", "8,19012e+11", "9.01235E+09"])
def test_a_number_that_a_spreadsheet_has_rounded_is_damaged(text):
    with pytest.raises(PhoneDamaged):
        phone_as_written(text, "JP")


@given(st.text(max_size=30), st.sampled_from(["JP", "GB", "US", ""]))
def test_any_text_is_a_number_or_none(text, region):
    with suppress(PhoneDamaged):
        assert len(phone_as_written(text, region)) <= 60


def test_the_country_is_the_one_that_is_set_or_that_of_the_clock_or_the_money():
    place = {"time_zone": "Asia/Tokyo", "currency": "EUR", "language": "en"}
    assert region_of(region="GB", **place) == "GB"
    assert region_of(region="", **place) == "JP"
    assert region_of(region="", **place | {"time_zone": "UTC", "currency": "GBP"}) == "GB"
    assert region_of(region="", **place | {"time_zone": "UTC", "language": "ja"}) == "JP"
    assert region_of(region="", **place | {"time_zone": "UTC"}) == ""


# -- lines -------------------------------------------------------------------------------------


def person(region="JP", **values):
    headers = tuple(values)
    reader = Reader(headers, columns.fields_of(headers), region=region)
    return reader.read(Line(2, tuple(values.values())), today=TODAY)


def test_a_japanese_name_has_the_family_first_and_a_western_one_last():
    assert person(family_name="山田", given_name="花子").details.name == "山田 花子"
    assert person(family_name="Smith", given_name="Anna").details.name == "Anna Smith"
    assert person(family_name="ヤマダ", given_name="ハナコ").details.name == "ヤマダ ハナコ"
    assert joined_name("", "Anna") == "Anna"
    reading = person(name="山田 花子", セイ="ヤマダ", メイ="ハナコ").details.reading
    assert reading == "ヤマダ ハナコ"


def test_the_nearer_of_two_columns_counts_and_the_other_fills_in():
    both = {"Default Address Phone": "03-1234-5678", "Phone": "090-1234-5678"}
    assert person(name="A", **both).details.phone == "090-1234-5678"
    assert person(name="A", **both | {"Phone": ""}).details.phone == "03-1234-5678"


@pytest.mark.parametrize(
    ("field", "value", "why"),
    [
        ("email", "not an address", "email"),
        ("phone", "8.19012E+11", "phone_damaged"),
        ("phone", "ask him", "phone"),
        ("birthday", "31/02/2024", "day"),
        ("since", "2030-01-01", "day"),
        ("stamps", "-3", "balance"),
        ("stamps", "many", "balance"),
        ("points", "99999999999", "balance"),
        ("favourites", '=HYPERLINK("http://bad.example")', "formula"),
        ("notes", "x" * 5000, "long"),
        ("notes", "x" * 50000, "long"),
        ("tags", "y" * 60, "long"),
    ],
)  # fmt: skip
def test_a_value_that_cannot_be_is_left_out_and_the_line_stays(field, value, why):
    found = person(name="Anna", **{field: value})
    assert not found.refused
    assert found.details.name == "Anna"
    assert found.left_out == (LeftOut(field=field, why=why),)


def test_a_name_that_is_too_long_and_a_line_without_anybody_are_refused():
    assert person(name="x" * 200).refused == "long"
    assert person(name="", notes="hello").refused == "nobody"
    assert person(name="=1+1").refused == "nobody"


def test_spreadsheets_tricks_are_undone():
    found = person(name="'=Anna", phone='="09012345678"', notes="'-no sugar")
    assert found.details.name == "=Anna"
    assert found.details.phone == "090-1234-5678"
    assert found.details.notes == "-no sugar"


@pytest.mark.parametrize("word", ["yes", "TRUE", "1", "Subscribed", "はい", "○", "希望する"])
def test_a_yes_is_a_consent(word):
    assert person(name="A", agreed_email=word).details.consents == ("email",)


@pytest.mark.parametrize("word", ["no", "", "0", "unsubscribed", "いいえ", "×", "unknown"])
def test_anything_else_is_none(word):
    assert person(name="A", agreed_email=word).details.consents == ()


def test_what_somebody_brings_along_is_counted():
    found = person(name="A", stamps="1,003.0", points="250", since="12/05/2020")
    assert (found.stamps, found.points, found.since) == (0, 250, date(2020, 5, 12))
    assert person(name="A", stamps="12").stamps == 12


@given(st.dictionaries(st.sampled_from(columns.FIELDS), st.text(max_size=80), min_size=1))
def test_any_line_is_a_person_or_refused(values):
    found = person(**values)
    assert found.refused or found.details.name or found.details.phone or found.details.email
