"""Workbooks and address books: read along, bounded, and refused where they are not honest."""

import time
import zipfile
from contextlib import suppress
from datetime import date, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from shopdesk.domain.errors import Refusal
from shopdesk.domain.errors_of_files import (
    FileDamaged,
    FileEmpty,
    FileSuspicious,
    NotATable,
    SheetUnknown,
)
from shopdesk.services.imports.sources import EXPORT, kind_of, open_source
from tests.services.imports.files import with_member, workbook, write

SHEET = "xl/worksheets/sheet1.xml"
_HEAD = b'<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
_ROW = b'<row r="%d"><c r="A%d" t="inlineStr"><is><t>%s</t></is></c></row>'
_FOOT = b"</sheetData></worksheet>"


def read(path, **choice):
    source = open_source(path, **choice)
    return source, list(source.lines())


def of_rows(tmp_path: Path, rows: list[bytes]) -> Path:
    """A workbook whose only sheet is this XML."""
    plain = workbook(tmp_path / "plain.xlsx", [["Name"]])
    return with_member(plain, tmp_path / "made.xlsx", SHEET, [_HEAD, *rows, _FOOT])


def test_a_workbook_is_read_as_it_would_have_been_typed(tmp_path):
    rows = [
        ["Name", "Phone", "Birthday", "Stamps", "Agreed"],
        ["山田 花子", 9012345678, datetime(1990, 5, 12), 3.0, True],  # noqa: DTZ001  Excel knows no zones
        [None, None, None, None, None],
        ["Anna", "090-1234-5678", date(2000, 2, 29), 2.5, False],
    ]
    source, lines = read(workbook(tmp_path / "people.xlsx", rows))
    assert source.headers == ("Name", "Phone", "Birthday", "Stamps", "Agreed")
    assert [(line.number, line.values) for line in lines] == [
        (2, ("山田 花子", "9012345678", "1990-05-12", "3", "yes")),
        (4, ("Anna", "090-1234-5678", "2000-02-29", "2.5", "no")),
    ]


def test_another_sheet_can_be_chosen(tmp_path):
    from openpyxl import Workbook

    book = Workbook()
    book.active.title = "Cover"
    book.active.append(["Nothing here"])
    book.create_sheet("お客様").append(["Name"])
    book["お客様"].append(["Anna"])
    book.save(tmp_path / "people.xlsx")
    source, _ = read(tmp_path / "people.xlsx")
    assert source.taken.sheets == ("Cover", "お客様")
    _, lines = read(tmp_path / "people.xlsx", sheet="お客様")
    assert [line.values for line in lines] == [("Anna",)]
    with pytest.raises(SheetUnknown):
        read(tmp_path / "people.xlsx", sheet="Other")


def test_a_workbook_is_one_whatever_its_name_says(tmp_path):
    workbook(tmp_path / "people.xlsx", [["Name"], ["Anna"]]).rename(tmp_path / "people.csv")
    _, lines = read(tmp_path / "people.csv")
    assert [line.values for line in lines] == [("Anna",)]


def test_a_zip_renamed_to_csv_is_told_and_our_own_export_is_known(tmp_path):
    with zipfile.ZipFile(tmp_path / "photos.csv", "w") as archive:
        archive.writestr("a.txt", "hello")
    with pytest.raises(NotATable):
        open_source(tmp_path / "photos.csv")
    with zipfile.ZipFile(tmp_path / "shop.zip", "w") as archive:
        archive.writestr("manifest.json", '{"format": "shopdesk-export"}')
    assert kind_of(tmp_path / "shop.zip") == EXPORT


def test_a_formula_without_its_result_refuses_its_line(tmp_path):
    rows = [["Name", "Phone"], ["Anna", "090"], ["=A2", "080"], ["Bo", "070"]]
    _, lines = read(workbook(tmp_path / "people.xlsx", rows))
    assert [line.problem for line in lines] == ["", "formula", ""]


def test_a_million_empty_rows_are_passed_by(tmp_path):
    rows = [_ROW % (1, 1, b"Name"), _ROW % (2, 2, b"Anna")]
    rows += [b'<row r="%d"/>' % number for number in range(3, 1_000_001)]
    path = of_rows(tmp_path, rows)
    began = time.perf_counter()
    _, lines = read(path)
    assert [line.values for line in lines] == [("Anna",)]
    assert time.perf_counter() - began < 20


def test_a_last_row_a_million_rows_down_is_not_waited_for(tmp_path):
    rows = [_ROW % (1, 1, b"Name"), _ROW % (2, 2, b"Anna"), _ROW % (1_048_576, 1_048_576, b"Bo")]
    _, lines = read(of_rows(tmp_path, rows))
    assert [line.values for line in lines] == [("Anna",)]


def test_a_bomb_is_left_closed(tmp_path):
    plain = workbook(tmp_path / "plain.xlsx", [["Name"], ["Anna"]])
    grown = with_member(
        plain,
        tmp_path / "bomb.xlsx",
        "xl/worksheets/sheet2.xml",
        (b"0" * 1_000_000 for _ in range(40)),
    )
    assert grown.stat().st_size < 1_000_000
    began = time.perf_counter()
    with pytest.raises(FileSuspicious):
        open_source(grown)
    assert time.perf_counter() - began < 2


