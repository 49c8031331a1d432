"""A shop that is made for a file: with the stamp card that the set-up proposes, so that it is usable."""

from typing import TYPE_CHECKING

from shopdesk.domain.programmes import StampTerms
from shopdesk.services.programmes import open_programme, programmes
from shopdesk.services.settings import change_settings

if TYPE_CHECKING:
    from shopdesk.services.shop import Shop

_CARD = {"en": ("Stamp card", "one free coffee"), "ja": ("スタンプカード", "コーヒー1杯")}


def furnish(shop: "Shop", *, language: str) -> None:
    """Give a new shop its language and its first card; the set-up still asks for the rest."""
    name, reward = _CARD[language]
    with shop.units.write(shop.actor()) as unit:
        if not programmes(unit):
            change_settings(unit, language=language)
            open_programme(unit, name=name, terms=StampTerms(reward=reward))
