"""What happened with a customer, in words: one line for each kind of entry in the ledger."""

from PySide6.QtCore import QCoreApplication

from shopdesk.services.wallet import HistoryLine


def happened(line: HistoryLine) -> str:
    """A line of a history: "Stamp × 2", "Reward handed over", with the reason if there is one."""
    return " · ".join(part for part in (_happened(line.kind, abs(line.amount)), line.words) if part)


def _happened(kind: str, amount: int) -> str:  # noqa: PLR0911  one line for each kind
    translate = QCoreApplication.translate
    match kind:
        case "stamp.given" if amount == 1:
            return translate("history", "Stamp")
        case "stamp.given":
            return translate("history", "Stamp × {n}").format(n=amount)
        case "stamp.undone" if amount == 1:
            return translate("history", "Stamp taken back")
        case "stamp.undone":
            return translate("history", "Stamp × {n} taken back").format(n=amount)
        case "paper.carried":
            return translate("history", "Paper card brought in: %n punch(es)", "", amount)
        case "paper.undone":
            return translate("history", "Paper card taken back: %n punch(es)", "", amount)
        case "card.opened" if amount:
            return translate("history", "New card with %n welcome stamp(s)", "", amount)
        case "card.lapsed":
            return translate("history", "%n stamp(s) lapsed", "", amount)
        case _:
            return _PLAIN[kind]()


# Literal calls, one for each kind: that is what lupdate can read.
_PLAIN = {
    "card.opened": lambda: QCoreApplication.translate("history", "New card"),
    "reward.earned": lambda: QCoreApplication.translate("history", "Card full: a reward waits"),
    "reward.cancelled": lambda: QCoreApplication.translate(
        "history", "Reward taken back with its stamps"
    ),
    "reward.redeemed": lambda: QCoreApplication.translate("history", "Reward handed over"),
    "reward.reissued": lambda: QCoreApplication.translate("history", "Reward waits again"),
    "coupon.issued": lambda: QCoreApplication.translate("history", "Coupon given"),
    "coupon.redeemed": lambda: QCoreApplication.translate("history", "Coupon used"),
    "coupon.voided": lambda: QCoreApplication.translate("history", "Coupon called back"),
    "customer.created": lambda: QCoreApplication.translate("history", "Taken in as a customer"),
    "customer.changed": lambda: QCoreApplication.translate("history", "Details changed"),
    "customer.archived": lambda: QCoreApplication.translate("history", "Put away"),
    "customer.brought_back": lambda: QCoreApplication.translate("history", "Brought back"),
    "limit.lifted": lambda: QCoreApplication.translate("history", "The owner lifted the limit"),
}
