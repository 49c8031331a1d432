"""Notes and coupons as they leave the printer."""

import io
import re
import shutil
import subprocess
from dataclasses import replace
from datetime import date

import pypdfium2
import pytest
import zxingcpp
from PIL import Image
from pypdfium2 import raw

from shopdesk.domain import codes
from shopdesk.printing import proof, qr, texts
from shopdesk.printing.coupons import _QR_MM, CouponPaper, symbol, write_coupons
from shopdesk.printing.notes import Note, write_notes
from shopdesk.printing.pages import write_pages
from shopdesk.printing.paper import Shop

KUMO = Shop(name="カフェ雲", mark="雲", address="京都市左京区 12-3", language="ja")
CAFE = Shop(name="Café Kumo", mark="K", address="12 Ishibashi-cho, Kyoto", language="en")
NOTE = Note(
    name="山田 陽菜",
    personal_line="雨の日も風の日も、ありがとうございます。",
    language="ja",
    signed_by="健二",
    anchor="BKTRNSXV",
)
COUPON = CouponPaper(
    code="BCDFGHJKLNPRSTVXBCDF",
    words="コーヒー一杯 無料",
    value="￥450",
    valid_from=None,
    valid_until=date(2026, 12, 31),
    customer_name="山田 陽菜",
    language="ja",
    anchor="BKTRNSXV",
)
ENGLISH = replace(COUPON, words="One free coffee", value="£4.50", language="en")


def document(shop, *pages):
    stream = io.BytesIO()
    write_pages(stream, shop, pages)
    return stream.getvalue()


def letters(pdf, page=0):
    with pypdfium2.PdfDocument(pdf) as opened:
        return re.sub(r"\s+", " ", opened[page].get_textpage().get_text_range())


def codes_on(pdf, page=0, dpi=150):
    picture = proof.render_page(pdf, page, dpi)
    image = Image.frombytes("RGB", (picture.width, picture.height), picture.rgb)
    formats = zxingcpp.BarcodeFormat.QRCode
    return [found.text for found in zxingcpp.read_barcodes(image, formats=formats)]


@pytest.mark.parametrize(("shop", "coupon"), [(KUMO, COUPON), (CAFE, ENGLISH)])
@pytest.mark.parametrize("dpi", [110, 150, 203])
def test_the_printed_code_is_read_back(shop, coupon, dpi):
    expected = texts.phone_lines(
        coupon.language,
        shop=shop.name,
        words=coupon.words,
        value=coupon.value,
        valid_from=coupon.valid_from,
        valid_until=coupon.valid_until,
        code=coupon.code,
    )
    assert codes_on(document(shop, coupon), dpi=dpi) == [expected]


@pytest.mark.skipif(not shutil.which("zbarimg"), reason="zbarimg is not installed")
@pytest.mark.parametrize(("shop", "coupon"), [(KUMO, COUPON), (CAFE, ENGLISH)])
def test_a_second_reader_reads_the_printed_code(shop, coupon, tmp_path):
    picture = proof.render_page(document(shop, coupon), 0, 300)
    image = Image.frombytes("RGB", (picture.width, picture.height), picture.rgb)
    image.save(tmp_path / "page.png")
    read = subprocess.run(
        ["zbarimg", "-q", "--raw", "-Sbinary=0", str(tmp_path / "page.png")],
        capture_output=True,
        check=True,
    )
    assert read.stdout.decode().splitlines() == codes_on(document(shop, coupon))[0].splitlines()


def test_the_shop_finds_its_code_in_what_the_scanner_sends():
    keys = {0: b"k" * 32}
    code = codes.make(keys, 0x123456789ABC)
    for shop, coupon in ((KUMO, COUPON), (CAFE, ENGLISH)):
        (scan,) = codes_on(document(shop, replace(coupon, code=code)))
        assert codes.read(scan, keys, scanned=True) == (code,)


def test_a_mark_that_cannot_be_drawn_gives_way_to_the_name():
    lost = letters(document(replace(CAFE, mark="🐈"), replace(NOTE, language="en")))
    assert "C" in lost.replace("Café", "")


def test_a_phone_gets_letters_that_the_paper_lacks():
    (read,) = codes_on(document(CAFE, replace(ENGLISH, words="무료 커피 ☕\u202e\nfree")))
    assert read.splitlines()[1] == "무료 커피 ☕ free (£4.50)"


def test_words_too_long_for_the_square_leave_the_bare_code():
    assert codes_on(document(KUMO, replace(COUPON, words="長" * 390))) == [COUPON.code]


@pytest.mark.parametrize("words", ["無料", "長い言葉" * 20, "x" * 10_000])
def test_modules_are_at_least_four_tenths_of_a_millimetre(words):
    assert _QR_MM / symbol(KUMO, replace(COUPON, words=words)).side >= qr.LEAST_MODULE_MM


