import time
from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from shopdesk.desktop.paged_model import (
    ID_ROLE,
    PAGE,
    PAGES_KEPT,
    ROW_ROLE,
    Column,
    PagedModel,
)
from shopdesk.desktop.widgets.people_list import PeopleList, PersonLine
from shopdesk.desktop.widgets.table import Table

MANY = 100_000
FRAME = 1 / 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    id: int
    name: str


class Shop:
    """Where rows come from, and which pages were asked for."""

    def __init__(self) -> None:
        self.asked: list[list[int]] = []
        self.gone: set[int] = set()
        self.suffix = ""

    def fetch(self, ids: Sequence[int]) -> Mapping[int, Person]:
        self.asked.append(list(ids))
        return {
            id_: Person(id=id_, name=f"name {id_}{self.suffix}")
            for id_ in ids
            if id_ not in self.gone
        }


@pytest.fixture
def shop() -> Shop:
    return Shop()


@pytest.fixture
def model(qapp: QApplication, shop: Shop) -> PagedModel[Person]:
    columns = [
        Column[Person](title="Name", text=lambda person: person.name),
        Column[Person](title="Number", text=lambda person: str(person.id), is_figure=True),
    ]
    return PagedModel(columns, shop.fetch)


def words(model: PagedModel[Person], row: int) -> str:
    return model.data(model.index(row, 0))


def test_it_is_a_proper_model(model, shop):
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.reset_ids(array("q", range(5)))
    model.reset_ids(array("q", [3, 1]))
    model.reset_ids(array("q"))


def test_a_row_is_read_only_when_it_is_looked_at(model, shop):
    model.reset_ids(array("q", range(1000, 2000)))
    assert model.rowCount() == 1000
    assert shop.asked == []
    assert words(model, 250) == "name 1250"
    assert words(model, 399) == "name 1399"
    assert shop.asked == [list(range(1200, 1400))]


def test_the_pages_looked_at_longest_ago_are_forgotten(model, shop):
    model.reset_ids(array("q", range(PAGE * (PAGES_KEPT + 1))))
    for page in range(PAGES_KEPT):
        words(model, page * PAGE)
    words(model, 0)
    words(model, PAGES_KEPT * PAGE)  # the second page has to go
    shop.asked.clear()
    words(model, 0)
    assert shop.asked == []
    words(model, PAGE)
    assert len(shop.asked) == 1


def test_a_row_tells_its_number_and_itself(model):
    model.reset_ids(array("q", [7, 9]))
    index = model.index(1, 1)
    assert index.data(ID_ROLE) == 9
    assert index.data(ROW_ROLE) == Person(id=9, name="name 9")
    assert model.id_at(index) == 9
    assert model.row_at(index) == Person(id=9, name="name 9")
    assert model.row_of_id(9) == 1
    assert model.row_of_id(8) == -1


def test_figures_stand_at_the_end_and_titles_with_them(model):
    model.reset_ids(array("q", [7]))
    role = Qt.ItemDataRole.TextAlignmentRole
    assert model.data(model.index(0, 1), role) & Qt.AlignmentFlag.AlignTrailing
    assert model.data(model.index(0, 0), role) & Qt.AlignmentFlag.AlignLeading
    assert model.headerData(1, Qt.Orientation.Horizontal, role) & Qt.AlignmentFlag.AlignTrailing
    assert model.headerData(0, Qt.Orientation.Horizontal) == "Name"


def test_a_row_that_is_gone_is_empty_and_breaks_nothing(model, shop):
    shop.gone = {8}
    model.reset_ids(array("q", [7, 8]))
    assert words(model, 1) == ""
    assert model.row_at(model.index(1, 0)) is None


def test_a_changed_row_is_read_again(model, shop, qtbot: QtBot):
    model.reset_ids(array("q", range(600)))
    assert words(model, 10) == "name 10"
    assert words(model, 210) == "name 210"
    shop.suffix = " new"
    with qtbot.waitSignal(model.dataChanged) as changed:
        model.invalidate([10])
    assert (changed.args[0].row(), changed.args[1].row()) == (0, PAGE - 1)
    assert words(model, 10) == "name 10 new"
    assert words(model, 210) == "name 210"
    model.invalidate([])
    assert words(model, 210) == "name 210 new"


def test_the_selection_follows_the_person_not_the_place(model, qtbot: QtBot):
    table = Table(model, "People")
    qtbot.addWidget(table)
    model.reset_ids(array("q", range(50)))
    flag = QItemSelectionModel.SelectionFlag
    table.setCurrentIndex(model.index(20, 0))
    table.selectionModel().select(model.index(30, 0), flag.Select | flag.Rows)
    model.reset_ids(array("q", [30, 5, 20]))
    assert [index.row() for index in table.selectionModel().selectedRows()] == [2, 0]
    assert table.currentIndex().row() == 2
    model.reset_ids(array("q", [5]))
    assert table.selectionModel().selectedRows() == []


def line(person: Person) -> PersonLine:
    return PersonLine(name=person.name, before="…0001 · coffee", stamps=3, needed=7, after="today")


def test_enter_opens_the_current_person(model, qtbot: QtBot, keyboard):
    people = PeopleList(model, line)
    qtbot.addWidget(people)
    people.show()
    model.reset_ids(array("q", [11, 12]))
    people.show_current(12)
    with qtbot.waitSignal(people.opened) as opened:
        keyboard.press(people, "\r")
    assert opened.args == [12]
    people.show_current(None)
    assert not people.selectionModel().hasSelection()


@pytest.mark.parametrize("kind", ["list", "table"])
def test_a_hundred_thousand_rows_open_and_end_within_six_frames(model, qtbot: QtBot, kind):
    view = PeopleList(model, line) if kind == "list" else Table(model, "People")
    qtbot.addWidget(view)
    view.resize(400, 700)
    ids = array("q", range(MANY))
    with qtbot.waitExposed(view):
        view.show()
    started = time.perf_counter()
    model.reset_ids(ids)
    view.grab()
    opened = time.perf_counter()
    view.scrollToBottom()
    view.grab()
    ended = time.perf_counter()
    assert opened - started < 6 * FRAME
    assert ended - opened < 6 * FRAME
    assert view.indexAt(view.viewport().rect().center()).row() > MANY - 20
