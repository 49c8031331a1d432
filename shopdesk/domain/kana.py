"""Japanese sounds: hiragana for katakana, and one Roman spelling for all the usual ones.

The canonical spelling is Hepburn with long o and u written short (さとう → "sato"), as people
write their own names. Kunrei, wāpuro and passport spellings are read into it, half-typed ones
too: "tib", on its way to "tiba", is read as "chib".
"""

import re
from functools import lru_cache

_ROWS = """
あ a い i う u え e お o  か ka き ki く ku け ke こ ko  が ga ぎ gi ぐ gu げ ge ご go
さ sa し shi す su せ se そ so  ざ za じ ji ず zu ぜ ze ぞ zo
た ta ち chi つ tsu て te と to  だ da ぢ ji づ zu で de ど do
な na に ni ぬ nu ね ne の no  は ha ひ hi ふ fu へ he ほ ho
ば ba び bi ぶ bu べ be ぼ bo  ぱ pa ぴ pi ぷ pu ぺ pe ぽ po
ま ma み mi む mu め me も mo  や ya ゆ yu よ yo  ら ra り ri る ru れ re ろ ro
わ wa ゐ i ゑ e を o ゔ vu
きゃ kya きゅ kyu きょ kyo  ぎゃ gya ぎゅ gyu ぎょ gyo
しゃ sha しゅ shu しょ sho しぇ she  じゃ ja じゅ ju じょ jo じぇ je
ちゃ cha ちゅ chu ちょ cho ちぇ che  ぢゃ ja ぢゅ ju ぢょ jo
にゃ nya にゅ nyu にょ nyo  ひゃ hya ひゅ hyu ひょ hyo  びゃ bya びゅ byu びょ byo
ぴゃ pya ぴゅ pyu ぴょ pyo  みゃ mya みゅ myu みょ myo  りゃ rya りゅ ryu りょ ryo
ふぁ fa ふぃ fi ふぇ fe ふぉ fo ふゅ fyu  うぃ wi うぇ we うぉ wo  いぇ ye
ゔぁ va ゔぃ vi ゔぇ ve ゔぉ vo ゔゅ vyu  てぃ ti でぃ di とぅ tu どぅ du てゅ tyu でゅ dyu
つぁ tsa つぃ tsi つぇ tse つぉ tso  くぁ kwa くぃ kwi くぇ kwe くぉ kwo ぐぁ gwa
ぁ a ぃ i ぅ u ぇ e ぉ o ゃ ya ゅ yu ょ yo ゎ wa ゕ ka ゖ ke
"""

_OTHER_SPELLINGS = """
si shi ti chi tu tsu hu fu zi ji di ji du zu dzu zu dzi ji dji ji wo o
sya sha syu shu syo sho sye she  zya ja zyu ju zyo jo zye je  jya ja jyu ju jyo jo jye je
tya cha tyu chu tyo cho tye che  cya cha cyu chu cyo cho  dya ja dyu ju dyo jo
"""


def _pairs(table: str) -> dict[str, str]:
    items = table.split()
    return dict(zip(items[::2], items[1::2], strict=True))


_SOUNDS = _pairs(_ROWS)
_SPELLINGS = {sound: sound for sound in _SOUNDS.values()} | _pairs(_OTHER_SPELLINGS)
_LONGEST = max(map(len, _SPELLINGS))

# ヷ…ヺ have no hiragana; everything else from ァ to ヶ and the iteration marks lies 96 below.
_HIRAGANA = {katakana: katakana - 0x60 for katakana in (*range(0x30A1, 0x30F7), 0x30FD, 0x30FE)}
_KANA = re.compile(r"[ぁ-ゖー]+")
_LONG = re.compile(r"o[ou]+|u{2,}")
_VOWELS = frozenset("aiueo")


def hiragana(text: str) -> str:
    """`text` with its katakana as hiragana."""
    return text.translate(_HIRAGANA)


def is_kana(text: str) -> bool:
    """Whether all of `text`, which is in hiragana already, has a sound."""
    return _KANA.fullmatch(text) is not None


def romaji(text: str) -> str:
    """The canonical Roman spelling of kana or of any other Roman spelling; other letters stay."""
    return " ".join(_spell(word) for word in hiragana(text).split())


def _spell(word: str) -> str:
    if is_kana(word):
        return spellings(word)[0]
    roman = _KANA.sub(lambda kana: _transcribe(kana[0], n="n", long=""), word)
    return read(roman)[0] if is_roman(roman) else roman


