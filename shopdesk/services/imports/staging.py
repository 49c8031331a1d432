"""The first half of an import: everything is written, and nobody sees it.

A counter stamps while 100,000 people come in, so the import is not one transaction but many short
ones; and yet it happens whole or not at all:

1. *Staged.* New people are written as rows that count as nobody (`erased_at` is set, the lists
   and the search pass them by), with closed cards, in units of a few milliseconds. What changes
   about people who are known is only noted. The ledger says nothing yet. Cancelled or killed,
   the staged rows are deleted, and nothing was.
2. *Certain.* One small unit enters `import.done`. From here on the import happens, whatever
   comes: killed, the next start goes on.
3. *Appearing.* Short units again: the people become active and are found, their cards open, and
   the ledger's entries are made.

Entries cannot be taken back, so they must not come before it is certain; and balances follow
from entries, so they come together. The index of letters comes last for another reason: letters
are taken out of it thirty times more slowly than they are put in, and Cancel should be quick.
"""

import json
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, Any
from uuid import UUID

from sqlalchemy import BindParameter, bindparam, delete, insert, select, update

from shopdesk.domain.consents import OFFERS
from shopdesk.services import programmes
from shopdesk.services.cards import new_code
from shopdesk.services.imports.planning import CHANGED, NEW, Balances, Planned
from shopdesk.store import staging as store
from shopdesk.store.tables import (
    CardRow,
    ConsentRow,
    CustomerRow,
    ImportedRow,
    ImportRow,
    TagRow,
)

if TYPE_CHECKING:
    from shopdesk.domain.staff import Actor
    from shopdesk.services.shop import Shop
    from shopdesk.store.unit import Unit

STAGED, APPEARING, DONE = "staged", "appearing", "done"
LEAVING, UNDONE = "leaving", "undone"

_A_MOMENT = 0.001
_TURN = 0.0005
AT_ONCE = 30
"""People in one unit: the counter waits for one unit at most."""
REST_EVERY = 25
"""Units after which the log is brought into the file, so that no commit of the counter has to."""

_BATCH_OF = select(ImportRow.state).where(ImportRow.id == bindparam("batch")).with_for_update()
_STAGED = (
    select(ImportedRow.customer_id)
    .where(ImportedRow.batch_id == bindparam("batch"), ImportedRow.effect == NEW)
    .order_by(ImportedRow.customer_id)
    .limit(AT_ONCE)
)
_THESE: BindParameter[int] = bindparam("ids", expanding=True)
_DELETED = (
    delete(CardRow).where(CardRow.customer_id.in_(_THESE)),
    delete(TagRow).where(TagRow.customer_id.in_(_THESE)),
    delete(ConsentRow).where(ConsentRow.customer_id.in_(_THESE)),
    delete(CustomerRow).where(CustomerRow.id.in_(_THESE), CustomerRow.erased_at.is_not(None)),
)


class Pace:
    """Writes unit after unit, and leaves the counter time between two."""

    def __init__(self, shop: "Shop", actor: "Actor") -> None:
        self._shop = shop
        self._actor = actor
        self._units = 0

    def write(self, work: Callable[["Unit"], Any]) -> Any:
        """Do the work in a unit of its own."""
        with self._shop.units.write(self._actor) as unit:
            found = work(unit)
        self._units += 1
        if self._units % REST_EVERY == 0:
            self._shop.rest()
        time.sleep(_A_MOMENT)  # whoever waits for the writer gets it now
        return found


@contextmanager
def quick_turns() -> Iterator[None]:
    """Let a thread that waits for this one go on after half a millisecond.

    Python lets a thread that only computes run for 5 ms, and a stamp would wait so long for each
    of its ten steps.
    """
    usual = sys.getswitchinterval()
    sys.setswitchinterval(_TURN)
    try:
        yield
    finally:
        sys.setswitchinterval(usual)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """What is written beside what a file brings: for consents, and for opening balances."""

    consent: str
    opening: str


def begin(unit: "Unit", *, file_name: str, request_id: UUID) -> int:
    """A new batch, staged; its number."""
    row = ImportRow(
        file_name=file_name,
        request_id=str(request_id),
        imported=0,
        updated=0,
        refused=0,
        at=unit.now,
        staff_id=unit.actor.staff_id,
        state=STAGED,
    )
    unit.session.add(row)
    unit.session.flush()
    return row.id


