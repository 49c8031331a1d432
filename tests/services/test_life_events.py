"""What the shop remembers of somebody's life."""

from datetime import date

import pytest

from shopdesk.domain.errors import CustomerUnknown, DatesReversed
from shopdesk.domain.errors_of_people import LifeEventUnknown
from shopdesk.services import life_events
from shopdesk.services.settings import change_settings


def add(till, who, kind="birth", day=date(2026, 5, 30), **values):
    return till.do(
        life_events.add_life_event, customer_id=who, kind=kind, happened_on=day, **values
    )


def test_an_event_is_noted_with_its_day_and_words(any_till):
    who = any_till.customer().customer_id
    add(any_till, who, words="a girl, Mio")
    (event,) = any_till.see(life_events.life_events_of, who)
    assert (event.kind, event.words, event.happened_on) == (
        "birth",
        "a girl, Mio",
        date(2026, 5, 30),
    )
    assert event.quiet_until is None


def test_after_a_loss_the_shop_usually_keeps_quiet_for_the_days_of_its_setting(any_till):
    day = date(2026, 5, 30)
    assert any_till.see(life_events.usual_quiet, kind="loss", happened_on=day) == date(2026, 8, 28)
    any_till.do(change_settings, loss_quiet_days=30)
    assert any_till.see(life_events.usual_quiet, kind="loss", happened_on=day) == date(2026, 6, 29)
    assert any_till.see(life_events.usual_quiet, kind="wedding", happened_on=day) is None


def test_an_event_can_be_taken_off_again(any_till):
    who = any_till.customer().customer_id
    event = add(any_till, who).event_id
    any_till.do(life_events.remove_life_event, event_id=event)
    assert any_till.see(life_events.life_events_of, who) == ()
    with pytest.raises(LifeEventUnknown):
        any_till.do(life_events.remove_life_event, event_id=event)


def test_what_cannot_be_is_refused(any_till):
    who = any_till.customer().customer_id
    with pytest.raises(DatesReversed):
        add(any_till, who, "loss", quiet_until=date(2026, 5, 29))
    with pytest.raises(CustomerUnknown):
        add(any_till, 4_711)
    with pytest.raises(ValueError, match="party"):
        add(any_till, who, "party")
