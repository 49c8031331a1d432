"""Milestones: what somebody's history comes to: how much, how many weeks in a row, which level."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from shopdesk.domain.programmes import VISIT_HOURS, Level, Measure
from shopdesk.domain.purchases import NOTHING, Purchase, Scope

_WEEK = timedelta(days=7)
_VISIT = timedelta(hours=VISIT_HOURS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """One thing that happened: a stamp, a use of a pass, a purchase less what was refunded."""

    at: datetime
    purchase: Purchase = NOTHING
    refunded_minor: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class PastVisit:
    """One visit: the day on which it began, and what happened in it."""

    on: date
    moments: tuple[Moment, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """Weeks in a row with a visit, from the Monday of the first; none is a run of no weeks."""

    weeks: int
    since: date


def visits(moments: Iterable[Moment], day_of: Callable[[datetime], date]) -> tuple[PastVisit, ...]:
    """What happened, grouped into visits, oldest first.

    Less than VISIT_HOURS from one moment to the next is one visit, as for stamps.
    """
    found: list[PastVisit] = []
    last: datetime | None = None
    for moment in sorted(moments, key=lambda one: one.at):
        if last is not None and moment.at - last < _VISIT:
            found[-1] = replace(found[-1], moments=(*found[-1].moments, moment))
        else:
            found.append(PastVisit(on=day_of(moment.at), moments=(moment,)))
        last = moment.at
    return tuple(found)


def measured(history: Iterable[PastVisit], measure: Measure, today: date) -> int:
    """What of the history counts today: visits, minor units, items, or different items."""
    since = counts_since(measure, today)
    lately = [one for one in history if one.on <= today and (since is None or one.on >= since)]
    if measure.by == "visits":
        return sum(_is_in(one, measure.scope) for one in lately)
    bought = [moment for one in lately for moment in one.moments]
    if measure.by == "spent":
        return sum(_spent(moment, measure.scope) for moment in bought)
    lines = [
        line
        for moment in bought
        if not _is_all_refunded(moment)
        for line in moment.purchase.lines
        if line.is_in(measure.scope)
    ]
    if measure.by == "kinds":
        return len({line.item_id for line in lines})
    return sum(line.count for line in lines)


def counts_since(measure: Measure, today: date) -> date | None:
    """The first day that still counts, today being the last; None when everything does."""
    if measure.within_days is None:
        return None
    return today - timedelta(days=measure.within_days - 1)


def level_reached(levels: Sequence[Level], value: int) -> int:
    """The number of the highest level that so much reaches, from 1; 0 is none."""
    return sum(value >= level.needed for level in levels)


def week_of(day: date) -> date:
    """The Monday of the day's week (ISO 8601)."""
    return day - timedelta(days=day.weekday())


def streak(weeks_with_visit: Iterable[date], this_week: date, forgiven: int) -> Run:
    """The run of weeks, given by their Mondays, that reaches into this week or still can.

    `forgiven` missed weeks do not break a run, nor count in it; two in a row always break it.
    The week that runs is not missed before it is over. A broken run begins again with the next
    visit, and what came before never joins it again.
    """
    weeks, missed, since, last = 0, 0, this_week, this_week
    for week in sorted({one for one in weeks_with_visit if one <= this_week}):
        gap = _missed_between(last, week) if weeks else 0
        if weeks and _holds(gap, missed, forgiven):
            weeks, missed = weeks + 1, missed + gap
        else:
            weeks, missed, since = 1, 0, week
        last = week
    if not weeks or not _holds(_missed_between(last, this_week), missed, forgiven):
        return Run(weeks=0, since=this_week)
    return Run(weeks=weeks, since=since)


def breaks_for_sure(earlier: date, later: date) -> bool:
    """Whether no run can hold both weeks next to each other: two or more were missed between."""
    return _missed_between(earlier, later) > 1


def times_reached(run: Run, weeks_needed: int) -> int:
    """How many times the run was long enough for a reward: once every so many weeks."""
    return run.weeks // weeks_needed


def _holds(gap: int, missed: int, forgiven: int) -> bool:
    return gap <= 1 and missed + gap <= forgiven


def _missed_between(earlier: date, later: date) -> int:
    return max(0, (later - earlier) // _WEEK - 1)


def _is_in(visit: PastVisit, scope: Scope) -> bool:
    return scope.is_everything or any(
        line.is_in(scope)
        for moment in visit.moments
        if not _is_all_refunded(moment)
        for line in moment.purchase.lines
    )


def _spent(moment: Moment, scope: Scope) -> int:
    return max(0, (moment.purchase.amount_in(scope) or 0) - moment.refunded_minor)


def _is_all_refunded(moment: Moment) -> bool:
    return moment.refunded_minor > 0 and moment.refunded_minor >= (moment.purchase.total_minor or 0)
