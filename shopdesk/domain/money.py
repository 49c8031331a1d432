"""Money: whole minor units and their currency, never a float."""

import re
import unicodedata
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Money:
    """An amount in minor units (cents, sen-less yen) of an ISO 4217 currency."""

    minor: int
    currency: str

    def __add__(self, other: "Money") -> "Money":
        if other.currency != self.currency:
            raise ValueError("amounts of two currencies do not add up")
        return Money(self.minor + other.minor, self.currency)


# ISO 4217, the currencies whose exponent is not 2.
_EXPONENTS = dict.fromkeys(
    ("BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "UYI", "VND", "VUV",
     "XAF", "XOF", "XPF"),
    0,
) | dict.fromkeys(("BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"), 3)  # fmt: skip


def exponent(currency: str) -> int:
    """How many digits the currency has behind the point (ISO 4217)."""
    return _EXPONENTS.get(currency.upper(), 2)


MAJOR_AT_MOST = 999_999_999
_AMOUNT = re.compile(r"\d[\d.,' ]*")
_MARKS = re.compile(r"[.,' ]")


def minor_of(text: str, currency: str) -> int | None:
    """An amount as people type it, in minor units: "12.50", "12,5", "１，２００円", "€ 1.234,50".

    The last mark is the decimal one when no more digits follow it than the currency has; all
    others only group. None when there is no such amount, or it is beyond MAJOR_AT_MOST.
    """
    plain = unicodedata.normalize("NFKC", text).replace("、", ",").replace("。", ".").strip()
    found = _AMOUNT.findall(plain)
    if len(found) != 1 or "-" in plain:
        return None
    digits = found[0].strip(" .,'")
    places = exponent(currency)
    marks = [mark.start() for mark in _MARKS.finditer(digits)]
    whole, part = digits, ""
    if marks and places and len(digits) - marks[-1] - 1 <= places and digits[marks[-1]] in ".,":
        whole, part = digits[: marks[-1]], digits[marks[-1] + 1 :]
    major = int(_MARKS.sub("", whole) or "0")
    if major > MAJOR_AT_MOST:
        return None
    scale: int = 10**places
    return major * scale + int(part.ljust(places, "0") or "0")
