"""The row `qr_pdf`: 300 different coupons in one PDF, against reportlab with qrcode's images.

The reference puts the same QR text and the same lines of text on each page, the way both
libraries' documentation shows it: `qrcode.make()`, `drawImage`, `drawString`.
"""

import io
import random
import statistics
import time
from datetime import date

from shopdesk.printing import fonts, texts
from shopdesk.printing.coupons import CouponPaper, write_coupons
from shopdesk.printing.paper import A6, Shop

COUPONS = 300
ROUNDS = 3
SHOP = Shop(name="カフェ雲", mark="雲", address="京都市左京区浄土寺石橋町 12-3", language="ja")


def coupons(count: int, seed: int = 7) -> list[CouponPaper]:
    chance = random.Random(seed)
    return [
        CouponPaper(
            code="".join(chance.choices("BCDFGHJKLNPRSTVX", k=20)),
            words="コーヒー一杯 無料",
            value="￥450",
            valid_from=None,
            valid_until=date(2026, 12, 31),
            customer_name=chance.choice(["佐藤", "鈴木", "高橋", "田中", "伊藤", "渡辺"]),
            language="ja",
            anchor="BKTRNSXV",
        )
        for _ in range(count)
    ]


def ours(papers: list[CouponPaper]) -> bytes:
    stream = io.BytesIO()
    write_coupons(stream, SHOP, papers)
    return stream.getvalue()


def reference(papers: list[CouponPaper]) -> bytes:
    import qrcode
    from reportlab.lib.utils import ImageReader
    from reportlab.pdfgen.canvas import Canvas

    stream = io.BytesIO()
    canvas = Canvas(stream, pagesize=A6)
    for paper in papers:
        payload = texts.phone_lines(
            paper.language,
            shop=SHOP.name,
            words=paper.words,
            value=paper.value,
            valid_from=paper.valid_from,
            valid_until=paper.valid_until,
            code=paper.code,
        )
        image = qrcode.make(payload)
        canvas.setFont(fonts.TEXT.name, 12)
        for row, text in enumerate((SHOP.name, paper.words, paper.customer_name, paper.code)):
            canvas.drawString(40, 240 - 20 * row, text)
        canvas.drawImage(ImageReader(image.get_image()), 280, 90, 105, 105)
        canvas.showPage()
    canvas.save()
    return stream.getvalue()


NAMES = ("qr_pdf",)


def measure() -> dict[str, object]:
    """Seconds for 300 coupons: the median of interleaved rounds, both sides warm."""
    papers = coupons(COUPONS)
    ours(papers[:2])
    reference(papers[:2])
    mine, theirs = [], []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        ours(papers)
        middle = time.perf_counter()
        reference(papers)
        end = time.perf_counter()
        mine.append(middle - start)
        theirs.append(end - middle)
    taken, other = statistics.median(mine), statistics.median(theirs)
    # Two documents that differ in pages only: what a page costs beyond the fonts.
    page = (len(ours(papers)) - len(ours(papers[:60]))) / (COUPONS - 60)
    return {
        "name": "qr_pdf",
        "ours": taken,
        "reference": other,
        "ratio": other / taken,
        "target": "≥ 8 × faster, ≤ 3 KB a page",
        "met": other / taken >= 8 and page <= 3000,
        "bytes_per_page": round(page),
    }
