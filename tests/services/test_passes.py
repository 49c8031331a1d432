"""Passes by uses and by time: sold, used, renewed, lapsed, taken back."""

from datetime import UTC, date, datetime
from uuid import uuid4

import pytest

from shopdesk.domain.benefits import Benefit
from shopdesk.domain.errors import CardUnknown, CustomerUnknown, ProgrammeUnknown, UndoneAlready
from shopdesk.domain.errors_of_cards import (
    PassDayLimit,
    PassEmpty,
    PassUsedSince,
    ProgrammeOver,
)
from shopdesk.domain.programmes import PassTerms, SubscriptionTerms
from shopdesk.services import audit, customers, lots, passes, programmes, undo
from shopdesk.store.tables import ProgrammeRow

COFFEE = Benefit(words="a coffee", value_minor=450)
TEN = PassTerms(uses=10, price_minor=4_000, gives=COFFEE, lapses_after_days=90)
MONTH = SubscriptionTerms(per_day=2, price_minor=3_900, gives=COFFEE, remind_days_before=5)


def open_pass(till, terms):
    kind = "pass" if isinstance(terms, PassTerms) else "subscription"
    return till.do(programmes.open_programme, name="Ten coffees", kind=kind, terms=terms)


def sell(till, customer_id, programme_id, **values):
    return till.do(passes.sell_pass, customer_id=customer_id, programme_id=programme_id, **values)


def use(till, card_id, times=1):
    for _ in range(times):
        used = till.do(passes.use_pass, card_id=card_id)
    return used


def shown(till, customer_id):
    (card,) = till.wallet(customer_id).others
    return card


@pytest.fixture
def somebody(any_till):
    return any_till.customer().customer_id


def test_a_pass_of_ten_is_sold_and_used_ten_times(any_till, somebody):
    programme = open_pass(any_till, TEN)
    before = shown(any_till, somebody)
    assert (before.id, before.can_sell, before.can_use, before.price_minor) == (
        None,
        True,
        False,
        4_000,
    )
    sold = sell(any_till, somebody, programme)
    assert (sold.uses, sold.balance, sold.price_minor) == (10, 10, 4_000)
    assert (sold.starts_on, sold.expires_on) == (date(2026, 6, 1), date(2026, 8, 30))
    used = use(any_till, sold.card_id, 9)
    assert (used.balance, used.left_today, used.value_minor) == (1, None, 450)
    assert shown(any_till, somebody).balance == 1
    use(any_till, sold.card_id)
    with pytest.raises(PassEmpty):
        use(any_till, sold.card_id)
    assert not shown(any_till, somebody).can_use


def test_one_sale_and_one_use_for_each_request(any_till, somebody):
    programme, request = open_pass(any_till, TEN), uuid4()
    first = sell(any_till, somebody, programme, request_id=request)
    assert sell(any_till, somebody, programme, request_id=request) == first
    again = uuid4()
    for _ in range(2):
        any_till.do(passes.use_pass, card_id=first.card_id, request_id=again)
    assert shown(any_till, somebody).balance == 9


def test_what_expires_first_is_used_first_and_the_rest_lapses(any_till, somebody, clock):
    programme = open_pass(any_till, TEN)
    card = sell(any_till, somebody, programme).card_id
    clock.move(days=80)
    sell(any_till, somebody, programme)
    use(any_till, card, 4)
    assert [lot.remaining for lot in shown(any_till, somebody).lots] == [6, 10]
    clock.move(days=11)
    assert shown(any_till, somebody).balance == 10
    assert any_till.do(lots.lapse_due) == 6
    assert any_till.see(audit.figures).uses_out == 10


def test_a_day_has_its_limit_and_a_use_that_came_back_does_not_count(any_till, somebody, clock):
    programme = open_pass(any_till, MONTH)
    card = sell(any_till, somebody, programme).card_id
    used = use(any_till, card, 2)
    assert used.left_today == 0
    assert not shown(any_till, somebody).can_use
    with pytest.raises(PassDayLimit) as refused:
        use(any_till, card)
    assert refused.value.values == {"given": 2, "limit": 2}
    any_till.do(undo.undo_action, action=used.action)
    assert shown(any_till, somebody).left_today == 1
    use(any_till, card)
    clock.move(days=1)
    assert use(any_till, card).left_today == 1


