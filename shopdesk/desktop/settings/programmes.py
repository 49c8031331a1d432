"""The shop's programmes of every kind: what they ask and give, and how many cards are out."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout

from shopdesk.desktop import refusals
from shopdesk.desktop.counter_context import CounterContext
from shopdesk.desktop.days import long_day
from shopdesk.desktop.settings.programme_chooser import KindDialog
from shopdesk.desktop.settings.programme_kinds import IN_ORDER, name_of
from shopdesk.desktop.settings.programme_words import ProgrammeWords
from shopdesk.desktop.settings.rows import Action, Item, ItemList, Section
from shopdesk.desktop.settings.terms_dialog import TermsDialog, WantedTerms
from shopdesk.desktop.tokens import space
from shopdesk.desktop.widgets.basics import Panel, SoftLabel
from shopdesk.desktop.widgets.buttons import KeyButton
from shopdesk.domain import topics
from shopdesk.domain.errors import Refusal
from shopdesk.services import items, programmes
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
        self._changed: int | None = None
        self.list = ItemList(below=True)
        self.add = KeyButton(self.tr("New programme…"))
        self.add.clicked.connect(lambda: self._on_add())
        self.news = Panel("leaf")
        self._said = SoftLabel()
        news = QVBoxLayout(self.news)
        news.setContentsMargins(space(4), space(3), space(4), space(3))
        news.addWidget(self._said)
        self.news.hide()
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
        changed = next((one for one in self._programmes if one.id == self._changed), None)
        self.news.setVisible(changed is not None)
        if changed is None:
            return
        saved = self.tr("“{name}” now has version {version}.").format(
            name=changed.name, version=changed.version
        )
        self._said.setText(f"{saved} {self._who_keeps(changed)}")

    def _who_keeps(self, programme: Programme) -> str:
        if not programme.cards_on_older_terms:
            return self.tr("No card is on earlier terms.")
        return self.tr(
            "%n card(s) keep the terms they began with, until you move them on purpose.",
            "",
            programme.cards_on_older_terms,
        )

    def _item(self, programme: Programme) -> Item:
        return Item(
            key=programme.id,
            title=programme.name,
            detail="\n".join(
                (self.words.rule(programme.kind, programme.terms), self._cards(programme))
            ),
            chips=self._chips(programme),
            actions=self._actions(programme),
        )

    def _chips(self, programme: Programme) -> tuple[tuple[str, Any], ...]:
        chips: list[tuple[str, Any]] = [(name_of(programme.kind), "plain")]
        if not programme.is_open:
            chips.append((self.tr("ended"), "gold"))
        return tuple(chips)

    def _actions(self, programme: Programme) -> tuple[Action, ...]:
        return (Action(words=self.tr("Change…"), act=lambda: self._change(programme)),)

    def _cards(self, programme: Programme) -> str:
        zone = self._context.shop.units.shop.zone
        since = programme.since.astimezone(zone).date()
        parts = [
            self.tr("%n card(s) in use", "", programme.cards),
            self.tr("version {version} since {day}").format(
                version=programme.version, day=long_day(since)
            ),
        ]
        if programme.cards_on_older_terms:
            parts.append(self.tr("%n on earlier terms", "", programme.cards_on_older_terms))
        return " · ".join(parts)

    # -- changing ----------------------------------------------------------------------------

    def _on_add(self) -> None:
        from shopdesk.services import examples

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
            )
        )

    def _change(self, programme: Programme) -> None:
        wanted = TermsDialog.ask(self, words=self.words, programme=programme)
        if wanted is None or (wanted.name, wanted.terms) == (programme.name, programme.terms):
            return

        def saved(version: int) -> None:
            self.hint.clear()
            self._changed = programme.id if version != programme.version else None
            self._show_news()

        self._write(
            lambda unit: programmes.change_programme(
                unit, programme_id=programme.id, name=wanted.name, terms=wanted.terms
            ),
            saved,
        )

    def _write(self, work: Any, done: Any = None) -> None:
        self._context.write(
            work,
            owner=self,
            done=done or (lambda _answer: self.hint.clear()),
            refused=self._on_refused,
        )

    def _on_refused(self, refusal: Refusal) -> None:
        self.hint.say(refusals.sentence(refusal))

    def _on_changed(self, _changes: frozenset[topics.Change], _origin: object) -> None:
        self.read()
