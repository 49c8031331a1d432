"""The shop's item buttons: which there are, in which order, and those taken off."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout

from shopdesk.desktop import refusals
from shopdesk.desktop.counter_context import CounterContext
from shopdesk.desktop.settings.items_dialog import ItemDialog
from shopdesk.desktop.settings.rows import Action, ItemList, Section
from shopdesk.desktop.settings.rows import Item as Entry
from shopdesk.desktop.tokens import space
from shopdesk.desktop.widgets.basics import SoftLabel
from shopdesk.desktop.widgets.buttons import KeyButton
from shopdesk.domain import topics
from shopdesk.domain.errors import Refusal
from shopdesk.domain.purchases import ITEMS_AT_MOST
from shopdesk.services import examples, items
from shopdesk.services.items import Item, WantedItem
from shopdesk.services.words import money


class ItemsSection(Section):
    """Lists the buttons in their order. Every change is saved at once; the past keeps its items."""

    def __init__(self, context: CounterContext) -> None:
        super().__init__()
        self.describe(
            self.tr("Item buttons"),
            self.tr(
                "What the counter notes with one key, up to {most}. Cards can then speak of "
                "“any coffee”. ShopDesk is no till: it takes no money."
            ).format(most=ITEMS_AT_MOST),
        )
        self._context = context
        self._items: tuple[Item, ...] = ()
        self._former: tuple[Item, ...] = ()
        self._shows_former = False
        self.list = ItemList()
        self.former_list = ItemList()
        self.none = SoftLabel(
            self.tr(
                "No buttons yet. Add what you sell most: its name, a group such as “coffee”, "
                "and its price."
            )
        )
        self.add = KeyButton(self.tr("Add an item…"))
        self.add.clicked.connect(lambda: self._on_add())
        self.begin = KeyButton(self.tr("Begin with eight of a café"), kind="quiet")
        self.begin.clicked.connect(lambda: self._on_begin())
        self.former = KeyButton("", kind="quiet")
        self.former.clicked.connect(lambda: self._on_former())
        for widget in (self.none, self.list):
            self.body.addWidget(widget)
        buttons = QHBoxLayout()
        buttons.setSpacing(space(2))
        buttons.addWidget(self.add)
        buttons.addWidget(self.begin)
        buttons.addStretch(1)
        self.body.addLayout(buttons)
        self.body.addWidget(self.former, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.former_list)
        context.changes.subscribe(self, (topics.ITEM,), lambda _changes, _origin: self.read())
        context.settings_changed.connect(self._show)
        self.read()

    def read(self) -> None:
        """Read the items anew."""
        self._context.look(
            lambda unit: items.items(unit, with_former=True), owner=self, done=self._on_read
        )

    def search_words(self) -> str:
        shown = (*self._items, *self._former)
        return " ".join(f"{one.name} {one.grouped}" for one in shown)

    def _on_read(self, found: tuple[Item, ...]) -> None:
        self._items = tuple(one for one in found if one.is_active)
        self._former = tuple(one for one in found if not one.is_active)
        self._show()

    def _show(self) -> None:
        self.none.setVisible(not self._items)
        self.begin.setVisible(not (self._items or self._former))
        self.list.show_items([self._entry(place, one) for place, one in enumerate(self._items)])
        self.add.setEnabled(len(self._items) < ITEMS_AT_MOST)
        self.former.setVisible(bool(self._former))
        self.former.set_words(
            self.tr("Hide what was taken off")
            if self._shows_former
            else self.tr("%n taken off…", "", len(self._former))
        )
        shown = self._former if self._shows_former else ()
        self.former_list.show_items([self._former_entry(one) for one in shown])
        self.former_list.setVisible(bool(shown))

    def _entry(self, place: int, item: Item) -> Entry:
        return Entry(
            key=item.id,
            title=item.name,
            detail=self._price(item),
            chips=((item.grouped, "plain"),) if item.grouped else (),
            actions=(
                Action(
                    words=self.tr("Up"),
                    act=lambda: self._move(place, place - 1),
                    is_possible=place > 0,
                ),
                Action(
                    words=self.tr("Down"),
                    act=lambda: self._move(place, place + 1),
                    is_possible=place + 1 < len(self._items),
                ),
                Action(words=self.tr("Change…"), act=lambda: self._change(item)),
                Action(words=self.tr("Take off"), act=lambda: self._take_off(item)),
            ),
        )

    def _former_entry(self, item: Item) -> Entry:
        return Entry(
            key=item.id,
            title=item.name,
            detail=self._price(item),
            chips=((self.tr("taken off"), "plain"),),
            actions=(Action(words=self.tr("Put back"), act=lambda: self._put_back(item)),),
        )

    def _price(self, item: Item) -> str:
        settings, language = self._context.settings, self._context.language
        return money(item.price_minor, settings.currency, language)

    # -- changing ----------------------------------------------------------------------------

    def _on_add(self) -> None:
        wanted = self._ask(None)
        if wanted is not None:
            self._save([*self._wanted(), wanted])

    def _on_begin(self) -> None:
        settings = self._context.settings
        self._save(examples.example_items(settings.language, settings.currency))

    def _change(self, item: Item) -> None:
        wanted = self._ask(item)
        if wanted is not None:
            self._save([wanted if one.id == item.id else one for one in self._wanted()])

    def _take_off(self, item: Item) -> None:
        self._save([one for one in self._wanted() if one.id != item.id])

    def _put_back(self, item: Item) -> None:
        self._save([*self._wanted(), _as_wanted(item)])

    def _move(self, place: int, to: int) -> None:
        wanted = self._wanted()
        wanted.insert(to, wanted.pop(place))
        self._save(wanted)

    def _on_former(self) -> None:
        self._shows_former = not self._shows_former
        self._show()

    def _ask(self, item: Item | None) -> WantedItem | None:
        groups = dict.fromkeys(one.grouped for one in self._items if one.grouped)
        return ItemDialog.ask(
            self, item=item, groups=list(groups), currency=self._context.settings.currency
        )

    def _wanted(self) -> list[WantedItem]:
        return [_as_wanted(one) for one in self._items]

    def _save(self, wanted: Sequence[WantedItem]) -> None:
        self._context.write(
            lambda unit: items.save_items(unit, wanted=wanted),
            owner=self,
            done=lambda _items: self.hint.clear(),
            refused=self._on_refused,
        )

    def _on_refused(self, refusal: Refusal) -> None:
        self.hint.say(refusals.sentence(refusal))


def _as_wanted(item: Item) -> WantedItem:
    return WantedItem(
        id=item.id, name=item.name, grouped=item.grouped, price_minor=item.price_minor
    )
