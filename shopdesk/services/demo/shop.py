"""Making the made-up shop: opened new, filled day by day, counted."""

import os
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path
from random import Random
from zoneinfo import ZoneInfo

from sqlalchemy import func, select

from shopdesk.domain.programmes import StampTerms
from shopdesk.domain.staff import MANAGER, OWNER, STAFF
from shopdesk.services import audit, programmes, settings, staff
from shopdesk.services.demo.habits import Calendar, draw_life, visits
from shopdesk.services.demo.people import draw_people
from shopdesk.services.demo.team import COUNTERS, Team
from shopdesk.services.demo.words import DemoWords, demo_words
from shopdesk.services.demo.year import Guest, Year
from shopdesk.services.shop import Shop, open_shop
from shopdesk.store import migrations, place
from shopdesk.store.engine import open_store
from shopdesk.store.tables import CouponRow, CustomerRow, EntryRow
from shopdesk.store.unit import Clock, ReadUnit, utc_now

Progress = Callable[[int, int], None]

FEWEST_CUSTOMERS, FEWEST_DAYS = 5, 14
_DAYS_AT_ONCE = 7
_CLOSED_WEEKDAYS = (1, 2, 3)  # Tuesday, if nobody must have come today or yesterday
# The last day is over at the latest of these times that is past, so that a shop made a minute later is the same.
_TIMES_OF_NOW = (time(13, 30), time(11, 30), time(9, 40), time(0))


@dataclass(frozen=True, slots=True, kw_only=True)
class DemoShop:
    """What is in a made-up shop. Weekdays from 0, Monday; money in minor units."""

    shop_name: str
    language: str
    currency: str
    time_zone: str
    seed: int
    first_day: date
    last_day: date
    closed_weekday: int
    counters: tuple[str, ...]
    staff: tuple[str, ...]
    customers: int
    archived: int
    visits: int
    stamps: int
    paper_cards: int
    undone: int
    rewards_earned: int
    rewards_used: int
    rewards_waiting: int
    rewards_waiting_minor: int
    coupons_issued: int
    coupons_used: int
    coupons_expired: int
    coupons_open: int
    entries: int
    anchor: str


def make_demo_shop(
    where: str | os.PathLike[str],
    *,
    customers: int = 500,
    days: int = 365,
    seed: int = 7,
    language: str = "en",
    clock: Clock = utc_now,
    progress: Progress | None = None,
) -> DemoShop:
    """Make a new database with a made-up shop in it, whose last day is today, half over.

    `progress` hears how many days of how many are done. A file is there whole or not at all.
    Raises FileExistsError (there is a shop), StoreProblem, and ValueError for fewer than
    FEWEST_CUSTOMERS or FEWEST_DAYS or an unknown language.
    """
    if customers < FEWEST_CUSTOMERS or days < FEWEST_DAYS:
        raise ValueError((customers, days))
    words = demo_words(language)
    _check_free(where)
    calendar = _calendar(words, clock(), days)
    guests = _guests(words, calendar, customers, seed=seed)
    with _whole_or_not_at_all(where) as target:
        shop, team = _found(target, words, calendar, language=language, seed=seed)
        with shop:
            year = Year(shop, team, words, calendar, guests, Random(f"{seed}/year"))
            for begin in range(0, days, _DAYS_AT_ONCE):
                end = min(begin + _DAYS_AT_ONCE, days)
                year.live(map(calendar.day, range(begin, end)))
                if progress:
                    progress(end, days)
            shop.units.clock = lambda: calendar.until
            with shop.units.read() as unit:
                return _counted(
                    unit, words, calendar, language=language, seed=seed, visits=year.visits
                )


def _check_free(where: str | os.PathLike[str]) -> None:
    url = place.database_url(where)
    is_new_file = url.get_backend_name() == "sqlite" and not Path(url.database or "").exists()
    if is_new_file:
        return
    store = open_store(where)
    try:
        if migrations.version_of(store) is not None:
            raise FileExistsError(store.shown)
    finally:
        store.close()


@contextmanager
def _whole_or_not_at_all(where: str | os.PathLike[str]) -> Iterator[str | os.PathLike[str]]:
    """A place to fill, which becomes the file that was asked for when all went well."""
    url = place.database_url(where)
    if url.get_backend_name() != "sqlite":
        yield where
        return
    target = Path(url.database or "")
    begun = target.with_name(target.name + ".part")
    _remove(begun)
    try:
        yield begun
        begun.replace(target)
    finally:
        _remove(begun)


