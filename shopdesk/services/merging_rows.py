"""What hangs on a person, beside their cards: it moves to the one who is kept, and back."""

from datetime import datetime
from typing import Any

from sqlalchemy import delete, insert, select, update

from shopdesk.domain import topics
from shopdesk.domain.names import search_key
from shopdesk.services.merging_record import Guest, Moved
from shopdesk.store.tables import (
    ConsentRow,
    ContactRow,
    CouponRow,
    GuestRow,
    LifeEventRow,
    PersonalOfferRow,
    PurchaseRow,
    ReferralRow,
    RewardRow,
    TagRow,
)
from shopdesk.store.unit import Unit

_MOVED: dict[str, Any] = {
    "reward": RewardRow,
    "coupon": CouponRow,
    "purchase": PurchaseRow,
    "contact": ContactRow,
    "life_event": LifeEventRow,
    "personal_offer": PersonalOfferRow,
}
"""Rows that simply change hands."""
_REISSUED = ("reward", "coupon")
"""Of these another may have taken a row's place when its use was undone."""
_STANDING = ("declined", "invited", "coming", "came")


def move_rows(unit: Unit, moved: Moved, *, merged_id: int, kept_id: int) -> None:
    """Give the kept person all that belongs to the merged one."""
    for name, row in _MOVED.items():
        moved.rows[name] = list(
            unit.session.scalars(
                select(row.id).where(row.customer_id == merged_id).order_by(row.id)
            )
        )
        _hand_over(unit, row, moved.rows[name], kept_id)
    for number in moved.rows["reward"]:
        unit.changed(topics.REWARD, number)
    for number in moved.rows["coupon"]:
        unit.changed(topics.COUPON, number)
    _move_occasions(unit, moved)
    _move_referrals(unit, moved, merged_id=merged_id, kept_id=kept_id)
    _move_guests(unit, moved, merged_id=merged_id, kept_id=kept_id)
    _join_tags(unit, moved, merged_id=merged_id, kept_id=kept_id)
    _join_consents(unit, moved, merged_id=merged_id, kept_id=kept_id)


def return_rows(
    unit: Unit, moved: Moved, *, merged_id: int, kept_id: int, merged_at: datetime
) -> None:
    """Give the merged person back what is theirs; what came since stays with the kept one."""
    for name, row in _MOVED.items():
        numbers = moved.rows.get(name, [])
        if name in _REISSUED:
            numbers = _with_replacements(unit, row, numbers)
        _hand_over(unit, row, numbers, merged_id, only_from=kept_id)
    for number, card_id in moved.reward_cards:
        _set(unit, RewardRow, [number], card_id=card_id)
    for field in ("referrer_id", "friend_id"):
        _set(unit, ReferralRow, moved.rows.get(field, []), **{field: merged_id})
    _set(unit, ReferralRow, moved.undone_referrals, state="waiting", ended_at=None)
    _set(unit, ConsentRow, moved.rows.get("consent", []), customer_id=merged_id)
    unit.session.execute(
        update(ConsentRow)
        .where(ConsentRow.id.in_(moved.ended_consents), ConsentRow.withdrawn_at == merged_at)
        .values(withdrawn_at=None)
    )
    unit.session.execute(
        delete(TagRow).where(TagRow.customer_id == kept_id, TagRow.tag.in_(moved.tags))
    )
    _return_guests(unit, moved, merged_id=merged_id, kept_id=kept_id)


def _hand_over(
    unit: Unit, row: Any, numbers: list[int], to_id: int, *, only_from: int | None = None
) -> None:
    if numbers:
        statement = update(row).where(row.id.in_(numbers)).values(customer_id=to_id)
        if only_from is not None:
            statement = statement.where(row.customer_id == only_from)
        unit.session.execute(statement)


def _set(unit: Unit, row: Any, numbers: list[int], **values: Any) -> None:
    if numbers:
        unit.session.execute(update(row).where(row.id.in_(numbers)).values(**values))


def _with_replacements(unit: Unit, row: Any, numbers: list[int]) -> list[int]:
    found, last = list(numbers), list(numbers)
    while last:
        last = list(unit.session.scalars(select(row.id).where(row.replaces_id.in_(last))))
        found += last
    return found


def _move_occasions(unit: Unit, moved: Moved) -> None:
    """What is given once for an occasion stands on the card that is used from now on."""
    targets = {one.source_id: one.target_id for one in moved.summed}
    rewards = unit.session.scalars(
        select(RewardRow)
        .where(
            RewardRow.card_id.in_((*targets, *targets.values())),
            RewardRow.occasion != "",
            RewardRow.occasion.not_like("stamp:%"),
            RewardRow.state != "cancelled",
        )
        .execution_options(populate_existing=True)
    ).all()
    given = {(row.card_id, row.occasion) for row in rewards}
    for row in rewards:
        target = targets.get(row.card_id)
        if target is not None and (target, row.occasion) not in given:
            moved.reward_cards.append((row.id, row.card_id))
            row.card_id = target
    unit.session.flush()


