"""The ledger: append-only, one keyed chain for each counter.

An entry's hash is an HMAC-SHA256 under the shop's chain key over the format's version, the shop,
and every field of the entry, each with its length before it, and the hash of the entry before.
The ledger holds numbers only: never a name, a phone number, free text, or a hash of one.
"""

import hashlib
import hmac
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from shopdesk.domain.codes import letters

FORMAT = b"1"
FORMAT_OF_LOTS = b"2"  # an entry that names a lot carries its number as one more field
GENESIS = b"\0" * 32
ANCHOR_LETTERS = 8
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)

# kind: what the signed `amount` of such an entry means for the balance of its card
BALANCE_KINDS = {
    "card.opened": "welcome stamps",
    "stamp.given": "stamps",
    "stamp.undone": "stamps taken back",
    "paper.carried": "punches of a paper card",
    "paper.undone": "punches taken back",
    "reward.earned": "stamps spent on a full round",
    "reward.cancelled": "stamps of a round that is not full any more",
    "card.lapsed": "stamps that lapsed",
    "card.adjusted": "a balance that was brought in, or put right by hand",
    "card.moved": "what a merge brought from one card to another",
    "points.earned": "points of a new lot",
    "points.spent": "points of a lot that were exchanged",
    "points.settled": "points of a lot that paid what was owed",
    "points.lapsed": "points of a lot that expired",
    "points.reversed": "points taken back: a refund, or an undo",
    "points.restored": "points of a lot that came back",
    "pass.sold": "uses of a new lot; the value is its price",
    "pass.used": "a use of a lot",
    "pass.lapsed": "uses of a lot that expired",
    "pass.reversed": "uses taken back with the sale",
    "pass.restored": "a use that came back",
    "tier.reached": "levels up or down",
    "streak.counted": "weeks more or fewer in a row",
    "badge.earned": "one",
    "milestone.undone": "levels, weeks or badges taken back",
}
REWARD_KINDS = (
    "reward.earned",
    "reward.granted",
    "reward.redeemed",
    "reward.cancelled",
    "reward.reissued",
)
COUPON_KINDS = ("coupon.issued", "coupon.redeemed", "coupon.voided")
OTHER_KINDS = (
    "purchase.noted",
    "purchase.undone",
    "purchase.refunded",
    "referral.made",
    "referral.undone",
    "event.came",
    "customer.merged",
    "customer.parted",
    "customer.erased",
    "customer.exported",
    "import.done",
    "import.undone",
    "shop.exported",
    "programme.ended",
    "card.terms_moved",
    "customer.created",
    "customer.changed",
    "customer.archived",
    "customer.brought_back",
    "programme.opened",
    "programme.changed",
    "offer.made",
    "limit.lifted",
    "day.closed",
    "shop.opened",
    "shop.restored",
)
KINDS = frozenset((*BALANCE_KINDS, *REWARD_KINDS, *COUPON_KINDS, *OTHER_KINDS))


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One line of the ledger. Numbers refer to rows; amounts are stamps and minor units."""

    counter_id: int
    seq: int
    at: datetime
    kind: str
    request_id: str
    customer_id: int | None = None
    card_id: int | None = None
    reward_id: int | None = None
    coupon_id: int | None = None
    terms_id: int | None = None
    staff_id: int | None = None
    amount: int = 0
    value_minor: int = 0
    undoes_counter_id: int | None = None
    undoes_seq: int | None = None
    lot_id: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """The end of a counter's chain."""

    counter_id: int
    seq: int
    hash: bytes


def micros(at: datetime) -> int:
    """Microseconds since 1970 in UTC, exact (a float would not be)."""
    return (at - _EPOCH) // _MICROSECOND


def at_micros(value: int) -> datetime:
    """The UTC time of so many microseconds since 1970."""
    return _EPOCH + timedelta(microseconds=value)


def hash_entry(key: bytes, shop_id: str, entry: Entry, previous: bytes) -> bytes:
    """The entry's link in the chain: 32 bytes."""
    return hash_fields(
        key,
        shop_id,
        (
            entry.counter_id, entry.seq, micros(entry.at), entry.kind, entry.request_id,
            entry.customer_id, entry.card_id, entry.reward_id, entry.coupon_id, entry.terms_id,
            entry.staff_id, entry.amount, entry.value_minor, entry.undoes_counter_id,
            entry.undoes_seq,
        ),
        entry.lot_id,
        previous,
    )  # fmt: skip


def hash_fields(
    key: bytes,
    shop_id: str,
    fields: tuple[int | str | None, ...],
    lot_id: int | None,
    previous: bytes,
) -> bytes:
    """`hash_entry` for an entry's stored fields in their order, times as microseconds.

    An entry without a lot is linked as it was before there were lots.
    """
    if lot_id is None:
        parts = (FORMAT, shop_id, *fields, previous)
    else:
        parts = (FORMAT_OF_LOTS, shop_id, *fields, lot_id, previous)
    return hmac.digest(key, b"".join(map(_part, parts)), hashlib.sha256)


def anchor(head_hashes: list[bytes]) -> str:
    """Eight letters that stand for the heads of all counters, in the counters' order.

    Printed on paper, they are what shows later that the file was cut or replaced.
    """
    digest = hashlib.sha256(b"".join(head_hashes)).digest()
    return letters(int.from_bytes(digest[:4], "big"), ANCHOR_LETTERS)


def _part(field: bytes | int | str | None) -> bytes:
    """A field with its length before it; nothing is a dash, which no length begins with."""
    if field is None:
        return b"-"
    encoded = field if isinstance(field, bytes) else str(field).encode()
    return b"%d:%b" % (len(encoded), encoded)
