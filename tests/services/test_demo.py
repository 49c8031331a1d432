"""The made-up shop: the same for the same seed, whole, and like a real one."""

from collections import Counter
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import uuid4
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import URL, text

from shopdesk.domain.names import phone_digits, search_key
from shopdesk.services import audit, staff
from shopdesk.services.demo import LANGUAGES, DemoShop, make_demo_shop, year
from shopdesk.services.demo import shop as demo
from shopdesk.services.demo.habits import HABITS
from shopdesk.services.demo.people import draw_people
from shopdesk.services.demo.words import demo_words
from shopdesk.services.settings import shop_settings
from shopdesk.services.shop import look_into, open_shop
from tests import postgres

BERLIN = ZoneInfo("Europe/Berlin")
TODAY = datetime(2026, 6, 10, 14, 0, tzinfo=BERLIN)  # a Wednesday
TABLES = ("customer", "customer_tag", "consent", "card", "reward", "offer", "coupon", "staff",
          "counter", "setting", "shop", "shop_key", "terms", "ledger_entry", "entry_note",
          "chain_head", "request")  # fmt: skip


def make(place: Path | str, **wishes: Any) -> DemoShop:
    wishes = {"customers": 60, "days": 75, "clock": lambda: TODAY} | wishes
    return make_demo_shop(place, **wishes)


@pytest.fixture(scope="module", params=LANGUAGES)
def language(request: pytest.FixtureRequest) -> str:
    return request.param


@pytest.fixture(scope="module")
def made(language: str, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, DemoShop]:
    """A made-up shop in each language, at two in the afternoon of its last day."""
    place = tmp_path_factory.mktemp("demo") / "shop.db"
    now = TODAY.replace(tzinfo=ZoneInfo(demo_words(language).shop.time_zone))
    return place, make(place, language=language, clock=lambda: now)


def rows(place: Path, statement: str) -> list[tuple[Any, ...]]:
    with look_into(place) as unit:
        return [tuple(row) for row in unit.session.execute(text(statement))]


def stamps(place: Path, made: DemoShop) -> list[tuple[int, datetime]]:
    """Who was stamped, and when by the shop's own clock."""
    zone = ZoneInfo(made.time_zone)
    return [
        (customer, datetime.fromtimestamp(at / 1e6, zone))
        for customer, at in rows(
            place, "SELECT customer_id, at FROM ledger_entry WHERE kind = 'stamp.given'"
        )
    ]


def test_the_same_seed_makes_the_same_database(tmp_path: Path) -> None:
    first = make(tmp_path / "a.db", customers=15, days=30)
    second = make(tmp_path / "b.db", customers=15, days=30)
    assert first == second
    for table in TABLES:
        assert rows(tmp_path / "a.db", f"SELECT * FROM {table}") == rows(
            tmp_path / "b.db", f"SELECT * FROM {table}"
        ), table


@pytest.mark.postgres
def test_it_is_the_same_shop_on_both_engines(tmp_path: Path, postgres_server: URL) -> None:
    name = f"shopdesk_{uuid4().hex[:12]}"
    place = postgres.create(postgres_server, name).render_as_string(hide_password=False)
    try:
        there = make(place, customers=15, days=30)
        with look_into(place) as unit:
            assert audit.check_shop(unit).is_whole
        with pytest.raises(FileExistsError):
            make(place, customers=15, days=30)
    finally:
        postgres.drop(postgres_server, name)
    assert there == make(tmp_path / "shop.db", customers=15, days=30)


def test_another_seed_makes_another_shop(tmp_path: Path) -> None:
    make(tmp_path / "a.db", customers=15, days=30)
    make(tmp_path / "b.db", customers=15, days=30, seed=8)
    names = "SELECT name FROM customer ORDER BY name"
    assert rows(tmp_path / "a.db", names) != rows(tmp_path / "b.db", names)
    codes = "SELECT code FROM card"
    assert not set(rows(tmp_path / "a.db", codes)) & set(rows(tmp_path / "b.db", codes))


def test_a_few_minutes_later_it_is_the_same_shop(tmp_path: Path) -> None:
    first = make(tmp_path / "a.db", customers=12, days=14)
    later = TODAY.replace(minute=9)
    assert make(tmp_path / "b.db", customers=12, days=14, clock=lambda: later) == first


def test_its_record_is_whole(made: tuple[Path, DemoShop]) -> None:
    place, shop = made
    with look_into(place) as unit:
        check = audit.check_shop(unit)
    assert check.is_whole
    assert (check.entries, check.anchor) == (shop.entries, shop.anchor)


def test_everybody_asked_for_is_there(made: tuple[Path, DemoShop]) -> None:
    place, shop = made
    assert shop.customers == 60
    assert rows(place, "SELECT count(*) FROM customer WHERE visited_at IS NULL") == [(0,)]


