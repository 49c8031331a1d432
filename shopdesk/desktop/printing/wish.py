"""What somebody wants printed, as plain data that a lane can take along."""

from dataclasses import dataclass
from typing import Any

from shopdesk.services import paper


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What the four steps say at this moment. `coupon_ids` are issued, `offer_id` is not."""

    customer_id: int | None
    says: str
    with_note: bool
    offer_id: int | None
    coupon_ids: tuple[int, ...]

    @property
    def sheets(self) -> int:
        """How many pages will come out."""
        return self.with_note + (len(self.coupon_ids) or (self.offer_id is not None))

    @property
    def has_coupon(self) -> bool:
        """Whether a coupon comes out too."""
        return self.sheets > self.with_note

    @property
    def coupon(self) -> tuple[int | None, int | None]:
        """What kind of coupon for whom: the offer and the customer."""
        return self.offer_id, self.customer_id

    @property
    def needs_issuing(self) -> bool:
        """Whether a coupon has to be made before anything is printed."""
        return self.offer_id is not None and not self.coupon_ids


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """One page as it will come out, of so many; what is wrong with the line, if anything."""

    page: int
    pages: int
    picture: paper.Picture
    line_trouble: str


def job_of(unit: Any, wish: Wish, *, signed_by: str) -> paper.PaperJob:
    """The wish as sheets; raises what `paper.draft` does."""
    return paper.draft(
        unit,
        customer_id=wish.customer_id,
        says=wish.says,
        signed_by=signed_by,
        with_note=wish.with_note,
        offer_id=wish.offer_id,
        coupon_ids=wish.coupon_ids,
    )


def proof_of(unit: Any, wish: Wish, *, signed_by: str, page: int, dpi: float) -> Proof:
    """A page of the real PDF; the last one when there are fewer than `page`."""
    job = job_of(unit, wish, signed_by=signed_by)
    pages = len(job.sheets)
    shown = max(0, min(page, pages - 1))
    picture = paper.page_picture(paper.render(job), shown, dpi)
    trouble = paper.line_trouble(job)
    return Proof(page=shown, pages=pages, picture=picture, line_trouble=trouble)
