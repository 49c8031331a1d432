import pytest
from PySide6.QtCore import Qt

from shopdesk.desktop.customers.day_field import DayField
from shopdesk.desktop.customers.form import Clash, CustomerForm, OpenInstead, placed
from shopdesk.desktop.customers.tags_field import TagsField
from shopdesk.domain.customers import CustomerDetails

FULL = CustomerDetails(
    name="Anna",
    reading="anna",
    phone="030 123456",
    email="anna@post.example",
    birthday="02-29",
    favourites="oat milk",
    notes="Two\nlines",
    language="ja",
    tags=("regular",),
    consents=("paper", "phone"),
    anniversary="06-02",
    left_alone=True,
)


@pytest.fixture
def form(desk, qtbot):
    def make(details: CustomerDetails = FULL, **given) -> CustomerForm:
        made = CustomerForm(
            desk.window,
            context=desk.context,
            title="Edit",
            accept="Save",
            details=details,
            **given,
        )
        qtbot.addWidget(made)
        made.show()
        return made

    return make


def test_a_form_gives_back_what_it_was_given(form):
    assert form().answer() == FULL


def test_a_refusal_stands_beside_its_field_and_keeps_the_rest(form):
    made = form()
    made.email.setText("nope")
    made.accept()
    assert made.isVisible()
    assert made.rows["email"].hint.text().startswith("This does not look like an e-mail")
    assert made.focusWidget() is made.email
    made.email.setText("")
    made.accept()
    assert not made.isVisible()
    assert made.result() == CustomerForm.DialogCode.Accepted


@pytest.mark.parametrize(
    ("field", "row", "text"),
    [("name", "name", "x" * 121), ("favourites", "favourites", "x" * 121)],
)
def test_too_long_is_said_beside_the_field(form, field, row, text):
    made = form()
    getattr(made, field).setText(text)
    made.accept()
    assert made.rows[row].hint.text()


def test_a_tag_that_is_too_long_is_said_beside_the_tags(form):
    made = form()
    made.tags.field.setText("x" * 41)
    made.accept()
    assert made.rows["tags"].hint.text()


def test_nobody_without_a_name_or_number(form):
    made = form(CustomerDetails(name="x"))
    made.name.setText(" ")
    made.accept()
    assert "One of them is enough" in made.rows["name"].hint.text()


def test_somebody_with_the_same_number_is_pointed_out_and_can_be_opened(form, till, player):
    other = till.customer("Yuki", phone="+81 90-1111-4821")
    made = form(CustomerDetails(name="New"))
    made.phone.setText("090 1111 4821")
    assert player.until(lambda: "Yuki" in made.same.text())
    assert made.answer().name == "New"  # a hint, no more
    made._open.click()
    assert made._given == OpenInstead(customer_id=other.customer_id)


def test_nobody_is_pointed_out_as_their_own_double(form, till, player):
    yuki = till.customer("Yuki", phone="090-1111-4821")
    made = form(CustomerDetails(name="Yuki"), customer_id=yuki.customer_id)
    made.phone.setText("090 1111 4821")
    player.pause(450)
    assert not made._same.isVisible()


def test_what_both_changed_is_shown_beside_the_field(form):
    theirs = CustomerDetails(name="Anna", notes="Theirs")
    clash = Clash(
        before=CustomerDetails(name="Anna"),
        typed=CustomerDetails(name="Anna", notes="Mine"),
        theirs=theirs,
    )
    made = form(clash.merged, clash=clash)
    assert made.notes.toPlainText() == "Mine"
    assert made.rows["notes"].hint.text() == "At the other counter: Theirs"
    assert "another counter" in made.hint.text()


# -- tags ------------------------------------------------------------------------------------


@pytest.fixture
def tags(qtbot):
    made = TagsField(("regular",))
    made.suggest(("choir", "regular", "Neighbour"))
    qtbot.addWidget(made)
    made.show()
    return made


def test_enter_and_a_comma_end_a_tag(tags, player):
    player.type(tags.field, "choir\rvegan,")
    assert tags.tags() == ("regular", "choir", "vegan")
    assert not tags.field.text()


def test_the_same_tag_is_not_taken_twice(tags, player):
    player.type(tags.field, "REGULAR\r")
    assert tags.tags() == ("regular",)


def test_a_tag_that_is_still_being_typed_counts(tags, player):
    player.type(tags.field, "vegan")
    assert tags.tags() == ("regular", "vegan")


def test_backspace_in_the_empty_field_takes_the_last_away(tags, player):
    player.press(tags.field, "", key=Qt.Key.Key_Backspace)
    assert tags.tags() == ()


def test_a_pasted_list_becomes_tags(tags):
    tags.field.setText("a、b, c")
    tags._on_edited(tags.field.text())
    assert tags.tags() == ("regular", "a", "b", "c")


def test_tags_in_use_are_offered_and_picked(tags):
    offers = [tags._offers.itemAt(place).widget() for place in range(tags._offers.count())]
    assert [offer.text() for offer in offers] == ["+ choir", "+ Neighbour"]
    offers[1].click()
    assert tags.tags() == ("regular", "Neighbour")


def test_a_chip_is_taken_away(tags):
    tags._chips.itemAt(0).widget().click()
    assert tags.tags() == ()


# -- days ------------------------------------------------------------------------------------


def test_a_month_has_its_days(qtbot):
    field = DayField("01-31")
    qtbot.addWidget(field)
    assert field.value() == "01-31"
    field.month.setCurrentIndex(2)
    assert field.day.count() == 30  # 29 and none
    assert not field.value()


@pytest.mark.parametrize(
    ("said", "field"), [("sato", "name"), ("090-12", "phone"), ("a@b.example", "email")]
)
def test_what_was_searched_for_stands_in_its_field(said, field):
    assert getattr(placed(said, "en"), field) == said
