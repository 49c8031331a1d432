"""Units of work: nothing is kept by chance, nothing is told too soon, time never runs back."""

from datetime import timedelta
from uuid import uuid4

import pytest
from sqlalchemy import func, select, text
from sqlalchemy.exc import DBAPIError

from shopdesk.domain import topics
from shopdesk.domain.customers import CustomerDetails
from shopdesk.domain.errors import NothingToCallThem, StoreProblem
from shopdesk.services import counter, customers
from shopdesk.store.tables import CustomerRow, EntryRow


def create(unit, name="Yuki"):
    return customers.create_customer(unit, details=CustomerDetails(name=name), request_id=uuid4())


def number_of(till, row):
    with till.shop.units.read() as unit:
        return unit.session.scalar(select(func.count()).select_from(row))


def test_a_unit_that_ends_in_an_error_keeps_nothing(any_till):
    before = number_of(any_till, EntryRow)
    with pytest.raises(ZeroDivisionError), any_till.shop.units.write(any_till.actor) as unit:
        create(unit)
        raise ZeroDivisionError
    assert number_of(any_till, CustomerRow) == 0
    assert number_of(any_till, EntryRow) == before


def test_a_unit_that_nobody_ends_keeps_nothing(any_till):
    unit = any_till.shop.units.write(any_till.actor)
    create(unit.__enter__())
    unit.gen.close()
    assert number_of(any_till, CustomerRow) == 0


def test_nobody_sees_a_unit_before_it_ends(any_till):
    with any_till.shop.units.write(any_till.actor) as unit:
        create(unit)
        assert number_of(any_till, CustomerRow) == 0
    assert number_of(any_till, CustomerRow) == 1


def test_a_look_cannot_write(any_till):
    with pytest.raises(StoreProblem) as problem, any_till.shop.units.read() as unit:
        unit.session.execute(text("DELETE FROM customer"))
    assert problem.value.kind == "read_only"


def test_a_look_sees_one_moment_however_long_it_takes(any_till):
    card = any_till.card()
    with any_till.shop.units.read() as unit:
        before = unit.session.scalar(select(func.count()).select_from(EntryRow))
        any_till.stamp(card)
        assert unit.session.scalar(select(func.count()).select_from(EntryRow)) == before


def test_listeners_hear_after_the_commit_what_changed(any_till):
    heard = []

    def listener(changes):
        heard.append((changes, number_of(any_till, CustomerRow)))

    any_till.shop.units.listen(listener)
    made = any_till.customer()
    ((changes, customers_then),) = [h for h in heard if (topics.LEDGER, 0) in h[0]][:1]
    assert customers_then == 1
    assert changes >= {
        (topics.CUSTOMER, made.customer_id),
        (topics.CARD, made.card_id),
        (topics.LEDGER, 0),
    }


def test_listeners_hear_nothing_of_what_was_not_kept(till):
    heard = []
    till.shop.units.listen(heard.append)
    with pytest.raises(NothingToCallThem):
        till.customer("")
    with pytest.raises(ZeroDivisionError), till.shop.units.write(till.actor) as unit:
        create(unit)
        raise ZeroDivisionError
    with till.shop.units.read() as unit:
        customers.find_customers(unit, "")
    assert heard == []


@pytest.mark.parametrize(
    "statement", ["UPDATE ledger_entry SET amount = 9", "DELETE FROM ledger_entry"]
)
def test_the_ledger_refuses_to_be_changed(any_till, statement):
    any_till.stamp(any_till.card())
    with pytest.raises(DBAPIError, match="append-only"), any_till.shop.store.writer.begin() as c:
        c.execute(text(statement))


def test_the_ledger_refuses_to_be_emptied(postgres_till):
    postgres_till.stamp(postgres_till.card())
    with (
        pytest.raises(DBAPIError, match="append-only"),
        postgres_till.shop.store.writer.begin() as c,
    ):
        c.execute(text("TRUNCATE ledger_entry"))


def test_an_entry_of_an_unknown_kind_is_a_bug(till):
    with (
        pytest.raises(ValueError, match=r"coffee\.spilled"),
        till.shop.units.write(till.actor) as u,
    ):
        u.enter("coffee.spilled")


def test_time_never_runs_back(any_till):
    card = any_till.card()
    any_till.stamp(card)
    any_till.clock.move(days=-7)
    assert any_till.stamp(card).stamps == 2
    with any_till.shop.units.read() as unit:
        times = list(unit.session.scalars(select(EntryRow.at).order_by(EntryRow.seq)))
        assert times == sorted(times)
        assert unit.now == any_till.clock.at + timedelta(days=7)


def test_each_counter_has_a_chain_of_its_own(any_till):
    card = any_till.card()
    any_till.reopen(counter="terrace")
    any_till.stamp(card)
    any_till.reopen(counter="1")
    any_till.stamp(card)
    with any_till.shop.units.read() as unit:
        numbers = dict(
            unit.session.execute(
                select(EntryRow.counter_id, func.max(EntryRow.seq)).group_by(EntryRow.counter_id)
            ).all()
        )
    assert min(numbers.values()) == 1
    assert len(numbers) == 2


def test_entries_of_one_unit_follow_one_another(any_till):
    made = any_till.customer()
    with any_till.shop.units.write(any_till.actor) as unit:
        for _ in range(3):
            counter.stamp_card(unit, card_id=made.card_id, count=9, request_id=uuid4())
    with any_till.shop.units.read() as unit:
        numbers = list(unit.session.scalars(select(EntryRow.seq).order_by(EntryRow.seq)))
    assert numbers == list(range(1, len(numbers) + 1))