@lru_cache(maxsize=4096)
def spellings(kana: str) -> tuple[str, ...]:
    """The canonical spellings of hiragana: two where ん stands before a vowel or ー is heard.

    けんいち is "kenichi" to some and "kennichi" on a Japanese keyboard; りー is "ri" and "rii".
    """
    once = _transcribe(kana, n="n", long="")
    twice = _transcribe(kana, n="nn", long="same")
    return (once,) if once == twice else (once, twice)


def _transcribe(kana: str, *, n: str, long: str) -> str:
    out: list[str] = []
    doubled = False
    at = 0
    while at < len(kana):
        sound = _SOUNDS.get(kana[at : at + 2], "") if at + 1 < len(kana) else ""
        step = 2 if sound else 1
        letter = kana[at]
        at += step
        if not sound and letter == "っ":
            doubled = True
            continue
        if not sound and letter == "ん":
            following = _SOUNDS.get(kana[at : at + 1], "")
            sound = n if following[:1] and following[0] in "aiueoy" else "n"
        elif not sound and letter == "ー":
            sound = out[-1][-1] if long and out and out[-1][-1] in _VOWELS else ""
        elif not sound:
            sound = _SOUNDS.get(letter, "")
        if doubled and sound and sound[0] not in "aiueon":
            sound = sound[0] + sound
        doubled = False
        if sound:
            out.append(sound)
    return shorten("".join(out))


def shorten(roman: str) -> str:
    """Long o and u written short: "ou", "oo" → "o", "uu" → "u"."""
    return _LONG.sub(lambda long: long[0][0], roman)


def is_roman(word: str) -> bool:
    """Whether `word`, in small letters, can be read as Japanese sounds from start to end."""
    done, rest = _parse(word)
    return bool(done) and (not rest or _is_long_o(done, rest))


@lru_cache(maxsize=4096)
def read(word: str) -> tuple[str, ...]:
    """What a whole or half-typed Roman `word` can mean, in the canonical spelling.

    Nothing when it cannot be Japanese ("smith"); more than one while the last consonant is
    open: "t" may become "ta" or "ti", so it is "t" or "ch".
    """
    done, rest = _parse(word)
    if not rest:
        return (shorten(done),) if done else ()
    if _is_long_o(done, rest):
        return (shorten(done),)
    doubled = _is_doubled(rest)
    opening = rest[1:] if doubled else rest
    heard = {
        opening if sound.startswith(opening) else sound.rstrip("aiueo")
        for spelling, sound in _SPELLINGS.items()
        if spelling.startswith(opening)
    } - {""}
    if doubled:
        heard = {consonant[0] + consonant for consonant in heard}
    elif rest == "m" and done[-1:] in _VOWELS:
        heard.add("n")  # "nam", on its way to "namba"
    return tuple(sorted(shorten(done + consonant) for consonant in heard))


def _parse(word: str) -> tuple[str, str]:
    """The sounds of `word`, and what is left where they end."""
    if not (word.isascii() and word.isalpha()):
        return "", word
    done = ""
    at = 0
    while at < len(word):
        sound, step = _next_sound(word[at:], after=word[at - 1 : at])
        if step == 0:
            break
        done += sound
        at += step
    return done, word[at:]


def _next_sound(rest: str, *, after: str) -> tuple[str, int]:
    """The first sound of `rest` and the letters it takes: none where `rest` has no sound."""
    for length in range(min(_LONGEST, len(rest)), 0, -1):
        if sound := _SPELLINGS.get(rest[:length]):
            return sound, length
    first, second, third = rest[0], rest[1:2], rest[2:3]
    if first == "n":
        # On a Japanese keyboard, nn is one ん wherever no vowel follows.
        return "n", 2 if second == "n" and third not in {*_VOWELS, "y"} else 1
    if first == "m" and second in {"b", "p", "m"}:
        return "n", 1
    if first == "h" and after == "o" and second not in {*_VOWELS, "y", ""}:
        return "", 1
    if _is_doubled(rest) and rest[1:]:
        sound, step = _next_sound(rest[1:], after="")
        if step:
            return sound[0] + sound, step + 1
    return "", 0


def _is_doubled(rest: str) -> bool:
    return len(rest) > 1 and (rest[0] == rest[1] or rest.startswith("tc"))


def _is_long_o(done: str, rest: str) -> bool:
    """Whether `rest` is the h of a passport's "Itoh"; in a bare "oh" it opens "Ohara"."""
    return rest == "h" and len(done) > 1 and done.endswith("o")
