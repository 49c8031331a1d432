"""A shop with a card of every kind, in which anything may happen, in any order."""

import shutil
import tempfile
from dataclasses import replace
from pathlib import Path
from uuid import uuid4

from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, initialize, invariant, multiple, rule
from sqlalchemy import select

from shopdesk.domain.benefits import Benefit
from shopdesk.domain.earning import Earns
from shopdesk.domain.errors import Refusal
from shopdesk.domain.programmes import (
    Interim,
    PassTerms,
    PointsReward,
    PointsTerms,
    StampTerms,
    SubscriptionTerms,
)
from shopdesk.domain.purchases import NOTHING, Purchase
from shopdesk.services import (
    counter,
    coupons,
    lots,
    passes,
    points,
    programmes,
    purchases,
    serving,
    staff,
    undo,
)
from shopdesk.store.tables import CardRow, CustomerRow, PurchaseRow, RewardRow
from tests.services.invariants import Memory, broken
from tests.shops import Clock, Till

COFFEE = Benefit(words="a coffee", value_minor=450)
ALONE = Benefit(kind="amount", words="5.00 off", value_minor=500, combines=False)
FIFTH = Benefit(kind="percent", words="a fifth off", percent=20, minimum_minor=400, cap_minor=900)
POINTS = PointsTerms(
    lapses_after_days=3,
    rewards=(
        PointsReward(points=5, gives=COFFEE),
        PointsReward(points=9, gives=FIFTH),
        PointsReward(points=12, gives=replace(ALONE, next_purchase=True)),
    ),
)
TEN = PassTerms(uses=3, price_minor=1_200, gives=COFFEE, per_day=2, lapses_after_days=2)
MONTH = SubscriptionTerms(per_day=1, price_minor=3_900, gives=COFFEE)
CAKES = StampTerms(reward="a cake", stamps_needed=2, earns=Earns(by="amount", per_minor=500))
WITH_BISCUIT = StampTerms(
    reward="one free coffee",
    reward_value_minor=450,
    stamps_needed=5,
    gives=(COFFEE, FIFTH, ALONE),
    interim=(Interim(at=2, gives=Benefit(words="a biscuit")), Interim(at=4, gives=ALONE)),
)
AMOUNTS = st.sampled_from([None, 0, 99, 500, 1_250, 2_000])


def open_all(till: Till) -> None:
    """Give the coffee shop a programme of each kind that has balances."""
    for name, kind, terms in (
        ("Cakes", "stamps", CAKES),
        ("Points", "points", POINTS),
        ("Three coffees", "pass", TEN),
        ("A month", "subscription", MONTH),
    ):
        till.do(programmes.open_programme, name=name, kind=kind, terms=terms)
    (coffee, *_) = till.see(programmes.programmes)
    till.do(programmes.change_programme, programme_id=coffee.id, name="Coffee", terms=WITH_BISCUIT)


def bought(amount: int | None) -> Purchase:
    return NOTHING if amount is None else Purchase(amount_minor=amount)


