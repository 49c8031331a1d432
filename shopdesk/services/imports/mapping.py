"""What the columns of a file mean: by their headers, by what somebody said before, or by hand."""

import json
from collections.abc import Sequence

from shopdesk.domain import columns
from shopdesk.domain.errors_of_files import MappingUnlikely
from shopdesk.store.tables import MappingRow
from shopdesk.store.unit import ReadUnit, Unit


def remember_mapping(unit: Unit, *, headers: Sequence[str], fields: Sequence[str]) -> None:
    """Read files with these headers in this way from now on. Raises MappingUnlikely."""
    for field in fields:
        if field and field not in columns.FIELDS:
            raise MappingUnlikely(what=field)
    unit.session.merge(
        MappingRow(
            headers=columns.key_of(headers), fields=json.dumps(list(fields)), used_at=unit.now
        )
    )


def fields_by_name(headers: Sequence[str], mapping: dict[str, str]) -> tuple[str, ...]:
    """The meaning of each column, by a mapping of headers; the others as their headers say.

    Raises MappingUnlikely for a header that the file has not, or a field that there is not.
    """
    known = {columns.header_key(header) for header in headers}
    wanted: dict[str, str] = {}
    for header, field in mapping.items():
        if columns.header_key(header) not in known:
            raise MappingUnlikely(what=header)
        if field and field not in columns.FIELDS:
            raise MappingUnlikely(what=field)
        wanted[columns.header_key(header)] = field
    return tuple(
        wanted.get(columns.header_key(header), columns.field_of(header)) for header in headers
    )


def remembered_fields(unit: ReadUnit, headers: Sequence[str]) -> tuple[str, ...] | None:
    """What somebody said that columns with these headers mean; None when nobody did."""
    row = unit.session.get(MappingRow, columns.key_of(headers))
    found = tuple(json.loads(row.fields)) if row is not None else ()
    return found if len(found) == len(headers) else None
