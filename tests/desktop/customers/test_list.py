import pytest
from PySide6.QtCore import Qt

from shopdesk.desktop.customers.lines import Lines
from shopdesk.desktop.customers.page import CustomersPage
from shopdesk.desktop.customers.people_view import PeopleView
from shopdesk.desktop.widgets.empty_state import EmptyState
from shopdesk.services import customers


def names(people: PeopleView) -> list[str]:
    model = people.model
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def shows(people: PeopleView, *wanted: str):
    return lambda: names(people) == list(wanted)


@pytest.fixture
def regulars(till):
    """Four people: two who were here, one who has only a number, one with nothing but a name."""
    anna = till.customer("Anna Kowalska", phone="+49 171 5550143", tags=("regular",))
    till.customer("佐藤 美咲", reading="さとう みさき", phone="090-1111-4821")
    till.customer("", phone="070 9999 1212")
    bob = till.customer("Bob")
    till.clock.move(days=1)
    till.stamp(bob.card_id)
    till.clock.move(days=1)
    till.stamp(anna.card_id, 7)
    return {"anna": anna, "bob": bob}


def test_everybody_is_listed_by_name_and_counted(regulars, page, player):
    assert player.until(
        shows(page.people, "…1212", "Anna Kowalska", "Bob", "佐藤 美咲 (さとう みさき)")
    )
    assert page.people.count.text().startswith("4 customer")


def test_a_row_says_phone_end_card_visit_reward_and_tags(regulars, page, player):
    people = page.people
    assert player.until(lambda: len(names(people)) == 4)
    row = people.model.row_of_id(regulars["anna"].customer_id)
    said = [people.model.index(row, column).data() for column in range(1, 6)]
    assert said == ["…0143", "7 of 7", "today", "reward waits", "regular"]


def test_the_last_visitor_can_stand_first(regulars, page, player):
    page.people.order.setCurrentIndex(1)
    assert player.until(lambda: names(page.people)[:2] == ["Anna Kowalska", "Bob"])


def test_typing_filters_and_enter_opens_the_first(regulars, page, player):
    player.type(page.people.field, "misaki")
    assert player.until(shows(page.people, "佐藤 美咲 (さとう みさき)"))
    assert page.people.count.text() == "1 found"
    player.press(page.people.field, "\r")
    assert player.until(lambda: page.person.isVisible())
    assert page.person.person.customer.details.name == "佐藤 美咲"


def test_escape_empties_the_field(regulars, page, player):
    player.type(page.people.field, "misaki")
    assert player.until(lambda: len(names(page.people)) == 1)
    player.press(page.people.field, "\x1b")
    assert player.until(lambda: len(names(page.people)) == 4)


def test_the_arrows_lead_from_the_field_into_the_list(regulars, page, player):
    people = page.people
    assert player.until(lambda: len(names(people)) == 4)
    player.press(people.field, "", key=Qt.Key.Key_Down)
    assert people.table.hasFocus()
    player.press(people.table, "", key=Qt.Key.Key_End)
    assert people.table.currentIndex().row() == 3
    player.press(people.table, "", key=Qt.Key.Key_Home)
    player.press(people.table, "", key=Qt.Key.Key_Down)
    player.press(people.table, "\r")
    assert player.until(lambda: page.person.isVisible())
    assert page.person.person.customer.details.name == "Anna Kowalska"


def test_letters_typed_in_the_list_go_to_the_field(regulars, page, player):
    people = page.people
    assert player.until(lambda: len(names(people)) == 4)
    people.focus_list()
    player.type(people.table, "bo")
    assert people.field.text() == "bo"
    assert player.until(shows(people, "Bob"))


def test_back_marks_who_was_open(regulars, page, player):
    page.show_person(regulars["bob"].customer_id)
    assert player.until(lambda: page.person.isVisible())
    player.press(page.person.back, "\x1b")
    assert page.people.isVisible()
    assert page.people.table.currentIndex().data() == "Bob"
    assert page.people.table.hasFocus()


