"""A file that is not as it was written brings in nothing, and nothing of it is left."""

import json
import random
import sys
import zipfile
import zlib

import pytest

from shopdesk.domain.errors import Cancelled, Refusal, StoreProblem
from shopdesk.domain.errors_of_files import (
    ExportDamaged,
    ExportNotWhole,
    ExportTooNew,
    ExportUnreadable,
    NotAnExport,
)
from shopdesk.services import exports
from tests.services.exports.conftest import parts, remanifest, rewrite, write_zip


@pytest.fixture
def file(full_till, take_out):
    return take_out(full_till)


def refused(path, tmp_path, kind):
    """What is said to a file that must not come in; afterwards there is no trace of it."""
    place = tmp_path / "new" / "shop.db"
    place.parent.mkdir(exist_ok=True)
    with pytest.raises(kind) as caught:
        exports.bring_back(place, path)
    assert list(place.parent.iterdir()) == []
    return caught.value.values


def test_a_flipped_bit_anywhere_brings_in_nothing_or_what_was_written(file, take_out, tmp_path):
    whole = file.read_bytes()
    chance = random.Random(7)
    damaged = tmp_path / "damaged.zip"
    for number in range(25):
        place = chance.randrange(len(whole))
        damaged.write_bytes(
            whole[:place] + bytes([whole[place] ^ (1 << chance.randrange(8))]) + whole[place + 1 :]
        )
        target = tmp_path / f"flipped-{number}.db"
        try:
            exports.bring_back(target, damaged)
        except Refusal:
            assert not target.exists()
        else:  # a bit that says nothing: a name's date, or the text for people
            assert parts(take_out(str(target))) == parts(file)


def test_a_changed_line_is_told_by_its_sum(file, tmp_path):
    content = parts(file)
    content["card.jsonl"] = content["card.jsonl"].replace(b'"round":1', b'"round":9', 1)
    changed = write_zip(tmp_path / "changed.zip", content)
    assert refused(changed, tmp_path, ExportDamaged) == {"part": "card.jsonl"}


def test_a_balance_that_the_ledger_does_not_know_is_told_by_the_check(file, tmp_path):
    cards = parts(file)["card.jsonl"].replace(b'"balance":2', b'"balance":6', 1)
    assert refused(rewrite(file, card_jsonl=cards), tmp_path, ExportNotWhole) == {"why": "card 1"}


def test_an_entry_that_was_made_up_breaks_the_chain(file, tmp_path):
    ledger = parts(file)["ledger_entry.jsonl"].replace(b'"value_minor":0', b'"value_minor":5', 1)
    found = refused(rewrite(file, ledger_entry_jsonl=ledger), tmp_path, ExportNotWhole)
    assert found["why"].startswith("ledger 1/")


@pytest.mark.parametrize("part", ["shop.jsonl", "shop_key.jsonl"])
def test_a_shop_without_its_name_or_keys_is_none(file, tmp_path, part):
    emptied = rewrite(file, **{part.replace(".", "_"): b""})
    assert refused(emptied, tmp_path, ExportDamaged) == {"part": part}


@pytest.mark.parametrize("name", ["card", "terms", "request"])
def test_a_table_that_is_missing_is_named(file, tmp_path, name):
    lacking = rewrite(file, **{f"{name}_jsonl": None})
    assert refused(lacking, tmp_path, ExportDamaged) == {"part": f"{name}.jsonl"}


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (b'"id":1,', b'"id":true,'),
        (b'"id":1,', b'"id":1.0,'),
        (b'"id":1,', b'"id":99999999999999999999,'),
        (b'"id":1,', b'"id":null,'),
        (b'"id":1,', b'"id":1,"id":1,'),
        (b'"id":1,', b'"id":1,"telepathy":1,'),
        (b'"version":1,', b""),
        (b'"version":1,', b'"version":4294967296,'),
        (b'"name":', b'"name":"\\u0000","x":'),
        (b'"state":"active"', b'"state":"asleep"'),
        (b'"state":"active"', b'"state":"\\ud800"'),
        (b'"state":"active"', b'"state":["active"]'),
        (b'"created_at":"2026-06-01T', b'"created_at":"2026-06-31T'),
        (b'"created_at":"2026-06-01T', b'"created_at":"0000-06-01T'),
        (b"{", b"[" * 100_000),
        (b"{", b"\xff{"),
    ],
)
def test_a_row_that_is_none_of_ours_is_named_by_its_line(file, tmp_path, before, after):
    first, rest = parts(file)["customer.jsonl"].split(b"\n", 1)
    people = first.replace(before, after, 1) + b"\n" + rest
    assert people != parts(file)["customer.jsonl"]
    found = refused(rewrite(file, customer_jsonl=people), tmp_path, ExportUnreadable)
    assert found["part"] == "customer.jsonl"


