"""Purchases: what somebody bought, and how much of it a rule speaks of.

ShopDesk is no till: a purchase is what staff note with one key so that cards can earn.
"""

from dataclasses import dataclass, field

ITEMS_AT_MOST = 24
"""Buttons that a shop can define."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """Which items a rule speaks of, by number or by group; every item when both are empty."""

    items: tuple[int, ...] = ()
    groups: tuple[str, ...] = ()

    @property
    def is_everything(self) -> bool:
        return not (self.items or self.groups)


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """So many of one item, at its price each in minor units."""

    item_id: int
    group: str = ""
    count: int = 1
    price_minor: int = 0

    def is_in(self, scope: Scope) -> bool:
        return scope.is_everything or self.item_id in scope.items or self.group in scope.groups


@dataclass(frozen=True, slots=True, kw_only=True)
class Purchase:
    """What was bought: an amount if one was typed, items if any were pressed; both may be empty.

    `amount_minor` is what was typed; without it the items' prices stand for the amount.
    """

    amount_minor: int | None = None
    lines: tuple[Line, ...] = field(default=())

    @property
    def is_empty(self) -> bool:
        return self.amount_minor is None and not self.lines

    @property
    def total_minor(self) -> int | None:
        """The amount of the whole purchase, or None when nobody knows."""
        if self.amount_minor is not None:
            return self.amount_minor
        return sum(line.count * line.price_minor for line in self.lines) if self.lines else None

    def amount_in(self, scope: Scope) -> int | None:
        """What was spent on the items that the scope speaks of, or None when nobody knows.

        Without items only the whole is known, and it stands for the scope.
        """
        if scope.is_everything or not self.lines:
            return self.total_minor
        return sum(one.count * one.price_minor for one in self.lines if one.is_in(scope))

    def items_in(self, scope: Scope) -> int | None:
        """How many of the scope's items were bought, or None when no item was noted."""
        if not self.lines:
            return None
        return sum(line.count for line in self.lines if line.is_in(scope))


NOTHING = Purchase()
