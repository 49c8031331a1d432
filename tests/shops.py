"""Shops for tests: a real database with a coffee card in it, and a clock that the test moves."""

import inspect
import shutil
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import pytest
from sqlalchemy import URL

from shopdesk.domain.customers import CustomerDetails
from shopdesk.domain.programmes import StampTerms
from shopdesk.domain.staff import Actor
from shopdesk.services import audit, counter, coupons, customers, programmes, wallet
from shopdesk.services.shop import Shop, open_shop
from shopdesk.store import notices
from tests import postgres
from tests.postgres import Snapshot

COFFEE = StampTerms(reward="one free coffee", reward_value_minor=450)
MONDAY = datetime(2026, 6, 1, 8, 0, tzinfo=UTC)


class Clock:
    """A clock that stands still until it is moved, in either direction."""

    def __init__(self, at: datetime = MONDAY) -> None:
        self.at = at

    def __call__(self) -> datetime:
        return self.at

    def move(self, **by: float) -> datetime:
        """Go on by days, hours, minutes…; below zero is back. The time it is then."""
        self.at += timedelta(**by)
        return self.at


class Till:
    """A shop as tests act in it: one call is one unit, as at the counter."""

    def __init__(self, place: str, clock: Clock, **opening: Any) -> None:
        self.place = place
        self.clock = clock
        self.staff_id: int | None = None
        self.shop: Shop = open_shop(place, clock=clock, **opening)

    @property
    def actor(self) -> Actor:
        return self.shop.actor(self.staff_id)

    def do(self, service: Callable[..., Any], **values: Any) -> Any:
        """Run a service in a unit of its own, under a new request unless one is given."""
        if "request_id" in inspect.signature(service).parameters:
            values.setdefault("request_id", uuid4())
        with self.shop.units.write(self.actor) as unit:
            return service(unit, **values)

    def see(self, service: Callable[..., Any], *args: Any, **values: Any) -> Any:
        """Run a service that only looks."""
        with self.shop.units.read() as unit:
            return service(unit, *args, **values)

    def customer(self, name: str = "Yuki", **details: Any) -> customers.CustomerCreated:
        """Take in a customer with a card of the first programme."""
        with_card = details.pop("with_card", True)
        return self.do(
            customers.create_customer,
            details=CustomerDetails(name=name, **details),
            with_card=with_card,
        )

    def card(self, name: str = "Yuki") -> int:
        """The card of a new customer."""
        number = self.customer(name).card_id
        assert number is not None
        return number

    def stamp(self, card_id: int, count: int = 1, **values: Any) -> counter.Stamped:
        return self.do(counter.stamp_card, card_id=card_id, count=count, **values)

    def wallet(self, customer_id: int) -> wallet.Wallet:
        return self.see(wallet.wallet, customer_id)

    def terms(self, **changes: Any) -> None:
        """Give the coffee card new terms."""
        (programme, *_) = self.see(programmes.programmes)
        self.do(
            programmes.change_programme,
            programme_id=programme.id,
            name=programme.name,
            terms=StampTerms(reward=COFFEE.reward, reward_value_minor=450, **changes),
        )

    def offer(self, *, until: date | None = date(2026, 12, 31)) -> int:
        return self.do(
            coupons.make_offer,
            words="a slice of cake",
            value_minor=380,
            valid_from=date(2026, 6, 1),
            valid_until=until,
        )

    def coupon(self, offer_id: int | None = None, customer_id: int | None = None) -> coupons.Coupon:
        """A new coupon of the offer, or of a new one."""
        return self.coupons(1, offer_id, customer_id)[0]

    def coupons(
        self, number: int, offer_id: int | None = None, customer_id: int | None = None
    ) -> tuple[coupons.Coupon, ...]:
        issued = self.do(
            coupons.issue_coupons,
            offer_id=offer_id or self.offer(),
            customer_id=customer_id,
            count=number,
        )
        return self.see(coupons.coupons_by_number, issued.coupon_ids)

    def check(self) -> audit.Check:
        return self.see(audit.check_shop)

    def reopen(self, **opening: Any) -> None:
        """Close the program and start it again."""
        self.shop.close()
        self.shop = open_shop(self.place, clock=self.clock, **opening)

    def close(self) -> None:
        self.shop.close()


def open_coffee_shop(place: str, clock: Clock) -> Till:
    """A new database with the programme of the coffee card."""
    till = Till(place, clock, create=True)
    till.do(programmes.open_programme, name="Coffee card", terms=COFFEE)
    return till


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture(scope="session")
def coffee_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed SQLite shop, made once, to be copied."""
    path = tmp_path_factory.mktemp("coffee") / "shop.db"
    open_coffee_shop(str(path), Clock()).close()
    return path


@pytest.fixture
def till(coffee_file: Path, tmp_path: Path, clock: Clock) -> Iterator[Till]:
    """A shop in a fresh SQLite file."""
    path = tmp_path / "shop.db"
    shutil.copyfile(coffee_file, path)
    till = Till(str(path), clock)
    yield till
    till.close()


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[URL]:
    """A PostgreSQL server; the test is skipped with the reason when there is none."""
    try:
        with postgres.server() as address:
            yield address
    except postgres.NoServer as reason:
        pytest.skip(str(reason))


@pytest.fixture(scope="session")
def postgres_coffee(postgres_server: URL) -> Iterator[Snapshot]:
    """A PostgreSQL database with the coffee shop, and how it was when it was new."""
    notices._WAIT_SECONDS = 0.02  # each closing of a shop waits so long
    name = f"shopdesk_{uuid4().hex[:12]}"
    url = postgres.create(postgres_server, name)
    open_coffee_shop(url.render_as_string(hide_password=False), Clock()).close()
    yield Snapshot(url)
    postgres.drop(postgres_server, name)


@pytest.fixture
def postgres_place(postgres_coffee: Snapshot) -> str:
    """The address of a PostgreSQL database with a coffee shop as if it were fresh."""
    postgres_coffee.put_back()
    return postgres_coffee.address


@pytest.fixture
def postgres_till(postgres_place: str, clock: Clock) -> Iterator[Till]:
    """A shop on PostgreSQL."""
    till = Till(postgres_place, clock)
    yield till
    till.close()


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def any_place(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where a fresh coffee shop is, on each engine in turn."""
    if request.param == "postgres":
        return request.getfixturevalue("postgres_place")
    path = tmp_path / "shop.db"
    shutil.copyfile(request.getfixturevalue("coffee_file"), path)
    return str(path)


@pytest.fixture
def any_till(any_place: str, clock: Clock) -> Iterator[Till]:
    """A shop on each engine in turn, which must be whole when the test is over."""
    till = Till(any_place, clock)
    yield till
    found = till.check()
    till.close()
    assert found.is_whole, found.first_bad


def new_id() -> UUID:
    """A request's number, as the window makes one for each key press."""
    return uuid4()
