"""Paper from a printer: its size, its place on the sheet, its codes."""

import pytest
from PIL import ImageChops
from PySide6.QtGui import QPageSize
from PySide6.QtPrintSupport import QPrinter

from shopdesk.desktop.printing.printer import PrintRun, card_place
from shopdesk.services import coupons, paper

SIZES = QPageSize.PageSizeId


def frame_mm(reader, path, page=0, dpi=150):
    """The inked part of a page: left, top, right, bottom in millimetres."""
    picture = reader.picture(path, page, dpi).convert("L").point(lambda tone: 255 * (tone < 160))
    return [side / dpi * 25.4 for side in picture.getbbox()]


@pytest.mark.parametrize(
    ("size", "middle"),
    [
        (SIZES.A4, (105, 148.5)),
        (SIZES.Letter, (107.95, 139.7)),
        (SIZES.A5, (74, 105)),
        (SIZES.A6, (52.5, 74)),
    ],
)
def test_the_card_lies_in_the_middle_at_its_true_size(page, printed, reader, settle, size, middle):
    printed.size = size
    page.print_now()
    settle()
    left, top, right, bottom = frame_mm(reader, printed.path)
    # The frame is drawn 5 mm inside the card's edge.
    card = sorted((right - left + 10, bottom - top + 10), reverse=True)
    assert card == pytest.approx([148, 105], abs=0.6)
    assert ((left + right) / 2, (top + bottom) / 2) == pytest.approx(middle, abs=0.6)


def test_on_narrow_paper_the_card_lies_upright(till, page, printed, reader, settle):
    page.steps.hold((till.coupon().id,))
    printed.size = SIZES.A6
    settle()
    page.print_now()
    settle()
    left, top, right, bottom = frame_mm(reader, printed.path, 1)
    assert bottom - top > right - left
    (scan,) = reader.scan(printed.path, 1, dpi=300)
    assert till.do(coupons.redeem_coupon, code=scan, scanned=True)


def test_paper_smaller_than_the_card_is_told(page, desk, printed, settle):
    printed.size = SIZES.A7
    page.print_now()
    settle()
    assert "smaller" in desk.window.banner.sentence


@pytest.mark.qt_log_level_fail("CRITICAL")  # Qt says so too
def test_a_printer_that_takes_nothing_is_told(page, desk, printed, tmp_path, settle):
    printed.path = tmp_path / "gone" / "printed.pdf"
    page.print_now()
    settle()
    assert "printer" in desk.window.banner.sentence
    printed.path.parent.mkdir()
    desk.window.banner._on_action()
    settle()
    assert printed.path.exists()


def test_a_sample_is_never_printed(till, page, desk):
    job = till.see(paper.draft, offer_id=till.offer())
    with pytest.raises(ValueError, match="sample"):
        PrintRun(desk.back_room, QPrinter(), job, page).start()


@pytest.mark.parametrize("resolution", [203, 300, 600, 720, 1200])
def test_the_code_is_read_back_at_any_resolution(till, page, printed, reader, settle, resolution):
    page.steps.hold((till.coupon().id,))
    settle()
    page._outbox._printer = QPrinter()
    page._outbox._printer.setResolution(resolution)
    page.print_now()
    settle()
    assert len(reader.scan(printed.path, 1, dpi=max(203, min(resolution, 300)))) == 1


def test_only_the_pages_asked_for_are_printed(till, page, printed, reader, settle):
    page.steps.hold((till.coupon().id,))
    settle()
    page._outbox._printer = QPrinter()
    page._outbox._printer.setPrintRange(QPrinter.PrintRange.PageRange)
    page._outbox._printer.setFromTo(2, 2)
    page.print_now()
    settle()
    assert len(reader.pages(printed.path)) == 1
    assert len(reader.scan(printed.path, 0, dpi=300)) == 1


def test_the_card_fits_paper_that_is_rounded_to_whole_points(qapp):
    printer = QPrinter()
    printer.setPageSize(QPageSize(SIZES.A6))
    place = card_place(printer)
    assert place is not None
    assert place.height() > place.width()


def test_print_and_file_are_the_same_page(page, printed, saved, reader, tmp_path, settle):
    printed.size = SIZES.A6
    page.save_pdf()
    settle()
    page.print_now()
    settle()
    file = reader.picture(tmp_path / "out" / saved[0][1], dpi=75).convert("L")
    paper_picture = reader.picture(printed.path, dpi=75).convert("L").rotate(90, expand=True)
    paper_picture = paper_picture.resize(file.size)
    differing = sum(tone > 160 for tone in ImageChops.difference(file, paper_picture).tobytes())
    assert differing / (file.width * file.height) < 0.01
