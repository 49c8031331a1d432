"""What changed, told once to every page: after each commit, here or at another counter."""

import inspect
import logging
import weakref
from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal

from shopdesk.domain.topics import Change

log = logging.getLogger(__name__)

Listener = Callable[[frozenset[Change], object], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Subscription:
    owner: weakref.ref[QObject]
    topics: frozenset[str]
    tell: Callable[[], Listener | None]


class Changes(QObject):
    """Carries announcements of any thread to the window's thread, in order.

    `changed` gives `frozenset[Change]` and the origin: the `request_id` of the action, or None
    when it came from elsewhere. A page that finds its own request id there may look away.
    """

    changed = Signal(object, object)
    _arrived = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting: deque[tuple[frozenset[Change], object]] = deque()
        self._subscriptions: list[_Subscription] = []
        self._arrived.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def announce(self, changes: Iterable[Change], origin: object = None) -> None:
        """Say what changed; may be called in any thread, and returns at once."""
        self._waiting.append((frozenset(changes), origin))
        self._arrived.emit()

    def subscribe(self, owner: QObject, topics: Iterable[str], tell: Listener) -> None:
        """Call `tell(changes, origin)` with those changes whose topic is among `topics`.

        It ends by itself when `owner` is gone; a bound method does not keep its object alive.
        """
        listener = weakref.WeakMethod(tell) if inspect.ismethod(tell) else lambda: tell
        self._subscriptions.append(
            _Subscription(owner=weakref.ref(owner), topics=frozenset(topics), tell=listener)
        )

    def _deliver(self) -> None:
        changes, origin = self._waiting.popleft()
        self._subscriptions = [one for one in self._subscriptions if _alive(one)]
        for subscription in tuple(self._subscriptions):
            concerning = frozenset(one for one in changes if one[0] in subscription.topics)
            tell = subscription.tell()
            # An earlier listener may have closed this one's page.
            if concerning and tell is not None and _alive(subscription):
                try:
                    tell(concerning, origin)
                except Exception:
                    log.exception("A page could not follow a change")  # the others still hear
        self.changed.emit(changes, origin)


def _alive(subscription: _Subscription) -> bool:
    owner = subscription.owner()
    return owner is not None and shiboken6.isValid(owner) and subscription.tell() is not None
