"""Every letter finds a face that has it, and what no face has is known beforehand."""

import pytest

from shopdesk.paths import resource
from shopdesk.printing import fonts


@pytest.mark.parametrize("face", [fonts.HAND, fonts.TEXT, fonts.BOLD])
def test_japanese_names_are_whole_in_every_japanese_face(face):
    missing = [ch for ch in "々髙﨑濵德邊邉齋齊櫻廣澤桒ヶ〆" if ord(ch) not in fonts._glyphs(face)]
    assert not missing


def test_a_missing_glyph_is_drawn_by_another_face():
    pieces = fonts.runs("Şirin ő 美咲", (fonts.HAND, fonts.TEXT))
    by_letter = {ch: face for face, run in pieces for ch in run}
    assert by_letter["Ş"] is fonts.TEXT  # the Japanese hand lacks it
    assert by_letter["ő"] is fonts.TEXT
    assert by_letter["i"] is fonts.HAND
    assert by_letter["美"] is fonts.HAND


def test_latin_hand_gives_way_for_kanji():
    assert [face for face, _ in fonts.runs("Dear 美咲,", fonts.hand("en"))] == [
        fonts.LATIN_HAND,
        fonts.HAND,
        fonts.LATIN_HAND,
    ]


def test_a_kanji_beyond_the_first_plane_has_a_face():
    assert fonts.settle("𠮷田") == fonts.Settled(text="𠮷田", whole=True)


@pytest.mark.parametrize(
    ("text", "left", "whole"),
    [
        ("  Ann \x00\x07\u202e\t B ", "Ann B", True),
        ("Ann 👩‍👩‍👧", "Ann", True),  # a picture is no letter
        ("محمد", "", False),
        ("김 Kim", "Kim", False),
        ("ﬁne", "fine", True),
        ("\ud800x", "x", True),
    ],
)
def test_what_no_face_has_is_left_out_and_told(text, left, whole):
    assert fonts.settle(text) == fonts.Settled(text=left, whole=whole)


def test_an_accent_that_no_face_has_leaves_its_letter():
    assert fonts.settle("x\u030a\u0327\U0001e000").text.startswith("x")


def test_a_text_without_end_is_cut():
    settled = fonts.settle("長" * 10_000)
    assert len(settled.text) == fonts.LONGEST
    assert settled.text.endswith("…")


def test_width_grows_with_letters_and_spacing():
    plain = fonts.width("abc", fonts.PLAIN, 10)
    assert fonts.width("abcd", fonts.PLAIN, 10) > plain
    assert fonts.width("abc", fonts.PLAIN, 10, spacing=1.0) == pytest.approx(plain + 2)
    assert fonts.width("漢字", fonts.PLAIN, 10) == pytest.approx(20, rel=0.02)


@pytest.mark.parametrize("family", ["KleeOne", "BIZUDPGothic", "Caveat"])
def test_each_family_comes_with_its_licence(family):
    text = resource(f"fonts/{family}-OFL.txt").read_text(encoding="utf-8")
    assert "SIL OPEN FONT LICENSE Version 1.1" in text


@pytest.mark.parametrize(("name", "whole"), [("Nam Đỗ", False), ("Zoë Łuczak", True), ("ﬁn", True)])
def test_a_name_that_would_lose_its_marks_is_not_whole(name, whole):
    assert fonts.settle(name).whole is whole
