"""The audit of a shop with points and passes."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from shopdesk.desktop.audit.page import AuditPage
from shopdesk.domain.purchases import Purchase
from shopdesk.services.passes import sell_pass
from shopdesk.services.points import exchange_points
from shopdesk.services.purchases import refund_purchase
from shopdesk.services.serving import serve_customer
from tests.services.machine import open_all
from tests.shops import Till


def busy(till: Till) -> int:
    """Somebody with points, some of them owed, and a month that ends soon."""
    open_all(till)
    customer = till.customer("Anna").customer_id
    bought = Purchase(amount_minor=2_000)
    first = till.do(serve_customer, customer_id=customer, purchase=bought)
    (card,) = [one.card_id for one in first.earned if one.kind == "points"]
    till.do(exchange_points, card_id=card, reward=0)
    till.do(sell_pass, customer_id=customer, programme_id=5)
    till.do(refund_purchase, purchase_id=first.purchase_id)
    till.clock.move(days=26)
    return customer


def test_points_and_passes_have_their_figures_only_where_there_are_some(
    till: Till, page: AuditPage, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: page.figures.customers.figure.text() == "0")
    assert not page.figures.points.isVisible()
    assert not page.figures.uses.isVisible()
    assert not page.renewals.isVisible()

    busy(till)

    qtbot.waitUntil(page.figures.points.isVisible)
    assert page.figures.points.about.text() == "that can be used; 5 are owed after refunds"
    assert page.figures.uses.figure.text() == "30"


def test_who_might_renew_is_listed_and_opened_from_there(
    till: Till, page: AuditPage, qtbot: QtBot
) -> None:
    customer = busy(till)
    model = page.renewals.model
    qtbot.waitUntil(lambda: model.rowCount() == 1)
    assert [model.index(0, column).data() for column in (0, 1)] == ["Anna", "A month"]
    assert "30" in model.index(0, 2).data()
    with qtbot.waitSignal(page.person_wanted) as wanted:
        page.renewals.table.setFocus()
        page.renewals.table.setCurrentIndex(model.index(0, 0))
        QTest.keyClick(page.renewals.table, Qt.Key.Key_Return)
    assert wanted.args == [customer]