class Counters(RuleBasedStateMachine):
    """One shop, in which anything may happen."""

    template: Path
    cards = Bundle("cards")
    codes = Bundle("codes")
    actions = Bundle("actions")

    def __init__(self):
        super().__init__()
        self.folder = tempfile.TemporaryDirectory(prefix="shopdesk-test-")
        place = Path(self.folder.name) / "shop.db"
        shutil.copyfile(self.template, place)
        self.till = Till(str(place), Clock())
        self.memory = Memory()
        self.answers = {}
        self.offer = self.till.offer()
        self.owner = self.till.do(staff.add_colleague, name="Mori", role="owner")

    def teardown(self):
        self.till.close()
        self.folder.cleanup()

    def asked(self, service, **values):
        """Do it, twice under the same request: the second answer is the first. The request."""
        request = uuid4()
        heard = []
        for _ in range(2):
            try:
                heard.append(self.till.do(service, request_id=request, **values))
            except Refusal as refusal:
                heard.append((refusal.code, refusal.values))
        assert heard[0] == heard[1]
        self.answers[request] = (service, values, heard[0])
        return request, heard[0]

    def one_of(self, data, row, *conditions):
        """The number of a row that there is, or None."""
        with self.till.shop.units.read() as unit:
            found = list(unit.session.scalars(select(row.id).where(*conditions).order_by(row.id)))
        return data.draw(st.sampled_from(found)) if found else None

    @initialize(target=cards)
    def first_customer(self):
        card = self.till.card("first")
        purchase = Purchase(amount_minor=1_300)
        self.till.do(serving.serve_customer, customer_id=1, purchase=purchase)
        return card

    @rule(target=cards)
    def somebody_new_comes(self):
        made = self.till.customer("somebody")
        self.till.do(counter.open_card, customer_id=made.customer_id, programme_id=2)
        return made.card_id

    @rule(target=actions, card=cards, count=st.integers(1, 9), lifted=st.booleans())
    def a_card_is_stamped(self, card, count, lifted):
        owner = self.owner if lifted else None
        return self.asked(counter.stamp_card, card_id=card, count=count, allowed_by=owner)[0]

    @rule(target=actions, data=st.data(), count=st.integers(1, 3), amount=AMOUNTS)
    def somebody_is_served(self, data, count, amount):
        customer = self.one_of(data, CustomerRow)
        values = {"customer_id": customer, "count": count, "purchase": bought(amount)}
        return self.asked(serving.serve_customer, **values)[0]

    @rule(target=actions, card=cards, punches=st.integers(0, 8))
    def a_paper_card_is_carried_over(self, card, punches):
        values = {"card_id": card, "punches": punches, "reason": "worn"}
        return self.asked(counter.carry_over_paper_card, **values)[0]

    @rule(target=actions, data=st.data(), choice=st.integers(0, 2), amount=AMOUNTS)
    def a_reward_is_used(self, data, choice, amount):
        reward = self.one_of(data, RewardRow)
        if reward is None:
            return multiple()
        values = {"reward_id": reward, "choice": choice, "purchase": bought(amount)}
        return self.asked(counter.redeem_reward, **values)[0]

    @rule(target=actions, data=st.data(), reward=st.integers(0, 2), amount=AMOUNTS)
    def points_are_exchanged(self, data, reward, amount):
        card = self.one_of(data, CardRow, CardRow.kind == "points")
        if card is None:
            return multiple()
        values = {"card_id": card, "reward": reward, "purchase": bought(amount)}
        return self.asked(points.exchange_points, **values)[0]

    @rule(target=actions, data=st.data(), amount=st.sampled_from([None, 100, 625, 1_000]))
    def a_purchase_is_paid_back(self, data, amount):
        purchase = self.one_of(data, PurchaseRow)
        if purchase is None:
            return multiple()
        values = {"purchase_id": purchase, "amount_minor": amount}
        return self.asked(purchases.refund_purchase, **values)[0]

    @rule(target=actions, data=st.data(), programme=st.sampled_from([4, 5]))
    def a_pass_is_sold(self, data, programme):
        customer = self.one_of(data, CustomerRow)
        values = {"customer_id": customer, "programme_id": programme}
        return self.asked(passes.sell_pass, **values)[0]

    @rule(target=actions, data=st.data())
    def a_pass_is_used(self, data):
        card = self.one_of(data, CardRow, CardRow.kind.in_(("pass", "subscription")))
        return multiple() if card is None else self.asked(passes.use_pass, card_id=card)[0]

    @rule()
    def what_has_expired_is_let_go(self):
        self.till.do(lots.lapse_due)

    @rule(target=codes)
    def a_coupon_is_issued(self):
        return self.till.coupon(self.offer).code

    @rule(target=actions, code=codes)
    def a_coupon_is_redeemed(self, code):
        return self.asked(coupons.redeem_coupon, code=code)[0]

    @rule(target=actions, coupon=st.integers(1, 4))
    def a_coupon_is_called_back(self, coupon):
        issued = self.till.see(coupons.coupons_by_number, (coupon,))
        if not issued:
            return multiple()
        return self.asked(coupons.call_back_coupon, coupon_id=coupon)[0]

    @rule(action=actions)
    def something_is_undone(self, action):
        self.asked(undo.undo_action, action=action)

    @rule(
        needed=st.integers(5, 8),
        per_visit=st.sampled_from([None, 2, 9]),
        lapses=st.sampled_from([None, 2]),
    )
    def the_terms_change(self, needed, per_visit, lapses):
        changes = {"stamps_needed": needed, "per_visit": per_visit, "lapses_after_days": lapses}
        self.till.do(
            programmes.change_programme,
            programme_id=1,
            name="Coffee",
            terms=replace(WITH_BISCUIT, **changes),
        )

    @rule(hours=st.sampled_from([-200, -1, 0.2, 2, 30, 100]))
    def time_passes_or_the_clock_is_set_back(self, hours):
        self.till.clock.move(hours=hours)

    @rule()
    def the_program_is_started_again(self):
        self.till.reopen()

    @rule(data=st.data())
    def an_old_request_comes_again(self, data):
        if not self.answers:
            return
        request = data.draw(st.sampled_from(list(self.answers)))
        service, values, before = self.answers[request]
        try:
            again = self.till.do(service, request_id=request, **values)
        except Refusal as refusal:
            again = (refusal.code, refusal.values)
        assert again == before

    @invariant()
    def all_that_must_be_true_is_true(self):
        assert broken(self.till, self.memory) == []
