"""PDFs on this computer: what they are called, where they go, and why one could not be written."""

import errno
import re
import shutil
import tempfile
import weakref
from itertools import count
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStandardPaths
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f]+')  # in a name on Windows, so nowhere
_LONGEST_NAME = 60


def called(*, with_note: bool, with_coupon: bool) -> str:
    """What sheets are, in a file's name."""
    translate = QCoreApplication.translate
    if with_note and with_coupon:
        return translate("PrintPage", "Note and coupon")
    return translate("PrintPage", "Note") if with_note else translate("PrintPage", "Coupon")


def file_name(words: str, name: str) -> str:
    """A file's name of what it is and whom it is for, good on every system: "Note Anna.pdf"."""
    said = _FORBIDDEN.sub(" ", f"{words} {name}")[:_LONGEST_NAME]
    return " ".join(said.split()).rstrip(". ") + ".pdf"


def documents() -> Path:
    """The person's own folder for documents."""
    place = QStandardPaths.StandardLocation.DocumentsLocation
    return Path(QStandardPaths.writableLocation(place) or Path.home())


def ask_where(parent: QWidget, folder: Path, name: str) -> Path | None:
    """Ask with the platform's own dialog where to save; None when it was left."""
    translate = QCoreApplication.translate
    dialog = QFileDialog(
        parent,
        translate("PrintPage", "Save as PDF"),
        str(folder if folder.is_dir() else documents()),
        translate("PrintPage", "PDF documents (*.pdf)"),
    )
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix("pdf")
    dialog.selectFile(name)
    try:
        if dialog.exec() != QDialog.DialogCode.Accepted:
            return None
        return Path(dialog.selectedFiles()[0])
    finally:
        dialog.deleteLater()


class PrivateFolder:
    """A folder for PDFs that are only looked at: nobody else's, and gone when the program ends.

    Each file has a name of its own, because a viewer may keep the earlier one locked.
    """

    def __init__(self) -> None:
        self._path: Path | None = None
        self._numbers = count(1)

    def place(self, name: str) -> Path:
        """Where the next file goes. Raises OSError when there is no room for a folder."""
        if self._path is None:
            self._path = Path(tempfile.mkdtemp(prefix="shopdesk-"))
            weakref.finalize(self, shutil.rmtree, self._path, ignore_errors=True)
        number = next(self._numbers)
        stem = Path(name).stem
        return self._path / (f"{stem}.pdf" if number == 1 else f"{stem} {number}.pdf")


def why_not_written(error: OSError, path: Path) -> str:
    """One sentence: what stood in the way of a file, and what to do."""
    translate = QCoreApplication.translate
    if error.errno in {errno.ENOSPC, errno.EDQUOT}:
        words = translate("PrintPage", "The disk is full, so {file} was not saved. Make some room.")
    elif isinstance(error, PermissionError) or error.errno == errno.EROFS:
        words = translate(
            "PrintPage",
            "{file} could not be written: it is open in another program, or its folder is "
            "protected. Close it, or choose another folder.",
        )
    elif isinstance(error, FileNotFoundError):
        words = translate("PrintPage", "The folder for {file} is not there any more. Choose again.")
    else:
        words = translate("PrintPage", "{file} could not be saved there. Choose another folder.")
    return words.format(file=path.name)
