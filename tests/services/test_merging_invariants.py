"""Merging and parting in any order, with visits between: sums stay, codes lead home.

Each invariant is shown to notice a fault that is planted for it.
"""

import shutil
import tempfile
from collections import Counter
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule
from sqlalchemy import select

from shopdesk.domain.benefits import Benefit
from shopdesk.domain.earning import Earns
from shopdesk.domain.errors import Refusal
from shopdesk.domain.programmes import PassTerms, PointsReward, PointsTerms
from shopdesk.domain.purchases import Purchase
from shopdesk.services import (
    audit,
    counter,
    customers,
    lots,
    merged,
    merging,
    merging_cards,
    merging_rows,
    passes,
    points,
    programmes,
    serving,
    undo,
    wallet,
)
from shopdesk.store.tables import CardRow, CustomerRow, RewardRow
from tests.shops import Clock, Till

POINTS = PointsTerms(
    earns=Earns(by="amount"),
    lapses_after_days=40,
    rewards=(PointsReward(points=5, gives=Benefit(words="a biscuit")),),
)
TEN = PassTerms(uses=3, gives=Benefit(words="a coffee"))
PEOPLE = 4


class Shop:
    """A shop with four entries, and what may happen in it by place: nobody has to know a number."""

    def __init__(self, till):
        self.till = till
        till.do(programmes.open_programme, name="Points", kind="points", terms=POINTS)
        self.pass_id = till.do(
            programmes.open_programme, name="Ten coffees", kind="pass", terms=TEN
        )
        self.people = [
            till.customer(f"Guest {n}", with_card=n != 1).customer_id for n in range(PEOPLE)
        ]
        self.owners = {}
        self.actions = []
        self.merges = []
        self.know_cards()

    def know_cards(self):
        """Whose each card is when all are apart."""
        with self.till.shop.units.read() as unit:
            for number, code, owner in unit.session.execute(
                select(CardRow.id, CardRow.code, CardRow.customer_id)
            ):
                self.owners.setdefault(number, (code, owner))

    def tried(self, service, **values):
        """Do it if the rules allow it."""
        with suppress(Refusal):
            answer = self.till.do(service, **values)
            self.actions.append(answer.action)
            self.know_cards()
            return answer

    def cards(self, kind):
        with self.till.shop.units.read() as unit:
            return list(
                unit.session.scalars(
                    select(CardRow.id).where(CardRow.kind == kind).order_by(CardRow.id)
                )
            )

    def come(self, who, count, amount):
        purchase = Purchase(amount_minor=100 * amount) if amount else Purchase()
        self.tried(
            serving.serve_customer, customer_id=self.people[who], count=count, purchase=purchase
        )

    def stamp(self, place, count):
        if cards := self.cards("stamps"):
            self.tried(counter.stamp_card, card_id=cards[place % len(cards)], count=count)

    def exchange(self, place):
        if cards := self.cards("points"):
            self.tried(points.exchange_points, card_id=cards[place % len(cards)], reward=0)

    def sell_pass(self, who):
        self.tried(passes.sell_pass, customer_id=self.people[who], programme_id=self.pass_id)

    def use_pass(self, place):
        if cards := self.cards("pass"):
            self.tried(passes.use_pass, card_id=cards[place % len(cards)])

    def redeem(self, place):
        with self.till.shop.units.read() as unit:
            waiting = list(
                unit.session.scalars(select(RewardRow.id).where(RewardRow.state == "waiting"))
            )
        if waiting:
            self.tried(counter.redeem_reward, reward_id=waiting[place % len(waiting)])

    def take_back(self, place):
        """Undo something, as long as it is no merge: those are parted."""
        others = [action for action in self.actions if action not in self.merges]
        if others:
            self.tried(undo.undo_action, action=others[place % len(others)])

    def merge(self, kept, merged_one):
        before = self.sums()
        details = self.till.see(customers.customer, self.people[kept]).details
        done = self.tried(
            merging.merge_customers,
            kept_id=self.people[kept],
            merged_id=self.people[merged_one],
            details=details,
        )
        if done is not None:
            self.merges.append(done.action)
            assert self.sums() == before, "sums"

    def part(self, place):
        if self.merges:
            before = self.sums()
            self.tried(merging.part_customers, action=self.merges[place % len(self.merges)])
            assert self.sums() == before, "sums"

    def there_and_back(self, kept, merged_one):
        before = self.wallets()
        count = len(self.merges)
        self.merge(kept, merged_one)
        if len(self.merges) > count:
            parted = self.till.do(merging.part_customers, action=self.merges[-1])
            assert parted.missing == 0, "back"
            assert self.wallets() == before, "back"

    def sums(self):
        """What all cards hold by kind, a full round that waits counted as its stamps."""
        self.till.do(lots.lapse_due)  # what has expired is nobody's
        with self.till.shop.units.read() as unit:
            found = Counter()
            for kind, balance in unit.session.execute(select(CardRow.kind, CardRow.balance)):
                found[kind] += balance
            for spent in unit.session.scalars(
                select(RewardRow.spent).where(RewardRow.state == "waiting")
            ):
                found["stamps"] += spent
            return +found + Counter({k: n for k, n in found.items() if n < 0})

    def wallets(self):
        """What each person has, without the cards that are empty."""
        with self.till.shop.units.read() as unit:
            rows = unit.session.execute(
                select(CardRow.customer_id, CardRow.programme_id, CardRow.balance).where(
                    CardRow.balance != 0
                )
            )
            waiting = unit.session.execute(
                select(RewardRow.customer_id, RewardRow.id).where(RewardRow.state == "waiting")
            )
            return Counter(map(tuple, rows)), Counter(map(tuple, waiting))

    def broken(self):
        """The names of the invariants that do not hold."""
        check = self.till.see(audit.check_shop)
        found = [] if check.is_whole else [f"audit: {check.first_bad}"]
        with self.till.shop.units.read() as unit:
            gone = set(
                unit.session.scalars(
                    select(CustomerRow.id).where(CustomerRow.merged_into_id.is_not(None))
                )
            )
            for card in unit.session.scalars(select(CardRow)):
                if card.customer_id in gone:
                    found.append("holders")
                if card.state == "closed" and card.balance:
                    found.append("closed")
                if card.kind == "stamps" and not 0 <= card.balance < 7:
                    found.append("threshold")
            waiting = unit.session.scalars(
                select(RewardRow.customer_id).where(RewardRow.state == "waiting")
            )
            if gone & set(waiting):
                found.append("holders")
            for code, owner in self.owners.values():
                seen = wallet.look_up(unit, code, scanned=True)
                there = unit.session.get_one(CardRow, seen.card_id)
                if seen.customer_id != merged.kept_of(unit, owner) or (
                    seen.customer_id != there.customer_id
                ):
                    found.append("codes")
                if there.state == "closed":
                    found.append("codes")
        return list(dict.fromkeys(found))


