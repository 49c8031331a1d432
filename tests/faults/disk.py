"""A small disk of its own for a test: ext4 in a file, whose power can be cut.

Needs root, loop devices and mkfs.ext4; `NoDisk` says what is missing.
"""

import array
import os
import shutil
import subprocess
import sys
from pathlib import Path

# linux/fs.h: _IOR('X', 125, __u32); 2 throws away what the journal holds in memory.
FS_IOC_SHUTDOWN = 0x8004587D
NOLOGFLUSH = 2


class NoDisk(Exception):  # noqa: N818
    """There can be no such disk here, and why."""


class Disk:
    """A mounted disk of so many megabytes; `folder` is where it is mounted."""

    def __init__(self, place: Path, *, megabytes: int) -> None:
        if not sys.platform.startswith("linux"):
            raise NoDisk("only Linux can cut the power of a mounted file")
        if os.geteuid() != 0:
            raise NoDisk("needs root to mount a disk")
        mkfs = shutil.which("mkfs.ext4", path=f"{os.environ.get('PATH', '')}:/usr/sbin:/sbin")
        if mkfs is None:
            raise NoDisk("mkfs.ext4 is not installed")
        self._image, self.folder = place / "disk.img", place / "disk"
        self.folder.mkdir()
        with self._image.open("wb") as image:
            image.truncate(megabytes * 2**20)
        _run(mkfs, "-q", "-F", "-E", "lazy_itable_init=0", self._image)
        self.mount()

    def mount(self) -> None:
        _run("mount", "-o", "loop", self._image, self.folder)

    def unmount(self) -> None:
        _run("umount", self.folder)

    def cut_power(self) -> None:
        """From now on nothing reaches the disk, and what was only in memory is lost."""
        handle = os.open(self.folder, os.O_RDONLY)
        try:
            import fcntl

            fcntl.ioctl(handle, FS_IOC_SHUTDOWN, array.array("I", [NOLOGFLUSH]))
        finally:
            os.close(handle)

    def remove(self) -> None:
        """Unmount, whatever state it is in."""
        subprocess.run(["umount", "-l", self.folder], capture_output=True, check=False)
        self._image.unlink(missing_ok=True)


def _run(*command: str | Path) -> None:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise NoDisk(f"{command[0]}: {done.stderr.strip()}")
