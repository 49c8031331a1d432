"""Who works here, and the owner's passphrase."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import func, select

from shopdesk.domain import names, topics
from shopdesk.domain.errors import (
    NameMissing,
    OwnerNeeded,
    PassphraseTooShort,
    PassphraseWrong,
    StaffUnknown,
)
from shopdesk.domain.staff import OWNER, PASSPHRASE_AT_LEAST, ROLES
from shopdesk.store.tables import CounterRow, StaffRow
from shopdesk.store.unit import ReadUnit, Unit

if TYPE_CHECKING:
    from argon2 import PasswordHasher

NAME_AT_MOST = 60
# argon2id for the owner's passphrase: 64 MiB, three passes (RFC 9106, the second choice, stronger).
_MEMORY_KIB, _PASSES = 64 * 1024, 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Colleague:
    """Somebody who works here."""

    id: int
    name: str
    role: str
    is_active: bool


def everybody(unit: ReadUnit) -> tuple[Colleague, ...]:
    """All who work here, the owner first."""
    rows = unit.session.scalars(
        select(StaffRow).order_by(StaffRow.role != OWNER, func.lower(StaffRow.name), StaffRow.id)
    )
    return tuple(
        Colleague(id=row.id, name=row.name, role=row.role, is_active=row.is_active) for row in rows
    )


def add_colleague(unit: Unit, *, name: str, role: str) -> int:
    """Take somebody on; their number. Raises NameMissing or TextTooLong."""
    if role not in ROLES:
        raise ValueError(role)
    row = StaffRow(name=_name(name), role=role)
    unit.session.add(row)
    unit.session.flush()
    unit.changed(topics.STAFF, row.id)
    return row.id


def change_colleague(unit: Unit, *, staff_id: int, name: str, role: str, is_active: bool) -> None:
    """Write down another name or role, or that somebody left. Raises StaffUnknown, NameMissing."""
    row = _row(unit, staff_id)
    row.name, row.role, row.is_active = _name(name), role, is_active
    unit.changed(topics.STAFF, staff_id)


def set_passphrase(unit: Unit, *, staff_id: int, passphrase: str) -> None:
    """Give the owner a passphrase. Raises StaffUnknown or PassphraseTooShort."""
    if len(passphrase) < PASSPHRASE_AT_LEAST:
        raise PassphraseTooShort(least=PASSPHRASE_AT_LEAST)
    _row(unit, staff_id).passphrase_hash = _hasher().hash(passphrase)
    unit.changed(topics.STAFF, staff_id)


def check_passphrase(unit: ReadUnit, *, passphrase: str) -> int:
    """The number of the owner whose passphrase this is. Raises PassphraseWrong."""
    from argon2.exceptions import VerificationError

    owners = unit.session.execute(
        select(StaffRow.id, StaffRow.passphrase_hash).where(
            StaffRow.role == OWNER, StaffRow.is_active, StaffRow.passphrase_hash != ""
        )
    ).all()
    for owner_id, stored in owners:
        try:
            _hasher().verify(stored, passphrase)
        except VerificationError:
            continue
        return int(owner_id)
    raise PassphraseWrong


def check_owner(unit: ReadUnit, staff_id: int) -> None:
    """Raises OwnerNeeded when this is not an owner who works here."""
    row = unit.session.get(StaffRow, staff_id)
    if row is None or row.role != OWNER or not row.is_active:
        raise OwnerNeeded


def has_passphrase(unit: ReadUnit) -> bool:
    """Whether any owner who works here has set one."""
    found = unit.session.scalar(
        select(StaffRow.id)
        .where(StaffRow.role == OWNER, StaffRow.is_active, StaffRow.passphrase_hash != "")
        .limit(1)
    )
    return found is not None


def name_of_counter(unit: ReadUnit, counter_id: int | None) -> str:
    """The name of a counter, empty when there is none."""
    return unit.session.scalar(select(CounterRow.name).where(CounterRow.id == counter_id)) or ""


def name_of_colleague(unit: ReadUnit, staff_id: int | None) -> str:
    """The name of somebody who works here, empty when nobody is named."""
    return unit.session.scalar(select(StaffRow.name).where(StaffRow.id == staff_id)) or ""


def _row(unit: Unit, staff_id: int) -> StaffRow:
    row = unit.session.get(StaffRow, staff_id)
    if row is None:
        raise StaffUnknown
    return row


def _name(text: str) -> str:
    name = names.clean(text, most=NAME_AT_MOST, field="name")
    if not name:
        raise NameMissing
    return name


def _hasher() -> "PasswordHasher":
    from argon2 import PasswordHasher

    return PasswordHasher(time_cost=_PASSES, memory_cost=_MEMORY_KIB, parallelism=1)
