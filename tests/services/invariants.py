"""What must be true of a shop after any action, computed anew from its rows in plain Python."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from shopdesk.domain.cards import given_lately
from shopdesk.domain.ledger import BALANCE_KINDS
from shopdesk.domain.programmes import StampTerms
from shopdesk.store import chain
from shopdesk.store.tables import EntryRow
from tests.services.invariants_of_kinds import broken_of_kinds
from tests.services.seen import Seen, look
from tests.shops import Till

ENDED = {"redeemed", "void", "cancelled"}
_ONE_EACH = {"stamp.given", "paper.carried", "points.earned", "pass.sold", "pass.used"}
"""What one action does once at most on one card."""


@dataclass
class Memory:
    """What was seen before: a ledger only grows, and what has ended stays as it is."""

    entries: list[Any] = field(default_factory=list)
    states: dict[tuple[str, int], str] = field(default_factory=dict)


def broken(till: Till, memory: Memory) -> list[str]:
    """The names of the invariants that do not hold."""
    with till.shop.units.read() as unit:
        seen = look(unit)
        return [*dict.fromkeys(_broken(seen, memory))]


def _broken(seen: Seen, memory: Memory) -> Iterator[str]:
    if not chain.verify(seen.unit.connection).intact:
        yield "chain"
    if [e.seq for e in seen.entries] != [*range(1, len(seen.entries) + 1)]:
        yield "gaps"
    now = [_fields(entry) for entry in seen.entries]
    if now[: len(memory.entries)] != memory.entries:
        yield "prefix"
    if [e.at for e in seen.entries] != sorted(e.at for e in seen.entries):
        yield "time"
    yield from _balances(seen)
    yield from _threshold(seen)
    yield from _once(seen)
    yield from _limits(seen)
    yield from broken_of_kinds(seen)
    states = {("coupon", row.id): row.state for row in seen.coupons}
    states |= {("reward", row.id): row.state for row in seen.rewards}
    for key, before in memory.states.items():
        if before in ENDED and states.get(key) != before:
            yield "states"
    memory.entries, memory.states = now, states


def _fields(entry: EntryRow) -> tuple[Any, ...]:
    return tuple(getattr(entry, column.key) for column in EntryRow.__table__.columns)


def _balances(seen: Seen) -> Iterator[str]:
    """Stamps and states follow from the ledger alone."""
    stamps: Counter[int] = Counter()
    for entry in seen.entries:
        if entry.kind in BALANCE_KINDS and entry.card_id:
            stamps[entry.card_id] += entry.amount
    if any(card.balance != stamps[card.id] for card in seen.cards):
        yield "balances"
    kinds: dict[tuple[str, int], list[str]] = defaultdict(list)
    for entry in seen.entries:
        noun, verb = entry.kind.split(".")
        number = {"reward": entry.reward_id, "coupon": entry.coupon_id}.get(noun)
        if number:
            kinds[noun, number].append(verb)
    states = {
        ("earned",): "waiting", ("reissued",): "waiting", ("earned", "redeemed"): "redeemed",
        ("reissued", "redeemed"): "redeemed", ("earned", "cancelled"): "cancelled",
        ("reissued", "cancelled"): "cancelled", ("issued",): "issued",
        ("granted",): "waiting", ("granted", "redeemed"): "redeemed",
        ("granted", "cancelled"): "cancelled",
        ("issued", "redeemed"): "redeemed", ("issued", "voided"): "void",
    }  # fmt: skip
    rows = [("reward", row) for row in seen.rewards] + [("coupon", row) for row in seen.coupons]
    if any(states.get(tuple(kinds[noun, row.id])) != row.state for noun, row in rows):
        yield "balances"


def _threshold(seen: Seen) -> Iterator[str]:
    """A card is complete exactly at its threshold, and each completion is one reward."""
    for card in seen.cards:
        terms = seen.terms[card.terms_id]
        if isinstance(terms, StampTerms) and not 0 <= card.balance < terms.stamps_needed:
            yield "threshold"
    for entry in seen.entries:
        if entry.kind == "reward.earned":
            assert entry.terms_id
            terms = seen.terms[entry.terms_id]
            assert isinstance(terms, StampTerms)
            if entry.amount != -terms.stamps_needed:
                yield "threshold"


def _once(seen: Seen) -> Iterator[str]:
    """A coupon or reward is used once; a request has one effect, a refused one none."""
    used = Counter(
        (entry.kind, entry.coupon_id or entry.reward_id)
        for entry in seen.entries
        if entry.kind.endswith(".redeemed")
    )
    if any(number > 1 for number in used.values()):
        yield "once"
    effects = Counter(entry.request_id for entry in seen.entries if entry.request_id)
    main = Counter(
        (entry.request_id, entry.card_id) for entry in seen.entries if entry.kind in _ONE_EACH
    )
    for key, answer in seen.requests.items():
        refused = answer is None or answer.get("refusal") is not None
        if refused == bool(effects[key]):
            yield "requests"
    if any(number > 1 for number in main.values()) or effects.keys() - seen.requests.keys():
        yield "requests"


def _limits(seen: Seen) -> Iterator[str]:
    """No card got more in a visit or a day than its terms allow, unless the owner said so."""
    undone = {(e.undoes_counter_id, e.undoes_seq) for e in seen.entries if e.undoes_seq}
    lifted = {e.request_id for e in seen.entries if e.kind == "limit.lifted"}
    given: dict[int, list[EntryRow]] = defaultdict(list)
    for entry in seen.entries:
        if entry.kind != "stamp.given" or (entry.counter_id, entry.seq) in undone:
            continue
        assert entry.card_id
        assert entry.terms_id
        terms, before = seen.terms[entry.terms_id], given[entry.card_id]
        assert isinstance(terms, StampTerms)
        lately = given_lately(
            [(e.at, e.amount) for e in reversed(before)],
            now=entry.at,
            day_began_at=seen.unit.day_begins_at(seen.unit.day_of(entry.at)),
        )
        before.append(entry)
        if entry.request_id in lifted:
            continue
        if terms.per_visit and lately.in_visit + entry.amount > terms.per_visit:
            yield "limits"
        if terms.per_day and lately.today + entry.amount > terms.per_day:
            yield "limits"
