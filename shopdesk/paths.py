"""Where things are: the files that come with the program, and the shop's own folder."""

import sys
from pathlib import Path


def resource(name: str) -> Path:
    """The file or folder `name` under `resources/`, installed, frozen or in a checkout.

    Raises FileNotFoundError when it is not there.
    """
    here = Path(__file__).resolve().parent
    frozen = getattr(sys, "_MEIPASS", None)
    roots = (
        [Path(frozen) / "resources"] if frozen else [here / "_resources", here.parent / "resources"]
    )
    for root in roots:
        if (found := root / name).exists():
            return found
    raise FileNotFoundError(name)


def data_folder() -> Path:
    """The platform's folder for the shop's own data, made when it is missing."""
    from platformdirs import user_data_path

    return user_data_path("ShopDesk", appauthor=False, ensure_exists=True)


def log_file() -> Path:
    """Where warnings and bugs are written; never what a customer is called."""
    from platformdirs import user_log_path

    return user_log_path("ShopDesk", appauthor=False, ensure_exists=True) / "shopdesk.log"


def shop_database() -> Path:
    """The shop's own database, unless another is named."""
    return data_folder() / "shopdesk.db"
