"""What a driver says, as a problem that a person can do something about."""

import pytest
from sqlalchemy.exc import DBAPIError, IntegrityError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from shopdesk.domain.errors import PROBLEMS, StoreProblem
from shopdesk.store import problems


class Said(Exception):  # noqa: N818
    def __init__(self, **codes):
        super().__init__("said")
        self.__dict__.update(codes)


@pytest.mark.parametrize(
    ("code", "kind"),
    [(5, "busy"), (517, "busy"), (8, "read_only"), (10, "io"), (4874, "io"), (11, "damaged"),
     (13, "full"), (14, "missing"), (26, "not_a_database"), (19, None), (1, None)],
)  # fmt: skip
def test_sqlites_codes(code, kind):
    assert problems.kind_of(Said(sqlite_errorcode=code)) == kind


@pytest.mark.parametrize(
    ("state", "kind"),
    [("08006", "unreachable"), ("28P01", "unreachable"), ("3D000", "missing"), ("40P01", "busy"),
     ("53100", "full"), ("53300", "busy"), ("55P03", "busy"), ("57014", "busy"),
     ("57P01", "unreachable"), ("25006", "read_only"), ("58030", "io"), ("XX001", "damaged"),
     ("23505", None), ("42601", None)],
)  # fmt: skip
def test_postgresqls_states(state, kind):
    assert problems.kind_of(Said(sqlstate=state)) == kind


def test_every_kind_is_one_that_has_words():
    kinds = {*problems._SQLITE.values(), *problems._POSTGRES.values()}
    assert kinds <= set(PROBLEMS)


def test_a_problem_names_the_place():
    with pytest.raises(StoreProblem) as told, problems.told_as_problems("shop.db"):
        raise OperationalError("COMMIT", {}, Said(sqlite_errorcode=13))
    assert (told.value.kind, told.value.place) == ("full", "shop.db")


def test_waiting_too_long_for_a_connection_is_busy():
    with pytest.raises(StoreProblem) as told, problems.told_as_problems():
        raise PoolTimeout("no connection")
    assert told.value.kind == "busy"


@pytest.mark.parametrize("bug", [IntegrityError("x", {}, Said(sqlite_errorcode=19)), KeyError("x")])
def test_a_bug_stays_a_bug(bug):
    with pytest.raises(type(bug)), problems.told_as_problems():
        raise bug


def test_a_lost_connection_is_unreachable():
    lost = DBAPIError("x", {}, Said(), connection_invalidated=True)
    assert problems.kind_of(Said(), lost) == "unreachable"
