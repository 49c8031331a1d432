"""What the audit says."""

from datetime import date

import pytest

from shopdesk.desktop.audit import words
from shopdesk.services.audit import Check
from shopdesk.services.backup import DayClosed


def check(*, intact: bool = True, balances_match: bool = True, first_bad: str = "") -> Check:
    return Check(
        entries=1234,
        intact=intact,
        balances_match=balances_match,
        first_bad=first_bad,
        anchor="KRVBTLXC",
    )


def test_the_eight_letters_are_shown_as_they_are_printed() -> None:
    assert words.seal("KRVBTLXC") == "KRVB-TLXC"


def test_a_whole_ledger_is_said_to_be_whole() -> None:
    assert "whole" in words.verdict(check())
    assert words.reason(check(), "").startswith("1")


@pytest.mark.parametrize(
    ("first_bad", "says"),
    [
        ("file *** in database main ***", "file itself is damaged"),
        ("ledger 1/1234 hash", "of counter Front is not as it was written"),
        ("ledger 1/7 gap", "Before entry 7 of counter Front"),
        ("ledger 2/9 head", "Counter Front ends at entry 9"),
        ("ledger 0/0 key", "key is missing"),
        ("card 12", "Card number 12 shows other stamps"),
        ("reward 3", "Reward number 3"),
        ("coupon 7", "Coupon number 7"),
    ],
)
def test_every_fault_has_plain_words(first_bad: str, says: str) -> None:
    assert says in words.fault(first_bad, "Front")
    bad = check(intact=False, first_bad=first_bad)
    assert "newest copy" in words.reason(bad, "Front")
    assert "not whole" in words.verdict(bad)


def test_a_balance_that_does_not_match_is_not_called_a_broken_ledger() -> None:
    bad = check(balances_match=False, first_bad="card 12")

    assert words.verdict(bad) == "A balance does not match"


def test_a_day_on_a_server_says_nothing_of_a_copy() -> None:
    closed = DayClosed(
        day=date(2026, 6, 1),
        anchor="KRVBTLXC",
        stamps=34,
        rewards_used=3,
        coupons_used=1,
        copy=None,
    )

    sentence = words.day_closed(closed)

    assert "34" in sentence
    assert "KRVB-TLXC" in sentence
    assert "copy" not in sentence
