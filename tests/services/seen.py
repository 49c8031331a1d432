"""All rows of a shop, read in one look, for the invariants."""

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import Any

import msgspec
from sqlalchemy import select

from shopdesk.domain.programmes import Terms
from shopdesk.services.programmes import read_terms
from shopdesk.store.tables import (
    CardRow,
    CouponRow,
    EntryRow,
    LotRow,
    ProgrammeRow,
    PurchaseRow,
    RequestRow,
    RewardRow,
    TermsRow,
)
from shopdesk.store.unit import ReadUnit


@dataclass
class Seen:
    """All rows; of terms what they say, of requests what was answered."""

    unit: ReadUnit
    entries: list[EntryRow]
    cards: list[CardRow]
    lots: list[LotRow]
    rewards: list[RewardRow]
    coupons: list[CouponRow]
    purchases: list[PurchaseRow]
    terms: dict[int, Terms]
    requests: dict[str, Any]

    def __post_init__(self) -> None:
        self.by_request: dict[str, list[EntryRow]] = defaultdict(list)
        for entry in self.entries:
            self.by_request[entry.request_id].append(entry)
        self.undone_by = {
            (e.undoes_counter_id, e.undoes_seq): e for e in self.entries if e.undoes_seq
        }

    def undoing(self, entry: EntryRow) -> EntryRow | None:
        """The entry that takes this one back, if there is one."""
        return self.undone_by.get((entry.counter_id, entry.seq))

    def sums(self, key: str, *kinds: str) -> Counter[int | None]:
        """The sum of the amounts of entries of these kinds, for each card or lot."""
        found: Counter[int | None] = Counter()
        for entry in self.entries:
            if entry.kind in kinds:
                found[getattr(entry, key)] += entry.amount
        return found


def look(unit: ReadUnit) -> Seen:
    """Everything, in the order in which it came."""

    def every(row: Any) -> list[Any]:
        return list(unit.session.scalars(select(row).order_by(row.id)))

    kinds = {row.id: row.kind for row in every(ProgrammeRow)}
    return Seen(
        unit=unit,
        entries=list(unit.session.scalars(select(EntryRow).order_by(EntryRow.seq))),
        cards=every(CardRow),
        lots=every(LotRow),
        rewards=every(RewardRow),
        coupons=every(CouponRow),
        purchases=every(PurchaseRow),
        terms={row.id: read_terms(row.rules, kinds[row.programme_id]) for row in every(TermsRow)},
        requests={
            row.id: msgspec.json.decode(row.answer) if row.answer else None
            for row in every(RequestRow)
        },
    )