places = st.integers(0, 20)
people = st.integers(0, PEOPLE - 1)


class Comings(RuleBasedStateMachine):
    """One shop in which people are merged and parted while they come and go."""

    template: Path

    def __init__(self):
        super().__init__()
        self.folder = tempfile.TemporaryDirectory(prefix="shopdesk-test-")
        place = Path(self.folder.name) / "shop.db"
        shutil.copyfile(self.template, place)
        self.till = Till(str(place), Clock())
        self.shop = Shop(self.till)

    def teardown(self):
        self.till.close()
        self.folder.cleanup()

    @rule(who=people, count=st.integers(1, 9), amount=st.integers(0, 12))
    def somebody_comes(self, who, count, amount):
        self.shop.come(who, count, amount)

    @rule(place=places, count=st.integers(1, 9))
    def a_card_is_stamped(self, place, count):
        self.shop.stamp(place, count)

    @rule(place=places)
    def points_are_exchanged(self, place):
        self.shop.exchange(place)

    @rule(who=people)
    def a_pass_is_sold(self, who):
        self.shop.sell_pass(who)

    @rule(place=places)
    def a_pass_is_used(self, place):
        self.shop.use_pass(place)

    @rule(place=places)
    def a_reward_is_used(self, place):
        self.shop.redeem(place)

    @rule(place=places)
    def something_is_taken_back(self, place):
        self.shop.take_back(place)

    @rule(days=st.integers(1, 30))
    def time_passes(self, days):
        self.till.clock.move(days=days)

    @rule(kept=people, merged_one=people)
    def two_are_merged(self, kept, merged_one):
        self.shop.merge(kept, merged_one)

    @rule(place=places)
    def two_are_parted(self, place):
        self.shop.part(place)

    @rule(kept=people, merged_one=people)
    def two_are_merged_and_parted_at_once(self, kept, merged_one):
        self.shop.there_and_back(kept, merged_one)

    @invariant()
    def nothing_is_broken(self):
        assert self.shop.broken() == []


