"""Taking an import back: the new people are put away, what was changed is put back.

Entries of their own take back what entries did. Whoever has been here since, or was changed by
hand, is left as they are, and counted.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any
from uuid import UUID

from sqlalchemy import bindparam, delete, select, update

from shopdesk.domain import topics
from shopdesk.domain.errors_of_files import ImportNotDone, ImportTakenBack, ImportUnknown
from shopdesk.domain.programmes import POINTS, STAMPS
from shopdesk.services.customers import make_findable
from shopdesk.services.imports.planning import NEW
from shopdesk.services.imports.staging import DONE, LEAVING, UNDONE, Pace, set_state
from shopdesk.services.lots import lock_lot_card, move
from shopdesk.services.requests import answered_once
from shopdesk.services.rewards import cancel_reward
from shopdesk.store import search
from shopdesk.store.tables import (
    CardRow,
    CustomerRow,
    EntryRow,
    ImportedRow,
    ImportRow,
    RewardRow,
    TagRow,
)
from shopdesk.store.unit import Unit

if TYPE_CHECKING:
    from shopdesk.services.shop import Shop

_AT_ONCE = 5
"""The index lets go of a person in 1 to 4 ms: SQLite overwrites each of their letters."""

_NEXT = (
    select(ImportedRow)
    .where(
        ImportedRow.batch_id == bindparam("batch"),
        ImportedRow.customer_id > bindparam("last"),
    )
    .order_by(ImportedRow.customer_id)
    .limit(_AT_ONCE)
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaving:
    """An import whose taking back is certain."""

    action: UUID
    batch: int
    rows: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenBack:
    """How many new people were put away, changed ones put back, and left as they are."""

    batch: int
    put_away: int
    put_back: int
    kept: int


@answered_once(Leaving)
def begin_leaving(unit: Unit, *, batch: int, request_id: UUID) -> Leaving:
    """Enter that an import is taken back. Raises ImportUnknown, ImportNotDone, ImportTakenBack."""
    row = unit.session.get(ImportRow, batch, with_for_update=True, populate_existing=True)
    if row is None:
        raise ImportUnknown
    if row.state == UNDONE:
        raise ImportTakenBack(at=row.undone_at)
    if row.state != DONE:
        raise ImportNotDone
    row.state = LEAVING
    done = unit.session.scalars(
        select(EntryRow).where(
            EntryRow.request_id == row.request_id, EntryRow.kind == "import.done"
        )
    ).first()
    undoes: dict[str, Any] = (
        {"undoes_counter_id": done.counter_id, "undoes_seq": done.seq} if done is not None else {}
    )
    rows = row.imported + row.updated
    unit.enter("import.undone", amount=-rows, **undoes)
    unit.changed(topics.IMPORT, batch)
    return Leaving(action=request_id, batch=batch, rows=rows)


def let_leave(
    shop: "Shop", pace: Pace, batch: int, *, progress: Callable[[int], object]
) -> TakenBack:
    """Take the people of a batch back, from wherever that stopped; those who stay are counted."""
    totals = {"put_away": 0, "put_back": 0, "kept": 0}
    last = done = 0
    while True:
        with shop.units.read() as look:
            rows = look.session.scalars(_NEXT, {"batch": batch, "last": last}).all()
            numbers = [row.customer_id for row in rows]
        if not numbers:
            break
        last = numbers[-1]
        for said in pace.write(partial(_take_back_all, batch=batch, numbers=numbers)):
            totals[said] += 1
        done += len(numbers)
        progress(done)
    pace.write(lambda unit: _finish(unit, batch))
    return TakenBack(batch=batch, **totals)


def _take_back_all(unit: Unit, *, batch: int, numbers: list[int]) -> list[str]:
    return [_take_back(unit, batch, key) for key in numbers]


def _take_back(unit: Unit, batch: int, customer_id: int) -> str:
    noted = unit.session.get_one(ImportedRow, (batch, customer_id))
    row = unit.session.get(CustomerRow, customer_id, with_for_update=True, populate_existing=True)
    if row is None or row.version != noted.version or row.state != "active":
        return "kept"
    if noted.effect == NEW:
        if row.visited_at is not None or _has_used(unit, customer_id):
            return "kept"
        _take_balances(unit, customer_id, (STAMPS, POINTS))
        row.state = "archived"
        row.version += 1
        unit.enter("customer.archived", customer_id=customer_id)
        unit.session.flush()
        search.remove(unit.session, customer_id)
        return "put_away"
    before: dict[str, Any] = json.loads(noted.before or "{}")
    _put_back(unit, row, before.get("fields", {}))
    if not _has_used(unit, customer_id):
        _take_balances(
            unit, customer_id, tuple(kind for kind, n in before.get("brought", {}).items() if n)
        )
    return "put_back"


def _put_back(unit: Unit, row: CustomerRow, fields: dict[str, Any]) -> None:
    if not fields:
        return
    for field, value in fields.items():
        if field == "tags":
            unit.session.execute(
                delete(TagRow).where(TagRow.customer_id == row.id, TagRow.tag.not_in(value))
            )
        else:
            setattr(row, field, value)
    row.version += 1
    unit.enter("customer.changed", customer_id=row.id)
    make_findable(unit, row)


def _has_used(unit: Unit, customer_id: int) -> bool:
    """Whether anything was collected or used since: only the opening is taken back."""
    found = unit.session.scalar(
        select(EntryRow.seq)
        .where(
            EntryRow.customer_id == customer_id,
            EntryRow.kind.in_(
                ("stamp.given", "paper.carried", "purchase.noted", "reward.redeemed",
                 "points.spent", "pass.sold")
            ),
            EntryRow.at >= _since(unit, customer_id),
        )
        .limit(1)
    )  # fmt: skip
    return found is not None


def _since(unit: Unit, customer_id: int) -> Any:
    return unit.session.scalar(
        select(ImportRow.at)
        .join(ImportedRow, ImportedRow.batch_id == ImportRow.id)
        .where(ImportedRow.customer_id == customer_id, ImportRow.state == LEAVING)
    )


def _take_balances(unit: Unit, customer_id: int, kinds: tuple[str, ...]) -> None:
    """Take back the opening balances of cards that were not used since."""
    cards = unit.session.scalars(
        select(CardRow)
        .where(CardRow.customer_id == customer_id, CardRow.kind.in_(kinds))
        .with_for_update()
        .execution_options(populate_existing=True)
    ).all()
    for card in cards:
        if card.kind == STAMPS:
            _take_stamps(unit, card)
        else:
            held = lock_lot_card(unit, card.id, POINTS)
            for lot in [one for one in held.lots if one.remaining]:
                move(unit, held, "points.reversed", lot_id=lot.id, amount=-lot.remaining)
    unit.session.flush()


def _take_stamps(unit: Unit, card: CardRow) -> None:
    rewards = unit.session.scalars(
        select(RewardRow)
        .where(RewardRow.card_id == card.id, RewardRow.state == "waiting", RewardRow.spent > 0)
        .order_by(RewardRow.round.desc())
        .with_for_update()
    ).all()
    for reward in rewards:
        cancel_reward(unit, reward, stamps=reward.spent)
        card.balance += reward.spent
        card.round, card.terms_id = reward.round, reward.terms_id
        card.round_started_on = reward.round_started_on
    if card.balance:
        unit.enter(
            "card.adjusted",
            customer_id=card.customer_id,
            card_id=card.id,
            terms_id=card.terms_id,
            amount=-card.balance,
        )
        card.balance = 0


def _finish(unit: Unit, batch: int) -> None:
    set_state(unit, batch, UNDONE, undone_at=unit.now)
    # What people had before is theirs again, and nothing else is to be kept of it.
    unit.connection.execute(
        update(ImportedRow).where(ImportedRow.batch_id == batch).values(before=None, after=None)
    )
    for topic in (topics.CUSTOMER, topics.CARD, topics.REWARD):
        unit.changed(topic, 0)
    unit.changed(topics.IMPORT, batch)