def test_the_shop_is_set_up_with_three_colleagues_and_two_counters(
    made: tuple[Path, DemoShop], language: str
) -> None:
    place, _ = made
    words = demo_words(language).shop
    with open_shop(place, clock=lambda: TODAY) as shop, shop.units.read() as unit:
        settings = shop_settings(unit)
        team = staff.everybody(unit)
        assert staff.name_of_counter(unit, shop.counter_id) == "1"
        assert unit.session.scalar(text("SELECT count(*) FROM counter")) == 2
        assert not staff.has_passphrase(unit)
    assert (settings.shop_name, settings.shop_mark) == (words.name, "雲")
    assert (settings.currency, settings.time_zone) == (words.currency, words.time_zone)
    assert settings.language == language
    assert settings.is_set_up
    assert sorted(one.role for one in team) == ["manager", "owner", "staff"]
    at_counters = rows(place, "SELECT count(DISTINCT counter_id) FROM ledger_entry")
    assert at_counters == [(2,)]


def test_nobody_comes_before_the_shop_opens_or_on_the_closed_day(
    made: tuple[Path, DemoShop], language: str
) -> None:
    words = demo_words(language).shop
    for _, at in stamps(*made):
        opens = words.opens_at_weekends if at.weekday() >= 5 else words.opens
        assert opens <= at.hour < words.closes
        assert at.weekday() != made[1].closed_weekday


def test_holidays_are_empty(tmp_path: Path) -> None:
    spring = datetime(2026, 2, 1, 14, 0, tzinfo=BERLIN)
    place = tmp_path / "shop.db"
    shop = make(place, customers=25, days=45, clock=lambda: spring)
    days = {at.strftime("%m-%d") for _, at in stamps(place, shop)}
    assert not days & {"12-24", "12-25", "12-26", "12-31", "01-01"}
    assert {"12-23", "12-27", "01-02"} & days


def test_some_came_today_and_yesterday_but_nobody_comes_from_the_future(
    made: tuple[Path, DemoShop],
) -> None:
    place, shop = made
    zone = ZoneInfo(shop.time_zone)
    now = TODAY.replace(tzinfo=zone)
    days = Counter((now.date() - at.date()).days for _, at in stamps(place, shop))
    assert days[0]
    assert days[1]
    (newest,) = rows(place, "SELECT max(at) FROM ledger_entry")[0]
    assert newest / 1e6 <= now.timestamp()


@pytest.mark.parametrize("day", range(8, 15))
def test_whatever_day_it_is_the_shop_was_open_today_and_yesterday(tmp_path: Path, day: int) -> None:
    now = datetime(2026, 6, day, 14, 0, tzinfo=BERLIN)
    shop = make(tmp_path / "shop.db", customers=8, days=14, clock=lambda: now)
    assert shop.closed_weekday not in {now.weekday(), (now.weekday() - 1) % 7}


def test_before_opening_nobody_has_come_today(tmp_path: Path) -> None:
    early = TODAY.replace(hour=5)
    place = tmp_path / "shop.db"
    shop = make(place, customers=15, days=30, clock=lambda: early)
    assert max(at.date() for _, at in stamps(place, shop)) < early.date()


def test_rewards_are_mostly_used_and_some_wait(made: tuple[Path, DemoShop]) -> None:
    _, shop = made
    assert shop.rewards_earned == shop.rewards_used + shop.rewards_waiting
    assert shop.rewards_used > shop.rewards_waiting > 0


def test_some_coupons_are_used_some_open_and_some_expired(made: tuple[Path, DemoShop]) -> None:
    place, shop = made
    assert shop.coupons_issued == shop.coupons_used + shop.coupons_expired + shop.coupons_open
    assert min(shop.coupons_used, shop.coupons_expired, shop.coupons_open) > 0
    for_whom = "SELECT DISTINCT offer_id, customer_id IS NULL FROM coupon ORDER BY offer_id"
    assert [bool(nobody) for _, nobody in rows(place, for_whom)] == [False, True, False]


def test_paper_cards_come_in_the_first_weeks_with_a_reason(made: tuple[Path, DemoShop]) -> None:
    place, shop = made
    found = rows(
        place,
        "SELECT e.at, n.words FROM ledger_entry e LEFT JOIN entry_note n"
        " ON n.counter_id = e.counter_id AND n.seq = e.seq WHERE e.kind = 'paper.carried'",
    )
    assert shop.paper_cards == len(found) > 0
    for at, words in found:
        assert words
        day = datetime.fromtimestamp(at / 1e6, UTC).date()
        assert (day - shop.first_day).days <= 28


def test_people_come_by_rhythms_of_their_own(language: str) -> None:
    words = demo_words(language)
    now = TODAY.replace(tzinfo=ZoneInfo(words.shop.time_zone))
    calendar = demo._calendar(words, now, 365)
    guests = demo._guests(words, calendar, 500, seed=7)
    visits = [len(guest.visits) for guest in guests]
    assert 10_000 < sum(visits) < 18_000
    assert sum(n == 1 for n in visits) > 20  # tourists
    assert sum(n > 40 for n in visits) > 50  # regulars
    times = [at for guest in guests for at in guest.visits]
    hours = Counter(at.hour for at in times if at.weekday() < 5)
    assert hours[7] + hours[8] > hours[9] + hours[10]  # on the way to work
    assert hours[12] > hours[11]  # at noon
    silent = sum((calendar.last - guest.visits[-1].date()).days > 60 for guest in guests)
    assert 60 < silent < 250  # some went, most stay
    assert sum(guest.archived_on is not None for guest in guests) > 5


