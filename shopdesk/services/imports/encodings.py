"""Which letters a file is written in: taken from its bytes, strictly, never by its name.

A byte-order mark decides; then UTF-16 that is plainly so; then UTF-8, which hardly any other
text happens to be. Between Shift_JIS and Windows-1252, which can both fit, the letters decide:
Japanese stands in runs, and an accented letter of the West among plain ones.
"""

import codecs
import re
from pathlib import Path

UTF_8, UTF_16, UTF_16_LE, UTF_16_BE = "utf-8", "utf-16", "utf-16-le", "utf-16-be"
SHIFT_JIS, WINDOWS_1252 = "cp932", "cp1252"
ENCODINGS = (UTF_8, SHIFT_JIS, WINDOWS_1252, UTF_16_LE, UTF_16_BE)

_BLOCK = 1 << 20
_SAMPLE = 1 << 18
_ALIGNED_AT_LEAST = 0.95
_MARKS = (
    (codecs.BOM_UTF8, UTF_8),
    (codecs.BOM_UTF16_LE, UTF_16_LE),
    (codecs.BOM_UTF16_BE, UTF_16_BE),
)

_JAPANESE_RUN = re.compile("[ぁ-ヿ㐀-鿿々〆ヶ]{2,}|[ぁ-ヿ]")
_LONE_KANJI = re.compile("(?<=[A-Za-z])[㐀-鿿]|[㐀-鿿](?=[A-Za-z])")
_HALF_WIDTH = re.compile("[\uff61-\uff9f]")
_WESTERN = re.compile(
    "(?<=[A-Za-z])[À-ÖØ-öø-ÿŠšŽžŒœŸ](?![À-ÖØ-ß])|(?<![^\\s,;\"'-])[À-ÖØ-öø-ÿŠŽŒ](?=[a-z])"
)
_ODD = re.compile("[\u0080-\u009f¡-¿ƒ†‡ˆ‰‹›˜×÷„‚]")


def encoding_of(path: Path) -> str:
    """The encoding that fits the whole file best, one of ENCODINGS."""
    with path.open("rb") as file:
        sample = file.read(_SAMPLE)
    for mark, encoding in _MARKS:
        if sample.startswith(mark):
            return encoding
    if (wide := _plainly_utf_16(sample)) and not faults(path, wide):
        return wide
    found = {encoding: faults(path, encoding) for encoding in (UTF_8, SHIFT_JIS, WINDOWS_1252)}
    if not found[UTF_8]:
        return UTF_8
    fitting = [encoding for encoding in (SHIFT_JIS, WINDOWS_1252) if not found[encoding]]
    if len(fitting) == 1:
        return fitting[0]
    if not fitting:
        # A file that was cut or joined: its bad lines are refused, each by itself.
        fewest = min(found.values())
        fitting = [encoding for encoding in found if found[encoding] == fewest]
        if fewest < found[WINDOWS_1252] or len(fitting) == 1:
            return fitting[0]
    return _more_likely(sample)


def faults(path: Path, encoding: str) -> int:
    """How many places of the file are no letters in this encoding; counting ends at 1,000."""
    decoder = codecs.getincrementaldecoder(encoding)(
        "surrogateescape" if encoding == UTF_8 else "replace"
    )
    most, bad = 1_000, 0
    with path.open("rb") as file:
        while bad < most:
            block = file.read(_BLOCK)
            text = decoder.decode(block, final=not block)
            bad += _bad_letters(text, encoding)
            if not block:
                break
    return bad


def _bad_letters(text: str, encoding: str) -> int:
    if encoding == UTF_8:
        return 0 if text.isascii() else len(re.findall("[\udc80-\udcff]", text))
    return text.count("\ufffd")


def _plainly_utf_16(sample: bytes) -> str:
    """UTF-16 without a mark: the zero bytes of line ends and separators stand on one side."""
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    zeros = even + odd
    if len(sample) < 8 or zeros * 50 < len(sample):  # noqa: PLR2004  fewer are stray bytes
        return ""
    if odd >= _ALIGNED_AT_LEAST * zeros and b"\n\0" in sample:
        return UTF_16_LE
    if even >= _ALIGNED_AT_LEAST * zeros and b"\0\n" in sample:
        return UTF_16_BE
    return ""


def _more_likely(sample: bytes) -> str:
    """Shift_JIS or Windows-1252 for bytes that both can read."""
    japanese = sample.decode(SHIFT_JIS, "replace")
    western = sample.decode(WINDOWS_1252, "replace")
    for_japan = sum(len(run) for run in _JAPANESE_RUN.findall(japanese))
    for_japan += len(_HALF_WIDTH.findall(japanese)) // 2 - 2 * len(_LONE_KANJI.findall(japanese))
    for_west = len(_WESTERN.findall(western)) - len(_ODD.findall(western))
    return SHIFT_JIS if for_japan >= for_west else WINDOWS_1252
