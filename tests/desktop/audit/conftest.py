"""The audit in the real window."""

import pytest

from shopdesk.desktop.application import Desk
from shopdesk.desktop.audit.page import AuditPage


@pytest.fixture
def page(desk: Desk) -> AuditPage:
    """The page in front."""
    made = desk.window.show_page("audit")
    assert isinstance(made, AuditPage)
    return made
