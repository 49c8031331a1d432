"""What people agreed to, and whether the shop may write to them now."""

from datetime import date

import pytest

from shopdesk.domain.consents import PURPOSES
from shopdesk.domain.customers import CustomerDetails
from shopdesk.domain.errors import ChangedElsewhere, CustomerUnknown
from shopdesk.services import consents, contacts, customers, life_events, paper
from shopdesk.services.settings import change_settings

WORDS = "You may send me offers by e-mail."


def someone(till, **details):
    return till.customer("Yuki", email="yuki@example.com", phone="090 1111 4821", **details)


def agree(till, who, channel="email", purpose="offers", *, agreed=True, wording=WORDS):
    return till.do(
        consents.agree,
        customer_id=who,
        channel=channel,
        purpose=purpose,
        agreed=agreed,
        wording=wording,
    )


def may(till, who, channel="email", purpose="offers"):
    found = till.see(consents.may_contact, who, channel, purpose)
    return found.why or found.allowed


def test_nobody_is_written_to_without_their_word(any_till):
    who = someone(any_till).customer_id
    assert may(any_till, who) == "not_agreed"
    agree(any_till, who)
    assert may(any_till, who) is True
    assert may(any_till, who, purpose="kindness") == "not_agreed"
    assert may(any_till, who, channel="phone") == "not_agreed"


def test_a_consent_keeps_its_date_and_its_wording_and_the_day_it_ended(any_till):
    who = someone(any_till).customer_id
    given = any_till.clock.at
    agree(any_till, who)
    ended = any_till.clock.move(days=3)
    agree(any_till, who, agreed=False)
    (one,) = any_till.see(consents.consents_of, who)
    assert (one.wording, one.given_at, one.withdrawn_at) == (WORDS, given, ended)
    assert may(any_till, who) == "not_agreed"


def test_what_was_agreed_before_purposes_were_told_apart_holds_for_each(any_till):
    who = someone(any_till, consents=("email",)).customer_id
    assert [may(any_till, who, purpose=purpose) for purpose in PURPOSES] == [True] * 3


def test_of_a_consent_to_everything_one_purpose_can_be_taken_back(any_till):
    who = someone(any_till, consents=("email",)).customer_id
    given = any_till.clock.at
    any_till.clock.move(days=1)
    agree(any_till, who, purpose="offers", agreed=False)
    assert may(any_till, who, purpose="offers") == "not_agreed"
    assert may(any_till, who, purpose="kindness") is True
    live = [one for one in any_till.see(consents.consents_of, who) if one.withdrawn_at is None]
    assert {(one.purpose, one.given_at) for one in live} == {
        ("kindness", given),
        ("reminders", given),
    }
    assert any_till.see(customers.customer, who).details.consents == ()


def test_each_purpose_by_itself_makes_the_whole_channel(any_till):
    who = someone(any_till).customer_id
    for purpose in PURPOSES:
        agree(any_till, who, purpose=purpose)
    assert any_till.see(customers.customer, who).details.consents == ("email",)


def test_the_form_leaves_single_purposes_as_they_are(any_till):
    who = someone(any_till).customer_id
    agree(any_till, who, purpose="kindness")
    before = any_till.see(customers.customer, who)
    any_till.do(
        customers.edit_customer,
        customer_id=who,
        version=before.version,
        details=CustomerDetails(name="Yuki S.", email="yuki@example.com"),
    )
    assert may(any_till, who, purpose="kindness") is True


def test_a_form_that_was_open_meanwhile_does_not_undo_a_consent(any_till):
    who = someone(any_till).customer_id
    before = any_till.see(customers.customer, who)
    agree(any_till, who)
    with pytest.raises(ChangedElsewhere):
        any_till.do(
            customers.edit_customer,
            customer_id=who,
            version=before.version,
            details=before.details,
        )


def test_agreeing_twice_is_one_consent_and_one_request_one_effect(any_till):
    who = someone(any_till).customer_id
    first = agree(any_till, who)
    agree(any_till, who)
    again = any_till.do(
        consents.agree,
        customer_id=who,
        channel="email",
        purpose="offers",
        agreed=True,
        wording=WORDS,
        request_id=first.action,
    )
    assert again == first
    assert len(any_till.see(consents.consents_of, who)) == 1


def test_left_alone_is_one_click_and_the_same_click_takes_it_back(any_till):
    who = someone(any_till, consents=("email", "paper")).customer_id
    any_till.do(contacts.leave_alone, customer_id=who, alone=True)
    assert any_till.see(customers.customer, who).left_alone_at == any_till.clock.at
    for channel in ("email", "paper"):
        for purpose in PURPOSES:
            assert may(any_till, who, channel, purpose) == "left_alone"
    any_till.do(contacts.leave_alone, customer_id=who, alone=False)
    assert may(any_till, who) is True


