"""Text from people: how it is kept, compared and put in order."""

import re
import unicodedata
from functools import lru_cache

from shopdesk.domain import kana
from shopdesk.domain.errors import TextTooLong

# What turns or hides text: direction marks, embeddings, overrides and isolates, the soft
# hyphen, zero-width spaces, annotations, and the byte-order mark.
_UNSEEN = re.compile(
    "[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff\U000e0001]"
)
_LINE_ENDS = re.compile("\r\n?|[\v\f\x85\u2028\u2029]")
# A joiner or selector that stands alone has nothing to join or select.
_LOOSE_JOINERS = re.compile("(?:^|(?<=\\s))[\u200c\u200d\ufe0e\ufe0f]+|[\u200c\u200d]+(?=\\s|$)")

_PUNCTUATION = re.compile(r"[-'’‘ʼ`´.,・·･/\\()\[\]{}<>:;\"“”+*#~^|‐‑‒–—―−﹣_]")
_LONG_MARK_AS_DASH = re.compile(r"(?<=[0-9])ー+|^ー+(?=[0-9])")

# Letters that Unicode does not take apart, and the older forms of characters that stand in
# family names: 髙橋 is looked for as 高橋, 渡邊 and 渡邉 as 渡辺.
_ALIKE = str.maketrans(
    {
        "ø": "o",
        "ł": "l",
        "đ": "d",
        "ð": "d",
        "ħ": "h",
        "ı": "i",
        "æ": "ae",
        "œ": "oe",
        "þ": "th",
    }
    | dict(
        zip(
            "髙﨑嵜碕邊邉濵濱澤廣齋齊斎德瀨櫻國嶋嶌島眞龍桒惠榮實壽圓會學當與條藏淺增曾",
            "高崎崎崎辺辺浜浜沢広斉斉斉徳瀬桜国島島島真竜桑恵栄実寿円会学当与条蔵浅増曽",
            strict=True,
        )
    )
)


# Combining classes of Hebrew and Arabic vowel points, and of accents around a letter; not of
# the vowels of Thai or Hindi, without which little is left of a name.
_MARKS = frozenset((*range(10, 37), *range(200, 241)))


def clean(text: str, *, most: int, field: str) -> str:
    """One line of text as it is kept: composed, visible, with single spaces.

    Raises TextTooLong when more than `most` characters remain; nothing is ever cut off.
    """
    return _fitting(" ".join(_visible(text).split()), most=most, field=field)


def clean_lines(text: str, *, most: int, field: str) -> str:
    """Text of several lines as it is kept, with no empty lines around it.

    Raises TextTooLong when more than `most` characters remain; nothing is ever cut off.
    """
    lines = (" ".join(line.split()) for line in _visible(text).split("\n"))
    return _fitting("\n".join(lines).strip("\n"), most=most, field=field)


def search_key(text: str) -> str:
    """What of `text` counts when people look for it, as words with single spaces.

    Blind to case, accents, width, punctuation, katakana against hiragana, and old against
    new forms of characters; か and が stay two letters.
    """
    if text.isascii() and text.isprintable():  # what is below, without what cannot be in it
        return " ".join(_PUNCTUATION.sub("", text.lower()).split())
    folded = unicodedata.normalize("NFKC", text).casefold()
    base = "".join(
        letter for letter in unicodedata.normalize("NFKD", folded) if not _is_decoration(letter)
    )
    plain = unicodedata.normalize("NFC", base).translate(_ALIKE)
    words = _PUNCTUATION.sub("", kana.hiragana(plain)).split()
    return " ".join(filter(None, (_LONG_MARK_AS_DASH.sub("", word) for word in words)))


def romaji(text: str) -> str:
    """The Roman spelling that さとう, "satō", "satou" and "Sato" share: "sato"."""
    return kana.romaji(search_key(text))


def phone_digits(text: str) -> str:
    """The digits of a phone number, nothing else."""
    return "".join(c for c in unicodedata.normalize("NFKC", text) if c.isascii() and c.isdigit())


def sort_key(name: str, reading: str = "") -> str:
    """Where a person stands in a list by name, compared letter by letter.

    By the reading where there is one; in the order of a Japanese dictionary, which tells か
    from が and つ from っ only where all else is equal.
    """
    key = search_key(reading) or search_key(name)
    return f"{key.translate(_DICTIONARY)}\x01{key}"


def _visible(text: str) -> str:
    if text.isascii() and text.isprintable():
        return text
    lines = _LINE_ENDS.sub("\n", text)
    seen = "".join(
        " " if c == "\t" else c
        for c in _UNSEEN.sub("", lines)
        if c in "\n\t" or unicodedata.category(c) != "Cc"
    )
    return _LOOSE_JOINERS.sub("", unicodedata.normalize("NFC", seen))


def _fitting(text: str, *, most: int, field: str) -> str:
    if len(text) > most:
        raise TextTooLong(field=field, length=len(text), most=most)
    return text


@lru_cache(maxsize=8_192)
def _is_decoration(letter: str) -> bool:
    """Whether `letter` is an accent, a vowel point, a selector, or not seen at all."""
    if "\u3099" <= letter <= "\u309a":
        return False
    category = unicodedata.category(letter)
    if category == "Mn":
        return unicodedata.combining(letter) in _MARKS or _is_selector(letter)
    return category in {"Cf", "Cs"} or (category == "Cc" and not letter.isspace())


def _is_selector(letter: str) -> bool:
    return "\ufe00" <= letter <= "\ufe0f" or "\U000e0100" <= letter <= "\U000e01ef"


def _dictionary() -> dict[int, str]:
    plain = {
        ord(small): large
        for small, large in zip("ぁぃぅぇぉっゃゅょゎゕゖ", "あいうえおつやゆよわかけ", strict=True)
    }
    for code in range(0x3041, 0x3097):
        base = unicodedata.normalize("NFD", chr(code))[0]
        if base != chr(code):
            plain[code] = base
    return plain | {ord("ー"): ""}


_DICTIONARY = _dictionary()
