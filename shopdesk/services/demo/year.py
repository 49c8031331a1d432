"""Living through the made-up year: every visit goes through the services of the counter."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from functools import partial
from random import Random
from typing import Self
from uuid import UUID

from shopdesk.services.counter import carry_over_paper_card, redeem_reward, stamp_card
from shopdesk.services.coupons import (
    Coupon,
    coupons_by_number,
    issue_coupons,
    make_offer,
    redeem_coupon,
)
from shopdesk.services.customers import archive_customer, create_customer
from shopdesk.services.demo.habits import TOURIST, Calendar, Life
from shopdesk.services.demo.people import Person
from shopdesk.services.demo.team import Team
from shopdesk.services.demo.words import DemoWords, OfferWords
from shopdesk.services.shop import Shop
from shopdesk.services.undo import undo_action
from shopdesk.store.unit import Unit

_PAPER_CARD_DAYS = 28
_MISTAKES = 0.004
# How soon people use a reward: the share of them, and the chance at each visit.
_USES = ((78, 0.85), (16, 0.35), (6, 0.2))


@dataclass(slots=True, kw_only=True)
class Guest:
    """Somebody with all their visits, and what they have at the shop by now."""

    person: Person
    visits: list[datetime]
    uses_rewards: float
    punches: int
    archived_on: date | None
    customer_id: int = 0
    card_id: int = 0
    rewards: list[int] = field(default_factory=list)
    coupons: list[Coupon] = field(default_factory=list)

    @classmethod
    def drawn(cls, chance: Random, person: Person, life: Life, visits: list[datetime]) -> Self:
        """How this one handles rewards, brings a paper card or not, and is put away in the end."""
        archived_on = visits[-1].date() + timedelta(days=chance.randint(18, 45))
        return cls(
            person=person,
            visits=visits,
            uses_rewards=chance.choices([p for _, p in _USES], [n for n, _ in _USES])[0],
            punches=chance.randint(1, 6) if chance.random() < 0.4 else 0,
            archived_on=archived_on if life.moved_away and chance.random() < 0.5 else None,
        )


Act = Callable[[Unit, datetime], None]


class Year:
    """The days of the made-up shop, one after the other."""

    def __init__(
        self,
        shop: Shop,
        team: Team,
        words: DemoWords,
        calendar: Calendar,
        guests: Sequence[Guest],
        chance: Random,
    ) -> None:
        self.visits = 0
        self._shop = shop
        self._team = team
        self._words = words
        self._calendar = calendar
        self._guests = guests
        self._chance = chance
        self._days: dict[date, list[tuple[datetime, Act]]] = {}
        for guest in guests:
            self._plan_guest(guest)
        self._plan_offers()

    def live(self, days: Iterable[date]) -> None:
        """All that happens on these days, in one transaction: a commit costs as much as ten visits."""
        with self._shop.units.write(self._team.owner) as unit:
            for day in days:
                for at, act in sorted(self._days.pop(day, ()), key=lambda planned: planned[0]):
                    act(unit, at)

    # -- plans -------------------------------------------------------------------------

    def _plan(self, at: datetime, act: Act) -> None:
        if at <= self._calendar.until:
            self._days.setdefault(at.date(), []).append((at, act))

    def _plan_guest(self, guest: Guest) -> None:
        for at in guest.visits:
            self._plan(at, partial(self._visit, guest))
        day = guest.archived_on
        if day and day < self._calendar.last and self._calendar.is_open(day):
            self._plan(self._calendar.at(day, 11), partial(self._put_away, guest))

    def _plan_offers(self) -> None:
        """An offer that is over, coupons on paper for whoever finds them, and one for regulars."""
        calendar, offers = self._calendar, self._words.offers
        month = timedelta(days=max(3, min(30, calendar.days // 8)))
        for part, offer, give in (
            (0.45, offers.past, self._give_to_guests),
            (0.70, offers.nobody, self._lay_out),
            (0.88, offers.customers, self._give_to_guests),
        ):
            day = self._open_day_from(calendar.day(int(part * calendar.days)))
            until = day + month if offer is offers.past else calendar.last + 2 * month
            self._plan(calendar.at(day, 10.5), partial(give, offer, until))

    def _open_day_from(self, day: date) -> date:
        return next(d for d in self._calendar.open_days() if d >= day)

    # -- what happens ------------------------------------------------------------------

    def _visit(self, guest: Guest, unit: Unit, at: datetime) -> None:
        chance = self._chance
        unit.pass_time(at, actor=self._team.on_duty(chance, at))
        self.visits += 1
        if not guest.customer_id:
            self._welcome(guest, unit)
        stamps = chance.choices((1, 2, 3, 4), guest.person.habit.together)[0]
        if guest.rewards and chance.random() < guest.uses_rewards:
            redeem_reward(unit, reward_id=guest.rewards.pop(0), request_id=self._request())
            stamps -= 1  # the free one gets no stamp
        if guest.coupons and chance.random() < 0.3:
            self._use_coupon(guest.coupons.pop(), unit)
        if stamps:
            self._stamp(guest, unit, stamps)

    def _welcome(self, guest: Guest, unit: Unit) -> None:
        made = create_customer(unit, details=guest.person.details, request_id=self._request())
        assert made.card_id is not None
        guest.customer_id, guest.card_id = made.customer_id, made.card_id
        is_early = unit.today < self._calendar.day(_PAPER_CARD_DAYS)
        if guest.punches and is_early and guest.person.habit is not TOURIST:
            carry_over_paper_card(
                unit,
                card_id=guest.card_id,
                punches=guest.punches,
                reason=self._chance.choice(self._words.words.paper_card),
                request_id=self._request(),
            )

    def _stamp(self, guest: Guest, unit: Unit, count: int) -> None:
        if self._chance.random() < _MISTAKES:
            self._stamp_by_mistake(guest, unit, count + 1)
        given = stamp_card(unit, card_id=guest.card_id, request_id=self._request(), count=count)
        guest.rewards += given.rewards

    def _stamp_by_mistake(self, guest: Guest, unit: Unit, count: int) -> None:
        """One stamp too many, noticed and undone at once."""
        mistake = self._request()
        stamp_card(unit, card_id=guest.card_id, request_id=mistake, count=count)
        unit.seal()  # an undo reads the ledger
        self._seconds_later(unit, 5, 40)
        undo_action(unit, action=mistake, request_id=self._request())
        self._seconds_later(unit, 2, 10)

    def _put_away(self, guest: Guest, unit: Unit, at: datetime) -> None:
        unit.pass_time(at, actor=self._team.owner)
        archive_customer(unit, customer_id=guest.customer_id, request_id=self._request())

    def _give_to_guests(self, offer: OfferWords, until: date, unit: Unit, at: datetime) -> None:
        """A coupon for some of those who come often enough."""
        offer_id = self._make_offer(offer, until, unit, at)
        for guest in self._guests:
            is_known = guest.customer_id and guest.visits[-1] > at - timedelta(days=40)
            if is_known and guest.person.habit is not TOURIST and self._chance.random() < 0.22:
                self._seconds_later(unit, 4, 30)
                issued = issue_coupons(
                    unit,
                    offer_id=offer_id,
                    customer_id=guest.customer_id,
                    request_id=self._request(),
                )
                guest.coupons += coupons_by_number(unit, issued.coupon_ids)

    def _lay_out(self, offer: OfferWords, until: date, unit: Unit, at: datetime) -> None:
        """A stack of coupons for nobody in particular; some come back in the days to come."""
        offer_id = self._make_offer(offer, until, unit, at)
        count = len(self._guests) // 10 + 6
        issued = issue_coupons(unit, offer_id=offer_id, count=count, request_id=self._request())
        days = [d for d in self._calendar.open_days() if d > unit.today]
        for coupon in coupons_by_number(unit, issued.coupon_ids):
            if days and self._chance.random() < 0.45:
                day = self._chance.choice(days)
                self._plan(
                    self._calendar.at(day, self._chance.uniform(10, 16)),
                    partial(self._bring_back, coupon),
                )

    def _bring_back(self, coupon: Coupon, unit: Unit, at: datetime) -> None:
        unit.pass_time(at, actor=self._team.on_duty(self._chance, at))
        self._use_coupon(coupon, unit)

    def _use_coupon(self, coupon: Coupon, unit: Unit) -> None:
        if coupon.expires_on is None or unit.today <= coupon.expires_on:
            redeem_coupon(unit, code=coupon.code, request_id=self._request())

    def _make_offer(self, offer: OfferWords, until: date, unit: Unit, at: datetime) -> int:
        unit.pass_time(at, actor=self._team.owner)
        return make_offer(
            unit,
            words=offer.words,
            value_minor=offer.value_minor,
            valid_from=unit.today,
            valid_until=until,
        )

    def _seconds_later(self, unit: Unit, least: int, most: int) -> None:
        later = unit.now + timedelta(seconds=self._chance.randint(least, most))
        unit.pass_time(later, actor=unit.actor)

    def _request(self) -> UUID:
        return UUID(int=self._chance.getrandbits(128), version=4)
