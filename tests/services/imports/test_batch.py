"""A file is brought in whole or not at all, and taken back whole, on both engines."""

import csv
from datetime import date
from pathlib import Path
from uuid import uuid4

import pytest
from sqlalchemy import func, select

from shopdesk.domain.benefits import Benefit
from shopdesk.domain.customers import CustomerDetails
from shopdesk.domain.errors import Cancelled
from shopdesk.domain.errors_of_files import (
    FileChanged,
    ImportNotDone,
    ImportTakenBack,
    ImportUnknown,
    MappingUnlikely,
    NobodyToldApart,
)
from shopdesk.domain.programmes import POINTS, PointsReward, PointsTerms
from shopdesk.services import audit, customers, finding_people, programmes
from shopdesk.services.imports import batch
from shopdesk.services.imports.batch import Choice
from shopdesk.services.imports.mapping import fields_by_name, remember_mapping
from shopdesk.services.imports.past import has_unfinished, past_imports
from shopdesk.services.imports.planning import CHANGED, NEW, OVERWRITE, REFUSED, UNCHANGED
from shopdesk.services.settings import change_settings
from shopdesk.store.staging import one_import_at_a_time
from shopdesk.store.tables import (
    CardRow,
    ConsentRow,
    CustomerRow,
    EntryRow,
    ImportedRow,
    ImportRow,
    LotRow,
    RewardRow,
    TagRow,
)
from tests.services.imports.files import JAPANESE_SHOPIFY, PUNCH_CARD, SHOPIFY, SQUARE, table, write

HEADER = "Name,Reading,Phone,Email,Tags,Stamps,Notes"


def people(*rows):
    return table(HEADER, [[*row, *[""] * (7 - len(row))] for row in rows])


def everybody(till):
    with till.shop.units.read() as unit:
        rows = unit.session.scalars(
            select(CustomerRow).where(CustomerRow.state == "active").order_by(CustomerRow.id)
        ).all()
        return {row.name: row for row in rows}


def count(till, table_, *where):
    with till.shop.units.read() as unit:
        return unit.session.scalars(select(func.count()).select_from(table_).where(*where)).one()


def found(till, words):
    return [line.name for line in till.see(finding_people.find_customers, words)]


def snapshot(till):
    """All that an import can change, as it stands."""
    with till.shop.units.read() as unit:
        tables = (
            CustomerRow,
            CardRow,
            TagRow,
            ConsentRow,
            EntryRow,
            ImportRow,
            ImportedRow,
            LotRow,
        )
        rows = {
            one.__tablename__: [tuple(row) for row in unit.session.execute(select(one.__table__))]
            for one in tables
        }
        rows["found"] = list(finding_people.customer_numbers(unit))
        return rows


# -- the files of three programs ---------------------------------------------------------------


@pytest.mark.parametrize("encoding", ["cp932", "utf-16"])
def test_a_shopify_file_with_japanese_names_works_untouched(any_till, tmp_path, bring, encoding):
    any_till.do(change_settings, time_zone="Asia/Tokyo", language="ja")
    path = write(tmp_path / "customers_export.csv", table(SHOPIFY, JAPANESE_SHOPIFY), encoding)
    done = bring(any_till, path)
    assert (done.imported, done.updated, done.refused, done.left_out) == (3, 0, 0, 0)
    assert done.refused_file == ""

    there = everybody(any_till)
    hanako = there["山田 花子"]
    assert (hanako.phone, hanako.email) == ("090-1234-5678", "hanako@post.example")
    assert hanako.notes == "窓際の席がお好き\nオーツミルク"
    assert there["佐藤 健一"].phone == "03-1234-5678"
    assert there["Anna Smith"].phone == "+44 20 7946 0958"
    assert found(any_till, "花子") == ["山田 花子"]
    with any_till.shop.units.read() as unit:
        tags = unit.session.scalars(
            select(TagRow.tag).where(TagRow.customer_id == hanako.id).order_by(TagRow.tag)
        ).all()
        consents = unit.session.scalars(
            select(ConsentRow).where(ConsentRow.customer_id == hanako.id)
        ).all()
    assert sorted(tags) == ["常連", "紅茶"]
    assert [(one.channel, one.purpose) for one in consents] == [("email", "offers")]
    assert "customers_export.csv" in consents[0].wording


