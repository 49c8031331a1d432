"""The editors of all terms: shown without being changed, said in words, refused beside the field."""

from dataclasses import replace
from itertools import pairwise
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QComboBox, QWidget
from pytestqt.qtbot import QtBot

from shopdesk.desktop.application import Speech
from shopdesk.desktop.settings.benefit_editor import BenefitDialog, BenefitEditor
from shopdesk.desktop.settings.gift_rows import Gift, GiftRows
from shopdesk.desktop.settings.happy_rows import HappyRows
from shopdesk.desktop.settings.programme_kinds import IN_ORDER, name_of, sentence_of
from shopdesk.desktop.settings.programme_words import ProgrammeWords
from shopdesk.desktop.settings.terms_dialog import FORMS, TermsDialog, WantedTerms
from shopdesk.desktop.settings.terms_milestones import BadgeForm, TierForm
from shopdesk.desktop.settings.terms_money import PointsForm, VoucherForm
from shopdesk.desktop.settings.terms_parts import Fold
from shopdesk.desktop.settings.terms_stamps import StampForm
from shopdesk.desktop.tokens import TOUCH
from shopdesk.desktop.widgets.basics import Hint
from shopdesk.domain.benefits import AMOUNT, ITEM, PERCENT, POINTS, Benefit
from shopdesk.domain.earning import Earns, Happy
from shopdesk.domain.errors import DatesReversed, NameMissing, NumberOutOfRange
from shopdesk.domain.programmes import (
    KINDS,
    BadgeTerms,
    Interim,
    Level,
    Measure,
    OccasionTerms,
    PassTerms,
    PointsReward,
    PointsTerms,
    ReferralTerms,
    StampTerms,
    StreakTerms,
    SubscriptionTerms,
    Terms,
    TierTerms,
    VoucherTerms,
)
from shopdesk.domain.purchases import Scope
from shopdesk.services.examples import example
from shopdesk.services.items import Item

ITEMS = tuple(
    Item(id=number, name=name, grouped=group, price_minor=price, position=number, is_active=active)
    for number, name, group, price, active in (
        (1, "Espresso", "coffee", 250, True),
        (2, "Oat latte", "coffee", 420, True),
        (3, "Cheesecake", "cake", 380, True),
        (4, "Scone", "cake", 300, False),
    )
)
WORDS = ProgrammeWords(currency="EUR", language="en", items=ITEMS)
COFFEE = Benefit(words="a coffee", value_minor=350)
QUARTER = Benefit(
    kind=PERCENT,
    words="25 % off",
    percent=25,
    minimum_minor=5000,
    cap_minor=2000,
    scope=Scope(groups=("cake",)),
    next_purchase=True,
    combines=False,
    lapses_after_days=30,
)
FIVE_OFF = Benefit(kind=AMOUNT, words="a fiver", value_minor=500, minimum_minor=2000)
TWENTY = Benefit(kind=POINTS, words="20 points", points=20)
HAPPY = Happy(weekdays=(1, 3), since=13 * 60 + 20, until=15 * 60, times=3)
EARNS = Earns(
    by="amount",
    units=2,
    per_minor=500,
    minimum_minor=1000,
    scope=Scope(items=(4, 1), groups=("cake",)),
    happy=(HAPPY, Happy()),
)
LEVELS = (
    Level(name="Silver", needed=10, gives=COFFEE),
    Level(name="Gold", needed=25, gives=QUARTER),
)
EVERY: tuple[Terms, ...] = (
    StampTerms(reward="one free coffee", reward_value_minor=450),
    StampTerms(
        stamps_needed=10,
        reward="a coffee",
        reward_value_minor=350,
        per_scan=1,
        per_visit=2,
        per_day=3,
        lapses_after_days=180,
        reward_lapses_after_days=90,
        welcome_stamps=2,
        carried_over_at_most=5,
        earns=EARNS,
        gives=(replace(COFFEE, lapses_after_days=90), QUARTER),
        interim=(Interim(at=3, gives=TWENTY), Interim(at=5, gives=COFFEE)),
    ),
    StampTerms(reward="a drink or a cake", gives=(COFFEE, FIVE_OFF)),
    StampTerms(reward="a coffee", reward_value_minor=350, gives=(COFFEE,)),
    StampTerms(reward="25 % off", reward_lapses_after_days=30, gives=(QUARTER,)),
    VoucherTerms(gives=QUARTER),
    VoucherTerms(gives=TWENTY, by_hand=False, for_purchase_of_minor=10_000),
    PointsTerms(
        earns=EARNS,
        lapses_after_days=400,
        lapses_after_months=12,
        per_day=500,
        rewards=(PointsReward(points=100, gives=COFFEE), PointsReward(points=50, gives=FIVE_OFF)),
    ),
    PassTerms(gives=QUARTER, price_minor=3000, per_day=2, lapses_after_days=365),
    SubscriptionTerms(gives=COFFEE, price_minor=3900, months=3, per_day=2, remind_days_before=0),
    TierTerms(levels=LEVELS),
    TierTerms(measure=Measure(by="spent", scope=Scope(groups=("coffee",))), levels=LEVELS),
    StreakTerms(gives=TWENTY, weeks=6, forgiven=0),
    BadgeTerms(gives=COFFEE),
    BadgeTerms(measure=Measure(by="spent", within_days=30), needed=12_345, gives=COFFEE),
    OccasionTerms(gives=FIVE_OFF),
    ReferralTerms(gives=COFFEE, gives_friend=FIVE_OFF, friends_a_year=None),
)


