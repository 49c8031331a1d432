import threading

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QColor, QImage
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from shopdesk.desktop import jobs, shortcuts
from shopdesk.desktop.jobs import Job, JobBar
from shopdesk.desktop.tell import Teller
from shopdesk.desktop.theme import Theme, tokens
from shopdesk.desktop.tokens import STAMP_MOTION_MS, TOUCH
from shopdesk.desktop.widgets.bars import Banner, UndoBar
from shopdesk.desktop.widgets.basics import Chip, Choice, FormRow, Hint, NumberField, Prose
from shopdesk.desktop.widgets.buttons import KeyButton, NavButton
from shopdesk.desktop.widgets.dialog import Dialog
from shopdesk.desktop.widgets.empty_state import EmptyState
from shopdesk.desktop.widgets.hanko import MOST_DEGREES, stamp_rotation
from shopdesk.desktop.widgets.stamp_card import StampCardView
from shopdesk.domain.errors import Cancelled, DayLimitReached, NameMissing, StoreProblem


def spoken(widget: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


# -- stamps --------------------------------------------------------------------------------


@pytest.fixture
def card(qtbot: QtBot) -> StampCardView:
    made = StampCardView()
    qtbot.addWidget(made)
    made.resize(640, 110)
    return made


def redness(image: QImage, square: QRect) -> int:
    hanko = QColor(tokens().hanko)
    return sum(
        image.pixelColor(x, y) == hanko
        for x in range(square.left(), square.right(), 2)
        for y in range(square.top(), square.bottom(), 2)
    )


def test_a_card_says_its_stamps(card):
    card.set_state(stamps=5, needed=7, mark="雲", card_id=3)
    assert spoken(card) == "5 of 7 stamps"
    card.show_pending(1)
    assert spoken(card) == "5 of 7 stamps · 1 not saved yet"
    card.set_state(stamps=7, needed=7, full=True, reward_word="free coffee", card_id=3)
    assert spoken(card) == "7 of 7 stamps · full: free coffee"


@pytest.mark.parametrize("width", [240, 640, 1200])
@pytest.mark.parametrize("needed", [1, 7, 10, 24, 50])
def test_any_number_of_places_fits_without_overlapping(card, width, needed):
    card.set_state(stamps=0, needed=needed, card_id=1)
    card.resize(width, card.heightForWidth(width))
    squares = [square.toAlignedRect() for square in card._squares()]
    assert len(squares) == needed + 1
    assert all(card.rect().contains(square) for square in squares)
    assert all(square.width() >= 30 for square in squares)
    for place, square in enumerate(squares):
        assert not any(square.adjusted(1, 1, -1, -1).intersects(o) for o in squares[place + 1 :])


def test_seven_and_one_stand_in_one_row(card):
    card.set_state(stamps=0, needed=7, card_id=1)
    assert len({square.top() for square in card._squares()}) == 1


def test_a_stamp_is_pale_before_it_is_saved_and_inked_after(card):
    card.set_state(stamps=4, needed=7, mark="雲", card_id=3)
    fifth = card._squares()[4].toAlignedRect()
    assert redness(card.grab().toImage(), fifth) == 0
    card.show_pending(1)
    assert redness(card.grab().toImage(), fifth) == 0
    card.set_state(stamps=5, needed=7, mark="雲", card_id=3)
    assert redness(card.grab().toImage(), fifth) > 10


def test_a_stamp_lands_within_its_time_and_only_where_motion_is_allowed(
    card, qtbot: QtBot, monkeypatch
):
    with qtbot.waitExposed(card):
        card.show()
    card.set_state(stamps=1, needed=7, card_id=3)
    card.set_state(stamps=2, needed=7, card_id=3)
    assert card._landing.state() == card._landing.State.Stopped
    monkeypatch.setenv("SHOPDESK_REDUCED_MOTION", "0")
    with qtbot.waitSignal(card._landing.finished, timeout=10 * STAMP_MOTION_MS):
        card.set_state(stamps=3, needed=7, card_id=3)
        assert card._landing.state() == card._landing.State.Running


def test_another_customers_card_does_not_look_freshly_stamped(card):
    card.set_state(stamps=1, needed=7, card_id=3)
    card.set_state(stamps=5, needed=7, card_id=4)
    assert list(card._fresh) == []


def test_each_stamp_has_its_own_turn_for_ever():
    turns = [stamp_rotation(card_id, index) for card_id in range(40) for index in range(7)]
    assert turns == [stamp_rotation(card_id, index) for card_id in range(40) for index in range(7)]
    assert len(set(turns)) > 200
    assert all(abs(turn) <= MOST_DEGREES for turn in turns)
    assert max(turns) > MOST_DEGREES / 2
    assert min(turns) < -MOST_DEGREES / 2


# -- buttons -------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", ["plain", "primary", "leaf", "quiet", "bar"])
def test_a_button_is_large_enough_for_a_finger_and_says_its_key(qtbot: QtBot, kind):
    button = KeyButton("2", "2", kind)
    qtbot.addWidget(button)
    button.show()
    assert button.width() >= TOUCH
    assert button.height() >= TOUCH
    assert spoken(button) == "2"
    assert button.accessibleDescription() == "Key: 2"


def test_a_button_keeps_room_for_its_words_and_its_key(qtbot: QtBot):
    short, long = KeyButton("Stamp", "Enter"), KeyButton("Hand over the reward", "Enter")
    assert long.sizeHint().width() > short.sizeHint().width()
    short.set_key("")
    assert short.sizeHint().width() < KeyButton("Stamp", "Enter").sizeHint().width()
    assert short.accessibleDescription() == ""


def test_a_place_in_the_sidebar_says_how_much_waits(qtbot: QtBot):
    place = NavButton("Kindness")
    qtbot.addWidget(place)
    place.set_count(3)
    assert spoken(place) == "Kindness, 3 waiting"
    place.set_count(0)
    assert spoken(place) == "Kindness"


def test_a_number_turns_by_the_wheel_only_with_the_focus(qtbot: QtBot):
    number = NumberField(1, 50, 7)
    qtbot.addWidget(number)
    assert number.focusPolicy() == Qt.FocusPolicy.StrongFocus
    assert (number.minimum(), number.maximum(), number.value()) == (1, 50, 7)


def test_the_rows_of_a_choice_are_high_enough_for_a_finger(qtbot: QtBot):
    choice = Choice()
    choice.addItems(["A6 card", "postcard"])
    qtbot.addWidget(choice)
    choice.show()
    choice.showPopup()
    assert choice.view().sizeHintForRow(0) >= TOUCH - 4
    choice.hidePopup()


# -- words ---------------------------------------------------------------------------------


def test_prose_is_never_squeezed_and_keeps_its_plain_words(qtbot: QtBot):
    window = QWidget()
    qtbot.addWidget(window)
    layout = QVBoxLayout(window)
    prose = Prose("Stamps today so far: 2 <b> & the limit is 2. Ask the owner to allow one more.")
    layout.addWidget(prose)
    layout.addWidget(QLineEdit())
    window.resize(200, 10)
    window.show()
    assert prose.text().startswith("Stamps today so far: 2 <b> &")
    qtbot.waitUntil(lambda: prose.height() >= prose.heightForWidth(prose.width()))


def test_a_form_row_names_its_field_and_says_why_it_was_refused(qtbot: QtBot):
    field = QLineEdit()
    row = FormRow("Name", field, "A name is enough.")
    qtbot.addWidget(row)
    row.show()
    assert spoken(field) == "Name"
    row.refuse("Please enter a name.")
    assert row.hint.isVisible()
    assert row.hint.text() == "Please enter a name."
    assert field.property("refused") == "true"
    row.refuse("")
    assert not row.hint.isVisible()


def test_a_chip_changes_its_ground(qtbot: QtBot):
    chip = Chip("regular", "leaf")
    qtbot.addWidget(chip)
    chip.show()
    chip.set_kind("gold")
    assert chip.grab().toImage().pixelColor(QPoint(chip.width() // 2, 2)) == QColor(
        tokens().gold_soft
    )


def test_an_empty_page_offers_the_first_step(qtbot: QtBot):
    empty = EmptyState("No customers yet", "They are listed here.", "New customer", "Ctrl N")
    qtbot.addWidget(empty)
    button = empty.findChild(KeyButton)
    with qtbot.waitSignal(empty.action_wanted):
        button.click()


# -- bars ----------------------------------------------------------------------------------


def test_undo_is_offered_for_a_while_and_taken_once(qtbot: QtBot):
    bar = UndoBar()
    qtbot.addWidget(bar)
    bar.offer("Stamped — 5 of 7", 41)
    assert bar.is_offered
    with qtbot.waitSignal(bar.undo_wanted) as undone:
        bar.undo()
    assert undone.args == [41]
    with qtbot.assertNotEmitted(bar.undo_wanted):
        bar.undo()
    bar.offer("Stamped", 42, seconds=0)
    qtbot.waitUntil(lambda: not bar.is_offered)
    assert bar.isHidden()


def test_a_later_offer_replaces_the_earlier(qtbot: QtBot):
    bar = UndoBar()
    qtbot.addWidget(bar)
    bar.offer("first", 1)
    bar.offer("second", 2)
    with qtbot.waitSignal(bar.undo_wanted) as undone:
        bar.undo()
    assert undone.args == [2]


def test_a_refusal_stands_beside_the_field_and_surroundings_across_the_page(qtbot: QtBot):
    banner, hint, again = Banner(), Hint(), []
    qtbot.addWidget(banner)
    qtbot.addWidget(hint)
    teller = Teller(banner, hint)
    teller.tell(DayLimitReached(given=2, limit=2))
    assert hint.text().startswith("Stamps today so far")
    assert banner.sentence == ""
    teller.tell(StoreProblem("full"), again=lambda: again.append(1))
    assert banner.sentence.startswith("The disk is full")
    banner._action.click()
    assert again == [1]
    assert banner.sentence == ""
    teller.clear()
    assert hint.text() == ""


@pytest.mark.expects_log
def test_a_bug_goes_into_the_log_and_is_told_in_one_sentence(qtbot: QtBot, caplog):
    banner = Banner()
    qtbot.addWidget(banner)
    Teller(banner).tell(ZeroDivisionError("division by zero"))
    assert banner.sentence.startswith("Something went wrong.")
    assert "division by zero" in caplog.text


def test_without_a_field_a_refusal_is_told_across_the_page(qtbot: QtBot):
    banner = Banner()
    qtbot.addWidget(banner)
    Teller(banner).tell(NameMissing())
    assert banner.sentence == "Please enter a name."


# -- dialogs -------------------------------------------------------------------------------


class NameDialog(Dialog[str]):
    def __init__(self, parent: QWidget | None, *, name: str) -> None:
        super().__init__(parent, title="New customer", accept="Save")
        self.name = QLineEdit(name)
        self.body.addWidget(FormRow("Name", self.name))

    def answer(self) -> str:
        if not self.name.text():
            raise NameMissing
        return self.name.text()


def test_a_dialog_gives_its_answer_or_nothing(qtbot: QtBot, monkeypatch):
    monkeypatch.setattr(NameDialog, "exec", lambda self: (self.accept(), self.result())[1])
    assert NameDialog.ask(None, name="Misaki") == "Misaki"
    monkeypatch.setattr(NameDialog, "exec", lambda self: (self.reject(), self.result())[1])
    assert NameDialog.ask(None, name="Misaki") is None


def test_a_dialog_says_what_is_missing_and_stays(qtbot: QtBot):
    dialog = NameDialog(None, name="")
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.accept()
    assert dialog.isVisible()
    assert dialog.hint.text() == "Please enter a name."


def test_tab_comes_to_the_fields_before_the_buttons(qtbot: QtBot):
    dialog = NameDialog(None, name="")
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    qtbot.waitUntil(dialog.name.hasFocus)
    assert dialog.focusNextChild()
    assert dialog.focusWidget() is dialog.cancel_button
    assert dialog.focusNextChild()
    assert dialog.focusWidget() is dialog.accept_button


# -- long work -----------------------------------------------------------------------------


def test_a_job_shows_itself_after_a_while_and_can_be_stopped(lane, qtbot: QtBot):
    bar, failed = JobBar(), []
    qtbot.addWidget(bar)
    stepped = threading.Event()

    def work(job: Job) -> None:
        for done in range(10_000):
            job(done, 10_000)
            stepped.wait(0.01)

    bar.run(lane, work, words="Printing notes", done=pytest.fail, failed=failed.append, owner=bar)
    assert bar.isHidden()
    qtbot.waitUntil(lambda: not bar.isHidden(), timeout=10 * jobs.SHOWN_AFTER_MS)
    assert " of 10" in bar._label.text()
    bar._cancel.click()
    assert bar._left.text() == "stopping…"
    qtbot.waitUntil(lambda: bool(failed))
    assert isinstance(failed[0], Cancelled)
    assert failed[0].total == 10_000
    assert bar.isHidden()


def test_short_work_shows_no_bar(lane, qtbot: QtBot):
    bar, told = JobBar(), []
    qtbot.addWidget(bar)
    bar.run(lane, lambda job: 5, words="x", done=told.append, failed=pytest.fail, owner=bar)
    qtbot.waitUntil(lambda: told == [5])
    qtbot.wait(jobs.SHOWN_AFTER_MS + 50)
    assert bar.isHidden()


def test_time_left_is_told_from_the_pace_so_far():
    job = Job()
    assert job.seconds_left() is None
    job._started -= 10
    job(100, 300)
    assert job.seconds_left() == pytest.approx(20, abs=1)


# -- keys and looks ------------------------------------------------------------------------


def test_every_key_is_bound_once_and_has_words():
    assert len({shortcut.keys for shortcut in shortcuts.TABLE}) == len(shortcuts.TABLE)
    assert all(shortcuts.words(shortcut.id) for shortcut in shortcuts.TABLE)
    assert all(shortcuts.key_cap(shortcut.id) for shortcut in shortcuts.TABLE)


def test_a_bound_key_calls_its_slot(qtbot: QtBot):
    window, called = QWidget(), []
    qtbot.addWidget(window)
    shortcuts.bind("new_customer", window, lambda: called.append(1)).activated.emit()
    assert called == [1]


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_everything_can_be_painted_in_both_themes(theme: Theme, qtbot: QtBot, mode):
    theme.set_mode(mode)
    for widget in (KeyButton("Stamp", "Enter", "primary"), NavButton("Counter"), UndoBar()):
        qtbot.addWidget(widget)
        widget.setEnabled(False)
        assert not widget.grab().isNull()
        widget.changeEvent(QEvent(QEvent.Type.EnabledChange))