def test_a_square_directory_works_untouched(any_till, bring):
    row = ["Anna", "Smith", "anna@post.example", "(020) 7946 0958", "", "", "", "", "", "",
           "oat milk", "SQ1", "subscribed", "0000-05-12"]  # fmt: skip
    any_till.do(change_settings, currency="GBP")
    bring(any_till, table(SQUARE, [row]))
    anna = everybody(any_till)["Anna Smith"]
    assert (anna.birthday, anna.notes, anna.phone) == ("05-12", "oat milk", "020 7946 0958")


def test_a_punch_card_system_brings_its_stamps(any_till, bring):
    row = ["7", "Anna Smith", "Anna", "Smith", "", "anna", "active", "", "", "1990-05-12",
           "2021-03-01", "", "", "F", "", "", "12.50", "16", "customer"]  # fmt: skip
    done = bring(any_till, table(PUNCH_CARD, [row]))
    anna = everybody(any_till)["Anna Smith"]
    assert any_till.shop.units.shop.zone.key
    assert anna.created_at.date() == date(2021, 3, 1)
    held = any_till.wallet(anna.id)
    assert [card.stamps for card in held.cards] == [2]
    assert len(held.rewards) == 2
    assert (done.imported, done.batch) == (1, 1)


# -- new, known, refused -----------------------------------------------------------------------


def test_each_line_is_new_or_known_or_refused_and_nothing_is_written_before(
    any_till, bring, tmp_path
):
    any_till.customer("Anna", phone="090-1111-2222")
    any_till.customer("Bo", email="bo@post.example", phone="080-1")
    any_till.customer("山田 花子", reading="やまだ はなこ")
    before = snapshot(any_till)
    text = people(
        ("Anna Smith", "", "090 1111 2222", "anna@post.example"),
        ("Bo", "", "", "BO@post.example"),
        ("山田花子", "ヤマダハナコ", "", "", "紅茶"),
        ("Cy", "", "070-1111-2222", ""),
        ("Cyrus", "", "07011112222", ""),
        ("", "", "", "", "", "", "nobody"),
        ("Di", "", "090-1111-2222", "bo@post.example"),
        ("Anna again", "", "09011112222", ""),
    )
    path = write(tmp_path / "people.csv", text)
    any_till.do(change_settings, time_zone="Asia/Tokyo")
    before = snapshot(any_till)
    seen = batch.preview(any_till.shop, path)
    assert snapshot(any_till) == before
    assert [one.effect for one in seen.first] == [
        CHANGED, UNCHANGED, CHANGED, NEW, REFUSED, REFUSED, REFUSED, REFUSED,
    ]  # fmt: skip
    assert [one.person.refused for one in seen.first[4:]] == [
        "same_as_line", "nobody", "several", "same_as_line",
    ]  # fmt: skip
    assert seen.first[4].same_as_line == 5

    done = bring(any_till, path, seen=seen)
    assert (done.imported, done.updated, done.unchanged, done.refused) == (1, 2, 1, 4)
    there = everybody(any_till)
    assert there["Anna"].email == "anna@post.example"
    assert there["Anna"].phone == "090-1111-2222"
    assert there.keys() == {"Anna", "Bo", "山田 花子", "Cy"}
    assert found(any_till, "anna@post") == ["Anna"]

    with Path(done.refused_file).open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    assert rows[0] == ["Line", "Reason", *HEADER.split(",")]
    assert [row[0] for row in rows[1:]] == ["6", "7", "8", "9"]
    assert rows[1][1] == "The same person as in line 5"

    again = bring(any_till, path)
    assert (again.imported, again.updated, again.unchanged, again.batch) == (0, 0, 4, None)


def test_what_is_known_is_filled_in_or_replaced_as_wanted(any_till, bring):
    known = any_till.customer("Anna", phone="090-1111-2222", notes="tea", tags=("old",))
    text = people(("Anna Smith", "", "090-1111-2222", "anna@post.example", "new", "", "coffee"))
    bring(any_till, text)
    anna = any_till.see(customers.customer, known.customer_id)
    assert (anna.details.name, anna.details.notes) == ("Anna", "tea")
    assert (anna.details.email, anna.details.tags) == ("anna@post.example", ("new", "old"))

    bring(any_till, text, Choice(policy=OVERWRITE))
    anna = any_till.see(customers.customer, known.customer_id)
    assert (anna.details.name, anna.details.notes) == ("Anna Smith", "coffee")
    assert found(any_till, "smith") == ["Anna Smith"]


