"""Closing the day, proven copies, and putting one back."""

import os
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from sqlalchemy import func, select

from shopdesk.domain import topics
from shopdesk.domain.staff import Actor
from shopdesk.paths import shop_database
from shopdesk.services.audit import anchor_now
from shopdesk.services.erasure_journal import erase_again, keep_journal
from shopdesk.services.lots import lapse_due
from shopdesk.services.settings import shop_settings
from shopdesk.services.shop import Shop
from shopdesk.store import backup
from shopdesk.store.backup import Copy
from shopdesk.store.tables import EntryRow
from shopdesk.store.unit import ReadUnit

__all__ = [
    "Copy",
    "DayClosed",
    "close_day",
    "copies",
    "copies_beside",
    "folder_of_copies",
    "may_move_home",
    "move_home",
    "put_back",
    "take_copy",
    "was_closed",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class DayClosed:
    """The end of a day: its anchor, its stamps and redemptions, and the copy that was made."""

    day: date
    anchor: str
    stamps: int
    rewards_used: int
    coupons_used: int
    copy: Copy | None


def close_day(shop: Shop, actor: Actor) -> DayClosed:
    """Let go what has expired, enter the day's end in the ledger, and make a proven copy.

    Raises StoreProblem or BackupUnfit when the copy failed; the day's entry is kept even then.
    """
    with shop.units.write(actor) as unit:
        day = unit.today
        since = unit.day_begins_at(day)
        counts, stamps = _counts(unit, since), _stamps(unit, since)
        lapse_due(unit)
        unit.enter("day.closed", amount=stamps)
    with shop.units.read() as look:
        letters = anchor_now(look)
    return DayClosed(
        day=day,
        anchor=letters,
        stamps=stamps,
        rewards_used=counts.get("reward.redeemed", 0),
        coupons_used=counts.get("coupon.redeemed", 0),
        copy=take_copy(shop, reason=backup.DAY_CLOSED),
    )


def was_closed(unit: ReadUnit) -> bool:
    """Whether nothing happened since the last day's close."""
    last = unit.session.scalar(select(func.max(EntryRow.at)).where(EntryRow.kind == "day.closed"))
    newest = unit.session.scalar(select(func.max(EntryRow.at)))
    return newest is None or (last is not None and last >= newest)


def take_copy(shop: Shop, *, reason: str) -> Copy | None:
    """A proven copy now; None on PostgreSQL, which its own tools copy.

    Raises StoreProblem or BackupUnfit.
    """
    if not shop.store.is_sqlite:
        return None
    with shop.units.read() as unit:
        folder = shop_settings(unit).backup_folder
        now = unit.now
    copy = backup.make_copy(
        shop.store, reason=reason, now=now, folder=Path(folder) if folder else None
    )
    keep_journal(shop)
    shop.units.announce(frozenset({(topics.BACKUP, 0)}))
    return copy


def copies(shop: Shop) -> tuple[Copy, ...]:
    """The copies of this shop, newest first."""
    if not shop.store.is_sqlite:
        return ()
    return tuple(backup.copies_in(folder_of_copies(shop)))


def folder_of_copies(shop: Shop) -> Path:
    """Where the copies of a SQLite shop go: where the owner wants them, else beside the data."""
    with shop.units.read() as unit:
        folder = shop_settings(unit).backup_folder
    return Path(folder) if folder else backup.folder_of(shop.store)


def copies_beside(place: Path) -> tuple[Copy, ...]:
    """The copies in the usual folder beside a database that cannot be opened, newest first."""
    return tuple(backup.copies_in(place.parent / backup.FOLDER))


def may_move_home(place: Path) -> bool:
    """Whether a shop that lies in a wrong folder could be brought to this computer's own."""
    return place.is_file() and not shop_database().exists()


def move_home(place: Path) -> Path:
    """Bring a shop to this computer's own folder, copied and proved; the old file stays.

    Raises StoreProblem or BackupUnfit.
    """
    home = shop_database()
    backup.copy_proved(place, home)
    return home


def put_back(copy: Path, place: str | os.PathLike[str]) -> None:
    """Put a copy in the place of a shop that is closed; what was there stays beside it.

    Whoever was erased since the copy was made is erased in it first: nobody comes back.
    Raises BackupUnfit or StoreProblem; then nothing has changed.
    """
    target = Path(place)
    backup.put_back(
        copy, target, prepare=lambda fresh: erase_again(fresh, copy=copy, target=target)
    )


def _stamps(unit: ReadUnit, since: datetime) -> int:
    """The stamps given since then, without those taken back."""
    kinds = ("stamp.given", "stamp.undone")
    given = unit.session.scalar(
        select(func.sum(EntryRow.amount)).where(EntryRow.at >= since, EntryRow.kind.in_(kinds))
    )
    return int(given or 0)


def _counts(unit: ReadUnit, since: datetime) -> dict[str, int]:
    rows = unit.session.execute(
        select(EntryRow.kind, func.count()).where(EntryRow.at >= since).group_by(EntryRow.kind)
    )
    return dict(rows.all())