@pytest.fixture(autouse=True)
def _in_english(qapp: QApplication) -> None:
    Speech(qapp).speak("en")


def form_of(qtbot: QtBot, terms: Terms) -> Any:
    made = FORMS[type(terms)](WORDS, terms)
    qtbot.addWidget(made)
    made.show()
    return made


def hints(widget: QWidget) -> list[str]:
    return [hint.text() for hint in widget.findChildren(Hint) if hint.isVisible()]


def _kind(terms: Terms) -> str:
    return type(terms).__name__


@pytest.mark.parametrize("terms", EVERY, ids=_kind)
def test_a_form_gives_back_the_terms_that_it_was_shown(terms: Terms, qtbot: QtBot) -> None:
    form = form_of(qtbot, terms)

    assert form.value() == terms
    assert form.checked() == terms
    assert hints(form) == []


@pytest.mark.parametrize("language", ["en", "ja"])
@pytest.mark.parametrize("kind", KINDS)
def test_an_example_can_be_saved_as_it_is(kind: str, language: str, qtbot: QtBot) -> None:
    name, terms = example(kind, language, "EUR" if language == "en" else "JPY")

    assert name
    assert form_of(qtbot, terms).checked() == terms


def test_every_kind_has_a_form_a_name_and_a_sentence() -> None:
    assert sorted(IN_ORDER) == sorted(KINDS)
    for kind in KINDS:
        assert name_of(kind)
        assert sentence_of(kind)
    assert {type(terms) for terms in EVERY} == set(FORMS)


# -- words -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("kind", "terms", "said"),
    [
        ("stamps", EVERY[0], "7 stamps → one free coffee · worth €4.50"),
        ("stamps", EVERY[2], "7 stamps → a coffee or a fiver, for a purchase of €20.00 or more"),
        (
            "voucher",
            VoucherTerms(gives=Benefit(kind=PERCENT, percent=25, minimum_minor=5000)),
            "25 % off, once, for a purchase of €50.00 or more · given by hand",
        ),
        (
            "points",
            PointsTerms(lapses_after_months=12, rewards=(PointsReward(points=100, gives=COFFEE),)),
            "1 point per €1.00 · 100 points → a coffee · points lapse after 12 months",
        ),
        ("pass", PassTerms(gives=COFFEE, price_minor=3000), "10 × a coffee for €30.00"),
        (
            "tier",
            TierTerms(levels=LEVELS[:1]),
            "Silver from 10 visits a year → a coffee",
        ),
        (
            "streak",
            StreakTerms(gives=COFFEE),
            "4 weeks in a row → a coffee · worth €3.50 · 1 missed week forgiven",
        ),
        (
            "birthday",
            OccasionTerms(gives=COFFEE),
            "in the birthday month → a coffee, once a year · worth €3.50",
        ),
        (
            "badge",
            BadgeTerms(
                measure=Measure(by="spent", scope=Scope(groups=("cake",))),
                needed=20_000,
                gives=COFFEE,
            ),
            "€200.00 spent of cake → a coffee, once · worth €3.50",
        ),
    ],
)
def test_a_rule_is_one_plain_sentence(kind: str, terms: Terms, said: str) -> None:
    assert WORDS.rule(kind, terms) == said


