"""Where a database is: a path or an address, and whether that is a safe place for one."""

import os
import sys
from pathlib import Path, PurePath

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

from shopdesk.domain.errors import StoreProblem

_SYNCED = ("dropbox", "onedrive", "google drive", "googledrive", "my drive", "icloud drive",
           "mobile documents", "com~apple~clouddocs", "nextcloud", "pcloud")  # fmt: skip
_NETWORK_FILESYSTEMS = {"nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "fuse.sshfs", "afs"}


def database_url(place: str | os.PathLike[str]) -> URL:
    """The SQLAlchemy address of a path or an address. Raises StoreProblem("missing")."""
    text = os.fspath(place)
    if "://" not in text:
        return URL.create("sqlite", database=str(Path(text).expanduser().absolute()))
    try:
        url = make_url(text)
    except ArgumentError as error:
        raise StoreProblem("missing", str(error), place=text) from error
    backend = url.get_backend_name()
    if backend == "postgresql":
        return url.set(drivername="postgresql+psycopg")
    if backend == "sqlite" and url.database:
        return database_url(url.database)
    raise StoreProblem("missing", f"no driver for {backend}", place=text)


def shown(url: URL) -> str:
    """The place as a person may read it: no password in it."""
    if url.get_backend_name() == "sqlite":
        return url.database or ""
    return url.render_as_string(hide_password=True)


def check_safe(path: Path) -> None:
    """Raises StoreProblem("synced_folder") where another program would copy a live file."""
    if is_synced(path) or is_on_network(path):
        raise StoreProblem("synced_folder", place=str(path))


def is_synced(path: PurePath) -> bool:
    """Whether the folder is one that Dropbox, OneDrive, Google Drive or iCloud carries away."""
    return any(
        part.casefold() == name or part.casefold().startswith(f"{name} ")
        for part in path.parts
        for name in _SYNCED
    )


def is_on_network(path: Path) -> bool:
    """Whether the folder lies on a network share, as far as the system tells."""
    if str(path).startswith(("\\\\", "//")):
        return True
    if not sys.platform.startswith("linux"):
        return False
    try:
        mounts = Path("/proc/self/mounts").read_text(encoding="utf-8")
    except OSError:
        return False
    best, kind = "", ""
    for line in mounts.splitlines():
        _, point, filesystem, *_ = line.split(" ")
        point = point.replace("\\040", " ")
        if path.is_relative_to(point) and len(point) >= len(best):
            best, kind = point, filesystem
    return kind in _NETWORK_FILESYSTEMS
