"""What headers mean, in both languages and in the files of three known programs."""

from hypothesis import given
from hypothesis import strategies as st

from shopdesk.domain import columns
from shopdesk.domain.columns import FIELDS, field_of, fields_of, header_key, key_of
from tests.services.imports.files import PUNCH_CARD, SHOPIFY, SQUARE


def known(header):
    return {name: field for name in header.split(",") if (field := field_of(name))}


def test_a_shopify_export_is_understood_by_its_headers():
    assert known(SHOPIFY) == {
        "First Name": columns.GIVEN,
        "Last Name": columns.FAMILY,
        "Email": columns.EMAIL,
        "Accepts Email Marketing": columns.AGREED_EMAIL,
        "Default Address Phone": columns.PHONE,
        "Phone": columns.PHONE,
        "Accepts SMS Marketing": columns.AGREED_PHONE,
        "Note": columns.NOTES,
        "Tags": columns.TAGS,
    }


def test_a_square_directory_is_understood_by_its_headers():
    assert known(SQUARE) == {
        "First Name": columns.GIVEN,
        "Last Name": columns.FAMILY,
        "Email Address": columns.EMAIL,
        "Phone Number": columns.PHONE,
        "Memo": columns.NOTES,
        "Email Subscription Status": columns.AGREED_EMAIL,
        "Birthday": columns.BIRTHDAY,
    }


def test_a_punch_card_system_is_understood_and_its_money_is_left_alone():
    assert known(PUNCH_CARD) == {
        "Name": columns.NAME,
        "First Name": columns.GIVEN,
        "Last Name": columns.FAMILY,
        "Email": columns.EMAIL,
        "Nickname": columns.NICKNAME,
        "Phone_Number": columns.PHONE,
        "Date_Birth": columns.BIRTHDAY,
        "Date_Add": columns.SINCE,
        "Stamp_Balance": columns.STAMPS,
    }


def test_japanese_headers_are_understood():
    said = "お名前 氏名 姓 名 ふりがな フリガナ セイ メイ 電話番号 携帯 メール 誕生日 生年月日 メモ 備考 タグ スタンプ数 ポイント残高"
    assert fields_of(said.split()) == (
        "name", "name", "family_name", "given_name", "reading", "reading", "family_reading",
        "given_reading", "phone", "phone", "email", "birthday", "birthday", "notes", "notes",
        "tags", "stamps", "points",
    )  # fmt: skip


def test_width_case_spaces_and_marks_do_not_count():
    assert field_of("  E-MAIL_address ") == columns.EMAIL
    assert field_of("氏名（カナ）") == field_of("氏名(ｶﾅ)") == columns.READING
    assert field_of("Ｐｈｏｎｅ") == columns.PHONE


def test_a_field_is_named_by_its_own_name():
    assert fields_of(FIELDS) == FIELDS


@given(st.text(max_size=60))
def test_any_header_is_a_field_or_left_out(header):
    assert field_of(header) in (*FIELDS, columns.IGNORED)


@given(st.lists(st.text(max_size=10), max_size=6), st.lists(st.text(max_size=10), max_size=6))
def test_files_with_the_same_headers_have_the_same_key(one, other):
    same = [header_key(a) for a in one] == [header_key(b) for b in other]
    assert (key_of(one) == key_of(other)) == same or len(one) != len(other)