def test_weekly_regulars_come_on_their_own_day(language: str) -> None:
    words = demo_words(language)
    guests = demo._guests(words, demo._calendar(words, TODAY, 365), 200, seed=7)
    for guest in guests:
        if guest.person.habit.name == "weekly" and len(guest.visits) > 20:
            ((_, most),) = Counter(at.weekday() for at in guest.visits).most_common(1)
            assert most > 0.6 * len(guest.visits)


def test_a_stamp_too_many_is_undone_and_the_right_one_given(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(year, "_MISTAKES", 0.5)
    place = tmp_path / "shop.db"
    shop = make(place, customers=25, days=40)
    assert shop.undone > 20
    undoing = "SELECT count(*) FROM ledger_entry WHERE undoes_seq IS NOT NULL"
    assert rows(place, undoing) == [(shop.undone,)]
    assert rows(place, "SELECT sum(amount) FROM ledger_entry WHERE kind LIKE 'stamp.%'") == [
        (shop.stamps,)
    ]
    with look_into(place) as unit:
        assert audit.check_shop(unit).is_whole


def test_somebody_who_moved_away_is_put_away(tmp_path: Path) -> None:
    shop = make(tmp_path / "shop.db", customers=40, days=120, seed=4)
    assert shop.archived > 0


def test_japanese_people_have_readings_in_hiragana() -> None:
    people = [one.details for one in draw_people(demo_words("ja"), 500, seed=7)]
    at_home = [one for one in people if one.language == "ja"]
    assert len(at_home) > 440
    hiragana = {chr(code) for code in range(0x3041, 0x3097)} | set("ー ")
    for one in at_home:
        assert one.reading
        assert set(one.reading) <= hiragana, one
        assert one.name.count(" ") == one.reading.count(" "), one


def test_japanese_names_are_many_and_as_common_as_in_life() -> None:
    (home, _) = demo_words("ja").names.origins
    families = home.family.split()[::2]
    given = {name for age in (home.younger, home.middle, home.older) for name in age.split()[::2]}
    assert len(set(families)) == len(families) >= 150
    assert len(given) >= 200
    people = draw_people(demo_words("ja"), 2_000, seed=7)
    drawn = Counter(one.details.name.split()[0] for one in people)
    assert drawn["佐藤"] > drawn["八木"] > 0


def test_no_two_people_share_a_phone_number_or_an_address(language: str) -> None:
    people = [one.details for one in draw_people(demo_words(language), 500, seed=7)]
    for held in ([one.phone for one in people], [one.email for one in people]):
        there = [item for item in held if item]
        assert len(there) == len(set(there)) > 100


def test_every_phone_number_and_address_is_one_that_nobody_has(language: str) -> None:
    reserved = ("01713920", "017604069", "03023125", "447700900", "1212555", "1310555", "3363998",
                "0900", "0800")  # fmt: skip
    for one in (person.details for person in draw_people(demo_words(language), 300, seed=3)):
        assert not one.phone or phone_digits(one.phone).startswith(reserved), one.phone
        assert not one.email or one.email.split("@")[1].startswith("example."), one.email


def test_every_habit_has_its_tags_in_every_language(language: str) -> None:
    tags = demo_words(language).words.tags
    assert {habit.name for habit in HABITS} <= tags.keys()
    for group in tags.values():
        assert all(search_key(tag) for tag in group)


def test_a_place_with_a_shop_is_left_alone(tmp_path: Path) -> None:
    place = tmp_path / "shop.db"
    make(place, customers=8, days=14)
    before = place.read_bytes()
    with pytest.raises(FileExistsError):
        make(place, customers=8, days=14)
    assert place.read_bytes() == before


def test_what_is_stopped_halfway_leaves_nothing_behind(tmp_path: Path) -> None:
    def stop(done: int, total: int) -> None:
        assert (done, total) == (7, 30)
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        make(tmp_path / "shop.db", customers=15, days=30, progress=stop)
    assert not list(tmp_path.iterdir())


def test_progress_ends_with_all_days(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    make(tmp_path / "shop.db", customers=8, days=16, progress=lambda *days: told.append(days))
    assert told == [(7, 16), (14, 16), (16, 16)]


@pytest.mark.parametrize("wish", [{"customers": 4}, {"days": 13}, {"language": "fr"}])
def test_a_shop_too_small_to_be_believed_is_not_made(tmp_path: Path, wish: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=r".+"):
        make(tmp_path / "shop.db", **wish)
    assert not list(tmp_path.iterdir())