class Stage:
    """Writes planned lines as people whom nobody sees."""

    def __init__(self, pace: Pace, batch: int, *, policy: str, wording: Wording) -> None:
        self._pace = pace
        self._batch = batch
        self._policy = policy
        self._wording = wording

    def write(self, chunk: Sequence[Planned], balances: Balances) -> None:
        """Stage these lines, a few people in each unit."""
        new = [planned for planned in chunk if planned.effect == NEW]
        changed = [planned for planned in chunk if planned.effect == CHANGED]
        for first in range(0, len(new), AT_ONCE):
            part = new[first : first + AT_ONCE]
            self._pace.write(partial(self._write_new, part=part, balances=balances))
        for first in range(0, len(changed), AT_ONCE):
            noted = changed[first : first + AT_ONCE]
            self._pace.write(partial(self._note_changes, noted=noted))

    def _write_new(self, unit: "Unit", part: list[Planned], balances: Balances) -> None:
        connection = unit.connection
        ids = store.new_numbers(connection, "customer", len(part))
        customers, cards, tags, consents, rows = [], [], [], [], []
        terms = (
            programmes.current_terms(unit, balances.stamps).id
            if balances.stamps is not None
            else None
        )
        for key, planned in zip(ids, part, strict=True):
            person = planned.person
            details = person.details
            customers.append(_customer(unit, key, planned))
            if terms is not None:
                cards.append(_card(unit, key, balances.stamps, terms))
            tags += [{"customer_id": key, "tag": tag} for tag in details.tags]
            consents += [self._consent(unit, key, channel) for channel in details.consents]
            brought = {"stamps": person.stamps, "points": person.points}
            rows.append(
                {
                    "batch_id": self._batch,
                    "customer_id": key,
                    "effect": NEW,
                    "version": 1,
                    "before": None,
                    "after": json.dumps(brought) if any(brought.values()) else None,
                }
            )
        connection.execute(insert(CustomerRow), customers)
        for table, values in ((CardRow, cards), (TagRow, tags), (ConsentRow, consents)):
            if values:
                connection.execute(insert(table), values)
        connection.execute(insert(ImportedRow), rows)

    def _note_changes(self, unit: "Unit", noted: list[Planned]) -> None:
        unit.connection.execute(
            insert(ImportedRow),
            [
                {
                    "batch_id": self._batch,
                    "customer_id": planned.customer_id,
                    "effect": CHANGED,
                    "version": planned.version,
                    "before": None,
                    "after": json.dumps(
                        {
                            "policy": self._policy,
                            "details": asdict(planned.person.details),
                            "stamps": planned.person.stamps,
                            "points": planned.person.points,
                        },
                        ensure_ascii=False,
                    ),
                }
                for planned in noted
            ],
        )

    def _consent(self, unit: "Unit", key: int, channel: str) -> dict[str, Any]:
        return {
            "customer_id": key,
            "channel": channel,
            "given_at": unit.now,
            "purpose": OFFERS,
            "wording": self._wording.consent,
        }


def remove_staged(
    pace: Pace, batch: int, *, progress: Callable[[int], object] = lambda _removed: None
) -> None:
    """Delete a batch that never became certain, with all that was staged for it."""
    removed = 0
    while count := pace.write(lambda unit: _remove_some(unit, batch)):
        removed += count
        progress(removed)

    def forget(unit: "Unit") -> None:
        unit.connection.execute(delete(ImportedRow).where(ImportedRow.batch_id == batch))
        unit.connection.execute(delete(ImportRow).where(ImportRow.id == batch))

    pace.write(forget)


def _remove_some(unit: "Unit", batch: int) -> int:
    if unit.connection.scalar(_BATCH_OF, {"batch": batch}) != STAGED:
        return 0
    ids = list(unit.connection.scalars(_STAGED, {"batch": batch}))
    if ids:
        mine = ImportedRow.batch_id == batch
        unit.connection.execute(delete(ImportedRow).where(mine, ImportedRow.customer_id.in_(ids)))
    for statement in _DELETED if ids else ():
        unit.connection.execute(statement, {"ids": ids})
    return len(ids)


def set_state(unit: "Unit", batch: int, state: str, **values: Any) -> None:
    """Write how far a batch is."""
    unit.connection.execute(
        update(ImportRow).where(ImportRow.id == batch).values(state=state, **values)
    )


def _customer(unit: "Unit", key: int, planned: Planned) -> dict[str, Any]:
    person = planned.person
    details = person.details
    since = person.since
    created = (
        datetime(since.year, since.month, since.day, 12, tzinfo=unit.shop.zone)
        if since and since.year >= 1970  # noqa: PLR2004  microseconds begin there
        else unit.now
    )
    return {
        "id": key,
        "name": details.name,
        "reading": details.reading,
        "phone": details.phone,
        "email": details.email,
        "birthday": details.birthday,
        "anniversary": details.anniversary,
        "favourites": details.favourites,
        "notes": details.notes,
        "language": details.language,
        "state": "archived",
        "erased_at": unit.now,
        "version": 1,
        "created_at": min(created, unit.now),
        "visited_at": None,
    }


def _card(unit: "Unit", customer: int, programme: int | None, terms: int) -> dict[str, Any]:
    return {
        "code": new_code(unit),
        "customer_id": customer,
        "programme_id": programme,
        "terms_id": terms,
        "kind": "stamps",
        "balance": 0,
        "round": 1,
        "round_started_on": unit.today,
        "state": "closed",
        "created_at": unit.now,
        "stamped_at": None,
    }
