"""Guards the pin on PySide6: 6.12.0 on CPython < 3.12 loses a reference at each emit."""

import sys

from PySide6.QtCore import QObject, Signal


class Emitter(QObject):
    said = Signal(bool)


def test_two_thousand_emits_leave_true_as_it_was(qapp):
    emitter, heard = Emitter(), []
    emitter.said.connect(heard.append)
    before = sys.getrefcount(True)
    for _ in range(2000):
        emitter.said.emit(True)
    heard_all = len(heard) == 2000
    heard.clear()
    assert heard_all
    assert abs(sys.getrefcount(True) - before) < 50
