"""Paper: what a note and a coupon say, as a real PDF. What prints them knows nothing of the shop."""

import os
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from io import BytesIO

from sqlalchemy import or_, select

from shopdesk.domain import coupons as rules
from shopdesk.domain.customers import masked_phone
from shopdesk.domain.errors import CouponUsed, CouponVoid, CustomerUnknown, OfferUnknown
from shopdesk.printing import pages as sheets
from shopdesk.printing import paper, proof, texts
from shopdesk.printing.coupons import CouponPaper
from shopdesk.printing.notes import Note, line_is_cut, line_is_lost
from shopdesk.printing.paper import Shop
from shopdesk.printing.proof import Picture
from shopdesk.services.audit import anchor_now
from shopdesk.services.cards import waiting_rewards
from shopdesk.services.consents import peace_of
from shopdesk.services.coupons import Coupon, Offer, coupons_by_number, offers
from shopdesk.services.settings import ShopSettings, shop_settings
from shopdesk.store.tables import CouponRow, CustomerRow, OfferRow
from shopdesk.store.unit import ReadUnit

__all__ = [
    "CARD_MM",
    "PROOF_DPI",
    "Addressee",
    "PaperJob",
    "Picture",
    "ReadyLine",
    "addressee",
    "codes_on",
    "draft",
    "given_already",
    "good_offers",
    "line_trouble",
    "page_picture",
    "render",
    "write_pdf",
]

