import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from shopdesk.desktop.widgets import scan_field
from shopdesk.desktop.widgets.scan_field import ScanField

CODE = "BCDFGHJKLNPRSTVXBCDF"


class Heard:
    """All that a field said, in order."""

    def __init__(self, field: ScanField) -> None:
        self.said: list[tuple[str, str]] = []
        for name in ("scanned", "typed", "entered", "shortcut"):
            getattr(field, name).connect(lambda text, name=name: self.said.append((name, text)))
        field.escaped.connect(lambda: self.said.append(("escaped", "")))

    def of(self, name: str) -> list[str]:
        return [text for kind, text in self.said if kind == name]


@pytest.fixture
def field(qtbot: QtBot) -> ScanField:
    made = ScanField()
    qtbot.addWidget(made)
    made.show()
    made.setFocus()
    return made


@pytest.fixture
def heard(field: ScanField) -> Heard:
    return Heard(field)


def settle(qtbot: QtBot) -> None:
    qtbot.wait(scan_field.SILENCE_MS + 40)


def test_typing_appears_at_once_and_is_told_letter_by_letter(field, heard, keyboard, qtbot):
    keyboard.type(field, "sato")
    assert field.text() == "sato"
    assert heard.said == [("typed", "s"), ("typed", "sa"), ("typed", "sat"), ("typed", "sato")]


def test_enter_after_typing_enters(field, heard, keyboard, qtbot):
    keyboard.type(field, "sato\r")
    assert heard.of("entered") == ["sato"]
    assert heard.of("scanned") == []


@pytest.mark.parametrize("suffix", ["", "\r", "\t", "\r\n"])
def test_a_burst_is_one_scan_and_leaves_the_field_empty(field, heard, keyboard, qtbot, suffix):
    keyboard.scan(field, CODE + suffix)
    settle(qtbot)
    assert heard.of("scanned") == [CODE + suffix.replace("\n", "\r")]
    assert heard.of("entered") == []
    assert field.text() == ""
    assert field.hasFocus()


def test_no_half_text_is_seen_during_a_burst(field, heard, keyboard, qtbot):
    keyboard.scan(field, CODE)
    assert heard.of("typed") == [CODE[0]]
    assert field.text() == CODE[0]
    settle(qtbot)
    assert heard.of("typed") == [CODE[0], ""]


def test_several_lines_in_one_burst_are_one_scan(field, heard, keyboard, qtbot):
    text = "Cafe Kumo\r1 free coffee\rBCDF GHJK LNPR STVX BCDF\rShow this at the counter\r"
    keyboard.scan(field, text)
    settle(qtbot)
    assert heard.of("scanned") == [text]
    assert heard.of("entered") == []


def test_a_late_enter_of_the_scanner_is_not_a_stamp(field, heard, keyboard, qtbot):
    field.shortcut_wanted = lambda key: key == "Enter"
    keyboard.scan(field, CODE)
    settle(qtbot)
    keyboard.press(field, "\r", after=120)
    assert heard.of("shortcut") == []
    keyboard.press(field, "\r", after=400)
    assert heard.of("shortcut") == ["Enter"]


def test_a_late_tab_of_the_scanner_keeps_the_focus(qtbot, keyboard):
    window = QWidget()
    qtbot.addWidget(window)
    layout = QVBoxLayout(window)
    field, other = ScanField(), ScanField()
    layout.addWidget(field)
    layout.addWidget(other)
    window.show()
    field.setFocus()
    keyboard.scan(field, CODE)
    settle(qtbot)
    keyboard.press(field, "\t", after=120)
    assert field.hasFocus()
    keyboard.press(field, "\t", after=500)
    assert other.hasFocus()


def test_two_scans_one_after_the_other_are_two(field, heard, keyboard, qtbot):
    keyboard.scan(field, CODE + "\r")
    keyboard.scan(field, CODE[::-1] + "\r")
    settle(qtbot)
    assert heard.of("scanned") == [CODE + "\r", CODE[::-1] + "\r"]


