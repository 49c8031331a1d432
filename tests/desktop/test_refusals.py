import re
from datetime import UTC, date, datetime, timedelta
from xml.etree import ElementTree as ET
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QLocale

from shopdesk.desktop import refusals
from shopdesk.desktop.refusals import sentence
from shopdesk.domain import errors
from shopdesk.domain.errors import Cancelled, Refusal, StoreProblem, all_refusals
from shopdesk.paths import resource

KYOTO = ZoneInfo("Asia/Tokyo")


@pytest.fixture(autouse=True)
def _english():
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    yield
    QLocale.setDefault(before)


def placeholders(words: str) -> set[str]:
    return set(re.findall(r"{(\w+)}", words))


def declared(kind: type[Refusal]) -> set[str]:
    """The values that a refusal's own docstring names."""
    return set(re.findall(r"`(\w+)`", kind.__doc__ or ""))


def test_every_refusal_has_words_and_no_words_are_left_over():
    codes = {code.partition(".")[0] for code in refusals.REFUSALS}
    assert codes == set(all_refusals())


def test_every_failure_of_the_surroundings_has_words():
    assert set(refusals.PROBLEMS) == set(errors.PROBLEMS)


@pytest.mark.parametrize("code", refusals.REFUSALS)
def test_words_ask_only_for_what_the_refusal_brings(code: str):
    kind = all_refusals()[code.partition(".")[0]]
    assert placeholders(refusals.REFUSALS[code]) <= declared(kind)


@pytest.mark.parametrize("code", refusals.REFUSALS)
def test_a_refusal_is_one_or_two_short_sentences(code: str):
    words = refusals.REFUSALS[code]
    assert words.endswith((".", "?"))
    assert len(words) < 160
    assert not re.search(r"invalid|error|exception|failed|%n", words, re.IGNORECASE)


SAMPLES = {
    "at": datetime(2026, 5, 3, 5, 5, tzinfo=UTC),
    "on": date(2026, 5, 3),
    "counter": "Counter 1",
    "staff": "Mika",
    "near": "BCDF-GHJK",
    "field": "name",
}


@pytest.mark.parametrize("kind", all_refusals().values(), ids=lambda kind: kind.__name__)
def test_every_refusal_can_be_said(kind: type[Refusal]):
    said = sentence(kind(**{name: SAMPLES.get(name, 3) for name in declared(kind)}), KYOTO)
    assert "{" not in said
    assert kind.__name__ not in said


def test_a_used_coupon_says_when_where_and_with_whom():
    used = errors.CouponUsed(at=SAMPLES["at"], counter="Counter 1", staff="Mika")
    assert sentence(used, KYOTO) == (
        "This coupon was used on 3 May 2026 at 14:05, at Counter 1, with Mika. It works only once."
    )


def test_what_happened_today_says_today():
    now = datetime.now(UTC)
    used = errors.CouponUsed(at=now, counter="Counter 1", staff="Mika")
    assert sentence(used, KYOTO).startswith("This coupon was used today at ")
    used = errors.CouponUsed(at=now - timedelta(days=1), counter="Counter 1", staff="Mika")
    assert " today " not in sentence(used, KYOTO)


@pytest.mark.parametrize(
    ("language", "written"),
    [("en_GB", "3 May 2026"), ("en_US", "May 3, 2026"), ("ja_JP", "2026年5月3日")],
)
def test_a_day_is_written_as_the_language_does_without_its_weekday(language, written):
    QLocale.setDefault(QLocale(language))
    assert written in sentence(errors.CouponExpired(on=SAMPLES["on"]))


def test_nobody_in_particular_is_a_colleague():
    used = errors.CouponUsed(at=SAMPLES["at"], counter="", staff=None)
    assert "at another counter, with a colleague" in sentence(used, KYOTO)


def test_a_near_miss_names_the_code_that_was_meant():
    assert "BCDF-GHJK" in sentence(errors.CodeMistyped(near="BCDF-GHJK"))
    assert "compare it with the paper" in sentence(errors.CodeMistyped(near=""))


def test_a_limit_says_what_was_given_or_that_it_is_too_much_at_once():
    assert sentence(errors.DayLimitReached(given=2, limit=2, wanted=1)) == (
        "Stamps today so far: 2 — the limit is 2. Ask the owner to allow one more."
    )
    at_once = sentence(errors.DayLimitReached(given=0, limit=2, wanted=5))
    assert at_once == "The limit is 2 a day. Give fewer stamps, or ask the owner."


def test_used_expired_forged_mistyped_and_unknown_are_five_sentences():
    said = {
        sentence(errors.CouponUsed(at=SAMPLES["at"], counter="1", staff="Mika")),
        sentence(errors.CouponExpired(on=SAMPLES["on"])),
        sentence(errors.CodeForged()),
        sentence(errors.CodeMistyped(near="")),
        sentence(errors.CodeUnknown()),
    }
    assert len(said) == 5


def test_figures_and_fields_are_said_as_people_write_them():
    said = sentence(errors.TextTooLong(field="notes", length=12345, most=2000))
    assert said == "Notes: 12,345 characters are too many, 2,000 fit. Please shorten it."


def test_stopping_says_how_far_it_came():
    assert sentence(Cancelled(120, 300)) == "Stopped at 120 of 300."


def test_a_bug_is_told_without_its_name():
    said = sentence(ZeroDivisionError("division by zero"))
    assert said == "Something went wrong. Nothing was saved. Please try once more."


def test_surroundings_say_what_was_saved_or_what_to_do():
    assert "nothing was saved" in sentence(StoreProblem("full"))


def japanese() -> dict[str, str]:
    try:
        file = resource("translations/shopdesk_ja.ts")
    except FileNotFoundError:
        pytest.skip("there is no Japanese catalogue yet")
    for context in ET.parse(file).iter("context"):
        if context.findtext("name") == "Words":
            return {
                message.findtext("source", ""): message.findtext("translation", "")
                for message in context.iter("message")
            }
    return {}


@pytest.mark.parametrize(
    "words",
    [*refusals.REFUSALS.values(), *refusals.PROBLEMS.values(), *refusals.FIELDS.values()],
)
def test_every_word_is_there_in_japanese_with_the_same_placeholders(words: str):
    catalogue = japanese()
    assert catalogue.get(words), f"not translated: {words}"
    assert placeholders(catalogue[words]) == placeholders(words)
