"""What is said when a file cannot be brought in or taken out."""

from shopdesk.desktop.noop import QT_TRANSLATE_NOOP

WORDS: dict[str, str] = {
    # -- taking out, and bringing a whole shop in
    "FileCannotBeWritten": QT_TRANSLATE_NOOP(
        "Words",
        "{file} cannot be written there: the folder is gone or protected, or the file is in use. "
        "Choose another place.",
    ),
    "NotAnExport": QT_TRANSLATE_NOOP(
        "Words", "{file} is not a shop taken out of ShopDesk. Choose the zip file that was saved."
    ),
    "ExportTooNew": QT_TRANSLATE_NOOP(
        "Words", "This file comes from a newer ShopDesk. Update the program here, then try again."
    ),
    "ExportDamaged": QT_TRANSLATE_NOOP(
        "Words", "{part} is not as it was saved, so nothing was brought in. Copy the file again."
    ),
    "ExportUnreadable": QT_TRANSLATE_NOOP(
        "Words", "Line {line} of {part} cannot be read, so nothing was brought in."
    ),
    "ExportNotWhole": QT_TRANSLATE_NOOP(
        "Words", "The record in this file has a gap ({why}), so nothing was brought in."
    ),
    "ShopHasPeople": QT_TRANSLATE_NOOP(
        "Words", "A whole shop comes only into an empty one, and this one has customers already."
    ),
    "ShopIsOlder": QT_TRANSLATE_NOOP(
        "Words", "This shop is from an earlier ShopDesk. Open it once in the window, then try again."
    ),
}

FIELDS: dict[str, str] = {}
