"""The customers page in the real window."""

import pytest

from shopdesk.desktop.application import Desk
from shopdesk.desktop.customers.page import CustomersPage


@pytest.fixture
def page(desk: Desk) -> CustomersPage:
    """The page in front; whoever is in the shop was put there before."""
    made = desk.window.show_page("customers")
    assert isinstance(made, CustomersPage)
    return made
