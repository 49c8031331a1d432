"""The search index on both engines: what finds whom, in which order, and after what changes."""

import random
from collections.abc import Iterator
from functools import lru_cache
from importlib import import_module
from pathlib import Path
from uuid import uuid4

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import URL, Connection, Engine, create_engine
from sqlalchemy.pool import StaticPool

from shopdesk.domain.findable import QUERY_LENGTH, Findable, findable
from shopdesk.domain.names import sort_key
from shopdesk.store import search
from shopdesk.store.engine import sqlite_driver
from shopdesk.store.search import Entry
from tests import postgres
from tests.bench.population import ALPHABET, Person, population

HINA = Entry(
    customer_id=1,
    name="山田 陽菜",
    reading="やまだ ひな",
    phone="090-1234-4821",
    email="Hina.Yamada@cafe.example",
    codes=("BCDF-GHJK-LNPR-STVX-BCDF", "XVTSRPNLKJHGFDCBXVTS"),
    visited_at=500,
)
OTHERS = (
    Entry(customer_id=2, name="Léa Großmann", email="lea@post.example", visited_at=900),
    Entry(customer_id=3, name="佐藤 健一", reading="サトウ　ケンイチ", visited_at=400),
    Entry(customer_id=4, name="森", reading="もり", visited_at=300),
    Entry(customer_id=5, name="𠮷野 葵", reading="よしの あおい", visited_at=200),
    Entry(customer_id=6, name="👩‍🍳 Pat", visited_at=100),
    Entry(customer_id=7, name="", phone="+81 (0)80 5555 0000"),
    Entry(customer_id=8, name="Sato", visited_at=50),
)

# The tables of the index are made by a migration, like all others.
FIRST = import_module("shopdesk.store.migrations.versions.0001_first_shop")


def _make(engine: Engine) -> None:
    with engine.begin() as db:
        for statement in FIRST.SEARCH[engine.dialect.name]:
            db.exec_driver_sql(statement)


def _sqlite_engine(path: Path | None = None) -> Engine:
    place = f"sqlite:///{path}" if path else "sqlite://"
    return create_engine(place, module=sqlite_driver(), poolclass=StaticPool)


@pytest.fixture(scope="module")
def postgres_engine(postgres_server: URL) -> Iterator[Engine]:
    name = f"search_{uuid4().hex[:12]}"
    engine = create_engine(
        postgres.create(postgres_server, name).set(drivername="postgresql+psycopg")
    )
    _make(engine)
    yield engine
    engine.dispose()
    postgres.drop(postgres_server, name)


@pytest.fixture(scope="module")
def sqlite_engine() -> Iterator[Engine]:
    engine = _sqlite_engine()
    _make(engine)
    yield engine
    engine.dispose()


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def db(request: pytest.FixtureRequest) -> Iterator[Connection]:
    """An empty index on each engine in turn; what a test writes is taken back."""
    engine: Engine = request.getfixturevalue(f"{request.param}_engine")
    with engine.connect() as connection:
        transaction = connection.begin()
        yield connection
        transaction.rollback()


@pytest.fixture
def shop(db: Connection) -> Connection:
    search.put_many(db, (HINA, *OTHERS))
    return db


@pytest.mark.parametrize(
    "query",
    [
        "ヤマダ", "やまだ", "ﾔﾏﾀﾞ", "yamada", "YAMADA", "ｙａｍａｄａ", "yamad", "ya", "y",
        "山田", "山", "田", "陽菜", "山田陽菜", "山田 陽菜", "山田　陽菜", "陽菜 山田", "田陽",
        "hina yamada", "yamada hina", "yamadahina", "やまだ hina", "  hina  ", "やまd",
        "4821", "090-1234", "090 1234", "０９０", "０９０ー１２３４", "+81 90-1234", "09012344821",
        "hina.yam", "HINA.YAMADA@", "cafe.example",
        "BCDF-GHJK-LNPR-STVX-BCDF", "bcdfghjklnprstvxbcdf", "BCDF GHJK LNPR STVX BCDF",
        "GHJK-LN", "ghjk", "rpnl kjhg",
    ],
)  # fmt: skip
def test_she_is_found_however_it_is_typed(shop, query):
    assert HINA.customer_id in search.top(shop, query)
    assert HINA.customer_id in search.all_ids(shop, query)


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("sato", [3, 8]),
        ("satou", [3, 8]),
        ("satō", [3, 8]),
        ("さとう", [3, 8]),
        ("佐", [3]),
        ("kenichi", [3]),
        ("ken'ichi", [3]),
        ("kennichi", [3]),
        ("lea grossmann", [2]),
        ("GROSSMANN", [2]),
        ("léa", [2]),
        ("森", [4]),
        ("mor", [4]),
        ("𠮷", [5]),
        ("yosino", [5]),
        ("👩‍🍳", [6]),
        ("080-5555", [7]),
        ("+8180", [7]),
        ("BCDF-GHJK-LNPR-STVX-BCDF", [1]),
        ("yamada sato", []),
        ("かも", []),
        ("zzz", []),
        ("bcd", []),
    ],
)
def test_a_query_finds_these_and_nobody_else(shop, query, found):
    assert search.top(shop, query) == found
    assert sorted(search.all_ids(shop, query)) == sorted(found)
    assert search.count(shop, query) == len(found)