def test_a_month_has_so_many_uses_a_day_and_what_is_not_used_lapses(any_till, somebody, clock):
    programme = open_pass(any_till, MONTH)
    sold = sell(any_till, somebody, programme)
    assert (sold.uses, sold.expires_on) == (60, date(2026, 6, 30))
    use(any_till, sold.card_id)
    clock.at = datetime(2026, 7, 1, 9, tzinfo=UTC)
    with pytest.raises(PassEmpty):
        use(any_till, sold.card_id)
    assert shown(any_till, somebody).balance == 0


def test_a_renewal_in_advance_begins_when_the_current_month_ends(any_till, somebody, clock):
    programme = open_pass(any_till, MONTH)
    card = sell(any_till, somebody, programme).card_id
    assert any_till.see(passes.renewals_due) == ()
    clock.at = datetime(2026, 6, 26, 9, tzinfo=UTC)
    assert shown(any_till, somebody).renew_due
    (due,) = any_till.see(passes.renewals_due)
    assert (due.customer_id, due.card_id, due.ends_on) == (somebody, card, date(2026, 6, 30))
    early = sell(any_till, somebody, programme)
    assert (early.starts_on, early.expires_on) == (date(2026, 7, 1), date(2026, 7, 31))
    assert not shown(any_till, somebody).renew_due
    assert any_till.see(passes.renewals_due) == ()
    assert shown(any_till, somebody).left_today == 2
    clock.at = datetime(2026, 7, 1, 9, tzinfo=UTC)
    assert use(any_till, card).left_today == 1
    assert shown(any_till, somebody).balance == 61


def test_who_was_put_away_is_not_asked_to_renew(any_till, somebody, clock):
    sell(any_till, somebody, open_pass(any_till, MONTH))
    clock.at = datetime(2026, 6, 28, 9, tzinfo=UTC)
    any_till.do(customers.archive_customer, customer_id=somebody)
    assert any_till.see(passes.renewals_due) == ()


def test_a_sale_is_taken_back_while_nothing_was_used(any_till, somebody):
    programme = open_pass(any_till, TEN)
    sold = sell(any_till, somebody, programme)
    used = use(any_till, sold.card_id)
    with pytest.raises(PassUsedSince):
        any_till.do(undo.undo_action, action=sold.action)
    any_till.do(undo.undo_action, action=used.action)
    assert any_till.do(undo.undo_action, action=sold.action).kind == "pass.sold"
    assert shown(any_till, somebody).balance == 0
    with pytest.raises(UndoneAlready):
        any_till.do(undo.undo_action, action=sold.action)


def test_a_sale_is_under_the_newest_terms_and_what_was_sold_keeps_its_own(any_till, somebody):
    programme = open_pass(any_till, MONTH)
    card = sell(any_till, somebody, programme).card_id
    once = SubscriptionTerms(per_day=1, price_minor=2_000, gives=COFFEE)
    any_till.do(programmes.change_programme, programme_id=programme, name="Once a day", terms=once)
    assert use(any_till, card, 2).left_today == 0
    assert shown(any_till, somebody).price_minor == 2_000
    assert sell(any_till, somebody, programme).uses == 31


def test_a_programme_that_ended_sells_nothing_and_is_used_as_promised(any_till, somebody, clock):
    programme = open_pass(any_till, TEN)
    card = sell(any_till, somebody, programme).card_id
    with any_till.shop.units.write(any_till.actor) as unit:
        row = unit.session.get_one(ProgrammeRow, programme)
        row.ends_on, row.use_until = date(2026, 6, 1), date(2026, 6, 20)
    clock.move(days=19)
    with pytest.raises(ProgrammeOver):
        sell(any_till, somebody, programme)
    assert not shown(any_till, somebody).can_sell
    assert use(any_till, card).balance == 9
    clock.move(days=1)
    with pytest.raises(ProgrammeOver):
        use(any_till, card)


def test_only_what_is_a_pass_is_sold_to_somebody(any_till, somebody):
    (stamps,) = any_till.see(programmes.programmes)
    with pytest.raises(ProgrammeUnknown):
        sell(any_till, somebody, stamps.id)
    with pytest.raises(ProgrammeUnknown):
        sell(any_till, somebody, 99)
    with pytest.raises(CustomerUnknown):
        sell(any_till, 99, open_pass(any_till, TEN))
    with pytest.raises(CardUnknown):
        use(any_till, any_till.card("with stamps"))
