"""What the window can have printed: drafts from the database, samples, real PDFs read back."""

import re
from datetime import date

import pypdfium2
import pytest
import zxingcpp
from PIL import Image

from shopdesk.domain.errors import (
    CodeUnknown,
    CouponUsed,
    CouponVoid,
    CustomerUnknown,
    OfferUnknown,
    Refusal,
)
from shopdesk.services import audit, counter, coupons, paper
from shopdesk.services.settings import change_settings


@pytest.fixture(autouse=True)
def kumo(till):
    till.do(change_settings, shop_name="Café Kumo", shop_mark="雲", currency="EUR", language="en")


def draft(till, **wish):
    return till.see(paper.draft, **wish)


def letters(pdf, page=0):
    with pypdfium2.PdfDocument(pdf) as opened:
        return re.sub(r"\s+", " ", opened[page].get_textpage().get_text_range())


def scan(pdf, page=0, dpi=203):
    picture = paper.page_picture(pdf, page, dpi)
    image = Image.frombytes("RGB", (picture.width, picture.height), picture.rgb)
    (found,) = zxingcpp.read_barcodes(image, formats=zxingcpp.BarcodeFormat.QRCode)
    return found.text


def test_a_note_and_a_coupon_are_two_pages_of_one_document(till):
    anna = till.customer("Anna", language="en", favourites="oat latte").customer_id
    coupon = till.coupon(customer_id=anna)
    job = draft(till, customer_id=anna, coupon_ids=(coupon.id,), signed_by="Kenji")
    pdf = paper.render(job)
    assert len(job.sheets) == 2
    assert "Dear Anna," in letters(pdf, 0)
    assert "Your oat latte is always a pleasure to make." in letters(pdf, 0)
    assert "Kenji" in letters(pdf, 0)
    for words in ("a slice of cake", "worth €3.80", "For Anna", "Valid until 31 December 2026"):
        assert words in letters(pdf, 1)


def test_the_printed_coupon_is_redeemed_by_its_scan_once(till):
    coupon = till.coupon()
    text = scan(paper.render(draft(till, with_note=False, coupon_ids=(coupon.id,))))
    assert till.do(coupons.redeem_coupon, code=text, scanned=True).coupon_id == coupon.id
    with pytest.raises(CouponUsed):
        till.do(coupons.redeem_coupon, code=text, scanned=True)


@pytest.mark.parametrize(("language", "word"), [("en", "SAMPLE"), ("ja", "見本")])
def test_a_preview_is_never_redeemable(till, language, word):
    person = till.customer("佐藤 美咲", language=language).customer_id
    job = draft(till, customer_id=person, with_note=False, offer_id=till.offer())
    pdf = paper.render(job)
    assert job.is_sample
    assert word in letters(pdf)
    for typed in (scan(pdf), letters(pdf), *scan(pdf).splitlines()):
        for scanned in (True, False):
            with pytest.raises(Refusal) as refused:
                till.do(coupons.redeem_coupon, code=typed, scanned=scanned)
            assert isinstance(refused.value, CodeUnknown)


def test_a_sample_is_not_written_into_a_file(till, tmp_path):
    with pytest.raises(ValueError, match="sample"):
        paper.write_pdf(draft(till, offer_id=till.offer()), tmp_path / "coupon.pdf")
    assert list(tmp_path.glob("*.pdf")) == []


def test_printing_again_gives_the_same_coupon(till):
    coupon = till.coupon()
    first, second = (
        scan(paper.render(draft(till, with_note=False, coupon_ids=(coupon.id,)))) for _ in "12"
    )
    assert first == second
    assert [offer.issued for offer in till.see(coupons.offers)] == [1]


def test_a_japanese_customer_gets_japanese_paper(till):
    misaki = till.customer("佐藤 美咲", language="ja", favourites="オーツラテ").customer_id
    coupon = till.coupon(customer_id=misaki)
    pdf = paper.render(draft(till, customer_id=misaki, coupon_ids=(coupon.id,)))
    assert "佐藤 美咲 様" in letters(pdf, 0)
    assert "いつものオーツラテ" in letters(pdf, 0)
    assert "2026年12月31日まで" in letters(pdf, 1)
    assert "レジでお見せください" in scan(pdf, 1)


def test_each_coupon_speaks_the_language_of_its_holder(till):
    offer = till.offer()
    ids = tuple(
        till.coupon(offer, till.customer(name, language=language).customer_id).id
        for name, language in (("Anna", "en"), ("美咲", "ja"), ("Kim", ""))
    )
    pdf = paper.render(draft(till, with_note=False, coupon_ids=ids))
    assert ["Show this" in letters(pdf, page) for page in range(3)] == [True, False, True]


def test_without_a_language_of_their_own_customers_read_that_of_the_shop(till):
    till.do(change_settings, language="ja")
    yuki = till.customer("Yuki", language="").customer_id
    assert till.see(paper.addressee, yuki).language == "ja"
    assert till.see(paper.addressee, None).language == "ja"


