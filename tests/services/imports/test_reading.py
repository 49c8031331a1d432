"""Files of separated values: their letters, their separators, and what is wrong with them."""

import codecs
import csv
import io
import time
import tracemalloc

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from shopdesk.domain.errors import Refusal
from shopdesk.domain.errors_of_files import (
    FileCannotBeRead,
    FileEmpty,
    FileTooLarge,
    LineTooLong,
    NotATable,
    OldExcel,
    QuoteOpen,
    TooManyColumns,
)
from shopdesk.services.imports import sources
from shopdesk.services.imports.encodings import (
    SHIFT_JIS,
    UTF_8,
    UTF_16_BE,
    UTF_16_LE,
    WINDOWS_1252,
    encoding_of,
)
from shopdesk.services.imports.sources import open_source
from tests.services.imports.files import JAPANESE_SHOPIFY, SHOPIFY, table, write

JAPANESE = table(SHOPIFY, JAPANESE_SHOPIFY)
WESTERN = "Name;Ort\r\nJürgen Müller;Köln\r\nRené Lefèvre;Besançon\r\nZoë Nuñez;Málaga\r\n"


def read(path, **choice):
    source = open_source(path, **choice)
    return source, list(source.lines())


# -- letters -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "encoding", "taken"),
    [
        (JAPANESE, "utf-8", UTF_8),
        (JAPANESE, "utf-8-sig", UTF_8),
        (JAPANESE, "cp932", SHIFT_JIS),
        (JAPANESE, "utf-16", UTF_16_LE),
        (JAPANESE, "utf-16-le", UTF_16_LE),
        (JAPANESE, "utf-16-be", UTF_16_BE),
        (WESTERN, "cp1252", WINDOWS_1252),
        (WESTERN, "utf-8", UTF_8),
        (WESTERN, "utf-16-be", UTF_16_BE),
        ("Name,Phone\nAnna,1\n", "ascii", UTF_8),
        ("氏名,ふりがな\n髙橋 ﾊﾅｺ,たかはし\n", "cp932", SHIFT_JIS),
        ("Name;Note\nAnna;5 € – “nice”\nBo;É bien\n", "cp1252", WINDOWS_1252),
        ("ﾅﾏｴ,ﾃﾞﾝﾜ\nﾔﾏﾀﾞ ﾊﾅｺ,090\n", "cp932", SHIFT_JIS),
    ],
)
def test_the_letters_of_a_file_are_told(tmp_path, text, encoding, taken):
    path = write(tmp_path / "people.csv", text, encoding)
    assert encoding_of(path) == taken
    source, lines = read(path)
    expected = list(csv.reader(io.StringIO(text), delimiter=source.taken.separator))
    assert source.headers == tuple(expected[0])
    assert [list(line.values) for line in lines] == [row for row in expected[1:] if row]
    assert not any(line.problem for line in lines)


def test_utf_16_with_the_mark_reversed_is_read(tmp_path):
    path = tmp_path / "people.csv"
    path.write_bytes(codecs.BOM_UTF16_BE + JAPANESE.encode("utf-16-be"))
    source, lines = read(path)
    assert (source.headers[0], len(lines)) == ("Customer ID", 3)


def test_letters_chosen_by_hand_are_taken_and_lines_that_are_none_are_refused(tmp_path):
    path = write(tmp_path / "people.csv", "Name,Note\r\nAnna,tea\r\n山田,紅茶\r\n", "cp932")
    source, lines = read(path, encoding=UTF_8)
    assert source.taken.encoding == UTF_8
    assert [line.problem for line in lines] == ["", "characters"]


def test_a_file_with_a_broken_letter_loses_that_line_only(tmp_path):
    whole = ("Name\r\n" + "山田花子\r\n" * 20).encode()
    path = tmp_path / "people.csv"
    path.write_bytes(whole + b"\xe5\xb1\r\n")
    source, lines = read(path)
    assert source.taken.encoding == UTF_8
    assert [line.problem for line in lines] == [""] * 20 + ["characters"]


# -- separators --------------------------------------------------------------------------------


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_the_separator_is_told(tmp_path, separator):
    text = table("Name,Phone,Notes", [["Anna", "090", "a, b; c"], ["Bo", "080", "x\ty"]], separator)
    source, lines = read(write(tmp_path / "people.txt", text))
    assert source.taken.separator == separator
    assert lines[0].values == ("Anna", "090", "a, b; c")


def test_the_separator_can_be_chosen_by_hand(tmp_path):
    path = write(tmp_path / "people.csv", "Name;Phone,Notes\nAnna;1,x\n")
    assert read(path, separator=";")[0].headers == ("Name", "Phone,Notes")


def test_a_field_may_hold_line_breaks_and_quotes_and_lines_are_numbered_as_in_the_file(tmp_path):
    text = 'Name,Notes\r\nAnna,"one\r\ntwo ""three"""\r\n\r\nBo,4\r\n'
    _, lines = read(write(tmp_path / "people.csv", text))
    assert [(line.number, line.values) for line in lines] == [
        (2, ("Anna", 'one\r\ntwo "three"')),
        (5, ("Bo", "4")),
    ]


