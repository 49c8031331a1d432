"""What the set-up gathers before anything is written, and the one unit that writes it."""

import re
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QLocale, QTextBoundaryFinder, QTimeZone

from shopdesk.domain.programmes import StampTerms
from shopdesk.domain.settings import declared
from shopdesk.domain.staff import OWNER, STAFF
from shopdesk.services.programmes import open_programme, programmes
from shopdesk.services.settings import change_settings
from shopdesk.services.staff import add_colleague, everybody, set_passphrase

_BETWEEN_NAMES = re.compile(r"[,、，;；\n]")
_AT_HOME = {"en": ("EUR", "UTC"), "ja": ("JPY", "Asia/Tokyo")}


@dataclass(slots=True, kw_only=True)
class Draft:
    """The answers so far. None stands for the default in the language of the screen."""

    shop_name: str = ""
    shop_mark: str | None = None
    language: str = "en"
    currency: str = "EUR"
    time_zone: str = "UTC"
    stamps_needed: int = StampTerms().stamps_needed
    programme_name: str | None = None
    reward: str | None = None
    reward_value_minor: int = 0
    owner: str | None = None
    passphrase: str = ""
    others: str = ""
    backup_folder: str = ""

    @property
    def mark(self) -> str:
        """The character in the seal: the chosen one, else the first of the shop's name."""
        return self.shop_mark or first_letter(self.shop_name) or str(declared("shop_mark").default)

    @property
    def other_names(self) -> tuple[str, ...]:
        """Who works here besides the owner, each once."""
        parts = (part.strip() for part in _BETWEEN_NAMES.split(self.others))
        return tuple(dict.fromkeys(part for part in parts if part))


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What the shop's database has already, so that it is not asked again."""

    has_programme: bool
    has_owner: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Defaults:
    """The words that stand for an answer nobody gave."""

    programme_name: str
    reward: str
    owner: str


def what_is_known(unit: Any) -> Known:
    """Look at what an earlier hand left in the database."""
    return Known(
        has_programme=bool(programmes(unit)),
        has_owner=any(one.role == OWNER for one in everybody(unit)),
    )


def write_shop(unit: Any, draft: Draft, known: Known, defaults: Defaults) -> None:
    """Write everything in one unit. Raises whatever rule says no; then nothing is written."""
    change_settings(
        unit,
        shop_name=draft.shop_name,
        shop_mark=draft.mark,
        language=draft.language,
        currency=draft.currency,
        time_zone=draft.time_zone,
        backup_folder=draft.backup_folder,
        is_set_up=True,
    )
    if not known.has_programme:
        open_programme(
            unit,
            name=draft.programme_name or defaults.programme_name,
            terms=StampTerms(
                stamps_needed=draft.stamps_needed,
                reward=draft.reward or defaults.reward,
                reward_value_minor=draft.reward_value_minor,
                carried_over_at_most=draft.stamps_needed,
            ),
        )
    if not known.has_owner:
        owner = add_colleague(unit, name=draft.owner or defaults.owner, role=OWNER)
        if draft.passphrase:
            set_passphrase(unit, staff_id=owner, passphrase=draft.passphrase)
        for name in draft.other_names:
            add_colleague(unit, name=name, role=STAFF)


def likely_draft(language: str | None = None) -> Draft:
    """A draft for this computer: its language, currency and time zone, as far as it tells them."""
    system = QLocale.system()
    spoken = declared("language").choices
    told = system.name().partition("_")[0]
    language = language or (told if told in spoken else "en")
    currency, zone = _AT_HOME[language]
    return Draft(
        language=language,
        currency=_fit("currency", _currency_of(system), currency),
        time_zone=_fit("time_zone", _system_zone(), zone),
    )


def first_letter(text: str) -> str:
    """The first character as a person sees it, an emoji of several parts included."""
    text = text.strip()
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Grapheme, text)
    end = finder.toNextBoundary()
    # Qt counts UTF-16 units.
    letter = text.encode("utf-16-le")[: 2 * max(end, 0)].decode("utf-16-le", "ignore")
    check = declared("shop_mark").check
    return letter.upper() if check is not None and check(letter.upper()) else ""


def _currency_of(system: QLocale) -> str:
    return system.currencySymbol(QLocale.CurrencySymbolFormat.CurrencyIsoCode)


def _system_zone() -> str:
    zone = bytes(QTimeZone.systemTimeZoneId().data()).decode("ascii", "ignore")
    return "" if zone.startswith("Etc/") or zone == "UTC" else zone


def _fit(name: str, value: str, otherwise: str) -> str:
    check = declared(name).check
    return value if value and check is not None and check(value) else otherwise
