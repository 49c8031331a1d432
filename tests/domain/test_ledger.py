"""The hash that chains the ledger's entries."""

from dataclasses import fields, replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shopdesk.domain import ledger
from shopdesk.domain.ledger import Entry, hash_entry, hash_fields

KEY, SHOP = b"k" * 32, "0f8fad5b-d9cb-469f-a165-70867728950e"
ENTRY = Entry(
    counter_id=1,
    seq=5,
    at=datetime(2026, 6, 1, 8, 0, 0, 123456, tzinfo=UTC),
    kind="stamp.given",
    request_id="7c9e6679-7425-40de-944b-e07fc1f90ae7",
    customer_id=3,
    card_id=4,
    reward_id=None,
    coupon_id=None,
    terms_id=2,
    staff_id=None,
    amount=1,
    value_minor=0,
    undoes_counter_id=None,
    undoes_seq=None,
)


def linked(entry=ENTRY, *, key=KEY, shop=SHOP, previous=ledger.GENESIS):
    return hash_entry(key, shop, entry, previous)


def another(value):
    if isinstance(value, datetime):
        return value + timedelta(microseconds=1)
    if isinstance(value, str):
        return value + "x"
    return 1 if value is None else value + 1


@pytest.mark.parametrize("field", [field.name for field in fields(Entry)])
def test_every_field_is_part_of_the_hash(field):
    changed = replace(ENTRY, **{field: another(getattr(ENTRY, field))})
    assert linked(changed) != linked()


@pytest.mark.parametrize("field", [f.name for f in fields(Entry) if f.default is None])
@pytest.mark.parametrize("instead", [0, "", "-", "None"])
def test_nothing_is_not_the_same_as_anything_that_could_stand_there(field, instead):
    empty = replace(ENTRY, **{field: None})
    assert linked(replace(empty, **{field: instead})) != linked(empty)


def test_key_shop_and_the_entry_before_are_part_of_the_hash():
    assert len({linked(), linked(key=b"x" * 32), linked(shop="x"), linked(previous=b"x" * 32)}) == 4


parts = st.lists(st.one_of(st.none(), st.integers(), st.text(max_size=5)), max_size=5).map(tuple)


@given(parts, parts)
def test_fields_never_run_into_each_other(some, others):
    same = [None if f is None else str(f) for f in some] == [
        None if f is None else str(f) for f in others
    ]
    hashes = {hash_fields(KEY, SHOP, fields, None, ledger.GENESIS) for fields in (some, others)}
    assert (len(hashes) == 1) == same


@given(st.datetimes(timezones=st.just(UTC)))
def test_a_time_is_stored_to_the_microsecond(at):
    assert ledger.at_micros(ledger.micros(at)) == at


def test_a_time_in_another_zone_is_the_same_moment():
    tokyo = ENTRY.at.astimezone(ZoneInfo("Asia/Tokyo"))
    assert ledger.micros(tokyo) == ledger.micros(ENTRY.at)


def test_the_anchor_stands_for_every_head_in_its_order():
    one, two = b"a" * 32, b"b" * 32
    anchors = {ledger.anchor(heads) for heads in ([one], [two], [one, two], [two, one], [])}
    assert len(anchors) == 5
    assert all(len(anchor) == ledger.ANCHOR_LETTERS for anchor in anchors)