def test_duplicated_headers_and_short_and_long_lines_are_no_obstacle(tmp_path):
    text = "Name,Phone,Phone,\nAnna,1,2\nBo\nCy,1,2,,\nDi,1,2,3,4\n"
    source, lines = read(write(tmp_path / "people.csv", text))
    assert source.headers == ("Name", "Phone", "Phone")
    assert [line.problem for line in lines] == ["", "", "", "columns"]
    assert lines[1].values == ("Bo", "", "")


# -- what is wrong -----------------------------------------------------------------------------


def test_a_file_that_is_not_there_or_empty_is_told(tmp_path):
    with pytest.raises(FileCannotBeRead):
        open_source(tmp_path / "nowhere.csv")
    with pytest.raises(FileCannotBeRead):
        open_source(tmp_path)
    for content in (b"", b"\n\n", b"\xef\xbb\xbf", b"\0" * 5000, b"\xff\xfe"):
        (tmp_path / "empty.csv").write_bytes(content)
        with pytest.raises(FileEmpty):
            open_source(tmp_path / "empty.csv")


@pytest.mark.parametrize(
    ("content", "refusal"),
    [
        (b"%PDF-1.7 ...", NotATable),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), NotATable),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), OldExcel),
        (b"PK\x03\x04 no zip at all", NotATable),
        (bytes(range(1, 9)) * 500, NotATable),
        (b"SQLite format 3\0" + bytes(100), NotATable),
    ],
)
def test_what_is_no_list_is_told_whatever_its_name_says(tmp_path, content, refusal):
    path = tmp_path / "people.csv"
    path.write_bytes(content)
    with pytest.raises(refusal):
        open_source(path)


def test_a_file_of_300_megabytes_is_refused_before_it_is_read(tmp_path):
    path = tmp_path / "people.csv"
    with path.open("wb") as file:
        file.write(b"Name\n")
        file.truncate(300_000_000)
    began = time.perf_counter()
    with pytest.raises(FileTooLarge) as refused:
        open_source(path)
    assert refused.value.values == {"size": 300, "most": 200}
    assert time.perf_counter() - began < 1


def test_a_line_of_50_megabytes_is_refused_in_little_memory(tmp_path):
    path = tmp_path / "people.csv"
    with path.open("wb") as file:
        file.write(b"Name,Note\nAnna,tea\n")
        for _ in range(50):
            file.write(b"x" * 1_000_000)
    tracemalloc.start()
    with pytest.raises(LineTooLong) as refused:
        read(path)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert refused.value.values["line"] == 3
    assert most < 30_000_000


@pytest.mark.parametrize("after", [3, 2_000, 30_000])
def test_a_quote_that_is_never_closed_is_told_with_its_line(tmp_path, after):
    text = 'Name,Note\nAnna,tea\nBo,"open\n' + "Cy,tea\n" * after
    with pytest.raises(QuoteOpen) as refused:
        read(write(tmp_path / "people.csv", text))
    assert refused.value.values == {"line": 3}


def test_nul_bytes_cost_their_line_only(tmp_path):
    path = tmp_path / "people.csv"
    path.write_bytes(b"Name,Phone,Note\nAnna,1,x\nB\0o,2,y\nCy,3,z\n")
    _, lines = read(path)
    assert [line.problem for line in lines] == ["", "characters", ""]


def test_more_columns_or_lines_than_a_list_has_are_refused(tmp_path, monkeypatch):
    wide = write(tmp_path / "wide.csv", ",".join(f"c{n}" for n in range(600)) + "\n1\n")
    with pytest.raises(TooManyColumns):
        open_source(wide)
    monkeypatch.setattr("shopdesk.services.imports.reading.ROWS_AT_MOST", 5)
    long = write(tmp_path / "long.csv", "Name\n" + "Anna\n" * 9)
    with pytest.raises(Refusal) as refused:
        read(long)
    assert refused.value.code == "TooManyRows"


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=2_000)
@given(content=st.binary(max_size=3_000))
@example(content=b"\xff\xfe,")
@example(content=b'"')
@example(content=b'a,b\n"\0')
def test_any_bytes_are_a_table_or_refused(tmp_path, content):
    path = tmp_path / "any.csv"
    path.write_bytes(content)
    try:
        source, lines = read(path)
    except Refusal:
        return
    assert all(len(line.values) == len(source.headers) for line in lines)


LETTERS = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), max_size=12)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=2_000)
@given(
    rows=st.lists(st.lists(LETTERS, min_size=3, max_size=3), min_size=1, max_size=6),
    separator=st.sampled_from([",", ";", "\t"]),
    encoding=st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]),
)
def test_whatever_was_written_is_read(tmp_path, rows, separator, encoding):
    path = tmp_path / "any.csv"
    write(path, table("Name,Phone,Notes", rows, separator), encoding)
    _, lines = read(path)
    kept = [tuple(row) for row in rows if any(row)]
    assert [line.values for line in lines if not line.problem] == [
        row for row in kept if "\ufffd" not in "".join(row)
    ]


def test_the_limits_are_those_that_are_told():
    assert sources.BYTES_AT_MOST == 200_000_000
