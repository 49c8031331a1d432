"""Who stands at which counter of the made-up shop, and when."""

from dataclasses import dataclass
from datetime import datetime
from random import Random

from shopdesk.domain.staff import Actor

COUNTERS = ("1", "2")  # the first is the one that a window opens at
_WEEKEND = 5  # Saturday
_CHANGE_OF_SHIFT = 13


@dataclass(frozen=True, slots=True, kw_only=True)
class Team:
    """The counters' and the colleagues' numbers; the owner first."""

    counters: list[int]
    staff: list[int]

    @property
    def owner(self) -> Actor:
        """The owner at the first counter."""
        return Actor(counter_id=self.counters[0], staff_id=self.staff[0])

    def on_duty(self, chance: Random, at: datetime) -> Actor:
        """Who serves at a local time: the second counter is open in the morning and at noon."""
        owner, second, third = self.staff
        is_weekend = at.weekday() >= _WEEKEND
        is_busy = 9 <= at.hour < 12 if is_weekend else at.hour in {7, 8, 12}
        if is_busy and chance.random() < 0.4:
            return Actor(counter_id=self.counters[1], staff_id=second if is_weekend else third)
        if is_weekend:
            return Actor(counter_id=self.counters[0], staff_id=third)
        first = owner if at.hour < _CHANGE_OF_SHIFT else second
        return Actor(counter_id=self.counters[0], staff_id=first)
