"""The words of the screen: complete, current, and the same places in every language."""

import importlib.util
import re
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtWidgets import QApplication

from shopdesk.desktop.application import Speech
from shopdesk.paths import resource

FOLDER = resource("translations/update.py").parent
PLACES = re.compile(r"{\w+}|%L?n")
JAPANESE = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]")
NEVER_TRANSLATED = {"Enter"}


def script() -> ModuleType:
    """The script that a translator runs, as a module."""
    spec = importlib.util.spec_from_file_location("update_translations", FOLDER / "update.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


update = script()


def messages(language: str) -> Iterator[tuple[str, ET.Element]]:
    for context in ET.parse(FOLDER / f"shopdesk_{language}.ts").iter("context"):
        for message in context.iter("message"):
            yield context.findtext("name", ""), message


def forms(message: ET.Element) -> list[str]:
    """The translation; of a counted sentence, each of its forms."""
    translation = message.find("translation")
    assert translation is not None
    return [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]


def places(words: str) -> list[str]:
    return sorted(PLACES.findall(words))


def of_message(context: str, message: ET.Element) -> tuple[str, str, str, bool]:
    words, comment = message.findtext("source", ""), message.findtext("comment", "")
    return context, words, comment, message.get("numerus") == "yes"


def japanese() -> Iterator[tuple[str, str, bool]]:
    """Each English sentence, its Japanese, and whether that is finished."""
    for _context, message in messages("ja"):
        translation = message.find("translation")
        assert translation is not None
        (said,) = forms(message)
        yield message.findtext("source", ""), said, bool(said) and translation.get("type") is None


# -- current --------------------------------------------------------------------------------------


def test_the_catalogues_hold_every_sentence_of_the_window_and_no_other():
    read = {(m.context, m.words, m.comment, m.is_counted) for m in update.read_messages()}
    assert {of_message(*one) for one in messages("ja")} == read
    assert {of_message(*one) for one in messages("en")} == {one for one in read if one[3]}


def test_the_files_are_what_the_script_makes_of_the_sources(tmp_path: Path):
    for language in update.LANGUAGES:
        shutil.copy(FOLDER / f"shopdesk_{language}.ts", tmp_path)
    update.update(tmp_path)
    for language in update.LANGUAGES:
        for ending in ("ts", "qm"):
            name = f"shopdesk_{language}.{ending}"
            assert (tmp_path / name).read_bytes() == (FOLDER / name).read_bytes(), (
                f"{name}: run python resources/translations/update.py"
            )


# -- complete -------------------------------------------------------------------------------------


def test_every_sentence_has_its_japanese_with_the_same_places():
    bad = []
    for words, said, is_finished in japanese():
        rest = PLACES.sub("", said)
        is_japanese = (
            said in NEVER_TRANSLATED or JAPANESE.search(said) or not re.search(r"\w", rest)
        )
        if not (is_finished and is_japanese and places(said) == places(words)):
            bad.append((words, said))
    assert not bad


def test_japanese_is_punctuated_like_japanese():
    bad = []
    for words, said, _ in japanese():
        is_foreign = re.search(r"[,;!?] |[.,!?]$|[ぁ-龥][(),:]", said)
        lacks_its_end = words.endswith(".") and not said.endswith(("。", "）", "}"))
        if is_foreign or lacks_its_end or words.endswith("…") != said.endswith("…"):
            bad.append((words, said))
    assert not bad


def test_no_word_is_used_that_the_glossary_rules_out():
    rows = [line.split("|") for line in (FOLDER / "glossary.md").read_text("utf-8").splitlines()]
    ruled_out = {
        word.strip()
        for row in rows
        if len(row) > 3 and JAPANESE.search(row[3])
        for word in row[3].split("、")
    }
    assert len(ruled_out) > 15
    assert not [(word, said) for _, said, _ in japanese() for word in ruled_out if word in said]


def test_english_counts_in_the_singular_and_in_the_plural():
    for _context, message in messages("en"):
        words = message.findtext("source", "")
        one, many = forms(message)
        assert one, words
        assert not re.search(r"\(\w+\)", one + many)
        assert places(many) == places(words)
        assert set(places(words)) - set(places(one)) <= {"%n"}, words  # "the oldest one"
        if "(" in words:
            assert one != many


def test_qt_finds_the_forms():
    english, japanese = QTranslator(), QTranslator()
    assert english.load("shopdesk_en", str(FOLDER))
    assert japanese.load("shopdesk_ja", str(FOLDER))
    counted = ("words", "%n day(s) ago", "")
    assert english.translate(*counted, 1) == "%n day ago"
    assert english.translate(*counted, 3) == "%n days ago"
    assert japanese.translate(*counted, 3) == "%n日前"


def test_the_language_that_was_spoken_last_is_heard_alone(qapp: QApplication):
    Speech(qapp).speak("ja")
    assert QCoreApplication.translate("Words", "Please enter a name.") == "名前を入力してください。"
    Speech(qapp).speak("en")
    assert QCoreApplication.translate("Words", "Please enter a name.") == "Please enter a name."
    assert QCoreApplication.translate("words", "%n day(s) ago", "", 1) == "1 day ago"


# -- the reader -----------------------------------------------------------------------------------


def read(folder: Path, source: str) -> list[tuple[str, str, bool]]:
    (folder / "page.py").write_text(source, "utf-8")
    return [(m.context, m.words, m.is_counted) for m in update.read_messages(folder)]


def test_sentences_are_read_wherever_they_stand(tmp_path: Path):
    source = """
class Page(QWidget):
    def words(self, n):
        self.tr("one " "line")
        f"{self.tr('within')}"
        self.tr("%n stamp(s)", "", n - 1)

def words(n):
    translate = QCoreApplication.translate
    text.translate(table)
    QT_TRANSLATE_NOOP("Table", "kept")
    return translate("words", "%n day(s)", "", n.days), QCoreApplication.translate("Table", words)
"""
    assert read(tmp_path, source) == [
        ("Page", "one line", False),
        ("Page", "within", False),
        ("Page", "%n stamp(s)", True),
        ("Table", "kept", False),
        ("words", "%n day(s)", True),
    ]


@pytest.mark.parametrize(
    "line",
    [
        'self.tr(f"{name} came")',
        'self.tr("{name} came".format(name=name))',
        "self.tr(words)",
        'QCoreApplication.translate("Page", f"{name}")',
        'QCoreApplication.translate(context, "words")',
        'QT_TRANSLATE_NOOP("Page", words)',
        "say = QCoreApplication.translate",
    ],
)
def test_what_could_never_be_translated_is_told_with_its_place(tmp_path: Path, line: str):
    with pytest.raises(update.UnreadableWordsError, match=r"page\.py:4"):
        read(tmp_path, f"class Page(QWidget):\n\n    def words(self):\n        {line}\n")


def test_a_counted_sentence_of_a_base_class_is_told(tmp_path: Path):
    source = """
class Base(QWidget):
    def words(self, n):
        self.tr("%n stamp(s)", "", n)

class Page(Base[int]):
    pass
"""
    with pytest.raises(update.UnreadableWordsError, match="Page: counted sentences of Base"):
        read(tmp_path, source)
