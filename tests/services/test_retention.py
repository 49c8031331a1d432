"""Who has not been here for long is proposed for erasure, and nothing more."""

import pytest

from shopdesk.domain.errors import CustomerUnknown
from shopdesk.services import contacts, customers, erasure, retention
from shopdesk.services.settings import change_settings


def proposed(till):
    return [one.customer_id for one in till.see(retention.proposed_for_erasure)]


@pytest.fixture
def regulars(any_till):
    """One who came two years ago, one who never came, one who comes; 24 months are the limit."""
    once = any_till.customer("Once")
    never = any_till.customer("Never", with_card=False)
    often = any_till.customer("Often")
    any_till.clock.move(days=10)
    any_till.stamp(once.card_id)
    any_till.clock.move(days=735)
    any_till.stamp(often.card_id)
    any_till.do(change_settings, retention_months=24)
    return once.customer_id, never.customer_id, often.customer_id


def test_it_is_off_unless_the_owner_wants_it(any_till):
    any_till.customer()
    any_till.clock.move(days=5_000)
    assert proposed(any_till) == []
    assert any_till.see(retention.count_proposed) is None


def test_who_has_not_been_here_for_so_many_months_is_proposed_the_longest_first(any_till, regulars):
    once, never, _ = regulars
    assert proposed(any_till) == [never, once]
    assert any_till.see(retention.count_proposed) == 2
    (first, _) = any_till.see(retention.proposed_for_erasure)
    assert first.since == any_till.see(customers.customer, never).created_at


def test_the_day_decides(any_till):
    any_till.do(change_settings, retention_months=12)
    who = any_till.customer().customer_id
    any_till.clock.move(days=365)
    assert proposed(any_till) == []
    any_till.clock.move(days=1)
    assert proposed(any_till) == [who]


def test_who_is_kept_is_not_proposed_until_as_many_months_have_passed(any_till, regulars):
    _once, never, _ = regulars
    any_till.do(retention.keep_on_file, customer_id=never)
    assert never not in proposed(any_till)
    assert any_till.see(contacts.contacts_of, never) == ()
    any_till.clock.move(days=735)
    assert never in proposed(any_till)


def test_who_was_put_away_is_proposed_and_who_was_erased_is_not(any_till, regulars):
    once, never, _ = regulars
    any_till.do(customers.archive_customer, customer_id=never)
    any_till.do(erasure.erase_customer, customer_id=once, why=erasure.NOT_SEEN)
    assert proposed(any_till) == [never]
    with pytest.raises(CustomerUnknown):
        any_till.do(retention.keep_on_file, customer_id=once)
