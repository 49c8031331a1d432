"""The codes: right to the module, with the mask that the standard would choose."""

import random
import shutil
import subprocess

import pytest
import qrcode
import zxingcpp
from PIL import Image
from qrcode import util

from shopdesk.printing import qr

CODE = "BCDFGHJKLNPRSTVXBCDF"
JAPANESE = (
    f"カフェ雲\nコーヒー一杯 無料\n2026年12月31日まで\n{CODE}\nこの画面をレジでお見せください"
)
TEXTS = [
    CODE,
    "a",
    "Café Kumo\nOne free coffee\nUntil 31 December 2026\nBCDF GHJK LNPR STVX BCDF",
    JAPANESE,
    "𠮷田 様 🎁",
    "ABC abc 012345678901234567890 あ",
    "~\\¥",
]


def picture(symbol, pixels=4):
    image = Image.new("L", (symbol.side, symbol.side), 255)
    for y, row in enumerate(symbol.rows()):
        for x, module in enumerate(row):
            if module == "1":
                image.putpixel((x + qr.QUIET_ZONE, y + qr.QUIET_ZONE), 0)
    return image.resize((symbol.side * pixels,) * 2, Image.Resampling.NEAREST)


def by_the_library(text, mask=None):
    code = qrcode.QRCode(mask_pattern=mask)
    code.add_data(util.QRData(text.encode(), mode=util.MODE_8BIT_BYTE))
    code.make()
    return code.modules


@pytest.mark.parametrize("text", TEXTS)
def test_every_text_is_read_back_as_it_was(text):
    assert [found.text for found in zxingcpp.read_barcodes(picture(qr.encode(text)))] == [text]


@pytest.mark.skipif(not shutil.which("zbarimg"), reason="zbarimg is not installed")
@pytest.mark.parametrize("text", [CODE, *TEXTS[2:4]])
def test_a_second_reader_agrees(text, tmp_path):
    picture(qr.encode(text), 8).save(tmp_path / "code.png")
    read = subprocess.run(
        ["zbarimg", "-q", "--raw", "-Sbinary=0", str(tmp_path / "code.png")],
        capture_output=True,
        check=True,
    )
    assert read.stdout.decode().rstrip("\n") == text


@pytest.mark.parametrize("length", [1, 14, 40, 100, 180, 230, 400, 900, 1500, 2300])
def test_each_module_is_where_the_library_puts_it(length):
    chance = random.Random(length)
    text = "".join(chance.choices("abcdefghijk \n", k=length))
    symbol = qr.encode(text)
    theirs = by_the_library(text, symbol.mask)
    assert symbol.rows() == ["".join("01"[bool(module)] for module in row) for row in theirs]


@pytest.mark.parametrize("length", [1, 40, 180])
def test_the_penalty_is_the_one_the_library_counts(length):
    text = "e" * length
    for mask in range(8):
        modules = by_the_library(text, mask)
        bits = int("".join("01"[bool(module)] for row in modules for module in row), 2)
        assert qr.penalty(bits, len(modules)) == util.lost_point(modules)


def test_the_mask_is_the_best_of_eight():
    symbol = qr.encode("e" * 50)
    scores = [util.lost_point(by_the_library("e" * 50, mask)) for mask in range(8)]
    assert scores[symbol.mask] == min(scores)


def test_japanese_takes_fewer_modules_than_in_utf_8():
    assert qr.encode(JAPANESE).size < len(by_the_library(JAPANESE))


def test_a_bare_code_takes_the_smallest_symbol():
    assert qr.encode(CODE).size == 21


def test_more_than_any_symbol_holds_is_no_symbol():
    assert qr.encode("x" * 2400) is None


def test_modules_of_four_tenths_of_a_millimetre_fit():
    symbol = qr.encode(CODE)
    assert qr.fits(symbol, 29 * 0.4 + 1e-9)
    assert not qr.fits(symbol, 29 * 0.4 - 0.01)


def test_the_bare_code_is_taken_where_the_text_is_too_fine():
    assert qr.choose((JAPANESE, CODE), 37).size > 21
    assert qr.choose((JAPANESE, CODE), 15).size == 21
    assert qr.choose(("x" * 5000, CODE), 15).size == 21


def test_a_square_too_small_for_any_form_is_refused():
    with pytest.raises(ValueError, match="fits"):
        qr.choose((JAPANESE, CODE), 10)