def _move_referrals(unit: Unit, moved: Moved, *, merged_id: int, kept_id: int) -> None:
    """Who brought whom; that somebody brought themselves is taken back."""
    pair = (merged_id, kept_id)
    rows = unit.session.scalars(
        select(ReferralRow)
        .where(ReferralRow.referrer_id.in_(pair) | ReferralRow.friend_id.in_(pair))
        .with_for_update()
        .execution_options(populate_existing=True)
    ).all()
    was_brought = any(row.friend_id == kept_id for row in rows)
    for row in rows:
        if row.referrer_id in pair and row.friend_id in pair:
            if row.state == "waiting":
                row.state, row.ended_at = "undone", unit.now
                moved.undone_referrals.append(row.id)
        elif row.referrer_id == merged_id:
            row.referrer_id = kept_id
            moved.rows.setdefault("referrer_id", []).append(row.id)
        elif row.friend_id == merged_id and not was_brought:
            row.friend_id = kept_id
            moved.rows.setdefault("friend_id", []).append(row.id)
    unit.session.flush()


def _move_guests(unit: Unit, moved: Moved, *, merged_id: int, kept_id: int) -> None:
    """Invitations: of two to one event, the one that went further."""
    rows = unit.session.scalars(
        select(GuestRow).where(GuestRow.customer_id.in_((merged_id, kept_id)))
    ).all()
    kept = {row.event_id: row for row in rows if row.customer_id == kept_id}
    alone = []
    for row in rows:
        if row.customer_id == kept_id:
            continue
        if (other := kept.get(row.event_id)) is None:
            alone.append(row.event_id)
            continue
        moved.guests.append(
            Guest(
                event_id=row.event_id,
                state=row.state,
                invited_at=row.invited_at,
                answered_at=row.answered_at,
                came_at=row.came_at,
                kept_state=other.state,
                kept_answered_at=other.answered_at,
                kept_came_at=other.came_at,
            )
        )
        if _STANDING.index(row.state) > _STANDING.index(other.state):
            other.state, other.answered_at = row.state, row.answered_at
            other.came_at = row.came_at
        unit.session.delete(row)
    unit.session.flush()
    moved.rows["guest"] = alone
    _take_over_guests(unit, alone, merged_id, kept_id)


def _take_over_guests(unit: Unit, events: list[int], from_id: int, to_id: int) -> None:
    if events:
        unit.session.execute(
            update(GuestRow)
            .where(GuestRow.customer_id == from_id, GuestRow.event_id.in_(events))
            .values(customer_id=to_id)
        )


def _return_guests(unit: Unit, moved: Moved, *, merged_id: int, kept_id: int) -> None:
    _take_over_guests(unit, moved.rows.get("guest", []), kept_id, merged_id)
    for guest in moved.guests:
        unit.session.add(
            GuestRow(
                event_id=guest.event_id,
                customer_id=merged_id,
                state=guest.state,
                invited_at=guest.invited_at,
                answered_at=guest.answered_at,
                came_at=guest.came_at,
            )
        )
        kept = unit.session.get(GuestRow, (guest.event_id, kept_id))
        if kept is not None and kept.state == guest.state != guest.kept_state:
            kept.state, kept.answered_at = guest.kept_state, guest.kept_answered_at
            kept.came_at = guest.kept_came_at
    unit.session.flush()


def _join_tags(unit: Unit, moved: Moved, *, merged_id: int, kept_id: int) -> None:
    rows = unit.session.execute(
        select(TagRow.customer_id, TagRow.tag).where(TagRow.customer_id.in_((merged_id, kept_id)))
    ).all()
    held = {search_key(tag) for key, tag in rows if key == kept_id}
    moved.tags = [tag for key, tag in rows if key == merged_id and search_key(tag) not in held]
    if moved.tags:
        unit.session.execute(
            insert(TagRow), [{"customer_id": kept_id, "tag": tag} for tag in moved.tags]
        )


def _join_consents(unit: Unit, moved: Moved, *, merged_id: int, kept_id: int) -> None:
    """The stricter of the two holds: what one of them took back, the other does not give."""
    rows = unit.session.scalars(
        select(ConsentRow)
        .where(ConsentRow.customer_id.in_((merged_id, kept_id)))
        .order_by(ConsentRow.id)
    ).all()
    sides = {
        number: [row for row in rows if row.customer_id == number]
        for number in (kept_id, merged_id)
    }
    for row in rows:
        other = sides[kept_id if row.customer_id == merged_id else merged_id]
        if row.withdrawn_at is None and _took_back(other, row):
            moved.ended_consents.append(row.id)
    live = {(row.channel, row.purpose) for row in sides[kept_id] if row.withdrawn_at is None}
    moved.rows["consent"] = [
        row.id
        for row in sides[merged_id]
        if row.withdrawn_at is not None or (row.channel, row.purpose) not in live
    ]
    _set(unit, ConsentRow, moved.ended_consents, withdrawn_at=unit.now)
    _set(unit, ConsentRow, moved.rows["consent"], customer_id=kept_id)


def _took_back(rows: list[ConsentRow], consent: ConsentRow) -> bool:
    """Whether somebody took back, and did not give again, what this consent covers."""
    same = [row for row in rows if row.channel == consent.channel]
    live = {row.purpose for row in same if row.withdrawn_at is None}
    ended = {row.purpose for row in same if row.withdrawn_at is not None} - live
    if not consent.purpose:
        return bool(ended)
    return bool(ended & {consent.purpose, ""}) and consent.purpose not in live
