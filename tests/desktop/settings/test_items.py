"""The item buttons in the settings."""

import pytest
from pytestqt.qtbot import QtBot

from shopdesk.desktop.settings.items_dialog import ItemDialog
from shopdesk.desktop.settings.page import SettingsPage
from shopdesk.domain.errors import NameMissing
from shopdesk.domain.purchases import ITEMS_AT_MOST
from shopdesk.services import items
from shopdesk.services.items import Item, WantedItem
from tests.desktop.settings.conftest import Answering
from tests.shops import Till

THREE = (
    WantedItem(name="Espresso", grouped="coffee", price_minor=250),
    WantedItem(name="Oat latte", grouped="coffee", price_minor=420),
    WantedItem(name="Scone", price_minor=300),
)


def names(till: Till) -> list[str]:
    return [one.name for one in till.see(items.items)]


@pytest.fixture
def three(page: SettingsPage, till: Till, qtbot: QtBot) -> tuple[Item, ...]:
    saved: tuple[Item, ...] = till.do(items.save_items, wanted=THREE)
    qtbot.waitUntil(lambda: "Scone" in page.items.search_words())
    return saved


def test_without_items_the_section_says_what_they_are_for(page: SettingsPage) -> None:
    assert "No buttons yet" in page.items.none.text()
    assert not page.items.none.isHidden()
    assert page.items.former.isHidden()


def test_eight_buttons_of_a_cafe_are_a_beginning(
    page: SettingsPage, till: Till, qtbot: QtBot
) -> None:
    page.items.begin.click()

    qtbot.waitUntil(lambda: len(names(till)) == 8)
    qtbot.waitUntil(lambda: page.items.begin.isHidden())
    assert "Latte" in page.items.search_words()


def test_an_item_is_added(
    page: SettingsPage, till: Till, answering: Answering, qtbot: QtBot
) -> None:
    answering(ItemDialog, THREE[0])

    page.items.add.click()

    qtbot.waitUntil(lambda: "Espresso" in page.items.search_words())
    (made,) = till.see(items.items)
    assert (made.name, made.grouped, made.price_minor) == ("Espresso", "coffee", 250)
    assert page.items.none.isHidden()


def test_an_item_is_changed_and_keeps_its_number(
    page: SettingsPage,
    till: Till,
    three: tuple[Item, ...],
    answering: Answering,
    qtbot: QtBot,
) -> None:
    wanted = WantedItem(id=three[0].id, name="Doppio", grouped="coffee", price_minor=290)
    asked = answering(ItemDialog, wanted)

    page.items.list.button(three[0].id, 2).click()

    qtbot.waitUntil(lambda: "Doppio" in page.items.search_words())
    assert asked["item"] == three[0]
    assert asked["groups"] == ["coffee"]
    assert till.see(items.items)[0].id == three[0].id


def test_the_order_is_changed_step_by_step(
    page: SettingsPage, till: Till, three: tuple[Item, ...], qtbot: QtBot
) -> None:
    assert not page.items.list.button(three[0].id, 0).isEnabled()
    assert not page.items.list.button(three[2].id, 1).isEnabled()

    page.items.list.button(three[2].id, 0).click()
    qtbot.waitUntil(lambda: names(till) == ["Espresso", "Scone", "Oat latte"])
    qtbot.waitUntil(lambda: [one.name for one in page.items._items] == names(till))

    page.items.list.button(three[0].id, 1).click()
    qtbot.waitUntil(lambda: names(till) == ["Scone", "Espresso", "Oat latte"])


def test_an_item_that_was_taken_off_can_be_put_back(
    page: SettingsPage, till: Till, three: tuple[Item, ...], qtbot: QtBot
) -> None:
    page.items.list.button(three[1].id, 3).click()
    qtbot.waitUntil(lambda: names(till) == ["Espresso", "Scone"])
    qtbot.waitUntil(lambda: not page.items.former.isHidden())

    page.items.former.click()
    page.items.former_list.button(three[1].id).click()

    qtbot.waitUntil(lambda: names(till) == ["Espresso", "Scone", "Oat latte"])
    assert till.see(items.items)[2].id == three[1].id


def test_no_more_buttons_than_there_is_room_for(
    page: SettingsPage, till: Till, qtbot: QtBot
) -> None:
    full = [WantedItem(name=f"Item {place}") for place in range(ITEMS_AT_MOST)]
    till.do(items.save_items, wanted=full)

    qtbot.waitUntil(lambda: not page.items.add.isEnabled())


def dialog_of(qtbot: QtBot, item: Item | None) -> ItemDialog:
    made = ItemDialog(None, item=item, groups=["coffee"], currency="JPY")
    qtbot.addWidget(made)
    return made


def test_the_dialog_gives_back_the_item_that_it_was_shown(qtbot: QtBot) -> None:
    item = Item(id=7, name="ラテ", grouped="コーヒー", price_minor=480, position=0, is_active=True)

    assert dialog_of(qtbot, item).answer() == WantedItem(
        id=7, name="ラテ", grouped="コーヒー", price_minor=480
    )


def test_an_item_without_a_name_is_refused_beside_the_name(qtbot: QtBot) -> None:
    dialog = dialog_of(qtbot, None)

    dialog.accept()

    assert dialog._name_row.hint.text() == "An item needs a name."
    with pytest.raises(NameMissing):
        dialog.answer()