def test_two_people_of_one_name_are_two_when_their_numbers_differ(any_till, bring):
    any_till.customer("佐藤", phone="090-1111-2222")
    done = bring(any_till, people(("佐藤", "", "090-3333-4444"), ("佐藤", "", "090-5555-6666")))
    assert done.imported == 2


def test_the_lines_that_were_refused_can_be_mended_and_brought_in(any_till, bring, tmp_path):
    text = people(("Anna", "", "8.19012E+11"), ("", "", "", "", "", "", "=cmd|' /C calc'!A0"))
    done = bring(any_till, text)
    assert (done.imported, done.refused, done.left_out) == (1, 1, 1)
    kept = write(
        tmp_path / "mended.csv",
        Path(done.refused_file).read_text("utf-8-sig"),
    )
    assert "'=cmd" in kept.read_text("utf-8")
    mended = kept.read_text("utf-8").replace("8.19012E+11", "+81 90 1234 5678")
    done = bring(any_till, write(kept, mended))
    assert (done.updated, done.refused) == (1, 1)
    assert everybody(any_till)["Anna"].phone == "+81 90-1234-5678"


def test_the_file_of_refused_lines_leaves_other_files_alone(any_till, bring, tmp_path):
    nobody = ("", "", "", "", "x")
    first = bring(any_till, people(("Anna",), nobody)).refused_file
    second = bring(any_till, people(("Bo",), nobody)).refused_file
    assert first != second
    mine = tmp_path / "why.csv"
    assert bring(any_till, people(("Cy",), nobody), refused_to=mine).refused_file == str(mine)


# -- balances ----------------------------------------------------------------------------------


def open_points(till):
    gift = PointsReward(points=100, gives=Benefit(words="a mug", value_minor=900))
    return till.do(
        programmes.open_programme,
        name="Points",
        terms=PointsTerms(lapses_after_days=90, rewards=(gift,)),
        kind=POINTS,
    )


def test_balances_are_dated_opening_entries(any_till, bring):
    open_points(any_till)
    bring(any_till, table("Name,Stamps,Points", [["Anna", "17", "250"], ["Bo", "", "5"]]))
    anna = everybody(any_till)["Anna"]
    with any_till.shop.units.read() as unit:
        entries = unit.session.execute(
            select(EntryRow.kind, EntryRow.amount)
            .where(EntryRow.customer_id == anna.id)
            .order_by(EntryRow.seq)
        ).all()
        lot = unit.session.scalars(select(LotRow).order_by(LotRow.id)).first()
        rewards = unit.session.scalars(select(RewardRow.state)).all()
    assert [tuple(entry) for entry in entries] == [
        ("customer.created", 0), ("card.opened", 0), ("card.adjusted", 17), ("reward.earned", -7),
        ("reward.earned", -7), ("card.opened", 0), ("points.earned", 250),
    ]  # fmt: skip
    assert (lot.remaining, lot.expires_on) == (250, date(2026, 8, 30))
    assert rewards == ["waiting", "waiting"]
    assert any_till.check().is_whole


def test_a_card_that_was_used_keeps_its_stamps(any_till, bring):
    card = any_till.card("Anna")
    any_till.stamp(card, 2)
    untouched = any_till.customer("Bo")
    done = bring(any_till, people(("Anna", "", "", "", "", "5"), ("Bo", "", "", "", "", "3")))
    assert (done.updated, done.unchanged) == (1, 1)
    assert any_till.wallet(untouched.customer_id).cards[0].stamps == 3
    again = bring(any_till, people(("Bo", "", "", "", "", "3")))
    assert again.unchanged == 1


def test_a_balance_without_a_programme_is_told(any_till, bring):
    done = bring(any_till, table("Name,Points", [["Anna", "250"]]))
    assert (done.imported, done.left_out) == (1, 1)
    assert "no such card" in Path(done.refused_file).read_text("utf-8-sig")


def test_points_are_found_in_a_shop_without_a_stamp_card(tmp_path, bring, clock):
    from tests.shops import Till

    till = Till(str(tmp_path / "points.db"), clock, create=True)
    open_points(till)
    done = bring(till, table("Name,Points,Stamps", [["Anna", "250", "3"]]))
    assert (done.imported, done.left_out) == (1, 1)
    assert till.check().is_whole
    till.close()