CARD_MM = (paper.A6[0] / paper.MM, paper.A6[1] / paper.MM)
"""Width and height of every page so far: A6, lying."""
PROOF_DPI = 600
"""The finest that a page is drawn at for a printer: a hair is a dot wide then."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadyLine:
    """A personal line that is true of somebody. `kind` is thank_you, favourite or reward."""

    kind: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Addressee:
    """Whom a paper is for, nobody included, and what could be said; the first line is the default.

    `language` is the paper's: the customer's own, else the shop's. `peace` is "left_alone" when
    the person wants nothing, "quiet" in a time without offers, else empty.
    """

    customer_id: int | None
    name: str
    phone_end: str
    email: str
    language: str
    lines: tuple[ReadyLine, ...]
    peace: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperJob:
    """The sheets of one printing, in order, with all that stands on them."""

    shop: Shop
    sheets: tuple[Note | CouponPaper, ...]

    @property
    def is_sample(self) -> bool:
        """Whether a coupon in it has not been issued: good to look at, not to be handed out."""
        return any(isinstance(sheet, CouponPaper) and not sheet.code for sheet in self.sheets)


def addressee(unit: ReadUnit, customer_id: int | None) -> Addressee:
    """Whom a paper is for. Raises CustomerUnknown."""
    settings = shop_settings(unit)
    if customer_id is None:
        return Addressee(
            customer_id=None,
            name="",
            phone_end="",
            email="",
            language=texts.spoken(settings.language),
            lines=_ready_lines(settings.language),
        )
    row = unit.session.get(CustomerRow, customer_id)
    if row is None:
        raise CustomerUnknown
    language = _reads(row, settings)
    waiting = next((r.words for r in waiting_rewards(unit, row.id) if not r.has_expired), "")
    return Addressee(
        customer_id=row.id,
        name=row.name,
        phone_end=masked_phone(row.phone),
        email=row.email,
        language=language,
        lines=_ready_lines(language, favourite=row.favourites, reward=waiting),
        peace=peace_of(unit, row.id),
    )


def good_offers(unit: ReadUnit) -> tuple[Offer, ...]:
    """Offers of which a coupon can still be used, the newest first."""
    return tuple(
        offer
        for offer in offers(unit)
        if offer.is_open and (offer.valid_until is None or offer.valid_until >= unit.today)
    )


def given_already(unit: ReadUnit, *, offer_id: int, customer_id: int) -> tuple[Coupon, ...]:
    """Coupons of an offer that somebody has and can still use, the newest first."""
    ids = unit.session.scalars(
        select(CouponRow.id)
        .where(
            CouponRow.offer_id == offer_id,
            CouponRow.customer_id == customer_id,
            CouponRow.state == rules.ISSUED,
            or_(CouponRow.expires_on.is_(None), CouponRow.expires_on >= unit.today),
        )
        .order_by(CouponRow.id.desc())
    ).all()
    return coupons_by_number(unit, tuple(ids))


def draft(
    unit: ReadUnit,
    *,
    customer_id: int | None = None,
    says: str | None = None,
    signed_by: str = "",
    with_note: bool = True,
    offer_id: int | None = None,
    coupon_ids: Sequence[int] = (),
) -> PaperJob:
    """The sheets as they would be printed now: a note, then coupons.

    `says` is the personal line; None takes the default, "" leaves room for the pen. `coupon_ids`
    are issued coupons; without them `offer_id` puts in a sample of its coupon.
    Raises CustomerUnknown, OfferUnknown, CouponUsed, CouponVoid.
    """
    settings = shop_settings(unit)
    anchor = anchor_now(unit)
    to = addressee(unit, customer_id)
    pages: list[Note | CouponPaper] = []
    if with_note:
        pages.append(
            Note(
                name=to.name,
                personal_line=to.lines[0].words if says is None else says,
                language=to.language,
                signed_by=signed_by,
                anchor=anchor,
            )
        )
    if coupon_ids:
        found = coupons_by_number(unit, tuple(coupon_ids))
        pages += (_issued(unit, coupon, settings, anchor) for coupon in found)
    elif offer_id is not None:
        pages.append(_sample(unit, offer_id, to, settings, anchor))
    return PaperJob(shop=_shop(settings), sheets=tuple(pages))


def line_trouble(job: PaperJob) -> str:
    """What is wrong with the personal line: "lost" letters, "cut" words, or nothing."""
    for sheet in job.sheets:
        if isinstance(sheet, Note):
            if line_is_lost(sheet):
                return "lost"
            if line_is_cut(sheet):
                return "cut"
    return ""


def render(job: PaperJob) -> bytes:
    """The sheets as a PDF, samples included: to look at, not to hand out."""
    stream = BytesIO()
    sheets.write_pages(stream, job.shop, job.sheets)
    return stream.getvalue()


def write_pdf(job: PaperJob, path: str | os.PathLike[str]) -> None:
    """Write the sheets to a file, whole or not at all.

    Raises OSError when the disk or the folder does not take it, ValueError for a sample.
    """
    if job.is_sample:
        raise ValueError("a sample is not handed out")
    sheets.write_pages(path, job.shop, job.sheets)


def page_picture(pdf: bytes, page: int, dpi: float) -> Picture:
    """A page of a PDF, counted from 0, as pixels. Raises IndexError."""
    return proof.render_page(pdf, page, dpi)


def _ready_lines(language: str, *, favourite: str = "", reward: str = "") -> tuple[ReadyLine, ...]:
    """What is known of somebody comes before plain thanks."""
    lines = {
        "favourite": texts.say("note.favourite", language, favourite=favourite),
        "reward": texts.say("note.reward", language, reward=reward),
        "thank_you": texts.say("note.thank_you", language),
    }
    return tuple(ReadyLine(kind=kind, words=words) for kind, words in lines.items() if words)


def _issued(unit: ReadUnit, coupon: Coupon, settings: ShopSettings, anchor: str) -> CouponPaper:
    if coupon.state == rules.REDEEMED:
        raise CouponUsed(at=coupon.ended_at, counter="", staff="")
    if coupon.state == rules.VOID:
        raise CouponVoid(at=coupon.ended_at)
    holder = unit.session.get(CustomerRow, coupon.customer_id) if coupon.customer_id else None
    language = _reads(holder, settings)
    return CouponPaper(
        code=coupon.code,
        words=coupon.words,
        value=_price(coupon.value_minor, settings, language),
        valid_from=_first_day(unit, coupon.valid_from),
        valid_until=coupon.expires_on,
        customer_name=coupon.customer_name,
        language=language,
        anchor=anchor,
    )


def _sample(
    unit: ReadUnit, offer_id: int, to: Addressee, settings: ShopSettings, anchor: str
) -> CouponPaper:
    offer = unit.session.get(OfferRow, offer_id)
    if offer is None:
        raise OfferUnknown
    return CouponPaper(
        code="",
        words=offer.words,
        value=_price(offer.value_minor, settings, to.language),
        valid_from=_first_day(unit, offer.valid_from),
        valid_until=offer.valid_until,
        customer_name=to.name,
        language=to.language,
        anchor=anchor,
    )


def _first_day(unit: ReadUnit, day: date) -> date | None:
    """A first day is worth its ink only while it is still to come."""
    return day if day > unit.today else None


def _price(minor: int, settings: ShopSettings, language: str) -> str | None:
    return texts.money(minor, settings.currency, language) if minor else None


def _reads(person: CustomerRow | None, settings: ShopSettings) -> str:
    own = person.language if person else ""
    return texts.spoken(own or settings.language)


def _shop(settings: ShopSettings) -> Shop:
    return Shop(
        name=settings.shop_name,
        mark=settings.shop_mark,
        address=settings.shop_address,
        language=settings.language,
    )


def codes_on(pdf: bytes, page: int, dpi: float = 150) -> tuple[str, ...]:
    """The texts of the QR codes on a page, read back as a customer's phone would."""
    return proof.read_codes(proof.render_page(pdf, page, dpi))
