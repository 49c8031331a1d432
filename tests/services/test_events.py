"""Events: planning them, inviting, answers, and who came."""

import threading
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from shopdesk.domain.audience import Audience
from shopdesk.domain.errors import DatesReversed, NameMissing, NothingToUndo, UndoneAlready
from shopdesk.domain.errors_of_people import (
    EventCancelled,
    EventFull,
    EventNotYet,
    EventOver,
    EventUnknown,
    PlaceholderUnknown,
)
from shopdesk.domain.events import EventPlan, at_local
from shopdesk.services import consents, events, guests, undo
from shopdesk.services.contacts import contacts_of
from shopdesk.services.settings import change_settings
from tests.shops import MONDAY, Clock, Till

FRIDAY = MONDAY + timedelta(days=4, hours=10)
TASTING = EventPlan(
    name="Tasting",
    starts_at=FRIDAY,
    ends_at=FRIDAY + timedelta(hours=2),
    invitation="Dear {name}, come to the {event} on {day} at {time}. {shop}",
)


def plan(till, **changes):
    return till.do(events.plan_event, plan=replace(TASTING, **changes)).event_id


def agreed(till, name="Yuki", **details):
    return till.customer(name, consents=("paper",), **details).customer_id


def say(till, event_id, customer_id, state="coming"):
    return till.do(guests.answer, event_id=event_id, customer_id=customer_id, state=state)


def came(till, event_id, customer_id, **values):
    return till.do(guests.guest_came, event_id=event_id, customer_id=customer_id, **values)


def figures(till, event_id):
    return till.see(events.event, event_id).figures


def test_an_event_is_kept_as_it_was_planned(any_till):
    number = plan(any_till, capacity=12, audience=Audience(tags=("wine",)))
    found = any_till.see(events.event, number)
    assert (found.name, found.starts_at, found.capacity) == ("Tasting", FRIDAY, 12)
    assert found.audience == Audience(tags=("wine",))
    assert (found.is_over, found.is_cancelled, found.places_left) == (False, False, 12)


def test_the_next_event_is_in_front_and_the_past_comes_last(any_till):
    later, past, soon = (
        plan(any_till, starts_at=FRIDAY + timedelta(days=n), ends_at=FRIDAY + timedelta(days=n, hours=1))
        for n in (7, -30, 1)
    )  # fmt: skip
    assert [one.id for one in any_till.see(events.events)] == [soon, later, past]


@pytest.mark.parametrize(
    ("changes", "refusal"),
    [
        ({"name": "  "}, NameMissing),
        ({"ends_at": FRIDAY}, DatesReversed),
        ({"ends_at": FRIDAY - timedelta(hours=1)}, DatesReversed),
        ({"invitation": "Hello {nmae}"}, PlaceholderUnknown),
    ],
)
def test_a_plan_that_cannot_be_is_refused(any_till, changes, refusal):
    with pytest.raises(refusal):
        plan(any_till, **changes)


def test_only_those_are_invited_whom_the_shop_may_write_to(any_till):
    yuki = agreed(any_till, tags=("wine",))
    any_till.customer("Hana", tags=("wine",))
    agreed(any_till, "Ken")
    number = plan(any_till, audience=Audience(tags=("wine",)))
    invited = any_till.do(guests.invite, event_id=number)
    assert (invited.invited, invited.left_out) == (1, (("not_agreed", 1),))
    assert [one.customer_id for one in any_till.see(guests.guests, number)] == [yuki]
    (contact,) = any_till.see(contacts_of, yuki)
    assert (contact.what, contact.purpose, contact.channel) == ("Tasting", "offers", "paper")


def test_asking_again_invites_only_who_is_new(any_till):
    yuki = agreed(any_till)
    number = plan(any_till)
    any_till.do(guests.invite, event_id=number)
    say(any_till, number, yuki, "declined")
    agreed(any_till, "Hana")
    again = any_till.do(guests.invite, event_id=number)
    assert (again.invited, again.left_out) == (1, (("had_one", 1),))
    assert {one.state for one in any_till.see(guests.guests, number)} == {"declined", "invited"}


