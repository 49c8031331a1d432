"""Settings, each declared once."""

import pytest

from shopdesk.domain import settings
from shopdesk.domain.errors import SettingUnlikely


def test_every_default_is_a_value_that_the_setting_can_have():
    for setting in settings.DECLARED:
        assert settings.checked(setting.name, setting.default) == setting.default


def test_every_setting_has_a_name_of_its_own():
    names = [setting.name for setting in settings.DECLARED]
    assert len(set(names)) == len(names)
    assert [settings.declared(name).name for name in names] == names


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("language", "ja"),
        ("currency", "JPY"),
        ("time_zone", "Asia/Kathmandu"),
        ("sound", True),
        ("undo_seconds", 30),
        ("shop_mark", "雲"),
    ],
)
def test_likely_values_are_taken(name, value):
    assert settings.checked(name, value) == value


def test_spaces_around_a_value_go():
    assert settings.checked("shop_name", "  Café Cloud ") == "Café Cloud"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("language", "tlh"),
        ("currency", "eur"),
        ("currency", "EURO"),
        ("time_zone", "Atlantis/Capital"),
        ("time_zone", "../../etc/passwd"),
        ("time_zone", ""),
        ("sound", 1),
        ("undo_seconds", 7),
        ("undo_seconds", True),
        ("shop_mark", ""),
        ("shop_mark", "much too long"),
        ("shop_name", "x" * 301),
        ("shop_name", 5),
    ],
)
def test_unlikely_values_are_refused(name, value):
    with pytest.raises(SettingUnlikely) as refused:
        settings.checked(name, value)
    assert refused.value.values == {"name": name}


def test_a_setting_that_nobody_declared_does_not_exist():
    with pytest.raises(KeyError):
        settings.checked("colour", "red")
