"""Every table, split by area. Rows have no methods and never leave the services."""

from shopdesk.store.tables import (
    cards,
    coupons,
    customers,
    imports,
    invitations,
    ledger,
    programmes,
    purchases,
    shop,
)
from shopdesk.store.tables.base import Base
from shopdesk.store.tables.cards import CardRow, LotRow, RewardRow
from shopdesk.store.tables.coupons import CouponRow, OfferRow
from shopdesk.store.tables.customers import (
    ClubRow,
    ConsentRow,
    ContactRow,
    CustomerRow,
    ErasureRow,
    LifeEventRow,
    MergeRow,
    NotSameRow,
    TagRow,
)
from shopdesk.store.tables.imports import ImportedRow, ImportRow, MappingRow
from shopdesk.store.tables.invitations import EventRow, GuestRow, PersonalOfferRow, ReferralRow
from shopdesk.store.tables.ledger import ChainHeadRow, EntryNoteRow, EntryRow, RequestRow
from shopdesk.store.tables.programmes import ProgrammeRow, TermsRow
from shopdesk.store.tables.purchases import ItemRow, PurchaseLineRow, PurchaseRow
from shopdesk.store.tables.shop import CounterRow, SettingRow, ShopKeyRow, ShopRow, StaffRow

__all__ = [
    "Base",
    "CardRow",
    "ChainHeadRow",
    "ClubRow",
    "ConsentRow",
    "ContactRow",
    "CounterRow",
    "CouponRow",
    "CustomerRow",
    "EntryNoteRow",
    "EntryRow",
    "ErasureRow",
    "EventRow",
    "GuestRow",
    "ImportRow",
    "ImportedRow",
    "ItemRow",
    "LifeEventRow",
    "LotRow",
    "MappingRow",
    "MergeRow",
    "NotSameRow",
    "OfferRow",
    "PersonalOfferRow",
    "ProgrammeRow",
    "PurchaseLineRow",
    "PurchaseRow",
    "ReferralRow",
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
    "imports",
    "invitations",
    "ledger",
    "programmes",
    "purchases",
    "shop",
]
