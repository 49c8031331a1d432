"""What a column of somebody's file means: the fields, and the headers by which they are known.

Headers are compared without case, width, spaces and punctuation, in English and Japanese.
"""

import re
import unicodedata
from collections.abc import Sequence

NAME, FAMILY, GIVEN = "name", "family_name", "given_name"
READING, FAMILY_READING, GIVEN_READING = "reading", "family_reading", "given_reading"
NICKNAME = "nickname"
PHONE, EMAIL = "phone", "email"
BIRTHDAY, ANNIVERSARY, SINCE = "birthday", "anniversary", "since"
FAVOURITES, NOTES, TAGS, LANGUAGE = "favourites", "notes", "tags", "language"
AGREED_EMAIL, AGREED_PHONE, AGREED_PAPER = "agreed_email", "agreed_phone", "agreed_paper"
STAMPS, POINTS = "stamps", "points"
IGNORED = ""

FIELDS = (
    NAME, FAMILY, GIVEN, READING, FAMILY_READING, GIVEN_READING, NICKNAME, PHONE, EMAIL, BIRTHDAY,
    ANNIVERSARY, SINCE, FAVOURITES, NOTES, TAGS, LANGUAGE, AGREED_EMAIL, AGREED_PHONE, AGREED_PAPER,
    STAMPS, POINTS,
)  # fmt: skip
"""Every meaning that a column can have; IGNORED is none of them."""

IDENTIFYING = frozenset((NAME, FAMILY, GIVEN, NICKNAME, PHONE, EMAIL))
"""Without one of these nobody can be told from anybody."""

COLUMNS_AT_MOST = 512

_SYNONYMS: dict[str, str] = {
    NAME: "name, full name, customer name, customer, display name, contact, contact name,"
    " member name, client, client name, fn, お名前, 名前, 氏名, 顧客名, 会員名, お客様名, お客様,"
    " 顧客氏名, 氏名(漢字), お名前(漢字), 漢字氏名",
    FAMILY: "last name, family name, surname, lastname, 姓, 苗字, 名字, 氏, 姓(漢字), 漢字姓, お名前(姓),"
    " 氏名(姓)",
    GIVEN: "first name, given name, forename, firstname, 名, 名(漢字), 漢字名, お名前(名), 氏名(名)",
    READING: "reading, phonetic name, name reading, furigana, kana, ふりがな, フリガナ, よみがな,"
    " ヨミガナ, 読み仮名, 読み, よみ, カナ, かな, カナ氏名, 氏名(カナ), 氏名カナ, 氏名かな, 氏名(ふりがな),"
    " 氏名フリガナ, お名前(カナ), お名前(ふりがな), お名前(フリガナ), お名前カナ, 名前(カナ), 名前(ふりがな),"
    " カナ名",
    FAMILY_READING: "last name reading, phonetic last name, last name phonetic, last name kana,"
    " family name kana, セイ, せい, 姓カナ, 姓(カナ), 姓かな, 姓(かな), 姓(ふりがな), 姓(フリガナ), 姓フリガナ,"
    " 姓ふりがな, カナ姓, フリガナ姓, フリガナ(姓), ふりがな(姓), カナ(姓), カナ(セイ)",
    GIVEN_READING: "first name reading, phonetic first name, first name phonetic, first name kana,"
    " given name kana, メイ, めい, 名カナ, 名(カナ), 名かな, 名(かな), 名(ふりがな), 名(フリガナ), 名フリガナ,"
    " 名ふりがな, フリガナ名, フリガナ(名), ふりがな(名), カナ(名), カナ(メイ)",
    NICKNAME: "nickname, nick name, ニックネーム, あだ名, 愛称, 呼び名",
    PHONE: "phone, phone number, telephone, telephone number, tel, tel no, mobile, mobile number,"
    " mobile phone, cell, cell phone, cellphone, contact number, default address phone, home phone,"
    " 電話番号, 電話, でんわ, 携帯, 携帯電話, 携帯番号, 携帯電話番号, ケータイ, 自宅電話, 固定電話,"
    " 連絡先, お電話番号, 電話番号1, 電話番号2",
    EMAIL: "email, e mail, email address, mail, mail address, メール, メールアドレス, eメール, email1,"
    " 電子メール, メアド",
    BIRTHDAY: "birthday, birth date, birthdate, date of birth, dob, date birth, bday, born, 誕生日,"
    " 生年月日, お誕生日, バースデー, 生まれ",
    ANNIVERSARY: "anniversary, wedding day, 記念日, 結婚記念日",
    SINCE: "customer since, since, date add, date added, created, created at, created on, joined,"
    " join date, joined on, member since, registered, registration date, sign up date, signup date,"
    " first visit, 登録日, 入会日, 会員登録日, 登録日時, 作成日, 初回来店日, 入会年月日",
    FAVOURITES: "favourites, favorites, favourite, favorite, usual order, likes, preferences, お好み,"
    " 好み, お気に入り, いつもの",
    NOTES: "notes, note, memo, comment, comments, remarks, メモ, 備考, コメント, 特記事項, 摘要, ノート",
    TAGS: "tags, tag, groups, group, categories, category, labels, label, segments, segment, タグ,"
    " グループ, 分類, カテゴリ, カテゴリー, ラベル, 会員区分",
    LANGUAGE: "language, lang, locale, preferred language, 言語, ご希望の言語",
    AGREED_EMAIL: "accepts email marketing, accepts marketing, email marketing, email marketing consent,"
    " email subscription status, email opt in, marketing opt in, opt in, newsletter, subscribed,"
    " email consent, メルマガ, メルマガ配信, メール配信, メルマガ希望, メール受信, メールマガジン",
    AGREED_PHONE: "accepts sms marketing, sms marketing, sms marketing consent, sms opt in,"
    " sms subscription status, text subscription status, sms consent, sms配信, sms受信",
    AGREED_PAPER: "accepts postal marketing, direct mail, dm, dm opt in, postal consent, dm希望, dm送付,"
    " dm可否, はがき",
    STAMPS: "stamps, stamp, stamp balance, stamp count, number of stamps, punches, punch count, visits left,"
    " スタンプ, スタンプ数, スタンプ残高, スタンプ残数, 現在のスタンプ数, 押印数, 現在スタンプ数",
    POINTS: "points, point, point balance, points balance, loyalty points, loyalty balance, ポイント,"
    " ポイント残高, ポイント数, 保有ポイント, 現在ポイント, 残ポイント, ポイント残",
}  # fmt: skip

_APART = re.compile(r"[\W_]+")


def header_key(header: str) -> str:
    """What of a header counts when it is compared."""
    return _APART.sub("", unicodedata.normalize("NFKC", header).casefold())


_FIELD_OF = {
    header_key(synonym): field for field, words in _SYNONYMS.items() for synonym in words.split(",")
} | {header_key(field): field for field in FIELDS}


def field_of(header: str) -> str:
    """The field that a header means, or IGNORED for one that nobody knows."""
    return _FIELD_OF.get(header_key(header), IGNORED)


def fields_of(headers: Sequence[str]) -> tuple[str, ...]:
    """The field of each column. Several may have the same: the first that is filled counts."""
    return tuple(map(field_of, headers))


def key_of(headers: Sequence[str]) -> str:
    """What files with the same columns have in common, to remember how they are read."""
    return "\x1f".join(map(header_key, headers))
