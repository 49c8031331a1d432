"""No cell is a formula, and every cell can be read back."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shopdesk.services import exports
from shopdesk.services.exports.others import SHOPIFY, SQUARE
from shopdesk.services.exports.people import family_and_given
from shopdesk.services.exports.spreadsheets import SheetFile, amount, apart, read_back, safe
from tests.services.exports.conftest import NASTY, parts

SIGNS = "=+-@\t\r\n＝＋－＠"
cells = st.text(st.characters(exclude_categories=["Cs"]) | st.sampled_from(SIGNS + "'\",;\n"))


@given(cells)
def test_no_cell_begins_a_formula_and_each_is_read_back(text):
    assert not safe(text).startswith(tuple(SIGNS))
    assert read_back(safe(text)) == text


@given(st.lists(st.lists(cells, min_size=1), min_size=1))
def test_a_sheet_is_read_back_to_the_letter(rows):
    file = io.BytesIO()
    sheet = SheetFile(file)
    for row in rows:
        sheet.write(row)
    words = file.getvalue().decode("utf-8-sig")
    found = list(csv.reader(io.StringIO(words, newline=""), strict=True))
    assert [[read_back(cell) for cell in row] for row in found] == rows


@given(st.integers(-(10**12), 10**12))
def test_an_amount_is_all_its_digits(minor):
    assert int(amount(minor, "EUR").replace(".", "")) == minor
    assert amount(minor, "JPY") == str(minor)
    came, went = apart(minor)
    assert (came or 0) - (went or 0) == minor


def test_amounts_have_the_places_of_their_currency():
    assert [amount(5, code) for code in ("EUR", "JPY", "KWD")] == ["0.05", "5", "0.005"]
    assert amount(None, "EUR") == ""
    assert amount(-1205, "EUR") == "-12.05"


def test_no_cell_of_a_whole_shop_begins_a_formula(full_till, take_out):
    content = parts(take_out(full_till))
    for name in ("customers.csv", "purchases.csv", "ledger.csv"):
        assert content[name].startswith(b"\xef\xbb\xbf")
        rows = list(csv.reader(io.StringIO(content[name].decode("utf-8-sig"), newline="")))
        assert len(rows) > 1
        assert len({len(row) for row in rows}) == 1
        assert not [cell for row in rows for cell in row if cell.startswith(tuple(SIGNS))]


@pytest.mark.parametrize(
    ("name", "parts_of_it"),
    [
        ("佐藤 さくら", ("佐藤", "さくら")),
        ("佐藤　さくら", ("佐藤", "さくら")),
        ("𠮷野 花", ("𠮷野", "花")),
        ("さとう さくら", ("さとう", "さくら")),
        ("佐藤", ("佐藤", "")),
        ("Anna Maria Schmidt", ("Schmidt", "Anna Maria")),
        ("Anna", ("", "Anna")),
        ("", ("", "")),
    ],
)
def test_a_name_has_its_two_parts_in_the_order_of_its_letters(name, parts_of_it):
    assert family_and_given(name) == parts_of_it


def sheet(till, path, form, **values):
    till.see(exports.take_out_customers, path, form=form, **values)
    words = path.read_bytes().decode()
    return list(csv.DictReader(io.StringIO(words, newline="")))


def test_shopify_gets_its_own_columns(full_till, tmp_path):
    rows = sheet(full_till, tmp_path / "a.csv", "shopify")
    first = rows[0]
    assert tuple(first) == SHOPIFY
    assert first["Customer ID"] == "'1"
    assert (first["Last Name"], first["First Name"]) == ("𠮷野", "さくら")
    assert first["Phone"] == "'+81 90 1234 5678"
    assert first["Accepts Email Marketing"] == "yes"
    assert first["Note"] == "'=1+1\nsecond, “line”"
    assert first["Tags"] == "'=tag, regular"
    assert (rows[-1]["First Name"], rows[-1]["Accepts Email Marketing"]) == ("Full", "no")
    assert len(rows) == len(NASTY) + 1


def test_square_gets_its_own_columns(full_till, tmp_path):
    first = sheet(full_till, tmp_path / "a.csv", "square")[0]
    assert tuple(first) == SQUARE
    assert (first["Last Name"], first["First Name"]) == ("𠮷野", "さくら")
    assert first["Birthday"] == "0000-02-29"
    assert first["Email Subscription Status"] == "Subscribed"


def test_what_only_the_owner_sees_stays_unless_it_is_asked_for(full_till, tmp_path):
    from sqlalchemy import text

    with full_till.shop.store.writer.begin() as connection:
        connection.execute(text("UPDATE customer SET owner_notes = 'between us' WHERE id = 1"))
    for form in exports.FORMS:
        path = tmp_path / form
        full_till.see(exports.take_out_customers, path, form=form)
        assert b"between us" not in path.read_bytes()
        full_till.see(exports.take_out_customers, path, form=form, with_owner_notes=True)
        assert b"between us" in path.read_bytes()


def test_who_was_merged_erased_or_put_away_is_in_no_list(full_till, tmp_path):
    from sqlalchemy import text

    with full_till.shop.store.writer.begin() as connection:
        connection.execute(text("UPDATE customer SET name = 'Gone ' || id WHERE id <= 3"))
        connection.execute(text("UPDATE customer SET merged_into_id = 4 WHERE id = 1"))
        connection.execute(text("UPDATE customer SET erased_at = 1 WHERE id = 2"))
        connection.execute(text("UPDATE customer SET state = 'archived' WHERE id = 3"))
    for form in exports.FORMS:
        path = tmp_path / form
        full_till.see(exports.take_out_customers, path, form=form)
        assert b"Gone" not in path.read_bytes()


def test_whoever_wants_to_be_left_alone_agrees_to_nothing(full_till, tmp_path):
    from sqlalchemy import text

    with full_till.shop.store.writer.begin() as connection:
        connection.execute(text("UPDATE customer SET left_alone_at = 1 WHERE id = 1"))
    first, second, *_ = sheet(full_till, tmp_path / "a.csv", "shopify")
    assert first["Accepts Email Marketing"] == "no"
    assert second["Accepts Email Marketing"] == "yes"
