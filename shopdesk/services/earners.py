"""Who earns from a visit: for each kind of programme, the function that sees to it.

It is asked once for each running programme of its kind, with the customer's cards locked.
"""

from collections.abc import Callable

from shopdesk.domain.programmes import BADGE, POINTS, REFERRAL, STREAK, TIER, VOUCHER
from shopdesk.services.milestones import earn_badge, earn_streak, earn_tier
from shopdesk.services.points import earn as earn_points
from shopdesk.services.referrals import earn_referral
from shopdesk.services.visits import Earned, Running, Visit
from shopdesk.services.vouchers import earn_voucher
from shopdesk.store.unit import Unit

Earner = Callable[[Unit, Visit, Running], tuple[Earned, ...]]

EARNERS: dict[str, Earner] = {
    POINTS: earn_points,
    VOUCHER: earn_voucher,
    TIER: earn_tier,
    STREAK: earn_streak,
    BADGE: earn_badge,
    REFERRAL: earn_referral,
}
