"""Every colour, size and face of the window, in light and in dark.

Nothing else in the program names a colour, a font size or a distance. Painted widgets ask
`tokens()` each time they paint: the application's palette decides which set is in force, so
there is no state to keep in step, and a change of theme repaints them by itself.
"""

import functools
import os
import sys
from typing import Literal

from PySide6.QtCore import QObject, QSettings, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory

from shopdesk.desktop.stylesheet import stylesheet
from shopdesk.desktop.tokens import DARK, LIGHT, FontSize, Tokens, space

__all__ = [
    "DARK",
    "LIGHT",
    "FontSize",
    "Mode",
    "Theme",
    "Tokens",
    "families",
    "font",
    "motion_allowed",
    "space",
    "tokens",
]

Mode = Literal["auto", "light", "dark"]

OUR_FACE = "BIZ UDPGothic"
# Where the system offers no better face than these, it has no Japanese either: ours goes first.
LAST_RESORT_FACES = ("DejaVu Sans", "Sans Serif", "Bitstream Vera Sans", "Fixed", "")


def tokens() -> Tokens:
    """The set in force, told by the ground of the application's palette."""
    ground = QGuiApplication.palette().color(QPalette.ColorRole.Window)
    return DARK if ground == QColor(DARK.paper) else LIGHT


class Theme(QObject):
    """Dresses the application, and dresses it again when the system or the owner says so."""

    changed = Signal()

    def __init__(self, application: QApplication, mode: Mode = "auto") -> None:
        super().__init__(application)
        self._application = application
        self._mode: Mode = mode
        _load_our_face()
        application.setStyle(QStyleFactory.create("Fusion"))
        application.setFont(font(FontSize.BODY))
        application.styleHints().colorSchemeChanged.connect(self._dress)
        self.set_mode(mode)

    @classmethod
    def of(cls, application: QApplication) -> "Theme":
        """The theme of the application, made the first time: one style, dressed by one hand."""
        return application.findChild(cls) or cls(application)

    @property
    def mode(self) -> Mode:
        return self._mode

    @property
    def tokens(self) -> Tokens:
        """The set that the mode asks for; with `auto`, the one that the system asks for."""
        if self._mode == "auto":
            dark = self._application.styleHints().colorScheme() == Qt.ColorScheme.Dark
            return DARK if dark else LIGHT
        return DARK if self._mode == "dark" else LIGHT

    def set_mode(self, mode: Mode) -> None:
        self._mode = mode
        hints = self._application.styleHints()
        # The platform is told too, so that title bars and file dialogs match.
        if mode == "auto":
            hints.unsetColorScheme()
        else:
            hints.setColorScheme(Qt.ColorScheme.Dark if mode == "dark" else Qt.ColorScheme.Light)
        self._dress()

    def _dress(self) -> None:
        chosen = self.tokens
        dressed = self._application.property("theme")
        if dressed == chosen.name and tokens() is chosen:
            return
        self._application.setPalette(palette(chosen))
        self._application.setStyleSheet(stylesheet(chosen))
        self._application.setProperty("theme", chosen.name)
        self.changed.emit()


def palette(of: Tokens) -> QPalette:
    """What Qt's own painting (selections, menus, platform dialogs) uses."""
    role = QPalette.ColorRole
    made = QPalette()
    for which, colour in {
        role.Window: of.paper,
        role.WindowText: of.ink,
        role.Base: of.card,
        role.AlternateBase: of.hover,
        role.Text: of.ink,
        role.PlaceholderText: of.soft,
        role.Button: of.card,
        role.ButtonText: of.ink,
        role.BrightText: of.on_hanko,
        role.Highlight: of.hanko_soft,
        role.HighlightedText: of.ink,
        role.Link: of.hanko_text,
        role.LinkVisited: of.hanko_text,
        role.ToolTipBase: of.bar,
        role.ToolTipText: of.on_bar,
        role.Light: of.card,
        role.Midlight: of.hover,
        role.Mid: of.line,
        role.Dark: of.edge,
        role.Shadow: of.line,
        role.Accent: of.hanko,
    }.items():
        made.setColor(which, QColor(colour))
    for which in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, which, QColor(of.soft))
    return made


@functools.cache
def families() -> tuple[str, ...]:
    """The faces to try in turn, glyph by glyph: the system's, its Japanese one, ours."""
    system = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()
    japanese = ("Yu Gothic UI", "Hiragino Sans", "Noto Sans CJK JP", "Noto Sans JP")
    known = set(QFontDatabase.families())
    first = (OUR_FACE, system) if system in LAST_RESORT_FACES else (system,)
    last = (*(face for face in japanese if face in known), OUR_FACE)
    return tuple(dict.fromkeys((*first, *last)))


def font(size: FontSize, *, bold: bool = False) -> QFont:
    """The interface's face in `size`, with figures of equal width."""
    made = QFont()
    made.setFamilies(list(families()))
    made.setPixelSize(size)
    made.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    made.setFeature(QFont.Tag("tnum"), 1)
    return made


@functools.cache
def _load_our_face() -> None:
    from shopdesk.paths import resource

    for weight in ("Regular", "Bold"):
        try:
            file = resource(f"fonts/BIZUDPGothic-{weight}.ttf")
        except FileNotFoundError:
            continue
        QFontDatabase.addApplicationFont(str(file))
    families.cache_clear()


def motion_allowed() -> bool:
    """Whether things may move: not when the person asked their system for stillness.

    `SHOPDESK_REDUCED_MOTION` (1 or 0) overrides the system.
    """
    asked = os.environ.get("SHOPDESK_REDUCED_MOTION")
    return asked in {"", "0"} if asked is not None else _system_allows_motion()


@functools.cache
def _system_allows_motion() -> bool:
    """What the system says; asked once, because on Linux the answer costs a process."""
    if sys.platform == "win32":
        import ctypes

        get_client_area_animation = 0x1042
        wanted = ctypes.c_int(1)
        ctypes.windll.user32.SystemParametersInfoW(
            get_client_area_animation, 0, ctypes.byref(wanted), 0
        )
        return bool(wanted.value)
    if sys.platform == "darwin":
        return not QSettings("apple.com", "universalaccess").value("reduceMotion", 0, int)
    return QGuiApplication.platformName() not in {"xcb", "wayland"} or _gnome_allows_motion()


def _gnome_allows_motion() -> bool:
    import shutil
    import subprocess

    if (gsettings := shutil.which("gsettings")) is None:
        return True
    query = [gsettings, "get", "org.gnome.desktop.interface", "enable-animations"]
    try:
        answer = subprocess.run(  # noqa: S603  fixed words, found on the path
            query, capture_output=True, text=True, timeout=0.5, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return True
    return answer.stdout.strip() != "false"
