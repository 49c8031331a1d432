"""Erasing a person: whole, in the file and in what is put back; the ledger stays as it was."""

import logging
from contextlib import suppress
from datetime import date
from pathlib import Path
from threading import Barrier, Thread
from uuid import uuid4

import pytest
from sqlalchemy import Table, insert, select, text
from sqlalchemy.exc import IntegrityError

from shopdesk.domain.errors import (
    CardClosed,
    CodeUnknown,
    CustomerUnknown,
    NothingToUndo,
    OwnerNeeded,
)
from shopdesk.domain.staff import OWNER
from shopdesk.services import (
    audit,
    backup,
    clubs,
    consents,
    contacts,
    counter,
    coupons,
    customers,
    erasure,
    erasure_journal,
    exports,
    households,
    life_events,
    merging,
    staff,
    undo,
    wallet,
)
from shopdesk.services.imports import batch
from shopdesk.services.shop import open_shop
from shopdesk.store import backup as stored
from shopdesk.store.tables import (
    Base,
    EventRow,
    GuestRow,
    ImportedRow,
    ImportRow,
    NotSameRow,
    PersonalOfferRow,
    PurchaseRow,
)
from tests.shops import Till

MARK = "Zyxqwort"
"""In every field of the person, and nowhere else. Nothing of it is cut by how it is stored."""

_SPEAK_OF_A_CUSTOMER = {
    "card": "closed, with another code",
    "lot": "by its card; nothing is left in it",
    "reward": "cancelled",
    "coupon": "void",
    "customer": "blank",
    "customer_tag": "gone",
    "consent": "gone",
    "contact": "gone",
    "life_event": "gone",
    "merge": "gone",
    "not_same": "gone",
    "event_guest": "gone",
    "personal_offer": "gone",
    "imported_row": "gone",
    "purchase": "of nobody",
    "referral": "numbers only",
    "erasure": "numbers only",
    "ledger_entry": "numbers only",
}


def erase(till: Till, who: int, **values):
    done = till.do(erasure.erase_customer, customer_id=who, why=erasure.ASKED, **values)
    erasure_journal.settle_erasures(till.shop)
    return done


def put(till: Till, row: type[Base], **values) -> None:
    till.do(lambda unit: unit.session.execute(insert(row).values(**values)) and None)


def full_life(till: Till) -> int:
    """Somebody about whom every table says something."""
    made = till.customer(
        f"{MARK} Anna",
        reading=f"{MARK.lower()} anna",
        phone="+49 171 987 6543",
        email=f"{MARK}@example.com",
        birthday="03-14",
        anniversary="06-02",
        favourites=f"{MARK} latte",
        notes=f"likes the window, {MARK}",
        tags=(f"{MARK} tag", "tea"),
        consents=("email",),
    )
    who = made.customer_id
    twin = till.customer(f"{MARK} A.", phone="0171 9876543")
    till.stamp(made.card_id, 7)
    till.stamp(made.card_id, 4)
    till.stamp(twin.card_id, 2)
    till.do(
        counter.carry_over_paper_card, card_id=made.card_id, punches=2, reason=f"card of {MARK}"
    )
    till.coupon(customer_id=who)
    till.do(
        consents.agree,
        customer_id=who,
        channel="paper",
        purpose="offers",
        agreed=True,
        wording=f"{MARK} may get offers",
    )
    till.do(contacts.note_contact, customer_id=who, channel="email", purpose="offers", what=MARK)
    till.do(
        life_events.add_life_event,
        customer_id=who,
        kind="birth",
        happened_on=date(2026, 5, 1),
        words=f"{MARK} junior",
    )
    till.do(clubs.make_club, tag="tea")
    other = till.customer("Bob", with_card=False).customer_id
    till.do(households.link_household, customer_id=who, other_id=other)
    till.do(lambda unit: setattr(customers.lock_customer(unit, who), "owner_notes", MARK))
    details = till.see(customers.customer, who).details
    till.do(merging.merge_customers, kept_id=who, merged_id=twin.customer_id, details=details)
    now = till.clock.at
    put(till, ImportRow, id=1, file_name="f.csv", request_id="x", imported=1, updated=0,
        refused=0, at=now, staff_id=None, undone_at=None)  # fmt: skip
    put(till, ImportedRow, batch_id=1, customer_id=who, effect="changed", version=1,
        before=f'{{"name": "{MARK}"}}')  # fmt: skip
    put(till, NotSameRow, one_id=who, other_id=other)
    put(till, PersonalOfferRow, customer_id=who, reason="favourite", facts=f'["{MARK}"]',
        gives="[]", state="proposed", proposed_on=now.date(), decided_at=None,
        coupon_id=None)  # fmt: skip
    put(till, EventRow, id=1, name="Tasting", invitation="", starts_at=now, ends_at=now,
        capacity=None, audience="{}", created_at=now)  # fmt: skip
    put(till, GuestRow, event_id=1, customer_id=who, invited_at=now, answered_at=None,
        came_at=None)  # fmt: skip
    put(till, PurchaseRow, id=1, customer_id=who, request_id="y", at=now, amount_minor=450,
        counter_id=1, staff_id=None, undone_at=None)  # fmt: skip
    return who


