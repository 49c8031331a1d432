"""One person as their page shows them, read in one look."""

from dataclasses import dataclass
from typing import Any

from shopdesk.services.consents import Consent, consents_of
from shopdesk.services.contacts import Contact, contacts_of
from shopdesk.services.coupons import Coupon, coupons_of
from shopdesk.services.customers import Customer, CustomerLine, customer
from shopdesk.services.households import household_of
from shopdesk.services.life_events import LifeEvent, life_events_of
from shopdesk.services.merged import kept_of
from shopdesk.services.wallet import HistoryLine, Wallet, history, wallet

HISTORY_STEP = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Details, belongings, and as much of the history as was asked for."""

    customer: Customer
    wallet: Wallet
    coupons: tuple[Coupon, ...]
    history: tuple[HistoryLine, ...]
    has_older: bool
    consents: tuple[Consent, ...] = ()
    household: tuple[CustomerLine, ...] = ()
    life_events: tuple[LifeEvent, ...] = ()
    contacts: tuple[Contact, ...] = ()


def read_person(unit: Any, customer_id: int, *, lines: int = HISTORY_STEP) -> Person:
    """All about one person; of somebody who was merged, the kept one. Raises CustomerUnknown."""
    customer_id = kept_of(unit, customer_id)
    found = history(unit, customer_id, limit=lines + 1)
    return Person(
        customer=customer(unit, customer_id),
        wallet=wallet(unit, customer_id),
        coupons=coupons_of(unit, customer_id),
        history=found[:lines],
        has_older=len(found) > lines,
        consents=consents_of(unit, customer_id),
        household=household_of(unit, customer_id),
        life_events=life_events_of(unit, customer_id),
        contacts=contacts_of(unit, customer_id),
    )
