"""Opening a shop: founding it once, its counters, and upgrades."""

import shutil
import subprocess
import sys
from uuid import uuid4

import pytest
from sqlalchemy import func, select

from shopdesk.domain.errors import StoreProblem, TextTooLong
from shopdesk.services.shop import look_into, open_shop
from shopdesk.store.tables import CounterRow, ShopKeyRow, ShopRow
from tests import postgres


def test_a_shop_keeps_its_identity_and_its_keys(any_till):
    before = any_till.shop.units.shop
    any_till.reopen()
    assert any_till.shop.units.shop == before


def test_two_shops_have_nothing_in_common(tmp_path):
    identities = []
    for name in ("a.db", "b.db"):
        with open_shop(tmp_path / name, create=True) as shop:
            identities.append(shop.units.shop)
    one, other = identities
    assert one.uuid != other.uuid
    assert one.chain_key != other.chain_key
    assert one.code_keys[0] != other.code_keys[0]
    assert one.chain_key != one.code_keys[0]


def test_a_counter_is_known_again_by_its_name(any_till):
    first = any_till.shop.counter_id
    any_till.reopen(counter="  terrace ")
    second = any_till.shop.counter_id
    any_till.reopen(counter="terrace")
    assert any_till.shop.counter_id == second != first
    any_till.reopen()
    assert any_till.shop.counter_id == first


def test_a_counters_name_must_fit(till):
    with pytest.raises(TextTooLong):
        open_shop(till.place, counter="x" * 41)


def test_a_look_into_a_shop_changes_nothing(coffee_file, tmp_path):
    path = tmp_path / "shop.db"
    shutil.copyfile(coffee_file, path)
    before = path.read_bytes()
    with look_into(path) as unit:
        assert unit.session.scalar(select(func.count()).select_from(CounterRow)) == 1
    assert path.read_bytes() == before


def test_a_shop_without_its_keys_is_damaged(till):
    with till.shop.store.writer.begin() as connection:
        connection.execute(ShopKeyRow.__table__.delete())
    till.shop.close()
    with pytest.raises(StoreProblem) as problem:
        open_shop(till.place)
    assert problem.value.kind == "damaged"


FOUND = """
import sys
from shopdesk.services.shop import open_shop
print("ready", flush=True)
sys.stdin.readline()
with open_shop(sys.argv[1], create=True, counter=sys.argv[2]) as shop:
    print(shop.units.shop.uuid)
"""


def founded_together(place, *counters):
    """Open the same new place from several processes at once; the shop that each one got."""
    started = [
        subprocess.Popen(
            [sys.executable, "-c", FOUND, str(place), counter],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for counter in counters
    ]
    for process in started:
        assert process.stdout.readline() == "ready\n"
    for process in started:
        process.stdin.write("\n")
        process.stdin.flush()
    return [process.communicate()[0].strip() for process in started]


COUNTERS = [("1", "1", "1"), ("1", "2", "3")]


@pytest.mark.parametrize("counters", COUNTERS)
def test_counters_that_found_a_shop_at_once_found_one(tmp_path, counters):
    place = tmp_path / "shop.db"
    check_one_shop(place, founded_together(place, *counters), counters)


@pytest.mark.postgres
@pytest.mark.parametrize("counters", COUNTERS)
def test_counters_that_found_a_shop_at_once_on_a_server_found_one(postgres_server, counters):
    name = f"shopdesk_{uuid4().hex[:12]}"
    place = postgres.create(postgres_server, name).render_as_string(hide_password=False)
    try:
        check_one_shop(place, founded_together(place, *counters), counters)
    finally:
        postgres.drop(postgres_server, name)


def check_one_shop(place, uuids, counters):
    assert len(set(uuids)) == 1
    assert uuids[0]
    with look_into(place) as unit:
        assert unit.session.scalar(select(func.count()).select_from(ShopRow)) == 1
        assert unit.session.scalar(select(func.count()).select_from(ShopKeyRow)) == 2
        assert sorted(unit.session.scalars(select(CounterRow.name))) == sorted({*counters})
