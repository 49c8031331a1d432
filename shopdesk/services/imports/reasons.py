"""Why a line, or a value of it, was not taken: the words for the file of refused lines.

They stand in a file that people open elsewhere, so they are content, in the shop's language.
"""

from collections.abc import Sequence

from shopdesk.domain import columns
from shopdesk.services.imports.rows import LeftOut

WORDS: dict[str, dict[str, str]] = {
    "en": {
        "nobody": "No name, phone number or e-mail address",
        "long": "More text than fits",
        "columns": "More values than there are headers",
        "characters": "Letters that cannot be read: another encoding, or a damaged line",
        "card": "This address card cannot be read",
        "formula": "A formula instead of a value",
        "same_as_line": "The same person as in line {line}",
        "several": "Fits two different customers: the phone number one, the e-mail another",
        "email": "Not an e-mail address",
        "phone": "Not a phone number",
        "phone_damaged": "A spreadsheet has rounded this number, and its last digits are lost",
        "day": "No such day",
        "balance": "Not a balance that a card can have",
        "no_programme": "The shop has no such card",
        "left_out": "Taken without: {values}",
    },
    "ja": {
        "nobody": "お名前、電話番号、メールアドレスのどれもありません",
        "long": "文字が多すぎます",
        "columns": "見出しより多くの値があります",
        "characters": "読めない文字があります（文字コードの違い、または行の破損）",
        "card": "このアドレスカードは読めません",
        "formula": "値ではなく計算式です",
        "same_as_line": "{line}行目と同じお客様です",
        "several": "電話番号とメールアドレスが別々のお客様に一致します",
        "email": "メールアドレスではありません",
        "phone": "電話番号ではありません",
        "phone_damaged": "表計算ソフトで丸められ、電話番号の下の桁が失われています",
        "day": "この日付はありません",
        "balance": "カードの残高になりません",
        "no_programme": "このお店にはないカードです",
        "left_out": "次の値を除いて取り込みました：{values}",
    },
}
FIELDS: dict[str, dict[str, str]] = {
    "en": {
        columns.NAME: "Name", columns.FAMILY: "Family name", columns.GIVEN: "First name",
        columns.READING: "Reading", columns.FAMILY_READING: "Reading of the family name",
        columns.GIVEN_READING: "Reading of the first name", columns.NICKNAME: "Nickname",
        columns.PHONE: "Phone", columns.EMAIL: "E-mail", columns.BIRTHDAY: "Birthday",
        columns.ANNIVERSARY: "Anniversary", columns.SINCE: "Customer since",
        columns.FAVOURITES: "Favourites", columns.NOTES: "Notes", columns.TAGS: "Tags",
        columns.LANGUAGE: "Language", columns.AGREED_EMAIL: "May be sent e-mail",
        columns.AGREED_PHONE: "May be called or texted", columns.AGREED_PAPER: "May be sent post",
        columns.STAMPS: "Stamps", columns.POINTS: "Points",
    },
    "ja": {
        columns.NAME: "お名前", columns.FAMILY: "姓", columns.GIVEN: "名",
        columns.READING: "ふりがな", columns.FAMILY_READING: "姓のふりがな",
        columns.GIVEN_READING: "名のふりがな", columns.NICKNAME: "ニックネーム",
        columns.PHONE: "電話番号", columns.EMAIL: "メールアドレス", columns.BIRTHDAY: "誕生日",
        columns.ANNIVERSARY: "記念日", columns.SINCE: "登録日",
        columns.FAVOURITES: "お好み", columns.NOTES: "メモ", columns.TAGS: "タグ",
        columns.LANGUAGE: "言語", columns.AGREED_EMAIL: "メール配信への同意",
        columns.AGREED_PHONE: "電話・SMSへの同意", columns.AGREED_PAPER: "郵送への同意",
        columns.STAMPS: "スタンプ", columns.POINTS: "ポイント",
    },
}  # fmt: skip
_BETWEEN = {"en": ("; ", " (", ")"), "ja": ("、", "（", "）")}
CONSENT = {"en": "from the file {name} of {day}", "ja": "{day}のファイル「{name}」より"}
OPENING = {"en": "brought in from the file {name}", "ja": "ファイル「{name}」から取り込み"}


def why_refused(reason: str, language: str, *, line: int = 0) -> str:
    """Why a whole line was not taken."""
    return _words(language)[reason].format(line=line)


def why_left_out(values: Sequence[LeftOut], language: str) -> str:
    """What of a line was not taken, and why."""
    comma, opens, closes = _BETWEEN[language if language in _BETWEEN else "en"]
    fields = FIELDS[language if language in FIELDS else "en"]
    words = _words(language)
    said = comma.join(
        f"{fields.get(one.field, one.field)}{opens}{words[one.why]}{closes}" for one in values
    )
    return words["left_out"].format(values=said)


def _words(language: str) -> dict[str, str]:
    return WORDS.get(language, WORDS["en"])
