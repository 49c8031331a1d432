"""Money in whole minor units."""

import pytest

from shopdesk.domain.money import Money, exponent


def test_amounts_of_one_currency_add_up():
    assert Money(450, "EUR") + Money(50, "EUR") == Money(500, "EUR")


def test_amounts_of_two_currencies_do_not():
    with pytest.raises(ValueError, match="currencies"):
        Money(450, "EUR") + Money(450, "JPY")


@pytest.mark.parametrize(("currency", "digits"), [("EUR", 2), ("jpy", 0), ("KWD", 3), ("XYZ", 2)])
def test_a_currency_has_its_digits(currency, digits):
    assert exponent(currency) == digits
