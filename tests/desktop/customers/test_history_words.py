from datetime import UTC, datetime
from uuid import uuid4

import pytest

from shopdesk.desktop.customers.history_words import happened
from shopdesk.domain.ledger import KINDS
from shopdesk.services.wallet import HistoryLine

OF_NO_CUSTOMER = {
    "programme.opened",
    "programme.changed",
    "offer.made",
    "day.closed",
    "shop.opened",
    "shop.restored",
}


def line(kind: str, amount: int = 0, words: str = "") -> HistoryLine:
    return HistoryLine(
        at=datetime(2026, 6, 1, tzinfo=UTC),
        kind=kind,
        amount=amount,
        words=words,
        counter="1",
        staff="",
        action=uuid4(),
        can_undo=False,
        was_undone=False,
    )


@pytest.mark.parametrize("kind", sorted(KINDS - OF_NO_CUSTOMER))
def test_every_kind_that_a_customer_can_have_is_said_in_words(kind):
    said = happened(line(kind, amount=3))
    assert said
    assert kind not in said


@pytest.mark.parametrize(
    ("kind", "amount", "said"),
    [
        ("stamp.given", 1, "Stamp"),
        ("stamp.given", 2, "Stamp × 2"),
        ("stamp.undone", -2, "Stamp × 2 taken back"),
        ("card.opened", 0, "New card"),
        ("reward.earned", -7, "Card full: a reward waits"),
        ("reward.redeemed", 0, "Reward handed over"),
    ],
)
def test_the_words_of_a_line(kind, amount, said):
    assert happened(line(kind, amount)) == said


def test_a_reason_stands_behind_the_words():
    said = happened(line("paper.carried", 3, "old paper card"))
    assert said.startswith("Paper card brought in: 3 punch")
    assert said.endswith(" · old paper card")