# -- whole or not at all -----------------------------------------------------------------------


def many(number):
    return people(
        *[(f"Person {n}", "", f"090-1000-{n:04}", "", "x", str(n % 20)) for n in range(number)]
    )


def test_cancelled_it_leaves_nothing(any_till, bring, tmp_path):
    any_till.customer("Person 3", email="old@post.example")
    before = snapshot(any_till)

    def stop(done, _total):
        if done >= 150:
            raise Cancelled(done, 0)

    with pytest.raises(Cancelled):
        bring(any_till, many(400) + "\n,,,,,,refused", progress=stop)
    assert snapshot(any_till) == before
    assert not any_till.see(has_unfinished)


def test_while_it_is_staged_nobody_sees_it_and_the_shop_is_whole(any_till, bring):
    any_till.customer("Old")
    seen = []

    def look(done, _total):
        if done == 200 and not seen:
            seen.append(
                (
                    any_till.check().is_whole,
                    list(everybody(any_till)),
                    found(any_till, "person"),
                    list(any_till.see(finding_people.customer_numbers)),
                    list(any_till.see(finding_people.archived_numbers)),
                    any_till.see(audit.figures).customers,
                    any_till.see(audit.figures).open_cards,
                    count(any_till, CustomerRow),
                )
            )

    bring(any_till, many(300), progress=look)
    assert seen == [(True, ["Old"], [], [1], [], 1, 1, 201)]
    assert len(everybody(any_till)) == 301
    assert any_till.see(audit.figures).open_cards == 301


def test_cancel_comes_too_late_when_it_is_certain(any_till, bring):
    calls = []

    def stop(done, total):
        calls.append((done, total))
        if len(calls) > 2:
            raise Cancelled(done, total)

    assert bring(any_till, many(150), progress=stop).imported == 150
    assert len(everybody(any_till)) == 150


class Died(BaseException):
    """The program is gone at this moment."""


def die_in_unit(monkeypatch, till, number):
    """Let the program die before the unit with this number, and all later ones."""
    units = till.shop.units
    written = units.write
    state = {"units": 0}

    def write(actor):
        state["units"] += 1
        if state["units"] >= number:
            raise Died
        return written(actor)

    monkeypatch.setattr(units, "write", write)


@pytest.mark.parametrize("number", [2, 4, 6, 8, 9, 10, 13])
def test_when_the_program_dies_the_next_start_forgets_or_finishes_it(
    any_till, bring, monkeypatch, number
):
    known = any_till.customer("Person 3", tags=("old",))
    text = many(200)
    before = snapshot(any_till)
    die_in_unit(monkeypatch, any_till, number)
    with pytest.raises(Died):
        bring(any_till, text)
    monkeypatch.undo()
    assert any_till.see(has_unfinished)

    any_till.reopen()
    assert not any_till.see(has_unfinished)
    assert any_till.check().is_whole
    if not any_till.see(past_imports):
        assert snapshot(any_till) == before
        assert bring(any_till, text).imported == 199
    assert len(everybody(any_till)) == 200
    assert len(found(any_till, "person")) == 50
    (done,) = any_till.see(past_imports)
    assert (done.imported, done.updated) == (199, 1)
    assert any_till.see(customers.customer, known.customer_id).details.tags == ("old", "x")


def test_one_file_at_a_time(any_till, bring):
    with one_import_at_a_time(any_till.shop.store), pytest.raises(ImportNotDone):
        bring(any_till, people(("Anna",)))
    assert bring(any_till, people(("Anna",))).imported == 1


def test_the_same_request_has_one_effect_and_one_answer(any_till, bring):
    request = uuid4()
    first = bring(any_till, people(("Anna",), ("Bo",)), request_id=request)
    again = bring(any_till, people(("Anna",), ("Bo",)), request_id=request)
    assert (again.batch, again.imported) == (first.batch, 2)
    assert len(everybody(any_till)) == 2


def test_a_file_that_was_changed_since_it_was_looked_at_is_refused(any_till, bring, tmp_path):
    path = write(tmp_path / "people.csv", people(("Anna",)))
    seen = batch.preview(any_till.shop, path)
    write(path, people(("Anna",), ("Bo",)))
    with pytest.raises(FileChanged):
        bring(any_till, path, seen=seen)


