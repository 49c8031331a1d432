"""One proposal: who, why as they would read it, what it gives, and the owner's two answers."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from shopdesk.desktop import words
from shopdesk.desktop.tokens import space
from shopdesk.desktop.widgets.basics import Chip, Panel, Prose, SoftLabel
from shopdesk.desktop.widgets.buttons import KeyButton
from shopdesk.domain.customers import masked_phone
from shopdesk.services.proposals import WaitingProposal


class ProposalCard(Panel):
    """Shows a proposal; what is wanted is told with its number."""

    send_wanted = Signal(int)
    drop_wanted = Signal(int)
    person_wanted = Signal(int)

    def __init__(self, proposal: WaitingProposal, gift: str, parent: QWidget | None = None) -> None:
        super().__init__("card", parent)
        self.proposal = proposal
        called = words.called(proposal.name, masked_phone(proposal.phone), proposal.email)
        self.person = KeyButton(called, kind="quiet")
        self.person.setAccessibleDescription(self.tr("Open this customer"))
        self.person.clicked.connect(lambda: self.person_wanted.emit(proposal.customer_id))
        self.reason = Prose(proposal.sentence)
        self.gift = SoftLabel(gift)
        self.spoken = Chip(self.tr("only at the counter"), "gold")
        self.spoken.setToolTip(
            self.tr("Has not agreed to offers in writing: tell them when they are here.")
        )
        self.spoken.setVisible(not proposal.channel)
        self.send = KeyButton(self.tr("Send"))
        self.send.setAccessibleName(self.tr("Send to {name}").format(name=called))
        self.send.clicked.connect(lambda: self.send_wanted.emit(proposal.id))
        self.drop = KeyButton(self.tr("Drop"), kind="quiet")
        self.drop.setAccessibleName(self.tr("Drop the offer for {name}").format(name=called))
        self.drop.clicked.connect(lambda: self.drop_wanted.emit(proposal.id))
        who = QHBoxLayout()
        who.setSpacing(space(2))
        who.addWidget(self.person)
        who.addWidget(self.spoken)
        who.addStretch(1)
        said = QVBoxLayout()
        said.setSpacing(0)
        said.addLayout(who)
        inset = QVBoxLayout()
        inset.setContentsMargins(space(4), 0, 0, 0)
        inset.setSpacing(space(1))
        inset.addWidget(self.reason)
        inset.addWidget(self.gift)
        said.addLayout(inset)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(space(1), space(1), space(3), space(3))
        layout.setSpacing(space(2))
        layout.addLayout(said, 1)
        layout.addWidget(self.send, 0, Qt.AlignmentFlag.AlignVCenter)
        layout.addWidget(self.drop, 0, Qt.AlignmentFlag.AlignVCenter)
