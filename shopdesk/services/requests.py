"""One effect and one answer for each request: what a retry, a double click or a crash cannot break.

The answer is stored beside the effect, in the same transaction: the result as JSON, or the
refusal. Answers hold numbers, never a customer's name.
"""

from collections.abc import Callable
from datetime import date, datetime
from functools import wraps
from typing import Any, Concatenate, ParamSpec, TypeVar, cast
from uuid import UUID

import msgspec
from sqlalchemy import select

from shopdesk.domain.errors import Refusal, all_refusals
from shopdesk.store.tables import RequestRow
from shopdesk.store.unit import ReadUnit, Unit

P = ParamSpec("P")
T = TypeVar("T")


class _StoredRefusal(msgspec.Struct):
    code: str
    values: dict[str, Any]
    days: dict[str, date]
    times: dict[str, datetime]


class _Answer(msgspec.Struct, omit_defaults=True):
    result: msgspec.Raw = msgspec.Raw(b"null")
    refusal: _StoredRefusal | None = None


def answered_once(
    result: type[T],
) -> Callable[[Callable[Concatenate[Unit, P], T]], Callable[Concatenate[Unit, P], T]]:
    """Make a service give one answer for each `request_id`, a refusal included.

    The service takes the unit and, among its keywords, `request_id`; it returns `result`.
    """

    def decorate(
        action: Callable[Concatenate[Unit, P], T],
    ) -> Callable[Concatenate[Unit, P], T]:
        @wraps(action)
        def answered(unit: Unit, *args: P.args, **kwargs: P.kwargs) -> T:
            request_id = kwargs["request_id"]
            if not isinstance(request_id, UUID):
                raise TypeError("request_id must be a UUID")
            if (earlier := unit.claim(request_id)) is not None:
                return _recalled(earlier, result)
            try:
                answer = action(unit, *args, **kwargs)
            except Refusal as refusal:
                unit.refuse(_refused(refusal))
                raise
            unit.answer(_encoded(_Answer(result=msgspec.Raw(msgspec.json.encode(answer)))))
            return answer

        return cast("Callable[Concatenate[Unit, P], T]", answered)

    return decorate


def answer_to(unit: ReadUnit, request_id: str, result: type[T]) -> T | None:
    """What a request was answered with, or None for a refusal and for what nobody asked."""
    words = unit.session.scalar(select(RequestRow.answer).where(RequestRow.id == request_id))
    if words is None or msgspec.json.decode(words, type=_Answer).refusal is not None:
        return None
    return _recalled(words, result)


def _encoded(answer: _Answer) -> str:
    return msgspec.json.encode(answer).decode()


def _refused(refusal: Refusal) -> str:
    values = refusal.values
    times = {name: v for name, v in values.items() if isinstance(v, datetime)}
    days = {name: v for name, v in values.items() if isinstance(v, date) and name not in times}
    rest = {name: v for name, v in values.items() if name not in times and name not in days}
    stored = _StoredRefusal(code=refusal.code, values=rest, days=days, times=times)
    return _encoded(_Answer(refusal=stored))


def _recalled(words: str, result: type[T]) -> T:
    answer = msgspec.json.decode(words, type=_Answer)
    if stored := answer.refusal:
        raise all_refusals()[stored.code](**stored.values, **stored.days, **stored.times)
    return msgspec.json.decode(answer.result, type=result)