def test_invitations_are_taken_back_from_those_who_have_not_answered(any_till):
    yuki, hana = agreed(any_till), agreed(any_till, "Hana")
    number = plan(any_till)
    invited = any_till.do(guests.invite, event_id=number)
    say(any_till, number, yuki)
    any_till.do(guests.take_back_invitations, event_id=number, at=invited.at)
    assert [one.customer_id for one in any_till.see(guests.guests, number)] == [yuki]
    assert any_till.see(contacts_of, hana) == ()
    assert len(any_till.see(contacts_of, yuki)) == 1


def test_the_cap_of_contacts_holds_for_invitations(any_till):
    any_till.do(change_settings, contact_cap_count=1)
    agreed(any_till)
    any_till.do(guests.invite, event_id=plan(any_till))
    second = any_till.do(guests.invite, event_id=plan(any_till, name="Reading"))
    assert (second.invited, second.left_out) == (0, (("often_enough", 1),))


def test_a_place_is_taken_by_who_comes_and_a_full_event_says_so(any_till):
    yuki, hana, ken = (agreed(any_till, name) for name in ("Yuki", "Hana", "Ken"))
    number = plan(any_till, capacity=2)
    any_till.do(guests.invite, event_id=number)
    say(any_till, number, yuki)
    say(any_till, number, hana)
    with pytest.raises(EventFull) as refused:
        say(any_till, number, ken)
    assert refused.value.values == {"capacity": 2}
    say(any_till, number, yuki)  # saying it twice needs no second place
    say(any_till, number, hana, "declined")
    say(any_till, number, ken)
    assert figures(any_till, number).places_taken == 2


def test_who_came_is_noted_from_the_day_on_and_keeps_the_place(any_till):
    yuki, hana = agreed(any_till), agreed(any_till, "Hana")
    number = plan(any_till, capacity=1)
    say(any_till, number, yuki)
    with pytest.raises(EventNotYet):
        came(any_till, number, yuki)
    any_till.clock.at = FRIDAY
    with pytest.raises(EventFull):
        came(any_till, number, hana)
    assert came(any_till, number, yuki).before == "coming"
    assert came(any_till, number, yuki).before == "came"
    found = figures(any_till, number)
    assert (found.came, found.coming, found.came_uninvited) == (1, 0, 0)
    any_till.clock.move(days=1)
    with pytest.raises(EventFull):
        came(any_till, number, hana)


def test_who_comes_without_an_invitation_is_counted_apart(any_till):
    yuki = agreed(any_till)
    number = plan(any_till)
    any_till.do(guests.invite, event_id=number)
    stranger = any_till.customer("Ken").customer_id
    any_till.clock.at = FRIDAY
    came(any_till, number, yuki)
    came(any_till, number, stranger)
    found = figures(any_till, number)
    assert (found.invited, found.came, found.came_uninvited) == (1, 2, 1)
    listed = {one.customer_id: one.was_invited for one in any_till.see(guests.guests, number)}
    assert listed == {yuki: True, stranger: False}


def test_that_somebody_came_can_be_undone_once(any_till):
    yuki, stranger = agreed(any_till), any_till.customer("Ken").customer_id
    number = plan(any_till)
    say(any_till, number, yuki)
    any_till.clock.at = FRIDAY
    first, second = came(any_till, number, yuki), came(any_till, number, stranger)
    undone = any_till.do(undo.undo_action, action=first.action)
    any_till.do(undo.undo_action, action=second.action)
    (guest,) = any_till.see(guests.guests, number)
    assert (guest.customer_id, guest.state, guest.came_at) == (yuki, "coming", None)
    with pytest.raises(UndoneAlready):
        any_till.do(undo.undo_action, action=first.action)
    with pytest.raises(NothingToUndo):
        any_till.do(undo.undo_action, action=undone.action)


def test_the_same_request_has_one_effect(any_till):
    yuki = agreed(any_till)
    number = plan(any_till)
    any_till.clock.at = FRIDAY
    first = came(any_till, number, yuki)
    assert came(any_till, number, yuki, request_id=first.action) == first
    assert figures(any_till, number).came == 1


