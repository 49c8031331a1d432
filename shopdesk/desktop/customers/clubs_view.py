"""The clubs: tags whose members get a note now and then."""

from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from shopdesk.desktop import words
from shopdesk.desktop.counter_context import CounterContext
from shopdesk.desktop.customers.channels import channel_words
from shopdesk.desktop.tell import Teller
from shopdesk.desktop.tokens import space
from shopdesk.desktop.widgets.basics import Chip, FormRow, Heading, Panel, SoftLabel
from shopdesk.desktop.widgets.buttons import KeyButton
from shopdesk.desktop.widgets.dialog import Dialog
from shopdesk.desktop.widgets.empty_state import EmptyState
from shopdesk.desktop.widgets.flow import FlowLayout
from shopdesk.desktop.widgets.scroll import Scroll
from shopdesk.domain import topics
from shopdesk.domain.consents import CHANNELS, KINDNESS
from shopdesk.domain.customers import TAG_AT_MOST
from shopdesk.domain.errors import NameMissing
from shopdesk.services.clubs import (
    ABOUT_AT_MOST,
    Club,
    Writable,
    club_members,
    clubs,
    end_club,
    make_club,
    writable,
)
from shopdesk.services.customers import CustomerLine, customer_lines, known_tags

MEMBERS_SHOWN = 60
SETTLING_MS = 250
_WIDTH = space(105)

Shown = tuple[Club, tuple[CustomerLine, ...], tuple[Writable, ...]]


class ClubDialog(Dialog[tuple[str, str]]):
    """Which tag is a club, and what it is about."""

    def __init__(
        self, parent: QWidget | None, *, title: str, known: tuple[str, ...], club: Club | None
    ) -> None:
        super().__init__(parent, title=title, accept=self.tr("Save"))
        self.tag = QLineEdit(club.tag if club else "")
        self.tag.setMaxLength(TAG_AT_MOST)
        self.tag.setReadOnly(club is not None)
        self.about = QPlainTextEdit(club.about if club else "")
        self.about.setTabChangesFocus(True)
        self.about.setFixedHeight(space(24))
        explanation = self.tr("Everybody with this tag is a member.")
        self.body.addWidget(FormRow(self.tr("Tag"), self.tag, explanation))
        if club is None and known:
            offers, flow = QWidget(), FlowLayout()
            offers.setLayout(flow)
            for tag in known:
                chip = KeyButton(tag.replace("&", "&&"), kind="quiet")
                chip.clicked.connect(lambda _checked=False, one=tag: self.tag.setText(one))
                flow.addWidget(chip)
            self.body.addWidget(offers)
        self.body.addWidget(FormRow(self.tr("About the club"), self.about))
        self.setMinimumWidth(_WIDTH)

    def answer(self) -> tuple[str, str]:
        if not self.tag.text().strip():
            raise NameMissing
        return self.tag.text(), self.about.toPlainText()[:ABOUT_AT_MOST]


