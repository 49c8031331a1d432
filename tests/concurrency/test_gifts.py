"""Gifts that two counters would give at the same moment are given once."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from uuid import uuid4

from shopdesk.domain.benefits import Benefit
from shopdesk.domain.errors import Refusal, StoreProblem
from shopdesk.domain.programmes import BadgeTerms, Measure, OccasionTerms, ReferralTerms
from shopdesk.domain.purchases import Purchase
from shopdesk.services import occasions, programmes, referrals, serving
from shopdesk.services.shop import open_shop
from tests.visiting import gifts_of, serve

COUNTERS = 3
CAKE = Benefit(words="a slice of cake")


def at_once(till, action, **values):
    """The same action at several counters, begun together; what each of them heard."""
    begin = Barrier(COUNTERS)

    def act(number):
        with open_shop(till.place, counter=str(number + 2), clock=till.clock) as shop:
            begin.wait()
            request = uuid4()
            for _ in range(30):
                try:
                    with shop.units.write(shop.actor()) as unit:
                        action(unit, request_id=request, **values)
                except Refusal as refusal:
                    return refusal.code
                except StoreProblem as problem:
                    if problem.kind != "busy":
                        raise
                else:
                    return "done"
            return "busy"

    with ThreadPoolExecutor(COUNTERS) as pool:
        return sorted(pool.map(act, range(COUNTERS)))


def opened(till, kind, terms):
    return till.do(programmes.open_programme, name=kind, terms=terms, kind=kind)


def test_a_birthday_is_given_once(any_till):
    number = opened(any_till, "birthday", OccasionTerms(gives=CAKE))
    made = any_till.customer(birthday="06-20")
    heard = at_once(
        any_till,
        occasions.claim_occasion,
        customer_id=made.customer_id,
        programme_id=number,
    )
    assert heard == ["OccasionTaken", "OccasionTaken", "done"]
    assert len(gifts_of(any_till, made.customer_id)) == 1


def test_a_friend_is_brought_once_and_both_are_thanked_once(any_till):
    opened(any_till, "referral", ReferralTerms(gives=CAKE, gives_friend=CAKE))
    yuki, ren = any_till.customer("Yuki"), any_till.customer("Ren")
    heard = at_once(
        any_till,
        referrals.refer_friend,
        referrer_id=yuki.customer_id,
        friend_id=ren.customer_id,
    )
    assert heard == ["ReferralTooLate", "ReferralTooLate", "done"]
    at_once(any_till, serving.serve_customer, customer_id=ren.customer_id)
    for one in (yuki, ren):
        assert len(gifts_of(any_till, one.customer_id)) == 1


def test_a_badge_is_earned_once(any_till):
    opened(any_till, "badge", BadgeTerms(measure=Measure(by="spent"), needed=100, gives=CAKE))
    made = any_till.customer()
    heard = at_once(
        any_till,
        serving.serve_customer,
        customer_id=made.customer_id,
        purchase=Purchase(amount_minor=100),
    )
    assert heard == ["done"] * COUNTERS
    assert gifts_of(any_till, made.customer_id) == [("badge", "waiting")]
    assert serve(any_till, made.customer_id, Purchase(amount_minor=100)).earned == ()
