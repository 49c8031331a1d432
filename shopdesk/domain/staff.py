"""Who works here, and from where an action comes."""

from dataclasses import dataclass

OWNER, MANAGER, STAFF = "owner", "manager", "staff"
ROLES = (OWNER, MANAGER, STAFF)
PASSPHRASE_AT_LEAST = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """Who acts, and at which counter. Both are row numbers; nobody is None."""

    counter_id: int
    staff_id: int | None = None