def test_a_scan_replaces_what_was_typed_before(field, heard, keyboard, qtbot):
    keyboard.type(field, "sat")
    keyboard.scan(field, CODE)
    settle(qtbot)
    assert heard.of("scanned") == [CODE]
    assert field.text() == ""


def test_a_slow_scanner_is_still_a_scanner(field, heard, keyboard, qtbot):
    keyboard.scan(field, CODE, gap=scan_field.FAST_MS)
    settle(qtbot)
    assert heard.of("scanned") == [CODE]


def test_five_quick_keys_are_typed_after_all(field, heard, keyboard, qtbot):
    keyboard.scan(field, "4821\r", gap=20)
    settle(qtbot)
    assert heard.of("scanned") == []
    assert heard.of("entered") == ["4821"]
    assert field.text() == "4821"


def test_a_quick_hand_loses_no_letter(field, heard, keyboard, qtbot):
    keyboard.press(field, "m")
    for letter, gap in zip("isaki sato", (90, 30, 80, 25, 110, 34, 70, 90, 20, 61), strict=True):
        keyboard.press(field, letter, after=gap)
    settle(qtbot)
    assert field.text() == "misaki sato"
    assert heard.of("typed")[-1] == "misaki sato"
    assert heard.of("scanned") == []


def test_a_key_held_down_is_no_scan(field, heard, keyboard, qtbot):
    for _ in range(12):
        keyboard.clock += 30
        event = QKeyEvent(
            QEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier, "a", True
        )
        event.setTimestamp(keyboard.clock)
        QApplication.sendEvent(field, event)
    settle(qtbot)
    assert heard.of("scanned") == []
    assert len(field.text()) == 12


@pytest.mark.parametrize(("key", "named"), [("2", "2"), ("9", "9"), ("r", "R"), ("Ｒ", "R")])
def test_a_single_key_is_a_shortcut_when_the_page_wants_it(
    field, heard, keyboard, qtbot, key, named
):
    field.shortcut_wanted = lambda wanted: wanted in {"2", "9", "R"}
    keyboard.press(field, key)
    assert heard.said == []
    settle(qtbot)
    assert heard.said == [("shortcut", named)]
    assert field.text() == ""


def test_enter_as_a_shortcut_does_not_wait(field, heard, keyboard):
    field.shortcut_wanted = lambda key: key == "Enter"
    keyboard.press(field, "\r")
    assert heard.said == [("shortcut", "Enter")]


def test_a_scan_that_begins_with_a_shortcut_is_a_scan(field, heard, keyboard, qtbot):
    field.shortcut_wanted = lambda key: key in {"R", "2"}
    keyboard.scan(field, "R" + CODE[1:] + "\r")
    settle(qtbot)
    assert heard.said == [("scanned", "R" + CODE[1:] + "\r")]


def test_shortcuts_are_letters_again_once_something_is_typed(field, heard, keyboard, qtbot):
    field.shortcut_wanted = lambda key: key in {"R", "2"}
    keyboard.type(field, "hr2")
    assert field.text() == "hr2"
    assert heard.of("shortcut") == []


@pytest.mark.parametrize(
    "text",
    ["]Q1" + CODE, CODE.lower(), "ＢＣＤＦＧＨＪＫ", "https://kumo.example/#" + CODE, CODE + "𠮷"],
)
def test_prefixes_caps_lock_full_width_and_addresses_go_through(
    field, heard, keyboard, qtbot, text
):
    keyboard.scan(field, text)
    settle(qtbot)
    assert heard.of("scanned") == [text]


def test_control_characters_of_a_scanner_are_no_commands(field, heard, keyboard, qtbot):
    control = Qt.KeyboardModifier.ControlModifier
    fired = []
    shortcut = QShortcut(QKeySequence("Ctrl+N"), field)
    shortcut.activated.connect(lambda: fired.append(1))
    keyboard.press(field, "\x02", modifiers=control, key=Qt.Key.Key_B)
    for letter in CODE:
        keyboard.press(field, letter, after=6)
    keyboard.press(field, "\x03", after=6, modifiers=control, key=Qt.Key.Key_C)
    keyboard.press(field, "\x0e", after=6, modifiers=control, key=Qt.Key.Key_N)
    keyboard.press(field, "\n", after=6, modifiers=control, key=Qt.Key.Key_J)
    settle(qtbot)
    assert heard.of("scanned") == [CODE + "\x03\x0e\n"]
    assert fired == []


