"""The one way from a page to the shop: a read or an action, in the counter lane, and its answer.

Pages get this object; they never open a unit themselves.
"""

import logging
from collections.abc import Callable
from datetime import date
from typing import Any, Concatenate, TypeVar
from uuid import UUID, uuid4

from PySide6.QtCore import QObject, QTimer, Signal

from shopdesk.desktop import refusals
from shopdesk.desktop.changes import Changes
from shopdesk.desktop.lanes import Lane
from shopdesk.domain import topics
from shopdesk.domain.errors import Refusal, StoreProblem
from shopdesk.domain.staff import Actor
from shopdesk.services import settings as settings_service
from shopdesk.services import staff as staff_service
from shopdesk.services.settings import ShopSettings
from shopdesk.services.shop import Shop
from shopdesk.services.staff import Colleague
from shopdesk.services.words import money

T = TypeVar("T")
_log = logging.getLogger(__name__)
_RESTING_MS = 1_500


class CounterContext(QObject):
    """The open shop, who stands at the counter, and the lanes in which things are done.

    `problem` tells of surroundings that fail, with the way to try the same request again;
    `bug` of anything nobody expected, `saving_changed` whether anything is being saved. `settings_changed` and `staff_changed` follow the shop.
    """

    problem = Signal(object, object)
    bug = Signal()
    saving_changed = Signal(bool)
    settings_changed = Signal()
    staff_changed = Signal()

    def __init__(
        self,
        shop: Shop,
        *,
        changes: Changes,
        counter: Lane,
        back_room: Lane,
        language: str | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.shop = shop
        self.changes = changes
        self.counter = counter
        self.back_room = back_room
        self._language = language
        self._is_closed = False
        self._saving = 0
        self._resting = QTimer(self)
        self._resting.setSingleShot(True)
        self._resting.setInterval(_RESTING_MS)
        self._resting.timeout.connect(self._rest)
        with shop.units.read() as unit:
            self.settings: ShopSettings = settings_service.shop_settings(unit)
            self.staff: tuple[Colleague, ...] = staff_service.everybody(unit)
            self.counter_name = staff_service.name_of_counter(unit, shop.counter_id)
        self.colleague: Colleague | None = next((one for one in self.staff if one.is_active), None)
        shop.units.listen(changes.announce)
        changes.subscribe(self, (topics.SETTING, topics.STAFF), self._on_changed)

    @property
    def language(self) -> str:
        """The language of the screen: the one asked for at start, else the shop's."""
        return self._language or self.settings.language

    @property
    def actor(self) -> Actor:
        """Who acts now, and where."""
        return self.shop.actor(self.colleague.id if self.colleague else None)

    @property
    def today(self) -> date:
        """The shop's day by the clock of this computer."""
        return self.shop.units.clock().astimezone(self.shop.units.shop.zone).date()

    def sentence(self, problem: Exception) -> str:
        """What to say about a refusal, with the shop's own times and money."""
        language, currency = self.language, self.settings.currency
        return refusals.sentence(
            problem, self.shop.units.shop.zone, lambda minor: money(minor, currency, language)
        )

    def stand_in(self, colleague: Colleague) -> None:
        """Somebody else is at the counter from now on."""
        self.colleague = colleague
        self.staff_changed.emit()

    @property
    def is_closed(self) -> bool:
        """Whether the window was left: long work had better stop, and go on another day."""
        return self._is_closed

    def close(self) -> None:
        """Ask for nothing more; answers that are on their way may still come."""
        self._is_closed = True
        self._resting.stop()

    def act(
        self,
        service: Callable[Concatenate[Any, ...], T],
        *,
        owner: QObject,
        done: Callable[[T], None],
        refused: Callable[[Refusal], None],
        failed: Callable[[], None] = lambda: None,
        request_id: UUID | None = None,
        **values: Any,
    ) -> UUID:
        """Do one action of a user, once; the number of the request.

        `refused` hears a rule's no. `failed` hears that nothing is known to be saved; the person
        is told by the banner, whose *Try again* asks under the same number.
        """
        request = request_id or uuid4()
        actor = self.actor

        def work() -> T:
            with self.shop.units.write(actor) as unit:
                return service(unit, request_id=request, **values)

        def again() -> None:
            self.act(
                service,
                owner=owner,
                done=done,
                refused=refused,
                failed=failed,
                request_id=request,
                **values,
            )

        self._run(self.counter, work, owner, done, refused, failed, again, saves=True)
        return request

    def write(
        self,
        work: Callable[[Any], T],
        *,
        owner: QObject,
        done: Callable[[T], None],
        refused: Callable[[Refusal], None],
    ) -> None:
        """Change what carries no request of its own: settings, programmes, staff, offers."""
        actor = self.actor

        def do() -> T:
            with self.shop.units.write(actor) as unit:
                return work(unit)

        def again() -> None:
            self.write(work, owner=owner, done=done, refused=refused)

        self._run(self.counter, do, owner, done, refused, lambda: None, again, saves=True)

    def look(
        self,
        work: Callable[[Any], T],
        *,
        owner: QObject,
        done: Callable[[T], None],
        refused: Callable[[Refusal], None] | None = None,
        failed: Callable[[], None] = lambda: None,
        lane: Lane | None = None,
    ) -> None:
        """Read something in the counter lane (or another), in a unit that cannot write.

        `failed` hears that no answer comes; the person is told by the banner.
        """

        def do() -> T:
            with self.shop.units.read() as unit:
                return work(unit)

        def again() -> None:
            self.look(work, owner=owner, done=done, refused=refused, failed=failed, lane=lane)

        self._run(lane or self.counter, do, owner, done, refused or self._on_bug, failed, again)

    def _run(
        self,
        lane: Lane,
        work: Callable[[], T],
        owner: QObject,
        done: Callable[[T], None],
        refused: Callable[[Refusal], None],
        failed: Callable[[], None],
        again: Callable[[], None],
        *,
        saves: bool = False,
    ) -> None:
        if self._is_closed:
            return

        def answered(value: T) -> None:
            self._count_saving(-saves)
            done(value)

        def went_wrong(error: Exception) -> None:
            self._count_saving(-saves)
            if isinstance(error, Refusal):
                refused(error)
                return
            failed()
            if isinstance(error, StoreProblem):
                _log.warning("%s", error)
                self.problem.emit(error, again)
            else:
                self._on_bug(error)

        self._count_saving(+saves)
        lane.run(work, done=answered, failed=went_wrong, owner=owner)

    def _count_saving(self, by: int) -> None:
        was_saving = self._saving > 0
        self._saving += by
        if by:
            self._resting.start()
        if was_saving != (self._saving > 0):
            self.saving_changed.emit(self._saving > 0)

    def _rest(self) -> None:
        """The counter rests: what the last actions left to do can be done now."""
        if not self._is_closed:
            self.counter.run(
                self.shop.rest,
                done=lambda _nothing: None,
                failed=lambda error: _log.warning("could not tidy up: %s", error),
                owner=self,
            )

    def _on_bug(self, error: Exception) -> None:
        _log.error("nobody expected this", exc_info=error)
        self.bug.emit()

    def _on_changed(self, changes: frozenset[topics.Change], _origin: object) -> None:
        kinds = {topic for topic, _ in changes}

        def read(unit: Any) -> tuple[ShopSettings, tuple[Colleague, ...]]:
            if topics.SETTING in kinds:
                self.shop.reload_identity()
            return settings_service.shop_settings(unit), staff_service.everybody(unit)

        self.look(read, owner=self, done=lambda found: self._follow(kinds, *found))

    def _follow(
        self, kinds: set[str], settings: ShopSettings, staff: tuple[Colleague, ...]
    ) -> None:
        self.settings, self.staff = settings, staff
        if topics.SETTING in kinds:
            self.settings_changed.emit()
        if topics.STAFF in kinds:
            mine = self.colleague.id if self.colleague else None
            active = [one for one in staff if one.is_active]
            self.colleague = next(
                (one for one in active if one.id == mine), active[0] if active else None
            )
            self.staff_changed.emit()
