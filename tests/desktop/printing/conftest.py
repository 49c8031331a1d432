"""A print page in the real window, and eyes that read what comes out of it."""

import pypdfium2
import pytest
import zxingcpp
from PIL import Image
from PySide6.QtGui import QDesktopServices, QPageSize
from PySide6.QtPrintSupport import QPrinter

from shopdesk.desktop.printing import files, printer
from shopdesk.services import paper
from shopdesk.services.settings import change_settings


@pytest.fixture
def kenji(till):
    from shopdesk.services import staff

    till.do(change_settings, currency="EUR", language="en")
    return till.do(staff.add_colleague, name="Kenji", role="staff")


@pytest.fixture
def settle(desk, player):
    """Wait until nothing is under way or about to be drawn."""

    def is_quiet():
        page = desk.window.page("print")
        return not (desk.counter_lane.pending or desk.back_room.pending or page._soon.isActive())

    def wait():
        player.pause(20)
        for _ in range(3):  # one answer may ask the next question
            assert player.until(is_quiet)
            player.pause(15)

    return wait


@pytest.fixture
def page(kenji, desk, settle):
    page = desk.window.show_page("print")
    settle()
    return page


@pytest.fixture
def saved(monkeypatch, tmp_path):
    """Where the person says that PDFs go; `asked` keeps what was proposed."""
    asked = []

    def ask_where(_parent, folder, name):
        asked.append((folder, name))
        return tmp_path / "out" / name

    (tmp_path / "out").mkdir()
    monkeypatch.setattr(files, "ask_where", ask_where)
    return asked


@pytest.fixture
def opened(monkeypatch):
    """The files that the system's viewer was asked to show."""
    shown = []

    def open_url(url):
        shown.append(url.toLocalFile())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    return shown


@pytest.fixture
def printed(monkeypatch, tmp_path):
    """A printer that draws into a PDF; its dialog is answered with the paper in `size`."""

    class Tray:
        path = tmp_path / "printed.pdf"
        size = QPageSize.PageSizeId.A4
        leaves = False
        asked = 0

        def ask(self, _parent, chosen, *, sheets):
            self.asked = sheets
            chosen.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
            chosen.setOutputFileName(str(self.path))
            chosen.setPageSize(QPageSize(self.size))
            return not self.leaves

    tray = Tray()
    monkeypatch.setattr(printer, "ask_for_printer", tray.ask)
    return tray


class Reader:
    """Looks at PDFs as a person does, and as a scanner does."""

    @staticmethod
    def pages(path):
        with pypdfium2.PdfDocument(path) as document:
            return [tuple(side / 72 * 25.4 for side in page.get_size()) for page in document]

    @staticmethod
    def letters(path, page=0):
        with pypdfium2.PdfDocument(path) as document:
            return document[page].get_textpage().get_text_range()

    @staticmethod
    def picture(path, page=0, dpi=203):
        pixels = paper.page_picture(path, page, dpi)
        return Image.frombytes("RGB", (pixels.width, pixels.height), pixels.rgb)

    def scan(self, path, page=0, dpi=203):
        image = self.picture(path, page, dpi)
        return [
            code.text
            for code in zxingcpp.read_barcodes(image, formats=zxingcpp.BarcodeFormat.QRCode)
        ]


@pytest.fixture
def reader():
    return Reader()