@pytest.mark.parametrize("query", ["", "   ", "-", "\x00", "\"'*"])
def test_a_query_that_asks_for_nothing_finds_everybody_last_visit_first(shop, query):
    assert search.top(shop, query, limit=3) == [2, 1, 3]
    assert list(search.all_ids(shop, query, order="visit")) == [2, 1, 3, 4, 5, 6, 8, 7]
    assert search.count(shop, query) == 8


def test_everybody_in_the_order_of_names(shop):
    order = sorted((HINA, *OTHERS), key=lambda e: (_key(e), e.customer_id))
    assert list(search.all_ids(shop)) == [entry.customer_id for entry in order]


@pytest.mark.parametrize(
    "query",
    [
        '"', "''", "*", "%", "_", "a_b%", "\\", "-", "NOT", "NEAR(", "AND OR", ":n0_0", "%(x)s",
        "{}", "a\x00b", "\ud800", "ﷺ" * 200, "x" * 10_000, "あ " * 5_000, "田" * 10_000, "(((", "^a",
    ],
)  # fmt: skip
def test_nothing_that_is_typed_breaks_the_search(shop, query):
    assert search.top(shop, query) == search.top(shop, query[:QUERY_LENGTH])
    search.all_ids(shop, query)
    search.count(shop, query)


def test_a_visit_brings_a_customer_to_the_top(shop):
    search.touch(shop, 3, 1_000)
    assert search.top(shop, "", limit=1) == [3]
    assert search.top(shop, "s", limit=1) == [3]


def test_a_changed_customer_is_found_by_the_new_name_only(shop):
    search.put(shop, Entry(customer_id=1, name="Hina Kato", visited_at=500))
    assert search.top(shop, "山田") == []
    assert search.top(shop, "4821") == []
    assert search.top(shop, "kato") == [1]


def test_a_customer_put_in_twice_is_there_once(shop):
    search.put(shop, HINA)
    search.put(shop, HINA)
    assert search.top(shop, "yamada") == [1]
    assert search.count(shop) == 8


def test_a_forgotten_customer_is_not_found_again(shop):
    search.remove(shop, 1)
    search.remove(shop, 1)
    assert search.top(shop, "山田") == []
    assert 1 not in search.all_ids(shop)
    search.put(shop, HINA)
    assert search.top(shop, "山田") == [1]


def test_erasing_leaves_no_piece_of_a_name_in_the_file(tmp_path):
    if sqlite_driver().sqlite_version_info < (3, 42):
        pytest.skip("this SQLite is older than 3.42 and cannot erase from a full-text index")
    path = tmp_path / "shop.db"
    engine = _sqlite_engine(path)
    _make(engine)
    with engine.begin() as db:
        db.exec_driver_sql("PRAGMA secure_delete = ON")
        search.put_many(db, (HINA, *OTHERS))
        search.put(db, Entry(customer_id=99, name="꙰ꙮ鷽ꙮ", phone="777"))
    assert "鷽".encode() in path.read_bytes()
    with engine.begin() as db:
        search.remove(db, 99)
    engine.dispose()
    left = path.read_bytes()
    assert "鷽".encode() not in left
    assert "ꙮ".encode() not in left


# -- against a plain look at every person ----------------------------------------------------


def _entry(person: Person, **changes: object) -> Entry:
    fields = {name: getattr(person, name) for name in person.__slots__}
    return Entry(**(fields | changes))


