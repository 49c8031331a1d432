"""Whom something is meant for: conditions one below the other, the sentence, and how many they are."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QLocale, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from shopdesk.desktop import refusals
from shopdesk.desktop.counter_context import CounterContext
from shopdesk.desktop.customers import audience_words
from shopdesk.desktop.customers.audience_words import Names
from shopdesk.desktop.customers.tags_field import TagsField
from shopdesk.desktop.tokens import space
from shopdesk.desktop.widgets.basics import Choice, Hint, NumberField, SoftLabel, announce
from shopdesk.desktop.widgets.buttons import KeyButton
from shopdesk.domain.audience import (
    DAYS_AT_MOST,
    FAVOURITE_AT_MOST,
    MONTHS_A_YEAR,
    VISITS_AT_MOST,
    Audience,
    tidy_audience,
)
from shopdesk.domain.errors import Refusal
from shopdesk.services import items, programmes
from shopdesk.services.audience import Reach, reach
from shopdesk.services.finding_people import known_tags

_LABEL_WIDE = space(33)
_LEAST_LETTERS = 8
PAUSE_MS = 300
"""Letters and figures that come faster than this are counted once."""

_KINDS = (
    "tags", "visited_within_days", "away_for_days", "visits_at_least", "programme_id",
    "reward_waits", "birthday_month", "favourite", "bought",
)  # fmt: skip


def read_names(unit: Any) -> Names:
    """What can be chosen from: items, programmes, groups and tags."""
    sold = items.items(unit)
    return Names(
        items={one.id: one.name for one in sold},
        programmes={one.id: one.name for one in programmes.programmes(unit) if one.is_open},
        groups=tuple(sorted({one.grouped for one in sold if one.grouped})),
        tags=known_tags(unit),
    )


class AudienceField(QWidget):
    """Edits an audience. People are counted while it is edited, in the back room."""

    changed = Signal()

    def __init__(self, context: CounterContext, audience: Audience, names: Names) -> None:
        super().__init__()
        self._context = context
        self._names = names
        self._asked = 0
        self._rows: dict[str, _Condition] = {}
        self.reach: Reach | None = None
        """Whom the filter means, as far as it was counted."""
        self.add = _choice()
        self.add.setAccessibleName(self.tr("Add a condition"))
        self.add.activated.connect(self._on_add)
        self.said = SoftLabel()
        self.count = QLabel()
        self.count.setProperty("kind", "strong")
        self.why = SoftLabel()
        self.hint = Hint()
        self._conditions = QVBoxLayout()
        self._conditions.setSpacing(space(2))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(space(2))
        layout.addLayout(self._conditions)
        layout.addWidget(self.add)
        layout.addSpacing(space(1))
        for label in (self.said, self.count, self.why, self.hint):
            layout.addWidget(label)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._count)
        for kind in _kinds_of(audience):
            self._put(kind, audience)
        self._offer_kinds()
        self._refresh()

    def value(self) -> Audience:
        """The audience as it is now, as it was typed."""
        found = Audience()
        for row in self._rows.values():
            found = row.into(found)
        return found

    def checked(self) -> Audience:
        """The audience in stored form. Raises a Refusal, which is said below it too."""
        self.hint.clear()
        try:
            return tidy_audience(self.value())
        except Refusal as refusal:
            self.hint.say(refusals.sentence(refusal))
            raise

    def add_condition(self, kind: str) -> None:
        """Ask for one thing more, and put the keyboard there."""
        self._put(kind, Audience())
        self._offer_kinds()
        self._rows[kind].field.setFocus()
        self._refresh()

    def field_of(self, kind: str) -> QWidget:
        """The field of a condition that is there."""
        return self._rows[kind].field

    def _on_add(self, place: int) -> None:
        kind = self.add.itemData(place)
        if kind:
            self.add_condition(kind)

    def _put(self, kind: str, audience: Audience) -> None:
        row = _CONDITIONS[kind](self._names, audience)
        row.changed.connect(self._refresh)
        row.gone.connect(lambda: self._remove(kind))
        self._rows[kind] = row
        self._conditions.addWidget(row)

    def _remove(self, kind: str) -> None:
        row = self._rows.pop(kind)
        self._conditions.removeWidget(row)
        row.hide()
        row.deleteLater()
        self._offer_kinds()
        self.add.setFocus()
        self._refresh()

    def _offer_kinds(self) -> None:
        self.add.clear()
        self.add.addItem(
            self.tr("Add a condition…") if self._rows else self.tr("Only some of them…"), ""
        )
        for kind in _KINDS:
            if kind not in self._rows and self._can_offer(kind):
                self.add.addItem(_kind_words(kind), kind)

    def _can_offer(self, kind: str) -> bool:
        """Nothing to choose from is no condition."""
        if kind == "programme_id":
            return bool(self._names.programmes)
        return kind != "bought" or bool(self._names.items)

    def _refresh(self) -> None:
        self.said.setText(audience_words.sentence(self.value(), self._names))
        self.hint.clear()
        self._pause.start()
        self.changed.emit()

    def _count(self) -> None:
        try:
            audience = tidy_audience(self.value())
        except Refusal as refusal:
            self.count.clear()
            self.why.setText("")
            self.hint.say(refusals.sentence(refusal))
            return
        self._asked += 1
        asked = self._asked
        self._context.look(
            lambda unit: reach(unit, audience),
            owner=self,
            done=lambda found: self._on_counted(asked, found),
            lane=self._context.back_room,
        )

    def _on_counted(self, asked: int, found: Reach) -> None:
        if asked != self._asked:
            return
        self.reach = found
        said = self.tr("{people}; {number} may be written to").format(
            people=audience_words.people(len(found.people)),
            number=QLocale().toString(len(found.may)),
        )
        self.count.setText(said)
        self.why.setText(audience_words.left_out(found.left_out))
        announce(self, said)


class _Condition(QWidget):
    """One condition: its words, its field, and a button that takes it away."""

    changed = Signal()
    gone = Signal()

    def __init__(
        self, kind: str, field: QWidget | None, into: Callable[[Audience], Audience]
    ) -> None:
        super().__init__()
        self.into = into
        words = _kind_words(kind)
        label = QLabel(words)
        label.setWordWrap(True)
        label.setFixedWidth(_LABEL_WIDE)
        away = KeyButton("×", kind="quiet")
        away.setAccessibleName(self.tr("Take away: {condition}").format(condition=words))
        away.clicked.connect(lambda: self.gone.emit())
        self.field: QWidget = field or away
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(space(2))
        layout.addWidget(label)
        if field is not None:
            field.setAccessibleName(words)
            layout.addWidget(field, 1)
        else:
            layout.addStretch(1)
        layout.addWidget(away)


def _number(kind: str, usual: int, most: int) -> Callable[[Names, Audience], _Condition]:
    def make(_names: Names, audience: Audience) -> _Condition:
        given: int | None = getattr(audience, kind)
        field = NumberField(1, most, given if given is not None else usual)

        def into(found: Audience) -> Audience:
            wanted: dict[str, Any] = {kind: field.value()}
            return replace(found, **wanted)

        row = _Condition(kind, field, into)
        field.valueChanged.connect(row.changed)
        return row

    return make


def _tags(names: Names, audience: Audience) -> _Condition:
    field = TagsField(audience.tags)
    field.suggest(names.tags)
    row = _Condition("tags", field, lambda found: replace(found, tags=field.tags()))
    field.changed.connect(row.changed)
    return row


def _chosen(
    kind: str, choices: Callable[[Names], list[tuple[str, int]]]
) -> Callable[[Names, Audience], _Condition]:
    def make(names: Names, audience: Audience) -> _Condition:
        field = _choice()
        for words, number in choices(names):
            field.addItem(words, number)
        field.setCurrentIndex(max(0, field.findData(getattr(audience, kind))))
        row = _Condition(kind, field, lambda found: replace(found, **{kind: field.currentData()}))
        field.currentIndexChanged.connect(row.changed)
        return row

    return make


def _reward(_names: Names, _audience: Audience) -> _Condition:
    return _Condition("reward_waits", None, lambda found: replace(found, reward_waits=True))


def _favourite(_names: Names, audience: Audience) -> _Condition:
    field = QLineEdit(audience.favourite)
    field.setMaxLength(FAVOURITE_AT_MOST)
    row = _Condition("favourite", field, lambda found: replace(found, favourite=field.text()))
    field.textChanged.connect(row.changed)
    return row


def _bought(names: Names, audience: Audience) -> _Condition:
    """One item, or one group of them; an audience with several keeps those until one is chosen."""
    field = _choice()
    before = (audience.bought_groups, audience.bought_items)
    if sum(map(len, before)) > 1:
        listed = [*audience.bought_groups, *(names.items.get(i, "…") for i in before[1])]
        field.addItem(", ".join(listed), before)
    for group in names.groups:
        field.addItem(group, ((group,), ()))
    for number, name in names.items.items():
        field.addItem(name, ((), (number,)))
    place = next((n for n in range(field.count()) if field.itemData(n) == before), 0)
    field.setCurrentIndex(place)

    def into(found: Audience) -> Audience:
        groups, numbers = field.currentData()
        return replace(found, bought_groups=tuple(groups), bought_items=tuple(numbers))

    row = _Condition("bought", field, into)
    field.currentIndexChanged.connect(row.changed)
    return row


_CONDITIONS: dict[str, Callable[[Names, Audience], _Condition]] = {
    "tags": _tags,
    "visited_within_days": _number("visited_within_days", 30, DAYS_AT_MOST),
    "away_for_days": _number("away_for_days", 60, DAYS_AT_MOST),
    "visits_at_least": _number("visits_at_least", 5, VISITS_AT_MOST),
    "programme_id": _chosen(
        "programme_id", lambda names: [(name, key) for key, name in names.programmes.items()]
    ),
    "reward_waits": _reward,
    "birthday_month": _chosen(
        "birthday_month",
        lambda _names: [
            (QLocale().standaloneMonthName(one), one) for one in range(1, MONTHS_A_YEAR + 1)
        ],
    ),
    "favourite": _favourite,
    "bought": _bought,
}


def _choice() -> Choice:
    """One that is as wide as there is room, not as its longest words."""
    made = Choice()
    made.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    made.setMinimumContentsLength(_LEAST_LETTERS)
    return made


def _kinds_of(audience: Audience) -> list[str]:
    """The conditions that an audience has."""
    plain = Audience()
    found = [
        kind
        for kind in _KINDS
        if kind != "bought" and getattr(audience, kind) != getattr(plain, kind)
    ]
    return [*found, "bought"] if audience.bought_items or audience.bought_groups else found


def _kind_words(kind: str) -> str:
    translate = audience_words.translate
    return {
        "tags": translate("AudienceField", "With the tag"),
        "visited_within_days": translate("AudienceField", "Days since a visit, at most"),
        "away_for_days": translate("AudienceField", "Not here for so many days"),
        "visits_at_least": translate("AudienceField", "Visits, at least"),
        "programme_id": translate("AudienceField", "Holds a card of"),
        "reward_waits": translate("AudienceField", "A reward waits"),
        "birthday_month": translate("AudienceField", "Birthday in"),
        "favourite": translate("AudienceField", "Likes"),
        "bought": translate("AudienceField", "Bought"),
    }[kind]
