"""Offers for one person: proposed, sent, dropped, and never more often than the cap."""

import contextlib
import shutil
import threading
from datetime import timedelta
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from shopdesk.domain.errors import Cancelled
from shopdesk.domain.errors_of_people import (
    NotToBeAsked,
    ProposalDecided,
    ProposalTooSoon,
    ProposalUnknown,
)
from shopdesk.domain.purchases import Line, Purchase
from shopdesk.services import consents, coupons, items, proposals, proposing, purchases, undo
from shopdesk.services.contacts import contacts_of
from shopdesk.services.items import WantedItem
from shopdesk.store.tables import PersonalOfferRow
from tests.shops import MONDAY, Clock, Till, new_id

CAP = 60


@pytest.fixture
def menu(any_till):
    return sell(any_till)


def sell(till):
    return till.do(
        items.save_items,
        wanted=(
            WantedItem(name="oat latte", grouped="coffee", price_minor=450),
            WantedItem(name="cheesecake", price_minor=380),
        ),
    )


def buy(till, customer_id, item, count=1):
    request = new_id()
    with till.shop.units.write(till.actor) as unit:
        unit.claim(request)
        purchases.note_purchase(
            unit,
            customer_id=customer_id,
            purchase=Purchase(
                lines=(Line(item_id=item.id, count=count, price_minor=item.price_minor),)
            ),
            request_id=request,
        )
        unit.answer("null")


def regular(till, item, name="Yuki", *, times=12, **details):
    """Somebody who bought the item every Friday so far."""
    details.setdefault("consents", ("paper",))
    customer_id = till.customer(name, **details).customer_id
    for number in range(times):
        till.clock.at = MONDAY + timedelta(weeks=number, days=4)
        buy(till, customer_id, item)
    return customer_id


def look(till):
    till.do(proposals.propose)
    return till.see(proposals.waiting_proposals)


def send(till, proposal_id, **values):
    return till.do(proposals.send_offer, proposal_id=proposal_id, **values)


def test_the_reason_is_a_friendly_sentence(any_till, menu):
    yuki = regular(any_till, menu[0])
    (found,) = look(any_till)
    assert (found.customer_id, found.sentence) == (yuki, "Because oat latte is your Friday.")
    assert (found.gives.words, found.gives.value_minor) == ("oat latte, on the house", 450)
    assert found.channel == "paper"


def test_the_sentence_is_in_the_customers_language(any_till, menu):
    regular(any_till, menu[0], "花", language="ja")
    (found,) = look(any_till)
    assert found.sentence.startswith("金曜日といえばoat latte")
    assert found.gives.words == "oat latte 一つサービス"


def test_sending_makes_a_coupon_for_that_person(any_till, menu):
    yuki = regular(any_till, menu[0])
    (found,) = look(any_till)
    sent = send(any_till, found.id)
    (coupon,) = any_till.see(coupons.coupons_by_number, (sent.coupon_id,))
    assert (coupon.customer_id, coupon.words) == (yuki, "oat latte, on the house")
    assert coupon.expires_on == any_till.clock.at.date() + timedelta(days=30)
    (offer,) = any_till.see(coupons.offers)
    assert (offer.gives, offer.is_open) == (found.gives, False)
    assert [one.what for one in any_till.see(contacts_of, yuki)] == ["oat latte, on the house"]
    assert any_till.see(proposals.waiting_proposals) == ()
    with pytest.raises(ProposalDecided):
        send(any_till, found.id)


def test_the_same_request_sends_once(any_till, menu):
    regular(any_till, menu[0])
    (found,) = look(any_till)
    sent = send(any_till, found.id)
    assert send(any_till, found.id, request_id=sent.action) == sent


def test_sending_and_dropping_are_undone(any_till, menu):
    yuki = regular(any_till, menu[0])
    (found,) = look(any_till)
    sent = send(any_till, found.id)
    any_till.do(undo.undo_action, action=sent.action)
    (coupon,) = any_till.see(coupons.coupons_by_number, (sent.coupon_id,))
    assert coupon.state == "void"
    assert any_till.see(contacts_of, yuki) == ()
    assert any_till.see(proposals.waiting_proposals) == (found,)
    any_till.do(proposals.drop_offer, proposal_id=found.id)
    assert any_till.see(proposals.waiting_proposals) == ()
    any_till.do(proposals.bring_back_offer, proposal_id=found.id)
    assert any_till.see(proposals.waiting_proposals) == (found,)


@pytest.mark.parametrize("decide", [proposals.send_offer, proposals.drop_offer])
def test_nothing_new_is_proposed_within_the_cap(any_till, menu, decide):
    yuki = regular(any_till, menu[0])
    (found,) = look(any_till)
    any_till.do(decide, proposal_id=found.id)
    assert look(any_till) == ()
    any_till.clock.move(days=CAP - 1)
    buy(any_till, yuki, menu[0])
    assert look(any_till) == ()
    any_till.clock.move(days=1)
    assert [one.customer_id for one in look(any_till)] == [yuki]


