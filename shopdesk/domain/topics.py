"""What can change: the topics of the one change signal, each with a row's number as key."""

CUSTOMER = "customer"
CARD = "card"
REWARD = "reward"
COUPON = "coupon"
OFFER = "offer"
PROGRAMME = "programme"
STAFF = "staff"
SETTING = "setting"
LEDGER = "ledger"
BACKUP = "backup"
ITEM = "item"
EVENT = "event"
IMPORT = "import"

ALL = frozenset(
    {
        CUSTOMER, CARD, REWARD, COUPON, OFFER, PROGRAMME, STAFF, SETTING, LEDGER, BACKUP, ITEM,
        EVENT, IMPORT,
    }
)  # fmt: skip

Change = tuple[str, int]
"""A topic and the number of the row; 0 stands for all rows."""
