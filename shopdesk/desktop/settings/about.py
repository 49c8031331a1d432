"""Which ShopDesk this is, where the data lies, and what it is made of."""

from PySide6.QtCore import Qt, qVersion
from PySide6.QtWidgets import QLabel

from shopdesk import __version__
from shopdesk.desktop.counter_context import CounterContext
from shopdesk.desktop.settings.rows import Section
from shopdesk.desktop.widgets.basics import Prose, SoftLabel


class AboutSection(Section):
    """Version, place and licences; nothing here can be changed."""

    def __init__(self, context: CounterContext) -> None:
        super().__init__()
        self.describe(
            self.tr("About ShopDesk"),
            self.tr("Everything stays on your computer: no account, no cloud, no tracking."),
        )
        version = self.tr("Version {version}, with Qt {qt}").format(
            version=__version__, qt=qVersion()
        )
        self.version = Prose(version)
        self.place = QLabel(self.tr("Data: {place}").format(place=context.shop.place))
        self.place.setTextFormat(Qt.TextFormat.PlainText)
        self.place.setWordWrap(True)
        self.place.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.place.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # so that Tab scrolls down to here
        self.place.setAccessibleName(self.place.text())
        licences = SoftLabel(
            self.tr(
                "ShopDesk is free software under the MIT licence. It stands on Qt for Python "
                "(LGPL), SQLAlchemy and Alembic (MIT), SQLite (public domain), ReportLab (BSD), "
                "qrcode (BSD), Pillow (MIT-CMU), Babel (BSD), Argon2 (MIT) and the typeface "
                "BIZ UDPGothic (SIL Open Font License)."
            )
        )
        for widget in (self.version, licences, self.place):
            self.body.addWidget(widget)
