"""The row `stamp`: one stamp through the service, in a file with 100,000 customers."""

import random
from uuid import uuid4

from shopdesk.services.counter import stamp_card
from tests.bench.plain import Plain, each
from tests.bench.shop_of_many import many_customers
from tests.bench.timing import interleaved, row

CUSTOMERS = 100_000
ROUNDS, WARM = 600, 60


NAMES = ("stamp",)


def measure() -> dict[str, object]:
    """Medians of the service and of the plain driver, each on cards of its own."""
    with many_customers(customers=CUSTOMERS) as till:
        units, actor = till.shop.units, till.actor
        plain = Plain(till)

        def stamp(card_id: int) -> None:
            with units.write(actor) as unit:
                stamp_card(unit, card_id=card_id, request_id=uuid4())

        numbers = random.Random(3).sample(range(1, CUSTOMERS + 1), 2 * (ROUNDS + WARM))
        mine, theirs = numbers[::2], numbers[1::2]
        times = interleaved(each(stamp, mine), each(plain.stamp, theirs), rounds=ROUNDS, warm=WARM)
        plain.close()
    return row("stamp", times, most=8)
