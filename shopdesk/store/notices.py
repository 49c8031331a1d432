"""What changed at the other counters: PostgreSQL's NOTIFY with numbers only, never rows.

SQLite has one window at a time on its file, so there is nobody else to hear from.
"""

import json
import logging
import threading
from collections.abc import Callable

from sqlalchemy import URL

from shopdesk.domain import topics

CHANNEL = "shopdesk_changes"
_MOST_KEYS = 200  # NOTIFY carries less than 8,000 bytes
_WAIT_SECONDS = 0.2  # how long closing the shop may wait for the thread
_RETRY_SECONDS = 3.0
_log = logging.getLogger(__name__)


def payload(changes: frozenset[topics.Change]) -> str:
    """The changes as one message; very many become "all rows" of their topics."""
    if len(changes) > _MOST_KEYS:
        changes = frozenset((topic, 0) for topic, _ in changes)
    return json.dumps(sorted(changes))


def read_payload(words: str) -> frozenset[topics.Change]:
    """The changes in a message."""
    return frozenset((topic, key) for topic, key in json.loads(words))


class Listening:
    """A thread that hears what other counters commit, and comes back after a lost connection."""

    def __init__(self, url: URL, heard: Callable[[frozenset[topics.Change]], None]) -> None:
        self._url = url
        self._heard = heard
        self._stopped = threading.Event()
        self._thread = threading.Thread(target=self._run, name="notices", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """End the thread and wait for it."""
        self._stopped.set()
        self._thread.join()

    def _run(self) -> None:
        import psycopg

        address = self._url.set(drivername="postgresql").render_as_string(hide_password=False)
        first = True
        while not self._stopped.is_set():
            try:
                with psycopg.connect(address, autocommit=True, connect_timeout=5) as connection:
                    connection.execute(f"LISTEN {CHANNEL}")
                    if not first:  # what was committed while nobody listened is unknown
                        self._heard(frozenset((topic, 0) for topic in topics.ALL))
                    first = False
                    while not self._stopped.is_set():
                        for notice in connection.notifies(timeout=_WAIT_SECONDS):
                            self._heard(read_payload(notice.payload))
            except psycopg.OperationalError as error:
                _log.warning("lost the other counters: %s", error)
                self._stopped.wait(_RETRY_SECONDS)
