"""Offers: proposals for one, and timed offers for many."""

from datetime import timedelta

import pytest

from shopdesk.desktop.customers.audience_field import read_names
from shopdesk.desktop.customers.timed_offer_dialog import (
    LastDay,
    LastDayDialog,
    TimedOfferDialog,
    WantedOffer,
)
from shopdesk.desktop.printing.page import PrintPage
from shopdesk.domain.audience import Audience
from shopdesk.domain.benefits import PERCENT
from shopdesk.services import coupons, proposals
from tests.services.test_proposals import regular, sell
from tests.shops import MONDAY

LATER = MONDAY.date() + timedelta(days=200)


@pytest.fixture
def regulars(till):
    (latte, cake) = sell(till)
    anna = regular(till, latte, "Anna")
    return anna, regular(till, cake, "Bob", times=14, consents=())


@pytest.fixture
def room(page):
    page.rooms.open_room("offers")
    return page.rooms.room


def reasons(room):
    return [card.reason.text() for card in room.cards]


def waiting(till):
    return till.see(proposals.waiting_proposals)


def test_without_purchases_the_room_says_where_proposals_come_from(till, room, player):
    assert player.until(lambda: room._empty is not None)
    assert "item buttons" in room._empty.sentence.text()


def test_looking_again_finds_proposals_in_the_back_room(till, regulars, room, player):
    assert player.until(lambda: room._empty is not None)
    room.look_again.click()
    assert player.until(lambda: len(room.cards) == 2)
    assert "Because oat latte is your Friday." in reasons(room)
    (spoken,) = [card for card in room.cards if not card.spoken.isHidden()]
    assert spoken.person.text() == "Bob"


def test_sending_makes_a_coupon_that_can_be_printed_or_undone(till, regulars, room, player, desk):
    till.do(proposals.propose)
    room._read()
    assert player.until(lambda: len(room.cards) == 2)
    (anna,) = [card for card in room.cards if card.person.text() == "Anna"]
    anna.send.click()
    assert player.until(lambda: len(room.cards) == 1)
    assert player.until(lambda: room.undo_bar.is_offered)
    room.undo_bar.undo()
    assert player.until(lambda: len(room.cards) == 2)
    assert not room.print_sent.isVisible()
    (anna,) = [card for card in room.cards if card.person.text() == "Anna"]
    anna.send.click()
    assert player.until(lambda: room.print_sent.isVisible())
    room.print_sent.click()
    print_page = desk.window.page("print")
    assert isinstance(print_page, PrintPage)
    assert player.until(lambda: len(print_page.steps.held) == 1)
    assert not room.print_sent.isVisible()


def test_dropping_is_undone(till, regulars, room, player):
    till.do(proposals.propose)
    room._read()
    assert player.until(lambda: len(room.cards) == 2)
    room.cards[0].drop.click()
    assert player.until(lambda: len(waiting(till)) == 1)
    assert player.until(lambda: room.undo_bar.is_offered)
    room.undo_bar.undo()
    assert player.until(lambda: len(room.cards) == 2)


def test_all_are_sent_after_a_question(till, regulars, room, player, desk):
    till.do(proposals.propose)
    room._read()
    assert player.until(lambda: len(room.cards) == 2)
    room.send_all.click()
    assert "2 coupon" in desk.window.banner.sentence
    desk.window.banner._on_action()
    assert player.until(lambda: not waiting(till))
    assert player.until(lambda: len(room._sent) == 2)


def test_what_was_sent_at_another_counter_is_said(till, regulars, room, player, desk):
    till.do(proposals.propose)
    room._read()
    assert player.until(lambda: len(room.cards) == 2)
    stale = room.cards[0].proposal.id
    till.do(proposals.drop_offer, proposal_id=stale)
    room._send(stale)
    assert player.until(lambda: "another counter" in desk.window.banner.sentence)


def timed(room, player, monkeypatch, **changes):
    values = {
        "words": "a slice of cake",
        "value_minor": 380,
        "valid_from": MONDAY.date(),
        "valid_until": LATER,
        "audience": Audience(),
    }
    wanted = WantedOffer(**(values | changes))
    monkeypatch.setattr(TimedOfferDialog, "ask", lambda *_args, **_given: wanted)
    room.new_timed.click()
    assert player.until(lambda: room.undo_bar.is_offered)


def test_a_timed_offer_is_given_to_all_who_may_be_written_to(
    till, regulars, room, player, monkeypatch
):
    timed(room, player, monkeypatch)
    assert "not agreed yet: 1" in room.undo_bar.accessibleName()
    (offer,) = till.see(coupons.offers)
    assert (offer.issued, offer.words) == (1, "a slice of cake")
    assert player.until(lambda: len(room.timed.rows) == 1)
    room.undo_bar.undo()
    assert player.until(lambda: not room.print_sent.isVisible())


def test_a_timed_offer_is_extended_and_closed(till, regulars, room, player, monkeypatch):
    timed(room, player, monkeypatch)
    later = LATER + timedelta(days=20)
    monkeypatch.setattr(LastDayDialog, "ask", lambda *_args, **_given: LastDay(day=later))
    (offer,) = till.see(coupons.offers)
    room._extend(offer)
    assert player.until(lambda: till.see(coupons.offers)[0].valid_until == later)
    room._close(offer.id)
    assert player.until(lambda: not till.see(coupons.offers)[0].is_open)
    assert player.until(lambda: not room.timed.rows)
    room.undo_bar.undo()
    assert player.until(lambda: till.see(coupons.offers)[0].is_open)


def test_an_offer_in_the_dialog_may_be_a_share_for_some(till, regulars, room, player, desk):
    dialog = TimedOfferDialog(desk.window, context=desk.context, names=till.see(read_names))
    dialog.kind.setCurrentIndex(dialog.kind.findData(PERCENT))
    dialog.percent.setValue(15)
    dialog.minimum.setValue(10)
    dialog.audience.add_condition("visits_at_least")
    wanted = dialog.answer()
    dialog.deleteLater()
    assert (wanted.words, wanted.gives.percent, wanted.gives.minimum_minor) == (
        "15 % off",
        15,
        1000,
    )
    assert wanted.audience.visits_at_least == 5


def test_a_last_day_that_is_over_is_refused(qtbot):
    dialog = LastDayDialog(None, until=MONDAY.date() - timedelta(days=1), today=MONDAY.date())
    qtbot.addWidget(dialog)
    dialog.accept()
    assert "over" in dialog._row.hint.text()
    dialog.endless.setChecked(True)
    assert dialog.answer() == LastDay(day=None)
