"""Whatever a table can hold is written as a line and read as the same again."""

from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import BigInteger, Boolean, Column, Date, Integer, LargeBinary, String, Table

from shopdesk.domain.ledger import micros
from shopdesk.services.exports.stored import Unfit, line_of, row_of, tables
from shopdesk.store.tables.base import UtcTime

NO_HALF_LETTERS = st.characters(exclude_categories=["Cs"], exclude_characters="\0")


def values(column: Column[Any]) -> st.SearchStrategy[Any]:
    """Anything that the column can hold."""
    most = 2**63 - 1 if isinstance(column.type, BigInteger) else 2**31 - 1
    kinds = (
        (UtcTime, st.datetimes(datetime(1, 1, 1), datetime(9999, 12, 31), timezones=st.just(UTC))),  # noqa: DTZ001
        (Date, st.dates()),
        (LargeBinary, st.binary()),
        (Boolean, st.booleans()),
        (String, st.text(NO_HALF_LETTERS)),
        (Integer, st.integers(-most - 1, most)),
    )
    found = next(wanted for kind, wanted in kinds if isinstance(column.type, kind))
    return found | st.none() if column.nullable else found


@pytest.mark.parametrize("table", tables(), ids=lambda table: table.name)
@settings(max_examples=15)
@given(data=st.data())
def test_a_row_comes_back_as_it_was(table: Table, data: st.DataObject):
    row = {column.name: data.draw(values(column)) for column in table.columns}
    stored = [micros(v) if isinstance(v, datetime) else v for v in row.values()]
    line = line_of(table)(stored)
    assert line.count(b"\n") == 1
    assert row_of(table, is_older=False)(line) == row


@given(st.binary() | st.text().map(str.encode))
def test_any_other_line_is_unfit_and_nothing_else(line):
    with pytest.raises(Unfit):
        row_of(tables()[0], is_older=False)(line)


def test_days_and_times_of_early_years_keep_their_zeros():
    club = next(table for table in tables() if table.name == "club")
    line = line_of(club)(["a", "", None, micros(datetime(7, 1, 2, tzinfo=UTC))])
    assert b'"created_at":"0007-01-02T00:00:00.000000Z"' in line
    assert row_of(club, is_older=False)(line)["created_at"].date() == date(7, 1, 2)