def holding_mark(folder: Path) -> list[str]:
    """The files below a folder in which the mark or the number stands, however it is written."""
    wanted = [
        word.encode(form)
        for word in (MARK, MARK.lower(), MARK.upper(), "9876543", "987 6543")
        for form in ("utf-8", "utf-16-le")
    ]
    return sorted(
        str(path.relative_to(folder))
        for path in folder.rglob("*")
        if path.is_file() and any(one in path.read_bytes() for one in wanted)
    )


def texts_with_mark(till: Till) -> list[str]:
    """The tables that say the mark anywhere."""

    def look(unit) -> list[str]:
        return [
            table.name
            for table in Base.metadata.sorted_tables
            if any(MARK.lower() in str(tuple(row)).lower() for row in rows(unit, table))
        ]

    return till.see(look)


def rows(unit, table: Table):
    return unit.session.execute(select(table)).all()


def test_every_table_that_speaks_of_a_customer_is_thought_of():
    speaking = {
        table.name
        for table in Base.metadata.sorted_tables
        for column in table.columns
        if column.name == "customer_id"
        or any(key.column.table.name in {"customer", "card"} for key in column.foreign_keys)
    }
    assert speaking | {"customer"} == _SPEAK_OF_A_CUSTOMER.keys()


def test_nothing_that_was_known_is_in_any_table_any_more(any_till):
    who = full_life(any_till)
    assert len(texts_with_mark(any_till)) >= 9
    erase(any_till, who)
    assert texts_with_mark(any_till) == []
    with pytest.raises(CustomerUnknown):
        any_till.see(customers.customer, who)
    for words in (MARK, MARK[:3], "6543"):
        assert any_till.see(customers.find_customers, words) == ()
    assert list(any_till.see(customers.archived_numbers)) == []
    index = any_till.see(
        lambda unit: unit.session.execute(
            text("SELECT count(*) FROM search_text WHERE customer_id = :id"), {"id": who}
        ).scalar()
    )
    assert index == 0


def test_no_byte_is_left_in_any_file_and_a_new_copy_has_none(till):
    who = full_life(till)
    folder = till.shop.folder
    assert "shop.db" in holding_mark(folder) or "shop.db-wal" in holding_mark(folder)
    erase(till, who)
    assert holding_mark(folder) == []
    backup.take_copy(till.shop, reason="test")
    till.close()
    assert holding_mark(folder) == []
    till.reopen()
    assert till.check().is_whole


def test_without_the_checkpoint_the_log_would_hold_them(till):
    """The control: erasing alone leaves the person in the write-ahead log."""
    who = full_life(till)
    till.do(erasure.erase_customer, customer_id=who, why=erasure.ASKED)
    assert holding_mark(till.shop.folder) == ["shop.db-wal"]


def test_the_ledger_stays_and_balances_follow_from_it(any_till):
    who = full_life(any_till)
    before = any_till.see(lambda unit: rows(unit, Base.metadata.tables["ledger_entry"]))
    erase(any_till, who)
    after = any_till.see(lambda unit: rows(unit, Base.metadata.tables["ledger_entry"]))
    assert after[: len(before)] == before
    kinds = {row.kind for row in after[len(before) :]}
    assert kinds == {
        "coupon.voided",
        "reward.cancelled",
        "card.lapsed",
        "customer.changed",
        "customer.erased",
    }
    found = any_till.check()
    assert found.is_whole, found.first_bad


def test_what_they_held_leads_nowhere(any_till):
    who = full_life(any_till)
    card = any_till.wallet(who).cards[0]
    coupon = any_till.wallet(who).coupons[0]
    erase(any_till, who)
    with pytest.raises(CodeUnknown):
        any_till.see(wallet.look_up, card.code, scanned=True)
    with pytest.raises(CardClosed):
        any_till.stamp(card.id)
    assert any_till.see(coupons.coupon_of_code, coupon.code).state == "void"


