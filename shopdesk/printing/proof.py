"""A page of a PDF as a picture: for the preview, for the printer, and to read codes back."""

import os
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """`width` × `height` pixels, three bytes each (red, green, blue), rows without padding."""

    width: int
    height: int
    rgb: bytes


def render_page(pdf: str | os.PathLike[str] | bytes, page: int = 0, dpi: float = 150) -> Picture:
    """Page `page`, counted from 0, on white, at `dpi`.

    `pdf` is a path or the bytes of a document. Raises IndexError when it has no such page.
    """
    import pypdfium2

    with pypdfium2.PdfDocument(pdf if isinstance(pdf, bytes) else os.fspath(pdf)) as document:
        if not 0 <= page < len(document):
            raise IndexError(page)
        bitmap = document[page].render(
            scale=dpi / 72, rev_byteorder=True, force_bitmap_format=pypdfium2.raw.FPDFBitmap_BGR
        )
        row = 3 * bitmap.width
        raw = bytes(bitmap.buffer)
        if bitmap.stride != row:
            raw = b"".join(
                raw[at : at + row] for at in range(0, bitmap.stride * bitmap.height, bitmap.stride)
            )
        return Picture(width=bitmap.width, height=bitmap.height, rgb=raw)


def page_count(pdf: str | os.PathLike[str] | bytes) -> int:
    """How many pages the document has."""
    import pypdfium2

    with pypdfium2.PdfDocument(pdf if isinstance(pdf, bytes) else os.fspath(pdf)) as document:
        return len(document)


def read_codes(picture: Picture) -> tuple[str, ...]:
    """The texts of all QR codes in a picture, as a customer's phone would read them."""
    import zxingcpp

    pixels = memoryview(picture.rgb).cast("B", (picture.height, picture.width, 3))
    only_qr = zxingcpp.barcode_formats_from_str("QRCode")  # all formats take thirty times as long
    found = zxingcpp.read_barcodes(pixels, formats=only_qr)
    return tuple(code.text for code in found)
