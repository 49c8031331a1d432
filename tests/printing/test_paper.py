"""How letters are set, and how files are written."""

import stat
import sys

import pytest

from shopdesk.printing import fonts, paper
from shopdesk.printing.notes import write_notes

FACES = fonts.PLAIN
SHOP = paper.Shop(name="Café Kumo", mark="K", address="", language="en")


def test_short_text_keeps_its_size():
    assert paper.fit("abc", FACES, 100, size=12, least=8) == paper.Setting(size=12, lines=("abc",))


def test_long_text_shrinks_then_wraps_then_is_cut():
    width = fonts.width("a" * 10, FACES, 12)
    shrunk = paper.fit("a" * 12, FACES, width, size=12, least=8, lines=2)
    assert shrunk.lines == ("a" * 12,)
    assert shrunk.size < 12
    wrapped = paper.fit("aaaa " * 4, FACES, width, size=12, least=8, lines=2)
    assert len(wrapped.lines) == 2
    cut = paper.fit("aaaa " * 40, FACES, width, size=12, least=8, lines=2)
    assert cut.cut
    assert cut.size == 8
    assert cut.lines[-1].endswith("…")
    for setting in (shrunk, wrapped, cut):
        assert all(fonts.width(line, FACES, setting.size) <= width for line in setting.lines)


def test_japanese_breaks_between_phrases():
    text = "雨の日も風の日も、来てくださって本当にありがとうございます。"
    assert paper.wrap(text, FACES, 170, 10) == [
        "雨の日も風の日も、",
        "来てくださって本当に",
        "ありがとうございます。",
    ] or paper.wrap(text, FACES, 170, 10) == [
        "雨の日も風の日も、来てくださって",
        "本当にありがとうございます。",
    ]


def test_a_word_of_okurigana_stays_whole():
    assert paper.wrap("お飲み物とご一緒に", FACES, 60, 10) == ["お飲み物と", "ご一緒に"]


@pytest.mark.parametrize("text", ["あ" * 30 + "。", "（" * 50, "。" * 50, "ー" * 400, "W" * 400])
def test_no_line_is_wider_than_its_measure(text):
    lines = paper.wrap(text, FACES, 50, 10)
    assert "".join(lines) == text
    assert all(fonts.width(line, FACES, 10) <= 50 for line in lines)


def test_no_line_begins_with_a_full_stop():
    lines = paper.wrap("漢" * 5 + "。" + "字" * 5, FACES, 50.5, 10)
    assert not any(line.startswith("。") for line in lines)


def test_a_file_is_whole_or_as_it_was(tmp_path):
    target = tmp_path / "paper.pdf"
    target.write_bytes(b"before")
    with pytest.raises(ZeroDivisionError):
        write_notes(target, SHOP, (1 // 0 for _ in range(1)))
    assert target.read_bytes() == b"before"
    assert [path.name for path in tmp_path.iterdir()] == ["paper.pdf"]


def test_a_folder_in_the_way_leaves_nothing_behind(tmp_path):
    (tmp_path / "paper.pdf").mkdir()
    with pytest.raises(OSError):
        write_notes(tmp_path / "paper.pdf", SHOP, [])
    assert [path.name for path in tmp_path.iterdir()] == ["paper.pdf"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such mode")
def test_the_file_is_readable_as_any_saved_file(tmp_path):
    write_notes(tmp_path / "paper.pdf", SHOP, [])
    (tmp_path / "plain").write_bytes(b"")
    assert stat.S_IMODE((tmp_path / "paper.pdf").stat().st_mode) == stat.S_IMODE(
        (tmp_path / "plain").stat().st_mode
    )
