"""The shop's settings, each declared once: name, default and the values it can have.

The sentence that explains each to a person lives with the screen that shows it.
"""

from collections.abc import Callable
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from shopdesk.domain.errors import SettingUnlikely

TEXT_AT_MOST = 300

Value = str | int | bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """One setting. `group` is the heading under which it is shown."""

    name: str
    group: str
    default: Value
    choices: tuple[Value, ...] = ()
    check: Callable[[str], bool] | None = None


def _is_zone(text: str) -> bool:
    try:
        ZoneInfo(text)
    except (OSError, ValueError):  # ZoneInfoNotFoundError is a KeyError
        return False
    except KeyError:
        return False
    return True


def _is_currency(text: str) -> bool:
    return len(text) == 3 and text.isascii() and text.isalpha() and text.isupper()  # noqa: PLR2004


def _is_region(text: str) -> bool:
    return not text or (len(text) == 2 and text.isascii() and text.isalpha() and text.isupper())  # noqa: PLR2004


def _is_mark(text: str) -> bool:
    return 1 <= len(text) <= 4  # noqa: PLR2004  an emoji may be several code points


DECLARED: tuple[Setting, ...] = (
    Setting(name="shop_name", group="shop", default=""),
    Setting(name="shop_mark", group="shop", default="S", check=_is_mark),
    Setting(name="shop_address", group="shop", default=""),
    Setting(name="language", group="language", default="en", choices=("en", "ja")),
    Setting(name="currency", group="language", default="EUR", check=_is_currency),
    Setting(name="time_zone", group="language", default="UTC", check=_is_zone),
    Setting(name="region", group="language", default="", check=_is_region),
    Setting(name="theme", group="screen", default="auto", choices=("auto", "light", "dark")),
    Setting(name="sound", group="screen", default=False),
    Setting(name="undo_seconds", group="screen", default=10, choices=(5, 10, 20, 30)),
    Setting(name="coupon_asks_first", group="screen", default=False),
    Setting(name="contact_cap_count", group="people", default=2, choices=(0, 1, 2, 3, 5, 10)),
    Setting(name="contact_cap_days", group="people", default=30, choices=(7, 14, 30, 60, 90)),
    Setting(name="proposal_cap_days", group="people", default=60, choices=(30, 60, 90, 180, 365)),
    Setting(name="loss_quiet_days", group="people", default=90, choices=(30, 60, 90, 180, 365)),
    Setting(name="retention_months", group="people", default=0, choices=(0, 12, 18, 24, 36, 60)),
    Setting(name="backup_folder", group="safety", default=""),
    Setting(name="is_set_up", group="", default=False),
)

_BY_NAME = {setting.name: setting for setting in DECLARED}


def declared(name: str) -> Setting:
    """The declaration of a setting. Raises KeyError for a name that nobody declared."""
    return _BY_NAME[name]


def checked(name: str, value: Value) -> Value:
    """The value in stored form. Raises SettingUnlikely when the setting cannot have it."""
    setting = _BY_NAME[name]
    if type(value) is not type(setting.default):
        raise SettingUnlikely(name=name)
    if setting.choices and value not in setting.choices:
        raise SettingUnlikely(name=name)
    if isinstance(value, str):
        value = value.strip()
        if len(value) > TEXT_AT_MOST or (setting.check and not setting.check(value)):
            raise SettingUnlikely(name=name)
    return value
