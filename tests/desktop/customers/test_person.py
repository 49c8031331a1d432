from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QMenu, QWidget

from shopdesk.desktop.customers.belongings import code_label
from shopdesk.desktop.customers.form import CustomerForm
from shopdesk.desktop.widgets.basics import Chip
from shopdesk.desktop.widgets.buttons import KeyButton
from shopdesk.domain.codes import shown
from shopdesk.domain.customers import CustomerDetails
from shopdesk.domain.programmes import StampTerms
from shopdesk.services import consents, coupons, customers, programmes


def words(widget: QWidget) -> str:
    """All that is written in a widget and can be seen."""
    labels = [label for label in widget.findChildren(QLabel) if label.isVisibleTo(widget)]
    return " | ".join(label.text().replace("\u200b", "") for label in labels)


def history(page) -> list[str]:
    model = page.person.history.table.model()
    return [model.index(row, 1).data() for row in range(model.rowCount())]


@pytest.fixture
def anna(till):
    return till.customer(
        "Anna Kowalska",
        phone="+49 171 5550143",
        email="anna@post.example",
        birthday="03-14",
        notes="Her dog is called Momo.",
        favourites="oat milk",
        language="en",
        tags=("regular",),
        consents=("email",),
    )


@pytest.fixture
def opened(anna, page, player):
    """The page with Anna open."""
    page.show_person(anna.customer_id)
    assert player.until(lambda: page.person.isVisible())
    return page


def read(till, customer) -> customers.Customer:
    return till.see(customers.customer, customer.customer_id)


def test_a_page_opened_on_purpose_shows_what_is_known_in_full(opened):
    said = words(opened.person)
    for known in (
        "Anna Kowalska", "+49 171 5550143", "anna@post.example", "14 March", "oat milk",
        "Her dog is called Momo.", "English",
    ):  # fmt: skip
        assert known in said
    assert [chip.text() for chip in opened.person.findChildren(Chip)] == ["regular"]
    boxes = opened.person.consents.boxes
    assert {channel for (channel, _), box in boxes.items() if box.isChecked()} == {"email"}


def test_a_person_with_nothing_but_a_name_has_a_page(till, page, player):
    nobody = till.customer("X", with_card=False)
    page.show_person(nobody.customer_id)
    assert player.until(lambda: page.person.isVisible())
    assert player.until(lambda: "No card and no coupon yet." in words(page.person))
    assert history(page) == ["Taken in as a customer"]


def test_cards_rewards_and_coupons_are_shown(till, anna, page, player):
    till.stamp(anna.card_id, 9)
    coupon = till.coupon(customer_id=anna.customer_id)
    used = till.coupon(customer_id=anna.customer_id)
    till.do(coupons.redeem_coupon, code=used.code)
    page.show_person(anna.customer_id)
    assert player.until(lambda: page.person.isVisible())
    assert player.until(lambda: "Waiting: one free coffee" in words(page.person))
    said = words(page.person)
    assert "round 2" in said
    assert shown(coupon.code) in said
    assert shown(till.wallet(anna.customer_id).cards[0].code) in said
    assert "good to use" in said
    assert "used " in said


def test_a_very_long_name_and_address_fit_the_page(till, page, player, desk):
    desk.window.resize(1024, 700)
    long = till.customer("Ä" * 120, email=f"{'m' * 200}@an-extremely-long-domain.example")
    page.show_person(long.customer_id)
    assert player.until(lambda: page.person.isVisible())
    inside = page.person.area.widget()
    assert inside.width() <= page.person.area.viewport().width()


def test_a_stamp_at_the_counter_is_seen_at_once(opened, anna, till, player):
    till.stamp(anna.card_id, 2)
    assert player.until(lambda: history(opened)[0] == "Stamp × 2")


def test_a_line_of_the_history_is_taken_back_by_its_button(opened, anna, till, player):
    till.stamp(anna.card_id, 2)
    assert player.until(lambda: history(opened)[0] == "Stamp × 2")
    table = opened.person.history.table
    button = table.indexWidget(table.model().index(0, 4))
    assert isinstance(button, KeyButton)
    assert button.accessibleName() == "Undo: Stamp × 2"
    button.click()
    assert player.until(lambda: history(opened)[0] == "Stamp × 2 taken back")
    assert till.wallet(anna.customer_id).cards[0].stamps == 0
    struck = table.model().index(1, 1).data(Qt.ItemDataRole.FontRole)
    assert struck.strikeOut()
    assert table.model().index(1, 4).data() == "taken back"
    assert table.indexWidget(table.model().index(1, 4)) is None


def test_a_line_is_taken_back_by_keyboard_alone(opened, anna, till, player):
    till.stamp(anna.card_id)
    assert player.until(lambda: history(opened)[0] == "Stamp")
    table = opened.person.history.table
    table.setFocus()
    table.setCurrentIndex(table.model().index(0, 0))
    opened._on_undo_key()
    assert player.until(lambda: till.wallet(anna.customer_id).cards[0].stamps == 0)


def test_a_long_history_shows_more_when_asked(till, anna, page, player):
    till.terms(stamps_needed=50)
    for _ in range(52):
        till.clock.move(days=1)
        till.stamp(anna.card_id)
    page.show_person(anna.customer_id)
    assert player.until(lambda: page.person.isVisible())
    assert len(history(page)) == 50
    assert page.person.history.older.isVisible()
    page.person.history.older.click()
    assert player.until(lambda: len(history(page)) > 50)
    assert not page.person.history.older.isVisible()


# -- changing --------------------------------------------------------------------------------


