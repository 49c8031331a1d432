"""The design's words for colour, size and distance: paper and ink, and one vermilion."""

from dataclasses import dataclass
from enum import IntEnum


@dataclass(frozen=True, slots=True, kw_only=True)
class Tokens:
    """One set of colours; each `…_text` may stand on its `…_soft`, on card and on paper."""

    name: str
    paper: str
    sidebar: str
    card: str
    stamp_card: str
    ink: str
    soft: str
    line: str
    edge: str
    hover: str
    chip: str
    key_cap: str
    hanko: str
    hanko_hover: str
    on_hanko: str
    hanko_soft: str
    hanko_text: str
    leaf: str
    leaf_hover: str
    on_leaf: str
    leaf_soft: str
    leaf_text: str
    gold: str
    gold_soft: str
    gold_line: str
    gold_text: str
    bar: str
    bar_cap: str
    on_bar: str


LIGHT = Tokens(
    name="light",
    paper="#FAF7F2",
    sidebar="#F4ECE2",
    card="#FFFFFF",
    stamp_card="#FFFEFA",
    ink="#2B2420",
    soft="#6F645B",
    line="#E6DED3",
    edge="#94877B",
    hover="#F6F1EA",
    chip="#F1EAE0",
    key_cap="#EFECE8",
    hanko="#C2412D",
    hanko_hover="#AB3624",
    on_hanko="#FFFFFF",
    hanko_soft="#F6E1DC",
    hanko_text="#A93522",
    leaf="#2F7A57",
    leaf_hover="#27684A",
    on_leaf="#FFFFFF",
    leaf_soft="#E1F0E7",
    leaf_text="#256648",
    gold="#B07A1E",
    gold_soft="#F9ECD3",
    gold_line="#EBD6AA",
    gold_text="#7B5411",
    bar="#2B2420",
    bar_cap="#574C45",
    on_bar="#FAF7F2",
)

DARK = Tokens(
    name="dark",
    paper="#1E1A17",
    sidebar="#181411",
    card="#2A2521",
    stamp_card="#2D2823",
    ink="#F3EDE4",
    soft="#B3A799",
    line="#413932",
    edge="#897D72",
    hover="#342E29",
    chip="#3A332D",
    key_cap="#3F3832",
    hanko="#E8705C",
    hanko_hover="#F08673",
    on_hanko="#1E1210",
    hanko_soft="#4A2A23",
    hanko_text="#F29C8B",
    leaf="#62B48C",
    leaf_hover="#78C39E",
    on_leaf="#0F1F18",
    leaf_soft="#233A30",
    leaf_text="#8FD0B0",
    gold="#DDA94F",
    gold_soft="#3B301F",
    gold_line="#5C4A2A",
    gold_text="#E9C17A",
    bar="#453D36",
    bar_cap="#5E544B",
    on_bar="#F7F2EA",
)


class FontSize(IntEnum):
    """Pixels before the screen's own scale."""

    TINY = 10
    CAPTION = 12
    SMALL = 13
    BODY = 15
    LARGE = 18
    TITLE = 22
    FIGURE = 32


class Radius(IntEnum):
    """How round a corner is, in pixels."""

    SMALL = 6
    MEDIUM = 10
    LARGE = 12


LINE_HEIGHT = 1.45
"""The least distance of wrapped lines, in font sizes."""

TOUCH = 44
"""The least height and width of what a finger has to hit."""

STAMP_MOTION_MS = 150
"""How long a stamp takes to land."""


def space(steps: int) -> int:
    """`steps` of the grid of 4 pixels."""
    return 4 * steps
