"""Shops that hold something of everything, and what taking out and bringing in are made of."""

import json
import re
import zipfile
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    Date,
    Integer,
    LargeBinary,
    String,
    insert,
    select,
)

from shopdesk.services import exports
from shopdesk.services.settings import change_settings
from shopdesk.services.shop import look_into
from shopdesk.services.staff import add_colleague, set_passphrase
from shopdesk.store.tables import Base
from shopdesk.store.tables.base import UtcTime
from tests.shops import Till

NASTY = (
    "𠮷野 さくら",
    'Anna "Ann" O\'Brien; née, Müller\\n',
    "=HYPERLINK(0)",
    "👩‍👩‍👧 Familie",
    "＠home",
    "-1",
    "a\u2028b\x85c",
    "e\u0301 é",
)


@pytest.fixture
def full_till(till: Till) -> Till:
    """A SQLite shop with people of difficult names, stamps, rewards, coupons, and a passphrase."""
    return fill(till)


def fill(till: Till) -> Till:
    """Let all happen that a counter does, and put one row into each table that is still empty."""
    owner = till.do(add_colleague, name="Kenji", role="owner")
    till.do(set_passphrase, staff_id=owner, passphrase="under the second stone")
    till.staff_id = owner
    till.do(change_settings, shop_name="=雲", language="ja", currency="JPY", time_zone="Asia/Tokyo")
    for name in NASTY:
        card = till.customer(
            name, phone="+81 90 1234 5678", notes="=1+1\nsecond, “line”", tags=("=tag", "regular"),
            birthday="02-29", reading="よしの さくら", consents=("email",),
        ).card_id  # fmt: skip
        till.stamp(card, 2)
    card = till.card("Full")
    for _ in range(4):
        till.clock.move(days=1)
        till.stamp(card, 2)
    till.coupon()
    till.coupon(customer_id=1)
    with till.shop.store.writer.begin() as connection:
        for table in Base.metadata.sorted_tables:
            if connection.execute(select(table).limit(1)).first() is None:
                row = {column.name: value_for(column) for column in table.columns}
                connection.execute(insert(table), [row])
    return till


def value_for(column: Column[Any]) -> Any:
    """A value that the column takes; where a check names its words, the first of them."""
    table = column.table.name
    if table == "import_batch" and column.name == "state":
        return "done"  # one that is under way would be ended when the shop is opened
    for check in column.table.constraints:
        words = str(check.sqltext) if isinstance(check, CheckConstraint) else ""
        if found := re.match(rf"{column.name} IN \('(\w+)'", words):
            return found[1]
    if (table, column.name) in {("not_same", "other_id"), ("referral", "friend_id")}:
        return 2
    values = (
        (UtcTime, datetime(2026, 6, 1, 8, 0, 0, 123_456, tzinfo=UTC)),
        (Date, date(2026, 2, 28)),
        (LargeBinary, b"\x00\xff"),
        (Boolean, True),
        (String, "＝𠮷\n"),
        (Integer, 0 if column.name == "remaining" else 1),  # the ledger knows of no such lot
    )
    return next(value for kind, value in values if isinstance(column.type, kind))


@pytest.fixture
def take_out(tmp_path: Path) -> Callable[[str | Till], Path]:
    """Take a shop out; each call gives another file."""
    files: Iterator[Path] = (tmp_path / f"out-{number}.zip" for number in range(100))

    def act(shop: str | Till) -> Path:
        path = next(files)
        if isinstance(shop, Till):
            shop.see(exports.take_out_shop, path)
        else:
            with look_into(shop) as unit:
                exports.take_out_shop(unit, path)
        return path

    return act


def parts(path: Path) -> dict[str, bytes]:
    """What is in a zip."""
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def rewrite(path: Path, **changes: bytes | None) -> Path:
    """A zip with other members, whose manifest agrees with them: `customer_jsonl=b"…"`."""
    import hashlib

    content = parts(path)
    manifest = json.loads(content["manifest.json"])
    for name, octets in changes.items():
        part = name.replace("_jsonl", ".jsonl")
        if octets is None:
            del content[part], manifest["members"][part]
            continue
        content[part] = octets
        manifest["members"][part] = {
            "bytes": len(octets), "sha256": hashlib.sha256(octets).hexdigest(),
            "rows": octets.count(b"\n"),
        }  # fmt: skip
    content["manifest.json"] = json.dumps(manifest).encode()
    return write_zip(path.with_name("rewritten.zip"), content)


def remanifest(path: Path, **facts: Any) -> Path:
    """A zip whose manifest says something else."""
    content = parts(path)
    content["manifest.json"] = json.dumps(json.loads(content["manifest.json"]) | facts).encode()
    return write_zip(path.with_name("rewritten.zip"), content)


def write_zip(path: Path, content: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, octets in content.items():
            archive.writestr(name, octets)
    return path
