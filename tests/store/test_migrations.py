"""Bringing a database up to date, whole or not at all."""

import shutil
import sqlite3

import pytest
from sqlalchemy import create_engine, inspect
from sqlalchemy.schema import CreateTable

from shopdesk.domain.errors import StoreProblem
from shopdesk.services import audit, backup
from shopdesk.services.shop import open_shop
from shopdesk.store import migrations
from shopdesk.store.engine import open_store
from shopdesk.store.tables import Base

NEXT = """
import sqlalchemy as sa
from alembic import op
revision, down_revision, branch_labels, depends_on = "0003", "0002", None, None

def upgrade():
    op.add_column("customer", sa.Column("shoe_size", sa.Integer()))
    op.execute("UPDATE customer SET shoe_size = 42")
    {then}
"""


@pytest.fixture
def next_version(tmp_path, monkeypatch):
    """A program that knows one version more; `then` is the end of its migration."""

    def make(then="pass"):
        folder = tmp_path / "migrations"
        shutil.copytree(migrations._FOLDER, folder, ignore=shutil.ignore_patterns("__pycache__"))
        (folder / "versions" / "0003_shoes.py").write_text(NEXT.format(then=then))
        monkeypatch.setattr(migrations, "_FOLDER", folder)
        monkeypatch.setattr(migrations, "HEAD", "0003")
        monkeypatch.setattr(migrations.upgrade, "__kwdefaults__", {"to": "0003"})

    return make


def columns(place):
    with sqlite3.connect(place) as connection:
        found = {row[1] for row in connection.execute("PRAGMA table_info(customer)")}
    connection.close()
    return found


def test_a_new_database_has_the_newest_version(till):
    assert migrations.version_of(till.shop.store) == migrations.HEAD
    assert not migrations.is_behind(till.shop.store)


def test_an_older_database_is_copied_and_then_brought_up_to_date(till, next_version):
    card = till.card()
    till.stamp(card, 3)
    next_version()
    till.reopen()
    assert "shoe_size" in columns(till.place)
    assert till.stamp(card).stamps == 4
    assert till.check().is_whole
    (copy,) = backup.copies(till.shop)
    assert copy.reason == "before-upgrade"
    assert "shoe_size" not in columns(copy.path)


def test_an_upgrade_that_fails_changes_nothing(till, next_version):
    till.stamp(till.card(), 3)
    next_version("raise OSError('power')")
    till.shop.close()
    with pytest.raises(OSError, match="power"):
        open_shop(till.place)
    assert "shoe_size" not in columns(till.place)
    store = open_store(till.place)
    assert migrations.version_of(store) == "0002"
    store.close()


def test_without_a_whole_copy_nothing_is_upgraded(till, next_version):
    card = till.card()
    till.shop.close()
    with sqlite3.connect(till.place) as connection:
        connection.execute("DROP TRIGGER ledger_entry_stays")
        connection.execute("UPDATE ledger_entry SET amount = 9 WHERE card_id = ?", (card,))
    connection.close()
    next_version()
    from shopdesk.domain.errors import BackupUnfit

    with pytest.raises(BackupUnfit):
        open_shop(till.place)
    assert "shoe_size" not in columns(till.place)


def test_an_older_program_leaves_a_newer_database_alone(till, next_version, monkeypatch):
    next_version()
    till.reopen()
    till.shop.close()
    monkeypatch.undo()
    before = columns(till.place)
    with pytest.raises(StoreProblem) as problem:
        open_shop(till.place)
    assert problem.value.kind == "too_new"
    assert columns(till.place) == before


def shape(engine):
    """Tables, columns, keys, constraints and indexes, as the database itself tells them."""
    look = inspect(engine)
    found = {}
    for table in sorted(Base.metadata.tables):
        found[table] = {
            "columns": [
                (c["name"], str(c["type"]), c["nullable"], c["default"])
                for c in look.get_columns(table)
            ],
            "key": look.get_pk_constraint(table),
            "foreign": sorted(look.get_foreign_keys(table), key=lambda f: f["name"]),
            "unique": sorted(look.get_unique_constraints(table), key=lambda u: u["name"]),
            "checks": sorted((c["name"], c["sqltext"]) for c in look.get_check_constraints(table)),
            "indexes": sorted(
                (i["name"], i["column_names"], bool(i["unique"])) for i in look.get_indexes(table)
            ),
        }
    return found


def test_the_migrations_make_the_tables_that_the_program_knows(till, tmp_path):
    fresh = create_engine(f"sqlite:///{tmp_path / 'fresh.db'}")
    Base.metadata.create_all(fresh)
    assert shape(till.shop.store.reader) == shape(fresh)
    fresh.dispose()


def test_the_migrations_make_them_on_postgresql_too(postgres_till, postgres_server):
    with postgres_till.shop.store.writer.connect() as connection:
        connection.exec_driver_sql("CREATE SCHEMA fresh")
        connection.exec_driver_sql("SET LOCAL search_path = fresh")
        Base.metadata.create_all(connection)
        fresh = shape(connection)
        connection.exec_driver_sql("SET LOCAL search_path = public")
        made = shape(connection)
        connection.rollback()

    def plain(found):
        text = str(found).replace("fresh.", "")
        return text.replace("'referred_schema': 'fresh'", "'referred_schema': None")

    assert plain(made) == plain(fresh)


def test_sqlite_keeps_the_statements_as_they_were_written(till):
    """Unlike the driver's own telling, sqlite_master shows partial indexes and triggers."""
    with till.shop.store.reader.connect() as connection:
        rows = connection.exec_driver_sql("SELECT name, sql FROM sqlite_master").all()
    master = dict(rows)
    for name in ("ledger_entry_stays", "ledger_entry_kept", "terms_stay"):
        assert "RAISE(ABORT" in master[name]
    for name in ("coupon_redeemed", "reward_redeemed", "undoes"):
        assert "WHERE" in master[f"uq_ledger_entry_{name}"]
    for table in Base.metadata.sorted_tables:
        written = str(CreateTable(table).compile(till.shop.store.reader))
        assert normal(master[table.name]) == normal(written)


def normal(statement):
    """The parts of a CREATE TABLE, whatever their order."""
    inside = statement[statement.index("(") + 1 : statement.rindex(")")]
    parts, depth, part = [], 0, ""
    for letter in inside:
        depth += (letter == "(") - (letter == ")")
        if letter == "," and not depth:
            parts.append(part)
            part = ""
        else:
            part += letter
    return sorted(" ".join(part.split()).replace('"', "") for part in [*parts, part])


def test_opening_again_changes_nothing(till):
    till.stamp(till.card())
    before = till.check()
    till.reopen()
    assert till.check() == before
    with till.shop.units.read() as unit:
        assert audit.check_shop(unit).is_whole
