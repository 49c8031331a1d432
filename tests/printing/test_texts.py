"""The customers' words."""

import tomllib
from datetime import date

import pytest

from shopdesk.paths import resource
from shopdesk.printing import fonts, texts

NEW_YEARS_EVE = date(2026, 12, 31)
LANGUAGES = sorted(texts.languages())


def keys(language):
    words = tomllib.loads(resource(f"texts/{language}.toml").read_text(encoding="utf-8"))
    return {
        f"{section}.{name}"
        for section, entries in words.items()
        if section not in {"samples", "formats"}
        for name in entries
        if name != "titles"
    }


def test_every_language_has_every_sentence():
    assert {frozenset(keys(language)) for language in LANGUAGES} == {frozenset(keys("en"))}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_has_samples_for_its_fields(language):
    for key in keys(language):
        assert texts.sample(key, language), key


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_letter_of_the_words_can_be_drawn(language):
    for key in keys(language):
        sentence = texts.sample(key, language)
        assert fonts.settle(sentence) == fonts.Settled(text=sentence, whole=True)


def test_a_preview_needs_no_data():
    assert texts.sample_value("name", "ja-JP") == "山田 陽菜"
    assert texts.sample("coupon.until", "xx") == "Valid until 31 December 2026"


@pytest.mark.parametrize("missing", [None, "", "  "])
def test_a_sentence_without_its_value_vanishes(missing):
    assert not texts.say("coupon.worth", "en", value=missing)
    assert not texts.greeting(missing, "ja")


def test_braces_in_a_name_are_only_letters():
    assert texts.say("coupon.for_name", "en", name="{name} {0}") == "For {name} {0}"


def test_a_japanese_name_gets_its_title_once():
    assert texts.greeting("山田 陽菜", "ja") == "山田 陽菜 様"
    assert texts.greeting("田中先生", "ja") == "田中先生"
    assert texts.greeting("Haruka", "en") == "Dear Haruka,"


def test_a_greeting_leaves_room_for_a_name():
    assert texts.greeting_around("en") == ("Dear ", ",")
    assert texts.greeting_around("ja") == ("", " 様")


def test_the_personal_line_says_what_is_true():
    assert "latte" in texts.personal_line("en", favourite="oat latte")
    assert "コーヒー" in texts.personal_line("ja", reward="コーヒー", favourite="ラテ")
    assert texts.personal_line("en") == texts.say("note.thank_you", "en")


@pytest.mark.parametrize(
    ("minor", "currency", "language", "written"),
    [
        (450, "JPY", "ja", "￥450"),
        (450, "JPY", "en", "¥450"),
        (1_234_50, "EUR", "en", "€1,234.50"),
        (-450, "GBP", "en", "-£4.50"),
        (1_500, "KWD", "en", "KWD1.500"),
    ],
)
def test_money_is_written_as_its_reader_writes_it(minor, currency, language, written):
    assert texts.money(minor, currency, language) == written


def test_days_are_written_as_their_reader_writes_them():
    assert texts.day(NEW_YEARS_EVE, "en") == "31 December 2026"
    assert texts.day(NEW_YEARS_EVE, "ja") == "2026年12月31日"


@pytest.mark.parametrize("language", ["xx", "", "../en", "de", "en_GB", "日本"])
def test_an_unknown_language_is_english(language):
    assert texts.spoken(language) == "en"
    assert texts.day(NEW_YEARS_EVE, language) == "31 December 2026"


def test_a_regional_language_is_its_language():
    assert texts.spoken("ja-JP") == texts.spoken("ja_JP") == "ja"


def test_validity_says_only_what_is_known():
    first = date(2026, 12, 1)
    assert texts.validity("coupon", first, NEW_YEARS_EVE, "en") == (
        "Valid from 1 December 2026 to 31 December 2026"
    )
    assert texts.validity("coupon", None, NEW_YEARS_EVE, "ja") == "有効期限　2026年12月31日まで"
    assert texts.validity("coupon", first, None, "en") == "Valid from 1 December 2026"
    assert not texts.validity("coupon", None, None, "en")


def test_a_phone_reads_few_lines_with_the_code_on_its_own():
    lines = texts.phone_lines(
        "en",
        shop="Café Kumo",
        words="One free coffee",
        value=None,
        valid_from=None,
        valid_until=NEW_YEARS_EVE,
        code="BCDFGHJKLNPRSTVXBCDF",
    ).splitlines()
    assert lines == [
        "Café Kumo",
        "One free coffee",
        "Until 31 December 2026",
        "BCDF GHJK LNPR STVX BCDF",
        "Show this at the counter.",
    ]
