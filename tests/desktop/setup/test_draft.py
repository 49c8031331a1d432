"""What the set-up knows before anybody types."""

import pytest
from PySide6.QtCore import QLocale

from shopdesk.desktop.setup.draft import Draft, first_letter, likely_draft


@pytest.mark.parametrize(
    ("name", "letter"),
    [
        ("Café Kumo", "C"),
        ("  kumo", "K"),
        ("雲カフェ", "雲"),
        ("👩‍🍳 Anna", "👩‍🍳"),  # three code points, one picture
        ("👨‍👩‍👧‍👦 Rossi", ""),  # seven: more than a mark may have
        ("🌸 Hana", "🌸"),
        ("e\u0301toile", "E\u0301"),
        ("", ""),
    ],
)
def test_the_mark_is_the_first_letter_of_the_name_as_a_person_sees_it(
    name: str, letter: str
) -> None:
    assert first_letter(name) == letter


def test_a_mark_that_was_chosen_wins_over_the_first_letter() -> None:
    assert Draft(shop_name="Café Kumo").mark == "C"
    assert Draft(shop_name="Café Kumo", shop_mark="雲").mark == "雲"
    assert Draft().mark == "S"


def test_names_with_any_comma_between_them_are_several_people() -> None:
    draft = Draft(others="Mika, 健二、Yui ，Mika; ")

    assert draft.other_names == ("Mika", "健二", "Yui")


def test_a_japanese_computer_that_tells_no_more_gets_yen_and_tokyo(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("shopdesk.desktop.setup.draft._currency_of", lambda _system: "")
    monkeypatch.setattr("shopdesk.desktop.setup.draft._system_zone", lambda: "")

    draft = likely_draft("ja")

    assert (draft.language, draft.currency, draft.time_zone) == ("ja", "JPY", "Asia/Tokyo")


def test_what_the_computer_tells_comes_first(monkeypatch: pytest.MonkeyPatch) -> None:
    swiss = QLocale(QLocale.Language.German, QLocale.Country.Switzerland)
    monkeypatch.setattr(QLocale, "system", lambda: swiss)
    monkeypatch.setattr("shopdesk.desktop.setup.draft._system_zone", lambda: "Europe/Zurich")

    draft = likely_draft()

    assert (draft.language, draft.currency, draft.time_zone) == ("en", "CHF", "Europe/Zurich")