def test_a_happy_time_is_said_by_its_days_and_hours() -> None:
    assert WORDS.happy(HAPPY) == "3 times as much: Tue, Thu, 13:20–15:00"
    assert WORDS.happy(Happy()) == "2 times as much: every day"


def test_an_item_that_was_taken_off_is_still_named() -> None:
    assert WORDS.scope(Scope(items=(4,), groups=("coffee",))) == "coffee, Scone"


# -- a benefit -------------------------------------------------------------------------------------


def editor_of(qtbot: QtBot, benefit: Benefit) -> BenefitEditor:
    made = BenefitEditor(WORDS, benefit)
    qtbot.addWidget(made)
    made.show()
    made.fold.unfold()
    return made


@pytest.mark.parametrize(
    ("kind", "shown"),
    [
        (ITEM, {"value_minor"}),
        (AMOUNT, {"value_minor", "minimum_minor", "scope"}),
        (PERCENT, {"percent", "minimum_minor", "cap_minor", "scope"}),
        (POINTS, {"points"}),
    ],
)
def test_only_the_fields_that_matter_are_shown(kind: str, shown: set[str], qtbot: QtBot) -> None:
    editor = editor_of(qtbot, COFFEE)
    editor.kind.setCurrentIndex(editor.kind.findData(kind))

    of_some = {"value_minor", "percent", "points", "minimum_minor", "cap_minor", "scope"}
    assert {key for key in of_some if editor.rows[key].isVisible()} == shown


def test_a_discount_says_itself_unless_it_has_words_of_its_own(qtbot: QtBot) -> None:
    editor = editor_of(qtbot, COFFEE)
    editor.kind.setCurrentIndex(editor.kind.findData(PERCENT))
    editor.percent.setValue(20)
    editor.words.clear()

    assert editor.words.placeholderText() == "20 % off"
    assert editor.checked() == Benefit(kind=PERCENT, percent=20, words="20 % off")
    editor.words.setText("the autumn fifth")
    assert editor.checked().words == "the autumn fifth"


@pytest.mark.parametrize("percent", [0, 140])
def test_an_impossible_share_is_refused_beside_its_field(percent: int, qtbot: QtBot) -> None:
    editor = editor_of(qtbot, QUARTER)
    editor.percent.setValue(percent)

    with pytest.raises(NumberOutOfRange):
        editor.checked()

    assert editor.rows["percent"].hint.text() == "Choose a number from 1 to 100."


def test_a_gift_without_words_is_asked_for_them(qtbot: QtBot) -> None:
    editor = editor_of(qtbot, COFFEE)
    editor.words.clear()

    with pytest.raises(NameMissing):
        editor.checked()

    assert editor.rows["words"].hint.text() == "Write what customers get, as they will read it."
    editor.words.setText("a tea")
    editor.checked()
    assert hints(editor) == []


def test_what_another_kind_speaks_of_does_not_stay_behind(qtbot: QtBot) -> None:
    editor = editor_of(qtbot, QUARTER)
    editor.kind.setCurrentIndex(editor.kind.findData(ITEM))
    editor.words.setText("a scone")

    assert editor.checked() == Benefit(
        words="a scone", next_purchase=True, combines=False, lapses_after_days=30
    )


# -- forms -----------------------------------------------------------------------------------------


def stamps(qtbot: QtBot, **changes: Any) -> StampForm:
    form = form_of(qtbot, replace(EVERY[0], **changes))
    assert isinstance(form, StampForm)
    return form


def test_no_stamps_at_all_are_refused_beside_the_number(qtbot: QtBot) -> None:
    form = stamps(qtbot)
    form.needed.setValue(0)

    with pytest.raises(NumberOutOfRange):
        form.checked()

    assert hints(form) == ["Choose a number from 1 to 50."]


