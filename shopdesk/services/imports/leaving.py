"""Taking an import back: the new people are put away, what was changed is put back.

Entries of their own take back what entries did. Whoever has been here since, or was changed by
hand, is left as they are, and counted.
"""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any
from uuid import UUID

from sqlalchemy import BindParameter, bindparam, delete, select, update

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
from shopdesk.store.tables.base import UtcTime
from shopdesk.store.unit import Unit

if TYPE_CHECKING:
    from shopdesk.services.shop import Shop

_AT_ONCE = 8
"""The index lets go of a person in 1 to 4 ms: SQLite overwrites each of their letters."""

_NEXT = (
    select(ImportedRow.customer_id)
    .where(
        ImportedRow.batch_id == bindparam("batch"),
        ImportedRow.customer_id > bindparam("last"),
    )
    .order_by(ImportedRow.customer_id)
    .limit(_AT_ONCE)
)
_THESE: BindParameter[int] = bindparam("ids", expanding=True)
_NOTED = select(
    ImportedRow.customer_id, ImportedRow.effect, ImportedRow.version, ImportedRow.before
).where(ImportedRow.batch_id == bindparam("batch"), ImportedRow.customer_id.in_(_THESE))
_AS_LEFT = (
    select(CustomerRow.id, CustomerRow.version, CustomerRow.state, CustomerRow.visited_at)
    .where(CustomerRow.id.in_(_THESE))
    .order_by(CustomerRow.id)
    .with_for_update()
)
_SINCE = select(ImportRow.at).where(ImportRow.id == bindparam("batch"))
# Whether anything was collected or used since: only the opening is taken back.
_USED_SINCE = select(EntryRow.customer_id).where(
    EntryRow.customer_id.in_(_THESE),
    EntryRow.kind.in_(
        ("stamp.given", "paper.carried", "purchase.noted", "reward.redeemed", "points.spent",
         "pass.sold")
    ),
    EntryRow.at >= bindparam("since", type_=UtcTime()),
)  # fmt: skip


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
            numbers = list(look.connection.scalars(_NEXT, {"batch": batch, "last": last}))
        if not numbers:
            break
        last = numbers[-1]
        some = pace.write(partial(_take_back_all, batch=batch, numbers=numbers))
        totals = {what: count + some[what] for what, count in totals.items()}
        done += len(numbers)
        progress(done)
    pace.write(lambda unit: _finish(unit, batch))
    return TakenBack(batch=batch, **totals)


def _take_back_all(unit: Unit, *, batch: int, numbers: list[int]) -> dict[str, int]:
    """Take these people of a batch back; how many of them were put away, put back, or kept."""
    noted = {
        row.customer_id: row
        for row in unit.connection.execute(_NOTED, {"batch": batch, "ids": numbers})
    }
    since = unit.connection.scalar(_SINCE, {"batch": batch})
    asked = {"ids": numbers, "since": since}
    used = set(unit.connection.scalars(_USED_SINCE, asked))
    as_left = {
        row.id: row
        for row in unit.connection.execute(_AS_LEFT, {"ids": numbers})
        if row.version == noted[row.id].version and row.state == "active"
    }
    away = [
        key
        for key, row in as_left.items()
        if noted[key].effect == NEW and row.visited_at is None and key not in used
    ]
    changed = [key for key in as_left if noted[key].effect != NEW]
    if away:
        _put_away(unit, away)
    for key in changed:
        before: dict[str, Any] = json.loads(noted[key].before or "{}")
        row = unit.session.get_one(CustomerRow, key, populate_existing=True)
        _put_back(unit, row, before.get("fields", {}))
        if key not in used:
            brought = tuple(kind for kind, count in before.get("brought", {}).items() if count)
            _take_balances(unit, [key], brought)
    return {
        "put_away": len(away),
        "put_back": len(changed),
        "kept": len(numbers) - len(away) - len(changed),
    }


def _put_away(unit: Unit, customers: list[int]) -> None:
    """Put new people away, with what they brought along."""
    _take_balances(unit, customers, (STAMPS, POINTS))
    unit.connection.execute(
        update(CustomerRow)
        .where(CustomerRow.id.in_(customers))
        .values(state="archived", version=CustomerRow.version + 1)
    )
    for key in customers:
        unit.enter("customer.archived", customer_id=key)
        search.remove(unit.session, key)


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


def _take_balances(unit: Unit, customers: list[int], kinds: tuple[str, ...]) -> None:
    """Take back the opening balances of cards that were not used since."""
    cards = unit.session.scalars(
        select(CardRow)
        .where(
            CardRow.customer_id.in_(customers),
            CardRow.kind.in_(kinds),
            (CardRow.balance != 0) | (CardRow.round > 1),
        )
        .order_by(CardRow.id)
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
    rewards = () if card.round == 1 else _rewards_of(unit, card)
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


def _rewards_of(unit: Unit, card: CardRow) -> Sequence[RewardRow]:
    """The rewards of full rounds that still wait, the newest first."""
    return unit.session.scalars(
        select(RewardRow)
        .where(RewardRow.card_id == card.id, RewardRow.state == "waiting", RewardRow.spent > 0)
        .order_by(RewardRow.round.desc())
        .with_for_update()
    ).all()


def _finish(unit: Unit, batch: int) -> None:
    set_state(unit, batch, UNDONE, undone_at=unit.now)
    # What people had before is theirs again, and nothing else is to be kept of it.
    unit.connection.execute(
        update(ImportedRow).where(ImportedRow.batch_id == batch).values(before=None, after=None)
    )
    for topic in (topics.CUSTOMER, topics.CARD, topics.REWARD):
        unit.changed(topic, 0)
    unit.changed(topics.IMPORT, batch)
