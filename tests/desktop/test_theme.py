import pytest
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QPushButton

from shopdesk.desktop import theme as theming
from shopdesk.desktop.theme import (
    DARK,
    LIGHT,
    FontSize,
    Theme,
    Tokens,
    font,
    motion_allowed,
    tokens,
)

GROUNDS = {
    "ink": ("paper", "sidebar", "card", "stamp_card", "hover", "chip", "key_cap", "hanko_soft",
            "leaf_soft", "gold_soft"),
    "soft": ("paper", "sidebar", "card", "stamp_card", "chip", "hover"),
    "hanko_text": ("paper", "card", "hanko_soft"),
    "leaf_text": ("paper", "card", "stamp_card", "leaf_soft"),
    "gold_text": ("paper", "card", "gold_soft"),
    "on_hanko": ("hanko", "hanko_hover"),
    "on_leaf": ("leaf", "leaf_hover"),
    "on_bar": ("bar", "bar_cap"),
    "hanko": ("card", "stamp_card", "paper"),
}  # fmt: skip


def luminance(colour: str) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4

    red, green, blue, _ = QColor(colour).getRgbF()
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("of", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(
    ("text", "ground"), [(text, ground) for text, grounds in GROUNDS.items() for ground in grounds]
)
def test_every_text_can_be_read_on_its_ground(of: Tokens, text: str, ground: str):
    assert contrast(getattr(of, text), getattr(of, ground)) >= 4.5


@pytest.mark.parametrize("of", [LIGHT, DARK], ids=["light", "dark"])
def test_a_field_is_told_from_its_ground(of: Tokens):
    for ground in (of.card, of.paper):
        assert contrast(of.edge, ground) >= 3


def test_the_named_colours_are_those_of_the_design():
    assert (LIGHT.paper, LIGHT.card, LIGHT.ink) == ("#FAF7F2", "#FFFFFF", "#2B2420")
    assert (LIGHT.soft, LIGHT.line, LIGHT.hanko) == ("#6F645B", "#E6DED3", "#C2412D")
    assert (LIGHT.leaf, LIGHT.gold) == ("#2F7A57", "#B07A1E")
    assert (DARK.paper, DARK.card, DARK.ink) == ("#1E1A17", "#2A2521", "#F3EDE4")
    assert (DARK.soft, DARK.line, DARK.hanko) == ("#B3A799", "#413932", "#E8705C")
    assert (DARK.leaf, DARK.gold) == ("#62B48C", "#DDA94F")


def test_the_theme_can_be_set_and_says_so_once(theme: Theme, qtbot, qapp):
    with qtbot.waitSignal(theme.changed):
        theme.set_mode("dark")
    assert tokens() is DARK
    assert qapp.palette().color(QPalette.ColorRole.Window) == QColor(DARK.paper)
    with qtbot.assertNotEmitted(theme.changed):
        theme.set_mode("dark")
    theme.set_mode("light")
    assert tokens() is LIGHT


def test_a_painted_widget_is_painted_again_after_a_change(theme: Theme, qtbot):
    class Painted(QPushButton):
        seen: list[str] = []  # noqa: RUF012

        def paintEvent(self, event):
            self.seen.append(tokens().name)

    widget = Painted()
    qtbot.addWidget(widget)
    with qtbot.waitExposed(widget):
        widget.show()
    qtbot.waitUntil(lambda: widget.seen[-1:] == ["light"])
    theme.set_mode("dark")
    qtbot.waitUntil(lambda: widget.seen[-1] == "dark")


def test_auto_follows_the_system(theme: Theme, qapp):
    theme.set_mode("auto")
    assert theme.mode == "auto"
    assert tokens() is theme.tokens


def test_our_own_face_stands_behind_the_systems(theme):
    assert theming.OUR_FACE in QFontDatabase.families()
    assert theming.OUR_FACE in theming.families()
    assert font(FontSize.BODY).pixelSize() == FontSize.BODY
    assert font(FontSize.BODY).featureValue(QFont.Tag("tnum")) == 1


@pytest.mark.parametrize(("asked", "moves"), [("1", False), ("0", True), ("", True)])
def test_stillness_can_be_asked_for(monkeypatch, asked: str, moves: bool):
    monkeypatch.setenv("SHOPDESK_REDUCED_MOTION", asked)
    assert motion_allowed() is moves
