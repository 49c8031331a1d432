"""The shop's stamp cards: what they ask and give, and how many are out."""

from PySide6.QtCore import Qt

from shopdesk.desktop import refusals
from shopdesk.desktop.counter_context import CounterContext
from shopdesk.desktop.days import long_day
from shopdesk.desktop.settings.rows import Action, Item, ItemList, Section
from shopdesk.desktop.settings.terms_dialog import TermsDialog
from shopdesk.desktop.widgets.buttons import KeyButton
from shopdesk.domain import topics
from shopdesk.domain.errors import Refusal
from shopdesk.domain.programmes import StampTerms
from shopdesk.services import programmes
from shopdesk.services.programmes import Programme
from shopdesk.services.words import money


class ProgrammesSection(Section):
    """Lists the programmes; a change makes a new version, and cards in use keep theirs."""

    def __init__(self, context: CounterContext) -> None:
        super().__init__()
        self.describe(
            self.tr("Stamp cards"),
            self.tr("What a card asks and gives. Cards in use keep the terms they began with."),
        )
        self._context = context
        self._programmes: tuple[Programme, ...] = ()
        self.list = ItemList()
        self.add = KeyButton(self.tr("New stamp card…"))
        self.add.clicked.connect(self._on_add)
        self.body.addWidget(self.list)
        self.body.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        context.changes.subscribe(self, (topics.PROGRAMME,), self._on_changed)
        context.settings_changed.connect(self._show)
        self.read()

    def read(self) -> None:
        """Read the programmes anew."""
        self._context.look(programmes.programmes, owner=self, done=self._on_read)

    def search_words(self) -> str:
        return " ".join(f"{one.name}" for one in self._programmes)

    def _on_read(self, found: tuple[Programme, ...]) -> None:
        self._programmes = found
        self._show()

    def _show(self) -> None:
        self.list.show_items([self._item(one) for one in self._programmes])

    def _item(self, programme: Programme) -> Item:
        return Item(
            key=programme.id,
            title=programme.name,
            detail="\n".join(
                part for part in (self._rule(programme), self._cards(programme)) if part
            ),
            chips=() if programme.is_open else ((self.tr("ended"), "plain"),),
            actions=(Action(words=self.tr("Change…"), act=lambda: self._change(programme)),),
        )

    def _rule(self, programme: Programme) -> str:
        terms = programme.terms
        assert isinstance(terms, StampTerms)
        rule = self.tr("%n stamp(s) → {reward}", "", terms.stamps_needed)
        parts = [rule.format(reward=terms.reward)]
        if terms.reward_value_minor:
            settings, language = self._context.settings, self._context.language
            value = money(terms.reward_value_minor, settings.currency, language)
            parts.append(self.tr("worth {value}").format(value=value))
        if terms.per_visit:
            parts.append(self.tr("at most {count} per visit").format(count=terms.per_visit))
        if terms.per_day:
            parts.append(self.tr("at most {count} a day").format(count=terms.per_day))
        return " · ".join(parts)

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
            parts.append(
                self.tr(
                    "%n on earlier terms until they fill up", "", programme.cards_on_older_terms
                )
            )
        return " · ".join(parts)

    # -- changing ----------------------------------------------------------------------------

    def _on_add(self) -> None:
        currency = self._context.settings.currency
        wanted = TermsDialog.ask(self, programme=None, currency=currency)
        if wanted is None:
            return
        self._context.write(
            lambda unit: programmes.open_programme(unit, name=wanted.name, terms=wanted.terms),
            owner=self,
            done=self._on_saved,
            refused=self._on_refused,
        )

    def _change(self, programme: Programme) -> None:
        currency = self._context.settings.currency
        wanted = TermsDialog.ask(self, programme=programme, currency=currency)
        if wanted is None:
            return
        self._context.write(
            lambda unit: programmes.change_programme(
                unit, programme_id=programme.id, name=wanted.name, terms=wanted.terms
            ),
            owner=self,
            done=self._on_saved,
            refused=self._on_refused,
        )

    def _on_saved(self, _number: int) -> None:
        self.hint.clear()

    def _on_refused(self, refusal: Refusal) -> None:
        self.hint.say(refusals.sentence(refusal))

    def _on_changed(self, _changes: frozenset[topics.Change], _origin: object) -> None:
        self.read()
