from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel

from shopdesk.desktop.customers import page as page_module
from shopdesk.desktop.customers.rooms import RoomSpec


class Cellar(QLabel):
    """A room as somebody may add one."""

    person_wanted = Signal(int)


def rooms():
    return (
        RoomSpec(
            id="cellar",
            words=lambda: "Cellar",
            make=lambda _context, _teller: Cellar("bottles"),
            counts=lambda _unit: 3,
        ),
        RoomSpec(id="attic", words=lambda: "Attic", make=lambda _context, _teller: QLabel("dust")),
    )


def opened(desk, monkeypatch):
    monkeypatch.setattr(page_module, "ROOMS", rooms())
    return desk.window.show_page("customers")


def test_the_list_is_the_first_room_and_has_the_keyboard(till, desk, monkeypatch, player):
    page = opened(desk, monkeypatch)
    assert page.rooms.is_list
    assert page.people.field.hasFocus()


def test_a_room_is_made_when_it_is_first_opened_and_once(till, desk, monkeypatch, player):
    page = opened(desk, monkeypatch)
    page.rooms.open_room("cellar")
    first = page.rooms.room
    assert isinstance(first, Cellar)
    page.rooms.show_people()
    assert page.rooms.is_list
    page.rooms.open_room("cellar")
    assert page.rooms.room is first


def test_what_waits_in_a_room_stands_beside_its_name(till, desk, monkeypatch, player):
    page = opened(desk, monkeypatch)
    assert player.until(lambda: page.rooms.bar.tabText(1) == "Cellar (3)")
    assert page.rooms.bar.tabText(2) == "Attic"


def test_the_way_back_from_a_person_leads_into_the_room(till, desk, monkeypatch, player):
    someone = till.customer("Bob").customer_id
    page = opened(desk, monkeypatch)
    page.rooms.open_room("cellar")
    page.rooms.room.person_wanted.emit(someone)
    assert player.until(lambda: page.person.isVisible())
    page.person.back.click()
    assert player.until(lambda: page.rooms.isVisible())
    assert isinstance(page.rooms.room, Cellar)


def test_find_leads_from_any_room_to_the_list(till, desk, monkeypatch, player):
    page = opened(desk, monkeypatch)
    page.rooms.open_room("attic")
    page.focus_field()
    assert page.rooms.is_list
    assert page.people.field.hasFocus()