def test_what_is_known_of_somebody_comes_before_plain_thanks(till):
    anna = till.customer("Anna", language="en", favourites="oat latte")
    till.stamp(anna.card_id, 8)
    to = till.see(paper.addressee, anna.customer_id)
    assert [line.kind for line in to.lines] == ["favourite", "reward", "thank_you"]
    assert to.lines[1].words == "Your one free coffee is waiting for you. You have earned it."
    (thanks,) = till.see(paper.addressee, till.customer("Kim").customer_id).lines
    assert thanks.kind == "thank_you"


def test_a_used_reward_is_not_promised_again(till):
    anna = till.customer("Anna", language="en")
    till.stamp(anna.card_id, 7)
    (reward,) = till.wallet(anna.customer_id).rewards
    till.do(counter.redeem_reward, reward_id=reward.id)
    kinds = [line.kind for line in till.see(paper.addressee, anna.customer_id).lines]
    assert kinds == ["thank_you"]


def test_an_emptied_line_leaves_the_rules_to_the_pen(till):
    pdf = paper.render(draft(till, says=""))
    assert "Thank you" not in letters(pdf)
    assert "Thank you" in letters(paper.render(draft(till)))


@pytest.mark.parametrize(
    ("line", "trouble"),
    [
        ("See you soon!", ""),
        ("", ""),
        ("We say شكرا to you", "lost"),
        ("thank you " * 30, "cut"),
        ("x" * 5_000, "cut"),
        ("See you ☕", ""),
    ],
)
def test_a_line_that_paper_cannot_take_is_told(till, line, trouble):
    assert paper.line_trouble(draft(till, says=line)) == trouble
    assert paper.line_trouble(draft(till, says=line, with_note=False)) == ""


def test_a_customer_without_a_name_is_addressed_by_hand(till):
    person = till.customer("", phone="090-1234-4821").customer_id
    pdf = paper.render(draft(till, customer_id=person))
    assert "4821" not in letters(pdf)
    assert "Dear" in letters(pdf)


def test_every_paper_carries_the_anchor_of_the_ledger(till):
    coupon = till.coupon()
    anchor = till.see(audit.anchor_now)
    pdf = paper.render(draft(till, coupon_ids=(coupon.id,)))
    for page in range(2):
        assert f"{anchor[:4]} {anchor[4:]}" in letters(pdf, page)


@pytest.mark.parametrize(
    ("currency", "shown"), [("EUR", "€3.80"), ("JPY", "¥380"), ("KWD", "0.380")]
)
def test_money_has_the_digits_of_its_currency(till, currency, shown):
    till.do(change_settings, currency=currency)
    pdf = paper.render(draft(till, with_note=False, coupon_ids=(till.coupon().id,)))
    assert shown in letters(pdf)


def test_a_first_day_is_printed_while_it_is_to_come(till):
    offer = till.do(
        coupons.make_offer,
        words="cake",
        value_minor=0,
        valid_from=date(2026, 6, 2),
        valid_until=None,
    )
    assert "Valid from 2 June 2026" in letters(paper.render(draft(till, offer_id=offer)), 1)
    till.clock.move(days=1)
    assert "Valid" not in letters(paper.render(draft(till, offer_id=offer)), 1)


def test_a_used_coupon_is_not_printed_again(till):
    coupon = till.coupon()
    till.do(coupons.redeem_coupon, code=coupon.code)
    with pytest.raises(CouponUsed):
        draft(till, coupon_ids=(coupon.id,))


def test_a_coupon_that_was_called_back_is_not_printed_again(till):
    coupon = till.coupon()
    till.do(coupons.call_back_coupon, coupon_id=coupon.id)
    with pytest.raises(CouponVoid):
        draft(till, coupon_ids=(coupon.id,))


def test_who_and_what_is_not_there_is_refused(till):
    with pytest.raises(CustomerUnknown):
        draft(till, customer_id=99)
    with pytest.raises(OfferUnknown):
        draft(till, offer_id=99)


def test_a_coupon_that_somebody_has_already_is_found(till):
    anna = till.customer("Anna").customer_id
    offer = till.offer()
    unused = till.coupon(offer, anna)
    used = till.coupon(offer, anna)
    till.coupon(offer)
    till.do(coupons.redeem_coupon, code=used.code)
    found = till.see(paper.given_already, offer_id=offer, customer_id=anna)
    assert [coupon.id for coupon in found] == [unused.id]
    till.clock.move(days=300)
    assert till.see(paper.given_already, offer_id=offer, customer_id=anna) == ()


def test_a_file_is_written_whole_or_not_at_all(till, tmp_path):
    path = tmp_path / "note.pdf"
    paper.write_pdf(draft(till), path)
    before = path.read_bytes()
    with pytest.raises(OSError):
        paper.write_pdf(draft(till), tmp_path / "gone" / "note.pdf")
    assert [file.name for file in tmp_path.glob("*note*")] == ["note.pdf"]
    assert path.read_bytes() == before
