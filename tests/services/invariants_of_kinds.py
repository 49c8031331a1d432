"""What must be true of points, passes, purchases and discounts after any action."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import date, timedelta

from shopdesk.domain.ledger import BALANCE_KINDS
from shopdesk.domain.lots import kept
from shopdesk.domain.programmes import (
    VISIT_HOURS,
    PassTerms,
    PointsTerms,
    StampTerms,
    SubscriptionTerms,
)
from shopdesk.services.rewards import benefits_of
from shopdesk.store.tables import EntryRow, LotRow, RewardRow
from tests.services.seen import Seen

IN_LOTS = {"points", "pass", "subscription"}


def broken_of_kinds(seen: Seen) -> Iterator[str]:
    """The names of the invariants that do not hold."""
    yield from _lots(seen)
    yield from _order(seen)
    yield from _uses_a_day(seen)
    yield from _occasions(seen)
    yield from _purchases(seen)
    yield from _earning(seen)
    yield from _undone(seen)
    yield from _discounts(seen)


def _lots(seen: Seen) -> Iterator[str]:
    """A lot has what its entries say; a card what its lots have, less what it owes."""
    sums = seen.sums("lot_id", *BALANCE_KINDS)
    held: Counter[int] = Counter()
    for lot in seen.lots:
        held[lot.card_id] += lot.remaining
        if lot.remaining != sums[lot.id]:
            yield "lots"
    today = seen.unit.day_of(seen.entries[-1].at)
    good = {lot.card_id for lot in seen.lots if lot.remaining and not _is_over(lot, today)}
    for card in seen.cards:
        owed = held[card.id] - card.balance
        if card.kind in IN_LOTS and (owed < 0 or (owed and card.kind != "points")):
            yield "lots"
        if card.kind == "points" and owed > 0 and card.id in good:
            yield "owed"


def _order(seen: Seen) -> Iterator[str]:
    """What would be lost first is used first, and nothing is used after its last day."""
    left: Counter[int] = Counter()
    lots = {lot.id: lot for lot in seen.lots}
    for entry in seen.entries:
        if entry.lot_id is None or entry.kind not in BALANCE_KINDS:
            continue
        left[entry.lot_id] += entry.amount
        lot, day = lots[entry.lot_id], seen.unit.day_of(entry.at)
        if entry.kind in {"points.lapsed", "pass.lapsed"} and not _is_over(lot, day):
            yield "lapse"
        if entry.kind not in {"points.spent", "pass.used"}:
            continue
        if _is_over(lot, day) or lot.starts_on > day:
            yield "lapse"
        sooner = [
            other
            for other in seen.lots
            if other.card_id == lot.card_id
            and left[other.id] > 0
            and other.starts_on <= day
            and _key(other) < _key(lot)
        ]
        if sooner:
            yield "order"


def _is_over(lot: LotRow, day: date) -> bool:
    return lot.expires_on is not None and day > lot.expires_on


def _key(lot: LotRow) -> tuple[object, ...]:
    return (lot.expires_on is None, lot.expires_on or date.max, lot.earned_at, lot.id)


def _uses_a_day(seen: Seen) -> Iterator[str]:
    """No pass is used more often on a day than its lot's terms include."""
    used: Counter[tuple[int | None, date]] = Counter()
    for entry in seen.entries:
        day = seen.unit.day_of(entry.at)
        if entry.kind == "pass.restored":
            original = next(e for e in seen.entries if seen.undoing(e) is entry)
            used[entry.card_id, seen.unit.day_of(original.at)] -= 1
        if entry.kind == "pass.used":
            used[entry.card_id, day] += 1
            assert entry.terms_id
            terms = seen.terms[entry.terms_id]
            assert isinstance(terms, PassTerms | SubscriptionTerms)
            if terms.per_day is not None and used[entry.card_id, day] > terms.per_day:
                yield "limits"


def _occasions(seen: Seen) -> Iterator[str]:
    """What is given once is given once; and on the way only what the card has come to."""
    replaced = {row.replaces_id for row in seen.rewards}
    live = Counter(
        (row.card_id, row.occasion)
        for row in seen.rewards
        if row.occasion
        and (row.state == "waiting" or (row.state == "redeemed" and row.id not in replaced))
    )
    if any(number > 1 for number in live.values()):
        yield "occasions"
    lapsed = {e.card_id for e in seen.entries if e.kind == "card.lapsed"}
    there = {card.id: (card.round, card.balance) for card in seen.cards}
    for card_id, occasion in live:
        word, *place = occasion.split(":")
        if word != "stamp" or card_id in lapsed:
            continue
        if (int(place[0]), int(place[1])) > there[card_id]:
            yield "occasions"


