"""Events: an evening for a few, who is invited, who comes, and what the invitation says."""

import re
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from shopdesk.domain import names
from shopdesk.domain.audience import Audience, tidy_audience
from shopdesk.domain.benefits import within
from shopdesk.domain.errors import DatesReversed, NameMissing
from shopdesk.domain.errors_of_people import (
    EventCancelled,
    EventFull,
    EventNotYet,
    EventOver,
    PlaceholderUnknown,
)

NAME_AT_MOST = 80
INVITATION_AT_MOST = 1_000
CAPACITY_AT_MOST = 100_000
LASTS_AT_MOST = timedelta(days=366)

INVITED, COMING, DECLINED, CAME = "invited", "coming", "declined", "came"
STATES = (INVITED, COMING, DECLINED, CAME)
OPEN, CANCELLED = "open", "cancelled"

FIELDS = ("name", "event", "day", "time", "shop")
"""What an invitation may leave to be filled in."""

_FIELD = re.compile(r"\{\s*([^{}\n]{0,40}?)\s*\}")


@dataclass(frozen=True, slots=True, kw_only=True)
class EventPlan:
    """An event as the owner wants it. Times are in UTC; without a capacity everybody fits in."""

    name: str
    starts_at: datetime
    ends_at: datetime
    invitation: str = ""
    capacity: int | None = None
    audience: Audience = field(default_factory=Audience)


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """How many guests: invited at all, coming, declined, came, and came without an invitation."""

    invited: int = 0
    coming: int = 0
    declined: int = 0
    came: int = 0
    came_uninvited: int = 0

    @property
    def places_taken(self) -> int:
        """Those who said they come and those who are there."""
        return self.coming + self.came


def tidy_plan(plan: EventPlan) -> EventPlan:
    """The plan in stored form.

    Raises NameMissing, TextTooLong, DatesReversed (it ends before it begins), NumberOutOfRange,
    PlaceholderUnknown.
    """
    name = names.clean(plan.name, most=NAME_AT_MOST, field="name")
    if not name:
        raise NameMissing
    within("capacity", plan.capacity, 1, CAPACITY_AT_MOST)
    if not plan.starts_at < plan.ends_at <= plan.starts_at + LASTS_AT_MOST:
        raise DatesReversed
    invitation = names.clean_lines(plan.invitation, most=INVITATION_AT_MOST, field="invitation")
    for wanted in _FIELD.findall(invitation):
        if wanted not in FIELDS:
            raise PlaceholderUnknown(word=wanted)
    return EventPlan(
        name=name,
        starts_at=plan.starts_at,
        ends_at=plan.ends_at,
        invitation=invitation,
        capacity=plan.capacity,
        audience=tidy_audience(plan.audience),
    )


def check_takes_place(*, state: str, ends_at: datetime, now: datetime, zone: tzinfo) -> None:
    """Raises EventCancelled or EventOver (on its last day)."""
    if state == CANCELLED:
        raise EventCancelled
    if now >= ends_at:
        raise EventOver(on=ends_at.astimezone(zone).date())


def check_has_begun(*, state: str, starts_at: datetime, today: date, zone: tzinfo) -> None:
    """Guests come from the day of the event on. Raises EventCancelled or EventNotYet."""
    if state == CANCELLED:
        raise EventCancelled
    day = starts_at.astimezone(zone).date()
    if today < day:
        raise EventNotYet(on=day)


def check_room(*, capacity: int | None, taken: int) -> None:
    """Raises EventFull when no place is left."""
    if capacity is not None and taken >= capacity:
        raise EventFull(capacity=capacity)


def fill(invitation: str, **values: str) -> str:
    """The invitation with its fields filled in, for one person."""
    return _FIELD.sub(lambda found: values.get(found[1], found[0]), invitation)


def at_local(day: date, of_day: time, zone: tzinfo) -> datetime:
    """A time of day of the shop in UTC.

    An hour that the clocks skip is read as it was before they moved; one that comes twice is the
    first of the two.
    """
    return datetime.combine(day, of_day, tzinfo=zone).astimezone(UTC)