class ClubsView(QWidget):
    """Every club with its members, and to how many of them the shop may write now."""

    person_wanted = Signal(int)

    def __init__(self, context: CounterContext, teller: Teller) -> None:
        super().__init__()
        self._context = context
        self._teller = teller
        self.new = KeyButton(self.tr("New club"), kind="primary")
        self.new.clicked.connect(lambda: self._ask_tags(None))
        self._list = QVBoxLayout()
        self._list.setSpacing(space(3))
        inside = QWidget()
        body = QVBoxLayout(inside)
        body.setContentsMargins(0, 0, 0, 0)
        body.addLayout(self._list)
        body.addStretch(1)
        self._empty = EmptyState(
            self.tr("No club yet"),
            self.tr("A club is a tag whose members get a note now and then, as they agreed."),
            self.tr("New club"),
        )
        self._empty.action_wanted.connect(lambda: self._ask_tags(None))
        stack = QWidget()
        self._stack = QStackedLayout(stack)
        self._stack.addWidget(Scroll(inside))
        self._stack.addWidget(self._empty)
        head = QHBoxLayout()
        head.addWidget(Heading(self.tr("Clubs"), 1), 1)
        head.addWidget(self.new)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(space(3))
        layout.addLayout(head)
        layout.addWidget(stack, 1)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(SETTLING_MS)
        self._pause.timeout.connect(self._read)
        context.changes.subscribe(self, (topics.CUSTOMER,), self._on_changed)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._read()

    def focus_field(self) -> None:
        self.new.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- reading -----------------------------------------------------------------------------

    def _on_changed(self, _changes: object, _origin: object) -> None:
        self._pause.start()

    def _read(self) -> None:
        if self.isVisible():
            self._context.look(_shown, owner=self, done=self._show, lane=self._context.back_room)

    def _show(self, found: tuple[Shown, ...]) -> None:
        while (item := self._list.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for club, members, may in found:
            panel = ClubPanel(club, members, may, zone=self._context.shop.units.shop.zone)
            panel.person_wanted.connect(self.person_wanted)
            panel.edit.clicked.connect(lambda _checked=False, one=club: self._ask_tags(one))
            panel.end.clicked.connect(lambda _checked=False, one=club: self._end(one))
            self._list.addWidget(panel)
        self._stack.setCurrentIndex(0 if found else 1)

    # -- changing ----------------------------------------------------------------------------

    def _ask_tags(self, club: Club | None) -> None:
        self._context.look(known_tags, owner=self, done=lambda known: self._ask(club, known[:8]))

    def _ask(self, club: Club | None, known: tuple[str, ...]) -> None:
        title = self.tr("New club") if club is None else self.tr("About the club")
        answer = ClubDialog.ask(self, title=title, known=known, club=club)
        if answer is not None:
            tag, about = answer
            self._make(tag, about)

    def _make(self, tag: str, about: str) -> None:
        self._context.write(
            lambda unit: make_club(unit, tag=tag, about=about),
            owner=self,
            done=lambda _nothing: self._read(),
            refused=self._teller.tell,
        )

    def _end(self, club: Club) -> None:
        def ended(_nothing: None) -> None:
            self._read()
            self._teller.say(
                "done",
                self.tr("{tag} is no club any more. Nobody lost the tag.").format(tag=club.tag),
                action=self.tr("Undo"),
                act=lambda: self._make(club.tag, club.about),
            )

        self._context.write(
            lambda unit: end_club(unit, tag=club.tag),
            owner=self,
            done=ended,
            refused=self._teller.tell,
        )


class ClubPanel(Panel):
    """One club: about, members by name, and on which channels they may be written to."""

    person_wanted = Signal(int)

    def __init__(
        self,
        club: Club,
        members: tuple[CustomerLine, ...],
        may: tuple[Writable, ...],
        *,
        zone: Any,
    ) -> None:
        super().__init__("card")
        self.edit = KeyButton(self.tr("Change"), kind="quiet")
        self.edit.setAccessibleName(self.tr("Change {club}").format(club=club.tag))
        self.end = KeyButton(self.tr("End"), kind="quiet")
        self.end.setAccessibleName(self.tr("End {club}").format(club=club.tag))
        self.names: list[KeyButton] = []
        title = Heading(club.tag, 2)
        top = QHBoxLayout()
        top.setSpacing(space(2))
        top.addWidget(title)
        top.addWidget(Chip(self.tr("%n member(s)", "", club.members), "leaf"))
        top.addStretch(1)
        top.addWidget(self.edit)
        top.addWidget(self.end)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(space(5), space(3), space(3), space(3))
        layout.setSpacing(space(1))
        layout.addLayout(top)
        if club.about:
            layout.addWidget(QLabel(club.about, textFormat=Qt.TextFormat.PlainText, wordWrap=True))
        layout.addWidget(SoftLabel(self._reach(may)))
        noted = self.tr("No note yet.")
        if club.noted_at is not None:
            day = words.short_day(club.noted_at.astimezone(zone).date())
            noted = self.tr("Last note {day}.").format(day=day)
        layout.addWidget(SoftLabel(noted))
        people = QWidget()
        flow = FlowLayout(people)
        for one in members:
            name = words.called(one.name, one.phone_end, one.email)
            button = KeyButton(name.replace("&", "&&"), kind="quiet")
            button.setAccessibleName(self.tr("Open {name}").format(name=name))
            button.clicked.connect(lambda _checked=False, key=one.id: self.person_wanted.emit(key))
            flow.addWidget(button)
            self.names.append(button)
        layout.addWidget(people)
        if club.members > len(members):
            layout.addWidget(SoftLabel(self.tr("%n more", "", club.members - len(members))))

    def _reach(self, may: tuple[Writable, ...]) -> str:
        """On which channels how many of the members may get a kind word now."""
        one = self.tr("{channel} {allowed}")
        each = " · ".join(
            one.format(channel=channel_words(found.channel), allowed=found.allowed) for found in may
        )
        return self.tr("A kind word may reach them now: {each}").format(each=each)


def _shown(unit: Any) -> tuple[Shown, ...]:
    return tuple(
        (
            club,
            customer_lines(unit, club_members(unit, club.tag)[:MEMBERS_SHOWN]),
            tuple(
                writable(unit, club.tag, channel=channel, purpose=KINDNESS) for channel in CHANNELS
            ),
        )
        for club in clubs(unit)
    )
