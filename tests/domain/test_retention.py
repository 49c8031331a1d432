from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shopdesk.domain.retention import months_before


@pytest.mark.parametrize(
    ("day", "months", "before"),
    [
        (date(2026, 6, 1), 24, date(2024, 6, 1)),
        (date(2026, 3, 31), 1, date(2026, 2, 28)),
        (date(2024, 2, 29), 12, date(2023, 2, 28)),
        (date(2026, 1, 15), 1, date(2025, 12, 15)),
    ],
)
def test_months_are_counted_back_by_the_calendar(day, months, before):
    assert months_before(day, months) == before


@given(st.dates(min_value=date(1990, 1, 1)), st.integers(1, 60))
def test_more_months_are_never_later(day, months):
    assert months_before(day, months) <= months_before(day, months - 1) <= day
