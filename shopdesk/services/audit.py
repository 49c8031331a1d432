"""The audit's foundation: is the ledger whole, do balances follow from it, and what waits."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, Select, Subquery, case, func, select, text
from sqlalchemy.orm import InstrumentedAttribute

from shopdesk.domain.customers import masked_phone
from shopdesk.domain.ledger import BALANCE_KINDS, anchor
from shopdesk.domain.programmes import PASS, POINTS, STAMPS, SUBSCRIPTION
from shopdesk.services import programmes
from shopdesk.services.rewards import benefits_of
from shopdesk.services.usable import is_usable
from shopdesk.store import chain
from shopdesk.store.tables import (
    CardRow,
    ChainHeadRow,
    CouponRow,
    CustomerRow,
    EntryRow,
    LotRow,
    RewardRow,
)
from shopdesk.store.unit import ReadUnit


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """Is the shop's record whole?

    `first_bad` says what fails first: "file", "ledger 1/1234 hash", "card 12", "lot 5",
    "reward 3", "coupon 7". Empty when nothing does.
    """

    entries: int
    intact: bool
    balances_match: bool
    first_bad: str
    anchor: str

    @property
    def is_whole(self) -> bool:
        return self.intact and self.balances_match


@dataclass(frozen=True, slots=True, kw_only=True)
class Unclaimed:
    """A reward that somebody has earned and not used."""

    customer_id: int
    name: str
    phone_end: str
    words: str
    value_minor: int
    earned_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """The shop at a glance: counts, and what waits in minor units.

    `points_out` are points in lots that are still good, `points_owed` what cards are below zero,
    `uses_out` what is left on passes that were paid for.
    """

    customers: int
    open_cards: int
    stamps_out: int
    rewards_waiting: int
    rewards_value_minor: int
    coupons_open: int
    points_out: int = 0
    points_owed: int = 0
    uses_out: int = 0


def check_shop(unit: ReadUnit) -> Check:
    """Check the file, every chain, and every balance against a replay of the ledger."""
    connection = unit.session.connection()
    verdict = chain.verify(connection)
    bad = _file_fault(unit)
    if verdict.first_bad and not bad:
        first = verdict.first_bad
        bad = f"ledger {first.counter_id}/{first.seq} {first.why}"
    unbalanced = _first_unbalanced(unit)
    return Check(
        entries=verdict.entries,
        intact=not bad,
        balances_match=not unbalanced,
        first_bad=bad or unbalanced,
        anchor=anchor_now(unit),
    )


def anchor_now(unit: ReadUnit) -> str:
    """Eight letters for the ledger as it stands, to print on paper."""
    return anchor(
        list(unit.session.scalars(select(ChainHeadRow.hash).order_by(ChainHeadRow.counter_id)))
    )


def figures(unit: ReadUnit) -> Figures:
    """Counts of what is alive and what is owed."""
    waiting = unit.session.execute(
        select(RewardRow.terms_id, RewardRow.gives, func.count())
        .where(RewardRow.state == "waiting", _still_good(unit))
        .group_by(RewardRow.terms_id, RewardRow.gives)
    ).all()
    worth = sum(
        benefits_of(gives, programmes.terms_of(unit, terms_id))[0].value_minor * number
        for terms_id, gives, number in waiting
    )
    cards = unit.session.execute(
        select(func.count(), func.coalesce(func.sum(CardRow.balance), 0)).where(
            CardRow.state == "open", CardRow.kind == STAMPS
        )
    ).one()
    return Figures(
        customers=_count(unit, CustomerRow.state == "active"),
        open_cards=cards[0],
        stamps_out=int(cards[1]),
        rewards_waiting=sum(n for _, _, n in waiting),
        rewards_value_minor=worth,
        coupons_open=_count(
            unit,
            CouponRow.state == "issued",
            CouponRow.expires_on.is_(None) | (CouponRow.expires_on >= unit.today),
        ),
        points_out=_in_lots(unit, POINTS),
        points_owed=_owed(unit),
        uses_out=_in_lots(unit, PASS, SUBSCRIPTION),
    )


def unclaimed_rewards(unit: ReadUnit, *, limit: int = 200) -> tuple[Unclaimed, ...]:
    """Rewards that wait, the oldest first: nobody's reward is forgotten."""
    rows = unit.session.execute(
        select(
            RewardRow.customer_id,
            CustomerRow.name,
            CustomerRow.phone,
            RewardRow.terms_id,
            RewardRow.gives,
            RewardRow.earned_at,
        )
        .join(CustomerRow, CustomerRow.id == RewardRow.customer_id)
        .where(RewardRow.state == "waiting", _still_good(unit))
        .order_by(RewardRow.earned_at, RewardRow.id)
        .limit(limit)
    )
    found = []
    for customer_id, name, phone, terms_id, gives, earned_at in rows:
        first = benefits_of(gives, programmes.terms_of(unit, terms_id))[0]
        found.append(
            Unclaimed(
                customer_id=customer_id,
                name=name,
                phone_end=masked_phone(phone),
                words=first.words,
                value_minor=first.value_minor,
                earned_at=earned_at,
            )
        )
    return tuple(found)


def _still_good(unit: ReadUnit) -> ColumnElement[bool]:
    return is_usable(unit.today)