def test_japanese_letters_can_be_copied_out_of_the_paper():
    pdf = document(KUMO, NOTE, COUPON)
    note, coupon = letters(pdf, 0), letters(pdf, 1)
    for words in ("山田 陽菜 様", "雨の日も風の日も", "カフェ雲", "健二", "BKTR NSXV"):
        assert words in note
    for words in ("コーヒー一杯 無料", "450相当", "2026年12月31日まで", "レジでお見せください"):
        assert words in coupon
    assert "BCDF-GHJK-LNPR-STVX-BCDF" in coupon


def test_each_page_speaks_the_language_of_its_reader():
    pdf = document(CAFE, COUPON, ENGLISH)
    assert "レジでお見せください" in letters(pdf, 0)
    assert "Show this at the counter" in letters(pdf, 1)


def test_every_font_is_inside_the_document():
    with pypdfium2.PdfDocument(document(KUMO, NOTE, COUPON, ENGLISH)) as opened:
        embedded = {}
        for page in opened:
            for item in page.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT], max_depth=5):
                font = raw.FPDFTextObj_GetFont(item)
                name = (raw.c_char * 100)()
                raw.FPDFFont_GetBaseFontName(font, name, 100)
                embedded[name.value.decode()] = raw.FPDFFont_GetIsEmbedded(font)
    assert len(embedded) >= 3
    assert all(inside == 1 for inside in embedded.values()), embedded


def test_no_font_but_ours_is_named():
    assert b"Helvetica" not in document(KUMO, NOTE, COUPON)


def test_a_missing_name_is_left_to_the_pen():
    assert "None" not in letters(document(CAFE, replace(NOTE, name="", language="en")))
    assert "Dear" in letters(document(CAFE, replace(NOTE, name="محمد", language="en")))


def test_a_value_nobody_gave_leaves_no_trace():
    bare = replace(ENGLISH, value=None, valid_until=None, customer_name=None)
    text = letters(document(CAFE, bare))
    assert "worth" not in text
    assert "Valid" not in text
    assert "For" not in text
    assert "None" not in text + codes_on(document(CAFE, bare))[0]


def test_half_a_sentence_is_not_printed():
    pdf = document(CAFE, replace(NOTE, personal_line="We say شكرا to you", language="en"))
    assert "We say" not in letters(pdf)


@pytest.mark.parametrize(
    "text", ["a" * 10_000, "\x00\x07\x1b", "👩‍👩‍👧", "שלום", "\ud800", "龍" * 10_000, "{name}", " "]
)
def test_no_text_is_too_strange_to_print(text):
    shop = Shop(name=text, mark=text, address=text, language=text)
    note = Note(name=text, personal_line=text, language="en", signed_by=text, anchor=text)
    coupon = replace(ENGLISH, words=text, value=text, customer_name=text, anchor=text)
    pdf = document(shop, note, coupon)
    assert proof.page_count(pdf) == 2
    assert COUPON.code in codes_on(pdf, 1)[0].replace(" ", "")


def test_the_same_pages_give_the_same_bytes():
    assert document(KUMO, NOTE, COUPON) == document(KUMO, NOTE, COUPON)


def test_three_hundred_coupons_stay_small_and_distinct():
    chosen = [replace(COUPON, code=f"BCDFGHJKLNPRSTVX{n:04X}") for n in range(300)]
    sizes = []
    for count in (60, 300):
        stream = io.BytesIO()
        write_coupons(stream, KUMO, chosen[:count])
        sizes.append(len(stream.getvalue()))
    assert (sizes[1] - sizes[0]) / 240 <= 3000
    assert codes.for_scanners(chosen[299].code) in codes_on(stream.getvalue(), 299)[0]


def test_the_document_names_itself(tmp_path):
    write_notes(tmp_path / "notes.pdf", KUMO, [NOTE, NOTE])
    with pypdfium2.PdfDocument(tmp_path / "notes.pdf") as opened:
        assert len(opened) == 2
        assert opened.get_metadata_value("Title") == "お礼のお手紙"
        assert opened.get_metadata_value("Author") == "カフェ雲"
        width, height = opened[0].get_size()
    assert (width / 72 * 25.4, height / 72 * 25.4) == pytest.approx((148, 105), abs=0.1)


def test_the_language_is_told_to_those_who_listen():
    assert b"/Lang (ja)" in document(KUMO, NOTE)
    assert b"/Lang (en)" in document(CAFE, NOTE)


def test_a_picture_has_the_size_it_says():
    picture = proof.render_page(document(KUMO, NOTE), 0, 97)
    assert len(picture.rgb) == 3 * picture.width * picture.height
    assert picture.rgb[:3] == b"\xff\xff\xff"


def test_the_seal_is_vermilion_in_the_picture():
    picture = proof.render_page(document(KUMO, NOTE), 0, 50)
    reds = {picture.rgb[at : at + 3] for at in range(0, len(picture.rgb), 3)}
    assert any(red > 150 and green < 120 and blue < 110 for red, green, blue in reds)


def test_a_page_that_is_not_there_is_refused():
    with pytest.raises(IndexError):
        proof.render_page(document(KUMO, NOTE), 1)
