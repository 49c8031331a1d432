"""What can stand in the way when a file is brought in or taken out."""

from shopdesk.domain.errors import Refusal

# -- taking out, and bringing a whole shop in ----------------------------------------------


class FileCannotBeWritten(Refusal):
    """`file` cannot be written: no such folder, a protected one, or something that must stay."""


class NotAnExport(Refusal):
    """`file` is not a whole shop that was taken out of this program."""


class ExportTooNew(Refusal):
    """The shop in the file was taken out by a newer program, of `version`."""


class ExportDamaged(Refusal):
    """`part` of the file is not as it was written, or is not there."""


class ExportUnreadable(Refusal):
    """Line `line` of `part` is not a row of this program's."""


class ExportNotWhole(Refusal):
    """The shop in the file does not pass the check of its record: `why`."""


class ShopHasPeople(Refusal):
    """The shop has customers already, `count` of them; a whole shop comes only into an empty one."""


class ShopIsOlder(Refusal):
    """The database is of an earlier version, and nothing may be changed in it here."""


# -- bringing in a list of people ----------------------------------------------------------


class FileCannotBeRead(Refusal):
    """`file` cannot be opened: it is gone, or protected."""


class FileEmpty(Refusal):
    """Nothing is in `file`."""


class FileTooLarge(Refusal):
    """The file has `size` megabytes; at most `most` are read."""


class NotATable(Refusal):
    """`file` is no list: something else, whatever its name says."""


class OldExcel(Refusal):
    """`file` is in the old form of Excel (.xls), which is not read here."""


class FileDamaged(Refusal):
    """`file` is of the right kind and cannot be read to its end."""


class FileSuspicious(Refusal):
    """`file` would become far larger than it is, as no honest list does."""


class LineTooLong(Refusal):
    """A value or the line `line` has more than `most` characters."""


class QuoteOpen(Refusal):
    """The quotation mark that opens in line `line` is never closed."""


class TooManyColumns(Refusal):
    """The file has `count` columns; at most `most` are read."""


class TooManyRows(Refusal):
    """The file has more than `most` lines."""


class SheetUnknown(Refusal):
    """The workbook has no sheet named `sheet`."""


class NobodyToldApart(Refusal):
    """No column is a name, a phone number or an e-mail address."""


class MappingUnlikely(Refusal):
    """A mapping names `what`, which is neither a column of the file nor a field."""


class MappingUnreadable(Refusal):
    """`file` holds no mapping of headers to fields, such as `example`."""


class FileChanged(Refusal):
    """The file is not as it was when its preview was shown."""


class ImportUnknown(Refusal):
    """No file with this number was brought in."""


class ImportNotDone(Refusal):
    """A file is being brought in or taken back at this moment."""


class ImportTakenBack(Refusal):
    """The file was taken back `at`."""
