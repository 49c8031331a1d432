"""Phone numbers in the form in which people of the shop's country write them."""

import re
import unicodedata
from functools import lru_cache

_EXPONENT = re.compile(r"[+-]?\d+(?:[.,]\d+)?[eE][+-]?\d+")
_FRACTION = re.compile(r"(\d{6,})[.,]0+")
_EXTENSION = re.compile(r"\s*(?:ext|x|内線).*$", re.IGNORECASE)
_SHORTEST = 5


class PhoneDamaged(ValueError):  # noqa: N818  it says what is so
    """A spreadsheet has rounded the number: its last digits are lost."""


def phone_as_written(text: str, region: str) -> str:
    """A number in national form, one from abroad in international form.

    What nobody would call (`region` knows no such number) stays as it is written, for the shop
    may know better; what cannot be a number is "". Raises PhoneDamaged.
    """
    text = unicodedata.normalize("NFKC", text).strip().removeprefix("'").strip()
    if not text:
        return ""
    if _EXPONENT.fullmatch(text):
        raise PhoneDamaged(text)
    if whole := _FRACTION.fullmatch(text):
        text = whole[1]
    return _formatted(text, region)


@lru_cache(maxsize=4_096)
def _formatted(text: str, region: str) -> str:
    import phonenumbers
    from phonenumbers import NumberParseException, PhoneNumberFormat

    digits = sum(letter.isdigit() for letter in text)
    if digits < _SHORTEST:
        return ""
    plain = _EXTENSION.sub("", text)
    for attempt in (plain, f"+{plain}"):
        try:
            number = phonenumbers.parse(attempt, region or None)
        except NumberParseException:
            continue
        if phonenumbers.is_valid_number(number):
            at_home = number.country_code == _country(region)
            form = PhoneNumberFormat.NATIONAL if at_home else PhoneNumberFormat.INTERNATIONAL
            return str(phonenumbers.format_number(number, form))
    letters = sum(letter.isalpha() for letter in plain)
    return "" if letters > 3 else text  # noqa: PLR2004  "Tel", "(m)"


@lru_cache(maxsize=64)
def _country(region: str) -> int:
    import phonenumbers

    return int(phonenumbers.country_code_for_region(region)) if region else 0


def region_of(*, region: str, time_zone: str, currency: str, language: str) -> str:
    """The shop's country as two letters: as it is set, or by where its clock stands.

    Without a place (UTC), by the language and the currency; "" when these do not tell.
    """
    if region:
        return region
    from babel.core import get_global

    known: dict[str, str] = dict(get_global("zone_territories"))
    if (found := known.get(time_zone, "001")) != "001":
        return found
    if language == "ja" or currency == "JPY":
        return "JP"
    return currency[:2] if currency and currency[:2] not in {"EU", "XA", "XO", "XP", "XC"} else ""
