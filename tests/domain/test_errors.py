"""Refusals and problems as they travel."""

from shopdesk.domain import errors
from shopdesk.domain.errors import CouponUsed, StoreProblem


def test_a_refusal_says_which_rule_and_its_values():
    refusal = CouponUsed(counter="2", staff="")
    assert (refusal.code, refusal.values) == ("CouponUsed", {"counter": "2", "staff": ""})
    assert str(refusal) == "CouponUsed(counter='2', staff='')"


def test_every_refusal_is_found_by_its_code_and_explains_itself():
    for code, kind in errors.all_refusals().items():
        assert kind().code == code
        assert kind.__doc__


def test_a_problem_says_its_kind():
    problem = StoreProblem("full", "disk", place="shop.db")
    assert (problem.kind, problem.detail, problem.place) == ("full", "disk", "shop.db")
