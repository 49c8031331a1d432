"""A whole shop goes out and comes in, to the letter."""

import json
from uuid import uuid4

import pytest
from sqlalchemy import func, select

from shopdesk.domain.errors_of_files import ShopHasPeople
from shopdesk.services import exports
from shopdesk.services.coupons import redeem_coupon
from shopdesk.services.customers import found_numbers
from shopdesk.services.shop import open_shop
from shopdesk.services.staff import check_passphrase
from shopdesk.store.tables import Base, CustomerRow
from tests import postgres
from tests.services.exports.conftest import NASTY, fill, parts
from tests.shops import Till


def counts(till):
    with till.shop.units.read() as unit:
        return {
            table.name: unit.session.scalar(select(func.count()).select_from(table))
            for table in Base.metadata.sorted_tables
        }


def test_a_shop_that_was_brought_in_is_taken_out_the_same(full_till, take_out, tmp_path):
    first = take_out(full_till)
    found = exports.bring_back(tmp_path / "new.db", first)
    assert take_out(str(tmp_path / "new.db")).read_bytes() == first.read_bytes()
    assert found.customers == len(NASTY) + 1
    assert found.rows == sum(counts(full_till).values())


def test_every_table_is_in_it_and_none_is_empty_here(full_till, take_out):
    content = parts(take_out(full_till))
    assert all(counts(full_till).values())
    for table, count in counts(full_till).items():
        lines = content[f"{table}.jsonl"].splitlines(keepends=True)
        assert len(content[f"{table}.jsonl"].split(b"\n")) - 1 == count
        assert list(json.loads(lines[0])) == [
            column.name for column in Base.metadata.tables[table].columns
        ]


def test_the_same_shop_gives_the_same_bytes_whenever_it_is_asked(full_till, take_out):
    first = take_out(full_till)
    full_till.clock.move(days=400)
    assert take_out(full_till).read_bytes() == first.read_bytes()


@pytest.mark.postgres
def test_the_bytes_are_the_same_through_the_other_engine(
    full_till, take_out, tmp_path, postgres_server
):
    first = take_out(full_till)
    name = f"shopdesk_{uuid4().hex[:12]}"
    url = postgres.create(postgres_server, name)
    address = url.render_as_string(hide_password=False)
    try:
        exports.bring_back(address, first)
        second = take_out(address)
        assert second.read_bytes() == first.read_bytes()
        exports.bring_back(tmp_path / "home.db", second)
        assert take_out(str(tmp_path / "home.db")).read_bytes() == first.read_bytes()
        # A server counts by itself: the next rows must not meet those that came in.
        till = Till(address, full_till.clock)
        try:
            card = till.card("Somebody new")
            till.stamp(card)
            assert till.coupon().id > 2
            assert till.check().is_whole
        finally:
            till.close()
    finally:
        postgres.drop(postgres_server, name)


@pytest.mark.postgres
def test_an_empty_shop_on_a_server_gives_way_and_its_ledger_is_guarded_again(
    full_till, take_out, postgres_place
):
    first = take_out(full_till)
    exports.bring_back(postgres_place, first)
    assert take_out(postgres_place).read_bytes() == first.read_bytes()
    with pytest.raises(ShopHasPeople):
        exports.bring_back(postgres_place, first)
    shop = open_shop(postgres_place)
    try:
        from sqlalchemy import text
        from sqlalchemy.exc import DBAPIError

        for statement in ("DELETE FROM ledger_entry", "TRUNCATE ledger_entry"):
            with pytest.raises(DBAPIError), shop.store.writer.begin() as connection:
                connection.execute(text(statement))
    finally:
        shop.close()


def test_what_came_in_goes_on_working(full_till, take_out, tmp_path, clock):
    coupon = full_till.coupon()
    exports.bring_back(tmp_path / "new.db", take_out(full_till))
    till = Till(str(tmp_path / "new.db"), clock)
    try:
        assert till.check().is_whole
        assert till.do(redeem_coupon, code=coupon.code).coupon_id == coupon.id
        assert till.see(check_passphrase, passphrase="under the second stone") == 1
        till.stamp(till.card("Somebody new"))
        assert till.check().is_whole
    finally:
        till.close()


def test_everybody_is_found_again_by_name_reading_number_and_card(
    full_till, take_out, tmp_path, clock
):
    exports.bring_back(tmp_path / "new.db", take_out(full_till))
    code = full_till.wallet(1).cards[0].code
    till = Till(str(tmp_path / "new.db"), clock)
    try:
        for words in ("𠮷野", "yoshino", "5678", "Müller", code):
            assert till.see(found_numbers, words) == full_till.see(found_numbers, words) != []
    finally:
        till.close()


def test_a_shop_with_people_is_left_alone(full_till, take_out, tmp_path, coffee_file):
    first = take_out(full_till)
    before = take_out(full_till).read_bytes()
    full_till.shop.close()
    with pytest.raises(ShopHasPeople) as refused:
        exports.bring_back(full_till.place, first)
    assert refused.value.values == {"count": len(NASTY) + 1}
    assert take_out(full_till.place).read_bytes() == before
    assert sorted(file.suffix for file in tmp_path.iterdir() if "shop" in file.name) == [".db"]


def test_an_empty_shop_gives_way_and_stays_beside_it(full_till, take_out, tmp_path, coffee_file):
    import shutil

    place = tmp_path / "empty.db"
    shutil.copyfile(coffee_file, place)
    first = take_out(full_till)
    exports.bring_back(place, first)
    assert take_out(str(place)).read_bytes() == first.read_bytes()
    assert (tmp_path / "empty.db.replaced").read_bytes() == coffee_file.read_bytes()


def test_nothing_but_people_counts_as_full(till, take_out, tmp_path):
    empty = take_out(till)
    exports.bring_back(tmp_path / "new.db", empty)
    assert take_out(str(tmp_path / "new.db")).read_bytes() == empty.read_bytes()


def test_the_entry_of_the_window_is_for_the_next_file(full_till, take_out):
    first = take_out(full_till)
    full_till.do(exports.note_taken_out, customers=3)
    assert take_out(full_till).read_bytes() != first.read_bytes()
    assert b"shop.exported" not in parts(first)["ledger_entry.jsonl"]


@pytest.mark.postgres
def test_it_is_one_moment_though_the_counter_goes_on(any_till, tmp_path):
    fill(any_till)

    def stamp_meanwhile(done, _total):
        if done and not stamped:
            stamped.append(any_till.stamp(any_till.card("Late")))

    stamped = []
    any_till.see(exports.take_out_shop, tmp_path / "out.zip", progress=stamp_meanwhile)
    assert stamped
    exports.bring_back(tmp_path / "new.db", tmp_path / "out.zip")  # which checks every balance
    with any_till.shop.units.read() as unit:
        assert unit.session.scalar(select(CustomerRow.id).where(CustomerRow.name == "Late"))
    assert b"Late" not in parts(tmp_path / "out.zip")["customer.jsonl"]
