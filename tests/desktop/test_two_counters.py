"""Two counters on one PostgreSQL server: what one does, the other's window shows."""

import pytest
from PySide6.QtCore import QSettings

from shopdesk.desktop.application import Desk
from shopdesk.services.settings import change_settings
from tests.shops import Till

pytestmark = pytest.mark.postgres


@pytest.fixture
def desk(qapp, theme, postgres_place, clock, tmp_path):
    till = Till(postgres_place, clock)
    till.do(change_settings, shop_name="Café Kumo", is_set_up=True)
    memory = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    made = Desk(qapp, till.shop, theme=theme, memory=memory)
    made.show()
    yield made
    made.close(close_day=False)
    made.deleteLater()


def test_a_stamp_at_the_other_counter_is_seen_here(desk, postgres_place, clock, player):
    page = desk.window.show_page("counter")
    other = Till(postgres_place, clock, counter="2")
    try:
        made = other.customer("Anna Kowalska")
        page.front.show_customer(made.customer_id)
        assert player.until(lambda: page.wallet.front is not None)
        other.stamp(made.card_id, 3)
        assert player.until(lambda: page.wallet.card.stamps.accessibleName() == "3 of 7 stamps")
        player.press(page.field, "\r")
        assert player.until(lambda: other.wallet(made.customer_id).cards[0].stamps == 4)
    finally:
        other.close()
