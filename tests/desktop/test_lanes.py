import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QThread
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from shopdesk.desktop.lanes import Lane
from shopdesk.domain.errors import CardClosed


@pytest.fixture
def owner(qapp: QApplication) -> Iterator[QObject]:
    made = QObject()
    yield made
    made.deleteLater()


def test_answers_come_in_order_and_on_the_windows_thread(lane: Lane, owner, qtbot: QtBot):
    told: list[tuple[int, bool]] = []
    window = QThread.currentThread()
    for number in range(2000):
        lane.run(
            lambda number=number: number,
            done=lambda value: told.append((value, QThread.currentThread() is window)),
            failed=pytest.fail,
            owner=owner,
        )
    qtbot.waitUntil(lambda: len(told) == 2000)
    assert told == [(number, True) for number in range(2000)]


def test_work_is_done_beside_the_window_one_after_the_other(lane: Lane, owner, qtbot: QtBot):
    told: list[int] = []
    for _ in range(20):
        lane.run(threading.get_ident, done=told.append, failed=pytest.fail, owner=owner)
    qtbot.waitUntil(lambda: len(told) == 20)
    assert len(set(told)) == 1
    assert told[0] != threading.get_ident()


def test_a_refusal_comes_back_as_it_was_raised(lane: Lane, owner, qtbot: QtBot):
    told: list[Exception] = []

    def refuse() -> None:
        raise CardClosed

    lane.run(refuse, done=pytest.fail, failed=told.append, owner=owner)
    qtbot.waitUntil(lambda: bool(told))
    assert isinstance(told[0], CardClosed)


def test_a_page_that_is_gone_is_told_nothing(lane: Lane, owner, qtbot: QtBot):
    page = QWidget()
    told: list[str] = []
    gate = threading.Event()
    lane.run(gate.wait, done=lambda _: told.append("page"), failed=pytest.fail, owner=page)
    lane.run(lambda: 1, done=lambda _: told.append("owner"), failed=pytest.fail, owner=owner)
    page.deleteLater()
    qtbot.wait(1)
    gate.set()
    qtbot.waitUntil(lambda: "owner" in told)
    assert told == ["owner"]


def test_pending_counts_what_is_not_answered(lane: Lane, owner, qtbot: QtBot):
    counts: list[int] = []
    lane.pending_changed.connect(counts.append)
    for _ in range(3):
        lane.run(lambda: None, done=lambda _: None, failed=pytest.fail, owner=owner)
    qtbot.waitUntil(lambda: lane.pending == 0)
    assert counts[:3] == [1, 2, 3]
    assert counts[3:] == [2, 1, 0]


def test_one_answer_that_breaks_does_not_lose_the_next(lane: Lane, owner, qtbot: QtBot):
    told: list[int] = []

    def break_off(_: object) -> None:
        raise ZeroDivisionError

    with qtbot.captureExceptions() as raised:
        lane.run(lambda: 1, done=break_off, failed=pytest.fail, owner=owner)
        lane.run(lambda: 2, done=told.append, failed=pytest.fail, owner=owner)
        qtbot.waitUntil(lambda: told == [2])
    assert [kind for kind, *_ in raised] == [ZeroDivisionError]
    assert lane.pending == 0


def test_closing_finishes_and_tells_what_was_asked_for(qapp, owner):
    lane = Lane("closing")
    told: list[int] = []
    for number in range(50):
        lane.run(lambda number=number: number, done=told.append, failed=pytest.fail, owner=owner)
    lane.close()
    assert told == list(range(50))
    with pytest.raises(RuntimeError):
        lane.run(lambda: 1, done=told.append, failed=pytest.fail, owner=owner)
    assert lane.pending == 0
