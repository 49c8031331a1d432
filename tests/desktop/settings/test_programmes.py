"""Programmes in the settings: begun, changed, and who keeps the old terms."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import QDate
from pytestqt.qtbot import QtBot

from shopdesk.desktop.application import Desk
from shopdesk.desktop.days import long_day
from shopdesk.desktop.settings.page import SettingsPage
from shopdesk.desktop.settings.programme_chooser import KindDialog
from shopdesk.desktop.settings.programme_end import EndDialog, WantedEnd
from shopdesk.desktop.settings.programme_move import MoveDialog
from shopdesk.desktop.settings.programme_words import ProgrammeWords
from shopdesk.desktop.settings.terms_dialog import TermsDialog, WantedTerms
from shopdesk.desktop.settings.terms_stamps import StampForm
from shopdesk.desktop.widgets.scroll import Scroll
from shopdesk.domain.benefits import Benefit
from shopdesk.domain.programmes import KINDS, OccasionTerms, StampTerms, VoucherTerms
from shopdesk.services import programmes
from shopdesk.services.examples import example
from shopdesk.services.programme_life import affected, end_programme
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


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_is_begun_by_two_buttons(
    kind: str, page: SettingsPage, till: Till, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def choose(_parent: object, **given: Any) -> WantedTerms:
        dialog = KindDialog(None, **given)
        qtbot.addWidget(dialog)
        dialog.buttons_of[kind].click()
        return dialog.answer()

    monkeypatch.setattr(KindDialog, "ask", choose)
    monkeypatch.setattr(TermsDialog, "ask", save_as_it_is(qtbot))

    page.programmes.add.click()

    qtbot.waitUntil(lambda: len(page.programmes._programmes) == 2)
    (_, begun) = till.see(programmes.programmes)
    assert (begun.kind, begun.name) == (kind, example(kind, "en", "EUR")[0])
    assert begun.terms == example(kind, "en", "EUR")[1]

    change(page, begun)

    qtbot.wait(50)
    assert till.see(programmes.programmes)[1] == begun


def save_as_it_is(qtbot: QtBot) -> Callable[..., WantedTerms]:
    """The dialog of terms, opened and saved."""

    def save(_parent: object, **given: Any) -> WantedTerms:
        dialog = TermsDialog(None, **given)
        qtbot.addWidget(dialog)
        return dialog.answer()

    return save


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
    said = page.programmes.news.said.text()
    assert "now has version 2" in said
    assert "1 card keeps the terms it began with" in said
    assert page.programmes.news.action.text() == "Move cards to these terms…"


def test_the_news_come_into_sight_where_the_list_is_long(
    page: SettingsPage, till: Till, desk: Desk, answering: Answering, qtbot: QtBot
) -> None:
    desk.window.resize(1024, 700)
    for number in range(8):
        till.do(programmes.open_programme, name=f"Card {number}", terms=CAKE)
    qtbot.waitUntil(lambda: len(page.programmes._programmes) == 9)
    last = page.programmes._programmes[-1]
    answering(TermsDialog, WantedTerms(name=last.name, terms=COFFEE))
    scroll = next(one for one in page.findChildren(Scroll) if one.isAncestorOf(page.programmes))

    def is_at_the_last() -> bool:
        button = page.programmes.list.button(last.id)
        scroll.ensureWidgetVisible(button)
        return not button.visibleRegion().isEmpty()

    qtbot.waitUntil(is_at_the_last)
    assert page.programmes._title.visibleRegion().isEmpty()

    change(page, last)

    qtbot.waitUntil(lambda: page.programmes.news.isVisible())
    qtbot.waitUntil(lambda: not page.programmes.news.visibleRegion().isEmpty())


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


# -- moving cards ----------------------------------------------------------------------------------


def moved(page: SettingsPage, till: Till, qtbot: QtBot) -> None:
    """Three cards with 0, 3 and 6 stamps; then five are enough; then all are moved."""
    for stamps in (0, 3, 6):
        card = till.card()
        if stamps:
            till.stamp(card, stamps)
    till.terms(stamps_needed=5)
    qtbot.waitUntil(lambda: "on earlier terms" in page.programmes._cards(coffee(till)))
    qtbot.waitUntil(lambda: (coffee(till).id, 2) in page.programmes.list._buttons)
    page.programmes.list.button(coffee(till).id, 1).click()
    qtbot.waitUntil(lambda: coffee(till).cards_on_older_terms == 0)
    qtbot.waitUntil(lambda: page.programmes.news.isVisible())


def test_cards_are_moved_on_purpose_after_saying_whom_it_affects(
    page: SettingsPage, till: Till, answering: Answering, qtbot: QtBot
) -> None:
    asked = answering(MoveDialog, True)

    moved(page, till, qtbot)

    dialog = MoveDialog(None, **asked)
    qtbot.addWidget(dialog)
    assert dialog.what_happens(asked["programme"], asked["affected"]) == [
        "3 cards leave version 1.",
        "1 is full at once: its reward waits.",
        "2 come nearer to their reward.",
        "Stamps and points stay as they are.",
    ]
    said = page.programmes.news.said.text()
    assert said == "3 cards are on the newest terms now.\n1 reward waits because of it."


def test_a_move_can_be_taken_back(
    page: SettingsPage, till: Till, answering: Answering, qtbot: QtBot
) -> None:
    answering(MoveDialog, True)
    moved(page, till, qtbot)

    page.programmes.news.action.click()

    qtbot.waitUntil(lambda: coffee(till).cards_on_older_terms == 3)
    qtbot.waitUntil(lambda: "former terms again" in page.programmes.news.said.text())


def test_a_move_that_was_left_moves_nothing(
    page: SettingsPage, till: Till, answering: Answering, qtbot: QtBot
) -> None:
    till.card()
    till.terms(stamps_needed=5)
    asked = answering(MoveDialog, None)
    qtbot.waitUntil(lambda: (coffee(till).id, 2) in page.programmes.list._buttons)

    page.programmes.list.button(coffee(till).id, 1).click()

    qtbot.waitUntil(lambda: bool(asked))
    assert coffee(till).cards_on_older_terms == 1


# -- an end ----------------------------------------------------------------------------------------

TODAY = date(2026, 6, 1)
END = WantedEnd(ends_on=date(2026, 6, 30), use_until=date(2026, 9, 30), promise="Until autumn.")


def end_dialog(qtbot: QtBot, till: Till, language: str = "en") -> EndDialog:
    programme = coffee(till)
    made = EndDialog(
        None,
        programme=programme,
        affected=till.see(affected, programme.id, programme.terms),
        today=TODAY,
        language=language,
    )
    qtbot.addWidget(made)
    return made


def test_a_programme_ends_with_a_date_and_a_promise_and_can_go_on(
    page: SettingsPage, till: Till, answering: Answering, qtbot: QtBot
) -> None:
    till.card()
    asked = answering(EndDialog, END)
    number = coffee(till).id

    page.programmes.list.button(number, 1).click()

    qtbot.waitUntil(lambda: coffee(till).phase == "ends")
    assert asked["affected"].cards == 1
    ending = coffee(till)
    assert (ending.ends_on, ending.use_until, ending.promise) == (
        END.ends_on,
        END.use_until,
        END.promise,
    )
    assert page.programmes._chips(ending)[1] == (f"ends on {long_day(END.ends_on)}", "gold")

    qtbot.waitUntil(lambda: (number, 2) in page.programmes.list._buttons)
    page.programmes.list.button(number, 2).click()
    qtbot.waitUntil(lambda: coffee(till).phase == "runs")


def test_one_that_has_ended_stays_in_the_list(page: SettingsPage, till: Till, qtbot: QtBot) -> None:
    till.do(
        end_programme,
        programme_id=coffee(till).id,
        ends_on=END.ends_on,
        use_until=END.use_until,
        promise=END.promise,
    )
    till.clock.move(days=40)

    ended = coffee(till)
    assert page.programmes._chips(ended)[1] == (
        f"ended, good until {long_day(date(2026, 9, 30))}",
        "gold",
    )
    assert page.programmes._actions(ended) == ()
    assert END.promise in page.programmes._item(ended).detail


def test_the_promise_follows_the_days_until_it_is_written_by_hand(till: Till, qtbot: QtBot) -> None:
    dialog = end_dialog(qtbot, till)
    dialog.ends.setDate(QDate(2026, 7, 31))
    dialog.until.setDate(QDate(2026, 12, 24))
    assert dialog.answer() == WantedEnd(
        ends_on=date(2026, 7, 31),
        use_until=date(2026, 12, 24),
        promise="“Coffee card” can be collected until 31 July 2026. "
        "All that is earned by then stays good until 24 December 2026.",
    )

    dialog.endless.setChecked(True)
    assert dialog.answer().use_until is None
    assert dialog.promise.toPlainText().endswith("stays good.")

    dialog.promise.setPlainText("Come by!")
    dialog.endless.setChecked(False)
    assert dialog.answer().promise == "Come by!"


def test_the_promise_is_in_the_language_of_the_shop(till: Till, qtbot: QtBot) -> None:
    said = end_dialog(qtbot, till, language="ja").promise.toPlainText()

    assert said.startswith("「Coffee card」をおためいただけるのは2026年7月1日までです。")


def test_days_that_cannot_be_are_refused_beside_their_field(till: Till, qtbot: QtBot) -> None:
    dialog = end_dialog(qtbot, till)
    dialog.ends.setDate(QDate(2026, 5, 31))
    dialog.accept()
    assert dialog._ends_row.hint.text()
    assert not dialog._until_row.hint.text()

    dialog.ends.setDate(QDate(2026, 7, 31))
    dialog.until.setDate(QDate(2026, 7, 30))
    dialog.accept()
    assert not dialog._ends_row.hint.text()
    assert dialog._until_row.hint.text()

    dialog.until.setDate(QDate(2026, 8, 30))
    dialog.promise.setPlainText("x" * 400)
    dialog.accept()
    assert not dialog._until_row.hint.text()
    assert dialog._promise_row.hint.text()


def test_an_announced_end_is_shown_as_it_was_said(till: Till, qtbot: QtBot) -> None:
    till.do(
        end_programme,
        programme_id=coffee(till).id,
        ends_on=END.ends_on,
        use_until=END.use_until,
        promise=END.promise,
    )

    assert end_dialog(qtbot, till).answer() == END
