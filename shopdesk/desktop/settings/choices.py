"""The long lists one chooses from, in the language of the screen. Babel is imported when asked."""

from functools import cache
from zoneinfo import available_timezones

Choices = tuple[tuple[str, str], ...]
"""Each a value and its words."""

_NOT_PLACES = ("Etc/", "SystemV/", "US/", "posix/", "right/")


def long_lists(language: str) -> dict[str, Choices]:
    """The lists of those settings that have one, by the setting's name; takes a moment at first."""
    return {"currency": currencies(language), "time_zone": time_zones(language)}


@cache
def currencies(language: str) -> Choices:
    """Every currency in use today as (ISO 4217 code, "EUR — Euro"), by code."""
    from babel.core import get_global
    from babel.numbers import get_currency_name

    in_use = {
        code
        for tenders in get_global("territory_currencies").values()
        for code, _since, until, is_tender in tenders
        if until is None and is_tender
    }
    return tuple(
        (code, f"{code} — {get_currency_name(code, locale=language)}") for code in sorted(in_use)
    )


@cache
def time_zones(language: str) -> Choices:
    """Every time zone as (IANA name, its words), by name; "UTC" stands last."""
    from babel.dates import get_timezone_location

    places = sorted(
        zone for zone in available_timezones() if "/" in zone and not zone.startswith(_NOT_PLACES)
    )
    named = [
        (zone, _with_city(zone, get_timezone_location(zone, locale=language, return_city=True)))
        for zone in places
    ]
    return (*named, ("UTC", "UTC"))


def _with_city(zone: str, city: str) -> str:
    """The zone's own name, after the city's where that is written differently."""
    plain = zone.replace("_", " ")
    return plain if city in plain else f"{city} — {plain}"