def _purchases(seen: Seen) -> Iterator[str]:
    """A purchase was undone, and paid back, as its entries say."""
    kinds: dict[str, Counter[str]] = defaultdict(Counter)
    for entry in seen.entries:
        kinds[entry.kind][entry.request_id] += 1
    back: Counter[str] = Counter()
    for entry in seen.entries:
        if entry.kind == "purchase.refunded":
            back[""] += entry.value_minor
            undoing = seen.undoing(entry)
            back[""] -= undoing.value_minor if undoing else 0
    if back[""] != sum(row.refunded_minor for row in seen.purchases):
        yield "purchases"
    for row in seen.purchases:
        (noted,) = [e for e in seen.by_request[row.request_id] if e.kind == "purchase.noted"]
        if noted.value_minor != (row.amount_minor or 0):
            yield "purchases"
        if (seen.undoing(noted) is not None) != (row.undone_at is not None):
            yield "purchases"
        if not 0 <= row.refunded_minor <= (row.amount_minor or 0):
            yield "purchases"


def _earning(seen: Seen) -> Iterator[str]:
    """A purchase earned what the terms say, once, and keeps in proportion to what was kept."""
    for row in seen.purchases:
        total = row.amount_minor or 0
        earned: dict[int, EntryRow] = {}
        for entry in seen.by_request[row.request_id]:
            if entry.kind != "points.earned":
                continue
            assert entry.card_id
            assert entry.terms_id
            terms = seen.terms[entry.terms_id]
            assert isinstance(terms, PointsTerms)
            if entry.card_id in earned or entry.amount != total // terms.earns.per_minor:
                yield "earning"
            earned[entry.card_id] = entry
            lapsed = any(
                e.lot_id == entry.lot_id and e.kind == "points.lapsed" for e in seen.entries
            )
            if not lapsed and not _is_kept(seen, entry, total, row.id):
                yield "earning"


def _is_kept(seen: Seen, earned: EntryRow, total: int, purchase_id: int) -> bool:
    """Whether each refund of the purchase took what it had to, in the order in which they came."""
    refunded = 0
    for key, answer in seen.requests.items():
        result = (answer or {}).get("result") or {}
        if result.get("purchase_id") != purchase_id or "points" not in result:
            continue
        (entry,) = [e for e in seen.by_request[key] if e.kind == "purchase.refunded"]
        undoing = seen.undoing(entry)
        if undoing is not None:
            continue
        refunded += entry.value_minor
    taken = earned.amount - kept(earned.amount, total=total, refunded=refunded)
    back = 0
    for key, answer in seen.requests.items():
        result = (answer or {}).get("result") or {}
        if result.get("purchase_id") == purchase_id and "points" in result:
            (entry,) = [e for e in seen.by_request[key] if e.kind == "purchase.refunded"]
            undoing = seen.undoing(entry)
            moved = seen.by_request[key] + seen.by_request[undoing.request_id if undoing else "-"]
            kinds = {"points.reversed", "points.restored"}
            back -= sum(e.amount for e in moved if e.kind in kinds)
    return back == taken


def _undone(seen: Seen) -> Iterator[str]:
    """What is taken back is taken back whole."""
    exact = {
        "stamp.given": "stamp.undone",
        "pass.sold": "pass.reversed",
        "pass.used": "pass.restored",
    }
    for entry in seen.entries:
        undoing = seen.undoing(entry)
        if undoing is None or entry.kind not in exact:
            continue
        if (undoing.kind, undoing.amount) != (exact[entry.kind], -entry.amount):
            yield "undone"
    for entries in seen.by_request.values():
        restored = [e for e in entries if e.kind == "points.restored"]
        if not restored:
            continue
        originals = [e for e in seen.entries if seen.undoing(e) in restored]
        if any(e.kind != "points.spent" for e in originals):
            continue  # of a refund the rest is rounded anew
        if sum(e.amount for e in restored) != -sum(e.amount for e in originals):
            yield "undone"


def _discounts(seen: Seen) -> Iterator[str]:
    """Within a visit no discount joins another when one of them stands alone."""
    rewards = {row.id: row for row in seen.rewards}
    used: list[EntryRow] = []
    for entry in seen.entries:
        if entry.kind != "reward.redeemed":
            continue
        assert entry.reward_id
        mine = _benefit(seen, rewards[entry.reward_id])
        for before in used:
            undoing = seen.undoing(before)
            if undoing is not None and undoing.seq < entry.seq:
                continue
            if before.customer_id != entry.customer_id:
                continue
            if entry.at - before.at >= timedelta(hours=VISIT_HOURS):
                continue
            assert before.reward_id
            other = _benefit(seen, rewards[before.reward_id])
            both = mine.is_discount and other.is_discount
            if both and not (mine.combines and other.combines):
                yield "discounts"
        used.append(entry)


def _benefit(seen: Seen, reward: RewardRow):
    terms = seen.terms[reward.terms_id]
    gives = reward.gives
    if gives is None:
        assert isinstance(terms, StampTerms)
    return benefits_of(gives, terms)[reward.choice or 0]