# -- taking back -------------------------------------------------------------------------------


def take_back(till, number):
    return batch.take_back(till.shop, number, actor=till.actor, request_id=uuid4())


def test_it_is_taken_back_whole(any_till, bring):
    open_points(any_till)
    known = any_till.customer("Anna", phone="090-1111-2222", tags=("old",))
    done = bring(
        any_till,
        table(
            "Name,Phone,Email,Tags,Stamps,Points",
            [
                ["Anna", "090-1111-2222", "anna@post.example", "new", "9", "40"],
                ["Bo", "", "", "x", "16", "250"],
                ["Cy", "", "", "", "", ""],
            ],
        ),
    )
    assert any_till.see(audit.figures).rewards_waiting == 3
    back = take_back(any_till, done.batch)
    assert (back.put_away, back.put_back, back.kept) == (2, 1, 0)
    assert list(everybody(any_till)) == ["Anna"]
    assert found(any_till, "bo") == []
    anna = any_till.see(customers.customer, known.customer_id)
    assert (anna.details.email, anna.details.tags) == ("", ("old",))
    assert any_till.wallet(known.customer_id).cards[0].stamps == 0
    figures = any_till.see(audit.figures)
    assert (figures.stamps_out, figures.rewards_waiting) == (0, 0)
    with any_till.shop.units.read() as unit:
        assert unit.session.scalars(select(func.sum(LotRow.remaining))).one() == 0
        kept = unit.session.scalars(select(ImportedRow.before)).all()
    assert set(kept) == {None}
    assert any_till.check().is_whole
    (past,) = any_till.see(past_imports)
    assert (past.can_undo, past.undone_at is not None) == (False, True)
    with pytest.raises(ImportTakenBack):
        take_back(any_till, done.batch)
    with pytest.raises(ImportUnknown):
        take_back(any_till, 99)


def test_whoever_was_here_or_was_changed_since_stays(any_till, bring):
    done = bring(any_till, people(("Anna",), ("Bo",), ("Cy",)))
    there = everybody(any_till)
    any_till.stamp(any_till.wallet(there["Anna"].id).cards[0].id)
    any_till.do(
        customers.edit_customer,
        customer_id=there["Bo"].id,
        version=1,
        details=CustomerDetails(name="Bo Smith"),
    )
    back = take_back(any_till, done.batch)
    assert (back.put_away, back.put_back, back.kept) == (1, 0, 2)
    assert everybody(any_till).keys() == {"Anna", "Bo Smith"}


@pytest.mark.parametrize("number", [2, 4, 6])
def test_taking_back_goes_on_at_the_next_start(any_till, bring, monkeypatch, number):
    done = bring(any_till, many(30))
    die_in_unit(monkeypatch, any_till, number)
    with pytest.raises(Died):
        take_back(any_till, done.batch)
    monkeypatch.undo()
    any_till.reopen()
    assert everybody(any_till) == {}
    assert count(any_till, EntryRow, EntryRow.kind == "customer.archived") == 30
    assert any_till.check().is_whole


# -- what columns mean -------------------------------------------------------------------------


def test_a_file_in_which_nobody_can_be_told_is_refused(any_till, bring):
    with pytest.raises(NobodyToldApart):
        bring(any_till, "Colour,Size\nred,3\n")


def test_a_mapping_by_hand_is_remembered_for_the_same_headers(any_till, bring, tmp_path):
    path = write(tmp_path / "people.csv", "Who,Cell no.\nAnna,090-1111-2222\n")
    headers = ("Who", "Cell no.")
    fields = fields_by_name(headers, {"who": "name", "Cell no.": "phone"})
    assert fields == ("name", "phone")
    any_till.do(remember_mapping, headers=headers, fields=fields)
    found_ = batch.recognise(any_till.shop, path)
    assert (found_.fields, found_.is_remembered) == (fields, True)
    bring(any_till, path)
    assert everybody(any_till)["Anna"].phone == "090-1111-2222"


def test_a_mapping_of_what_there_is_not_is_refused():
    with pytest.raises(MappingUnlikely):
        fields_by_name(("Name",), {"Nom": "name"})
    with pytest.raises(MappingUnlikely):
        fields_by_name(("Name",), {"Name": "shoe_size"})
