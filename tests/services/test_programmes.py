"""Programmes, and terms with versions that cards keep."""

from dataclasses import replace

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from shopdesk.domain.errors import NameMissing, NoProgramme, NumberOutOfRange, ProgrammeUnknown
from shopdesk.domain.programmes import StampTerms
from shopdesk.services import counter, programmes
from tests.shops import COFFEE


def the_programme(till):
    return till.see(programmes.programmes)[0]


def test_a_programme_has_the_terms_it_was_opened_with(any_till):
    found = the_programme(any_till)
    assert (found.name, found.is_open, found.version, found.terms) == (
        "Coffee card",
        True,
        1,
        COFFEE,
    )
    assert (found.cards, found.cards_on_older_terms) == (0, 0)


def test_new_terms_are_a_new_version_and_cards_in_use_keep_theirs(any_till):
    old = any_till.card("old")
    any_till.stamp(old, 3)
    any_till.terms(stamps_needed=5)
    new = any_till.card("new")
    assert any_till.stamp(old, 3).needed == 7
    assert any_till.stamp(new, 3).needed == 5
    found = the_programme(any_till)
    assert (found.version, found.cards, found.cards_on_older_terms) == (2, 2, 1)


def test_the_next_round_is_under_the_newest_terms(any_till):
    card = any_till.card()
    any_till.stamp(card, 5)
    any_till.terms(stamps_needed=3)
    any_till.terms(stamps_needed=4)
    turned = any_till.stamp(card, 3)
    assert (turned.stamps, turned.needed, len(turned.rewards)) == (1, 4, 1)
    assert the_programme(any_till).cards_on_older_terms == 0


def test_terms_that_are_the_same_are_no_new_version(any_till):
    programme = the_programme(any_till)
    values = {"programme_id": programme.id, "terms": programme.terms}
    assert any_till.do(programmes.change_programme, name="Café card", **values) == 1
    assert the_programme(any_till).name == "Café card"


def test_terms_in_the_database_never_change(any_till):
    with pytest.raises(DBAPIError), any_till.shop.units.write(any_till.actor) as unit:
        unit.session.execute(text("UPDATE terms SET rules = '{}'"))


def test_terms_must_make_sense(any_till):
    with pytest.raises(NumberOutOfRange):
        any_till.do(programmes.open_programme, name="x", terms=replace(COFFEE, stamps_needed=0))
    with pytest.raises(NameMissing):
        any_till.do(programmes.open_programme, name="  ", terms=COFFEE)
    assert len(any_till.see(programmes.programmes)) == 1


def test_a_programme_that_is_not_there_is_unknown(any_till):
    with pytest.raises(ProgrammeUnknown):
        any_till.do(programmes.change_programme, programme_id=99, name="x", terms=COFFEE)
    customer = any_till.customer(with_card=False)
    with pytest.raises(ProgrammeUnknown):
        any_till.do(counter.open_card, customer_id=customer.customer_id, programme_id=99)


def test_every_term_survives_the_database(any_till):
    terms = StampTerms(
        stamps_needed=12,
        reward="一杯無料 ☕",
        reward_value_minor=10**12,
        per_visit=2,
        per_day=3,
        lapses_after_days=365,
        reward_lapses_after_days=90,
        welcome_stamps=1,
        carried_over_at_most=11,
    )
    number = any_till.do(programmes.open_programme, name="完全", terms=terms)
    found = {p.id: p for p in any_till.see(programmes.programmes)}
    assert found[number].terms == terms


def test_without_a_programme_there_is_none(tmp_path, clock):
    from tests.shops import Till

    empty = Till(str(tmp_path / "new.db"), clock, create=True)
    try:
        with pytest.raises(NoProgramme):
            empty.see(programmes.first_programme)
    finally:
        empty.close()
