"""The shop's settings in its database."""

from dataclasses import fields

import pytest

from shopdesk.domain import settings as declared
from shopdesk.domain.errors import SettingUnlikely
from shopdesk.services import settings


def change(till, **values):
    till.do(settings.change_settings, **values)


def test_every_declared_setting_can_be_read_and_no_other(any_till):
    names = {field.name for field in fields(settings.ShopSettings)}
    assert names == {setting.name for setting in declared.DECLARED}
    found = any_till.see(settings.shop_settings)
    for setting in declared.DECLARED:
        assert getattr(found, setting.name) == setting.default


def test_what_was_set_is_read_back_after_a_restart(any_till):
    change(any_till, shop_name="カフェ雲", sound=True, undo_seconds=30, currency="JPY")
    change(any_till, shop_name="Café Cloud")
    any_till.reopen()
    found = any_till.see(settings.shop_settings)
    assert (found.shop_name, found.sound, found.undo_seconds, found.currency) == (
        "Café Cloud",
        True,
        30,
        "JPY",
    )


def test_settings_change_all_together_or_not_at_all(any_till):
    with pytest.raises(SettingUnlikely):
        change(any_till, shop_name="new", language="tlh")
    assert any_till.see(settings.shop_settings).shop_name == ""


def test_a_new_zone_counts_from_the_next_unit_on(any_till):
    change(any_till, time_zone="Asia/Tokyo")
    any_till.shop.reload_identity()
    any_till.clock.at = any_till.clock.at.replace(hour=16)
    with any_till.shop.units.read() as unit:
        assert unit.today.day == any_till.clock.at.day + 1
