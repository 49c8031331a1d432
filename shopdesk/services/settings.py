"""The shop's settings, read as one value and changed one by one."""

import json
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from shopdesk.domain import settings as declared
from shopdesk.domain import topics
from shopdesk.store.tables import SettingRow
from shopdesk.store.unit import ReadUnit, Unit


@dataclass(frozen=True, slots=True, kw_only=True)
class ShopSettings:
    """Every setting with its value; the names are those of `domain.settings`."""

    shop_name: str
    shop_mark: str
    shop_address: str
    language: str
    currency: str
    time_zone: str
    region: str
    theme: str
    sound: bool
    undo_seconds: int
    coupon_asks_first: bool
    contact_cap_count: int
    contact_cap_days: int
    proposal_cap_days: int
    loss_quiet_days: int
    retention_months: int
    backup_folder: str
    is_set_up: bool


def shop_settings(unit: ReadUnit) -> ShopSettings:
    """The settings as they are now."""
    return read_settings(unit.session)


def change_settings(unit: Unit, **values: declared.Value) -> None:
    """Give settings new values, all or none. Raises SettingUnlikely."""
    for name, value in values.items():
        unit.session.merge(SettingRow(name=name, value=json.dumps(declared.checked(name, value))))
    unit.changed(topics.SETTING, 0)


def read_settings(session: Session) -> ShopSettings:
    """The settings in a session; what nobody set has its default."""
    stored = {
        name: json.loads(value)
        for name, value in session.execute(select(SettingRow.name, SettingRow.value))
    }
    return ShopSettings(
        **{setting.name: stored.get(setting.name, setting.default) for setting in declared.DECLARED}
    )