def _remove(database: Path) -> None:
    for suffix in ("", "-wal", "-shm", "-journal"):
        with suppress(OSError):
            Path(f"{database}{suffix}").unlink()


def _calendar(words: DemoWords, now: datetime, days: int) -> Calendar:
    said = words.shop
    zone = ZoneInfo(said.time_zone)
    local = now.astimezone(zone)
    last = local.date()
    lived = {last.weekday(), (last - timedelta(days=1)).weekday()}
    first = last - timedelta(days=days - 1)
    closed = (first + timedelta(days=number) for number in range(days - 2))
    until = next(at for at in _TIMES_OF_NOW if at <= local.time())
    return Calendar(
        first=first,
        last=last,
        until=datetime.combine(last, until, zone),
        zone=zone,
        closed_weekday=next(day for day in _CLOSED_WEEKDAYS if day not in lived),
        closed_days=frozenset(day for day in closed if day.strftime("%m-%d") in said.closed_days),
        opens=said.opens,
        opens_at_weekends=said.opens_at_weekends,
        closes=said.closes,
    )


def _guests(words: DemoWords, calendar: Calendar, count: int, *, seed: int) -> list[Guest]:
    guests = []
    for number, person in enumerate(draw_people(words, count, seed=seed)):
        chance = Random(f"{seed}/life/{number}")
        life = draw_life(chance, calendar)
        come = visits(chance, person.habit, life, calendar)
        guests.append(Guest.drawn(chance, person, life, come))
    return guests


def _found(
    target: str | os.PathLike[str],
    words: DemoWords,
    calendar: Calendar,
    *,
    language: str,
    seed: int,
) -> tuple[Shop, Team]:
    """The new shop on the eve of its first day, with its settings, people and programme."""
    eve = calendar.at(calendar.first, -6)
    chance = Random(f"{seed}/keys")
    said = words.shop
    shops = [
        open_shop(target, create=True, counter=name, clock=lambda: eve, chance=chance)
        for name in COUNTERS
    ]
    *others, first = reversed(shops)
    for other in others:
        other.close()
    with first.units.write(first.actor()) as unit:
        settings.change_settings(
            unit,
            shop_name=said.name,
            shop_mark=said.mark,
            shop_address=said.address,
            language=language,
            currency=said.currency,
            time_zone=said.time_zone,
            is_set_up=True,
        )
        numbers = [
            staff.add_colleague(unit, name=name, role=role)
            for name, role in zip(said.staff, (OWNER, MANAGER, STAFF), strict=True)
        ]
        terms = StampTerms(
            reward=words.programme.reward, reward_value_minor=words.programme.reward_value_minor
        )
        programmes.open_programme(unit, name=words.programme.name, terms=terms)
    first.reload_identity()
    return first, Team(counters=[shop.counter_id for shop in shops], staff=numbers)


def _counted(
    unit: ReadUnit, words: DemoWords, calendar: Calendar, *, language: str, seed: int, visits: int
) -> DemoShop:
    figures = audit.figures(unit)
    kinds = unit.session.execute(
        select(EntryRow.kind, func.count(), func.sum(EntryRow.amount)).group_by(EntryRow.kind)
    ).all()
    happened = Counter({kind: count for kind, count, _ in kinds})
    amounts = Counter({kind: int(amount) for kind, _, amount in kinds})
    expired = unit.session.scalars(
        select(func.count()).where(CouponRow.state == "issued", CouponRow.expires_on < unit.today)
    ).one()
    archived = unit.session.scalars(
        select(func.count()).where(CustomerRow.state == "archived")
    ).one()
    return DemoShop(
        shop_name=words.shop.name,
        language=language,
        currency=words.shop.currency,
        time_zone=words.shop.time_zone,
        seed=seed,
        first_day=calendar.first,
        last_day=calendar.last,
        closed_weekday=calendar.closed_weekday,
        counters=COUNTERS,
        staff=words.shop.staff,
        customers=figures.customers + archived,
        archived=archived,
        visits=visits,
        stamps=amounts["stamp.given"] + amounts["stamp.undone"],
        paper_cards=happened["paper.carried"],
        undone=happened["stamp.undone"],
        rewards_earned=happened["reward.earned"] - happened["reward.cancelled"],
        rewards_used=happened["reward.redeemed"],
        rewards_waiting=figures.rewards_waiting,
        rewards_waiting_minor=figures.rewards_value_minor,
        coupons_issued=happened["coupon.issued"],
        coupons_used=happened["coupon.redeemed"],
        coupons_expired=expired,
        coupons_open=figures.coupons_open,
        entries=happened.total(),
        anchor=audit.anchor_now(unit),
    )
