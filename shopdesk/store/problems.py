"""What a driver says, as one of the problems that a person can do something about."""

import re
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError, InterfaceError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from shopdesk.domain.errors import StoreProblem

# SQLite's primary result codes (the low byte of an extended one): sqlite.org/rescode.html
_SQLITE = {
    5: "busy",
    6: "busy",
    8: "read_only",
    10: "io",
    11: "damaged",
    13: "full",
    14: "missing",
    26: "not_a_database",
}
# PostgreSQL's classes and codes: postgresql.org/docs/15/errcodes-appendix.html
_POSTGRES = {
    "08": "unreachable",
    "25006": "read_only",
    "25P03": "busy",
    "28": "unreachable",
    "3D000": "missing",
    "40001": "busy",
    "40P01": "busy",
    "53": "full",
    "53300": "busy",
    "55P03": "busy",
    "57": "unreachable",
    "57014": "busy",
    "58": "io",
    "XX": "damaged",
}

# A connection that fails has no code; other servers' languages fall through to "unreachable".
_NO_SUCH_DATABASE = re.compile('database "[^"]*" does not exist')


@contextmanager
def told_as_problems(place: str = "") -> Iterator[None]:
    """Raise StoreProblem for a failure of the surroundings; a bug passes as it is."""
    try:
        yield
    except PoolTimeout as error:
        raise StoreProblem("busy", str(error), place=place) from error
    except DBAPIError as error:
        if kind := kind_of(error.orig, error):
            raise StoreProblem(kind, str(error.orig), place=place) from error
        raise


def kind_of(original: BaseException | None, error: DBAPIError | None = None) -> str | None:
    """The kind of problem that a driver's exception stands for, or None for a bug of ours."""
    if (code := getattr(original, "sqlite_errorcode", None)) is not None:
        return _SQLITE.get(code & 0xFF)
    if state := getattr(original, "sqlstate", None):
        return _POSTGRES.get(state) or _POSTGRES.get(state[:2])
    if "not a database" in str(original):
        return "not_a_database"
    if _NO_SUCH_DATABASE.search(str(original)):
        return "missing"
    lost = error is not None and error.connection_invalidated
    if lost or (isinstance(error, OperationalError | InterfaceError) and _is_psycopg(original)):
        return "unreachable"
    return None


def _is_psycopg(original: BaseException | None) -> bool:
    return type(original).__module__.startswith("psycopg")
