"""The rows `redeem`: one coupon redeemed through the service, on SQLite and on PostgreSQL."""

from uuid import uuid4

from shopdesk.services.coupons import redeem_coupon
from tests import postgres
from tests.bench.plain import Plain, each
from tests.bench.shop_of_many import many_customers
from tests.bench.timing import interleaved, row
from tests.shops import Till

CUSTOMERS = 2_000
ROUNDS, WARM = 600, 60


NAMES = ("redeem",)


def measure() -> list[dict[str, object]]:
    """A row for each engine that is here."""
    with many_customers(customers=CUSTOMERS) as till:
        rows = [_measured("redeem", till)]
    try:
        with postgres.server() as server:
            name = f"shopdesk_bench_{uuid4().hex[:8]}"
            place = postgres.create(server, name).render_as_string(hide_password=False)
            try:
                with many_customers(place, customers=CUSTOMERS) as till:
                    rows.append(_measured("redeem_postgres", till))
            finally:
                postgres.drop(server, name)
    except postgres.NoServer as reason:
        print(f"redeem_postgres: left out, {reason}")
    return rows


def _measured(name: str, till: Till) -> dict[str, object]:
    units, actor = till.shop.units, till.actor
    coupons = [coupon for _ in range(2) for coupon in till.coupons(ROUNDS + WARM)]
    plain = Plain(till)

    def redeem(code: str) -> None:
        with units.write(actor) as unit:
            redeem_coupon(unit, code=code, request_id=uuid4())

    mine = [coupon.code for coupon in coupons[::2]]
    theirs = [coupon.id for coupon in coupons[1::2]]
    times = interleaved(each(redeem, mine), each(plain.redeem, theirs), rounds=ROUNDS, warm=WARM)
    plain.close()
    return row(name, times, most=8, slowest=0.015)
