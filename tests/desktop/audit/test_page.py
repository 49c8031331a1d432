"""The audit page on a real shop."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from sqlalchemy import text

from shopdesk.desktop.application import Desk
from shopdesk.desktop.audit.page import AuditPage
from shopdesk.desktop.days import long_day
from shopdesk.services import backup
from shopdesk.services.counter import redeem_reward
from tests.shops import Till


def shown(page: AuditPage) -> tuple[str, str, str, str]:
    row = page.figures
    tiles = (row.customers, row.stamps, row.rewards, row.coupons)
    return tuple(tile.figure.text() for tile in tiles)  # type: ignore[return-value]


def test_four_figures_say_what_is_out_and_owed(till: Till, page: AuditPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: shown(page) == ("0", "0", "0", "0"))

    till.stamp(till.card("Yuki"), 9)
    till.stamp(till.card("Anna"), 3)
    till.coupons(4)

    qtbot.waitUntil(lambda: shown(page) == ("2", "5", "1", "4"))
    assert "4.50" in page.figures.rewards.about.text()
    assert page.figures.customers.accessibleName().startswith("Customers: 2.")


def test_rewards_that_wait_are_listed_the_oldest_first_and_open_their_customer(
    till: Till, page: AuditPage, qtbot: QtBot
) -> None:
    anna = till.customer("Anna")
    till.stamp(anna.card_id, 7)
    till.clock.move(days=9)
    nameless = till.customer("", phone="+49 171 5550143")
    till.stamp(nameless.card_id, 7)
    model = page.unclaimed.model

    qtbot.waitUntil(lambda: model.rowCount() == 2)
    cells = [[model.index(row, column).data() for column in range(3)] for row in range(2)]
    assert [row[:2] for row in cells] == [
        ["Anna", "one free coffee"],
        ["…0143", "one free coffee"],
    ]
    assert (cells[0][2][0], cells[1][2]) == ("9", "today")
    with qtbot.waitSignal(page.person_wanted) as wanted:
        page.focus_field()
        page.unclaimed.table.setCurrentIndex(model.index(0, 0))
        QTest.keyClick(page.unclaimed.table, Qt.Key.Key_Return)
    assert wanted.args == [anna.customer_id]


def test_a_reward_that_was_handed_over_leaves_the_list(
    till: Till, page: AuditPage, qtbot: QtBot
) -> None:
    card = till.customer("Anna")
    till.stamp(card.card_id, 7)
    qtbot.waitUntil(lambda: page.unclaimed.model.rowCount() == 1)

    (reward,) = till.wallet(card.customer_id).rewards
    till.do(redeem_reward, reward_id=reward.id)

    qtbot.waitUntil(lambda: page.unclaimed.model.rowCount() == 0)
    assert page.unclaimed._stack.currentIndex() == 0


def test_a_whole_ledger_is_shown_with_its_letters(
    till: Till, page: AuditPage, qtbot: QtBot
) -> None:
    till.stamp(till.card(), 3)

    with qtbot.waitSignal(page.ledger.checked) as checked:
        page.ledger.button.click()

    assert checked.args[0].is_whole
    assert page.ledger.verdict.text() == "The ledger is whole ✓"
    assert page.ledger.verdict_panel.property("panel") == "leaf"
    letters = till.check().anchor
    assert page.ledger.letters.text() == f"{letters[:4]}-{letters[4:]}"
    assert page.ledger.button.isEnabled()


def test_a_changed_row_is_named(till: Till, page: AuditPage, qtbot: QtBot) -> None:
    till.stamp(till.card(), 3)
    with till.shop.store.writer.begin() as connection:
        connection.execute(text("UPDATE card SET balance = balance + 2"))

    with qtbot.waitSignal(page.ledger.checked):
        page.check()

    assert page.ledger.verdict.text() == "A balance does not match"
    assert page.ledger.verdict_panel.property("panel") == "hanko"
    assert page.ledger.reason.text().startswith("Card number 1 shows other stamps")


def test_a_changed_entry_is_named_with_its_counter(
    till: Till, page: AuditPage, qtbot: QtBot
) -> None:
    till.stamp(till.card(), 3)
    with till.shop.store.writer.begin() as connection:
        names = connection.execute(
            text(
                "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'ledger_entry'"
            )
        )
        for (name,) in names.all():
            connection.execute(text(f"DROP TRIGGER {name}"))
        connection.execute(text("UPDATE ledger_entry SET amount = 5 WHERE seq = 2"))

    with qtbot.waitSignal(page.ledger.checked):
        page.check()

    assert "Entry 2 of counter 1 is not as it was written." in page.ledger.reason.text()


def test_closing_the_day_says_how_it_was_and_makes_a_copy(
    till: Till, page: AuditPage, desk: Desk, qtbot: QtBot
) -> None:
    till.stamp(till.card(), 3)
    till.stamp(till.card("Anna"), 2)

    page.close_button.click()

    qtbot.waitUntil(lambda: bool(desk.window.banner.sentence))
    sentence = desk.window.banner.sentence
    assert sentence.startswith(f"{long_day(date(2026, 6, 1))} is closed: 5 stamp")
    assert "A copy was made and checked." in sentence
    assert len(backup.copies(till.shop)) == 1
    assert page.close_button.isEnabled()


@pytest.mark.parametrize("name", ["close_button", "ledger.button"])
def test_every_button_has_words(page: AuditPage, name: str) -> None:
    button = page
    for part in name.split("."):
        button = getattr(button, part)
    assert button.accessibleName()
    assert page.help


def test_ctrl_f_leads_to_the_list_or_to_the_check_when_there_is_none(
    till: Till, page: AuditPage, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: shown(page)[0] == "0")
    page.focus_field()
    assert page.ledger.button.hasFocus()

    till.stamp(till.card(), 7)
    qtbot.waitUntil(lambda: page.unclaimed.has_rewards)
    page.focus_field()
    assert page.unclaimed.table.hasFocus()
