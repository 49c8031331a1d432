"""How fast a whole wallet is: from a scan to the painted page, with a long past behind it."""

import os
import statistics
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from uuid import uuid4

from sqlalchemy import func, select

from shopdesk.domain.programmes import PASS, POINTS, STREAK, TIER, VOUCHER
from shopdesk.domain.purchases import Purchase
from shopdesk.services import examples, passes, programmes, serving
from shopdesk.store.tables import EntryRow
from tests.bench.rows_window import FRAME, _rest, _Watch, _window
from tests.bench.timing import percentile
from tests.shops import Clock, Till, open_coffee_shop

NAMES = ("wallet",)
KINDS = (POINTS, PASS, TIER, STREAK, VOUCHER)  # the coffee card is the sixth
ENTRIES = 2_000
SCANS = 200
_AT_ONCE = 50


def measure() -> Iterator[dict[str, Any]]:
    """One row: two customers with long pasts are scanned in turn."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ.setdefault("SHOPDESK_REDUCED_MOTION", "1")
    with tempfile.TemporaryDirectory(prefix="shopdesk-bench-") as folder:
        till = open_coffee_shop(str(Path(folder) / "shop.db"), Clock())
        from shopdesk.services.settings import change_settings

        till.do(change_settings, shop_name="Bench", is_set_up=True)
        numbers = {
            kind: till.do(programmes.open_programme, name=name, terms=terms, kind=kind)
            for kind, (name, terms) in ((k, examples.example(k, "en", "EUR")) for k in KINDS)
        }
        guests = [_with_a_past(till, name, numbers[PASS]) for name in ("Anna", "Berta")]
        with _window(till, Path(folder)) as (desk, page):
            yield _scans(till, desk, page, guests)
        till.close()


def _with_a_past(till: Till, name: str, pass_id: int) -> int:
    """A customer with so many entries in the ledger."""
    made = till.customer(name)
    till.do(passes.sell_pass, customer_id=made.customer_id, programme_id=pass_id)
    shop = till.shop
    entries = 0
    while entries < ENTRIES:
        with shop.units.write(till.actor) as unit:
            for _ in range(_AT_ONCE):
                unit.pass_time(till.clock.move(days=0.5), actor=till.actor)
                serving.serve_customer(
                    unit,
                    customer_id=made.customer_id,
                    request_id=uuid4(),
                    purchase=Purchase(amount_minor=620),
                )
        with shop.units.read() as unit:
            entries = unit.session.scalars(
                select(func.count()).where(EntryRow.customer_id == made.customer_id)
            ).one()
    return made.customer_id


def _scans(till: Till, desk: Any, page: Any, guests: list[int]) -> dict[str, Any]:
    codes = {guest: till.wallet(guest).cards[0].code for guest in guests}
    watch = _Watch(page.front.wallet)
    times = []
    for turn in range(SCANS):
        guest = guests[turn % 2]
        page.clear()
        _rest(desk, milliseconds=40)
        times.append(
            watch.seconds(
                lambda guest=guest: page.field.scanned.emit(codes[guest]),
                lambda guest=guest: page.front.is_shown(guest),
            )
        )
        _rest(desk, milliseconds=40)
    p99 = percentile(times, 99)
    return {
        "name": "wallet",
        "ours": p99,
        "reference": FRAME,
        "ratio": p99 / FRAME,
        "target": "p99 ≤ 3 frames",
        "met": p99 <= 3 * FRAME,
        "median": statistics.median(times),
    }
