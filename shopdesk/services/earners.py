"""Who earns from a visit: for each kind of programme, the function that sees to it.

It is asked once for each running programme of its kind, with the customer's cards locked.
"""

from collections.abc import Callable

from shopdesk.services.visits import Earned, Running, Visit
from shopdesk.store.unit import Unit

Earner = Callable[[Unit, Visit, Running], tuple[Earned, ...]]

EARNERS: dict[str, Earner] = {}
