"""What the audit says: the verdict on the ledger, its first fault, and the sentence of a day."""

from PySide6.QtCore import QCoreApplication, QLocale

from shopdesk.desktop.days import long_day
from shopdesk.services.audit import Check
from shopdesk.services.backup import DayClosed

_HALF = 4


def seal(letters: str) -> str:
    """The eight letters as they are printed: "KRVB-TLXC"."""
    return f"{letters[:_HALF]}-{letters[_HALF:]}"


def verdict(check: Check) -> str:
    """Whether the ledger is whole, in a few words."""
    translate = QCoreApplication.translate
    if check.is_whole:
        return translate("Audit", "The ledger is whole ✓")
    if check.intact:
        return translate("Audit", "A balance does not match")
    return translate("Audit", "The ledger is not whole")


def reason(check: Check, counter: str) -> str:
    """Why the verdict is so; `counter` is the name of the counter where the fault is."""
    translate = QCoreApplication.translate
    if check.is_whole:
        return translate(
            "Audit",
            "%n entry(ies) read. Each is as it was written, none is missing, and every card, "
            "reward and coupon follows from them.",
            "",
            check.entries,
        )
    advice = translate(
        "Audit",
        "Keep the data as it is, and compare it with the newest copy under Settings, Copies.",
    )
    return _after(fault(check.first_bad, counter), advice)


def fault(first_bad: str, counter: str) -> str:
    """What fails first, in plain words."""
    kind, _, rest = first_bad.partition(" ")
    if kind == "ledger":
        place, _, why = rest.partition(" ")
        return _ledger_fault(int(place.partition("/")[2]), why, counter)
    translate = QCoreApplication.translate
    sentences = {
        "file": translate("Audit", "The file itself is damaged."),
        "card": translate(
            "Audit", "Card number {number} shows other stamps than the ledger gives it."
        ),
        "reward": translate("Audit", "Reward number {number} is not as the ledger has it."),
        "coupon": translate("Audit", "Coupon number {number} is not as the ledger has it."),
    }
    number = QLocale().toString(int(rest)) if rest.isdigit() else rest
    return sentences[kind].format(number=number)


def day_closed(closed: DayClosed) -> str:
    """The day in a sentence or two: what was given and used, the letters, the copy."""
    translate = QCoreApplication.translate
    counts = translate("Audit", "{stamps}, {rewards}, {coupons}").format(
        stamps=translate("Audit", "%n stamp(s) given", "", closed.stamps),
        rewards=translate("Audit", "%n reward(s) handed over", "", closed.rewards_used),
        coupons=translate("Audit", "%n coupon(s) used", "", closed.coupons_used),
    )
    sentence = translate("Audit", "{day} is closed: {counts}. Letters of the day: {seal}.").format(
        day=long_day(closed.day), counts=counts, seal=seal(closed.anchor)
    )
    if closed.copy is None:
        return sentence
    return _after(sentence, translate("Audit", "A copy was made and checked."))


def _after(first: str, second: str) -> str:
    """Two sentences in a row."""
    words = QCoreApplication.translate("Audit", "{first} {second}")
    return words.format(first=first, second=second)


def _ledger_fault(seq: int, why: str, counter: str) -> str:
    translate = QCoreApplication.translate
    sentences = {
        "hash": translate("Audit", "Entry {number} of counter {counter} is not as it was written."),
        "gap": translate(
            "Audit", "Before entry {number} of counter {counter}, at least one entry is missing."
        ),
        "head": translate(
            "Audit", "Counter {counter} ends at entry {number}, but it once had another end."
        ),
        "key": translate("Audit", "The shop's key is missing, so nothing can be checked."),
    }
    return sentences[why].format(number=QLocale().toString(seq), counter=counter)