def test_control_f_leads_to_the_field_from_anywhere(regulars, page, player):
    page.show_person(regulars["bob"].customer_id)
    assert player.until(lambda: page.person.isVisible())
    page.focus_field()
    assert page.people.field.hasFocus()


def test_a_change_elsewhere_is_shown_and_the_mark_stays(regulars, page, player, till):
    people = page.people
    assert player.until(lambda: len(names(people)) == 4)
    people.mark(regulars["bob"].customer_id)
    till.customer("Aaron")
    assert player.until(lambda: "Aaron" in names(people))
    assert people.table.currentIndex().data() == "Bob"


def test_a_stamp_elsewhere_is_seen_in_the_row(regulars, page, player, till):
    people = page.people
    row = lambda: people.model.row_of_id(regulars["bob"].customer_id)  # noqa: E731
    card = lambda: people.model.index(row(), 2).data()  # noqa: E731
    assert player.until(lambda: len(names(people)) == 4)
    assert card() == "1 of 7"
    till.stamp(regulars["bob"].card_id)
    assert player.until(lambda: card() == "2 of 7")


def test_a_list_that_is_not_shown_reads_nothing_and_knows_better_afterwards(
    regulars, desk, page, player, till
):
    assert player.until(lambda: len(names(page.people)) == 4)
    desk.window.show_page("counter")
    till.customer("Aaron")
    player.pause(400)
    assert len(names(page.people)) == 4
    desk.window.show_page("customers")
    assert player.until(lambda: "Aaron" in names(page.people))


def test_those_put_away_have_a_list_of_their_own(regulars, page, player, till):
    till.do(customers.archive_customer, customer_id=regulars["bob"].customer_id)
    assert player.until(lambda: len(names(page.people)) == 3)
    page.people.archived.click()
    assert player.until(shows(page.people, "Bob"))
    player.type(page.people.field, "zzz")
    assert player.until(shows(page.people))


def empty_states(people: PeopleView) -> list[str]:
    return [one.title.text() for one in people.findChildren(EmptyState) if one.isVisible()]


def test_a_list_of_nobody_offers_the_first_step(page: CustomersPage, player):
    assert player.until(lambda: empty_states(page.people) == ["Nobody here yet"])


def test_nobody_found_offers_somebody_new(regulars, page, player):
    player.type(page.people.field, "qqq")
    assert player.until(lambda: empty_states(page.people) == ["Nobody found"])


def test_rows_are_read_in_the_lane_and_only_those_that_are_looked_at(desk, page, player, till):
    lines = Lines(desk.context)
    ids = [till.customer(f"Person {number}").customer_id for number in range(3)]
    arrived: list[tuple[int, ...]] = []
    lines.arrived.connect(arrived.append)
    first = lines.fetch(ids[:1])
    for _ in range(5):
        forgotten = lines.fetch(ids[1:2])
        del forgotten
    last = lines.fetch(ids[2:])
    assert dict(first) == {} == dict(last)
    assert player.until(lambda: first and last)
    player.pause(50)
    assert sorted(arrived) == [tuple(ids[:1]), tuple(ids[2:])]
    assert lines.fetch(ids[:1])[ids[0]].name == "Person 0"


def test_a_row_that_changed_stays_in_view_until_it_is_read_again(desk, page, player, till):
    lines = Lines(desk.context)
    number = till.customer("Before").customer_id
    rows = lines.fetch([number])
    assert player.until(lambda: rows)
    person = till.see(customers.customer, number)
    till.do(
        customers.edit_customer,
        customer_id=number,
        version=person.version,
        details=customers.CustomerDetails(name="After"),
    )
    lines.outdate([number])
    again = lines.fetch([number])
    assert again[number].name == "Before"
    assert player.until(lambda: again[number].name == "After")


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_the_list_paints_itself_in_both_themes(regulars, page, player, theme, mode):
    theme.set_mode(mode)
    assert player.until(lambda: len(names(page.people)) == 4)
    picture = page.people.table.grab().toImage()
    colours = {picture.pixel(x, y) for x in range(0, 600, 3) for y in range(50, 200, 3)}
    assert len(colours) > 5
