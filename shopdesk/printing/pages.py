"""Pages of several kinds in one document."""

from collections.abc import Iterable

from shopdesk.printing import paper, texts
from shopdesk.printing.coupons import CouponPaper, draw_coupon
from shopdesk.printing.notes import Note, draw_note
from shopdesk.printing.paper import Shop, Target


def write_pages(target: Target, shop: Shop, pages: Iterable[Note | CouponPaper]) -> None:
    """One PDF with a page for each note and coupon, in order. `target` is a path or a stream."""
    title = texts.say("note.title", shop.language)
    with paper.open_paper(
        target, title=title, language=texts.spoken(shop.language), author=shop.name
    ) as canvas:
        for page in pages:
            if isinstance(page, Note):
                draw_note(canvas, shop, page)
            else:
                draw_coupon(canvas, shop, page)
