"""What happened with a customer, in words: one line for each kind of entry in the ledger."""

from PySide6.QtCore import QCoreApplication

from shopdesk.services.wallet import HistoryLine


def happened(line: HistoryLine) -> str:
    """A line of a history: "Stamp × 2", "Reward handed over", with the reason if there is one."""
    return " · ".join(part for part in (_happened(line.kind, abs(line.amount)), line.words) if part)


def _happened(kind: str, amount: int) -> str:
    counted = _counted(kind, amount) if amount else ""
    return counted or _PLAIN[kind]()


def _counted(kind: str, amount: int) -> str:  # noqa: C901, PLR0911, PLR0912  one line for each kind
    translate = QCoreApplication.translate
    match kind:
        case "stamp.given" if amount > 1:
            return translate("history", "Stamp × {n}").format(n=amount)
        case "stamp.undone" if amount > 1:
            return translate("history", "Stamp × {n} taken back").format(n=amount)
        case "paper.carried":
            return translate("history", "Paper card brought in: %n punch(es)", "", amount)
        case "paper.undone":
            return translate("history", "Paper card taken back: %n punch(es)", "", amount)
        case "card.opened":
            return translate("history", "New card with %n welcome stamp(s)", "", amount)
        case "card.lapsed":
            return translate("history", "%n stamp(s) lapsed", "", amount)
        case "points.earned":
            return translate("history", "%n point(s) earned", "", amount)
        case "points.spent":
            return translate("history", "%n point(s) exchanged", "", amount)
        case "points.settled":
            return translate("history", "%n point(s) set against what was owed", "", amount)
        case "points.lapsed":
            return translate("history", "%n point(s) lapsed", "", amount)
        case "points.reversed":
            return translate("history", "%n point(s) taken back", "", amount)
        case "points.restored":
            return translate("history", "%n point(s) given back", "", amount)
        case "pass.sold":
            return translate("history", "Pass sold: %n use(s)", "", amount)
        case "pass.used":
            return translate("history", "%n use(s) of the pass", "", amount)
        case "pass.lapsed":
            return translate("history", "%n use(s) of the pass lapsed", "", amount)
        case "pass.reversed":
            return translate("history", "Pass taken back: %n use(s)", "", amount)
        case "pass.restored":
            return translate("history", "%n use(s) of the pass given back", "", amount)
    return ""


# Literal calls, one for each kind: that is what lupdate can read.
_PLAIN = {
    "card.opened": lambda: QCoreApplication.translate("history", "New card"),
    "card.lapsed": lambda: QCoreApplication.translate("history", "Stamps lapsed"),
    "card.adjusted": lambda: QCoreApplication.translate(
        "history", "Balance brought in or put right"
    ),
    "card.moved": lambda: QCoreApplication.translate("history", "Moved with a merge"),
    "card.terms_moved": lambda: QCoreApplication.translate(
        "history", "The card has the newest terms"
    ),
    "stamp.given": lambda: QCoreApplication.translate("history", "Stamp"),
    "stamp.undone": lambda: QCoreApplication.translate("history", "Stamp taken back"),
    "paper.carried": lambda: QCoreApplication.translate("history", "Paper card brought in"),
    "paper.undone": lambda: QCoreApplication.translate("history", "Paper card taken back"),
    "points.earned": lambda: QCoreApplication.translate("history", "Points earned"),
    "points.spent": lambda: QCoreApplication.translate("history", "Points exchanged"),
    "points.settled": lambda: QCoreApplication.translate(
        "history", "Points set against what was owed"
    ),
    "points.lapsed": lambda: QCoreApplication.translate("history", "Points lapsed"),
    "points.reversed": lambda: QCoreApplication.translate("history", "Points taken back"),
    "points.restored": lambda: QCoreApplication.translate("history", "Points given back"),
    "pass.sold": lambda: QCoreApplication.translate("history", "Pass sold"),
    "pass.used": lambda: QCoreApplication.translate("history", "Pass used"),
    "pass.lapsed": lambda: QCoreApplication.translate("history", "Pass lapsed"),
    "pass.reversed": lambda: QCoreApplication.translate("history", "Pass taken back"),
    "pass.restored": lambda: QCoreApplication.translate("history", "Use of the pass given back"),
    "tier.reached": lambda: QCoreApplication.translate("history", "Another level"),
    "streak.counted": lambda: QCoreApplication.translate("history", "Weeks in a row counted"),
    "badge.earned": lambda: QCoreApplication.translate("history", "Badge earned"),
    "milestone.undone": lambda: QCoreApplication.translate(
        "history", "Level, weeks or badge taken back"
    ),
    "reward.earned": lambda: QCoreApplication.translate("history", "Card full: a reward waits"),
    "reward.granted": lambda: QCoreApplication.translate("history", "A reward waits"),
    "reward.cancelled": lambda: QCoreApplication.translate(
        "history", "Reward taken back with its stamps"
    ),
    "reward.redeemed": lambda: QCoreApplication.translate("history", "Reward handed over"),
    "reward.reissued": lambda: QCoreApplication.translate("history", "Reward waits again"),
    "coupon.issued": lambda: QCoreApplication.translate("history", "Coupon given"),
    "coupon.redeemed": lambda: QCoreApplication.translate("history", "Coupon used"),
    "coupon.voided": lambda: QCoreApplication.translate("history", "Coupon called back"),
    "purchase.noted": lambda: QCoreApplication.translate("history", "Purchase noted"),
    "purchase.undone": lambda: QCoreApplication.translate("history", "Purchase taken back"),
    "purchase.refunded": lambda: QCoreApplication.translate("history", "Purchase refunded"),
    "referral.made": lambda: QCoreApplication.translate("history", "Brought by a friend"),
    "referral.undone": lambda: QCoreApplication.translate(
        "history", "Introduction by a friend taken back"
    ),
    "event.came": lambda: QCoreApplication.translate("history", "Came to an event"),
    "customer.created": lambda: QCoreApplication.translate("history", "Taken in as a customer"),
    "customer.changed": lambda: QCoreApplication.translate("history", "Details changed"),
    "customer.archived": lambda: QCoreApplication.translate("history", "Put away"),
    "customer.brought_back": lambda: QCoreApplication.translate("history", "Brought back"),
    "customer.merged": lambda: QCoreApplication.translate("history", "Joined with another entry"),
    "customer.parted": lambda: QCoreApplication.translate(
        "history", "Parted again from another entry"
    ),
    "customer.exported": lambda: QCoreApplication.translate("history", "Data handed over"),
    "customer.erased": lambda: QCoreApplication.translate("history", "Erased"),
    "import.done": lambda: QCoreApplication.translate("history", "Brought in from a file"),
    "import.undone": lambda: QCoreApplication.translate("history", "Import taken back"),
    "shop.exported": lambda: QCoreApplication.translate("history", "Shop exported"),
    "programme.ended": lambda: QCoreApplication.translate("history", "Programme ended"),
    "limit.lifted": lambda: QCoreApplication.translate("history", "The owner lifted the limit"),
}