def test_escape_empties_the_field_and_says_so(field, heard, keyboard, qtbot):
    keyboard.type(field, "sa")
    keyboard.press(field, "", key=Qt.Key.Key_Escape)
    assert field.text() == ""
    assert heard.said[-2:] == [("typed", ""), ("escaped", "")]


def test_backspace_takes_back_a_letter_even_after_quick_ones(field, heard, keyboard, qtbot):
    keyboard.scan(field, "sat", gap=15)
    keyboard.press(field, "\x08", after=20, key=Qt.Key.Key_Backspace)
    settle(qtbot)
    assert field.text() == "sa"
    assert heard.of("typed")[-1] == "sa"


def test_leaving_the_field_loses_nothing(field, heard, keyboard):
    keyboard.scan(field, "sat", gap=15)
    field.clearFocus()
    assert field.text() == "sat"


def test_a_committed_composition_is_typed(field, heard):
    field.inputMethodEvent(QInputMethodEvent("さとう", []))
    event = QInputMethodEvent()
    event.setCommitString("佐藤")
    QApplication.sendEvent(field, event)
    assert field.text() == "佐藤"
    assert heard.said == [("typed", "佐藤")]


def test_a_scan_swallowed_by_an_input_method_is_a_scan(field, heard, keyboard):
    for length in range(1, 9):
        QApplication.sendEvent(field, QInputMethodEvent("ｂｃｄｆｇｈｊｋ"[:length], []))
    event = QInputMethodEvent()
    event.setCommitString("ｂｃｄｆｇｈｊｋ")
    QApplication.sendEvent(field, event)
    assert heard.said == [("scanned", "ｂｃｄｆｇｈｊｋ")]
    assert field.text() == ""


def test_an_input_method_that_hands_on_each_key_is_told_apart_too(field, heard, qtbot):
    for letter in CODE:
        event = QInputMethodEvent()
        event.setCommitString(letter)
        QApplication.sendEvent(field, event)
    settle(qtbot)
    assert heard.of("scanned") == [CODE]


def test_pasting_a_code_types_it_and_pasting_lines_scans_them(field, heard, keyboard):
    paste = {"modifiers": Qt.KeyboardModifier.ControlModifier, "key": Qt.Key.Key_V}
    QGuiApplication.clipboard().setText(CODE)
    keyboard.press(field, "\x16", **paste)
    assert heard.said == [("typed", CODE)]
    QGuiApplication.clipboard().setText(f"Cafe Kumo\n{CODE}\n")
    keyboard.press(field, "\x16", **paste)
    assert heard.of("scanned") == [f"Cafe Kumo\n{CODE}\n"]
    assert field.text() == ""


def test_undo_in_an_empty_field_belongs_to_the_page(field, keyboard):
    undo = QKeyEvent(
        QEvent.Type.ShortcutOverride, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier, "\x1a"
    )
    undo.ignore()
    QApplication.sendEvent(field, undo)
    assert not undo.isAccepted()
    keyboard.type(field, "sa")
    keyboard.clock += 200
    undo.setTimestamp(keyboard.clock)
    QApplication.sendEvent(field, undo)
    assert undo.isAccepted()


def test_a_key_pressed_elsewhere_comes_with_the_focus(field, heard, keyboard, qtbot):
    field.clearFocus()
    field.take(QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_S, Qt.KeyboardModifier.NoModifier, "s"))
    assert field.text() == "s"
    assert field.hasFocus()


def test_the_clock_of_the_window_system_may_start_again(field, heard, keyboard, qtbot):
    keyboard.clock = 2**32 - 2000
    keyboard.scan(field, CODE)
    settle(qtbot)
    keyboard.clock = 500
    field.shortcut_wanted = lambda key: key == "Enter"
    keyboard.press(field, "\r", after=10)
    assert heard.of("shortcut") == ["Enter"]
