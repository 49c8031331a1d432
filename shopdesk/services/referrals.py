"""Referrals: who brought whom, and thanking both after the friend's first real visit."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import func, select

from shopdesk.domain import codes, topics
from shopdesk.domain import referrals as rules
from shopdesk.domain.errors import CodeUnknown, ProgrammeUnknown, RewardUsedSince
from shopdesk.domain.errors_of_cards import NoReferralProgramme
from shopdesk.domain.programmes import REFERRAL, ReferralTerms
from shopdesk.services.customers import lock_customer
from shopdesk.services.merged import kept_of, numbers_of
from shopdesk.services.past import has_been_here
from shopdesk.services.requests import answered_once
from shopdesk.services.rewards import cancel_reward, grant_reward, standing_for
from shopdesk.services.visits import (
    Earned,
    Running,
    Visit,
    check_running,
    programme_now,
    running_programmes,
)
from shopdesk.services.vouchers import card_under_newest
from shopdesk.store.tables import CardRow, CustomerRow, EntryRow, ReferralRow, RewardRow
from shopdesk.store.unit import ReadUnit, Unit

_OCCASION = "referral:"


@dataclass(frozen=True, slots=True, kw_only=True)
class Referred:
    """Somebody brought a friend; both are thanked once the friend has really come."""

    action: UUID
    referral_id: int
    referrer_id: int
    friend_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Acquaintance:
    """The other one of a referral. `state` is "waiting" for the first visit, or "done"."""

    referral_id: int
    customer_id: int
    name: str
    state: str
    made_at: datetime
    ended_at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Referrals:
    """Who brought somebody, and whom they brought, oldest first."""

    brought_by: Acquaintance | None
    brought: tuple[Acquaintance, ...]


@answered_once(Referred)
def refer_friend(
    unit: Unit,
    *,
    friend_id: int,
    request_id: UUID,
    referrer_id: int | None = None,
    code: str = "",
    programme_id: int | None = None,
) -> Referred:
    """Write down that somebody, named by number or by the code of any of their cards, brought a
    friend.

    Raises CustomerUnknown, CodeMistyped, CodeForged, CodeUnknown, NoReferralProgramme,
    ProgrammeUnknown, ProgrammeOver, ReferralSelf, ReferralHousehold, ReferralCircle,
    ReferralTooLate, ReferralLimit.
    """
    programme = _programme(unit, programme_id)
    terms = programme.terms
    assert isinstance(terms, ReferralTerms)
    friend_id = kept_of(unit, friend_id)
    referrer_id = referrer_of(unit, code) if referrer_id is None else kept_of(unit, referrer_id)
    people = {key: lock_customer(unit, key) for key in sorted({referrer_id, friend_id})}
    rules.check_referral(
        _somebody(people[referrer_id]),
        _somebody(people[friend_id]),
        brought_by=_brought_by(unit, (friend_id, referrer_id)),
        has_been_here=has_been_here(unit, numbers_of(unit, friend_id)),
        friends_lately=_friends_lately(unit, referrer_id),
        most=terms.friends_a_year,
    )
    row = _write(unit, programme.programme_id, referrer_id, friend_id)
    unit.enter("referral.made", customer_id=friend_id, terms_id=programme.terms_id)
    _say(unit, row)
    return Referred(
        action=request_id, referral_id=row.id, referrer_id=referrer_id, friend_id=friend_id
    )


def earn_referral(unit: Unit, visit: Visit, programme: Running) -> tuple[Earned, ...]:
    """Thank both when this is the first real visit of somebody who was brought."""
    row = unit.session.scalars(
        select(ReferralRow)
        .where(
            ReferralRow.friend_id == visit.customer_id,
            ReferralRow.programme_id == programme.programme_id,
            ReferralRow.state == "waiting",
        )
        .with_for_update()
        .execution_options(populate_existing=True)
    ).first()
    if row is None:
        return ()
    terms = programme.terms
    assert isinstance(terms, ReferralTerms)
    referrer_id = kept_of(unit, row.referrer_id)
    if unit.session.get_one(CustomerRow, referrer_id).erased_at is None:
        lock_customer(unit, referrer_id)
        thanked = card_under_newest(unit, customer_id=referrer_id, programme=programme)
        grant_reward(unit, card=thanked, gives=(terms.gives,), occasion=_occasion(row, "referrer"))
    card = card_under_newest(unit, customer_id=visit.customer_id, programme=programme)
    reward = grant_reward(
        unit, card=card, gives=(terms.gives_friend,), occasion=_occasion(row, "friend")
    )
    row.state, row.ended_at = "done", unit.now
    _say(unit, row)
    return (
        Earned(
            card_id=card.id,
            programme=programme.name,
            kind=programme.kind,
            amount=1,
            balance=card.balance,
            rewards=(reward.id,) if reward else (),
        ),
    )


def unearn(unit: Unit, request_id: UUID) -> None:
    """Take back the thanks that a visit brought, where they still wait; the friend is new again.

    What was used stays used, and is not given a second time.
    """
    given = unit.session.scalars(
        select(RewardRow)
        .join(EntryRow, EntryRow.reward_id == RewardRow.id)
        .where(
            EntryRow.request_id == str(request_id),
            EntryRow.kind == "reward.granted",
            RewardRow.occasion.startswith(_OCCASION),
        )
        .order_by(RewardRow.id)
        .with_for_update(of=RewardRow)
    ).all()
    for reward in given:
        standing = standing_for(unit, reward.id)
        if standing.state == "waiting":
            cancel_reward(unit, standing)
            unit.changed(topics.CUSTOMER, standing.customer_id)
    for referral_id in {int(reward.occasion.split(":")[1]) for reward in given}:
        row = unit.session.get_one(ReferralRow, referral_id, with_for_update=True)
        row.state, row.ended_at = "waiting", None
        _say(unit, row)


def undo_referral(unit: Unit, entry: EntryRow) -> None:
    """Take back that a friend was brought, and the thanks for it. Raises RewardUsedSince."""
    row = unit.session.scalars(
        select(ReferralRow).where(ReferralRow.friend_id == entry.customer_id).with_for_update()
    ).one()
    first = unit.session.scalars(
        select(RewardRow.id)
        .where(
            RewardRow.occasion.in_([_occasion(row, "referrer"), _occasion(row, "friend")]),
            RewardRow.state != "cancelled",
            RewardRow.replaces_id.is_(None),
        )
        .order_by(RewardRow.id)
    ).all()
    given = [standing_for(unit, number) for number in first]
    if any(reward.state == "redeemed" for reward in given):
        raise RewardUsedSince
    for reward in given:
        if reward.state == "waiting":
            cancel_reward(unit, reward)
    row.state, row.ended_at = "undone", unit.now
    unit.enter(
        "referral.undone",
        customer_id=entry.customer_id,
        terms_id=entry.terms_id,
        undoes_counter_id=entry.counter_id,
        undoes_seq=entry.seq,
    )
    _say(unit, row)


def referrals_of(unit: ReadUnit, customer_id: int) -> Referrals:
    """Who brought this person, and whom they brought; what was taken back is left out."""
    numbers = numbers_of(unit, customer_id)
    by = _acquaintances(unit, numbers, of_friends=False)
    return Referrals(
        brought_by=by[0] if by else None,
        brought=_acquaintances(unit, numbers, of_friends=True),
    )


def can_be_brought(unit: ReadUnit, customer_id: int) -> bool:
    """Whether it may still be noted who brought somebody: nobody has, and they were never here."""
    known = unit.session.scalar(
        select(ReferralRow.id)
        .where(ReferralRow.friend_id == customer_id, ReferralRow.state != "undone")
        .limit(1)
    )
    return known is None and not has_been_here(unit, numbers_of(unit, customer_id))


def referrer_of(unit: ReadUnit, code: str) -> int:
    """Whose card has this code. Raises CodeMistyped, CodeForged, CodeUnknown."""
    found = codes.read(code, unit.shop.code_keys, scanned=False)
    holder = unit.session.scalar(
        select(CardRow.customer_id).where(CardRow.code.in_(found)).order_by(CardRow.id).limit(1)
    )
    if holder is None:
        raise CodeUnknown
    return kept_of(unit, holder)


def _programme(unit: ReadUnit, programme_id: int | None) -> Running:
    if programme_id is not None:
        programme = programme_now(unit, programme_id)
        if programme.kind != REFERRAL:
            raise ProgrammeUnknown
        check_running(unit, programme)
        return programme
    for programme in running_programmes(unit):
        if programme.kind == REFERRAL:
            return programme
    raise NoReferralProgramme


def _somebody(row: CustomerRow) -> rules.Somebody:
    return rules.Somebody(
        customer_id=row.id, phone=row.phone, email=row.email, household_id=row.household_id
    )


def _brought_by(unit: ReadUnit, begin: Sequence[int]) -> dict[int, int]:
    """From each of these, and from everybody above them, to the one who brought them."""
    found: dict[int, int] = {}
    last = set(begin)
    while last:
        rows = unit.session.execute(
            select(ReferralRow.friend_id, ReferralRow.referrer_id).where(
                ReferralRow.friend_id.in_(last), ReferralRow.state != "undone"
            )
        ).all()
        last = {referrer for _, referrer in rows} - found.keys()
        found.update((friend, referrer) for friend, referrer in rows)
        last -= found.keys()
    return found


def _friends_lately(unit: ReadUnit, referrer_id: int) -> int:
    return unit.session.scalars(
        select(func.count())
        .select_from(ReferralRow)
        .where(
            ReferralRow.referrer_id == referrer_id,
            ReferralRow.state != "undone",
            ReferralRow.made_at >= unit.day_begins_at(rules.year_before(unit.today)),
        )
    ).one()


def _write(unit: Unit, programme_id: int, referrer_id: int, friend_id: int) -> ReferralRow:
    """The row of this friend, new or begun again after it was taken back."""
    row = unit.session.scalars(
        select(ReferralRow).where(ReferralRow.friend_id == friend_id).with_for_update()
    ).first()
    if row is None:
        row = ReferralRow(friend_id=friend_id)
        unit.session.add(row)
    row.programme_id, row.referrer_id = programme_id, referrer_id
    row.state, row.made_at, row.ended_at = "waiting", unit.now, None
    unit.session.flush()
    return row


def _say(unit: Unit, row: ReferralRow) -> None:
    unit.changed(topics.CUSTOMER, row.referrer_id)
    unit.changed(topics.CUSTOMER, row.friend_id)


def _occasion(row: ReferralRow, side: str) -> str:
    return f"{_OCCASION}{row.id}:{side}"


def _acquaintances(
    unit: ReadUnit, numbers: Sequence[int], *, of_friends: bool
) -> tuple[Acquaintance, ...]:
    here, there = ReferralRow.friend_id, ReferralRow.referrer_id
    if of_friends:
        here, there = there, here
    rows = unit.session.execute(
        select(ReferralRow, CustomerRow.id, CustomerRow.name)
        .join(CustomerRow, CustomerRow.id == there)
        .where(here.in_(numbers), ReferralRow.state != "undone")
        .order_by(ReferralRow.id)
    )
    return tuple(
        Acquaintance(
            referral_id=row.id,
            customer_id=key,
            name=name,
            state=row.state,
            made_at=row.made_at,
            ended_at=row.ended_at,
        )
        for row, key, name in rows
    )
