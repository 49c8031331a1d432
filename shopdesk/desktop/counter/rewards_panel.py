"""What waits to be handed over: seen before anything else, given with one key."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from shopdesk.desktop import benefit_words, shortcuts
from shopdesk.desktop.counter_context import CounterContext
from shopdesk.desktop.days import long_day
from shopdesk.desktop.tokens import space
from shopdesk.desktop.widgets.basics import Heading, Panel, SoftLabel
from shopdesk.desktop.widgets.buttons import KeyButton
from shopdesk.desktop.widgets.flow import FlowLayout
from shopdesk.desktop.widgets.scroll import Squeezable
from shopdesk.domain.benefits import Benefit
from shopdesk.domain.programmes import BIRTHDAY, VISIT_HOURS
from shopdesk.services.cards import WaitingReward
from shopdesk.services.visits import Claim
from shopdesk.services.words import money


@dataclass(frozen=True, slots=True, kw_only=True)
class Ready:
    """Something that can be handed over: a reward that waits, or what an occasion brings.

    One of `reward_id` and `programme_id` (of the occasion) is set; of `benefits` one is chosen.
    """

    reward_id: int | None = None
    programme_id: int | None = None
    programme: str
    kind: str
    benefits: tuple[Benefit, ...]
    until: date | None
    is_for_later: bool = False

    @property
    def words(self) -> str:
        """What it is called before one of several is chosen."""
        return " / ".join(benefit.words for benefit in self.benefits)


def all_ready(
    rewards: tuple[WaitingReward, ...], claims: tuple[Claim, ...], *, now: datetime
) -> list[Ready]:
    """What can be handed over, in the order in which it is offered: what was earned first.

    What this visit earned for the next one stands last.
    """
    earned = [
        Ready(
            reward_id=reward.id,
            programme=reward.programme,
            kind=reward.kind,
            benefits=reward.benefits,
            until=reward.expires_on,
            is_for_later=now < reward.earned_at + _VISIT
            and all(one.next_purchase for one in reward.benefits),
        )
        for reward in rewards
        if not reward.has_expired
    ]
    occasions = [
        Ready(
            programme_id=claim.programme_id,
            programme=claim.programme,
            kind=claim.kind,
            benefits=claim.benefits,
            until=claim.until,
        )
        for claim in claims
    ]
    return sorted(earned + occasions, key=lambda ready: ready.is_for_later)


_VISIT = timedelta(hours=VISIT_HOURS)


class RewardsPanel(Panel):
    """The first that waits is big; the others are a click away, and R is for the one in front."""

    wanted = Signal(object)
    """A `Ready` that shall be handed over."""

    def __init__(self, context: CounterContext) -> None:
        super().__init__("leaf")
        self._context = context
        self._ready: list[Ready] = []
        self._rewards: tuple[WaitingReward, ...] = ()
        self._front = 0
        self._words = Heading("", 2)
        self._more = SoftLabel()
        self.redeem = KeyButton(self.tr("Hand over"), shortcuts.key_cap("redeem"), "leaf")
        self.redeem.clicked.connect(self._on_clicked)
        others = QWidget()
        self._others = FlowLayout(others)
        self._others_box = Squeezable(others, space(9))
        left = QVBoxLayout()
        left.setSpacing(space(1))
        left.addWidget(self._words)
        left.addWidget(self._more)
        top = QHBoxLayout()
        top.addLayout(left, 1)
        top.addWidget(self.redeem)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(space(5), space(3), space(4), space(3))
        layout.setSpacing(space(2))
        layout.addLayout(top)
        layout.addWidget(self._others_box)
        self.hide()

    @property
    def first(self) -> Ready | None:
        """What R hands over."""
        return self._ready[self._front] if self._ready else None

    @property
    def can_hand_over(self) -> bool:
        """Whether R would hand over the one in front now."""
        return self.first is not None and not self.first.is_for_later

    def show_rewards(self, rewards: tuple[WaitingReward, ...], claims: tuple[Claim, ...]) -> None:
        """Show what waits; what was brought to the front stays there while it is there."""
        before = self.first
        self._rewards = rewards
        now = self._context.shop.units.clock()
        self._ready = all_ready(rewards, claims, now=now)
        self._front = self._ready.index(before) if before in self._ready else 0
        self.setVisible(bool(self._ready or rewards))
        self._show()

    def _show(self) -> None:
        self._others.clear()
        self._others_box.setVisible(len(self._ready) > 1)
        first = self.first
        self.redeem.setVisible(self.can_hand_over)
        if first is None:
            if self._rewards:
                self._words.setText(self.tr("A reward has lapsed"))
                self._more.setText(self._words_for_lapsed(self._rewards[0]))
            return
        self._words.setText(first.words)
        self._more.setText(" · ".join(part for part in self._details(first) if part))
        self._more.setVisible(bool(self._more.text()))
        for place, one in enumerate(self._ready):
            if place == self._front:
                continue
            button = QPushButton(one.words)
            button.setProperty("kind", "tag")
            button.setAccessibleName(self.tr("Show this first: {reward}").format(reward=one.words))
            button.clicked.connect(lambda _checked=False, place=place: self._bring_to_front(place))
            self._others.addWidget(button)
        self._others_box.fit()

    def _kind(self, first: Ready) -> str:
        if first.programme_id is None:
            return self.tr("Reward waiting")
        if first.kind == BIRTHDAY:
            return self.tr("Birthday gift")
        return self.tr("Anniversary gift")

    def _details(self, first: Ready) -> tuple[str, ...]:
        lapsed = sum(1 for reward in self._rewards if reward.has_expired)
        single = first.benefits[0] if len(first.benefits) == 1 else None
        return (
            self._kind(first),
            self.tr("to choose from") if single is None else "",
            benefit_words.value(single, self._money) if single and not single.is_discount else "",
            benefit_words.conditions(single, self._money) if single else "",
            self.tr("until {day}").format(day=long_day(first.until)) if first.until else "",
            self.tr("%n lapsed", "", lapsed) if lapsed else "",
        )

    def _words_for_lapsed(self, last: WaitingReward) -> str:
        assert last.expires_on is not None
        return self.tr("{reward}, until {day}. Ask the owner whether to honour it.").format(
            reward=last.words, day=long_day(last.expires_on)
        )

    def _bring_to_front(self, place: int) -> None:
        self._front = place
        self._show()

    def _money(self, minor: int) -> str:
        return money(minor, self._context.settings.currency, self._context.language)

    def _on_clicked(self) -> None:
        if self.first is not None:
            self.wanted.emit(self.first)