def test_two_rows_with_one_number_are_refused(file, tmp_path):
    people = parts(file)["customer.jsonl"]
    twice = people + people.split(b"\n", 1)[0] + b"\n"
    found = refused(rewrite(file, customer_jsonl=twice), tmp_path, ExportUnreadable)
    assert found["part"] == "customer.jsonl"


def test_a_row_that_leans_on_nobody_is_refused(file, tmp_path):
    cards = parts(file)["card.jsonl"].replace(b'"customer_id":1,', b'"customer_id":4711,', 1)
    assert refused(rewrite(file, card_jsonl=cards), tmp_path, ExportUnreadable)


def test_a_newer_format_and_a_newer_schema_are_refused_politely(file, tmp_path):
    assert refused(remanifest(file, version=2), tmp_path, ExportTooNew) == {"version": 2}
    assert refused(remanifest(file, schema="0999"), tmp_path, ExportTooNew) == {"version": "0999"}


def test_a_shop_of_an_earlier_version_takes_the_defaults_of_what_came_later(
    file, take_out, tmp_path
):
    people = b"".join(
        json.dumps({k: v for k, v in json.loads(line).items() if k != "owner_notes"}).encode()
        + b"\n"
        for line in parts(file)["customer.jsonl"].splitlines()
    )
    older = remanifest(rewrite(file, customer_jsonl=people, club_jsonl=None), schema="0001")
    exports.bring_back(tmp_path / "new.db", older)
    found = parts(take_out(str(tmp_path / "new.db")))
    assert found["customer.jsonl"] == parts(file)["customer.jsonl"]
    assert found["club.jsonl"] == b""


@pytest.mark.parametrize(
    "facts",
    [
        {"format": "something-else"},
        {"version": 0},
        {"version": "1"},
        {"version": True},
        {"members": []},
        {"schema": None},
        {"schema": "../../etc"},
    ],
)
def test_a_manifest_that_says_nothing_is_none_of_ours(file, tmp_path, facts):
    assert refused(remanifest(file, **facts), tmp_path, NotAnExport) == {"file": "rewritten.zip"}


@pytest.mark.parametrize(
    "facts",
    [None, 7, {}, {"bytes": -1, "sha256": "0" * 64}, {"bytes": 1, "sha256": "x", "rows": 1},
     {"bytes": 2**50, "sha256": "0" * 64, "rows": 1}, {"bytes": 1.5, "sha256": "0" * 64, "rows": 1}],
)  # fmt: skip
def test_a_manifest_with_wrong_facts_is_damaged(file, tmp_path, facts):
    wrong = remanifest(file, members={"card.jsonl": facts})
    assert refused(wrong, tmp_path, ExportDamaged) == {"part": "manifest.json"}


def test_other_files_are_told_from_a_shop(file, tmp_path):
    plain = tmp_path / "plain.zip"
    with zipfile.ZipFile(plain, "w") as archive:
        archive.writestr("customers.csv", "Name\nAnna\n")
    sheet = tmp_path / "list.csv"
    sheet.write_text("Name\nAnna\n")
    cut = tmp_path / "cut.zip"
    cut.write_bytes(file.read_bytes()[:-40])
    empty = tmp_path / "empty.zip"
    empty.write_bytes(b"")
    for other in (plain, sheet, cut, empty, tmp_path, tmp_path / "nowhere.zip"):
        assert not exports.is_export(other)
        assert refused(other, tmp_path, NotAnExport) == {"file": other.name}
    assert exports.is_export(file)
    assert exports.is_export(remanifest(file, version=9))