def test_a_purchase_keeps_its_amount_and_is_of_nobody(any_till):
    who = full_life(any_till)
    erase(any_till, who)
    ((customer_id, amount),) = any_till.see(
        lambda unit: unit.session.execute(
            select(PurchaseRow.customer_id, PurchaseRow.amount_minor)
        ).all()
    )
    assert (customer_id, amount) == (None, 450)


def test_the_household_of_two_is_none_any_more(any_till):
    who = full_life(any_till)
    (bob,) = any_till.see(households.household_of, who)
    erase(any_till, who)
    assert any_till.see(customers.customer, bob.id).household_id is None


def test_there_is_no_way_back(any_till):
    who = full_life(any_till)
    done = erase(any_till, who)
    assert done.at == any_till.clock.at
    assert any_till.see(erasure.was_erased, who)
    with pytest.raises(CustomerUnknown):
        any_till.do(customers.bring_back_customer, customer_id=who)
    with pytest.raises(CustomerUnknown):
        any_till.do(erasure.erase_customer, customer_id=who, why=erasure.ASKED)
    with pytest.raises(CustomerUnknown):
        any_till.do(consents.agree, customer_id=who, channel="email", purpose="offers", agreed=True)


def test_nothing_that_was_done_for_them_can_be_taken_back(any_till):
    made = any_till.customer(MARK)
    stamped = any_till.stamp(made.card_id, 7)
    used = any_till.do(counter.redeem_reward, reward_id=stamped.rewards[0])
    coupon = any_till.coupon(customer_id=made.customer_id)
    redeemed = any_till.do(coupons.redeem_coupon, code=coupon.code)
    erase(any_till, made.customer_id)
    for action in (made.action, stamped.action, used.action, redeemed.action):
        with pytest.raises(NothingToUndo):
            any_till.do(undo.undo_action, action=action)
    assert any_till.see(audit.unclaimed_rewards) == ()


def test_the_owner_is_needed_once_there_is_a_passphrase(any_till):
    who = any_till.customer().customer_id
    owner = any_till.do(staff.add_colleague, name="Aiko", role=OWNER)
    any_till.do(staff.set_passphrase, staff_id=owner, passphrase="a long one")
    with pytest.raises(OwnerNeeded):
        any_till.do(erasure.erase_customer, customer_id=who, why=erasure.ASKED)
    erase(any_till, who, allowed_by=owner)
    assert any_till.see(erasure.count_erased) == 1


def test_one_request_one_erasure(any_till):
    who = any_till.customer().customer_id
    first = erase(any_till, who)
    again = any_till.do(
        erasure.erase_customer, customer_id=who, why=erasure.ASKED, request_id=first.action
    )
    assert again == first
    assert any_till.see(erasure.count_erased) == 1


# -- copies ------------------------------------------------------------------------------------


@pytest.fixture
def copied(till):
    """Somebody who is in the newest copy, and was erased afterwards."""
    who = full_life(till)
    copy = backup.take_copy(till.shop, reason="test")
    erase(till, who)
    till.close()
    return till, who, copy


def test_the_newest_copy_does_not_bring_anybody_back(copied):
    till, who, copy = copied
    backup.put_back(copy.path, till.place)
    till.reopen()
    assert texts_with_mark(till) == []
    assert till.see(erasure.was_erased, who)
    assert till.check().is_whole
    erasure_journal.settle_erasures(till.shop)
    till.close()
    assert holding_mark(till.shop.folder) == [f"copies/{copy.path.name}"]


def test_without_the_journal_the_copy_would_bring_them_back(copied):
    """The control: the copy as it is holds the person."""
    till, who, copy = copied
    stored.put_back(copy.path, Path(till.place))
    till.reopen()
    assert MARK in till.see(customers.customer, who).details.name


def test_the_journal_beside_the_copies_is_enough(copied):
    till, who, copy = copied
    for path in till.shop.folder.glob("shop.db*"):
        path.unlink()
    (till.shop.folder / "erased.txt").unlink()
    backup.put_back(copy.path, till.place)
    till.reopen()
    assert till.see(erasure.was_erased, who)


def test_the_database_that_is_replaced_is_enough(copied):
    till, who, copy = copied
    for path in till.shop.folder.rglob("erased.txt"):
        path.unlink()
    backup.put_back(copy.path, till.place)
    till.reopen()
    assert till.see(erasure.was_erased, who)


