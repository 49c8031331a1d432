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
        "Words",
        "This shop is from an earlier ShopDesk. Open it once in the window, then try again.",
    ),
    # -- bringing in a list of people
    "FileCannotBeRead": QT_TRANSLATE_NOOP(
        "Words", "{file} cannot be opened. See whether it is still there and not protected."
    ),
    "FileEmpty": QT_TRANSLATE_NOOP("Words", "There is nothing in {file}. Choose another file."),
    "FileTooLarge": QT_TRANSLATE_NOOP(
        "Words", "This file has {size} MB, and at most {most} MB are read. Split it into parts."
    ),
    "NotATable": QT_TRANSLATE_NOOP(
        "Words", "{file} is not a list of people. Choose a CSV, Excel (.xlsx) or vCard file."
    ),
    "OldExcel": QT_TRANSLATE_NOOP(
        "Words", "{file} is in Excel's old form. Save it as .xlsx or CSV, then choose it again."
    ),
    "FileDamaged": QT_TRANSLATE_NOOP(
        "Words", "{file} is damaged and cannot be read to its end. Save it anew and try again."
    ),
    "FileSuspicious": QT_TRANSLATE_NOOP(
        "Words", "{file} would grow far beyond its size when it is opened, so it was left closed."
    ),
    "LineTooLong": QT_TRANSLATE_NOOP(
        "Words", "Line {line} has more than {most} characters. Look whether it is one line at all."
    ),
    "QuoteOpen": QT_TRANSLATE_NOOP(
        "Words", "The quotation mark that opens in line {line} is never closed. Mend that line."
    ),
    "TooManyColumns": QT_TRANSLATE_NOOP(
        "Words", "This file has {count} columns; at most {most} are read. Take some out."
    ),
    "TooManyRows": QT_TRANSLATE_NOOP(
        "Words", "This file has more than {most} lines. Split it into parts."
    ),
    "SheetUnknown": QT_TRANSLATE_NOOP(
        "Words", "There is no sheet “{sheet}” in this workbook. Choose another."
    ),
    "NobodyToldApart": QT_TRANSLATE_NOOP(
        "Words", "Say which column is the name, the phone number or the e-mail address."
    ),
    "MappingUnlikely": QT_TRANSLATE_NOOP(
        "Words", "“{what}” is neither a column of this file nor something that is noted here."
    ),
    "MappingUnreadable": QT_TRANSLATE_NOOP(
        "Words", "{file} does not say which column is what: it should be {example}."
    ),
    "FileChanged": QT_TRANSLATE_NOOP(
        "Words", "The file was changed after you looked at it. Look at it once more."
    ),
    "ImportUnknown": QT_TRANSLATE_NOOP("Words", "This file was never brought in."),
    "ImportNotDone": QT_TRANSLATE_NOOP(
        "Words", "A file is being brought in or taken back just now. Wait until that is done."
    ),
    "ImportTakenBack": QT_TRANSLATE_NOOP("Words", "This file was taken back already, {at}."),
}

FIELDS: dict[str, str] = {}