def test_a_zip_that_swells_is_refused_before_it_does(file, tmp_path):
    row = parts(file)["request.jsonl"].split(b"\n", 1)[0]
    bomb = rewrite(file, request_jsonl=row + b" " * 300_000_000 + b"\n")
    assert bomb.stat().st_size < 1_000_000
    assert refused(bomb, tmp_path, ExportDamaged) == {"part": "request.jsonl"}


def test_a_line_without_an_end_is_refused(file, tmp_path):
    line = random.Random(7).randbytes(9_000_000).hex().encode()
    endless = rewrite(file, request_jsonl=line)
    assert refused(endless, tmp_path, ExportDamaged) == {"part": "request.jsonl"}


def test_a_part_that_is_longer_than_it_says_is_refused(file, tmp_path, monkeypatch):
    # The zip's own list lies about the size of what is packed.
    content = file.read_bytes()
    members = json.loads(parts(file)["manifest.json"])["members"]
    real = members["card.jsonl"]["bytes"]
    lying = tmp_path / "lying.zip"
    lying.write_bytes(content.replace(real.to_bytes(4, "little"), (real - 1).to_bytes(4, "little")))
    assert refused(lying, tmp_path, (ExportDamaged, NotAnExport))


def test_a_directory_without_end_is_not_read(tmp_path, file):
    content = bytearray(file.read_bytes())
    end = content.rfind(b"PK\x05\x06")
    content[end + 12 : end + 16] = (2**31).to_bytes(4, "little")
    huge = tmp_path / "huge.zip"
    huge.write_bytes(content)
    assert not exports.is_export(huge)


def test_a_place_that_cannot_be_is_said(file, tmp_path):
    blocked = tmp_path / "file"
    blocked.write_bytes(b"")
    with pytest.raises(StoreProblem):
        exports.bring_back(blocked / "shop.db", file)


@pytest.mark.skipif(sys.platform == "win32", reason="only Unix can limit a file's size")
@pytest.mark.parametrize("room", [0, 4096, 200_000])
def test_a_full_disk_brings_in_nothing(file, tmp_path, room):
    from tests.faults.test_no_room import no_file_larger_than

    place = tmp_path / "new" / "shop.db"
    place.parent.mkdir()
    with no_file_larger_than(room), pytest.raises(StoreProblem) as problem:
        exports.bring_back(place, file)
    assert problem.value.kind in {"full", "io"}
    assert list(place.parent.iterdir()) == []
    exports.bring_back(place, file)
    assert place.exists()


def test_stopped_on_the_way_in_it_leaves_nothing(file, tmp_path):
    place = tmp_path / "new" / "shop.db"
    place.parent.mkdir()
    steps = []

    def stop(done, total):
        steps.append((done, total))
        if len(steps) == wanted:
            raise Cancelled(done, total)

    wanted = 0
    exports.bring_back(tmp_path / "whole.db", file, progress=stop)
    assert steps == sorted(steps)
    assert steps[-1][0] == steps[-1][1]
    for wanted in (1, len(steps)):  # noqa: B007  the closure reads it
        steps.clear()
        with pytest.raises(Cancelled):
            exports.bring_back(place, file, progress=stop)
        assert list(place.parent.iterdir()) == []


def test_the_deepest_packing_is_the_one_zip_knows(file):
    with zipfile.ZipFile(file) as archive:
        packed = archive.getinfo("ledger_entry.jsonl")
        assert zlib.crc32(archive.read(packed)) == packed.CRC
        assert packed.date_time == (1980, 1, 1, 0, 0, 0)
        assert packed.external_attr >> 16 == 0o100600