def _plain(entries: list[Entry], query: str, order: search.Order) -> list[int]:
    met = [entry for entry in entries if _findable(entry).meets(query)]
    if order == "visit":
        met.sort(key=lambda e: (-e.visited_at, _key(e), e.customer_id))
    else:
        met.sort(key=lambda e: (_key(e), e.customer_id))
    return [entry.customer_id for entry in met]


@lru_cache(maxsize=10_000)
def _key(entry: Entry) -> str:
    return sort_key(entry.name, entry.reading)


@lru_cache(maxsize=10_000)
def _findable(entry: Entry) -> Findable:
    return findable(
        name=entry.name,
        reading=entry.reading,
        phone=entry.phone,
        email=entry.email,
        codes=entry.codes,
    )


def test_any_way_through_six_thousand_people_gives_what_a_look_at_each_gives(db):
    """Long enough for the walks to end early, for common and for rare letters."""
    people = [_entry(person) for person in population(6_000, seed=3)]
    search.put_many(db, people)
    queries = ["a", "さ", "田", "の", "0", "yama", "榊", "akas", "anna", "sh", "t", "07070", "一 a",
               "example", "zzz", "x", "hina sato", "a b c d e", *(p.name[:3] for p in people[:20]),
               *(p.phone[3:8] for p in people[:10]), people[0].codes[0][3:9]]  # fmt: skip
    for query in queries:
        plain = _plain(people, query, "visit")
        assert search.top(db, query) == plain[:50], query
        assert list(search.all_ids(db, query, order="visit")) == plain, query
        assert list(search.all_ids(db, query, order="name")) == _plain(people, query, "name"), query


def test_people_who_were_never_here_stand_in_the_order_of_names(db):
    people = [_entry(person, visited_at=0) for person in population(3_000, seed=4)]
    search.put_many(db, people)
    for query in ("a", "や", "x", "山", "tanaka"):
        assert search.top(db, query) == _plain(people, query, "visit")[:50], query


LETTERS = st.sampled_from("あかがさしっんのーゃヤマダﾀﾞ山田高髙𠮷éßABaeiouknsthcmyzjfdl' -.@09👩")
WORDS = st.text(LETTERS, min_size=1, max_size=8)
ENTRIES = st.builds(
    dict,
    name=WORDS,
    reading=st.one_of(st.just(""), st.text("あかがさとうしちつんのーっゃゅょ ", max_size=8)),
    phone=st.text("0189+- ", max_size=8),
    email=st.one_of(st.just(""), st.text("abco.@_-", min_size=1, max_size=8)),
    codes=st.lists(st.text(ALPHABET, min_size=20, max_size=20), max_size=1).map(tuple),
    visited_at=st.integers(0, 3),
)


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Walks so short that a handful of people needs every way."""
    monkeypatch.setattr(search, "_WALKS", (2, 4))


@settings(
    max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(people=st.lists(ENTRIES, max_size=12), data=st.data(), limit=st.integers(1, 5))
def test_the_index_agrees_with_a_look_at_each_person(quick, sqlite_engine, people, data, limit):
    entries = [Entry(customer_id=number, **fields) for number, fields in enumerate(people, start=1)]
    queries = [data.draw(WORDS), *(entry.name for entry in entries[:3])]
    with sqlite_engine.connect() as db:
        transaction = db.begin()
        search.put_many(db, random.Random(0).sample(entries, len(entries)))
        for query in queries:
            plain = _plain(entries, query, "visit")
            assert search.top(db, query, limit=limit) == plain[:limit]
            assert list(search.all_ids(db, query, order="visit")) == plain
            assert list(search.all_ids(db, query)) == _plain(entries, query, "name")
        transaction.rollback()


@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(fields=ENTRIES, data=st.data())
def test_any_part_of_what_is_held_finds_the_customer(quick, sqlite_engine, fields, data):
    entry = Entry(customer_id=1, **fields)
    lines = [line for line in _findable(entry).text.split("\n") if line]
    codes = [code for code in _findable(entry).codes.split() if code]
    if not lines + codes:
        return
    with sqlite_engine.connect() as db:
        transaction = db.begin()
        search.put(db, entry)
        line = data.draw(st.sampled_from(lines + codes))
        start = data.draw(st.integers(0, len(line) - (4 if line in codes else 1)))
        end = data.draw(st.integers(start + (4 if line in codes else 1), len(line)))
        assert search.top(db, line[start:end]) == [1]
        transaction.rollback()
