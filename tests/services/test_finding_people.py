"""Who is in a list, who was put away, who has the same number, which tags are in use."""

import pytest

from shopdesk.domain.customers import CustomerDetails
from shopdesk.services import customers


def same(till, phone="", email="", besides=None):
    found = till.see(customers.same_contact, phone=phone, email=email, besides=besides)
    return found.name if found else None


@pytest.mark.parametrize(
    ("kept", "typed"),
    [
        ("090-1111-4821", "09011114821"),
        ("090-1111-4821", "+81 90 1111 4821"),
        ("+81 90-1111-4821", "090 1111 4821"),
        ("+49 171 5550143", "0171 / 555 01 43"),
        ("０９０－１１１１－４８２１", "090-1111-4821"),
    ],
)
def test_the_same_number_is_known_however_it_is_written(any_till, kept, typed):
    any_till.customer("Yuki", phone=kept)
    any_till.customer("Other", phone="080-9999-4821")
    assert same(any_till, phone=typed) == "Yuki"


@pytest.mark.parametrize("typed", ["", "4821", "090-1111-482", "090-1111-48210"])
def test_a_part_of_a_number_is_nobody_s(any_till, typed):
    any_till.customer("Yuki", phone="090-1111-4821")
    assert same(any_till, phone=typed) is None


def test_the_same_address_is_known_in_any_case(any_till):
    any_till.customer("Yuki", email="yuki@post.example")
    assert same(any_till, email=" Yuki@Post.example ") == "Yuki"
    assert same(any_till, email="uki@post.example") is None


def test_nobody_is_their_own_double(any_till):
    yuki = any_till.customer("Yuki", phone="090-1111-4821")
    assert same(any_till, phone="090-1111-4821", besides=yuki.customer_id) is None


def test_tags_in_use_come_with_the_most_frequent_first(any_till):
    assert any_till.see(customers.known_tags) == ()
    any_till.customer("A", tags=("dog", "regular"))
    any_till.customer("B", tags=("regular",))
    any_till.customer("C", tags=("choir",))
    assert any_till.see(customers.known_tags) == ("regular", "choir", "dog")


def test_those_put_away_are_listed_by_name_and_found_among_themselves(any_till):
    ids = {
        name: any_till.customer(name, reading=reading).customer_id
        for name, reading in (("山田", "やまだ"), ("佐藤", "さとう"), ("鈴木", "すずき"))
    }
    for name in ("山田", "佐藤"):
        any_till.do(customers.archive_customer, customer_id=ids[name])
    assert list(any_till.see(customers.archived_numbers)) == [ids["佐藤"], ids["山田"]]
    assert list(any_till.see(customers.archived_numbers, "yamada")) == [ids["山田"]]


def test_somebody_brought_back_is_found_again(any_till):
    yuki = any_till.customer("Yuki")
    any_till.do(customers.archive_customer, customer_id=yuki.customer_id)
    any_till.do(customers.bring_back_customer, customer_id=yuki.customer_id)
    assert [line.name for line in any_till.see(customers.find_customers, "yuki")] == ["Yuki"]
    assert not any_till.see(customers.archived_numbers)


def test_an_edit_does_not_bring_somebody_back(any_till):
    yuki = any_till.customer("Yuki")
    any_till.do(customers.archive_customer, customer_id=yuki.customer_id)
    any_till.do(
        customers.edit_customer,
        customer_id=yuki.customer_id,
        version=2,
        details=CustomerDetails(name="Yuki Mori"),
    )
    assert any_till.see(customers.find_customers, "yuki") == ()


def test_a_list_can_begin_with_its_first_people_only(any_till):
    for name in ("Cara", "Anna", "Bob", "Annika"):
        any_till.customer(name)
    everybody = list(any_till.see(customers.customer_numbers))
    assert list(any_till.see(customers.customer_numbers, limit=2)) == everybody[:2]
    found = list(any_till.see(customers.customer_numbers, "ann"))
    assert list(any_till.see(customers.customer_numbers, "ann", limit=1)) == found[:1]
