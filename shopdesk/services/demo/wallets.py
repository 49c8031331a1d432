"""A made-up shop with programmes of every kind: the examples, eight items, and some wallets."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from shopdesk.domain.programmes import KINDS, PASS, SUBSCRIPTION, VOUCHER
from shopdesk.domain.purchases import Line, Purchase
from shopdesk.services import items, programmes
from shopdesk.services.examples import example, example_items
from shopdesk.services.items import Item
from shopdesk.services.passes import sell_pass
from shopdesk.services.serving import serve_customer
from shopdesk.services.settings import shop_settings
from shopdesk.services.visits import running_programmes
from shopdesk.services.vouchers import give_voucher
from shopdesk.store.unit import Unit


@dataclass(frozen=True, slots=True, kw_only=True)
class FilledWallets:
    """The shop's programme of each kind, by number, and its items."""

    programmes: dict[str, int]
    items: tuple[Item, ...]


def fill_wallets(
    unit: Unit, *, language: str = "", customer_ids: Sequence[int] = ()
) -> FilledWallets:
    """Open what a shop lacks of the kinds of programmes, with items in the words of a language.

    Each of these customers buys something and gets a pass, a month and a voucher. Without a
    language it is the shop's own.
    """
    settings = shop_settings(unit)
    language = language or settings.language
    there = {one.kind: one.programme_id for one in reversed(running_programmes(unit))}
    for kind in KINDS:
        if kind not in there:
            name, terms = example(kind, language, settings.currency)
            there[kind] = programmes.open_programme(unit, name=name, terms=terms, kind=kind)
    sold = items.items(unit) or items.save_items(
        unit, wanted=example_items(language, settings.currency)
    )
    for number, customer_id in enumerate(customer_ids):
        _fill(unit, customer_id, there, (sold[number % len(sold)], sold[-1 - number % 3]))
    return FilledWallets(programmes=there, items=sold)


def _fill(unit: Unit, customer_id: int, there: dict[str, int], bought: Sequence[Item]) -> None:
    for kind in (PASS, SUBSCRIPTION):
        sell_pass(unit, customer_id=customer_id, programme_id=there[kind], request_id=_new(unit))
    give_voucher(unit, customer_id=customer_id, programme_id=there[VOUCHER], request_id=_new(unit))
    lines = {
        one.id: Line(item_id=one.id, group=one.grouped, price_minor=one.price_minor)
        for one in bought
    }
    serve_customer(
        unit,
        customer_id=customer_id,
        purchase=Purchase(lines=tuple(lines.values())),
        request_id=_new(unit),
    )


def _new(unit: Unit) -> UUID:
    """A request's number by the unit's chance, so that the same seed gives the same shop."""
    return UUID(int=unit.chance.getrandbits(128), version=4)