def test_the_journal_holds_numbers_only(copied):
    till, who, _copy = copied
    lines = (till.shop.folder / "copies" / "erased.txt").read_text().splitlines()
    assert [line.split()[1] for line in lines] == [str(who), str(who + 1)]
    assert all(len(line.split()) == 4 for line in lines)


def test_somebody_else_with_the_same_number_stays(till):
    copy = backup.take_copy(till.shop, reason="before")
    who = till.customer(MARK, with_card=False).customer_id
    erase(till, who)
    till.close()
    backup.put_back(copy.path, till.place)
    till.clock.move(days=1)
    till.reopen()
    other = till.customer("Carla", with_card=False).customer_id
    assert other == who
    second = backup.take_copy(till.shop, reason="after")
    till.close()
    backup.put_back(second.path, till.place)
    till.reopen()
    assert till.see(customers.customer, other).details.name == "Carla"


def test_a_line_that_a_power_failure_cut_does_not_hide_the_next(till, tmp_path):
    (till.shop.folder / "erased.txt").write_text(f"{till.shop.units.shop.uuid} 17 4")
    who = till.customer(MARK).customer_id
    erase(till, who)
    lines = (till.shop.folder / "erased.txt").read_text().splitlines()
    assert lines[-1].split()[1] == str(who)


# -- what came from a file, and what a log says --------------------------------------------------


def test_a_file_that_was_brought_in_leaves_nothing_of_them(till, tmp_path_factory):
    who = till.customer(f"{MARK} Anna", phone="+49 171 987 6543").customer_id
    file = tmp_path_factory.mktemp("elsewhere") / "people.csv"
    file.write_text(
        f"Name,Phone,Email,Notes\n{MARK} Anna,+49 171 987 6543,{MARK}@example.com,{MARK} notes\n"
        f"{MARK} Two,,,\n",
        encoding="utf-8",
    )
    found = batch.bring_in(till.shop, file, actor=till.actor, request_id=uuid4())
    assert found.imported + found.updated == 2
    for number in till.see(customers.customer_numbers):
        erase(till, number)
    assert till.see(erasure.was_erased, who)
    assert texts_with_mark(till) == []
    till.close()
    assert holding_mark(till.shop.folder) == []


@pytest.mark.expects_log
def test_the_log_names_nobody(till):
    log = till.shop.folder / "shopdesk.log"
    handler = logging.FileHandler(log, encoding="utf-8")
    logging.getLogger().addHandler(handler)
    try:
        who = full_life(till)
        try:
            till.do(
                lambda unit: unit.session.execute(
                    text("UPDATE customer SET state = :name"), {"name": MARK}
                )
            )
        except IntegrityError as error:
            logging.getLogger("shopdesk").warning("it failed with a name in it", exc_info=error)
        erase(till, who)
    finally:
        logging.getLogger().removeHandler(handler)
        handler.close()
    assert log.exists()
    assert "shopdesk.log" not in holding_mark(till.shop.folder)


def test_a_counter_that_stamps_meanwhile_is_waited_for(postgres_till):
    """Two connections in opposite order would wait for each other for ever."""
    made = postgres_till.customer(MARK)
    barrier = Barrier(2)
    failed: list[Exception] = []

    def stamp() -> None:
        barrier.wait()
        for _ in range(20):
            with suppress(CardClosed):
                postgres_till.do(counter.stamp_card, card_id=made.card_id, count=1)

    def guarded() -> None:
        try:
            stamp()
        except Exception as error:
            failed.append(error)

    thread = Thread(target=guarded)
    thread.start()
    barrier.wait()
    with open_shop(postgres_till.place, counter="2", clock=postgres_till.clock) as other:
        with other.units.write(other.actor()) as unit:
            erasure.erase_customer(
                unit, customer_id=made.customer_id, why=erasure.ASKED, request_id=uuid4()
            )
        thread.join()
        assert not failed
        with other.units.read() as look:
            assert audit.check_shop(look).is_whole


def test_a_whole_shop_that_was_taken_out_before_does_not_bring_anybody_back(till, tmp_path):
    who = full_life(till)
    zip_path = tmp_path / "shop.zip"
    till.see(exports.take_out_shop, zip_path)
    erase(till, who)
    till.close()
    for path in tmp_path.glob("shop.db*"):
        path.unlink()
    exports.bring_back(till.place, zip_path)
    till.reopen()
    assert texts_with_mark(till) == []
    assert till.see(erasure.was_erased, who)
    assert till.check().is_whole
