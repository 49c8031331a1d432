"""Every setting has words."""

import pytest

from shopdesk.desktop.settings import words
from shopdesk.desktop.settings.choices import currencies, time_zones
from shopdesk.domain.settings import DECLARED, Setting, checked


@pytest.mark.parametrize("setting", [s for s in DECLARED if s.group], ids=lambda s: s.name)
def test_every_declared_setting_has_a_name_and_one_sentence(setting: Setting) -> None:
    title, sentence = words.setting(setting.name)

    assert title
    assert sentence.endswith(".")
    assert words.group(setting.group)[0]
    for value in setting.choices:
        assert words.choice(setting.name, value)


def test_no_words_are_left_over() -> None:
    shown = {setting.name for setting in DECLARED if setting.group}

    assert words.SETTINGS.keys() == shown
    assert words.GROUPS.keys() == {setting.group for setting in DECLARED if setting.group}


@pytest.mark.parametrize("language", ["en", "ja"])
def test_every_currency_and_time_zone_that_is_offered_can_be_stored(language: str) -> None:
    offered = dict(currencies(language)), dict(time_zones(language))

    for code in offered[0]:
        assert checked("currency", code) == code
    for zone in offered[1]:
        assert checked("time_zone", zone) == zone
    assert {"EUR", "JPY", "USD"} <= offered[0].keys()
    assert {"Europe/Berlin", "Asia/Tokyo", "UTC"} <= offered[1].keys()


def test_a_time_zone_is_found_by_its_citys_name_in_the_language_of_the_screen() -> None:
    assert dict(time_zones("ja"))["Asia/Tokyo"] == "東京 — Asia/Tokyo"
    assert dict(time_zones("en"))["Asia/Tokyo"] == "Asia/Tokyo"