def test_a_click_on_consent_is_saved_and_can_be_taken_back(opened, anna, till, player):
    box = opened.person.consents.boxes["phone", "kindness"]
    box.click()
    may = lambda: till.see(consents.may_contact, anna.customer_id, "phone", "kindness").allowed  # noqa: E731
    assert player.until(may)
    assert player.until(lambda: opened.undo_bar.is_offered)
    opened.undo_bar.undo()
    assert player.until(lambda: not may())
    assert player.until(lambda: not box.isChecked())


def test_opening_a_page_writes_nothing(opened, anna, till, player):
    player.pause(50)
    assert read(till, anna).version == 1


def test_what_was_edited_is_saved_and_can_be_taken_back(opened, anna, till, player, monkeypatch):
    monkeypatch.setattr(
        CustomerForm, "ask", lambda _parent, **given: replace(given["details"], name="Anna K.")
    )
    opened.person.edit.click()
    assert player.until(lambda: read(till, anna).details.name == "Anna K.")
    assert player.until(lambda: opened.undo_bar.is_offered)
    opened.undo_bar.undo()
    assert player.until(lambda: read(till, anna).details.name == "Anna Kowalska")


def test_what_was_typed_is_kept_when_somebody_else_was_quicker(
    opened, anna, till, player, monkeypatch
):
    asked = []

    def ask(_parent, **given):
        asked.append(given)
        details: CustomerDetails = given["details"]
        if len(asked) == 1:
            before = read(till, anna)
            till.do(
                customers.edit_customer,
                customer_id=anna.customer_id,
                version=before.version,
                details=replace(before.details, phone="030 999999", notes="Theirs"),
            )
            return replace(details, name="Mine", notes="Mine too")
        return details

    monkeypatch.setattr(CustomerForm, "ask", ask)
    opened.changing.edit(read(till, anna))
    assert player.until(lambda: read(till, anna).details.name == "Mine")
    saved = read(till, anna).details
    assert (saved.phone, saved.notes) == ("030 999999", "Mine too")
    assert asked[1]["clash"].contested == ("notes",)


def test_somebody_is_put_away_without_a_question_and_comes_back(opened, anna, till, player):
    opened.person.put_away.click()
    assert player.until(lambda: read(till, anna).is_archived)
    assert player.until(lambda: opened.people.isVisible() and opened.undo_bar.is_offered)
    opened.undo_bar.undo()
    assert player.until(lambda: not read(till, anna).is_archived)


def test_somebody_who_was_put_away_is_brought_back(till, anna, page, player):
    till.do(customers.archive_customer, customer_id=anna.customer_id)
    page.show_person(anna.customer_id)
    assert player.until(lambda: page.person.isVisible())
    assert not page.person.put_away.isVisible()
    assert not page.person.new_card.isVisible()
    page.person.bring_back.click()
    assert player.until(lambda: not read(till, anna).is_archived)
    assert player.until(lambda: page.person.put_away.isVisible())
    assert till.see(customers.find_customers, "kowalska")


def test_a_new_card_is_given_at_once_when_there_is_one_programme(opened, anna, till, player):
    opened.person.new_card.click()
    assert player.until(lambda: len(till.wallet(anna.customer_id).cards) == 2)


def test_a_menu_asks_which_card_when_there_are_several(opened, anna, till, player):
    till.do(
        programmes.open_programme,
        name="Bread card",
        terms=StampTerms(stamps_needed=12, reward="a loaf"),
    )
    opened.person.new_card.click()
    assert player.until(lambda: opened.person.findChildren(QMenu))
    (menu,) = opened.person.new_card.findChildren(QMenu)
    choice = {action.text(): action for action in menu.actions()}
    assert set(choice) == {"Coffee card", "Bread card"}
    choice["Bread card"].trigger()
    menu.close()
    assert player.until(
        lambda: (
            [c.programme for c in till.wallet(anna.customer_id).cards]
            == ["Coffee card", "Bread card"]
        )
    )


def test_somebody_new_is_taken_in_and_shown(page, till, player, monkeypatch):
    given = {}

    def ask(_parent, **values):
        given.update(values)
        return CustomerDetails(name="Bob")

    monkeypatch.setattr(CustomerForm, "ask", ask)
    page.people.field.setText("0171 555")
    page.people.new.click()
    assert given["details"].phone == "0171 555"
    assert player.until(lambda: page.person.isVisible() and page.undo_bar.is_offered)
    assert page.person.person.customer.details.name == "Bob"
    page.undo_bar.undo()
    assert player.until(lambda: page.people.isVisible())


def test_a_person_is_printed_for(opened, anna, player):
    wanted: list[int] = []
    opened.print_wanted.disconnect()
    opened.print_wanted.connect(wanted.append)
    opened.person.print.click()
    opened.print_now()
    assert wanted == [anna.customer_id] * 2


def test_the_counter_leads_to_the_person(desk, anna, player):
    desk.window.show_page("counter").person_wanted.emit(anna.customer_id)
    page = desk.window.front
    assert player.until(lambda: page.person.isVisible())
    assert page.person.person.customer.id == anna.customer_id


def test_somebody_who_is_not_there_leads_back_to_the_list(page, desk, player):
    page.show_person(404)
    assert player.until(lambda: "not in the list" in desk.window.banner.sentence)
    assert page.people.isVisible()


def test_a_code_can_be_copied():
    label = code_label("BCDFGHJKLNPRSTVXBCDF")
    assert label.text() == "BCDF-GHJK-LNPR-STVX-BCDF"
    assert label.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByMouse


def test_every_control_of_the_page_has_a_name(opened, player):
    for button in opened.findChildren(KeyButton):
        assert button.accessibleName(), button.text()
    assert opened.accessibleName() == "Customers"
    assert opened.help