def test_looking_again_takes_the_place_of_what_nobody_decided(any_till, menu):
    regular(any_till, menu[0])
    (first,) = look(any_till)
    (second,) = look(any_till)
    assert (first.sentence, first.gives) == (second.sentence, second.gives)
    with pytest.raises(ProposalUnknown):
        send(any_till, first.id + 1_000)


def test_without_consent_it_can_only_be_offered_at_the_counter(any_till, menu):
    yuki = regular(any_till, menu[0], consents=())
    (found,) = look(any_till)
    assert found.channel == ""
    assert send(any_till, found.id).channel == ""
    assert any_till.see(contacts_of, yuki) == ()


def test_who_wants_peace_gets_no_proposal_and_no_offer(any_till, menu):
    yuki = regular(any_till, menu[0])
    (found,) = look(any_till)
    any_till.do(consents.leave_alone, customer_id=yuki, alone=True)
    assert any_till.see(proposals.waiting_proposals) == ()
    with pytest.raises(NotToBeAsked):
        send(any_till, found.id)
    assert look(any_till) == ()


def test_looking_can_be_stopped(till):
    (latte, _) = sell(till)
    regular(till, latte)

    def stop(done, total):
        raise Cancelled(done, total)

    with pytest.raises(Cancelled):
        till.see(proposing.find_proposals, progress=stop)


def test_what_was_read_before_is_looked_at_again_when_it_is_kept(any_till, menu):
    yuki = regular(any_till, menu[0])
    found = any_till.see(proposing.find_proposals)
    any_till.do(consents.leave_alone, customer_id=yuki, alone=True)
    kept = any_till.do(proposals.keep_proposals, found=found)
    assert kept.waiting == 0


def test_two_counters_never_send_the_same_person_two(any_place):
    """A proposal that came back by undoing stands beside a new one; both are sent at once."""
    clock = Clock()
    one, two = Till(any_place, clock, counter="1"), Till(any_place, clock, counter="2")
    try:
        (latte, _) = sell(one)
        yuki = regular(one, latte)
        (first,) = look(one)
        sent = send(one, first.id)
        one.clock.move(days=CAP)
        buy(one, yuki, latte)
        (second,) = look(one)
        one.do(undo.undo_action, action=sent.action)
        start, outcomes = threading.Barrier(2), []

        def hand(till, proposal_id):
            start.wait()
            try:
                outcomes.append(send(till, proposal_id).customer_id)
            except ProposalTooSoon:
                outcomes.append(None)

        hands = [
            threading.Thread(target=hand, args=pair) for pair in ((one, first.id), (two, second.id))
        ]
        for each in hands:
            each.start()
        for each in hands:
            each.join()
        assert sorted(outcomes, key=bool) == [None, yuki]
        assert one.check().is_whole
    finally:
        one.close()
        two.close()


class Owner:
    """An owner who does anything at any time, and what was really sent."""

    def __init__(self, till):
        self.till = till
        (self.latte, _) = sell(till)
        self.yuki = regular(till, self.latte, times=4)
        self.done = []
        look(till)

    def wait(self, _pick):
        self.till.clock.move(days=63)
        buy(self.till, self.yuki, self.latte)
        look(self.till)

    def send(self, pick):
        if rows := self.rows("proposed"):
            with contextlib.suppress(ProposalTooSoon):
                self.done.append(send(self.till, rows[pick % len(rows)].id).action)

    def drop(self, pick):
        if rows := self.rows("proposed"):
            self.till.do(proposals.drop_offer, proposal_id=rows[pick % len(rows)].id)

    def bring_back(self, pick):
        if rows := self.rows("dropped"):
            self.till.do(proposals.bring_back_offer, proposal_id=rows[pick % len(rows)].id)

    def undo(self, pick):
        if self.done:
            action = self.done.pop(pick % len(self.done))
            self.till.do(undo.undo_action, action=action)

    def rows(self, state):
        def read(unit):
            return unit.session.execute(
                select(PersonalOfferRow.id, PersonalOfferRow.decided_at)
                .where(PersonalOfferRow.state == state)
                .order_by(PersonalOfferRow.id)
            ).all()

        return self.till.see(read)


steps = st.lists(
    st.tuples(
        st.sampled_from(("wait", "send", "send", "undo", "drop", "bring_back")), st.integers(0, 2)
    ),
    min_size=4,
    max_size=16,
)


@settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))
@given(steps)
@example([("send", 0), ("wait", 0), ("undo", 0), ("send", 0), ("send", 0)])
@example([("drop", 0), ("wait", 0), ("bring_back", 0), ("send", 0), ("send", 0)])
def test_never_more_often_than_the_cap_in_whatever_order(tmp_path, coffee_file, steps):
    path = tmp_path / f"{new_id()}.db"
    shutil.copyfile(coffee_file, path)
    till = Till(str(path), Clock())
    try:
        owner = Owner(till)
        for step, pick in steps:
            getattr(owner, step)(pick)
            sent = sorted(one.decided_at for one in owner.rows("sent"))
            assert all((later - at).days >= CAP for at, later in pairwise(sent))
        assert till.check().is_whole
    finally:
        till.close()
