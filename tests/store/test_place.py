"""Where a database may be."""

from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest

from shopdesk.domain.errors import StoreProblem
from shopdesk.store import place


def test_a_path_is_a_sqlite_file(tmp_path):
    url = place.database_url(tmp_path / "my shop.db")
    assert url.get_backend_name() == "sqlite"
    assert Path(url.database) == tmp_path / "my shop.db"


def test_a_path_from_here_is_made_whole(monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    assert Path(place.database_url("shop.db").database) == tmp_path / "shop.db"


def test_an_address_may_name_either_engine():
    assert place.database_url("sqlite:////srv/shop.db").database.endswith("shop.db")
    assert place.database_url("postgresql://u:p@host/shop").drivername == "postgresql+psycopg"


@pytest.mark.parametrize("address", ["mysql://u@host/shop", "nonsense://", "sqlite://", "://"])
def test_another_address_is_not_understood(address):
    with pytest.raises(StoreProblem) as problem:
        place.database_url(address)
    assert problem.value.kind == "missing"


def test_no_password_is_shown():
    url = place.database_url("postgresql://owner:secret@host/shop")
    assert "secret" not in place.shown(url)
    assert "host" in place.shown(url)


@pytest.mark.parametrize(
    "path",
    [
        PurePosixPath("/home/mori/Dropbox/shop.db"),
        PurePosixPath("/Users/mori/Library/Mobile Documents/com~apple~CloudDocs/shop.db"),
        PurePosixPath("/Users/mori/Google Drive/My Drive/shop.db"),
        PureWindowsPath(r"C:\Users\mori\OneDrive - Café Cloud\shop.db"),
        PureWindowsPath(r"C:\Users\mori\iCloud Drive\shop.db"),
    ],
)
def test_a_folder_that_another_program_carries_away_is_known(path):
    assert place.is_synced(path)


@pytest.mark.parametrize(
    "path", [PurePosixPath("/home/dropboxer/shop.db"), PureWindowsPath(r"C:\onedriver\shop.db")]
)
def test_other_folders_are_not(path):
    assert not place.is_synced(path)


def test_a_network_share_is_known_by_its_name():
    assert place.is_on_network(Path("//server/share/shop.db"))
    assert not place.is_on_network(Path("/tmp/shop.db"))
