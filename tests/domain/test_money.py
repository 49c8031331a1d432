"""Money in whole minor units."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shopdesk.domain.money import MAJOR_AT_MOST, Money, exponent, minor_of


def test_amounts_of_one_currency_add_up():
    assert Money(450, "EUR") + Money(50, "EUR") == Money(500, "EUR")


def test_amounts_of_two_currencies_do_not():
    with pytest.raises(ValueError, match="currencies"):
        Money(450, "EUR") + Money(450, "JPY")


@pytest.mark.parametrize(("currency", "digits"), [("EUR", 2), ("jpy", 0), ("KWD", 3), ("XYZ", 2)])
def test_a_currency_has_its_digits(currency, digits):
    assert exponent(currency) == digits


@pytest.mark.parametrize(
    ("text", "currency", "minor"),
    [
        ("12.50", "EUR", 1250), ("12,5", "EUR", 1250), ("12", "EUR", 1200), ("0.05", "EUR", 5),
        ("1,200", "EUR", 120_000), ("1.234,50 €", "EUR", 123_450), ("€1,234.50", "EUR", 123_450),
        ("1'234.50", "CHF", 123_450), (" 7 ", "USD", 700), ("１，２００円", "JPY", 1200),
        ("¥450", "JPY", 450), ("1.200", "JPY", 1200), ("1.234", "KWD", 1234),
        ("", "EUR", None), ("coffee", "EUR", None), ("-5", "EUR", None), ("5 and 6", "EUR", None),
        ("3+4", "EUR", None), ("9999999999", "EUR", None),
    ],
)  # fmt: skip
def test_an_amount_is_read_as_people_type_it(text, currency, minor):
    assert minor_of(text, currency) == minor


@given(st.integers(0, MAJOR_AT_MOST * 100), st.sampled_from([".", ","]))
def test_what_is_written_with_two_places_is_read_back(minor, mark):
    assert minor_of(f"{minor // 100}{mark}{minor % 100:02}", "EUR") == minor


@given(st.text(max_size=30))
def test_any_text_is_an_amount_or_none(text):
    found = minor_of(text, "EUR")
    assert found is None or found >= 0
