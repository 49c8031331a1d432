"""The ways around the set-up: a made-up shop to look at, and a whole shop from a file."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from shopdesk.desktop import refusals
from shopdesk.desktop.widgets.basics import Hint
from shopdesk.desktop.widgets.buttons import KeyButton
from shopdesk.desktop.widgets.flow import FlowLayout
from shopdesk.domain.errors_of_files import NotAnExport
from shopdesk.services.exports import is_export


class OtherWays(QWidget):
    """Two quiet buttons. `shop_file_wanted` has the zip file of a whole shop."""

    demo_wanted = Signal()
    shop_file_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.hint = Hint()
        self.demo = KeyButton(
            QCoreApplication.translate("ShopStep", "Try it with a made-up shop"), kind="quiet"
        )
        self.demo.clicked.connect(lambda: self.demo_wanted.emit())
        self.from_file = KeyButton(self.tr("My shop is in a file…"), kind="quiet")
        self.from_file.clicked.connect(lambda: self._on_from_file())
        row = FlowLayout()
        for button in (self.demo, self.from_file):
            row.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.hint)
        layout.addLayout(row)

    def _on_from_file(self) -> None:
        self.hint.clear()
        chosen, _ = QFileDialog.getOpenFileName(
            self, self.tr("Bring in a shop"), "", self.tr("Shops that were taken out (*.zip)")
        )
        if not chosen:
            return
        if is_export(Path(chosen)):
            self.shop_file_wanted.emit(chosen)
        else:
            self.hint.say(refusals.sentence(NotAnExport(file=Path(chosen).name)))
