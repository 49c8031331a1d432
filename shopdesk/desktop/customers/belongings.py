"""What a person has here: waiting rewards, cards, coupons."""

from datetime import date
from math import ceil

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from shopdesk.desktop import words
from shopdesk.desktop.counter.wallet_strip import details, standing
from shopdesk.desktop.counter_context import CounterContext
from shopdesk.desktop.days import long_day
from shopdesk.desktop.tokens import space
from shopdesk.desktop.widgets.basics import Chip, Heading, Panel, Rule, SoftLabel
from shopdesk.desktop.widgets.stamp_card import StampCardView
from shopdesk.domain.codes import shown
from shopdesk.services.cards import CustomerCard, WaitingReward
from shopdesk.services.coupons import Coupon
from shopdesk.services.wallet_cards import WalletCard
from shopdesk.services.words import money

_PLACES_IN_A_ROW = 11


def reward_panel(context: CounterContext, reward: WaitingReward) -> Panel:
    """A reward that waits, or that has lapsed and could be honoured by the owner."""
    translate = QCoreApplication.translate
    panel = Panel("gold" if reward.has_expired else "leaf")
    if reward.has_expired:
        title = translate("belongings", "Lapsed: {reward}")
    else:
        title = translate("belongings", "Waiting: {reward}")
    zone = context.shop.units.shop.zone
    earned = translate("belongings", "earned on {day}").format(
        day=long_day(reward.earned_at.astimezone(zone).date())
    )
    facts = (
        _worth(context, reward.value_minor),
        earned,
        _until(reward.expires_on),
    )
    layout = QVBoxLayout(panel)
    layout.setContentsMargins(space(5), space(3), space(5), space(3))
    layout.setSpacing(space(1))
    layout.addWidget(Heading(title.format(reward=reward.words), 2))
    layout.addWidget(SoftLabel(" · ".join(fact for fact in facts if fact)))
    return panel


def card_panel(context: CounterContext, card: CustomerCard) -> Panel:
    """A card: its stamps, its terms, and the code that is printed on it."""
    translate = QCoreApplication.translate
    panel = Panel("stamp")
    stamps = StampCardView()
    stamps.set_state(
        stamps=card.stamps,
        needed=card.needed,
        full=card.shows_full,
        mark=context.settings.shop_mark,
        card_id=card.id,
    )
    rows = ceil((card.needed + 1) / _PLACES_IN_A_ROW)
    stamps.setFixedHeight(rows * space(13) + space(1))
    terms = translate("belongings", "%n stamp(s) → {reward}", "", card.needed)
    round_ = translate("belongings", "round {n}").format(n=card.round) if card.round > 1 else ""
    lapse = ""
    if card.lapsed and card.lapses_on:
        lapse = translate("belongings", "%n stamp(s) lapsed on {day}", "", card.lapsed)
        lapse = lapse.format(day=long_day(card.lapses_on))
    elif card.lapses_on:
        lapse = translate("belongings", "these stamps count until {day}")
        lapse = lapse.format(day=long_day(card.lapses_on))
    facts = (terms.format(reward=card.reward), round_, lapse)
    top = QHBoxLayout()
    top.setSpacing(space(3))
    top.addWidget(Heading(card.programme, 2), 1)
    top.addWidget(code_label(card.code), 0, Qt.AlignmentFlag.AlignVCenter)
    layout = QVBoxLayout(panel)
    layout.setContentsMargins(space(5), space(3), space(5), space(3))
    layout.setSpacing(space(2))
    layout.addLayout(top)
    layout.addWidget(stamps)
    layout.addWidget(SoftLabel(" · ".join(fact for fact in facts if fact)))
    return panel


def other_panel(card: WalletCard) -> Panel:
    """A card that counts something else than stamps: its name, and how it stands."""
    panel = Panel("card")
    layout = QVBoxLayout(panel)
    layout.setContentsMargins(space(5), space(3), space(5), space(3))
    layout.setSpacing(space(1))
    top = QHBoxLayout()
    top.setSpacing(space(3))
    top.addWidget(Heading(card.programme, 2), 1)
    standing_now = QLabel(standing(card))
    standing_now.setProperty("level", "3")
    top.addWidget(standing_now)
    layout.addLayout(top)
    if said := details(card):
        layout.addWidget(SoftLabel(said))
    return panel


def coupons_panel(context: CounterContext, coupons: tuple[Coupon, ...]) -> Panel:
    """Every coupon that was ever given to the person, and what became of it."""
    panel = Panel("card")
    layout = QVBoxLayout(panel)
    layout.setContentsMargins(space(5), space(3), space(5), space(3))
    layout.setSpacing(space(2))
    title = Heading(QCoreApplication.translate("belongings", "Coupons"), 2)
    title.setContentsMargins(0, 0, 0, space(1))
    layout.addWidget(title)
    for number, coupon in enumerate(coupons):
        if number:
            layout.addWidget(Rule())
        layout.addWidget(_coupon_row(context, coupon))
    return panel


def _coupon_row(context: CounterContext, coupon: Coupon) -> QWidget:
    row = QWidget()
    title = QLabel(coupon.words)
    title.setProperty("level", "3")
    title.setTextFormat(Qt.TextFormat.PlainText)
    title.setWordWrap(True)
    state, is_good = _state(context, coupon)
    facts = (_worth(context, coupon.value_minor), _until(coupon.expires_on))
    left = QVBoxLayout()
    left.setSpacing(space(1))
    left.addWidget(title)
    left.addWidget(SoftLabel(" · ".join(fact for fact in facts if fact)))
    left.addWidget(code_label(coupon.code))
    layout = QHBoxLayout(row)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addLayout(left, 1)
    layout.addWidget(Chip(state, "leaf" if is_good else "plain"))
    return row


def _state(context: CounterContext, coupon: Coupon) -> tuple[str, bool]:
    """What became of a coupon, in words, and whether it can still be used."""
    translate = QCoreApplication.translate
    zone, today = context.shop.units.shop.zone, context.today
    ended = words.short_day(coupon.ended_at.astimezone(zone).date()) if coupon.ended_at else ""
    if coupon.state == "redeemed":
        return translate("belongings", "used {day}").format(day=ended), False
    if coupon.state == "void":
        return translate("belongings", "called back {day}").format(day=ended), False
    if coupon.expires_on is not None and coupon.expires_on < today:
        return translate("belongings", "lapsed"), False
    if coupon.valid_from > today:
        first = words.short_day(coupon.valid_from)
        return translate("belongings", "good from {day}").format(day=first), False
    return translate("belongings", "good to use"), True


def code_label(code: str) -> QLabel:
    """A code as a person reads it out, to be marked and copied."""
    label = QLabel(shown(code))
    label.setProperty("kind", "caption")
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def _worth(context: CounterContext, minor: int) -> str:
    if not minor:
        return ""
    value = money(minor, context.settings.currency, context.language)
    return QCoreApplication.translate("belongings", "worth {value}").format(value=value)


def _until(day: date | None) -> str:
    if day is None:
        return ""
    return QCoreApplication.translate("belongings", "until {day}").format(day=long_day(day))