def _count(unit: ReadUnit, *conditions: ColumnElement[bool]) -> int:
    return unit.session.scalars(select(func.count()).where(*conditions)).one()


def _in_lots(unit: ReadUnit, *kinds: str) -> int:
    left = unit.session.scalar(
        select(func.sum(LotRow.remaining))
        .join(CardRow, CardRow.id == LotRow.card_id)
        .where(
            CardRow.kind.in_(kinds),
            LotRow.remaining > 0,
            LotRow.expires_on.is_(None) | (LotRow.expires_on >= unit.today),
        )
    )
    return int(left or 0)


def _owed(unit: ReadUnit) -> int:
    owed = unit.session.scalar(
        select(func.sum(-CardRow.balance)).where(CardRow.kind == POINTS, CardRow.balance < 0)
    )
    return int(owed or 0)


def _file_fault(unit: ReadUnit) -> str:
    if unit.session.get_bind().dialect.name != "sqlite":
        return ""
    # A connection's full-text index checks what it remembers of the file; a search, unlike the
    # check, looks first whether somebody has written since, and so does away with false alarms.
    unit.session.execute(
        text("SELECT rowid FROM search_piece WHERE search_piece MATCH 'a' LIMIT 1")
    )
    words = unit.session.execute(text("PRAGMA integrity_check(1)")).scalar()
    return "" if words == "ok" else f"file {words}"


def _first_unbalanced(unit: ReadUnit) -> str:
    """The first card, lot, reward or coupon whose state does not follow from the ledger."""
    for kind, statement in (
        ("card", _unbalanced_cards()),
        ("lot", _unbalanced_lots()),
        ("card", _uneven_cards()),
        ("reward", _unbalanced_rewards()),
        ("coupon", _unbalanced_coupons()),
    ):
        found = unit.session.scalar(statement)
        if found is not None:
            return f"{kind} {found}"
    return ""


def _unbalanced_cards() -> Select[int]:
    replay = (
        select(EntryRow.card_id, func.sum(EntryRow.amount).label("balance"))
        .where(EntryRow.kind.in_(BALANCE_KINDS))
        .group_by(EntryRow.card_id)
        .subquery()
    )
    return (
        select(CardRow.id)
        .outerjoin(replay, replay.c.card_id == CardRow.id)
        .where(func.coalesce(replay.c.balance, 0) != CardRow.balance)
        .order_by(CardRow.id)
        .limit(1)
    )


def _unbalanced_lots() -> Select[int]:
    """What a lot has left is the sum of the entries that name it."""
    replay = (
        select(EntryRow.lot_id, func.sum(EntryRow.amount).label("remaining"))
        .where(EntryRow.kind.in_(BALANCE_KINDS), EntryRow.lot_id.is_not(None))
        .group_by(EntryRow.lot_id)
        .subquery()
    )
    return (
        select(LotRow.id)
        .outerjoin(replay, replay.c.lot_id == LotRow.id)
        .where(func.coalesce(replay.c.remaining, 0) != LotRow.remaining)
        .order_by(LotRow.id)
        .limit(1)
    )


def _uneven_cards() -> Select[int]:
    """A pass holds what its lots hold; points may be fewer by what is owed, never more."""
    held = (
        select(LotRow.card_id, func.sum(LotRow.remaining).label("remaining"))
        .group_by(LotRow.card_id)
        .subquery()
    )
    remaining = func.coalesce(held.c.remaining, 0)
    return (
        select(CardRow.id)
        .outerjoin(held, held.c.card_id == CardRow.id)
        .where(
            CardRow.kind.in_((POINTS, PASS, SUBSCRIPTION)),
            (CardRow.balance > remaining)
            | ((CardRow.kind != POINTS) & (CardRow.balance != remaining)),
        )
        .order_by(CardRow.id)
        .limit(1)
    )


def _ledger_states(column: InstrumentedAttribute[int | None], states: dict[str, str]) -> Subquery:
    """The state of each row by its final entry: an ending wins over a beginning."""
    endings = [kind for kind, state in states.items() if state not in {"waiting", "issued"}]
    return (
        select(
            column.label("key"),
            func.max(
                case(*[(EntryRow.kind == kind, states[kind]) for kind in endings], else_="")
            ).label("ending"),
        )
        .where(EntryRow.kind.in_(states))
        .group_by(column)
        .subquery()
    )


def _unbalanced_rewards() -> Select[int]:
    replay = _ledger_states(
        EntryRow.reward_id,
        {
            "reward.earned": "waiting",
            "reward.granted": "waiting",
            "reward.reissued": "waiting",
            "reward.redeemed": "redeemed",
            "reward.cancelled": "cancelled",
        },
    )
    return _differing(RewardRow, replay, "waiting")


def _unbalanced_coupons() -> Select[int]:
    replay = _ledger_states(
        EntryRow.coupon_id,
        {"coupon.issued": "issued", "coupon.redeemed": "redeemed", "coupon.voided": "void"},
    )
    return _differing(CouponRow, replay, "issued")


def _differing(
    row: type[RewardRow] | type[CouponRow], replay: Subquery, beginning: str
) -> Select[int]:
    state = case((replay.c.ending == "", beginning), else_=replay.c.ending)
    return (
        select(row.id)
        .outerjoin(replay, replay.c.key == row.id)
        .where(replay.c.key.is_(None) | (state != row.state))
        .order_by(row.id)
        .limit(1)
    )
