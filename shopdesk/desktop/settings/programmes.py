"""The shop's programmes of every kind: what they ask and give, and how many cards are out."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt

from shopdesk.desktop import refusals
from shopdesk.desktop.counter_context import CounterContext
from shopdesk.desktop.days import long_day
from shopdesk.desktop.settings.programme_chooser import KindDialog
from shopdesk.desktop.settings.programme_end import EndDialog
from shopdesk.desktop.settings.programme_kinds import IN_ORDER, name_of
from shopdesk.desktop.settings.programme_move import MoveDialog
from shopdesk.desktop.settings.programme_news import NewsPanel
from shopdesk.desktop.settings.programme_words import ProgrammeWords
from shopdesk.desktop.settings.rows import Action, Item, ItemList, Section
from shopdesk.desktop.settings.terms_dialog import TermsDialog, WantedTerms
from shopdesk.desktop.widgets.buttons import KeyButton
from shopdesk.domain import topics
from shopdesk.domain.errors import Refusal
from shopdesk.domain.programme_life import ENDS, OVER, RUNS
from shopdesk.services import examples, items, moving, programme_life, programmes
from shopdesk.services.programmes import Programme


class ProgrammesSection(Section):
    """Lists the programmes; a change makes a new version, and cards in use keep theirs."""

    def __init__(self, context: CounterContext) -> None:
        super().__init__()
        self.describe(
            self.tr("Programmes"),
            self.tr(
                "What each kind of card asks and gives. Cards in use keep the terms they began with."
            ),
        )
        self._context = context
        self._programmes: tuple[Programme, ...] = ()
        self._items: tuple[items.Item, ...] = ()
        self._changed: tuple[int, int] | None = None
        """The programme that was changed here just now, and its version."""
        self.list = ItemList(below=True)
        self.add = KeyButton(self.tr("New programme…"))
        self.add.clicked.connect(lambda: self._on_add())
        self.news = NewsPanel()
        self.body.addWidget(self.news)
        self.body.addWidget(self.list)
        self.body.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        context.changes.subscribe(self, (topics.PROGRAMME, topics.ITEM), self._on_changed)
        context.settings_changed.connect(self._show)
        self.read()

    @property
    def words(self) -> ProgrammeWords:
        """The words for rules, in the shop's money and with its items."""
        context = self._context
        return ProgrammeWords(
            currency=context.settings.currency, language=context.language, items=self._items
        )

    def read(self) -> None:
        """Read the programmes anew."""

        def look(unit: Any) -> tuple[tuple[Programme, ...], tuple[items.Item, ...]]:
            return programmes.programmes(unit), items.items(unit, with_former=True)

        self._context.look(look, owner=self, done=self._on_read)

    def search_words(self) -> str:
        words = self.words
        return " ".join(
            f"{one.name} {name_of(one.kind)} {words.rule(one.kind, one.terms)}"
            for one in self._programmes
        )

    def _on_read(self, found: tuple[tuple[Programme, ...], tuple[items.Item, ...]]) -> None:
        self._programmes, self._items = found
        self._show()

    def _show(self) -> None:
        self.list.show_items([self._item(one) for one in self._programmes])
        self._show_news()

    def _show_news(self) -> None:
        """After a change: which version it is now, and who keeps the one before."""
        shown = {(one.id, one.version): one for one in self._programmes}
        changed = shown.get(self._changed) if self._changed else None
        if changed is None:
            return
        self._changed = None
        saved = self.tr("“{name}” now has version {version}.").format(
            name=changed.name, version=changed.version
        )
        if not changed.cards_on_older_terms:
            self.news.say(saved)
            return
        keeps = self.tr(
            "%n card(s) keep the terms they began with, until you move them on purpose.",
            "",
            changed.cards_on_older_terms,
        )
        self.news.say(
            f"{saved}\n{keeps}", self.tr("Move cards to these terms…"), lambda: self._move(changed)
        )

    def _item(self, programme: Programme) -> Item:
        return Item(
            key=programme.id,
            title=programme.name,
            detail="\n".join(
                part
                for part in (
                    self.words.rule(programme.kind, programme.terms),
                    self._cards(programme),
                    programme.promise,
                )
                if part
            ),
            chips=self._chips(programme),
            actions=self._actions(programme),
        )

    def _chips(self, programme: Programme) -> tuple[tuple[str, Any], ...]:
        chips: list[tuple[str, Any]] = [(name_of(programme.kind), "plain")]
        ends, until = programme.ends_on, programme.use_until
        if programme.phase == ENDS and ends is not None:
            chips.append((self.tr("ends on {day}").format(day=long_day(ends)), "gold"))
        elif programme.phase == OVER and until is not None:
            chips.append((self.tr("ended, good until {day}").format(day=long_day(until)), "gold"))
        elif programme.phase != RUNS:
            chips.append((self.tr("ended"), "gold"))
        return tuple(chips)

    def _actions(self, programme: Programme) -> tuple[Action, ...]:
        if not programme.is_open:
            return ()
        actions = [Action(words=self.tr("Change…"), act=lambda: self._change(programme))]
        if programme.cards_on_older_terms:
            actions.append(
                Action(
                    words=self.tr("Move cards to the newest terms…"),
                    act=lambda: self._move(programme),
                )
            )
        if programme.phase == ENDS:
            actions += [
                Action(words=self.tr("Change the end…"), act=lambda: self._end(programme)),
                Action(words=self.tr("Take the end back"), act=lambda: self._reopen(programme)),
            ]
        else:
            actions.append(Action(words=self.tr("End…"), act=lambda: self._end(programme)))
        return tuple(actions)

    def _cards(self, programme: Programme) -> str:
        zone = self._context.shop.units.shop.zone
        since = programme.since.astimezone(zone).date()
        parts = [
            self.tr("%n card(s) in use", "", programme.cards)
            if programme.cards
            else self.tr("nobody has one yet"),
            self.tr("version {version} since {day}").format(
                version=programme.version, day=long_day(since)
            ),
        ]
        if programme.cards_on_older_terms:
            parts.append(self.tr("%n on earlier terms", "", programme.cards_on_older_terms))
        return " · ".join(parts)

    # -- changing ----------------------------------------------------------------------------

    def _on_add(self) -> None:
        words = self.words
        settings = self._context.settings
        starts = [
            WantedTerms(name=name, terms=terms, kind=kind)
            for kind in IN_ORDER
            for name, terms in (examples.example(kind, settings.language, settings.currency),)
        ]
        start = KindDialog.ask(self, words=words, starts=starts)
        wanted = TermsDialog.ask(self, words=words, start=start) if start is not None else None
        if wanted is None:
            return
        self._write(
            lambda unit: programmes.open_programme(
                unit, name=wanted.name, terms=wanted.terms, kind=wanted.kind
            ),
            lambda _number: self.hint.clear(),
        )

    def _change(self, programme: Programme) -> None:
        wanted = TermsDialog.ask(self, words=self.words, programme=programme)
        if wanted is None or (wanted.name, wanted.terms) == (programme.name, programme.terms):
            return

        def saved(version: int) -> None:
            self.hint.clear()
            self._changed = (programme.id, version) if version != programme.version else None
            self.news.hide()

        self._write(
            lambda unit: programmes.change_programme(
                unit, programme_id=programme.id, name=wanted.name, terms=wanted.terms
            ),
            saved,
        )

    def _move(self, programme: Programme) -> None:
        """Show whom it affects, then put the cards on the newest terms."""

        def ask(affected: programme_life.Affected) -> None:
            if MoveDialog.ask(self, words=self.words, programme=programme, affected=affected):
                self._context.act(
                    moving.move_cards,
                    owner=self,
                    done=self._on_moved,
                    refused=self._on_refused,
                    programme_id=programme.id,
                )

        self._look_whom(programme, ask)

    def _on_moved(self, moved: moving.CardsMoved) -> None:
        self.hint.clear()
        self._changed = None
        said = [self.tr("%n card(s) are on the newest terms now.", "", moved.cards)]
        if moved.rewards:
            said.append(self.tr("%n reward(s) wait because of it.", "", moved.rewards))
        self.news.say("\n".join(said), self.tr("Take it back"), lambda: self._move_back(moved))

    def _move_back(self, moved: moving.CardsMoved) -> None:
        self._context.act(
            moving.move_cards_back,
            owner=self,
            done=self._on_moved_back,
            refused=self._on_refused,
            action=moved.action,
        )

    def _on_moved_back(self, back: moving.CardsMovedBack) -> None:
        said = [self.tr("%n card(s) are on their former terms again.", "", back.cards)]
        if back.stayed:
            said.append(self.tr("%n stayed: they have been used since.", "", back.stayed))
        self.news.say("\n".join(said))

    def _end(self, programme: Programme) -> None:
        """Show whom it concerns, then announce the end."""

        def ask(affected: programme_life.Affected) -> None:
            wanted = EndDialog.ask(
                self,
                programme=programme,
                affected=affected,
                today=self._context.today,
                language=self._context.settings.language,
            )
            if wanted is not None:
                self._act(
                    programme_life.end_programme,
                    programme_id=programme.id,
                    ends_on=wanted.ends_on,
                    use_until=wanted.use_until,
                    promise=wanted.promise,
                )

        self._look_whom(programme, ask)

    def _reopen(self, programme: Programme) -> None:
        self._act(programme_life.reopen_programme, programme_id=programme.id)

    def _look_whom(
        self, programme: Programme, ask: Callable[[programme_life.Affected], None]
    ) -> None:
        self._context.look(
            lambda unit: programme_life.affected(unit, programme.id, programme.terms),
            owner=self,
            done=ask,
            refused=self._on_refused,
        )

    def _act(self, service: Callable[..., Any], **values: Any) -> None:
        self._context.act(
            service,
            owner=self,
            done=lambda _answer: self.hint.clear(),
            refused=self._on_refused,
            **values,
        )

    def _write(self, work: Callable[[Any], int], done: Callable[[int], None]) -> None:
        self._context.write(work, owner=self, done=done, refused=self._on_refused)

    def _on_refused(self, refusal: Refusal) -> None:
        self.hint.say(refusals.sentence(refusal))

    def _on_changed(self, _changes: frozenset[topics.Change], _origin: object) -> None:
        self.read()