def test_a_cancelled_event_takes_nobody_until_it_is_brought_back(any_till):
    yuki = agreed(any_till)
    number = plan(any_till)
    any_till.do(events.cancel_event, event_id=number)
    assert any_till.see(events.event, number).is_cancelled
    for act in (
        lambda: say(any_till, number, yuki),
        lambda: any_till.do(guests.invite, event_id=number),
    ):
        with pytest.raises(EventCancelled):
            act()
    any_till.do(events.bring_back_event, event_id=number)
    say(any_till, number, yuki)


def test_an_event_that_is_over_takes_no_answers(any_till):
    yuki = agreed(any_till)
    number = plan(any_till)
    any_till.clock.at = FRIDAY + timedelta(hours=2)
    with pytest.raises(EventOver):
        say(any_till, number, yuki)
    with pytest.raises(EventOver):
        any_till.do(events.cancel_event, event_id=number)
    came(any_till, number, yuki)


def test_an_event_that_is_not_there_is_said(any_till):
    with pytest.raises(EventUnknown):
        any_till.do(guests.invite, event_id=99)


def test_the_counter_sees_who_is_expected_today(any_till):
    yuki, ken = agreed(any_till), any_till.customer("Ken").customer_id
    number = plan(any_till)
    say(any_till, number, yuki)
    assert any_till.see(guests.event_today, yuki) == ()
    any_till.clock.at = FRIDAY - timedelta(hours=5)
    (expected,) = any_till.see(guests.event_today, yuki)
    assert (expected.event_id, expected.name, expected.state) == (number, "Tasting", "coming")
    assert any_till.see(guests.event_today, ken) == ()
    any_till.clock.at = FRIDAY  # it goes on: whoever walks in can be noted
    (walked_in,) = any_till.see(guests.event_today, ken)
    assert walked_in.state == ""
    any_till.do(events.cancel_event, event_id=number)
    assert any_till.see(guests.event_today, yuki) == ()


def test_the_invitation_is_filled_in_for_each_reader(any_till):
    any_till.do(change_settings, shop_name="Café Kumo", time_zone="Asia/Tokyo")
    any_till.shop.reload_identity()
    number = plan(any_till)
    hana = any_till.customer("山田 花", language="ja").customer_id
    said = any_till.see(events.invitation_for, number, hana)
    assert said == "Dear 山田 花 様, come to the Tasting on 2026年6月6日 at 03:00. Café Kumo"
    assert "Haruka" in any_till.see(events.invitation_for, number)


def test_a_time_that_the_clocks_skip_is_one_that_there_is():
    berlin = ZoneInfo("Europe/Berlin")
    spring, autumn = date(2026, 3, 29), date(2026, 10, 25)
    assert at_local(spring, time(2, 30), berlin) == datetime(2026, 3, 29, 1, 30, tzinfo=UTC)
    assert at_local(autumn, time(2, 30), berlin) == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
    evening = at_local(spring, time(19), berlin)
    assert evening.astimezone(berlin).hour == 19


def test_who_is_erased_or_merged_is_not_on_the_list(any_till):
    yuki = agreed(any_till)
    number = plan(any_till)
    any_till.do(guests.invite, event_id=number)
    any_till.do(consents.leave_alone, customer_id=yuki, alone=True)
    assert len(any_till.see(guests.guests, number)) == 1


def test_two_counters_never_give_the_last_place_twice(any_place):
    """Both ask at the same moment for the last places, again and again."""
    clock = Clock(FRIDAY)
    one, two = Till(any_place, clock, counter="1"), Till(any_place, clock, counter="2")
    try:
        people = [one.customer(f"Guest {n}").customer_id for n in range(16)]
        number = plan(one, capacity=5)
        start = threading.Barrier(2)
        taken: list[int] = []

        def ask(till, some):
            start.wait()
            for customer_id in some:
                try:
                    if customer_id % 2:
                        say(till, number, customer_id)
                    else:
                        came(till, number, customer_id)
                    taken.append(customer_id)
                except EventFull:
                    pass

        hands = [
            threading.Thread(target=ask, args=(till, some))
            for till, some in ((one, people[:8]), (two, people[8:]))
        ]
        for hand in hands:
            hand.start()
        for hand in hands:
            hand.join()
        assert len(taken) == 5
        assert figures(one, number).places_taken == 5
        assert one.check().is_whole
    finally:
        one.close()
        two.close()
