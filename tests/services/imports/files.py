"""Files as shops bring them, and as nobody should."""

import csv
import io
import zipfile
from collections.abc import Iterable, Sequence
from pathlib import Path

SHOPIFY = (
    "Customer ID,First Name,Last Name,Email,Accepts Email Marketing,Default Address Company,"
    "Default Address Address1,Default Address Address2,Default Address City,"
    "Default Address Province Code,Default Address Country Code,Default Address Zip,"
    "Default Address Phone,Phone,Accepts SMS Marketing,Total Spent,Total Orders,Note,Tax Exempt,Tags"
)
SQUARE = (
    "First Name,Last Name,Email Address,Phone Number,Company Name,Street Address 1,"
    "Street Address 2,City,State,Postal Code,Memo,Square Customer ID,Email Subscription Status,"
    "Birthday"
)
PUNCH_CARD = (
    "ID,Name,First Name,Last Name,Email,Username,Status,Nickname,Phone_Number,Date_Birth,Date_Add,"
    "Date_Edit,Account_Number,Gender,Card_Brand,Expiry_Date,Cash_Balance,Stamp_Balance,Role_Name"
)
JAPANESE_SHOPIFY = [
    ["'6001", "花子", "山田", "hanako@post.example", "yes", "", "桜町1-2", "", "横浜市", "JP-14",
     "JP", "220-0011", "", "'+81 90-1234-5678", "no", "12400.00", "9",
     "窓際の席がお好き\nオーツミルク", "no", "常連, 紅茶"],
    ["'6002", "健一", "佐藤", "", "no", "", "", "", "", "", "JP", "", "03-1234-5678", "", "no",
     "0.00", "0", "", "no", ""],
    ["'6003", "Anna", "Smith", "anna@post.example", "yes", "", "", "", "", "", "GB", "", "",
     "+44 20 7946 0958", "yes", "3.50", "1", "", "no", '"regular"'],
]  # fmt: skip


def table(header: str, rows: Iterable[Sequence[str]], separator: str = ",") -> str:
    """A file of separated values as text."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=separator)
    writer.writerow(header.split(","))
    writer.writerows(rows)
    return out.getvalue()


def write(path: Path, text: str, encoding: str = "utf-8") -> Path:
    path.write_bytes(text.encode(encoding))
    return path


def workbook(path: Path, rows: Iterable[Sequence[object]], title: str = "People") -> Path:
    """An Excel workbook with one sheet."""
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    sheet = book.create_sheet(title)
    for row in rows:
        sheet.append(row)
    book.save(path)
    return path


def with_member(source: Path, target: Path, name: str, content: Iterable[bytes]) -> Path:
    """A copy of a zip with one member replaced."""
    with (
        zipfile.ZipFile(source) as old,
        zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as new,
    ):
        for member in old.infolist():
            if member.filename != name:
                new.writestr(member, old.read(member))
        with new.open(name, "w") as written:
            for block in content:
                written.write(block)
    return target
