"""The shop's buttons: kept with their numbers and their past."""

import pytest

from shopdesk.domain.errors import NameMissing, NumberOutOfRange, TextTooLong
from shopdesk.domain.purchases import Line, Purchase
from shopdesk.services import items, purchases, serving
from shopdesk.services.items import WantedItem


def save(till, *wanted):
    return till.do(items.save_items, wanted=wanted)


def test_buttons_stand_in_the_order_in_which_they_were_put(any_till):
    saved = save(
        any_till,
        WantedItem(name=" Oat  latte ", grouped="coffee", price_minor=450),
        WantedItem(name="Cake", price_minor=380),
    )
    assert [(one.name, one.grouped, one.price_minor, one.position) for one in saved] == [
        ("Oat latte", "coffee", 450, 0),
        ("Cake", "", 380, 1),
    ]
    latte, cake = saved
    turned = save(
        any_till, WantedItem(id=cake.id, name="Cake"), WantedItem(id=latte.id, name="Latte")
    )
    assert [(one.id, one.name) for one in turned] == [(cake.id, "Cake"), (latte.id, "Latte")]
    assert any_till.see(items.items) == turned


def test_a_button_that_is_taken_off_keeps_its_past(any_till):
    (latte,) = save(any_till, WantedItem(name="Latte", price_minor=450))
    somebody = any_till.customer().customer_id
    any_till.do(
        serving.serve_customer,
        customer_id=somebody,
        purchase=Purchase(lines=(Line(item_id=latte.id, count=2, price_minor=450),)),
    )
    assert save(any_till) == ()
    (former,) = any_till.see(items.items, with_former=True)
    assert (former.id, former.is_active) == (latte.id, False)
    (bought,) = any_till.see(purchases.purchases_of, somebody)
    assert [(one.name, one.count) for one in bought.items] == [("Latte", 2)]
    assert save(any_till, WantedItem(id=latte.id, name="Latte"))[0].id == latte.id


@pytest.mark.parametrize(
    ("wanted", "refusal"),
    [
        ([WantedItem(name=" ")], NameMissing),
        ([WantedItem(name="x" * 41)], TextTooLong),
        ([WantedItem(name="x", price_minor=-1)], NumberOutOfRange),
        ([WantedItem(name=str(n)) for n in range(25)], NumberOutOfRange),
    ],
)
def test_what_makes_no_sense_is_refused_and_nothing_is_kept(any_till, wanted, refusal):
    with pytest.raises(refusal):
        save(any_till, *wanted)
    assert any_till.see(items.items) == ()


def test_there_are_twenty_four_buttons_at_most(any_till):
    assert len(save(any_till, *[WantedItem(name=str(n)) for n in range(24)])) == 24