def test_words_that_stand_for_words_are_left_closed(tmp_path):
    laughs = (
        b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY l "ha"><!ENTITY m "&l;&l;&l;">]><a>&m;</a>'
    )
    plain = workbook(tmp_path / "plain.xlsx", [["Name"], ["Anna"]])
    with pytest.raises(FileSuspicious):
        open_source(with_member(plain, tmp_path / "laughs.xlsx", "xl/workbook.xml", [laughs]))


def test_a_workbook_without_a_cell_is_empty(tmp_path):
    with pytest.raises(FileEmpty):
        open_source(workbook(tmp_path / "people.xlsx", []))


@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=4_000, max_examples=60
)
@given(st.data())
def test_a_damaged_workbook_is_read_or_refused(tmp_path, data):
    path = tmp_path / "people.xlsx"
    if not path.exists():
        workbook(path, [["Name", "Phone"], ["Anna", "090"], ["Bo", "080"]])
    whole = path.read_bytes()
    broken = bytearray(whole[: data.draw(st.integers(len(whole) // 2, len(whole)))])
    for _ in range(data.draw(st.integers(0, 4))):
        broken[data.draw(st.integers(4, len(broken) - 1))] = data.draw(st.integers(0, 255))
    (tmp_path / "broken.xlsx").write_bytes(broken)
    with suppress(FileDamaged, FileSuspicious, NotATable, FileEmpty):
        read(tmp_path / "broken.xlsx")


def test_a_sheet_that_is_no_xml_is_damaged(tmp_path):
    plain = workbook(tmp_path / "plain.xlsx", [["Name"], ["Anna"]])
    with pytest.raises(FileDamaged):
        read(with_member(plain, tmp_path / "bad.xlsx", SHEET, [b"<worksheet><sheetData><row"]))


# -- address books -----------------------------------------------------------------------------

CARDS = """\
BEGIN:VCARD\r
VERSION:4.0\r
FN:山田 花子\r
N:山田;花子;;;\r
X-PHONETIC-LAST-NAME:やまだ\r
X-PHONETIC-FIRST-NAME:はなこ\r
TEL;TYPE=fax:03-0000-0000\r
TEL;VALUE=uri;TYPE="voice,home":tel:+81-3-1234-5678\r
TEL;TYPE=cell:090-1234-5678\r
EMAIL:hanako@post.example\r
BDAY:--0512\r
CATEGORIES:常連,紅茶\r
NOTE:one\\nand a long\r
 er line\\, folded\r
PHOTO;ENCODING=b:AAAA\r
 BBBB\r
END:VCARD\r
BEGIN:VCARD\r
VERSION:3.0\r
N:Smith;Anna;;;\r
FN:Anna Smith\r
EMAIL;TYPE=WORK:work@post.example\r
EMAIL;TYPE=HOME,PREF:anna@post.example\r
BDAY:1990-03-14\r
END:VCARD\r
BEGIN:VCARD\r
VERSION:3.0\r
FN:Never ended\r
BEGIN:VCARD\r
VERSION:3.0\r
FN:Bo\r
END:VCARD\r
"""


def named(source, line):
    return {field: text for field, text in zip(source.headers, line.values, strict=True) if text}


def test_an_address_book_is_read_card_by_card(tmp_path):
    source, lines = read(write(tmp_path / "people.vcf", CARDS))
    assert named(source, lines[0]) == {
        "name": "山田 花子",
        "family_name": "山田",
        "given_name": "花子",
        "family_reading": "やまだ",
        "given_reading": "はなこ",
        "phone": "090-1234-5678",
        "email": "hanako@post.example",
        "birthday": "--0512",
        "tags": "常連,紅茶",
        "notes": "one\nand a longer line, folded",
    }
    assert named(source, lines[1])["email"] == "anna@post.example"
    assert [line.problem for line in lines] == ["", "", "card", ""]
    assert [line.number for line in lines] == [1, 18, 26, 29]


def test_an_old_address_book_of_a_japanese_phone_is_read(tmp_path):
    text = (
        "BEGIN:VCARD\nVERSION:2.1\nN:山田;花子;;;\nFN:山田 花子\nTEL;CELL:09012345678\nEND:VCARD\n"
    )
    source, lines = read(write(tmp_path / "people.vcf", text, "cp932"))
    assert source.taken.encoding == "cp932"
    assert named(source, lines[0])["phone"] == "09012345678"


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=2_000)
@given(st.text(max_size=400))
def test_any_card_is_somebody_or_refused(tmp_path, text):
    path = write(
        tmp_path / "any.vcf",
        f"BEGIN:VCARD\nVERSION:3.0\n{text}\nEND:VCARD\n".encode("utf-8", "replace").decode(),
    )
    try:
        _, lines = read(path)
    except Refusal:
        return
    assert len(lines) >= 1