def test_a_refusal_behind_more_opens_it(qtbot: QtBot) -> None:
    form = stamps(qtbot)
    assert not form.per_day.isVisible()
    form.per_day.setValue(200)

    with pytest.raises(NumberOutOfRange):
        form.checked()

    assert form.per_day.isVisible()
    assert hints(form) == ["Choose a number from 1 to 99."]


def test_a_happy_hour_that_ends_before_it_begins_says_so(qtbot: QtBot) -> None:
    form = stamps(qtbot)
    form.fold.unfold()
    form.earns.happy.append(Happy(since=840, until=780))

    with pytest.raises(DatesReversed):
        form.checked()

    assert hints(form) == ["This time ends before it begins. Please change one of the two."]


def test_a_happy_hour_on_no_day_says_so(qtbot: QtBot) -> None:
    form = stamps(qtbot)
    form.fold.unfold()
    form.earns.happy.append(Happy(weekdays=()))

    with pytest.raises(NumberOutOfRange):
        form.checked()

    assert hints(form) == ["Press at least one day of the week."]


def answer(monkeypatch: pytest.MonkeyPatch, benefit: Benefit) -> None:
    monkeypatch.setattr(BenefitDialog, "ask", lambda _parent, **_given: benefit)


def test_a_full_card_may_give_a_voucher_or_a_choice(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    form = stamps(qtbot)
    answer(monkeypatch, QUARTER)
    form.ask_what_is_given()

    terms = form.checked()
    assert (terms.reward, terms.gives) == ("25 % off", (QUARTER,))
    assert not form.value_minor.isVisible()

    answer(monkeypatch, COFFEE)
    form.others.add.click()
    assert form.checked().gives == (QUARTER, COFFEE)

    form.ask_what_is_given()
    form.others._remove(form.others.parts[0])
    assert form.checked().gives == ()
    assert form.checked().reward == "a coffee"


def test_a_smaller_reward_comes_before_the_last_stamp(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    form = stamps(qtbot)
    answer(monkeypatch, TWENTY)
    form.interim.add.click()
    assert form.checked().interim == (Interim(at=3, gives=TWENTY),)

    form.interim.parts[0].number.setValue(7)
    with pytest.raises(NumberOutOfRange):
        form.checked()

    assert hints(form) == ["Choose a number from 1 to 6."]


def test_points_need_something_to_be_exchanged_for(qtbot: QtBot) -> None:
    form = form_of(qtbot, PointsTerms())
    assert isinstance(form, PointsForm)

    with pytest.raises(NameMissing):
        form.checked()

    assert hints(form) == ["Add at least one thing that points are exchanged for."]


def test_levels_rise_and_the_one_that_does_not_is_marked(qtbot: QtBot) -> None:
    form = form_of(qtbot, TierTerms(levels=LEVELS))
    assert isinstance(form, TierForm)
    form.levels.parts[1].number.setValue(5)

    with pytest.raises(NumberOutOfRange):
        form.checked()

    assert form.levels.parts[0].hint.text() == ""
    assert form.levels.parts[1].hint.text().startswith("Each begins higher than the one")


def test_a_level_needs_a_name(qtbot: QtBot) -> None:
    form = form_of(qtbot, TierTerms(levels=LEVELS))
    assert isinstance(form, TierForm)
    form.levels.append(Gift(gives=COFFEE, number=50))

    with pytest.raises(NameMissing):
        form.checked()

    assert hints(form) == ["Please enter a name."]


def test_levels_by_spending_are_typed_in_money(qtbot: QtBot) -> None:
    form = form_of(qtbot, TierTerms(levels=LEVELS))
    assert isinstance(form, TierForm)
    form.measure.by.setCurrentIndex(form.measure.by.findData("spent"))

    assert form.levels.parts[0].counted.text() == "10.00 EUR"
    form.levels.parts[0].counted.setValue(100)
    form.levels.parts[1].counted.setValue(200)
    assert [one.needed for one in form.checked().levels] == [10_000, 20_000]

    form.measure.by.setCurrentIndex(form.measure.by.findData("visits"))
    assert [one.needed for one in form.checked().levels] == [100, 200]


def test_a_badge_by_spending_is_typed_in_money(qtbot: QtBot) -> None:
    form = form_of(qtbot, BadgeTerms(gives=COFFEE))
    assert isinstance(form, BadgeForm)
    form.measure.by.setCurrentIndex(form.measure.by.findData("spent"))
    form.spent.setValue(0)

    with pytest.raises(NumberOutOfRange):
        form.checked()

    assert hints(form) == ["Type an amount above zero."]


def test_a_scope_is_pressed(qtbot: QtBot) -> None:
    form = form_of(qtbot, VoucherTerms(gives=FIVE_OFF))
    assert isinstance(form, VoucherForm)
    form.gives.scope.groups["cake"].click()
    form.gives.scope.items[2].click()

    assert form.checked().gives.scope == Scope(items=(2,), groups=("cake",))
    assert list(form.gives.scope.items) == [1, 2, 3]


# -- the dialog ------------------------------------------------------------------------------------


def test_the_whole_rule_is_said_while_it_is_edited(qtbot: QtBot) -> None:
    start = WantedTerms(name="Coffee card", terms=EVERY[0])
    dialog = TermsDialog(None, words=WORDS, start=start)
    qtbot.addWidget(dialog)
    assert dialog._rule.text() == "7 stamps → one free coffee · worth €4.50"
    assert isinstance(dialog.form, StampForm)

    dialog.form.needed.setValue(9)
    dialog.form.welcome.setValue(2)

    assert dialog._rule.text().startswith("9 stamps → one free coffee")
    assert dialog._rule.text().endswith("2 welcome stamps")


def test_what_stands_beside_its_field_is_not_said_twice(qtbot: QtBot) -> None:
    dialog = TermsDialog(None, words=WORDS, start=WantedTerms(name="", terms=EVERY[0]))
    qtbot.addWidget(dialog)
    dialog.show()

    dialog.accept()
    assert hints(dialog) == ["Give it a name, as customers will know it."]

    dialog.name.setText("Coffee card")
    assert isinstance(dialog.form, StampForm)
    dialog.form.reward.clear()
    dialog.accept()
    assert hints(dialog) == ["Write what a full card gives, as customers will read it."]


def tabs(dialog: TermsDialog) -> list[QWidget]:
    """What Tab comes to, from the name on."""
    found: list[QWidget] = [dialog.name]
    while True:
        following: QWidget = found[-1].nextInFocusChain()
        while not (
            following.isVisible()
            and following.isEnabled()
            and following.focusPolicy() & Qt.FocusPolicy.TabFocus
            and following.focusProxy() is None
            and not isinstance(following.parentWidget(), QAbstractSpinBox | QComboBox)
        ):
            following = following.nextInFocusChain()
        if following in found:
            return found
        found.append(following)


@pytest.mark.parametrize("terms", [EVERY[1], EVERY[7], EVERY[10], EVERY[14]], ids=_kind)
def test_tab_comes_down_the_dialog_in_reading_order(terms: Terms, qtbot: QtBot) -> None:
    kind = {StampTerms: "stamps", PointsTerms: "points", TierTerms: "tier"}.get(
        type(terms), "badge"
    )
    dialog = TermsDialog(None, words=WORDS, start=WantedTerms(name="A", terms=terms, kind=kind))
    qtbot.addWidget(dialog)
    dialog.show()
    for fold in dialog.findChildren(Fold):
        fold.unfold()
    for rows in dialog.findChildren(HappyRows):
        rows.append(Happy())
    for gifts in dialog.findChildren(GiftRows):
        gifts.append(Gift(gives=COFFEE, number=100, name="Last"))
    qtbot.wait(50)

    inside = dialog._scroll.widget()
    found = [one for one in tabs(dialog) if inside.isAncestorOf(one)]
    places = [one.mapTo(inside, QPoint(0, one.height() // 2)) for one in found]

    assert len(found) > 8
    out_of_order = [
        (one.accessibleName(), other.accessibleName())
        for (one, before), (other, after) in pairwise(zip(found, places, strict=True))
        if not (after.y() > before.y() + TOUCH // 2 or after.x() > before.x())
        or after.y() < before.y() - TOUCH // 2
    ]
    assert not out_of_order
