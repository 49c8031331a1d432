import threading

import pytest
from PySide6.QtCore import QObject, QThread
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from shopdesk.desktop.changes import Changes


@pytest.fixture
def changes(qapp) -> Changes:
    return Changes()


class Page(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.told: list[tuple[frozenset, object, bool]] = []
        self.window_thread = QThread.currentThread()

    def follow(self, what: frozenset, origin: object) -> None:
        self.told.append((what, origin, QThread.currentThread() is self.window_thread))


def test_a_change_made_in_any_thread_arrives_on_the_windows(changes, qtbot: QtBot):
    page = Page()
    qtbot.addWidget(page)
    changes.subscribe(page, ["card"], page.follow)
    thread = threading.Thread(target=lambda: changes.announce([("card", 5)], "me"))
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: bool(page.told))
    assert page.told == [(frozenset({("card", 5)}), "me", True)]


def test_a_page_hears_only_its_topics(changes, qtbot: QtBot):
    page = Page()
    qtbot.addWidget(page)
    changes.subscribe(page, ["card", "reward"], page.follow)
    with qtbot.waitSignal(changes.changed) as all_of_it:
        changes.announce([("customer", 1), ("card", 2), ("reward", 0)])
    assert page.told == [(frozenset({("card", 2), ("reward", 0)}), None, True)]
    assert all_of_it.args == [frozenset({("customer", 1), ("card", 2), ("reward", 0)}), None]
    with qtbot.waitSignal(changes.changed):
        changes.announce([("customer", 1)])
    assert len(page.told) == 1


def test_a_page_that_is_gone_hears_nothing(changes, qtbot: QtBot):
    page, told = Page(), []
    changes.subscribe(page, ["card"], lambda what, origin: told.append(what))
    page.deleteLater()
    qtbot.wait(1)
    with qtbot.waitSignal(changes.changed):
        changes.announce([("card", 1)])
    assert told == []


def test_listening_keeps_nobody_alive(changes, qtbot: QtBot):
    class Listener(QObject):
        def follow(self, what: frozenset, origin: object) -> None:
            pytest.fail("still here")

    listener = Listener()
    changes.subscribe(listener, ["card"], listener.follow)
    del listener
    with qtbot.waitSignal(changes.changed):
        changes.announce([("card", 1)])


@pytest.mark.expects_log
def test_one_page_that_breaks_does_not_silence_the_others(changes, qtbot: QtBot):
    first, second = Page(), Page()
    qtbot.addWidget(first)
    qtbot.addWidget(second)

    def break_off(what: frozenset, origin: object) -> None:
        raise ZeroDivisionError

    changes.subscribe(first, ["card"], break_off)
    changes.subscribe(second, ["card"], second.follow)
    with qtbot.waitSignal(changes.changed):
        changes.announce([("card", 1)])
    assert len(second.told) == 1


def test_many_changes_keep_their_order(changes, qtbot: QtBot):
    page = Page()
    qtbot.addWidget(page)
    changes.subscribe(page, ["card"], page.follow)
    for number in range(500):
        changes.announce([("card", number)], number)
    qtbot.waitUntil(lambda: len(page.told) == 500)
    assert [origin for _, origin, _ in page.told] == list(range(500))
