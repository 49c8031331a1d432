"""Vouchers: given by hand, or by a purchase that is large enough."""

from dataclasses import dataclass
from uuid import UUID

from shopdesk.domain.errors import ProgrammeUnknown
from shopdesk.domain.errors_of_cards import VoucherNotByHand
from shopdesk.domain.programmes import VoucherTerms
from shopdesk.services.customers import lock_customer
from shopdesk.services.requests import answered_once
from shopdesk.services.rewards import grant_reward
from shopdesk.services.visits import Earned, Running, Visit, card_in, check_running, programme_now
from shopdesk.store.tables import CardRow
from shopdesk.store.unit import Unit


@dataclass(frozen=True, slots=True, kw_only=True)
class VoucherGiven:
    """A voucher that waits in somebody's wallet now."""

    action: UUID
    customer_id: int
    card_id: int
    reward_id: int


@answered_once(VoucherGiven)
def give_voucher(
    unit: Unit, *, customer_id: int, programme_id: int, request_id: UUID
) -> VoucherGiven:
    """Give somebody a voucher by hand.

    Raises CustomerUnknown, ProgrammeUnknown, ProgrammeOver, VoucherNotByHand.
    """
    lock_customer(unit, customer_id)
    programme = programme_now(unit, programme_id)
    check_running(unit, programme)
    terms = programme.terms
    if not isinstance(terms, VoucherTerms):
        raise ProgrammeUnknown
    if not terms.by_hand:
        raise VoucherNotByHand
    card = card_under_newest(unit, customer_id=customer_id, programme=programme)
    reward = grant_reward(unit, card=card, gives=(terms.gives,))
    assert reward is not None  # no occasion, so nothing stands in its way
    return VoucherGiven(
        action=request_id, customer_id=customer_id, card_id=card.id, reward_id=reward.id
    )


def earn_voucher(unit: Unit, visit: Visit, programme: Running) -> tuple[Earned, ...]:
    """A voucher when the purchase of this visit is large enough; one for each purchase."""
    terms, total = programme.terms, visit.purchase.total_minor
    assert isinstance(terms, VoucherTerms)
    least = terms.for_purchase_of_minor
    if least is None or total is None or total < least:
        return ()
    card = card_under_newest(unit, customer_id=visit.customer_id, programme=programme)
    occasion = f"purchase:{visit.purchase_id}" if visit.purchase_id else ""
    reward = grant_reward(unit, card=card, gives=(terms.gives,), occasion=occasion)
    if reward is None:
        return ()
    return (
        Earned(
            card_id=card.id,
            programme=programme.name,
            kind=programme.kind,
            amount=1,
            balance=card.balance,
            rewards=(reward.id,),
        ),
    )


def card_under_newest(unit: Unit, *, customer_id: int, programme: Running) -> CardRow:
    """The customer's card of a programme whose every gift stands alone, under the newest terms.

    What was given before keeps its own.
    """
    card = card_in(unit, customer_id=customer_id, programme_id=programme.programme_id)
    card.terms_id = programme.terms_id
    return card
