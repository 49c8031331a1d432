"""What a customer holds besides stamp cards: points, passes, levels, weeks, badges."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from sqlalchemy import bindparam, select

from shopdesk.domain import lots as lot_rules
from shopdesk.domain.benefits import Benefit
from shopdesk.domain.lots import Lot
from shopdesk.domain.programmes import (
    ANNIVERSARY,
    BIRTHDAY,
    PASS,
    POINTS,
    REFERRAL,
    STAMPS,
    SUBSCRIPTION,
    VOUCHER,
    BadgeTerms,
    PassTerms,
    PointsTerms,
    StampTerms,
    StreakTerms,
    SubscriptionTerms,
    Terms,
    TierTerms,
    VoucherTerms,
)
from shopdesk.services import programmes
from shopdesk.services.lots import Standing, lots_of, standing_of
from shopdesk.services.milestones import measured_now, run_of
from shopdesk.services.passes import uses_today
from shopdesk.services.visits import Running
from shopdesk.store.tables import CardRow, LotRow
from shopdesk.store.unit import ReadUnit

_WITHOUT_FACE = {STAMPS, VOUCHER, BIRTHDAY, ANNIVERSARY, REFERRAL}
"""Kinds whose card shows nothing by itself: what they gave waits as a reward, or can be claimed."""

_CARDS = (
    select(CardRow.id, CardRow.programme_id, CardRow.terms_id, CardRow.balance, CardRow.kind)
    .where(
        CardRow.customer_id == bindparam("customer"),
        CardRow.state == "open",
        CardRow.kind.not_in(_WITHOUT_FACE),
    )
    .order_by(CardRow.id.desc())
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Exchange:
    """What points can be exchanged for; `reward` is its index, as `exchange_points` takes it."""

    reward: int
    points: int
    benefit: Benefit
    affordable: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class LotLine:
    """So much of a card lasts from one day to another, or for ever."""

    remaining: int
    starts_on: date
    expires_on: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class WalletCard:
    """A card of any kind but stamps, as the counter shows it; without a number it is not open yet.

    `balance` is what the kind counts: points that are good today (below zero: owed), uses that are
    left, the number of the level, weeks in a row, one for a badge. `lots` are those of a pass, which
    are few. `progress` of `needed` leads to
    what comes next: `level_next`, the streak's reward, the badge.
    """

    id: int | None
    programme_id: int
    programme: str
    kind: str
    balance: int
    lots: tuple[LotLine, ...] = ()
    next_expires_on: date | None = None
    next_expiring: int = 0
    left_today: int | None = None
    price_minor: int = 0
    benefit: Benefit | None = None
    level: str = ""
    level_next: str = ""
    progress: int = 0
    needed: int = 0
    exchanges: tuple[Exchange, ...] = ()
    can_use: bool = False
    can_sell: bool = False
    renew_due: bool = False
    ended_on: date | None = None
    use_until: date | None = None


def wallet_cards(
    unit: ReadUnit, customer_id: int, programmes_now: Sequence[Running]
) -> tuple[WalletCard, ...]:
    """The customer's card of each programme, the oldest first; also those not begun yet.

    Of a programme that is over, only what can still be used.
    """
    shown = [one for one in programmes_now if one.kind not in _WITHOUT_FACE]
    if not shown:
        return ()
    cards = {
        row.programme_id: row for row in unit.session.execute(_CARDS, {"customer": customer_id})
    }
    points = [row.id for row in cards.values() if row.kind == POINTS]
    passes = [row.id for row in cards.values() if row.kind in {PASS, SUBSCRIPTION}]
    seen = _Seen(
        unit=unit,
        customer_id=customer_id,
        points=standing_of(unit, points) if points else {},
        lots=lots_of(unit, passes) if passes else {},
        used=uses_today(unit, passes) if passes else {},
    )
    found = (_shown(seen, one, cards.get(one.programme_id)) for one in shown)
    return tuple(card for card in found if card is not None)


def asks_amount(running: Sequence[Running], benefits: Sequence[Benefit]) -> bool:
    """Whether some programme that runs, or something that waits, depends on the amount."""
    return any(benefit.needs_amount for benefit in benefits) or any(
        _depends(one.terms) for one in running
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Seen:
    """What was read once for all cards of a customer."""

    unit: ReadUnit
    customer_id: int
    points: dict[int, Standing]
    lots: dict[int, list[Lot]]
    used: dict[int, int]


def _depends(terms: Terms) -> bool:
    match terms:
        case StampTerms() | PointsTerms():
            return terms.earns.needs_amount
        case VoucherTerms():
            return terms.for_purchase_of_minor is not None
        case TierTerms() | BadgeTerms():
            return terms.measure.by == "spent"
        case _:
            return False


def _shown(seen: _Seen, programme: Running, card: Any) -> WalletCard | None:
    unit = seen.unit
    today = unit.today
    is_over = programme.is_over(today)
    if is_over and (card is None or (programme.use_until and today > programme.use_until)):
        return None
    terms = programme.terms
    if card is not None and card.terms_id != programme.terms_id:
        terms = programmes.terms_of(unit, card.terms_id)
    plain = WalletCard(
        id=card.id if card is not None else None,
        programme_id=programme.programme_id,
        programme=programme.name,
        kind=programme.kind,
        balance=card.balance if card is not None else 0,
        ended_on=(programme.ends_on or today) if is_over else None,
        use_until=programme.use_until,
    )
    match terms:
        case PointsTerms():
            found = _points(seen, plain, terms)
        case PassTerms() | SubscriptionTerms():
            found = _pass(seen, plain, terms, programme)
        case TierTerms():
            found = _tier(seen, plain, terms)
        case StreakTerms():
            run = run_of(unit, seen.customer_id, terms)
            found = replace(
                plain,
                balance=run.weeks,
                benefit=terms.gives,
                progress=run.weeks % terms.weeks,
                needed=terms.weeks,
            )
        case BadgeTerms():
            done = plain.balance > 0
            measured = 0 if done else measured_now(unit, seen.customer_id, terms.measure)
            found = replace(
                plain,
                benefit=terms.gives,
                progress=terms.needed if done else min(measured, terms.needed),
                needed=terms.needed,
            )
        case _:
            return None
    if is_over and not (found.balance and programme.kind in {POINTS, PASS, SUBSCRIPTION}):
        return None
    return found


def _with_lots(seen: _Seen, card: WalletCard) -> WalletCard:
    """The card with what of its lots is still good, and what expires next."""
    today = seen.unit.today
    lots = seen.lots.get(card.id or 0, [])
    good = [lot for lot in lots if not lot_rules.has_expired(lot, today=today)]
    lapsed = sum(lot.remaining for lot in lots) - sum(lot.remaining for lot in good)
    next_on = next((lot.expires_on for lot in good), None)
    return replace(
        card,
        balance=card.balance - lapsed,
        lots=tuple(
            LotLine(remaining=lot.remaining, starts_on=lot.starts_on, expires_on=lot.expires_on)
            for lot in good
        ),
        next_expires_on=next_on,
        next_expiring=sum(lot.remaining for lot in good if next_on and lot.expires_on == next_on),
    )


def _points(seen: _Seen, card: WalletCard, terms: PointsTerms) -> WalletCard:
    standing = seen.points.get(card.id or 0, Standing())
    card = replace(
        card,
        balance=card.balance - standing.lapsed,
        next_expires_on=standing.next_expires_on,
        next_expiring=standing.next_expiring,
    )
    exchanges = tuple(
        Exchange(
            reward=index,
            points=one.points,
            benefit=one.gives,
            affordable=one.points <= card.balance,
        )
        for index, one in enumerate(terms.rewards)
    )
    missing = [one.points for one in exchanges if not one.affordable]
    return replace(
        card,
        exchanges=exchanges,
        progress=max(card.balance, 0),
        needed=min(missing, default=0),
        can_use=any(one.affordable for one in exchanges),
    )


def _pass(
    seen: _Seen, card: WalletCard, terms: PassTerms | SubscriptionTerms, programme: Running
) -> WalletCard:
    unit, newest = seen.unit, programme.terms
    assert isinstance(newest, PassTerms | SubscriptionTerms)
    card = _with_lots(seen, card)
    begun = [lot for lot in card.lots if lot.starts_on <= unit.today]
    left = sum(lot.remaining for lot in begun)
    if begun and card.id is not None:
        terms = _terms_in_use(seen, card.id) or terms
    if terms.per_day is not None:
        left = max(0, min(left, terms.per_day - seen.used.get(card.id or 0, 0)))
    last = max((lot.expires_on for lot in card.lots if lot.expires_on), default=None)
    is_over = programme.is_over(unit.today)
    return replace(
        card,
        benefit=terms.gives,
        price_minor=newest.price_minor,
        left_today=None if terms.per_day is None else left,
        can_use=left > 0,
        can_sell=not is_over,
        renew_due=isinstance(terms, SubscriptionTerms)
        and not is_over
        and lot_rules.renewal_is_due(terms, last_ends_on=last, today=unit.today),
    )


def _terms_in_use(seen: _Seen, card_id: int) -> PassTerms | SubscriptionTerms | None:
    """The terms of the lot that the next use comes from: those it was sold under."""
    today = seen.unit.today
    for lot in seen.lots.get(card_id, ()):
        if lot.starts_on <= today and not lot_rules.has_expired(lot, today=today):
            terms_id = seen.unit.session.scalars(
                select(LotRow.terms_id).where(LotRow.id == lot.id)
            ).one()
            terms = programmes.terms_of(seen.unit, terms_id)
            assert isinstance(terms, PassTerms | SubscriptionTerms)
            return terms
    return None


def _tier(seen: _Seen, card: WalletCard, terms: TierTerms) -> WalletCard:
    level = min(card.balance, len(terms.levels))
    following = terms.levels[level] if level < len(terms.levels) else None
    return replace(
        card,
        level=terms.levels[level - 1].name if level else "",
        level_next=following.name if following else "",
        benefit=following.gives if following else None,
        progress=measured_now(seen.unit, seen.customer_id, terms.measure),
        needed=following.needed if following else 0,
    )
