"""Pages of several kinds in one document."""

from collections.abc import Sequence

from shopdesk.printing import paper
from shopdesk.printing.coupons import CouponPaper, draw_coupon
from shopdesk.printing.notes import Note, draw_note
from shopdesk.printing.paper import Shop, Target


def write_pages(target: Target, shop: Shop, pages: Sequence[Note | CouponPaper]) -> None:
    """One PDF with a page for each note and coupon, in order. `target` is a path or a stream."""
    title = "note.title" if any(isinstance(page, Note) for page in pages) else "coupon.title"
    with paper.open_paper(target, shop, title=title) as canvas:
        for page in pages:
            if isinstance(page, Note):
                draw_note(canvas, shop, page)
            else:
                draw_coupon(canvas, shop, page)
