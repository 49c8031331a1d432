"""Programmes in the settings: begun, changed, and who keeps the old terms."""

from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from shopdesk.desktop.settings.page import SettingsPage
from shopdesk.desktop.settings.programme_chooser import KindDialog
from shopdesk.desktop.settings.programme_words import ProgrammeWords
from shopdesk.desktop.settings.terms_dialog import TermsDialog, WantedTerms
from shopdesk.desktop.settings.terms_stamps import StampForm
from shopdesk.domain.benefits import Benefit
from shopdesk.domain.programmes import OccasionTerms, StampTerms, VoucherTerms
from shopdesk.services import programmes
from shopdesk.services.programmes import Programme
from tests.desktop.settings.conftest import Answering
from tests.shops import COFFEE, Till

WORDS = ProgrammeWords(currency="EUR", language="en")
CAKE = StampTerms(stamps_needed=10, reward="a slice of cake")


def coffee(till: Till) -> Programme:
    found: Programme = till.see(programmes.programmes)[0]
    return found


def change(page: SettingsPage, programme: Programme) -> None:
    page.programmes.list.button(programme.id).click()


def test_a_new_programme_begins_with_the_example_of_its_kind(
    page: SettingsPage, till: Till, answering: Answering, qtbot: QtBot
) -> None:
    gift = OccasionTerms(gives=Benefit(words="a scone", value_minor=300))
    start = WantedTerms(name="Birthday", terms=gift, kind="birthday")
    chosen = answering(KindDialog, start)
    asked = answering(TermsDialog, start)

    page.programmes.add.click()

    qtbot.waitUntil(lambda: "a scone" in page.programmes.search_words())
    assert len(chosen["starts"]) == len(programmes.TERMS_OF_KIND)
    assert asked["start"] == start
    (_, begun) = till.see(programmes.programmes)
    assert (begun.name, begun.kind, begun.terms) == ("Birthday", "birthday", gift)


def test_a_kind_that_was_not_chosen_begins_nothing(
    page: SettingsPage, till: Till, answering: Answering
) -> None:
    answering(KindDialog, None)
    asked = answering(TermsDialog, None)

    page.programmes.add.click()

    assert not asked
    assert len(till.see(programmes.programmes)) == 1


def test_the_kinds_are_chosen_by_their_button(qtbot: QtBot) -> None:
    starts = [
        WantedTerms(name="Coffee card", terms=COFFEE),
        WantedTerms(name="Autumn", terms=VoucherTerms(gives=Benefit(words="tea")), kind="voucher"),
    ]
    dialog = KindDialog(None, words=WORDS, starts=starts)
    qtbot.addWidget(dialog)

    dialog.buttons_of["voucher"].click()

    assert dialog.answer() == starts[1]


def test_changed_terms_are_a_new_version_and_the_list_says_who_keeps_the_old(
    page: SettingsPage, till: Till, answering: Answering, qtbot: QtBot
) -> None:
    till.card()
    asked = answering(
        TermsDialog, WantedTerms(name="Coffee card", terms=StampTerms(reward="a large coffee"))
    )

    change(page, coffee(till))

    qtbot.waitUntil(lambda: "a large coffee" in page.programmes.search_words())
    assert asked["programme"].terms == COFFEE
    changed = coffee(till)
    assert (changed.version, changed.cards_on_older_terms) == (2, 1)
    assert "1 on earlier terms" in page.programmes._cards(changed)
    qtbot.waitUntil(lambda: page.programmes.news.isVisible())
    said = page.programmes._said.text()
    assert "now has version 2" in said
    assert "1 card(s) keep the terms they began with" in said


def test_saving_without_a_change_is_no_new_version(
    page: SettingsPage, till: Till, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def saved(_parent: object, **given: Any) -> WantedTerms:
        dialog = TermsDialog(None, **given)
        qtbot.addWidget(dialog)
        return dialog.answer()

    monkeypatch.setattr(TermsDialog, "ask", saved)
    before = coffee(till)

    change(page, before)

    qtbot.wait(50)
    assert coffee(till) == before
    assert not page.programmes.news.isVisible()


def test_a_new_name_is_no_new_version(
    page: SettingsPage, till: Till, answering: Answering, qtbot: QtBot
) -> None:
    answering(TermsDialog, WantedTerms(name="House card", terms=COFFEE))

    change(page, coffee(till))

    qtbot.waitUntil(lambda: "House card" in page.programmes.search_words())
    assert coffee(till).version == 1
    assert not page.programmes.news.isVisible()


def dialog_of(qtbot: QtBot, programme: Programme) -> TermsDialog:
    made = TermsDialog(None, words=WORDS, programme=programme)
    qtbot.addWidget(made)
    return made


def test_no_limit_and_never_are_said_in_words(till: Till, qtbot: QtBot) -> None:
    form = dialog_of(qtbot, coffee(till)).form
    assert isinstance(form, StampForm)

    assert form.per_visit.text() == "no limit"
    assert form.lapses.text() == "never"
    form.per_visit.setValue(2)
    form.value_minor.setValue(4.8)
    terms = form.checked()
    assert (terms.per_visit, terms.per_day, terms.reward_value_minor) == (2, None, 480)


def test_the_dialog_says_whom_a_change_concerns(till: Till, qtbot: QtBot) -> None:
    till.card()
    till.card()
    sentence = dialog_of(qtbot, coffee(till))._whom_it_concerns(coffee(till))
    assert sentence.startswith("2 card")
    assert "keep version 1;" in sentence

    till.terms(per_day=1)
    sentence = dialog_of(qtbot, coffee(till))._whom_it_concerns(coffee(till))
    assert sentence.startswith("2 card")
    assert "keep the terms they began with" in sentence
