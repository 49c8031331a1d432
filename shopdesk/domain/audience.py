"""Audiences: whom an event or an offer is meant for, as a filter that can be kept and said."""

from dataclasses import dataclass

from shopdesk.domain import consents, names
from shopdesk.domain.benefits import within
from shopdesk.domain.customers import TAGS_AT_MOST, tidy_tags
from shopdesk.domain.errors import DatesReversed

DAYS_AT_MOST = 3_650
VISITS_AT_MOST = 10_000
FAVOURITE_AT_MOST = 60
MONTHS_A_YEAR = 12

HAD_ONE = "had_one"
REASONS = (*consents.REASONS, HAD_ONE)
"""Why somebody of an audience is left out; the first that holds is the one that counts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Audience:
    """All of these at once; what is left out asks for nothing, so an empty one means everybody.

    `tags` and the items and groups that were bought are each "any of them". Days count back from
    today. `birthday_month` is 1 to 12.
    """

    tags: tuple[str, ...] = ()
    visited_within_days: int | None = None
    away_for_days: int | None = None
    visits_at_least: int | None = None
    programme_id: int | None = None
    reward_waits: bool = False
    birthday_month: int | None = None
    favourite: str = ""
    bought_items: tuple[int, ...] = ()
    bought_groups: tuple[str, ...] = ()

    @property
    def is_everybody(self) -> bool:
        """Whether nothing is asked for."""
        return self == EVERYBODY


EVERYBODY = Audience()


def tidy_audience(audience: Audience) -> Audience:
    """The audience in stored form.

    Raises NumberOutOfRange, TextTooLong, or DatesReversed: nobody came in the last 30 days and
    stayed away for 60.
    """
    within("visited_within_days", audience.visited_within_days, 1, DAYS_AT_MOST)
    within("away_for_days", audience.away_for_days, 1, DAYS_AT_MOST)
    within("visits_at_least", audience.visits_at_least, 1, VISITS_AT_MOST)
    within("birthday_month", audience.birthday_month, 1, MONTHS_A_YEAR)
    within("tags", len(audience.tags), 0, TAGS_AT_MOST)
    since, away = audience.visited_within_days, audience.away_for_days
    if since is not None and away is not None and away >= since:
        raise DatesReversed
    return Audience(
        tags=tidy_tags(audience.tags),
        visited_within_days=since,
        away_for_days=away,
        visits_at_least=audience.visits_at_least,
        programme_id=audience.programme_id,
        reward_waits=audience.reward_waits,
        birthday_month=audience.birthday_month,
        favourite=names.clean(audience.favourite, most=FAVOURITE_AT_MOST, field="favourites"),
        bought_items=tuple(sorted(set(audience.bought_items))),
        bought_groups=tuple(sorted(set(audience.bought_groups))),
    )


def likes(favourites: str, wanted: str) -> bool:
    """Whether the words of `wanted` stand in somebody's favourites, however they are written."""
    known = names.search_key(favourites)
    return all(word in known for word in names.search_key(wanted).split())
