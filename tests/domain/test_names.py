"""Names, readings and numbers: how they are kept, folded and ordered."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shopdesk.domain import kana, names
from shopdesk.domain.errors import TextTooLong


def test_a_name_is_kept_composed_and_with_single_spaces():
    assert names.clean("  Rene\u0301\t Dubois \n", most=120, field="name") == "René Dubois"
    assert names.clean("山田　陽菜", most=120, field="name") == "山田 陽菜"


def test_control_characters_and_direction_overrides_do_not_reach_a_name():
    spoofed = "Anna\u202etxt.exe\u2066\x00\x07\x1b\ufeff\u200b"
    assert names.clean(spoofed, most=120, field="name") == "Annatxt.exe"


@pytest.mark.parametrize(
    "text",
    [
        "יוסף כהן",
        "محمد علی",
        "👩‍🍳",
        "❤️",
        "葛\U000e0100城",
        "𠮷野",
        "🏴\U000e0067\U000e007f",
        "می‌خواهم",
    ],
)
def test_letters_of_every_script_and_whole_emoji_are_kept_as_they_are(text):
    assert names.clean(text, most=120, field="name") == text


def test_a_joiner_that_joins_nothing_is_dropped():
    assert names.clean("\u200d Anna \u200d", most=120, field="name") == "Anna"


def test_ten_thousand_characters_are_refused_not_cut():
    with pytest.raises(TextTooLong) as refused:
        names.clean("あ" * 10_000, most=120, field="name")
    assert refused.value.values == {"field": "name", "length": 10_000, "most": 120}


def test_a_text_is_measured_after_it_was_tidied():
    assert names.clean(" " * 500 + "Anna", most=4, field="name") == "Anna"


def test_notes_keep_their_lines():
    notes = "\r\nlikes  oat milk\r\n\r\nknows\u2028Kyoto\t well\x00\n\n"
    kept = "likes oat milk\n\nknows\nKyoto well"
    assert names.clean_lines(notes, most=4_000, field="notes") == kept


@given(st.text())
def test_tidying_twice_changes_nothing(text):
    once = names.clean(text, most=10**6, field="name")
    assert names.clean(once, most=10**6, field="name") == once
    once = names.clean_lines(text, most=10**6, field="notes")
    assert names.clean_lines(once, most=10**6, field="notes") == once


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("YAMADA", "yamada"),
        ("ｙａｍａｄａ", "yamada"),
        ("ﾔﾏﾀﾞ", "やまだ"),
        ("ヤマダ", "やまだ"),
        ("がか", "がか"),
        ("パ", "ぱ"),
        ("ヴィオラ", "ゔぃおら"),
        ("Léa Großmann", "lea grossmann"),
        ("Åse Øyvind Łukasz", "ase oyvind lukasz"),
        ("İstanbul", "istanbul"),
        ("O’Brien-Smith", "obriensmith"),
        ("髙橋 﨑山", "高橋 崎山"),
        ("渡邊", "渡辺"),
        ("葛\U000e0100城", "葛城"),
        ("👩‍🍳", "👩🍳"),
        ("090ー1234−5678", "09012345678"),
        ("ー", "ー"),
        ("\x00\ud800", ""),
    ],
)
def test_a_key_is_blind_to_what_people_type_differently(text, key):
    assert names.search_key(text) == key


def test_voiced_and_unvoiced_kana_stay_two_letters():
    assert names.search_key("が") != names.search_key("か")
    assert names.search_key("パ") != names.search_key("バ") != names.search_key("ハ")


@given(st.text())
def test_the_key_of_a_key_is_itself(text):
    key = names.search_key(text)
    assert names.search_key(key) == key


@pytest.mark.parametrize(
    ("spellings", "sound"),
    [
        ("さとう サトウ ｻﾄｳ sato satou satō satô Satoh SATOO", "sato"),
        ("ちば チバ chiba tiba", "chiba"),
        ("しょうた shota shouta syota syouta shōta", "shota"),
        ("つづき tsuzuki tuzuki tsudzuki tuduki", "tsuzuki"),
        ("ふじた fujita huzita", "fujita"),
        ("じゅん jun zyun jyun", "jun"),
        ("ゆうこ yuko yuuko yūko", "yuko"),
        ("おおの ono oono ohno ōno", "ono"),
        ("なんば nanba namba nannba", "nanba"),
        ("ほんま honma homma", "honma"),
        ("かんだ kanda kannda", "kanda"),
        ("かんな kanna kan'na kannna", "kanna"),
        ("まっちゃ maccha matcha mattya", "maccha"),
        ("はっとり hattori", "hattori"),
    ],
)
def test_every_spelling_of_a_sound_becomes_one(spellings, sound):
    assert {names.romaji(spelling) for spelling in spellings.split()} == {sound}


def test_n_before_a_vowel_has_two_spellings():
    assert kana.spellings("けんいち") == ("kenichi", "kennichi")


def test_a_word_that_cannot_be_japanese_stays():
    assert names.romaji("Smith") == "smith"
    assert kana.read("smith") == ()


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("t", {"t", "ch"}),
        ("sy", {"sh"}),
        ("h", {"h", "f"}),
        ("z", {"z", "j"}),
        ("tib", {"chib"}),
        ("nam", {"nam", "nan"}),
        ("hatt", {"hatt", "hacch"}),
        ("mac", {"mac"}),
        ("oh", {"oh", "of"}),
    ],
)
def test_an_open_consonant_means_all_it_can_become(typed, meant):
    assert set(kana.read(typed)) == meant


@given(
    st.text(alphabet="あいうえおかがしじちっつづてなんふぁゃゅょりゔー", min_size=1, max_size=10)
)
def test_any_first_letters_of_a_sound_are_part_of_what_they_are_read_as(text):
    for whole in kana.spellings(text):
        for end in range(1, len(whole) + 1):
            typed = whole[:end]
            assert any(meant in whole for meant in (typed, *kana.read(typed)))


def test_a_phone_number_is_its_digits():
    assert names.phone_digits("＋８１ (0)90-1234—5678 ext.") == "8109012345678"
    assert names.phone_digits("none ٣") == ""


def test_people_stand_in_the_order_of_a_japanese_dictionary():
    readings = ["かき", "がき", "かぎ", "きた", "きっかわ", "さとう", "サトー", "ざとう", "しば"]
    keys = [names.sort_key("", reading) for reading in readings]
    ordered = [readings[keys.index(key)] for key in sorted(keys)]
    assert ordered == [
        "かき",
        "かぎ",
        "がき",
        "きた",
        "きっかわ",
        "サトー",
        "さとう",
        "ざとう",
        "しば",
    ]


def test_the_reading_comes_before_the_name_and_a_family_before_longer_ones():
    assert names.sort_key("山田 陽菜", "やまだ ひな") == names.sort_key("別人", "ヤマダ　ヒナ")
    assert names.sort_key("", "やまだ りこ") < names.sort_key("", "やまだい あお")
    assert not re.search(r"[\n\x00]", names.sort_key("a\n\x00b"))