def test_no_offer_in_a_quiet_time_but_a_kind_word(any_till):
    who = someone(any_till, consents=("email",)).customer_id
    any_till.do(
        life_events.add_life_event,
        customer_id=who,
        kind="loss",
        happened_on=date(2026, 5, 30),
        quiet_until=date(2026, 6, 10),
    )
    assert may(any_till, who) == "quiet"
    assert may(any_till, who, purpose="kindness") is True
    any_till.clock.move(days=9)
    assert may(any_till, who) == "quiet"
    any_till.clock.move(days=1)
    assert may(any_till, who) is True


def test_enough_is_enough_until_the_days_are_over(any_till):
    any_till.do(change_settings, contact_cap_count=2, contact_cap_days=30)
    who = someone(any_till, consents=("email", "paper")).customer_id
    for channel in ("email", "paper"):
        any_till.do(
            contacts.note_contact, customer_id=who, channel=channel, purpose="offers", what="cake"
        )
        any_till.clock.move(days=1)
    assert may(any_till, who) == "often_enough"
    assert may(any_till, who, "paper") == "often_enough"
    assert may(any_till, who, purpose="kindness") is True
    any_till.clock.move(days=28, minutes=1)
    assert may(any_till, who) is True
    assert [one.what for one in any_till.see(contacts.contacts_of, who)] == ["cake", "cake"]


def test_who_was_put_away_or_has_no_address_is_not_written_to(any_till):
    who = someone(any_till, consents=("email",)).customer_id
    nowhere = any_till.customer("Bob", consents=("email",)).customer_id
    assert may(any_till, nowhere) == "no_address"
    any_till.do(customers.archive_customer, customer_id=who)
    assert may(any_till, who) == "archived"
    assert may(any_till, 4_711) == "gone"


def test_many_are_asked_at_once_and_answered_in_order(any_till):
    yes = someone(any_till, consents=("email",)).customer_id
    no = someone(any_till).customer_id
    found = any_till.see(consents.reachable, [no, yes, no], "email", "offers")
    assert [(key, one.allowed) for key, one in found] == [(no, False), (yes, True), (no, False)]


def test_more_people_than_a_statement_takes_can_be_asked(any_till):
    yes = someone(any_till, consents=("email",)).customer_id
    crowd = [*range(1_000_000, 1_040_000), yes]
    found = any_till.see(consents.reachable, crowd, "email", "offers")
    assert [key for key, one in found if one.allowed] == [yes]


def test_nobody_unknown_can_agree(any_till):
    with pytest.raises(CustomerUnknown):
        agree(any_till, 4_711)


def test_paper_and_counter_obey_who_wants_to_be_left_alone(any_till):
    who = someone(any_till, consents=("email",)).customer_id
    assert any_till.wallet(who).may_email
    assert any_till.see(paper.addressee, who).peace == ""
    any_till.do(
        life_events.add_life_event,
        customer_id=who,
        kind="loss",
        happened_on=date(2026, 5, 30),
        quiet_until=date(2026, 6, 10),
    )
    assert any_till.see(paper.addressee, who).peace == "quiet"
    any_till.do(contacts.leave_alone, customer_id=who, alone=True)
    assert any_till.see(paper.addressee, who).peace == "left_alone"
    assert not any_till.wallet(who).may_email


def test_the_form_can_leave_alone_and_says_nothing_where_it_does_not_know(any_till):
    who = someone(any_till).customer_id
    for left_alone, then in ((True, True), (None, True), (False, False)):
        before = any_till.see(customers.customer, who)
        any_till.do(
            customers.edit_customer,
            customer_id=who,
            version=before.version,
            details=CustomerDetails(name="Yuki", left_alone=left_alone),
        )
        assert any_till.see(customers.customer, who).details.left_alone is then


@pytest.mark.parametrize(
    ("language", "wording"),
    [
        ("en", "I would like to get offers from Café Kumo by e-mail."),
        ("ja", "Café Kumoからのお得なご案内をメールで受け取ります。"),
    ],
)
def test_the_wording_of_a_consent_is_in_the_language_of_who_agrees(any_till, language, wording):
    any_till.do(change_settings, shop_name="Café Kumo")
    said = any_till.see(
        consents.consent_wording, channel="email", purpose="offers", language=language
    )
    assert said == wording
