"""Every table, split by area. Rows have no methods and never leave the services."""

from shopdesk.store.tables import cards, coupons, customers, ledger, programmes, shop
from shopdesk.store.tables.base import Base
from shopdesk.store.tables.cards import CardRow, RewardRow
from shopdesk.store.tables.coupons import CouponRow, OfferRow
from shopdesk.store.tables.customers import ConsentRow, CustomerRow, TagRow
from shopdesk.store.tables.ledger import ChainHeadRow, EntryNoteRow, EntryRow, RequestRow
from shopdesk.store.tables.programmes import ProgrammeRow, TermsRow
from shopdesk.store.tables.shop import CounterRow, SettingRow, ShopKeyRow, ShopRow, StaffRow

__all__ = [
    "Base",
    "CardRow",
    "ChainHeadRow",
    "ConsentRow",
    "CounterRow",
    "CouponRow",
    "CustomerRow",
    "EntryNoteRow",
    "EntryRow",
    "OfferRow",
    "ProgrammeRow",
    "RequestRow",
    "RewardRow",
    "SettingRow",
    "ShopKeyRow",
    "ShopRow",
    "StaffRow",
    "TagRow",
    "TermsRow",
    "cards",
    "coupons",
    "customers",
    "ledger",
    "programmes",
    "shop",
]