def test_whatever_happens_between_nothing_is_lost_or_made(coffee_file):
    class Here(Comings):
        template = coffee_file

    Here.TestCase.settings = settings(
        max_examples=15,
        stateful_step_count=20,
        deadline=None,
        phases=(Phase.generate,),  # a course that fails is short enough; shrinking it is slow
        suppress_health_check=list(HealthCheck),
    )
    Here.TestCase().runTest()


def busy_days(till):
    """A fixed course of things that a fault would spoil; what is broken at any point."""
    shop = Shop(till)
    found = []
    steps = (
        lambda: shop.come(0, 5, 8),
        lambda: shop.come(1, 1, 3),
        lambda: shop.come(2, 9, 11),
        lambda: shop.come(2, 4, 0),
        lambda: shop.sell_pass(2),
        lambda: shop.there_and_back(0, 2),
        lambda: shop.merge(0, 2),
        lambda: shop.come(0, 3, 0),
        lambda: shop.exchange(0),
        lambda: shop.part(0),
        lambda: shop.merge(1, 2),
        lambda: shop.come(1, 4, 2),
        lambda: shop.merge(0, 1),
        lambda: shop.redeem(0),
        lambda: shop.part(3),
        lambda: shop.part(2),
    )
    for step in steps:
        try:
            step()
        except AssertionError as error:
            found.append(str(error).split("\n")[0])
        except KeyError:
            pass  # a fault may leave too little to part with
        found += shop.broken()
    return {name.partition(":")[0] for name in found}


def moves_from_one_side_only(patch):
    def one_sided(unit, source, target, amount, *, lot_id=None):
        target.balance += amount

    patch.setattr(merging_cards, "_shift", one_sided)


def moves_without_an_entry(patch):
    def silent(unit, source, target, amount, *, lot_id=None):
        source.balance -= amount
        target.balance += amount

    patch.setattr(merging_cards, "_shift", silent)


def leaves_the_lots_behind(patch):
    shift = merging_cards._shift

    def forgetful(unit, source, target, amount, *, lot_id=None):
        if lot_id is None:
            shift(unit, source, target, amount)

    patch.setattr(merging_cards, "_shift", forgetful)


def gives_back_what_is_not_there(patch):
    patch.setattr(merging_cards, "_undone_since", lambda *_: 3)


def keeps_the_rewards_when_stamps_go_back(patch):
    def forgetful(unit, reward, *, stamps=0):
        reward.state = "waiting"

    patch.setattr(merging_cards, "cancel_reward", forgetful)


def leaves_the_rewards_behind(patch):
    hand_over = merging_rows._hand_over

    def forgetful(unit, row, *args, **values):
        if row is not RewardRow:
            hand_over(unit, row, *args, **values)

    patch.setattr(merging_rows, "_hand_over", forgetful)


def leaves_the_card_where_it_was(patch):
    add = merging_cards.add_card

    def careless(unit, source, target, *, kept_id):
        owner = source.customer_id
        summed = add(unit, source, target, kept_id=kept_id)
        source.customer_id = owner
        return summed

    patch.setattr(merging, "add_card", careless)


def forgets_whose_code_it_is(patch):
    patch.setattr(wallet, "card_in_use", lambda _unit, card_id: card_id)


def fills_no_round(patch):
    patch.setattr(merging_cards, "_fill", lambda *_: [])


FAULTS = {
    moves_from_one_side_only: "sums",
    moves_without_an_entry: "audit",
    leaves_the_lots_behind: "audit",
    gives_back_what_is_not_there: "back",
    keeps_the_rewards_when_stamps_go_back: "audit",
    leaves_the_rewards_behind: "holders",
    leaves_the_card_where_it_was: "holders",
    forgets_whose_code_it_is: "codes",
    fills_no_round: "threshold",
}


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.__name__)
def test_a_planted_fault_is_noticed(till, monkeypatch, fault):
    fault(monkeypatch)
    assert FAULTS[fault] in busy_days(till)


def test_without_a_fault_nothing_is_noticed(till):
    assert busy_days(till) == set()
